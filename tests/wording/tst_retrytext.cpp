// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/retries.h"
#include "wording/errorwording.h"
#include "wording/retrytext.h"

#include <QtTest>

namespace LeadViewer {

//! What is said of a request that waits, and of one that was retried in vain.
class RetryTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyAndWhen_data();
    void saysWhyAndWhen();
    void saysHowOftenItWasTried();
};

void RetryTextTest::saysWhyAndWhen_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    const auto row
        = [](const char *name, ErrorKind kind, int status, int seconds, const char *text) {
              QTest::newRow(name) << kind << status << seconds << QString::fromUtf8(text);
          };
    row("429", ErrorKind::TooManyRequests, 429, 20,
        "TeleCRM asks you to wait. Trying again in 20 s (1 of 2).");
    row("the last second", ErrorKind::TooManyRequests, 429, 1,
        "TeleCRM asks you to wait. Trying again in 1 s (1 of 2).");
    row("the longest wait", ErrorKind::TooManyRequests, 429, 63,
        "TeleCRM asks you to wait. Trying again in 63 s (1 of 2).");
    row("5xx", ErrorKind::ServerError, 503, 2,
        "crm.example is not answering properly (503). Trying again in 2 s (1 of 2).");
    row("refused", ErrorKind::ConnectionRefused, 0, 2,
        "Cannot reach crm.example: the connection was refused. Trying again in 2 s (1 of 2).");
    row("reset", ErrorKind::ConnectionLost, 0, 2,
        "The connection to crm.example was closed before an answer came. Trying again in 2 s "
        "(1 of 2).");
    row("a time-out", ErrorKind::TimedOut, 0, 2,
        "crm.example did not answer in time. Trying again in 2 s (1 of 2).");
}

void RetryTextTest::saysWhyAndWhen()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    QFETCH(int, seconds);
    Retry retry;
    retry.error.kind = kind;
    retry.error.httpStatus = status;
    retry.error.url = QUrl(QStringLiteral("https://crm.example/v2"));
    // What the service says is not a sentence of ours.
    retry.error.service.message = QStringLiteral("<b>Slow down</b>");
    retry.most = 2;
    // The seconds say when; a time of day would only repeat it.
    retry.error.time = QDateTime(QDate(2025, 1, 9), QTime(8, 35), Qt::UTC);
    retry.error.retryAt = retry.error.time.addSecs(seconds);
    QTEST(retryText(retry, seconds), "text");
}

void RetryTextTest::saysHowOftenItWasTried()
{
    Error error;
    error.kind = ErrorKind::ServerError;
    error.httpStatus = 503;
    const QString once = errorWords(error, {}).advice;
    QVERIFY(!once.contains(QStringLiteral("tried")));
    QVERIFY(!errorDetails(error).contains(QStringLiteral("Attempts")));
    error.attempts = 3;
    QCOMPARE(errorWords(error, {}).advice, QStringLiteral("Tried 3 times. ") + once);
    QVERIFY(errorDetails(error).contains(QStringLiteral("Attempts: 3")));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::RetryTextTest, QCoreApplication)

#include "tst_retrytext.moc"
