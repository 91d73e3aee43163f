// SPDX-License-Identifier: MIT
#include "telecrm/retrypolicy.h"

#include <algorithm>

namespace LeadViewer {

namespace {

using Milliseconds = RetryPolicy::Milliseconds;

//! Statuses by which a service says that it will never do what was asked.
bool isForGood(int httpStatus)
{
    constexpr int notImplemented = 501;
    constexpr int versionNotSupported = 505;
    return httpStatus == notImplemented || httpStatus == versionNotSupported;
}

} // namespace

int RetryPolicy::mostRetries(const Error &error) const
{
    const int most = int(waits.size());
    const auto asked = askedWait(error);
    if (asked && *asked > longestAsked)
        return 0;
    switch (error.kind) {
    case ErrorKind::TooManyRequests:
        return asked ? most : 0;
    case ErrorKind::ServerError:
        return isForGood(error.httpStatus) ? 0 : most;
    case ErrorKind::ConnectionRefused:
    case ErrorKind::ConnectionLost:
    // A computer that has just woken up finds names and networks a moment later.
    case ErrorKind::HostNotFound:
    case ErrorKind::NoNetwork:
    case ErrorKind::OtherNetwork:
        return most;
    case ErrorKind::CutOff: {
        // The service itself says that it sent a part.
        constexpr int partialContent = 206;
        return error.httpStatus == partialContent ? 0 : most;
    }
    case ErrorKind::TimedOut:
        // A new connection often helps at once. After two timeouts the person is told.
    case ErrorKind::Interim:
        // Such a notice often means that the service was slow this time.
        return std::min(most, 1);
    default:
        return 0;
    }
}

std::optional<Milliseconds> RetryPolicy::wait(const Error &error, double random) const
{
    if (error.attempts > mostRetries(error))
        return std::nullopt;
    const Milliseconds half = waits.at(std::size_t(error.attempts) - 1) / 2;
    const Milliseconds shortest = std::max(half, askedWait(error).value_or(half));
    return shortest + Milliseconds(std::int64_t(double(half.count()) * random));
}

std::optional<Milliseconds> askedWait(const Error &error)
{
    const bool isMeant
        = error.kind == ErrorKind::TooManyRequests || error.kind == ErrorKind::ServerError;
    if (!isMeant || !error.retryAt)
        return std::nullopt;
    return Milliseconds(std::max<qint64>(error.time.msecsTo(*error.retryAt), 0));
}

Milliseconds backgroundPause(const Error &error)
{
    constexpr Milliseconds unasked = std::chrono::minutes(1);
    if (const auto asked = askedWait(error))
        return *asked;
    return error.kind == ErrorKind::TooManyRequests ? unasked : Milliseconds::zero();
}

} // namespace LeadViewer
