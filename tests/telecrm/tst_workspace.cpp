// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "telecrm/statuslabel.h"

#include <QtTest>

namespace LeadViewer {

using Test::labelOf;
using Test::parsed;

namespace {

//! Something known before, to see whether a reading leaves it alone.
Workspace knownBefore()
{
    Workspace workspace;
    workspace.memberNames.insert(QStringLiteral("old@x.in"), QStringLiteral("Old"));
    workspace.statuses.insert(QStringLiteral("90"), {QStringLiteral("Old"), {}});
    workspace.lostReasons.insert(QStringLiteral("91"), QStringLiteral("Old"));
    workspace.actionNames.insert(QStringLiteral("92"), QStringLiteral("Old"));
    workspace.fieldTypes.insert(QStringLiteral("old"), FieldType::Text);
    return workspace;
}

ActionType typeOf(const QByteArray &json)
{
    const Json::Value value = parsed(json);
    return ActionType::fromJson(&value);
}

} // namespace

//! The names in a workspace; its pipeline is in tst_pipeline.cpp.
class WorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCustomActions();
    void readsTheFieldsOfCustomActions();
    void namesCustomActionsInEverySpelling_data();
    void namesCustomActionsInEverySpelling();
    void readsCustomFields_data();
    void readsCustomFields();
    void readsTeamMembers();
    void addsPagesOfMembers();
    void readsTheTotal_data();
    void readsTheTotal();
    void looksIntoAnOuterData();
    void passesOverOddEntries();
    void keepsTheFirstOfTwo();
    void replacesAList();
    void refusesOtherShapes_data();
    void refusesOtherShapes();
};

void WorkspaceTest::readsCustomActions()
{
    Workspace workspace;
    QVERIFY(readCustomActions(
        parsed(R"({"customActions":[{"code":"ACTION_1001","displayName":"Site visit","score":10,)"
               R"("source":"USER"},{"code":"ACTION_7","displayName":" Demo\n given ",)"
               R"("source":"SYSTEM"}]})"),
        workspace));
    const QHash<QString, QString> expected{
        {QStringLiteral("1001"), QStringLiteral("Site visit")},
        {QStringLiteral("7"), QStringLiteral("Demo given")},
    };
    QCOMPARE(workspace.actionNames, expected);
}

void WorkspaceTest::readsTheFieldsOfCustomActions()
{
    Workspace workspace;
    workspace.actionFieldTypes.insert(QStringLiteral("92"), {{QStringLiteral("a"), {}}});
    QVERIFY(readCustomActions(
        parsed(R"({"customActions":[{"code":"ACTION_1001","displayName":"Site visit",)"
               R"("fieldSchema":{"visit_date":{"type":"DATE"},"value":{"type":"Money"},)"
               R"("stage":{"type":"DROPDOWN","options":["DATE"]},"tick":{"type":"CHECKBOX"},)"
               R"("odd":7,"none":{}}},{"code":1002,"fieldSchema":{"phone_2":{"type":"PHONE"}}},)"
               R"({"code":"1003","fieldSchema":[{"type":"DATE"}]},{"code":"1004"},)"
               R"({"code":"USER_NOTE","fieldSchema":{"on":{"type":"DATE"}}},)"
               R"({"code":"1001","fieldSchema":{"second":{"type":"DATE"}}}]})"),
        workspace));
    const auto typeIn = [&workspace](const char *action, const char *key) {
        return workspace.actionFieldType(typeOf(action), QString::fromLatin1(key));
    };
    for (const char *action : {"\"ACTION_1001\"", "\"1001\"", "1001"}) {
        QCOMPARE(typeIn(action, "visit_date"), FieldType::Date);
        QCOMPARE(typeIn(action, "value"), FieldType::Money);
        QCOMPARE(typeIn(action, "stage"), FieldType::Dropdown);
        for (const char *key : {"tick", "odd", "none", "second", "phone_2", ""})
            QCOMPARE(typeIn(action, key), FieldType::Other);
    }
    QCOMPARE(typeIn("1002", "phone_2"), FieldType::Phone);
    QCOMPARE(typeIn("\"USER_NOTE\"", "on"), FieldType::Other);
    QCOMPARE(workspace.actionFieldTypes.size(), 2);
    // A list without the fields is a list, too.
    QVERIFY(readCustomActions(parsed(R"({"customActions":[{"code":"7","displayName":"A"}]})"),
                              workspace));
    QVERIFY(workspace.actionFieldTypes.isEmpty());
}

void WorkspaceTest::namesCustomActionsInEverySpelling_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("documented") << QByteArray("\"ACTION_1001\"");
    QTest::newRow("in small letters") << QByteArray("\" action_1001 \"");
    QTest::newRow("digits") << QByteArray("\"1001\"");
    QTest::newRow("a number") << QByteArray("1001");
    QTest::newRow("a number with a fraction of zero") << QByteArray("1001.0");
}

void WorkspaceTest::namesCustomActionsInEverySpelling()
{
    QFETCH(QByteArray, code);
    Workspace workspace;
    const QByteArray answer
        = R"({"customActions":[{"code":)" + code + R"(,"displayName":"Site visit"}]})";
    QVERIFY(readCustomActions(parsed(answer), workspace));
    for (const char *type : {"\"ACTION_1001\"", "\"1001\"", "1001"})
        QCOMPARE(workspace.actionName(typeOf(type)), QStringLiteral("Site visit"));
    QCOMPARE(workspace.actionName(typeOf("\"1002\"")), QString());
    QCOMPARE(workspace.actionName(typeOf("\"USER_NOTE\"")), QString());
    QCOMPARE(workspace.actionName({}), QString());
}

void WorkspaceTest::readsCustomFields_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<FieldType>("expected");
    const auto row = [](const char *type, FieldType expected) {
        QTest::newRow(type) << QByteArray(type) << expected;
    };
    row("\"TEXT\"", FieldType::Text);
    row("\"EMAIL\"", FieldType::Email);
    row("\"PHONE\"", FieldType::Phone);
    row("\"NUMBER\"", FieldType::Number);
    row("\"DATE\"", FieldType::Date);
    row("\"DROPDOWN\"", FieldType::Dropdown);
    row("\"TAGS\"", FieldType::Tags);
    row("\"MONEY\"", FieldType::Money);
    row("\"WEBSITE\"", FieldType::Website);
    row("\"MEDIALINK\"", FieldType::MediaLink);
    row("\"ACTIVEUSERS\"", FieldType::User);
    row("\"RATING\"", FieldType::Rating);
    row("\"STATUS\"", FieldType::Status);
    row("\"LOSTREASON\"", FieldType::LostReason);
    row("\"dropdown\"", FieldType::Dropdown);
    row("\" medialink \"", FieldType::MediaLink);
    row("\"activeUsers\"", FieldType::User);
    row("\"lostReason\"", FieldType::LostReason);
    row("\"LOST_REASON\"", FieldType::LostReason);
    row("\"ACTIVE_USERS\"", FieldType::User);
    row("\"MEDIA_LINK\"", FieldType::MediaLink);
    row("\"CHECKBOX\"", FieldType::Other);
    row("\"_\"", FieldType::Other);
    row("7", FieldType::Other);
    row("null", FieldType::Other);
    row("[\"DATE\"]", FieldType::Other);
}

void WorkspaceTest::readsCustomFields()
{
    QFETCH(QByteArray, type);
    Workspace workspace;
    QVERIFY(readCustomFields(
        parsed(R"({"customFields":[{"type":)" + type
               + R"(,"apiName":"budget_1","lockAfterCreate":false,"isLeadid":false}]})"),
        workspace));
    QTEST(workspace.fieldType(QStringLiteral("budget_1")), "expected");
    // API names are told apart by case, and one that is not listed is no error.
    QCOMPARE(workspace.fieldType(QStringLiteral("BUDGET_1")), FieldType::Other);
    QCOMPARE(workspace.fieldType({}), FieldType::Other);
}

void WorkspaceTest::readsTeamMembers()
{
    Workspace workspace;
    const auto page = readTeamMembers(
        parsed(R"({"data":[{"name":"Asha Rao","email":"Asha.Rao@X.in","status":"Active",)"
               R"("license":null},{"name":" Ravi  Iyer ","email":" ravi@x.in "}],)"
               R"("total_count":12,"skip":0,"limit":10})"),
        workspace);
    QVERIFY(page);
    QCOMPARE(page->count, 2);
    QCOMPARE(page->total, std::optional<qint64>(12));
    QCOMPARE(workspace.memberName(QStringLiteral("asha.rao@x.in")), QStringLiteral("Asha Rao"));
    QCOMPARE(workspace.memberName(QStringLiteral(" ASHA.RAO@x.IN ")), QStringLiteral("Asha Rao"));
    QCOMPARE(workspace.memberName(QStringLiteral("ravi@x.in")), QStringLiteral("Ravi Iyer"));
    QCOMPARE(workspace.memberName(QStringLiteral("nobody@x.in")), QString());
    QCOMPARE(workspace.memberName({}), QString());
}

void WorkspaceTest::addsPagesOfMembers()
{
    Workspace workspace;
    QVERIFY(readTeamMembers(parsed(R"({"data":[{"name":"A","email":"a@x.in"},)"
                                   R"({"name":"B","email":"b@x.in"}]})"),
                            workspace));
    QVERIFY(readTeamMembers(parsed(R"({"data":[{"name":"B2","email":"B@x.in"},)"
                                   R"({"name":"C","email":"c@x.in"}]})"),
                            workspace));
    const QHash<QString, QString> expected{
        {QStringLiteral("a@x.in"), QStringLiteral("A")},
        {QStringLiteral("b@x.in"), QStringLiteral("B2")},
        {QStringLiteral("c@x.in"), QStringLiteral("C")},
    };
    QCOMPARE(workspace.memberNames, expected);
}

void WorkspaceTest::readsTheTotal_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<std::optional<qint64>>("total");
    const std::optional<qint64> none;
    QTest::newRow("a number") << QByteArray("217") << std::optional<qint64>(217);
    QTest::newRow("zero") << QByteArray("0") << std::optional<qint64>(0);
    QTest::newRow("text") << QByteArray("\" 217 \"") << std::optional<qint64>(217);
    QTest::newRow("a fraction of zero") << QByteArray("2.17e2") << std::optional<qint64>(217);
    QTest::newRow("below zero") << QByteArray("-1") << none;
    QTest::newRow("a fraction") << QByteArray("2.5") << none;
    QTest::newRow("beyond 64 bits") << QByteArray("99999999999999999999") << none;
    QTest::newRow("null") << QByteArray("null") << none;
    QTest::newRow("words") << QByteArray("\"many\"") << none;
    QTest::newRow("a list") << QByteArray("[217]") << none;
}

void WorkspaceTest::readsTheTotal()
{
    QFETCH(QByteArray, sent);
    Workspace workspace;
    const auto page
        = readTeamMembers(parsed(R"({"data":[],"total_count":)" + sent + "}"), workspace);
    QVERIFY(page);
    QCOMPARE(page->count, 0);
    QTEST(page->total, "total");
}

void WorkspaceTest::looksIntoAnOuterData()
{
    Workspace workspace;
    QVERIFY(readCustomActions(
        parsed(R"({"data":{"customActions":[{"code":"1","displayName":"Visit"}]}})"), workspace));
    QVERIFY(readCustomFields(
        parsed(R"({"data":{"customFields":[{"apiName":"dob","type":"DATE"}]}})"), workspace));
    QVERIFY(readPipeline(parsed(R"({"data":{"statuses":[{"id":1,"label":"Fresh"}]}})"), workspace));
    const auto page = readTeamMembers(
        parsed(R"({"data":{"data":[{"name":"A","email":"a@x.in"}],"total_count":1}})"), workspace);
    QVERIFY(page);
    QCOMPARE(page->total, std::optional<qint64>(1));
    QCOMPARE(workspace.actionNames.size(), 1);
    QCOMPARE(workspace.fieldType(QStringLiteral("dob")), FieldType::Date);
    QCOMPARE(labelOf(workspace, QStringLiteral("1")), QStringLiteral("Fresh"));
    QCOMPARE(workspace.memberName(QStringLiteral("a@x.in")), QStringLiteral("A"));
}

void WorkspaceTest::passesOverOddEntries()
{
    const QByteArray odd = R"(null,7,"text",true,[],{},[{"code":"1","displayName":"N"}])";
    Workspace workspace;
    QVERIFY(readCustomActions(
        parsed(R"({"customActions":[)" + odd
               + R"(,{"displayName":"No code"},{"code":"","displayName":"N"},{"code":"2"},)"
                 R"({"code":"3","displayName":"  "},{"code":{"a":1},"displayName":"N"},)"
                 R"({"code":"4","displayName":["N"]},{"code":"SITE_VISIT","displayName":"N"},)"
                 R"({"code":"ACTION_","displayName":"N"},{"code":"5","displayName":"Kept"}]})"),
        workspace));
    QVERIFY(readCustomFields(parsed(R"({"customFields":[)" + odd
                                    + R"(,{"type":"DATE"},{"apiName":"","type":"DATE"},)"
                                      R"({"apiName":["x"],"type":"DATE"},{"apiName":"y"},)"
                                      R"({"apiName":"dob","type":"DATE"}]})"),
                             workspace));
    QVERIFY(readPipeline(
        parsed(R"({"leadStages":[)" + odd
               + R"(,{"activeStatuses":7,"archivedStatuses":{"0":1}},{"activeStatuses":[)" + odd
               + R"(,{"statusid":1},{"label":"No id"},{"statusid":2,"label":" "},)"
                 R"({"statusid":{},"label":"N"},{"statusid":3,"label":"Kept"}]}],)"
                 R"("activeLeadLostReasons":[)"
               + odd
               + R"(,{"reasonid":1},{"reasonLabel":"No id"},{"reasonid":4,"reasonLabel":"Kept"}],)"
                 R"("archivedLeadLostReasons":"none","statuses":null})"),
        workspace));
    const auto page = readTeamMembers(
        parsed(R"({"data":[)" + odd
               + R"(,{"name":"No address"},{"email":"n@x.in"},{"email":"m@x.in","name":null},)"
                 R"({"email":["l@x.in"],"name":"N"},{"email":"k@x.in","name":"Kept"}]})"),
        workspace);
    QVERIFY(page);
    QCOMPARE(page->count, 12);

    Workspace expected;
    expected.actionNames.insert(QStringLiteral("5"), QStringLiteral("Kept"));
    expected.fieldTypes.insert(QStringLiteral("dob"), FieldType::Date);
    expected.statuses.insert(QStringLiteral("3"), {QStringLiteral("Kept"), {}});
    expected.lostReasons.insert(QStringLiteral("4"), QStringLiteral("Kept"));
    expected.memberNames.insert(QStringLiteral("k@x.in"), QStringLiteral("Kept"));
    QVERIFY(workspace == expected);
}

void WorkspaceTest::keepsTheFirstOfTwo()
{
    Workspace workspace;
    QVERIFY(readCustomActions(parsed(R"({"customActions":[{"code":"1","displayName":"First"},)"
                                     R"({"code":"ACTION_1","displayName":"Second"}]})"),
                              workspace));
    QVERIFY(readCustomFields(parsed(R"({"customFields":[{"apiName":"a","type":"DATE"},)"
                                    R"({"apiName":"a","type":"TEXT"}]})"),
                             workspace));
    QVERIFY(readPipeline(parsed(R"({"statuses":[{"id":1,"label":"First"},)"
                                R"({"id":"1","label":"Second"}],)"
                                R"("lostReasons":[{"id":1,"label":"First"},)"
                                R"({"id":"1","label":"Second"}]})"),
                         workspace));
    QCOMPARE(workspace.actionNames.value(QStringLiteral("1")), QStringLiteral("First"));
    QCOMPARE(workspace.fieldType(QStringLiteral("a")), FieldType::Date);
    QCOMPARE(labelOf(workspace, QStringLiteral("1")), QStringLiteral("First"));
    QCOMPARE(workspace.lostReasons.value(QStringLiteral("1")), QStringLiteral("First"));
}

void WorkspaceTest::replacesAList()
{
    Workspace workspace = knownBefore();
    QVERIFY(readCustomActions(parsed(R"({"customActions":[]})"), workspace));
    QVERIFY(readCustomFields(parsed(R"({"customFields":[]})"), workspace));
    QVERIFY(readPipeline(parsed(R"({"leadStages":[]})"), workspace));
    QVERIFY(readTeamMembers(parsed(R"({"data":[]})"), workspace));
    Workspace expected;
    expected.memberNames = knownBefore().memberNames; // pages add
    QVERIFY(workspace == expected);
}

void WorkspaceTest::refusesOtherShapes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("text") << QByteArray("\"customActions\"");
    QTest::newRow("a number") << QByteArray("200");
    QTest::newRow("a boolean") << QByteArray("true");
    QTest::newRow("a list") << QByteArray(R"([{"code":"1","displayName":"N"}])");
    QTest::newRow("an empty list") << QByteArray("[]");
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("an error") << QByteArray(R"({"error":{"code":"X","message":"Y"}})");
    for (const QByteArray value : {"null", "7", "\"text\"", "true", "{}", R"({"0":{}})"}) {
        QByteArray json = R"({"customActions":V,"customFields":V,"leadStages":V,"statuses":V,)"
                          R"("lostReasons":[{"id":1,"label":"N"}],"data":V})";
        json.replace('V', value);
        QTest::newRow(value.constData()) << json;
    }
    QTest::newRow("two deep") << QByteArray(
        R"({"data":{"data":{"data":[],"customActions":[],"customFields":[],"statuses":[]}}})");
}

void WorkspaceTest::refusesOtherShapes()
{
    QFETCH(QByteArray, json);
    const Json::Value answer = parsed(json);
    Workspace workspace = knownBefore();
    QVERIFY(!readCustomActions(answer, workspace));
    QVERIFY(!readCustomFields(answer, workspace));
    QVERIFY(!readPipeline(answer, workspace));
    QVERIFY(!readTeamMembers(answer, workspace));
    QVERIFY(workspace == knownBefore());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::WorkspaceTest, QCoreApplication)

#include "tst_workspace.moc"
