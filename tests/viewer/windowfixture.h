// SPDX-License-Identifier: MIT
#pragma once

#include "session/settings.h"
#include "session/tokenkeeper.h"
#include "standin/standin.h"
#include "support/scriptedstore.h"
#include "telecrm/client.h"
#include "telecrm/network.h"
#include "telecrm/workspacereader.h"
#include "timeline/leadbrowser.h"
#include "viewer/mainwindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

#include <memory>
#include <optional>

namespace LeadViewer::Test {

//! What a screen reader calls a widget: its accessible name, else what is written on it.
[[nodiscard]] QString nameOf(const QWidget *widget);
//! What can be read in \p top and everything below it: every text every object has.
[[nodiscard]] QStringList textsOf(const QWidget *top);
//! The lines of the labels that are shown in \p top.
[[nodiscard]] QStringList labelsOf(const QWidget *top);
//! A key pressed where the focus is.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
//! Text typed where the focus is, in place of what stands there.
void type(const QString &text);
//! The whole query of a request for a page of the timeline.
[[nodiscard]] QByteArray pageQuery(qint64 skip, int limit = defaultLimit);
//! The service's body for an error.
[[nodiscard]] QByteArray errorJson(const QByteArray &code, const QByteArray &message);

//! \brief The program without its main(): a stand-in on the loopback, a browser and the window,
//! used as a person uses it. Widgets go by the names a person reads. No request is made again after
//! a failure, unless the test sets another RetryPolicy, so that each failure is shown at once.
class WindowFixture
{
public:
    //! Without \p settingsFile nothing is remembered, and there is no store for tokens.
    explicit WindowFixture(const QString &settingsFile = {});
    //! On another service than the stand-in, which is not started then. \p network is not owned.
    WindowFixture(const QUrl &service, Network *network);
    ~WindowFixture();

    //! Names and totals are read in the background, as in the program. To be called before show();
    //! without it every request is one that somebody asked for.
    void readInBackground();
    //! Shows the window and waits for it to be active. To be called first.
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
            // A label has the name of its input, and a spin box's inner edit that of the box.
            const bool isControl
                = widget->focusProxy() == nullptr && qobject_cast<QLabel *>(widget) == nullptr;
            if (isControl && nameOf(widget) == name)
                return widget;
        }
        return nullptr;
    }
    //! As find() in the window, where the test makes no sense without it.
    template<typename Widget>
    [[nodiscard]] Widget *get(const QString &name) const
    {
        auto *widget = find<Widget>(name);
        if (widget == nullptr)
            qFatal("Nothing in the window is named \"%s\".", qPrintable(name));
        return widget;
    }
    [[nodiscard]] QLineEdit *edit(const QString &name) const { return get<QLineEdit>(name); }
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        return get<QAbstractButton>(name);
    }
    [[nodiscard]] QSpinBox *box(const QString &name) const { return get<QSpinBox>(name); }
    [[nodiscard]] QTableView *table() const { return get<QTableView>(QStringLiteral("Timeline")); }
    //! The value of a field in the form; null when there is no such field.
    [[nodiscard]] QString value(const QString &label) const;
    //! What stands in the timeline's row, a text for each column.
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
    //! Whether First page, Previous page and Next page can be pressed.
    [[nodiscard]] QList<bool> pagingEnabled() const;

    //! From now on every request is answered like this.
    void answerWith(const StandinAnswer &answer);
    //! Refreshes what is shown, which fails, and waits for the dialog.
    [[nodiscard]] bool fail();
    //! The button of that name when it can be seen in the error dialog.
    [[nodiscard]] QAbstractButton *dialogButton(const QString &name) const;
    void clickInDialog(const QString &buttonName);
    //! Waits for the dialog to be gone and for the window to be active again.
    [[nodiscard]] bool isBack();

    //! Waits until no request is under way and what it brought is laid out.
    [[nodiscard]] bool isDone() const;
    //! Whether, in longer than a person's pause in stepping a box, no request begins.
    [[nodiscard]] bool staysIdle() const;

    //! The path and the query of the request that came last.
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
