// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <vector>

namespace LeadViewer::Json {

//! \brief A JSON text with a zero in place of every number, and the numbers as they were sent.
struct WithoutNumbers
{
    QByteArray text;
    std::vector<QByteArray> numbers; //!< in their order
    bool operator==(const WithoutNumbers &) const = default;
};

//! Takes the numbers out of a text. The parser would refuse the whole text for one number beyond
//! what its type can hold, and that type differs between systems; and it gives numbers in another
//! form than they were sent. What is no number of JSON ("01", "1.") stays in the text.
[[nodiscard]] WithoutNumbers withoutNumbers(const QByteArray &json);

} // namespace LeadViewer::Json
