// SPDX-License-Identifier: MIT
#include "wording/references.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace LeadViewer {

namespace {

std::optional<QString> resolved(const QRegularExpressionMatch &reference)
{
    static const QHash<QString, char16_t> named{
        {QStringLiteral("amp"), u'&'},         {QStringLiteral("lt"), u'<'},
        {QStringLiteral("gt"), u'>'},          {QStringLiteral("quot"), u'"'},
        {QStringLiteral("apos"), u'\''},       {QStringLiteral("nbsp"), u' '},
        {QStringLiteral("ndash"), u'\u2013'},  {QStringLiteral("mdash"), u'\u2014'},
        {QStringLiteral("lsquo"), u'\u2018'},  {QStringLiteral("rsquo"), u'\u2019'},
        {QStringLiteral("ldquo"), u'\u201c'},  {QStringLiteral("rdquo"), u'\u201d'},
        {QStringLiteral("hellip"), u'\u2026'}, {QStringLiteral("bull"), u'\u2022'},
        {QStringLiteral("middot"), u'\u00b7'}, {QStringLiteral("trade"), u'\u2122'},
        {QStringLiteral("pound"), u'\u00a3'},  {QStringLiteral("euro"), u'\u20ac'},
    };
    const QString name = reference.captured(1);
    if (!name.startsWith(QLatin1Char('#'))) {
        const auto known = named.constFind(name);
        return known != named.cend() ? std::optional(QString(QChar(*known))) : std::nullopt;
    }
    constexpr int decimal = 10;
    constexpr int hexadecimal = 16;
    const bool isHexadecimal = name.at(1).toLower() == QLatin1Char('x');
    const uint code = QStringView(name)
                          .mid(isHexadecimal ? 2 : 1)
                          .toUInt(nullptr, isHexadecimal ? hexadecimal : decimal);
    if (code == QChar::Nbsp)
        return QStringLiteral(" ");
    const bool isLineBreak = code == u'\n' || code == u'\r';
    const bool isText = isLineBreak || (code >= u' ' && code < 0x7f) || code > QChar::Nbsp;
    if (!isText || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return std::nullopt;
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

} // namespace

QString withoutReferences(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,6});"));
    QString result;
    qsizetype copied = 0;
    bool isAddress = false;
    qsizetype wordAt = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto character = resolved(match);
        if (!character)
            continue;
        const QStringView before = QStringView(text).mid(wordAt, match.capturedStart() - wordAt);
        const auto space
            = std::find_if(before.rbegin(), before.rend(), [](QChar c) { return c.isSpace(); });
        const QStringView word = before.right(space - before.rbegin());
        isAddress = (isAddress && word.size() == before.size()) || word.contains(u"://")
            || word.startsWith(u"www.");
        wordAt = match.capturedEnd();
        if (isAddress)
            continue;
        result += QStringView(text).mid(copied, match.capturedStart() - copied);
        result += *character;
        copied = match.capturedEnd();
    }
    return copied == 0 ? text : result.append(QStringView(text).mid(copied));
}

} // namespace LeadViewer
