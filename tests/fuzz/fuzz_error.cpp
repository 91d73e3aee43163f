// SPDX-License-Identifier: MIT
//
// The error reader: a body, a header and a status become an error, its words and its details. The
// token, which the input may hold, is in none of them.
#include "fuzz/fuzzing.h"
#include "telecrm/error.h"
#include "wording/errorwording.h"

#include <QLocale>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace LeadViewer;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
    static const QString secret = QStringLiteral("s3cr3t+T0ken/=");
    static const Token token = Token::fromInput(secret);

    // Two bytes of status, a line of Retry-After, the rest is the body.
    const QByteArray input = Fuzz::bytes(data, size);
    const QByteArray rest = input.mid(2);
    const qsizetype lineEnd = rest.indexOf('\n');
    const QByteArray header = lineEnd < 0 ? QByteArray() : rest.left(lineEnd);
    const QByteArray body = rest.mid(lineEnd + 1);

    const QDateTime now(QDate(2025, 1, 9), QTime(14, 5), Qt::UTC);
    Error error;
    if (input.size() >= 2)
        error.httpStatus = (quint8(input[0]) << 8 | quint8(input[1])) % 1000;
    error.kind = kindFromStatus(error.httpStatus).value_or(ErrorKind::NotJson);
    error.time = now;
    error.method = "GET";
    error.url = QUrl(QStringLiteral("https://next.telecrm.in/autoupdate/v2/enterprise/E/lead/L"));
    error.service = readErrorBody(body, token);
    error.retryAt = readRetryAfter(header, now);
    error.body = token.redacted(QString::fromUtf8(body));

    Fuzz::require(error.service.message.size() <= ErrorBody::maximumMessage, "messages are cut");
    constexpr qint64 century = 36'525;
    Fuzz::require(!error.retryAt
                      || (*error.retryAt >= now && now.daysTo(*error.retryAt) <= century),
                  "a wait lies within a century");
    const ErrorWords words = errorWords(error, {{QStringLiteral("E")}, {QStringLiteral("L")}});
    Fuzz::require(!words.headline.isEmpty() && !words.advice.isEmpty(), "each failure has words");
    const QString details = errorDetails(error);
    for (const QString &text :
         {error.service.code, words.headline, words.said, words.advice, details}) {
        Fuzz::require(!text.contains(secret), "the token is in no text");
    }
    return 0;
}
