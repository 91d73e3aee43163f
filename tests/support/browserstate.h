// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/leadbrowser.h"
#include "timeline/readingbehind.h"

namespace LeadViewer::Test {

//! Whether something is read that nobody waits for.
inline bool isReadingBehind(const LeadBrowser &browser)
{
    return browser.behind()->isReading()
        || (browser.lead() != nullptr && browser.source().isPrefetching());
}

//! The shown lead's name; empty while there is no lead.
inline QString shownLeadName(const LeadBrowser &browser)
{
    return browser.lead() != nullptr ? browser.lead()->name() : QString();
}

} // namespace LeadViewer::Test
