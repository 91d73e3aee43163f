// SPDX-License-Identifier: MIT
#include "wording/detailsline.h"

#include "telecrm/timestamp.h"
#include "wording/datetext.h"
#include "wording/durationtext.h"
#include "wording/fieldlabel.h"
#include "wording/fieldtext.h"
#include "wording/leftout.h"
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
    if (part.isEmpty() || isFull() || isSaid(part, false))
        return;
    m_said.emplace_back(part, false);
    m_parts += part;
    m_length += part.size();
}

void DetailsLine::addLabelled(const QString &key)
{
    if (const Json::Value *value = useValue(key))
        addWithLabel(key, *value);
}

void DetailsLine::addWithLabel(const QString &key, const Json::Value &value)
{
    const QString text = readable(key, value);
    if (isFull() || isSaid(text, true))
        return;
    m_said.emplace_back(text, true);
    //: A field's label and its value
    m_parts += DetailsText::tr("%1: %2").arg(fieldLabel(key), text);
    m_length += m_parts.constLast().size();
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

//! Whether the line has that text already. Short values with labels may agree by chance: "From:
//! Pune · To: Pune".
bool DetailsLine::isSaid(const QString &text, bool isLabelled) const
{
    constexpr qsizetype shortest = 20;
    const bool hasLetters
        = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    if (m_sense == Sense::File || !hasLetters)
        return false;
    return std::any_of(m_said.begin(), m_said.end(), [&](const auto &said) {
        const bool mayAgreeByChance = isLabelled && said.second && text.size() < shortest;
        return !mayAgreeByChance && said.first.compare(text, Qt::CaseInsensitive) == 0;
    });
}

void DetailsLine::addMembers(const Json::Value &object, bool isRecord)
{
    // Text that a person wrote needs no label; everything else does.
    static constexpr std::array<QStringView, 7> spoken{u"note",    u"notes",   u"text",   u"remark",
                                                       u"remarks", u"comment", u"message"};
    const NamedBy namedBy
        = !isRecord && m_action.type.isCustom() ? NamedBy::Workspace : NamedBy::Service;
    for (const bool speaking : {true, false}) {
        for (const Json::Member &member : object.object()) {
            if (isFull())
                return;
            if ((isRecord && isUsed(member.name)) || isOneOf(member.name, spoken) != speaking
                || !hasText(member.value)) {
                continue;
            }
            if (speaking)
                add(written(member.value));
            else if (m_sense == Sense::File
                     || !isLeftOut(member.name, member.value, namedBy, m_context))
                addWithLabel(member.name, member.value);
            else
                ++m_leftOut;
        }
    }
}

//! A member's value in words.
QString DetailsLine::readable(const QString &key, const Json::Value &value) const
{
    const auto rewrite = [this](const QString &name, const Json::Value &member) {
        auto text = actionMemberText(m_action, name, member, m_context);
        if (!text && m_sense != Sense::File && isRawTime(scalarText(member))) {
            if (const auto time = readTimestamp(member))
                text = dateTimeText(*time, m_context.zone);
        }
        return text;
    };
    const auto rewritten = rewrite(key, value);
    if (m_sense == Sense::File)
        return rewritten ? *rewritten : valueText(value, rewrite);
    return rewritten ? oneLine(*rewritten) : valueLine(value, rewrite);
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
