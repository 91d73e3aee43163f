// SPDX-License-Identifier: MIT
#include "support/gzip.h"

namespace LeadViewer::Test {

namespace {

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += char((number >> shift) & 0xff);
    return bytes;
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }
    return ~crc;
}

} // namespace

// Qt packs in another wrapping: four bytes of length, two of zlib's head, four of its checksum.
QByteArray gzipped(const QByteArray &bytes)
{
    const QByteArray packed
        = bytes.isEmpty() ? QByteArray("\x03\0", 2) : qCompress(bytes).mid(6).chopped(4);
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + packed + littleEndian(crc32(bytes))
        + littleEndian(quint32(bytes.size()));
}

} // namespace LeadViewer::Test
