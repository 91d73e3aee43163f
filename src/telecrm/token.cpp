// SPDX-License-Identifier: MIT
#include "telecrm/token.h"

#include <QUrl>

#include <algorithm>

namespace LeadViewer {

Token Token::fromInput(const QString &input)
{
    static constexpr QLatin1String scheme("bearer");
    QString text = input.trimmed();
    if (text.startsWith(scheme, Qt::CaseInsensitive)
        && (text.size() == scheme.size() || text.at(scheme.size()).isSpace())) {
        text = text.mid(scheme.size()).trimmed();
    }
    Token token;
    token.m_secret = text.toUtf8();
    return token;
}

bool Token::isSendable() const
{
    return !isEmpty() && std::all_of(m_secret.cbegin(), m_secret.cend(), [](char c) {
        return c > ' ' && c < 0x7f;
    });
}

QByteArray Token::authorization() const
{
    return "Bearer " + m_secret;
}

QString Token::redacted(QString text) const
{
    if (isEmpty())
        return text;
    static constexpr QLatin1String placeholder("(token)");
    const QString secret = QString::fromUtf8(m_secret);
    text.replace(secret, placeholder);
    // Its escapes are as good in small letters as in capitals.
    text.replace(QString::fromLatin1(QUrl::toPercentEncoding(secret)), placeholder,
                 Qt::CaseInsensitive);
    return text;
}

} // namespace LeadViewer
