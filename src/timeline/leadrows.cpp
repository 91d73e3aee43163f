// SPDX-License-Identifier: MIT
#include "timeline/leadrows.h"

#include "telecrm/timestamp.h"
#include "timeline/datetext.h"
#include "timeline/fieldlabel.h"
#include "timeline/valuetext.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::LeadRows)
};

struct StandardField
{
    QStringView apiName;
    int rank;
    bool isTime;
};

// Names of one rank are one field under two names.
constexpr std::array standardFields{
    StandardField{u"name", 0, false},      StandardField{u"phone", 1, false},
    StandardField{u"email", 2, false},     StandardField{u"email_1", 3, false},
    StandardField{u"status", 4, false},    StandardField{u"rating", 5, false},
    StandardField{u"assignee", 6, false},  StandardField{u"employeeid", 6, false},
    StandardField{u"created_on", 7, true}, StandardField{u"modified_on", 8, true},
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

//! What makes two entries the same field.
QString identity(const Entry &entry)
{
    return entry.rank < int(standardFields.size()) ? QString::number(entry.rank)
                                                   : QLatin1Char('.') + entry.member->name;
}

FieldRow rowOf(const Entry &entry)
{
    const Json::Member &member = *entry.member;
    FieldRow row{member.name, fieldLabel(member.name), valueText(member.value), {}};
    row.note = entry.isBeside ? Words::tr("API name: %1 (sent beside the fields)").arg(member.name)
                              : Words::tr("API name: %1").arg(member.name);
    const StandardField *standard = standardField(member.name);
    // On a lead, the employee is the one it is assigned to.
    if (member.name == QLatin1String("employeeid"))
        row.label = Words::tr("Assignee");
    if (standard != nullptr && standard->isTime) {
        if (const auto time = readTimestamp(member.value)) {
            row.note = exactTimeText(*time) + QLatin1Char('\n')
                + Words::tr("As sent: %1").arg(row.value) + QLatin1Char('\n') + row.note;
            row.value = dateTimeText(*time);
        }
    }
    return row;
}

} // namespace

std::vector<FieldRow> leadRows(const Lead &lead)
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
    // An empty one that came first gives way to the one with a value.
    std::erase_if(entries, [&seen](const Entry &entry) {
        return entry.member->value.isEmpty() && seen.value(identity(entry)).size() > 1;
    });
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry &a, const Entry &b) { return a.rank < b.rank; });

    std::vector<FieldRow> rows;
    rows.reserve(entries.size());
    QSet<QString> labels;
    for (const Entry &entry : entries) {
        FieldRow row = rowOf(entry);
        // Two values of one field, in both places: the labels tell them apart.
        if (entry.isBeside && labels.contains(row.label))
            row.label = Words::tr("%1 (beside the fields)").arg(row.label);
        labels.insert(row.label);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace LeadViewer
