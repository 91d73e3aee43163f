// SPDX-License-Identifier: MIT
#include "timeline/timechoice.h"

#include "wording/datetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeadViewer {

namespace {

using Span = TimeChoice::Span;

struct TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::TimeWords)
};

} // namespace

TimeBounds boundsOf(const TimeChoice &choice, const QDate &today, const QTimeZone &zone)
{
    constexpr int week = 7;
    constexpr int month = 30;
    const auto days = [&zone](const QDate &from, const QDate &to) {
        TimeBounds bounds;
        if (from.isValid())
            bounds.from = from.startOfDay(zone).toUTC();
        if (to.isValid())
            bounds.to = to.addDays(1).startOfDay(zone).toUTC().addMSecs(-1);
        return bounds;
    };
    switch (choice.span) {
    case Span::Any:
        return {};
    case Span::Today:
        return days(today, today);
    case Span::Last7Days:
        return days(today.addDays(1 - week), {});
    case Span::Last30Days:
        return days(today.addDays(1 - month), {});
    case Span::ThisMonth:
        return days(QDate(today.year(), today.month(), 1), {});
    case Span::Range:
        break;
    }
    return days(choice.from, choice.to);
}

TimeChoice choiceOf(const TimeBounds &bounds, const QDate &today, const QTimeZone &zone,
                    Span preferred)
{
    const auto fits = [&](Span span) {
        return span != Span::Range && boundsOf({span}, today, zone) == bounds;
    };
    if (fits(preferred))
        return {preferred};
    const auto *const found = std::find_if(spansInWords.begin(), spansInWords.end(), fits);
    if (found != spansInWords.end())
        return {*found};
    const auto day = [&zone](const std::optional<QDateTime> &bound) {
        return bound ? dayOf(*bound, zone) : QDate();
    };
    return {Span::Range, day(bounds.from), day(bounds.to)};
}

QString timeChoiceText(const TimeChoice &choice)
{
    switch (choice.span) {
    case Span::Any:
        return TimeWords::tr("Any time");
    case Span::Today:
        return TimeWords::tr("Today");
    case Span::Last7Days:
        return TimeWords::tr("Last 7 days");
    case Span::Last30Days:
        return TimeWords::tr("Last 30 days");
    case Span::ThisMonth:
        return TimeWords::tr("This month");
    case Span::Range:
        break;
    }
    if (!choice.to.isValid()) {
        //: %1 is the first day of a time without an end
        return TimeWords::tr("since %1").arg(dateText(choice.from));
    }
    if (!choice.from.isValid()) {
        //: %1 is the last day of a time
        return TimeWords::tr("until %1").arg(dateText(choice.to));
    }
    //: Two days, the first and the last of a time
    return choice.from == choice.to
        ? dateText(choice.from)
        : TimeWords::tr("%1 – %2").arg(dateText(choice.from), dateText(choice.to));
}

} // namespace LeadViewer
