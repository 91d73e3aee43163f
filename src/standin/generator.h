// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <string>

// What generated leads and generated actions have in common.
namespace LeadViewer::Generator {

using Bits = quint64;

//! \brief A hash of a number: the finalizer of SplitMix64.
constexpr Bits scattered(Bits bits)
{
    bits += 0x9e3779b97f4a7c15U;
    bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9U;
    bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebU;
    return bits ^ (bits >> 31U);
}

template<typename Choices>
constexpr auto oneOf(const Choices &choices, Bits bits)
{
    return choices[bits % choices.size()];
}

//! \brief A time in a slot, in milliseconds since 1970; \a bits place it within the slot.
//!
//! There are 24 slots a day, of half an hour each, between 9 and 21 o'clock in India. Slot 0 is the
//! last one of 20 November 2026, and each next slot is earlier.
qint64 timeOfSlot(qint64 slot, Bits bits);

//! \brief The ID that has the \a number in its last 8 hexadecimal digits.
std::string idOf(const std::string &start, qint64 number);

//! \brief The number in such an \a id; -1 when it does not begin with \a start or has another form.
qint64 numberOf(const std::string &start, const std::string &id);

} // namespace LeadViewer::Generator
