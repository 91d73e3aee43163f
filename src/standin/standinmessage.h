// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QPair>

namespace LeadViewer {

//! \brief One request as it was received, before decoding.
struct StandinRequest
{
    QByteArray method; //!< As sent, e.g. "GET".
    QByteArray target; //!< Raw path and query, still percent-encoded.
    QList<QPair<QByteArray, QByteArray>> headers; //!< Names as sent, sorted by name.
    QByteArray body;

    //! \brief The value of the first header \a name, case-insensitive; empty when absent.
    QByteArray header(QByteArrayView name) const;
};

//! \brief One answer, complete before its first byte is sent.
//!
//! The server writes `Content-Length`, `Connection` and `Keep-Alive`; do not put them into
//! #headers. With an empty body, an empty #contentType sends no type.
struct StandinAnswer
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<QPair<QByteArray, QByteArray>> headers;
};

} // namespace LeadViewer
