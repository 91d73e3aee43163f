// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

//! \brief Names a workspace. Opaque text: 24 hexadecimal characters where it was seen, another form
//! in the documented sample.
struct EnterpriseId
{
    QString text;
    bool operator==(const EnterpriseId &) const = default;

    //! The path below the base URL, percent-encoded as in LeadAddress::path().
    [[nodiscard]] QString path() const;
};

//! \brief Names a lead within a workspace. Opaque text; not the lead's phone number.
struct LeadId
{
    QString text;
    bool operator==(const LeadId &) const = default;
};

//! \brief Where a lead is found: the path part of `GET /enterprise/{enterpriseId}/lead/{leadId}`.
struct LeadAddress
{
    EnterpriseId enterprise;
    LeadId lead;
    bool operator==(const LeadAddress &) const = default;

    //! The path below the base URL, each ID percent-encoded by itself, so that an ID with "/", "?",
    //! "#", "%" or a space arrives unchanged. An ID that is "." or ".." cannot be sent: a URL
    //! cannot express it, and the network library treats it as a path step.
    [[nodiscard]] QString path() const;
};

} // namespace LeadViewer
