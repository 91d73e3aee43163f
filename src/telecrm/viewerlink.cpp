// SPDX-License-Identifier: MIT
#include "telecrm/viewerlink.h"

#include "telecrm/leadinput.h"

#include <QRegularExpression>
#include <QUrl>

namespace LeadViewer {

namespace {

constexpr qsizetype longestLink = 512;

//! Nothing when what is encoded is no UTF-8, or no ID as it stands.
std::optional<QString> idFrom(const QString &encoded)
{
    const QByteArray bytes = QByteArray::fromPercentEncoding(encoded.toLatin1());
    const QString text = QString::fromUtf8(bytes);
    const QString id = idFromInput(text);
    // The service writes usual IDs in small letters.
    if (text.toUtf8() != bytes || id.compare(text, Qt::CaseInsensitive) != 0 || checkId(id, {}))
        return std::nullopt;
    return id;
}

QString percentEncoded(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

bool isVendorPage(const QString &link)
{
    constexpr qsizetype longestPage = 2048;
    if (link.size() > longestPage)
        return false;
    const QUrl url(link, QUrl::StrictMode);
    const QString host = url.host();
    return url.isValid() && url.scheme() == QLatin1String("https") && url.port() == -1
        && url.userInfo().isEmpty()
        && (host == QLatin1String("telecrm.in") || host.endsWith(QLatin1String(".telecrm.in")));
}

} // namespace

bool isViewerLink(const QString &text)
{
    return text.startsWith(QLatin1String("lead-viewer:"), Qt::CaseInsensitive);
}

std::optional<LeadAddress> addressFromViewerLink(const QString &link)
{
    // Only what RFC 3986 lets stand unencoded in every part of a link, and encoded bytes.
    static const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral(
                                             "lead-viewer://lead/((?:[a-z0-9._~-]|%[0-9a-f]{2})+)"
                                             "/((?:[a-z0-9._~-]|%[0-9a-f]{2})+)")),
                                         QRegularExpression::CaseInsensitiveOption);
    if (link.size() > longestLink)
        return std::nullopt;
    const QRegularExpressionMatch match = form.match(link);
    if (!match.hasMatch())
        return std::nullopt;
    const auto enterprise = idFrom(match.captured(1));
    const auto lead = idFrom(match.captured(2));
    if (!enterprise || !lead)
        return std::nullopt;
    return LeadAddress{{*enterprise}, {*lead}};
}

QString viewerLink(const LeadAddress &address)
{
    return QLatin1String("lead-viewer://lead/") + percentEncoded(address.enterprise.text)
        + QLatin1Char('/') + percentEncoded(address.lead.text);
}

bool isOutsideLink(const QString &text)
{
    return isViewerLink(text) || text.startsWith(QLatin1String("https:"), Qt::CaseInsensitive)
        || text.startsWith(QLatin1String("http:"), Qt::CaseInsensitive);
}

std::optional<LeadAddress> addressFromOutsideLink(const QString &link)
{
    if (isViewerLink(link))
        return addressFromViewerLink(link);
    const auto page = isVendorPage(link) ? addressFromLink(link) : std::nullopt;
    // The IDs of both kinds of link pass the same checks.
    return page ? addressFromViewerLink(viewerLink(*page)) : std::nullopt;
}

} // namespace LeadViewer
