// SPDX-License-Identifier: MIT
#include "viewer/filterbar.h"

#include "timeline/actionsmodel.h"
#include "timeline/filtertext.h"
#include "timeline/leadbrowser.h"
#include "ui_filterbar.h"
#include "wording/datetext.h"
#include "wording/valuetext.h"

#include <QButtonGroup>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace LeadViewer {

namespace {

// IDs of the chips; the ID of a kind is its index in allActionKinds.
constexpr int allKinds = -2;

constexpr int codeRole = Qt::UserRole;

//! Selects the entry with \p code, which is added when it is not listed; the first one when there
//! is no code.
void choose(QComboBox *box, const std::optional<QString> &code, const QString &name)
{
    const QSignalBlocker blocker(box);
    if (code && box->findData(*code, codeRole) < 0)
        box->addItem(name, *code);
    box->setCurrentIndex(code ? box->findData(*code, codeRole) : 0);
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FilterBar>())
    , m_kinds(new QButtonGroup(this))
{
    m_ui->setupUi(this);
    m_ui->coverage->setStretchFactor(m_ui->coverageLabel, 1);
    makeKinds();
    for (QDateEdit *edit : {m_ui->fromEdit, m_ui->toEdit}) {
        //: Pattern of a day in an input: day, short month name, year. Letters as in
        //: QLocale::toString
        edit->setDisplayFormat(tr("d MMM yyyy"));
        edit->setDate(QDate::currentDate());
        edit->setKeyboardTracking(false);
        connect(edit, &QDateEdit::dateChanged, this, &FilterBar::apply);
    }
    connect(m_ui->fromCheck, &QCheckBox::toggled, m_ui->fromEdit, &QWidget::setEnabled);
    connect(m_ui->toCheck, &QCheckBox::toggled, m_ui->toEdit, &QWidget::setEnabled);
    connect(m_ui->fromCheck, &QCheckBox::toggled, this, &FilterBar::apply);
    connect(m_ui->toCheck, &QCheckBox::toggled, this, &FilterBar::apply);
    connect(m_ui->typeBox, &QComboBox::currentIndexChanged, this, &FilterBar::apply);
    connect(m_ui->personBox, &QComboBox::currentIndexChanged, this, &FilterBar::apply);
    connect(m_ui->clearButton, &QPushButton::clicked, this, &FilterBar::clear);
    listTypes();
    listPeople();
}

FilterBar::~FilterBar() = default;

void FilterBar::makeKinds()
{
    const auto add = [this](int id, const QString &text) {
        auto *chip = new QToolButton(this);
        chip->setText(text);
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::StrongFocus);
        // In dark colours, some styles hardly show that a button is checked.
        connect(chip, &QToolButton::toggled, chip, [chip](bool isChosen) {
            QFont font = chip->font();
            font.setBold(isChosen);
            font.setUnderline(isChosen);
            chip->setFont(font);
        });
        m_kinds->addButton(chip, id);
        m_ui->chips->addWidget(chip);
    };
    //: Chip: actions of every kind
    add(allKinds, tr("All"));
    for (std::size_t i = 0; i < allActionKinds.size(); ++i)
        add(int(i), kindName(allActionKinds[i]));
    m_ui->chips->addStretch(1);
    m_kinds->button(allKinds)->setChecked(true);
    // The chips are made last, but come first in the tab order.
    QWidget *before = m_kinds->buttons().constLast();
    for (QWidget *next : std::initializer_list<QWidget *>{
             m_ui->typeBox, m_ui->personBox, m_ui->fromCheck, m_ui->fromEdit, m_ui->toCheck,
             m_ui->toEdit, m_ui->readOnButton, m_ui->clearButton}) {
        setTabOrder(before, next);
        before = next;
    }
    // Not the click: assistive technology changes the state without one.
    connect(m_kinds, &QButtonGroup::idToggled, this, [this](int, bool isChosen) {
        if (isChosen)
            apply();
    });
}

void FilterBar::setBrowser(LeadBrowser *browser)
{
    m_browser = browser;
    connect(m_ui->readOnButton, &QPushButton::clicked, browser, &LeadBrowser::readOn);
    connect(browser, &LeadBrowser::pageChanged, this, &FilterBar::showState);
    connect(browser, &LeadBrowser::progressed, this, &FilterBar::showCoverage);
    connect(browser, &LeadBrowser::busyChanged, this, &FilterBar::showCoverage);
    connect(browser, &LeadBrowser::contextChanged, this, &FilterBar::onTextsChanged);
    m_zone = browser->context().zone;
    showState();
}

void FilterBar::showDay(const QDate &day)
{
    {
        const QSignalBlocker from(m_ui->fromEdit);
        const QSignalBlocker to(m_ui->toEdit);
        const QSignalBlocker fromCheck(m_ui->fromCheck);
        const QSignalBlocker toCheck(m_ui->toCheck);
        m_ui->fromEdit->setDate(day);
        m_ui->toEdit->setDate(day);
        m_ui->fromCheck->setChecked(true);
        m_ui->toCheck->setChecked(true);
        m_ui->fromEdit->setEnabled(true);
        m_ui->toEdit->setEnabled(true);
    }
    apply();
}

void FilterBar::clear()
{
    showFilter({});
    apply();
    focusKinds();
}

void FilterBar::focusKinds()
{
    m_kinds->checkedButton()->setFocus(Qt::ShortcutFocusReason);
}

std::optional<ActionKind> FilterBar::chosenKind() const
{
    const int id = m_kinds->checkedId();
    return id < 0 ? std::nullopt : std::optional(allActionKinds[std::size_t(id)]);
}

TimelineFilter FilterBar::chosen() const
{
    TimelineFilter filter;
    filter.kind = chosenKind();
    filter.type = m_ui->typeBox->currentData(codeRole).toString();
    if (m_ui->personBox->currentIndex() > 0)
        filter.person = m_ui->personBox->currentData(codeRole).toString();
    const QTimeZone zone = m_browser->context().zone;
    // A bound that is shown and was not changed stays as it is; it may be of another zone.
    const auto isShown = [&zone](const std::optional<QDateTime> &bound, const QDate &day) {
        return bound && dayOf(*bound, zone) == day;
    };
    const QDate from = m_ui->fromEdit->date();
    const QDate to = m_ui->toEdit->date();
    if (m_ui->fromCheck->isChecked())
        filter.from = isShown(m_filter.from, from) ? m_filter.from : from.startOfDay(zone).toUTC();
    if (m_ui->toCheck->isChecked())
        filter.to = isShown(m_filter.to, to) ? m_filter.to
                                             : to.addDays(1).startOfDay(zone).toUTC().addMSecs(-1);
    return filter;
}

void FilterBar::apply()
{
    if (m_browser == nullptr)
        return;
    m_filter = chosen();
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
            if (!type.isEmpty() && typeTitle(type).isEmpty() && !m_types.contains(type)) {
                m_types.append(type);
                isNew = true;
            }
        }
        m_filter = m_browser->filter();
        if (isNew) {
            listTypes();
            listPeople();
        }
        showFilter(m_filter);
    }
    showCoverage();
}

void FilterBar::showFilter(const TimelineFilter &filter)
{
    m_filter = filter;
    const QSignalBlocker kindsBlocker(m_kinds);
    int kind = allKinds;
    for (std::size_t i = 0; i < allActionKinds.size(); ++i) {
        if (filter.kind == allActionKinds[i])
            kind = int(i);
    }
    m_kinds->button(kind)->setChecked(true);
    chooseType();
    choosePerson();

    const auto showBound
        = [this](QCheckBox *check, QDateEdit *edit, const std::optional<QDateTime> &bound) {
              const QSignalBlocker checkBlocker(check);
              const QSignalBlocker editBlocker(edit);
              check->setChecked(bound.has_value());
              edit->setEnabled(bound.has_value());
              if (bound && m_browser != nullptr)
                  edit->setDate(dayOf(*bound, m_browser->context().zone));
          };
    showBound(m_ui->fromCheck, m_ui->fromEdit, filter.from);
    showBound(m_ui->toCheck, m_ui->toEdit, filter.to);
}

void FilterBar::chooseType()
{
    const auto type = m_filter.type.isEmpty() ? std::nullopt : std::optional(m_filter.type);
    choose(m_ui->typeBox, type, typeName(m_filter.type, context()));
}

void FilterBar::choosePerson()
{
    choose(m_ui->personBox, m_filter.person,
           personName(m_filter.person.value_or(QString()), context()));
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
    const FilterCoverage coverage = isFiltered ? m_browser->source().coverage() : FilterCoverage{};
    m_ui->readOnButton->setVisible(isFiltered && !coverage.isSearched && !coverage.isAtEnd
                                   && !coverage.isReading && !coverage.isFull);
    if (isFiltered) {
        m_ui->coverageLabel->setText(
            breakable(coverageText(m_browser->filter(), coverage, m_browser->context())));
    }
}

void FilterBar::updateLists()
{
    listTypes();
    listPeople();
    showCoverage();
}

void FilterBar::onTextsChanged()
{
    updateLists();
    // In another zone, the chosen days begin at other times.
    const QTimeZone &zone = m_browser->context().zone;
    const bool isOtherZone = std::exchange(m_zone, zone) != zone;
    if (isOtherZone && (m_filter.from || m_filter.to)) {
        m_filter.from.reset();
        m_filter.to.reset();
        apply();
    }
}

void FilterBar::listTypes()
{
    const TextContext context = this->context();
    QStringList codes;
    for (const ActionKind kind : allActionKinds)
        codes += typesOf(kind);
    QStringList own = context.names().actionNames.keys();
    for (const QString &type : m_types) {
        if (!own.contains(type))
            own += type;
    }
    own.sort();

    const QSignalBlocker blocker(m_ui->typeBox);
    m_ui->typeBox->clear();
    m_ui->typeBox->addItem(tr("Any type"), QString());
    for (const QString &code : codes + own)
        m_ui->typeBox->addItem(typeName(code, context), code);
    chooseType();
}

void FilterBar::listPeople()
{
    const TextContext context = this->context();
    const QSignalBlocker blocker(m_ui->personBox);
    m_ui->personBox->clear();
    m_ui->personBox->addItem(tr("Anyone"));
    for (const QString &performer : m_people)
        m_ui->personBox->addItem(personName(performer, context), performer);
    choosePerson();
}

} // namespace LeadViewer
