// SPDX-License-Identifier: MIT
#include "viewer/activitypane.h"

#include "paging/timelinewalk.h"
#include "timeline/leadbrowser.h"
#include "ui_activitypane.h"

#include <utility>

namespace LeadViewer {

ActivityPane::ActivityPane(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ActivityPane>())
{
    m_ui->setupUi(this);
    m_ui->stopButton->hide();
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
    connect(m_whole, &TimelineWalk::pageRead, this,
            [this](const std::vector<Action> &actions, qint64 skip) {
                m_counts.add(actions, skip, m_browser->context().zone);
                showState();
            });
    connect(m_whole, &TimelineWalk::completed, this, [this] {
        const WalkResult result = m_whole->result();
        if (result.missing() == 0) {
            m_arrivedWhenWhole = m_arrived;
            m_browser->setTotal(result.count);
        }
        showState();
        Q_EMIT completed(result);
    });
    connect(m_whole, &TimelineWalk::failed, this, [this](const Error &error) {
        m_isInterrupted = true;
        showState();
        Q_EMIT failed(error);
    });
    connect(browser, &LeadBrowser::pageChanged, this, &ActivityPane::countPage);
    connect(browser, &LeadBrowser::contextChanged, this, &ActivityPane::recount);
    showState();
}

void ActivityPane::countPage()
{
    const LeadAddress &lead = m_browser->lead()->address;
    if (m_lead != lead) {
        dropCounts();
        m_lead = lead;
        m_zone = m_browser->context().zone;
        m_arrived = 0;
    }
    const TimelinePage &page = m_browser->page();
    if (page.state == TimelineState::Shown && m_browser->filter().isEmpty()) {
        if (page.arrived > m_arrived)
            m_counts.shift(page.arrived - m_arrived);
        m_arrived = page.arrived;
        m_counts.add(page.actions, page.position.skip, m_zone);
    }
    showState();
}

void ActivityPane::recount()
{
    const QTimeZone &zone = m_browser->context().zone;
    if (!m_lead || zone == m_zone)
        return;
    // Days begin at other times now, and the counted actions were not kept.
    m_zone = zone;
    dropCounts();
    countPage();
}

void ActivityPane::dropCounts()
{
    m_whole->stop();
    m_isInterrupted = false;
    m_counts.clear();
    m_arrivedWhenWhole.reset();
}

void ActivityPane::readAll()
{
    if (std::exchange(m_isInterrupted, false))
        m_whole->resume();
    else
        m_whole->start({m_browser->lead()->address}, 0, m_browser->total());
    showState();
    m_ui->stopButton->setFocus(Qt::OtherFocusReason);
}

void ActivityPane::showState()
{
    const bool hasTimeline
        = m_browser->page().state == TimelineState::Shown && m_counts.total() > 0;
    const PagePosition &position = m_browser->page().position;
    const bool isPageWhole
        = hasTimeline && m_browser->filter().isEmpty() && isLast(position) && position.skip == 0;
    // New actions are missing until their page was shown.
    const bool isKnown = m_counts.total() >= m_browser->total().value_or(0)
        && (m_arrivedWhenWhole == m_arrived || m_counts.isGapless());
    const bool isWhole = isPageWhole || (hasTimeline && m_arrivedWhenWhole && isKnown);
    const bool isReading = m_whole->isRunning();
    const bool hadFocus = m_ui->stopButton->hasFocus();
    m_ui->stopButton->setVisible(isReading);
    m_ui->readAllButton->setVisible(!isReading);
    m_ui->readAllButton->setEnabled(hasTimeline && !isWhole);
    if (hadFocus && !isReading)
        m_ui->strip->setFocus(Qt::OtherFocusReason);
    m_ui->strip->setCounts(&m_counts, isWhole);
}

} // namespace LeadViewer
