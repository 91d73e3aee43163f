// SPDX-License-Identifier: MIT
#pragma once

namespace LeadViewer {

//! Whether a character of Unicode is not seen where it stands, or changes the order in which others
//! are: all controls (line breaks and tab among them), the controls of writing direction, spaces
//! without width, fillers, tags, characters that stand for an object, half of a surrogate pair, and
//! what is no character. A text that holds one may read differently from what it is.
//!
//! Not the two joiners (U+200C, U+200D), which depend on what they follow: see takesJoiner(). Nor
//! signs of category Cf that do have a shape.
[[nodiscard]] bool isHiddenCharacter(char32_t character);

//! Whether a joiner may follow \p base: words of the script it belongs to are spelled with joiners,
//! or it is a symbol, as emoji are. Anywhere else a joiner is as hidden as the others.
[[nodiscard]] bool takesJoiner(char32_t base);

[[nodiscard]] constexpr bool isJoiner(char32_t character)
{
    return character == 0x200c || character == 0x200d;
}

//! As many marks as any script puts on one letter. What stacks more on it hides its neighbours.
inline constexpr int mostMarks = 6;

} // namespace LeadViewer
