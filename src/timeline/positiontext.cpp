// SPDX-License-Identifier: MIT
#include "timeline/positiontext.h"

#include <QCoreApplication>
#include <QLocale>

namespace LeadViewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::Position)
};

} // namespace

QString positionText(const PagePosition &position)
{
    const QLocale locale;
    const QString first = locale.toString(position.skip + 1);
    if (position.count == 0) {
        return position.skip == 0 ? Words::tr("No actions")
                                  //: %1 is a number counted from 1
                                  : Words::tr("No actions from %1 on").arg(first);
    }
    const QString last = locale.toString(position.skip + position.count);
    return position.isLast
        //: %1 and %2 are numbers counted from 1
        ? Words::tr("Actions %1–%2, the last page").arg(first, last)
        //: %1 and %2 are numbers counted from 1
        : Words::tr("Actions %1–%2, more may follow").arg(first, last);
}

QString echoText(const EchoDifference &echo)
{
    const QLocale locale;
    return Words::tr(
               "The service answered with skip %1 and page size %2, where skip %3 and page size "
               "%4 were asked for.")
        .arg(locale.toString(echo.skip), locale.toString(echo.limit),
             locale.toString(echo.asked.skip), locale.toString(echo.asked.limit));
}

} // namespace LeadViewer
