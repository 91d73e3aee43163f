// SPDX-License-Identifier: MIT
#pragma once

#include "standin/json.h"

#include <QtGlobal>

#include <optional>

namespace LeadViewer {

//! \brief A window of time, both ends inclusive, in milliseconds since 1970.
//!
//! Undocumented, and chosen here: that the ends are inclusive.
struct TimeWindow
{
    std::optional<qint64> from;
    std::optional<qint64> to;

    //! \brief An unknown time is in no window that has an end.
    [[nodiscard]] bool contains(std::optional<qint64> time) const;

    //! \brief The window of a filter: an object with `from`, `to`, both or neither, each as
    //! filterMoment() reads it. Nothing for any other value.
    static std::optional<TimeWindow> fromFilter(const Json &value);
};

//! \brief The bound of a filter in milliseconds since 1970: a number, digits, or
//! `dd/MM/yyyy HH:mm:ss` in Indian time. Nothing for any other value.
std::optional<qint64> filterMoment(const Json &value);

//! \brief The time that a lead or an action has as a value: written like the bound of a filter, but
//! a number below 1e11 counts seconds. Nothing for any other value.
std::optional<qint64> storedMoment(const Json &value);

//! \brief When \a action happened: the first readable one of `creationTimestamp`, `created_on` and
//! `performed_at`. Nothing when there is none.
std::optional<qint64> actionMoment(const Json &action);

} // namespace LeadViewer
