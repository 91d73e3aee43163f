// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "telecrm/action.h"

#include <QtTest>

namespace LeadViewer {

using Test::parsed;

namespace {

Action actionOf(const QByteArray &json)
{
    return Action::fromJson(parsed(json));
}

qint64 millisecondsOf(const Action &action)
{
    return action.time ? action.time->toMSecsSinceEpoch() : 0;
}

} // namespace

class ActionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFormOfAType_data();
    void readsEveryFormOfAType();
    void hasNoTypeWithoutTheKey();
    void readsTheLiveShape();
    void readsTheDocumentedShape();
    void fallsBackForTheTime_data();
    void fallsBackForTheTime();
    void fallsBackForTextKeys_data();
    void fallsBackForTextKeys();
    void keepsATimeThatItCannotRead();
    void keepsWhatIsNoRecord_data();
    void keepsWhatIsNoRecord();
};

void ActionTest::readsEveryFormOfAType_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isCustom");
    const auto row = [](const char *json, const char *code, bool isCustom) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(code) << isCustom;
    };
    row("1001", "1001", true);
    row("1001.0", "1001", true);
    row("1.001e3", "1001", true);
    row("\"1001\"", "1001", true);
    row("\" 1001 \"", "1001", true);
    row("\"ACTION_1001\"", "1001", true);
    row("\"action_1001\"", "1001", true);
    row("\" Action_1001\\n\"", "1001", true);
    row("\"ACTION_\"", "ACTION_", false);
    row("\"ACTION_10a\"", "ACTION_10A", false);
    row("\"ACTION_1001_X\"", "ACTION_1001_X", false);
    row("\"MY_ACTION_1001\"", "MY_ACTION_1001", false);
    row("\"OUTGOING_CALL\"", "OUTGOING_CALL", false);
    row("\"outgoing_call\"", "OUTGOING_CALL", false);
    row("\"\\u0967\\u0968\"", "\xe0", false); // digits of another script are no code
    row("1001.5", "1001.5", false);
    row("-5", "-5", false);
    row("123456789012345678901234567890", "123456789012345678901234567890", true);
    row("\"\"", "", false);
    row("\"  \\t\"", "", false);
    row("null", "", false);
    row("true", "", false);
    row("{\"code\":1001}", "", false);
    row("[1001]", "", false);
}

void ActionTest::readsEveryFormOfAType()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, code);
    const Json::Value value = parsed(json);
    const ActionType type = ActionType::fromJson(&value);
    QTEST(type.isCustom(), "isCustom");
    QCOMPARE(type.isMissing(), code.isEmpty());
    if (!code.startsWith(QChar(0xe0)))
        QCOMPARE(type.code, code);
}

void ActionTest::hasNoTypeWithoutTheKey()
{
    QVERIFY(ActionType::fromJson(nullptr).isMissing());
    QVERIFY(!ActionType::fromJson(nullptr).isCustom());
}

void ActionTest::readsTheLiveShape()
{
    const QByteArray json
        = R"({"id":"65a81f3c9b2d4e0017c6a001","type":"OUTGOING_CALL","creationTimestamp":1736411700123,)"
          R"("modificationTimestamp":1736411800000,"employeeid":"ravi@example.com","duration":61})";
    const Action action = actionOf(json);
    QCOMPARE(action.id, QStringLiteral("65a81f3c9b2d4e0017c6a001"));
    QCOMPARE(action.type.code, QStringLiteral("OUTGOING_CALL"));
    QCOMPARE(millisecondsOf(action), 1736411700123);
    QCOMPARE(action.time->timeSpec(), Qt::UTC);
    QCOMPARE(action.performer, QStringLiteral("ravi@example.com"));
    QCOMPARE(action.json, parsed(json));
}

void ActionTest::readsTheDocumentedShape()
{
    const QByteArray json = R"({"type":"1001","fields":{"note":"Called","id":"not the action's"}})";
    const Action action = actionOf(json);
    QCOMPARE(action.id, QString());
    QCOMPARE(action.type.code, QStringLiteral("1001"));
    QVERIFY(!action.time);
    QCOMPARE(action.performer, QString());
    QCOMPARE(action.json, parsed(json));
}

void ActionTest::fallsBackForTheTime_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("milliseconds");
    const auto row = [](const QByteArray &name, const QByteArray &json, qint64 milliseconds) {
        QTest::newRow(name.constData()) << json << milliseconds;
    };
    row("the first of three",
        R"({"performed_at":1700000000003,"created_on":1700000000002,"creationTimestamp":1700000000001})",
        1700000000001);
    row("the second of two", R"({"performed_at":1700000000003,"created_on":1700000000002})",
        1700000000002);
    row("the last alone", R"({"performed_at":1700000000003})", 1700000000003);
    row("a first that is no time", R"({"creationTimestamp":0,"created_on":1700000000002})",
        1700000000002);
    row("a first that is null", R"({"creationTimestamp":null,"performed_at":1700000000003})",
        1700000000003);
    for (const char *key : {"createdAt", "created_at", "performedAt", "createdOn", "timestamp"}) {
        const QByteArray name = key;
        row(key, "{\"" + name + "\":1700000000001}", 1700000000001);
        row(name + " as text", "{\"" + name + "\":\"2023-11-14T22:13:20.001Z\"}", 1700000000001);
    }
    row("as text", R"({"creationTimestamp":"2023-11-14T22:13:20.001Z"})", 1700000000001);
    row("none", R"({"modificationTimestamp":1700000000001,"fields":{"created_on":1700000000002}})",
        0);
}

void ActionTest::fallsBackForTheTime()
{
    QFETCH(QByteArray, json);
    QTEST(millisecondsOf(actionOf(json)), "milliseconds");
}

void ActionTest::fallsBackForTextKeys_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("performer");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const char *json, const char *performer, const char *id) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(performer)
                            << QString::fromLatin1(id);
    };
    row("both keys", R"({"_id":"2","id":"1","performed_by":"b","employeeid":"a"})", "a", "1");
    row("the second key alone", R"({"_id":"2","performed_by":"b"})", "b", "2");
    row("an empty first", R"({"_id":"2","id":"","performed_by":"b","employeeid":""})", "b", "2");
    row("a blank first", R"({"_id":"2","id":" ","performed_by":"b","employeeid":"  "})", "b", "2");
    row("a null first", R"({"_id":"2","id":null,"performed_by":"b","employeeid":null})", "b", "2");
    row("numbers", R"({"id":12345678901234,"employeeid":42})", "42", "12345678901234");
    row("outer white space", R"({"id":" 1 ","employeeid":" a b "})", "a b", "1");
    row("objects", R"({"id":{"$oid":"1"},"employeeid":["a"]})", "", "");
    row("the name of a user", R"({"userId":"u"})", "u", "");
    row("a creator", R"({"createdBy":"c","employeeid":null})", "c", "");
    row("a creator beside the performer", R"({"createdBy":"c","employeeid":"a"})", "a", "");
    row("an empty key", R"({"":"e"})", "", "");
    row("none", R"({})", "", "");
}

void ActionTest::keepsATimeThatItCannotRead()
{
    const auto sent = [](const char *json) {
        return actionOf(json).sentTime();
    };
    QCOMPARE(sent(R"({"creationTimestamp":" soon "})"), QStringLiteral("soon"));
    QCOMPARE(sent(R"({"creationTimestamp":"31/02/2026"})"), QStringLiteral("31/02/2026"));
    QCOMPARE(sent(R"({"creationTimestamp":null,"createdAt":"later"})"), QStringLiteral("later"));
    QCOMPARE(sent(R"({"creationTimestamp":[1],"":"now"})"), QString());
    QCOMPARE(sent("7"), QString());
}

void ActionTest::fallsBackForTextKeys()
{
    QFETCH(QByteArray, json);
    QTEST(actionOf(json).performer, "performer");
    QTEST(actionOf(json).id, "id");
}

void ActionTest::keepsWhatIsNoRecord_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"null", "true", "1001", "\"USER_NOTE\"", "[{\"type\":\"USER_NOTE\"}]"})
        QTest::newRow(json) << QByteArray(json);
}

void ActionTest::keepsWhatIsNoRecord()
{
    QFETCH(QByteArray, json);
    Action expected;
    expected.json = parsed(json);
    QCOMPARE(actionOf(json), expected);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ActionTest, QCoreApplication)

#include "tst_action.moc"
