// SPDX-License-Identifier: MIT
#include "benchmark/viewersimulation.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

constexpr std::uint64_t seeds = 15;
// A request that people wanted, and a tenth of one on top.
constexpr double allowed = 1.1;

Scenario scenario(const char *name)
{
    for (const Scenario &candidate : usualScenarios()) {
        if (candidate.name == name)
            return candidate;
    }
    qFatal("There is no scenario \"%s\".", name);
}

} // namespace

//! A thousand viewers on one limit of 3,600 requests an hour, on a clock of their own.
class ViewerSimulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameForTheSameSeed();
    void morningRushWaitsForTheHour();
    void comingBackIsSpread();
    void steadyDayIsServedAtOnce();
    void outageCausesNoStorm();
    void refusalWithoutATimeCausesNoStorm();
};

void ViewerSimulationTest::isTheSameForTheSameSeed()
{
    const Scenario rush = scenario("morning rush");
    QCOMPARE(simulate(rush, 7).waits, simulate(rush, 7).waits);
    QVERIFY(simulate(rush, 7).waits != simulate(rush, 8).waits);
}

void ViewerSimulationTest::morningRushWaitsForTheHour()
{
    const Scenario rush = scenario("morning rush");
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const SimulationResult result = simulate(rush, seed);
        QCOMPARE(result.wanted, std::int64_t(4000));
        QCOMPARE(result.served, result.wanted);
        QVERIFY2(result.ratio() <= allowed, qPrintable(QString::number(result.ratio())));
        // Who was refused is refused once, and sees no dialog.
        QCOMPARE(result.sentForStruck, 2 * result.struck);
        QCOMPARE(result.givenUp, std::int64_t(0));
    }
}

void ViewerSimulationTest::comingBackIsSpread()
{
    constexpr double smallShare = 0.05;
    Scenario rush = scenario("morning rush");
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const SimulationResult result = simulate(rush, seed);
        QVERIFY(result.afterOpening > 200);
        QVERIFY2(result.busiestShare() <= smallShare,
                 qPrintable(QString::number(result.busiestShare())));
    }
    // What it would be if everybody came when told.
    rush.policy.spread = 0;
    rush.policy.firstWait = RetryPolicy::Milliseconds::zero();
    QVERIFY(simulate(rush, 1).busiestShare() > 10 * smallShare);
}

void ViewerSimulationTest::steadyDayIsServedAtOnce()
{
    const Scenario day = scenario("steady day");
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const SimulationResult result = simulate(day, seed);
        QVERIFY(result.wanted > 25'000);
        QCOMPARE(result.served, result.wanted);
        QVERIFY(result.ratio() <= allowed);
    }
}

void ViewerSimulationTest::outageCausesNoStorm()
{
    const Scenario outage = scenario("outage of two minutes");
    double sent = 0;
    double wanted = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const SimulationResult result = simulate(outage, seed);
        QCOMPARE(result.served, result.wanted);
        QVERIFY(result.struck > 50);
        // Three attempts, a person's Try again, and not a second round for most.
        QVERIFY(double(result.sentForStruck) <= 4.6 * double(result.struck));
        QVERIFY2(result.ratio() <= 1.15, qPrintable(QString::number(result.ratio())));
        sent += double(result.sent);
        wanted += double(result.wanted);
    }
    // Of the hour it falls into.
    QVERIFY2(sent <= allowed * wanted, qPrintable(QString::number(sent / wanted)));
}

void ViewerSimulationTest::refusalWithoutATimeCausesNoStorm()
{
    // Nobody knows when the hour ends, so most attempts are in vain, and the people press Try
    // again: this is no tenth, but each viewer asks less than once in two minutes.
    const Scenario mute = scenario("morning rush, no Retry-After");
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const SimulationResult result = simulate(mute, seed);
        QCOMPARE(result.served, result.wanted);
        QVERIFY2(result.ratio() <= 3, qPrintable(QString::number(result.ratio())));
        const double minutes = 55;
        QVERIFY(double(result.sentForStruck) / double(result.struck) < minutes / 2);
        QVERIFY(result.busiestShare() < 0.01);
    }
}

LEAD_VIEWER_TEST(ViewerSimulationTest, QCoreApplication)

#include "tst_viewersimulation.moc"
