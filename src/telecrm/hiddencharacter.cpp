// SPDX-License-Identifier: MIT
#include "telecrm/hiddencharacter.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

template<std::size_t Count>
bool isIn(const std::array<Range, Count> &ranges, char32_t character)
{
    return std::any_of(ranges.begin(), ranges.end(), [character](const Range &range) {
        return range.first <= character && character <= range.last;
    });
}

// Characters of category Cf that are drawn, and the two joiners.
constexpr std::array seenFormats{
    Range{0x0600, 0x0605}, Range{0x06dd, 0x06dd}, Range{0x070f, 0x070f},   Range{0x0890, 0x0891},
    Range{0x08e2, 0x08e2}, Range{0x200c, 0x200d}, Range{0x110bd, 0x110bd}, Range{0x110cd, 0x110cd},
};

// Letters, marks and symbols that are not drawn, and code points that are in no text: the text
// engine uses some of them itself.
constexpr std::array unseen{
    Range{0x034f, 0x034f}, // the combining grapheme joiner, which joins nothing
    Range{0x115f, 0x1160}, Range{0x17b4, 0x17b5},   Range{0x2028, 0x2029},   Range{0x2065, 0x2065},
    Range{0x2800, 0x2800}, Range{0x3164, 0x3164},   Range{0xfdd0, 0xfdef},   Range{0xffa0, 0xffa0},
    Range{0xfff0, 0xfffc}, Range{0xe0000, 0xe00ff}, Range{0xe01f0, 0xe0fff},
};

} // namespace

bool isHiddenCharacter(char32_t character)
{
    constexpr char32_t firstSlow = 0x300;
    constexpr char32_t softHyphen = 0xad;
    if (character < firstSlow) {
        return character < U' ' || (character >= 0x7f && character < 0xa0)
            || character == softHyphen;
    }
    constexpr char32_t lastOfPlane = 0xfffe;
    if ((character & lastOfPlane) == lastOfPlane)
        return true;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
        return true;
    case QChar::Other_Format:
        return !isIn(seenFormats, character);
    default:
        return isIn(unseen, character);
    }
}

bool isUnseenInWords(char32_t character)
{
    constexpr std::array unseenInWords{
        Range{0xad, 0xad},     Range{0x034f, 0x034f}, Range{0x180e, 0x180e},
        Range{0x200b, 0x200d}, Range{0x2060, 0x2064}, Range{0xfeff, 0xfeff},
    };
    return character >= unseenInWords.front().first && isIn(unseenInWords, character);
}

Turning turningOf(char32_t character)
{
    switch (QChar::direction(character)) {
    case QChar::DirLRE:
    case QChar::DirLRI:
    case QChar::DirFSI:
    case QChar::DirPDF:
    case QChar::DirPDI:
        return Turning::LeftToRight;
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
    case QChar::DirRLE:
    case QChar::DirRLI:
    case QChar::DirRLO:
    case QChar::DirLRO:
        return Turning::RightToLeft;
    default:
        return character == 0x200e ? Turning::LeftToRight : Turning::None;
    }
}

bool allowsJoiner(char32_t base)
{
    switch (QChar::category(base)) {
    case QChar::Symbol_Other:
    case QChar::Symbol_Modifier:
        return true;
    default:
        break;
    }
    switch (QChar::script(base)) {
    case QChar::Script_Unknown:
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return false;
    default:
        return true;
    }
}

bool isUnseen(QChar unit)
{
    return unit.category() != QChar::Other_Control && !unit.isSurrogate() && !unit.isSpace()
        && (isHiddenCharacter(unit.unicode()) || isJoiner(unit.unicode()));
}

} // namespace LeadViewer
