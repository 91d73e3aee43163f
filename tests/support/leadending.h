// SPDX-License-Identifier: MIT
#pragma once

#include "support/patience.h"
#include "telecrm/reply.h"

#include <QTest>

namespace LeadViewer::Test {

//! \brief The result of a request for a lead: a copy, since the reply deletes itself.
class LeadEnding
{
public:
    explicit LeadEnding(LeadReply *reply)
        : m_connection(QObject::connect(reply, &LeadReply::finished, reply, [this, reply] {
            ++m_count;
            m_result = reply->result();
            m_transfer = reply->transfer();
        }))
    {
    }
    ~LeadEnding() { QObject::disconnect(m_connection); }
    LeadEnding(const LeadEnding &) = delete;
    LeadEnding &operator=(const LeadEnding &) = delete;

    //! Processes events until the request is finished.
    bool wait()
    {
        return waitFor([this] { return m_count > 0; });
    }

    //! How many times finished was emitted.
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool isPage() const
    {
        return m_count > 0 && std::holds_alternative<LeadPage>(m_result);
    }
    [[nodiscard]] bool isError() const
    {
        return m_count > 0 && std::holds_alternative<Error>(m_result);
    }
    [[nodiscard]] const LeadPage &page() const { return std::get<LeadPage>(m_result); }
    [[nodiscard]] const Error &error() const { return std::get<Error>(m_result); }
    [[nodiscard]] const Transfer &transfer() const { return m_transfer; }

private:
    int m_count = 0;
    std::variant<LeadPage, Error> m_result;
    Transfer m_transfer;
    QMetaObject::Connection m_connection;
};

} // namespace LeadViewer::Test
