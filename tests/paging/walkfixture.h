// SPDX-License-Identifier: MIT
#pragma once

#include "paging/readactions.h"
#include "paging/timelinewalk.h"
#include "support/lyingservice.h"
#include "support/patience.h"
#include "telecrm/client.h"
#include "telecrm/network.h"

#include <QSet>
#include <QtTest>

#include <algorithm>
#include <memory>

namespace LeadViewer::Test {

//! \brief A walk through the timeline of a service that lies, and what came of it.
class WalkFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<LyingService>(Lie(), count);
        m_client = std::make_unique<Client>(
            &m_network, std::get<BaseUrl>(BaseUrl::parse(m_service->baseUrl().toString())), "test");
        m_client->tokens()->set(source.address.enterprise, Token::fromInput(u"a-token"_qs));
        m_client->setRetryPolicy(
            {.waits = {std::chrono::milliseconds(1), std::chrono::milliseconds(1)}});
        m_pace = RequestPace(1, std::chrono::milliseconds(0));
        m_read.clear(source.address);
        m_walk = std::make_unique<TimelineWalk>(ReadingMeans{m_client.get(), &m_pace, &m_read});
        m_texts.clear();
        connect(m_walk.get(), &TimelineWalk::pageRead, this, [this](const auto &actions, qint64) {
            for (const Action &action : actions)
                m_texts += action.json.find(u"text")->toString();
        });
        m_ends = 0;
        m_error.reset();
        connect(m_walk.get(), &TimelineWalk::completed, this, [this] { ++m_ends; });
        connect(m_walk.get(), &TimelineWalk::failed, this, [this](const Error &error) {
            ++m_ends;
            m_error = error.kind;
        });
    }

protected:
    static constexpr int count = 250;
    static inline const TimelineSource source{{{QStringLiteral("E")}, {LyingService::leadId()}}};
    //! Waits for the end of the walk.
    [[nodiscard]] bool wait()
    {
        return waitFor([this] { return m_ends > 0; });
    }
    //! Walks once more, from the start.
    [[nodiscard]] bool walk(const TimelineSource &from = source,
                            std::optional<qint64> total = std::nullopt)
    {
        m_texts.clear();
        m_ends = 0;
        m_walk->start(from, 0, total);
        return wait();
    }
    void become(const char *lie) { m_service->restart(lieNamed(lie), count); }
    //! The skip of each request for a page of the whole timeline.
    [[nodiscard]] QList<qint64> skips() const
    {
        QList<qint64> skips;
        for (const LyingService::Request &request : m_service->requests()) {
            if (request.kind == LyingService::Kind::LeadPage)
                skips += request.skip;
        }
        return skips;
    }
    [[nodiscard]] qsizetype searches() const
    {
        return m_service->requests().size() - skips().size();
    }
    [[nodiscard]] qsizetype missing() const
    {
        const QStringList lasting = m_service->timeline().lastingTexts();
        const QSet<QString> read(m_texts.begin(), m_texts.end());
        return std::count_if(lasting.begin(), lasting.end(),
                             [&read](const QString &text) { return !read.contains(text); });
    }
    //! Lets time pass in which another request would come.
    static void letPass() { QTest::qWait(30); }

    Network m_network;
    std::unique_ptr<LyingService> m_service;
    std::unique_ptr<Client> m_client;
    RequestPace m_pace;
    ReadActions m_read;
    std::unique_ptr<TimelineWalk> m_walk;
    QStringList m_texts;
    std::optional<ErrorKind> m_error;
    int m_ends = 0;
};

} // namespace LeadViewer::Test
