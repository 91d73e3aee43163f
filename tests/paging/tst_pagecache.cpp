// SPDX-License-Identifier: MIT
#include "paging/pagecache.h"
#include "support/testprogram.h"

#include "telecrm/actionspage.h"

#include <QtTest>

namespace LeadViewer {

namespace {

using Cache = PageCache;

LeadQuery queryAt(qint64 skip)
{
    return {true, skip, 10};
}

//! A page whose only action is named after its place.
AnsweredPage pageOf(qint64 skip, qint64 bytes = 1000, qint64 secondsAgo = 0)
{
    Action action;
    action.id = QString::number(skip);
    AnsweredPage page;
    page.content.actions = ActionsPage{{action}, {}, {}, {}};
    page.transfer.bytes = bytes;
    page.answeredAt = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo);
    return page;
}

} // namespace

class PageCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatWasKept();
    void keepsThosePutInLast();
    void isBoundedInBytes();
    void keepsNoPageLargerThanAll();
    void forgetsWithTime_data();
    void forgetsWithTime();
    void replaces();

private:
    [[nodiscard]] bool has(qint64 skip) const { return m_cache->knows(queryAt(skip)); }

    std::unique_ptr<Cache> m_cache;
};

void PageCacheTest::init()
{
    m_cache = std::make_unique<Cache>([](const LeadQuery &, const AnsweredPage &) {});
}

void PageCacheTest::givesBackWhatWasKept()
{
    m_cache->keep(queryAt(10), pageOf(10));
    QVERIFY(!m_cache->take({true, 10, 20}));
    QVERIFY(!m_cache->take(queryAt(20)));
    const auto page = m_cache->take(queryAt(10));
    QVERIFY(page);
    QCOMPARE(page->content.actions->actions.at(0).id, QStringLiteral("10"));
    QVERIFY(!m_cache->take(queryAt(10)));
}

void PageCacheTest::keepsThosePutInLast()
{
    const auto most = qint64(Cache::mostPages);
    for (qint64 page = 1; page <= most + 2; ++page)
        m_cache->keep(queryAt(page * 10), pageOf(page * 10));
    QVERIFY(!has(10));
    QVERIFY(!has(20));
    for (qint64 page = 3; page <= most + 2; ++page)
        QVERIFY2(has(page * 10), qPrintable(QString::number(page)));
}

void PageCacheTest::isBoundedInBytes()
{
    for (const qint64 skip : {10, 20, 30})
        m_cache->keep(queryAt(skip), pageOf(skip, Cache::mostBytes / 2));
    QVERIFY(!has(10));
    QVERIFY(has(20));
    QVERIFY(has(30));
}

void PageCacheTest::keepsNoPageLargerThanAll()
{
    m_cache->keep(queryAt(10), pageOf(10));
    m_cache->keep(queryAt(20), pageOf(20, Cache::mostBytes + 1));
    QVERIFY(has(10));
    QVERIFY(!has(20));
}

void PageCacheTest::forgetsWithTime_data()
{
    const qint64 longest = std::chrono::seconds(Cache::longest).count();
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("now") << qint64(0) << true;
    QTest::newRow("a little less than the longest") << longest - 10 << true;
    QTest::newRow("a little more") << longest + 1 << false;
}

void PageCacheTest::forgetsWithTime()
{
    QFETCH(qint64, secondsAgo);
    QFETCH(bool, isKnown);
    m_cache->keep(queryAt(10), pageOf(10, 1000, secondsAgo));
    QCOMPARE(has(10), isKnown);
    QCOMPARE(m_cache->take(queryAt(10)).has_value(), isKnown);
}

void PageCacheTest::replaces()
{
    m_cache->keep(queryAt(10), pageOf(10));
    m_cache->keep(queryAt(10), pageOf(99));
    QCOMPARE(m_cache->take(queryAt(10))->content.actions->actions.at(0).id, QStringLiteral("99"));
    QVERIFY(!has(10));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::PageCacheTest, QCoreApplication)
#include "tst_pagecache.moc"
