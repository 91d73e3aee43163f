// SPDX-License-Identifier: MIT
#include "standin/standin.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QSemaphore>
#include <QSet>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QtTest>

#include <atomic>
#include <memory>
#include <vector>

using namespace LeadViewer;
using namespace std::chrono_literals;

namespace {

const QString jane = QStringLiteral("603d2b2f5c1e4a0012ab34cd");

// Much more than stop() needs and much less than the five seconds a kept connection may be idle.
constexpr qint64 quickMilliseconds = 1500;

constexpr auto janeFields = R"("fields":{"name":"Jane Doe","phone":"919999999999",)"
                            R"("email":"jane.doe@example.com","status":"Fresh","rating":4})";

QByteArray bearer()
{
    return "Bearer " + Standin::token().toLatin1();
}

//! A lead with `count` actions, "first" the newest of them.
QByteArray leadWithActions(int count)
{
    QJsonArray actions;
    for (int number = 1; number <= count; ++number) {
        actions.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("USER_NOTE")},
                                   {QStringLiteral("number"), number}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("fields"), QJsonObject()},
                                     {QStringLiteral("actions"), actions}})
        .toJson();
}

struct Answer
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray actions() const { return json()[QStringLiteral("actions")].toArray(); }
    QString error(const char *key) const
    {
        return json()[QStringLiteral("error")][QLatin1String(key)].toString();
    }
};

//! What the rows of a data-driven test send.
struct Sent
{
    QByteArray method = "GET";
    QByteArray target;
    QByteArray authorization = bearer();
    QByteArray body;
};

} // namespace

class StandinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void givesJaneDoeByteForByte();
    void checksEveryRequest_data();
    void checksEveryRequest();
    void answersUnknownPathsWithHtml_data();
    void answersUnknownPathsWithHtml();
    void refusesWritesAndChangesNothing_data();
    void refusesWritesAndChangesNothing();
    void cutsPages_data();
    void cutsPages();
    void leavesActionsOutUnlessAsked_data();
    void leavesActionsOutUnlessAsked();
    void takesIdsWithOddCharacters_data();
    void takesIdsWithOddCharacters();
    void keepsNumbersAsWritten();
    void servesBrokenLeadsAsTheyAre();

    void addsReplacesAndRemovesLeads();
    void rejectsWhatIsNoLead_data();
    void rejectsWhatIsNoLead();

    void turnsLeadsIntoTheLiveShape();
    void turnsLeadsIntoTheDocumentedShape();
    void servesEverySampleInEachShape_data();
    void servesEverySampleInEachShape();

    void recordsRequestsAsSent();
    void holdsAnswersUntilReleased();
    void releasesAlsoWhenHeldAgainAtOnce();
    void delaysAnswersByTheLatency();
    void answersOthersWhileOneWaits();
    void letsAnInterceptorAnswer();

    void keepsConnectionsOpen();
    void doesNotCompress();
    void stopsAtOnce_data();
    void stopsAtOnce();
    void stopsBeforeItIsAskedAnything();
    void startsAgainAfterAStop();
    void failsOnATakenPort();

    void listsSamples();
    void countsSampleActions_data();
    void countsSampleActions();
    void showsEveryActionTypeInTheBusyLead();
    void showsTheOdditiesInTheBusyLead();
    void sortsSampleActionsNewestFirst();

    void runsAsAProgram();

private:
    QByteArray leadTarget(const QString &id, const QByteArray &query = {}) const;
    QNetworkReply *send(const Sent &sent);
    Answer finished(QNetworkReply *reply);
    Answer ask(const Sent &sent) { return finished(send(sent)); }
    Answer get(const QString &id, const QByteArray &query = {})
    {
        Sent sent;
        sent.target = leadTarget(id, query);
        return ask(sent);
    }
    QJsonArray allActions(const QString &id);
    void makeStandin(StandinShape shape);

    std::unique_ptr<Standin> m_standin;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

void StandinTest::init()
{
    makeStandin(StandinShape::AsStored);
}

void StandinTest::cleanup()
{
    m_network.reset();
    m_standin.reset();
}

void StandinTest::makeStandin(StandinShape shape)
{
    m_network = std::make_unique<QNetworkAccessManager>();
    m_standin = std::make_unique<Standin>(shape);
    m_standin->loadSamples();
    QVERIFY2(m_standin->start(), qPrintable(m_standin->errorString()));
}

//! Path and query below the base URL.
QByteArray StandinTest::leadTarget(const QString &id, const QByteArray &query) const
{
    return "/enterprise/" + Standin::enterpriseId().toLatin1() + "/lead/"
        + QUrl::toPercentEncoding(id) + (query.isEmpty() ? QByteArray() : '?' + query);
}

//! A target without a leading slash is taken from the root of the server.
QNetworkReply *StandinTest::send(const Sent &sent)
{
    const QUrl base = m_standin->baseUrl();
    const QByteArray url = sent.target.startsWith('/')
        ? base.toEncoded() + sent.target
        : base.toEncoded(QUrl::RemovePath) + '/' + sent.target;
    QNetworkRequest request(QUrl::fromEncoded(url, QUrl::StrictMode));
    if (!sent.authorization.isNull())
        request.setRawHeader("Authorization", sent.authorization);
    if (!sent.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    return m_network->sendCustomRequest(request, sent.method, sent.body);
}

Answer StandinTest::finished(QNetworkReply *reply)
{
    QSignalSpy spy(reply, &QNetworkReply::finished);
    if (!reply->isFinished() && !spy.wait(10000))
        return {};
    const std::unique_ptr<QNetworkReply> owned(reply);
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->header(QNetworkRequest::ContentTypeHeader).toByteArray()};
}

QJsonArray StandinTest::allActions(const QString &id)
{
    QJsonArray all;
    for (;;) {
        const QByteArray query
            = "includeActions=true&limit=100&skip=" + QByteArray::number(all.size());
        const QJsonArray page = get(id, query).actions();
        for (const QJsonValue &action : page)
            all.append(action);
        if (page.size() < 100)
            return all;
    }
}

void StandinTest::givesJaneDoeByteForByte()
{
    const Answer without = get(jane);
    QCOMPARE(without.status, 200);
    QCOMPARE(without.contentType, QByteArray("application/json"));
    QCOMPARE(without.body, QByteArray("{") + janeFields + "}");

    const Answer with = get(jane, "includeActions=true");
    QCOMPARE(with.body,
             QByteArray("{") + janeFields
                 + R"(,"actions":[{"type":"1001","fields":{"note":"Site visit completed"}}],)"
                   R"("actions_skip":0,"actions_limit":10})");
}

void StandinTest::checksEveryRequest_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");

    const QString refused = QStringLiteral("NOT_AUTHORIZED");
    const QString bad = QStringLiteral("BAD_REQUEST");
    const QString noToken = QStringLiteral("Missing or invalid access token.");
    const QString limits = QStringLiteral("Limit should be between 1 and 100");
    const QByteArray token = Standin::token().toLatin1();
    const auto page = [this](const char *query) {
        return leadTarget(jane, query);
    };

    QTest::newRow("a correct request is answered") << page("") << bearer() << 200 << ""
                                                   << "";
    QTest::newRow("without a token nothing is shown")
        << page("") << QByteArray() << 401 << refused << noToken;
    QTest::newRow("a wrong token is refused")
        << page("") << QByteArray("Bearer wrong") << 401 << refused << noToken;
    QTest::newRow("a token cut short is refused")
        << page("") << bearer().chopped(1) << 401 << refused << noToken;
    QTest::newRow("a token without Bearer is refused")
        << page("") << token << 401 << refused << noToken;
    QTest::newRow("an unknown enterprise is refused like a token")
        << QByteArray("/enterprise/nowhere/lead/" + jane.toLatin1()) << bearer() << 401 << refused
        << "Enterprise with id \"nowhere\" not found or invalid access token.";
    QTest::newRow("the token is checked before the enterprise")
        << QByteArray("/enterprise/nowhere/lead/x") << QByteArray() << 401 << refused << noToken;
    QTest::newRow("an unknown lead is not found")
        << leadTarget(QStringLiteral("ffffffffffffffffffffffff")) << bearer() << 404
        << "LEAD_NOT_FOUND"
        << "The lead with ID ffffffffffffffffffffffff was not found.";
    QTest::newRow("lead IDs are compared exactly")
        << leadTarget(jane.toUpper()) << bearer() << 404 << "LEAD_NOT_FOUND"
        << QStringLiteral("The lead with ID %1 was not found.").arg(jane.toUpper());
    QTest::newRow("a search by GET finds nothing")
        << leadTarget(QStringLiteral("search")) << bearer() << 404 << "LEAD_NOT_FOUND"
        << "The lead with ID search was not found.";
    QTest::newRow("an unknown lead with a bad limit is a bad request")
        << leadTarget(QStringLiteral("x"), "includeActions=true&limit=0") << bearer() << 400 << bad
        << limits;

    QTest::newRow("limit 1 is the least")
        << page("includeActions=true&limit=1") << bearer() << 200 << ""
        << "";
    QTest::newRow("limit 100 is the most")
        << page("includeActions=true&limit=100") << bearer() << 200 << ""
        << "";
    QTest::newRow("limit 0 is refused")
        << page("includeActions=true&limit=0") << bearer() << 400 << bad << limits;
    QTest::newRow("limit 101 is refused")
        << page("limit=101&includeActions=true") << bearer() << 400 << bad << limits;
    QTest::newRow("a negative limit is refused")
        << page("includeActions=true&limit=-5") << bearer() << 400 << bad << limits;
    const QString limitNumber = QStringLiteral("Limit should be a number");
    QTest::newRow("a limit in words is refused")
        << page("includeActions=true&limit=ten") << bearer() << 400 << bad << limitNumber;
    QTest::newRow("an empty limit is refused")
        << page("includeActions=true&limit=") << bearer() << 400 << bad << limitNumber;
    QTest::newRow("a limit with a fraction is refused")
        << page("includeActions=true&limit=2.5") << bearer() << 400 << bad << limitNumber;
    QTest::newRow("a limit with blanks is refused")
        << page("includeActions=true&limit=+5") << bearer() << 400 << bad << limitNumber;
    const QString skipNumber = QStringLiteral("Skip should be a number");
    QTest::newRow("a negative skip is refused") << page("includeActions=true&skip=-1") << bearer()
                                                << 400 << bad << "Skip should not be negative";
    QTest::newRow("a skip in words is refused")
        << page("includeActions=true&skip=abc") << bearer() << 400 << bad << skipNumber;
    QTest::newRow("a skip too large for a number is refused")
        << page("includeActions=true&skip=99999999999999999999") << bearer() << 400 << bad
        << skipNumber;
    const QString boolean = QStringLiteral("includeActions should be true or false");
    QTest::newRow("includeActions in capitals is refused")
        << page("includeActions=TRUE") << bearer() << 400 << bad << boolean;
    QTest::newRow("includeActions as a number is refused")
        << page("includeActions=1") << bearer() << 400 << bad << boolean;
}

void StandinTest::checksEveryRequest()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, authorization);
    QFETCH(int, status);
    Sent sent;
    sent.target = target;
    sent.authorization = authorization;

    const Answer answer = ask(sent);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.contentType, QByteArray("application/json"));
    QTEST(answer.error("code"), "code");
    QTEST(answer.error("message"), "message");
}

void StandinTest::answersUnknownPathsWithHtml_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");

    const QByteArray enterprise = "enterprise/" + Standin::enterpriseId().toLatin1();
    const QByteArray lead = enterprise + "/lead/" + jane.toLatin1();
    QTest::newRow("the base path is missing") << QByteArray("GET") << lead;
    QTest::newRow("the version is another")
        << QByteArray("GET") << QByteArray("autoupdate/v1/" + lead);
    QTest::newRow("the path has a word too many") << QByteArray("GET") << '/' + lead + "/timeline";
    QTest::newRow("the path ends in a slash") << QByteArray("GET") << '/' + lead + '/';
    QTest::newRow("the lead is missing") << QByteArray("GET") << '/' + enterprise + "/lead";
    QTest::newRow("the lead is empty") << QByteArray("GET") << '/' + enterprise + "/lead/";
    QTest::newRow("the enterprise is empty")
        << QByteArray("GET") << QByteArray("/enterprise//lead/x");
    QTest::newRow("metadata are not served") << QByteArray("GET") << '/' + enterprise + "/metadata";
    QTest::newRow("lead search is not served")
        << QByteArray("POST") << '/' + enterprise + "/lead/search";
    QTest::newRow("timeline search is not served")
        << QByteArray("POST") << '/' + lead + "/action/search";
    QTest::newRow("a slash that is encoded does not part the path")
        << QByteArray("GET") << '/' + enterprise + "%2Flead/" + jane.toLatin1();
}

void StandinTest::answersUnknownPathsWithHtml()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    Sent sent;
    sent.method = method;
    sent.target = target;

    const Answer answer = ask(sent);
    QCOMPARE(answer.status, 404);
    QVERIFY(answer.contentType.startsWith("text/html"));
    QVERIFY2(answer.body.startsWith("<!DOCTYPE html>"), answer.body.constData());
    QVERIFY2(answer.body.contains("Cannot " + method + " /"), answer.body.constData());
}

void StandinTest::refusesWritesAndChangesNothing_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QByteArray>("body");

    const QByteArray body = R"({"fields":{"name":"Changed"}})";
    QTest::newRow("a lead is not created") << QByteArray("POST") << QByteArray() << body;
    QTest::newRow("a lead is not updated")
        << QByteArray("POST") << QByteArray('/' + jane.toLatin1()) << body;
    QTest::newRow("a lead is not replaced")
        << QByteArray("PUT") << QByteArray('/' + jane.toLatin1()) << body;
    QTest::newRow("a lead is not patched")
        << QByteArray("PATCH") << QByteArray('/' + jane.toLatin1()) << body;
    QTest::newRow("a lead is not deleted")
        << QByteArray("DELETE") << QByteArray('/' + jane.toLatin1()) << QByteArray();
    QTest::newRow("an empty post is refused too")
        << QByteArray("POST") << QByteArray('/' + jane.toLatin1()) << QByteArray();
    QTest::newRow("an action is not created")
        << QByteArray("POST") << QByteArray('/' + jane.toLatin1() + "/action") << body;
    QTest::newRow("an action is not updated")
        << QByteArray("POST") << QByteArray('/' + jane.toLatin1() + "/action/1") << body;
}

void StandinTest::refusesWritesAndChangesNothing()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, rest);
    QFETCH(QByteArray, body);
    const QByteArray before = get(jane, "includeActions=true").body;
    const QStringList idsBefore = m_standin->leadIds();
    Sent sent;
    sent.method = method;
    sent.target = "/enterprise/" + Standin::enterpriseId().toLatin1() + "/lead" + rest;
    sent.body = body;

    const Answer answer = ask(sent);
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.error("code"), QStringLiteral("METHOD_NOT_ALLOWED"));
    QVERIFY(!answer.error("message").isEmpty());
    QCOMPARE(m_standin->requests().constLast().method, method);
    QCOMPARE(m_standin->requests().constLast().body, body);
    QCOMPARE(get(jane, "includeActions=true").body, before);
    QCOMPARE(m_standin->leadIds(), idsBefore);
}

void StandinTest::cutsPages_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("skip");
    QTest::addColumn<int>("limit");

    QTest::newRow("ten from the newest by default") << QByteArray() << 1 << 10 << 0 << 10;
    QTest::newRow("as many as asked for") << QByteArray("&limit=3") << 1 << 3 << 0 << 3;
    QTest::newRow("from the place asked for") << QByteArray("&skip=10") << 11 << 10 << 10 << 10;
    QTest::newRow("the last page is short")
        << QByteArray("&skip=20&limit=10") << 21 << 3 << 20 << 10;
    QTest::newRow("a page that ends with the last action")
        << QByteArray("&skip=13&limit=10") << 14 << 10 << 13 << 10;
    QTest::newRow("nothing right behind the end") << QByteArray("&skip=23") << 0 << 0 << 23 << 10;
    QTest::newRow("nothing far behind the end")
        << QByteArray("&skip=2000000000&limit=100") << 0 << 0 << 2000000000 << 100;
    QTest::newRow("all in one page") << QByteArray("&limit=100") << 1 << 23 << 0 << 100;
    QTest::newRow("the first of two values counts")
        << QByteArray("&skip=5&skip=9") << 6 << 10 << 5 << 10;
    QTest::newRow("percent signs are decoded") << QByteArray("&sk%69p=%35") << 6 << 10 << 5 << 10;
    QTest::newRow("unknown keys are ignored")
        << QByteArray("&page=7&&skips=1&=3") << 1 << 10 << 0 << 10;
}

void StandinTest::cutsPages()
{
    QFETCH(QByteArray, query);
    QFETCH(int, first);
    QFETCH(int, count);
    const QString id = QStringLiteral("paged");
    QVERIFY(m_standin->addLead(id, leadWithActions(23)));

    const Answer answer = get(id, "includeActions=true" + query);
    QCOMPARE(answer.status, 200);
    const QJsonArray actions = answer.actions();
    QCOMPARE(actions.size(), count);
    for (int index = 0; index < count; ++index)
        QCOMPARE(actions[index][QStringLiteral("number")].toInt(), first + index);
    QVERIFY(answer.json()[QStringLiteral("actions")].isArray());
    QTEST(answer.json()[QStringLiteral("actions_skip")].toInt(-1), "skip");
    QTEST(answer.json()[QStringLiteral("actions_limit")].toInt(-1), "limit");
}

void StandinTest::leavesActionsOutUnlessAsked_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("nothing is asked") << QByteArray();
    QTest::newRow("actions are declined") << QByteArray("includeActions=false");
    QTest::newRow("skip and limit alone ask for nothing") << QByteArray("skip=1&limit=5");
    QTest::newRow("a bad limit is ignored") << QByteArray("includeActions=false&limit=500");
    QTest::newRow("bad words are ignored") << QByteArray("skip=x&limit=y");
}

void StandinTest::leavesActionsOutUnlessAsked()
{
    QFETCH(QByteArray, query);
    const Answer answer = get(jane, query);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json().keys(), QStringList{QStringLiteral("fields")});
}

void StandinTest::takesIdsWithOddCharacters_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("a slash") << QStringLiteral("a/b");
    QTest::newRow("a question mark and a hash") << QStringLiteral("a?b#c");
    QTest::newRow("a percent sign") << QStringLiteral("100%25");
    QTest::newRow("a plus and a blank") << QStringLiteral("a+b c");
    QTest::newRow("Hindi") << QStringLiteral("लीड");
    QTest::newRow("a line break") << QStringLiteral("a\nb");
    QTest::newRow("two dots") << QStringLiteral("a..b");
}

void StandinTest::takesIdsWithOddCharacters()
{
    QFETCH(QString, id);
    const Answer missing = get(id);
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.error("message"),
             QStringLiteral("The lead with ID %1 was not found.").arg(id));
    QVERIFY(m_standin->addLead(id, R"({"fields":{"name":"Found"}})"));
    QCOMPARE(get(id).body, QByteArray(R"({"fields":{"name":"Found"}})"));
}

void StandinTest::keepsNumbersAsWritten()
{
    const QByteArray lead
        = R"({"fields":{"z":12345678901234,"a":0.1,"m":9007199254740993,"b":-1,"c":4.0}})";
    QVERIFY(m_standin->addLead(QStringLiteral("numbers"), lead));
    QCOMPARE(get(QStringLiteral("numbers")).body, lead);
}

void StandinTest::servesBrokenLeadsAsTheyAre()
{
    const QString id = QStringLiteral("broken");
    QVERIFY(m_standin->addLead(id, R"({"fields":[1],"actions":"none"})"));
    QCOMPARE(get(id, "includeActions=true").body,
             QByteArray(R"({"fields":[1],"actions":"none","actions_skip":0,"actions_limit":10})"));
    QVERIFY(m_standin->addLead(id, "{}"));
    QCOMPARE(get(id).body, QByteArray("{}"));
    QCOMPARE(get(id, "includeActions=true").body,
             QByteArray(R"({"actions":[],"actions_skip":0,"actions_limit":10})"));
}

void StandinTest::addsReplacesAndRemovesLeads()
{
    const QString id = QStringLiteral("added");
    const QStringList samples = m_standin->leadIds();
    QVERIFY(m_standin->addLead(id, R"({"fields":{"name":"Before"}})"));
    QCOMPARE(m_standin->leadIds(), samples + QStringList{id});
    QCOMPARE(m_standin->leadName(id), QStringLiteral("Before"));

    QVERIFY(m_standin->addLead(jane, R"({"fields":{"name":7}})"));
    QCOMPARE(m_standin->leadIds(), samples + QStringList{id});
    QCOMPARE(get(jane).body, QByteArray(R"({"fields":{"name":7}})"));
    QCOMPARE(m_standin->leadName(jane), QString());

    m_standin->removeLead(id);
    m_standin->removeLead(QStringLiteral("never there"));
    QCOMPARE(m_standin->leadIds(), samples);
    QCOMPARE(get(id).status, 404);
    QCOMPARE(m_standin->leadName(id), QString());
}

void StandinTest::rejectsWhatIsNoLead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an array") << QByteArray("[{}]");
    QTest::newRow("a string") << QByteArray("\"lead\"");
    QTest::newRow("a cut object") << QByteArray(R"({"fields":{)");
    QTest::newRow("something behind the object") << QByteArray("{} {}");
    QTest::newRow("bytes that are no UTF-8") << QByteArray("{\"fields\":{\"name\":\"\xff\"}}");
}

void StandinTest::rejectsWhatIsNoLead()
{
    QFETCH(QByteArray, json);
    const QByteArray before = get(jane).body;
    QVERIFY(!m_standin->addLead(jane, json));
    QCOMPARE(get(jane).body, before);
}

void StandinTest::turnsLeadsIntoTheLiveShape()
{
    makeStandin(StandinShape::Live);
    const QString id = QStringLiteral("0123456789abcdef01234567");
    QVERIFY(m_standin->addLead(
        id,
        R"({"fields":{"name":"A","status":"Fresh","rating":4,"employeeid":"a@example.com"},
            "actions":[{"type":"1001","fields":{"note":"x"}}, {"type":1002,"id":"i","fields":{}},
                       {"type":"OUTGOING_CALL","fields":{"duration":5,"type":"y"}},
                       {"type":"ACTION_1003","id":"j","creationTimestamp":1},
                       {"type":"PAYMENT","status":"PENDING","currency":"INR","amount":"1"},
                       "odd"]})"));
    QCOMPARE(QString::fromUtf8(get(id, "includeActions=true").body),
             QStringLiteral(R"({"id":"0123456789abcdef01234567","status":"Fresh","rating":4,)"
                            R"("employeeid":"a@example.com","fields":{"name":"A"},"actions":[)"
                            R"({"id":"0123456789abcdef00000000","creationTimestamp":1795156200000,)"
                            R"("type":"ACTION_1001","fields":{"note":"x"}},)"
                            R"({"type":"ACTION_1002","id":"i","fields":{}},)"
                            R"({"id":"0123456789abcdef00000002","creationTimestamp":1795149000000,)"
                            R"("type":"OUTGOING_CALL","duration":5},)"
                            R"({"type":"ACTION_1003","id":"j","creationTimestamp":1},)"
                            R"({"id":"0123456789abcdef00000004","creationTimestamp":1795141800000,)"
                            R"("type":"PAYMENT","status":"PENDING","currency":"INR","amount":"1"},)"
                            R"("odd"],"actions_skip":0,"actions_limit":10})"));
}

void StandinTest::turnsLeadsIntoTheDocumentedShape()
{
    makeStandin(StandinShape::Documented);
    const QString id = QStringLiteral("documented");
    QVERIFY(m_standin->addLead(
        id,
        R"({"id":"x","status":"Won","rating":5,"employeeid":"a@example.com","isSpam":false,
            "fields":{"name":"A","status":"Fresh"},
            "actions":[{"id":"1","type":"ACTION_1001","creationTimestamp":1,"employeeid":"e",
                        "modificationTimestamp":2,"fields":{"note":"x"}},
                       {"id":"2","type":1002,"fields":{}},
                       {"id":"3","type":"OUTGOING_CALL","creationTimestamp":1,"duration":5},
                       {"id":"4","type":"PAYMENT","creationTimestamp":1,"status":"PENDING",
                        "currency":"INR","amount":"1","paymentid":"p"},
                       {"id":"5","type":"CALL_ACTION"}, {"fields":{"a":1}}, 42]})"));
    QCOMPARE(
        QString::fromUtf8(get(id, "includeActions=true&limit=20").body),
        QStringLiteral(R"({"fields":{"name":"A","status":"Fresh","rating":5,)"
                       R"("employeeid":"a@example.com"},"actions":[)"
                       R"({"type":"1001","fields":{"note":"x"}},{"type":"1002","fields":{}},)"
                       R"({"type":"OUTGOING_CALL","fields":{"duration":5}},)"
                       R"({"type":"PAYMENT","status":"PENDING","currency":"INR","amount":"1"},)"
                       R"({"type":"CALL_ACTION","fields":{}},{"fields":{"a":1}},42],)"
                       R"("actions_skip":0,"actions_limit":20})"));
}

void StandinTest::servesEverySampleInEachShape_data()
{
    QTest::addColumn<StandinShape>("shape");
    QTest::newRow("as stored") << StandinShape::AsStored;
    QTest::newRow("live") << StandinShape::Live;
    QTest::newRow("documented") << StandinShape::Documented;
}

void StandinTest::servesEverySampleInEachShape()
{
    QFETCH(StandinShape, shape);
    makeStandin(StandinShape::AsStored);
    QHash<QString, qsizetype> stored;
    const QStringList ids = m_standin->leadIds();
    for (const QString &id : ids)
        stored.insert(id, allActions(id).size());

    makeStandin(shape);
    static const QRegularExpression bareCode(QStringLiteral("^[0-9]+$"));
    static const QRegularExpression fullCode(QStringLiteral("^ACTION_[0-9]+$"));
    for (const QString &id : ids) {
        const QJsonObject lead = get(id, "includeActions=true").json();
        QVERIFY(lead[QStringLiteral("fields")].isObject());
        if (shape == StandinShape::Documented) {
            QCOMPARE(lead.keys(),
                     QStringList({QStringLiteral("actions"), QStringLiteral("actions_limit"),
                                  QStringLiteral("actions_skip"), QStringLiteral("fields")}));
        } else if (shape == StandinShape::Live) {
            QCOMPARE(lead[QStringLiteral("id")].toString(), id);
            QVERIFY(!lead[QStringLiteral("fields")].toObject().contains(QLatin1String("status")));
        }
        const QJsonArray actions = allActions(id);
        QCOMPARE(actions.size(), stored[id]);
        for (const QJsonValue &action : actions) {
            const QJsonValue type = action[QStringLiteral("type")];
            if (shape == StandinShape::AsStored || type.isUndefined())
                continue;
            const bool live = shape == StandinShape::Live;
            QVERIFY(!type.isDouble());
            QVERIFY(!(live ? bareCode : fullCode).match(type.toString()).hasMatch());
            if (!live && type != QLatin1String("PAYMENT")) {
                QCOMPARE(action.toObject().keys(),
                         QStringList({QStringLiteral("fields"), QStringLiteral("type")}));
            }
        }
    }
}

void StandinTest::recordsRequestsAsSent()
{
    QCOMPARE(m_standin->requestCount(), 0);
    Sent sent;
    sent.target = leadTarget(QStringLiteral("a/b"), "x=%2520&y=1");
    ask(sent);
    sent.method = "POST";
    sent.body = "{\"a\":1}";
    ask(sent);

    const QList<StandinRequest> requests = m_standin->requests();
    QCOMPARE(m_standin->requestCount(), 2);
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].method, QByteArray("GET"));
    QCOMPARE(requests[0].target, "/autoupdate/v2" + sent.target);
    QCOMPARE(requests[0].header("authorization"), bearer());
    QCOMPARE(requests[0].header("AUTHORIZATION"), bearer());
    QCOMPARE(requests[0].header("Nothing"), QByteArray());
    QVERIFY(requests[0].header("Host").startsWith("127.0.0.1:"));
    QCOMPARE(requests[0].header("REMOTE_ADDR"), QByteArray());
    QCOMPARE(requests[0].body, QByteArray());
    QCOMPARE(requests[1].method, QByteArray("POST"));
    QCOMPARE(requests[1].body, sent.body);

    m_standin->clearRequests();
    QCOMPARE(m_standin->requestCount(), 0);
    QVERIFY(m_standin->requests().isEmpty());
}

void StandinTest::holdsAnswersUntilReleased()
{
    m_standin->hold();
    Sent sent;
    sent.target = leadTarget(jane);
    // Two clients of six connections each.
    QNetworkAccessManager another;
    std::vector<QNetworkReply *> replies;
    for (int number = 0; number < 6; ++number)
        replies.push_back(send(sent));
    const QNetworkRequest request = replies.front()->request();
    for (int number = 0; number < 6; ++number)
        replies.push_back(another.get(request));

    QTRY_COMPARE(m_standin->requestCount(), 12);
    for (const QNetworkReply *reply : replies)
        QVERIFY(!reply->isFinished());

    m_standin->release();
    for (QNetworkReply *reply : replies)
        QCOMPARE(finished(reply).status, 200);
    QCOMPARE(get(jane).status, 200);
}

void StandinTest::releasesAlsoWhenHeldAgainAtOnce()
{
    m_standin->hold();
    Sent sent;
    sent.target = leadTarget(jane);
    QNetworkReply *const first = send(sent);
    QTRY_COMPARE(m_standin->requestCount(), 1);
    // The answer is made up when it is let go.
    QVERIFY(m_standin->addLead(jane, R"({"fields":{"name":"Later"}})"));
    m_standin->release();
    m_standin->hold();
    QCOMPARE(finished(first).body, QByteArray(R"({"fields":{"name":"Later"}})"));

    QNetworkReply *const second = send(sent);
    QTRY_COMPARE(m_standin->requestCount(), 2);
    QVERIFY(!second->isFinished());
    m_standin->release();
    QCOMPARE(finished(second).status, 200);
}

void StandinTest::delaysAnswersByTheLatency()
{
    m_standin->setLatency(120ms);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(get(jane).status, 200);
    QVERIFY2(timer.elapsed() >= 120, qPrintable(QString::number(timer.elapsed())));
}

void StandinTest::answersOthersWhileOneWaits()
{
    QSemaphore goOn;
    m_standin->setInterceptor(
        [&goOn](const StandinRequest &request) -> std::optional<StandinAnswer> {
            if (request.target.contains("slow"))
                goOn.acquire();
            return std::nullopt;
        });
    Sent sent;
    sent.target = leadTarget(QStringLiteral("slow"));
    QNetworkReply *const slow = send(sent);
    QTRY_COMPARE(m_standin->requestCount(), 1);
    const int status = get(jane).status;
    const bool waiting = !slow->isFinished();
    goOn.release();
    QCOMPARE(status, 200);
    QVERIFY(waiting);
    QCOMPARE(finished(slow).status, 404);
}

void StandinTest::letsAnInterceptorAnswer()
{
    m_standin->setInterceptor(
        [this](const StandinRequest &request) -> std::optional<StandinAnswer> {
            if (!request.target.contains("limit=7"))
                return std::nullopt;
            // Calling back must not lock up.
            return StandinAnswer{429,
                                 QByteArray::number(m_standin->requestCount()),
                                 "text/plain",
                                 {{"Retry-After", "30"}}};
        });
    QCOMPARE(get(jane).status, 200);
    Sent sent;
    sent.target = leadTarget(jane, "limit=7");
    QNetworkReply *const reply = send(sent);
    QSignalSpy spy(reply, &QNetworkReply::finished);
    QVERIFY(spy.wait());
    QCOMPARE(reply->rawHeader("Retry-After"), QByteArray("30"));
    const Answer answer = finished(reply);
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.contentType, QByteArray("text/plain"));
    QCOMPARE(answer.body, QByteArray("2"));

    m_standin->setInterceptor([](const StandinRequest &) {
        return StandinAnswer{503, {}, {}, {}};
    });
    const Answer empty = get(jane);
    QCOMPARE(empty.status, 503);
    QCOMPARE(empty.body, QByteArray());
    QCOMPARE(empty.contentType, QByteArray());

    m_standin->setInterceptor({});
    QCOMPARE(get(jane).status, 200);
}

void StandinTest::keepsConnectionsOpen()
{
    QTcpSocket socket;
    const auto port = static_cast<quint16>(m_standin->baseUrl().port());
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    QVERIFY(socket.waitForConnected());
    const QByteArray path = m_standin->baseUrl().path().toLatin1() + leadTarget(jane);
    const QByteArray common = path + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + bearer() + "\r\n";
    // A body that is left unread would be taken for the next request.
    socket.write("POST " + common + "Content-Length: 4\r\n\r\nbody");
    socket.write("GET " + common + "\r\n");
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    QTRY_COMPARE(socket.peek(100000).count("HTTP/1.1 "), 2);
    const QByteArray answers = socket.peek(100000);
    QVERIFY2(answers.startsWith("HTTP/1.1 405 "), answers.constData());
    QVERIFY2(answers.contains("HTTP/1.1 200 "), answers.constData());
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void StandinTest::doesNotCompress()
{
    QNetworkRequest request(
        QUrl::fromEncoded(m_standin->baseUrl().toEncoded() + leadTarget(Standin::demoLeadId())));
    request.setRawHeader("Authorization", bearer());
    request.setRawHeader("Accept-Encoding", "gzip, br");
    const std::unique_ptr<QNetworkReply> reply(m_network->get(request));
    QSignalSpy spy(reply.get(), &QNetworkReply::finished);
    QVERIFY(spy.wait());
    QCOMPARE(reply->rawHeader("Content-Encoding"), QByteArray());
    QVERIFY(reply->readAll().startsWith('{'));
}

void StandinTest::stopsAtOnce_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<bool>("held");
    QTest::addColumn<int>("latency");

    const QByteArray line
        = "GET /autoupdate/v2" + leadTarget(jane) + " HTTP/1.1\r\nAuthorization: " + bearer();
    const QByteArray complete = line + "\r\n\r\n";
    QTest::newRow("while a connection never asked anything") << QByteArray() << false << 0;
    QTest::newRow("while a request is half sent") << line << false << 0;
    QTest::newRow("while an answer is held") << complete << true << 0;
    QTest::newRow("while an answer waits for the latency") << complete << false << 600000;
    QTest::newRow("while an answered connection is kept") << complete << false << 0;
}

void StandinTest::stopsAtOnce()
{
    QFETCH(QByteArray, sent);
    QFETCH(bool, held);
    QFETCH(int, latency);
    if (held)
        m_standin->hold();
    m_standin->setLatency(std::chrono::milliseconds(latency));
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"),
                         static_cast<quint16>(m_standin->baseUrl().port()));
    QVERIFY(socket.waitForConnected());
    socket.write(sent);
    QVERIFY(sent.isEmpty() || socket.waitForBytesWritten());
    const bool complete = sent.endsWith("\r\n\r\n");
    const bool answered = complete && !held && latency == 0;
    QTRY_COMPARE(m_standin->requestCount(), complete ? 1 : 0);
    if (answered)
        QTRY_VERIFY(socket.bytesAvailable() > 0);

    QSignalSpy closed(&socket, &QTcpSocket::disconnected);
    QElapsedTimer timer;
    timer.start();
    m_standin->stop();
    const qint64 took = timer.elapsed();
    QVERIFY2(took < quickMilliseconds, qPrintable(QString::number(took)));
    QVERIFY(!closed.isEmpty() || closed.wait());
    QCOMPARE(socket.bytesAvailable() > 0, answered);
    QCOMPARE(m_standin->baseUrl(), QUrl());
}

void StandinTest::stopsBeforeItIsAskedAnything()
{
    for (int round = 0; round < 50; ++round) {
        Standin standin;
        standin.stop();
        QVERIFY(standin.start());
        standin.stop();
        standin.stop();
    }
}

void StandinTest::startsAgainAfterAStop()
{
    const QByteArray before = get(jane).body;
    QVERIFY(before.contains("Jane Doe"));
    m_standin->hold();
    m_standin->stop();
    const QStringList ids = m_standin->leadIds();
    QVERIFY(ids.contains(jane));
    QVERIFY(m_standin->start());
    QVERIFY(m_standin->start());
    QCOMPARE(m_standin->requestCount(), 1);
    QCOMPARE(get(jane).body, before);
    QCOMPARE(m_standin->requestCount(), 2);
}

void StandinTest::failsOnATakenPort()
{
    const auto port = static_cast<quint16>(m_standin->baseUrl().port());
    Standin second;
    QVERIFY(!second.start(port));
    QVERIFY(second.errorString().contains(QString::number(port)));
    QCOMPARE(second.baseUrl(), QUrl());
    m_standin->stop();
    QVERIFY(second.start(port));
    QCOMPARE(second.errorString(), QString());
    QCOMPARE(second.baseUrl().port(), int(port));
}

void StandinTest::listsSamples()
{
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{24}$"));
    const QStringList ids = m_standin->leadIds();
    QCOMPARE(ids.size(), 7);
    QCOMPARE(ids.constFirst(), jane);
    QVERIFY(ids.contains(Standin::demoLeadId()));
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
    for (const QString &id : ids) {
        QVERIFY(hex.match(id).hasMatch());
        QVERIFY2(!m_standin->leadName(id).isEmpty(), qPrintable(id));
    }
    QVERIFY(hex.match(Standin::enterpriseId()).hasMatch());
    m_standin->loadSamples();
    QCOMPARE(m_standin->leadIds(), ids);
}

void StandinTest::countsSampleActions_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("actions");
    QTest::addColumn<int>("fields");
    QTest::newRow("one action, as documented") << QStringLiteral("Jane Doe") << 1 << 5;
    QTest::newRow("the busy lead") << QStringLiteral("Asha Kulkarni") << 230 << 25;
    QTest::newRow("some pages") << QStringLiteral("Rohan Mehta") << 57 << 9;
    QTest::newRow("no actions") << QStringLiteral("Farida Sheikh") << 0 << 6;
    QTest::newRow("many fields") << QStringLiteral("Vikram Iyer") << 4 << 500;
    QTest::newRow("whole pages, a Hindi name") << QStringLiteral("सुनीता शर्मा") << 30 << 8;
    QTest::newRow("the odd lead") << QStringLiteral("Odd Lead") << 27 << 21;
}

void StandinTest::countsSampleActions()
{
    QFETCH(QString, name);
    QString id;
    const QStringList ids = m_standin->leadIds();
    for (const QString &each : ids) {
        if (m_standin->leadName(each) == name)
            id = each;
    }
    QTEST(int(allActions(id).size()), "actions");
    QTEST(int(get(id).json()[QStringLiteral("fields")].toObject().size()), "fields");
}

void StandinTest::showsEveryActionTypeInTheBusyLead()
{
    QSet<QString> found;
    bool numeric = false;
    const QJsonArray actions = allActions(Standin::demoLeadId());
    for (const QJsonValue &action : actions) {
        found.insert(action[QStringLiteral("type")].toString());
        numeric = numeric || action[QStringLiteral("type")].isDouble();
    }
    const char *const known[] = {"1001",
                                 "ACTION_1001",
                                 "ACTION_1002",
                                 "PAYMENT",
                                 "INCOMING_CALL",
                                 "OUTGOING_CALL",
                                 "MISSED_CALL",
                                 "REJECTED_CALL",
                                 "CALL_ACTION",
                                 "MAQSAM_INCOMING_CALL",
                                 "MAQSAM_OUTGOING_CALL",
                                 "IVR_INCOMING_CALL",
                                 "IVR_OUTGOING_CALL",
                                 "MCUBE_INCOMING_CALL",
                                 "MCUBE_OUTGOING_CALL",
                                 "KNOWLARITY_INCOMING_CALL",
                                 "KNOWLARITY_OUTGOING_CALL",
                                 "CALLER_DESK_INCOMING_CALL",
                                 "CALLER_DESK_OUTGOING_CALL",
                                 "INCOMING_WHATSAPP_MSG",
                                 "OUTGOING_WHATSAPP_MSG",
                                 "WHATSAPP_ACTION",
                                 "OUTGOING_SMS",
                                 "OUTGOING_EMAIL",
                                 "CALL_FOLLOWUP_COMPLETION_ACTION",
                                 "TODO_TASK_COMPLETION_ACTION",
                                 "GOOGLE_MEET_COMPLETION_ACTION",
                                 "USER_NOTE",
                                 "SYSTEM_NOTE",
                                 "LEAD_ASSIGNMENT",
                                 "STATUS_CHANGE",
                                 "AUTO_UPDATE_LEAD_ACTION",
                                 "CUSTOM_API"};
    for (const char *const type : known)
        QVERIFY2(found.remove(QLatin1String(type)), type);
    QVERIFY2(numeric, "a type as a bare number");
    found.remove(QStringLiteral("ACTION_1003"));
    found.remove(QString());
    QCOMPARE(found.values(), QStringList{QStringLiteral("VIRTUAL_TOUR_VIEWED")});
}

void StandinTest::showsTheOdditiesInTheBusyLead()
{
    QSet<QString> payments;
    QSet<QString> kinds;
    const QJsonArray actions = allActions(Standin::demoLeadId());
    const auto note = [&kinds](bool seen, const char *what) {
        if (seen)
            kinds.insert(QLatin1String(what));
    };
    for (const QJsonValue &action : actions) {
        const QString type = action[QStringLiteral("type")].toString();
        const QJsonValue duration = action[QStringLiteral("duration")];
        const QJsonValue feedback = action[QStringLiteral("feedback")];
        const QJsonValue recording = action[QStringLiteral("callRecording")];
        const QJsonValue performer = action[QStringLiteral("employeeid")];
        if (type == QLatin1String("PAYMENT"))
            payments.insert(action[QStringLiteral("status")].toString());
        note(duration == 0, "no duration");
        note(duration == -1, "a negative duration");
        note(duration.toInt() > 3600, "a long call");
        note(type.endsWith(QLatin1String("_CALL")) && duration.isUndefined(), "duration absent");
        note(feedback == QLatin1String(" "), "blank feedback");
        note(feedback == QLatin1String("CONNECTED"), "connected");
        note(recording.isNull(), "recording null");
        note(recording.toString().startsWith(QLatin1String("https://")), "recording a link");
        note(recording.isString() && !recording.toString().startsWith(QLatin1String("http")),
             "recording no link");
        note(recording[QStringLiteral("url")].isString(), "recording object");
        note(recording.toObject().keys() == QStringList{QStringLiteral("filePath")},
             "recording on the phone");
        note(action[QStringLiteral("isTruncated")].toBool(), "cut note");
        note(action[QStringLiteral("text")].toString().contains(QLatin1Char('\n')), "line breaks");
        note(action[QStringLiteral("toStatusid")].isString(), "status as text");
        note(action[QStringLiteral("toStatusid")].isDouble(), "status as number");
        note(performer.isUndefined(), "no performer");
        note(performer == QLatin1String(""), "empty performer");
        note(performer.isString() && !performer.toString().isEmpty()
                 && !performer.toString().contains(QLatin1Char('@')),
             "performer no e-mail");
    }
    QCOMPARE(payments.size(), 6);
    QCOMPARE(kinds.size(), 18);
}

void StandinTest::sortsSampleActionsNewestFirst()
{
    for (const QString &name : {QStringLiteral("Asha Kulkarni"), QStringLiteral("Rohan Mehta"),
                                QStringLiteral("Vikram Iyer")}) {
        const QStringList ids = m_standin->leadIds();
        for (const QString &id : ids) {
            if (m_standin->leadName(id) != name)
                continue;
            qint64 newer = std::numeric_limits<qint64>::max();
            QSet<QString> seen;
            const QJsonArray actions = allActions(id);
            QVERIFY(!actions.isEmpty());
            for (const QJsonValue &action : actions) {
                const qint64 time = action[QStringLiteral("creationTimestamp")].toInteger();
                QVERIFY2(time > 0 && time <= newer, qPrintable(name));
                newer = time;
                seen.insert(action[QStringLiteral("id")].toString());
            }
            QCOMPARE(seen.size(), actions.size());
        }
    }
}

void StandinTest::runsAsAProgram()
{
    QProcess program;
    program.start(QStringLiteral(TELECRM_STANDIN_PROGRAM),
                  {QStringLiteral("--shape"), QStringLiteral("live")});
    QVERIFY(program.waitForStarted());
    QByteArray said;
    while (!said.contains("Serving") && program.waitForReadyRead())
        said += program.readAllStandardOutput();
    QVERIFY2(said.contains(Standin::token().toLatin1()), said.constData());
    QVERIFY2(said.contains(Standin::enterpriseId().toLatin1()), said.constData());
    QVERIFY2(said.contains(jane.toLatin1() + "  Jane Doe"), said.constData());
    const auto address
        = QRegularExpression(QStringLiteral("http://\\S+")).match(QString::fromUtf8(said));
    QVERIFY(address.hasMatch());
    QNetworkRequest request(QUrl::fromEncoded(address.captured().toLatin1() + leadTarget(jane)));
    request.setRawHeader("Authorization", bearer());
    const Answer answer = finished(m_network->get(request));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()[QStringLiteral("id")].toString(), jane);
#ifdef Q_OS_WIN
    program.kill();
    QVERIFY(program.waitForFinished());
#else
    program.terminate();
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
#endif
}

QTEST_GUILESS_MAIN(StandinTest)

#include "tst_standin.moc"
