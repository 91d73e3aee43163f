// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

namespace LeadViewer::Test {

//! \brief How a service departs from its documentation. The default is an honest service; the parts
//! can be combined.
struct Lie
{
    enum class Skip {
        Honoured,
        Ignored, //!< each page is the first one
        Capped, //!< a skip above \ref skipCap counts as \ref skipCap
        Wrapped, //!< after the end the list begins again: skip modulo the number of rows
    };
    //! What the answer says about the skip, or the limit, of the request.
    enum class Echo { Used, Asked, Absent };
    enum class Ids {
        Unique,
        TwiceNear, //!< 15 of 60 actions have the ID of the next older action
        TwiceFar, //!< 15 of 60 actions have the ID of an action 19 newer or 41 older rows away
        Zero, //!< each ID is "0"
        Null,
        Absent,
    };
    enum class Limit {
        Honoured,
        AtMost25,
        FiveMore, //!< five rows more than requested
        Ignored, //!< all rows from the skip on
    };
    //! The page that includes the middle row is empty.
    enum class EmptyPage { Never, Once, Always };
    enum class Total {
        Right,
        EndOfPage, //!< the end of the requested page, although more follows
        Zero,
        Negative,
        Huge,
        Words, //!< a text that is not a number
        Digits, //!< the right number, as a text
        OneLess,
        OneMore,
        Absent,
    };
    enum class Search {
        Honest,
        Refused, //!< with \ref searchStatus
        IgnoresFilter, //!< finds all actions
        IgnoresTime, //!< finds all actions of the type
    };
    //! \brief A change of the timeline between two requests. The newest actions are lost first.
    struct Change
    {
        int turn = 1; //!< before the answer to the page turn of this number
        int arrived = 0;
        int arrivedPages = 0; //!< so many times the limit of that request arrive as well
        int lost = 0;
        int lostPages = 0; //!< so many times the limit of that request are lost as well
    };
    //! \brief A page turn without a page as its answer.
    struct Refusal
    {
        int status = 0; //!< 0: the connection is closed without an answer
        bool isForEver = false; //!< every page turn; otherwise only the first one
        std::optional<int> retryAfter = {}; //!< seconds
    };

    const char *name = "honest";
    Skip skip = Skip::Honoured;
    int skipCap = 0;
    Echo skipEcho = Echo::Used;
    Limit limit = Limit::Honoured;
    Echo limitEcho = Echo::Used;
    EmptyPage emptyPage = EmptyPage::Never;
    int momentSize = 1; //!< how many actions have one time
    //! Whether actions of one time have another order for each skip and limit.
    bool isOrderNew = false;
    Ids ids = Ids::Unique;
    Total total = Total::Right;
    Search search = Search::Honest;
    int searchStatus = 0;
    std::optional<int> searchRetryAfter; //!< seconds
    std::vector<Change> changes;
    std::optional<Refusal> refusal;
};

//! One row for each kind of lie, the honest service first. The names differ.
[[nodiscard]] const std::vector<Lie> &lies();
//! The row of that name; aborts the test when there is none.
[[nodiscard]] const Lie &lieNamed(const char *name);

} // namespace LeadViewer::Test
