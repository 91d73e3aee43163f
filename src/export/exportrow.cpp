// SPDX-License-Identifier: MIT
#include "export/exportrow.h"

#include "wording/actiondetails.h"
#include "wording/actionkind.h"
#include "wording/actionwording.h"
#include "wording/valuetext.h"
#include "wording/visibletext.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <limits>

namespace LeadViewer {

namespace {

// Somebody may send a new one with every action.
constexpr qsizetype mostKept = 1000;

constexpr std::array<QStringView, 8> columns{u"Time",    u"Kind", u"What",      u"Who",
                                             u"Details", u"Type", u"Performer", u"ID"};

//! Writes \p value in \p digits digits, zeros before it.
void putNumber(QChar *&to, int value, int digits)
{
    constexpr int base = 10;
    for (int i = digits - 1; i >= 0; --i, value /= base)
        to[i] = QChar(u'0' + value % base);
    to += digits;
}

//! A point in time as a calendar and a clock have it.
struct LocalTime
{
    std::chrono::year_month_day date;
    std::chrono::hh_mm_ss<std::chrono::milliseconds> clock;
};

//! From milliseconds since 1970. Much quicker than QDate, which asks its calendar for each part.
LocalTime localTime(qint64 milliseconds)
{
    const std::chrono::milliseconds since(milliseconds);
    const auto days = std::chrono::floor<std::chrono::days>(since);
    return {std::chrono::year_month_day(std::chrono::sys_days(days)),
            std::chrono::hh_mm_ss(since - days)};
}

} // namespace

IsoTimes::IsoTimes(const QTimeZone &zone)
    : m_zone(zone.isValid() ? zone : QTimeZone::utc())
{
}

void IsoTimes::learnOffset(const QDateTime &time)
{
    m_from = std::numeric_limits<qint64>::min();
    m_until = std::numeric_limits<qint64>::max();
    if (m_zone.hasTransitions()) {
        const QTimeZone::OffsetData before = m_zone.previousTransition(time.addMSecs(1));
        const QTimeZone::OffsetData after = m_zone.nextTransition(time);
        if (before.atUtc.isValid())
            m_from = before.atUtc.toMSecsSinceEpoch();
        if (after.atUtc.isValid())
            m_until = after.atUtc.toMSecsSinceEpoch();
    }
    constexpr int perMinute = 60;
    // Long ago, zones differed by seconds, for which the format has no place.
    m_offsetMinutes = m_zone.offsetFromUtc(time) / perMinute;
}

QString IsoTimes::text(const QDateTime &time)
{
    const qint64 at = time.toMSecsSinceEpoch();
    if (at < m_from || at >= m_until)
        learnOffset(time);
    constexpr int perMinute = 60;
    constexpr qint64 millisecondsPerMinute = 60'000;
    int offset = m_offsetMinutes;
    LocalTime local = localTime(at + offset * millisecondsPerMinute);
    constexpr int lastYear = 9999;
    if (local.date.year() > std::chrono::year(lastYear)
        || local.date.year() < std::chrono::year(1)) {
        offset = 0; // four digits are enough for it there
        local = localTime(at);
    }
    constexpr qsizetype length = 29;
    QString text(length, Qt::Uninitialized);
    QChar *to = text.data();
    const auto put = [&to](char16_t c) {
        *to++ = QChar(c);
    };
    putNumber(to, int(local.date.year()), 4);
    put(u'-');
    putNumber(to, int(unsigned(local.date.month())), 2);
    put(u'-');
    putNumber(to, int(unsigned(local.date.day())), 2);
    put(u'T');
    putNumber(to, int(local.clock.hours().count()), 2);
    put(u':');
    putNumber(to, int(local.clock.minutes().count()), 2);
    put(u':');
    putNumber(to, int(local.clock.seconds().count()), 2);
    put(u'.');
    putNumber(to, int(local.clock.subseconds().count()), 3);
    put(offset < 0 ? u'-' : u'+');
    putNumber(to, std::abs(offset) / perMinute, 2);
    put(u':');
    putNumber(to, std::abs(offset) % perMinute, 2);
    return text;
}

ExportRows::ExportRows(const TextContext &context)
    : m_context(context)
    , m_times(context.zone)
{
}

void ExportRows::addHeader(CsvWriter &csv)
{
    for (const QStringView column : columns)
        csv.addCell(column);
    csv.endRow();
}

void ExportRows::add(CsvWriter &csv, const Action &action)
{
    const TypeCells &type = typeCells(action);
    const PersonCells &person = personCells(action);
    csv.addCell(action.time ? m_times.text(*action.time) : QString());
    csv.addMadeCell(type.kind);
    csv.addMadeCell(type.what);
    csv.addMadeCell(person.who);
    const QString details = detailsLine(action, m_context, Sense::File);
    csv.addCell(details == noValueText() ? QString() : details);
    csv.addMadeCell(type.type);
    csv.addMadeCell(person.performer);
    csv.addCell(visibleText(action.id));
    csv.endRow();
}

const ExportRows::TypeCells &ExportRows::typeCells(const Action &action)
{
    const QString &code = action.type.code;
    const bool isAction = action.json.isObject();
    // What is no action has a row of its own, which no type has.
    const QString key = isAction ? code : QStringLiteral("\n");
    const auto known = m_types.constFind(key);
    if (known != m_types.cend())
        return *known;
    if (m_types.size() >= mostKept)
        m_types.clear();
    return *m_types.insert(key,
                           {CsvWriter::cell(kindName(kindOf(action.type))),
                            CsvWriter::cell(whatText(action, m_context)),
                            CsvWriter::cell(visibleText(code))});
}

const ExportRows::PersonCells &ExportRows::personCells(const Action &action)
{
    const QString key = action.json.isObject() ? action.performer : QStringLiteral("\n");
    const auto known = m_people.constFind(key);
    if (known != m_people.cend())
        return *known;
    if (m_people.size() >= mostKept)
        m_people.clear();
    const QString who = whoText(action, m_context);
    return *m_people.insert(key,
                            {CsvWriter::cell(who == noValueText() ? QString() : who),
                             CsvWriter::cell(visibleText(action.performer))});
}

} // namespace LeadViewer
