// SPDX-License-Identifier: MIT
#pragma once

#include "export/timelineexport.h"
#include "viewer/exportbar.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>

class QAction;
class QMessageBox;

namespace LeadViewer {

class LeadBrowser;
class Settings;
struct ExportProgress;

//! \brief The window's part of an export: the action in the menu, the file dialog, the bar with the
//! progress, and what Esc, Forget token and closing the window do to it.
//!
//! It exports the lead that was shown when the action was chosen, also when another lead is opened
//! meanwhile. One export runs at a time.
class ExportControl : public QObject
{
    Q_OBJECT

public:
    //! The parts of the window that it uses.
    struct Parts
    {
        QAction *exportAction;
        QAction *forgetAction;
        ExportBar *bar;
        //! Names the folder to suggest; null: nothing is remembered.
        const Settings *settings = nullptr;
    };

    //! Nothing is owned. \p window is the parent and contains \p parts; \p browser must outlive it.
    //! Create it before other users of Forget token, so that the export is stopped before it fails.
    ExportControl(const Parts &parts, LeadBrowser *browser, QWidget *window);
    ~ExportControl() override;

    [[nodiscard]] bool isRunning() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choosePlace();
    void start(const QString &fileName);
    void resume();
    void stop();
    void forget();
    void showResult(ExportBar::Stage stage, NoticeWeight weight, const QString &text);
    void showState();
    void showProgress();
    void showFile(bool isFolder);
    [[nodiscard]] QString suggestedFolder() const;
    [[nodiscard]] std::optional<qint64> knownCount() const;
    void askToClose();
    void closeBox(bool isClosing);
    [[nodiscard]] ExportProgress progress() const;
    [[nodiscard]] QString progressText() const;

    Parts m_parts;
    LeadBrowser *m_browser;
    QWidget *m_window;
    TimelineExport *m_export;
    std::optional<ExportOrder> m_chosen; // while the file dialog is open
    QString m_lead; // name or ID of the exported lead
    QString m_filterName; // empty without a filter
    QString m_written; // the file of the last export
    QString m_folder; // of the last file
    QPointer<QMessageBox> m_box; // asks whether to close
};

} // namespace LeadViewer
