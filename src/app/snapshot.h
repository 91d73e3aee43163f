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

//! \brief Draws the window to a PNG file when a lead was loaded or has failed, and prints what it
//! shows.
class Snapshot : public QObject
{
    Q_OBJECT

public:
    //! A picture waits for background reading (names, totals), but no longer than this.
    static constexpr std::chrono::seconds patience{10};

    //! Neither is owned; both must outlive the snapshot.
    Snapshot(MainWindow *window, LeadBrowser *browser, QString file, QObject *parent = nullptr);

    //! Opens the lead in the window's inputs. \ref finished follows, also when an input is refused.
    void start();

Q_SIGNALS:
    //! The picture is written and the lines are printed: the lead's name and the position line, or
    //! the headline of the error. \p exitCode is 0 for a lead, 1 for anything else.
    void finished(int exitCode);

private:
    void waitForBackground();
    void writePicture();

    MainWindow *m_window;
    LeadBrowser *m_browser;
    QString m_file;
    QElapsedTimer m_waiting; // since the lead was loaded
    QTimer m_poll;
};

} // namespace LeadViewer
