// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

namespace LeadViewer::Test {

//! The certificate that a server presents, and its key.
struct Identity
{
    QSslCertificate certificate;
    QSslKey key;
    QString certificateFile; //!< PEM
    QString keyFile; //!< PEM
};

//! \brief A certificate authority for certificates that are valid or wrong on purpose. `openssl`
//! makes them in a temporary folder. No system trusts it.
class Authority
{
public:
    explicit Authority(const QString &name = QStringLiteral("Test authority"));

    [[nodiscard]] const QSslCertificate &certificate() const { return m_own.certificate; }
    //! An identity for \p host, a name or an address, valid from \p from to \p until days from now.
    [[nodiscard]] Identity identity(const QString &host, int from = -1, int until = 1) const;
    //! A self-signed identity.
    [[nodiscard]] Identity selfSigned(const QString &host) const;

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content) const;
    void run(const QString &line) const;
    [[nodiscard]] Identity read(const QString &name) const;

    QTemporaryDir m_folder;
    Identity m_own;
    mutable int m_count = 0;
};

} // namespace LeadViewer::Test
