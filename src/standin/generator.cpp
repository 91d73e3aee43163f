// SPDX-License-Identifier: MIT
#include "standin/generator.h"

#include <array>
#include <cstdio>

namespace LeadViewer::Generator {

namespace {

constexpr qint64 minute = 60000;
constexpr qint64 day = 24 * (60 * minute);
constexpr qint64 nineOnNewestDay = 1795145400000; // 20 November 2026, 9:00 in India.
constexpr qint64 slotsPerDay = 24;
constexpr qint64 slotLength = 30 * minute;
constexpr qint64 spread = 25 * minute; // Of the time within its slot.
constexpr std::size_t numberDigits = 8;

} // namespace

qint64 timeOfSlot(qint64 slot, Bits bits)
{
    const qint64 slotOfDay = slotsPerDay - 1 - slot % slotsPerDay;
    return nineOnNewestDay - slot / slotsPerDay * day + slotOfDay * slotLength
        + static_cast<qint64>(bits % spread);
}

std::string idOf(const std::string &start, qint64 number)
{
    std::array<char, numberDigits + 1> digits{};
    std::snprintf(digits.data(), digits.size(), "%08x", static_cast<unsigned>(number));
    return start + digits.data();
}

qint64 numberOf(const std::string &start, const std::string &id)
{
    if (id.size() != start.size() + numberDigits || id.rfind(start, 0) != 0)
        return -1;
    const std::string digits = id.substr(start.size());
    if (digits.find_first_not_of("0123456789abcdef") != std::string::npos)
        return -1;
    return static_cast<qint64>(std::stoull(digits, nullptr, 16));
}

} // namespace LeadViewer::Generator
