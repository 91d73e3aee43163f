// SPDX-License-Identifier: MIT
#include "timeline/positiontext.h"

#include "timeline/leadbrowser.h"
#include "wording/plural.h"

#include <QCoreApplication>
#include <QLocale>

namespace LeadViewer {

namespace {

struct Position
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::Position)
};

} // namespace

QString positionText(const PagePosition &position)
{
    const QLocale locale;
    const QString first = locale.toString(position.skip + 1);
    if (position.count == 0) {
        return position.skip == 0 ? Position::tr("No actions")
                                  //: %1 is a number counted from 1
                                  : Position::tr("No actions from %1 on").arg(first);
    }
    const QString last = locale.toString(position.skip + position.count);
    if (position.total) {
        const QString total = locale.toString(*position.total);
        if (position.skip % position.limit != 0) {
            //: %1 and %2 are numbers counted from 1, %3 is how many there are
            return Position::tr("Actions %1–%2 of %3").arg(first, last, total);
        }
        const qint64 pages = (*position.total + position.limit - 1) / position.limit;
        //: %1 and %2 are numbers counted from 1, %3 is how many there are, %4 and %5 count pages
        return Position::tr("Actions %1–%2 of %3, page %4 of %5")
            .arg(first, last, total, locale.toString(position.skip / position.limit + 1),
                 locale.toString(pages));
    }
    return position.isLast
        //: %1 and %2 are numbers counted from 1
        ? Position::tr("Actions %1–%2, the last page").arg(first, last)
        //: %1 and %2 are numbers counted from 1
        : Position::tr("Actions %1–%2, more may follow").arg(first, last);
}

QString echoText(const EchoDifference &echo)
{
    const QLocale locale;
    return Position::tr(
               "The service answered with skip %1 and page size %2, where skip %3 and page size "
               "%4 were asked for.")
        .arg(locale.toString(echo.skip), locale.toString(echo.limit),
             locale.toString(echo.asked.skip), locale.toString(echo.asked.limit));
}

QString newActionsText(const NewActions &arrived)
{
    if (!arrived.isCountKnown) {
        return Position::tr(
            "New actions arrived, so that some between this page and the next may be "
            "missing.");
    }
    return Position::tr("%Ln new action(s) arrived.", nullptr, pluralCount(arrived.count));
}

} // namespace LeadViewer
