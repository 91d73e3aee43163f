// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinefilter.h"
#include "paging/timelinewalk.h"
#include "wording/textcontext.h"

#include <QObject>
#include <QString>

namespace LeadViewer {

//! \brief Searches a text in the pages after the shown one.
//!
//! Emits \ref progressed for each page, and at the end one of \ref found, \ref notFound, \ref
//! failed; nothing after \ref stop.
class TimelineFinder : public QObject
{
    Q_OBJECT

public:
    //! What to search, and where.
    struct Order
    {
        TimelineSource source;
        //! Only actions that match it are searched and counted; empty for all.
        TimelineFilter filter;
        //! Where to begin: so many newer actions (that match) are not searched.
        qint64 skip = 0;
        QString text;
        TextContext context;
        //! Whether they are skipped, and not counted as searched.
        bool skipsSystemEvents = false;
    };

    //! What \p means points to must outlive the finder.
    explicit TimelineFinder(const ReadingMeans &means, QObject *parent = nullptr);

    void start(const Order &order);
    void stop() { m_walk->stop(); }
    [[nodiscard]] bool isRunning() const { return m_walk->isRunning(); }
    //! Actions searched since the start.
    [[nodiscard]] qint64 readCount() const { return m_searched; }

Q_SIGNALS:
    void progressed();
    //! The first action with the text is at \p skip, among those that match the filter.
    void found(qint64 skip);
    void notFound();
    void failed(const LeadViewer::Error &error);

private:
    void searchPage(const std::vector<Action> &actions, qint64 skip);

    TimelineWalk *m_walk;
    Order m_order;
    qint64 m_matches = 0; // of the filter
    qint64 m_searched = 0;
};

} // namespace LeadViewer
