// SPDX-License-Identifier: MIT
#include "standin/standin.h"
#include "support/browserstate.h"
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "windowfixture.h"

#include <QtTest>

namespace LeadViewer {

using Test::leadJson;
using Test::pageQuery;
using Test::press;
using Test::WindowFixture;

namespace {

const QString lead = QStringLiteral("6512d0e2c1a4f0a1b2c3d4e5");

} // namespace

//! The next page in the window: it is read when somebody comes near the button, and shown at once.
class NextPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void hoveringReadsIt();
    void focusReadsIt();
    void comingToTheFrontDoesNot();
    void aDisabledButtonDoesNot();
    void turningShowsItAtOnce();

private:
    [[nodiscard]] bool isQuiet() const
    {
        return Test::waitFor([this] { return !Test::isReadingBehind(m_fixture->browser()); });
    }
    //! How often the page at \p skip was asked for.
    [[nodiscard]] qsizetype asked(qint64 skip) const
    {
        return m_fixture->queries().count(pageQuery(skip));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void NextPageTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, leadJson(QStringLiteral("Rohan Mehta"), 57));
    m_fixture->readInBackground();
    QVERIFY(m_fixture->show());
    QTest::mouseMove(&m_fixture->window(), QPoint(2, 2));
    QVERIFY(m_fixture->open(lead));
    QVERIFY(isQuiet());
    QCOMPARE(asked(10), 0);
}

void NextPageTest::hoveringReadsIt()
{
    QTest::mouseMove(m_fixture->button(QStringLiteral("Next page")));
    QTRY_COMPARE(asked(10), 1);
    QVERIFY(isQuiet());
    // It is there, while nobody answers.
    m_fixture->standin().hold();
    m_fixture->click(QStringLiteral("Next page"));
    QCOMPARE(m_fixture->browser().page().position.skip, qint64(10));
    QCOMPARE(m_fixture->row(0).at(3), QStringLiteral("Note 11"));
}

void NextPageTest::focusReadsIt()
{
    m_fixture->button(QStringLiteral("Next page"))->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(asked(10), 1);
}

void NextPageTest::comingToTheFrontDoesNot()
{
    QFocusEvent event(QEvent::FocusIn, Qt::ActiveWindowFocusReason);
    QCoreApplication::sendEvent(m_fixture->button(QStringLiteral("Next page")), &event);
    QVERIFY(!Test::isReadingBehind(m_fixture->browser()));
}

void NextPageTest::aDisabledButtonDoesNot()
{
    m_fixture->button(QStringLiteral("Next page"))->setEnabled(false);
    QTest::mouseMove(m_fixture->button(QStringLiteral("Next page")));
    QCoreApplication::processEvents();
    QVERIFY(!Test::isReadingBehind(m_fixture->browser()));
}

void NextPageTest::turningShowsItAtOnce()
{
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QVERIFY(m_fixture->isDone());
    QVERIFY(isQuiet());
    QCOMPARE(asked(20), 1);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    // Without going back to the event loop.
    QCOMPARE(m_fixture->row(0).at(3), QStringLiteral("Note 21"));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("21–30 of 57 · page 3 of 6"));
    QVERIFY(isQuiet());
    QCOMPARE(asked(20), 1);
    QCOMPARE(asked(30), 1);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::NextPageTest, QApplication)
#include "tst_nextpage.moc"
