// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/retrypolicy.h"

#include <QtTest>

namespace LeadViewer {

using namespace std::chrono_literals;

//! When a failure is worth another attempt, and after how long.
class RetryPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatsOnlyWhatMaySucceed_data();
    void repeatsOnlyWhatMaySucceed();
    void waitsLongerEachTime_data();
    void waitsLongerEachTime();
    void neverAsksBeforeTheTimeAskedFor_data();
    void neverAsksBeforeTheTimeAskedFor();
    void leavesLongWaitsToThePerson();
    void listensToRetryAfterOnlyWhereItIsMeant();
    void canBeTurnedOff();

private:
    static constexpr double last = 0.999999; // the highest random number, nearly
    RetryPolicy m_policy;
};

void RetryPolicyTest::repeatsOnlyWhatMaySucceed_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("most");
    const auto row = [](const char *name, ErrorKind kind, int status, int most) {
        QTest::newRow(name) << kind << status << most;
    };
    row("429", ErrorKind::TooManyRequests, 429, 2);
    for (const int status : {500, 502, 503, 504})
        QTest::addRow("%d", status) << ErrorKind::ServerError << status << 2;
    row("501, which says never", ErrorKind::ServerError, 501, 0);
    row("505, which says never", ErrorKind::ServerError, 505, 0);
    row("refused", ErrorKind::ConnectionRefused, 0, 2);
    row("reset", ErrorKind::ConnectionLost, 0, 2);
    row("reset within the answer", ErrorKind::CutOff, 200, 2);
    row("a part, said to be one", ErrorKind::CutOff, 206, 0);
    row("no such name", ErrorKind::HostNotFound, 0, 2);
    row("no network", ErrorKind::NoNetwork, 0, 2);
    row("no way there", ErrorKind::OtherNetwork, 0, 2);
    row("a time-out", ErrorKind::TimedOut, 0, 1);
    row("two minutes gone", ErrorKind::TookTooLong, 0, 0);
    row("400", ErrorKind::BadRequest, 400, 0);
    row("401", ErrorKind::NotAuthorized, 401, 0);
    row("403", ErrorKind::Forbidden, 403, 0);
    row("404", ErrorKind::NotFound, 404, 0);
    row("408", ErrorKind::ClientError, 408, 0);
    row("a redirect", ErrorKind::Redirect, 302, 0);
    row("a status of no meaning", ErrorKind::UnknownStatus, 600, 0);
    row("a proxy", ErrorKind::Proxy, 0, 0);
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
    row("no actions", ErrorKind::NoActions, 200, 0);
}

void RetryPolicyTest::repeatsOnlyWhatMaySucceed()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    QFETCH(int, most);
    QCOMPARE(m_policy.mostFor(kind, status), most);
    for (int retries = 0; retries < 4; ++retries) {
        QCOMPARE(m_policy.wait(retries, kind, status, std::nullopt, 0.5).has_value(),
                 retries < most);
        QCOMPARE(m_policy.wait(retries, kind, status, 1s, 0.5).has_value(), retries < most);
    }
}

void RetryPolicyTest::waitsLongerEachTime_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("retries");
    QTest::addColumn<int>("shortest");
    QTest::addColumn<int>("longest");
    QTest::newRow("a fault") << ErrorKind::ServerError << 0 << 1'000 << 2'000;
    QTest::newRow("a fault, again") << ErrorKind::ServerError << 1 << 8'000 << 16'000;
    QTest::newRow("a connection") << ErrorKind::ConnectionLost << 0 << 1'000 << 2'000;
    QTest::newRow("a refusal") << ErrorKind::TooManyRequests << 0 << 30'000 << 60'000;
    QTest::newRow("a refusal, again") << ErrorKind::TooManyRequests << 1 << 240'000 << 480'000;
}

void RetryPolicyTest::waitsLongerEachTime()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, retries);
    QFETCH(int, shortest);
    QFETCH(int, longest);
    const int status = kind == ErrorKind::TooManyRequests ? 429 : 503;
    const auto wait = [&](double random) {
        return int(m_policy.wait(retries, kind, status, std::nullopt, random).value().count());
    };
    QCOMPARE(wait(0), shortest);
    QVERIFY(wait(0.5) > shortest && wait(0.5) < longest);
    QVERIFY(wait(last) <= longest && wait(last) >= longest - 1);
}

void RetryPolicyTest::neverAsksBeforeTheTimeAskedFor_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("longest");
    QTest::newRow("no wait") << 0 << 2'000;
    QTest::newRow("a second") << 1'000 << 3'000;
    QTest::newRow("ten minutes") << 600'000 << 660'000;
    QTest::newRow("an hour") << 3'600'000 << 3'960'000;
    QTest::newRow("below zero") << -5'000 << 2'000;
}

void RetryPolicyTest::neverAsksBeforeTheTimeAskedFor()
{
    QFETCH(int, asked);
    QFETCH(int, longest);
    for (const auto kind : {ErrorKind::TooManyRequests, ErrorKind::ServerError}) {
        const int status = kind == ErrorKind::TooManyRequests ? 429 : 503;
        const auto wait = [&](double random) {
            return int(
                m_policy.wait(0, kind, status, std::chrono::milliseconds(asked), random)->count());
        };
        QCOMPARE(wait(0), std::max(asked, 0));
        QVERIFY(wait(0.5) > wait(0));
        QVERIFY(wait(last) <= longest && wait(last) >= longest - 1);
    }
}

void RetryPolicyTest::leavesLongWaitsToThePerson()
{
    QVERIFY(m_policy.wait(0, ErrorKind::TooManyRequests, 429, 1h, 0));
    QVERIFY(!m_policy.wait(0, ErrorKind::TooManyRequests, 429, 1h + 1ms, 0));
    QVERIFY(!m_policy.wait(0, ErrorKind::ServerError, 503, 24h, 0));
}

void RetryPolicyTest::listensToRetryAfterOnlyWhereItIsMeant()
{
    // A connection that broke behind such a header says nothing of when to come back.
    QCOMPARE(m_policy.wait(0, ErrorKind::CutOff, 200, 1h, 0).value(),
             RetryPolicy::Milliseconds(1s));
    QVERIFY(!m_policy.wait(0, ErrorKind::NotFound, 404, 1s, 0));
}

void RetryPolicyTest::canBeTurnedOff()
{
    QVERIFY(!RetryPolicy::never().wait(0, ErrorKind::ServerError, 503, std::nullopt, 0));
    QVERIFY(!RetryPolicy::never().wait(0, ErrorKind::TooManyRequests, 429, 1s, 0));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::RetryPolicyTest, QCoreApplication)

#include "tst_retrypolicy.moc"
