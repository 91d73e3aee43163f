// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

//! The calling code that \p digits begin with, by the structure of the ITU's list of assigned codes
//! (Complement to Recommendation E.164): one digit for 1 and 7, two for those it names, else three.
//! Empty when no code begins so.
[[nodiscard]] QString callingCode(const QString &digits);

//! Whether \p digits are the calling code of one of the listed countries and exactly as many digits
//! as its numbers have: India, the countries whose currencies the service knows, the United
//! Kingdom, Nepal, Bangladesh, Sri Lanka, Kuwait, Oman and Bahrain. The lengths are those of mobile
//! numbers in the national numbering plans (ITU, "National Numbering Plans").
[[nodiscard]] bool isNumberOfListedCountry(const QString &digits);

//! Whether numbers of a listed country never begin with 0, so that a 0 after its calling code is
//! the one that is dialled only within that country.
[[nodiscard]] bool hasTrunkZero(const QString &callingCode);

} // namespace LeadViewer
