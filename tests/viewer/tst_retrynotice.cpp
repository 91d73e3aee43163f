// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "telecrm/retries.h"
#include "viewer/activitypane.h"
#include "viewer/errordialog.h"
#include "viewer/retrynotice.h"
#include "viewer/windowfixture.h"

#include <QRegularExpression>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;
using namespace std::chrono_literals;

namespace {

const QString asha = QStringLiteral("lead-asha");
const QString tryNow = QStringLiteral("Try now");

} // namespace

//! What a person sees while a request waits to be sent again, and when it does not wait.
class RetryNoticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void saysWhyAndForHowLong_data();
    void saysWhyAndForHowLong();
    void countsDown();
    void isToldToAScreenReaderOnce();
    void cancelEndsTheWait_data();
    void cancelEndsTheWait();
    void triesNow();
    void givesTheFocusBack();
    void comesWithTheDialogAtTheEnd();
    void leavesALongWaitToThePerson_data();
    void leavesALongWaitToThePerson();
    void readAllWaitsHere();
    void findingWaitsHere();
    void filteringWaitsHere();
    void anotherLeadTakesItsPlace();
    void forgettingTheTokenEndsTheWait();

private:
    [[nodiscard]] QString text() const
    {
        return m_fixture->window().findChild<RetryNotice *>()->text();
    }
    [[nodiscard]] int requests() const { return m_fixture->standin().requestCount(); }
    void refuse(const QByteArray &seconds)
    {
        m_fixture->answerWith({429,
                               errorJson("TOO_MANY", "Slow down"),
                               "application/json",
                               {{"Retry-After", seconds}}});
    }
    //! Refreshes and is refused.
    void waitInVain(const QByteArray &seconds = "30")
    {
        refuse(seconds);
        press(Qt::Key_F5);
        QTRY_VERIFY(!text().isEmpty());
    }
    [[nodiscard]] bool isAsBefore() const
    {
        return m_fixture->value(QStringLiteral("Name")) == QStringLiteral("Asha Kulkarni")
            && m_fixture->row(0).constLast() == QStringLiteral("Note 1");
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void RetryNoticeTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(asha, leadJson(QStringLiteral("Asha Kulkarni"), 257));
    m_fixture->client().setRetryPolicy({});
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(asha));
    QVERIFY(text().isEmpty());
}

void RetryNoticeTest::saysWhyAndForHowLong_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("seconds");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("seconds") << 429 << QByteArray("20")
                             << QStringLiteral(
                                    "^TeleCRM asks you to wait\\. Trying again in 2\\d s "
                                    "\\(1 of 2\\)\\.$");
    QTest::newRow("a minute") << 429 << QByteArray("60")
                              << QStringLiteral(
                                     "^TeleCRM asks you to wait\\. Trying again in (59|6\\d) s "
                                     "\\(1 of 2\\)\\.$");
    QTest::newRow("a fault") << 503 << QByteArray("30")
                             << QStringLiteral("^TeleCRM is not answering properly \\(503\\)\\. "
                                               "Trying again in 3\\d s \\(1 of 2\\)\\.$");
}

void RetryNoticeTest::saysWhyAndForHowLong()
{
    QFETCH(int, status);
    QFETCH(QByteArray, seconds);
    QFETCH(QString, pattern);
    m_fixture->answerWith(
        {status, errorJson("NO", "No"), "application/json", {{"Retry-After", seconds}}});
    press(Qt::Key_F5);
    QTRY_VERIFY(!text().isEmpty());
    QVERIFY2(QRegularExpression(pattern).match(text()).hasMatch(), qPrintable(text()));
    QVERIFY(isAsBefore());
    QVERIFY(m_fixture->browser().isBusy());
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    QVERIFY(m_fixture->button(tryNow)->isVisible());
}

void RetryNoticeTest::countsDown()
{
    waitInVain("20");
    const QString first = text();
    QTRY_VERIFY(text() != first);
    const auto seconds = [](const QString &text) {
        return QRegularExpression(QStringLiteral("in (\\d+) s")).match(text).captured(1).toInt();
    };
    QVERIFY2(seconds(text()) < seconds(first), qPrintable(text()));
}

void RetryNoticeTest::isToldToAScreenReaderOnce()
{
    // What is told is told anew with each change; the number that counts down does not change it.
    const auto *notice = m_fixture->window().findChild<RetryNotice *>();
    waitInVain("20");
    const QString first = notice->accessibleDescription();
    QVERIFY2(first.contains(QStringLiteral("Trying again in 2")), qPrintable(first));
    QTRY_VERIFY(text() != first);
    QCOMPARE(notice->accessibleDescription(), first);
    // The next wait is told again.
    m_fixture->click(tryNow);
    QTRY_VERIFY(text().contains(QStringLiteral("(2 of 2)")));
    QVERIFY(notice->accessibleDescription().contains(QStringLiteral("(2 of 2)")));
}

void RetryNoticeTest::cancelEndsTheWait_data()
{
    QTest::addColumn<bool>("byEscape");
    QTest::newRow("by Escape") << true;
    QTest::newRow("by the button") << false;
}

void RetryNoticeTest::cancelEndsTheWait()
{
    QFETCH(bool, byEscape);
    waitInVain();
    const int before = requests();
    if (byEscape)
        press(Qt::Key_Escape);
    else
        m_fixture->click(QStringLiteral("Cancel"));
    QVERIFY(text().isEmpty());
    QVERIFY(!m_fixture->browser().isBusy());
    QVERIFY(isAsBefore());
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(requests(), before);
}

void RetryNoticeTest::triesNow()
{
    waitInVain();
    const int before = requests();
    m_fixture->standin().setInterceptor({});
    m_fixture->click(tryNow);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(requests(), before + 1);
    QVERIFY(text().isEmpty());
    QVERIFY(isAsBefore());
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    QCOMPARE(m_fixture->browser().page().transfer.httpStatus, 200);
}

void RetryNoticeTest::givesTheFocusBack()
{
    m_fixture->table()->setFocus();
    waitInVain();
    QVERIFY(m_fixture->table()->hasFocus()); // the line takes it from nobody
    QAbstractButton *button = m_fixture->button(tryNow);
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    button->setFocus();
    m_fixture->standin().setInterceptor({});
    press(Qt::Key_Space);
    QVERIFY(m_fixture->isDone());
    QVERIFY(text().isEmpty());
    QVERIFY(m_fixture->table()->hasFocus());
}

void RetryNoticeTest::comesWithTheDialogAtTheEnd()
{
    m_fixture->client().setRetryPolicy({.waits = {4ms, 8ms}});
    const int before = requests();
    QVERIFY(m_fixture->fail());
    QCOMPARE(requests(), before + 3);
    QVERIFY(text().isEmpty());
    const QStringList lines = labelsOf(m_fixture->window().errorDialog());
    QCOMPARE(lines.constFirst(), QStringLiteral("TeleCRM is not answering properly (500)."));
    QCOMPARE(lines.filter(QStringLiteral("Tried 3 times. Try again in a moment.")).size(), 1);
}

void RetryNoticeTest::leavesALongWaitToThePerson_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("429") << 429 << QByteArray() << QStringLiteral("^TeleCRM asks you to wait\\.");
    QTest::newRow("429 with a time") << 429 << QByteArray("7200")
                                     << QStringLiteral("^TeleCRM asks you to wait until "
                                                       "\\d{1,2}:\\d\\d [ap]m\\.");
    QTest::newRow("503 with a time") << 503 << QByteArray("7200")
                                     << QStringLiteral("^127\\.0\\.0\\.1 asks you to wait until "
                                                       "\\d{1,2}:\\d\\d [ap]m \\(503\\)\\.");
}

void RetryNoticeTest::leavesALongWaitToThePerson()
{
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(QString, pattern);
    StandinAnswer answer{status, errorJson("NO", "No"), "application/json", {}};
    if (!retryAfter.isEmpty())
        answer.headers = {{"Retry-After", retryAfter}};
    m_fixture->answerWith(answer);
    const int before = requests();
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QVERIFY(text().isEmpty());
    QCOMPARE(requests(), before + 1);
    ErrorDialog *dialog = m_fixture->window().errorDialog();
    QVERIFY(dialog != nullptr && waitForKeyboard(dialog));
    const QRegularExpression said(pattern);
    const QString headline = labelsOf(dialog).constFirst();
    QVERIFY2(said.match(headline).hasMatch(), qPrintable(headline));
    press(Qt::Key_Escape);
    QVERIFY(m_fixture->isBack());
    QVERIFY2(said.match(m_fixture->notice()).hasMatch(), qPrintable(m_fixture->notice()));
    QVERIFY(isAsBefore());
    // The person may try again whenever they like.
    m_fixture->standin().setInterceptor({});
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(requests(), before + 2);
    QCOMPARE(m_fixture->browser().page().transfer.httpStatus, 200);
    QVERIFY(m_fixture->notice().isEmpty());
}

void RetryNoticeTest::readAllWaitsHere()
{
    refuse("30");
    m_fixture->window().findChild<ActivityPane *>()->readAll();
    QTRY_VERIFY(text().startsWith(QStringLiteral("TeleCRM asks you to wait.")));
    QVERIFY(!m_fixture->browser().isBusy());
    const int before = requests();
    m_fixture->click(QStringLiteral("Stop loading"));
    QVERIFY(text().isEmpty());
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(requests(), before);
}

void RetryNoticeTest::findingWaitsHere()
{
    press(Qt::Key_F, Qt::ControlModifier);
    type(QStringLiteral("Note 200"));
    refuse("30");
    m_fixture->click(QStringLiteral("Search older pages"));
    QTRY_VERIFY(text().startsWith(QStringLiteral("TeleCRM asks you to wait.")));
    m_fixture->standin().setInterceptor({});
    m_fixture->click(tryNow);
    QTRY_VERIFY(m_fixture->ids().size() == 10 && m_fixture->browser().page().position.skip > 100);
    QVERIFY(text().isEmpty());
}

void RetryNoticeTest::filteringWaitsHere()
{
    refuse("30");
    TimelineFilter filter;
    filter.from = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    m_fixture->browser().setFilter(filter);
    QTRY_VERIFY(text().startsWith(QStringLiteral("TeleCRM asks you to wait.")));
    press(Qt::Key_Escape);
    QVERIFY(text().isEmpty());
    QVERIFY(!m_fixture->browser().isBusy());
}

void RetryNoticeTest::anotherLeadTakesItsPlace()
{
    waitInVain();
    m_fixture->standin().setInterceptor({});
    m_fixture->standin().addLead(QStringLiteral("lead-rohan"),
                                 leadJson(QStringLiteral("Rohan Mehta"), 3));
    QVERIFY(m_fixture->open(QStringLiteral("lead-rohan")));
    QVERIFY(text().isEmpty());
    QCOMPARE(m_fixture->value(QStringLiteral("Name")), QStringLiteral("Rohan Mehta"));
}

void RetryNoticeTest::forgettingTheTokenEndsTheWait()
{
    waitInVain();
    const int before = requests();
    m_fixture->browser().means().client->tokens()->forget();
    QVERIFY(text().isEmpty());
    QTRY_VERIFY(!m_fixture->browser().isBusy());
    m_fixture->browser().means().client->retries()->goOnNow();
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(requests(), before);
}

LEAD_VIEWER_TEST(RetryNoticeTest, QApplication)
#include "tst_retrynotice.moc"
