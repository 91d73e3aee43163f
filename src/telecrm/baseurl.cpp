// SPDX-License-Identifier: MIT
#include "telecrm/baseurl.h"

#include <QHostAddress>
#include <QUrlQuery>

namespace LeadViewer {

namespace {

bool isLoopbackHost(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

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

bool BaseUrl::isLoopback() const
{
    return isLoopbackHost(m_url.host());
}

QUrl BaseUrl::leadUrl(const LeadAddress &address, const LeadQuery &query) const
{
    QUrl url = m_url;
    url.setPath(m_url.path(QUrl::FullyEncoded) + address.path(), QUrl::StrictMode);
    if (query.includeActions) {
        QUrlQuery parameters;
        parameters.addQueryItem(QStringLiteral("includeActions"), QStringLiteral("true"));
        parameters.addQueryItem(QStringLiteral("skip"), QString::number(query.skip));
        parameters.addQueryItem(QStringLiteral("limit"), QString::number(query.limit));
        url.setQuery(parameters);
    }
    return url;
}

} // namespace LeadViewer
