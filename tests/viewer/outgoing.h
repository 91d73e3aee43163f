// SPDX-License-Identifier: MIT
#pragma once

#include <QMutex>
#include <QNetworkProxyFactory>
#include <QObject>
#include <QStringList>
#include <QUrl>

namespace LeadViewer::Test {

//! \brief Records everything that tries to leave the program while it exists: links that are passed
//! to the desktop, with any scheme a text could name, and every host that anything except the
//! program's own client tries to reach.
class Outgoing : public QObject
{
    Q_OBJECT

public:
    Outgoing();
    ~Outgoing() override;

    //! Everything since the last call.
    [[nodiscard]] QStringList takeRecorded();

public Q_SLOTS:
    void record(const QUrl &url);

private:
    class Proxies;

    QMutex m_mutex; // hosts are looked up on other threads
    QStringList m_recorded;
};

} // namespace LeadViewer::Test
