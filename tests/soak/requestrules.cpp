// SPDX-License-Identifier: MIT
#include "soak/requestrules.h"

#include <QtTest>

#include <chrono>

namespace LeadViewer::Test {

namespace {

constexpr std::chrono::seconds longestPage{5};
//! An answer that takes long is given up after half a second.
constexpr std::chrono::seconds longestReading{60};
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
    if (isExporting || isVisible("Stop reading") || isVisible("Stop searching"))
        return false;
    const LeadBrowser &browser = m_fixture.browser();
    return !browser.isBusy() && !browser.isReadingInBackground();
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
    const int before = m_relay.traffic().pages;
    const auto sent = [&] {
        return m_relay.traffic().pages - before;
    };
    const bool isOver = QTest::qWaitFor([&] { return isQuiet() || sent() > mostPagesOfReading; },
                                        int(std::chrono::milliseconds(longestReading).count()));
    if (isOver && sent() <= mostPagesOfReading)
        return {};
    return QStringLiteral("A short timeline is read without end: %1 pages so far.").arg(sent());
}

} // namespace LeadViewer::Test
