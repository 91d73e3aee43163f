// SPDX-License-Identifier: MIT
#include "telecrm/errorbody.h"

#include "telecrm/json.h"

#include <QRegularExpression>

namespace LeadViewer {

namespace {

QString scalarText(const Json::Value *value)
{
    if (value == nullptr)
        return {};
    return value->isNumber() ? QString::fromLatin1(value->numberText())
                             : value->toString().trimmed();
}

//! From an object with `code` and `message`, or from bare text.
ErrorBody fromErrorValue(const Json::Value *value)
{
    if (value == nullptr)
        return {};
    if (value->isObject())
        return {scalarText(value->find(u"code")), scalarText(value->find(u"message")), false};
    return {{}, scalarText(value), false};
}

ErrorBody fromJson(const Json::Value &json)
{
    const Json::Value *errors = json.find(u"errors");
    const Json::Value *first
        = errors != nullptr && !errors->array().empty() ? &errors->array().front() : nullptr;
    ErrorBody found = json.isObject() ? ErrorBody() : fromErrorValue(&json);
    for (const ErrorBody &body :
         {fromErrorValue(json.find(u"error")), fromErrorValue(&json), fromErrorValue(first)}) {
        if (found.code.isEmpty())
            found.code = body.code;
        if (found.message.isEmpty())
            found.message = body.message;
    }
    static const QRegularExpression name(QStringLiteral("^[A-Z]+(_[A-Z]+)*$"));
    const Json::Value *error = json.find(u"error");
    found.isTeleCrms = error != nullptr && name.match(scalarText(error->find(u"code"))).hasMatch();
    return found;
}

QString withoutMarkup(QString html)
{
    static const QRegularExpression unread(
        QStringLiteral("<(script|style|head)\\b.*?(?:</\\1\\s*>|\\z)|<!--.*?(?:-->|\\z)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*(?:>|\\z)"));
    html.replace(unread, QStringLiteral(" "));
    html.replace(tag, QStringLiteral(" "));
    html.replace(QLatin1String("&nbsp;"), QLatin1String(" "));
    html.replace(QLatin1String("&lt;"), QLatin1String("<"));
    html.replace(QLatin1String("&gt;"), QLatin1String(">"));
    html.replace(QLatin1String("&quot;"), QLatin1String("\""));
    html.replace(QLatin1String("&#39;"), QLatin1String("'"));
    html.replace(QLatin1String("&amp;"), QLatin1String("&"));
    return html.simplified();
}

} // namespace

ErrorBody readErrorBody(const QByteArray &body, const Token &token)
{
    ErrorBody found;
    const auto parsed = Json::parse(body);
    if (const Json::Value *json = std::get_if<Json::Value>(&parsed)) {
        found = fromJson(*json);
    } else {
        // A message is near the start of a page; the rest need not be searched.
        constexpr qsizetype searched = 16384;
        const QString text = token.redacted(QString::fromUtf8(body)).left(searched).trimmed();
        if (text.startsWith(QLatin1Char('<')))
            found.message = withoutMarkup(text);
        else if (!text.startsWith(QLatin1Char('{')) && !text.startsWith(QLatin1Char('[')))
            found.message = text; // broken JSON is no message
    }
    found.code = token.redacted(found.code);
    // The token is removed before the cut; otherwise a part of it could remain at the end.
    found.message = token.redacted(found.message);
    if (found.message.size() > ErrorBody::maximumMessage) {
        found.message.truncate(ErrorBody::maximumMessage);
        if (found.message.back().isHighSurrogate())
            found.message.chop(1);
    }
    return found;
}

} // namespace LeadViewer
