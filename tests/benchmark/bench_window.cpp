// SPDX-License-Identifier: MIT
//
//   bench_window WORKLOAD SERVICE ENTERPRISE RUNS LEAD…     with the token in LEAD_VIEWER_TOKEN
//
// Uses the window by keys and prints what each use took, as one JSON object. Where there is another
// side, the two take turns. Times are milliseconds.
#include "benchmark/measuredwindow.h"
#include "leads/leadquestion.h"
#include "wording/catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QNetworkReply>
#include <QTextStream>
#include <QtTest>

#include <cstdio>
#include <utility>

using namespace LeadViewer;
using namespace LeadViewer::Bench;

namespace {

constexpr int warmUp = 5; // uses before those that count

struct Task
{
    QUrl service;
    QString enterprise;
    int runs;
    QStringList leads;
};

//! Requests and a QJsonDocument of each answer, by Qt alone.
class BareRequests
{
public:
    explicit BareRequests(const Task &task)
        : m_task(task)
    {
    }

    //! A GET of a lead's first page.
    double open(const QString &lead)
    {
        const Moment start = now();
        const QJsonObject answer = json(m_network.get(
            request(QStringLiteral("lead/%1?includeActions=true&skip=0&limit=100").arg(lead))));
        const Moment end = now();
        if (answer.value(QLatin1String("actions")).toArray().isEmpty())
            qFatal("The bare GET brought no actions.");
        return milliseconds(start, end);
    }

    //! A POST of the search \p body, and a GET of the lead that it finds.
    double find(const QByteArray &body)
    {
        const Moment start = now();
        QNetworkRequest search = request(QStringLiteral("lead/search?skip=0&limit=20"));
        search.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        const QJsonArray found
            = json(m_network.post(search, body)).value(QLatin1String("data")).toArray();
        if (found.size() != 1)
            qFatal("The bare search found %d leads.", int(found.size()));
        (void)open(found.at(0).toObject().value(QLatin1String("id")).toString());
        return milliseconds(start, now());
    }

private:
    [[nodiscard]] QNetworkRequest request(const QString &path) const
    {
        QNetworkRequest request(QUrl(QStringLiteral("%1/enterprise/%2/%3")
                                         .arg(m_task.service.toString(), m_task.enterprise, path)));
        request.setRawHeader("Authorization", "Bearer " + qgetenv("LEAD_VIEWER_TOKEN"));
        return request;
    }
    //! The answer to a request that was just sent.
    static QJsonObject json(QNetworkReply *reply)
    {
        std::optional<QJsonDocument> document;
        QObject::connect(reply, &QNetworkReply::finished, reply, [reply, &document] {
            document = QJsonDocument::fromJson(reply->readAll());
            reply->deleteLater();
        });
        while (!document)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return document->object();
    }

    const Task &m_task;
    QNetworkAccessManager m_network;
};

//! Of the time until the page was painted, what was not waiting for the service.
double own(MeasuredWindow &window, Moment start)
{
    return milliseconds(start, window.network().leadAsked())
        + milliseconds(window.network().leadAnswered(), window.painted());
}

//! The texts of \p task in turns, from Enter to the table, against what \p bare does with each.
template<typename Bare>
QJsonObject opened(const Task &task, Bare bare)
{
    MeasuredWindow window(task.service, task.enterprise, maximumLimit);
    QJsonArray ours;
    QJsonArray other;
    for (int i = -warmUp; i < task.runs; ++i) {
        const QString text = task.leads.at((i + warmUp) % task.leads.size());
        window.type(text);
        const Moment start = now();
        window.pressEnter();
        const double one = window.untilPainted(start, window.table());
        window.rest();
        const double two = bare(text);
        window.rest();
        if (i >= 0) {
            ours += one;
            other += two;
        }
    }
    return {{QStringLiteral("ours"), ours}, {QStringLiteral("other"), other}};
}

//! Leads by their IDs, against a bare GET of the same.
QJsonObject open(const Task &task)
{
    BareRequests bare(task);
    return opened(task, [&bare](const QString &lead) { return bare.open(lead); });
}

//! Leads by their names, against a bare search and GET of the same.
QJsonObject find(const Task &task)
{
    BareRequests bare(task);
    return opened(
        task, [&bare](const QString &name) { return bare.find(leadQuestion(name).search.body()); });
}

//! Page turns by key, each long enough after the one before that nothing is under way.
QJsonObject turns(const Task &task)
{
    MeasuredWindow window(task.service, task.enterprise, defaultLimit);
    window.open(task.leads.constFirst());
    QJsonArray ours;
    int waited = 0;
    for (int i = -warmUp; i < task.runs; ++i) {
        const Moment start = now();
        window.pressNextPage();
        waited += window.browser().isBusy() && i >= 0 ? 1 : 0;
        const double one = window.untilPainted(start, window.table());
        window.rest();
        if (i >= 0)
            ours += one;
    }
    return {{QStringLiteral("ours"), ours}, {QStringLiteral("waited"), waited}};
}

//! On a slow link: a page nobody could foresee, and later the page after the page after it.
QJsonObject foreseen(const Task &task)
{
    MeasuredWindow window(task.service, task.enterprise, defaultLimit);
    window.open(task.leads.constFirst());
    QJsonArray ours;
    QJsonArray other;
    int waited = 0;
    for (int i = -1; i < task.runs; ++i) {
        Moment start = now();
        window.browser().showPageAt(1000LL * (i + 2));
        const double two = window.untilPainted(start, window.table());
        QTest::qWait(400);
        window.rest();
        start = now();
        window.pressNextPage();
        (void)window.untilPainted(start, window.table());
        QTest::qWait(400);
        window.rest();
        start = now();
        window.pressNextPage();
        waited += window.browser().isBusy() && i >= 0 ? 1 : 0;
        const double one = window.untilPainted(start, window.table());
        window.rest();
        if (i >= 0) {
            ours += one;
            other += two;
        }
    }
    return {{QStringLiteral("ours"), ours},
            {QStringLiteral("other"), other},
            {QStringLiteral("waited"), waited}};
}

//! So many pages walked forward. What was asked, the server knows.
QJsonObject walk(const Task &task)
{
    MeasuredWindow window(task.service, task.enterprise, defaultLimit);
    window.open(task.leads.constFirst());
    for (int page = 1; page < task.runs; ++page) {
        const Moment start = now();
        window.pressNextPage();
        (void)window.untilPainted(start, window.table());
        window.rest();
    }
    QTest::qWait(1000);
    return {{QStringLiteral("position"), window.browser().page().position.skip}};
}

//! A lead that is looked at for less than a second.
QJsonObject leave(const Task &task)
{
    MeasuredWindow window(task.service, task.enterprise, defaultLimit);
    window.type(task.leads.constFirst());
    const Moment start = now();
    window.pressEnter();
    (void)window.untilPainted(start, window.table());
    QTest::qWait(900);
    return {};
}

//! The first lead and the second in turns; between them the third, so that both begin alike.
QJsonObject form(const Task &task)
{
    MeasuredWindow window(task.service, task.enterprise, defaultLimit);
    QJsonArray sides[2];
    for (int i = -2 * warmUp; i < 2 * task.runs; ++i) {
        const int side = (i + 2 * warmUp) % 2;
        window.open(task.leads.at(2));
        window.type(task.leads.at(side));
        const Moment start = now();
        window.pressEnter();
        (void)window.untilPainted(start, window.form());
        if (i >= 0)
            sides[side] += milliseconds(window.network().leadAnswered(), window.painted());
        window.rest();
    }
    return {{QStringLiteral("ours"), sides[0]}, {QStringLiteral("other"), sides[1]}};
}

//! A lead that is opened at a start. What was asked, the server knows.
QJsonObject names(const Task &task)
{
    MeasuredWindow window(task.service, task.enterprise, maximumLimit);
    window.open(task.leads.constFirst());
    return {};
}

//! A page far down and the first page in turns.
QJsonObject depth(const Task &task)
{
    MeasuredWindow window(task.service, task.enterprise, maximumLimit);
    window.open(task.leads.constFirst());
    QJsonArray sides[2];
    for (int i = -2 * warmUp; i < 2 * task.runs; ++i) {
        const int side = (i + 2 * warmUp) % 2;
        const Moment start = now();
        window.browser().showPageAt(side == 0 ? 100'000 : 0);
        (void)window.untilPainted(start, window.table());
        if (i >= 0)
            sides[side] += own(window, start);
        window.rest();
    }
    return {{QStringLiteral("ours"), sides[0]}, {QStringLiteral("other"), sides[1]}};
}

//! What memory many page turns take.
QJsonObject memory(const Task &task)
{
    MeasuredWindow window(task.service, task.enterprise, defaultLimit);
    window.open(task.leads.constFirst());
    QJsonArray resident;
    for (int turn = 1; turn <= task.runs; ++turn) {
        const Moment start = now();
        window.pressNextPage();
        (void)window.untilPainted(start, window.table());
        if (turn % 50 == 0) {
            window.rest();
            resident += QJsonArray{turn, memoryKib("VmRSS")};
        }
    }
    return {{QStringLiteral("resident_kib"), resident},
            {QStringLiteral("peak_kib"), memoryKib("VmHWM")}};
}

struct Workload
{
    const char *name;
    QJsonObject (*run)(const Task &);
};

constexpr Workload workloads[]{
    {"names", names}, {"open", open},   {"find", find}, {"turns", turns}, {"foreseen", foreseen},
    {"walk", walk},   {"leave", leave}, {"form", form}, {"depth", depth}, {"memory", memory}};

} // namespace

int main(int argc, char *argv[])
{
    MeasuredApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("bench_window"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale().territory()));
    installCatalogue();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 6)
        qFatal("Usage: bench_window WORKLOAD SERVICE ENTERPRISE RUNS LEAD...");
    const Task task{QUrl(arguments.at(2)), arguments.at(3), arguments.at(4).toInt(),
                    arguments.mid(5)};
    for (const Workload &workload : workloads) {
        if (arguments.at(1) == QLatin1String(workload.name)) {
            QTextStream(stdout) << QJsonDocument(workload.run(task)).toJson(QJsonDocument::Compact)
                                << Qt::endl;
            return EXIT_SUCCESS;
        }
    }
    qFatal("There is no workload \"%s\".", qPrintable(arguments.at(1)));
}
