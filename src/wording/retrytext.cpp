// SPDX-License-Identifier: MIT
#include "wording/retrytext.h"

#include "telecrm/retries.h"
#include "wording/errorwording.h"

#include <QCoreApplication>
#include <QLocale>

namespace LeadViewer {

namespace {

struct RetryText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::RetryText)
};

} // namespace

QString retryText(const Retry &retry, qint64 seconds)
{
    Error error = retry.error;
    error.retryAt.reset(); // the seconds say it
    //: %1 is a sentence, %2 a number of seconds, %3 and %4 which retry of how many
    return RetryText::tr("%1 Trying again in %2 s (%3 of %4).")
        .arg(errorWords(error, {}).headline, QLocale().toString(seconds),
             QString::number(retry.number), QString::number(retry.most));
}

} // namespace LeadViewer
