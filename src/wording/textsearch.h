// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

//! \brief What a person looks for, prepared once for many texts.
//!
//! - Upper and lower case are alike, and so are all white space and both Unicode forms of a letter.
//!   Invisible characters are looked past.
//! - Three or more digits with only grouping between them are also found by their digits, however
//!   the text groups them: "125000" in "₹1,25,000". The digits of two numbers are not joined.
//! - A phone number is found with and without its "+", "00", "0" and, from India, "91".
class SoughtText
{
public:
    explicit SoughtText(const QString &sought = {});

    //! Blank text is found nowhere.
    [[nodiscard]] bool isBlank() const { return m_wanted.isEmpty(); }
    [[nodiscard]] bool isIn(const QString &text) const;

private:
    bool m_isCode; // of an invisible character
    QString m_wanted;
    QString m_digits; // of a number; else empty
};

} // namespace LeadViewer
