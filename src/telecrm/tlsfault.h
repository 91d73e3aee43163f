// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

class QSslCertificate;
class QSslError;

namespace LeadViewer {

//! \brief Why a server's certificate was refused, and what is in it. An attacker on the network can
//! write anything into a certificate, so every text is cut at \ref maximumText.
struct TlsFault
{
    QStringList problems; //!< the TLS library's own words; empty when no certificate was refused
    QString subject; //!< the name the certificate was issued for
    QString issuer;
    QStringList hosts; //!< the hosts it is for, the first few
    QDateTime validFrom; //!< UTC
    QDateTime validUntil; //!< UTC
    bool operator==(const TlsFault &) const = default;

    static constexpr qsizetype maximumText = 200;
    static constexpr qsizetype maximumHosts = 10;
};

//! \p certificate is the server's own; when it is null, its texts and dates stay empty.
[[nodiscard]] TlsFault tlsFault(const QList<QSslError> &errors, const QSslCertificate &certificate);

} // namespace LeadViewer
