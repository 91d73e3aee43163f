// SPDX-License-Identifier: MIT
#include "timeline/filtertext.h"

#include "wording/actionwording.h"
#include "wording/datetext.h"
#include "wording/persontext.h"
#include "wording/plural.h"

#include <QCoreApplication>
#include <QLocale>

namespace LeadViewer {

namespace {

struct FilterText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::FilterText)
};

QString timeText(const TimelineFilter &filter, const TextContext &context)
{
    const auto day = [&context](const QDateTime &utc) {
        return dateText(utc.toTimeZone(context.zone).date());
    };
    if (filter.from && filter.to) {
        const QString from = day(*filter.from);
        const QString to = day(*filter.to);
        //: Two days, the first and the last of a time
        return from == to ? from : FilterText::tr("%1 – %2").arg(from, to);
    }
    //: %1 is a day
    return filter.from ? FilterText::tr("from %1 on").arg(day(*filter.from))
                       //: %1 is a day
                       : FilterText::tr("until %1").arg(day(*filter.to));
}

//! What was looked at: "all 230 actions", "the newest 300 actions of that time".
QString readText(const FilterCoverage &coverage)
{
    const int count = pluralCount(coverage.read);
    if (coverage.isAtEnd && coverage.isWindowSearched) {
        //: Stands at the end of “Calls: 10 in …”
        return FilterText::tr("all %Ln action(s) of that time", nullptr, count);
    }
    if (coverage.isAtEnd) {
        //: Stands at the end of “Calls: 10 in …”
        return FilterText::tr("all %Ln action(s)", nullptr, count);
    }
    if (coverage.isWindowSearched) {
        //: Stands at the end of “Calls: 10 among …”
        return FilterText::tr("the newest %Ln action(s) of that time", nullptr, count);
    }
    //: Stands at the end of “Calls: 10 among …”
    return FilterText::tr("the newest %Ln action(s)", nullptr, count);
}

QString searchedText(const QString &name, const FilterCoverage &coverage, bool isOfTime)
{
    if (coverage.isReading && coverage.matches == 0) {
        //: %1 says what is filtered for
        return FilterText::tr("%1: searching…").arg(name);
    }
    const QString matches
        = coverage.matches == 0 ? FilterText::tr("none") : QLocale().toString(coverage.matches);
    if (coverage.isAtEnd && isOfTime) {
        // An action may have no time, so this is not said of the whole timeline.
        //: %1 says what is filtered for, %2 is a number or "none"
        return FilterText::tr("%1: %2 found by TeleCRM's search.").arg(name, matches);
    }
    return coverage.isAtEnd
        //: %1 says what is filtered for, %2 is a number or "none"
        ? FilterText::tr("%1: %2 in the whole timeline.").arg(name, matches)
        //: %1 says what is filtered for, %2 is a number or "none"
        : FilterText::tr("%1: %2 so far, more may follow.").arg(name, matches);
}

} // namespace

QString typeName(const QString &code, const TextContext &context)
{
    Action action;
    action.type.code = code;
    action.json = Json::Value(Json::Value::Object{});
    return whatText(action, context);
}

QString personName(const QString &performer, const TextContext &context)
{
    //: Stands for the actions of which it is not known who did them
    return performer.isEmpty() ? FilterText::tr("Nobody named") : performerText(performer, context);
}

QString filterName(const TimelineFilter &filter, const TextContext &context)
{
    QString name = !filter.type.isEmpty() ? typeName(filter.type, context)
        : filter.kind                     ? kindName(*filter.kind)
                                          : FilterText::tr("All actions");
    if (filter.person && filter.person->isEmpty()) {
        //: %1 says which actions; it is not known who did them
        name = FilterText::tr("%1, nobody named").arg(name);
    } else if (filter.person) {
        //: %1 says which actions, %2 who did them
        name = FilterText::tr("%1 by %2").arg(name, personName(*filter.person, context));
    }
    if (filter.from || filter.to) {
        //: %1 says which actions, %2 when
        name = FilterText::tr("%1, %2").arg(name, timeText(filter, context));
    }
    return name;
}

QString coverageText(const TimelineFilter &filter, const FilterCoverage &coverage,
                     const TextContext &context)
{
    const QString name = filterName(filter, context);
    QString text;
    if (coverage.isSearched) {
        text = searchedText(name, coverage, filter.from || filter.to);
    } else if (coverage.read == 0 && !coverage.isAtEnd) {
        //: %1 says what is filtered for
        text = coverage.isReading ? FilterText::tr("%1: reading the timeline…").arg(name)
                                  //: %1 says what is filtered for
                                  : FilterText::tr("%1: nothing read yet.").arg(name);
    } else {
        const QString matches
            = coverage.matches == 0 ? FilterText::tr("none") : QLocale().toString(coverage.matches);
        if (coverage.isAtEnd) {
            //: %1 says what is filtered for, %2 is a number or "none", %3 is "all 230 actions"
            text = FilterText::tr("%1: %2 in %3.").arg(name, matches, readText(coverage));
        } else if (coverage.isReading) {
            //: %1 says what is filtered for, %2 is a number or "none", %3 is "the newest 300
            //: actions"
            text = FilterText::tr("%1: %2 among %3, reading on…")
                       .arg(name, matches, readText(coverage));
        } else if (coverage.isFull) {
            //: %1 says what is filtered for, %2 is a number, %3 is "the newest 300 actions"
            text = FilterText::tr("%1: the first %2, among %3. Choose a time to see others.")
                       .arg(name, matches, readText(coverage));
        } else {
            //: %1 says what is filtered for, %2 is a number or "none", %3 is "the newest 300
            //: actions"
            text = FilterText::tr("%1: %2 among %3. Older actions are not searched yet.")
                       .arg(name, matches, readText(coverage));
        }
    }
    if (coverage.missing > 0) {
        //: %1 is a sentence, %Ln a number of actions
        text = FilterText::tr("%1 %Ln action(s) could not be found.", nullptr,
                              pluralCount(coverage.missing))
                   .arg(text);
    }
    if (coverage.withoutTime > 0 && !coverage.isReading) {
        //: %1 is a sentence, %Ln a number of actions
        text = FilterText::tr("%1 %Ln action(s) have no time and are left out.", nullptr,
                              pluralCount(coverage.withoutTime))
                   .arg(text);
    }
    if (!coverage.refusal)
        return text;
    if (coverage.refusal->kind == SearchRefusal::Kind::NotFiltered) {
        //: %1 is a sentence
        return FilterText::tr("%1 TeleCRM's search also sent actions that do not match, so the "
                              "timeline is read page by page.")
            .arg(text);
    }
    //: %1 is a sentence, %2 an HTTP status
    return FilterText::tr(
               "%1 TeleCRM's search cannot be used (%2), so the timeline is read page by page.")
        .arg(text, QString::number(coverage.refusal->httpStatus));
}

} // namespace LeadViewer
