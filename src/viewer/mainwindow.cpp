// SPDX-License-Identifier: MIT
#include "viewer/mainwindow.h"

#include "session/settings.h"
#include "telecrm/client.h"
#include "timeline/leadbrowser.h"
#include "ui_mainwindow.h"
#include "viewer/aboutbox.h"
#include "viewer/administration.h"
#include "viewer/errordialog.h"
#include "viewer/exportcontrol.h"
#include "viewer/linkopener.h"
#include "viewer/pagenotice.h"
#include "viewer/proxylogindialog.h"
#include "viewer/tokencontrol.h"
#include "wording/datetext.h"
#include "wording/errorwording.h"
#include "wording/links.h"

#include <QCloseEvent>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>

#include <array>
#include <utility>

namespace LeadViewer {

MainWindow::MainWindow(LeadBrowser *browser, Settings *settings, QWidget *parent)
    : QMainWindow(parent)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_browser(browser)
    , m_settings(settings)
    , m_transferLabel(new QLabel(this))
    , m_loadedLabel(new QLabel(this))
    , m_addressLabel(new QLabel(this))
{
    m_ui->setupUi(this);
    m_ui->refreshAction->setShortcuts(
        {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
    m_ui->quitAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Q), QKeySequence(Qt::CTRL | Qt::Key_W)});
    m_ui->copyAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_ui->openAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    for (QLabel *label : {m_transferLabel, m_loadedLabel, m_addressLabel})
        label->setTextFormat(Qt::PlainText);
    m_ui->statusBar->addWidget(m_transferLabel);
    m_ui->statusBar->addPermanentWidget(m_addressLabel);
    m_ui->statusBar->addPermanentWidget(m_loadedLabel);
    // The fields keep their width when the window grows; the timeline gets the space.
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({fieldsWidth, width() - fieldsWidth});

    m_ui->fieldsPane->setBrowser(browser);
    m_ui->timelinePane->setBrowser(browser);
    m_ui->retryNotice->setBrowser(browser);
    new ExportControl({m_ui->exportAction, m_ui->forgetAction, m_ui->exportBar}, browser, this);
    m_tokenControl = new TokenControl(m_ui->inputs, browser, m_ui->forgetAction, this);
    connect(m_tokenControl, &TokenControl::openRequested, this, &MainWindow::openLead);
    connectActions();
    connectTimelineActions();
    connectBrowser();
    restoreLayout();
    m_ui->inputs->focusFirstEmpty();
}

MainWindow::~MainWindow() = default;

void MainWindow::setPolicy(const Policy &policy)
{
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
    m_ui->sampleBar->setHidable(false);
    m_ui->sampleBar->setText(tr("Sample leads. Nothing leaves this computer."));
}

void MainWindow::setBaseAddress(const QString &address)
{
    m_addressLabel->setText(address);
}

void MainWindow::setTokenKeeper(TokenKeeper *keeper)
{
    m_tokenControl->setKeeper(keeper);
}

void MainWindow::openAtStart()
{
    m_tokenControl->openAtStart();
}

void MainWindow::awaitOpening()
{
    m_ui->inputs->focusOpening();
}

bool MainWindow::openLead()
{
    const auto input = m_ui->inputs->checkInputs();
    if (!input)
        return false;
    m_ui->timelinePane->readBoxes();
    // A skip belongs to the shown lead, unless it was typed for the next one.
    const OpenLead *shown = m_browser->lead();
    const bool isSameLead = shown != nullptr && shown->address == input->address;
    LeadQuery query;
    query.includeActions = m_ui->inputs->includesTimeline();
    query.limit = m_ui->timelinePane->pageSize();
    if (isSameLead || m_ui->timelinePane->isSkipEdited())
        query.skip = m_ui->timelinePane->skip();
    m_ui->timelinePane->dropPendingChange();
    m_browser->open(input->address, query);
    return true;
}

QString MainWindow::problemText() const
{
    return m_ui->inputs->problemText();
}

QString MainWindow::positionText() const
{
    return m_ui->timelinePane->positionText();
}

ErrorDialog *MainWindow::errorDialog() const
{
    return findChild<ErrorDialog *>(QString(), Qt::FindDirectChildrenOnly);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::connectActions()
{
    connect(m_ui->inputs, &LeadInputs::openRequested, this, &MainWindow::openLead);
    connect(m_ui->inputs, &LeadInputs::cancelRequested, m_browser, &LeadBrowser::cancel);
    connect(m_ui->timelinePane, &TimelinePane::openRequested, this, &MainWindow::openLead);
    connect(m_ui->timelinePane, &TimelinePane::loadRequested, this, [this] {
        m_browser->open(m_browser->lead()->address, {.limit = m_ui->timelinePane->pageSize()});
    });
    connect(m_ui->timelinePane, &TimelinePane::pageSizeChanged, this, [this](int pageSize) {
        if (m_settings != nullptr)
            m_settings->setPageSize(pageSize);
    });
    connect(m_ui->timelinePane, &TimelinePane::selectionChanged, this, [this](bool hasSelection) {
        m_ui->copyAction->setEnabled(hasSelection);
        m_ui->copyJsonAction->setEnabled(hasSelection);
    });

    connect(m_ui->openAction, &QAction::triggered, this, &MainWindow::openLead);
    connect(m_ui->cancelAction, &QAction::triggered, m_browser, &LeadBrowser::cancel);
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->copyAction, &QAction::triggered, this,
            [this] { m_ui->timelinePane->copySelected(false); });
    connect(m_ui->copyJsonAction, &QAction::triggered, this,
            [this] { m_ui->timelinePane->copySelected(true); });
    connect(m_ui->findFieldAction, &QAction::triggered, m_ui->fieldsPane, &FieldsPane::focusFind);
    connect(m_ui->refreshAction, &QAction::triggered, this, &MainWindow::refresh);
    connect(m_ui->leadIdAction, &QAction::triggered, this,
            [this] { m_ui->inputs->focusOn(Suspect::LeadId); });
    connect(m_ui->fieldsAction, &QAction::triggered, m_ui->fieldsPane, &FieldsPane::focusFields);
    connect(m_ui->timelineAction, &QAction::triggered, m_ui->timelinePane,
            &TimelinePane::focusTable);
    connect(m_ui->nextPaneAction, &QAction::triggered, this, &MainWindow::focusNextPane);
    connect(m_ui->zoneMenu, &ZoneMenu::chosen, this, [this](const QString &zone) {
        if (m_settings != nullptr)
            m_settings->setTimeZone(zone);
        m_browser->setZone(m_ui->zoneMenu->zone());
    });
    connect(m_ui->openPageAction, &QAction::triggered, this, &MainWindow::openPage);
    connect(m_ui->aboutAction, &QAction::triggered, this, [this] { openAboutBox(this); });
    NoticeBar *bar = m_ui->noticeBar;
    connect(m_ui->fieldsPane, &FieldsPane::linkChosen, bar,
            [bar](const QUrl &url) { openLink(url, bar); });
    connect(m_ui->timelinePane, &TimelinePane::noticed, bar, &NoticeBar::setText);
    connect(new PageNotice(bar, m_browser, this), &PageNotice::readAllRequested, m_ui->timelinePane,
            &TimelinePane::readAll);
}

void MainWindow::connectTimelineActions()
{
    TimelinePane *pane = m_ui->timelinePane;
    connect(m_ui->findAction, &QAction::triggered, pane, &TimelinePane::openFindBar);
    connect(m_ui->findNextAction, &QAction::triggered, pane, [pane] { pane->findAgain(1); });
    connect(m_ui->findPreviousAction, &QAction::triggered, pane, [pane] { pane->findAgain(-1); });
    connect(m_ui->filterAction, &QAction::triggered, pane, &TimelinePane::focusFilter);
    const std::array<std::pair<QAction *, PageTurn>, 4> turns{
        {{m_ui->firstPageAction, PageTurn::First},
         {m_ui->previousPageAction, PageTurn::Previous},
         {m_ui->nextPageAction, PageTurn::Next},
         {m_ui->lastPageAction, PageTurn::Last}}};
    for (const auto &[action, turn] : turns)
        connect(action, &QAction::triggered, m_browser, [this, to = turn] { m_browser->turn(to); });
    connect(m_ui->backAction, &QAction::triggered, m_browser,
            [this] { m_browser->goInHistory(-1); });
    connect(m_ui->forwardAction, &QAction::triggered, m_browser,
            [this] { m_browser->goInHistory(1); });
}

void MainWindow::connectBrowser()
{
    connect(m_browser, &LeadBrowser::busyChanged, this, &MainWindow::showBusy);
    connect(m_browser, &LeadBrowser::leadChanged, this, &MainWindow::showTitle);
    connect(m_browser, &LeadBrowser::pageChanged, this, &MainWindow::showState);
    connect(m_browser, &LeadBrowser::answered, this, &MainWindow::showAnswered);
    connect(m_browser, &LeadBrowser::failed, this, &MainWindow::showFailed);
    connect(m_browser, &LeadBrowser::cancelled, this, &MainWindow::showCancelled);
    connect(m_browser, &LeadBrowser::progressed, this, &MainWindow::showState);
    connect(m_browser, &LeadBrowser::contextChanged, this, &MainWindow::showTimes);
}

void MainWindow::showBusy(bool busy)
{
    m_ui->busyBar->setBusy(busy);
    m_ui->inputs->setBusy(busy);
    m_ui->cancelAction->setEnabled(busy);
    // The dialog and its Try again belong to the previous request.
    if (ErrorDialog *dialog = errorDialog(); dialog != nullptr && busy)
        dialog->close();
    if (busy)
        m_transferLabel->setText(tr("Loading…"));
}

void MainWindow::showTitle()
{
    // Qt replaces this mark unless it is doubled.
    const QString name
        = m_browser->lead()->name().replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
    //: %1 is a lead's name
    setWindowTitle(name.isEmpty() ? tr("Lead Viewer") : tr("%1 – Lead Viewer").arg(name));
}

void MainWindow::showAnswered()
{
    m_failure.clear();
    const Transfer &transfer = m_browser->page().transfer;
    const QLocale locale;
    //: HTTP status, time taken, size of the answer
    m_transferLabel->setText(
        tr("%1 · %2 ms · %3")
            .arg(QString::number(transfer.httpStatus), locale.toString(transfer.milliseconds),
                 locale.formattedDataSize(transfer.bytes, 1, QLocale::DataSizeTraditionalFormat)));
    showState();
    if (m_settings != nullptr && !m_isSampleData)
        m_settings->setEnterpriseId(m_browser->lead()->address.enterprise.text);
}

void MainWindow::showFailed(const Error &error)
{
    const ErrorWords words = errorWords(error, m_browser->requestedAddress());
    m_failure = words.headline;
    m_transferLabel->setText(error.httpStatus == 0 ? tr("No answer")
                                                   //: %1 is an HTTP status
                                                   : tr("Failed (%1)").arg(error.httpStatus));
    m_ui->noticeBar->setText(m_browser->lead() != nullptr
                                 ? tr("%1 %2").arg(words.headline, shownSince())
                                 : words.headline);
    showState();
    if (error.kind != ErrorKind::NoToken) // its input says what is missing, and has the focus
        showDialog(withoutLocked(words), errorDetails(error));
    if (error.kind == ErrorKind::ProxyLogin)
        askForProxyLogin(m_browser, error.url, errorDialog()); // which stays without a login
}

void MainWindow::showCancelled()
{
    m_transferLabel->setText(tr("Cancelled"));
    m_ui->noticeBar->setText(m_browser->lead() != nullptr ? tr("Cancelled. %1").arg(shownSince())
                                                          : QString());
}

void MainWindow::showState()
{
    const OpenLead *lead = m_browser->lead();
    m_ui->refreshAction->setEnabled(lead != nullptr);
    m_ui->firstPageAction->setEnabled(m_browser->canTurn(PageTurn::First));
    m_ui->previousPageAction->setEnabled(m_browser->canTurn(PageTurn::Previous));
    m_ui->nextPageAction->setEnabled(m_browser->canTurn(PageTurn::Next));
    m_ui->lastPageAction->setEnabled(m_browser->canTurn(PageTurn::Last));
    m_ui->backAction->setEnabled(m_browser->history().at(-1) != nullptr);
    m_ui->forwardAction->setEnabled(m_browser->history().at(1) != nullptr);
    const bool hasTimeline = m_browser->page().state == TimelineState::Shown;
    for (QAction *action :
         {m_ui->findAction, m_ui->findNextAction, m_ui->findPreviousAction, m_ui->filterAction}) {
        action->setEnabled(hasTimeline);
    }
    m_ui->openPageAction->setEnabled(!leadPage().isEmpty());
    showTimes();
}

void MainWindow::showTimes()
{
    if (m_browser->lead() != nullptr) {
        //: %1 is a time of day
        m_loadedLabel->setText(
            tr("as of %1").arg(timeText(m_browser->page().answeredAt, m_browser->context().zone)));
    }
}

QUrl MainWindow::leadPage() const
{
    // A made-up lead has no page in TeleCRM.
    if (m_browser->lead() == nullptr || m_isSampleData)
        return {};
    return leadPageUrl(m_browser->means().client->baseUrl(), m_browser->lead()->address);
}

void MainWindow::openPage()
{
    openLink(leadPage(), m_ui->noticeBar);
}

QString MainWindow::shownSince() const
{
    const QString time = timeText(m_browser->page().answeredAt, m_browser->context().zone);
    //: %1 is a lead's name or ID, %2 a time of day
    return tr("Still shown: %1, as of %2.").arg(m_browser->lead()->nameOrId(), time);
}

void MainWindow::refresh()
{
    // Applying a changed page size reloads the page, too.
    if (m_ui->timelinePane->applyPageSize())
        return;
    m_ui->timelinePane->dropPendingChange();
    m_browser->refresh();
}

void MainWindow::showDialog(const ErrorWords &words, const QString &details)
{
    if (ErrorDialog *previous = errorDialog()) {
        previous->setParent(nullptr); // so that only the new one is found
        previous->close();
    }
    auto *dialog = new ErrorDialog(words, details, this);
    connect(dialog, &ErrorDialog::editRequested, this, &MainWindow::editInput);
    connect(dialog, &ErrorDialog::retryRequested, m_browser, &LeadBrowser::retry);
    dialog->open();
}

//! Nobody is sent to an input that the administrator has locked.
ErrorWords MainWindow::withoutLocked(ErrorWords words) const
{
    const bool isLockedSize
        = words.suspect == Suspect::PageSize && isLocked(m_ui->timelinePane->pageSizeBox());
    if (isLockedSize || m_ui->inputs->isLocked(words.suspect))
        words.suspect = Suspect::None;
    return words;
}

void MainWindow::editInput(Suspect input)
{
    m_ui->inputs->focusOn(input);
    if (input == Suspect::PageSize) {
        m_ui->timelinePane->pageSizeBox()->setFocus(Qt::ShortcutFocusReason);
        m_ui->timelinePane->pageSizeBox()->selectAll();
    }
}

void MainWindow::focusNextPane()
{
    const QWidget *focused = focusWidget();
    if (focused != nullptr && m_ui->fieldsPane->isAncestorOf(focused))
        m_ui->timelinePane->focusTable();
    else if (focused != nullptr && m_ui->timelinePane->isAncestorOf(focused))
        m_ui->inputs->focusOn(Suspect::LeadId);
    else
        m_ui->fieldsPane->focusFields();
}

void MainWindow::restoreLayout()
{
    if (m_settings == nullptr)
        return;
    m_ui->timelinePane->setPageSize(m_settings->pageSize());
    m_ui->inputs->setEnterpriseId(m_settings->enterpriseId());
    m_ui->zoneMenu->setZoneName(m_settings->timeZone());
    m_browser->setZone(m_ui->zoneMenu->zone());
    restoreGeometry(m_settings->layout(QStringLiteral("window")));
    m_ui->splitter->restoreState(m_settings->layout(QStringLiteral("panes")));
    m_ui->timelinePane->restoreLayout(m_settings->layout(QStringLiteral("timeline")));
    m_ui->timelinePane->restoreColumns(m_settings->layout(QStringLiteral("columns")));
}

void MainWindow::saveLayout()
{
    if (m_settings == nullptr)
        return;
    m_settings->setLayout(QStringLiteral("window"), saveGeometry());
    m_settings->setLayout(QStringLiteral("panes"), m_ui->splitter->saveState());
    m_settings->setLayout(QStringLiteral("timeline"), m_ui->timelinePane->saveLayout());
    m_settings->setLayout(QStringLiteral("columns"), m_ui->timelinePane->saveColumns());
}

} // namespace LeadViewer
