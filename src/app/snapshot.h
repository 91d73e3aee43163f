// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

namespace LeadViewer {

class LeadBrowser;
class MainWindow;

//! \brief Draws the window to a PNG file once a lead is there or has failed, and says on standard
//! output what is to be seen.
class Snapshot : public QObject
{
    Q_OBJECT

public:
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
    void finish();

    MainWindow *m_window;
    LeadBrowser *m_browser;
    QString m_file;
};

} // namespace LeadViewer
