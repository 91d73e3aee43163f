// SPDX-License-Identifier: MIT
#include "wording/leftout.h"

#include "telecrm/timestamp.h"
#include "wording/fieldlabel.h"
#include "wording/ownphones.h"
#include "wording/valuetext.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace LeadViewer {

namespace {

QStringList wordsIn(const QString &name)
{
    return humanized(name).toLower().split(QLatin1Char(' '));
}

//! A value that only a program can have made.
bool isProgramsId(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 36;
    return text.size() <= longest && form.match(text).hasMatch();
}

//! "campaign_id", "callId", "paymentid"; not "paid" or "valid".
bool isIdName(const QString &name)
{
    static const QSet<QString> last{QStringLiteral("id"), QStringLiteral("ids"),
                                    QStringLiteral("uuid"), QStringLiteral("guid")};
    static const QSet<QString> joined{
        QStringLiteral("actionid"),   QStringLiteral("agentid"),    QStringLiteral("automationid"),
        QStringLiteral("callid"),     QStringLiteral("campaignid"), QStringLiteral("contactid"),
        QStringLiteral("employeeid"), QStringLiteral("eventid"),    QStringLiteral("leadid"),
        QStringLiteral("messageid"),  QStringLiteral("orderid"),    QStringLiteral("paymentid"),
        QStringLiteral("sessionid"),  QStringLiteral("taskid"),     QStringLiteral("teamid"),
        QStringLiteral("templateid"), QStringLiteral("userid"),     QStringLiteral("workflowid"),
    };
    const QString word = wordsIn(name).constLast();
    return last.contains(word) || joined.contains(word);
}

//! A time that a program keeps of what it did. When something is due is not one of them.
bool isKeptTime(const QString &name)
{
    static const QSet<QString> words{
        QStringLiteral("answered"),  QStringLiteral("completed"),    QStringLiteral("completion"),
        QStringLiteral("created"),   QStringLiteral("creation"),     QStringLiteral("delivered"),
        QStringLiteral("delivery"),  QStringLiteral("end"),          QStringLiteral("ended"),
        QStringLiteral("modified"),  QStringLiteral("modification"), QStringLiteral("performed"),
        QStringLiteral("read"),      QStringLiteral("received"),     QStringLiteral("seen"),
        QStringLiteral("sent"),      QStringLiteral("start"),        QStringLiteral("started"),
        QStringLiteral("timestamp"), QStringLiteral("update"),       QStringLiteral("updated"),
    };
    const QStringList parts = wordsIn(name);
    if (parts.size() == 1 && parts.constFirst() == QLatin1String("timestamp"))
        return true;
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) {
        return part != QLatin1String("timestamp") && words.contains(part);
    });
}

} // namespace

bool isRawTime(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d[0-9:.,+Z -]*$"));
    constexpr qsizetype longest = 40;
    return text.size() <= longest && form.match(text).hasMatch();
}

bool isLeftOut(const QString &name, const Json::Value &value, NamedBy namedBy,
               const TextContext &context)
{
    const QString text = scalarText(value);
    if (text.isEmpty())
        return false;
    if (isOneOfPhones(text, context.leadPhones) || isProgramsId(text))
        return true;
    if (namedBy == NamedBy::Workspace)
        return false;
    if (name == QLatin1String("messageType"))
        return text.compare(QLatin1String("TEXT"), Qt::CaseInsensitive) == 0;
    if (isIdName(name))
        return !text.contains(QLatin1Char(' ')) && !text.contains(QLatin1Char('@'));
    return isKeptTime(name) && readTimestamp(value).has_value();
}

} // namespace LeadViewer
