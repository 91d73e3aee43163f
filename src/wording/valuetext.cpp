// SPDX-License-Identifier: MIT
#include "wording/valuetext.h"

#include "telecrm/hiddencharacter.h"
#include "wording/fieldlabel.h"
#include "wording/htmltext.h"
#include "wording/visibletext.h"

#include <QCoreApplication>
#include <QStringView>
#include <QTextDocument>

#include <algorithm>
#include <array>
#include <utility>

namespace LeadViewer {

namespace {

struct ValueText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::ValueText)
};

// Lines that are nested deeper are not indented further.
constexpr int deepestIndent = 24;

// Enough for any answer, unless a million of its lines are indented.
constexpr qsizetype longestText = 32LL * 1024 * 1024;

// How many characters are read for each one of the line: white space is merged.
constexpr qsizetype readPerCharacter = 4;

bool isNested(const Json::Value &value)
{
    return (value.isObject() || value.isArray()) && !value.isEmpty();
}

//! Whether nothing of a text shows.
bool isBlank(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || isUnseenInWords(c.unicode())
            || turningOf(c.unicode()) == Turning::LeftToRight;
    });
}

//! What a person reads in a text, before it is made visible.
QString readText(const Json::Value &value)
{
    const QString text = htmlText(value.toString());
    return isBlank(text) ? QString() : text;
}

bool isVoid(const Json::Value &value)
{
    return value.isEmpty() || (value.isString() && readText(value).isEmpty());
}

//! Whether a text cannot stand behind its label: it has several lines, or is read from right to
//! left and would be laid out in the label's direction.
bool needsLines(const QString &text)
{
    static constexpr std::array<QChar, 5> breaks{u'\n', u'\r', u'\u0085', QChar::LineSeparator,
                                                 QChar::ParagraphSeparator};
    return text.isRightToLeft()
        || std::any_of(breaks.begin(), breaks.end(), [&text](QChar c) { return text.contains(c); });
}

//! Writes a value, and stops when the text is long enough.
class ValueWriter
{
public:
    ValueWriter(const MemberText &memberText, qsizetype maximum)
        : m_memberText(memberText)
        , m_maximum(maximum)
    {
    }

    //! \p indent is for the lines after the first.
    void write(const Json::Value &value, int indent = 0)
    {
        if (isFull())
            return;
        if (isNested(value) && value.isObject())
            writeObject(value, indent);
        else if (isNested(value))
            writeArray(value, indent);
        else if (const auto list = listInText(value))
            writeArray(*list, indent);
        else
            writeText(scalarText(value), indent);
    }

    [[nodiscard]] QString take()
    {
        if (m_isCut && m_maximum == longestText)
            m_text += QLatin1Char('\n') + ValueText::tr("The rest is too long to be written out.");
        return std::move(m_text);
    }

private:
    [[nodiscard]] bool isFull()
    {
        m_isCut = m_isCut || m_text.size() > m_maximum;
        return m_isCut;
    }

    [[nodiscard]] QString scalarText(const Json::Value &value) const
    {
        switch (value.kind()) {
        case Json::Value::Kind::Boolean:
            return value.toBool() ? ValueText::tr("Yes") : ValueText::tr("No");
        case Json::Value::Kind::Number:
            return QString::fromLatin1(value.numberText());
        case Json::Value::Kind::String: {
            const QString text = readText(value);
            // A cell needs only the beginning of a text of megabytes.
            const QString begun = beginning(text, m_maximum + 2);
            return text.isEmpty() ? noValueText() : visibleText(isBlank(begun) ? text : begun);
        }
        default:
            return noValueText();
        }
    }

    void startLine(int indent)
    {
        m_text += QLatin1Char('\n');
        m_text += QString(std::min(indent, deepestIndent), QLatin1Char(' '));
    }

    void writeText(const QString &text, int indent)
    {
        if (m_text.isEmpty() && indent == 0) {
            m_text = text;
            return;
        }
        qsizetype from = 0;
        for (qsizetype to = text.indexOf(QLatin1Char('\n')); to >= 0 && !isFull();
             to = text.indexOf(QLatin1Char('\n'), from)) {
            m_text += QStringView(text).mid(from, to - from);
            startLine(indent);
            from = to + 1;
        }
        m_text += QStringView(text).mid(from);
    }

    [[nodiscard]] std::optional<QString> rewritten(const Json::Member &member) const
    {
        return m_memberText ? m_memberText(member.name, member.value) : std::nullopt;
    }

    //! Whether the value has its own lines below its label.
    [[nodiscard]] bool hasOwnLines(const Json::Member &member,
                                   const std::optional<QString> &rewritten) const
    {
        if (member.value.isObject() && !member.value.isEmpty())
            return true;
        return rewritten ? needsLines(*rewritten) : hasLines(member.value);
    }

    [[nodiscard]] bool hasLines(const Json::Value &value) const
    {
        if (!isNested(value)) {
            return needsLines(beginning(readText(value), m_maximum + 2));
        }
        if (value.isObject()) {
            const Json::Member &first = value.object().front();
            return value.object().size() > 1 || hasOwnLines(first, rewritten(first));
        }
        const Json::Value::Array &elements = value.array();
        const bool hasParts = std::any_of(elements.begin(), elements.end(), isNested);
        return (hasParts && elements.size() > 1)
            || std::any_of(elements.begin(), elements.end(),
                           [this](const Json::Value &element) { return hasLines(element); });
    }

    void writeObject(const Json::Value &value, int indent)
    {
        bool isFirst = true;
        for (const Json::Member &member : value.object()) {
            if (isFull())
                return;
            if (!std::exchange(isFirst, false))
                startLine(indent);
            m_text += fieldLabel(member.name) + QLatin1Char(':');
            const auto text = rewritten(member);
            const bool ownLines = hasOwnLines(member, text);
            const int inner = indent + (ownLines ? 2 : 0);
            if (ownLines)
                startLine(inner);
            else
                m_text += QLatin1Char(' ');
            if (text)
                writeText(*text, inner);
            else
                write(member.value, inner);
        }
    }

    void writeArray(const Json::Value &value, int indent)
    {
        const Json::Value::Array &elements = value.array();
        // When an element has parts, each element begins with a bullet.
        const bool hasParts = std::any_of(elements.begin(), elements.end(), isNested);
        bool isFirst = true;
        for (const Json::Value &element : elements) {
            if (isFull())
                return;
            if (isVoid(element))
                continue;
            const bool follows = !std::exchange(isFirst, false);
            if (follows && hasParts)
                startLine(indent);
            else if (follows)
                m_text += QLatin1String(", ");
            if (hasParts)
                m_text += QStringLiteral("• ");
            write(element, indent + (hasParts ? 2 : 0));
        }
        if (isFirst)
            writeText(noValueText(), indent);
    }

    const MemberText &m_memberText;
    qsizetype m_maximum;
    QString m_text;
    bool m_isCut = false;
};

QString written(const Json::Value &value, const MemberText &memberText, qsizetype maximum)
{
    ValueWriter writer(memberText, maximum);
    writer.write(value);
    return writer.take();
}

} // namespace

QString scalarText(const Json::Value &value)
{
    return value.isNumber() ? QString::fromLatin1(value.numberText()) : value.toString().trimmed();
}

std::optional<Json::Value> listInText(const Json::Value &value)
{
    constexpr qsizetype longestList = 100'000;
    const QString text = value.toString().trimmed();
    if (!text.startsWith(QLatin1Char('[')) || !text.endsWith(QLatin1Char(']'))
        || text.size() > longestList) {
        return std::nullopt;
    }
    const auto read = Json::parse(text.toUtf8());
    const auto *list = std::get_if<Json::Value>(&read);
    const bool isList = list != nullptr && list->isArray()
        && std::all_of(list->array().begin(), list->array().end(),
                       [](const Json::Value &each) { return each.isString() || each.isNull(); });
    return isList ? std::optional(*list) : std::nullopt;
}

QString noValueText()
{
    return QStringLiteral("—");
}

QString valueText(const Json::Value &value)
{
    return valueText(value, MemberText());
}

QString valueText(const Json::Value &value, const MemberText &memberText)
{
    return written(value, memberText, longestText);
}

bool hasText(const Json::Value &value)
{
    if (value.isString() && !listInText(value)) {
        const QString text = readText(value);
        return !text.isEmpty() && text != noValueText();
    }
    if (!isNested(value) && !value.isString())
        return value.isNumber() || value.kind() == Json::Value::Kind::Boolean;
    return written(value, {}, noValueText().size()) != noValueText();
}

QString valueLine(const Json::Value &value, qsizetype maximum)
{
    return valueLine(value, MemberText(), maximum);
}

QString valueLine(const Json::Value &value, const MemberText &memberText, qsizetype maximum)
{
    return oneLine(written(value, memberText, readPerCharacter * maximum), maximum);
}

QString oneLine(const QString &text, qsizetype maximum)
{
    // A cell needs only the beginning of a text of megabytes.
    const QString read = beginning(text, readPerCharacter * maximum);
    QString line = visibleText(read).simplified();
    if (read.size() < text.size())
        line += QChar(u'…');
    return shortText(line, maximum, 1);
}

QString breakable(const QString &text)
{
    constexpr int longestRun = 40;
    QString result;
    result.reserve(text.size());
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        // Never between the halves of a character or before a mark that belongs to it.
        if (run > longestRun && !c.isLowSurrogate() && !c.isMark()) {
            result += QChar(0x200b);
            run = 1;
        }
        result += c;
    }
    return result;
}

QString toolTipText(const QString &text)
{
    constexpr qsizetype maximum = 2000;
    constexpr int maximumLines = 40;
    const QString shown = visibleText(beginning(text, maximum + 2));
    return Qt::convertFromPlainText(shortText(shown, maximum, maximumLines), Qt::WhiteSpaceNormal);
}

} // namespace LeadViewer
