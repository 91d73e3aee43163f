// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/retrypolicy.h"

#include <QtTest>

namespace LeadViewer {

using namespace std::chrono_literals;

namespace {

using Seconds = std::optional<int>;

Error errorOf(ErrorKind kind, int status, Seconds retryAfter = std::nullopt)
{
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    error.time = QDateTime(QDate(2025, 1, 9), QTime(8, 35), Qt::UTC);
    if (retryAfter)
        error.retryAt = error.time.addSecs(*retryAfter);
    return error;
}

} // namespace

//! Which failures are retried, and after how long.
class RetryPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retriesOnlyWhatMaySucceed_data();
    void retriesOnlyWhatMaySucceed();
    void waits_data();
    void waits();
    void neverWaitsLong();
    void canBeTurnedOff();
    void sparesTheService_data();
    void sparesTheService();

private:
    static constexpr double last = 0.999999; // the highest random number, nearly
    RetryPolicy m_policy;
};

void RetryPolicyTest::retriesOnlyWhatMaySucceed_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<Seconds>("retryAfter");
    QTest::addColumn<int>("most");
    const auto row = [](const char *name, ErrorKind kind, int status, int most,
                        Seconds retryAfter = std::nullopt) {
        QTest::newRow(name) << kind << status << retryAfter << most;
    };
    for (const int status : {500, 502, 503, 504, 599})
        QTest::addRow("%d", status) << ErrorKind::ServerError << status << Seconds() << 2;
    row("501, which says never", ErrorKind::ServerError, 501, 0);
    row("501, which says when", ErrorKind::ServerError, 501, 0, 1);
    row("505, which says never", ErrorKind::ServerError, 505, 0);
    row("503 for no time", ErrorKind::ServerError, 503, 2, 0);
    row("503 for a minute", ErrorKind::ServerError, 503, 2, 60);
    row("503 for longer", ErrorKind::ServerError, 503, 0, 61);
    row("429 without a time", ErrorKind::TooManyRequests, 429, 0);
    row("429 for no time", ErrorKind::TooManyRequests, 429, 2, 0);
    row("429 for a minute", ErrorKind::TooManyRequests, 429, 2, 60);
    row("429 for longer", ErrorKind::TooManyRequests, 429, 0, 61);
    row("429 for an hour", ErrorKind::TooManyRequests, 429, 0, 3600);
    row("429 for more than a day", ErrorKind::TooManyRequests, 429, 0, 90'000);
    row("503 for five weeks", ErrorKind::ServerError, 503, 0, 35 * 86'400);
    row("refused", ErrorKind::ConnectionRefused, 0, 2);
    row("reset", ErrorKind::ConnectionLost, 0, 2);
    row("reset within the answer", ErrorKind::CutOff, 200, 2);
    row("reset, with a time that has no meaning", ErrorKind::CutOff, 200, 2, 3600);
    row("a part, said to be one", ErrorKind::CutOff, 206, 0);
    row("no such name", ErrorKind::HostNotFound, 0, 2);
    row("no network", ErrorKind::NoNetwork, 0, 2);
    row("no way there", ErrorKind::OtherNetwork, 0, 2);
    row("a timeout", ErrorKind::TimedOut, 0, 1);
    row("two minutes gone", ErrorKind::TookTooLong, 0, 0);
    row("400", ErrorKind::BadRequest, 400, 0);
    row("401", ErrorKind::NotAuthorized, 401, 0);
    row("403", ErrorKind::Forbidden, 403, 0);
    row("404", ErrorKind::NotFound, 404, 0);
    row("404 with a time", ErrorKind::NotFound, 404, 0, 1);
    row("408", ErrorKind::ClientError, 408, 0);
    row("a redirect", ErrorKind::Redirect, 302, 0);
    row("a status of no meaning", ErrorKind::UnknownStatus, 600, 0);
    row("a notice before the answer", ErrorKind::Interim, 103, 1);
    row("a proxy", ErrorKind::Proxy, 0, 0);
    row("a proxy that asks for a login", ErrorKind::ProxyLogin, 0, 0);
    row("no secure connection", ErrorKind::Tls, 0, 0);
    row("a certificate run out", ErrorKind::CertificateExpired, 0, 0);
    row("a certificate not yet valid", ErrorKind::CertificateNotYetValid, 0, 0);
    row("a certificate of another host", ErrorKind::CertificateOfAnotherHost, 0, 0);
    row("a certificate of nobody", ErrorKind::CertificateNotTrusted, 0, 0);
    row("empty", ErrorKind::Empty, 204, 0);
    row("too large", ErrorKind::TooLarge, 200, 0);
    row("too deep", ErrorKind::TooDeep, 200, 0);
    row("not JSON", ErrorKind::NotJson, 200, 0);
    row("no object", ErrorKind::NotAnObject, 200, 0);
    row("no fields", ErrorKind::NoFields, 200, 0);
    row("no leads", ErrorKind::NoLeads, 200, 0);
    row("no actions", ErrorKind::NoActions, 200, 0);
}

void RetryPolicyTest::retriesOnlyWhatMaySucceed()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    QFETCH(Seconds, retryAfter);
    QFETCH(int, most);
    Error error = errorOf(kind, status, retryAfter);
    for (int attempts = 1; attempts <= 4; ++attempts) {
        error.attempts = attempts;
        QCOMPARE(m_policy.mostRetries(error), most);
        QCOMPARE(m_policy.wait(error, 0.5).has_value(), attempts <= most);
    }
}

void RetryPolicyTest::waits_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("shortest"); // milliseconds
    QTest::addColumn<int>("longest");
    const auto row
        = [](const char *name, const Error &error, int attempts, int shortest, int longest) {
              QTest::newRow(name) << error << attempts << shortest << longest;
          };
    const auto server = [](Seconds after) {
        return errorOf(ErrorKind::ServerError, 503, after);
    };
    const auto refused = [](Seconds after) {
        return errorOf(ErrorKind::TooManyRequests, 429, after);
    };
    row("503", server({}), 1, 1'000, 2'000);
    row("503, again", server({}), 2, 3'000, 6'000);
    row("a connection", errorOf(ErrorKind::ConnectionLost, 0), 1, 1'000, 2'000);
    row("a timeout", errorOf(ErrorKind::TimedOut, 0), 1, 1'000, 2'000);
    row("429 for no time", refused(0), 1, 1'000, 2'000);
    row("429 for a time gone by", refused(-5), 1, 1'000, 2'000);
    row("429 for a second", refused(1), 1, 1'000, 2'000);
    row("429 for 20 seconds", refused(20), 1, 20'000, 21'000);
    row("429 for 20 seconds, again", refused(20), 2, 20'000, 23'000);
    row("429 for a minute", refused(60), 1, 60'000, 61'000);
    row("503 for 20 seconds", server(20), 1, 20'000, 21'000);
    row("503 for a second, again", server(1), 2, 3'000, 6'000);
    // A connection that broke behind such a header says nothing of when to come back.
    row("cut off, with a time", errorOf(ErrorKind::CutOff, 200, 20), 1, 1'000, 2'000);
}

void RetryPolicyTest::waits()
{
    QFETCH(Error, error);
    QFETCH(int, attempts);
    QFETCH(int, shortest);
    QFETCH(int, longest);
    error.attempts = attempts;
    const auto wait = [&](double random) {
        return int(m_policy.wait(error, random).value().count());
    };
    QCOMPARE(wait(0), shortest);
    QCOMPARE(wait(0.5), (shortest + longest) / 2);
    QVERIFY(wait(last) <= longest && wait(last) >= longest - 1);
}

void RetryPolicyTest::neverWaitsLong()
{
    // A minute, and what spreads those who were told the same minute.
    constexpr RetryPolicy::Milliseconds longest = 63s;
    for (int kind = 0; kind <= int(ErrorKind::NoActions); ++kind) {
        for (const Seconds after : {Seconds(), Seconds(60), Seconds(61), Seconds(86'400)}) {
            for (int attempts = 1; attempts <= 3; ++attempts) {
                Error error = errorOf(ErrorKind(kind), 0, after);
                error.attempts = attempts;
                QVERIFY(m_policy.wait(error, last).value_or(0s) <= longest);
            }
        }
    }
}

void RetryPolicyTest::canBeTurnedOff()
{
    const RetryPolicy never = RetryPolicy::never();
    QVERIFY(!never.wait(errorOf(ErrorKind::ServerError, 503), 0));
    QVERIFY(!never.wait(errorOf(ErrorKind::TimedOut, 0), 0));
    QVERIFY(!never.wait(errorOf(ErrorKind::TooManyRequests, 429, 1), 0));
}

void RetryPolicyTest::sparesTheService_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<int>("seconds");
    const auto row
        = [](const char *name, ErrorKind kind, int status, Seconds retryAfter, int seconds) {
              QTest::newRow(name) << errorOf(kind, status, retryAfter) << seconds;
          };
    row("429", ErrorKind::TooManyRequests, 429, {}, 60);
    row("429 for no time", ErrorKind::TooManyRequests, 429, 0, 0);
    row("429 for a time gone by", ErrorKind::TooManyRequests, 429, -5, 0);
    row("429 for a second", ErrorKind::TooManyRequests, 429, 1, 1);
    row("429 for an hour", ErrorKind::TooManyRequests, 429, 3'600, 3'600);
    row("429 for a day", ErrorKind::TooManyRequests, 429, 86'400, 86'400);
    row("503 for five weeks", ErrorKind::ServerError, 503, 35 * 86'400, 35 * 86'400);
    row("503", ErrorKind::ServerError, 503, {}, 0);
    row("503 for ten minutes", ErrorKind::ServerError, 503, 600, 600);
    row("reset", ErrorKind::ConnectionLost, 0, {}, 0);
    row("404 with a time", ErrorKind::NotFound, 404, 600, 0);
}

void RetryPolicyTest::sparesTheService()
{
    QFETCH(Error, error);
    QFETCH(int, seconds);
    QCOMPARE(backgroundPause(error).count(), qint64(seconds) * 1000);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::RetryPolicyTest, QCoreApplication)

#include "tst_retrypolicy.moc"
