// SPDX-License-Identifier: MIT
#include "wording/retrytext.h"

#include "telecrm/retries.h"
#include "wording/datetext.h"
#include "wording/durationtext.h"
#include "wording/errorwording.h"

#include <QCoreApplication>
#include <QLocale>

namespace LeadViewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::RetryText)
};

} // namespace

QString retryText(const Retry &retry, qint64 seconds, const QTimeZone &zone)
{
    const QString reason = errorWords(retry.error, {}).headline;
    const QString number = QString::number(retry.number);
    const QString most = QString::number(retry.most);
    constexpr qint64 mostCounted = 90;
    if (seconds <= mostCounted) {
        //: %1 is a sentence, %2 a number of seconds, %3 and %4 which attempt of how many
        return Words::tr("%1 Trying again in %2 s (%3 of %4).")
            .arg(reason, QLocale().toString(seconds), number, most);
    }
    //: %1 is a sentence, %2 a time of day, %3 a length such as 54:12, %4 and %5 which attempt of
    //: how many
    return Words::tr("%1 Trying again at %2, in %3 (%4 of %5).")
        .arg(reason, timeText(retry.at, zone), durationText(seconds), number, most);
}

} // namespace LeadViewer
