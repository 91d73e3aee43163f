// SPDX-License-Identifier: MIT
#include "viewer/outgoing.h"

#include <QDesktopServices>

#include <utility>

namespace LeadViewer::Test {

namespace {

const char *const schemes[]{"http", "https",  "mailto",     "tel",      "file", "smb", "data",
                            "ftp",  "sms",    "javascript", "vbscript", "sftp", "ssh", "callto",
                            "xmpp", "intent", "ms-msdt",    "about",    "qrc",  ""};

} // namespace

class Outgoing::Proxies : public QNetworkProxyFactory
{
public:
    explicit Proxies(Outgoing *outgoing)
        : m_outgoing(outgoing)
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        m_outgoing->record(QUrl(QStringLiteral("connection://") + query.peerHostName()));
        return {QNetworkProxy::NoProxy};
    }

private:
    Outgoing *m_outgoing;
};

Outgoing::Outgoing()
{
    for (const char *scheme : schemes)
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "record");
    QNetworkProxyFactory::setApplicationProxyFactory(new Proxies(this));
}

Outgoing::~Outgoing()
{
    for (const char *scheme : schemes)
        QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
    QNetworkProxyFactory::setApplicationProxyFactory(nullptr);
}

QStringList Outgoing::takeRecorded()
{
    const QMutexLocker locker(&m_mutex);
    return std::exchange(m_recorded, {});
}

void Outgoing::record(const QUrl &url)
{
    const QMutexLocker locker(&m_mutex);
    m_recorded += QString::fromLatin1(url.toEncoded());
}

} // namespace LeadViewer::Test
