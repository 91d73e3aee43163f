// SPDX-License-Identifier: MIT
#include "app/singleinstance.h"

#include "telecrm/viewerlink.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/socket.h>
#include <unistd.h>
#endif

#include <utility>

namespace LeadViewer {

namespace {

constexpr int patienceMs = int(SingleInstance::patience.count());

QByteArray answer()
{
    return QByteArrayLiteral("ok\n");
}

//! A window must not come up on another screen than the one that a person sits at.
QString desktopName()
{
#ifdef Q_OS_WIN
    DWORD session = 0;
    ::ProcessIdToSessionId(::GetCurrentProcessId(), &session);
    return QString::number(session);
#else
    const QString wayland = qEnvironmentVariable("WAYLAND_DISPLAY");
    return wayland.isEmpty() ? qEnvironmentVariable("DISPLAY") : wayland;
#endif
}

//! Whether the other side of a connection runs as the same user. Only Linux needs it: the socket's
//! folder may be one that others can write to.
bool isOwnUser([[maybe_unused]] const QLocalSocket &socket)
{
#ifdef Q_OS_LINUX
    ucred peer{};
    socklen_t size = sizeof(peer);
    return ::getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == ::geteuid();
#else
    return true;
#endif
}

//! Windows lets a program come to the front only when the program in front allows it.
void allowOthersInFront()
{
#ifdef Q_OS_WIN
    ::AllowSetForegroundWindow(ASFW_ANY);
#endif
}

QString lockFileFor(const QString &name)
{
    return QDir::temp().filePath(name) + QLatin1String(".lock"); // an absolute name stays as it is
}

} // namespace

SingleInstance::SingleInstance(QString name, QObject *parent)
    : QObject(parent)
    , m_name(std::move(name))
    , m_lock(lockFileFor(m_name))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

QString SingleInstance::nameFor(const QString &origin)
{
    const QStringList parts{QDir::homePath(),
                            QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation),
                            desktopName(), origin};
    const QByteArray hash = QCryptographicHash::hash(parts.join(QLatin1Char('\n')).toUtf8(),
                                                     QCryptographicHash::Sha256);
    constexpr int digits = 16; // a path of a socket is short
    QString name = QLatin1String("lead-viewer-") + QString::fromLatin1(hash.toHex().left(digits));
#ifdef Q_OS_LINUX
    // Nobody else can write there.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (!folder.isEmpty())
        return folder + QLatin1Char('/') + name;
#endif
    return name;
}

bool SingleInstance::lock()
{
    return m_lock.isLocked() || m_lock.tryLock(2 * patienceMs);
}

bool SingleInstance::handOver(const QString &link)
{
    // Of two starts at the same time, the second one waits until the first one listens.
    static_cast<void>(lock());
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patienceMs) || !isOwnUser(socket))
        return false;
    allowOthersInFront();
    socket.write(link.toUtf8() + '\n');
    QByteArray said;
    while (said.size() < answer().size()
           && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(patienceMs)))
        said += socket.read(answer().size() - said.size());
    const bool isTaken = said == answer();
    if (isTaken)
        m_lock.unlock();
    return isTaken;
}

void SingleInstance::serve()
{
    if (lock()) {
        QLocalSocket other;
        other.connectToServer(m_name);
        // One that hangs still has its socket.
        if (!other.waitForConnected(patienceMs)) {
            QLocalServer::removeServer(m_name); // left behind by a crash
            m_server.listen(m_name);
        }
    }
    m_lock.unlock();
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        if (m_callers < mostCallers && isOwnUser(*caller))
            admit(caller);
        else
            delete caller;
    }
}

void SingleInstance::admit(QLocalSocket *caller)
{
    ++m_callers;
    connect(caller, &QObject::destroyed, this, [this] { --m_callers; });
    connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
    QTimer::singleShot(patience, caller, &QObject::deleteLater);
    caller->setReadBufferSize(longestMessage);
    connect(caller, &QLocalSocket::readyRead, this, [this, caller] { read(caller); });
    if (caller->bytesAvailable() > 0)
        read(caller);
}

void SingleInstance::read(QLocalSocket *caller)
{
    const bool isWhole = caller->canReadLine();
    if (!isWhole && caller->bytesAvailable() < longestMessage)
        return;
    disconnect(caller, &QLocalSocket::readyRead, this, nullptr);
    const QByteArray line = caller->readLine();
    const QString link = QString::fromUtf8(line.chopped(1));
    const bool isMessage = isWhole && caller->bytesAvailable() == 0
        && link.toUtf8() == line.chopped(1) && (link.isEmpty() || isViewerLink(link));
    if (!isMessage) {
        caller->abort();
        return;
    }
    caller->write(answer());
    caller->disconnectFromServer();
    Q_EMIT called(link);
}

} // namespace LeadViewer
