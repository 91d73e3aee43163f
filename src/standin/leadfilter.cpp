// SPDX-License-Identifier: MIT
#include "standin/leadfilter.h"

#include <QAnyStringView>

#include <algorithm>

namespace LeadViewer {

namespace {

constexpr std::string_view statusName = "status";
constexpr std::string_view assigneeName = "employeeid"; // As it is in a lead.

//! \brief A text, or a number or truth value as it is written; nothing for any other value.
std::optional<std::string> textOf(const Json &value)
{
    if (value.is_string())
        return value.get<std::string>();
    return value.is_number() || value.is_boolean() ? std::optional(value.dump()) : std::nullopt;
}

//! \brief The first value of that name that is not null, in \a lead or in its fields.
const Json *valueIn(const Json &lead, const std::string &name)
{
    for (const bool isField : {false, true}) {
        const Json *object = &lead;
        if (isField) {
            const auto fields = lead.find("fields");
            if (fields == lead.end() || !fields->is_object())
                return nullptr;
            object = &*fields;
        }
        const auto found = object->find(name);
        if (found != object->end() && !found->is_null())
            return &*found;
    }
    return nullptr;
}

} // namespace

std::optional<LeadFilter> LeadFilter::fromBody(const QByteArray &body)
{
    LeadFilter filter;
    if (body.trimmed().isEmpty())
        return filter;
    const Json parsed = Json::parse(body.begin(), body.end(), nullptr, false);
    if (!parsed.is_object())
        return std::nullopt;
    for (const auto &[key, value] : parsed.items()) {
        const bool fits = key == "fields" ? filter.setFields(value)
            : key == "actions"            ? filter.setActions(value)
                                          : false;
        if (!fits)
            return std::nullopt;
    }
    return filter;
}

std::optional<LeadFilter::Condition> LeadFilter::condition(const std::string &name,
                                                           const Json &value)
{
    Condition condition;
    condition.name = name == "assignee" ? assigneeName : name;
    if (value.is_object()) {
        condition.window = TimeWindow::fromFilter(value);
        return condition.window ? std::optional(condition) : std::nullopt;
    }
    condition.isList = value.is_array();
    const Json all = condition.isList ? value : Json::array({value});
    for (const Json &each : all) {
        const auto text = textOf(each);
        if (!text)
            return std::nullopt;
        condition.values.push_back(QString::fromStdString(*text));
    }
    return condition;
}

bool LeadFilter::setFields(const Json &fields)
{
    if (!fields.is_object())
        return false;
    for (const auto &[name, value] : fields.items()) {
        auto each = condition(name, value);
        if (!each)
            return false;
        m_conditions.push_back(*std::move(each));
    }
    return true;
}

bool LeadFilter::setActions(const Json &actions)
{
    m_actions = ActionFilter::fromLeadSearch(actions);
    return m_actions.has_value();
}

const LeadFilter::Condition *LeadFilter::conditionOn(std::string_view name) const
{
    const auto found
        = std::find_if(m_conditions.begin(), m_conditions.end(),
                       [name](const Condition &condition) { return condition.name == name; });
    return found == m_conditions.end() ? nullptr : &*found;
}

bool LeadFilter::hasAssigneeAndStatuses() const
{
    const Condition *status = conditionOn(statusName);
    return status != nullptr && status->isList && conditionOn(assigneeName) != nullptr;
}

const TimeWindow *LeadFilter::created() const
{
    const Condition *created = conditionOn("created_on");
    return created != nullptr && created->window ? &*created->window : nullptr;
}

bool LeadFilter::Condition::fitsText(std::string_view text) const
{
    if (window) {
        const auto time = storedMoment(Json(text));
        return time && window->contains(time);
    }
    const auto sensitivity = name == statusName ? Qt::CaseSensitive : Qt::CaseInsensitive;
    // A view compares without a copy, which 50,000 leads would notice.
    const QUtf8StringView view(text.data(), static_cast<qsizetype>(text.size()));
    return std::any_of(values.begin(), values.end(), [&](const QString &value) {
        return QAnyStringView::compare(view, value, sensitivity) == 0;
    });
}

bool LeadFilter::Condition::fits(const Json &value) const
{
    const Json all = value.is_array() ? value : Json::array({value});
    return std::any_of(all.begin(), all.end(), [this](const Json &each) {
        const auto text = textOf(each);
        return text && fitsText(*text);
    });
}

bool LeadFilter::matches(const Json &lead, const ActionList &actions) const
{
    const bool fits = std::all_of(m_conditions.begin(), m_conditions.end(),
                                  [&lead](const Condition &condition) {
                                      const Json *value = valueIn(lead, condition.name);
                                      if (value == nullptr && condition.name == assigneeName)
                                          value = valueIn(lead, "assignee");
                                      return value != nullptr && condition.fits(*value);
                                  });
    return fits && (!m_actions || matchesOneOf(actions));
}

bool LeadFilter::matchesGenerated(qint64 index) const
{
    const bool fits = std::all_of(
        m_conditions.begin(), m_conditions.end(), [index](const Condition &condition) {
            const std::string text = GeneratedLeads::text(index, condition.name);
            return !text.empty() && condition.fitsText(text);
        });
    return fits
        && (!m_actions || matchesOneOf(GeneratedLeads::actions(index, StandinShape::AsStored)));
}

bool LeadFilter::matchesOneOf(const ActionList &actions) const
{
    for (qint64 index = 0; index < actions.size(); ++index) {
        if (m_actions->matches(actions.factsAt(index)))
            return true;
    }
    return false;
}

} // namespace LeadViewer
