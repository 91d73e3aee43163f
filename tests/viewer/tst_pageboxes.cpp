// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "timeline/actionsmodel.h"
#include "viewer/windowfixture.h"

#include <QScrollBar>
#include <QTemporaryDir>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead57 = QStringLiteral("lead-57");
const QString firstPageName = QStringLiteral("First page");
const QString previousPageName = QStringLiteral("Previous page");
const QString nextPageName = QStringLiteral("Next page");
const QString skipName = QStringLiteral("Skip");
const QString pageSizeName = QStringLiteral("Page size");

} // namespace

//! Turning pages by the two boxes, Skip and Page size.
class PageBoxesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void skipTyped();
    void skipTypedBeyondTheEnd();
    void skipStepped();
    void skipTypedAndLeft();
    void skipAndPageSizeAtOnce();
    void pageSizeKeepsTheFirstVisibleAction_data();
    void pageSizeKeepsTheFirstVisibleAction();
    void pageSizeIsRemembered();

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

void PageBoxesTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead57, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead57));
}

void PageBoxesTest::skipTyped()
{
    m_fixture->box(skipName)->setFocus();
    type(QStringLiteral("23"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 2);
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->queries(), (QList{pageQuery(0), pageQuery(23)}));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("24–33 · more may follow"));
    QVERIFY(m_fixture->box(skipName)->hasFocus());
    // Back in steps of a page, and never before the first action.
    for (const int skip : {13, 3, 0}) {
        QVERIFY(m_fixture->turn(previousPageName));
        QCOMPARE(m_fixture->lastQuery(), pageQuery(skip));
        QCOMPARE(m_fixture->table()->actionCount(), 10);
    }
    QCOMPARE(m_fixture->pagingEnabled(), (QList{false, false, true}));
}

void PageBoxesTest::skipTypedBeyondTheEnd()
{
    m_fixture->box(skipName)->setFocus();
    type(QStringLiteral("500"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->window().positionText(), QStringLiteral("No actions from 501 on"));
    QCOMPARE(m_fixture->table()->actionCount(), 0);
    QVERIFY(labelsOf(&m_fixture->window())
                .contains(QStringLiteral("Nothing here: the timeline ends before this place.")));
    QCOMPARE(m_fixture->pagingEnabled(), (QList{true, true, false}));
    QVERIFY(m_fixture->turn(firstPageName));
    QCOMPARE(m_fixture->row(0).constLast(), QStringLiteral("Note 1"));
    QVERIFY(m_fixture->table()->currentIndex().isValid());
}

void PageBoxesTest::skipStepped()
{
    m_fixture->box(skipName)->setFocus();
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Up);
    press(Qt::Key_Down);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 2);
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->queries(), (QList{pageQuery(0), pageQuery(3)}));
    QCOMPARE(m_fixture->row(0).constLast(), QStringLiteral("Note 4"));
}

void PageBoxesTest::skipTypedAndLeft()
{
    m_fixture->box(skipName)->setFocus();
    type(QStringLiteral("40"));
    press(Qt::Key_Tab);
    QTRY_COMPARE(m_fixture->window().positionText(), QStringLiteral("41–50 · more may follow"));
    QCOMPARE(m_fixture->standin().requestCount(), 2);
}

void PageBoxesTest::skipAndPageSizeAtOnce()
{
    m_fixture->box(skipName)->setFocus();
    type(QStringLiteral("20"));
    press(Qt::Key_Tab);
    m_fixture->box(pageSizeName)->setFocus();
    type(QStringLiteral("30"));
    press(Qt::Key_Tab);
    QTRY_COMPARE(m_fixture->lastQuery(), pageQuery(20, 30));
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->lastQuery(), pageQuery(20, 30));
    QCOMPARE(m_fixture->box(skipName)->value(), 20);
}

void PageBoxesTest::pageSizeKeepsTheFirstVisibleAction_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("scrolledTo"); // row
    QTest::addColumn<int>("to");
    QTest::newRow("larger") << 10 << 0 << 25;
    QTest::newRow("smaller, at the top") << 50 << 0 << 10;
    QTest::newRow("smaller, scrolled") << 50 << 23 << 10;
    QTest::newRow("odd sizes, scrolled") << 50 << 17 << 7;
    QTest::newRow("one action") << 50 << 12 << 1;
    QTest::newRow("all") << 7 << 2 << 100;
}

void PageBoxesTest::pageSizeKeepsTheFirstVisibleAction()
{
    QFETCH(int, from);
    QFETCH(int, scrolledTo);
    QFETCH(int, to);
    QSpinBox *box = m_fixture->box(pageSizeName);
    TimelineTable *table = m_fixture->table();
    box->setFocus();
    if (from != 10) {
        type(QString::number(from));
        press(Qt::Key_Return);
        QTRY_COMPARE(m_fixture->lastQuery(), pageQuery(0, from));
        QVERIFY(m_fixture->isDone());
    }
    table->scrollRowToTop(scrolledTo);
    const int top = table->firstVisibleRow();
    QVERIFY(from < 20 || top == scrolledTo);
    const QString first = m_fixture->cell(top, 0).data(ActionsModel::IdRole).toString();
    const int before = m_fixture->standin().requestCount();

    box->setFocus();
    type(QString::number(to));
    press(Qt::Key_Tab); // Enter would open the lead anew
    QTRY_COMPARE(m_fixture->standin().requestCount(), before + 1);
    QVERIFY(m_fixture->isDone());
    // The first action stays, unless it is so far up that the visible one would fall off the page.
    const int skip = top < to ? 0 : top;
    QCOMPARE(m_fixture->lastQuery(), pageQuery(skip, to));
    QCOMPARE(table->actionCount(), std::min(to, 57 - skip));
    const QModelIndexList found = table->model()->match(
        table->model()->index(0, 0), ActionsModel::IdRole, first, 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    QVERIFY(table->viewport()->rect().intersects(table->visualRect(found.first())));
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), before + 1);
}

void PageBoxesTest::pageSizeIsRemembered()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("settings.ini"));
    m_fixture = std::make_unique<WindowFixture>(file);
    QVERIFY(m_fixture->show());
    QCOMPARE(m_fixture->box(pageSizeName)->value(), 10);
    QCOMPARE(m_fixture->box(pageSizeName)->minimum(), 1);
    QCOMPARE(m_fixture->box(pageSizeName)->maximum(), 100);
    m_fixture->box(pageSizeName)->setFocus();
    type(QStringLiteral("25"));
    press(Qt::Key_Tab);

    m_fixture = std::make_unique<WindowFixture>(file);
    m_fixture->standin().addLead(lead57, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    QVERIFY(m_fixture->show());
    QCOMPARE(m_fixture->box(pageSizeName)->value(), 25);
    QVERIFY(m_fixture->open(lead57));
    QCOMPARE(m_fixture->lastQuery(), pageQuery(0, 25));
    QVERIFY(m_fixture->turn(nextPageName));
    QCOMPARE(m_fixture->lastQuery(), pageQuery(25, 25));
}

LEAD_VIEWER_TEST(PageBoxesTest, QApplication)
#include "tst_pageboxes.moc"
