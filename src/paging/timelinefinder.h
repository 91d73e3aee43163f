// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinewalk.h"
#include "wording/textcontext.h"

#include <QObject>
#include <QString>

namespace LeadViewer {

//! Whether \p text, in any case, stands in what the table shows of an action. Blank text never
//! does.
[[nodiscard]] bool isFoundIn(const Action &action, const QString &text, const TextContext &context);

//! \brief Looks for a text in the pages behind the one that is shown.
//!
//! Emits \ref progressed for each step, and at the end one of \ref found, \ref notFound, \ref
//! failed; nothing after \ref stop.
class TimelineFinder : public QObject
{
    Q_OBJECT

public:
    //! Neither is owned; both must outlive the finder.
    TimelineFinder(Client *client, RequestPace *pace, QObject *parent = nullptr);

    //! Looks from the action at \p skip on, which is counted in \p source.
    void start(const TimelineWalk::Source &source, qint64 skip, const QString &text,
               const TextContext &context);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    //! Actions looked at since the start.
    [[nodiscard]] qint64 read() const { return m_read; }

Q_SIGNALS:
    void progressed();
    //! The first action that has the text is at \p skip; \p id is empty when it has none.
    void found(qint64 skip, const QString &id);
    void notFound();
    void failed(const LeadViewer::Error &error);

private:
    void look(const std::vector<Action> &actions, qint64 skip);

    TimelineWalk *m_walk;
    QString m_text;
    TextContext m_context;
    qint64 m_read = 0;
    bool m_isRunning = false;
};

} // namespace LeadViewer
