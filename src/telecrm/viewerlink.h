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

//! \brief The link for this program that names a lead: the reverse of addressFromViewerLink().
//!
//! Any program may pass it on, since it is ASCII without spaces and quotes. For an ID that no such
//! link can hold, the result is a link that addressFromViewerLink() refuses.
[[nodiscard]] QString viewerLink(const LeadAddress &address);

//! Whether a text claims to be a link to a lead, for this program or for a web browser:
//! `lead-viewer:…`, `https:…` or `http:…`.
[[nodiscard]] bool isOutsideLink(const QString &text);

//! \brief The lead that a link from outside names: a link for this program, or the page of a lead
//! in TeleCRM's own web app, `https://next.telecrm.in/{enterpriseId}/views/…/l/{leadId}`.
//!
//! The host of a page is telecrm.in or below it, and only the two IDs are read from it: they decide
//! nothing about where requests go. Nothing when the link has another form or host.
[[nodiscard]] std::optional<LeadAddress> addressFromOutsideLink(const QString &link);

} // namespace LeadViewer
