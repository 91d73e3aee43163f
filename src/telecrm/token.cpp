// SPDX-License-Identifier: MIT
#include "telecrm/token.h"

#include <algorithm>

namespace LeadViewer {

Token Token::fromInput(QStringView input)
{
    static constexpr QLatin1String scheme("bearer");
    QStringView text = input.trimmed();
    if (text.startsWith(scheme, Qt::CaseInsensitive)
        && (text.size() == scheme.size() || text.at(scheme.size()).isSpace())) {
        text = text.mid(scheme.size()).trimmed();
    }
    Token token;
    if (!text.isEmpty())
        token.m_secret = std::make_shared<const Secret>(text);
    return token;
}

bool Token::isSendable() const
{
    const QByteArrayView secret = bytes();
    return !secret.isEmpty()
        && std::all_of(secret.begin(), secret.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

QByteArray Token::authorization() const
{
    static constexpr char scheme[] = "Bearer ";
    QByteArray header;
    // Reallocating would leave a copy behind.
    header.reserve(qsizetype(sizeof scheme) + bytes().size());
    header += scheme;
    header.append(bytes());
    return header;
}

QString Token::plain() const
{
    return QString::fromUtf8(bytes());
}

QString Token::redacted(QString text) const
{
    return m_secret != nullptr ? m_secret->redacted(std::move(text)) : text;
}

} // namespace LeadViewer
