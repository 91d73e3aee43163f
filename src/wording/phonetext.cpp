// SPDX-License-Identifier: MIT
#include "wording/phonetext.h"

#include "wording/baretext.h"
#include "wording/callingcodes.h"
#include "wording/phonerule.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>
#include <utility>

namespace LeadViewer {

namespace {

bool isAmong(QChar c, QStringView characters)
{
    return characters.contains(c);
}

//! A number that can be called, and its place in the text.
struct Place
{
    qsizetype begin;
    qsizetype end;
    Phone phone;
};

//! \brief Reads a text once, and collects the numbers that can be called.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    std::vector<Place> scan()
    {
        while (m_at < m_text.size()) {
            if (isNumeral(m_text.at(m_at)))
                readCandidate();
            else
                skipOther();
        }
        return std::move(m_places);
    }

private:
    [[nodiscard]] QChar at(qsizetype index) const
    {
        return index >= 0 && index < m_text.size() ? m_text.at(index) : QChar(u'\n');
    }

    //! Web and e-mail addresses may hold digits that are no phone number.
    void skipOther()
    {
        const QChar c = m_text.at(m_at);
        if (c.isSpace())
            m_isInAddress = false;
        else if (c == QLatin1Char('@') || (c == QLatin1Char('/') && at(m_at + 1) == c))
            m_isInAddress = true;
        ++m_at;
    }

    void readCandidate()
    {
        PhoneCandidate candidate;
        candidate.begin = m_at;
        qsizetype plus = m_at - 1;
        while (m_at - plus <= widestGap && isPhoneGrouping(at(plus)))
            --plus;
        // "9876543210 + 9820012345" are two numbers.
        const bool isSign = plus + 1 == m_at || at(plus + 1) == QLatin1Char('(')
            || at(plus - 1) == QLatin1Char('\n');
        if (at(plus) == QLatin1Char('+') && isSign) {
            candidate.hasPlus = true;
            candidate.begin = plus;
        }
        qsizetype next = m_at;
        while (next - m_at <= widestGap && isNumeral(at(next))) {
            const qsizetype from = next;
            while (isNumeral(at(next)))
                ++next;
            candidate.groups += m_text.mid(from, next - from).toString();
            candidate.starts += from;
            m_at = next;
            while (next - m_at <= widestGap && isPhoneGrouping(at(next)))
                ++next;
        }
        candidate.end = m_at;
        if (!m_isInAddress && isFreeBefore(candidate.begin) && isFreeBehind(candidate.end))
            take(candidate);
    }

    //! Whether so many characters of a masked number stand at \p index and after it, or before it.
    [[nodiscard]] bool isMasked(qsizetype index, int step) const
    {
        for (int gap = 0; gap < widestGap && isPhoneGrouping(at(index)); ++gap)
            index += step;
        const QStringView masks(u"xX*#_?\u2022\u25cf\u00d7");
        return isAmong(at(index), masks) && isAmong(at(index + step), masks);
    }

    //! Whether \p c beside digits makes something else of them: a word, a code, an amount.
    [[nodiscard]] static bool isPartOfWord(QChar c)
    {
        return c.isLetterOrNumber() || c.isMark() || c.category() == QChar::Symbol_Currency
            || isAmong(c, u"+*#@=%_?$^~\\\u2026");
    }

    [[nodiscard]] bool isFreeBefore(qsizetype begin) const
    {
        return !isPartOfWord(at(begin - 1)) && !isMasked(begin - 1, -1);
    }

    [[nodiscard]] bool isFreeBehind(qsizetype end) const
    {
        static const QRegularExpression extension(
            QStringLiteral("^(?:x|extn?|extension)[.: ]*[0-9]{1,6}(?![0-9\\p{L}])"),
            QRegularExpression::CaseInsensitiveOption);
        constexpr qsizetype longestExtension = 20;
        if (extension.match(m_text.mid(end, longestExtension).toString()).hasMatch())
            return true;
        const QChar next = at(end);
        const QChar second = at(end + 1);
        const bool goesOn
            = next == QLatin1Char('.') && (second == QLatin1Char('.') || second.isLetterOrNumber());
        return !isPartOfWord(next) && !goesOn && !isMasked(end, 1);
    }

    [[nodiscard]] QString textOf(const PhoneCandidate &candidate) const
    {
        return m_text.mid(candidate.begin, candidate.end - candidate.begin).toString();
    }

    void take(PhoneCandidate candidate)
    {
        constexpr qsizetype mostGroups = 60; // of all numbers in it
        if (candidate.groups.size() > mostGroups)
            return;
        const qsizetype sentEnd = candidate.end;
        removeFraction(candidate);
        candidate.hasZeroInBrackets = textOf(candidate).contains(QLatin1String("(0)"));
        const QString digits = wholeNumber(candidate);
        if (digits.isEmpty() || beginsWithIndex(candidate))
            takeParts(candidate);
        else
            add(candidate, sentEnd, digits);
    }

    //! Removes the fraction that a spreadsheet adds: "9876543210.0".
    void removeFraction(PhoneCandidate &candidate) const
    {
        static const QRegularExpression fraction(
            QStringLiteral("(?:^[^.]*[0-9]{5}\\.0{1,2}|[0-9]{10}\\.0+)$"));
        if (candidate.groups.size() < 2 || !fraction.match(textOf(candidate)).hasMatch())
            return;
        candidate.starts.removeLast();
        candidate.end -= candidate.groups.takeLast().size() + 1;
    }

    //! Whether the first digit may belong to a name: "Phone 2 9876543210".
    [[nodiscard]] bool beginsWithIndex(const PhoneCandidate &candidate) const
    {
        const QChar before = at(candidate.begin - 1);
        const bool isNamed = before == QLatin1Char(' ') && at(candidate.begin - 2).isLetter();
        return isNamed && !candidate.hasPlus && candidate.groups.size() > 1
            && candidate.groups.constFirst().size() == 1
            && candidate.groups.constFirst() != QLatin1String("0")
            && isIndianMobile(candidate.digits().mid(1));
    }

    //! Takes the numbers of a candidate that is several numbers, one behind the other.
    void takeParts(const PhoneCandidate &candidate)
    {
        // "Phone 1 9876543210" may be a number in North America.
        const bool hasIndex
            = beginsWithIndex(candidate) && candidate.groups.constFirst() != QLatin1String("1");
        constexpr qsizetype longest = 15;
        std::vector<PhoneCandidate> parts;
        PhoneCandidate part;
        for (qsizetype i = hasIndex ? 1 : 0; i < candidate.groups.size(); ++i) {
            if (part.groups.isEmpty()) {
                part.begin = i == 0 ? candidate.begin : candidate.starts.at(i);
                part.hasPlus = i == 0 && candidate.hasPlus;
            }
            part.groups += candidate.groups.at(i);
            part.end = candidate.starts.at(i) + candidate.groups.at(i).size();
            const QString digits = part.digits();
            if (digits.size() > longest)
                return;
            if (isIndianMobile(QStringView(wholeNumber(part)).mid(2))
                || (part.hasPlus && isNumberOfListedCountry(digits)))
                parts.push_back(std::exchange(part, {}));
        }
        if (!part.groups.isEmpty() || (parts.size() < 2 && !hasIndex))
            return;
        for (const PhoneCandidate &found : parts)
            add(found, found.end, wholeNumber(found));
    }

    void add(const PhoneCandidate &candidate, qsizetype sentEnd, const QString &digits)
    {
        QString sent = textOf(candidate);
        qsizetype begin = candidate.begin;
        qsizetype end = sentEnd;
        // A bracket outside belongs to one inside.
        const auto count = [&sent](char bracket) {
            return sent.count(QLatin1Char(bracket));
        };
        if (count('(') < count(')') && at(begin - 1) == QLatin1Char('(')) {
            sent.prepend(QLatin1Char('('));
            --begin;
        } else if (count('(') > count(')') && at(end) == QLatin1Char(')')) {
            sent.append(QLatin1Char(')'));
            ++end;
        }
        const QLatin1String scheme("tel:");
        const qsizetype before = begin - scheme.size();
        if (before >= 0 && !isPartOfWord(at(before - 1))
            && m_text.mid(before, scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0)
            begin = before;
        m_places.push_back({begin, end, {digits, shownNumber(digits, sent)}});
    }

    static constexpr int widestGap = 3; // between two groups of digits

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_isInAddress = false;
    std::vector<Place> m_places;
};

//! The digits of "9.19876543211E11". A spreadsheet shows at most six digits so, and with so few it
//! is not known what the others were.
QString withoutExponent(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*\\+?([0-9])\\.([0-9]{7,14})[eE]\\+?([0-9]{1,2})\\s*$"));
    const QRegularExpressionMatch match = form.match(text);
    constexpr qsizetype mostDigits = 14;
    const qsizetype exponent = match.captured(3).toInt();
    if (!match.hasMatch() || exponent > mostDigits)
        return text;
    QString fraction = match.captured(2);
    while (fraction.size() > exponent && fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    return fraction.size() > exponent
        ? text
        : match.captured(1) + fraction.leftJustified(exponent, QLatin1Char('0'));
}

//! What is read: without anything that is not seen, and every space as " ".
QString readable(const QString &text)
{
    QString bare = withoutExponent(bareText(text));
    for (QChar &c : bare) {
        if (c.category() == QChar::Separator_Space)
            c = QLatin1Char(' ');
    }
    return bare;
}

//! Whether there is one number, and nothing else in the text.
bool isWholeText(const std::vector<Place> &places, QStringView text)
{
    const auto isNothing = [](QStringView rest) {
        return std::all_of(rest.begin(), rest.end(),
                           [](QChar c) { return c.isSpace() || isPhoneGrouping(c); });
    };
    return places.size() == 1 && isNothing(text.left(places.front().begin))
        && isNothing(text.mid(places.front().end));
}

} // namespace

std::vector<Phone> phonesIn(const QString &text)
{
    const QString read = readable(text);
    std::vector<Phone> phones;
    for (const Place &place : Scanner(read).scan()) {
        const auto isSame = [&place](const Phone &phone) {
            return phone.digits == place.phone.digits;
        };
        if (std::none_of(phones.begin(), phones.end(), isSame))
            phones.push_back(place.phone);
        if (phones.size() == mostPhones)
            break;
    }
    return phones;
}

QString phoneText(const QString &text)
{
    const QString read = readable(text);
    const std::vector<Place> places = Scanner(read).scan();
    if (places.empty())
        return text;
    if (isWholeText(places, read))
        return places.front().phone.text;
    QString result;
    qsizetype at = 0;
    for (const Place &place : places) {
        result += QStringView(read).mid(at, place.begin - at);
        result += place.phone.text;
        at = place.end;
    }
    result += QStringView(read).mid(at);
    return result.trimmed();
}

QString phoneDigits(const QString &text)
{
    const QString read = readable(text);
    const std::vector<Place> places = Scanner(read).scan();
    return isWholeText(places, read) ? places.front().phone.digits : QString();
}

} // namespace LeadViewer
