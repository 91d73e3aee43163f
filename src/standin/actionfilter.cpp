// SPDX-License-Identifier: MIT
#include "standin/actionfilter.h"

#include "standin/actiontype.h"
#include "standin/moment.h"

namespace LeadViewer {

std::optional<ActionFilter> ActionFilter::fromBody(const QByteArray &body)
{
    ActionFilter filter;
    if (body.trimmed().isEmpty())
        return filter;
    const Json parsed = Json::parse(body.begin(), body.end(), nullptr, false);
    if (!parsed.is_object())
        return std::nullopt;
    for (const auto &[key, value] : parsed.items()) {
        const bool fits = key == "type" ? filter.setType(value)
            : key == "created_on"       ? filter.setWindow(value)
            : key == "performed_by"     ? filter.setPerformers(value)
                                        : true;
        if (!fits)
            return std::nullopt;
    }
    return filter;
}

bool ActionFilter::findsEverything() const
{
    return !m_type && !m_from && !m_to && !m_performers;
}

bool ActionFilter::matches(const ActionFacts &action) const
{
    if (m_type && action.type != m_type)
        return false;
    if ((m_from || m_to) && !action.time)
        return false;
    if ((m_from && *action.time < *m_from) || (m_to && *action.time > *m_to))
        return false;
    return !m_performers
        || (action.performer && m_performers->contains(*action.performer, Qt::CaseInsensitive));
}

bool ActionFilter::setType(const Json &value)
{
    if (value.is_string())
        m_type = comparableType(value);
    return value.is_string();
}

bool ActionFilter::setWindow(const Json &value)
{
    if (!value.is_object())
        return false;
    for (const auto &[key, bound] : value.items()) {
        const auto moment = filterMoment(bound);
        if (!moment || (key != "from" && key != "to"))
            return false;
        (key == "from" ? m_from : m_to) = moment;
    }
    return true;
}

bool ActionFilter::setPerformers(const Json &value)
{
    const Json all = value.is_array() ? value : Json::array({value});
    QStringList performers;
    for (const Json &each : all) {
        if (!each.is_string())
            return false;
        performers.append(QString::fromStdString(each.get<std::string>()));
    }
    m_performers = performers;
    return true;
}

} // namespace LeadViewer
