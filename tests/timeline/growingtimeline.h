// SPDX-License-Identifier: MIT
#pragma once

#include "browserfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace LeadViewer::Test {

//! \brief A service with one lead, whose timeline changes between requests. Answers the requests of
//! BrowserFixture, including searches.
//!
//! At first the timeline holds \p total notes, "Note 1" (id "a1") the newest. New actions are "New
//! 1" (id "n1"), "New 2", …, each newer than all others.
class GrowingTimeline
{
public:
    GrowingTimeline(BrowserFixture &fixture, int total, bool hasIds = true)
        : m_fixture(fixture)
        , m_hasIds(hasIds)
    {
        for (int i = 1; i <= total; ++i)
            m_actions.append(
                action(QStringLiteral("a%1").arg(i), QStringLiteral("Note %1").arg(i), -i));
    }

    void arrive(int count)
    {
        for (int i = 0; i < count; ++i) {
            ++m_arrived;
            m_actions.prepend(action(QStringLiteral("n%1").arg(m_arrived),
                                     QStringLiteral("New %1").arg(m_arrived), m_arrived));
        }
    }

    //! Answers the newest request, as the timeline is now.
    void answer()
    {
        const ScriptedNetwork &network = m_fixture.network;
        const QUrl url = network.last().request.url();
        const QUrlQuery query(url);
        const int skip = query.queryItemValue(QStringLiteral("skip")).toInt();
        const int limit = query.queryItemValue(QStringLiteral("limit")).toInt();
        const bool isSearch = network.last().verb == "POST";
        const QJsonArray all = isSearch ? found() : m_actions;
        QJsonArray page;
        for (int i = skip; i < std::min<int>(skip + limit, int(all.size())); ++i)
            page.append(all.at(i));
        QJsonObject body;
        if (isSearch) {
            body = {{QStringLiteral("data"), page},
                    {QStringLiteral("total_count"), all.size()},
                    {QStringLiteral("skip"), skip},
                    {QStringLiteral("limit"), limit}};
        } else {
            body = {
                {QStringLiteral("fields"), QJsonObject{{QStringLiteral("name"), url.fileName()}}},
                {QStringLiteral("actions"), page},
                {QStringLiteral("actions_skip"), skip},
                {QStringLiteral("actions_limit"), limit}};
        }
        network.reply()->answer(200, QJsonDocument(body).toJson());
    }

private:
    [[nodiscard]] QJsonObject action(const QString &id, const QString &text, int minute) const
    {
        constexpr double start = 1.7e12;
        QJsonObject action{{QStringLiteral("type"), QStringLiteral("USER_NOTE")},
                           {QStringLiteral("text"), text},
                           {QStringLiteral("creationTimestamp"), start + minute * 6e4}};
        if (m_hasIds)
            action.insert(QStringLiteral("id"), id);
        return action;
    }

    //! The matches of the search under way; only its type is used.
    [[nodiscard]] QJsonArray found() const
    {
        const QString type = QJsonDocument::fromJson(m_fixture.network.last().body)
                                 .object()
                                 .value(QStringLiteral("type"))
                                 .toString();
        QJsonArray matching;
        for (const QJsonValue &candidate : m_actions) {
            if (type.isEmpty()
                || candidate.toObject().value(QStringLiteral("type")).toString() == type) {
                matching.append(candidate);
            }
        }
        return matching;
    }

    BrowserFixture &m_fixture;
    bool m_hasIds;
    QJsonArray m_actions;
    int m_arrived = 0;
};

} // namespace LeadViewer::Test
