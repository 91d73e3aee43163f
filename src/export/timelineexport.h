// SPDX-License-Identifier: MIT
#pragma once

#include "export/csvwriter.h"
#include "paging/timelinefilter.h"
#include "paging/wholetimeline.h"
#include "wording/textcontext.h"

#include <QFileDevice>
#include <QObject>
#include <QSaveFile>
#include <QString>

#include <optional>

namespace LeadViewer {

//! \brief What is exported, and to where.
struct ExportOrder
{
    LeadAddress address;
    Token token;
    //! Only what it lets through; an empty one lets everything through.
    TimelineFilter filter;
    //! The zone and the names the rows are written with.
    TextContext context;
    QString fileName;
    //! How many actions there are to read, where that is known before.
    std::optional<qint64> expected;
};

//! \brief Why an export could not be written.
struct ExportFault
{
    QFileDevice::FileError error = QFileDevice::NoError;
    QString systemText; //!< the system's own words
};

//! \brief Writes a timeline to a CSV file, 100 actions a request, each page as it comes: of the
//! timeline nothing is kept, however long it is.
//!
//! What one request can express of a filter is searched by the service, and every action is checked
//! once more here. A service that refuses to search is read from the beginning instead.
//!
//! The file of that name is made, or replaced, once all is written; until then, and when it comes
//! to nothing, an older one stays as it was. A new file is its owner's alone.
//!
//! Signals: any number of \ref progressed and \ref interrupted, then one of \ref finished,
//! \ref failed; nothing after \ref stop. The token is kept until then.
class TimelineExport : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Reading,
        Interrupted, //!< a request failed; \ref resume and \ref stop lead on
    };

    //! Neither is owned; both must outlive the object.
    TimelineExport(Client *client, RequestPace *pace, QObject *parent = nullptr);
    ~TimelineExport() override;

    //! Stops what is under way and begins. \ref failed may come before this returns.
    void start(const ExportOrder &order);
    //! Goes on where a request failed, with \p token from then on. What is written stays written.
    void resume(const Token &token);
    //! Ends it. Nothing is left of what was written.
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    //! What was asked for last; without its token once that is no longer needed.
    [[nodiscard]] const ExportOrder &order() const { return m_order; }
    [[nodiscard]] qint64 rows() const { return m_rows; } //!< written
    [[nodiscard]] qint64 read() const { return m_whole->count(); } //!< looked at
    //! How many there are to look at, where that is known.
    [[nodiscard]] std::optional<qint64> total() const;
    //! How many are known to have arrived since the start. None of them is in the file.
    [[nodiscard]] qint64 arrived() const { return m_whole->arrived(); }

Q_SIGNALS:
    void progressed();
    //! A request failed.
    void interrupted(const LeadViewer::Error &error);
    //! The file could not be written. Nothing is left of it.
    void failed(const LeadViewer::ExportFault &fault);
    //! The file is there.
    void finished();

private:
    void begin(bool isSearching);
    void write(const std::vector<Action> &actions);
    void finish();
    void end();
    void fail();
    [[nodiscard]] bool flush();

    WholeTimeline *m_whole;
    ExportOrder m_order;
    std::optional<QSaveFile> m_file; // while there is something to write
    CsvWriter m_csv;
    State m_state = State::Idle;
    bool m_isSearching = false;
    qint64 m_rows = 0;
};

} // namespace LeadViewer
