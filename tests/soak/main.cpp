// SPDX-License-Identifier: MIT
//
// Uses the viewer at random for a number of steps, while answers are spoilt, and says what came of
// it. Ends with 1 when anything went wrong.
#include "soak/soaker.h"
#include "wording/catalogue.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QLocale>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace LeadViewer::Test;

namespace {

constexpr int stepsBetweenRests = 100;
//! What a step may leave behind on average: caches of fonts and styles fill up slowly. An answer or
//! a page that stayed would be ten times as much.
constexpr double bytesAllowedPerStep = 1024;

//! The slope of bytes over steps, by least squares, of what came after the first fifth: until then
//! caches fill up.
double growth(const std::vector<SoakFigures> &figures, qint64 SoakFigures::*bytes)
{
    double steps = 0;
    double sum = 0;
    double products = 0;
    double squares = 0;
    double count = 0;
    for (std::size_t i = figures.size() / 5; i < figures.size(); ++i) {
        const double x = figures[i].steps;
        const double y = double(figures[i].*bytes);
        steps += x;
        sum += y;
        products += x * y;
        squares += x * x;
        ++count;
    }
    const double spread = count * squares - steps * steps;
    return spread > 0 ? (count * products - steps * sum) / spread : 0;
}

void print(QTextStream &out, const Soaker &soaker)
{
    const std::vector<SoakFigures> &figures = soaker.figures();
    const auto mebibytes = [](qint64 bytes) {
        return QString::number(double(bytes) / (1024 * 1024), 'f', 1);
    };
    out << "steps   heap MiB  resident MiB  objects\n";
    const std::size_t stride = std::max<std::size_t>(1, figures.size() / 10);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (i % stride == 0 || i + 1 == figures.size())
            out << qSetFieldWidth(0)
                << QStringLiteral("%1 %2 %3 %4\n")
                       .arg(figures[i].steps, 6)
                       .arg(mebibytes(figures[i].heapBytes), 9)
                       .arg(mebibytes(figures[i].residentBytes), 13)
                       .arg(figures[i].objects, 8);
    }
    out << "\nfault                          times\n";
    for (auto fault = soaker.relay().faults().cbegin(); fault != soaker.relay().faults().cend();
         ++fault) {
        out << fault.key().leftJustified(30) << QString::number(fault.value()).rightJustified(6)
            << '\n';
    }
    out << "\nlie                                                times\n";
    for (auto lie = soaker.lieCounts().cbegin(); lie != soaker.lieCounts().cend(); ++lie)
        out << lie.key().leftJustified(50) << QString::number(lie.value()).rightJustified(6)
            << '\n';
    out << "\nstep                           times\n";
    for (auto step = soaker.stepCounts().cbegin(); step != soaker.stepCounts().cend(); ++step)
        out << step.key().leftJustified(30) << QString::number(step.value()).rightJustified(6)
            << '\n';
    out << "\n"
        << soaker.relay().traffic().requests << " requests, " << soaker.loadedCount()
        << " answers shown, " << soaker.failedCount() << " failures said; longest pause "
        << soaker.longestPause() << " ms\n";
}

//! At the rests from \p begin to before \p end.
qsizetype fewestObjects(const std::vector<SoakFigures> &figures, std::size_t begin, std::size_t end)
{
    qsizetype fewest = figures[begin].objects;
    for (std::size_t i = begin; i < end; ++i)
        fewest = std::min(fewest, figures[i].objects);
    return fewest;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("soak"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
    LeadViewer::installCatalogue();
    // Exports that nobody chose a folder for.
    QDir::setCurrent(QDir::homePath());
    const QCommandLineOption stepsOption(QStringLiteral("steps"), QStringLiteral("How many."),
                                         QStringLiteral("N"), QStringLiteral("10000"));
    const QCommandLineOption seedOption(QStringLiteral("seed"), QStringLiteral("Which ones."),
                                        QStringLiteral("N"), QStringLiteral("1"));
    const QCommandLineOption strictOption(
        QStringLiteral("strict"),
        QStringLiteral("Demand few requests, and an end of all reading."));
    const QCommandLineOption lieOption(QStringLiteral("lie"),
                                       QStringLiteral("The only lie of the lying service."),
                                       QStringLiteral("NAME"));
    const QCommandLineOption faultsOption(QStringLiteral("faults"),
                                          QStringLiteral("The percentage of spoilt answers."),
                                          QStringLiteral("N"), QStringLiteral("25"));
    const QCommandLineOption liesOption(QStringLiteral("lies"),
                                        QStringLiteral("Print the names of the lies."));
    QCommandLineParser parser;
    parser.addOptions({stepsOption, seedOption, strictOption, lieOption, faultsOption, liesOption});
    parser.addHelpOption();
    parser.process(application);
    const int steps = parser.value(stepsOption).toInt();
    const quint64 seed = parser.value(seedOption).toULongLong();

    QTextStream out(stdout);
    if (parser.isSet(liesOption)) {
        for (const Lie &lie : lies())
            out << lie.name << '\n';
        return EXIT_SUCCESS;
    }
    Soaker::Order order{seed, parser.isSet(strictOption)};
    order.faultRate = parser.value(faultsOption).toInt();
    if (parser.isSet(lieOption))
        order.onlyLie = &lieNamed(qPrintable(parser.value(lieOption)));
    std::optional<Soaker> soaker(order);
    QElapsedTimer clock;
    clock.start();
    bool isWell = soaker->show() && soaker->rest();
    for (int i = 1; isWell && i <= steps; ++i) {
        isWell = soaker->step();
        if (isWell && (i % stepsBetweenRests == 0 || i == steps))
            isWell = soaker->rest();
    }
    print(out, *soaker);
    const double heap = growth(soaker->figures(), &SoakFigures::heapBytes);
    out << steps << " steps of seed " << seed << " in " << clock.elapsed() / 1000
        << " s; growth per step: heap " << qRound64(heap) << " bytes, resident "
        << qRound64(growth(soaker->figures(), &SoakFigures::residentBytes)) << " bytes\n";
    if (!isWell) {
        out << "WRONG: " << soaker->problem() << "\nThe last steps:\n  "
            << soaker->trace().join(QLatin1String("\n  ")) << '\n';
        return EXIT_FAILURE;
    }
    // The first pages fill caches, and a run of a few rests says nothing of growth.
    constexpr std::size_t restsToJudge = 20;
    if (soaker->figures().size() > restsToJudge && heap > bytesAllowedPerStep) {
        out << "WRONG: It grows.\n";
        return EXIT_FAILURE;
    }
    // A menu or a bar that is used for the first time makes a few objects, once, and menus list
    // what was seen last. A leak makes some in every hundred steps.
    constexpr qsizetype madeOnFirstUse = 20;
    const auto &figures = soaker->figures();
    const std::size_t half = figures.size() / 2;
    if (fewestObjects(figures, half, figures.size())
        > fewestObjects(figures, half / 2, half) + madeOnFirstUse) {
        out << "WRONG: Objects are left behind.\n";
        return EXIT_FAILURE;
    }
    soaker.reset();
    out << "Nothing went wrong.\n";
    return EXIT_SUCCESS;
}
