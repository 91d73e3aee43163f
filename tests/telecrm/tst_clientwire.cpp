// SPDX-License-Identifier: MIT
#include "standin/standin.h"
#include "support/leadending.h"
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "telecrm/client.h"

#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QtTest>

#include <atomic>
#include <memory>

namespace LeadViewer {

using Test::LeadEnding;
using Test::leadJson;
using namespace std::chrono_literals;

//! The client against a server on this computer: what really travels.
class ClientWireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void sendsIdsByteForByte_data();
    void sendsIdsByteForByte();
    void sendsItsHeadersAndNoOthersThatTell();
    void opensEverySample();
    void readsTheServicesRefusals_data();
    void readsTheServicesRefusals();
    void readsTheBodyOfA401ThatAsksForAPassword_data();
    void readsTheBodyOfA401ThatAsksForAPassword();
    void readsEveryShapeOfAFault_data();
    void readsEveryShapeOfAFault();
    void takesAnswersWithoutAPage_data();
    void takesAnswersWithoutAPage();
    void readsRetryAfter();
    void keepsTheTokenFromOtherOrigins_data();
    void keepsTheTokenFromOtherOrigins();
    void followsRedirectsWithinTheOrigin();
    void endsALoopOfRedirects();
    void cancelsOnTheWire();

private:
    [[nodiscard]] LeadAddress leadAddress(const QString &lead) const
    {
        return {{Standin::enterpriseId()}, {lead}};
    }
    LeadReply *ask(const LeadAddress &address, const LeadQuery &query = {})
    {
        return ask(address, query, Standin::token());
    }
    LeadReply *ask(const LeadAddress &address, const LeadQuery &query, const QString &token)
    {
        m_client->tokens()->set(address.enterprise, Token::fromInput(token));
        return m_client->getPage({address}, query);
    }
    LeadReply *askForJane() { return ask(leadAddress(QStringLiteral("jane"))); }
    void answerAlways(const StandinAnswer &answer)
    {
        m_standin->setInterceptor([answer](const StandinRequest &) { return answer; });
    }

    std::unique_ptr<Standin> m_standin;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<Client> m_client;
};

void ClientWireTest::init()
{
    // A warning of Qt's is a misuse of Qt.
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    m_client.reset();
    m_network = std::make_unique<QNetworkAccessManager>();
    m_standin = std::make_unique<Standin>();
    QVERIFY(m_standin->start());
    m_standin->addLead(QStringLiteral("jane"), leadJson(QStringLiteral("Jane Doe"), 3));
    const auto base = BaseUrl::parse(m_standin->baseUrl().toString());
    m_client = std::make_unique<Client>(m_network.get(), std::get<BaseUrl>(base), "LeadViewer/1.2");
}

void ClientWireTest::sendsIdsByteForByte_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("sent");
    const auto row = [](const char *name, const char *id, const char *sent) {
        QTest::newRow(name) << QString::fromUtf8(id) << QByteArray(sent);
    };
    row("plain", "603d2b2f5c1e4a0012ab34cd", "603d2b2f5c1e4a0012ab34cd");
    row("a slash", "a/b", "a%2Fb");
    row("a step up", "../x", "..%2Fx");
    row("question mark and number sign", "a?b#c", "a%3Fb%23c");
    row("a percent sign", "50%", "50%25");
    row("text that looks encoded", "a%2Fb%2e", "a%252Fb%252e");
    row("space and plus", "a b+c", "a%20b%2Bc");
    row("quotes and brackets", "\"<a>[b]{c}|\\^`'", "%22%3Ca%3E%5Bb%5D%7Bc%7D%7C%5C%5E%60%27");
    row("signs allowed in a path", "!$&()*,;=:@", "%21%24%26%28%29%2A%2C%3B%3D%3A%40");
    row("signs that need no encoding", "A-z._~9", "A-z._~9");
    row("Hindi", "लीड", "%E0%A4%B2%E0%A5%80%E0%A4%A1");
}

void ClientWireTest::sendsIdsByteForByte()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, sent);
    m_standin->addLead(id, leadJson(id, 1));
    LeadEnding ending(ask(leadAddress(id), {true, 0, 7}));
    QVERIFY(ending.wait());
    QCOMPARE(m_standin->requests().constFirst().target,
             "/autoupdate/v2/enterprise/" + Standin::enterpriseId().toLatin1() + "/lead/" + sent
                 + "?includeActions=true&skip=0&limit=7");
    QVERIFY(ending.isPage());
    QCOMPARE(ending.page().lead.name(), id);
    // The same text as enterprise ID.
    LeadEnding other(ask({{id}, {QStringLiteral("L")}}, {false, 0, 7}));
    QVERIFY(other.wait());
    QCOMPARE(m_standin->requests().constLast().target,
             "/autoupdate/v2/enterprise/" + sent + "/lead/L");
}

void ClientWireTest::sendsItsHeadersAndNoOthersThatTell()
{
    StandinAnswer answer;
    answer.body = leadJson(QStringLiteral("Jane"), 1);
    answer.headers = {
        {"Set-Cookie", "session=1; Path=/"}, {"ETag", "\"1\""}, {"Cache-Control", "max-age=3600"}};
    answerAlways(answer);
    for (int i = 0; i < 2; ++i) {
        LeadEnding ending(askForJane());
        QVERIFY(ending.wait());
        QVERIFY(ending.isPage());
    }
    // Neither a cookie nor a cached answer comes of the first.
    QCOMPARE(m_standin->requestCount(), 2);
    for (const StandinRequest &request : m_standin->requests()) {
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.body, QByteArray());
        QCOMPARE(request.header("Authorization"), "Bearer " + Standin::token().toLatin1());
        QCOMPARE(request.header("Accept"), QByteArray("application/json"));
        QCOMPARE(request.header("User-Agent"), QByteArray("LeadViewer/1.2"));
        for (const char *name : {"Cookie", "If-None-Match", "If-Modified-Since", "Referer"})
            QCOMPARE(request.header(name), QByteArray());
    }
}

void ClientWireTest::opensEverySample()
{
    m_standin->loadSamples();
    const QStringList ids = m_standin->leadIds();
    QVERIFY(ids.size() > 5);
    for (const QString &id : ids) {
        LeadEnding ending(ask(leadAddress(id), {true, 0, 100}));
        QVERIFY(ending.wait());
        QVERIFY2(ending.isPage(), qPrintable(id));
        QCOMPARE(ending.page().lead.name(), m_standin->leadName(id).trimmed());
        QVERIFY(ending.page().actions);
        QCOMPARE(ending.page().actions->limit, std::optional<int>(100));
    }
}

void ClientWireTest::readsTheServicesRefusals_data()
{
    QTest::addColumn<QString>("enterprise");
    QTest::addColumn<QString>("lead");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("token");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const QString enterprise = Standin::enterpriseId();
    const QString jane = QStringLiteral("jane");
    const QString token = Standin::token();
    const QString notAuthorized = QStringLiteral("NOT_AUTHORIZED");
    QTest::newRow("a limit of 101")
        << enterprise << jane << 101 << token << ErrorKind::BadRequest
        << QStringLiteral("BAD_REQUEST") << QStringLiteral("Limit should be between 1 and 100");
    QTest::newRow("a wrong token")
        << enterprise << jane << 10 << QStringLiteral("x:y") << ErrorKind::NotAuthorized
        << notAuthorized << QStringLiteral("Missing or invalid access token.");
    QTest::newRow("a wrong enterprise")
        << QStringLiteral("other") << jane << 10 << token << ErrorKind::NotAuthorized
        << notAuthorized
        << QStringLiteral("Enterprise with id \"other\" not found or invalid access token.");
    QTest::newRow("an unknown lead") << enterprise << QStringLiteral("nobody") << 10 << token
                                     << ErrorKind::NotFound << QStringLiteral("LEAD_NOT_FOUND")
                                     << QStringLiteral("The lead with ID nobody was not found.");
}

void ClientWireTest::readsTheServicesRefusals()
{
    QFETCH(QString, enterprise);
    QFETCH(QString, lead);
    QFETCH(int, limit);
    QFETCH(QString, token);
    LeadEnding ending(ask({{enterprise}, {lead}}, {true, 0, limit}, token));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QTEST(ending.error().kind, "kind");
    QTEST(ending.error().service.code, "code");
    QTEST(ending.error().service.message, "message");
}

void ClientWireTest::readsTheBodyOfA401ThatAsksForAPassword_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("Basic") << QByteArray("Basic realm=\"TeleCRM\"");
    QTest::newRow("Bearer") << QByteArray("Bearer error=\"invalid_token\"");
    QTest::newRow("Digest") << QByteArray("Digest realm=\"TeleCRM\", nonce=\"1\", qop=\"auth\"");
    QTest::newRow("unknown") << QByteArray("Telepathy");
}

void ClientWireTest::readsTheBodyOfA401ThatAsksForAPassword()
{
    QFETCH(QByteArray, challenge);
    StandinAnswer answer;
    answer.status = 401;
    answer.body = R"({"error":{"code":"NOT_AUTHORIZED","message":"Token expired"}})";
    answer.headers = {{"WWW-Authenticate", challenge}};
    answerAlways(answer);
    LeadEnding ending(askForJane());
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::NotAuthorized);
    QCOMPARE(ending.error().httpStatus, 401);
    QCOMPARE(ending.error().service.message, QStringLiteral("Token expired"));
    QCOMPARE(m_standin->requestCount(), 1);
}

void ClientWireTest::readsEveryShapeOfAFault_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, int status, const char *type, const char *body,
                        const char *message) {
        QTest::newRow(name) << status << QByteArray(type) << QByteArray(body)
                            << QString::fromUtf8(message);
    };
    row("the usual one", 500, "application/json", R"({"error":{"code":"A","message":"Broken"}})",
        "Broken");
    row("error as text", 500, "application/json", R"({"error":"Broken"})", "Broken");
    row("at top level", 502, "application/json", R"({"message":"Broken"})", "Broken");
    row("a list", 500, "application/json", R"({"errors":[{"message":"Broken"}]})", "Broken");
    row("a web page", 502, "text/html",
        "<html><head><title>x</title></head><body>Bad Gateway</body></html>", "Bad Gateway");
    row("plain text", 503, "text/plain", "Broken", "Broken");
    row("broken JSON", 500, "application/json", R"({"error":{"message":"Bro)", "");
    row("nothing", 500, "", "", "");
    row("JSON called a web page", 500, "text/html", R"({"message":"Broken"})", "Broken");
}

void ClientWireTest::readsEveryShapeOfAFault()
{
    QFETCH(int, status);
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    answerAlways({status, body, contentType, {}});
    LeadEnding ending(askForJane());
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::ServerError);
    QCOMPARE(ending.error().httpStatus, status);
    QTEST(ending.error().service.message, "message");
    QCOMPARE(ending.error().body, QString::fromUtf8(body));
}

void ClientWireTest::takesAnswersWithoutAPage_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("204") << 204 << QByteArray() << ErrorKind::Empty;
    QTest::newRow("304") << 304 << QByteArray() << ErrorKind::UnknownStatus;
    QTest::newRow("an empty body") << 200 << QByteArray() << ErrorKind::Empty;
    QTest::newRow("a web page") << 200 << QByteArray("<html>Sign in</html>") << ErrorKind::NotJson;
    QTest::newRow("a list") << 200 << QByteArray("[{}]") << ErrorKind::NotAnObject;
    QTest::newRow("no fields") << 200 << QByteArray("{\"id\":\"1\"}") << ErrorKind::NoFields;
    QTest::newRow("5,000 deep") << 200 << QByteArray("{\"a\":").repeated(5000)
                                << ErrorKind::TooDeep;
}

void ClientWireTest::takesAnswersWithoutAPage()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    answerAlways({status, body, "application/json", {}});
    LeadEnding ending(askForJane());
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QTEST(ending.error().kind, "kind");
    QCOMPARE(ending.error().httpStatus, status);
    QVERIFY(ending.error().redirectTarget.isEmpty());
}

void ClientWireTest::readsRetryAfter()
{
    answerAlways({429,
                  R"({"error":{"code":"SLOW_DOWN","message":"Slow down"}})",
                  "application/json",
                  {{"Retry-After", "20"}}});
    LeadEnding ending(askForJane());
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::TooManyRequests);
    QVERIFY(ending.error().retryAt);
    QCOMPARE(ending.error().time.secsTo(*ending.error().retryAt), qint64(20));
    QCOMPARE(m_standin->requestCount(), 1);
}

void ClientWireTest::keepsTheTokenFromOtherOrigins_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("host");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d to another port", status) << status << QStringLiteral("127.0.0.1");
        QTest::addRow("%d to another name of this host", status)
            << status << QStringLiteral("localhost");
    }
}

void ClientWireTest::keepsTheTokenFromOtherOrigins()
{
    QFETCH(int, status);
    QFETCH(QString, host);
    Standin other;
    QVERIFY(other.start());
    QUrl target = other.baseUrl();
    target.setHost(host);
    target.setPath(QStringLiteral("/elsewhere"));
    answerAlways({status, {}, {}, {{"Location", target.toEncoded() + "?ticket=1"}}});
    LeadEnding ending(askForJane());
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::Redirect);
    QCOMPARE(ending.error().httpStatus, status);
    QCOMPARE(ending.error().redirectTarget, target);
    QCOMPARE(other.requestCount(), 0);
    QCOMPARE(m_standin->requestCount(), 1);
}

void ClientWireTest::followsRedirectsWithinTheOrigin()
{
    m_standin->setInterceptor([](const StandinRequest &request) -> std::optional<StandinAnswer> {
        if (request.target.contains("moved"))
            return std::nullopt;
        const QByteArray target = "/autoupdate/v2/enterprise/" + Standin::enterpriseId().toLatin1()
            + "/lead/jane?includeActions=true&moved=1";
        return StandinAnswer{307, {}, {}, {{"Location", target}}};
    });
    LeadEnding ending(ask(leadAddress(QStringLiteral("old"))));
    QVERIFY(ending.wait());
    QVERIFY(ending.isPage());
    QCOMPARE(ending.page().lead.name(), QStringLiteral("Jane Doe"));
    QCOMPARE(m_standin->requestCount(), 2);
    QVERIFY(!m_standin->requests().constLast().header("Authorization").isEmpty());
}

void ClientWireTest::endsALoopOfRedirects()
{
    answerAlways({302, {}, {}, {{"Location", "/autoupdate/v2/round/and/round"}}});
    LeadEnding ending(askForJane());
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::Redirect);
    QCOMPARE(m_standin->requestCount(), Client::Limits().maximumRedirects + 1);
}

void ClientWireTest::cancelsOnTheWire()
{
    m_standin->hold();
    const QPointer<LeadReply> reply = askForJane();
    LeadEnding ending(reply);
    QTRY_COMPARE(m_standin->requestCount(), 1);
    reply->cancel();
    m_standin->release();
    // A later request is answered, the one before it stays silent.
    LeadEnding later(askForJane());
    QVERIFY(later.wait());
    QVERIFY(later.isPage());
    QVERIFY(reply.isNull());
    QCOMPARE(ending.count(), 0);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ClientWireTest, QCoreApplication)

#include "tst_clientwire.moc"
