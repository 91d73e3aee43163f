// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

namespace LeadViewer::Test {

//! The service's answer to a search for leads: rows \p first to \p last, with the IDs "l<number>"
//! and the names "Lead <number>"; no row where \p last is less than \p first.
inline QByteArray foundJson(int first, int last, std::optional<qint64> total = std::nullopt)
{
    QByteArrayList rows;
    for (int number = first; number <= last; ++number) {
        const QByteArray text = QByteArray::number(number);
        rows += R"({"id":"l)" + text + R"(","fields":{"name":"Lead )" + text + R"("}})";
    }
    QByteArray json = R"({"data":[)" + rows.join(',') + ']';
    if (total)
        json += R"(,"total_count":)" + QByteArray::number(*total);
    return json + '}';
}

} // namespace LeadViewer::Test
