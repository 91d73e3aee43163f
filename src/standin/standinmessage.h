// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QPair>

namespace LeadViewer {

//! \brief One request as it came over the wire, before anything was decoded.
struct StandinRequest
{
    QByteArray method; //!< As sent, e.g. "GET".
    QByteArray target; //!< Raw path and query, still percent-encoded.
    QList<QPair<QByteArray, QByteArray>> headers; //!< Names as sent, sorted by name.
    QByteArray body;

    //! \brief The value of the first header \a name, upper and lower case alike; empty when absent.
    QByteArray header(QByteArrayView name) const;
};

//! \brief One answer, complete before its first byte is sent.
//!
//! `Content-Length`, `Connection` and `Keep-Alive` are written by the server and do not belong in
//! #headers. An empty #contentType sends none with an empty body.
struct StandinAnswer
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<QPair<QByteArray, QByteArray>> headers;
};

} // namespace LeadViewer
