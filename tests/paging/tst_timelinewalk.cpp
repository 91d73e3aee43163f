// SPDX-License-Identifier: MIT
#include "paging/walkfixture.h"
#include "support/testprogram.h"

#include <QSignalSpy>

#include <cstring>

namespace LeadViewer {

using Test::Lie;

//! Walks through timelines of which not everything is true.
class TimelineWalkTest : public Test::WalkFixture
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAServiceLetsIt_data();
    void readsWhatAServiceLetsIt();
    void findsWhatSlippedThrough();
    void knowsWhenTheRestIsGone();
    void pauses();
    void pausesAfterThePageUnderWay();
    void canBeStoppedByAListener();
    void canBeStartedByAListener();
    void asksTheSamePageAfterAFailure();
    void readsNothingTwice_data();
    void readsNothingTwice();
    void keepsNothingOfAChangedTimeline();
    void keepsNoPartAsTheWhole();
    void asksForTheTotalOnce();
};

void TimelineWalkTest::readsWhatAServiceLetsIt_data()
{
    // What is not listed is read as a whole.
    struct Exception
    {
        const char *lie;
        std::optional<ErrorKind> error;
        int missing = 0;
        qint64 told = 0; //!< WalkResult::missing()
        bool hasChanged = false;
    };
    constexpr qint64 huge = 9'000'000'000'000'000 - count;
    const std::vector<Exception> ofLead{
        {"ignores skip, echoes 0", ErrorKind::NoProgress, 150},
        {"ignores skip, echoes the request", ErrorKind::NoProgress, 150},
        {"ignores skip, without an echo", ErrorKind::NoProgress, 150},
        {"caps skip, echoes the cap", ErrorKind::NoProgress, 120},
        {"caps skip, echoes the request", ErrorKind::NoProgress, 120},
        {"caps skip, without an echo", ErrorKind::NoProgress, 120},
        {"one time for all, in a new order", {}, 26, 26, true},
        // It looks like a service that ignores the place.
        {"as many new actions as a page has arrive", ErrorKind::NoProgress, 150},
        // The last page has nothing but repeats, which proves no arrival.
        {"150 new actions arrive, 25 before each turn", {}, 0, 25, true},
        // The total comes last, so it does not tell what was lost before.
        {"loses 5 actions", {}, 5},
        {"loses more actions than a page has", {}, 100},
        {"an empty page in the middle, always", {}, 50, 50},
        {"total is huge", {}, 0, huge},
        {"total is one more", {}, 0, 1},
        {"closes each connection", ErrorKind::ConnectionLost, 150},
        {"429 once", ErrorKind::TooManyRequests, 150},
        {"429 for ever, for 1 second", ErrorKind::TooManyRequests, 150},
        {"429 for ever", ErrorKind::TooManyRequests, 150},
    };
    const std::vector<Exception> ofSearch{
        {"ignores skip, echoes 0", ErrorKind::NoProgress, 150, 150},
        {"ignores skip, echoes the request", ErrorKind::NoProgress, 150, 150},
        {"ignores skip, without an echo", ErrorKind::NoProgress, 150, 150},
        {"caps skip, echoes the cap", ErrorKind::NoProgress, 120, 120},
        {"caps skip, echoes the request", ErrorKind::NoProgress, 120, 120},
        {"caps skip, without an echo", ErrorKind::NoProgress, 120, 120},
        {"one time for all, in a new order", {}, 26, 26, true},
        {"loses 5 actions", {}, 0, 0, true},
        {"loses more actions than a page has", {}, 50, 52, true},
        {"an empty page in the middle, always", {}, 50, 50},
        {"total is the end of the page", {}, 0, 0, true},
        {"total is huge", {}, 0, huge},
        {"total is one more", {}, 0, 1},
        {"refuses to search with 400", ErrorKind::BadRequest, 250},
        {"refuses to search with 404", ErrorKind::NotFound, 250},
        {"refuses to search with 405", ErrorKind::ClientError, 250},
        {"refuses to search with 500", ErrorKind::ServerError, 250},
        {"refuses to search with 501", ErrorKind::ServerError, 250},
        {"refuses to search with 503 for 1 second", ErrorKind::ServerError, 250},
        {"closes each connection", ErrorKind::ConnectionLost, 150, 150},
        {"429 once", ErrorKind::TooManyRequests, 150, 150},
        {"429 for ever, for 1 second", ErrorKind::TooManyRequests, 150, 150},
        {"429 for ever", ErrorKind::TooManyRequests, 150, 150},
    };
    QTest::addColumn<QByteArray>("lie");
    QTest::addColumn<bool>("isSearch");
    QTest::addColumn<int>("error");
    QTest::addColumn<qsizetype>("missing");
    QTest::addColumn<qint64>("told");
    QTest::addColumn<bool>("hasChanged");
    for (const Lie &lie : Test::lies()) {
        for (const bool isSearch : {false, true}) {
            const auto &list = isSearch ? ofSearch : ofLead;
            const auto found = std::find_if(list.begin(), list.end(), [&lie](const auto &row) {
                return std::strcmp(row.lie, lie.name) == 0;
            });
            const Exception row = found == list.end() ? Exception{lie.name, {}} : *found;
            QTest::addRow("%s: %s", isSearch ? "search" : "lead", lie.name)
                << QByteArray(lie.name) << isSearch << (row.error ? int(*row.error) : -1)
                << qsizetype(row.missing) << row.told << row.hasChanged;
        }
    }
}

void TimelineWalkTest::readsWhatAServiceLetsIt()
{
    QFETCH(QByteArray, lie);
    QFETCH(bool, isSearch);
    become(lie.constData());
    const QStringList first = m_service->timeline().texts();
    TimelineSource from = source;
    if (isSearch)
        from.search = ActionSearch{};
    QVERIFY(walk(from));
    letPass();
    QCOMPARE(m_ends, 1);
    QTEST(m_error ? int(*m_error) : -1, "error");
    QTEST(missing(), "missing");
    QTEST(m_walk->result().missing(), "told");
    QTEST(m_walk->result().hasChanged, "hasChanged");
    QCOMPARE(m_walk->isAtEnd(), !m_error);
    QVERIFY(!m_walk->isRunning());
    // Each once, and nothing that came after the start.
    QCOMPARE(m_walk->result().count, m_texts.size());
    const QSet<QString> read(m_texts.begin(), m_texts.end());
    QCOMPARE(read.size(), m_texts.size());
    QVERIFY(QSet<QString>(first.begin(), first.end()).contains(read));
    // Three pages (ten of 25), each of them tried three times at most; the total; the seams.
    constexpr int mostRequests = 10 + 2 + 1 + 8;
    QVERIFY(m_service->requests().size() <= mostRequests);
}

void TimelineWalkTest::findsWhatSlippedThrough()
{
    become("loses 5 actions");
    QSignalSpy pages(m_walk.get(), &TimelineWalk::pageRead);
    QVERIFY(walk(source, count));
    QCOMPARE(missing(), 0);
    QCOMPARE(m_walk->result().missing(), 0);
    QCOMPARE(skips(), (QList<qint64>{0, 100, 200, 245, 50}));
    QCOMPARE(m_texts.last(), QStringLiteral("Action 146"));
    // It is told where they are now, behind the 95 that are left.
    QCOMPARE(pages.last().at(1).toLongLong(), 95);
}

void TimelineWalkTest::knowsWhenTheRestIsGone()
{
    become("loses more actions than a page has");
    QVERIFY(walk(source, count));
    QCOMPARE(missing(), 50);
    QCOMPARE(m_walk->result().missing(), 52);
}

void TimelineWalkTest::pauses()
{
    const auto connection
        = connect(m_walk.get(), &TimelineWalk::pageRead, m_walk.get(), [this] { m_walk->pause(); });
    m_walk->start(source);
    QTRY_COMPARE(m_texts.size(), 100);
    letPass();
    QVERIFY(!m_walk->isRunning());
    QVERIFY(!m_walk->isAtEnd());
    QCOMPARE(skips(), QList<qint64>{0});
    disconnect(connection);
    m_walk->resume();
    QVERIFY(wait());
    QCOMPARE(m_texts, m_service->timeline().texts());
    QCOMPARE(skips(), (QList<qint64>{0, 100, 200}));
    m_walk->resume(); // at the end: nothing
    letPass();
    QCOMPARE(m_ends, 1);
}

void TimelineWalkTest::pausesAfterThePageUnderWay()
{
    m_walk->start(source);
    m_walk->pause();
    QTRY_COMPARE(m_texts.size(), 100);
    letPass();
    QCOMPARE(m_ends, 0);
    QCOMPARE(skips(), QList<qint64>{0});
}

void TimelineWalkTest::canBeStoppedByAListener()
{
    const auto connection
        = connect(m_walk.get(), &TimelineWalk::pageRead, m_walk.get(), [this] { m_walk->stop(); });
    m_walk->start(source);
    QTRY_COMPARE(m_texts.size(), 100);
    letPass();
    QCOMPARE(m_ends, 0);
    QVERIFY(!m_walk->isRunning());
    QCOMPARE(skips(), QList<qint64>{0});
    // With the last page, too.
    disconnect(connection);
    connect(m_walk.get(), &TimelineWalk::pageRead, m_walk.get(), [this] {
        if (m_texts.size() == count)
            m_walk->stop();
    });
    m_texts.clear();
    m_walk->start(source, 0, count);
    QTRY_COMPARE(m_texts.size(), count);
    letPass();
    QCOMPARE(m_ends, 0);
}

void TimelineWalkTest::canBeStartedByAListener()
{
    bool isFirst = true;
    connect(m_walk.get(), &TimelineWalk::pageRead, m_walk.get(), [this, &isFirst] {
        if (std::exchange(isFirst, false))
            m_walk->start(source);
    });
    m_walk->start(source);
    QVERIFY(wait());
    letPass();
    QCOMPARE(m_ends, 1);
    QCOMPARE(m_walk->result().count, count);
    const QStringList truth = m_service->timeline().texts();
    QCOMPARE(m_texts, truth.mid(0, 100) + truth);
    // The first page was kept.
    QCOMPARE(skips(), (QList<qint64>{0, 100, 200}));
}

void TimelineWalkTest::asksTheSamePageAfterAFailure()
{
    become("429 once");
    QVERIFY(walk());
    QCOMPARE(m_error, ErrorKind::TooManyRequests);
    m_error.reset();
    m_ends = 0;
    m_walk->resume();
    QVERIFY(wait());
    QVERIFY(!m_error);
    QCOMPARE(skips(), (QList<qint64>{0, 100, 100, 200}));
    QCOMPARE(m_texts, m_service->timeline().texts());
}

void TimelineWalkTest::readsNothingTwice_data()
{
    QTest::addColumn<QByteArray>("lie");
    for (const char *lie : {"honest", "at most 25 rows, echoes the request", "no IDs", "no total"})
        QTest::newRow(lie) << QByteArray(lie);
}

void TimelineWalkTest::readsNothingTwice()
{
    QFETCH(QByteArray, lie);
    become(lie.constData());
    QVERIFY(walk());
    QVERIFY(m_read.isWhole(source.address));
    m_service->clearRequests();
    QVERIFY(walk());
    QCOMPARE(m_service->requests().size(), 0);
    QCOMPARE(m_texts, m_service->timeline().texts());
    QCOMPARE(m_walk->result(), (WalkResult{count, count}));
    QVERIFY(m_walk->isAtEnd());
    // A search finds other actions.
    QVERIFY(walk({source.address, ActionSearch{}}));
    QVERIFY(!m_service->requests().isEmpty());
}

void TimelineWalkTest::keepsNothingOfAChangedTimeline()
{
    become("1 new action arrives");
    QVERIFY(walk());
    QCOMPARE(m_walk->result(), (WalkResult{count, count, 1}));
    QVERIFY(m_read.actions(source.address).empty());
    QVERIFY(!m_read.isWhole(source.address));
    QVERIFY(walk());
    QCOMPARE(m_texts, m_service->timeline().texts());
    QCOMPARE(m_texts.size(), count + 1);
}

void TimelineWalkTest::keepsNoPartAsTheWhole()
{
    become("an empty page in the middle, always");
    QVERIFY(walk());
    QVERIFY(!m_read.isWhole(source.address));
    QCOMPARE(m_walk->result().missing(), 50);
    // Behind what is kept, the next walk reads on.
    m_service->setLie({});
    QVERIFY(walk());
    QCOMPARE(m_texts, m_service->timeline().texts());
    QVERIFY(m_read.isWhole(source.address));
}

void TimelineWalkTest::asksForTheTotalOnce()
{
    QVERIFY(walk());
    QCOMPARE(searches(), 1);
    QCOMPARE(m_service->requests().last().limit, 1);
    QCOMPARE(m_walk->result().total, count);
    m_read.clear(source.address);
    m_service->clearRequests();
    QVERIFY(walk(source, count));
    QCOMPARE(searches(), 0);
    QCOMPARE(m_walk->result().total, count);
    m_service->clearRequests();
    QVERIFY(walk({source.address, ActionSearch{}}));
    QCOMPARE(searches(), 3); // its pages
    QCOMPARE(m_walk->result().total, count);
    m_service->setLie(Test::lieNamed("no total"));
    m_read.clear(source.address);
    m_service->clearRequests();
    QVERIFY(walk());
    QCOMPARE(searches(), 1);
    QVERIFY(!m_walk->result().total);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::TimelineWalkTest, QCoreApplication)
#include "tst_timelinewalk.moc"
