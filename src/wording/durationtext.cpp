// SPDX-License-Identifier: MIT
#include "wording/durationtext.h"

#include <QCoreApplication>
#include <QStringList>

namespace LeadViewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::DurationText)
};

//! English has no catalogue of its own from which `%n` could take its plurals.
QString counted(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

} // namespace

QString durationText(qint64 seconds)
{
    const qint64 minutes = seconds / 60;
    const QString lastTwo = QStringLiteral("%1").arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (minutes < 60)
        return QStringLiteral("%1:%2").arg(minutes).arg(lastTwo);
    return QStringLiteral("%1:%2:%3")
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'))
        .arg(lastTwo);
}

QString spokenDuration(qint64 seconds)
{
    QStringList parts;
    if (const qint64 hours = seconds / 3600; hours > 0)
        parts += counted(hours, Words::tr("1 hour"), Words::tr("%1 hours"));
    if (const qint64 minutes = seconds / 60 % 60; minutes > 0)
        parts += counted(minutes, Words::tr("1 minute"), Words::tr("%1 minutes"));
    if (const qint64 rest = seconds % 60; rest > 0 || parts.isEmpty())
        parts += counted(rest, Words::tr("1 second"), Words::tr("%1 seconds"));
    return parts.join(QLatin1Char(' '));
}

} // namespace LeadViewer
