// SPDX-License-Identifier: MIT
#include "wording/detailsline.h"

#include "wording/durationtext.h"
#include "wording/fieldlabel.h"
#include "wording/fieldtext.h"
#include "wording/valuetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

struct DetailsText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::DetailsText)
};

template<std::size_t Count>
bool isOneOf(QStringView name, const std::array<QStringView, Count> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

DetailsLine::DetailsLine(const Action &action, const TextContext &context, Sense sense)
    : m_action(action)
    , m_context(context)
    , m_sense(sense)
{
    // The column of a file has only a time that could be read.
    if (action.time || sense != Sense::File)
        m_used.append(Action::timeKey(action.json).toString());
    m_used.append(Action::performerKey(action.json).toString());
}

const Json::Value *DetailsLine::useValue(const QString &key)
{
    m_used.append(key);
    const Json::Value *value = m_action.json.find(key);
    return value != nullptr && hasText(*value) ? value : nullptr;
}

QString DetailsLine::useText(const QString &key)
{
    const Json::Value *value = useValue(key);
    return value == nullptr ? QString() : written(*value);
}

QString DetailsLine::written(const Json::Value &value) const
{
    return m_sense == Sense::File ? valueText(value) : valueLine(value);
}

void DetailsLine::add(const QString &part)
{
    if (part.isEmpty() || isFull())
        return;
    m_parts += part;
    m_length += part.size();
}

void DetailsLine::addLabelled(const QString &key)
{
    if (const Json::Value *value = useValue(key))
        add(labelled(key, *value));
}

void DetailsLine::addFields()
{
    const Json::Value *fields = m_action.json.find(u"fields");
    if (fields == nullptr || !fields->isObject())
        return;
    m_used.append(QStringLiteral("fields"));
    addMembers(*fields, false);
}

void DetailsLine::addRest()
{
    addMembers(m_action.json, true);
}

QString DetailsLine::duration(qint64 seconds) const
{
    return m_sense == Sense::Hearing ? spokenDuration(seconds) : durationText(seconds);
}

QString DetailsLine::text() const
{
    if (m_parts.isEmpty())
        return noValueText();
    const QString separator = QStringLiteral(" · ");
    if (m_sense == Sense::File)
        return m_parts.join(separator);
    return oneLine(m_parts.join(m_sense == Sense::Hearing ? QStringLiteral(", ") : separator),
                   longest);
}

bool DetailsLine::isUsed(const QString &key) const
{
    static constexpr std::array<QStringView, 4> fromTheStart{u"id", u"_id", u"type",
                                                             u"modificationTimestamp"};
    return isOneOf(key, fromTheStart) || m_used.contains(key);
}

void DetailsLine::addMembers(const Json::Value &object, bool isRecord)
{
    // Text that a person wrote needs no label; everything else does.
    static constexpr std::array<QStringView, 7> spoken{u"note",    u"notes",   u"text",   u"remark",
                                                       u"remarks", u"comment", u"message"};
    for (const bool speaking : {true, false}) {
        for (const Json::Member &member : object.object()) {
            if (isFull())
                return;
            if ((isRecord && isUsed(member.name)) || isOneOf(member.name, spoken) != speaking
                || !hasText(member.value)) {
                continue;
            }
            add(speaking ? written(member.value) : labelled(member.name, member.value));
        }
    }
}

QString DetailsLine::labelled(const QString &key, const Json::Value &value) const
{
    const auto rewritten = actionMemberText(m_action, key, value, m_context);
    const auto inside = [this](const QString &name, const Json::Value &member) {
        return actionMemberText(m_action, name, member, m_context);
    };
    QString text;
    if (m_sense == Sense::File)
        text = rewritten ? *rewritten : valueText(value, inside);
    else
        text = rewritten ? oneLine(*rewritten) : valueLine(value, inside);
    //: A field's label and its value
    return DetailsText::tr("%1: %2").arg(fieldLabel(key), text);
}

std::optional<QString> actionMemberText(const Action &action, const QString &name,
                                        const Json::Value &value, const TextContext &context)
{
    const FieldType known = context.names().actionFieldType(action.type, name);
    if (known != FieldType::Other)
        return fieldText(name, known, value, context);
    const FieldType type = typeByName(name);
    // In an action, a status or a rating need not be the lead's.
    const bool isLeads = type == FieldType::Rating
        || (type == FieldType::Status && name == QLatin1String("status"));
    return isLeads ? std::nullopt : fieldText(name, type, value, context);
}

} // namespace LeadViewer
