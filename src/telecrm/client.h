// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/actionsearch.h"
#include "telecrm/baseurl.h"
#include "telecrm/reply.h"
#include "telecrm/token.h"

#include <QObject>

#include <chrono>

class QNetworkAccessManager;
class QNetworkRequest;
class QUrlQuery;

namespace LeadViewer {

//! \brief Asks the Sync API. Read-only: it sends nothing but GET, and POST to the one address that
//! searches a timeline.
//!
//! Every request goes to the base URL's origin, and redirects are followed within it only, so the
//! token cannot travel elsewhere. No cookies, no cache, no Referer, no stored credentials.
//!
//! Answers come over HTTP/1.1 and kept-alive connections. HTTP/2 is not offered, because of the
//! head of an answer: Qt 6.4.2 takes in CONTINUATION frames without any limit and before anybody
//! hears of them (measured: 1.8 GiB in 4 s), and unpacks 320 KB of packed header lines into 850
//! MiB. Bodies alone could be held: see TransferLimits.
class Client : public QObject
{
    Q_OBJECT

public:
    using Limits = TransferLimits;

    //! \p network is not owned and must outlive the client. \p userAgent is sent as it is.
    Client(QNetworkAccessManager *network, BaseUrl baseUrl, QByteArray userAgent,
           QObject *parent = nullptr);

    void setLimits(const Limits &limits) { m_limits = limits; }
    [[nodiscard]] const BaseUrl &baseUrl() const { return m_baseUrl; }

    //! Which requests wait to be made again. Belongs to the client.
    [[nodiscard]] Retries *retries() const { return m_retries; }
    //! Whether what nobody waits for is not to be asked now: see Retries::isHeldBack().
    [[nodiscard]] bool isHeldBack() const { return m_retries->isHeldBack(); }
    //! When requests are made again that asked for it, from the next failure on.
    void setRetryPolicy(const RetryPolicy &policy) { m_retries->setPolicy(policy); }

    //! `GET /enterprise/{enterpriseId}/lead/{leadId}`. The reply belongs to the client and deletes
    //! itself when it has ended. \p token must be sendable.
    LeadReply *getLead(const LeadAddress &address, const LeadQuery &query, const Token &token);

    //! `POST …/lead/{leadId}/action/search?skip=…&limit=…`: the newest \p limit (1–100) actions
    //! that match, behind the first \p skip of them. The reply is like that of getLead().
    SearchReply *searchActions(const LeadAddress &address, const ActionSearch &filter, qint64 skip,
                               int limit, const Token &token);

    //! `GET /enterprise/{enterpriseId}/{endpoint}`: what a workspace says of itself, such as
    //! "lead-stage-pipeline". The reply is like that of getLead().
    JsonReply *getMetadata(const EnterpriseId &enterprise, const QString &endpoint,
                           const QUrlQuery &query, const Token &token);

private:
    [[nodiscard]] QNetworkRequest request(const QUrl &url, const Token &token) const;

    QNetworkAccessManager *m_network;
    BaseUrl m_baseUrl;
    QByteArray m_userAgent;
    Limits m_limits;
    Retries *m_retries;
};

} // namespace LeadViewer
