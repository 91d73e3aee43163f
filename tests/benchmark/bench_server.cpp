// SPDX-License-Identifier: MIT
//
//   bench_server [--latency MS] [--lead ID=FILE]… [--generated ID=ACTIONS]… [--members COUNT]
//                [--leads COUNT] [--page FILE]
//
// The stand-in as all sides of a measurement ask it, in a process of its own. Besides the leads it
// serves, below the address it prints:
//
//   /bench/page      the file of --page as a web page, with @ENTERPRISE@, @LEAD@ and @TOKEN@ filled
//   in /bench/done      prints "done" and CLOCK_MONOTONIC nanoseconds /bench/requests  what was
//   asked since the last time: a JSON list of "METHOD target"
//
// Of the lead "canned" every page is the same bytes but for the numbers in it, so that no page
// takes the server longer than another.
#include "standin/standin.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QUrlQuery>

#include <chrono>
#include <cstdio>
#include <optional>

using namespace LeadViewer;

namespace {

const QByteArray place("PLACEOFPAGE!");

QByteArray contentOf(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s.", qPrintable(file));
    return source.readAll();
}

//! The two sides of NAME=VALUE.
QPair<QString, QString> halves(const QString &option)
{
    const qsizetype at = option.indexOf(QLatin1Char('='));
    return {option.left(at), option.mid(at + 1)};
}

//! A workspace of so many made-up members.
QByteArray team(int count)
{
    QByteArray members;
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        members += (i > 1 ? "," : "") + QByteArray(R"({"name":"Member )") + number
            + R"(","email":"member.)" + number + R"(@example.com","status":"Active"})";
    }
    return '[' + members + ']';
}

StandinAnswer asked(Standin &standin)
{
    QJsonArray list;
    for (const StandinRequest &request : standin.requests()) {
        if (!request.target.contains("/bench/"))
            list += QString::fromLatin1(request.method + ' ' + request.target);
    }
    standin.clearRequests();
    StandinAnswer answer;
    answer.body = QJsonDocument(list).toJson(QJsonDocument::Compact);
    return answer;
}

//! 100 actions whose ids begin with their place in the timeline, in digits of one length.
QByteArray cannedBody()
{
    QByteArray actions;
    for (int i = 0; i < 100; ++i) {
        actions += (i > 0 ? "," : "") + QByteArray("{\"id\":\"") + place
            + QByteArray::number(1000 + i) + "\",\"type\":\"OUTGOING_CALL\",\"creationTimestamp\":"
            + QByteArray::number(1795145400000 - i * 1800000LL)
            + ",\"employeeid\":\"meera.joshi@example.com\",\"duration\":61,"
              "\"phoneNumber\":\"915550100990\",\"feedback\":\"CONNECTED\"}";
    }
    return "{\"id\":\"canned\",\"fields\":{\"name\":\"Asha Kulkarni\"},\"actions\":[" + actions
        + "],\"actions_limit\":100,\"actions_skip\":";
}

StandinAnswer canned(const QByteArray &target)
{
    static const QByteArray body = cannedBody();
    const qint64 skip = QUrlQuery(QUrl(QString::fromLatin1(target)))
                            .queryItemValue(QStringLiteral("skip"))
                            .toLongLong();
    StandinAnswer answer;
    answer.body = body;
    answer.body.replace(place, QByteArray::number(skip).rightJustified(place.size(), '0'));
    answer.body += QByteArray::number(skip) + '}';
    return answer;
}

void tellDone()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    std::printf(
        "done %lld\n",
        static_cast<long long>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto option = [](const char *name) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), QStringLiteral("value"));
    };
    const QCommandLineOption latency = option("latency");
    const QCommandLineOption lead = option("lead");
    const QCommandLineOption generated = option("generated");
    const QCommandLineOption members = option("members");
    const QCommandLineOption leads = option("leads");
    const QCommandLineOption page = option("page");
    QCommandLineParser parser;
    parser.addOptions({latency, lead, generated, members, leads, page});
    parser.process(application);

    Standin standin;
    standin.loadSamples();
    for (const QString &each : parser.values(lead)) {
        const auto [id, file] = halves(each);
        if (!standin.addLead(id, contentOf(file)))
            qFatal("%s is no lead.", qPrintable(file));
    }
    for (const QString &each : parser.values(generated)) {
        const auto [id, count] = halves(each);
        standin.addGeneratedLead(id, QStringLiteral("Asha Kulkarni"), count.toInt());
    }
    standin.setGeneratedLeads(parser.value(leads).toInt());
    if (parser.isSet(members))
        standin.setMetadata(QStringLiteral("team-members"), team(parser.value(members).toInt()));
    StandinAnswer html;
    html.contentType = "text/html; charset=utf-8";
    if (parser.isSet(page))
        html.body = contentOf(parser.value(page))
                        .replace("@ENTERPRISE@", Standin::enterpriseId().toLatin1())
                        .replace("@LEAD@", Standin::demoLeadId().toLatin1())
                        .replace("@TOKEN@", Standin::token().toLatin1());
    standin.setInterceptor([&](const StandinRequest &request) -> std::optional<StandinAnswer> {
        if (request.target.endsWith("/bench/page"))
            return html;
        if (request.target.endsWith("/bench/requests"))
            return asked(standin);
        if (request.target.endsWith("/bench/done")) {
            tellDone();
            return StandinAnswer();
        }
        if (request.method == "GET" && request.target.contains("/lead/canned?"))
            return canned(request.target);
        return std::nullopt;
    });
    standin.setLatency(std::chrono::milliseconds(parser.value(latency).toInt()));
    if (!standin.start())
        qFatal("%s", qPrintable(standin.errorString()));
    QTextStream(stdout) << standin.baseUrl().toString() << '\n'
                        << Standin::enterpriseId() << '\n'
                        << Standin::demoLeadId() << '\n'
                        << Standin::token() << Qt::endl;
    return QCoreApplication::exec();
}
