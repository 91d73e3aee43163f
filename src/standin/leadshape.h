// SPDX-License-Identifier: MIT
#pragma once

#include "standin/standinshape.h"

#include <nlohmann/json.hpp>

#include <string>

namespace LeadViewer {

//! \brief JSON whose keys stay in the order in which they were written.
using Json = nlohmann::ordered_json;

//! \brief \a lead, a JSON object with `fields` and `actions`, in \a shape.
//!
//! Live: `id`, then `status`, `rating` and `employeeid` beside `fields` instead of inside; custom
//! types as `ACTION_<n>`; keys of built-in actions beside `type`. An action of the documented
//! shape, which has neither id nor time, is given both; every other absent key stays absent.
//!
//! Documented: nothing but `fields`, with `status`, `rating` and `employeeid` inside, and
//! `actions` of exactly `{type, fields}`, custom types as bare digits. A payment has `status`,
//! `currency` and `amount` instead of `fields`.
//!
//! What is not an object where one is due is handed on untouched.
Json inShape(const Json &lead, StandinShape shape, const std::string &leadId);

} // namespace LeadViewer
