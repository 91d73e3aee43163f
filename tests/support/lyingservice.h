// SPDX-License-Identifier: MIT
#pragma once

#include "support/lyingtimeline.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>

namespace LeadViewer::Test {

//! \brief A service on the loopback interface with one lead and a \ref Lie about its timeline.
//!
//! It serves "Get a lead" and the action search of that lead, and answers 404 to everything else,
//! also to the lists that describe a workspace. Any enterprise and any token are accepted. It runs
//! in a thread of its own; all functions may be called while it answers, and what they change holds
//! from the next request on.
class LyingService
{
public:
    enum class Kind {
        Lead, //!< without its timeline
        LeadPage,
        SearchPage,
        Other, //!< answered with 404 or 405
    };
    struct Request
    {
        Kind kind = Kind::Other;
        QByteArray method;
        QByteArray target; //!< path and query as sent
        qint64 skip = 0; //!< of a page; the default when it was not sent
        int limit = 10;
        QByteArray authorization; //!< the value of that header
        QByteArray body;
        QDateTime time; //!< UTC
    };
    //! Called in the service's thread before the answer to each page, with the number of that page
    //! from 1 on. It must not call the service.
    using Hook = std::function<void(LyingTimeline &timeline, int page)>;

    //! Listens on a free port of 127.0.0.1. \p count is the number of actions at first.
    explicit LyingService(const Lie &lie = {}, int count = 60);
    ~LyingService();
    LyingService(const LyingService &) = delete;
    LyingService &operator=(const LyingService &) = delete;

    //! `http://127.0.0.1:<port>/autoupdate/v2`
    [[nodiscard]] QUrl baseUrl() const;
    [[nodiscard]] static QString leadId();

    void setLie(const Lie &lie);
    //! Starts again with a new timeline, as if the service had just been created.
    void restart(const Lie &lie, int count);
    void setHook(Hook hook);
    void arrive(int count);
    void lose(int count, int first = 0);

    //! The timeline as it is now.
    [[nodiscard]] LyingTimeline timeline() const;
    //! The received requests in the order of arrival.
    [[nodiscard]] QList<Request> requests() const;
    void clearRequests();

private:
    struct State;
    class Listener;

    std::shared_ptr<State> m_state;
    QThread m_thread;
    Listener *m_listener;
    quint16 m_port = 0;
};

} // namespace LeadViewer::Test
