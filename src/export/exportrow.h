// SPDX-License-Identifier: MIT
#pragma once

#include "export/csvwriter.h"
#include "telecrm/action.h"
#include "wording/textcontext.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace LeadViewer {

//! \brief Writes points in time as "2025-01-09T14:05:00.000+05:30", many of one zone.
class IsoTimes
{
public:
    //! A zone that is not valid is taken for UTC.
    explicit IsoTimes(const QTimeZone &zone);

    [[nodiscard]] QString text(const QDateTime &time);

private:
    void learnOffset(const QDateTime &time);

    QTimeZone m_zone;
    // Looking an offset up takes longer than all the rest, and it holds for months.
    qint64 m_from = 0; // in milliseconds since 1970
    qint64 m_until = 0;
    int m_offsetMinutes = 0; // from m_from until m_until
};

//! \brief Writes actions as the rows of an exported timeline.
//!
//! The columns have fixed names in fixed order, since people build on them: Time (ISO 8601 in the
//! context's zone, empty without one), Kind, What, Who, Details as the window has them, then Type,
//! Performer and ID as they were sent. Details are whole, with their line breaks. Every text is one
//! that visibleText() made visible.
class ExportRows
{
public:
    explicit ExportRows(const TextContext &context);

    //! The row of names.
    static void addHeader(CsvWriter &csv);
    void add(CsvWriter &csv, const Action &action);

private:
    struct TypeCells
    {
        QByteArray kind;
        QByteArray what;
        QByteArray type;
    };
    struct PersonCells
    {
        QByteArray who;
        QByteArray performer;
    };
    [[nodiscard]] const TypeCells &typeCells(const Action &action);
    [[nodiscard]] const PersonCells &personCells(const Action &action);

    TextContext m_context;
    IsoTimes m_times;
    // A timeline knows few types and few people, and each of them has many rows: their cells, made.
    QHash<QString, TypeCells> m_types;
    QHash<QString, PersonCells> m_people;
};

} // namespace LeadViewer
