// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPair>
#include <QPointer>

#include <vector>

namespace LeadViewer::Test {

//! \brief An answer that comes when the test says so, piece by piece.
//!
//! Aborting it is as in Qt's own replies: it becomes an OperationCanceledError and `finished` is
//! emitted before abort() returns; once it has finished, aborting does nothing.
class ScriptedReply : public QNetworkReply
{
    Q_OBJECT

public:
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    ScriptedReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request,
                  QObject *parent);

    //! Status and headers, without any of the body.
    void head(int status, const Headers &headers = {});
    //! A piece of the body, announced by readyRead.
    void feed(const QByteArray &bytes);
    //! A piece of the body that only finished tells of.
    void feedQuietly(const QByteArray &bytes);
    //! The end, without an error unless fail() or head() left one.
    void finish();
    //! Head, body and end. Statuses from 400 on are errors to Qt as well.
    void answer(int status, const QByteArray &body, const Headers &headers = {});
    //! A failure and the end; with a status when the head had come before it.
    void fail(NetworkError error, const QString &text, int status = 0);
    //! A redirect to another origin, refused by the policy of the request.
    void refuseRedirect(const QUrl &target);

    //! Whether it was aborted before its end.
    [[nodiscard]] bool isAborted() const { return m_aborted; }

    void abort() override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maximum) override;

private:
    QByteArray m_pending;
    bool m_aborted = false;
};

//! \brief A network whose answers the test gives. Records what is asked; nothing leaves the
//! process.
class ScriptedNetwork : public QNetworkAccessManager
{
    Q_OBJECT

public:
    struct Asked
    {
        QByteArray verb;
        QNetworkRequest request;
        QPointer<ScriptedReply> reply; //!< null once whoever asked has thrown it away
        QByteArray body; //!< what was sent along
    };

    using QNetworkAccessManager::QNetworkAccessManager;

    [[nodiscard]] int count() const { return int(m_asked.size()); }
    [[nodiscard]] const Asked &at(int index) const { return m_asked.at(std::size_t(index)); }
    [[nodiscard]] const Asked &last() const { return m_asked.back(); }
    //! The reply to the newest request.
    [[nodiscard]] ScriptedReply *reply() const { return last().reply; }
    //! The query of each request, in their order.
    [[nodiscard]] QStringList queries() const;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *outgoing) override;

private:
    std::vector<Asked> m_asked;
};

} // namespace LeadViewer::Test
