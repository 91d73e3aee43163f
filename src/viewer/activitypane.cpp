// SPDX-License-Identifier: MIT
#include "viewer/activitypane.h"

#include "paging/wholetimeline.h"
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
    m_whole = new WholeTimeline(browser->client(), browser->pace(), this);
    connect(m_whole, &WholeTimeline::pageRead, this,
            [this](const std::vector<Action> &actions, qint64 skip) {
                m_counts.add(actions, skip, m_browser->context().zone);
                showState();
            });
    connect(m_whole, &WholeTimeline::completed, this, [this] {
        m_isWhole = true;
        showState();
    });
    connect(m_whole, &WholeTimeline::failed, this, [this](const Error &error) {
        m_isInterrupted = true;
        showState();
        Q_EMIT failed(error);
    });
    connect(browser, &LeadBrowser::loaded, this, &ActivityPane::countPage);
    connect(browser, &LeadBrowser::textsChanged, this, &ActivityPane::recount);
    showState();
}

void ActivityPane::countPage()
{
    const bool isSameLead = m_lead && *m_lead == m_browser->address();
    if (!isSameLead) {
        dropCounts();
        m_lead = m_browser->address();
        m_zone = m_browser->context().zone;
        m_arrived = 0;
    }
    const qint64 arrived = m_browser->arrived();
    if (arrived > m_arrived)
        m_counts.shift(arrived - m_arrived);
    m_arrived = arrived;
    if (m_browser->timeline() == LeadBrowser::Timeline::Shown)
        m_counts.add(m_browser->pageActions(), m_browser->pageSkip(), m_zone);
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
    m_isWhole = false;
}

void ActivityPane::readAll()
{
    const TimelineWalk::Source source = m_browser->source();
    if (std::exchange(m_isInterrupted, false))
        m_whole->resume(source.token);
    else
        m_whole->start(source);
    showState();
    m_ui->stopButton->setFocus(Qt::OtherFocusReason);
}

void ActivityPane::showState()
{
    const bool hasTimeline
        = m_browser->timeline() == LeadBrowser::Timeline::Shown && m_counts.total() > 0;
    const PagePosition position = m_browser->position();
    const bool isPageWhole
        = hasTimeline && m_browser->filter().isEmpty() && position.isLast && position.skip == 0;
    // New actions are missing until their page was shown.
    const bool isWhole = isPageWhole || (hasTimeline && m_isWhole && m_counts.isGapless());
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
