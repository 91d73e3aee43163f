// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace LeadViewer {

//! \brief Part of a text that may be a phone number: groups of ASCII digits, perhaps with a "+".
struct PhoneCandidate
{
    qsizetype begin = 0; //!< in the text
    qsizetype end = 0;
    bool hasPlus = false;
    bool hasZeroInBrackets = false; //!< "+44 (0)20 …": dialled only within the country
    QStringList groups = {};
    QList<qsizetype> starts = {}; //!< where each group begins in the text

    [[nodiscard]] QString digits() const { return groups.join(QString()); }
};

//! Whether \p c may stand between the digits of one number.
[[nodiscard]] bool isPhoneGrouping(QChar c);

//! Whether \p digits are ten, from 6 to 9 on, as mobile numbers in India are.
[[nodiscard]] bool isIndianMobile(QStringView digits);

//! The digits to dial, with the country code, when all of \p candidate is certainly one number;
//! else empty. See phonetext.h.
[[nodiscard]] QString wholeNumber(const PhoneCandidate &candidate);

//! How the number with these \p digits is shown when it was sent as \p sent.
[[nodiscard]] QString shownNumber(const QString &digits, const QString &sent);

} // namespace LeadViewer
