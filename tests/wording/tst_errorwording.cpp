// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "wording/errorwording.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

namespace LeadViewer {

namespace {

const LeadAddress asked{{QStringLiteral("ent_1")}, {QStringLiteral("lead_1")}};

Error errorOf(ErrorKind kind, int status = 0)
{
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    error.method = "GET";
    error.url = QUrl(QStringLiteral("https://next.telecrm.in/autoupdate/v2/enterprise/ent_1/lead/"
                                    "lead_1?includeActions=true&skip=0&limit=10"));
    error.time = QDateTime(QDate(2025, 1, 9), QTime(8, 35), Qt::UTC);
    return error;
}

Error errorSaying(ErrorKind kind, int status, const char *code, const char *message)
{
    Error error = errorOf(kind, status);
    error.service = {QString::fromUtf8(code), QString::fromUtf8(message), true};
    return error;
}

} // namespace

class ErrorWordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasWordsForEveryKind_data();
    void hasWordsForEveryKind();
    void hasDifferentHeadlines();
    void namesAnotherHost_data();
    void namesAnotherHost();
    void saysTheNextStep_data();
    void saysTheNextStep();
    void namesTheSuspect_data();
    void namesTheSuspect();
    void namesThreeSuspectsFor401();
    void tells404Apart();
    void tellsThatAnotherAnswered_data();
    void tellsThatAnotherAnswered();
    void blamesASignInPageOnlyForAWebPage_data();
    void blamesASignInPageOnlyForAWebPage();
    void tellsRedirectsApart();
    void saysThatTheTokenWasKept();
    void keepsMarksInsideAnIdAsTheyAre();
    void quotesTheService();
    void quotesWhatTheHeadlineDoesNotSay_data();
    void quotesWhatTheHeadlineDoesNotSay();
    void saysUntilWhenToWait_data();
    void saysUntilWhenToWait();
    void writesDetails();
    void writesDetailsOfLittle();
    void writesEveryOptionalDetail();
    void keepsDetailsShort();
};

void ErrorWordingTest::hasWordsForEveryKind_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("named"); // what the headline has to name
    QTest::addColumn<bool>("canRetry");
    const auto row
        = [](const char *name, ErrorKind kind, int status, const char *named, bool canRetry) {
              QTest::newRow(name) << kind << status << QString::fromUtf8(named) << canRetry;
          };
    const char *name = "TeleCRM";
    row("bad request", ErrorKind::BadRequest, 400, "TeleCRM", false);
    row("not authorized", ErrorKind::NotAuthorized, 401, "token", false);
    row("forbidden", ErrorKind::Forbidden, 403, "token", false);
    row("not found", ErrorKind::NotFound, 404, "“lead_1”", false);
    row("too many requests", ErrorKind::TooManyRequests, 429, "wait", true);
    row("another refusal", ErrorKind::ClientError, 418, "418", false);
    row("a fault of the server", ErrorKind::ServerError, 503, "503", true);
    row("redirect", ErrorKind::Redirect, 302, name, false);
    row("an odd status", ErrorKind::UnknownStatus, 304, "304", true);
    row("no network", ErrorKind::NoNetwork, 0, name, true);
    row("unknown name", ErrorKind::HostNotFound, 0, name, true);
    row("refused", ErrorKind::ConnectionRefused, 0, name, true);
    row("lost", ErrorKind::ConnectionLost, 0, name, true);
    row("timed out", ErrorKind::TimedOut, 0, name, true);
    row("took too long", ErrorKind::TookTooLong, 200, "2 minutes", true);
    row("proxy", ErrorKind::Proxy, 0, "proxy", true);
    row("proxy with a login", ErrorKind::ProxyLogin, 0, "asks for a login", true);
    row("only a notice", ErrorKind::Interim, 103, "103", true);
    row("TLS", ErrorKind::Tls, 0, "secure", true);
    row("expired", ErrorKind::CertificateExpired, 0, "has expired", true);
    row("not yet valid", ErrorKind::CertificateNotYetValid, 0, "not valid yet", true);
    row("of another host", ErrorKind::CertificateOfAnotherHost, 0, "another address", true);
    row("not trusted", ErrorKind::CertificateNotTrusted, 0, "issued", true);
    row("other network", ErrorKind::OtherNetwork, 0, name, true);
    row("empty", ErrorKind::Empty, 204, "empty", true);
    row("cut off", ErrorKind::CutOff, 200, "not complete", true);
    row("too large", ErrorKind::TooLarge, 200, "too large", false);
    row("too deep", ErrorKind::TooDeep, 200, name, false);
    row("not JSON", ErrorKind::NotJson, 200, "cannot read", true);
    row("not an object", ErrorKind::NotAnObject, 200, "not a lead", true);
    row("no fields", ErrorKind::NoFields, 200, "fields", true);
    row("no leads", ErrorKind::NoLeads, 200, "list of leads", true);
    row("no actions", ErrorKind::NoActions, 200, "timeline", true);
}

void ErrorWordingTest::hasWordsForEveryKind()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    QFETCH(QString, named);
    Error error = errorOf(kind, status);
    if (status >= 400)
        error.service = {QStringLiteral("LEAD_NOT_FOUND"), {}, true};
    const ErrorWords words = errorWords(error, asked);
    QVERIFY2(words.headline.contains(named), qPrintable(words.headline));
    QVERIFY(!words.advice.isEmpty());
    QCOMPARE(words.said, QString());
    QTEST(words.canRetry, "canRetry");
    static const QRegularExpression leftOver(QStringLiteral("%[0-9L]"));
    for (const QString &text :
         {words.headline, words.advice, errorDetails(errorOf(kind, status))}) {
        QVERIFY2(!leftOver.match(text).hasMatch(), qPrintable(text));
        QVERIFY(!text.contains(QLatin1String("()")));
        // Whole sentences, and none that blames or begs.
        QVERIFY(!text.contains(QLatin1String("lease"), Qt::CaseInsensitive)
                || text.contains(QLatin1String("elease")));
    }
    QVERIFY(words.headline.endsWith(QLatin1Char('.')));
    QVERIFY(words.advice.endsWith(QLatin1Char('.')));
}

void ErrorWordingTest::hasDifferentHeadlines()
{
    QSet<QString> headlines;
    constexpr int last = int(ErrorKind::NoActions);
    for (int kind = 0; kind <= last; ++kind)
        headlines.insert(
            errorWords(errorSaying(ErrorKind(kind), 499, "LEAD_NOT_FOUND", ""), asked).headline);
    QCOMPARE(headlines.size(), qsizetype(last + 1));
}

void ErrorWordingTest::namesAnotherHost_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("headline");
    const auto row = [](ErrorKind kind, const char *url, const char *headline) {
        QTest::addRow("%s: %s", url, headline)
            << kind << QString::fromLatin1(url) << QString::fromLatin1(headline);
    };
    const char *usual = "https://next.telecrm.in/autoupdate/v2/enterprise/e/lead/l";
    const char *usualPort = "https://next.telecrm.in:443/autoupdate/v2/enterprise/e/lead/l";
    const char *otherPort = "https://next.telecrm.in:8443/autoupdate/v2/enterprise/e/lead/l";
    const char *other = "https://crm.example/v2/enterprise/e/lead/l";
    const char *within = "https://next.telecrm.in.crm.example/v2/enterprise/e/lead/l";
    constexpr auto unknown = ErrorKind::HostNotFound;
    const char *unknownName = "Cannot reach TeleCRM. No internet, or its name was not found.";
    row(unknown, usual, unknownName);
    row(unknown, usualPort, unknownName);
    row(unknown, otherPort,
        "Cannot reach next.telecrm.in. No internet, or its name was not found.");
    row(unknown, other, "Cannot reach crm.example. No internet, or its name was not found.");
    row(unknown, within,
        "Cannot reach next.telecrm.in.crm.example. No internet, or its name was not found.");
    row(ErrorKind::ConnectionRefused, usual, "Cannot reach TeleCRM: the connection was refused.");
    row(ErrorKind::ConnectionRefused, other,
        "Cannot reach crm.example: the connection was refused.");
    row(ErrorKind::TimedOut, usual, "TeleCRM did not answer in time.");
    row(ErrorKind::TimedOut, other, "crm.example did not answer in time.");
    row(ErrorKind::Tls, usual, "Cannot reach TeleCRM: a secure connection could not be made.");
    row(ErrorKind::Tls, other, "Cannot reach crm.example: a secure connection could not be made.");
    row(ErrorKind::ServerError, other, "crm.example is not answering properly (0).");
}

void ErrorWordingTest::namesAnotherHost()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, url);
    Error error = errorOf(kind);
    error.url = QUrl(url);
    QTEST(errorWords(error, asked).headline, "headline");
    QVERIFY(errorDetails(error).contains(QStringLiteral("Request: GET ") + url));
}

void ErrorWordingTest::saysTheNextStep_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("advice");
    const auto row = [](const char *name, ErrorKind kind, const char *headline,
                        const char *advice) {
        QTest::newRow(name) << kind << QString::fromLatin1(headline) << QString::fromLatin1(advice);
    };
    row("more requests than allowed", ErrorKind::OverBudget,
        "Stopped after three requests to TeleCRM, without a result.",
        "Do the same again. If that does not help, wait a few minutes first.");
    row("the same actions again", ErrorKind::NoProgress,
        "TeleCRM sends the same actions again and again.",
        "The rest of this timeline cannot be loaded now. Try again later.");
}

void ErrorWordingTest::saysTheNextStep()
{
    QFETCH(ErrorKind, kind);
    const ErrorWords words = errorWords(errorOf(kind), asked);
    QTEST(words.headline, "headline");
    QTEST(words.advice, "advice");
    QVERIFY(words.canRetry);
}

void ErrorWordingTest::namesTheSuspect_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<Suspect>("suspect");
    const auto row = [](const char *name, const Error &error, Suspect suspect) {
        QTest::newRow(name) << error << suspect;
    };
    row("400 without words", errorSaying(ErrorKind::BadRequest, 400, "BAD_REQUEST", ""),
        Suspect::LeadId);
    row("400 without a code", errorOf(ErrorKind::BadRequest, 400), Suspect::LeadId);
    row("400 about the ID", errorSaying(ErrorKind::BadRequest, 400, "BAD_REQUEST", "Invalid id"),
        Suspect::LeadId);
    row("400 about the limit",
        errorSaying(ErrorKind::BadRequest, 400, "BAD_REQUEST", "Limit should be between 1 and 100"),
        Suspect::PageSize);
    row("400 about the skip",
        errorSaying(ErrorKind::BadRequest, 400, "BAD_REQUEST", "skip should be a number"),
        Suspect::PageSize);
    row("401 without words", errorSaying(ErrorKind::NotAuthorized, 401, "NOT_AUTHORIZED", ""),
        Suspect::Token);
    row("401 without a code", errorOf(ErrorKind::NotAuthorized, 401), Suspect::Token);
    row("401 about the token",
        errorSaying(ErrorKind::NotAuthorized, 401, "NOT_AUTHORIZED", "Invalid access token."),
        Suspect::Token);
    row("401 that names the enterprise",
        errorSaying(ErrorKind::NotAuthorized, 401, "NOT_AUTHORIZED",
                    "Enterprise with id \"x\" not found or invalid access token."),
        Suspect::EnterpriseId);
    row("401 with a code that names it",
        errorSaying(ErrorKind::NotAuthorized, 401, "ENTERPRISE_LICENSE_EXPIRED", ""),
        Suspect::EnterpriseId);
    row("404", errorSaying(ErrorKind::NotFound, 404, "LEAD_NOT_FOUND", "The lead was not found."),
        Suspect::LeadId);
    row("404 without words", errorSaying(ErrorKind::NotFound, 404, "LEAD_NOT_FOUND", ""),
        Suspect::LeadId);
    row("404 without a code", errorOf(ErrorKind::NotFound, 404), Suspect::None);
    row("404 in short", errorSaying(ErrorKind::NotFound, 404, "NOT_FOUND", "No"), Suspect::LeadId);
    row("404 of something else", errorSaying(ErrorKind::NotFound, 404, "ACTION_NOT_FOUND", "No"),
        Suspect::None);
    row("404 as documented for an enterprise",
        errorSaying(ErrorKind::NotFound, 404, "ENTERPRISE_NOT_FOUND", "Not found"),
        Suspect::EnterpriseId);
    row("404 of a lead whose message names the enterprise",
        errorSaying(ErrorKind::NotFound, 404, "LEAD_NOT_FOUND", "No such lead in the enterprise."),
        Suspect::LeadId);
    row("403", errorOf(ErrorKind::Forbidden, 403), Suspect::None);
    row("500", errorOf(ErrorKind::ServerError, 500), Suspect::None);
    row("timed out", errorOf(ErrorKind::TimedOut), Suspect::None);
}

void ErrorWordingTest::namesTheSuspect()
{
    QFETCH(Error, error);
    QTEST(errorWords(error, asked).suspect, "suspect");
}

void ErrorWordingTest::namesThreeSuspectsFor401()
{
    for (const char *message :
         {"", "Enterprise with id \"x\" not found or invalid access token."}) {
        const ErrorWords words = errorWords(
            errorSaying(ErrorKind::NotAuthorized, 401, "NOT_AUTHORIZED", message), asked);
        for (const char *suspect : {"token", "Sync", "Async", "Enterprise ID"})
            QVERIFY2(words.advice.contains(QLatin1String(suspect)), qPrintable(words.advice));
    }
}

void ErrorWordingTest::tellsRedirectsApart()
{
    Error error = errorOf(ErrorKind::Redirect, 302);
    error.redirectTarget = QUrl(QStringLiteral("https://elsewhere.example.com/"));
    QVERIFY(errorWords(error, asked).headline.contains(QLatin1String("another address")));
    error.redirectTarget = QUrl(QStringLiteral("https://next.telecrm.in:443/again"));
    QVERIFY(errorWords(error, asked).headline.contains(QLatin1String("in a circle")));
    error.redirectTarget = {};
    QVERIFY(errorWords(error, asked).headline.contains(QLatin1String("does not say which (302)")));
}

void ErrorWordingTest::saysThatTheTokenWasKept()
{
    for (const ErrorKind kind :
         {ErrorKind::Tls, ErrorKind::CertificateExpired, ErrorKind::CertificateNotYetValid,
          ErrorKind::CertificateOfAnotherHost, ErrorKind::CertificateNotTrusted}) {
        const ErrorWords words = errorWords(errorOf(kind), asked);
        QVERIFY(words.headline.startsWith(QLatin1String("Cannot reach TeleCRM")));
        QVERIFY(words.advice.contains(QLatin1String("The token was not sent.")));
    }
    // What to look at first differs with what it is.
    const auto advice = [](ErrorKind kind) {
        return errorWords(errorOf(kind), asked).advice;
    };
    QVERIFY(advice(ErrorKind::CertificateExpired).contains(QLatin1String("time of this computer")));
    QVERIFY(
        advice(ErrorKind::CertificateNotYetValid).contains(QLatin1String("time of this computer")));
    QVERIFY(advice(ErrorKind::CertificateOfAnotherHost).contains(QLatin1String("sign-in page")));
    QVERIFY(advice(ErrorKind::CertificateNotTrusted).contains(QLatin1String("virus scanner")));
}

void ErrorWordingTest::tells404Apart()
{
    const ErrorWords lead
        = errorWords(errorSaying(ErrorKind::NotFound, 404, "LEAD_NOT_FOUND", "Not found"), asked);
    QVERIFY(lead.headline.contains(QLatin1String("lead_1")));
    QVERIFY(lead.advice.contains(QLatin1String("The lead may have been deleted.")));
}

void ErrorWordingTest::tellsThatAnotherAnswered_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("headline");
    const auto row = [](const char *name, int status, const char *body, const char *headline) {
        QTest::addRow("%s (%d)", name, status)
            << status << QByteArray(body) << QString::fromLatin1(headline).arg(status);
    };
    const char *another = "This address does not answer as TeleCRM does (%1).";
    row("a router", 404,
        R"({"message":"Cannot GET /enterprise/e/lead/l","error":"Not Found","statusCode":404})",
        another);
    row("a gateway", 404, R"({"code":404,"message":"Lead not found"})", another);
    row("another gateway", 404, R"({"code":"LEAD_NOT_FOUND"})", another);
    row("a third", 404, R"({"error":{"code":404,"status":"NOT_FOUND"}})", another);
    row("a fourth", 404, R"({"error":{"code":"ResourceNotFound"}})", another);
    for (const int status : {400, 401, 403, 404, 405, 410, 418}) {
        row("a web page", status, "<html><body>Acme Enterprise proxy</body></html>", another);
        if (status > 403)
            row("nothing", status, "", another);
    }
    row("nothing", 400, "", "TeleCRM did not accept the request.");
    row("nothing", 401, "", "TeleCRM did not accept the token.");
    row("nothing", 403, "", "This token may not read this lead.");
    for (const int status : {500, 502, 503, 504}) {
        row("a web page", status, "<html><body>nginx</body></html>",
            "TeleCRM is not answering properly (%1).");
        row("TeleCRM", status, R"({"error":{"code":"INTERNAL"}})",
            "TeleCRM is not answering properly (%1).");
    }
    row("TeleCRM", 404, R"({"error":{"code":"ACTION_NOT_FOUND"}})",
        "TeleCRM refused the request (%1).");
    row("TeleCRM", 401, R"({"error":{"code":"NOT_AUTHORIZED"}})",
        "TeleCRM did not accept the token.");
}

void ErrorWordingTest::tellsThatAnotherAnswered()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Error error = errorOf(kindFromStatus(status).value(), status);
    error.service = readErrorBody(body);
    error.body = QString::fromUtf8(body);
    const ErrorWords words = errorWords(error, asked);
    QTEST(words.headline, "headline");
    QVERIFY2(!words.advice.contains(QLatin1String("Nothing is wrong")), qPrintable(words.advice));
    if (words.headline.startsWith(QLatin1String("This address"))) {
        QCOMPARE(words.suspect, Suspect::None);
        QVERIFY2(words.advice.contains(
                     QLatin1String("base address, https://next.telecrm.in/autoupdate/v2:")),
                 qPrintable(words.advice));
    }
}

void ErrorWordingTest::blamesASignInPageOnlyForAWebPage_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("isPage");
    const auto row = [](const char *type, const char *body, bool isPage) {
        QTest::addRow("%s %s", type, body)
            << QString::fromLatin1(type) << QString::fromLatin1(body) << isPage;
    };
    const char *page = "\n<!DOCTYPE html><p>Sign in";
    row("text/html; charset=utf-8", page, true);
    row("text/html", "Sign in", true);
    row("", page, true);
    row("text/plain", page, true);
    row("", "NaN", false);
    row("text/plain", "NaN", false);
    row("application/json", "NaN", false);
    row("Application/JSON; charset=utf-8", "{\"a\":NaN}", false);
    row("application/problem+json", page, false);
}

void ErrorWordingTest::blamesASignInPageOnlyForAWebPage()
{
    QFETCH(QString, type);
    QFETCH(QString, body);
    Error error = errorOf(ErrorKind::NotJson, 200);
    error.contentType = type;
    error.body = body;
    const ErrorWords words = errorWords(error, asked);
    QTEST(words.advice.contains(QLatin1String("sign-in page")), "isPage");
    QTEST(words.headline.contains(QLatin1String("web page")), "isPage");
}

void ErrorWordingTest::keepsMarksInsideAnIdAsTheyAre()
{
    for (const char *id : {"%1%2", "%2", "%3%1", "100%", "%", "<b>", "%L1"}) {
        const LeadAddress odd{{QStringLiteral("E")}, {QLatin1String(id)}};
        const ErrorWords words
            = errorWords(errorSaying(ErrorKind::NotFound, 404, "LEAD_NOT_FOUND", ""), odd);
        QCOMPARE(words.headline,
                 QStringLiteral("There is no lead with the ID “") + QLatin1String(id)
                     + QStringLiteral("” in this workspace."));
    }
}

void ErrorWordingTest::quotesTheService()
{
    const ErrorWords words = errorWords(
        errorSaying(ErrorKind::BadRequest, 400, "BAD_REQUEST", "Limit %1 should be “1–100”"),
        asked);
    QCOMPARE(words.said, QStringLiteral("The service says: “Limit %1 should be “1–100””"));
}

void ErrorWordingTest::quotesWhatTheHeadlineDoesNotSay_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isQuoted");
    const auto row = [](int status, const char *code, const char *message, bool isQuoted) {
        QTest::addRow("%d %s: %s", status, code, message)
            << status << QString::fromLatin1(code) << QString::fromUtf8(message) << isQuoted;
    };
    constexpr bool repeats = false;
    constexpr bool adds = true;
    row(401, "NOT_AUTHORIZED", "Unauthorized", repeats);
    row(401, "NOT_AUTHORIZED", "401 Unauthorized", repeats);
    row(401, "NOT_AUTHORIZED", "NOT_AUTHORIZED", repeats);
    row(401, "NOT_AUTHORIZED", "Not authorised.", repeats);
    row(401, "NOT_AUTHORIZED", "Missing or invalid access token.", adds);
    row(401, "NOT_AUTHORIZED", "Forbidden", adds);
    row(401, "NOT_AUTHORIZED", "403 Unauthorized", adds);
    row(401, "NOT_AUTHORIZED", "The enterprise was not found", adds);
    row(401, "ENTERPRISE_LICENSE_EXPIRED", "Not authorized", adds); // the headline says otherwise
    row(403, "FORBIDDEN", "Forbidden", repeats);
    row(403, "FORBIDDEN", "Access denied", repeats);
    row(403, "FORBIDDEN", "No access", repeats);
    row(403, "FORBIDDEN", "Access is not allowed on Sundays", adds);
    row(404, "LEAD_NOT_FOUND", "Lead not found", repeats);
    row(404, "LEAD_NOT_FOUND", "HTTP error 404: LEAD NOT FOUND!", repeats);
    row(404, "LEAD_NOT_FOUND", "The lead with ID lead_1 was not found.", repeats);
    row(404, "LEAD_NOT_FOUND", "No such lead", repeats);
    row(404, "LEAD_NOT_FOUND", "The lead with ID lead_2 was not found.", adds);
    row(404, "LEAD_NOT_FOUND", "Lead not found: it was merged into lead_2", adds);
    row(404, "LEAD_NOT_FOUND", "नहीं मिला", adds);
    row(404, "LEAD_NOT_FOUND", "…", adds);
    row(404, "ACTION_NOT_FOUND", "Not found", adds); // the headline says otherwise
    row(404, "ENTERPRISE_NOT_FOUND", "Not found", adds);
    row(429, "TOO_MANY_REQUESTS", "Too Many Requests", repeats);
    row(429, "TOO_MANY_REQUESTS", "Rate limit exceeded.", repeats);
    row(429, "TOO_MANY_REQUESTS", "Rate limit exceeded: 3600 an hour", adds);
    row(400, "BAD_REQUEST", "Bad request", adds);
    row(409, "CONFLICT", "Not found", adds);
    row(500, "INTERNAL", "Error", adds);
}

void ErrorWordingTest::quotesWhatTheHeadlineDoesNotSay()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(bool, isQuoted);
    Error error = errorOf(kindFromStatus(status).value(), status);
    error.service = {code, message, true};
    const QString quoted = QStringLiteral("The service says: “%1”").arg(message);
    QCOMPARE(errorWords(error, asked).said, isQuoted ? quoted : QString());
    // A time does not change what the message adds.
    if (status == 429) {
        error.retryAt = error.time.addSecs(20);
        QCOMPARE(errorWords(error, asked).said, isQuoted ? quoted : QString());
    }
    // Nothing is lost.
    QVERIFY(
        errorDetails(error).contains(QStringLiteral("\nMessage: ") + message + QLatin1Char('\n')));
}

void ErrorWordingTest::saysUntilWhenToWait_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<std::optional<int>>("milliseconds");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<bool>("hasToWait");
    const auto row = [](const char *name, ErrorKind kind, int status,
                        std::optional<int> milliseconds, const char *headline, bool hasToWait) {
        QTest::newRow(name) << kind << status << milliseconds << QString::fromUtf8(headline)
                            << hasToWait;
    };
    const auto limited
        = [&row](const char *name, std::optional<int> milliseconds, const char *headline) {
              row(name, ErrorKind::TooManyRequests, 429, milliseconds, headline, true);
          };
    constexpr int second = 1000;
    constexpr int hour = 3600 * second;
    limited("429", {}, "TeleCRM asks you to wait.");
    limited("429 for no time", 0, "TeleCRM asks you to wait.");
    limited("429 for a time gone by", -5 * second, "TeleCRM asks you to wait.");
    // It is 8:35 in the morning, UTC, and five minutes past two in India, where the tests run.
    limited("429 to a whole minute", 60 * second, "TeleCRM asks you to wait until 2:06 pm.");
    limited("429 to just behind it", 60 * second + 1, "TeleCRM asks you to wait until 2:07 pm.");
    limited("429 for two hours", 2 * hour, "TeleCRM asks you to wait until 4:05 pm.");
    limited("429 to the next day", 20 * hour,
            "TeleCRM asks you to wait until 10 Jan 2025, 10:05 am.");
    row("503", ErrorKind::ServerError, 503, {}, "TeleCRM is not answering properly (503).", false);
    row("503 for no time", ErrorKind::ServerError, 503, 0,
        "TeleCRM is not answering properly (503).", false);
    row("503 for two hours", ErrorKind::ServerError, 503, 2 * hour,
        "TeleCRM asks you to wait until 4:05 pm (503).", true);
    // Only where it means something.
    row("404", ErrorKind::NotFound, 404, 2 * hour,
        "This address does not answer as TeleCRM does (404).", false);
}

void ErrorWordingTest::saysUntilWhenToWait()
{
    const QLocale before;
    const auto reset = qScopeGuard([&before] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale::c());
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    QFETCH(std::optional<int>, milliseconds);
    Error error = errorOf(kind, status);
    if (milliseconds)
        error.retryAt = error.time.addMSecs(*milliseconds);
    const ErrorWords words = errorWords(error, asked);
    QTEST(words.headline, "headline");
    QTEST(words.hasToWait, "hasToWait");
    // The next step comes first.
    QCOMPARE(words.advice.startsWith(QStringLiteral("Try again then.")),
             words.headline.contains(QStringLiteral("until")));
    QCOMPARE(words.canRetry, kind != ErrorKind::NotFound);
}

void ErrorWordingTest::writesDetails()
{
    QCoreApplication::setApplicationName(QStringLiteral("Lead Viewer"));
    QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3"));
    Error error = errorSaying(ErrorKind::NotFound, 404, "LEAD_NOT_FOUND", "Not found");
    error.body = QStringLiteral("{\"error\":1} %1 %2");
    const QString details = errorDetails(error);
    const QStringList parts{QStringLiteral("Request: GET ")
                                + error.url.toString(QUrl::FullyEncoded),
                            QStringLiteral("Status: 404"),
                            QStringLiteral("Code: LEAD_NOT_FOUND"),
                            QStringLiteral("Message: Not found"),
                            QStringLiteral("Time: 2025-01-09T08:35:00Z"),
                            QStringLiteral("Lead Viewer 1.2.3"),
                            QStringLiteral("Qt ") + QString::fromLatin1(qVersion()),
                            QStringLiteral("\n{\"error\":1} %1 %2")};
    for (const QString &part : parts)
        QVERIFY2(details.contains(part), qPrintable(details));
}

void ErrorWordingTest::writesDetailsOfLittle()
{
    const QString details = errorDetails(errorOf(ErrorKind::TimedOut));
    QVERIFY(details.contains(QLatin1String("Status: none")));
    for (const char *label :
         {"Code:", "Message:", "Content type:", "Redirects to:", "Try again at:", "Network:",
          "Certificate:", "Made out to:", "Issued by:", "Valid:", "Answer:"})
        QVERIFY2(!details.contains(QLatin1String(label)), label);
}

void ErrorWordingTest::writesEveryOptionalDetail()
{
    Error error = errorOf(ErrorKind::Redirect, 302);
    error.redirectTarget = QUrl(QStringLiteral("https://login.example.com/sign-in"));
    error.retryAt = error.time.addSecs(20);
    error.contentType = QStringLiteral("text/html");
    error.networkDetail = QStringLiteral("Insecure redirect %1");
    error.tls = {{QStringLiteral("Too old."), QStringLiteral("Too odd.")},
                 QStringLiteral("Name %2"),
                 QStringLiteral("Issuer"),
                 {QStringLiteral("a.example"), QStringLiteral("b.example")},
                 error.time.addDays(-2),
                 error.time.addDays(-1)};
    const QString details = errorDetails(error);
    for (const char *part :
         {"Redirects to: https://login.example.com/sign-in", "Try again at: 2025-01-09T08:35:20Z",
          "Content type: text/html", "Network: Insecure redirect %1",
          "Certificate: Too old. Too odd.", "Made out to: Name %2 (a.example, b.example)",
          "Issued by: Issuer", "Valid: 2025-01-07T08:35:00Z to 2025-01-08T08:35:00Z"}) {
        QVERIFY2(details.contains(QLatin1String(part)), qPrintable(details));
    }
}

void ErrorWordingTest::keepsDetailsShort()
{
    Error error = errorSaying(ErrorKind::ServerError, 500, "A", "Broken");
    error.body = QString(Error::maximumBody, QLatin1Char('x'));
    const QString details = errorDetails(error);
    QVERIFY(details.contains(error.body));
    QVERIFY(details.size() < Error::maximumBody + 1000);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ErrorWordingTest, QCoreApplication)

#include "tst_errorwording.moc"
