// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "telecrm/address.h"
#include "telecrm/baseurl.h"
#include "telecrm/json.h"
#include "telecrm/workspace.h"

#include <QString>
#include <QUrl>

#include <optional>
#include <vector>

namespace LeadViewer {

// The links in a value. Values come from outside, so only what is listed here is a link: no
// "javascript:", no "file:", nothing that only looks like an address.

enum class LinkKind {
    Call, //!< tel:+919876543210
    WhatsApp, //!< https://wa.me/919876543210
    Write, //!< mailto:asha.rao@example.com
    Open, //!< a web page or file
};

//! \brief Something a person can do with a value.
struct Link
{
    LinkKind kind;
    QUrl url;
    QString subject = {}; //!< which of several in a value: a number or an address; else empty
    bool operator==(const Link &) const = default;
};

//! \brief The links of a field's value. With \p type Other, the name decides.
//!
//! - Phone: Call and WhatsApp for each number that phonesIn() finds.
//! - Email: Write, when the text is one plain address without anything that could add a recipient
//!   or a header.
//! - Website, MediaLink: Open for an `http` or `https` address with a host and without a user name,
//!   also with blanks in its path, and without a scheme: "acmehomes.in", for files "www.…" or with
//!   a path.
//! - Any other type: Open when the whole text is an address with its scheme.
//! - Several addresses with only separators between them, and lists, have a link for each; no value
//!   has more than ten addresses or phone numbers.
[[nodiscard]] std::vector<Link> linksFor(const QString &apiName, FieldType type,
                                         const Json::Value &value);

//! Whether this program may pass an address to the desktop: `https` or `http` with a host and
//! without a user name, `mailto` with one plain address and nothing else, `tel` with "+" and
//! digits.
[[nodiscard]] bool isOpenable(const QUrl &url);

//! The link to the recording of a call: `callRecording` or `recording`, as
//! text or as an object with a `url`.
[[nodiscard]] std::optional<Link> recordingLink(const Action &action);

//! The same for the value of such a key.
[[nodiscard]] bool isRecordingLink(const Json::Value &recording);

//! The lead's page in TeleCRM's own web app, which is at the origin of \p service. Undocumented;
//! seen in a public client. Empty for an ID that no address can hold ("", ".", "..").
[[nodiscard]] QUrl leadPageUrl(const BaseUrl &service, const LeadAddress &address);

//! The exact address of a link, as it is passed on: in ASCII, with a host in other letters as
//! "xn--…", so that no host can imitate another.
[[nodiscard]] QString linkTarget(const QUrl &url);

//! "Call", "WhatsApp", "Email", "Open": what a link does, for a button.
[[nodiscard]] QString linkText(LinkKind kind);

//! The same for one link, with its subject: "Call +91 98765 43210".
[[nodiscard]] QString linkName(const Link &link);

} // namespace LeadViewer
