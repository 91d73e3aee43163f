// SPDX-License-Identifier: MIT
#pragma once

#include <QtTest>

namespace LeadViewer::Test {

//! How long a test waits for what has to come, in milliseconds. Only a test that fails waits so
//! long; under sanitizers, what unpacks an endless answer was seen to take half a minute.
constexpr int patience = 60'000;

//! Runs the event loop until \p holds returns true; false where it does not within \ref patience.
template<typename Predicate>
[[nodiscard]] bool waitFor(Predicate holds)
{
    return QTest::qWaitFor(holds, patience);
}

} // namespace LeadViewer::Test

// Qt's own wait five seconds.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT((expr), LeadViewer::Test::patience)
#define QTRY_VERIFY2(expr, message)                                                                \
    QTRY_VERIFY2_WITH_TIMEOUT((expr), message, LeadViewer::Test::patience)
#define QTRY_COMPARE(expr, expected)                                                               \
    QTRY_COMPARE_WITH_TIMEOUT((expr), (expected), LeadViewer::Test::patience)
