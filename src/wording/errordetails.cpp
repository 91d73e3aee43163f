// SPDX-License-Identifier: MIT
#include "wording/errorwording.h"
#include "wording/visibletext.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace LeadViewer {

namespace {

struct ErrorDetails
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::ErrorDetails)
};

QStringList certificateLines(const TlsFault &tls)
{
    QStringList lines{ErrorDetails::tr("Certificate: %1").arg(tls.problems.join(QLatin1Char(' ')))};
    if (!tls.subject.isEmpty() || !tls.hosts.isEmpty()) {
        //: Whose certificate it is: %1 is a name, %2 a list of hosts
        lines += ErrorDetails::tr("Made out to: %1 (%2)").arg(tls.subject, tls.hosts.join(u", "));
    }
    if (!tls.issuer.isEmpty())
        lines += ErrorDetails::tr("Issued by: %1").arg(tls.issuer);
    if (tls.validUntil.isValid()) {
        lines
            += ErrorDetails::tr("Valid: %1 to %2")
                   .arg(tls.validFrom.toString(Qt::ISODate), tls.validUntil.toString(Qt::ISODate));
    }
    return lines;
}

} // namespace

QString systemText()
{
    return QLatin1String("%1 %2, Qt %3, %4 (%5)")
        .arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion(),
             QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
             QSysInfo::currentCpuArchitecture());
}

QString errorDetails(const Error &error)
{
    QStringList lines;
    lines += ErrorDetails::tr("Request: %1 %2")
                 .arg(QString::fromLatin1(error.method), error.url.toString(QUrl::FullyEncoded));
    lines += error.httpStatus == 0 ? ErrorDetails::tr("Status: none, no answer came")
                                   : ErrorDetails::tr("Status: %1").arg(error.httpStatus);
    if (!error.service.code.isEmpty())
        lines += ErrorDetails::tr("Code: %1").arg(error.service.code);
    if (!error.service.message.isEmpty())
        lines += ErrorDetails::tr("Message: %1").arg(error.service.message);
    if (!error.contentType.isEmpty())
        lines += ErrorDetails::tr("Content type: %1").arg(error.contentType);
    if (!error.redirectTarget.isEmpty())
        lines += ErrorDetails::tr("Redirects to: %1")
                     .arg(error.redirectTarget.toString(QUrl::FullyEncoded));
    if (error.attempts > 1)
        lines += ErrorDetails::tr("Attempts: %1").arg(error.attempts);
    if (error.retryAt)
        lines += ErrorDetails::tr("Try again at: %1").arg(error.retryAt->toString(Qt::ISODate));
    if (!error.tls.problems.isEmpty())
        lines += certificateLines(error.tls);
    if (!error.networkDetail.isEmpty())
        lines += ErrorDetails::tr("Network: %1").arg(error.networkDetail);
    lines += ErrorDetails::tr("Time: %1").arg(error.time.toString(Qt::ISODate));
    lines += ErrorDetails::tr("Program: %1").arg(systemText());
    if (!error.body.isEmpty())
        lines += ErrorDetails::tr("Answer:\n%1").arg(error.body);
    return visibleText(lines.join(QLatin1Char('\n')));
}

} // namespace LeadViewer
