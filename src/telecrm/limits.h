// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>

namespace LeadViewer {

//! \brief How much of an answer is taken, and for how long it is waited for.
//!
//! The head of an answer has no limit of its own here, because Qt tells nothing of it before it is
//! complete. Measured on Qt 6.4.2: it reads a head slowly, one byte at a time, so that an endless
//! one is held back by the connection and grows by less than 1 MiB a second; nothing of a head
//! counts as progress, so the request ends after \ref withoutProgress (Qt's thread for it reads on
//! until the connection ends, see Network::startAnew); and of a head with too many or too
//! long lines no line is kept. By HTTP/2, which is not used, nothing holds a head back; an endless
//! body would be ended in time (at most 42 MiB beyond what was counted when the event loop stood
//! still for 100 ms), provided that QNetworkReply::setReadBufferSize() is not used, which leaves
//! what has come to pile up in Qt's thread even after an abort (75 to 185 MiB in half a second).
struct TransferLimits
{
    //! A request without progress for that long has failed.
    std::chrono::milliseconds withoutProgress{30'000};
    //! A request that has not ended after that long has failed, progress or not. Redirects count
    //! as part of it; an attempt made after a failure has the same time again.
    std::chrono::milliseconds overall{120'000};
    //! The largest body that is read, unpacked.
    qint64 maximumBytes = 32LL * 1024 * 1024;
    int maximumRedirects = 5;
};

} // namespace LeadViewer
