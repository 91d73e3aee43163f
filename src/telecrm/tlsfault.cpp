// SPDX-License-Identifier: MIT
#include "telecrm/tlsfault.h"

#include <QSslCertificate>
#include <QSslError>

namespace LeadViewer {

namespace {

QString oneLine(const QString &text)
{
    return text.simplified().left(TlsFault::maximumText);
}

} // namespace

TlsFault tlsFault(const QList<QSslError> &errors, const QSslCertificate &certificate)
{
    TlsFault fault;
    for (const QSslError &error : errors) {
        const QString problem = oneLine(error.errorString());
        if (!fault.problems.contains(problem))
            fault.problems += problem;
    }
    if (certificate.isNull())
        return fault;
    fault.subject = oneLine(certificate.subjectDisplayName());
    fault.issuer = oneLine(certificate.issuerDisplayName());
    const auto hosts = certificate.subjectAlternativeNames();
    for (const QString &host : hosts) {
        if (fault.hosts.size() == TlsFault::maximumHosts)
            break;
        fault.hosts += oneLine(host);
    }
    fault.validFrom = certificate.effectiveDate().toUTC();
    fault.validUntil = certificate.expiryDate().toUTC();
    return fault;
}

} // namespace LeadViewer
