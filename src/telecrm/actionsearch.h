// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace LeadViewer {

//! \brief What one request can ask of a timeline: the body of `POST …/action/search`, its parts
//! joined by "and". `performed_by` is left out: no source says which identifier it wants.
struct ActionSearch
{
    //! One action type, a custom one by its digits; empty for every type.
    QString type;
    //! Bounds of the time, meant to be inclusive; UTC.
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;

    bool operator==(const ActionSearch &) const = default;
    [[nodiscard]] bool isEmpty() const { return type.isEmpty() && !from && !to; }
    //! JSON, "{}" for a filter that asks for nothing. Times as epoch milliseconds, since a date as
    //! text would be read in the workspace's own format.
    [[nodiscard]] QByteArray body() const;
};

} // namespace LeadViewer
