// SPDX-License-Identifier: MIT
#include "telecrm/client.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QUrlQuery>

namespace LeadViewer {

Client::Client(QNetworkAccessManager *network, BaseUrl baseUrl, QByteArray userAgent,
               QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_baseUrl(std::move(baseUrl))
    , m_userAgent(std::move(userAgent))
{
}

QNetworkRequest Client::request(const QUrl &url, const Token &token) const
{
    QNetworkRequest request(url);
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
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(int(m_limits.withoutProgress.count()));
    // The body is counted as it is unpacked, which holds for every ratio of compression.
    request.setDecompressedSafetyCheckThreshold(-1);
    return request;
}

LeadReply *Client::getLead(const LeadAddress &address, const LeadQuery &query, const Token &token)
{
    return new LeadReply(m_network->get(request(m_baseUrl.leadUrl(address, query), token)), token,
                         m_limits, &readLeadPage, this);
}

SearchReply *Client::searchActions(const LeadAddress &address, const ActionSearch &filter,
                                   qint64 skip, int limit, const Token &token)
{
    QNetworkRequest search = request(m_baseUrl.searchUrl(address, skip, limit), token);
    search.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    return new SearchReply(m_network->post(search, filter.body()), token, m_limits, &readSearchPage,
                           this);
}

JsonReply *Client::getMetadata(const EnterpriseId &enterprise, const QString &endpoint,
                               const QUrlQuery &query, const Token &token)
{
    const auto asItIs = [](const Json::Value &json) -> std::variant<Json::Value, ErrorKind> {
        return json;
    };
    const QUrl url = m_baseUrl.metadataUrl(enterprise, endpoint, query);
    return new JsonReply(m_network->get(request(url, token)), token, m_limits, asItIs, this);
}

} // namespace LeadViewer
