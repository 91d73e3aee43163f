// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"

#include <QList>
#include <QString>

namespace LeadViewer {

//! \brief A lead that was opened.
struct RecentLead
{
    LeadAddress address;
    QString name; //!< as it is shown; empty when it is not known
    bool operator==(const RecentLead &) const = default;
};

//! \brief Keeps recent leads in a file that only its owner can read.
//!
//! It is JSON with the IDs, and the names where there are any; nothing else. See privatefile.h for
//! what counts as empty and what is left alone.
class RecentFile
{
public:
    //! The folder of the file holds nothing else. With an empty name, nothing is kept.
    explicit RecentFile(QString fileName = {})
        : m_fileName(std::move(fileName))
    {
    }

    //! Newest first. What cannot be an ID is left out, and so is a name with a token in it.
    [[nodiscard]] QList<RecentLead> read() const;
    void write(const QList<RecentLead> &leads) const;
    void remove() const;

private:
    QString m_fileName;
};

//! Whether \p lead can be kept: both IDs can be sent, none is a token or longer than 256
//! characters.
[[nodiscard]] bool isKeepable(const LeadAddress &lead);

//! \p name as it may be kept: in one line, visible; empty when there is a token in it.
[[nodiscard]] QString keepableName(const QString &name);

} // namespace LeadViewer
