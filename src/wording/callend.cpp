// SPDX-License-Identifier: MIT
#include "wording/callend.h"

#include "wording/valuetext.h"

#include <algorithm>
#include <initializer_list>

namespace LeadViewer {

namespace {

//! Whether a text has one of some words in it. The words are in lower case and hold letters only;
//! in the text, case and everything between the letters are ignored.
bool mentionsOneOf(const QString &text, std::initializer_list<const char *> words)
{
    constexpr qsizetype searched = 200;
    QString letters;
    const QString start = text.left(searched);
    for (const QChar c : start) {
        if (c.isLetter())
            letters += c.toLower();
    }
    return std::any_of(words.begin(), words.end(), [&letters](const char *word) {
        return letters.contains(QLatin1String(word));
    });
}

//! \p budget is how many members are looked at.
CallEnd endOf(const Json::Value &value, int &budget)
{
    CallEnd end = CallEnd::NotTold;
    for (const Json::Value &element : value.array()) {
        if (--budget < 0)
            return std::max(end, CallEnd::Told);
        end = std::max(end, endOf(element, budget));
    }
    for (const Json::Member &member : value.object()) {
        if (--budget < 0)
            return std::max(end, CallEnd::Told);
        end = std::max(end, endOf(member.value, budget));
        const QString text = member.value.toString();
        if (!hasText(member.value) || text.trimmed() == noOutcome
            || mentionsOneOf(member.name, {"note", "remark", "comment", "text", "message"})) {
            continue;
        }
        if (mentionsOneOf(text,
                          {"noanswer", "notanswer", "unanswer",    "notconnect",  "notpick",
                           "missed",   "busy",      "fail",        "cancel",      "reject",
                           "declin",   "abandon",   "congestion",  "unavailable", "notavailable",
                           "unreach",  "notreach",  "switchedoff", "noresponse",  "noreply"})) {
            return CallEnd::Unanswered;
        }
        if (mentionsOneOf(member.name,
                          {"status", "outcome", "disposition", "feedback", "result", "state",
                           "reason", "cause", "answer", "connect", "miss", "pick"})) {
            end = std::max(end, CallEnd::Told);
        }
    }
    return end;
}

} // namespace

CallEnd callEnd(const Json::Value &record)
{
    constexpr int mostMembers = 500;
    int budget = mostMembers;
    return endOf(record, budget);
}

std::optional<qint64> secondsOf(const Json::Value &value)
{
    if (!value.isString())
        return value.toInteger();
    bool isNumber = false;
    const qint64 seconds = value.toString().trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(seconds) : std::nullopt;
}

QString outcomeText(const QString &sent, bool isByPerson)
{
    constexpr qsizetype shortest = 4; // "OK" and "NRI" are not shouted
    const bool hasLower = sent.toUpper() != sent;
    const bool hasUpper = sent.toLower() != sent;
    const bool isOneWord = !sent.contains(QLatin1Char(' '));
    const bool isShouted = hasUpper
        && mentionsOneOf(sent, {"connect", "answer", "busy", "cancel", "fail", "miss", "reject"});
    if (hasLower == hasUpper || sent.size() < shortest
        || (isByPerson && !isOneWord && !isShouted)) {
        return sent;
    }
    QString text = sent.toLower();
    if (isOneWord)
        text.replace(QLatin1Char('_'), QLatin1Char(' '))
            .replace(QLatin1Char('-'), QLatin1Char(' '));
    text[0] = text.at(0).toUpper();
    return text;
}

} // namespace LeadViewer
