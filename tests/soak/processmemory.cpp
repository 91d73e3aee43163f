// SPDX-License-Identifier: MIT
#include "soak/processmemory.h"

#include <QByteArray>
#include <QFile>
#include <QList>

#include <cstddef>

#include <malloc.h>
#include <unistd.h>

#ifdef LEAD_VIEWER_SANITIZED
// Of the sanitizer's own interface, whose header does not come with every compiler.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#endif

namespace LeadViewer::Test {

qint64 heapInUse()
{
#ifdef LEAD_VIEWER_SANITIZED
    return qint64(__sanitizer_get_current_allocated_bytes());
#else
    const struct mallinfo2 info = mallinfo2();
    return qint64(info.uordblks + info.hblkhd);
#endif
}

qint64 residentMemory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace LeadViewer::Test
