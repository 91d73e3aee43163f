// SPDX-License-Identifier: MIT
#include "wording/factlabel.h"

#include "wording/datetext.h"
#include "wording/fieldlabel.h"
#include "wording/fieldtext.h"
#include "wording/numbertext.h"
#include "wording/valuetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

struct FactLabel
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::FactLabel)
};

template<std::size_t Count>
bool isOneOf(QStringView text, const std::array<QStringView, Count> &texts)
{
    return std::any_of(texts.begin(), texts.end(), [text](QStringView each) {
        return text.compare(each, Qt::CaseInsensitive) == 0;
    });
}

//! "time" of "visitTime".
QString lastWord(const QString &key)
{
    return humanized(key).section(QLatin1Char(' '), -1);
}

} // namespace

QString factLabel(const QString &key)
{
    static constexpr std::array<QStringView, 7> performers{
        u"employeeid", u"performed_by", u"performedBy", u"userId", u"userid", u"user_id", u"by"};
    if (isOneOf(key, performers)) {
        //: Label of who did something
        return FactLabel::tr("By");
    }
    if (key == QLatin1String("creationTimestamp") || key == QLatin1String("reassignmentNote")
        || !isTimeName(key))
        return fieldLabel(key);
    static constexpr std::array<QStringView, 4> timeWords{u"timestamp", u"at", u"on", u"stamp"};
    QStringList words = fieldLabel(key).split(QLatin1Char(' '));
    while (words.size() > 1 && isOneOf(words.constLast(), timeWords))
        words.removeLast();
    return words.join(QLatin1Char(' '));
}

bool isWrittenByPerson(const QString &key)
{
    static constexpr std::array<QStringView, 8> names{u"note",    u"notes",   u"text",    u"remark",
                                                      u"remarks", u"comment", u"message", u"body"};
    return std::find(names.begin(), names.end(), key) != names.end();
}

bool isCodeName(const QString &key)
{
    static constexpr std::array<QStringView, 12> words{
        u"status", u"type",      u"outcome", u"disposition", u"feedback", u"state",
        u"result", u"direction", u"mode",    u"channel",     u"reason",   u"cause"};
    return isOneOf(lastWord(key), words);
}

QString withoutCapitals(const QString &text)
{
    constexpr qsizetype longest = 40;
    qsizetype letters = 0;
    for (const QChar c : text) {
        const bool isLetter = c >= QLatin1Char('A') && c <= QLatin1Char('Z');
        if (!isLetter && c != QLatin1Char('_') && c != QLatin1Char(' ') && c != QLatin1Char('-'))
            return text;
        letters += isLetter ? 1 : 0;
    }
    // "OK" and "VIP" are words of their own.
    constexpr qsizetype longestShort = 3;
    return letters <= longestShort || text.size() > longest ? text : humanized(text);
}

std::optional<QString> timeByItsLooks(const QString &key, const Json::Value &value,
                                      const TextContext &context)
{
    static constexpr std::array<QStringView, 8> timeWords{u"at",   u"on",   u"time",  u"date",
                                                          u"when", u"till", u"until", u"timestamp"};
    constexpr qint64 start = 978'307'200'000; // 2001
    constexpr qint64 end = 4'102'444'800'000; // 2100
    const QString text = scalarText(value);
    if (!isDigits(text) || !isOneOf(lastWord(key), timeWords))
        return std::nullopt;
    bool isNumber = false;
    const qint64 time = text.toLongLong(&isNumber);
    if (!isNumber || time < start || time >= end)
        return std::nullopt;
    return dateTimeText(QDateTime::fromMSecsSinceEpoch(time, Qt::UTC), context.zone);
}

} // namespace LeadViewer
