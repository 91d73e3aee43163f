// SPDX-License-Identifier: MIT
#include "wording/detailfacts.h"

#include "wording/actionkind.h"
#include "wording/actionwording.h"
#include "wording/callend.h"
#include "wording/datetext.h"
#include "wording/detailsline.h"
#include "wording/durationtext.h"
#include "wording/factlabel.h"
#include "wording/fieldlabel.h"
#include "wording/links.h"
#include "wording/numbertext.h"
#include "wording/persontext.h"
#include "wording/valuetext.h"
#include "wording/visibletext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

struct FactText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::FactText)
};

//! Collects the facts of one record, and marks the keys that are used.
class FactCollector
{
public:
    FactCollector(const Action &action, const TextContext &context)
        : m_action(action)
        , m_context(context)
        , m_used{QStringLiteral("id"), QStringLiteral("_id"), QStringLiteral("type"),
                 Action::timeKey(action.json).toString(),
                 Action::performerKey(action.json).toString()}
    {
    }

    void collect();
    [[nodiscard]] DetailFacts take() { return std::move(m_facts); }

private:
    //! Marks a key as used and returns its value; null pointer when the value says nothing.
    const Json::Value *useValue(const QString &key);
    [[nodiscard]] QString useText(const QString &key);
    //! Anything a person wrote or should read first. A text that is there already is not repeated.
    void addContent(const QString &text);
    void addFact(const QString &label, const QString &text);
    void addLabelled(const QString &key);
    void addWritten(const Json::Value &object, bool isRecord);
    void addMembers(const Json::Value &object, bool isRecord);
    void addCall();
    void addRecording(const QString &key);
    void addStatusChange();
    [[nodiscard]] QString statusText(const QString &key);
    [[nodiscard]] QString written(const QString &key, const Json::Value &value,
                                  bool isRecord) const;
    [[nodiscard]] bool repeatsHeading(const QString &key, const Json::Value &value) const;

    const Action &m_action;
    const TextContext &m_context;
    QStringList m_used;
    QStringList m_contents;
    DetailFacts m_facts;
};

bool saysNothing(const Json::Value &value)
{
    return !hasText(value) || value.toString().trimmed() == noOutcome;
}

const Json::Value *FactCollector::useValue(const QString &key)
{
    m_used += key;
    const Json::Value *value = m_action.json.find(key);
    return value != nullptr && !saysNothing(*value) ? value : nullptr;
}

QString FactCollector::useText(const QString &key)
{
    const Json::Value *value = useValue(key);
    return value == nullptr ? QString() : valueText(*value);
}

void FactCollector::addContent(const QString &text)
{
    if (!text.isEmpty() && !m_contents.contains(text))
        m_contents += text;
}

void FactCollector::addFact(const QString &label, const QString &text)
{
    const DetailFact fact{label, text};
    if (!text.isEmpty() && !m_contents.contains(text)
        && std::find(m_facts.facts.begin(), m_facts.facts.end(), fact) == m_facts.facts.end())
        m_facts.facts.push_back(fact);
}

void FactCollector::addLabelled(const QString &key)
{
    if (const Json::Value *value = useValue(key))
        addFact(factLabel(key), written(key, *value, true));
}

//! Says what the heading says: another key with the same time or the same person.
bool FactCollector::repeatsHeading(const QString &key, const Json::Value &value) const
{
    if (Action::isTimeKey(key) && m_action.time)
        return Action::fromJson(Json::Value(Json::Value::Object{{key, value}})).time
            == m_action.time;
    if (key == QLatin1String("modificationTimestamp") && m_action.time) {
        const auto modified = actionMemberText(m_action, key, value, m_context);
        return modified == dateTimeText(*m_action.time, m_context.zone);
    }
    return !m_action.performer.isEmpty() && !isDigits(m_action.performer)
        && scalarText(value).compare(m_action.performer, Qt::CaseInsensitive) == 0;
}

QString FactCollector::written(const QString &key, const Json::Value &value, bool isRecord) const
{
    const auto memberText
        = [this](const QString &name, const Json::Value &member) -> std::optional<QString> {
        const auto words = actionMemberText(m_action, name, member, m_context);
        return words ? words : timeByItsLooks(name, member, m_context);
    };
    if (const auto text = memberText(key, value))
        return *text;
    if (isRecord && key == QLatin1String("updatedFields") && value.isArray()) {
        QStringList labels;
        for (const Json::Value &name : value.array())
            labels += fieldLabel(scalarText(name));
        return labels.join(QLatin1String(", "));
    }
    const QString text = valueText(value, memberText);
    return isRecord && isCodeName(key) ? withoutCapitals(text) : text;
}

void FactCollector::addCall()
{
    QString outcome;
    bool isByPerson = false;
    for (const QString &key : {QStringLiteral("feedback"), QStringLiteral("disposition"),
                               QStringLiteral("outcome"), QStringLiteral("callStatus")}) {
        outcome = useText(key);
        isByPerson = key == QLatin1String("feedback");
        if (!outcome.isEmpty())
            break;
    }
    const CallEnd end = callEnd(m_action.json);
    const Json::Value *duration = useValue(QStringLiteral("duration"));
    std::optional<qint64> seconds;
    if (duration != nullptr)
        seconds = secondsOf(*duration);

    addContent(useText(QStringLiteral("note")));
    if (outcome.compare(QLatin1String("connected"), Qt::CaseInsensitive) == 0
        || (outcome.isEmpty() && end == CallEnd::NotTold && seconds && *seconds > 0)) {
        //: The outcome of a call: the other side answered
        outcome = FactText::tr("Connected");
    } else if (outcome.isEmpty() && end == CallEnd::NotTold && seconds && *seconds < 0) {
        outcome = FactText::tr("Not connected");
    }
    addFact(factLabel(QStringLiteral("outcome")), outcomeText(outcome, isByPerson));
    // A call that nobody answered has no length.
    if (seconds && (*seconds > 0 || (*seconds == 0 && end != CallEnd::Unanswered)))
        addFact(factLabel(QStringLiteral("duration")), durationText(*seconds));
    else if (duration != nullptr && !seconds)
        addFact(factLabel(QStringLiteral("duration")), valueText(*duration));
    addRecording(QStringLiteral("callRecording"));
    addRecording(QStringLiteral("recording"));
}

void FactCollector::addRecording(const QString &key)
{
    const Json::Value *recording = m_action.json.find(key);
    if (recording == nullptr)
        return;
    const Json::Value *url = recording->find(u"url");
    const Json::Value *filePath = recording->find(u"filePath");
    const bool isOnPhone
        = filePath != nullptr && !filePath->isEmpty() && (url == nullptr || url->isEmpty());
    m_used += key;
    if (isRecordingLink(*recording)) {
        //: There is a recording of a call to listen to
        addFact(factLabel(key), FactText::tr("Available"));
    } else if (isOnPhone) {
        addFact(factLabel(key), FactText::tr("On the agent's phone"));
    } else {
        addLabelled(key);
    }
}

QString FactCollector::statusText(const QString &key)
{
    const Json::Value *value = useValue(key);
    if (value == nullptr)
        return noValueText();
    if (const auto label = actionMemberText(m_action, key, *value, m_context))
        return *label;
    const QString sent = valueText(*value);
    //: A status of a lead of which only its number is known
    return isDigits(sent) ? FactText::tr("status %1").arg(sent) : sent;
}

void FactCollector::addStatusChange()
{
    const QString from = statusText(QStringLiteral("fromStatusid"));
    const QString to = statusText(QStringLiteral("toStatusid"));
    if (from != noValueText() || to != noValueText()) {
        //: A status of a lead and the one that followed it
        addContent(FactText::tr("%1 → %2").arg(from, to));
    }
}

//! Adds what a person wrote: it needs no label.
void FactCollector::addWritten(const Json::Value &object, bool isRecord)
{
    for (const Json::Member &member : object.object()) {
        if (!isWrittenByPerson(member.name) || saysNothing(member.value)
            || (isRecord && m_used.contains(member.name)))
            continue;
        addContent(valueText(member.value));
    }
}

void FactCollector::addMembers(const Json::Value &object, bool isRecord)
{
    for (const Json::Member &member : object.object()) {
        const bool isUsed
            = (isRecord && m_used.contains(member.name)) || isWrittenByPerson(member.name);
        if (isUsed || saysNothing(member.value)
            || (isRecord && repeatsHeading(member.name, member.value)))
            continue;
        addFact(factLabel(member.name), written(member.name, member.value, isRecord));
    }
}

void FactCollector::collect()
{
    m_facts.what = whatText(m_action, m_context);
    if (!m_action.json.isObject()) {
        m_facts.content = FactText::tr("TeleCRM sent this instead of an action.")
            + QStringLiteral("\n\n") + valueText(m_action.json);
        return;
    }
    m_facts.when = m_action.time ? dayTimeText(*m_action.time, m_context.zone)
                                 : visibleText(m_action.sentTime());
    if (!m_action.performer.isEmpty())
        m_facts.by = whoText(m_action, m_context);

    const QString &code = m_action.type.code;
    // A type that is only named like a call may have no duration.
    const bool isCall = isKnownType(code) && kindOf(m_action.type) == ActionKind::Call;
    if (isCall) {
        addCall();
    } else if (code == QLatin1String("PAYMENT")) {
        addContent(
            moneyText(useText(QStringLiteral("amount")), useText(QStringLiteral("currency"))));
    } else if (code == QLatin1String("STATUS_CHANGE")) {
        addStatusChange();
    } else if (code == QLatin1String("LEAD_ASSIGNMENT")) {
        addContent(useText(QStringLiteral("reassignmentNote")));
    }
    const Json::Value *fields = m_action.json.find(u"fields");
    const bool hasFields = fields != nullptr && fields->isObject();
    addWritten(m_action.json, true);
    if (hasFields)
        addWritten(*fields, false);
    const Json::Value *truncated = m_action.json.find(u"isTruncated");
    if (truncated != nullptr && truncated->kind() == Json::Value::Kind::Boolean) {
        m_used += QStringLiteral("isTruncated");
        if (truncated->toBool())
            addContent(FactText::tr("(cut short by TeleCRM)"));
    }
    if (hasFields) {
        m_used += QStringLiteral("fields");
        addMembers(*fields, false);
    }
    addMembers(m_action.json, true);
    // The address tells two people of one name apart.
    const QString id = visibleText(m_action.performer.trimmed());
    if (id != m_facts.by)
        addFact(factLabel(QStringLiteral("employeeid")), id);
    m_facts.content = m_contents.join(QStringLiteral("\n\n"));
}

} // namespace

DetailFacts detailFacts(const Action &action, const TextContext &context)
{
    FactCollector collector(action, context);
    collector.collect();
    return collector.take();
}

QString factsText(const DetailFacts &facts)
{
    QStringList lines;
    for (const QString &line : {facts.what, facts.when, facts.by}) {
        if (!line.isEmpty())
            lines += line;
    }
    if (!facts.content.isEmpty())
        lines += {QString(), facts.content};
    if (!facts.facts.empty())
        lines += QString();
    for (const DetailFact &fact : facts.facts) {
        const bool isBelow = fact.text.contains(QLatin1Char('\n')) || fact.text.isRightToLeft();
        lines += fact.label + (isBelow ? QStringLiteral(":\n") : QStringLiteral(": ")) + fact.text;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace LeadViewer
