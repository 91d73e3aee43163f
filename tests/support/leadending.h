// SPDX-License-Identifier: MIT
#pragma once

#include "support/patience.h"
#include "telecrm/reply.h"

#include <QTest>

namespace LeadViewer::Test {

//! \brief The result of a request whose answer is a \p Content: a copy, since the reply deletes
//! itself.
template<typename Content>
class EndingOf
{
public:
    explicit EndingOf(ReplyOf<Content> *reply)
        : m_connection(QObject::connect(reply, &Reply::finished, reply, [this, reply] {
            ++m_count;
            m_result = reply->result();
            m_transfer = reply->transfer();
        }))
    {
    }
    ~EndingOf() { QObject::disconnect(m_connection); }
    EndingOf(const EndingOf &) = delete;
    EndingOf &operator=(const EndingOf &) = delete;

    //! Processes events until the request is finished.
    bool wait()
    {
        return waitFor([this] { return m_count > 0; });
    }

    //! How many times finished was emitted.
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool isPage() const
    {
        return m_count > 0 && std::holds_alternative<Content>(m_result);
    }
    [[nodiscard]] bool isError() const
    {
        return m_count > 0 && std::holds_alternative<Error>(m_result);
    }
    [[nodiscard]] const Content &page() const { return std::get<Content>(m_result); }
    [[nodiscard]] const Error &error() const { return std::get<Error>(m_result); }
    [[nodiscard]] const Transfer &transfer() const { return m_transfer; }

private:
    int m_count = 0;
    std::variant<Content, Error> m_result;
    Transfer m_transfer;
    QMetaObject::Connection m_connection;
};

using LeadEnding = EndingOf<LeadPage>;
using FoundLeadsEnding = EndingOf<FoundLeads>;

} // namespace LeadViewer::Test
