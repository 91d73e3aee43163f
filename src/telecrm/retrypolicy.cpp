// SPDX-License-Identifier: MIT
#include "telecrm/retrypolicy.h"

#include <algorithm>

namespace LeadViewer {

namespace {

//! Statuses by which a service says that it will never do what was asked.
bool isForGood(int httpStatus)
{
    constexpr int notImplemented = 501;
    constexpr int versionNotSupported = 505;
    return httpStatus == notImplemented || httpStatus == versionNotSupported;
}

RetryPolicy::Milliseconds part(RetryPolicy::Milliseconds whole, double fraction)
{
    return RetryPolicy::Milliseconds(std::int64_t(double(whole.count()) * fraction));
}

} // namespace

RetryPolicy RetryPolicy::never()
{
    RetryPolicy policy;
    policy.most = 0;
    policy.firstWait = Milliseconds::zero();
    policy.firstWaitWhenRefused = Milliseconds::zero();
    return policy;
}

int RetryPolicy::mostFor(ErrorKind kind, int httpStatus) const
{
    switch (kind) {
    case ErrorKind::TooManyRequests:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::ConnectionLost:
    // A computer that has just woken up finds names and networks a moment later.
    case ErrorKind::HostNotFound:
    case ErrorKind::NoNetwork:
    case ErrorKind::OtherNetwork:
        return most;
    case ErrorKind::ServerError:
        return isForGood(httpStatus) ? 0 : most;
    case ErrorKind::CutOff: {
        // The service itself says that it sent a part.
        constexpr int partialContent = 206;
        return httpStatus == partialContent ? 0 : most;
    }
    case ErrorKind::TimedOut:
        // A new connection often helps at once. Whoever has waited for two time-outs is told.
        return std::min(most, 1);
    default:
        return 0;
    }
}

std::optional<RetryPolicy::Milliseconds> RetryPolicy::wait(int retries, ErrorKind kind,
                                                           int httpStatus,
                                                           std::optional<Milliseconds> retryAfter,
                                                           double random) const
{
    if (retries >= mostFor(kind, httpStatus))
        return std::nullopt;
    const bool isAsked
        = retryAfter && (kind == ErrorKind::TooManyRequests || kind == ErrorKind::ServerError);
    if (isAsked && *retryAfter > longestAsked)
        return std::nullopt;
    const bool isRefused = kind == ErrorKind::TooManyRequests && !isAsked;
    Milliseconds longest = isRefused ? firstWaitWhenRefused : firstWait;
    for (int i = 0; i < retries; ++i)
        longest *= growth;
    const Milliseconds shortest = longest / 2;
    if (!isAsked)
        return shortest + part(longest - shortest, random);
    const Milliseconds asked = std::max(*retryAfter, Milliseconds::zero());
    return asked + part(std::max(part(asked, spread), longest), random);
}

} // namespace LeadViewer
