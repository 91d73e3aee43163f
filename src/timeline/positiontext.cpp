// SPDX-License-Identifier: MIT
#include "timeline/positiontext.h"

#include "paging/timelinewalk.h"
#include "timeline/pagesource.h"
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
        const QString none = position.skip == 0 ? Position::tr("No actions")
                                                //: %1 is a number counted from 1
                                                : Position::tr("No actions from %1 on").arg(first);
        //: %1 is "No actions" or "No actions from 501 on", %2 is how many there are
        return totalAgrees(position)
            ? none
            : Position::tr("%1; TeleCRM says %2").arg(none, locale.toString(*position.total));
    }
    const QString range = position.count == 1
        ? first
        //: Which actions, by numbers counted from 1
        : Position::tr("%1–%2").arg(first, locale.toString(position.end()));
    if (!totalAgrees(position)) {
        //: %1 is which actions, %2 is how many there are
        return Position::tr("%1; TeleCRM says %2").arg(range, locale.toString(*position.total));
    }
    if (position.skip == 0 && isLast(position))
        return Position::tr("%Ln action(s)", nullptr, pluralCount(position.count));
    if (position.total) {
        //: %1 is which actions, %2 is how many there are
        QString place = Position::tr("%1 of %2").arg(range, locale.toString(*position.total));
        if (position.skip % position.limit != 0)
            return place;
        const qint64 pages = (*position.total + position.limit - 1) / position.limit;
        //: %1 is "1–10 of 230", %2 and %3 count pages
        return Position::tr("%1 · page %2 of %3")
            .arg(place, locale.toString(position.skip / position.limit + 1),
                 locale.toString(pages));
    }
    return isLast(position)
        //: %1 is which actions
        ? Position::tr("%1 · last page").arg(range)
        //: %1 is which actions
        : Position::tr("%1 · more may follow").arg(range);
}

QString echoText(const EchoDifference &echo)
{
    const QLocale locale;
    //: %1 and %3 are values of the input "Skip", %2 and %4 of the input "Page size"
    return Position::tr(
               "TeleCRM used skip %1 and page size %2 instead of %3 and %4. Refresh to try again.")
        .arg(locale.toString(echo.skip), locale.toString(echo.limit),
             locale.toString(echo.asked.skip), locale.toString(echo.asked.limit));
}

QString timelineStateText(TimelineState state)
{
    return state == TimelineState::Missing ? Position::tr("No timeline") : QString();
}

QString timelineNote(TimelineState state)
{
    switch (state) {
    case TimelineState::NotAskedFor:
        return Position::tr("Timeline not loaded.");
    case TimelineState::Missing:
        return Position::tr("TeleCRM sent this lead without its timeline.");
    default:
        return {};
    }
}

QString emptyPageText(const PagePosition &position)
{
    if (!totalAgrees(position))
        return Position::tr("TeleCRM sent no actions for this place.");
    if (position.skip == 0)
        return Position::tr("This lead has no actions yet.");
    if (!position.total)
        return Position::tr("Nothing here: the timeline ends before this place.");
    //: The place is beyond the end of the timeline
    return Position::tr("Nothing here: the timeline has %Ln action(s).", nullptr,
                        pluralCount(*position.total));
}

QString newActionsText(qint64 count)
{
    return Position::tr("%Ln new action(s) arrived.", nullptr, pluralCount(count));
}

QString changedText()
{
    return Position::tr(
        "The timeline changed while you were paging. Some actions may repeat or be missing.");
}

QString otherOrderText()
{
    return Position::tr(
        "TeleCRM sent some actions in another order. Some may repeat or be missing.");
}

QString missingText(const WalkResult &result)
{
    if (result.missing() == 0)
        return {};
    //: %1 is a number: "TeleCRM sent 25 of 1,000 actions."
    return Position::tr("TeleCRM sent %1 of %Ln action(s).", nullptr, pluralCount(*result.total))
        .arg(QLocale().toString(result.count));
}

QString readAllText(const WalkResult &result)
{
    QStringList sentences{missingText(result)};
    if (result.hasChanged)
        sentences += Position::tr("The timeline changed meanwhile. Load all again to be sure.");
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace LeadViewer
