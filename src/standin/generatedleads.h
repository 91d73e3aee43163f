// SPDX-License-Identifier: MIT
#pragma once

#include "standin/actionlist.h"
#include "standin/json.h"

#include <QtGlobal>

#include <string>
#include <string_view>

namespace LeadViewer {

//! \brief Any number of leads that take no memory: each is generated on demand.
//!
//! The same index gives the same lead every time. No two have the same ID, phone number, e-mail
//! address or time of creation; about 30 of 50,000 have the same name. Each has 1 to 12 actions,
//! all later than its creation.
class GeneratedLeads
{
public:
    //! \param count From 0 on; 24 leads a day were created, back from 19 November 2026.
    explicit GeneratedLeads(qint64 count = 0);

    [[nodiscard]] qint64 count() const { return m_count; }

    // Of the lead at an index from 0 (the newest) to count() - 1:

    [[nodiscard]] static std::string id(qint64 index);
    [[nodiscard]] static Json lead(qint64 index); //!< In the live shape.
    [[nodiscard]] static ActionList actions(qint64 index, StandinShape shape);

    //! \brief The time of creation in milliseconds since 1970.
    [[nodiscard]] static qint64 created(qint64 index);

    //! \brief The value of a field, or of a key beside the fields, as text; cheaper than lead().
    //! Empty when there is none.
    [[nodiscard]] static std::string text(qint64 index, std::string_view name);

    //! \brief The index of the lead with that \a id; -1 when none has it.
    [[nodiscard]] qint64 indexOf(const std::string &id) const;

private:
    qint64 m_count;
};

} // namespace LeadViewer
