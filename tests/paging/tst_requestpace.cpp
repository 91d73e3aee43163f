// SPDX-License-Identifier: MIT
#include "paging/requestpace.h"
#include "support/testprogram.h"

#include <QtTest>

namespace LeadViewer {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

class RequestPaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAtOnce();
    void staysBelowTheServicesLimit();
    void recoversWhileNothingIsSent();
};

void RequestPaceTest::beginsAtOnce()
{
    RequestPace pace;
    const milliseconds now = 5h;
    for (int i = 0; i < RequestPace::burst; ++i) {
        QCOMPARE(pace.delay(now), 0ms);
        pace.recordRequest(now);
    }
    QCOMPARE(pace.delay(now), RequestPace::interval);
}

void RequestPaceTest::staysBelowTheServicesLimit()
{
    // As quickly as it lets one, for an hour.
    RequestPace pace;
    milliseconds now = 1s;
    int sent = 0;
    while (now < 1s + 1h) {
        now += pace.delay(now);
        pace.recordRequest(now);
        ++sent;
    }
    QVERIFY2(sent <= 3600, qPrintable(QString::number(sent)));
    QVERIFY2(sent >= 2400, qPrintable(QString::number(sent)));
}

void RequestPaceTest::recoversWhileNothingIsSent()
{
    RequestPace pace;
    const milliseconds now = 1s;
    for (int i = 0; i < RequestPace::burst; ++i)
        pace.recordRequest(now);
    QCOMPARE(pace.delay(now + RequestPace::interval), 0ms);
    const milliseconds later = now + 24h;
    for (int i = 0; i < RequestPace::burst; ++i) {
        QCOMPARE(pace.delay(later), 0ms);
        pace.recordRequest(later);
    }
    QVERIFY(pace.delay(later) > 0ms); // a day of rest allows no larger burst
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::RequestPaceTest, QCoreApplication)

#include "tst_requestpace.moc"
