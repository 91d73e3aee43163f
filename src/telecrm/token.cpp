// SPDX-License-Identifier: MIT
#include "telecrm/token.h"

#include "telecrm/hiddencharacter.h"

#include <QRegularExpression>

#include <algorithm>

namespace LeadViewer {

namespace {

//! A copy of a secret text that is overwritten when it is no longer needed.
class Copy
{
public:
    explicit Copy(qsizetype size) { m_text.reserve(size); }
    ~Copy() { wipe(m_text.data(), std::size_t(m_text.size()) * sizeof(QChar)); }
    Q_DISABLE_COPY_MOVE(Copy)

    void add(QChar c) { m_text += c; }
    [[nodiscard]] QStringView view() const { return m_text; }

private:
    QString m_text; // never longer than was reserved
};

bool isLineBreak(QChar c)
{
    return QStringView(u"\n\r\v\f\u0085\u2028\u2029").contains(c);
}

//! Letters of which all tokens consist that were seen.
bool isFormLetter(QChar c)
{
    const char16_t lower = c.unicode() | 0x20;
    return (c >= u'0' && c <= u'9') || (lower >= u'a' && lower <= u'f') || c == u'-' || c == u':';
}

//! Two UUIDs joined by a colon, with digits behind the first: all tokens that were seen. Finds the
//! first one at or after \p from.
QStringView formIn(QStringView text, qsizetype from = 0)
{
    static const QRegularExpression form(
        QStringLiteral("(?<![\\w-])UUID[0-9]*:UUID(?![\\w-]|:[0-9a-f])")
            .replace(QLatin1String("UUID"),
                     QLatin1String("[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text, from).capturedView();
}

//! Whether there are two that differ.
bool hasSeveral(QStringView text)
{
    const QStringView first = formIn(text);
    for (QStringView found = first; !found.isEmpty();
         found = formIn(text, found.end() - text.begin())) {
        if (found.compare(first, Qt::CaseInsensitive) != 0)
            return true;
    }
    return false;
}

//! Takes off the names, quotes and brackets around a token.
QStringView bare(QStringView text)
{
    static const QRegularExpression label(
        QStringLiteral("^(?:curl\\s|-H\\s?|--header[\\s=]|bearer(?:\\s|$)"
                       "|(?:(?:(?:access|api|auth|sync)[\\s_-]?)?token|authorization)"
                       "[\"'\u201d\u2019]?\\s*[:=])"),
        QRegularExpression::CaseInsensitiveOption);
    static constexpr QStringView quotes = u"\"'`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb";
    static constexpr QStringView brackets = u"<>()[]{}";
    for (qsizetype size = -1; size != text.size();) {
        size = text.size();
        text = text.trimmed();
        while (!text.isEmpty() && quotes.contains(text.front()))
            text = text.mid(1);
        while (!text.isEmpty() && (quotes.contains(text.back()) || text.back() == u','))
            text.chop(1);
        const qsizetype bracket = text.isEmpty() ? -1 : brackets.indexOf(text.front());
        if (bracket >= 0 && bracket % 2 == 0 && text.back() == brackets.at(bracket + 1))
            text = text.mid(1).chopped(1);
        text = text.mid(label.match(text).capturedLength());
    }
    return text;
}

//! Whether it is a token but for line breaks inside. Two tokens would have two colons.
bool isBroken(QStringView text)
{
    return text.count(u':') == 1 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return isFormLetter(c) || isLineBreak(c);
           });
}

} // namespace

Token Token::fromInput(QStringView input)
{
    Copy visible(input.size() + 1);
    Copy closed(input.size()); // without white space between letters of a token
    for (const QChar c : input) {
        if (!isUnseen(c))
            visible.add(c);
    }
    const QStringView text = visible.view();
    for (const auto *c = text.begin(); c != text.end();) {
        const auto *word
            = std::find_if_not(c, text.end(), [](QChar letter) { return letter.isSpace(); });
        const bool isInside = c != text.begin() && isFormLetter(*(c - 1)) && word != text.end()
            && isFormLetter(*word);
        if (!isInside)
            std::for_each(c, word, [&closed](QChar space) { closed.add(space); });
        if (word != text.end())
            closed.add(*word++);
        c = word;
    }
    const QStringView outer = bare(text);
    QStringView secret = formIn(text);
    if (secret.isEmpty())
        secret = formIn(closed.view());
    if (secret.isEmpty())
        secret = isBroken(outer) ? bare(closed.view()) : outer;
    // Where there is no single token, the space is what makes the whole refused.
    const bool hasFields = secret.contains(u'"') && secret.size() < text.trimmed().size();
    if (hasFields || hasSeveral(text)) {
        visible.add(u' ');
        secret = visible.view();
    }
    Token token;
    if (!secret.isEmpty())
        token.m_secret = std::make_shared<const Secret>(secret);
    return token;
}

bool Token::isFormIn(QStringView text)
{
    return !formIn(text).isEmpty();
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
