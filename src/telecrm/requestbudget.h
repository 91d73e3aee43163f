// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace LeadViewer {

//! \brief How many requests may still be sent for one purpose, retries included. Copies share the
//! count. Reply spends it, in one place, and sends nothing when it is used up.
class RequestBudget
{
public:
    //! What a gesture of a person (open, turn a page, refresh, filter) may send.
    static constexpr int most = 3;

    //! For a gesture.
    RequestBudget()
        : RequestBudget(most, true)
    {
    }
    //! For the next page of something that a gesture started earlier, such as an export.
    [[nodiscard]] static RequestBudget forNextPage() { return {most, false}; }
    //! For one request that nobody waits for.
    [[nodiscard]] static RequestBudget forBackground() { return {1, false}; }

    //! Whether a person has just started this.
    [[nodiscard]] bool isGesture() const { return m_isGesture; }
    [[nodiscard]] int left() const { return *m_left; }
    //! Counts one request; false when none is left.
    [[nodiscard]] bool spend() { return *m_left > 0 && (*m_left)-- > 0; }

private:
    RequestBudget(int requests, bool isGesture)
        : m_left(std::make_shared<int>(requests))
        , m_isGesture(isGesture)
    {
    }

    std::shared_ptr<int> m_left;
    bool m_isGesture;
};

} // namespace LeadViewer
