// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "timeline/actionsmodel.h"
#include "timeline/timelinerows.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer {

namespace {

std::vector<Action> actionsAt(const QByteArray &list)
{
    std::vector<Action> actions;
    const Json::Value all = Test::parsed(list);
    for (const Json::Value &json : all.array())
        actions.push_back(Action::fromJson(json));
    return actions;
}

// 20:00, 19:00 and 18:00 on 8 January 2025 in UTC, with rows without a time between them.
const char *const page = R"([{"id":"a"},{"id":"b","creationTimestamp":1736366400000},7,)"
                         R"({"id":"c","creationTimestamp":1736362800000},)"
                         R"({"id":"d","creationTimestamp":1736359200000}])";

TextContext inZone(const QByteArray &zone)
{
    TextContext context;
    context.zone = QTimeZone(zone);
    return context;
}

//! The rows as they are seen: headings as they are, and "-" for each action.
QStringList seen(const TimelineRows &rows)
{
    QStringList texts;
    for (int row = 0; row < rows.rowCount(); ++row)
        texts += rows.isHeading(row) ? rows.index(row, 0).data().toString() : QStringLiteral("-");
    return texts;
}

} // namespace

//! Headings of days between the actions of a page.
class TimelineRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::India)); }
    void headsEachDay_data();
    void headsEachDay();
    void claimsNoMoreThanIsSeen();
    void headsNothingWithoutTimes();
    void countsInActions();
    void systemEventsAreHidden_data();
    void systemEventsAreHidden();
    void nobodySelectsAHeading();
    void keepsRowsInAnotherZone();
    void speaksTheRowOfTheCurrentCell();
};

void TimelineRowsTest::headsEachDay_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const char *zone, const char *rows) {
        QTest::newRow(name) << QByteArray(zone) << QString::fromUtf8(rows);
    };
    row("one day", "UTC", "-|Wed 8 Jan 2025 · 3|-|-|-|-");
    row("midnight in India at 18:30", "Asia/Kolkata",
        "-|Thu 9 Jan 2025 · 2|-|-|-|Wed 8 Jan 2025 · 1|-");
    row("west of UTC", "America/New_York", "-|Wed 8 Jan 2025 · 3|-|-|-|-");
    row("midnight in Karachi at 19:00", "Asia/Karachi",
        "-|Thu 9 Jan 2025 · 2|-|-|-|Wed 8 Jan 2025 · 1|-");
    row("half an hour earlier", "Asia/Tashkent", "-|Thu 9 Jan 2025 · 2|-|-|-|Wed 8 Jan 2025 · 1|-");
}

void TimelineRowsTest::headsEachDay()
{
    QFETCH(QByteArray, zone);
    ActionsModel actions;
    TimelineRows rows(&actions);
    const QAbstractItemModelTester tester(&rows,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    actions.setContext(inZone(zone));
    actions.setActions(actionsAt(page));
    QTEST(seen(rows).join(QLatin1Char('|')), "rows");
}

void TimelineRowsTest::claimsNoMoreThanIsSeen()
{
    ActionsModel actions;
    TimelineRows rows(&actions);
    actions.setContext(inZone("Asia/Kolkata"));
    actions.setActions(actionsAt(page));
    const QSignalSpy changes(&rows, &QAbstractItemModel::dataChanged);
    const auto headings = [&rows] {
        QStringList texts = seen(rows);
        texts.removeAll(QStringLiteral("-"));
        return texts;
    };
    rows.setCut(true, false);
    QCOMPARE(headings(),
             (QStringList{QStringLiteral("Thu 9 Jan 2025 · 2 on this page"),
                          QStringLiteral("Wed 8 Jan 2025 · 1")}));
    rows.setCut(false, true);
    QCOMPARE(headings(),
             (QStringList{QStringLiteral("Thu 9 Jan 2025 · 2"),
                          QStringLiteral("Wed 8 Jan 2025 · 1 on this page")}));
    rows.setCut(false, true);
    QCOMPARE(changes.size(), 2);
}

void TimelineRowsTest::headsNothingWithoutTimes()
{
    ActionsModel actions;
    TimelineRows rows(&actions);
    QCOMPARE(rows.rowCount(), 0);
    QCOMPARE(rows.columnCount(), 4);
    actions.setActions(actionsAt(R"([{},7,null,{"creationTimestamp":"soon"}])"));
    QCOMPARE(seen(rows), QStringList(4, QStringLiteral("-")));
    actions.setActions({});
    QCOMPARE(rows.rowCount(), 0);
    rows.setCut(true, true);
}

void TimelineRowsTest::countsInActions()
{
    ActionsModel actions;
    TimelineRows rows(&actions);
    actions.setContext(inZone("Asia/Kolkata"));
    actions.setActions(actionsAt(page)); // - heading - - - heading -
    QCOMPARE(rows.actionCount(), 5);
    const QList<int> rowOf{0, 2, 3, 4, 6};
    for (int action = 0; action < rowOf.size(); ++action) {
        QCOMPARE(rows.rowOf(action), rowOf.at(action));
        QCOMPARE(rows.actionAt(rowOf.at(action)), action);
        const QModelIndex index = rows.index(rowOf.at(action), ActionsModel::DetailsColumn);
        QCOMPARE(rows.toAction(index), actions.index(action, ActionsModel::DetailsColumn));
        QCOMPARE(index.data(ActionsModel::IdRole),
                 actions.index(action, 0).data(ActionsModel::IdRole));
    }
    QCOMPARE(rows.actionAt(1), 1); // the one below the heading
    QVERIFY(!rows.toAction(rows.index(1, 0)).isValid());
    for (const int outside : {-1, 5, 100})
        QCOMPARE(rows.rowOf(outside), -1);
    for (const int outside : {-1, 7, 100}) {
        QCOMPARE(rows.actionAt(outside), -1);
        QVERIFY(!rows.isHeading(outside));
    }
    QCOMPARE(rows.headerData(1, Qt::Horizontal).toString(), QStringLiteral("What"));
    QVERIFY(!rows.index(1, 0).data(ActionsModel::IdRole).isValid());
}

void TimelineRowsTest::systemEventsAreHidden_data()
{
    QTest::addColumn<QString>("actions");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("spoken"); // the first heading
    const auto row
        = [](const char *name, const char *actions, const char *rows, const char *spoken) {
              QTest::newRow(name) << QString::fromLatin1(actions) << QString::fromUtf8(rows)
                                  << QString::fromUtf8(spoken);
          };
    // A letter for each action: s is a system event and n a note on 9 January 2025 in India, S and
    // N are those of the day before, and u is a system event without a time.
    row("none", "nN", "Thu 9 Jan 2025 · 1|-|Wed 8 Jan 2025 · 1|-",
        "Thursday, 9 January 2025, 1 action");
    row("between others", "nsnsN",
        "Thu 9 Jan 2025 · 2 · 2 system events hidden|-|-|Wed 8 Jan 2025 · 1|-",
        "Thursday, 9 January 2025, 2 actions, 2 system events hidden");
    row("a whole day", "sN", "Thu 9 Jan 2025 · 1 system event hidden|Wed 8 Jan 2025 · 1|-",
        "Thursday, 9 January 2025, 0 actions, 1 system event hidden");
    row("the whole page", "sS",
        "Thu 9 Jan 2025 · 1 system event hidden|Wed 8 Jan 2025 · 1 system event hidden",
        "Thursday, 9 January 2025, 0 actions, 1 system event hidden");
    row("no heading to say so", "unu", "-|Thu 9 Jan 2025 · 1 · 1 system event hidden|-",
        "Thursday, 9 January 2025, 1 action, 1 system event hidden");
    row("nothing but rows without a time", "uu", "-|-", "");
}

void TimelineRowsTest::systemEventsAreHidden()
{
    QFETCH(QString, actions);
    QFETCH(QString, rows);
    QByteArrayList list;
    for (const QChar letter : actions) {
        const bool isNote = letter.toLower() == u'n';
        QByteArray json = isNote ? R"({"type":"USER_NOTE")" : R"({"type":"STATUS_CHANGE")";
        if (letter != u'u')
            json += letter.isLower() ? R"(,"creationTimestamp":1736366400000)"
                                     : R"(,"creationTimestamp":1736350000000)";
        list += json + '}';
    }
    ActionsModel model;
    TimelineRows timeline(&model);
    const QAbstractItemModelTester tester(&timeline,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContext(inZone("Asia/Kolkata"));
    model.setActions(actionsAt('[' + list.join(',') + ']'));
    const QStringList all = seen(timeline);
    QCOMPARE(all.count(QStringLiteral("-")), actions.size());

    timeline.setHidesSystemEvents(true);
    QVERIFY(timeline.hidesSystemEvents());
    QCOMPARE(seen(timeline).join(QLatin1Char('|')), rows);
    QCOMPARE(timeline.actionCount(), actions.size());
    int shown = 0;
    for (int action = 0; action < actions.size(); ++action) {
        const int row = timeline.rowOf(action);
        shown += row >= 0 ? 1 : 0;
        if (row >= 0)
            QCOMPARE(timeline.actionAt(row), action);
    }
    QCOMPARE(shown, seen(timeline).count(QStringLiteral("-")));
    for (int row = 0; row < timeline.rowCount(); ++row) {
        if (timeline.isHeading(row)) {
            QTEST(timeline.index(row, 0).data(Qt::AccessibleTextRole).toString(), "spoken");
            break;
        }
    }
    // In another zone the same ones are hidden.
    model.setContext(inZone("America/New_York"));
    QCOMPARE(seen(timeline).count(QStringLiteral("-")), shown);
    model.setContext(inZone("Asia/Kolkata"));
    QCOMPARE(seen(timeline).join(QLatin1Char('|')), rows);
    timeline.setHidesSystemEvents(false);
    QCOMPARE(seen(timeline), all);
}

void TimelineRowsTest::nobodySelectsAHeading()
{
    ActionsModel actions;
    const TimelineRows rows(&actions);
    actions.setActions(actionsAt(page));
    for (int column = 0; column < rows.columnCount(); ++column) {
        const Qt::ItemFlags heading = rows.index(1, column).flags();
        QVERIFY(!heading.testFlag(Qt::ItemIsSelectable) && !heading.testFlag(Qt::ItemIsEnabled));
        QVERIFY(rows.index(0, column).flags().testFlag(Qt::ItemIsSelectable));
        // A screen reader reads it, whatever column it looks at.
        QVERIFY(!rows.index(1, column).data(Qt::AccessibleTextRole).toString().isEmpty());
    }
}

void TimelineRowsTest::keepsRowsInAnotherZone()
{
    ActionsModel actions;
    TimelineRows rows(&actions);
    const QAbstractItemModelTester tester(&rows,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    actions.setContext(inZone("UTC"));
    actions.setActions(actionsAt(page));
    const QPersistentModelIndex last = rows.index(rows.rowOf(4), ActionsModel::WhatColumn);
    QCOMPARE(last.row(), 5);
    const QSignalSpy resets(&rows, &QAbstractItemModel::modelReset);
    const QSignalSpy headers(&rows, &QAbstractItemModel::headerDataChanged);
    actions.setContext(inZone("Asia/Kolkata"));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(headers.size(), 1);
    QCOMPARE(seen(rows).join(QLatin1Char('|')),
             QStringLiteral("-|Thu 9 Jan 2025 · 2|-|-|-|Wed 8 Jan 2025 · 1|-"));
    QCOMPARE(last.row(), 6);
    QCOMPARE(last.data(ActionsModel::IdRole).toString(), QStringLiteral("d"));
}

void TimelineRowsTest::speaksTheRowOfTheCurrentCell()
{
    ActionsModel actions;
    TimelineRows rows(&actions);
    actions.setContext(inZone("Asia/Kolkata"));
    actions.setActions(
        actionsAt(R"([{"type":"USER_NOTE","text":"Hi","creationTimestamp":1736366400000},)"
                  R"({"type":"USER_NOTE","text":"Ho","creationTimestamp":1736366300000}])"));
    const auto spoken = [&rows](int row, int column) {
        return rows.index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(0, 0), QStringLiteral("Thursday, 9 January 2025, 2 actions"));
    QCOMPARE(spoken(1, ActionsModel::DetailsColumn), QStringLiteral("Hi"));
    rows.setSpokenCell(rows.index(1, ActionsModel::DetailsColumn));
    QCOMPARE(
        spoken(1, ActionsModel::DetailsColumn),
        QStringLiteral("Thursday, 9 January 2025, 2 actions: Note, 9 January 2025, 1:30 am, Hi"));
    QCOMPARE(spoken(1, ActionsModel::WhatColumn), QStringLiteral("Note"));
    rows.setSpokenCell(rows.index(2, 0));
    QCOMPARE(spoken(2, 0), QStringLiteral("Note, 9 January 2025, 1:28 am, Ho"));
    QCOMPARE(spoken(1, ActionsModel::DetailsColumn), QStringLiteral("Hi"));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::TimelineRowsTest, QCoreApplication)

#include "tst_timelinerows.moc"
