// SPDX-License-Identifier: MIT
#include "viewer/filterbar.h"

#include "timeline/actionsmodel.h"
#include "timeline/filtertext.h"
#include "timeline/leadbrowser.h"
#include "ui_filterbar.h"
#include "viewer/kindchips.h"
#include "viewer/literaltext.h"
#include "viewer/timechip.h"
#include "wording/valuetext.h"
#include "wording/visibletext.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QSignalBlocker>

#include <utility>

namespace LeadViewer {

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FilterBar>())
{
    m_ui->setupUi(this);
    m_ui->coverage->setStretchFactor(m_ui->coverageLabel, 1);
    makeChips();
    connect(m_ui->clearButton, &QPushButton::clicked, this, &FilterBar::clear);
    fitButtons();
    listPeople();
    showCoverage();
}

FilterBar::~FilterBar() = default;

void FilterBar::makeChips()
{
    m_kinds = new KindChips(m_ui->chips, this);
    connect(m_kinds, &KindChips::chosen, this,
            [this](std::optional<ActionKind> kind, const QString &type) {
                m_filter.kind = kind;
                m_filter.type = type;
                apply();
            });

    //: Part of the filter: who did something
    m_by = new FilterChip(tr("By"), m_ui->chips);
    m_by->setHint(tr("Only what one person did"));
    m_byMenu = new QMenu(m_by);
    m_byMenu->setToolTipsVisible(true);
    m_byEntries = new QActionGroup(this);
    m_by->setChoices(m_byMenu);
    m_ui->chips->add(m_by, ChipRow::Place::End);

    m_time = new TimeChip(m_ui->chips);
    connect(m_time, &TimeChip::chosen, this, [this](const TimeBounds &bounds) {
        m_filter.from = bounds.from;
        m_filter.to = bounds.to;
        apply();
    });
    m_ui->chips->add(m_time, ChipRow::Place::End);
}

void FilterBar::setBrowser(LeadBrowser *browser)
{
    m_browser = browser;
    connect(m_ui->searchOlderButton, &QPushButton::clicked, browser, &LeadBrowser::readOn);
    connect(browser, &LeadBrowser::pageChanged, this, &FilterBar::showState);
    connect(browser, &LeadBrowser::progressed, this, &FilterBar::showCoverage);
    connect(browser, &LeadBrowser::busyChanged, this, &FilterBar::showCoverage);
    connect(browser, &LeadBrowser::contextChanged, this, &FilterBar::onTextsChanged);
    onTextsChanged();
    showState();
}

void FilterBar::showDay(const QDate &day)
{
    const QTimeZone zone = context().zone;
    const TimeBounds bounds = boundsOf({TimeChoice::Span::Range, day, day}, day, zone);
    m_filter.from = bounds.from;
    m_filter.to = bounds.to;
    apply();
}

void FilterBar::showKind(ActionKind kind)
{
    m_filter.kind = kind;
    m_filter.type.clear();
    apply();
}

void FilterBar::showPerson(const QString &personKey)
{
    m_filter.person = personKey;
    apply();
}

void FilterBar::clear()
{
    m_filter = {};
    apply();
    focusKinds();
}

void FilterBar::focusKinds()
{
    m_kinds->focus();
}

void FilterBar::setChipsShown(bool areShown)
{
    m_ui->chips->setVisible(areShown);
    showCoverage();
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitButtons();
}

//! The line below the chips is as high as its text needs, so that it takes little from the table.
void FilterBar::fitButtons()
{
    constexpr int space = 8;
    for (QPushButton *button : {m_ui->searchOlderButton, m_ui->clearButton})
        button->setMaximumHeight(fontMetrics().height() + space);
}

void FilterBar::apply()
{
    showFilter(m_filter);
    if (m_browser != nullptr)
        m_browser->setFilter(m_filter);
    showCoverage();
}

void FilterBar::showState()
{
    const bool hasTimeline = m_browser->page().state == TimelineState::Shown;
    setEnabled(hasTimeline);
    if (hasTimeline) {
        const LeadAddress &lead = m_browser->lead()->address;
        bool isNew = lead != std::exchange(m_lead, lead);
        if (isNew) {
            m_people.clear();
            m_types.clear();
        }
        for (const Action &action : m_browser->actions()->actions()) {
            const QString person = personKey(action.performer);
            if (!m_people.contains(person)) {
                m_people.append(person);
                isNew = true;
            }
            const QString &type = action.type.code;
            if (!type.isEmpty() && !m_types.contains(type)) {
                m_types.append(type);
                isNew = true;
            }
        }
        if (isNew) {
            m_kinds->setTypes(m_types, context());
            listPeopleSoon();
        }
        showFilter(m_browser->filter());
    }
    showCoverage();
}

void FilterBar::showFilter(const TimelineFilter &filter)
{
    m_filter = filter;
    m_kinds->show(filter.kind, filter.type);
    if (filter.person && !m_people.contains(*filter.person)) {
        m_people.append(*filter.person);
        listPeopleSoon();
    }
    showPersonChecks();
    m_by->setChoice(filter.person ? personName(*filter.person, context()) : QString());
    m_time->showBounds({filter.from, filter.to}, context().zone);
}

TextContext FilterBar::context() const
{
    return m_browser != nullptr ? m_browser->context() : TextContext();
}

void FilterBar::showCoverage()
{
    // The browser changes the filter, too: going back in the history, it restores one.
    if (m_browser != nullptr && m_browser->filter() != m_filter)
        showFilter(m_browser->filter());
    const bool isFiltered = m_browser != nullptr && !m_browser->filter().isEmpty();
    m_ui->coverageLabel->setVisible(isFiltered);
    m_ui->clearButton->setVisible(isFiltered);
    setVisible(isFiltered || !m_ui->chips->isHidden()); // an empty one would take a space
    const FilterCoverage coverage = isFiltered ? m_browser->source().coverage() : FilterCoverage{};
    m_ui->searchOlderButton->setVisible(isFiltered && !coverage.isSearched && !coverage.isAtEnd
                                        && !coverage.isReading && !coverage.isFull);
    if (isFiltered) {
        m_ui->coverageLabel->setText(
            breakable(coverageText(m_browser->filter(), coverage, m_browser->context())));
    }
}

void FilterBar::onTextsChanged()
{
    // In another zone, the chosen days begin at other times.
    const QTimeZone &zone = m_browser->context().zone;
    const bool isOtherZone = std::exchange(m_zone, zone) != zone;
    if (isOtherZone && (m_filter.from || m_filter.to)) {
        const TimeBounds bounds = m_time->boundsIn(zone);
        m_filter.from = bounds.from;
        m_filter.to = bounds.to;
        apply();
    }
    m_kinds->setTypes(m_types, context());
    listPeopleSoon();
    showFilter(m_filter);
    showCoverage();
}

void FilterBar::addPerson(const QString &name, const std::optional<QString> &person)
{
    constexpr qsizetype longestName = 60;
    QAction *entry = m_byMenu->addAction(literalText(shortText(name, longestName, 1)));
    entry->setToolTip(toolTipText(name)); // else it would be the text, read as markup
    entry->setCheckable(true);
    entry->setData(person ? QVariant(*person) : QVariant());
    m_byEntries->addAction(entry);
    connect(entry, &QAction::triggered, this, [this, person] {
        m_filter.person = person;
        apply();
    });
}

void FilterBar::listPeopleSoon()
{
    QMetaObject::invokeMethod(this, &FilterBar::listPeople, Qt::QueuedConnection);
}

void FilterBar::listPeople()
{
    m_byMenu->clear();
    addPerson(tr("Anyone"), std::nullopt);
    if (!m_people.isEmpty())
        m_byMenu->addSection(tr("People seen so far"));
    for (const QString &person : std::as_const(m_people))
        addPerson(personName(person, context()), person);
    showPersonChecks();
}

void FilterBar::showPersonChecks()
{
    for (QAction *entry : m_byEntries->actions()) {
        const QVariant person = entry->data();
        entry->setChecked(m_filter.person
                              ? person.isValid() && person.toString() == *m_filter.person
                              : !person.isValid());
    }
}

} // namespace LeadViewer
