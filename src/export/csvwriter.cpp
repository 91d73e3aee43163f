// SPDX-License-Identifier: MIT
#include "export/csvwriter.h"

#include <algorithm>

namespace LeadViewer {

namespace {

constexpr char16_t quote = u'"';

//! Appends \p text in UTF-8, quotes doubled.
void appendUtf8(QByteArray &out, QStringView text)
{
    constexpr qsizetype mostBytes = 3; // of a UTF-16 unit; a pair takes 4
    const qsizetype before = out.size();
    out.resize(before + text.size() * mostBytes);
    char *to = out.data() + before;
    const auto put = [&to](char32_t bits) {
        *to++ = char(bits);
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80) {
            put(unit);
            if (unit != quote)
                continue;
            put(unit);
        } else if (unit < 0x800) {
            put(0xc0U | unit >> 6U);
            put(0x80U | (unit & 0x3fU));
        } else if (!QChar::isSurrogate(unit)) {
            put(0xe0U | unit >> 12U);
            put(0x80U | (unit >> 6U & 0x3fU));
            put(0x80U | (unit & 0x3fU));
        } else if (QChar::isHighSurrogate(unit) && i + 1 < text.size()
                   && text[i + 1].isLowSurrogate()) {
            const char32_t character = QChar::surrogateToUcs4(unit, text[++i].unicode());
            put(0xf0U | character >> 18U);
            put(0x80U | (character >> 12U & 0x3fU));
            put(0x80U | (character >> 6U & 0x3fU));
            put(0x80U | (character & 0x3fU));
        } else {
            put(0xef);
            put(0xbf);
            put(0xbd);
        }
    }
    out.resize(to - out.constData());
}

bool needsQuotes(QStringView text)
{
    if (text.isEmpty())
        return false;
    const auto isSpecial = [](QChar c) {
        return c == QChar(quote) || c == u',' || c == u'\n' || c == u'\r';
    };
    // Some readers trim what is not quoted.
    return text.front() == u' ' || text.back() == u' '
        || std::any_of(text.begin(), text.end(), isSpecial);
}

void appendCell(QByteArray &out, QStringView text)
{
    const bool isQuoted = needsQuotes(text);
    if (isQuoted)
        out += char(quote);
    if (looksLikeFormula(text))
        out += '\'';
    appendUtf8(out, text);
    if (isQuoted)
        out += char(quote);
}

} // namespace

bool looksLikeFormula(QStringView text)
{
    const auto *first
        = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u' ' && c != u'\''; });
    if (first == text.end())
        return false;
    static constexpr QStringView signs = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    return signs.contains(*first);
}

void CsvWriter::addByteOrderMark()
{
    m_bytes += "\xef\xbb\xbf";
}

void CsvWriter::separate()
{
    if (m_isRowBegun)
        m_bytes += ',';
    m_isRowBegun = true;
}

void CsvWriter::addCell(QStringView text)
{
    separate();
    appendCell(m_bytes, text);
}

void CsvWriter::addMadeCell(const QByteArray &cell)
{
    separate();
    m_bytes += cell;
}

QByteArray CsvWriter::cell(QStringView text)
{
    QByteArray bytes;
    appendCell(bytes, text);
    bytes.squeeze();
    return bytes;
}

void CsvWriter::endRow()
{
    m_bytes += "\r\n";
    m_isRowBegun = false;
}

} // namespace LeadViewer
