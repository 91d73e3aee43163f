// SPDX-License-Identifier: MIT
#include "viewer/helptext.h"

#include "wording/datetext.h"
#include "wording/errorwording.h"
#include "wording/visibletext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace LeadViewer {

namespace {

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::HelpText)
};

//! Replaces an ID that is a whole part of an address.
void hideInAddresses(QString &text, const QString &id)
{
    const QString part = QLatin1Char('/') + id;
    for (qsizetype at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
        const qsizetype end = at + part.size();
        const QChar next = end < text.size() ? text.at(end) : QLatin1Char(' ');
        if (next == QLatin1Char('/') || next == QLatin1Char('?') || next.isSpace())
            text.replace(at, part.size(), QStringLiteral("/ID"));
    }
}

} // namespace

QString connectionText(const ConnectionFacts &facts, const QTimeZone &zone)
{
    QStringList lines{HelpText::tr("Address: %1").arg(facts.address.toDisplayString())};
    lines += facts.address.scheme() == QLatin1String("https")
        ? HelpText::tr("Encryption: TLS 1.2 or newer")
        : HelpText::tr("Encryption: none. The address is this computer.");
    lines += facts.proxy.isEmpty() ? HelpText::tr("Proxy: none")
                                   //: %1 is a proxy: "proxy.example:8080"
                                   : HelpText::tr("Proxy: %1").arg(facts.proxy);
    if (facts.answer) {
        const QLocale locale;
        const QString size
            = locale.formattedDataSize(facts.answer->bytes, 1, QLocale::DataSizeTraditionalFormat);
        //: %1 is an HTTP status, %2 a number of milliseconds, %3 a size ("3.5 kB"), %4 a date and
        //: time
        lines += HelpText::tr("Last answer: status %1, %2 ms, %3, %4")
                     .arg(QString::number(facts.answer->httpStatus),
                          locale.toString(facts.answer->milliseconds), size,
                          dateTimeText(facts.answeredAt, zone));
    } else {
        lines += HelpText::tr("Last answer: none yet");
    }
    if (facts.failure) {
        const QString time = dateTimeText(facts.failure->time, zone);
        lines += facts.failure->httpStatus != 0
            //: %1 is an HTTP status, %2 a date and time
            ? HelpText::tr("Last failure: status %1, %2").arg(facts.failure->httpStatus).arg(time)
            //: %1 is a date and time
            : HelpText::tr("Last failure: no answer, %1").arg(time);
        if (!facts.failure->tls.problems.isEmpty())
            lines += HelpText::tr("Certificate: %1").arg(facts.failure->tls.problems.join(u' '));
    }
    return visibleText(lines.join(u'\n'));
}

QString reportText(const std::optional<Error> &failure, const LeadAddress &lead)
{
    if (!failure) {
        //: %1 is the program with its version, and the system
        return HelpText::tr("Program: %1").arg(systemText());
    }
    Error error = *failure;
    error.service.message.clear(); // a part of the answer
    error.body.clear();
    QString text = errorDetails(error);
    // They stand in addresses, which the network library repeats in its own words.
    for (const QString &id : {lead.lead.text, lead.enterprise.text}) {
        if (!id.isEmpty())
            hideInAddresses(text, QString::fromLatin1(QUrl::toPercentEncoding(id)));
    }
    return text;
}

} // namespace LeadViewer
