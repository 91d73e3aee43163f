// SPDX-License-Identifier: MIT
#include "timeline/filtertext.h"

#include "wording/actioncount.h"
#include "wording/actionwording.h"
#include "wording/datetext.h"
#include "wording/persontext.h"
#include "wording/plural.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace LeadViewer {

namespace {

struct FilterText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::FilterText)
};

QString dayIn(const QDateTime &utc, const TextContext &context)
{
    return dateText(utc.toTimeZone(context.zone).date());
}

QString timeText(const TimelineFilter &filter, const TextContext &context)
{
    if (filter.from && filter.to) {
        const QString from = dayIn(*filter.from, context);
        const QString to = dayIn(*filter.to, context);
        //: Two days, the first and the last of a time
        return from == to ? from : FilterText::tr("%1 – %2").arg(from, to);
    }
    //: %1 is a day
    return filter.from ? FilterText::tr("from %1 on").arg(dayIn(*filter.from, context))
                       //: %1 is a day
                       : FilterText::tr("until %1").arg(dayIn(*filter.to, context));
}

//! "10 calls", "3 missed calls": of the filter's kind or type, without its person and time.
QString countedText(const TimelineFilter &filter, qint64 number, const TextContext &context)
{
    const int count = pluralCount(number);
    if (!filter.type.isEmpty()) {
        const QString counted = countedType(filter.type, count);
        //: %1 is a number, %2 the name of a type of action
        return !counted.isEmpty() ? counted
                                  : FilterText::tr("%1 × %2").arg(QLocale().toString(number),
                                                                  typeName(filter.type, context));
    }
    return filter.kind ? countedKind(*filter.kind, count)
                       : FilterText::tr("%Ln action(s)", nullptr, count);
}

//! "10 calls by Asha Rao since 9 Jan 2025".
QString foundText(const TimelineFilter &filter, qint64 matches, const TextContext &context)
{
    QString text = matches == 0 && !filter.kind && filter.type.isEmpty()
        ? FilterText::tr("Nothing")
        : countedText(filter, matches, context);
    if (filter.person) {
        text = filter.person->isEmpty()
            //: %1 is "10 calls"; nobody is named who did them
            ? FilterText::tr("%1 without a name").arg(text)
            //: %1 is "10 calls", %2 who did them
            : FilterText::tr("%1 by %2").arg(text, personName(*filter.person, context));
    }
    if (filter.from && filter.to) {
        const QString from = dayIn(*filter.from, context);
        const QString to = dayIn(*filter.to, context);
        //: %1 is "10 calls", %2 a day
        text = from == to ? FilterText::tr("%1 on %2").arg(text, from)
                          //: %1 is "10 calls", %2 the first and %3 the last day
                          : FilterText::tr("%1 from %2 to %3").arg(text, from, to);
    } else if (filter.from) {
        //: %1 is "10 calls", %2 the first day
        text = FilterText::tr("%1 since %2").arg(text, dayIn(*filter.from, context));
    } else if (filter.to) {
        //: %1 is "10 calls", %2 the last day
        text = FilterText::tr("%1 until %2").arg(text, dayIn(*filter.to, context));
    }
    return text;
}

//! \p found is "10 calls".
QString searchedText(const QString &found, const FilterCoverage &coverage, bool isOfTime)
{
    if (coverage.isReading && coverage.matches == 0)
        return FilterText::tr("Searching…");
    if (!coverage.isAtEnd) {
        //: %1 is "10 calls"
        return FilterText::tr("%1 so far, there may be more.").arg(found);
    }
    // An action may have no time, so this is not said of the whole timeline.
    //: %1 is "10 calls"
    return isOfTime ? FilterText::tr("%1.").arg(found)
                    //: %1 is "10 calls"
                    : FilterText::tr("%1 in the whole timeline.").arg(found);
}

//! What was looked at: "230 actions"; where the service searched for a part of the filter, "58
//! notes" or "16 actions of that time".
QString readText(const TimelineFilter &filter, const FilterCoverage &coverage,
                 const TextContext &context)
{
    if (!coverage.isWindowSearched)
        return countedText({}, coverage.read, context);
    const QString counted = countedText(filter, coverage.read, context);
    //: %1 is "16 actions"
    return filter.from || filter.to ? FilterText::tr("%1 of that time").arg(counted) : counted;
}

//! \p found is "10 calls", \p read is "230 actions".
QString pickedText(const QString &found, const QString &read, const FilterCoverage &coverage)
{
    if (coverage.read == 0 && !coverage.isAtEnd)
        return coverage.isReading ? FilterText::tr("Loading the timeline…")
                                  : FilterText::tr("Nothing loaded yet.");
    if (coverage.isAtEnd && coverage.read == 1) {
        //: %1 is "0 calls", %2 is "1 action"
        return FilterText::tr("%1 (%2 searched)").arg(found, read);
    }
    if (coverage.isAtEnd) {
        //: %1 is "10 calls", %2 is "230 actions"
        return FilterText::tr("%1 (all %2 searched)").arg(found, read);
    }
    //: %1 is "10 calls", %2 is "300 actions"
    const QString text = FilterText::tr("%1 in the newest %2").arg(found, read);
    if (coverage.isReading) {
        //: %1 is "10 calls in the newest 300 actions"
        return FilterText::tr("%1, searching…").arg(text);
    }
    //: %1 is "5,000 calls in the newest 9,000 actions"
    return coverage.isFull ? FilterText::tr("The first %1. Choose a time to see others.").arg(text)
                           //: %1 is "10 calls in the newest 300 actions"
                           : FilterText::tr("%1.").arg(text);
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
    //: Stands for the actions of which nobody is named who did them
    return performer.isEmpty() ? FilterText::tr("No name") : performerText(performer, context);
}

QString filterName(const TimelineFilter &filter, const TextContext &context)
{
    QString name = !filter.type.isEmpty() ? typeName(filter.type, context)
        : filter.kind                     ? kindName(*filter.kind)
                                          : FilterText::tr("All actions");
    if (filter.person && filter.person->isEmpty()) {
        //: %1 says which actions; nobody is named who did them
        name = FilterText::tr("%1 without a name").arg(name);
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

QString readSoFarText(const TimelineFilter &filter, qint64 matches, const TextContext &context)
{
    //: %1 is "10 calls"
    return FilterText::tr("%1 loaded so far.").arg(foundText(filter, matches, context));
}

QString coverageText(const TimelineFilter &filter, const FilterCoverage &coverage,
                     const TextContext &context)
{
    const QString found = foundText(filter, coverage.matches, context);
    QStringList sentences{coverage.isSearched
                              ? searchedText(found, coverage, filter.from || filter.to)
                              : pickedText(found, readText(filter, coverage, context), coverage)};
    if (coverage.missing > 0) {
        sentences += FilterText::tr("%Ln action(s) could not be found.", nullptr,
                                    pluralCount(coverage.missing));
    }
    if (coverage.withoutTime > 0 && !coverage.isReading) {
        sentences += FilterText::tr("%Ln action(s) have no time and are left out.", nullptr,
                                    pluralCount(coverage.withoutTime));
    }
    if (coverage.refusal) {
        sentences += coverage.refusal->kind == SearchRefusal::Kind::NotFiltered
            ? FilterText::tr("TeleCRM's search also sent other actions. The viewer searches "
                             "page by page, which takes longer.")
            //: %1 is an HTTP status
            : FilterText::tr(
                  "TeleCRM's search did not work (%1). The viewer searches page by page, which "
                  "takes longer.")
                  .arg(coverage.refusal->httpStatus);
    }
    // The first one may end in a bracket.
    QString &first = sentences.first();
    if (sentences.size() > 1 && first.endsWith(QLatin1Char(')')))
        first = FilterText::tr("%1.").arg(first);
    return sentences.join(QLatin1Char(' '));
}

} // namespace LeadViewer
