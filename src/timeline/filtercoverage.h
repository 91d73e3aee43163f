// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinefilter.h"

#include <optional>

namespace LeadViewer {

//! \brief What a filter's page is based on, so that the line beside it shows only what is known.
struct FilterCoverage
{
    //! Whether the service searches the whole timeline.
    bool isSearched = false;
    //! Number of known matches.
    qint64 matches = 0;
    //! Number of newest actions that were checked; with \ref isWindowSearched, of those in the
    //! filter's time.
    qint64 read = 0;
    bool isWindowSearched = false;
    //! Everything was checked. Of a search: its number of matches is proven or beyond doubt.
    bool isAtEnd = false;
    //! How many actions could not be found, though TeleCRM counts them.
    qint64 missing = 0;
    //! How many are left out only because they have no time, as far as they were read.
    qint64 withoutTime = 0;
    bool isReading = false;
    bool isFull = false; //!< no more matches are kept: PickedPages::mostMatches
    //! Why the service does not search for this filter; nothing when it was not asked to, or does.
    std::optional<SearchRefusal> refusal;

    bool operator==(const FilterCoverage &) const = default;
};

} // namespace LeadViewer
