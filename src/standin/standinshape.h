// SPDX-License-Identifier: MIT
#pragma once

namespace LeadViewer {

//! \brief What a served lead looks like; the documentation and live workspaces differ.
enum class StandinShape {
    AsStored, //!< Each lead as it was added, in either shape or in neither.
    Live, //!< As workspaces answer: flat actions with id, time and performer, `ACTION_1001`.
    Documented, //!< As the page of "Get a lead" shows: `fields`, and actions of type and fields.
};

} // namespace LeadViewer
