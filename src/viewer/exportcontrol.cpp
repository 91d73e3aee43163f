// SPDX-License-Identifier: MIT
#include "viewer/exportcontrol.h"

#include "export/exporttext.h"
#include "session/settings.h"
#include "telecrm/client.h"
#include "timeline/filtertext.h"
#include "timeline/leadbrowser.h"
#include "viewer/administration.h"
#include "viewer/writtenfile.h"
#include "wording/leadheading.h"
#include "wording/visibletext.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

#include <utility>

namespace LeadViewer {

namespace {

//! \brief Asks for the name of a file. Qt's own dialog takes quotes for a list of names, and cuts
//! the name at them.
class SaveDialog : public QFileDialog
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::SaveDialog)

public:
    using QFileDialog::QFileDialog;

    void accept() override
    {
        const auto *edit = findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        if (edit == nullptr || !edit->text().contains(u'"')) {
            QFileDialog::accept();
            return;
        }
        QFileInfo file(directory().absoluteFilePath(edit->text()));
        if (file.suffix().isEmpty())
            file.setFile(file.filePath() + u'.' + defaultSuffix());
        if (file.exists())
            askToReplace(file);
        else
            choose(file);
    }

private:
    void choose(const QFileInfo &file)
    {
        Q_EMIT fileSelected(file.filePath());
        done(QDialog::Accepted);
    }

    void askToReplace(const QFileInfo &file)
    {
        auto *box = new QMessageBox(
            QMessageBox::Warning, windowTitle(),
            //: %1 is a file's name
            tr("%1 exists already. Replace it?").arg(visibleText(file.fileName())),
            QMessageBox::Yes | QMessageBox::No, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        box->setDefaultButton(QMessageBox::No);
        connect(box, &QDialog::finished, this, [this, file](int answer) {
            if (answer == QMessageBox::Yes)
                choose(file);
        });
        box->open();
    }
};

} // namespace

ExportControl::ExportControl(const Parts &parts, LeadBrowser *browser, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_browser(browser)
    , m_window(window)
    , m_export(new TimelineExport(browser->means(), this))
{
    // Under X11, Ctrl+E in an input moves the cursor to the end of the line.
    parts.exportAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), QKeySequence(Qt::CTRL | Qt::Key_E)});
    connect(parts.exportAction, &QAction::triggered, this, &ExportControl::choosePlace);
    connect(parts.forgetAction, &QAction::triggered, this, &ExportControl::forget);
    connect(parts.bar, &ExportBar::stopRequested, this, &ExportControl::stop);
    connect(parts.bar, &ExportBar::retryRequested, this, &ExportControl::resume);
    connect(parts.bar, &ExportBar::openRequested, this, [this] { showFile(false); });
    connect(parts.bar, &ExportBar::folderRequested, this, [this] { showFile(true); });
    connect(browser, &LeadBrowser::pageChanged, this, &ExportControl::showState);
    connect(m_export, &TimelineExport::progressed, this, &ExportControl::showProgress);
    connect(m_export, &TimelineExport::interrupted, this, [this](const Error &error) {
        m_parts.bar->setStage(ExportBar::Stage::Waiting, NoticeWeight::Warning,
                              exportInterruptedText(error, m_export->order().address, progress()));
    });
    connect(m_export, &TimelineExport::failed, this, [this](const ExportFault &fault) {
        closeBox(false);
        showResult(ExportBar::Stage::Over, NoticeWeight::Error,
                   exportFaultText(fault, m_export->order().fileName));
    });
    connect(m_export, &TimelineExport::finished, this, [this] {
        m_written = m_export->order().fileName;
        showResult(ExportBar::Stage::Written,
                   isExportDoubtful(progress()) ? NoticeWeight::Warning : NoticeWeight::Success,
                   exportEndText(progress(), m_lead, m_filterName, m_written));
        closeBox(true);
    });
    window->installEventFilter(this);
    showState();
}

ExportControl::~ExportControl() = default;

bool ExportControl::isRunning() const
{
    return m_export->state() != TimelineExport::State::Idle;
}

bool ExportControl::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window || !isRunning())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::Close) {
        event->ignore();
        askToClose();
        return true;
    }
    // The window gets a key when no widget in it used the key.
    if (event->type() == QEvent::KeyPress
        && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        stop();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void ExportControl::choosePlace()
{
    if (isRunning() || m_browser->lead() == nullptr)
        return;
    ExportOrder order;
    order.address = m_browser->lead()->address;
    if (!m_browser->means().client->tokens()->require(order.address.enterprise))
        return;
    order.filter = m_browser->filter();
    order.context = m_browser->context();
    order.expected = m_browser->total();
    const LeadHeading heading = leadHeading(m_browser->lead()->lead, {}, order.context);
    order.lead = {heading.name, heading.phone, visibleText(order.address.lead.text)};
    m_lead = m_browser->lead()->nameOrId();
    m_filterName = order.filter.isEmpty() ? QString() : filterName(order.filter, order.context);

    // Qt replaces this mark unless it is doubled.
    const QString title = exportTitle(m_lead, m_filterName, knownCount())
                              .replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
    auto *dialog = new SaveDialog(m_window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    //: A kind of file, with the pattern of its names
    dialog->setNameFilter(tr("Table for a spreadsheet (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setDirectory(suggestedFolder());
    dialog->selectFile(exportFileName(m_lead));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportControl::start);
    connect(dialog, &QDialog::rejected, this, [this] { m_chosen.reset(); });
    m_chosen = std::move(order);
    dialog->open();
}

void ExportControl::start(const QString &fileName)
{
    if (!m_chosen)
        return;
    ExportOrder order = *std::exchange(m_chosen, std::nullopt);
    order.fileName = fileName;
    m_folder = QFileInfo(fileName).absolutePath();
    // start() may fail at once and enable the action again.
    m_parts.exportAction->setEnabled(false);
    m_export->start(order);
    if (isRunning())
        m_parts.bar->setStage(ExportBar::Stage::Running, NoticeWeight::Information, progressText());
}

QString ExportControl::suggestedFolder() const
{
    QString own = m_parts.settings != nullptr ? m_parts.settings->exportFolder() : QString();
    if (!own.isEmpty() && QFileInfo(own).isDir())
        return own;
    return m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                              : m_folder;
}

//! The number of actions to be exported, when it is known.
std::optional<qint64> ExportControl::knownCount() const
{
    if (m_browser->filter().isEmpty())
        return m_browser->total();
    const FilterCoverage coverage = m_browser->source().coverage();
    return coverage.isAtEnd ? std::optional(coverage.matches) : std::nullopt;
}

void ExportControl::showFile(bool isFolder)
{
    const QString problem = isFolder ? showInFolder(m_written) : openWrittenFile(m_written);
    if (!problem.isEmpty())
        m_parts.bar->setStage(ExportBar::Stage::Over, NoticeWeight::Warning, problem);
}

void ExportControl::resume()
{
    m_export->resume();
    m_parts.bar->setStage(ExportBar::Stage::Running, NoticeWeight::Information, progressText());
}

void ExportControl::stop()
{
    if (!isRunning())
        return;
    m_export->stop();
    showResult(ExportBar::Stage::Over, NoticeWeight::Information, exportStoppedText());
}

void ExportControl::forget()
{
    m_chosen.reset();
    stop();
}

void ExportControl::showResult(ExportBar::Stage stage, NoticeWeight weight, const QString &text)
{
    m_parts.bar->setStage(stage, weight, text);
    showState();
}

void ExportControl::showState()
{
    m_parts.exportAction->setEnabled(!isLocked(m_parts.exportAction) && !isRunning()
                                     && m_browser->page().state == TimelineState::Shown);
}

void ExportControl::showProgress()
{
    m_parts.bar->setText(progressText());
}

void ExportControl::askToClose()
{
    if (!m_box.isNull())
        return;
    m_box = new QMessageBox(QMessageBox::Question, tr("Lead Viewer"),
                            tr("An export is running. Stop it and close?"), QMessageBox::NoButton,
                            m_window);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setTextFormat(Qt::PlainText);
    m_box->setInformativeText(tr("No file is written when it is stopped."));
    const auto *stopButton = m_box->addButton(tr("&Stop and close"), QMessageBox::AcceptRole);
    QPushButton *keepButton = m_box->addButton(tr("&Keep exporting"), QMessageBox::RejectRole);
    m_box->setDefaultButton(keepButton);
    m_box->setEscapeButton(keepButton);
    connect(stopButton, &QPushButton::clicked, this, [this] {
        stop();
        closeBox(true);
    });
    m_box->open();
}

//! Closes the question, when there is one, and then closes the window if \p isClosing.
void ExportControl::closeBox(bool isClosing)
{
    if (m_box.isNull())
        return;
    m_box->close();
    m_box.clear();
    if (isClosing)
        m_window->close();
}

ExportProgress ExportControl::progress() const
{
    return {m_export->rows(), m_export->result(), !m_export->order().filter.isEmpty()};
}

QString ExportControl::progressText() const
{
    const QString text = exportProgressText(progress(), m_lead);
    const QString filter = exportFilterText(m_export->order().filter, m_export->order().context);
    //: %1 says how far an export is, %2 is a sentence on what it leaves out
    return filter.isEmpty() ? text : tr("%1 · %2").arg(text, filter);
}

} // namespace LeadViewer
