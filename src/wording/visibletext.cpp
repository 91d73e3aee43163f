// SPDX-License-Identifier: MIT
#include "wording/visibletext.h"

#include "telecrm/hiddencharacter.h"

#include <QStringView>

#include <algorithm>
#include <array>
#include <optional>

namespace LeadViewer {

namespace {

// The flags of England, Scotland and Wales: tags behind a black flag. No other tags are visible.
constexpr char32_t blackFlag = 0x1f3f4;
constexpr std::array<QStringView, 3> flagTags{
    u"\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    u"\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    u"\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
};

//! Frequent characters that need no further check.
bool isPlain(char16_t unit)
{
    return (unit >= u' ' && unit < 0x7f) || unit == u'\n' || unit == u'\t'
        || (unit > 0xad && unit < 0x300);
}

bool isLineBreak(char32_t character)
{
    return character == U'\r' || character == 0x85 || character == QChar::LineSeparator
        || character == QChar::ParagraphSeparator;
}

//! Writes the code of a character that occurs \p count times in a row.
void appendSpelled(QString &out, char32_t character, qsizetype count)
{
    constexpr char32_t pictures = 0x2400;
    constexpr char32_t deletePicture = 0x2421;
    if (character < U' ' || character == 0x7f) {
        const char32_t picture = character == 0x7f ? deletePicture : pictures + character;
        out.resize(out.size() + count, QChar(char16_t(picture)));
        return;
    }
    constexpr int shortestHex = 4;
    constexpr int bitsOfDigit = 4;
    int digits = shortestHex;
    while ((character >> (digits * bitsOfDigit)) != 0)
        ++digits;
    out += QLatin1String("[U+");
    for (int i = digits - 1; i >= 0; --i)
        out += QLatin1Char("0123456789ABCDEF"[(character >> (i * bitsOfDigit)) & 0xf]);
    // A repeated character is written once, with its count.
    if (count > 1)
        out += QStringLiteral(" ×") + QString::number(count);
    out += QLatin1Char(']');
}

//! Reads a text once, and copies it only when something has to change.
class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {
    }

    QString read()
    {
        while (m_at < m_text.size()) {
            const char16_t unit = m_text.at(m_at).unicode();
            if (isPlain(unit)) {
                m_base = unit;
                m_marks = 0;
                ++m_at;
            } else {
                readSpecial();
            }
        }
        if (!m_isChanged)
            return m_text;
        m_result += QStringView(m_text).mid(m_copied);
        return m_result;
    }

private:
    [[nodiscard]] char32_t characterAt(qsizetype at) const
    {
        const QChar unit = m_text.at(at);
        const bool isPair = unit.isHighSurrogate() && at + 1 < m_text.size()
            && m_text.at(at + 1).isLowSurrogate();
        return isPair ? QChar::surrogateToUcs4(unit, m_text.at(at + 1)) : unit.unicode();
    }

    void readSpecial()
    {
        const char32_t character = characterAt(m_at);
        const qsizetype length = QChar::requiresSurrogates(character) ? 2 : 1;
        if (isLineBreak(character)) {
            const bool isPart = character == U'\r' && m_at + 1 < m_text.size()
                && m_text.at(m_at + 1) == QLatin1Char('\n');
            replace(length, isPart ? QStringView() : QStringView(u"\n"));
            m_base = 0;
        } else if (QChar::isSurrogate(character)) {
            replace(length, u"\ufffd");
            m_base = 0;
        } else if (isJoiner(character)) {
            readJoiner();
        } else if (isUnseenInWords(character)
                   || (turningOf(character) == Turning::LeftToRight && !isTurned())) {
            // It stands between a letter and its marks as if it were not there.
            replace(length, {});
        } else if (isHiddenCharacter(character)) {
            spell(character, length);
        } else if (QChar::isMark(character)) {
            readMark(length);
        } else {
            m_base = character;
            m_marks = 0;
            m_at += length;
            if (character == blackFlag)
                skipFlagTags();
        }
    }

    void readJoiner()
    {
        if (allowsJoiner(m_base))
            ++m_at;
        else
            replace(1, {});
        m_base = 0; // one joiner is enough
    }

    //! Whether something in the text is read from right to left, or may be.
    bool isTurned()
    {
        if (!m_isTurned) {
            bool turns = false;
            for (qsizetype i = 0; !turns && i < m_text.size(); ++i)
                turns = turningOf(characterAt(i)) == Turning::RightToLeft;
            m_isTurned = turns;
        }
        return *m_isTurned;
    }

    void readMark(qsizetype length)
    {
        if (++m_marks <= mostMarks)
            m_at += length;
        else
            replace(length, m_marks == mostMarks + 1 ? QStringView(u"…") : QStringView());
    }

    void skipFlagTags()
    {
        const QStringView rest = QStringView(m_text).mid(m_at);
        for (const QStringView tags : flagTags) {
            if (rest.startsWith(tags))
                m_at += tags.size();
        }
    }

    //! Writes the code of the character once for all its repetitions here.
    void spell(char32_t character, qsizetype length)
    {
        qsizetype count = 1;
        while (m_at + count * length < m_text.size()
               && characterAt(m_at + count * length) == character)
            ++count;
        replace(count * length, {});
        appendSpelled(m_result, character, count);
        m_base = 0;
        m_marks = 0;
    }

    void replace(qsizetype length, QStringView by)
    {
        m_isChanged = true;
        m_result += QStringView(m_text).mid(m_copied, m_at - m_copied);
        m_result += by;
        m_at += length;
        m_copied = m_at;
    }

    const QString &m_text;
    QString m_result;
    bool m_isChanged = false;
    std::optional<bool> m_isTurned; // nothing until it matters
    qsizetype m_at = 0;
    qsizetype m_copied = 0; // how much of the text is in the result
    char32_t m_base = 0; // the character before marks and joiners; 0 for none
    int m_marks = 0; // on it
};

} // namespace

QString visibleText(const QString &text)
{
    return Reader(text).read();
}

QString beginning(const QString &text, qsizetype maximum)
{
    if (text.size() <= maximum)
        return text;
    qsizetype length = std::max<qsizetype>(maximum, 0);
    if (length > 0 && text.at(length - 1).isHighSurrogate() && text.at(length).isLowSurrogate())
        --length;
    return text.left(length);
}

QString shortText(const QString &text, qsizetype maximum, int maximumLines)
{
    qsizetype end = 0;
    for (int line = 0; line < maximumLines; ++line) {
        end = text.indexOf(QLatin1Char('\n'), line == 0 ? 0 : end + 1);
        if (end < 0 || end > maximum)
            break;
    }
    const bool hasManyLines = end >= 0 && end <= maximum;
    if (!hasManyLines && text.size() <= maximum)
        return text;
    return beginning(text, hasManyLines ? end : std::max<qsizetype>(maximum - 1, 0)) + QChar(u'…');
}

} // namespace LeadViewer
