// SPDX-License-Identifier: MIT
#pragma once

#include "standin/json.h"
#include "standin/standinshape.h"

#include <cstdint>
#include <string>

namespace LeadViewer {

//! \brief \a lead, a JSON object with `fields`, in \a shape and without its `actions`.
//!
//! Live: `id`, then `status`, `rating` and `employeeid` beside `fields` instead of inside.
//! Documented: nothing but `fields`, with `status`, `rating` and `employeeid` inside.
//!
//! A value that should be an object and is not, is returned unchanged.
Json leadInShape(const Json &lead, StandinShape shape, const std::string &leadId);

//! \brief One action of a lead in \a shape; a value that is no object is returned unchanged.
//!
//! Live: custom types as `ACTION_<n>`; keys of built-in actions beside `type`. An action of the
//! documented shape has no ID and no time; both are made from its \a index. Every other absent key
//! stays absent. Documented: exactly `{type, fields}`, custom types as bare digits. A
//! payment has `status`, `currency` and `amount` instead of `fields`.
//! \param index The index among the actions that came with the lead; newer ones have -1, -2, ….
Json actionInShape(const Json &action, StandinShape shape, const std::string &leadId,
                   std::int64_t index);

} // namespace LeadViewer
