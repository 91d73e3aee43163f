// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/windowfixture.h"

#include <QApplication>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-230");
const QString searchOn = QStringLiteral("Search older pages");
const QString stopSearching = QStringLiteral("Stop searching");

} // namespace

//! Finding a text in the rows of a page and in the pages behind it.
class FindBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void openedByKey();
    void typed();
    void stepsWrap();
    void buttonsStep();
    void closed();
    void searchedInOlderPages();
    void searchedFromALaterPage();
    void stopped();
    void stoppedByEscape();
    void cancelledOnTheWay();
    void notFound();
    void failure();
    void searchedInMatchesOfAFilter();
    void searchedInEverything();
    void enterGoesOnToOlderPages();
    void escapeClosesItFromTheTable();
    void anotherLeadClosesIt();
    void takesThePlaceOfTheChips();

private:
    [[nodiscard]] QString count() const { return m_fixture->line(QStringLiteral("countLabel")); }
    [[nodiscard]] QLineEdit *input() const { return m_fixture->edit(QStringLiteral("Find")); }
    //! Opens the bar by its key and types \p text.
    void find(const QString &text);

    std::unique_ptr<WindowFixture> m_fixture;
};

void FindBarTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, leadJson(QStringLiteral("Asha Kulkarni"), 230));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead));
    m_fixture->table()->setFocus();
}

void FindBarTest::find(const QString &text)
{
    press(Qt::Key_F, Qt::ControlModifier);
    type(text);
}

void FindBarTest::openedByKey()
{
    QVERIFY(!input()->isVisible());
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(input()->isVisible());
    QVERIFY(input()->hasFocus());
    QVERIFY(!m_fixture->button(searchOn)->isEnabled()); // for nothing
    type(QStringLiteral("Note"));
    m_fixture->table()->setFocus();
    // Once more: back to what was typed, ready to be typed over.
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(input()->hasFocus());
    QCOMPARE(input()->selectedText(), QStringLiteral("Note"));
}

void FindBarTest::typed()
{
    // In rows 1 and 10; what is selected already is the first match.
    find(QStringLiteral("note 1"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a1"));
    QCOMPARE(count(), QStringLiteral("1 of 2"));
    type(QStringLiteral("Note 4"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a4"));
    QCOMPARE(count(), QStringLiteral("1 of 1"));
    type(QStringLiteral("nothing like it"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a4"));
    QCOMPARE(count(), QStringLiteral("Not on this page."));
    QVERIFY(!m_fixture->button(QStringLiteral("Next match"))->isEnabled());
    type(QString());
    QCOMPARE(count(), QString());
    QVERIFY(input()->hasFocus());
    QCOMPARE(m_fixture->standin().requestCount(), 1);
}

void FindBarTest::stepsWrap()
{
    find(QStringLiteral("ravi"));
    QCOMPARE(count(), QStringLiteral("1 of 10"));
    press(Qt::Key_F3);
    QCOMPARE(count(), QStringLiteral("2 of 10"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a2"));
    QVERIFY(input()->hasFocus());
    press(Qt::Key_F3, Qt::ShiftModifier);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(count(), QStringLiteral("10 of 10"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a10"));
    press(Qt::Key_F3);
    QCOMPARE(count(), QStringLiteral("1 of 10"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a1"));
    // Also from the table.
    m_fixture->table()->setFocus();
    press(Qt::Key_F3);
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a2"));
    press(Qt::Key_Down);
    QCOMPARE(count(), QStringLiteral("3 of 10"));
}

void FindBarTest::buttonsStep()
{
    find(QStringLiteral("Note 1"));
    m_fixture->click(QStringLiteral("Next match"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a10"));
    QCOMPARE(count(), QStringLiteral("2 of 2"));
    m_fixture->click(QStringLiteral("Previous match"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a1"));
    input()->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a10"));
    QCOMPARE(m_fixture->standin().requestCount(), 1);
}

void FindBarTest::closed()
{
    find(QStringLiteral("Note 4"));
    press(Qt::Key_Escape);
    QVERIFY(!input()->isVisible());
    QVERIFY(m_fixture->table()->hasFocus());
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a4"));
    press(Qt::Key_F3); // brings it back
    QVERIFY(input()->hasFocus());
    m_fixture->click(QStringLiteral("Close find"));
    QVERIFY(!input()->isVisible());
    QVERIFY(m_fixture->table()->hasFocus());
}

void FindBarTest::searchedInOlderPages()
{
    find(QStringLiteral("Note 157"));
    QCOMPARE(count(), QStringLiteral("Not on this page."));
    m_fixture->click(searchOn);
    QTRY_COMPARE(m_fixture->currentId(), QStringLiteral("a157"));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("151–160 · more may follow"));
    QVERIFY(m_fixture->table()->hasFocus());
    QCOMPARE(count(), QStringLiteral("1 of 1"));
    // On from the shown page in large steps, then the page itself.
    QCOMPARE(m_fixture->queries().mid(1),
             (QList{pageQuery(10, 100), pageQuery(110, 100), pageQuery(150)}));
    QVERIFY(!m_fixture->button(stopSearching)->isVisible());
}

void FindBarTest::searchedFromALaterPage()
{
    m_fixture->browser().showPageAt(3);
    QVERIFY(m_fixture->isDone());
    find(QStringLiteral("Note 30"));
    m_fixture->click(searchOn);
    QTRY_COMPARE(m_fixture->currentId(), QStringLiteral("a30"));
    // A page a person walking on from here would have come by.
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("24–33 · more may follow"));
    // From there the search goes on behind it.
    find(QStringLiteral("Note 30"));
    m_fixture->click(searchOn);
    QTRY_VERIFY(count().contains(QStringLiteral("older actions either")));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a30"));
}

void FindBarTest::stopped()
{
    find(QStringLiteral("Note 157"));
    m_fixture->standin().hold();
    m_fixture->click(searchOn);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 2);
    QCOMPARE(count(), QStringLiteral("Searching older pages: 0 actions…"));
    QVERIFY(m_fixture->button(stopSearching)->isVisible());
    QVERIFY(m_fixture->button(stopSearching)->hasFocus());
    press(Qt::Key_Space);
    QCOMPARE(count(), QStringLiteral("Not on this page. Stopped."));
    QVERIFY(!m_fixture->button(stopSearching)->isVisible());
    QVERIFY(m_fixture->button(searchOn)->isEnabled());
    // The focus stays in the bar, where Esc closes it.
    QVERIFY(input()->parentWidget()->isAncestorOf(QApplication::focusWidget()));
    m_fixture->standin().release();
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), 2);
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a1"));
}

void FindBarTest::stoppedByEscape()
{
    find(QStringLiteral("Note 157"));
    m_fixture->standin().hold();
    m_fixture->click(searchOn);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 2);
    press(Qt::Key_Escape);
    QCOMPARE(count(), QStringLiteral("Not on this page. Stopped."));
    QVERIFY(input()->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!input()->isVisible());
    QVERIFY(m_fixture->table()->hasFocus());
    m_fixture->standin().release();
}

void FindBarTest::cancelledOnTheWay()
{
    find(QStringLiteral("Note 25"));
    m_fixture->standin().holdOnly("skip=20&limit=10");
    m_fixture->click(searchOn);
    QTRY_VERIFY(m_fixture->browser().isBusy());
    press(Qt::Key_Escape);
    QVERIFY(!m_fixture->browser().isBusy());
    m_fixture->standin().release();
    // The same page by another way is no landing.
    m_fixture->browser().showPageAt(20);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("21–30 · more may follow"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a21"));
}

void FindBarTest::notFound()
{
    find(QStringLiteral("nothing like it"));
    m_fixture->click(searchOn);
    QTRY_COMPARE(count(), QStringLiteral("Not on this page. Not in the 220 older actions either."));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("1–10 · more may follow"));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    // Another text is another search.
    input()->setFocus();
    type(QStringLiteral("nothing"));
    QCOMPARE(count(), QStringLiteral("Not on this page."));
}

void FindBarTest::failure()
{
    find(QStringLiteral("Note 157"));
    m_fixture->answerWith({500, errorJson("INTERNAL", "Sorry"), "application/json", {}});
    m_fixture->click(searchOn);
    QTRY_VERIFY(!m_fixture->button(stopSearching)->isVisible());
    QTRY_VERIFY2(count().startsWith(QStringLiteral("Not on this page. ")) && count().size() > 25,
                 qPrintable(count()));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("1–10 · more may follow"));
    QVERIFY(m_fixture->button(searchOn)->isEnabled());
    m_fixture->standin().setInterceptor({});
    m_fixture->click(searchOn);
    QTRY_COMPARE(m_fixture->currentId(), QStringLiteral("a157"));
}

void FindBarTest::searchedInMatchesOfAFilter()
{
    m_fixture->standin().addLead(lead, mixedLeadJson(QStringLiteral("Asha Kulkarni"), 230));
    QVERIFY(m_fixture->open(lead));
    m_fixture->click(QStringLiteral("Notes"));
    QVERIFY(m_fixture->isDone());
    find(QStringLiteral("Note 202"));
    m_fixture->click(searchOn);
    QTRY_COMPARE(m_fixture->currentId(), QStringLiteral("a202"));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("51–58 of 58 · page 6 of 6"));
}

void FindBarTest::searchedInEverything()
{
    const QString note = QStringLiteral("Customer asked. ").repeated(200)
        + QStringLiteral("He wants a re\u00adfund of the token amount.");
    QByteArray json = leadJson(QStringLiteral("Asha Kulkarni"), 30);
    QVERIFY(json.contains("\"Note 4\""));
    json.replace("\"Note 4\"", "\"" + note.toUtf8() + "\"");
    json.replace("\"Note 25\"", "\"" + note.toUtf8() + " Twice.\"");
    m_fixture->standin().addLead(lead, json);
    QVERIFY(m_fixture->open(lead));
    const auto place = [this] {
        return m_fixture->line(QStringLiteral("foundLabel"));
    };
    find(QStringLiteral("refund"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a4"));
    QCOMPARE(count(), QStringLiteral("1 of 1"));
    QCOMPARE(place(),
             QStringLiteral(
                 "Found in Text: “…d. Customer asked. He wants a refund of the token amount.”"));
    // It tells of the current action only.
    m_fixture->table()->setFocus();
    press(Qt::Key_Down);
    QCOMPARE(place(), QString());
    QCOMPARE(count(), QStringLiteral("1 match"));
    // A search in older pages reads as much.
    find(QStringLiteral("twice"));
    m_fixture->click(searchOn);
    QTRY_COMPARE(m_fixture->currentId(), QStringLiteral("a25"));
    QVERIFY(place().endsWith(QStringLiteral("amount. Twice.”")));
    find(QStringLiteral("nothing like it"));
    QCOMPARE(place(), QString());
}

void FindBarTest::enterGoesOnToOlderPages()
{
    find(QStringLiteral("Note 25"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->currentId(), QStringLiteral("a25"));
    QVERIFY(m_fixture->table()->hasFocus());
    // Where there is none either, one may type on.
    find(QStringLiteral("nothing like it"));
    press(Qt::Key_Return);
    QTRY_VERIFY(count().contains(QStringLiteral("older actions either")));
    QVERIFY(input()->hasFocus());
}

void FindBarTest::escapeClosesItFromTheTable()
{
    find(QStringLiteral("Note 157"));
    m_fixture->click(searchOn);
    QTRY_COMPARE(m_fixture->currentId(), QStringLiteral("a157"));
    QVERIFY(m_fixture->table()->hasFocus());
    press(Qt::Key_Escape);
    QVERIFY(!input()->isVisible());
    QVERIFY(m_fixture->table()->hasFocus());
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a157"));
}

void FindBarTest::anotherLeadClosesIt()
{
    m_fixture->standin().addLead(QStringLiteral("lead-3"), leadJson(QStringLiteral("Rohan"), 3));
    find(QStringLiteral("Note"));
    m_fixture->refresh();
    QVERIFY(m_fixture->isDone());
    QVERIFY(input()->isVisible()); // it is the same lead
    QVERIFY(m_fixture->open(QStringLiteral("lead-3")));
    QVERIFY(!input()->isVisible());
}

void FindBarTest::takesThePlaceOfTheChips()
{
    const int height = m_fixture->table()->height();
    QAbstractButton *notes = m_fixture->button(QStringLiteral("Notes"));
    QVERIFY(notes->isVisible());
    find(QStringLiteral("nothing like it"));
    QVERIFY(!notes->isVisible());
    // No row is lost.
    QTRY_VERIFY2(m_fixture->table()->height() > height - 5,
                 QByteArray::number(m_fixture->table()->height()).constData());
    // The key of the filter brings them back.
    m_fixture->action(QStringLiteral("Filter the timeline"))->trigger();
    QVERIFY(notes->isVisible());
    QVERIFY(!input()->isVisible());
}

LEAD_VIEWER_TEST(FindBarTest, QApplication)
#include "tst_findbar.moc"
