// SPDX-License-Identifier: MIT
#include "wording/fieldtext.h"

#include "telecrm/timestamp.h"
#include "wording/datetext.h"
#include "wording/fieldlabel.h"
#include "wording/numbertext.h"
#include "wording/persontext.h"
#include "wording/phonetext.h"
#include "wording/valuetext.h"
#include "wording/visibletext.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <initializer_list>

namespace LeadViewer {

namespace {

struct FieldTexts
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::FieldTexts)
};

std::optional<QString> nonEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<QString> dateFieldText(const Json::Value &value, const TextContext &context)
{
    const QString text = scalarText(value);
    constexpr qsizetype yearLength = 4;
    const bool isIso = text.size() > yearLength && isDigits(QStringView(text).left(yearLength))
        && text.at(yearLength) == QLatin1Char('-');
    if (!value.isNumber() && !isDigits(text) && !isIso)
        return std::nullopt;
    const auto time = readTimestamp(value);
    if (!time)
        return std::nullopt;
    const QDate day = dayOf(*time, context.zone);
    const bool isMidnight = context.zone.isValid() && day.startOfDay(context.zone) == *time;
    return isMidnight ? dateText(day) : dateTimeText(*time, context.zone);
}

std::optional<QString> ratingText(const Json::Value &value)
{
    const QString text = scalarText(value);
    bool isNumber = false;
    const double rating = text.toDouble(&isNumber);
    constexpr double best = 5;
    if (!isNumber || !(rating > 0) || rating > best)
        return std::nullopt;
    //: A rating: %1 of five stars
    return FieldTexts::tr("%1 of 5").arg(text);
}

//! Whether a number is a name, not a quantity: grouped digits would be harder to compare and to
//! copy. Workspaces keep customer numbers, PIN codes and years as numbers.
bool isNamingNumber(const QString &name)
{
    static const QSet<QString> words{
        QStringLiteral("id"),      QStringLiteral("no"),   QStringLiteral("number"),
        QStringLiteral("code"),    QStringLiteral("pin"),  QStringLiteral("pincode"),
        QStringLiteral("zip"),     QStringLiteral("year"), QStringLiteral("otp"),
        QStringLiteral("aadhaar"), QStringLiteral("pan"),  QStringLiteral("gst"),
        QStringLiteral("account"), QStringLiteral("imei"),
    };
    const QStringList parts = humanized(name).toLower().split(QLatin1Char(' '));
    return std::any_of(parts.begin(), parts.end(),
                       [](const QString &part) { return words.contains(part); });
}

std::optional<QString> visible(std::optional<QString> text)
{
    if (text)
        text = visibleText(*text);
    return text;
}

std::optional<QString> scalarFieldText(const QString &name, FieldType type,
                                       const Json::Value &value, const TextContext &context)
{
    if (isTimeName(name)) {
        const auto time = readTimestamp(value);
        return time ? std::optional(dateTimeText(*time, context.zone)) : std::nullopt;
    }
    if (type == FieldType::Other)
        return std::nullopt;
    const Workspace &names = context.names();
    const QString text = scalarText(value);
    switch (type) {
    case FieldType::Phone:
        return nonEmpty(phoneText(text));
    case FieldType::Number:
        return isNamingNumber(name) ? std::nullopt : nonEmpty(numberText(text));
    case FieldType::Money:
        return nonEmpty(moneyText(text, {}));
    case FieldType::Date:
        return dateFieldText(value, context);
    case FieldType::User:
        return nonEmpty(names.memberName(text));
    case FieldType::Status: {
        const auto status = isDigits(text) ? names.status(text) : std::nullopt;
        return status ? nonEmpty(status->label) : std::nullopt;
    }
    case FieldType::LostReason:
        return nonEmpty(names.lostReasons.value(text));
    case FieldType::Rating:
        return ratingText(value);
    default:
        return std::nullopt;
    }
}

FieldType guessedType(const QString &name)
{
    static const QHash<QString, FieldType> types{
        {QStringLiteral("status"), FieldType::Status},
        {QStringLiteral("statusid"), FieldType::Status},
        {QStringLiteral("fromStatusid"), FieldType::Status},
        {QStringLiteral("toStatusid"), FieldType::Status},
        {QStringLiteral("rating"), FieldType::Rating},
        {QStringLiteral("lostReasonid"), FieldType::LostReason},
        {QStringLiteral("website"), FieldType::Website},
        {QStringLiteral("employeeid"), FieldType::User},
        {QStringLiteral("performed_by"), FieldType::User},
        {QStringLiteral("assignee"), FieldType::User},
        {QStringLiteral("assignedto"), FieldType::User},
        {QStringLiteral("createdBy"), FieldType::User},
        {QStringLiteral("modifiedBy"), FieldType::User},
        {QStringLiteral("created_by"), FieldType::User},
        {QStringLiteral("modified_by"), FieldType::User},
    };
    const auto known = types.constFind(name);
    if (known != types.cend())
        return *known;
    const QStringList words = humanized(name).toLower().split(QLatin1Char(' '));
    const auto hasOneOf = [&words](std::initializer_list<QStringView> wanted) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [&words](QStringView word) { return words.contains(word); });
    };
    if (hasOneOf({u"phone", u"mobile", u"whatsapp"}))
        return FieldType::Phone;
    return hasOneOf({u"email"}) ? FieldType::Email : FieldType::Other;
}

} // namespace

bool isTimeName(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("created_on"),       QStringLiteral("modified_on"),
        QStringLiteral("last_activity_on"), QStringLiteral("performed_at"),
        QStringLiteral("createdOn"),        QStringLiteral("modifiedOn"),
        QStringLiteral("completedOn"),
    };
    return names.contains(name) || name.endsWith(QLatin1String("Timestamp"), Qt::CaseInsensitive);
}

FieldType typeByName(const QString &name)
{
    return isTimeName(name) ? FieldType::Date : guessedType(name);
}

FieldType typeOf(const QString &apiName, const TextContext &context)
{
    const FieldType known = context.names().fieldType(apiName);
    return known != FieldType::Other ? known : typeByName(apiName);
}

std::optional<QString> fieldText(const QString &name, FieldType type, const Json::Value &value,
                                 const TextContext &context)
{
    if (value.isString() || value.isNumber())
        return visible(scalarFieldText(name, type, value, context));
    // Nobody reads thousands of values, so a longer list is not rewritten.
    constexpr std::size_t longestList = 1000;
    if (!value.isArray() || value.isEmpty() || value.array().size() > longestList)
        return std::nullopt;
    QStringList texts;
    bool isRewritten = false;
    for (const Json::Value &element : value.array()) {
        if (!element.isString() && !element.isNumber())
            return std::nullopt;
        const auto text = visible(scalarFieldText(name, type, element, context));
        isRewritten = isRewritten || text.has_value();
        texts += text ? *text : valueText(element);
    }
    return isRewritten ? std::optional(texts.join(QLatin1String(", "))) : std::nullopt;
}

} // namespace LeadViewer
