// SPDX-License-Identifier: MIT
#include "standin/standin.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

#include <array>
#include <csignal>
#include <optional>

using namespace LeadViewer;

namespace {

volatile std::sig_atomic_t stopAsked = 0;

struct ShapeName
{
    QLatin1String name;
    StandinShape shape;
};

constexpr std::array shapeNames{
    ShapeName{QLatin1String("as-stored"), StandinShape::AsStored},
    ShapeName{QLatin1String("live"), StandinShape::Live},
    ShapeName{QLatin1String("documented"), StandinShape::Documented},
};

std::optional<StandinShape> shapeOf(const QString &name)
{
    for (const ShapeName &each : shapeNames) {
        if (name == each.name)
            return each.shape;
    }
    return std::nullopt;
}

int failed(const QString &why)
{
    QTextStream(stderr) << "telecrm-standin: " << why << Qt::endl;
    return 1;
}

void introduce(const Standin &standin, int leads)
{
    QTextStream out(stdout);
    out << "Address     " << standin.baseUrl().toString() << '\n'
        << "Enterprise  " << Standin::enterpriseId() << '\n'
        << "Token       " << Standin::token() << '\n';
    const QStringList ids = standin.leadIds();
    for (const QString &id : ids)
        out << "Lead        " << id << "  " << standin.leadName(id) << '\n';
    if (leads > 0)
        out << "And " << leads << " generated leads, which a search finds.\n";
    out << "Serving until interrupted." << Qt::endl;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A TeleCRM of made-up leads that runs on this computer. It shows and "
                       "searches leads and their timelines, and describes its workspace; it "
                       "takes no writes."));
    parser.addHelpOption();
    const QCommandLineOption portOption(QStringLiteral("port"),
                                        QStringLiteral("Port to listen on; 0 takes a free one."),
                                        QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption shapeOption(
        QStringLiteral("shape"),
        QStringLiteral("What leads look like: as-stored, live, documented."),
        QStringLiteral("shape"), QStringLiteral("as-stored"));
    const QCommandLineOption latencyOption(QStringLiteral("latency"),
                                           QStringLiteral("Milliseconds before each answer."),
                                           QStringLiteral("MS"), QStringLiteral("0"));
    const QCommandLineOption actionsOption(
        QStringLiteral("actions"),
        QStringLiteral("Also serve a lead, \"generated\", of so many actions."),
        QStringLiteral("N"));
    const QCommandLineOption leadsOption(
        QStringLiteral("leads"),
        QStringLiteral("Also serve so many generated leads, which a search finds."),
        QStringLiteral("N"), QStringLiteral("0"));
    parser.addOptions({portOption, shapeOption, latencyOption, actionsOption, leadsOption});
    parser.process(application);

    bool portFits = false;
    const quint16 port = parser.value(portOption).toUShort(&portFits);
    if (!portFits)
        return failed(QStringLiteral("--port wants a number from 0 to 65535."));
    const auto shape = shapeOf(parser.value(shapeOption));
    if (!shape)
        return failed(QStringLiteral("--shape wants live, documented or as-stored."));
    bool latencyFits = false;
    const uint latency = parser.value(latencyOption).toUInt(&latencyFits);
    if (!latencyFits)
        return failed(QStringLiteral("--latency wants a number of milliseconds."));
    bool actionsFit = true;
    const int actions
        = parser.isSet(actionsOption) ? parser.value(actionsOption).toInt(&actionsFit) : 0;
    if (!actionsFit || actions < 0)
        return failed(QStringLiteral("--actions wants a number, 0 or more."));
    bool leadsFit = false;
    const int leads = parser.value(leadsOption).toInt(&leadsFit);
    if (!leadsFit || leads < 0)
        return failed(QStringLiteral("--leads wants a number, 0 or more."));

    Standin standin(*shape);
    standin.loadSamples();
    standin.setGeneratedLeads(leads);
    if (parser.isSet(actionsOption))
        standin.addGeneratedLead(QStringLiteral("generated"), QStringLiteral("Generated"), actions);
    standin.setLatency(std::chrono::milliseconds(latency));
    if (!standin.start(port))
        return failed(standin.errorString());

    // A signal handler may do very little, so it sets a flag and the event loop checks it.
    const auto askToStop = [](int) {
        stopAsked = 1;
    };
    std::signal(SIGINT, askToStop);
    std::signal(SIGTERM, askToStop);
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &application, [] {
        if (stopAsked != 0)
            QCoreApplication::quit();
    });
    watch.start(std::chrono::milliseconds(50));

    introduce(standin, leads);
    return QCoreApplication::exec();
}
