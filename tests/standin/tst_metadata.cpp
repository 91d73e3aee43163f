// SPDX-License-Identifier: MIT
#include "standin/standinfixture.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

QStringList texts(const QJsonArray &items, const char *key)
{
    QStringList result;
    for (const auto &item : items)
        result.append(item[QLatin1String(key)].toString());
    return result;
}

} // namespace

//! The lists that describe the workspace, as they come with the program and as a test sets them.
class MetadataTest : public StandinFixture
{
    Q_OBJECT

private Q_SLOTS:
    void tellsSummariesFromDetails();
    void pagesTeamMembers_data();
    void pagesTeamMembers();
    void showsDeletedMembersWhenAsked();
    void findsATeamMember_data();
    void findsATeamMember();
    void refuses_data();
    void refuses();
    void servesWhatItIsGiven_data();
    void servesWhatItIsGiven();
    void pagesTheTeamItIsGiven();
    void servesAnOddTeamAsItIs();
};

void MetadataTest::tellsSummariesFromDetails()
{
    const QString actions = QStringLiteral("customActions");
    for (const char *const query : {"custom-actions", "custom-actions?detail=false"}) {
        const QJsonObject first = list(query).json()[actions][0].toObject();
        QCOMPARE(first.keys(),
                 QStringList({QStringLiteral("code"), QStringLiteral("displayName"),
                              QStringLiteral("score"), QStringLiteral("source")}));
    }
    const QJsonObject action = list("custom-actions?detail=true").json()[actions][0].toObject();
    QVERIFY(action[QStringLiteral("id")].isString());
    QVERIFY(action[QStringLiteral("fieldSchema")].isObject());

    const QString fields = QStringLiteral("customFields");
    const auto tags = [&fields](const Answer &answer) {
        const QJsonArray all = answer.json()[fields].toArray();
        const auto at = texts(all, "apiName").indexOf(QStringLiteral("tags"));
        return all.at(at).toObject();
    };
    const QJsonObject brief = tags(list("custom-fields"));
    QCOMPARE(brief.keys(),
             QStringList({QStringLiteral("apiName"), QStringLiteral("isLeadid"),
                          QStringLiteral("lockAfterCreate"), QStringLiteral("options"),
                          QStringLiteral("type")}));
    QCOMPARE(brief[QStringLiteral("options")][0].toString(), QStringLiteral("VIP"));
    const QJsonObject full = tags(list("custom-fields?detail=true"));
    QVERIFY(full[QStringLiteral("id")].isString());
    QCOMPARE(full[QStringLiteral("options")][0][QStringLiteral("label")].toString(),
             QStringLiteral("VIP"));
}

void MetadataTest::pagesTeamMembers_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("skip");
    QTest::addColumn<int>("limit");
    QTest::newRow("ten by default") << QByteArray() << 10 << "Ananya Sen" << 0 << 10;
    QTest::newRow("the second page") << QByteArray("?skip=10") << 5 << "Neha Gupta" << 10 << 10;
    QTest::newRow("one") << QByteArray("?skip=1&limit=1") << 1 << "Arjun Nair" << 1 << 1;
    QTest::newRow("nothing behind the end") << QByteArray("?skip=15") << 0 << "" << 15 << 10;
}

void MetadataTest::pagesTeamMembers()
{
    QFETCH(QByteArray, query);
    const Answer answer = list("team-members" + query);
    QCOMPARE(answer.status, 200);
    const QJsonArray data = answer.json()[QStringLiteral("data")].toArray();
    QTEST(int(data.size()), "count");
    QTEST(data[0][QStringLiteral("name")].toString(), "first");
    QCOMPARE(answer.json()[QStringLiteral("total_count")].toInt(), 15);
    QTEST(answer.json()[QStringLiteral("skip")].toInt(-1), "skip");
    QTEST(answer.json()[QStringLiteral("limit")].toInt(-1), "limit");
}

void MetadataTest::showsDeletedMembersWhenAsked()
{
    const auto states = [this](const QByteArray &deleted) {
        QStringList found;
        for (const char *const skip : {"0", "10"}) {
            found += texts(list("team-members?includeDeleted=" + deleted + "&skip=" + skip)
                               .json()[QStringLiteral("data")]
                               .toArray(),
                           "status");
        }
        return found;
    };
    QCOMPARE(states("false").size(), 15);
    QVERIFY(!states("false").contains(QStringLiteral("Deleted")));
    QVERIFY(states("false").contains(QStringLiteral("Invited")));
    QCOMPARE(states("true").size(), 16);
    QCOMPARE(states("true").count(QStringLiteral("Deleted")), 1);
}

void MetadataTest::findsATeamMember_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("text"); // a name, or the message of an error
    const auto row = [](const char *rest, int status, const char *text) {
        QTest::newRow(rest) << QByteArray(rest) << status << QString::fromLatin1(text);
    };
    const char *const none = "Team member not found";
    row("b%2Fc%40x.in", 200, "B");
    row("B%2fC%40X.IN", 200, "B");
    row("b/c%40x.in", 404, "");
    row("a%40x.in", 404, none);
    row("d%40x.in", 404, none);
    row("d%40x.in?includeDeleted=false", 404, none);
    row("d%40x.in?includeDeleted=true", 200, "D");
    row("d%40x.in?includeDeleted=1", 400, "includeDeleted should be true or false");
    row("b", 400, "Invalid email format");
    row("%40x.in", 400, "Invalid email format");
    row("b%40", 400, "Invalid email format");
}

void MetadataTest::findsATeamMember()
{
    QFETCH(QByteArray, rest);
    QFETCH(int, status);
    QVERIFY(m_standin->setMetadata(
        QStringLiteral("team-members"),
        R"([7,{"name":"C"},{"email":7},{"name":"B","email":"b/c@x.in","status":"Active"},
            {"name":"D","email":"d@x.in","status":"Deleted"}])"));
    const Answer answer = list("team-members/" + rest);
    QCOMPARE(answer.status, status);
    QTEST(status == 200 ? answer.json()[QStringLiteral("name")].toString()
                        : answer.error("message"),
          "text");
    if (status == 200)
        QVERIFY(answer.json().contains(QStringLiteral("status")));
}

void MetadataTest::refuses_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");

    const QByteArray enterprise = Standin::enterpriseId().toLatin1() + '/';
    for (const char *const name : {"custom-actions", "custom-fields", "lead-stage-pipeline",
                                   "team-members", "team-members/a%40x.in", "metadata"}) {
        QTest::addRow("%s without a token", name)
            << enterprise + name << QByteArray("GET") << QByteArray() << 401 << "NOT_AUTHORIZED"
            << "Missing or invalid access token.";
        QTest::addRow("%s of an unknown enterprise", name)
            << QByteArray("nowhere/") + name << QByteArray("GET") << bearer() << 401
            << "NOT_AUTHORIZED"
            << "Enterprise with id \"nowhere\" not found or invalid access token.";
        QTest::addRow("writing %s", name)
            << enterprise + name << QByteArray("POST") << bearer() << 405 << "METHOD_NOT_ALLOWED"
            << "This TeleCRM can only be read.";
    }
    const auto bad = [&enterprise](const char *rest, const char *message) {
        QTest::addRow("%s", rest) << enterprise + rest << QByteArray("GET") << bearer() << 400
                                  << "BAD_REQUEST" << message;
    };
    bad("team-members?limit=0", "Limit should be between 1 and 10");
    bad("team-members?limit=11", "Limit should be between 1 and 10");
    bad("team-members?limit=x", "Limit should be a number");
    bad("team-members?skip=-1", "Skip should not be negative");
    bad("team-members?includeDeleted=1", "includeDeleted should be true or false");
    bad("custom-actions?detail=yes", "detail should be true or false");
    bad("custom-fields?detail=", "detail should be true or false");
}

void MetadataTest::refuses()
{
    QFETCH(QByteArray, rest);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, authorization);
    Sent sent;
    sent.target = "/enterprise/" + rest;
    sent.method = method;
    sent.authorization = authorization;
    const Answer answer = ask(sent);
    QTEST(answer.status, "status");
    QTEST(answer.error("code"), "code");
    QTEST(answer.error("message"), "message");
}

void MetadataTest::servesWhatItIsGiven_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("a pipeline of the other shape")
        << QByteArray("lead-stage-pipeline")
        << QByteArray(R"({ "statuses":[{"statusid":1,"label":"Fresh"}],"lostReasons":[]})");
    QTest::newRow("no JSON at all") << QByteArray("metadata") << QByteArray("<p>");
    QTest::newRow("an odd list") << QByteArray("custom-actions")
                                 << QByteArray(R"({"customActions":[1,null]})");
    QTest::newRow("an empty answer") << QByteArray("custom-fields") << QByteArray();
}

void MetadataTest::servesWhatItIsGiven()
{
    QFETCH(QByteArray, endpoint);
    QFETCH(QByteArray, json);
    QVERIFY(m_standin->setMetadata(QString::fromLatin1(endpoint), json));
    QCOMPARE(list(endpoint).status, 200);
    QCOMPARE(list(endpoint).body, json);
    QCOMPARE(list(endpoint + "?detail=true").body, json);
    QVERIFY(!m_standin->setMetadata(QStringLiteral("lead"), json));
}

void MetadataTest::pagesTheTeamItIsGiven()
{
    QVERIFY(m_standin->setMetadata(
        QStringLiteral("team-members"),
        R"([{"name":"B"},{"name":"A"},7,{"name":"C","status":"Deleted"},{"name":"D"}])"));
    QCOMPARE(list("team-members?limit=3").body,
             QByteArray(R"({"data":[{"name":"B"},{"name":"A"},7],)"
                        R"("total_count":4,"skip":0,"limit":3})"));
    QCOMPARE(list("team-members?limit=2&skip=3&includeDeleted=true").body,
             QByteArray(R"({"data":[{"name":"C","status":"Deleted"},{"name":"D"}],)"
                        R"("total_count":5,"skip":3,"limit":2})"));
}

void MetadataTest::servesAnOddTeamAsItIs()
{
    QVERIFY(m_standin->setMetadata(QStringLiteral("team-members"), R"({"data": null})"));
    QCOMPARE(list("team-members").body, QByteArray(R"({"data": null})"));
}

LEAD_VIEWER_TEST(MetadataTest, QCoreApplication)

#include "tst_metadata.moc"
