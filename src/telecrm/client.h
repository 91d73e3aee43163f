// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/baseurl.h"
#include "telecrm/token.h"

#include <QObject>

#include <chrono>

class QNetworkAccessManager;

namespace LeadViewer {

class LeadReply;

//! \brief Asks the Sync API. Read-only: it sends nothing but GET.
//!
//! Every request goes to the base URL's origin, and redirects are followed within it only, so the
//! token cannot travel elsewhere. No cookies, no cache, no stored credentials.
class Client : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        //! A request without progress for that long has failed.
        std::chrono::milliseconds withoutProgress{30'000};
        //! The largest body that is read, unpacked.
        qint64 maximumBytes = 32LL * 1024 * 1024;
        int maximumRedirects = 5;
    };

    //! \p network is not owned and must outlive the client. \p userAgent is sent as it is.
    Client(QNetworkAccessManager *network, BaseUrl baseUrl, QByteArray userAgent,
           QObject *parent = nullptr);

    void setLimits(const Limits &limits) { m_limits = limits; }
    [[nodiscard]] const BaseUrl &baseUrl() const { return m_baseUrl; }

    //! `GET /enterprise/{enterpriseId}/lead/{leadId}`. The reply belongs to the client and deletes
    //! itself when it has ended. \p token must be sendable.
    LeadReply *getLead(const LeadAddress &address, const LeadQuery &query, const Token &token);

private:
    QNetworkAccessManager *m_network;
    BaseUrl m_baseUrl;
    QByteArray m_userAgent;
    Limits m_limits;
};

} // namespace LeadViewer
