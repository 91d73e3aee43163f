// SPDX-License-Identifier: MIT
#include "telecrm/client.h"

#include "telecrm/leadreply.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace LeadViewer {

Client::Client(QNetworkAccessManager *network, BaseUrl baseUrl, QByteArray userAgent,
               QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_baseUrl(std::move(baseUrl))
    , m_userAgent(std::move(userAgent))
{
}

LeadReply *Client::getLead(const LeadAddress &address, const LeadQuery &query, const Token &token)
{
    QNetworkRequest request(m_baseUrl.leadUrl(address, query));
    request.setRawHeader("Authorization", token.authorization());
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", m_userAgent);
    // Any other policy sends the Authorization header along to wherever the redirect points.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::SameOriginRedirectPolicy);
    request.setMaximumRedirectsAllowed(m_limits.maximumRedirects);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setTransferTimeout(int(m_limits.withoutProgress.count()));
    // The body is counted as it is unpacked, which holds for every ratio of compression.
    request.setDecompressedSafetyCheckThreshold(-1);
    return new LeadReply(m_network->get(request), token, m_limits.maximumBytes, this);
}

} // namespace LeadViewer
