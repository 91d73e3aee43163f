// SPDX-License-Identifier: MIT
#include "telecrm/viewerlink.h"

#include "telecrm/leadinput.h"

#include <QRegularExpression>

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

} // namespace LeadViewer
