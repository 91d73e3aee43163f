// SPDX-License-Identifier: MIT
#include "timeline/readingbehind.h"

#include "telecrm/client.h"
#include "telecrm/lead.h"
#include "telecrm/workspacereader.h"

#include <utility>

namespace LeadViewer {

namespace {

constexpr std::chrono::seconds settlingTime{1};
// The lists of a workspace come one after another, and each would update all texts.
constexpr std::chrono::milliseconds namingTime{40};

} // namespace

ReadingBehind::ReadingBehind(Client *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingTime);
    connect(&m_settling, &QTimer::timeout, this, &ReadingBehind::send);
    m_naming.setSingleShot(true);
    m_naming.setInterval(namingTime);
    connect(&m_naming, &QTimer::timeout, this, &ReadingBehind::namesChanged);
}

void ReadingBehind::turnOn(WorkspaceReader *names)
{
    m_isOn = true;
    m_names = names;
    if (names == nullptr)
        return;
    connect(names, &WorkspaceReader::changed, this, [this](const EnterpriseId &enterprise) {
        const bool isShown = m_address.enterprise == enterprise || m_listed == enterprise;
        if (isShown && !m_naming.isActive())
            m_naming.start();
    });
}

void ReadingBehind::openLead(const LeadAddress &address, bool wantsTotal)
{
    m_total.cancel();
    m_address = address;
    m_isTotalWanted = wantsTotal;
    m_isNextPageWanted = false;
    if (!m_isOn)
        return;
    if (!m_names.isNull())
        m_names->read(address.enterprise);
    m_settling.start();
}

void ReadingBehind::wantNames(const EnterpriseId &enterprise)
{
    m_listed = enterprise;
    if (m_isOn && !m_names.isNull())
        m_names->read(enterprise);
}

void ReadingBehind::wantPeople(const Lead &lead, const std::vector<Action> &actions)
{
    if (m_names.isNull())
        return;
    QStringList people;
    for (const QStringView name : {u"assignee", u"employeeid", u"assignedto"}) {
        if (const Json::Value *person = lead.find(name))
            people += person->toString();
    }
    for (const Action &action : actions)
        people += action.performer;
    people.removeIf([](const QString &person) { return !isEmailAddress(person.trimmed()); });
    m_names->wantPeople(m_address.enterprise, people);
}

void ReadingBehind::refreshLead(bool wantsTotal)
{
    m_isTotalWanted = wantsTotal;
    turnPage(false);
}

void ReadingBehind::turnPage(bool wantsNext)
{
    m_isNextPageWanted = wantsNext;
    m_settling.stop();
    send();
}

void ReadingBehind::prepareNextPage()
{
    m_isNextPageWanted = true;
    if (!m_settling.isActive())
        send();
}

void ReadingBehind::stop()
{
    m_total.cancel();
    m_settling.stop();
    m_isTotalWanted = false;
    m_isNextPageWanted = false;
}

void ReadingBehind::send()
{
    if (!m_isOn || m_client->isHeldBack())
        return;
    if (std::exchange(m_isTotalWanted, false))
        askForTotal();
    if (std::exchange(m_isNextPageWanted, false))
        Q_EMIT nextPageWanted();
}

void ReadingBehind::askForTotal()
{
    m_total = ReplyHandle<LeadPage>(m_client->getTotal(m_address));
    connect(m_total.get(), &Reply::finished, this, [this] {
        const LeadReply *reply = m_total.release();
        const auto *page = std::get_if<LeadPage>(&reply->result());
        if (page != nullptr && page->actions->total)
            Q_EMIT totalFound(*page->actions->total);
    });
}

bool ReadingBehind::isReading() const
{
    return bool(m_total) || (m_isTotalWanted && m_settling.isActive()) || m_naming.isActive()
        || (!m_names.isNull() && m_names->isReading());
}

std::shared_ptr<const Workspace> ReadingBehind::workspace(const EnterpriseId &enterprise) const
{
    return m_names.isNull() ? nullptr : m_names->workspace(enterprise);
}

} // namespace LeadViewer
