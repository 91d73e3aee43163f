// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>

#include <chrono>

class QLocalSocket;

namespace LeadViewer {

//! \brief One running program for each person: a later start hands its link over to it and ends.
//!
//! It is a local socket (a named pipe on Windows) that only the same person can use. A message is
//! one line: empty, or a link for this program. So a stranger's message can do no more than a link
//! can. Anything else, anything longer and anything slower is dropped without an answer.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    //! Both sides wait no longer than this for each other.
    static constexpr std::chrono::milliseconds patience{1000};
    static constexpr qint64 longestMessage = 1024; //!< in bytes, with its line break
    static constexpr int mostCallers = 8; //!< at the same time; more are dropped

    //! \p name is that of the socket: see nameFor().
    explicit SingleInstance(QString name, QObject *parent = nullptr);

    //! The name for this person's programs that ask \p origin (BaseUrl::origin), on this desktop
    //! and with these settings.
    [[nodiscard]] static QString nameFor(const QString &origin);

    //! Hands \p link over, which may be empty: then the running program only comes to the front.
    //! True when a running program has taken it. Waits for \ref patience at most where it hangs.
    [[nodiscard]] bool handOver(const QString &link);
    //! Listens for later starts, unless another program does. Call it once, after \ref handOver.
    void serve();

Q_SIGNALS:
    //! A later start handed over \p link: empty, or a text for which isViewerLink() is true. It
    //! may name no lead.
    void called(const QString &link);

private:
    [[nodiscard]] bool lock();
    void onConnection();
    void admit(QLocalSocket *caller);
    void read(QLocalSocket *caller);

    QString m_name;
    QLockFile m_lock; // from the look for another program until this one listens
    QLocalServer m_server;
    int m_callers = 0;
};

} // namespace LeadViewer
