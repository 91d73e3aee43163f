// SPDX-License-Identifier: MIT
#pragma once

#include <QMutex>
#include <QNetworkProxyFactory>
#include <QObject>
#include <QStringList>
#include <QUrl>

namespace LeadViewer::Test {

//! \brief Notes down everything that wants to leave the program while it lives: what is handed to
//! the desktop, by any scheme a text could name, and every host that anything but the program's own
//! client asks to be connected to.
class Outgoing : public QObject
{
    Q_OBJECT

public:
    Outgoing();
    ~Outgoing() override;

    //! Everything since the last call.
    [[nodiscard]] QStringList taken();

public Q_SLOTS:
    void take(const QUrl &url);

private:
    class Proxies;

    QMutex m_mutex; // hosts are asked for on threads of their own
    QStringList m_taken;
};

} // namespace LeadViewer::Test
