// SPDX-License-Identifier: MIT
#include "support/authority.h"

#include <QFile>
#include <QHostAddress>
#include <QProcess>

namespace LeadViewer::Test {

namespace {

//! The least that `openssl ca` asks for: it alone takes a validity that is over or has not begun.
constexpr char settings[] = R"([ca]
default_ca = authority
[authority]
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
unique_subject = no
policy = any
[any]
commonName = supplied
[req]
distinguished_name = name
[name]
)";

QString alternativeName(const QString &host)
{
    return (QHostAddress(host).isNull() ? QStringLiteral("DNS:") : QStringLiteral("IP:")) + host;
}

QString dayFromNow(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(
        QStringLiteral("yyyyMMddHHmmss'Z'"));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s", qPrintable(path));
    return file.readAll();
}

} // namespace

Authority::Authority(const QString &name)
{
    write(QStringLiteral("settings"), settings);
    write(QStringLiteral("index.txt"), {});
    write(QStringLiteral("serial"), "01\n");
    run(QStringLiteral("req -x509 -config settings -subj \"/CN=%1\" -days 2 -out own.pem -addext "
                       "basicConstraints=critical,CA:TRUE -newkey rsa:2048 -nodes -keyout own.key")
            .arg(name));
    m_own = read(QStringLiteral("own"));
}

Identity Authority::identity(const QString &host, int from, int until) const
{
    const QString name = QString::number(++m_count);
    write(QStringLiteral("extensions"),
          "subjectAltName=" + alternativeName(host).toLatin1() + '\n');
    run(QStringLiteral("req -new -config settings -subj \"/CN=%1\" -out request "
                       "-newkey rsa:2048 -nodes -keyout %2.key")
            .arg(host, name));
    run(QStringLiteral("ca -batch -notext -config settings -cert own.pem -keyfile own.key "
                       "-startdate %1 -enddate %2 -extfile extensions -in request -out %3.pem")
            .arg(dayFromNow(from), dayFromNow(until), name));
    return read(name);
}

Identity Authority::selfSigned(const QString &host) const
{
    const QString name = QString::number(++m_count);
    run(QStringLiteral("req -x509 -config settings -subj \"/CN=%1\" -days 2 -out %2.pem "
                       "-addext subjectAltName=%3 -newkey rsa:2048 -nodes -keyout %2.key")
            .arg(host, name, alternativeName(host)));
    return read(name);
}

void Authority::write(const QString &name, const QByteArray &content) const
{
    QFile out(file(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        qFatal("Cannot write %s", qPrintable(out.fileName()));
}

void Authority::run(const QString &line) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(QStringLiteral("openssl"), QProcess::splitCommand(line));
    if (!openssl.waitForFinished() || openssl.exitStatus() != QProcess::NormalExit
        || openssl.exitCode() != 0) {
        qFatal("openssl %s: %s %s", qPrintable(line), qPrintable(openssl.errorString()),
               openssl.readAllStandardError().constData());
    }
}

Identity Authority::read(const QString &name) const
{
    Identity identity;
    identity.certificateFile = file(name + QStringLiteral(".pem"));
    identity.keyFile = file(name + QStringLiteral(".key"));
    identity.certificate = QSslCertificate(contentOf(identity.certificateFile));
    identity.key = QSslKey(contentOf(identity.keyFile), QSsl::Rsa);
    if (identity.certificate.isNull() || identity.key.isNull())
        qFatal("openssl made no certificate that can be read");
    return identity;
}

} // namespace LeadViewer::Test
