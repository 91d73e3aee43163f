// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/timechoice.h"
#include "viewer/filterchip.h"

class QActionGroup;

namespace LeadViewer {

//! \brief The part of the filter for the time: days in words, or a range that a dialog asks for.
class TimeChip : public FilterChip
{
    Q_OBJECT

public:
    //! \p name says what the time is of.
    explicit TimeChip(const QString &name, QWidget *parent = nullptr);
    //! The time when actions happened.
    explicit TimeChip(QWidget *parent = nullptr);

    //! Shows the choice that has these bounds; nothing is emitted. Days are those of \p zone.
    void showBounds(const TimeBounds &bounds, const QTimeZone &zone);
    //! The shown days in another zone.
    [[nodiscard]] TimeBounds boundsIn(const QTimeZone &zone) const;

Q_SIGNALS:
    //! A person chose a time.
    void chosen(const LeadViewer::TimeBounds &bounds);

private:
    void choose(const TimeChoice &choice);
    void askForDays();
    void showChecks();

    TimeChoice m_choice;
    QTimeZone m_zone = QTimeZone::utc();
    QActionGroup *m_entries;
    QAction *m_rangeEntry;
};

} // namespace LeadViewer
