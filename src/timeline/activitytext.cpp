// SPDX-License-Identifier: MIT
#include "timeline/activitytext.h"

#include "wording/actioncount.h"
#include "wording/datetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace LeadViewer {

namespace {

struct Activity
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::Activity)
};

QString spanText(const ActivityCounts::Bucket &bucket)
{
    if (bucket.first == bucket.last) {
        //: Pattern of a day with its weekday, short names. Letters as in QLocale::toString
        return QLocale().toString(bucket.first, Activity::tr("ddd, d MMM yyyy"));
    }
    if (bucket.first.day() == 1 && bucket.first.addMonths(1).addDays(-1) == bucket.last) {
        //: Pattern of a month in a year. Letters as in QLocale::toString
        return QLocale().toString(bucket.first, Activity::tr("MMMM yyyy"));
    }
    //: A span of time from the day %1 to the day %2
    return Activity::tr("%1 – %2").arg(dateText(bucket.first), dateText(bucket.last));
}

} // namespace

QString activityText(const ActivityCounts::Bucket &bucket)
{
    const int total = bucket.counts.total();
    if (total == 0)
        //: %1 is a day, a month or a span of days
        return Activity::tr("%1: no actions").arg(spanText(bucket));
    QStringList kinds;
    for (const ActionKind kind : allActionKinds) {
        if (bucket.counts[kind] > 0)
            kinds += countedKind(kind, bucket.counts[kind]);
    }
    //: %1 is a day, a month or a span of days, %2 "3 calls, 1 note, 1 other"
    return Activity::tr("%1: %Ln action(s) – %2", nullptr, total)
        .arg(spanText(bucket), kinds.join(Activity::tr(", ")));
}

QString activityCoverageText(const ActivityCounts &counts, bool isWhole, const QDate &today)
{
    const int total = counts.total();
    if (total == 0)
        return {};
    QString text;
    if (isWhole) {
        //: The whole timeline
        text = Activity::tr("Activity in all %Ln action(s)", nullptr, total);
    } else if (counts.isGapless()) {
        //: The newest actions, as far as they were loaded
        text = Activity::tr("Activity in the newest %Ln action(s) loaded", nullptr, total);
    } else {
        //: The actions that were loaded, others in between were not
        text = Activity::tr("Activity in the %Ln action(s) loaded", nullptr, total);
    }
    const ActivityCounts::Pictured picture = counts.pictured(today);
    QStringList missing;
    if (counts.withoutTime() > 0)
        missing += Activity::tr("%Ln without a time", nullptr, counts.withoutTime());
    if (picture.before > 0)
        missing += Activity::tr("%Ln dated before 1990", nullptr, picture.before);
    if (picture.after > 0)
        missing += Activity::tr("%Ln dated in the future", nullptr, picture.after);
    if (missing.isEmpty())
        return text;
    //: %1 is "Activity in all 230 actions", %2 how many of them are not shown: "1 without a time"
    return Activity::tr("%1 (%2)").arg(text, missing.join(Activity::tr(", ")));
}

} // namespace LeadViewer
