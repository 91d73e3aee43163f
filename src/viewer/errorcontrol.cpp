// SPDX-License-Identifier: MIT
#include "viewer/errorcontrol.h"

#include "timeline/leadbrowser.h"
#include "viewer/administration.h"
#include "viewer/errordialog.h"
#include "viewer/leadinputs.h"
#include "viewer/noticebar.h"
#include "viewer/proxylogindialog.h"
#include "viewer/timelinepane.h"
#include "wording/datetext.h"
#include "wording/errorwording.h"

#include <QSpinBox>

namespace LeadViewer {

ErrorControl::ErrorControl(const Parts &parts, LeadBrowser *browser, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_browser(browser)
    , m_window(window)
{
    connect(browser, &LeadBrowser::failed, this, &ErrorControl::showFailed);
    connect(browser, &LeadBrowser::cancelled, this, &ErrorControl::showCancelled);
    connect(browser, &LeadBrowser::answered, this, [this] { m_failure.clear(); });
    connect(browser, &LeadBrowser::busyChanged, this, [this](bool isBusy) {
        if (isBusy)
            forgetFailure();
    });
}

ErrorDialog *ErrorControl::dialog() const
{
    return m_window->findChild<ErrorDialog *>(QString(), Qt::FindDirectChildrenOnly);
}

void ErrorControl::forgetFailure()
{
    m_failure.clear(); // so that no notice follows the dialog
    if (ErrorDialog *previous = dialog())
        previous->close();
    if (!m_notice.isEmpty() && m_parts.bar->text() == m_notice)
        m_parts.bar->setText({});
    m_notice.clear();
}

void ErrorControl::showFailed(const Error &error)
{
    if (!m_fallback || !m_fallback(error)) {
        showFailure(error, errorWords(error, m_browser->requestedAddress()),
                    [this] { m_browser->retry(); });
    }
}

void ErrorControl::showFailure(const Error &error, const ErrorWords &words,
                               std::function<void()> retry)
{
    m_failure = words.headline;
    if (error.kind == ErrorKind::NoToken) { // its input says what is missing, and has the focus
        showNotice(NoticeWeight::Error, words.headline);
        return;
    }
    const ErrorWords shown = withoutLocked(words);
    // The dialog covers the window, and gives the focus back to the input.
    if (shown.suspect == Suspect::EnterpriseId || shown.suspect == Suspect::Token)
        m_parts.inputs->focusOn(shown.suspect);
    showDialog(error, shown, std::move(retry));
    if (error.kind == ErrorKind::ProxyLogin)
        askForProxyLogin(m_browser, error.url, dialog()); // which stays without a login
}

void ErrorControl::showCancelled()
{
    showNotice(NoticeWeight::Information, tr("Cancelled."));
}

void ErrorControl::showDialog(const Error &error, const ErrorWords &words,
                              std::function<void()> retry)
{
    if (ErrorDialog *previous = dialog()) {
        previous->disconnect(this);
        previous->setParent(nullptr); // so that only the new one is found
        previous->close();
    }
    auto *dialog = new ErrorDialog(words, errorDetails(error), m_window);
    connect(dialog, &ErrorDialog::editRequested, this, &ErrorControl::editInput);
    connect(dialog, &ErrorDialog::retryRequested, this, std::move(retry));
    // While the dialog is open, it says all of it.
    connect(dialog, &QDialog::finished, this, [this, headline = words.headline] {
        if (!m_browser->isBusy() && m_failure == headline)
            showNotice(NoticeWeight::Error, headline);
    });
    dialog->open();
}

void ErrorControl::showNotice(NoticeWeight weight, const QString &text)
{
    m_notice = withStillShown(text);
    m_parts.bar->showMessage(weight, m_notice);
}

QString ErrorControl::withStillShown(const QString &text) const
{
    if (m_browser->lead() == nullptr)
        return text;
    const QString time = timeText(m_browser->page().answeredAt, m_browser->context().zone);
    //: %1 is a sentence on what happened, %2 a lead's name or ID, %3 a time of day
    return tr("%1 Still shown: %2, as of %3.").arg(text, m_browser->lead()->nameOrId(), time);
}

//! Nobody is sent to an input that the administrator has locked.
ErrorWords ErrorControl::withoutLocked(ErrorWords words) const
{
    const bool isLockedSize
        = words.suspect == Suspect::PageSize && isLocked(m_parts.timeline->pageSizeBox());
    if (isLockedSize || m_parts.inputs->isLocked(words.suspect))
        words.suspect = Suspect::None;
    return words;
}

void ErrorControl::editInput(Suspect input)
{
    m_parts.inputs->focusOn(input);
    if (input == Suspect::PageSize) {
        Q_EMIT panesWanted();
        m_parts.timeline->pageSizeBox()->setFocus(Qt::ShortcutFocusReason);
        m_parts.timeline->pageSizeBox()->selectAll();
    }
}

} // namespace LeadViewer
