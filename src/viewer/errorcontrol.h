// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <utility>

class QWidget;

namespace LeadViewer {

class ErrorDialog;
class LeadBrowser;
class LeadInputs;
class NoticeBar;
class TimelinePane;
struct Error;
struct ErrorWords;
enum class NoticeWeight;
enum class Suspect;

//! \brief What the window does about a request that failed or was cancelled: the dialog, the input
//! that may be wrong, and, once the dialog is closed, the notice.
class ErrorControl : public QObject
{
    Q_OBJECT

public:
    //! The parts of the window that it uses.
    struct Parts
    {
        LeadInputs *inputs;
        TimelinePane *timeline;
        NoticeBar *bar;
    };

    //! Nothing is owned. \p window is the parent and contains \p parts; \p browser must outlive it.
    ErrorControl(const Parts &parts, LeadBrowser *browser, QWidget *window);

    //! Shows a failure of another request than the browser's. \p retry does it again.
    void showFailure(const Error &error, const ErrorWords &words, std::function<void()> retry);
    //! The failure that is shown belongs to a request before.
    void forgetFailure();
    //! Is asked first about each failure of the browser: whether it was dealt with.
    void setFallback(std::function<bool(const Error &)> fallback)
    {
        m_fallback = std::move(fallback);
    }

    //! The headline of the last failure; empty from the next request on.
    [[nodiscard]] QString failureText() const { return m_failure; }
    //! The error dialog while one is open.
    [[nodiscard]] ErrorDialog *dialog() const;

Q_SIGNALS:
    //! An input is wanted that is in the panes, which may be hidden.
    void panesWanted();

private:
    void showFailed(const Error &error);
    void showCancelled();
    void showDialog(const Error &error, const ErrorWords &words, std::function<void()> retry);
    void showNotice(NoticeWeight weight, const QString &text);
    [[nodiscard]] ErrorWords withoutLocked(ErrorWords words) const;
    void editInput(Suspect input);
    [[nodiscard]] QString withStillShown(const QString &text) const;

    Parts m_parts;
    LeadBrowser *m_browser;
    QWidget *m_window;
    std::function<bool(const Error &)> m_fallback;
    QString m_failure;
    QString m_notice; // that this object shows; the bar may show another one
};

} // namespace LeadViewer
