// SPDX-License-Identifier: MIT
#include "export/timelineexport.h"

namespace LeadViewer {

TimelineExport::TimelineExport(const ReadingMeans &means, QObject *parent)
    : QObject(parent)
    , m_walk(new TimelineWalk({means.client, means.pace, &m_read}, this))
{
    connect(m_walk, &TimelineWalk::pageRead, this, &TimelineExport::write);
    connect(m_walk, &TimelineWalk::completed, this, &TimelineExport::commitFile);
    connect(m_walk, &TimelineWalk::failed, this, [this](const Error &error) {
        if (m_isSearching && refusalToSearch(error)) {
            startReading(false);
            return;
        }
        m_state = State::Interrupted;
        Q_EMIT interrupted(error);
    });
}

TimelineExport::~TimelineExport() = default;

void TimelineExport::start(const ExportOrder &order)
{
    stop();
    m_order = order;
    startReading(!planFor(order.filter).search.isEmpty());
}

void TimelineExport::startReading(bool isSearching)
{
    m_state = State::Reading;
    m_isSearching = isSearching;
    m_rows = 0;
    m_csv.clear();
    m_file.emplace(m_order.fileName);
    if (!m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        fail();
        return;
    }
    // Before anything is written to it, and also over a file that others could read, whose
    // permissions it took over.
    constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!m_file->setPermissions(ownerOnly)) {
        fail();
        return;
    }
    m_csv.addByteOrderMark();
    addExportHeader(m_csv, m_order.context.zone);
    if (!flush())
        return;
    if (isSearching)
        m_walk->start({m_order.address, planFor(m_order.filter).search});
    else
        m_walk->start({m_order.address}, 0, m_order.expected);
}

void TimelineExport::resume()
{
    if (m_state != State::Interrupted)
        return;
    m_state = State::Reading;
    m_walk->resume();
}

void TimelineExport::stop()
{
    m_walk->stop();
    reset();
}

void TimelineExport::write(const std::vector<Action> &actions)
{
    const bool isFiltered = !m_order.filter.isEmpty();
    const auto withoutTime = m_isSearching ? WithoutTime::IsInside : WithoutTime::IsOutside;
    for (const Action &action : actions) {
        if (isFiltered && !matches(action, m_order.filter, withoutTime))
            continue;
        addExportRow(m_csv, action, m_order.lead, m_order.context);
        ++m_rows;
    }
    if (flush())
        Q_EMIT progressed();
}

//! False when the export failed: a listener may have started another one or deleted this.
bool TimelineExport::flush()
{
    // A disk that becomes full takes a part first, and says why only when asked for the rest.
    QByteArrayView rest = m_csv.bytes();
    while (!rest.isEmpty()) {
        const qint64 written = m_file->write(rest.data(), rest.size());
        if (written <= 0) {
            fail();
            return false;
        }
        rest = rest.sliced(written);
    }
    m_csv.clear();
    return true;
}

void TimelineExport::commitFile()
{
    if (!m_file->commit()) {
        fail();
        return;
    }
    reset();
    Q_EMIT finished();
}

void TimelineExport::fail()
{
    const ExportFault fault{m_file->error(), m_file->errorString()};
    stop();
    Q_EMIT failed(fault);
}

void TimelineExport::reset()
{
    m_file.reset(); // deletes the file unless it was committed
    m_state = State::Idle;
}

} // namespace LeadViewer
