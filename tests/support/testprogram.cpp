// SPDX-License-Identifier: MIT
#include "support/testprogram.h"

#include <cstdio>

namespace LeadViewer::Test {

TestEntry *TestEntry::s_first = nullptr;

TestEntry::TestEntry(const char *className, Run run)
    : m_name(className)
    , m_run(run)
    , m_next(s_first)
{
    m_name = m_name.mid(m_name.lastIndexOf(':') + 1).toLower();
    constexpr QByteArrayView ending = "test";
    Q_ASSERT(m_name.endsWith(ending));
    m_name.chop(ending.size());
    s_first = this;
}

int runTest(int argc, char **argv)
{
    const QByteArray wanted(argc > 1 ? argv[1] : "");
    for (const TestEntry *entry = TestEntry::s_first; entry != nullptr; entry = entry->m_next) {
        if (entry->m_name != wanted)
            continue;
        // The name stays away from what Qt Test takes for names of test functions.
        argv[1] = argv[0];
        return entry->m_run(argc - 1, argv + 1);
    }
    std::fprintf(stderr, "Usage: %s TEST [Qt Test's arguments], with one of these tests:\n",
                 argv[0]);
    for (const TestEntry *entry = TestEntry::s_first; entry != nullptr; entry = entry->m_next)
        std::fprintf(stderr, "  %s\n", entry->m_name.constData());
    return 2;
}

} // namespace LeadViewer::Test
