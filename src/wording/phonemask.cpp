// SPDX-License-Identifier: MIT
#include "wording/phonemask.h"

#include "telecrm/hiddencharacter.h"
#include "telecrm/timestamp.h"
#include "wording/fieldlabel.h"
#include "wording/fieldtext.h"
#include "wording/htmltext.h"
#include "wording/numbertext.h"
#include "wording/phonemaskform.h"
#include "wording/phonerule.h"
#include "wording/phonetext.h"
#include "wording/valuetext.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <utility>
#include <vector>

namespace LeadViewer {

namespace {

constexpr qsizetype digitsShown = 4;
constexpr qsizetype fewestDigits = 7; // of a number in a text
constexpr qsizetype fewestPhoneDigits = 5; // in the value of a phone field

enum class MaskRule {
    Text, //!< seven digits and more, unless they are something else
    Phone, //!< five digits and more
    Address, //!< only what can be called
};

//! \p text for reading, one unit for each character: digits as ASCII digits, small letters, and
//! \x01 for what is not seen.
QString plainOf(const QList<uint> &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const uint sent : text) {
        constexpr uint lastOfAscii = 0x7e;
        if (sent >= u' ' && sent <= lastOfAscii) {
            plain += sent == u'[' || sent == u']' ? u'(' : QChar(char16_t(sent)).toLower();
            continue;
        }
        const QString parts = QChar::decomposition(char32_t(sent));
        const bool isWide
            = parts.size() == 1 && QChar::decompositionTag(char32_t(sent)) != QChar::Canonical;
        const char32_t c = isWide ? parts.front().unicode() : char32_t(sent);
        const QChar::Category category = QChar::category(c);
        const int digit = QChar::digitValue(c);
        if (digit >= 0)
            plain += QChar(char16_t(u'0' + digit));
        else if (c == U'\n' || c == U'\r')
            plain += u'\n';
        else if (QChar::isSpace(c))
            plain += u' ';
        else if (isHiddenCharacter(c) || isJoiner(c) || QChar::isMark(c))
            plain += u'\x01';
        else if (category == QChar::Punctuation_Dash || c == U'\u2212')
            plain += u'-';
        else if (category == QChar::Punctuation_Open || category == QChar::Punctuation_Close)
            plain += u'(';
        else if (QChar::isLetter(c))
            plain
                += QChar::requiresSurrogates(c) ? QChar(u'x') : QChar(char16_t(QChar::toLower(c)));
        else
            plain += QChar::requiresSurrogates(c) ? QChar(u'*') : QChar(char16_t(c));
    }
    return plain;
}

//! Digits that stand together, in a text.
struct DigitGroup
{
    qsizetype begin;
    qsizetype end;
    [[nodiscard]] qsizetype size() const { return end - begin; }
};

//! \brief Masks the numbers in one text.
class Masker
{
public:
    Masker(const QString &text, MaskRule rule)
        : m_text(text.toUcs4())
        , m_plain(plainOf(m_text))
        , m_rule(rule)
    {
    }

    QString mask()
    {
        static const QRegularExpression textForm(QString::fromLatin1(maskedInText));
        static const QRegularExpression phoneForm(QString::fromLatin1(maskedInPhone));
        const QRegularExpression &form = m_rule == MaskRule::Phone ? phoneForm : textForm;
        qsizetype at = 0;
        while (at < m_plain.size()) {
            const QRegularExpressionMatch match
                = form.match(m_plain, at, QRegularExpression::NormalMatch,
                             QRegularExpression::DontCheckSubjectStringMatchOption);
            if (!match.isValid()) {
                hide({{at, m_plain.size()}}); // it could not be read
                break;
            }
            if (!match.hasMatch())
                break;
            if (match.hasCaptured(u"number"))
                maskRun(match.capturedStart(u"number"), match.capturedEnd(u"number"));
            at = match.capturedEnd();
        }
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(m_text.constData()),
                                 m_text.size());
    }

private:
    using Groups = std::vector<DigitGroup>;

    static qsizetype digitsOf(const Groups &groups)
    {
        qsizetype digits = 0;
        for (const DigitGroup &group : groups)
            digits += group.size();
        return digits;
    }

    //! Masks all digits there but the last ones.
    void hide(const Groups &groups)
    {
        qsizetype left = digitsShown;
        std::for_each(groups.rbegin(), groups.rend(), [this, &left](const DigitGroup &group) {
            for (qsizetype i = group.end; i-- > group.begin;) {
                if (m_plain.at(i).isDigit() && left-- <= 0)
                    m_text[i] = phoneMask.unicode();
            }
        });
    }

    void maskRun(qsizetype begin, qsizetype end)
    {
        Groups groups;
        for (qsizetype i = begin; i < end; ++i) {
            if (!m_plain.at(i).isDigit())
                continue;
            if (groups.empty() || groups.back().end != i)
                groups.push_back({i, i});
            ++groups.back().end;
        }
        if (m_rule == MaskRule::Address || (m_rule == MaskRule::Text && isInAddress(begin)))
            maskCertain(groups);
        else
            maskAll(groups);
    }

    //! Masks all of it. Where it is several whole numbers, each keeps its own last digits.
    void maskAll(const Groups &groups)
    {
        const qsizetype fewest = m_rule == MaskRule::Phone ? fewestPhoneDigits : fewestDigits;
        qsizetype left = digitsOf(groups);
        if (left < fewest)
            return;
        Groups part;
        for (const DigitGroup &group : groups) {
            part.push_back(group);
            left -= group.size();
            if (group.size() >= fewestDigits && left >= fewestDigits)
                hide(std::exchange(part, {}));
        }
        hide(part);
    }

    //! Masks what can be called.
    void maskCertain(const Groups &groups)
    {
        constexpr std::size_t mostGroups = 6; // of one number
        for (std::size_t first = 0; first < groups.size(); ++first) {
            for (std::size_t end = std::min(first + mostGroups, groups.size()); end > first;
                 --end) {
                const Groups part(groups.begin() + qsizetype(first),
                                  groups.begin() + qsizetype(end));
                if (!isCertain(part))
                    continue;
                hide(part);
                first = end - 1;
                break;
            }
        }
    }

    [[nodiscard]] bool isCertain(const Groups &groups) const
    {
        constexpr qsizetype most = 40; // with what stands between the digits
        const qsizetype begin = groups.front().begin;
        const qsizetype length = groups.back().end - begin;
        if (length > most || digitsOf(groups) < fewestDigits)
            return false;
        QString number = m_plain.mid(begin, length).remove(u'\x01');
        if (begin > 0 && m_plain.at(begin - 1) == u'+')
            number.prepend(u'+');
        return !phoneDigits(number).isEmpty();
    }

    //! Whether the word there is a web or e-mail address in which nothing says that it is a number.
    [[nodiscard]] bool isInAddress(qsizetype at)
    {
        static const QRegularExpression named(QStringLiteral(
            "(?:phone|mobile|tel|whatsapp|msisdn|contact|caller|wa\\.me)[a-z_]{0,20}[=:/]\\+?$"));
        constexpr qsizetype longestName = 40;
        if (at >= m_wordEnd)
            readWord(at);
        const qsizetype begin = std::max(m_wordBegin, at - longestName);
        return m_isAddress && !named.match(m_plain.mid(begin, at - begin)).hasMatch();
    }

    void readWord(qsizetype at)
    {
        const auto isEnd = [this](qsizetype i) {
            return m_plain.at(i).isSpace() || QStringView(u"\"'<>,;").contains(m_plain.at(i));
        };
        m_wordBegin = at;
        while (m_wordBegin > m_wordEnd && !isEnd(m_wordBegin - 1))
            --m_wordBegin;
        m_wordEnd = at;
        while (m_wordEnd < m_plain.size() && !isEnd(m_wordEnd))
            ++m_wordEnd;
        const QStringView word = QStringView(m_plain).mid(m_wordBegin, m_wordEnd - m_wordBegin);
        m_isAddress = word.contains(QLatin1String("://")) || word.contains(u'@')
            || word.startsWith(QLatin1String("www."));
    }

    QList<uint> m_text;
    QString m_plain;
    MaskRule m_rule;
    // The word that was read last.
    qsizetype m_wordBegin = 0;
    qsizetype m_wordEnd = 0;
    bool m_isAddress = false;
};

QString maskedText(const QString &text, MaskRule rule)
{
    const auto isSomeDigit = [](QChar c) {
        return c.isNumber() || c.isHighSurrogate() || c == u'%' || c == u'&';
    };
    if (std::count_if(text.begin(), text.end(), isSomeDigit) < fewestPhoneDigits)
        return text;
    const auto mask = [rule](const QString &sent) {
        return Masker(sent, rule).mask();
    };
    QString masked = mask(text);
    // What HTML and percent signs divide is read, and shown, as one.
    for (const QString &plain : {htmlText(masked), QUrl::fromPercentEncoding(masked.toUtf8())}) {
        const QString maskedPlain = mask(plain);
        if (plain != masked && plain != maskedPlain)
            masked = maskedPlain;
    }
    return masked;
}

bool hasWord(const QStringList &words, const QSet<QString> &wanted)
{
    return std::any_of(words.begin(), words.end(),
                       [&wanted](const QString &word) { return wanted.contains(word); });
}

QSet<QString> wordSet(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ');
    return {list.begin(), list.end()};
}

//! What the name of a key tells about its value.
struct NamedKind
{
    MaskRule rule = MaskRule::Text;
    bool isTime = false;
    bool isQuantity = false;
    bool isRecordId = false;
};

NamedKind kindOf(const QString &name)
{
    static const QSet<QString> times
        = wordSet("date time timestamp dob birth birthday anniversary deadline "
                  "expiry");
    static const QSet<QString> phones
        = wordSet("phone phones mobile mobiles whatsapp telephone tel "
                  "landline cell cellphone msisdn fax caller callee");
    static const QSet<QString> quantities = wordSet(
        "amount amounts price budget cost fee fees salary revenue income total balance loan "
        "emi paid payment worth deal rent duration seconds size bytes count length lat lng "
        "latitude longitude area");
    static const QSet<QString> ids = wordSet("id ids uuid code apiname hash");
    const QStringList words = humanized(name).toLower().split(u' ');
    NamedKind kind;
    kind.isRecordId = name == QLatin1String("id") || name == QLatin1String("_id");
    kind.isTime = isTimeName(name) || hasWord(words, times);
    kind.isQuantity = hasWord(words, quantities);
    if (hasWord(words, phones))
        kind.rule = MaskRule::Phone;
    else if (ids.contains(words.constLast()) || ids.contains(name.toLower()))
        kind.rule = MaskRule::Address;
    return kind;
}

bool isPlausibleTime(const Json::Value &value)
{
    constexpr int earliest = 1900;
    constexpr int latest = 2099;
    const auto time = readTimestamp(value);
    return time && time->date().year() >= earliest && time->date().year() <= latest;
}

//! Whether \p value can be what its name says, and no number of a phone.
bool isWhatItSays(const Json::Value &value, const QString &text, const NamedKind &kind)
{
    static const QRegularExpression id(QStringLiteral("^[0-9A-Za-z_-]*$"));
    static const QRegularExpression quantity(QStringLiteral("^-?[0-9,]+(?:\\.[0-9]+)?$"));
    if (kind.isRecordId)
        return id.match(text).hasMatch();
    if (kind.isTime && isPlausibleTime(value))
        return true;
    return kind.isQuantity && quantity.match(text).hasMatch() && !isIndianMobile(text);
}

//! Whether a whole value is rather a quantity: a number of the service's own with less than ten
//! digits, or a round one.
bool isQuantity(const Json::Value &value, const QString &text)
{
    constexpr qsizetype mostDigits = 9;
    return isDigits(text) && text.size() <= mostDigits
        && (value.isNumber() || text.endsWith(QLatin1String("000")));
}

Json::Value maskedScalar(const Json::Value &value, const NamedKind &kind)
{
    constexpr qsizetype longestPhone = 40;
    const QString text = value.isNumber() ? plainNumber(QString::fromLatin1(value.numberText()))
                                          : value.toString();
    if (text.size() < fewestPhoneDigits || isWhatItSays(value, text.trimmed(), kind)
        || (kind.rule != MaskRule::Phone && isQuantity(value, text.trimmed())))
        return value;
    const bool isPhone = kind.rule == MaskRule::Phone && text.size() > longestPhone;
    const QString masked = maskedText(text, isPhone ? MaskRule::Text : kind.rule);
    return masked == text ? value : Json::Value(masked);
}

Json::Value maskedValue(const Json::Value &value, const QString &name)
{
    if (value.isArray()) {
        Json::Value::Array elements;
        elements.reserve(value.array().size());
        for (const Json::Value &element : value.array())
            elements.push_back(maskedValue(element, name));
        return Json::Value(std::move(elements));
    }
    if (value.isObject()) {
        static const QSet<QString> inner
            = wordSet("number no value national international e164 raw");
        Json::Value::Object members;
        members.reserve(value.object().size());
        for (const Json::Member &member : value.object()) {
            // {"phone": {"number": …}}
            const bool isInner = !name.isEmpty() && inner.contains(member.name);
            members.push_back(
                {maskedText(member.name, MaskRule::Address),
                 maskedValue(member.value, isInner ? name + u' ' + member.name : member.name)});
        }
        return Json::Value(std::move(members));
    }
    return value.isString() || value.isNumber() ? maskedScalar(value, kindOf(name)) : value;
}

} // namespace

QString maskedPhones(const QString &text)
{
    return maskedText(text, MaskRule::Text);
}

Json::Value maskedPhonesIn(const Json::Value &value)
{
    return maskedValue(value, {});
}

} // namespace LeadViewer
