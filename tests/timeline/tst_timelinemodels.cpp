// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "timeline/actionsmodel.h"
#include "timeline/fieldsmodel.h"
#include "wording/actionkind.h"
#include "wording/actionwording.h"

#include <QAbstractItemModelTester>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer {

using Test::parsed;

namespace {

std::vector<Action> actionsOf(const QByteArray &list)
{
    std::vector<Action> actions;
    const Json::Value value = parsed(list);
    for (const Json::Value &action : value.array())
        actions.push_back(Action::fromJson(action));
    return actions;
}

std::vector<FieldRow> rowsOf(int count)
{
    std::vector<FieldRow> rows;
    for (int i = 0; i < count; ++i) {
        const QString number = QString::number(i);
        rows.push_back({QStringLiteral("api_") + number, QStringLiteral("Label ") + number,
                        QStringLiteral("Value ") + number, QStringLiteral("<b>note</b>")});
    }
    return rows;
}

QString text(const QAbstractItemModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

//! What no table may do, whatever is in it.
void checkBoundaries(const QAbstractItemModel &model, int rows, int columns)
{
    QCOMPARE(model.rowCount(), rows);
    QCOMPARE(model.columnCount(), columns);
    for (const auto &[row, column] :
         {std::pair{-1, 0}, {0, -1}, {rows, 0}, {0, columns}, {rows + 5, columns + 5}}) {
        QVERIFY(!model.index(row, column).isValid());
        QVERIFY(!model.data(model.index(row, column), Qt::DisplayRole).isValid());
    }
    if (rows > 0) {
        const QModelIndex first = model.index(0, 0);
        QCOMPARE(model.rowCount(first), 0);
        QCOMPARE(model.columnCount(first), 0);
        QVERIFY(!model.index(0, 0, first).isValid());
        QVERIFY(!model.hasChildren(first));
        for (int column = 0; column < columns; ++column)
            QVERIFY(model.index(rows - 1, column).data().isValid());
        QVERIFY(!model.data(first, Qt::DecorationRole).isValid());
        QVERIFY(!(model.flags(first) & Qt::ItemIsEditable));
    }
    for (int column = 0; column < columns; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    for (const int section : {-1, columns, columns + 100}) {
        QVERIFY(!model.headerData(section, Qt::Horizontal).isValid());
        QVERIFY(!model.headerData(section, Qt::Horizontal, Qt::ToolTipRole).isValid());
    }
}

} // namespace

class TimelineModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void showsFields();
    void replacesFieldsInOneReset();
    void findsFields_data();
    void findsFields();
    void showsActions();
    void showsOddActions();
    void replacesActionsInOneReset();
    void tellsKindsAndIcons();
    void saysWhenInFull();
    void namesTheZoneInItsHeader();
    void namesTheZoneOfEachHalfOfTheYear();
    void keepsItsRowsWhenNamesArrive();
    void keepsWithinItsBoundaries();
};

void TimelineModelsTest::initTestCase()
{
    // The models may be asked for cells they do not have; that each time is told is noise here.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.core.qabstractitemmodel.checkindex=false"));
}

void TimelineModelsTest::showsFields()
{
    FieldsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.setRows(rowsOf(3));
    QCOMPARE(text(model, 1, FieldsModel::LabelColumn), QStringLiteral("Label 1"));
    QCOMPARE(text(model, 1, FieldsModel::ValueColumn), QStringLiteral("Value 1"));
    QCOMPARE(text(model, 1, FieldsModel::ValueColumn, FieldsModel::ApiNameRole),
             QStringLiteral("api_1"));
    QVERIFY(
        !text(model, 1, FieldsModel::ValueColumn, Qt::ToolTipRole).contains(QLatin1String("<b>")));
    QVERIFY(
        text(model, 1, FieldsModel::LabelColumn, Qt::ToolTipRole).contains(QLatin1String("note")));
}

void TimelineModelsTest::replacesFieldsInOneReset()
{
    FieldsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (const int count : {3, 0, 500, 1}) {
        const qsizetype before = resets.size();
        model.setRows(rowsOf(count));
        QCOMPARE(resets.size(), before + 1);
        QCOMPARE(model.rowCount(), count);
        // The same again must not make a view jump to its top.
        model.setRows(rowsOf(count));
        QCOMPARE(resets.size(), before + 1);
    }
}

void TimelineModelsTest::findsFields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    for (const char *text : {"", "  ", "contact", "CONTACT", "contact_s", "Contact source", "web",
                             " site ", "WEBSITE", "न", "125000"})
        QTest::newRow(text) << QString::fromUtf8(text) << true;
    for (const char *text : {"x", "note", "contact  source", "web site"})
        QTest::newRow(text) << QString::fromUtf8(text) << false;
}

void TimelineModelsTest::findsFields()
{
    QFETCH(QString, text);
    const FieldRow row{QStringLiteral("contact_source"), QStringLiteral("Contact source"),
                       QStringLiteral("Website न ₹1,25,000"), QStringLiteral("A note of xyz")};
    QTEST(matches(row, SoughtText(text)), "found");
}

void TimelineModelsTest::showsActions()
{
    ActionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    const auto actions = actionsOf(
        R"([{"id":"a1","type":"USER_NOTE","creationTimestamp":1736411700123,"employeeid":"a@b",)"
        R"("text":"<p>&lt;b&gt;bold&lt;/b&gt;</p>"},{"id":"a2","type":"OUTGOING_EMAIL"}])");
    model.setActions(actions);
    QCOMPARE(model.actions(), actions);
    QCOMPARE(text(model, 0, ActionsModel::WhenColumn), QStringLiteral("2:05 pm"));
    QCOMPARE(text(model, 0, ActionsModel::WhatColumn), QStringLiteral("Note"));
    QCOMPARE(text(model, 0, ActionsModel::WhoColumn), QStringLiteral("a"));
    QVERIFY(text(model, 0, ActionsModel::WhoColumn, Qt::ToolTipRole)
                .contains(QLatin1String("a (a@b)")));
    QCOMPARE(text(model, 0, ActionsModel::DetailsColumn), QStringLiteral("<b>bold</b>"));
    QCOMPARE(text(model, 1, ActionsModel::WhatColumn), QStringLiteral("Email sent"));

    QVERIFY(!text(model, 0, ActionsModel::DetailsColumn, Qt::ToolTipRole)
                 .contains(QLatin1String("<b>")));
    QVERIFY(text(model, 0, ActionsModel::WhenColumn, Qt::ToolTipRole)
                .contains(QLatin1String("2025-01-09 08:35:00")));
    QCOMPARE(text(model, 1, ActionsModel::DetailsColumn), QStringLiteral("—"));
    QCOMPARE(text(model, 1, ActionsModel::DetailsColumn, Qt::AccessibleTextRole),
             QStringLiteral("none"));
    QCOMPARE(text(model, 0, ActionsModel::WhoColumn, Qt::AccessibleTextRole), QStringLiteral("a"));
    QVERIFY(
        text(model, 0, ActionsModel::WhenColumn, Qt::ToolTipRole).contains(QLatin1String(" ago")));
    for (int column = 0; column < ActionsModel::ColumnCount; ++column) {
        QCOMPARE(text(model, 0, column, ActionsModel::IdRole), QStringLiteral("a1"));
        QCOMPARE(text(model, 0, column, ActionsModel::FullTextRole), fullText(actions.front()));
        QCOMPARE(text(model, 0, column, ActionsModel::JsonRole), actions.front().json.toJson());
    }
}

void TimelineModelsTest::showsOddActions()
{
    ActionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.setActions(actionsOf(R"([null,7,"text",[],{},{"type":{}},{"id":"same"},{"id":"same"}])"));
    QCOMPARE(model.rowCount(), 8);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(!text(model, row, column).trimmed().isEmpty());
            QVERIFY(!text(model, row, column, Qt::AccessibleTextRole).isEmpty());
        }
    }
    QCOMPARE(text(model, 0, ActionsModel::WhenColumn, ActionsModel::JsonRole),
             QStringLiteral("null"));
}

void TimelineModelsTest::replacesActionsInOneReset()
{
    ActionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QList<QByteArray> pages{R"([{"id":"1"},{"id":"2"}])", "[]", R"([{"id":"1"},{"id":"3"}])",
                                  R"([{"id":"3"}])"};
    for (const QByteArray &page : pages) {
        const qsizetype before = resets.size();
        model.setActions(actionsOf(page));
        QCOMPARE(resets.size(), before + 1);
        model.setActions(actionsOf(page));
        QCOMPARE(resets.size(), before + 1);
    }
    QCOMPARE(text(model, 0, 0, ActionsModel::IdRole), QStringLiteral("3"));
}

void TimelineModelsTest::tellsKindsAndIcons()
{
    ActionsModel model;
    model.setActions(actionsOf(R"([{"type":"MISSED_CALL"},{"type":1001},7])"));
    const auto kind = [&model](int row) {
        return ActionKind(model.index(row, 1).data(ActionsModel::KindRole).toInt());
    };
    QCOMPARE(kind(0), ActionKind::Call);
    QCOMPARE(kind(1), ActionKind::Custom);
    QCOMPARE(kind(2), ActionKind::Other);
    QCOMPARE(text(model, 0, 0, ActionsModel::IconNameRole), QStringLiteral("call-missed"));
    QCOMPARE(text(model, 2, 3, ActionsModel::IconNameRole), QStringLiteral("other"));
    QCOMPARE(text(model, 1, 0, ActionsModel::SpokenRole), spokenText(model.actions().at(1)));
    QCOMPARE(text(model, 1, ActionsModel::WhatColumn, Qt::AccessibleTextRole),
             spokenWhatText(model.actions().at(1)));
}

void TimelineModelsTest::saysWhenInFull()
{
    ActionsModel model;
    model.setActions(actionsOf(R"([{"creationTimestamp":1736411700123},{}])"));
    const auto when = [&model](int row, int role) {
        return text(model, row, ActionsModel::WhenColumn, role);
    };
    QCOMPARE(when(0, Qt::DisplayRole), QStringLiteral("2:05 pm"));
    QCOMPARE(when(0, Qt::AccessibleTextRole), QStringLiteral("9 January 2025, 2:05 pm"));
    QCOMPARE(when(0, ActionsModel::CopyRole), QStringLiteral("9 Jan 2025, 2:05 pm"));
    QCOMPARE(model.index(0, 0).data(ActionsModel::DayRole).toDate(), QDate(2025, 1, 9));
    QCOMPARE(when(1, Qt::DisplayRole), QStringLiteral("—"));
    QVERIFY(!model.index(1, 0).data(ActionsModel::DayRole).toDate().isValid());
}

void TimelineModelsTest::namesTheZoneInItsHeader()
{
    ActionsModel model;
    const auto header = [&model](int role) {
        return model.headerData(ActionsModel::WhenColumn, Qt::Horizontal, role).toString();
    };
    QCOMPARE(header(Qt::DisplayRole), QStringLiteral("Time (IST)"));
    QVERIFY(header(Qt::ToolTipRole).contains(QLatin1String("Asia/Kolkata (UTC+05:30)")));
    const QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    TextContext context;
    context.zone = QTimeZone::utc();
    model.setContext(context);
    model.setContext(context);
    QCOMPARE(headers.size(), 1);
    QCOMPARE(header(Qt::DisplayRole), QStringLiteral("Time (UTC)"));
}

void TimelineModelsTest::namesTheZoneOfEachHalfOfTheYear()
{
    const QByteArray summer = R"({"creationTimestamp":1784643200000})"; // 21 July 2026
    const QByteArray winter = R"({"creationTimestamp":1768054400000})"; // 10 January 2026
    ActionsModel model;
    TextContext context;
    context.zone = QTimeZone("Europe/London");
    model.setContext(context);
    const auto header = [&model](int role) {
        return model.headerData(ActionsModel::WhenColumn, Qt::Horizontal, role).toString();
    };
    const auto when = [&model](int row, int role = Qt::DisplayRole) {
        return text(model, row, ActionsModel::WhenColumn, role);
    };
    model.setActions(actionsOf('[' + summer + ",{}]"));
    QCOMPARE(header(Qt::DisplayRole), QStringLiteral("Time (BST)"));
    QVERIFY(header(Qt::ToolTipRole).contains(QLatin1String("Europe/London (UTC+01:00)")));
    QCOMPARE(when(0), QStringLiteral("3:13 pm"));
    model.setActions(actionsOf('[' + winter + ']'));
    QCOMPARE(header(Qt::DisplayRole), QStringLiteral("Time (GMT)"));
    QVERIFY(header(Qt::ToolTipRole).contains(QLatin1String("Europe/London (UTC+00:00)")));
    QCOMPARE(when(0), QStringLiteral("2:13 pm"));

    model.setActions(actionsOf('[' + summer + ',' + winter + R"(,{"creationTimestamp":"soon"}])"));
    QCOMPARE(header(Qt::DisplayRole), QStringLiteral("Time (BST, GMT)"));
    QCOMPARE(when(0), QStringLiteral("3:13 pm BST"));
    QCOMPARE(when(1), QStringLiteral("2:13 pm GMT"));
    QCOMPARE(when(2), QStringLiteral("soon"));
    QCOMPARE(when(1, Qt::AccessibleTextRole), QStringLiteral("10 January 2026, 2:13 pm GMT"));
    context.zone = QTimeZone("Asia/Kolkata");
    model.setContext(context);
    QCOMPARE(header(Qt::DisplayRole), QStringLiteral("Time (IST)"));
    QCOMPARE(when(1), QStringLiteral("7:43 pm"));
}

void TimelineModelsTest::keepsItsRowsWhenNamesArrive()
{
    ActionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.setActions(actionsOf(R"([{"type":"1001","employeeid":"a@b"},{"type":"1002"}])"));
    const QPersistentModelIndex kept = model.index(0, ActionsModel::WhoColumn);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    auto workspace = std::make_shared<Workspace>();
    workspace->memberNames.insert(QStringLiteral("a@b"), QStringLiteral("Asha Rao"));
    TextContext context;
    context.workspace = workspace;
    model.setContext(context);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex(), model.index(0, 0));
    QCOMPARE(changes.at(0).at(1).toModelIndex(), model.index(1, ActionsModel::DetailsColumn));
    QCOMPARE(kept.data().toString(), QStringLiteral("Asha Rao"));
}

void TimelineModelsTest::keepsWithinItsBoundaries()
{
    FieldsModel fields;
    checkBoundaries(fields, 0, 2);
    fields.setRows(rowsOf(3));
    checkBoundaries(fields, 3, 2);
    ActionsModel actions;
    checkBoundaries(actions, 0, 4);
    actions.setActions(actionsOf(R"([{"id":"1"},7])"));
    checkBoundaries(actions, 2, 4);
    QVERIFY(!actions.canFetchMore({}));
    // An index of another model is no index of this one.
    QVERIFY(!fields.data(actions.index(0, 0), Qt::DisplayRole).isValid());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::TimelineModelsTest, QCoreApplication)

#include "tst_timelinemodels.moc"
