// SPDX-License-Identifier: MIT
#pragma once

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

//! The most marks that any script puts on one letter. A higher stack covers the text around it.
inline constexpr int mostMarks = 6;

} // namespace LeadViewer
