// SPDX-License-Identifier: MIT
#include "standin/actionfilter.h"

#include "standin/actiontype.h"

#include <algorithm>

namespace LeadViewer {

namespace {

//! \brief One text, or a list of texts.
std::optional<QStringList> textsIn(const Json &value)
{
    const Json all = value.is_array() ? value : Json::array({value});
    QStringList texts;
    for (const Json &each : all) {
        if (!each.is_string())
            return std::nullopt;
        texts.append(QString::fromStdString(each.get<std::string>()));
    }
    return texts;
}

} // namespace

std::optional<ActionFilter> ActionFilter::fromBody(const QByteArray &body)
{
    ActionFilter filter;
    if (body.trimmed().isEmpty())
        return filter;
    const Json parsed = Json::parse(body.begin(), body.end(), nullptr, false);
    if (!parsed.is_object())
        return std::nullopt;
    for (const auto &[key, value] : parsed.items()) {
        const bool fits = key == "type" ? value.is_string() && filter.setTypes(value)
            : key == "created_on"       ? filter.setWindow(value)
            : key == "performed_by"     ? filter.setPerformers(value)
                                        : true;
        if (!fits)
            return std::nullopt;
    }
    return filter;
}

std::optional<ActionFilter> ActionFilter::fromLeadSearch(const Json &actions)
{
    if (!actions.is_object())
        return std::nullopt;
    ActionFilter filter;
    for (const auto &[key, value] : actions.items()) {
        const bool fits = key == "type" ? filter.setTypes(value)
            : key == "performed_at"     ? filter.setWindow(value)
            : key == "performed_by"     ? filter.setPerformers(value)
                                        : false;
        if (!fits)
            return std::nullopt;
    }
    return filter;
}

bool ActionFilter::findsEverything() const
{
    return !m_types && !m_window && !m_performers;
}

bool ActionFilter::matches(const ActionFacts &action) const
{
    if (m_types && std::find(m_types->begin(), m_types->end(), action.type) == m_types->end())
        return false;
    if (m_window && !m_window->contains(action.time))
        return false;
    return !m_performers
        || (action.performer && m_performers->contains(*action.performer, Qt::CaseInsensitive));
}

bool ActionFilter::setTypes(const Json &value)
{
    const auto types = textsIn(value);
    if (!types)
        return false;
    m_types.emplace();
    for (const QString &type : *types)
        m_types->push_back(comparableType(Json(type.toStdString())).value_or(std::string()));
    return true;
}

bool ActionFilter::setWindow(const Json &value)
{
    m_window = TimeWindow::fromFilter(value);
    return m_window.has_value();
}

bool ActionFilter::setPerformers(const Json &value)
{
    m_performers = textsIn(value);
    return m_performers.has_value();
}

} // namespace LeadViewer
