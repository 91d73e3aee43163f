// SPDX-License-Identifier: MIT
#include "standin/requestquery.h"

#include <QList>

#include <algorithm>

namespace LeadViewer {

namespace {

//! \brief The part before the first \a mark, or all of \a text.
QByteArray before(const QByteArray &text, char mark)
{
    const qsizetype end = text.indexOf(mark);
    return end < 0 ? text : text.first(end);
}

//! \brief The part after the first \a mark, or empty.
QByteArray after(const QByteArray &text, char mark)
{
    const qsizetype end = text.indexOf(mark);
    return end < 0 ? QByteArray() : text.sliced(end + 1);
}

} // namespace

std::optional<QByteArray> queryValue(const QByteArray &target, QByteArrayView key)
{
    for (const QByteArray &item : after(target, '?').split('&')) {
        if (QByteArray::fromPercentEncoding(before(item, '=')) == key)
            return QByteArray::fromPercentEncoding(after(item, '='));
    }
    return std::nullopt;
}

std::optional<qint64> wholeNumber(const QByteArray &text)
{
    const qsizetype sign = text.startsWith('-') ? 1 : 0;
    const bool digits = text.size() > sign
        && std::all_of(text.cbegin() + sign, text.cend(),
                       [](char each) { return each >= '0' && each <= '9'; });
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    return digits && fits ? std::optional(number) : std::nullopt;
}

std::variant<bool, QString> requestedFlag(const QByteArray &target, QByteArrayView key)
{
    const QByteArray value = queryValue(target, key).value_or("false");
    if (value == "true" || value == "false")
        return value == "true";
    return QStringLiteral("%1 should be true or false").arg(QString::fromLatin1(key));
}

std::variant<RequestedPage, QString> requestedPage(const QByteArray &target, qint64 largestLimit)
{
    RequestedPage page;
    if (const auto text = queryValue(target, "skip")) {
        const auto skip = wholeNumber(*text);
        if (!skip)
            return QStringLiteral("Skip should be a number");
        if (*skip < 0)
            return QStringLiteral("Skip should not be negative");
        page.skip = *skip;
    }
    if (const auto text = queryValue(target, "limit")) {
        const auto limit = wholeNumber(*text);
        if (!limit)
            return QStringLiteral("Limit should be a number");
        if (*limit < 1 || *limit > largestLimit)
            return QStringLiteral("Limit should be between 1 and %1").arg(largestLimit);
        page.limit = *limit;
    }
    return page;
}

PageRange::PageRange(const RequestedPage &page, qint64 count)
    : first(std::min(page.skip, count))
    , last(std::min(first + page.limit, count))
{
}

} // namespace LeadViewer
