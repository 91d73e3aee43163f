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
    , m_tokens(new TokenOwner(this))
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

QNetworkReply *Client::post(const QUrl &url, const QByteArray &body, const Token &token) const
{
    QNetworkRequest search = request(url, token);
    search.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    return m_network->post(search, body);
}

Reply::Means Client::means(const EnterpriseId &enterprise, const RequestBudget &budget)
{
    if (budget.isGesture())
        m_tokens->require(enterprise); // without a token, the request fails
    return {enterprise, m_limits, m_tokens, m_retries, budget, m_masking};
}

QUrl Client::pageUrl(const TimelineSource &source, const LeadQuery &query) const
{
    return source.search ? m_baseUrl.searchUrl(source.address, query.skip, query.limit)
                         : m_baseUrl.leadUrl(source.address, query);
}

LeadReply *Client::getPage(const TimelineSource &source, const LeadQuery &query,
                           const RequestBudget &budget)
{
    const EnterpriseId &enterprise = source.address.enterprise;
    const QUrl url = pageUrl(source, query);
    if (!source.search) {
        const auto get = [this, url](const Token &token) {
            return m_network->get(request(url, token));
        };
        return new LeadReply(get, means(enterprise, budget), &readLeadPage, this);
    }
    const auto post = [this, url, body = source.search->body()](const Token &token) {
        return this->post(url, body, token);
    };
    return new LeadReply(post, means(enterprise, budget), &readSearchPage, this);
}

FoundLeadsReply *Client::searchLeads(const EnterpriseId &enterprise, const LeadSearch &search,
                                     qint64 skip, int limit, const RequestBudget &budget)
{
    const auto post = [this, url = m_baseUrl.leadSearchUrl(enterprise, skip, limit),
                       body = search.body()](const Token &token) {
        return this->post(url, body, token);
    };
    return new FoundLeadsReply(post, means(enterprise, budget), &readFoundLeads, this);
}

LeadReply *Client::getTotal(const LeadAddress &address)
{
    return getPage({address, ActionSearch{}}, {true, 0, minimumLimit},
                   RequestBudget::forBackground());
}

Error Client::contentError(ErrorKind kind, const TimelineSource &source, const LeadQuery &query,
                           int httpStatus) const
{
    Error error;
    error.kind = kind;
    error.httpStatus = httpStatus;
    error.method = source.search ? "POST" : "GET";
    error.url = pageUrl(source, query);
    error.time = QDateTime::currentDateTimeUtc();
    return error;
}

JsonReply *Client::getMetadata(const EnterpriseId &enterprise, const QString &endpoint,
                               const QUrlQuery &query, const RequestBudget &budget)
{
    const auto asItIs = [](const Json::Value &json) -> std::variant<Json::Value, ErrorKind> {
        return json;
    };
    const auto get
        = [this, url = m_baseUrl.metadataUrl(enterprise, endpoint, query)](const Token &token) {
              return m_network->get(request(url, token));
          };
    return new JsonReply(get, means(enterprise, budget), asItIs, this);
}

} // namespace LeadViewer
