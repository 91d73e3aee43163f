// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <variant>

namespace LeadViewer {

//! \brief The first value of \a key in the query of \a target, decoded; nothing when it is absent.
std::optional<QByteArray> queryValue(const QByteArray &target, QByteArrayView key);

//! \brief Digits with an optional minus; Qt alone would also accept spaces and a plus.
std::optional<qint64> wholeNumber(const QByteArray &text);

//! \brief The value of \a key in the query, false when it is absent; or an error message.
std::variant<bool, QString> requestedFlag(const QByteArray &target, QByteArrayView key);

//! \brief The requested part of a list.
struct RequestedPage
{
    qint64 skip = 0; //!< 0 and more.
    qint64 limit = 10; //!< 1 and more.
};

//! \brief The `skip` and `limit` of the query, or an error message.
//! \param largestLimit The largest page of the endpoint.
std::variant<RequestedPage, QString> requestedPage(const QByteArray &target, qint64 largestLimit);

//! \brief The part of a list of \a count items that \a page asks for: \a first up to but not
//! including \a last.
struct PageRange
{
    PageRange(const RequestedPage &page, qint64 count);

    qint64 first;
    qint64 last;
};

} // namespace LeadViewer
