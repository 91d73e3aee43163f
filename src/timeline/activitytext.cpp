// SPDX-License-Identifier: MIT
#include "timeline/activitytext.h"

#include "wording/datetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace LeadViewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::Activity)
};

//! The words for one action of a kind and for several; %1 is the number.
QString kindText(ActionKind kind, int count)
{
    struct Forms
    {
        ActionKind kind;
        const char *one;
        const char *many;
    };
    static constexpr std::array<Forms, allActionKinds.size()> forms{{
        {ActionKind::Call, QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 call"),
         QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 calls")},
        {ActionKind::Note, QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 note"),
         QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 notes")},
        {ActionKind::Message, QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 message"),
         QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 messages")},
        {ActionKind::Payment, QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 payment"),
         QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 payments")},
        {ActionKind::Task, QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 task"),
         QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 tasks")},
        {ActionKind::Custom, QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 custom action"),
         QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 custom actions")},
        {ActionKind::System, QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 system event"),
         QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 system events")},
        {ActionKind::Other, QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 other"),
         QT_TRANSLATE_NOOP("LeadViewer::Activity", "%1 others")},
    }};
    const Forms &form = forms.at(std::size_t(kind));
    return Words::tr(count == 1 ? form.one : form.many).arg(QLocale().toString(count));
}

QString spanText(const ActivityCounts::Bucket &bucket)
{
    if (bucket.first == bucket.last) {
        //: Pattern of a day with its weekday, short names. Letters as in QLocale::toString
        return QLocale().toString(bucket.first, Words::tr("ddd, d MMM yyyy"));
    }
    if (bucket.first.day() == 1 && bucket.first.addMonths(1).addDays(-1) == bucket.last) {
        //: Pattern of a month in a year. Letters as in QLocale::toString
        return QLocale().toString(bucket.first, Words::tr("MMMM yyyy"));
    }
    //: A span of time from the day %1 to the day %2
    return Words::tr("%1 – %2").arg(dateText(bucket.first), dateText(bucket.last));
}

QString actionsText(int count)
{
    return count == 1 ? Words::tr("1 action")
                      : Words::tr("%1 actions").arg(QLocale().toString(count));
}

} // namespace

QString activityText(const ActivityCounts::Bucket &bucket)
{
    const int total = bucket.counts.total();
    if (total == 0)
        //: %1 is a day, a month or a span of days
        return Words::tr("%1: no actions").arg(spanText(bucket));
    QStringList kinds;
    for (const ActionKind kind : allActionKinds) {
        if (bucket.counts[kind] > 0)
            kinds += kindText(kind, bucket.counts[kind]);
    }
    //: %1 is a day, a month or a span of days, %2 "5 actions", %3 "3 calls, 1 note, 1 other"
    return Words::tr("%1: %2 – %3")
        .arg(spanText(bucket), actionsText(total), kinds.join(Words::tr(", ")));
}

QString activityCoverageText(const ActivityCounts &counts, bool isWhole)
{
    const int total = counts.total();
    if (total == 0)
        return {};
    const QString number = QLocale().toString(total);
    QString text;
    if (isWhole) {
        text = total == 1 ? Words::tr("Activity in the only action")
                          : Words::tr("Activity in all %1 actions").arg(number);
    } else if (counts.isGapless()) {
        text = total == 1 ? Words::tr("Activity in the newest action read")
                          : Words::tr("Activity in the newest %1 actions read").arg(number);
    } else {
        text = total == 1 ? Words::tr("Activity in the 1 action read")
                          : Words::tr("Activity in the %1 actions read").arg(number);
    }
    if (counts.withoutTime() == 0)
        return text;
    //: %1 is "Activity in all 230 actions", %2 a number of those actions
    return Words::tr("%1 (%2 without a time)").arg(text, QLocale().toString(counts.withoutTime()));
}

} // namespace LeadViewer
