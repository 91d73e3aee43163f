// SPDX-License-Identifier: MIT
#include "viewer/timelinepane.h"

#include "timeline/actionsmodel.h"
#include "timeline/leadbrowser.h"
#include "timeline/positiontext.h"
#include "ui_timelinepane.h"
#include "viewer/detailspane.h"
#include "viewer/pagingbuttons.h"
#include "viewer/rowmenu.h"
#include "viewer/tablecolumns.h"
#include "wording/datetext.h"
#include "wording/errorwording.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

#include <limits>
#include <utility>

namespace LeadViewer {

TimelinePane::TimelinePane(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TimelinePane>())
{
    m_ui->setupUi(this);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &TimelinePane::turnToBoxes);
    for (QSpinBox *box : {m_ui->skipBox, m_ui->pageSizeBox}) {
        connect(box, &QSpinBox::valueChanged, this, [this] { m_pause.start(); });
        connect(box->findChild<QLineEdit *>(), &QLineEdit::returnPressed, this,
                &TimelinePane::openRequested);
    }
    connect(m_ui->pageSizeBox, &QSpinBox::valueChanged, this, &TimelinePane::pageSizeChanged);
    connect(m_ui->skipBox->findChild<QLineEdit *>(), &QLineEdit::textEdited, this,
            [this] { m_isSkipTyped = true; });
    connect(m_ui->skipBox, &QSpinBox::editingFinished, this, [this] { m_isSkipTyped = false; });
}

TimelinePane::~TimelinePane() = default;

void TimelinePane::setBrowser(LeadBrowser *browser, DetailsPane *details)
{
    m_browser = browser;
    m_details = details;
    const auto warn = [this](const QString &text) {
        Q_EMIT noticed(NoticeWeight::Warning, text);
    };
    connect(details, &DetailsPane::noticed, this, warn);
    m_ui->table->setActions(browser->actions());
    fitPosition();
    connect(m_ui->table, &TimelineTable::detailsRequested, this, &TimelinePane::detailsRequested);
    connect(new RowMenu(browser, m_ui->table, this), &RowMenu::noticed, this, warn);
    m_paging = new PagingButtons(
        {m_ui->firstButton, m_ui->previousButton, m_ui->nextButton, m_ui->lastButton}, browser,
        m_ui->table);
    m_paging->showIcons(palette());
    connect(browser, &LeadBrowser::pageChanged, this, &TimelinePane::showPage);
    connect(browser, &LeadBrowser::failed, this, &TimelinePane::keepPage);
    connect(browser, &LeadBrowser::cancelled, this, &TimelinePane::keepPage);
    connect(browser, &LeadBrowser::progressed, this, &TimelinePane::showProgress);
    connect(browser, &LeadBrowser::busyChanged, this, &TimelinePane::showPosition);
    connect(browser, &LeadBrowser::contextChanged, this, &TimelinePane::showSelected);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TimelinePane::showSelected);
    connect(m_ui->table->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &TimelinePane::keepView);
    connect(m_ui->emptyTimeline, &EmptyTimeline::helped, this, &TimelinePane::focusTable);
    connect(m_ui->emptyTimeline, &EmptyTimeline::loadRequested, this, &TimelinePane::loadRequested);
    connect(m_ui->emptyTimeline, &EmptyTimeline::systemEventsRequested, this,
            &TimelinePane::systemEventsRequested);
    m_ui->emptyTimeline->setBrowser(browser);
    // After this pane's connections, so that the bars see its rows.
    m_ui->filterBar->setBrowser(browser);
    m_ui->findBar->setTimeline(browser, m_ui->table);
    // It takes the place of the chips, so that no row is covered.
    connect(m_ui->findBar, &FindBar::shownChanged, m_ui->filterBar,
            [bar = m_ui->filterBar](bool isShown) { bar->setChipsShown(!isShown); });
    m_ui->activityPane->setBrowser(browser);
    connect(m_ui->activityPane, &ActivityPane::dayChosen, this, &TimelinePane::goToDay);
    connect(m_ui->activityPane, &ActivityPane::failed, this, [this](const Error &error) {
        Q_EMIT noticed(NoticeWeight::Error, errorWords(error, m_browser->lead()->address).headline);
    });
    connect(m_ui->activityPane, &ActivityPane::completed, this, [this](const WalkResult &result) {
        if (const QString text = readAllText(result); !text.isEmpty())
            Q_EMIT noticed(NoticeWeight::Warning, text);
    });
    showPosition();
    showSelected();
}

int TimelinePane::pageSize() const
{
    return m_ui->pageSizeBox->value();
}

void TimelinePane::setPageSize(int pageSize)
{
    const QSignalBlocker blocker(m_ui->pageSizeBox);
    m_ui->pageSizeBox->setValue(pageSize);
}

qint64 TimelinePane::skip() const
{
    return m_ui->skipBox->value();
}

bool TimelinePane::isSkipEdited() const
{
    return skip() != m_shownSkip;
}

void TimelinePane::readBoxes()
{
    m_ui->skipBox->interpretText();
    m_ui->pageSizeBox->interpretText();
}

void TimelinePane::dropPendingChange()
{
    m_pause.stop();
    m_isSkipTyped = false;
    m_anchor.reset();
}

QString TimelinePane::positionText() const
{
    return m_ui->positionLabel->text();
}

QByteArray TimelinePane::saveColumns() const
{
    return m_ui->table->columns()->save();
}

void TimelinePane::restoreColumns(const QByteArray &state)
{
    m_ui->table->columns()->restore(state);
}

void TimelinePane::focusTable()
{
    m_ui->table->setFocus(Qt::ShortcutFocusReason);
}

QSpinBox *TimelinePane::pageSizeBox() const
{
    return m_ui->pageSizeBox;
}

void TimelinePane::focusFilter()
{
    m_ui->findBar->closeBar();
    m_ui->filterBar->focusKinds();
}

void TimelinePane::openFindBar()
{
    m_ui->findBar->openBar();
}

void TimelinePane::setHidesSystemEvents(bool isHiding)
{
    m_hidesSystemEvents = isHiding;
    hideSystemEvents();
    showRows();
}

void TimelinePane::showActivity(bool isWanted)
{
    m_ui->activityPane->setVisible(isWanted);
}

void TimelinePane::readAll()
{
    m_ui->activityPane->readAll();
}

void TimelinePane::findAgain(int direction)
{
    m_ui->findBar->step(direction);
}

void TimelinePane::copySelected(bool asJson) const
{
    const QModelIndexList actions = m_ui->table->selectedActions();
    if (actions.isEmpty())
        return;
    QStringList texts;
    for (const QModelIndex &action : actions)
        texts += action.data(ActionsModel::FullTextRole).toString();
    QApplication::clipboard()->setText(asJson ? jsonOf(actions)
                                              : texts.join(QStringLiteral("\n\n")));
}

void TimelinePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_paging != nullptr) {
        m_paging->showIcons(palette());
    } else if (event->type() == QEvent::FontChange) {
        fitPosition();
    }
}

void TimelinePane::keyPressEvent(QKeyEvent *event)
{
    // Esc arrives here only while there is no request to cancel.
    if (event->key() == Qt::Key_Escape && m_ui->findBar->isVisible())
        m_ui->findBar->leave();
    else
        QWidget::keyPressEvent(event);
}

void TimelinePane::showPage()
{
    const PagePosition &position = m_browser->page().position;
    // A skip that a person is typing, or changed a moment ago, is not overwritten.
    const bool isSkipPending = m_isSkipTyped || (m_pause.isActive() && isSkipEdited());
    m_shownSkip = position.skip;
    if (!isSkipPending) {
        showSkip();
        if (pageSize() == m_browser->pageSize())
            m_pause.stop();
    }
    showPosition();
    hideSystemEvents();
    showRows();
    if (const auto &view = m_browser->history().restoredView())
        restoreView(*view);
    if (const auto day = std::exchange(m_day, std::nullopt))
        goToDay(*day, m_browser->page().position.skip);
    keepView();
}

void TimelinePane::showProgress()
{
    showPosition();
    if (!m_ui->table->currentAction().isValid())
        showRows();
}

void TimelinePane::hideSystemEvents()
{
    m_ui->table->setHidesSystemEvents(m_hidesSystemEvents
                                      && m_browser->filter().kind != ActionKind::System);
    m_ui->emptyTimeline->setAllHidden(!m_ui->table->hasShownRows()
                                      && m_ui->table->actionCount() > 0);
}

void TimelinePane::showRows()
{
    const PagePosition &position = m_browser->page().position;
    const std::optional<qint64> anchor = std::exchange(m_anchor, std::nullopt);
    // An unchanged page keeps its selection and scroll position.
    if (m_ui->table->currentAction().isValid())
        return;
    int top = 0;
    if (anchor && *anchor >= position.skip && *anchor < position.skip + position.count)
        top = int(*anchor - position.skip);
    // While there are rows, one is the current row: screen readers need it.
    if (m_ui->table->hasShownRows()) {
        const int kept = m_ui->table->rowOf(m_selectedId);
        const int current = kept >= 0 ? kept : top;
        m_ui->table->select(current);
        m_ui->table->scrollRowToTop(anchor ? top : current);
    } else {
        showSelected();
    }
}

void TimelinePane::restoreView(const ViewState &view)
{
    if (const int row = m_ui->table->rowOf(view.selectedId); row >= 0)
        m_ui->table->select(row);
    m_ui->table->verticalScrollBar()->setValue(view.scroll);
}

void TimelinePane::keepView()
{
    if (m_browser->page().state == TimelineState::Shown)
        m_browser->history().keepView({m_selectedId, m_ui->table->verticalScrollBar()->value()});
}

void TimelinePane::goToDay(const QDate &day, qint64 skip)
{
    // \p skip is a place in the whole timeline; with a filter, the day is added to the filter.
    if (!m_browser->filter().isEmpty()) {
        m_ui->filterBar->showDay(day);
        return;
    }
    const PagePosition &position = m_browser->page().position;
    if (skip < position.skip || skip >= position.skip + position.count) {
        m_day = day;
        const int size = m_browser->pageSize();
        m_browser->showPageAt(skip - skip % size);
        return;
    }
    if (const int row = m_ui->table->rowOf(day); row >= 0) {
        m_ui->table->select(row);
        m_ui->table->scrollRowToTop(row);
        m_ui->table->setFocus(Qt::OtherFocusReason);
    }
}

void TimelinePane::showSkip()
{
    const QSignalBlocker blocker(m_ui->skipBox);
    m_ui->skipBox->setValue(int(std::min<qint64>(m_shownSkip, std::numeric_limits<int>::max())));
}

void TimelinePane::keepPage()
{
    m_anchor.reset();
    m_day.reset();
    // A skip that failed is not kept for the next lead. A skip typed for another lead stays for the
    // next try.
    if (const OpenLead *lead = m_browser->lead();
        lead != nullptr && m_browser->requestedAddress() == lead->address && !m_isSkipTyped) {
        showSkip();
    }
}

void TimelinePane::showPosition()
{
    const TimelinePage &page = m_browser->page();
    const bool isShown = page.state == TimelineState::Shown;
    m_ui->table->setCut(hasPrevious(page.position), hasNext(page.position));
    m_ui->positionLabel->setText(isShown ? LeadViewer::positionText(page.position)
                                         : timelineStateText(page.state));
}

void TimelinePane::showSelected()
{
    const QModelIndex current = m_ui->table->currentAction();
    m_details->showAction(current);
    if (current.isValid()) {
        m_selectedId = current.data(ActionsModel::IdRole).toString();
        keepView();
    }
    Q_EMIT selectionChanged(current.isValid());
}

bool TimelinePane::applyPageSize()
{
    readBoxes();
    return showPageSize();
}

bool TimelinePane::showPageSize()
{
    if (m_browser->page().state != TimelineState::Shown || pageSize() == m_browser->pageSize())
        return false;
    m_pause.stop();
    m_anchor = m_browser->page().position.skip + m_ui->table->firstVisibleRow();
    m_browser->setPageSize(pageSize(), m_ui->table->firstVisibleRow());
    return true;
}

void TimelinePane::turnToBoxes()
{
    // No request is sent while a dialog is open; the boxes wait for Enter.
    if (QApplication::activeModalWidget() != nullptr)
        return;
    // Skip and page size are two inputs: neither changes the other.
    if (isSkipEdited())
        m_browser->showPageAt(skip(), pageSize());
    else if (!showPageSize() && pageSize() != m_browser->pageSize())
        m_browser->setPageSize(pageSize(), 0);
}

void TimelinePane::fitPosition()
{
    // Wide enough, so that the buttons beside it do not move from page to page of most leads.
    const PagePosition wide{900, 10, 10, false, 1000};
    const QFontMetrics metrics = m_ui->positionLabel->fontMetrics();
    m_ui->positionLabel->setMinimumWidth(metrics.horizontalAdvance(LeadViewer::positionText(wide))
                                         + 2 * metrics.averageCharWidth());
}

} // namespace LeadViewer
