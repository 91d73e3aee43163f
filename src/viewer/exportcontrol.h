// SPDX-License-Identifier: MIT
#pragma once

#include "export/timelineexport.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>

class QAction;
class QMessageBox;

namespace LeadViewer {

class ExportBar;
class LeadBrowser;
struct ExportProgress;

//! \brief All that the window has to do with an export: the menu's action, the dialog that asks
//! where to, the bar that tells of it, and what Esc, Forget token and closing the window mean to
//! it.
//!
//! What is exported is what was shown when the action was chosen; another lead opened meanwhile
//! changes nothing. One export runs at a time.
class ExportControl : public QObject
{
    Q_OBJECT

public:
    //! What of the window it works with.
    struct Parts
    {
        QAction *exportAction;
        QAction *forgetAction;
        ExportBar *bar;
    };

    //! Nothing is owned. \p window is the parent, and has \p parts in it; \p browser must outlive
    //! it. To be made before whatever else acts on Forget token, so that the export is stopped
    //! rather than fails.
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
    void end(const QString &text);
    void showState();
    void showProgress();
    void askToClose();
    void closeBox(bool isClosing);
    [[nodiscard]] ExportProgress progress() const;
    [[nodiscard]] QString progressText() const;

    Parts m_parts;
    LeadBrowser *m_browser;
    QWidget *m_window;
    TimelineExport *m_export;
    std::optional<ExportOrder> m_chosen; // while it is asked where to
    QString m_lead; // whose timeline it is, for people
    QString m_filterText;
    QString m_folder; // of the file before
    QPointer<QMessageBox> m_box; // that asks whether to close
};

} // namespace LeadViewer
