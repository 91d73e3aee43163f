// SPDX-License-Identifier: MIT
#include "wording/fieldtext.h"

#include "telecrm/action.h"
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
#include <array>
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

//! The time in a value that is one by its type or its name.
std::optional<SentTime> fieldTime(const QString &name, FieldType type, const Json::Value &value)
{
    const bool isDate = type == FieldType::Date;
    if (!isDate && !isTimeName(name))
        return std::nullopt;
    auto sent = readSentTime(value, isDate ? NumberUnit::Milliseconds : NumberUnit::Guessed);
    if (sent && !sent->isOrderKnown && !isTimeName(name))
        sent.reset();
    return sent;
}

//! The day, when that alone was meant: the service keeps a day as a midnight. Its zone is not
//! documented, but it is UTC or India's, where its users are.
std::optional<QDate> dayAlone(const QString &name, const SentTime &sent, const TextContext &context)
{
    static const QTimeZone india = zoneNamed("Asia/Kolkata");
    const QDateTime &time = sent.time;
    if (!sent.hasClock)
        return time.date();
    if (isTimeName(name))
        return std::nullopt;
    std::array<QDateTime, 4> clocks{time};
    if (sent.hasZone) {
        clocks = {time, time.toOffsetFromUtc(indiaOffset),
                  india.isValid() ? time.toTimeZone(india) : time,
                  context.zone.isValid() ? time.toTimeZone(context.zone) : time};
    }
    const auto *const midnight
        = std::find_if(clocks.begin(), clocks.end(),
                       [](const QDateTime &clock) { return clock.time() == QTime(0, 0); });
    return midnight != clocks.end() ? std::optional(midnight->date()) : std::nullopt;
}

std::optional<QString> timeFieldText(const QString &name, FieldType type, const Json::Value &value,
                                     const TextContext &context)
{
    const auto sent = fieldTime(name, type, value);
    if (!sent)
        return std::nullopt;
    if (const auto day = dayAlone(name, *sent, context))
        return dateText(*day);
    return dateTimeText(sent->time, sent->hasZone ? context.zone : QTimeZone::utc());
}

std::optional<QString> ratingText(const Json::Value &value)
{
    const QString text = plainNumber(scalarText(value));
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

//! A number that was sent with an exponent, written out; nothing for any other value.
std::optional<QString> withoutExponent(const QString &name, const Json::Value &value)
{
    const QString number = scalarText(value);
    if (!value.isNumber() || !number.contains(u'e', Qt::CaseInsensitive))
        return std::nullopt;
    return isNamingNumber(name) ? plainNumber(number) : numberText(number);
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
    if (type == FieldType::Date || isTimeName(name))
        return timeFieldText(name, type, value, context);
    if (type == FieldType::Other)
        return withoutExponent(name, value);
    const Workspace &names = context.names();
    const QString text = value.isNumber() ? plainNumber(scalarText(value)) : scalarText(value);
    switch (type) {
    case FieldType::Phone:
        return nonEmpty(phoneText(text));
    case FieldType::Number:
        return nonEmpty(isNamingNumber(name) ? text : numberText(text));
    case FieldType::Money:
        return nonEmpty(moneyText(text, {}));
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
        {QStringLiteral("employeeid"), FieldType::User},
        {QStringLiteral("performed_by"), FieldType::User},
        {QStringLiteral("performedBy"), FieldType::User},
        {QStringLiteral("userId"), FieldType::User},
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
    if (hasOneOf({u"website"}))
        return FieldType::Website;
    return hasOneOf({u"email"}) ? FieldType::Email : FieldType::Other;
}

} // namespace

bool isTimeName(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("modified_on"), QStringLiteral("last_activity_on"),
        QStringLiteral("modifiedOn"),  QStringLiteral("completedOn"),
        QStringLiteral("modifiedAt"),  QStringLiteral("modified_at"),
        QStringLiteral("updatedAt"),   QStringLiteral("updated_at"),
    };
    return Action::isTimeKey(name) || names.contains(name)
        || name.endsWith(QLatin1String("Timestamp"), Qt::CaseInsensitive);
}

FieldType typeByName(const QString &name)
{
    return isTimeName(name) ? FieldType::Other : guessedType(name);
}

FieldType typeOf(const QString &apiName, const TextContext &context)
{
    const FieldType known = context.names().fieldType(apiName);
    return known != FieldType::Other ? known : typeByName(apiName);
}

std::optional<QString> fieldText(const QString &name, FieldType type, const Json::Value &value,
                                 const TextContext &context)
{
    if (const auto list = listInText(value))
        return fieldText(name, type, *list, context);
    if (value.isString() || value.isNumber())
        return visible(scalarFieldText(name, type, value, context));
    // Nobody reads thousands of values, so a longer list is not rewritten.
    constexpr std::size_t longestList = 1000;
    if (!value.isArray() || value.isEmpty() || value.array().size() > longestList)
        return std::nullopt;
    QStringList texts;
    bool isRewritten = false;
    for (const Json::Value &element : value.array()) {
        if (!hasText(element))
            continue;
        if (!element.isString() && !element.isNumber())
            return std::nullopt;
        const auto text = visible(scalarFieldText(name, type, element, context));
        isRewritten = isRewritten || text.has_value();
        texts += text ? *text : valueText(element);
    }
    return isRewritten ? std::optional(texts.join(QLatin1String(", "))) : std::nullopt;
}

QString exactFieldTime(const QString &name, FieldType type, const Json::Value &value,
                       const TextContext &context)
{
    const auto sent = fieldTime(name, type, value);
    return sent && sent->hasZone && !dayAlone(name, *sent, context)
        ? exactTimeText(sent->time, context.zone)
        : QString();
}

} // namespace LeadViewer
