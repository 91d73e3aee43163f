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
//! What is not an object where one is due is handed on untouched.
Json leadInShape(const Json &lead, StandinShape shape, const std::string &leadId);

//! \brief One action of a lead in \a shape; what is not an object is handed on untouched.
//!
//! Live: custom types as `ACTION_<n>`; keys of built-in actions beside `type`. An action of the
//! documented shape, which has neither id nor time, is given both by its \a index; every other
//! absent key stays absent. Documented: exactly `{type, fields}`, custom types as bare digits. A
//! payment has `status`, `currency` and `amount` instead of `fields`.
//! \param index The place among the actions that came with the lead; newer ones have -1, -2, ….
Json actionInShape(const Json &action, StandinShape shape, const std::string &leadId,
                   std::int64_t index);

} // namespace LeadViewer
