// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/emptytimeline.h"
#include "viewer/windowfixture.h"

#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-57");

} // namespace

//! What stands in the middle of an empty table, and the button that helps.
class EmptyTimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void nothingWithoutALead();
    void noMatches();
    void beyondTheEnd();
    void beyondAnUnknownEnd();
    void notLoaded();
    void noActionsAtAll();
    void standsInTheTable();

private:
    [[nodiscard]] EmptyTimeline *note() const
    {
        return m_fixture->window().findChild<EmptyTimeline *>();
    }
    [[nodiscard]] QString text() const { return m_fixture->line(QStringLiteral("noteLabel")); }
    //! The button in the note; null while there is none.
    [[nodiscard]] QPushButton *help() const
    {
        auto *button = note()->findChild<QPushButton *>();
        return button->isVisible() ? button : nullptr;
    }
    void goTo(qint64 skip);

    std::unique_ptr<WindowFixture> m_fixture;
};

void EmptyTimelineTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    QVERIFY(m_fixture->show());
}

void EmptyTimelineTest::goTo(qint64 skip)
{
    m_fixture->box(QStringLiteral("Skip"))->setFocus();
    type(QString::number(skip));
    press(Qt::Key_Tab);
    QTRY_COMPARE(m_fixture->browser().page().position.skip, skip);
    QVERIFY(m_fixture->isDone());
}

void EmptyTimelineTest::nothingWithoutALead()
{
    QVERIFY(note()->isHidden());
    QVERIFY(m_fixture->open(lead));
    QVERIFY(note()->isHidden());
}

void EmptyTimelineTest::noMatches()
{
    QVERIFY(m_fixture->open(lead));
    TimelineFilter payments;
    payments.kind = ActionKind::Payment;
    m_fixture->browser().setFilter(payments);
    QVERIFY(m_fixture->isDone());
    QTRY_COMPARE(text(), QStringLiteral("No actions match."));
    QCOMPARE(help()->text(), QStringLiteral("Clear filter"));
    help()->setFocus();
    press(Qt::Key_Space);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids().size(), 10);
    QVERIFY(note()->isHidden());
    QVERIFY(m_fixture->table()->hasFocus());
}

void EmptyTimelineTest::beyondTheEnd()
{
    QVERIFY(m_fixture->open(lead));
    m_fixture->browser().setTotal(57);
    goTo(500);
    QCOMPARE(text(), QStringLiteral("Nothing here: the timeline has 57 actions."));
    QCOMPARE(help()->text(), QStringLiteral("Last page"));
    QTest::mouseClick(help(), Qt::LeftButton);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids().constLast(), QStringLiteral("a57"));
    QVERIFY(note()->isHidden());
}

void EmptyTimelineTest::beyondAnUnknownEnd()
{
    QVERIFY(m_fixture->open(lead));
    goTo(500);
    QCOMPARE(text(), QStringLiteral("Nothing here: the timeline ends before this place."));
    QCOMPARE(help()->text(), QStringLiteral("First page"));
    QTest::mouseClick(help(), Qt::LeftButton);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids().constFirst(), QStringLiteral("a1"));
}

void EmptyTimelineTest::notLoaded()
{
    m_fixture->action(QStringLiteral("Include timeline"))->trigger();
    QVERIFY(m_fixture->open(lead));
    QCOMPARE(text(), QStringLiteral("Timeline not loaded."));
    QCOMPARE(help()->text(), QStringLiteral("Load timeline"));
    QTest::mouseClick(help(), Qt::LeftButton);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->lastQuery(), pageQuery(0));
    QCOMPARE(m_fixture->ids().size(), 10);
    QVERIFY(note()->isHidden());
}

void EmptyTimelineTest::noActionsAtAll()
{
    m_fixture->standin().addLead(lead, leadJson(QStringLiteral("Asha Kulkarni"), 0));
    QVERIFY(m_fixture->open(lead));
    QCOMPARE(text(), QStringLiteral("This lead has no actions yet."));
    QVERIFY(help() == nullptr);
}

void EmptyTimelineTest::standsInTheTable()
{
    QVERIFY(m_fixture->open(lead));
    const TimelineTable *table = m_fixture->table();
    const QRect place(table->mapTo(&m_fixture->window(), QPoint()), table->size());
    m_fixture->standin().addLead(lead, leadJson(QStringLiteral("Asha Kulkarni"), 0));
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QTRY_VERIFY(note()->isVisible() && note()->height() > 0);
    // It does not push the table down, and is in its middle, in front.
    QCOMPARE(QRect(table->mapTo(&m_fixture->window(), QPoint()), table->size()), place);
    const QPoint middle = note()->mapTo(&m_fixture->window(), note()->rect().center());
    QVERIFY((middle - place.center()).manhattanLength() <= 4);
    const QWidget *seen = m_fixture->window().childAt(middle);
    QVERIFY(seen == note() || note()->isAncestorOf(seen));
}

LEAD_VIEWER_TEST(EmptyTimelineTest, QApplication)
#include "tst_emptytimeline.moc"
