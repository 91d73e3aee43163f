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
    , m_retries(new Retries(this))
{
}

QNetworkRequest Client::request(const QUrl &url, const Token &token) const
{
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", token.authorization());
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", m_userAgent);
    // Any other policy sends the Authorization header to the redirect's target, too.
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
    // Reply counts the unpacked bytes, so Qt need not check the ratio of compression.
    request.setDecompressedSafetyCheckThreshold(-1);
    return request;
}

// Each attempt builds a new request, so that only the token's own buffer holds the token during a
// wait.

LeadReply *Client::getLead(const LeadAddress &address, const LeadQuery &query, const Token &token)
{
    const auto send = [this, url = m_baseUrl.leadUrl(address, query), token] {
        return m_network->get(request(url, token));
    };
    return new LeadReply(send, token, m_limits, m_retries, &readLeadPage, this);
}

SearchReply *Client::searchActions(const LeadAddress &address, const ActionSearch &filter,
                                   qint64 skip, int limit, const Token &token)
{
    const auto send = [this, url = m_baseUrl.searchUrl(address, skip, limit), body = filter.body(),
                       token] {
        QNetworkRequest search = request(url, token);
        search.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        return m_network->post(search, body);
    };
    return new SearchReply(send, token, m_limits, m_retries, &readSearchPage, this);
}

JsonReply *Client::getMetadata(const EnterpriseId &enterprise, const QString &endpoint,
                               const QUrlQuery &query, const Token &token)
{
    const auto asItIs = [](const Json::Value &json) -> std::variant<Json::Value, ErrorKind> {
        return json;
    };
    const auto send = [this, url = m_baseUrl.metadataUrl(enterprise, endpoint, query), token] {
        return m_network->get(request(url, token));
    };
    return new JsonReply(send, token, m_limits, m_retries, asItIs, this);
}

} // namespace LeadViewer
