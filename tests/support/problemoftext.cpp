// SPDX-License-Identifier: MIT
#include "support/problemoftext.h"

#include <QSet>

namespace LeadViewer::Test {

QString problemOfText(const QString &text)
{
    static const QSet<char32_t> harmful{
        0x00ad, 0x034f, 0x061c, 0x115f, 0x1160, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a,
        0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x2066, 0x2067,
        0x2068, 0x2069, 0x2800, 0x3164, 0xfdd0, 0xfdd1, 0xfeff, 0xfffc, 0xfffe, 0xffff};
    int marks = 0;
    char32_t before = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
        const bool isControl = (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7f && c < 0xa0);
        const bool isTag = c >= 0xe0000 && c < 0xe0080;
        // No word in these letters is written with a joiner.
        const bool isJoiner = (c == 0x200c || c == 0x200d) && before < 0x80;
        before = c;
        i += QChar::requiresSurrogates(c) ? 1 : 0;
        if (isControl || isTag || isJoiner || QChar::isSurrogate(c) || harmful.contains(c))
            return QStringLiteral("U+%1 at %2").arg(QString::number(c, 16)).arg(i);
        marks = QChar::isMark(c) ? marks + 1 : 0;
        if (marks > 6)
            return QStringLiteral("a tower of marks at %1").arg(i);
    }
    return {};
}

} // namespace LeadViewer::Test
