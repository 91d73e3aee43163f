// SPDX-License-Identifier: MIT
#include "wording/textsearch.h"

#include "wording/baretext.h"
#include "wording/phonerule.h"
#include "wording/phonetext.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>
#include <iterator>

namespace LeadViewer {

namespace {

QString onlyDigits(QStringView text)
{
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isNumeral);
    return digits;
}

//! The digits of a sought number; empty when \p sought is no number.
QString soughtDigits(QString sought)
{
    static const QRegularExpression number(
        QStringLiteral("^\\p{Sc}?\\s*\\+?[\\d\\s.,'’()\\x{2010}-\\x{2013}-]+$"));
    if (!number.match(sought).hasMatch())
        return {};
    QString phone = phoneDigits(sought);
    // A number in India is written with and without its country code.
    constexpr qsizetype indianLength = 12;
    if (phone.size() == indianLength && phone.startsWith(QLatin1String("91")))
        return phone.mid(2);
    if (!phone.isEmpty())
        return phone;
    static const QRegularExpression zeroFraction(QStringLiteral("\\.0+$"));
    sought.remove(zeroFraction);
    QString digits = onlyDigits(sought);
    // Without its point, 12.5 would be found in 125.
    constexpr qsizetype fewest = 3;
    constexpr qsizetype fewestWithPoint = 7;
    const bool hasPoint = sought.contains(QLatin1Char('.'));
    return digits.size() >= (hasPoint ? fewestWithPoint : fewest) ? digits : QString();
}

//! The end of the number that begins at \p from: digits, with the commas of an amount ("1,25,000").
qsizetype amountEnd(QStringView text, qsizetype from)
{
    const auto digitsEnd = [text](qsizetype at) {
        while (at < text.size() && isNumeral(text.at(at)))
            ++at;
        return at;
    };
    constexpr qsizetype thousands = 3;
    qsizetype at = digitsEnd(from);
    qsizetype end = at;
    if (at - from > thousands)
        return end;
    while (at + 1 < text.size()
           && (text.at(at) == QLatin1Char(',') || text.at(at) == QLatin1Char('\''))) {
        const qsizetype next = digitsEnd(at + 1);
        const qsizetype length = next - at - 1;
        if (length != 2 && length != thousands)
            break;
        at = next;
        if (length == thousands)
            end = at;
    }
    return end;
}

//! \brief Groups of digits that may be one number: the parts of a phone number.
struct Run
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QString digits;
    QString starts; // "1" where a digit begins a group, "0" elsewhere

    void add(const QString &group)
    {
        digits += group;
        starts += QLatin1Char('1') + QString(group.size() - 1, QLatin1Char('0'));
    }
};

//! Whether a run holds the digits of one number: inside a group, or over some groups. Groups that
//! are not certainly one number are joined only for many digits that begin or end where a group
//! does.
bool holds(const Run &run, QStringView text, const QString &sought)
{
    constexpr qsizetype fewestOverGroups = 6;
    constexpr qsizetype longestPhone = 40;
    qsizetype at = run.digits.indexOf(sought);
    if (at < 0)
        return false;
    const bool isPhone = run.end - run.begin <= longestPhone
        && !phoneDigits(text.mid(run.begin, run.end - run.begin).toString()).isEmpty();
    for (; at >= 0; at = run.digits.indexOf(sought, at + 1)) {
        const qsizetype end = at + sought.size();
        const bool isInGroup
            = !QStringView(run.starts).mid(at + 1, sought.size() - 1).contains(QLatin1Char('1'));
        const bool isAtEdge = run.starts.at(at) == QLatin1Char('1') || end == run.starts.size()
            || run.starts.at(end) == QLatin1Char('1');
        if (isInGroup || isPhone || (isAtEdge && sought.size() >= fewestOverGroups))
            return true;
    }
    return false;
}

bool containsDigits(QStringView text, const QString &sought)
{
    qsizetype at = 0;
    const auto skip = [&](auto &&isSkipped) {
        while (at < text.size() && isSkipped(text.at(at)))
            ++at;
    };
    skip([](QChar c) { return !isNumeral(c); });
    while (at < text.size()) {
        Run run;
        run.begin = at > 0 && text.at(at - 1) == QLatin1Char('+') ? at - 1 : at;
        bool isSame = true;
        while (isSame) {
            const qsizetype from = at;
            at = amountEnd(text, from);
            run.add(onlyDigits(text.mid(from, at - from)));
            run.end = at;
            constexpr qsizetype widestGap = 3;
            skip(isPhoneGrouping);
            isSame = at > run.end && at - run.end <= widestGap && at < text.size()
                && isNumeral(text.at(at));
        }
        if (holds(run, text, sought))
            return true;
        skip([](QChar c) { return !isNumeral(c); });
    }
    return false;
}

QString composed(const QString &text)
{
    return bareText(text).normalized(QString::NormalizationForm_C);
}

} // namespace

SoughtText::SoughtText(const QString &sought)
    // Whoever types the code of an invisible character looks for that.
    : m_isCode(sought.contains(QLatin1String("[U+")))
    , m_wanted((m_isCode ? sought : composed(sought)).trimmed())
{
    if (m_isCode)
        return;
    std::replace_if(
        m_wanted.begin(), m_wanted.end(), [](QChar c) { return c.isSpace(); }, QLatin1Char(' '));
    m_digits = soughtDigits(m_wanted);
}

bool SoughtText::isIn(const QString &text) const
{
    if (isBlank())
        return false;
    if (text.contains(m_wanted, Qt::CaseInsensitive))
        return true;
    if (m_isCode)
        return false;
    const QString plain = composed(text).simplified();
    return plain.contains(m_wanted, Qt::CaseInsensitive)
        || (!m_digits.isEmpty() && containsDigits(plain, m_digits));
}

} // namespace LeadViewer
