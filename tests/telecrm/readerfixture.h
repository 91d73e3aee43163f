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

    //! Everything that a round reads, in its order.
    static inline const QStringList allLists{pipelineList, actionsList, fieldsList};

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

    //! The answer for one person.
    static QByteArray member(const QByteArray &name)
    {
        return "{\"name\":\"" + name + "\",\"email\":\"x\",\"phone_number\":\"1\"}";
    }
    //! \p count addresses from number \p from on.
    static QStringList addresses(int from, int count)
    {
        QStringList list;
        for (int number = from; number < from + count; ++number)
            list += memberAddress(number);
        return list;
    }

    //! The address that names a person in a request, as it was sent.
    static QString memberPath(const QString &email)
    {
        return QStringLiteral("team-members/") + email;
    }
    //! What a request asks for: its path below the workspace.
    [[nodiscard]] QString endpoint(int request) const
    {
        const QString path
            = m_network->at(request).request.url().path(QUrl::FullyEncoded).section(u'/', 5);
        return path.contains(u'/') ? path.section(u'/', 0, 0) + u'/'
                + QUrl::fromPercentEncoding(path.section(u'/', 1).toLatin1())
                                   : path;
    }
    [[nodiscard]] QStringList endpoints() const
    {
        QStringList names;
        for (int i = 0; i < m_network->count(); ++i)
            names += endpoint(i);
        return names;
    }
    //! Answers the newest request with what belongs there: people with "Somebody", and the list of
    //! members with ten of 217.
    void answerWell()
    {
        const QString asked = endpoint(m_network->count() - 1);
        answering()->answer(200,
                            asked == pipelineList      ? pipeline
                                : asked == actionsList ? actions
                                : asked == fieldsList  ? fields
                                : asked == membersList ? members(1, 10, R"(,"total_count":217)")
                                                       : member("Somebody"));
    }
    void answerAllWell(const WorkspaceReader &reader)
    {
        for (int guard = 0; reader.isReading() && guard < 10; ++guard)
            answerWell();
    }
};

//! \brief Keeps names in memory, as a file would.
struct ScriptedNamesStore : NamesStore
{
    KnownNames load(const EnterpriseId &enterprise) override
    {
        ++loads;
        return kept.value(enterprise.text);
    }
    void save(const EnterpriseId &enterprise, const KnownNames &names) override
    {
        ++saves;
        kept.insert(enterprise.text, names);
    }
    void forget() override { kept.clear(); }

    QHash<QString, KnownNames> kept; //!< enterprise ID → its names
    int loads = 0;
    int saves = 0;
};

} // namespace LeadViewer::Test
