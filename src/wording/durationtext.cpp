// SPDX-License-Identifier: MIT
#include "wording/durationtext.h"

#include "wording/plural.h"

#include <QCoreApplication>
#include <QStringList>

namespace LeadViewer {

namespace {

struct DurationText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::DurationText)
};

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
        parts += DurationText::tr("%n hour(s)", nullptr, pluralCount(hours));
    if (const qint64 minutes = seconds / 60 % 60; minutes > 0)
        parts += DurationText::tr("%n minute(s)", nullptr, pluralCount(minutes));
    if (const qint64 rest = seconds % 60; rest > 0 || parts.isEmpty())
        parts += DurationText::tr("%n second(s)", nullptr, pluralCount(rest));
    return parts.join(QLatin1Char(' '));
}

} // namespace LeadViewer
