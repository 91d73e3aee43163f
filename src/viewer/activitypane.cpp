// SPDX-License-Identifier: MIT
#include "viewer/activitypane.h"

#include "timeline/activitytext.h"
#include "timeline/filtertext.h"
#include "timeline/leadbrowser.h"
#include "ui_activitypane.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace LeadViewer {

ActivityPane::ActivityPane(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ActivityPane>())
{
    m_ui->setupUi(this);
    m_ui->stopButton->hide();
    hide();
    connect(m_ui->strip, &ActivityStrip::dayChosen, this, &ActivityPane::dayChosen);
    connect(m_ui->readAllButton, &QPushButton::clicked, this, &ActivityPane::readAll);
    connect(m_ui->stopButton, &QPushButton::clicked, this, [this] {
        m_whole->stop();
        showState();
        m_ui->readAllButton->setFocus(Qt::OtherFocusReason);
    });
}

ActivityPane::~ActivityPane() = default;

void ActivityPane::setBrowser(LeadBrowser *browser)
{
    m_browser = browser;
    m_whole = new TimelineWalk(browser->means(), this);
    connect(m_whole, &TimelineWalk::pageRead, this, &ActivityPane::countRead);
    connect(m_whole, &TimelineWalk::completed, this, &ActivityPane::onCompleted);
    connect(m_whole, &TimelineWalk::failed, this, [this](const Error &error) {
        m_isInterrupted = true;
        showState();
        Q_EMIT failed(error);
    });
    connect(browser, &LeadBrowser::pageChanged, this, &ActivityPane::countPage);
    connect(browser, &LeadBrowser::progressed, this, &ActivityPane::countPage);
    connect(browser, &LeadBrowser::contextChanged, this, &ActivityPane::recount);
    showState();
}

void ActivityPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous() && m_browser != nullptr && m_browser->lead() != nullptr) {
        recount();
        countPage();
    }
}

void ActivityPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous() && isHidden() && m_whole != nullptr)
        m_whole->stop();
}

void ActivityPane::countPage()
{
    if (isHidden() || m_browser->lead() == nullptr)
        return;
    const LeadAddress &lead = m_browser->lead()->address;
    if (m_lead != lead) {
        dropCounts();
        m_lead = lead;
        m_zone = m_browser->context().zone;
        m_arrived = 0;
    }
    if (m_filter != m_browser->filter()) {
        dropMatches();
        m_filter = m_browser->filter();
    }
    const TimelinePage &page = m_browser->page();
    if (page.state == TimelineState::Shown && isFiltered()) {
        countMatches();
    } else if (page.state == TimelineState::Shown) {
        if (page.arrived > m_arrived)
            m_counts.shift(page.arrived - m_arrived);
        m_arrived = page.arrived;
        m_counts.add(page.actions, page.position.skip, m_zone);
    }
    showState();
}

void ActivityPane::countMatches()
{
    const PageSource &source = m_browser->source();
    if (const std::vector<Action> *matches = source.matches()) {
        // They start again when they are read again.
        if (!m_allMatches && !m_whole->isRunning()) {
            m_matches.clear();
            m_matches.add(*matches, 0, m_zone);
        }
        return;
    }
    m_matches.add(source.page().actions, source.page().position.skip, m_zone);
}

void ActivityPane::countRead(const std::vector<Action> &actions, qint64 skip)
{
    if (!isFiltered()) {
        m_counts.add(actions, skip, m_zone);
    } else {
        const auto withoutTime
            = m_whole->source().search ? WithoutTime::IsInside : WithoutTime::IsOutside;
        std::vector<Action> matching;
        std::copy_if(actions.begin(), actions.end(), std::back_inserter(matching),
                     [&](const Action &action) { return matches(action, m_filter, withoutTime); });
        m_matches.add(matching, m_matches.total(), m_zone);
    }
    showState();
}

void ActivityPane::onCompleted()
{
    const WalkResult result = m_whole->result();
    if (isFiltered()) {
        m_allMatches = result;
    } else if (result.missing() == 0) {
        m_arrivedWhenWhole = m_arrived;
        m_browser->setTotal(result.count);
    }
    showState();
    Q_EMIT completed(result);
}

void ActivityPane::recount()
{
    const QTimeZone &zone = m_browser->context().zone;
    if (!m_lead || zone == m_zone)
        return showState();
    // Days begin at other times now, and the counted actions were not kept.
    m_zone = zone;
    dropCounts();
    countPage();
}

void ActivityPane::dropCounts()
{
    m_counts.clear();
    m_arrivedWhenWhole.reset();
    dropMatches();
}

void ActivityPane::dropMatches()
{
    // What is being read is of the former filter.
    m_whole->stop();
    m_isInterrupted = false;
    m_matches.clear();
    m_allMatches.reset();
}

void ActivityPane::readAll()
{
    show();
    if (std::exchange(m_isInterrupted, false)) {
        m_whole->resume();
    } else if (isFiltered()) {
        m_matches.clear();
        m_whole->start(m_browser->source().source());
    } else {
        m_whole->start({m_browser->lead()->address}, 0, m_browser->total());
    }
    showState();
    m_ui->stopButton->setFocus(Qt::OtherFocusReason);
}

//! Whether everything is counted: all actions, or all matches of the filter.
bool ActivityPane::isWhole() const
{
    const PagePosition &position = m_browser->page().position;
    if (isLast(position) && position.skip == 0 && m_browser->filter() == m_filter)
        return true;
    if (isFiltered()) {
        const FilterCoverage coverage = m_browser->source().coverage();
        return m_allMatches || (coverage.isAtEnd && coverage.matches == m_matches.total());
    }
    // New actions are missing until their page was shown.
    const bool isKnown = m_counts.total() >= m_browser->total().value_or(0)
        && (m_arrivedWhenWhole == m_arrived || m_counts.isGapless());
    return m_arrivedWhenWhole && isKnown;
}

QString ActivityPane::coverageText() const
{
    if (!isFiltered())
        return activityCoverageText(m_counts, isWhole());
    FilterCoverage coverage = m_browser->source().coverage();
    if (m_allMatches) {
        coverage.matches = m_matches.total();
        coverage.read = m_allMatches->count;
        coverage.isAtEnd = true;
        coverage.isFull = false;
    } else if (coverage.matches != m_matches.total()) {
        return readSoFarText(m_filter, m_matches.total(), m_browser->context());
    }
    return LeadViewer::coverageText(m_filter, coverage, m_browser->context());
}

void ActivityPane::showState()
{
    if (isHidden())
        return;
    const ActivityCounts &counts = isFiltered() ? m_matches : m_counts;
    const bool hasTimeline = m_browser->page().state == TimelineState::Shown && counts.total() > 0;
    const bool hasTimes = hasTimeline && counts.total() > counts.withoutTime();
    const bool isReading = m_whole->isRunning();
    const bool hadFocus = m_ui->stopButton->hasFocus();
    m_ui->strip->setCounts(&counts, hasTimes ? coverageText() : QString());
    m_ui->strip->setVisible(hasTimes);
    m_ui->legend->setCounts(hasTimes ? m_ui->strip->shownCounts() : KindCounts());
    m_ui->legend->setVisible(hasTimes);
    m_ui->stopButton->setVisible(isReading);
    m_ui->readAllButton->setVisible(!isReading && hasTimes);
    m_ui->readAllButton->setEnabled(hasTimeline && !isWhole());
    if (hadFocus && !isReading)
        m_ui->strip->setFocus(Qt::OtherFocusReason);
}

} // namespace LeadViewer
