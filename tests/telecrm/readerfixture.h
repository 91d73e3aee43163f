// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/clientfixture.h"
#include "telecrm/workspacereader.h"

namespace LeadViewer::Test {

//! The base class of the tests of WorkspaceReader: the names of two workspaces, and answers for
//! each of its requests.
class ReaderFixture : public ClientFixture
{
    Q_OBJECT

protected:
    static inline const EnterpriseId first{QStringLiteral("ent_1")};
    static inline const EnterpriseId second{QStringLiteral("ent/2")};

    static inline const QByteArray pipeline = R"({"statuses":[{"id":1,"label":"Fresh"}]})";
    static inline const QByteArray actions
        = R"({"customActions":[{"code":"1001","displayName":"Site visit"}]})";
    static inline const QByteArray fields = R"({"customFields":[{"apiName":"dob","type":"DATE"}]})";

    static inline const QString pipelineEndpoint = QStringLiteral("lead-stage-pipeline");
    static inline const QString actionsEndpoint = QStringLiteral("custom-actions");
    static inline const QString membersEndpoint = QStringLiteral("team-members");
    static inline const QString fieldsEndpoint = QStringLiteral("custom-fields");

    static QString memberAddress(int number) { return QStringLiteral("m%1@x.in").arg(number); }

    //! \p count members from number \p from on.
    static QByteArray members(int from, int count, const QByteArray &rest = {})
    {
        const QString entry = QStringLiteral("{\"email\":\"%1\",\"name\":\"Member %2\"}");
        QStringList entries;
        for (int number = from; number < from + count; ++number)
            entries += entry.arg(memberAddress(number)).arg(number);
        return "{\"data\":[" + entries.join(QLatin1Char(',')).toUtf8() + ']' + rest + '}';
    }

    //! The endpoint of a request.
    [[nodiscard]] QString endpoint(int request) const
    {
        return m_network->at(request).request.url().path().section(QLatin1Char('/'), -1);
    }
    [[nodiscard]] QStringList endpoints() const
    {
        QStringList names;
        for (int i = 0; i < m_network->count(); ++i)
            names += endpoint(i);
        return names;
    }
    //! Answers the newest request with what belongs there; \p memberCount members in one page.
    void answerWell(int memberCount = 3)
    {
        const QString asked = endpoint(m_network->count() - 1);
        answering()->answer(200,
                            asked == pipelineEndpoint      ? pipeline
                                : asked == actionsEndpoint ? actions
                                : asked == membersEndpoint ? members(1, memberCount)
                                                           : fields);
    }
    void answerAllWell(const WorkspaceReader &reader)
    {
        for (int guard = 0; reader.isReading() && guard < 10; ++guard)
            answerWell();
    }
};

} // namespace LeadViewer::Test
