// SPDX-License-Identifier: MIT
#include "timeline/valuetext.h"

#include "timeline/fieldlabel.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTextDocument>

#include <algorithm>

namespace LeadViewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::ValueText)
};

bool isNested(const Json::Value &value)
{
    return (value.isObject() || value.isArray()) && !value.isEmpty();
}

QString indented(const QString &text)
{
    static const QString indent(2, QLatin1Char(' '));
    QString result = indent + text;
    result.replace(QLatin1Char('\n'), QLatin1Char('\n') + indent);
    return result;
}

QString objectText(const Json::Value &value, const MemberText &memberText)
{
    QStringList lines;
    for (const Json::Member &member : value.object()) {
        const QString label = fieldLabel(member.name);
        const auto rewritten = memberText ? memberText(member.name, member.value) : std::nullopt;
        const QString text = rewritten ? *rewritten : valueText(member.value, memberText);
        const bool ownLines = (member.value.isObject() && !member.value.isEmpty())
            || text.contains(QLatin1Char('\n'));
        lines += ownLines ? label + QLatin1String(":\n") + indented(text)
                          : label + QLatin1String(": ") + text;
    }
    return lines.join(QLatin1Char('\n'));
}

QString arrayText(const Json::Value &value, const MemberText &memberText)
{
    const Json::Value::Array &elements = value.array();
    QStringList texts;
    for (const Json::Value &element : elements)
        texts += valueText(element, memberText);
    if (std::none_of(elements.begin(), elements.end(), isNested))
        return texts.join(QLatin1String(", "));
    // Elements with parts of their own are told apart by a mark at each one's first line.
    for (QString &text : texts)
        text = QStringLiteral("• ") + indented(text).mid(2);
    return texts.join(QLatin1Char('\n'));
}

QString shortened(QString text, qsizetype maximum)
{
    if (text.size() <= maximum)
        return text;
    text.truncate(std::max<qsizetype>(maximum - 1, 0));
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text + QChar(u'…');
}

} // namespace

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
    switch (value.kind()) {
    case Json::Value::Kind::Null:
        return noValueText();
    case Json::Value::Kind::Boolean:
        return value.toBool() ? Words::tr("Yes") : Words::tr("No");
    case Json::Value::Kind::Number:
        return QString::fromLatin1(value.numberText());
    case Json::Value::Kind::String: {
        const QString text = value.toString();
        return text.trimmed().isEmpty() ? noValueText() : text;
    }
    case Json::Value::Kind::Array:
        return value.isEmpty() ? noValueText() : arrayText(value, memberText);
    case Json::Value::Kind::Object:
        return value.isEmpty() ? noValueText() : objectText(value, memberText);
    }
    return noValueText();
}

QString valueLine(const Json::Value &value, qsizetype maximum)
{
    return oneLine(valueText(value), maximum);
}

QString valueLine(const Json::Value &value, const MemberText &memberText, qsizetype maximum)
{
    return oneLine(valueText(value, memberText), maximum);
}

QString oneLine(const QString &text, qsizetype maximum)
{
    // Simplifying a text of megabytes for a cell would be work for nothing.
    QString line = text.left(4 * maximum).simplified();
    if (text.size() > 4 * maximum) {
        if (!line.isEmpty() && line.back().isHighSurrogate())
            line.chop(1);
        line += QChar(u'…');
    }
    return shortened(line, maximum);
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
    return Qt::convertFromPlainText(shortened(text, maximum), Qt::WhiteSpaceNormal);
}

} // namespace LeadViewer
