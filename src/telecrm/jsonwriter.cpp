// SPDX-License-Identifier: MIT
#include "telecrm/hiddencharacter.h"
#include "telecrm/json.h"

#include <algorithm>

// Writes what json.cpp reads.

namespace LeadViewer::Json {

namespace {

//! A JSON escape for each UTF-16 unit.
void appendEscaped(QString &out, QStringView units)
{
    constexpr int bitsOfDigit = 4;
    constexpr int firstDigit = 12; // bits below it
    for (const QChar unit : units) {
        out += QLatin1String("\\u");
        for (int shift = firstDigit; shift >= 0; shift -= bitsOfDigit)
            out += QLatin1Char("0123456789abcdef"[(unit.unicode() >> shift) & 0xf]);
    }
}

void appendCharacter(QString &out, QChar c)
{
    switch (c.unicode()) {
    case u'"':
        out += QLatin1String("\\\"");
        break;
    case u'\\':
        out += QLatin1String("\\\\");
        break;
    case u'\n':
        out += QLatin1String("\\n");
        break;
    case u'\r':
        out += QLatin1String("\\r");
        break;
    case u'\t':
        out += QLatin1String("\\t");
        break;
    default:
        if (isHiddenCharacter(c.unicode()))
            appendEscaped(out, {&c, 1});
        else
            out += c;
    }
}

void appendQuoted(QString &out, const QString &string)
{
    out += QLatin1Char('"');
    int marks = 0; // on one letter
    char32_t base = 0; // that letter
    for (qsizetype i = 0; i < string.size(); ++i) {
        const QChar c = string.at(i);
        const bool isPair
            = c.isHighSurrogate() && i + 1 < string.size() && string.at(i + 1).isLowSurrogate();
        const char32_t character
            = isPair ? QChar::surrogateToUcs4(c, string.at(i + 1)) : c.unicode();
        const QStringView units = QStringView(string).mid(i, isPair ? 2 : 1);
        const bool isMark = QChar::isMark(character);
        marks = isMark ? marks + 1 : 0;
        if (marks > mostMarks || (isPair && isHiddenCharacter(character))
            || (isJoiner(character) && !allowsJoiner(base)))
            appendEscaped(out, units);
        else if (isPair)
            out += units;
        else
            appendCharacter(out, c);
        if (!isMark)
            base = isJoiner(character) ? 0 : character;
        i += isPair ? 1 : 0;
    }
    out += QLatin1Char('"');
}

void startLine(QString &out, int depth)
{
    // Deeper lines are not indented further: a long list deep inside would be mostly spaces.
    constexpr int deepest = 12;
    out += QLatin1Char('\n');
    out += QString(qsizetype(std::min(depth, deepest)) * 4, QLatin1Char(' '));
}

void appendJson(QString &out, const Value &value, int depth)
{
    switch (value.kind()) {
    case Value::Kind::Null:
        out += QLatin1String("null");
        break;
    case Value::Kind::Boolean:
        out += value.toBool() ? QLatin1String("true") : QLatin1String("false");
        break;
    case Value::Kind::Number:
        out += QString::fromLatin1(value.numberText());
        break;
    case Value::Kind::String:
        appendQuoted(out, value.toString());
        break;
    case Value::Kind::Array: {
        if (value.array().empty()) {
            out += QLatin1String("[]");
            break;
        }
        out += QLatin1Char('[');
        bool first = true;
        for (const Value &element : value.array()) {
            if (!first)
                out += QLatin1Char(',');
            first = false;
            startLine(out, depth + 1);
            appendJson(out, element, depth + 1);
        }
        startLine(out, depth);
        out += QLatin1Char(']');
        break;
    }
    case Value::Kind::Object: {
        if (value.object().empty()) {
            out += QLatin1String("{}");
            break;
        }
        out += QLatin1Char('{');
        bool first = true;
        for (const Member &member : value.object()) {
            if (!first)
                out += QLatin1Char(',');
            first = false;
            startLine(out, depth + 1);
            appendQuoted(out, member.name);
            out += QLatin1String(": ");
            appendJson(out, member.value, depth + 1);
        }
        startLine(out, depth);
        out += QLatin1Char('}');
        break;
    }
    }
}

} // namespace

QString Value::toJson() const
{
    QString text;
    appendJson(text, *this, 0);
    return text;
}

} // namespace LeadViewer::Json
