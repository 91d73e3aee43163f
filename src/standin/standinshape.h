// SPDX-License-Identifier: MIT
#pragma once

namespace LeadViewer {

//! \brief The shape of served leads; the documentation and live workspaces differ.
enum class StandinShape {
    AsStored, //!< Each lead as it was added, in any shape.
    Live, //!< As workspaces answer: flat actions with id, time and performer, `ACTION_1001`.
    Documented, //!< As the page of "Get a lead" shows: `fields`, and actions of type and fields.
};

} // namespace LeadViewer
