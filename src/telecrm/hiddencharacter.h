// SPDX-License-Identifier: MIT
#pragma once

#include <QChar>

namespace LeadViewer {

//! Whether a Unicode character is invisible or changes the order of others: all controls (line
//! breaks and tab among them), the controls of writing direction, spaces
//! without width, fillers, tags, characters that stand for an object, half of a surrogate pair, and
//! noncharacters. A text with one of them may read differently from what it is.
//!
//! False for the two joiners (U+200C, U+200D), which depend on the character before them: see
//! allowsJoiner(). False for characters of category Cf that are drawn.
[[nodiscard]] bool isHiddenCharacter(char32_t character);

//! Whether a joiner may follow \p base: its script uses joiners in words, or it is a symbol such as
//! an emoji. Anywhere else a joiner is a hidden character.
[[nodiscard]] bool allowsJoiner(char32_t base);

[[nodiscard]] constexpr bool isJoiner(char32_t character)
{
    return character == 0x200c || character == 0x200d;
}

//! Whether a hidden character only tells where a word may be broken or joined: soft hyphens, spaces
//! without width, joiners, invisible operators. A text reads the same without it.
[[nodiscard]] bool isUnseenInWords(char32_t character);

//! What a character does to the order of the text around it.
enum class Turning {
    None,
    LeftToRight, //!< U+200E, U+202A, U+2066, U+2068 and the two ends: nothing in left-to-right text
    RightToLeft, //!< letters, and controls that set this direction or override any
};
[[nodiscard]] Turning turningOf(char32_t character);

//! Whether a person who pastes it does not see it: it is hidden, and neither a space nor a control.
[[nodiscard]] bool isUnseen(QChar unit);

//! The most marks that any script puts on one letter. A higher stack covers the text around it.
inline constexpr int mostMarks = 6;

} // namespace LeadViewer
