// SPDX-License-Identifier: MIT
#include "export/csvwriter.h"

#include <QString>
#include <QStringEncoder>

#include <algorithm>

namespace LeadViewer {

namespace {

constexpr QChar quote = u'"';

bool needsQuotes(QStringView text)
{
    if (text.isEmpty())
        return false;
    const auto isSpecial = [](QChar c) {
        return c == quote || c == u',' || c == u'\n' || c == u'\r';
    };
    // Some readers trim what is not quoted.
    return text.front() == u' ' || text.back() == u' '
        || std::any_of(text.begin(), text.end(), isSpecial);
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

void CsvWriter::addCell(QStringView text)
{
    if (m_isRowBegun)
        m_bytes += ',';
    m_isRowBegun = true;
    QString cell = text.toString();
    if (looksLikeFormula(text))
        cell.prepend(u'\'');
    if (needsQuotes(text))
        cell = quote + cell.replace(quote, QLatin1String("\"\"")) + quote;
    // Not toUtf8(), which makes a question mark of half a pair.
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    m_bytes += QByteArray(encode(cell));
}

void CsvWriter::endRow()
{
    m_bytes += "\r\n";
    m_isRowBegun = false;
}

} // namespace LeadViewer
