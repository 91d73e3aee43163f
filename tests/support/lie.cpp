// SPDX-License-Identifier: MIT
#include "support/lie.h"

#include <QtGlobal>

#include <algorithm>
#include <cstring>

namespace LeadViewer::Test {

namespace {

constexpr int allAtOnce = 1'000'000;

template<typename Value>
Lie with(const char *name, Value Lie::*part, Value value)
{
    Lie lie;
    lie.name = name;
    lie.*part = value;
    return lie;
}

Lie skipping(const char *name, Lie::Skip skip, Lie::Echo echo)
{
    Lie lie = with(name, &Lie::skip, skip);
    lie.skipCap = 30;
    lie.skipEcho = echo;
    return lie;
}

Lie limiting(const char *name, Lie::Limit limit, Lie::Echo echo)
{
    Lie lie = with(name, &Lie::limit, limit);
    lie.limitEcho = echo;
    return lie;
}

Lie reordering(const char *name, int momentSize)
{
    Lie lie = with(name, &Lie::momentSize, momentSize);
    lie.isOrderNew = true;
    return lie;
}

Lie refusingSearch(const char *name, int status, std::optional<int> retryAfter = {})
{
    Lie lie = with(name, &Lie::search, Lie::Search::Refused);
    lie.searchStatus = status;
    lie.searchRetryAfter = retryAfter;
    return lie;
}

Lie refusing(const char *name, const Lie::Refusal &refusal)
{
    return with(name, &Lie::refusal, std::optional(refusal));
}

Lie changing(const char *name, const std::vector<Lie::Change> &changes)
{
    return with(name, &Lie::changes, changes);
}

} // namespace

const std::vector<Lie> &lies()
{
    using Echo = Lie::Echo;
    static const std::vector<Lie> rows{
        Lie{},

        skipping("ignores skip, echoes 0", Lie::Skip::Ignored, Echo::Used),
        skipping("ignores skip, echoes the request", Lie::Skip::Ignored, Echo::Asked),
        skipping("ignores skip, without an echo", Lie::Skip::Ignored, Echo::Absent),
        skipping("caps skip, echoes the cap", Lie::Skip::Capped, Echo::Used),
        skipping("caps skip, echoes the request", Lie::Skip::Capped, Echo::Asked),
        skipping("caps skip, without an echo", Lie::Skip::Capped, Echo::Absent),
        skipping("begins again after the end, echoes the place", Lie::Skip::Wrapped, Echo::Used),
        skipping("begins again after the end, echoes the request", Lie::Skip::Wrapped, Echo::Asked),
        skipping("begins again after the end, without an echo", Lie::Skip::Wrapped, Echo::Absent),

        with("one time for all", &Lie::momentSize, allAtOnce),
        reordering("one time for all, in a new order", allAtOnce),
        reordering("one time for each 40, in a new order", 40),

        with("IDs twice, side by side", &Lie::ids, Lie::Ids::TwiceNear),
        with("IDs twice, far apart", &Lie::ids, Lie::Ids::TwiceFar),
        with("each ID is 0", &Lie::ids, Lie::Ids::Zero),
        with("each ID is null", &Lie::ids, Lie::Ids::Null),
        with("no IDs", &Lie::ids, Lie::Ids::Absent),

        changing("1 new action arrives", {{.turn = 1, .arrived = 1}}),
        changing("25 new actions arrive", {{.turn = 1, .arrived = 25}}),
        changing("as many new actions as a page has arrive", {{.turn = 1, .arrivedPages = 1}}),
        changing("150 new actions arrive, 25 before each turn",
                 {{.turn = 1, .arrived = 25},
                  {.turn = 2, .arrived = 25},
                  {.turn = 3, .arrived = 25},
                  {.turn = 4, .arrived = 25},
                  {.turn = 5, .arrived = 25},
                  {.turn = 6, .arrived = 25}}),
        changing("loses 5 actions", {{.turn = 1, .lost = 5}}),
        changing("loses more actions than a page has", {{.turn = 1, .lost = 2, .lostPages = 1}}),

        limiting("at most 25 rows, echoes 25", Lie::Limit::AtMost25, Echo::Used),
        limiting("at most 25 rows, echoes the request", Lie::Limit::AtMost25, Echo::Asked),
        limiting("at most 25 rows, without an echo", Lie::Limit::AtMost25, Echo::Absent),
        limiting("five rows too many, echoes the request", Lie::Limit::FiveMore, Echo::Asked),
        limiting("five rows too many, without an echo", Lie::Limit::FiveMore, Echo::Absent),
        limiting("ignores limit, echoes the request", Lie::Limit::Ignored, Echo::Asked),
        limiting("ignores limit, without an echo", Lie::Limit::Ignored, Echo::Absent),
        with("an empty page in the middle, once", &Lie::emptyPage, Lie::EmptyPage::Once),
        with("an empty page in the middle, always", &Lie::emptyPage, Lie::EmptyPage::Always),

        with("total is the end of the page", &Lie::total, Lie::Total::EndOfPage),
        with("total is 0", &Lie::total, Lie::Total::Zero),
        with("total is negative", &Lie::total, Lie::Total::Negative),
        with("total is huge", &Lie::total, Lie::Total::Huge),
        with("total is words", &Lie::total, Lie::Total::Words),
        with("total is digits in a text", &Lie::total, Lie::Total::Digits),
        with("total is one less", &Lie::total, Lie::Total::OneLess),
        with("total is one more", &Lie::total, Lie::Total::OneMore),
        with("no total", &Lie::total, Lie::Total::Absent),

        refusingSearch("refuses to search with 400", 400),
        refusingSearch("refuses to search with 404", 404),
        refusingSearch("refuses to search with 405", 405),
        refusingSearch("refuses to search with 500", 500),
        refusingSearch("refuses to search with 501", 501),
        refusingSearch("refuses to search with 503 for 1 second", 503, 1),
        with("search ignores the filter", &Lie::search, Lie::Search::IgnoresFilter),
        with("search ignores the time", &Lie::search, Lie::Search::IgnoresTime),

        refusing("closes the connection once", {.status = 0}),
        refusing("closes each connection", {.status = 0, .isForEver = true}),
        refusing("429 once, for 1 second", {.status = 429, .retryAfter = 1}),
        refusing("429 once", {.status = 429}),
        refusing("429 for ever, for 1 second", {.status = 429, .isForEver = true, .retryAfter = 1}),
        refusing("429 for ever", {.status = 429, .isForEver = true}),
    };
    return rows;
}

const Lie &lieNamed(const char *name)
{
    const auto found = std::find_if(lies().begin(), lies().end(), [name](const Lie &lie) {
        return std::strcmp(lie.name, name) == 0;
    });
    if (found == lies().end())
        qFatal("No lie is named \"%s\".", name);
    return *found;
}

} // namespace LeadViewer::Test
