// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"

#include <QString>

#include <optional>

namespace LeadViewer {

//! Whether a text claims to be a link for this program: `lead-viewer:…`.
[[nodiscard]] bool isViewerLink(const QString &text);

//! \brief The lead that a link for this program names:
//! `lead-viewer://lead/{enterpriseId}/{leadId}`, each ID percent-encoded (RFC 3986, UTF-8).
//!
//! Anybody can write such a link, so it carries nothing but the two IDs, and no other form is read:
//! nothing before, between or behind them; no token, no text around an ID, no controls; 512
//! characters at most. Nothing when the link has another form.
[[nodiscard]] std::optional<LeadAddress> addressFromViewerLink(const QString &link);

} // namespace LeadViewer
