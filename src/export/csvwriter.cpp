// SPDX-License-Identifier: MIT
#include "export/csvwriter.h"

#include <QLocale>
#include <QSet>
#include <QString>
#include <QStringEncoder>

#include <algorithm>

namespace LeadViewer {

namespace {

constexpr QChar quote = u'"';
constexpr QStringView apostrophe = u"'";
//! Where a spreadsheet may begin a new cell: what it splits at besides commas, and line ends.
constexpr QStringView separators = u";|\t\n\v\f\r\u0085\u2028\u2029";

bool isSeparator(QChar c)
{
    return separators.contains(c);
}

bool needsQuotes(QStringView text)
{
    if (text.isEmpty())
        return false;
    // LibreOffice splits at semicolons and tabs too when its dialog is told so. Some readers trim
    // what is not quoted.
    return text.front() == u' ' || text.back() == u' '
        || std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c == quote || c == u',' || isSeparator(c); });
}

//! What some reader takes away before it looks for a formula.
bool isPassedOver(QChar c)
{
    return c == u'\'' || c == quote || c.isSpace() || c.category() == QChar::Other_Format;
}

//! Whether it can stand in a note behind a dash. With such characters alone, nothing is called,
//! computed or fetched, whatever a spreadsheet takes the note for.
bool isHarmless(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSpace() || c.isSurrogate()
        || c.category() == QChar::Other_Format
        || QStringView(u".,:;?'-\u2013\u2014\u2019\u2026").contains(c);
}

//! "- wife picked up, call at 6".
bool isDashNote(QStringView part)
{
    const QStringView words = part.mid(1).trimmed();
    return part.startsWith(QLatin1String("- ")) && !words.isEmpty()
        && words.front().isLetterOrNumber() && !readsAsNumber(part);
}

//! What has to stand before a part of a cell so that it is no formula. From \p harmless on, every
//! character of the cell is harmless.
QStringView guardOf(QStringView part, const QChar *harmless)
{
    static constexpr QStringView signs = u"=+-@\uff1d\uff0b\uff0d\uff20";
    const auto *first = std::find_if_not(part.begin(), part.end(), isPassedOver);
    if (first == part.end() || !signs.contains(*first))
        return {};
    if (first < harmless || !isDashNote({first, part.end()}))
        return apostrophe;
    return first == part.begin() ? QStringView(u" ") : QStringView();
}

//! The words inside dates and times, in the system's language and in those that were measured.
bool isNumberWord(QStringView word)
{
    static const QSet<QString> words = [] {
        constexpr int months = 12;
        constexpr int days = 7;
        QSet<QString> all{QStringLiteral("sept")};
        for (const QLocale &locale :
             {QLocale::system(), QLocale(QLocale::English), QLocale(QLocale::Hindi),
              QLocale(QLocale::German), QLocale(QLocale::French)}) {
            all += {locale.amText().toLower(), locale.pmText().toLower()};
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                for (int month = 1; month <= months; ++month)
                    all += locale.monthName(month, format).toLower().remove(u'.');
                for (int day = 1; day <= days; ++day)
                    all += locale.dayName(day, format).toLower().remove(u'.');
            }
        }
        return all;
    }();
    return words.contains(word.toString().toLower());
}

} // namespace

bool readsAsNumber(QStringView text)
{
    const auto isLetter = [](QChar c) {
        return c.isLetter() || c.isMark();
    };
    text = text.trimmed();
    for (const QLatin1String truth : {QLatin1String("true"), QLatin1String("false")}) {
        if (text.compare(truth, Qt::CaseInsensitive) == 0)
            return true;
    }
    bool hasDigit = false;
    for (const auto *c = text.begin(); c != text.end();) {
        if (isLetter(*c)) {
            const auto *end = std::find_if_not(c, text.end(), isLetter);
            const QStringView word(c, end);
            const bool isSign = hasDigit && word.size() == 1 && QStringView(u"eEtT").contains(*c);
            if (!isSign && !isNumberWord(word))
                return false;
            c = end;
            continue;
        }
        if (!c->isDigit() && !c->isSpace() && c->category() != QChar::Symbol_Currency
            && !QStringView(u".,:/+-()%\u2212").contains(*c))
            return false;
        hasDigit = hasDigit || c->isDigit();
        ++c;
    }
    return hasDigit;
}

QString safeCell(QStringView text)
{
    // An apostrophe that was there must not be taken for ours.
    const auto *first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; });
    // Some readers trim white space.
    const bool isTrimmed = !text.isEmpty() && text.front() != u' ' && text.front().isSpace();
    const bool isGuarded = isTrimmed || readsAsNumber({first, text.end()});
    QString cell = isGuarded ? apostrophe.toString() : QString();
    const auto harmful = std::find_if_not(text.rbegin(), text.rend(), isHarmless);
    const auto *begin = text.begin();
    while (true) {
        const auto *end = std::find_if(begin, text.end(), isSeparator);
        const QStringView part(begin, end);
        if (begin != text.begin() || !isGuarded)
            cell += guardOf(part, harmful.base());
        cell += part;
        if (end == text.end())
            return cell;
        cell += *end;
        begin = end + 1;
    }
}

void CsvWriter::addByteOrderMark()
{
    m_bytes += "\xef\xbb\xbf";
}

void CsvWriter::addText(QStringView text)
{
    addValue(safeCell(text));
}

void CsvWriter::addValue(const QString &value)
{
    if (m_isRowBegun)
        m_bytes += ',';
    m_isRowBegun = true;
    QString cell = value;
    if (needsQuotes(cell))
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
