// SPDX-License-Identifier: MIT
#include "paging/timelinefinder.h"

#include "paging/walkfixture.h"
#include "support/testprogram.h"

#include <QSignalSpy>

namespace LeadViewer {

class TimelineFinderTest : public Test::WalkFixture
{
    Q_OBJECT

private Q_SLOTS:
    void findsByPlace_data();
    void findsByPlace();
    void tellsTheFailureOfASearch();
};

void TimelineFinderTest::findsByPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("type");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("place"); // -1: nowhere
    QTest::addColumn<qint64>("searched");
    QTest::newRow("first") << "Action 250"
                           << "" << qint64(0) << qint64(0) << qint64(1);
    QTest::newRow("further on") << "action 37"
                                << "" << qint64(10) << qint64(213) << qint64(204);
    QTest::newRow("behind it") << "Action 37"
                               << "" << qint64(214) << qint64(-1) << qint64(36);
    QTest::newRow("at it") << "Action 37"
                           << "" << qint64(213) << qint64(213) << qint64(1);
    QTest::newRow("nowhere") << "Action 999"
                             << "" << qint64(0) << qint64(-1) << qint64(250);
    QTest::newRow("blank") << " "
                           << "" << qint64(0) << qint64(-1) << qint64(250);
    QTest::newRow("filtered") << "Action 37"
                              << "USER_NOTE" << qint64(0) << qint64(71) << qint64(72);
    QTest::newRow("filtered, further on") << "Action 37"
                                          << "USER_NOTE" << qint64(70) << qint64(71) << qint64(2);
    QTest::newRow("filtered, behind it") << "Action 37"
                                         << "USER_NOTE" << qint64(72) << qint64(-1) << qint64(12);
    QTest::newRow("filtered out") << "Action 37"
                                  << "OUTGOING_CALL" << qint64(0) << qint64(-1) << qint64(83);
}

void TimelineFinderTest::findsByPlace()
{
    QFETCH(QString, text);
    QFETCH(QString, type);
    QFETCH(qint64, from);
    QFETCH(qint64, place);
    TimelineFinder finder({m_client.get(), &m_pace, &m_read});
    std::optional<qint64> foundAt;
    int notFound = 0;
    connect(&finder, &TimelineFinder::found, &finder, [&](qint64 skip) { foundAt = skip; });
    connect(&finder, &TimelineFinder::notFound, &finder, [&] { ++notFound; });
    TimelineFinder::Order order{source, {}, from, text, {}};
    order.filter.type = type;
    finder.start(order);
    QTRY_VERIFY(!finder.isRunning());
    letPass();
    QCOMPARE(foundAt.value_or(-1), place);
    QCOMPARE(notFound, place < 0 ? 1 : 0);
    QTEST(finder.readCount(), "searched");
}

void TimelineFinderTest::tellsTheFailureOfASearch()
{
    become("429 for ever");
    TimelineFinder finder({m_client.get(), &m_pace, &m_read});
    QSignalSpy failed(&finder, &TimelineFinder::failed);
    QSignalSpy notFound(&finder, &TimelineFinder::notFound);
    finder.start({source, {}, 0, QStringLiteral("Action 37"), {}});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(notFound.size(), 0);
    QCOMPARE(finder.readCount(), 100);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::TimelineFinderTest, QCoreApplication)
#include "tst_timelinefinder.moc"
