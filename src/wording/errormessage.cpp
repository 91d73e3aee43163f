// SPDX-License-Identifier: MIT
#include "wording/errormessage.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace LeadViewer {

namespace {

//! The words that only say what the status says, separated by spaces.
QLatin1String wordsOfStatus(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotAuthorized:
        return QLatin1String("unauthorized unauthorised not authorized authorised access");
    case ErrorKind::Forbidden:
        return QLatin1String("forbidden access denied no not allowed permission");
    case ErrorKind::NotFound:
        return QLatin1String("lead with id not found no such does exist");
    case ErrorKind::TooManyRequests:
        return QLatin1String("too many requests rate limit exceeded");
    default:
        return {};
    }
}

QStringList separateWords(const QString &text)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{M}\\p{N}]+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    return text.toLower().split(others, Qt::SkipEmptyParts);
}

} // namespace

bool repeatsStatus(const Error &error, const LeadId &asked)
{
    constexpr qsizetype mostWords = 20; // an ID may consist of several
    const QLatin1String ofStatus = wordsOfStatus(error.kind);
    const QStringList said = separateWords(error.service.message);
    if (ofStatus.isEmpty() || said.isEmpty() || said.size() > mostWords)
        return false;
    QStringList allowed = separateWords(ofStatus)
        + separateWords(QStringLiteral("the a an is was error http %1").arg(error.httpStatus));
    if (error.kind == ErrorKind::NotFound)
        allowed += separateWords(asked.text);
    return std::all_of(said.begin(), said.end(),
                       [&allowed](const QString &word) { return allowed.contains(word); });
}

} // namespace LeadViewer
