// SPDX-License-Identifier: MIT
#pragma once

#include "support/lie.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace LeadViewer::Test {

//! \brief The timeline of one lead, as a service with a \ref Lie sends it; without the HTTP.
//!
//! At first it holds "Action 1", the oldest, to "Action N"; later ones go on counting. That text is
//! the `text` of the action, so rows can be told apart when their IDs cannot. The types
//! OUTGOING_CALL, USER_NOTE and ACTION_1001 take turns. The true order is by number, newest first.
//! Actions are one hour apart unless the lie gives several the same time.
class LyingTimeline
{
public:
    //! A request for a page. \ref limit is from 1 to 100.
    struct Asked
    {
        bool isSearch = false; //!< an action search, not GET lead
        qint64 skip = 0;
        int limit = 10;
        QJsonObject filter; //!< of a search: `type`, and `created_on` with `from` and `to` in ms
    };
    struct Answer
    {
        int status = 200; //!< 0: the connection is closed without an answer
        QByteArray body;
        std::optional<int> retryAfter = {}; //!< seconds
    };

    explicit LyingTimeline(const Lie &lie = {}, int count = 60);

    //! A request with a skip above 0 counts as a page turn; the changes of the lie come first.
    [[nodiscard]] Answer answer(const Asked &asked);

    void setLie(const Lie &lie) { m_lie = lie; }
    void arrive(int count);
    //! Removes \p count actions from the row \p first on, as many as there are.
    void lose(int count, int first = 0);

    // The truth at this moment, newest first. An action without an ID has an empty one.
    [[nodiscard]] QStringList texts(const QString &type = {}) const;
    [[nodiscard]] QStringList ids() const;
    //! The texts of the actions that were there at first and still are.
    [[nodiscard]] QStringList lastingTexts() const;

private:
    [[nodiscard]] QString idOf(int number) const;
    [[nodiscard]] qint64 timeOf(int number) const;
    [[nodiscard]] static QString typeOf(int number);
    [[nodiscard]] QJsonObject action(int number) const;
    void change(int limit);
    [[nodiscard]] QList<int> found(const Asked &asked) const;
    void reorder(QList<int> &numbers, const Asked &asked) const;
    [[nodiscard]] qint64 usedSkip(qint64 asked, qint64 rows) const;
    [[nodiscard]] qint64 usedLimit(int asked, qint64 rows) const;
    [[nodiscard]] bool isEmptied(qint64 skip, qint64 limit, qint64 rows);
    [[nodiscard]] QJsonValue total(const Asked &asked, qint64 rows) const;

    Lie m_lie;
    int m_firstCount;
    int m_newest; // the largest number so far
    QList<int> m_numbers; // newest first
    int m_turns = 0;
    bool m_wasEmptied = false;
};

//! What a client has shown that asks for skip = rows so far until a page is empty or short, or the
//! service refuses. Cut off after twice as many requests as an honest service needs.
struct Believed
{
    QStringList texts; //!< of all rows in their order, also those that came twice
    int requests = 0;
    bool isCutOff = false;
};
[[nodiscard]] Believed shownByBelievingClient(const Lie &lie, int count, int pageSize);

} // namespace LeadViewer::Test
