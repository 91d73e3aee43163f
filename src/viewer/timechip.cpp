// SPDX-License-Identifier: MIT
#include "viewer/timechip.h"

#include "viewer/dayrangedialog.h"
#include "wording/datetext.h"

#include <QActionGroup>
#include <QMenu>

namespace LeadViewer {

namespace {

using Span = TimeChoice::Span;

QDate todayIn(const QTimeZone &zone)
{
    return dayOf(QDateTime::currentDateTimeUtc(), zone);
}

} // namespace

TimeChip::TimeChip(QWidget *parent)
    //: Part of the filter: when actions happened
    : TimeChip(tr("Time"), parent)
{
}

TimeChip::TimeChip(const QString &name, QWidget *parent)
    : FilterChip(name, parent)
    , m_entries(new QActionGroup(this))
{
    auto *menu = new QMenu(this);
    const auto add = [&](const QString &text) {
        QAction *entry = menu->addAction(text);
        entry->setCheckable(true);
        m_entries->addAction(entry);
        return entry;
    };
    for (const Span span : spansInWords) {
        QAction *entry = add(timeChoiceText({span}));
        entry->setData(int(span));
        connect(entry, &QAction::triggered, this, [this, span] { choose({span}); });
    }
    menu->addSeparator();
    //: Opens a dialog that asks for two days
    m_rangeEntry = add(tr("Choose days…"));
    m_rangeEntry->setData(int(Span::Range));
    connect(m_rangeEntry, &QAction::triggered, this, &TimeChip::askForDays);
    setChoices(menu);
    showBounds({}, m_zone);
}

void TimeChip::showBounds(const TimeBounds &bounds, const QTimeZone &zone)
{
    m_zone = zone;
    m_choice = choiceOf(bounds, todayIn(zone), zone, m_choice.span);
    setChoice(m_choice.span == Span::Any ? QString() : timeChoiceText(m_choice));
    //: %1 is the short name of a time zone
    setHint(tr("Days in %1").arg(zoneName(zone)));
    showChecks();
}

TimeBounds TimeChip::boundsIn(const QTimeZone &zone) const
{
    return boundsOf(m_choice, todayIn(zone), zone);
}

void TimeChip::choose(const TimeChoice &choice)
{
    m_choice = choice;
    Q_EMIT chosen(boundsIn(m_zone));
}

void TimeChip::askForDays()
{
    // Nothing is chosen before the dialog is applied.
    showChecks();
    const QDate today = todayIn(m_zone);
    const TimeBounds shown = boundsIn(m_zone);
    const QDate from = shown.from ? dayOf(*shown.from, m_zone) : today;
    const QDate to = shown.to ? dayOf(*shown.to, m_zone) : std::max(from, today);
    auto *dialog = new DayRangeDialog(from, to, window());
    connect(dialog, &DayRangeDialog::applied, this, [this](const QDate &first, const QDate &last) {
        choose({Span::Range, first, last});
    });
    dialog->open();
}

void TimeChip::showChecks()
{
    for (QAction *entry : m_entries->actions())
        entry->setChecked(entry->data().toInt() == int(m_choice.span));
}

} // namespace LeadViewer
