// SPDX-License-Identifier: MIT
#pragma once

#include "session/namescache.h"
#include "session/settings.h"
#include "telecrm/client.h"
#include "telecrm/network.h"
#include "telecrm/workspacereader.h"
#include "timeline/leadbrowser.h"
#include "viewer/leadform.h"
#include "viewer/mainwindow.h"

#include <QApplication>
#include <QTemporaryDir>

#include <chrono>
#include <optional>

class QAction;
class QLineEdit;
class QTableView;

namespace LeadViewer::Bench {

using Moment = std::chrono::steady_clock::time_point;

[[nodiscard]] inline Moment now()
{
    return std::chrono::steady_clock::now();
}
[[nodiscard]] double milliseconds(Moment from, Moment to);
//! A line of /proc/self/status, in KiB: "VmHWM" is the most memory this process ever took up.
[[nodiscard]] qint64 memoryKib(const QByteArray &line);

//! \brief The program's network, with the times of its newest request for a lead.
class MeasuredNetwork : public Network
{
    Q_OBJECT

public:
    [[nodiscard]] int underWay() const { return m_underWay; }
    [[nodiscard]] Moment leadAsked() const { return m_leadAsked; }
    //! When its answer was there, and nothing was done with it yet.
    [[nodiscard]] Moment leadAnswered() const { return m_leadAnswered; }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *outgoing) override;

private:
    int m_underWay = 0;
    Moment m_leadAsked;
    Moment m_leadAnswered;
};

//! \brief Tells when a widget has been painted and what was drawn has been sent to the screen.
class MeasuredApplication : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    //! From now on waits for a painting of \p top or of anything in it.
    void watch(const QWidget *top);
    //! When that painting had ended; nothing as long as it has not.
    [[nodiscard]] std::optional<Moment> painted() const { return m_painted; }

    bool notify(QObject *receiver, QEvent *event) override;

private:
    const QWidget *m_watched = nullptr;
    bool m_isPainting = false;
    int m_depth = 0;
    std::optional<Moment> m_painted;
};

//! \brief The window on a service, used by keys as a person uses it, on the screen there is.
class MeasuredWindow
{
public:
    MeasuredWindow(const QUrl &service, const QString &enterprise, int pageSize);

    [[nodiscard]] MeasuredNetwork &network() { return m_network; }
    [[nodiscard]] LeadBrowser &browser() { return m_browser; }
    [[nodiscard]] const QWidget *table() const;
    [[nodiscard]] const QWidget *form() const;

    //! Types an id; nothing is asked for.
    void type(const QString &lead);
    void pressEnter(); //!< In that input.
    void pressNextPage();
    //! Waits until \p what has shown the page that was asked for since \p since; the milliseconds.
    [[nodiscard]] double untilPainted(Moment since, const QWidget *what);
    //! Types the id, presses Enter, and waits until all is there.
    void open(const QString &leadId);
    //! Waits until no request was under way for a while, and the form has all its rows.
    void rest();
    //! When the last untilPainted() ended.
    [[nodiscard]] Moment painted() const { return m_painted; }

private:
    QTemporaryDir m_directory;
    MeasuredNetwork m_network;
    Client m_client;
    NamesCache m_namesCache; // lasts longer than this process
    WorkspaceReader m_names;
    LeadBrowser m_browser;
    Settings m_settings;
    std::optional<MainWindow> m_window;
    QLineEdit *m_leadEdit = nullptr;
    const QAction *m_cancel = nullptr; // enabled while something is asked for
    QTableView *m_table = nullptr;
    LeadForm *m_form = nullptr;
    Moment m_painted;
};

} // namespace LeadViewer::Bench
