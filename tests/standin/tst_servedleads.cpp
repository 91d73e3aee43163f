// SPDX-License-Identifier: MIT
#include "standin/standinfixture.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

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

} // namespace

//! What is served of a lead that a test adds: which of its actions, and the rest as it was given.
class ServedLeadsTest : public StandinFixture
{
    Q_OBJECT

private Q_SLOTS:
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
};

void ServedLeadsTest::cutsPages_data()
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

void ServedLeadsTest::cutsPages()
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

void ServedLeadsTest::leavesActionsOutUnlessAsked_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("nothing is asked") << QByteArray();
    QTest::newRow("actions are declined") << QByteArray("includeActions=false");
    QTest::newRow("skip and limit alone ask for nothing") << QByteArray("skip=1&limit=5");
    QTest::newRow("a bad limit is ignored") << QByteArray("includeActions=false&limit=500");
    QTest::newRow("bad words are ignored") << QByteArray("skip=x&limit=y");
}

void ServedLeadsTest::leavesActionsOutUnlessAsked()
{
    QFETCH(QByteArray, query);
    const Answer answer = get(jane, query);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json().keys(), QStringList{QStringLiteral("fields")});
}

void ServedLeadsTest::takesIdsWithOddCharacters_data()
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

void ServedLeadsTest::takesIdsWithOddCharacters()
{
    QFETCH(QString, id);
    const Answer missing = get(id);
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.error("message"),
             QStringLiteral("The lead with ID %1 was not found.").arg(id));
    QVERIFY(m_standin->addLead(id, R"({"fields":{"name":"Found"}})"));
    QCOMPARE(get(id).body, QByteArray(R"({"fields":{"name":"Found"}})"));
}

void ServedLeadsTest::keepsNumbersAsWritten()
{
    const QByteArray lead
        = R"({"fields":{"z":12345678901234,"a":0.1,"m":9007199254740993,"b":-1,"c":4.0}})";
    QVERIFY(m_standin->addLead(QStringLiteral("numbers"), lead));
    QCOMPARE(get(QStringLiteral("numbers")).body, lead);
}

void ServedLeadsTest::servesBrokenLeadsAsTheyAre()
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

void ServedLeadsTest::addsReplacesAndRemovesLeads()
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

void ServedLeadsTest::rejectsWhatIsNoLead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an array") << QByteArray("[{}]");
    QTest::newRow("a string") << QByteArray("\"lead\"");
    QTest::newRow("a cut object") << QByteArray(R"({"fields":{)");
    QTest::newRow("something behind the object") << QByteArray("{} {}");
    QTest::newRow("bytes that are no UTF-8") << QByteArray("{\"fields\":{\"name\":\"\xff\"}}");
}

void ServedLeadsTest::rejectsWhatIsNoLead()
{
    QFETCH(QByteArray, json);
    const QByteArray before = get(jane).body;
    QVERIFY(!m_standin->addLead(jane, json));
    QCOMPARE(get(jane).body, before);
}

LEAD_VIEWER_TEST(ServedLeadsTest, QCoreApplication)

#include "tst_servedleads.moc"
