// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace LeadViewer {

//! \brief The search that one request can express: the body of `POST …/action/search`. An action
//! has to match all parts. `performed_by` is left out: no source says which identifier it wants.
struct ActionSearch
{
    //! One action type, a custom one by its digits; empty for every type.
    QString type;
    //! Bounds of the time, meant to be inclusive; UTC.
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;

    bool operator==(const ActionSearch &) const = default;
    [[nodiscard]] bool isEmpty() const { return type.isEmpty() && !from && !to; }
    //! JSON, "{}" for an empty search. Times are epoch milliseconds, since the service reads a date
    //! as text in the workspace's own format.
    [[nodiscard]] QByteArray body() const;
};

} // namespace LeadViewer
