// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "wording/textcontext.h"

#include <QMetaType>
#include <QString>

#include <vector>

namespace LeadViewer {

//! \brief A value with its label, as a person reads it.
struct DetailFact
{
    QString label;
    QString text; //!< may have several lines
    bool operator==(const DetailFact &) const = default;
};

//! \brief Everything in an action that a person reads, in the order of reading. A part that was not
//! sent is empty.
struct DetailFacts
{
    QString what; //!< "WhatsApp sent"
    QString when; //!< "Fri 20 Nov 2026, 5:48 pm"; as it was sent, when it cannot be read
    QString by; //!< "Meera Joshi"
    //! What the action is about: a message, a note, an amount, a change. May have several lines.
    QString content;
    std::vector<DetailFact> facts;
    bool operator==(const DetailFacts &) const = default;
};

//! The facts of an action. Values are in words: times in the zone of \p context, durations as
//! "1:17", codes as text. What is empty, unknown to people (IDs of records), or said before is left
//! out; names and values as they were sent are in the record's JSON. Made visible by visibleText().
[[nodiscard]] DetailFacts detailFacts(const Action &action, const TextContext &context = {});

//! The same as one text: the heading in three lines, the content, a line for each fact.
[[nodiscard]] QString factsText(const DetailFacts &facts);

} // namespace LeadViewer

Q_DECLARE_METATYPE(LeadViewer::DetailFacts)
