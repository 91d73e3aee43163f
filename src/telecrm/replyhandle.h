// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/reply.h"

#include <QPointer>

#include <utility>

namespace LeadViewer {

//! \brief Holds one request, and cancels it when the handle goes or gets another request.
//! Move-only.
template<typename Content>
class ReplyHandle
{
public:
    ReplyHandle() = default;
    explicit ReplyHandle(ReplyOf<Content> *reply)
        : m_reply(reply)
    {
    }
    ~ReplyHandle() { cancel(); }
    ReplyHandle(ReplyHandle &&other) noexcept
        : m_reply(std::exchange(other.m_reply, nullptr))
    {
    }
    ReplyHandle &operator=(ReplyHandle &&other) noexcept
    {
        if (this != &other) {
            cancel();
            m_reply = std::exchange(other.m_reply, nullptr);
        }
        return *this;
    }
    ReplyHandle(const ReplyHandle &) = delete;
    ReplyHandle &operator=(const ReplyHandle &) = delete;

    //! Whether there is a request.
    explicit operator bool() const { return !m_reply.isNull(); }
    ReplyOf<Content> *operator->() const { return m_reply; }
    [[nodiscard]] ReplyOf<Content> *get() const { return m_reply; }
    //! Gives the request up without cancelling it: when it has finished.
    ReplyOf<Content> *release() { return std::exchange(m_reply, nullptr); }
    void cancel()
    {
        if (ReplyOf<Content> *reply = release())
            reply->cancel();
    }

private:
    QPointer<ReplyOf<Content>> m_reply;
};

} // namespace LeadViewer
