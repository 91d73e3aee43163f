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

constexpr std::array<QStringView, 11> columns{u"Kind",      u"What",       u"By",     u"Details",
                                              u"Type",      u"Performer",  u"ID",     u"Exact time",
                                              u"Lead name", u"Lead phone", u"Lead ID"};

//! The time as the clocks of the zone show it. A zone that is not valid is taken for UTC.
QDateTime zoneTime(const QDateTime &time, const QTimeZone &zone)
{
    // Long ago, zones differed by seconds, for which the format has no place.
    constexpr int minute = 60;
    const int offset = zone.isValid() ? zone.offsetFromUtc(time) / minute * minute : 0;
    return time.toOffsetFromUtc(offset);
}

QString exactText(const QDateTime &time)
{
    QString text = time.toString(Qt::ISODateWithMs);
    if (text.isEmpty()) // the format has years of four digits, and in UTC it may be one of those
        text = time.toUTC().toString(Qt::ISODateWithMs);
    return text.replace(QLatin1Char('Z'), QLatin1String("+00:00"));
}

QString emptyWithoutValue(const QString &text)
{
    return text == noValueText() ? QString() : text;
}

} // namespace

void addExportHeader(CsvWriter &csv, const QTimeZone &zone)
{
    csv.addText(QStringLiteral("Time (%1)")
                    .arg(zone.isValid() ? QString::fromLatin1(zone.id()) : QStringLiteral("UTC")));
    for (const QStringView column : columns)
        csv.addText(column);
    csv.endRow();
}

void addExportRow(CsvWriter &csv, const Action &action, const ExportedLead &lead,
                  const TextContext &context)
{
    const QDateTime time = action.time ? zoneTime(*action.time, context.zone) : QDateTime();
    constexpr int lastYear = 9999;
    const bool hasYear = time.date().year() > 0 && time.date().year() <= lastYear;
    csv.addValue(hasYear ? time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString());
    csv.addText(kindName(kindOf(action.type)));
    csv.addText(whatText(action, context));
    csv.addText(emptyWithoutValue(whoText(action, context)));
    csv.addText(emptyWithoutValue(detailsLine(action, context, Sense::File)));
    csv.addText(visibleText(action.type.code));
    csv.addText(visibleText(action.performer));
    csv.addText(visibleText(action.id));
    csv.addValue(exactText(time));
    for (const QString &text : {lead.name, lead.phone, lead.id})
        csv.addText(text);
    csv.endRow();
}

} // namespace LeadViewer
