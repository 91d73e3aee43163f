// SPDX-License-Identifier: MIT
#include "telecrm/baseurl.h"

#include <QHostAddress>
#include <QUrlQuery>

namespace LeadViewer {

namespace {

void addPage(QUrlQuery &query, qint64 skip, int limit)
{
    query.addQueryItem(QStringLiteral("skip"), QString::number(skip));
    query.addQueryItem(QStringLiteral("limit"), QString::number(limit));
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

BaseUrl::BaseUrl()
    : BaseUrl(QUrl(QStringLiteral("https://next.telecrm.in/autoupdate/v2")))
{
}

BaseUrl::BaseUrl(QUrl url)
    : m_url(std::move(url))
{
}

std::variant<BaseUrl, BaseUrlProblem> BaseUrl::parse(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.isRelative() || url.host().isEmpty())
        return BaseUrlProblem::NotAnAddress;
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return BaseUrlProblem::NotHttp;
    if (!url.userInfo().isEmpty())
        return BaseUrlProblem::Credentials;
    if (url.hasQuery() || url.hasFragment())
        return BaseUrlProblem::QueryOrFragment;
    if (url.scheme() == QLatin1String("http") && !isLoopbackHost(url.host()))
        return BaseUrlProblem::PlainHttp;

    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return BaseUrl(url);
}

QString BaseUrl::origin() const
{
    const int usualPort = m_url.scheme() == QLatin1String("https") ? 443 : 80;
    QUrl origin;
    origin.setScheme(m_url.scheme());
    origin.setHost(m_url.host());
    origin.setPort(m_url.port(usualPort) == usualPort ? -1 : m_url.port());
    return origin.toString(QUrl::FullyEncoded);
}

QUrl BaseUrl::below(const QString &path, const QUrlQuery &query) const
{
    QUrl url = m_url;
    url.setPath(m_url.path(QUrl::FullyEncoded) + path, QUrl::StrictMode);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

QUrl BaseUrl::leadUrl(const LeadAddress &address, const LeadQuery &query) const
{
    QUrlQuery parameters;
    if (query.includeActions) {
        parameters.addQueryItem(QStringLiteral("includeActions"), QStringLiteral("true"));
        addPage(parameters, query.skip, query.limit);
    }
    return below(address.path(), parameters);
}

QUrl BaseUrl::searchUrl(const LeadAddress &address, qint64 skip, int limit) const
{
    QUrlQuery parameters;
    addPage(parameters, skip, limit);
    return below(address.path() + QLatin1String("/action/search"), parameters);
}

QUrl BaseUrl::leadSearchUrl(const EnterpriseId &enterprise, qint64 skip, int limit) const
{
    QUrlQuery parameters;
    addPage(parameters, skip, limit);
    return below(enterprise.path() + QLatin1String("/lead/search"), parameters);
}

QUrl BaseUrl::metadataUrl(const EnterpriseId &enterprise, const QString &endpoint,
                          const QUrlQuery &query) const
{
    return below(enterprise.path() + QLatin1Char('/') + endpoint, query);
}

} // namespace LeadViewer
