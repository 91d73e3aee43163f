// SPDX-License-Identifier: MIT
#include "support/patience.h"
#include "support/testprogram.h"
#include "timeline/timelinerows.h"
#include "viewer/colors.h"
#include "viewer/timelinepane.h"
#include "viewer/windowfixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QHeaderView>
#include <QPainter>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>

#include <algorithm>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-days");

//! Six actions on three days in India: 9, 8 and 6 January 2025, two each. The first one is a call
//! of the lead's own phone, the second one of another phone.
QByteArray threeDays()
{
    return R"({"fields":{"name":"Asha","phone":"919820012345"},"actions":[
        {"id":"a1","type":"OUTGOING_CALL","creationTimestamp":1736411700000,"duration":77,
         "employeeid":"ravi.iyer@example.com","phoneNumber":"919820012345"},
        {"id":"a2","type":"MISSED_CALL","creationTimestamp":1736408100000,
         "phoneNumber":"919820067890"},
        {"id":"a3","type":"USER_NOTE","creationTimestamp":1736325300000,"text":"=1+1"},
        {"id":"a4","type":"USER_NOTE","creationTimestamp":1736321700000,"text":"Wants a refund"},
        {"id":"a5","type":"USER_NOTE","creationTimestamp":1736152500000,"text":"Called"},
        {"id":"a6","type":"USER_NOTE","creationTimestamp":1736148900000,
         "text":"A note that is much longer than the column of a table can ever be, so that it is cut before its end; it goes on, and on, and on, and on, and on, and on, until nobody reads it any more, which is what this needs."}]})";
}

} // namespace

//! The table of actions: headings of days, what is selected and copied, and what is drawn.
class TimelineTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void rowsSayWhatDiffers();
    void headingsStandAboveTheirDays();
    void keysSkipHeadings();
    void mouseSkipsHeadings();
    void headingComesIntoViewWithItsFirstRow();
    void anotherZoneKeepsTheSelection();
    void severalRowsAreCopied();
    void allRowsAreSelected();
    void detailsAreRequested();
    void currentCellSpeaksTheRow();
    void marksCanBeRead_data();
    void marksCanBeRead();
    void scriptsStandOnOneLine();
    void tooltipsOnlyWhereTheySayMore();

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

void TimelineTableTest::init()
{
    QGuiApplication::clipboard()->clear();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, threeDays());
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead));
    m_fixture->table()->setFocus();
}

void TimelineTableTest::rowsSayWhatDiffers()
{
    QCOMPARE(m_fixture->row(0),
             (QStringList{QStringLiteral("2:05 pm"), QStringLiteral("Outgoing call"),
                          QStringLiteral("ravi.iyer"), QStringLiteral("Connected · 1:17")}));
    QCOMPARE(m_fixture->row(1).constLast(), QStringLiteral("Phone: +91 98200 67890"));
    // Another lead, whose own phone is the other one.
    m_fixture->standin().addLead(
        lead, threeDays().replace("\"phone\":\"919820012345\"", "\"phone\":\"98200 67890\""));
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->row(0).constLast(),
             QStringLiteral("Connected · 1:17 · Phone: +91 98200 12345"));
    QCOMPARE(m_fixture->row(1).constLast(), QStringLiteral("—"));
}

void TimelineTableTest::headingsStandAboveTheirDays()
{
    QCOMPARE(
        m_fixture->headings(),
        (QStringList{QStringLiteral("Thu 9 Jan 2025 · 2"), QStringLiteral("Wed 8 Jan 2025 · 2"),
                     QStringLiteral("Mon 6 Jan 2025 · 2")}));
    const TimelineTable *table = m_fixture->table();
    QCOMPARE(table->rowHeight(0), std::max(24, table->fontMetrics().height() + 7));
    QVERIFY(table->rowHeight(1) <= table->fontMetrics().height() + 8);
    // The first page of more: its last day may go on.
    QByteArray eleven = threeDays();
    for (int i = 0; i < 5; ++i) {
        eleven.replace(
            "\"actions\":[",
            "\"actions\":[{\"type\":\"USER_NOTE\",\"creationTimestamp\":1736411800000},");
    }
    m_fixture->standin().addLead(lead, eleven);
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->headings().constLast(), QStringLiteral("Mon 6 Jan 2025 · 1 on this page"));
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QCOMPARE(m_fixture->headings(), QStringList{QStringLiteral("Mon 6 Jan 2025 · 1 on this page")});
    QCOMPARE(table->rowHeight(0), std::max(24, table->fontMetrics().height() + 7));
}

void TimelineTableTest::keysSkipHeadings()
{
    TimelineTable *table = m_fixture->table();
    QStringList ids;
    const auto go = [&](Qt::Key key) {
        press(key);
        ids += m_fixture->currentId();
    };
    for (int i = 0; i < 6; ++i)
        go(Qt::Key_Down);
    QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("a2 a3 a4 a5 a6 a6"));
    ids.clear();
    for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Up, Qt::Key_End, Qt::Key_Up, Qt::Key_Up,
                              Qt::Key_PageUp, Qt::Key_PageDown})
        go(key);
    QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("a1 a1 a6 a5 a4 a1 a6"));
    QCOMPARE(table->selectedActions().size(), 1);
    QCOMPARE(table->currentRow(), 5);
    press(Qt::Key_Up, Qt::ShiftModifier);
    press(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(table->selectedActions().size(), 3); // over a heading
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a4"));
}

void TimelineTableTest::mouseSkipsHeadings()
{
    TimelineTable *table = m_fixture->table();
    press(Qt::Key_Down);
    const QRect heading = table->visualRect(table->model()->index(3, 1));
    QVERIFY(table->model()->index(3, 1).data(TimelineRows::IsHeadingRole).toBool());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, heading.center());
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a2"));
    QCOMPARE(table->currentRow(), 1);
}

void TimelineTableTest::headingComesIntoViewWithItsFirstRow()
{
    TimelineTable *table = m_fixture->table();
    const int height = 4 * table->rowHeight(1);
    table->setMinimumHeight(0);
    table->setMaximumHeight(height);
    QTRY_VERIFY(table->height() <= height);
    press(Qt::Key_End);
    QVERIFY(!table->viewport()->rect().contains(table->visualRect(table->model()->index(0, 0))));
    press(Qt::Key_Home);
    QVERIFY(table->viewport()->rect().contains(table->visualRect(table->model()->index(0, 0))));
    table->scrollRowToTop(2);
    QCOMPARE(table->firstVisibleRow(), 2);
    QCOMPARE(table->rowAt(0), 3); // the heading of its day
}

void TimelineTableTest::anotherZoneKeepsTheSelection()
{
    TimelineTable *table = m_fixture->table();
    table->select(3);
    m_fixture->browser().setZone(QTimeZone("America/Los_Angeles"));
    QCOMPARE(
        m_fixture->headings(),
        (QStringList{QStringLiteral("Thu 9 Jan 2025 · 1"), QStringLiteral("Wed 8 Jan 2025 · 2"),
                     QStringLiteral("Tue 7 Jan 2025 · 1"), QStringLiteral("Mon 6 Jan 2025 · 1"),
                     QStringLiteral("Sun 5 Jan 2025 · 1")}));
    QCOMPARE(table->currentRow(), 3);
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a4"));
    QCOMPARE(table->selectedActions().size(), 1);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const bool isHeading
            = table->model()->index(row, 0).data(TimelineRows::IsHeadingRole).toBool();
        QCOMPARE(table->rowHeight(row) == table->rowHeight(0), isHeading);
    }
}

void TimelineTableTest::severalRowsAreCopied()
{
    TimelineTable *table = m_fixture->table();
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("9 Jan 2025, 2:05 pm\tOutgoing call\travi.iyer\tConnected · 1:17"));
    press(Qt::Key_Down);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    // What a spreadsheet would take for a formula is none when it is pasted.
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("9 Jan 2025, 1:05 pm\tMissed call\t—\tPhone: +91 98200 67890\n"
                            "8 Jan 2025, 2:05 pm\tNote\t—\t'=1+1"));
    // As it is seen: without what is hidden, in the order of the columns.
    table->hideColumn(2);
    table->horizontalHeader()->moveSection(0, 3);
    table->select(0);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("Outgoing call\tConnected · 1:17\t9 Jan 2025, 2:05 pm"));
}

void TimelineTableTest::allRowsAreSelected()
{
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_fixture->table()->selectedActions().size(), 6);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().split(QLatin1Char('\n')).size(), 6);
    m_fixture->action(QStringLiteral("Copy selected action as JSON"))->trigger();
    const QJsonDocument json
        = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8());
    QCOMPARE(json.array().size(), 6);
}

void TimelineTableTest::detailsAreRequested()
{
    TimelineTable *table = m_fixture->table();
    const QSignalSpy requests(m_fixture->window().findChild<TimelinePane *>(),
                              &TimelinePane::detailsRequested);
    const int before = m_fixture->standin().requestCount();
    press(Qt::Key_Return);
    table->setFocus();
    press(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(requests.size(), 2);
    const QPoint place = table->cellRect(2, 1).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    QCOMPARE(requests.size(), 3);
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a3"));
    QCOMPARE(m_fixture->standin().requestCount(), before);
}

void TimelineTableTest::currentCellSpeaksTheRow()
{
    const TimelineTable *table = m_fixture->table();
    const auto spoken = [table] {
        QAccessibleInterface *cell
            = QAccessible::queryAccessibleInterface(const_cast<TimelineTable *>(table))
                  ->focusChild();
        return cell != nullptr ? cell->text(QAccessible::Name) : QString();
    };
    QCOMPARE(spoken(),
             QStringLiteral("Thursday, 9 January 2025, 2 actions: Outgoing call, 9 January 2025, "
                            "2:05 pm, ravi.iyer, Connected, 1 minute 17 seconds"));
    press(Qt::Key_Down);
    QCOMPARE(spoken(),
             QStringLiteral("Missed call, 9 January 2025, 1:05 pm, Phone: "
                            "+91 98200 67890"));
}

void TimelineTableTest::marksCanBeRead_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<bool>("isSelected");
    QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black) << false;
    QTest::newRow("light, selected") << QColor(Qt::white) << QColor(Qt::black) << true;
    QTest::newRow("dark") << QColor(36, 36, 36) << QColor(Qt::white) << false;
    QTest::newRow("dark, selected") << QColor(36, 36, 36) << QColor(Qt::white) << true;
}

void TimelineTableTest::marksCanBeRead()
{
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    QFETCH(bool, isSelected);
    TimelineTable *table = m_fixture->table();
    QPalette palette = table->palette();
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, base);
    palette.setColor(QPalette::Text, text);
    table->setPalette(palette);
    table->select(isSelected ? 3 : 0);
    const auto picture = [table] {
        return table->viewport()->grab(table->cellRect(3, 3)).toImage();
    };
    const QImage before = picture();
    table->setFoundText(QStringLiteral("refund"));
    const QImage marked = picture();
    // What changed is the mark, with its text on it: the lightest and the darkest of its pixels.
    QColor paper = Qt::black;
    QColor ink = Qt::white;
    int changed = 0;
    for (int y = 0; y < marked.height(); ++y) {
        for (int x = 0; x < marked.width(); ++x) {
            if (marked.pixel(x, y) == before.pixel(x, y))
                continue;
            ++changed;
            const QColor color = marked.pixelColor(x, y);
            paper = luminanceOf(color) > luminanceOf(paper) ? color : paper;
            ink = luminanceOf(color) < luminanceOf(ink) ? color : ink;
        }
    }
    QVERIFY(changed > 100);
    QVERIFY2(contrastOf(paper, ink) >= 4.5, qPrintable(paper.name() + ink.name()));
    QVERIFY2(contrastOf(paper, before.pixelColor(before.width() - 3, 3)) >= 1.25,
             qPrintable(paper.name()));
}

void TimelineTableTest::scriptsStandOnOneLine()
{
    // The lowest ink of the first letter of a note, from the top of its cell.
    const auto bottom = [this](const QString &note) {
        m_fixture->standin().addLead(
            lead,
            QStringLiteral(R"({"fields":{},"actions":[{"type":"USER_NOTE",)"
                           R"("text":"%1"},{"type":"USER_NOTE"}]})")
                .arg(note)
                .toUtf8());
        press(Qt::Key_F5);
        if (!m_fixture->isDone())
            return -1;
        TimelineTable *table = m_fixture->table();
        table->select(1);
        QRect cell = table->cellRect(0, 3);
        cell.setWidth(table->fontMetrics().horizontalAdvance(note.left(1)));
        const QImage image = table->viewport()->grab(cell).toImage();
        for (int y = image.height() - 1; y > 0; --y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) != image.pixel(0, 0))
                    return y;
            }
        }
        return -1;
    };
    // Wherever it stands alone, a letter stands as high as beside letters of the other script.
    QVERIFY(bottom(QStringLiteral("H")) > 0);
    QCOMPARE(bottom(QStringLiteral("H ठीक है")), bottom(QStringLiteral("H")));
    QCOMPARE(bottom(QStringLiteral("ठ HH")), bottom(QStringLiteral("ठ")));
}

void TimelineTableTest::tooltipsOnlyWhereTheySayMore()
{
    TimelineTable *table = m_fixture->table();
    const auto tip = [table](int row, int column) {
        QToolTip::hideText(); // which takes a moment
        if (!waitFor([] { return QToolTip::text().isEmpty(); }))
            return QStringLiteral("still the tooltip of before");
        const QPoint place = table->cellRect(row, column).center();
        QHelpEvent event(QEvent::ToolTip, place, table->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(table->viewport(), &event);
        return QToolTip::text();
    };
    QCOMPARE(tip(0, 3), QString()); // it says all
    QCOMPARE(tip(0, 1), QString());
    QVERIFY(tip(0, 0).contains(QLatin1String("UTC")));
    QVERIFY(tip(0, 2).contains(QLatin1String("ravi.iyer@example.com")));
    QVERIFY(tip(5, 3).contains(QLatin1String("which is what this needs")));
    table->setColumnWidth(1, 40);
    QVERIFY(tip(0, 1).contains(QLatin1String("Outgoing call")));
    // A heading has none.
    const QPoint heading = table->visualRect(table->model()->index(0, 0)).center();
    QHelpEvent event(QEvent::ToolTip, heading, table->viewport()->mapToGlobal(heading));
    QCoreApplication::sendEvent(table->viewport(), &event);
    QTRY_COMPARE(QToolTip::text(), QString());
}

LEAD_VIEWER_TEST(TimelineTableTest, QApplication)
#include "tst_timelinetable.moc"
