// SPDX-License-Identifier: MIT
#pragma once

#include "export/csvwriter.h"
#include "export/exportrow.h"
#include "paging/readactions.h"
#include "paging/timelinefilter.h"
#include "paging/timelinewalk.h"
#include "wording/textcontext.h"

#include <QFileDevice>
#include <QObject>
#include <QSaveFile>
#include <QString>

#include <optional>

namespace LeadViewer {

//! \brief What to export, and to which file.
struct ExportOrder
{
    LeadAddress address;
    //! The lead in the texts of the rows.
    ExportedLead lead;
    //! Only actions that match it are exported; an empty filter matches everything.
    TimelineFilter filter;
    //! The zone and the names for the texts of the rows.
    TextContext context;
    QString fileName;
    //! How many actions there are to read, when that is known before.
    std::optional<qint64> expected;
};

//! \brief Why an export could not be written.
struct ExportFault
{
    QFileDevice::FileError error = QFileDevice::NoError;
    QString systemText; //!< the system's own words
};

//! \brief Writes a timeline to a CSV file, 100 actions a request, page by page: no action is kept,
//! however long the timeline is.
//!
//! The service searches what one request can express of a filter, and every action is checked again
//! here. When the service refuses to search, the whole timeline is read from the beginning.
//!
//! The file is created, or replaced, when everything is written; until then, and after a failure,
//! an older file stays as it was. Only its owner can read a new file.
//!
//! Signals: any number of \ref progressed and \ref interrupted, then one of \ref finished,
//! \ref failed; nothing after \ref stop.
class TimelineExport : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Reading,
        Interrupted, //!< a request failed; \ref resume or \ref stop comes next
    };

    //! What \p means points to must outlive the object. Actions that were read earlier are not
    //! used: a file holds what the service says now.
    explicit TimelineExport(const ReadingMeans &means, QObject *parent = nullptr);
    ~TimelineExport() override;

    //! Stops the current export and starts a new one. \ref failed may be emitted before this
    //! returns.
    void start(const ExportOrder &order);
    //! Continues with the request that failed. The rows written so far are kept.
    void resume();
    //! Stops the export and deletes what was written.
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    //! The last order.
    [[nodiscard]] const ExportOrder &order() const { return m_order; }
    [[nodiscard]] qint64 rows() const { return m_rows; } //!< written
    //! How much of the timeline was read. Actions that arrived since the start are not in the file.
    [[nodiscard]] const WalkResult &result() const { return m_walk->result(); }

Q_SIGNALS:
    void progressed();
    //! A request failed.
    void interrupted(const LeadViewer::Error &error);
    //! The file could not be written. No part of it remains.
    void failed(const LeadViewer::ExportFault &fault);
    //! The file is complete.
    void finished();

private:
    void startReading(bool isSearching);
    void write(const std::vector<Action> &actions);
    void commitFile();
    void reset();
    void fail();
    [[nodiscard]] bool flush();

    ReadActions m_read; // stays empty
    TimelineWalk *m_walk;
    ExportOrder m_order;
    std::optional<QSaveFile> m_file; // while there is something to write
    CsvWriter m_csv;
    State m_state = State::Idle;
    bool m_isSearching = false;
    qint64 m_rows = 0;
};

} // namespace LeadViewer
