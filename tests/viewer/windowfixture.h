// SPDX-License-Identifier: MIT
#pragma once

#include "session/policy.h"
#include "session/settings.h"
#include "session/tokenkeeper.h"
#include "standin/standin.h"
#include "support/browserstate.h"
#include "support/scriptedstore.h"
#include "telecrm/client.h"
#include "telecrm/network.h"
#include "telecrm/workspacereader.h"
#include "timeline/leadbrowser.h"
#include "viewer/mainwindow.h"
#include "viewer/timelinetable.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <memory>
#include <optional>

namespace LeadViewer::Test {

//! The name of a widget for a screen reader: its accessible name, else its text.
[[nodiscard]] QString nameOf(const QWidget *widget);
//! All texts of all objects in \p top.
[[nodiscard]] QStringList textsOf(const QWidget *top);
//! The lines of the visible labels in \p top.
[[nodiscard]] QStringList labelsOf(const QWidget *top);
//! \brief Waits until keys go to \p window.
//!
//! QTest::qWaitForWindowActive() does not wait for a dialog whose parent is active: the next key
//! would go to the parent.
[[nodiscard]] bool waitForKeyboard(const QWidget *window);
//! Presses a key where the focus is.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
//! Types a text where the focus is, and replaces the text there.
void type(const QString &text);
//! The whole query of a request for a page of the timeline.
[[nodiscard]] QByteArray pageQuery(qint64 skip, int limit = defaultLimit);
//! The service's body for an error.
[[nodiscard]] QByteArray errorJson(const QByteArray &code, const QByteArray &message);

//! \brief The program without its main(): a stand-in on the loopback interface, a browser and the
//! window, used as a person uses it. Widgets are found by the names that a person reads. Failures
//! are not retried unless the test sets another RetryPolicy, so that each failure is shown at once.
class WindowFixture
{
public:
    //! Without \p settingsFile nothing is remembered, and there is no store for tokens.
    explicit WindowFixture(const QString &settingsFile = {});
    //! Uses another service; the stand-in is not started then. \p network is not owned.
    WindowFixture(const QUrl &service, Network *network);
    ~WindowFixture();

    //! Reads names and totals in the background, like the program. Call it before show(); without
    //! it there are no background requests. \p store is not owned; without one, names are kept in
    //! memory only.
    void readInBackground(NamesStore *store = nullptr);
    //! Does what the program does with the administrator's policy. Call it before show().
    void setPolicy(const Policy &policy);
    //! Shows the window and waits until it is active. Call it first.
    [[nodiscard]] bool show();

    [[nodiscard]] Standin &standin() { return m_standin; }
    [[nodiscard]] Client &client() { return m_client; }
    [[nodiscard]] LeadBrowser &browser() { return m_browser; }
    [[nodiscard]] Settings &settings() { return *m_settings; }
    [[nodiscard]] ScriptedStore &store() { return m_store; }
    [[nodiscard]] MainWindow &window() { return *m_window; }

    //! The widget of that name below \p top, the window when that is null.
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name, const QWidget *top = nullptr) const
    {
        for (auto *widget : (top != nullptr ? top : m_window.get())->findChildren<Widget *>()) {
            // A label has the name of its input, and the edit inside a spin box has that of the
            // box.
            const bool isControl
                = widget->focusProxy() == nullptr && qobject_cast<QLabel *>(widget) == nullptr;
            if (isControl && nameOf(widget) == name)
                return widget;
        }
        return nullptr;
    }
    //! Like find() in the window, but aborts the test when there is none.
    template<typename Widget>
    [[nodiscard]] Widget *get(const QString &name) const
    {
        auto *widget = find<Widget>(name);
        if (widget == nullptr)
            qFatal("Nothing in the window is named \"%s\".", qPrintable(name));
        return widget;
    }
    //! Unfolds Enterprise ID, Token and Remember, when they are folded away.
    void unfold() const;
    //! An input; the workspace panel is unfolded where it is in there.
    [[nodiscard]] QLineEdit *edit(const QString &name) const;
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        return get<QAbstractButton>(name);
    }
    [[nodiscard]] QSpinBox *box(const QString &name) const { return get<QSpinBox>(name); }
    [[nodiscard]] TimelineTable *table() const
    {
        return get<TimelineTable>(QStringLiteral("Timeline"));
    }
    //! The value of a field in the form; null when there is no such field.
    [[nodiscard]] QString value(const QString &label) const;
    //! A cell of the timeline's table; its headings are no rows here.
    [[nodiscard]] QModelIndex cell(int row, int column) const;
    //! The headings in the timeline's table.
    [[nodiscard]] QStringList headings() const;
    //! The texts of a row of the timeline, one for each column.
    [[nodiscard]] QStringList row(int row) const;

    //! Types the workspace, \p leadId and the token into their inputs.
    void fill(const QString &leadId);
    //! The ids of the actions in the timeline's rows.
    [[nodiscard]] QStringList ids() const;
    //! The id of the action in the current row.
    [[nodiscard]] QString currentId() const;
    //! The line above the panes; empty while it is hidden.
    [[nodiscard]] QString notice() const;
    //! The button in that line; null while there is none.
    [[nodiscard]] QAbstractButton *noticeButton() const;
    //! The line of the label of that object name; null while it is hidden.
    [[nodiscard]] QString line(const QString &objectName) const;
    //! The menu's action of that text, without its ampersand; null when there is none.
    [[nodiscard]] QAction *action(const QString &text) const;
    //! Fills the inputs, presses Open lead and waits for the end.
    [[nodiscard]] bool open(const QString &leadId);
    void click(const QString &buttonName);
    //! Clicks a paging button and waits; whether that was one request.
    [[nodiscard]] bool turn(const QString &buttonName);
    //! Chooses Refresh in the menu.
    void refresh();
    //! Whether First page, Previous page and Next page can be pressed.
    [[nodiscard]] QList<bool> pagingEnabled() const;

    //! Answers every request like this from now on.
    void answerWith(const StandinAnswer &answer);
    //! Refreshes with a failure, and waits for the dialog.
    [[nodiscard]] bool fail();
    //! The visible button of that name in the error dialog.
    [[nodiscard]] QAbstractButton *dialogButton(const QString &name) const;
    void clickInDialog(const QString &buttonName);
    //! Waits until the dialog is closed and the window is active again.
    [[nodiscard]] bool isBack();

    //! Waits until no request is under way and its answer is shown.
    [[nodiscard]] bool isDone() const;
    //! Whether no request starts during a time longer than TimelinePane::pauseMilliseconds.
    [[nodiscard]] bool staysIdle() const;

    //! The path and the query of the last request.
    [[nodiscard]] QByteArray lastPath() const;
    [[nodiscard]] QByteArray lastQuery() const;
    //! The queries of all requests in their order.
    [[nodiscard]] QList<QByteArray> queries() const;

private:
    Standin m_standin;
    bool m_isStarted;
    Network m_network;
    Client m_client;
    std::optional<WorkspaceReader> m_names;
    LeadBrowser m_browser;
    std::optional<Settings> m_settings;
    ScriptedStore m_store;
    std::optional<TokenKeeper> m_keeper;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace LeadViewer::Test
