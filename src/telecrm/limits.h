// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>

namespace LeadViewer {

//! \brief Limits for the size and the duration of an answer.
//!
//! The headers of an answer have no limit here, because Qt does not report them before they are
//! complete. Measured on Qt 6.4.2: Qt reads headers one byte at a time, so endless headers grow by
//! less than 1 MiB a second. They do not count as progress, so the request ends after \ref
//! withoutProgress (Qt's thread continues to read until the connection is closed, see
//! Network::useNewConnections). Of headers with too many or too long lines, no line is kept. With
//! HTTP/2, which is not used, nothing slows headers down. An endless HTTP/2 body would be stopped
//! in time (at most 42 MiB more than was counted when the event loop was blocked for 100 ms), but
//! only without QNetworkReply::setReadBufferSize(): with it, data piles up in Qt's thread even
//! after an abort (75 to 185 MiB in half a second).
struct TransferLimits
{
    //! A request without progress for that long has failed.
    std::chrono::milliseconds withoutProgress{30'000};
    //! A request that takes longer has failed, even with progress. Redirects are part of it; each
    //! retry has the full time again.
    std::chrono::milliseconds overall{120'000};
    //! The largest body that is read, unpacked.
    qint64 maximumBytes = 32LL * 1024 * 1024;
    int maximumRedirects = 5;
};

} // namespace LeadViewer
