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

//! \brief A reply that the test controls, piece by piece.
//!
//! abort() works as in Qt's own replies: the error is OperationCanceledError, and `finished` is
//! emitted before abort() returns; after the end, abort() is a no-op.
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
    //! A piece of the body without a readyRead.
    void feedQuietly(const QByteArray &bytes);
    //! The end, without an error unless fail() or head() set one.
    void finish();
    //! Headers, body and end. For Qt, statuses from 400 on are errors, too.
    void answer(int status, const QByteArray &body, const Headers &headers = {});
    //! A failure and the end; with a status when the headers came before.
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

//! \brief A network with answers from the test. Records all requests; nothing leaves the process.
class ScriptedNetwork : public QNetworkAccessManager
{
    Q_OBJECT

public:
    struct Asked
    {
        QByteArray verb;
        QNetworkRequest request;
        QPointer<ScriptedReply> reply; //!< null after its owner deleted it
        QByteArray body; //!< the body of the request
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
