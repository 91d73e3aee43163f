// SPDX-License-Identifier: MIT
#include "wording/leadrows.h"

#include "wording/fieldlabel.h"
#include "wording/fieldtext.h"
#include "wording/phonetext.h"
#include "wording/valuetext.h"
#include "wording/visibletext.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

struct LeadRows
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::LeadRows)
};

struct StandardField
{
    QStringView apiName;
    int rank;
};

// Names with the same rank are one field with two names.
constexpr std::array standardFields{
    StandardField{u"name", 0},       StandardField{u"phone", 1},
    StandardField{u"email", 2},      StandardField{u"email_1", 3},
    StandardField{u"status", 4},     StandardField{u"rating", 5},
    StandardField{u"assignee", 6},   StandardField{u"employeeid", 6},
    StandardField{u"created_on", 7}, StandardField{u"modified_on", 8},
};

const StandardField *standardField(QStringView apiName)
{
    const auto found
        = std::find_if(standardFields.begin(), standardFields.end(),
                       [apiName](const StandardField &field) { return field.apiName == apiName; });
    return found != standardFields.end() ? &*found : nullptr;
}

struct Entry
{
    const Json::Member *member;
    int rank;
    bool isBeside; // sent beside `fields`
};

//! Two entries with the same identity are the same field.
QString identity(const Entry &entry)
{
    return entry.rank < int(standardFields.size()) ? QString::number(entry.rank)
                                                   : QLatin1Char('.') + entry.member->name;
}

//! A phone number as other programs read it; any other value as it is shown.
QString copied(const QString &value, FieldType type)
{
    const QString digits = type == FieldType::Phone ? phoneDigits(value) : QString();
    return digits.isEmpty() ? value : QLatin1Char('+') + digits;
}

FieldRow rowOf(const Entry &entry, const TextContext &context)
{
    const Json::Member &member = *entry.member;
    const FieldType type = typeOf(member.name, context);
    const auto inside = [&context](const QString &name, const Json::Value &value) {
        return fieldText(name, typeByName(name), value, context);
    };
    const QString read = valueText(member.value);
    const QString sent = member.value.isString() && hasText(member.value)
        ? visibleText(member.value.toString())
        : read;
    const auto text = fieldText(member.name, type, member.value, context);

    const bool hasMembers = member.value.isObject() || member.value.isArray();
    FieldRow row{member.name,
                 fieldLabel(member.name),
                 text             ? *text
                     : hasMembers ? valueText(member.value, inside)
                                  : read,
                 {}};
    if (member.name == QLatin1String("employeeid") || member.name == QLatin1String("assignee")) {
        //: Whom a lead is assigned to
        row.label = LeadRows::tr("Owner");
    }
    row.copyText = copied(row.value, type);
    row.links = linksFor(member.name, type, member.value);
    row.isUnclearPhone = type == FieldType::Phone && row.links.empty() && hasText(member.value);

    row.sent = member.value;

    // Short enough to fit into one tooltip together.
    constexpr qsizetype longestSent = 1000;
    constexpr int sentLines = 20;
    constexpr qsizetype longestName = 500;
    const QString apiName = oneLine(member.name, longestName);
    QStringList notes;
    if (row.value != sent) {
        const QString exact = exactFieldTime(member.name, type, member.value, context);
        if (!exact.isEmpty())
            notes += exact;
        notes += LeadRows::tr("As sent: %1").arg(shortText(sent, longestSent, sentLines));
    }
    notes += entry.isBeside ? LeadRows::tr("API name: %1 (sent beside the fields)").arg(apiName)
                            : LeadRows::tr("API name: %1").arg(apiName);
    row.note = notes.join(QLatin1Char('\n'));
    return row;
}

} // namespace

std::vector<FieldRow> leadRows(const Lead &lead, const TextContext &context)
{
    std::vector<Entry> entries;
    QHash<QString, std::vector<const Json::Value *>> seen;
    for (const Json::Value::Object *members : {&lead.fields, &lead.beside}) {
        for (const Json::Member &member : *members) {
            const StandardField *standard = standardField(member.name);
            const Entry entry{&member,
                              standard != nullptr ? standard->rank : int(standardFields.size()),
                              members == &lead.beside};
            std::vector<const Json::Value *> &same = seen[identity(entry)];
            const bool addsNothing = !same.empty()
                && (member.value.isEmpty()
                    || std::any_of(same.begin(), same.end(), [&member](const Json::Value *value) {
                           return *value == member.value;
                       }));
            if (addsNothing)
                continue;
            same.push_back(&member.value);
            entries.push_back(entry);
        }
    }
    // An empty entry is removed when the same field has a value.
    std::erase_if(entries, [&seen](const Entry &entry) {
        return entry.member->value.isEmpty() && seen.value(identity(entry)).size() > 1;
    });
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry &a, const Entry &b) { return a.rank < b.rank; });

    std::vector<FieldRow> rows;
    rows.reserve(entries.size());
    QSet<QString> labels;
    for (const Entry &entry : entries) {
        FieldRow row = rowOf(entry, context);
        // One field with two values, one in each place: the labels tell them apart.
        if (entry.isBeside && labels.contains(row.label))
            row.label = LeadRows::tr("%1 (second value)").arg(row.label);
        labels.insert(row.label);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace LeadViewer
