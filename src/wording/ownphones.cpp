// SPDX-License-Identifier: MIT
#include "wording/ownphones.h"

#include "wording/fieldtext.h"
#include "wording/phonetext.h"
#include "wording/valuetext.h"

#include <algorithm>

namespace LeadViewer {

namespace {

//! The digits of a text that is a phone number, also of one that cannot be called for certain; else
//! empty.
QString digitsIn(const QString &text)
{
    constexpr qsizetype longest = 40;
    constexpr qsizetype fewest = 8; // fewer are an extension, a code or a count
    if (text.size() > longest)
        return {};
    if (QString digits = phoneDigits(text); !digits.isEmpty())
        return digits;
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if (!QStringView(u" +-.()/").contains(c))
            return {};
    }
    return digits.size() < fewest ? QString() : digits;
}

QString phoneIn(const QString &name, FieldType type, const Json::Value &value)
{
    const bool isPhone = type == FieldType::Phone
        || (type == FieldType::Other && typeByName(name) == FieldType::Phone);
    const auto phones = isPhone ? phonesIn(scalarText(value)) : std::vector<Phone>();
    return phones.empty() ? QString() : QLatin1Char('+') + phones.front().digits;
}

} // namespace

QStringList phonesOf(const Lead &lead, const TextContext &context)
{
    QStringList all;
    for (const Json::Member &field : lead.fields) {
        if (typeOf(field.name, context) != FieldType::Phone)
            continue;
        const QString text = valueText(field.value);
        const auto phones = phonesIn(text);
        for (const Phone &phone : phones)
            all += phone.digits;
        if (phones.empty())
            all += digitsIn(text);
    }
    all.removeAll(QString());
    all.removeDuplicates();
    return all;
}

bool isOneOfPhones(const QString &text, const QStringList &phones)
{
    const QString digits = phones.isEmpty() ? QString() : digitsIn(text);
    if (digits.isEmpty())
        return false;
    constexpr qsizetype withoutCountry = 10;
    return std::any_of(phones.begin(), phones.end(), [&digits](const QString &phone) {
        if (std::min(phone.size(), digits.size()) < withoutCountry)
            return phone == digits;
        return phone.endsWith(digits) || digits.endsWith(phone);
    });
}

QString phoneOf(const Action &action, const TextContext &context)
{
    const Json::Value *fields = action.json.find(u"fields");
    for (const Json::Value *object : {&action.json, fields}) {
        if (object == nullptr)
            continue;
        for (const Json::Member &member : object->object()) {
            const FieldType known = context.names().actionFieldType(action.type, member.name);
            if (QString phone = phoneIn(member.name, known, member.value); !phone.isEmpty())
                return phone;
        }
    }
    return {};
}

} // namespace LeadViewer
