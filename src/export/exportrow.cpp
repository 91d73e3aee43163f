// SPDX-License-Identifier: MIT
#include "export/exportrow.h"

#include "export/csvwriter.h"
#include "telecrm/action.h"
#include "wording/actiondetails.h"
#include "wording/actionkind.h"
#include "wording/actionwording.h"
#include "wording/valuetext.h"
#include "wording/visibletext.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>

namespace LeadViewer {

namespace {

constexpr std::array<QStringView, 8> columns{u"Time",    u"Kind", u"What",      u"Who",
                                             u"Details", u"Type", u"Performer", u"ID"};

//! A zone that is not valid is taken for UTC.
QString timeText(const QDateTime &time, const QTimeZone &zone)
{
    // Long ago, zones differed by seconds, for which the format has no place.
    constexpr int minute = 60;
    const int offset = zone.isValid() ? zone.offsetFromUtc(time) / minute * minute : 0;
    QString text = time.toOffsetFromUtc(offset).toString(Qt::ISODateWithMs);
    if (text.isEmpty()) // the format has years of four digits, and in UTC it may be one of those
        text = time.toUTC().toString(Qt::ISODateWithMs);
    return text.replace(QLatin1Char('Z'), QLatin1String("+00:00"));
}

QString emptyWithoutValue(const QString &text)
{
    return text == noValueText() ? QString() : text;
}

} // namespace

void addExportHeader(CsvWriter &csv)
{
    for (const QStringView column : columns)
        csv.addCell(column);
    csv.endRow();
}

void addExportRow(CsvWriter &csv, const Action &action, const TextContext &context)
{
    csv.addCell(action.time ? timeText(*action.time, context.zone) : QString());
    csv.addCell(kindName(kindOf(action.type)));
    csv.addCell(whatText(action, context));
    csv.addCell(emptyWithoutValue(whoText(action, context)));
    csv.addCell(emptyWithoutValue(detailsLine(action, context, Sense::File)));
    csv.addCell(visibleText(action.type.code));
    csv.addCell(visibleText(action.performer));
    csv.addCell(visibleText(action.id));
    csv.endRow();
}

} // namespace LeadViewer
