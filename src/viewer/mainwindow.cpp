// SPDX-License-Identifier: MIT
#include "viewer/mainwindow.h"

#include "session/settings.h"
#include "timeline/fieldsmodel.h"
#include "timeline/leadbrowser.h"
#include "ui_mainwindow.h"
#include "viewer/aboutbox.h"
#include "viewer/administration.h"
#include "viewer/errorcontrol.h"
#include "viewer/exportcontrol.h"
#include "viewer/goactions.h"
#include "viewer/helpmenu.h"
#include "viewer/leadfinding.h"
#include "viewer/leadlinks.h"
#include "viewer/leadopening.h"
#include "viewer/leadsdock.h"
#include "viewer/leadspane.h"
#include "viewer/linkarrival.h"
#include "viewer/linkopener.h"
#include "viewer/newestnotice.h"
#include "viewer/pagenotice.h"
#include "viewer/paneactions.h"
#include "viewer/recentmenu.h"
#include "viewer/tokencontrol.h"
#include "viewer/viewsettings.h"
#include "viewer/zoom.h"
#include "wording/datetext.h"

#include <QCloseEvent>
#include <QLabel>
#include <QScreen>
#include <QStyle>
#include <QTimer>

#include <chrono>

namespace LeadViewer {

namespace {

constexpr std::chrono::seconds announcementTime{3};

} // namespace

MainWindow::MainWindow(LeadBrowser *browser, Settings *settings, QWidget *parent)
    : QMainWindow(parent)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_browser(browser)
    , m_settings(settings)
    , m_stateLabel(new QLabel(this))
{
    // Before anything measures text.
    auto *zoom = new Zoom(settings, this);
    m_ui->setupUi(this);
    zoom->addActions(m_ui->viewMenu);
    // No message of the status bar: when a font changes, that is painted over what is shown there.
    connect(zoom, &Zoom::announced, this, [this](const QString &text) {
        m_stateLabel->setText(text);
        QTimer::singleShot(announcementTime, this, &MainWindow::showTimes);
    });
    auto *help = new HelpMenu(m_ui->helpMenu, browser, this);
    connect(m_ui->inputs, &LeadInputs::helpRequested, help, &HelpMenu::openIdHelp);
    m_ui->refreshAction->setShortcuts(
        {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
    m_ui->quitAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Q), QKeySequence(Qt::CTRL | Qt::Key_W)});
    m_ui->copyAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_ui->openAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_stateLabel->setTextFormat(Qt::PlainText);
    m_stateLabel->setIndent(style()->pixelMetric(QStyle::PM_LayoutLeftMargin) / 2);
    m_ui->statusBar->addWidget(m_stateLabel);
    m_ui->topBar->setActions({m_ui->backAction, m_ui->forwardAction, m_ui->refreshAction,
                              m_ui->findAction, m_ui->exportAction, m_ui->workspaceAction});
    //: Buttons of the tool bar
    m_ui->findAction->setIconText(tr("Find"));
    m_ui->exportAction->setIconText(tr("Export"));
    m_ui->topBar->hide(); // there is nothing to do with it before the first lead
    m_ui->panes->setPanes(m_ui->fieldsPane, m_ui->timelinePane, m_ui->detailsPane);
    m_ui->panes->hide();

    m_ui->fieldsPane->setBrowser(browser);
    m_ui->timelinePane->setBrowser(browser, m_ui->detailsPane);
    m_ui->retryNotice->setBrowser(browser);
    new ExportControl({m_ui->exportAction, m_ui->forgetAction, m_ui->exportBar, settings}, browser,
                      this);
    new NewestNotice(
        {m_ui->policyBar, m_ui->noticeBar, m_ui->retryNotice, m_ui->exportBar, m_ui->linkNotice},
        this);
    m_tokenControl = new TokenControl(m_ui->inputs, browser, m_ui->forgetAction, this);
    m_linkArrival = new LinkArrival(
        {m_ui->inputs, m_tokenControl, m_ui->linkNotice, m_ui->noticeBar}, browser, this);
    m_leadLinks = new LeadLinks({m_ui->openPageAction, m_ui->copyLinkAction, m_ui->copyIdAction},
                                m_ui->noticeBar, browser, this);
    m_ui->fieldsPane->addLeadActions({m_ui->copyLinkAction, m_ui->copyIdAction});
    m_errors = new ErrorControl({m_ui->inputs, m_ui->timelinePane, m_ui->noticeBar}, browser, this);
    connect(m_errors, &ErrorControl::panesWanted, this, &MainWindow::leaveStartPage);
    m_leads = new LeadsDock(
        {m_ui->myLeadsAction, m_ui->nextLeadAction, m_ui->previousLeadAction, m_ui->inputs},
        browser, settings, this);
    addDockWidget(Qt::LeftDockWidgetArea, m_leads);
    m_finding = new LeadFinding({m_ui->inputs, m_leads->pane(), m_errors}, browser, this);
    m_opening = new LeadOpening({m_ui->inputs, m_tokenControl, m_leads, m_finding, m_ui->fieldsPane,
                                 m_ui->timelinePane, m_ui->includeAction},
                                browser, this);
    connect(m_tokenControl, &TokenControl::openRequested, m_opening, &LeadOpening::openInputs);
    connect(m_tokenControl, &TokenControl::troubled, m_ui->noticeBar, [this](const QString &text) {
        m_ui->noticeBar->showMessage(NoticeWeight::Warning, text);
    });
    m_recentLeads = new RecentLeads(this);
    m_recentMenu = new RecentMenu({m_recentLeads, m_ui->inputs, browser, settings}, this);
    m_ui->goMenu->addMenu(m_recentMenu);
    connectActions();
    connectViewActions();
    connectTimelineActions();
    connectBrowser();
    restoreLayout();
    m_ui->inputs->focusFirstEmpty();
}

MainWindow::~MainWindow() = default;

void MainWindow::setPolicy(const Policy &policy)
{
    m_viewSettings->setPolicy(policy);
    m_recentMenu->setPolicy(policy);
    administer({m_ui->inputs, m_ui->timelinePane, m_ui->exportAction, m_ui->policyBar}, policy,
               m_settings);
}

void MainWindow::fillIn(const QString &enterpriseId, const QString &leadId, const QString &token)
{
    m_ui->inputs->fillIn(enterpriseId, leadId, token);
}

void MainWindow::setSampleData()
{
    m_isSampleData = true;
    m_leadLinks->setSampleData();
    m_leads->pane()->setSampleData();
    m_ui->inputs->hideSamples();
    auto *label = new QLabel(tr("Sample leads. Nothing leaves this computer."), this);
    m_ui->statusBar->addPermanentWidget(label);
}

void MainWindow::fitScreen()
{
    constexpr QSize smallScreen(1366, 768);
    constexpr qreal most = 0.9; // of the screen, at first
    const QSize all = screen()->availableSize();
    if (!m_isRestored) {
        resize(size().boundedTo(all * most));
        if (all.width() <= smallScreen.width() || all.height() <= smallScreen.height())
            setWindowState(windowState() | Qt::WindowMaximized);
    }
    resize(size().boundedTo(all));
}

void MainWindow::setTokenKeeper(TokenKeeper *keeper)
{
    m_tokenControl->setKeeper(keeper);
}

void MainWindow::setRecentLeadsFile(const QString &fileName)
{
    m_recentLeads->setFile(fileName);
}

void MainWindow::openAtStart()
{
    m_tokenControl->openWhenReady();
}

void MainWindow::openFromLink(const QString &link)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    if (!link.isEmpty())
        m_linkArrival->arrive(link);
}

bool MainWindow::openLead()
{
    return m_opening->openInputs();
}

QString MainWindow::problemText() const
{
    return m_ui->inputs->problemText();
}

QString MainWindow::positionText() const
{
    return m_ui->timelinePane->positionText();
}

QString MainWindow::failureText() const
{
    return m_errors->failureText();
}

ErrorDialog *MainWindow::errorDialog() const
{
    return m_errors->dialog();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::connectActions()
{
    connect(m_ui->inputs, &LeadInputs::cancelRequested, m_ui->cancelAction, &QAction::trigger);
    connect(m_ui->inputs, &LeadInputs::samplesRequested, this, &MainWindow::samplesRequested);
    connect(m_ui->timelinePane, &TimelinePane::selectionChanged, this, [this](bool hasSelection) {
        m_ui->copyAction->setEnabled(hasSelection);
        m_ui->copyJsonAction->setEnabled(hasSelection);
    });

    connect(m_ui->openAction, &QAction::triggered, m_opening, &LeadOpening::openInputs);
    connect(m_ui->cancelAction, &QAction::triggered, m_browser, &LeadBrowser::cancel);
    connect(m_ui->cancelAction, &QAction::triggered, m_finding, &LeadFinding::cancel);
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->copyAction, &QAction::triggered, this,
            [this] { m_ui->timelinePane->copySelected(false); });
    connect(m_ui->copyJsonAction, &QAction::triggered, this,
            [this] { m_ui->timelinePane->copySelected(true); });
    connect(m_ui->findFieldAction, &QAction::triggered, m_ui->fieldsPane, &FieldsPane::focusFind);
    connect(m_ui->refreshAction, &QAction::triggered, m_opening, &LeadOpening::refresh);
    connect(m_ui->aboutAction, &QAction::triggered, this, [this] { openAboutBox(this); });
    NoticeBar *bar = m_ui->noticeBar;
    connect(m_ui->fieldsPane, &FieldsPane::linkChosen, bar,
            [bar](const QUrl &url) { openLink(url, bar); });
    connect(m_ui->timelinePane, &TimelinePane::noticed, bar, &NoticeBar::showMessage);
    connect(new PageNotice(bar, m_browser, this), &PageNotice::readAllRequested, m_ui->timelinePane,
            [this] {
                m_ui->activityAction->setChecked(true);
                m_ui->timelinePane->readAll();
            });
}

void MainWindow::connectViewActions()
{
    new PaneActions(
        {m_ui->workspaceAction, m_ui->leadIdAction, m_ui->fieldsAction, m_ui->timelineAction,
         m_ui->detailsAction, m_ui->nextPaneAction},
        {m_ui->inputs, m_ui->panes, m_ui->fieldsPane, m_ui->timelinePane, m_ui->detailsPane}, this);
    connect(m_ui->activityAction, &QAction::toggled, m_ui->timelinePane,
            &TimelinePane::showActivity);
    connect(m_ui->apiNamesAction, &QAction::toggled, m_browser->fields(),
            &FieldsModel::setShowsApiNames);
    m_viewSettings = new ViewSettings(
        {m_ui->emptyFieldsAction, m_ui->systemEventsAction, m_ui->zoneMenu, m_ui->settingsAction,
         m_ui->forgetAction, m_ui->fieldsPane, m_ui->timelinePane, m_tokenControl, m_recentLeads},
        m_browser, m_settings, this);
}

void MainWindow::connectTimelineActions()
{
    TimelinePane *pane = m_ui->timelinePane;
    connect(m_ui->findAction, &QAction::triggered, pane, &TimelinePane::openFindBar);
    connect(m_ui->findNextAction, &QAction::triggered, pane, [pane] { pane->findAgain(1); });
    connect(m_ui->findPreviousAction, &QAction::triggered, pane, [pane] { pane->findAgain(-1); });
    connect(pane, &TimelinePane::systemEventsRequested, m_ui->systemEventsAction,
            [action = m_ui->systemEventsAction] { action->setChecked(true); });
    connect(m_ui->filterAction, &QAction::triggered, pane, &TimelinePane::focusFilter);
    new GoActions({m_ui->firstPageAction, m_ui->previousPageAction, m_ui->nextPageAction,
                   m_ui->lastPageAction, m_ui->backAction, m_ui->forwardAction},
                  m_browser, this);
}

void MainWindow::connectBrowser()
{
    connect(m_browser, &LeadBrowser::busyChanged, this, &MainWindow::showBusy);
    connect(m_finding, &LeadFinding::busyChanged, this, &MainWindow::showBusy);
    connect(m_leads, &LeadsDock::aboutToChange, m_ui->panes, &Panes::makeRoom);
    m_ui->panes->makeRoom(!m_leads->isHidden());
    connect(m_ui->panes, &Panes::roomWanted, m_leads, &QWidget::close);
    connect(m_recentMenu, &RecentMenu::openRequested, m_opening, &LeadOpening::open);
    connect(m_browser, &LeadBrowser::leadChanged, this, &MainWindow::showLead);
    connect(m_browser, &LeadBrowser::pageChanged, this, &MainWindow::showState);
    connect(m_browser, &LeadBrowser::answered, this, &MainWindow::showState);
    connect(m_browser, &LeadBrowser::failed, this, &MainWindow::showState);
    connect(m_browser, &LeadBrowser::progressed, this, &MainWindow::showState);
    connect(m_browser, &LeadBrowser::contextChanged, this, &MainWindow::showTimes);
}

void MainWindow::showBusy()
{
    const bool busy = m_browser->isBusy() || m_finding->isBusy();
    m_ui->busyBar->setBusy(busy);
    m_ui->inputs->setBusy(busy);
    m_ui->cancelAction->setEnabled(busy);
    m_stateLabel->setText(m_finding->isBusy() ? tr("Searching…")
                              : busy          ? tr("Loading…")
                                              : QString());
    showTimes();
}

void MainWindow::showLead()
{
    const LeadAddress &address = m_browser->lead()->address;
    showTitle();
    m_ui->topBar->setWorkspace(address.enterprise.text);
    if (m_settings != nullptr && !m_isSampleData)
        m_settings->setEnterpriseId(address.enterprise.text);
    const bool isAwaited = m_opening->isAwaited(); // before the inputs move
    leaveStartPage();
    if (isAwaited)
        m_opening->focusLead();
}

void MainWindow::leaveStartPage()
{
    if (!m_ui->inputs->isStartPage())
        return;
    m_ui->topBar->takeLeadBox(m_ui->inputs->leaveStartPage());
    m_ui->topBar->show();
    m_ui->panes->show();
    m_ui->workspaceAction->setEnabled(true);
}

void MainWindow::showTitle()
{
    // Qt replaces this mark unless it is doubled.
    const QString name
        = m_browser->lead()->name().replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
    //: %1 is a lead's name
    setWindowTitle(name.isEmpty() ? tr("Lead Viewer") : tr("%1 – Lead Viewer").arg(name));
}

void MainWindow::showState()
{
    const OpenLead *lead = m_browser->lead();
    m_ui->refreshAction->setEnabled(lead != nullptr);
    const bool hasTimeline = m_browser->page().state == TimelineState::Shown;
    for (QAction *action :
         {m_ui->findAction, m_ui->findNextAction, m_ui->findPreviousAction, m_ui->filterAction}) {
        action->setEnabled(hasTimeline);
    }
    showTimes();
}

void MainWindow::showTimes()
{
    if (m_browser->lead() != nullptr && !m_browser->isBusy() && !m_finding->isBusy()) {
        //: %1 is a time of day
        m_stateLabel->setText(
            tr("Updated %1")
                .arg(timeText(m_browser->page().answeredAt, m_browser->context().zone)));
    }
}

void MainWindow::restoreLayout()
{
    if (m_settings == nullptr)
        return;
    m_ui->inputs->setEnterpriseId(m_settings->enterpriseId());
    m_isRestored = restoreGeometry(m_settings->layout(QStringLiteral("window")));
    m_ui->panes->restore(*m_settings);
    m_ui->timelinePane->restoreColumns(m_settings->layout(QStringLiteral("columns")));
}

void MainWindow::saveLayout()
{
    if (m_settings == nullptr)
        return;
    m_settings->setLayout(QStringLiteral("window"), saveGeometry());
    m_ui->panes->save(m_settings);
    m_settings->setLayout(QStringLiteral("columns"), m_ui->timelinePane->saveColumns());
}

} // namespace LeadViewer
