// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/error.h"

#include <QtTest>

#include <ctime>

namespace LeadViewer {

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheKindOfAStatus_data();
    void tellsTheKindOfAStatus();
    void tellsTheKindOfANetworkFailure_data();
    void tellsTheKindOfANetworkFailure();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void readsRetryAfterInTheHourThatSummerTimeSkips();
    void takesADateByTheClockOfTheService();
};

void ErrorTest::tellsTheKindOfAStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<std::optional<ErrorKind>>("kind");
    const auto row = [](int status, std::optional<ErrorKind> kind) {
        QTest::addRow("%d", status) << status << kind;
    };
    for (const int status : {200, 201, 299})
        row(status, std::nullopt);
    for (const int status : {204, 205})
        row(status, ErrorKind::Empty);
    row(206, ErrorKind::CutOff);
    for (const int status : {300, 301, 302, 307, 308, 399})
        row(status, ErrorKind::Redirect);
    for (const int status : {100, 101, 102, 103, 199})
        row(status, ErrorKind::Interim);
    for (const int status : {99, 304, 600})
        row(status, ErrorKind::UnknownStatus);
    row(400, ErrorKind::BadRequest);
    row(401, ErrorKind::NotAuthorized);
    row(402, ErrorKind::ClientError);
    row(403, ErrorKind::Forbidden);
    row(404, ErrorKind::NotFound);
    row(405, ErrorKind::ClientError);
    row(407, ErrorKind::ProxyLogin);
    row(409, ErrorKind::ClientError);
    row(422, ErrorKind::ClientError);
    row(429, ErrorKind::TooManyRequests);
    row(499, ErrorKind::ClientError);
    for (const int status : {500, 502, 503, 504, 599})
        row(status, ErrorKind::ServerError);
}

void ErrorTest::tellsTheKindOfAStatus()
{
    QFETCH(int, status);
    QTEST(kindFromStatus(status), "kind");
}

void ErrorTest::tellsTheKindOfANetworkFailure_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, QNetworkReply::NetworkError error, ErrorKind kind) {
        QTest::newRow(name) << error << kind;
    };
    row("refused", QNetworkReply::ConnectionRefusedError, ErrorKind::ConnectionRefused);
    row("closed", QNetworkReply::RemoteHostClosedError, ErrorKind::ConnectionLost);
    row("may not repeat", QNetworkReply::ContentReSendError, ErrorKind::ConnectionLost);
    row("unknown name", QNetworkReply::HostNotFoundError, ErrorKind::HostNotFound);
    row("time-out of the system", QNetworkReply::TimeoutError, ErrorKind::TimedOut);
    row("time-out of the transfer", QNetworkReply::OperationCanceledError, ErrorKind::TimedOut);
    row("TLS", QNetworkReply::SslHandshakeFailedError, ErrorKind::Tls);
    row("network away", QNetworkReply::TemporaryNetworkFailureError, ErrorKind::NoNetwork);
    row("session failed", QNetworkReply::NetworkSessionFailedError, ErrorKind::NoNetwork);
    row("redirect refused", QNetworkReply::InsecureRedirectError, ErrorKind::Redirect);
    row("redirects without end", QNetworkReply::TooManyRedirectsError, ErrorKind::Redirect);
    row("proxy refused", QNetworkReply::ProxyConnectionRefusedError, ErrorKind::Proxy);
    row("proxy closed", QNetworkReply::ProxyConnectionClosedError, ErrorKind::Proxy);
    row("proxy unknown", QNetworkReply::ProxyNotFoundError, ErrorKind::Proxy);
    row("proxy too slow", QNetworkReply::ProxyTimeoutError, ErrorKind::Proxy);
    row("proxy asks who", QNetworkReply::ProxyAuthenticationRequiredError, ErrorKind::ProxyLogin);
    row("proxy fails", QNetworkReply::UnknownProxyError, ErrorKind::Proxy);
    row("anything else", QNetworkReply::UnknownNetworkError, ErrorKind::OtherNetwork);
    row("a protocol fault", QNetworkReply::ProtocolFailure, ErrorKind::OtherNetwork);
}

void ErrorTest::tellsTheKindOfANetworkFailure()
{
    QFETCH(QNetworkReply::NetworkError, error);
    QTEST(kindFromNetwork(error), "kind");
}

void ErrorTest::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<std::optional<qint64>>("seconds");
    const std::optional<qint64> none;
    const auto row = [](const char *name, const QByteArray &header, std::optional<qint64> seconds) {
        QTest::newRow(name) << header << seconds;
    };
    constexpr qint64 century = 36'525LL * 86'400;
    row("seconds", "20", 20);
    row("seconds with white space", " 20 ", 20);
    row("no wait", "0", 0);
    row("a whole day", "86400", 86400);
    row("more than a day", "90000", 90000);
    row("a century", "3155760000", century);
    row("far more", "99999999999999", century);
    row("all of 64 bits", "9223372036854775807", century);
    row("beyond 64 bits", "99999999999999999999", century);
    row("a thousand digits", QByteArray(1000, '9'), century);
    row("zeros in front", "0000000000000000000000000020", 20);
    row("below zero", "-5", none);
    row("a fraction", "120.5", 121);
    row("a fraction of nothing", "0.0", 1);
    row("a fraction beyond 64 bits", "99999999999999999999.9", century);
    row("a fraction without an end", "1.", none);
    row("two numbers", "20, 60", none);
    row("a power", "1e9", none);
    row("digits of another script", "२०", none);
    row("an HTTP date", "Thu, 09 Jan 2025 08:36:00 GMT", 60);
    row("the same moment", "Thu, 09 Jan 2025 08:35:00 GMT", 0);
    row("a date gone by", "Fri, 31 Dec 1999 23:59:59 GMT", 0);
    row("a date in the form of RFC 850", "Thursday, 09-Jan-25 08:36:00 GMT", none);
    row("a date as C writes it", "Thu Jan  9 08:36:00 2025", none);
    row("a date with white space", " Thu, 09 Jan 2025 08:36:00 GMT ", 60);
    row("a date with a wrong weekday", "Fri, 09 Jan 2025 08:36:00 GMT", none);
    row("a date without a time", "Thu, 09 Jan 2025 GMT", none);
    row("a date at an hour of no clock", "Thu, 09 Jan 2025 25:36:00 GMT", none);
    row("a date of another zone", "Thu, 09 Jan 2025 08:36:00 IST", none);
    row("a sign before the seconds", "+5", none);
    row("a date in five weeks", "Thu, 13 Feb 2025 08:35:00 GMT", 35 * 86400);
    row("a date in a year", "Fri, 09 Jan 2026 08:36:00 GMT", 365 * 86400 + 60);
    row("a date at the end of all", "Fri, 31 Dec 9999 23:59:59 GMT", century);
    row("a date of no calendar", "Thu, 31 Feb 2025 08:36:00 GMT", none);
    row("a date in another form", "2025-01-09T08:36:00Z", none);
    row("words", "soon", none);
    row("nothing", "", none);
}

void ErrorTest::readsRetryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(std::optional<qint64>, seconds);
    const QDateTime now(QDate(2025, 1, 9), QTime(8, 35), Qt::UTC);
    const auto at = readRetryAfter(header, now);
    QCOMPARE(at.has_value(), seconds.has_value());
    if (!seconds)
        return;
    QCOMPARE(now.secsTo(*at), *seconds);
    QCOMPARE(at->timeSpec() == Qt::UTC || at->offsetFromUtc() == 0, true);
}

void ErrorTest::readsRetryAfterInTheHourThatSummerTimeSkips()
{
#ifndef Q_OS_UNIX
    QSKIP("The zone of a running program is changed by Unix means");
#else
    const QByteArray zone = qgetenv("TZ");
    const auto reset = qScopeGuard([&zone] {
        qputenv("TZ", zone);
        tzset();
    });
    qputenv("TZ", "Europe/Berlin");
    tzset();
    const QDateTime now(QDate(2025, 3, 30), QTime(2, 0), Qt::UTC);
    const auto at = readRetryAfter("Sun, 30 Mar 2025 02:30:00 GMT", now);
    QVERIFY(at.has_value());
    QCOMPARE(now.secsTo(*at), qint64(1800));
#endif
}

void ErrorTest::takesADateByTheClockOfTheService()
{
    // The clock of this computer is two hours ahead, and would see nothing to wait for.
    const QDateTime now(QDate(2025, 1, 9), QTime(10, 35), Qt::UTC);
    const QByteArray date = "Thu, 09 Jan 2025 08:36:00 GMT";
    const auto at = readRetryAfter(date, now, "Thu, 09 Jan 2025 08:35:00 GMT");
    QVERIFY(at.has_value());
    QCOMPARE(now.secsTo(*at), qint64(60));
    const auto byOurs = readRetryAfter(date, now, "nonsense");
    QVERIFY(byOurs.has_value());
    QCOMPARE(now.secsTo(*byOurs), qint64(0));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ErrorTest, QCoreApplication)

#include "tst_error.moc"
