// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/knownnames.h"
#include "telecrm/reply.h"

#include <QString>

namespace LeadViewer {

//! \brief Keeps the names of workspaces in files that only their owner can read: one for each
//! workspace and origin, named by a hash of both.
//!
//! A file holds what KnownNames does: no lead, no phone number, no token. See privatefile.h for
//! what counts as absent and what is left alone.
class NamesCache : public NamesStore
{
public:
    //! \p folder holds nothing else; with an empty one, nothing is kept. \p origin is from
    //! BaseUrl::origin.
    NamesCache(QString folder, QString origin);

    //! For what was saved before the answers were masked: see Client::setMasking().
    void setMasking(Masking masking) { m_masking = masking; }

    [[nodiscard]] KnownNames load(const EnterpriseId &enterprise) override;
    void save(const EnterpriseId &enterprise, const KnownNames &names) override;
    //! Of all origins.
    void forget() override;

private:
    //! Empty when nothing is kept.
    [[nodiscard]] QString fileName(const EnterpriseId &enterprise) const;

    QString m_folder;
    QString m_origin;
    Masking m_masking = nullptr;
};

} // namespace LeadViewer
