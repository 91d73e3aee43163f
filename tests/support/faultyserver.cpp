// SPDX-License-Identifier: MIT
#include "support/faultyserver.h"

#include <QHostAddress>
#include <QMutex>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace LeadViewer::Test {

namespace {

//! Between two parts of a flood. No network brings more, and Qt's thread would read for ever where
//! it is slower than this end.
constexpr std::chrono::milliseconds floodPause{1};

} // namespace

//! What both threads know.
struct FaultyServer::Record
{
    mutable QMutex mutex;
    std::optional<Fault> fault;
    QByteArray headers;
    QList<QByteArray> requests;
    int connections = 0;
    int open = 0;
    qint64 sent = 0;
};

//! One client's. Deletes itself when that has gone.
class FaultyServer::Connection : public QObject
{
public:
    Connection(QTcpSocket *socket, const Answer &answer, std::shared_ptr<Record> record)
        : m_socket(socket)
        , m_answer(answer)
        , m_record(std::move(record))
    {
        socket->setParent(this);
        count(&Record::connections, 1);
        count(&Record::open, 1);
        connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(socket, &QTcpSocket::bytesWritten, this, &Connection::written);
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        connect(&m_drip, &QTimer::timeout, this, &Connection::drip);
        connect(&m_flood, &QTimer::timeout, this, &Connection::repeat);
    }
    ~Connection() override { count(&Record::open, -1); }

    //! The first bytes are not for us to read: they are a hello that gets \p handshake.
    void greet(Fault::Handshake handshake) { m_handshake = handshake; }

private:
    void count(int Record::*number, int by)
    {
        const QMutexLocker lock(&m_record->mutex);
        m_record.get()->*number += by;
    }

    void read()
    {
        if (m_handshake != Fault::Handshake::Done) {
            m_socket->readAll();
            if (m_handshake == Fault::Handshake::Cut)
                finish(Fault::End::Reset);
            else if (m_handshake == Fault::Handshake::Plain)
                m_socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        static constexpr char emptyLine[] = "\r\n\r\n";
        m_received += m_socket->readAll();
        const qsizetype headEnd = m_received.indexOf(emptyLine);
        if (headEnd < 0)
            return;
        const QByteArray head = m_received.left(headEnd + 4);
        // The body of a search is of no matter, but for its end.
        if (head.startsWith("POST") && m_received.size() == head.size())
            return;
        m_received.clear();
        std::optional<Fault> fault;
        QByteArray headers;
        {
            const QMutexLocker lock(&m_record->mutex);
            m_record->requests += head;
            fault = m_record->fault;
            headers = m_record->headers;
        }
        if (fault) {
            play(*fault);
            return;
        }
        const QByteArray body = m_answer(head.split(' ').value(1));
        m_socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + headers
                        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    void play(const Fault &fault)
    {
        m_fault = fault;
        if (fault.pause.count() > 0) {
            m_drip.start(fault.pause);
            return;
        }
        m_socket->write(fault.bytes);
        if (fault.repeated.isEmpty())
            finish(fault.end);
        else
            m_flood.start(floodPause);
    }

    void drip()
    {
        if (m_fault.bytes.isEmpty()) {
            m_drip.stop();
            finish(m_fault.end);
            return;
        }
        m_socket->write(m_fault.bytes.left(1));
        m_fault.bytes.remove(0, 1);
    }

    void written(qint64 bytes)
    {
        const QMutexLocker lock(&m_record->mutex);
        m_record->sent += bytes;
    }

    void repeat()
    {
        // With TLS, bytes count as written once they are encrypted.
        const auto *secure = qobject_cast<QSslSocket *>(m_socket);
        const qint64 waiting
            = m_socket->bytesToWrite() + (secure != nullptr ? secure->encryptedBytesToWrite() : 0);
        if (waiting < m_fault.repeated.size())
            m_socket->write(m_fault.repeated);
    }

    void finish(Fault::End end)
    {
        switch (end) {
        case Fault::End::KeepOpen:
            break;
        case Fault::End::Close:
            m_socket->disconnectFromHost();
            break;
        case Fault::End::Reset:
            m_socket->flush();
            // Without lingering, closing sends a reset in place of an orderly end.
            const linger atOnce{1, 0};
#ifdef Q_OS_WIN
            ::setsockopt(SOCKET(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                         reinterpret_cast<const char *>(&atOnce), sizeof(atOnce));
#else
            ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
                         sizeof(atOnce));
#endif
            m_socket->abort();
            break;
        }
    }

    QTcpSocket *m_socket;
    const Answer &m_answer;
    std::shared_ptr<Record> m_record;
    Fault::Handshake m_handshake = Fault::Handshake::Done;
    Fault m_fault;
    QByteArray m_received;
    QTimer m_drip;
    QTimer m_flood;
};

class FaultyServer::Listener : public QTcpServer
{
public:
    Listener(Answer answer, std::optional<Identity> identity, std::shared_ptr<Record> record)
        : m_answer(std::move(answer))
        , m_identity(std::move(identity))
        , m_record(std::move(record))
    {
    }

    void closeConnections() { qDeleteAll(std::exchange(m_connections, {})); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        std::optional<Fault> fault;
        {
            const QMutexLocker lock(&m_record->mutex);
            fault = m_record->fault;
        }
        const Fault::Handshake handshake = fault ? fault->handshake : Fault::Handshake::Done;
        const bool isEncrypted = m_identity && handshake == Fault::Handshake::Done;
        QTcpSocket *socket = isEncrypted ? new QSslSocket : new QTcpSocket;
        socket->setSocketDescriptor(descriptor);
        auto *connection = new Connection(socket, m_answer, m_record);
        m_connections += connection;
        connect(connection, &QObject::destroyed, this,
                [this, connection] { m_connections.removeOne(connection); });
        connection->greet(handshake);
        if (!isEncrypted)
            return;
        const Identity &shown = fault && fault->identity ? *fault->identity : *m_identity;
        auto *secure = static_cast<QSslSocket *>(socket);
        QSslConfiguration configuration;
        configuration.setLocalCertificate(shown.certificate);
        configuration.setPrivateKey(shown.key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        secure->setSslConfiguration(configuration);
        secure->startServerEncryption();
    }

private:
    Answer m_answer;
    std::optional<Identity> m_identity;
    std::shared_ptr<Record> m_record;
    QList<QObject *> m_connections;
};

namespace {

//! Does it in the thread of \p object and waits for it.
template<typename Function>
void inThreadOf(QObject *object, Function function)
{
    QMetaObject::invokeMethod(object, std::move(function), Qt::BlockingQueuedConnection);
}

} // namespace

FaultyServer::FaultyServer(Answer answer, std::optional<Identity> identity)
    : m_record(std::make_shared<Record>())
    , m_hasTls(identity.has_value())
{
    m_listener = new Listener(std::move(answer), std::move(identity), m_record);
    m_listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread.start();
    inThreadOf(m_listener, [this] {
        if (!m_listener->listen(QHostAddress::LocalHost))
            qFatal("FaultyServer cannot listen: %s", qPrintable(m_listener->errorString()));
        m_port = m_listener->serverPort();
    });
}

FaultyServer::~FaultyServer()
{
    inThreadOf(m_listener, [this] { m_listener->closeConnections(); });
    m_thread.quit();
    m_thread.wait();
}

void FaultyServer::startFault(const Fault &fault)
{
    {
        const QMutexLocker lock(&m_record->mutex);
        m_record->fault = fault;
    }
    if (!fault.isGone && fault.handshake == Fault::Handshake::Done && !fault.identity)
        return;
    inThreadOf(m_listener, [this, isGone = fault.isGone] {
        if (isGone)
            m_listener->close();
        m_listener->closeConnections();
    });
}

void FaultyServer::stopFault()
{
    {
        const QMutexLocker lock(&m_record->mutex);
        m_record->fault.reset();
    }
    inThreadOf(m_listener, [this] {
        if (!m_listener->isListening() && !m_listener->listen(QHostAddress::LocalHost, m_port))
            qFatal("FaultyServer cannot come back: %s", qPrintable(m_listener->errorString()));
    });
}

void FaultyServer::setHeaders(const QByteArray &headers)
{
    const QMutexLocker lock(&m_record->mutex);
    m_record->headers = headers;
}

QUrl FaultyServer::baseUrl(const QString &host) const
{
    return QUrl(QStringLiteral("%1://%2:%3/autoupdate/v2")
                    .arg(m_hasTls ? QStringLiteral("https") : QStringLiteral("http"), host)
                    .arg(m_port));
}

QList<QByteArray> FaultyServer::requests() const
{
    const QMutexLocker lock(&m_record->mutex);
    return m_record->requests;
}

int FaultyServer::connectionCount() const
{
    const QMutexLocker lock(&m_record->mutex);
    return m_record->connections;
}

int FaultyServer::openConnections() const
{
    const QMutexLocker lock(&m_record->mutex);
    return m_record->open;
}

qint64 FaultyServer::bytesSent() const
{
    const QMutexLocker lock(&m_record->mutex);
    return m_record->sent;
}

} // namespace LeadViewer::Test
