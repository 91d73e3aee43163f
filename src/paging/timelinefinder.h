// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinewalk.h"
#include "wording/textcontext.h"

#include <QObject>
#include <QString>

namespace LeadViewer {

//! Whether the table's text of an action contains \p text, upper and lower case alike. False for
//! blank text.
[[nodiscard]] bool isFoundIn(const Action &action, const QString &text, const TextContext &context);

//! \brief Searches a text in the pages after the shown one.
//!
//! Emits \ref progressed for each page, and at the end one of \ref found, \ref notFound, \ref
//! failed; nothing after \ref stop.
class TimelineFinder : public QObject
{
    Q_OBJECT

public:
    //! Neither is owned; both must outlive the finder.
    TimelineFinder(Client *client, RequestPace *pace, QObject *parent = nullptr);

    //! Searches \p source from the action at \p skip on.
    void start(const TimelineWalk::Source &source, qint64 skip, const QString &text,
               const TextContext &context);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    //! Actions searched since the start.
    [[nodiscard]] qint64 readCount() const { return m_read; }

Q_SIGNALS:
    void progressed();
    //! The first action with the text is at \p skip; \p id is empty when it has none.
    void found(qint64 skip, const QString &id);
    void notFound();
    void failed(const LeadViewer::Error &error);

private:
    void searchPage(const std::vector<Action> &actions, qint64 skip);

    TimelineWalk *m_walk;
    QString m_text;
    TextContext m_context;
    qint64 m_read = 0;
    bool m_isRunning = false;
};

} // namespace LeadViewer
