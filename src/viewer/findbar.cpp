// SPDX-License-Identifier: MIT
#include "viewer/findbar.h"

#include "paging/foundpart.h"
#include "paging/timelinefinder.h"
#include "timeline/actionsmodel.h"
#include "timeline/leadbrowser.h"
#include "ui_findbar.h"
#include "viewer/clearbutton.h"
#include "viewer/timelinetable.h"
#include "wording/errorwording.h"
#include "wording/plural.h"
#include "wording/valuetext.h"

namespace LeadViewer {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FindBar>())
{
    m_ui->setupUi(this);
    m_ui->stopButton->hide();
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, &FindBar::findOnPage);
    connect(m_ui->findEdit, &QLineEdit::returnPressed, this, &FindBar::find);
    connect(m_ui->nextButton, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_ui->previousButton, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_ui->searchOnButton, &QPushButton::clicked, this, &FindBar::searchOlderPages);
    connect(m_ui->stopButton, &QPushButton::clicked, this, [this] {
        stopSearching();
        m_note = tr("Stopped.");
        showCount();
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &FindBar::closeBar);
    addClearButtonWhenFilled(m_ui->findEdit);
    hide();
}

FindBar::~FindBar() = default;

void FindBar::setTimeline(LeadBrowser *browser, TimelineTable *table)
{
    m_browser = browser;
    m_table = table;
    m_finder = new TimelineFinder(browser->means(), this);
    connect(m_finder, &TimelineFinder::progressed, this, &FindBar::showCount);
    connect(m_finder, &TimelineFinder::found, this, [this](qint64 skip) {
        m_foundPlace = skip;
        const int size = m_browser->pageSize();
        // A page that a person could also reach by turning pages.
        const qint64 start = m_browser->page().position.skip % size;
        m_browser->showPageAt(skip < start ? 0 : skip - (skip - start) % size);
        showCount();
    });
    connect(m_finder, &TimelineFinder::notFound, this, &FindBar::showNotFound);
    connect(m_finder, &TimelineFinder::failed, this, [this](const Error &error) {
        m_note = errorWords(error, m_browser->lead()->address).headline;
        showCount();
    });
    connect(browser, &LeadBrowser::leadChanged, this, [this] {
        if (std::exchange(m_lead, m_browser->lead()->address) != m_browser->lead()->address)
            closeBar();
    });
    connect(browser, &LeadBrowser::pageChanged, this, [this] {
        // The search started from another page.
        m_finder->stop();
        m_note.clear();
        goToFoundAction();
        showCount();
    });
    connect(browser, &LeadBrowser::cancelled, this, &FindBar::stopSearching);
    connect(browser, &LeadBrowser::failed, this, &FindBar::stopSearching);
    // Other rows may be hidden.
    connect(table->model(), &QAbstractItemModel::modelReset, this, &FindBar::showCount);
    // Emitted before the page changes, and when names or the time zone do.
    connect(browser->actions(), &ActionsModel::modelReset, this, [this] { m_matches.clear(); });
    connect(browser->actions(), &ActionsModel::dataChanged, this, [this] {
        m_matches.clear();
        showCount();
    });
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindBar::showCount);
}

void FindBar::openBar()
{
    show();
    Q_EMIT shownChanged(true);
    m_ui->findEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->findEdit->selectAll();
    findOnPage();
}

void FindBar::closeBar()
{
    if (isHidden())
        return;
    stopSearching();
    m_table->setFoundText({});
    if (isAncestorOf(window()->focusWidget()))
        m_table->setFocus(Qt::OtherFocusReason);
    hide();
    Q_EMIT shownChanged(false);
}

void FindBar::leave()
{
    if (m_finder->isRunning())
        m_ui->stopButton->click();
    else
        closeBar();
}

QString FindBar::text() const
{
    return m_ui->findEdit->text().trimmed();
}

bool FindBar::isMatch(int row)
{
    const std::vector<Action> &actions = m_browser->actions()->actions();
    if (!m_table->isShown(row))
        return false;
    // Everything in each action is read once, not at every step of the current row.
    if (m_matches.size() != actions.size()) {
        m_matches.clear();
        for (const Action &action : actions)
            m_matches.push_back(isFoundIn(action, text(), m_browser->context()));
    }
    return m_matches[std::size_t(row)];
}

//! The next match on the page; where it has none, the next one in older pages.
void FindBar::find()
{
    if (m_ui->nextButton->isEnabled() || !m_ui->searchOnButton->isEnabled())
        step(1);
    else if (!m_finder->isRunning())
        searchOlderPages();
}

void FindBar::findOnPage()
{
    m_note.clear();
    m_matches.clear();
    stopSearching();
    m_table->setFoundText(text());
    const int current = m_table->currentRow();
    if (!text().isEmpty() && current >= 0 && !isMatch(current))
        step(1);
    showCount();
}

void FindBar::step(int direction)
{
    const int count = m_browser->actions()->rowCount();
    if (isHidden() || text().isEmpty()) {
        openBar();
        return;
    }
    const int current = std::max(0, m_table->currentRow());
    for (int distance = 1; distance <= count; ++distance) {
        const int row = (current + direction * distance + count * 2) % count;
        if (isMatch(row)) {
            goTo(row);
            break;
        }
    }
    showCount();
}

void FindBar::goTo(int row)
{
    m_table->select(row);
    m_table->scrollTo(m_table->currentIndex());
}

void FindBar::showCount()
{
    if (isHidden())
        return;
    int matches = 0;
    int current = 0;
    const int rows = text().isEmpty() ? 0 : m_browser->actions()->rowCount();
    for (int row = 0; row < rows; ++row) {
        if (!isMatch(row))
            continue;
        ++matches;
        if (row == m_table->currentRow())
            current = matches;
    }
    // The cell may show another part of the action than the one with the match.
    const QString place = current == 0
        ? QString()
        : foundPartText(m_browser->actions()->actions()[std::size_t(m_table->currentRow())], text(),
                        m_browser->context());
    m_ui->foundLabel->setText(breakable(place));
    m_ui->foundLabel->setVisible(!place.isEmpty());
    QString count;
    if (m_finder->isRunning()) {
        count = tr("Searching older pages: %Ln action(s)…", nullptr,
                   pluralCount(m_finder->readCount()));
    } else if (!text().isEmpty() && m_browser->page().state == TimelineState::Shown) {
        count = matches == 0 ? tr("Not on this page.")
            : current == 0   ? tr("%n match(es)", nullptr, matches)
                           //: Which match of how many
                           : tr("%1 of %2").arg(current).arg(matches);
    }
    if (!m_note.isEmpty() && !m_finder->isRunning())
        count = tr("%1 %2").arg(count, m_note);
    m_ui->countLabel->setText(count);
    m_ui->nextButton->setEnabled(matches > 0);
    m_ui->previousButton->setEnabled(matches > 0);
    m_ui->searchOnButton->setVisible(!m_finder->isRunning());
    m_ui->searchOnButton->setEnabled(!text().isEmpty() && m_browser->canTurn(PageTurn::Next));
    if (!m_finder->isRunning() && m_ui->stopButton->hasFocus())
        m_ui->findEdit->setFocus(Qt::OtherFocusReason);
    m_ui->stopButton->setVisible(m_finder->isRunning());
}

void FindBar::searchOlderPages()
{
    m_note.clear();
    const PageSource &shown = m_browser->source();
    m_finder->start({shown.source(), shown.picked(), shown.page().position.end(), text(),
                     m_browser->context(), m_table->hidesSystemEvents()});
    showCount();
    m_ui->stopButton->setFocus(Qt::OtherFocusReason);
}

void FindBar::showNotFound()
{
    m_note
        = tr("Not in the %Ln older action(s) either.", nullptr, pluralCount(m_finder->readCount()));
    showCount();
}

void FindBar::stopSearching()
{
    m_finder->stop();
    m_foundPlace.reset();
    showCount();
}

void FindBar::goToFoundAction()
{
    const std::optional<qint64> place = std::exchange(m_foundPlace, std::nullopt);
    if (!place)
        return;
    const qint64 row = *place - m_browser->page().position.skip;
    const int rows = m_browser->actions()->rowCount();
    // New actions may have moved the match down meanwhile.
    for (int candidate = int(std::clamp<qint64>(row, 0, rows)); candidate < rows; ++candidate) {
        if (isMatch(candidate)) {
            goTo(candidate);
            m_table->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace LeadViewer
