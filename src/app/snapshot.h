// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace LeadViewer {

class LeadBrowser;
class MainWindow;

//! \brief Draws the window to a PNG file once a lead is there or has failed, and says on standard
//! output what is to be seen.
class Snapshot : public QObject
{
    Q_OBJECT

public:
    //! A picture waits for names and totals that are read behind the lead, but no longer than this.
    static constexpr std::chrono::seconds patience{3};

    //! Neither is owned; both must outlive the snapshot.
    Snapshot(MainWindow *window, LeadBrowser *browser, QString file, QObject *parent = nullptr);

    //! Opens the lead the window's inputs name. \ref finished follows, also when an input is
    //! refused.
    void start();

Q_SIGNALS:
    //! The picture is written and the lines are printed: the lead's name and the position line, or
    //! the headline of what failed. \p exitCode is 0 for a lead, 1 for anything else.
    void finished(int exitCode);

private:
    void finishWhenRead();
    void finish();

    MainWindow *m_window;
    LeadBrowser *m_browser;
    QString m_file;
    QElapsedTimer m_waiting; // since the lead is there
    QTimer m_poll;
};

} // namespace LeadViewer
