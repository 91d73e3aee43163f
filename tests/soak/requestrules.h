// SPDX-License-Identifier: MIT
#pragma once

#include "soak/faultyrelay.h"
#include "viewer/windowfixture.h"

namespace LeadViewer::Test {

//! \brief How many requests the window may send, whatever a service answers.
class RequestRules
{
public:
    //! Neither is owned.
    RequestRules(WindowFixture &fixture, const FaultyRelay &relay);

    //! Call it before a step.
    void begin();
    //! Waits for what the step since begin() started, and returns what was wrong with its requests;
    //! empty when nothing was. \p isOnePage: the step asks for a page of a timeline at most.
    [[nodiscard]] QString check(bool isOnePage) const;
    //! Waits for everything that reads the timeline of the liar, a few hundred actions. Returns
    //! what is wrong when that does not end.
    [[nodiscard]] QString checkEnd() const;

    //! Whether nothing is requested, nor will be without another step.
    [[nodiscard]] bool isQuiet() const;

private:
    WindowFixture &m_fixture;
    const FaultyRelay &m_relay;
    FaultyRelay::Traffic m_before;
    bool m_canCheck = false; // nothing else was under way at begin()
};

} // namespace LeadViewer::Test
