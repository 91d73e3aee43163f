// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/windowfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-57");

} // namespace

//! Actions that arrive on top of a timeline while somebody walks through it.
class NewActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void betweenPageTurns();
    void onTheWayBack();
    void refreshOnTheFirstPage();
    void refreshOnALaterPage();
    void refreshKeepsRowAndScroll();
    void nothingNewSaysNothing();
    void nothingIsClaimedWithoutIds();
    void anotherLeadBeginsAnew();

private:
    //! Adds so many actions on top, the newest of the highest number.
    [[nodiscard]] bool arrive(int count);
    [[nodiscard]] bool refresh();

    std::unique_ptr<WindowFixture> m_fixture;
    int m_arrived = 0;
};

void NewActionsTest::init()
{
    m_arrived = 0;
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead));
    m_fixture->table()->setFocus();
}

bool NewActionsTest::arrive(int count)
{
    for (int i = 0; i < count; ++i) {
        ++m_arrived;
        const QByteArray number = QByteArray::number(m_arrived);
        if (!m_fixture->standin().prependAction(
                lead,
                R"({"id":"new)" + number + R"(","type":"USER_NOTE","text":"New )" + number
                    + R"(","creationTimestamp":1763000000000})"))
            return false;
    }
    return true;
}

bool NewActionsTest::refresh()
{
    press(Qt::Key_F5);
    return m_fixture->browser().isBusy() && m_fixture->isDone();
}

void NewActionsTest::betweenPageTurns()
{
    QVERIFY(arrive(2));
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    // None is shown twice.
    QCOMPARE(m_fixture->ids().constFirst(), QStringLiteral("a11"));
    QCOMPARE(m_fixture->notice(), QStringLiteral("2 new actions arrived."));
    QVERIFY(m_fixture->noticeButton() != nullptr);
    QCOMPARE(m_fixture->noticeButton()->text(), QStringLiteral("Show the first page"));
    // It stays known from page to page.
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QCOMPARE(m_fixture->notice(), QStringLiteral("2 new actions arrived."));

    QTest::mouseClick(m_fixture->noticeButton(), Qt::LeftButton);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->lastQuery(), pageQuery(0));
    QCOMPARE(m_fixture->ids().mid(0, 3),
             (QStringList{QStringLiteral("new2"), QStringLiteral("new1"), QStringLiteral("a1")}));
    QCOMPARE(m_fixture->notice(), QStringLiteral("2 new actions arrived."));
    QVERIFY(m_fixture->noticeButton() == nullptr);
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QCOMPARE(m_fixture->notice(), QString());
}

void NewActionsTest::onTheWayBack()
{
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    const QString first = m_fixture->ids().constFirst();
    QCOMPARE(first, QStringLiteral("a21"));
    QVERIFY(refresh()); // empties the cache
    QVERIFY(arrive(1));
    m_fixture->click(QStringLiteral("Previous page"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids().constLast(), QStringLiteral("a19"));
    QCOMPARE(m_fixture->notice(), QStringLiteral("1 new action arrived."));
    QVERIFY(m_fixture->noticeButton() != nullptr);
}

void NewActionsTest::refreshOnTheFirstPage()
{
    QVERIFY(arrive(1));
    QVERIFY(refresh());
    QCOMPARE(m_fixture->notice(), QStringLiteral("1 new action arrived."));
    QVERIFY(m_fixture->noticeButton() == nullptr); // they are here
    QCOMPARE(m_fixture->ids().constFirst(), QStringLiteral("new1"));
    QVERIFY(refresh());
    QCOMPARE(m_fixture->notice(), QString());
    QVERIFY(arrive(2));
    QVERIFY(refresh());
    QCOMPARE(m_fixture->notice(), QStringLiteral("2 new actions arrived."));
}

void NewActionsTest::refreshOnALaterPage()
{
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QVERIFY(arrive(3));
    QVERIFY(refresh());
    QCOMPARE(m_fixture->notice(), QStringLiteral("3 new actions arrived."));
    QVERIFY(m_fixture->noticeButton() != nullptr);
    // By keyboard, too.
    m_fixture->noticeButton()->setFocus();
    press(Qt::Key_Space);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids().constFirst(), QStringLiteral("new3"));
}

void NewActionsTest::refreshKeepsRowAndScroll()
{
    m_fixture->window().resize(1000, 420); // so that there is something to scroll
    QVERIFY(m_fixture->isDone());
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Down);
    QScrollBar *bar = m_fixture->table()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    const int scroll = bar->value();
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a5"));
    QVERIFY(refresh());
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a5"));
    QCOMPARE(bar->value(), scroll);
    // The action stays selected although it is in another row now.
    QVERIFY(arrive(1));
    QVERIFY(refresh());
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a5"));
    QCOMPARE(m_fixture->table()->currentRow(), 5);
    QCOMPARE(m_fixture->table()->selectionModel()->selectedRows().size(), 1);
}

void NewActionsTest::nothingNewSaysNothing()
{
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QVERIFY(m_fixture->turn(QStringLiteral("Previous page")));
    QVERIFY(refresh());
    QCOMPARE(m_fixture->notice(), QString());
    // Nor does an action that is gone.
    QVERIFY(m_fixture->standin().removeAction(lead, QStringLiteral("a3")));
    QVERIFY(refresh());
    QCOMPARE(m_fixture->notice(), QString());
    QCOMPARE(m_fixture->ids().at(2), QStringLiteral("a4"));
}

void NewActionsTest::nothingIsClaimedWithoutIds()
{
    QJsonObject json
        = QJsonDocument::fromJson(leadJson(QStringLiteral("Asha Kulkarni"), 57)).object();
    QJsonArray actions = json[QStringLiteral("actions")].toArray();
    for (QJsonValueRef action : actions) {
        QJsonObject record = action.toObject();
        record.remove(QStringLiteral("id"));
        action = record;
    }
    json[QStringLiteral("actions")] = actions;
    m_fixture->standin().addLead(lead, QJsonDocument(json).toJson());
    QVERIFY(m_fixture->open(lead));
    QVERIFY(m_fixture->standin().prependAction(lead, R"({"type":"USER_NOTE","text":"New"})"));
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QCOMPARE(m_fixture->notice(), QString());
    QVERIFY(refresh());
    QCOMPARE(m_fixture->notice(), QString());
    QVERIFY(m_fixture->turn(QStringLiteral("First page")));
    QCOMPARE(m_fixture->notice(), QString());
    QCOMPARE(m_fixture->row(0).constLast(), QStringLiteral("New"));
}

void NewActionsTest::anotherLeadBeginsAnew()
{
    m_fixture->standin().addLead(QStringLiteral("lead-other"),
                                 leadJson(QStringLiteral("Rohan Mehta"), 30));
    QVERIFY(arrive(1));
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QVERIFY(m_fixture->noticeButton() != nullptr);
    QVERIFY(m_fixture->open(QStringLiteral("lead-other")));
    QCOMPARE(m_fixture->notice(), QString());
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QCOMPARE(m_fixture->notice(), QString());
}

LEAD_VIEWER_TEST(NewActionsTest, QApplication)
#include "tst_newactions.moc"
