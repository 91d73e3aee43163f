// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/baseurl.h"
#include "telecrm/leadquery.h"
#include "telecrm/leadsearch.h"
#include "telecrm/reply.h"
#include "telecrm/timelinesource.h"
#include "telecrm/tokenowner.h"

#include <QObject>

#include <chrono>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;
class QUrlQuery;

namespace LeadViewer {

//! \brief Sends requests to the Sync API. Read-only: GET, and POST to the two addresses that
//! search: a timeline, and the leads of a workspace.
//!
//! Every request goes to the base URL's origin, and redirects are followed within it only, so the
//! token is sent nowhere else. No cookies, no cache, no Referer, no stored credentials.
//!
//! Answers come over HTTP/1.1 with keep-alive. HTTP/2 is off, because Qt 6.4.2 does not limit the
//! headers of an answer: it accepts CONTINUATION frames without end and without a signal (measured:
//! 1.8 GiB in 4 s), and unpacks 320 KB of compressed header lines into 850 MiB. Only bodies could
//! be limited: see TransferLimits.
class Client : public QObject
{
    Q_OBJECT

public:
    using Limits = TransferLimits;

    //! \p network is not owned and must outlive the client. \p userAgent is sent as it is.
    Client(QNetworkAccessManager *network, BaseUrl baseUrl, QByteArray userAgent,
           QObject *parent = nullptr);

    void setLimits(const Limits &limits) { m_limits = limits; }
    //! What is done to every answer before anything reads it, and to the words of an error.
    void setMasking(Masking masking) { m_masking = masking; }
    [[nodiscard]] QNetworkAccessManager *network() const { return m_network; }
    [[nodiscard]] const BaseUrl &baseUrl() const { return m_baseUrl; }

    //! The tokens that requests are sent with. Owned by the client.
    [[nodiscard]] TokenOwner *tokens() const { return m_tokens; }
    //! The requests that wait for a retry. Owned by the client.
    [[nodiscard]] Retries *retries() const { return m_retries; }
    //! Whether background requests have to pause: see Retries::isHeldBack().
    [[nodiscard]] bool isHeldBack() const { return m_retries->isHeldBack(); }
    //! When requests with Reply::setRetrying() are retried, from the next failure on.
    void setRetryPolicy(const RetryPolicy &policy) { m_retries->setPolicy(policy); }

    //! `GET /enterprise/{enterpriseId}/lead/{leadId}`, or
    //! `POST …/lead/{leadId}/action/search?skip=…&limit=…` where the source is a search. The client
    //! owns the reply, which deletes itself when it is finished.
    LeadReply *getPage(const TimelineSource &source, const LeadQuery &query,
                       const RequestBudget &budget = {});

    //! Asks in the background how many actions a lead has, by a search for one: the answer to
    //! getPage() of the whole timeline does not tell it.
    LeadReply *getTotal(const LeadAddress &address);
    //! `POST /enterprise/{enterpriseId}/lead/search?skip=…&limit=…`: \p limit (1 to 100) of the
    //! leads that match, after the first \p skip. The reply is like that of getPage().
    FoundLeadsReply *searchLeads(const EnterpriseId &enterprise, const LeadSearch &search,
                                 qint64 skip, int limit, const RequestBudget &budget = {});
    //! The error of an answer to getPage() that arrived, but cannot be used.
    [[nodiscard]] Error contentError(ErrorKind kind, const TimelineSource &source,
                                     const LeadQuery &query, int httpStatus) const;

    //! `GET /enterprise/{enterpriseId}/{endpoint}`: a list that describes a workspace, such as
    //! "lead-stage-pipeline". The reply is like that of getPage().
    JsonReply *getMetadata(const EnterpriseId &enterprise, const QString &endpoint,
                           const QUrlQuery &query,
                           const RequestBudget &budget = RequestBudget::forBackground());

private:
    [[nodiscard]] QUrl pageUrl(const TimelineSource &source, const LeadQuery &query) const;
    [[nodiscard]] QNetworkReply *post(const QUrl &url, const QByteArray &body,
                                      const Token &token) const;
    [[nodiscard]] QNetworkRequest request(const QUrl &url, const Token &token) const;
    [[nodiscard]] Reply::Means means(const EnterpriseId &enterprise, const RequestBudget &budget);

    QNetworkAccessManager *m_network;
    BaseUrl m_baseUrl;
    QByteArray m_userAgent;
    Limits m_limits;
    Masking m_masking = nullptr;
    TokenOwner *m_tokens;
    Retries *m_retries;
};

} // namespace LeadViewer
