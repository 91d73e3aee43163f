// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace LeadViewer {

//! \brief A search for leads: the body of `POST …/lead/search`. A lead has to match all parts.
//!
//! The service compares whole values without regard to case; only a status has to have the case of
//! the pipeline. It finds no parts of values. The newest lead comes first.
struct LeadSearch
{
    //! \brief A field and the values of which one has to match.
    struct Field
    {
        QString name; //!< the API name: "phone", "email", "name", "assignee", "status"
        QStringList values; //!< one or more
        bool operator==(const Field &) const = default;
    };

    std::vector<Field> fields;
    //! Bounds of the time of creation, inclusive; UTC.
    std::optional<QDateTime> createdFrom;
    std::optional<QDateTime> createdTo;

    bool operator==(const LeadSearch &) const = default;
    //! Whether every lead of the workspace matches.
    [[nodiscard]] bool isEmpty() const { return fields.empty() && !createdFrom && !createdTo; }
    //! JSON, "{}" for an empty search. A single value is sent as text, several as an array, which
    //! means OR. Times are epoch milliseconds, as in ActionSearch.
    [[nodiscard]] QByteArray body() const;
};

} // namespace LeadViewer
