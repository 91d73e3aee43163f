// SPDX-License-Identifier: MIT
#include "soak/requestrules.h"

#include <QElapsedTimer>
#include <QtTest>

#include <chrono>
#include <utility>

namespace LeadViewer::Test {

namespace {

constexpr std::chrono::seconds longestPage{5};
constexpr std::chrono::seconds longestReading{60};
//! An answer is given up after half a second, and the pace of reading is faster.
constexpr std::chrono::seconds pause{2};
//! A step may need a page again, because the timeline moved; one more is read ahead.
constexpr int mostPages = 3 + 1;
constexpr int mostTotals = 1;
//! The service may send 25 actions at a time, and more may arrive.
constexpr int mostPagesOfReading = 60;

} // namespace

RequestRules::RequestRules(WindowFixture &fixture, const FaultyRelay &relay)
    : m_fixture(fixture)
    , m_relay(relay)
{
}

bool RequestRules::isQuiet() const
{
    const auto isVisible = [this](const char *name) {
        const auto *button = m_fixture.find<QAbstractButton>(QString::fromLatin1(name));
        return button != nullptr && button->isVisible();
    };
    // An export that waits for the person can be stopped as well.
    const bool isExporting = isVisible("Stop the export") && !isVisible("Try again to export");
    if (isExporting || isVisible("Stop loading") || isVisible("Stop searching"))
        return false;
    const LeadBrowser &browser = m_fixture.browser();
    return !browser.isBusy() && !isReadingBehind(browser);
}

void RequestRules::begin()
{
    m_before = m_relay.traffic();
    m_canCheck = isQuiet() && m_fixture.browser().filter().isEmpty();
}

QString RequestRules::check(bool isOnePage) const
{
    // With a filter, a whole timeline may be read for one page.
    if (!isOnePage || !m_canCheck || !m_fixture.browser().filter().isEmpty())
        return {};
    const bool isOver = QTest::qWaitFor([this] { return isQuiet(); },
                                        int(std::chrono::milliseconds(longestPage).count()));
    const FaultyRelay::Traffic &now = m_relay.traffic();
    // A request whose connection was closed is sent again by Qt.
    if (now.spoilt != m_before.spoilt || !m_fixture.browser().filter().isEmpty())
        return {};
    if (!isOver)
        return QStringLiteral("One step keeps the window busy.");
    const int pages = now.pages - m_before.pages;
    const int totals = now.totals - m_before.totals;
    if (pages > mostPages || totals > mostTotals)
        return QStringLiteral("One step asked for %1 pages and %2 totals.").arg(pages).arg(totals);
    return {};
}

QString RequestRules::checkEnd() const
{
    const int before = m_relay.traffic().otherPages;
    int sent = 0;
    QElapsedTimer sinceLast;
    sinceLast.start();
    const auto isOver = [&] {
        const int now = m_relay.traffic().otherPages - before;
        if (std::exchange(sent, now) != now)
            sinceLast.start();
        // An export of another lead may go on for long.
        const bool isPausing = sinceLast.hasExpired(std::chrono::milliseconds(pause).count());
        return isQuiet() || isPausing || sent > mostPagesOfReading;
    };
    static_cast<void>(
        QTest::qWaitFor(isOver, int(std::chrono::milliseconds(longestReading).count())));
    if (sent > mostPagesOfReading)
        return QStringLiteral("A short timeline is read without end: %1 pages so far.").arg(sent);
    if (m_fixture.browser().isBusy())
        return QStringLiteral("The window stays busy.");
    return {};
}

} // namespace LeadViewer::Test
