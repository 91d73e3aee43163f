// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QLineEdit;
class QUrl;

namespace LeadViewer {

class LeadBrowser;
class Network;

//! \brief Asks for the login of the proxy on the way to an address, and gives it to the network
//! when it is accepted. Window-modal: use open(). Deletes itself when closed. Nothing of it is
//! stored.
class ProxyLoginDialog : public QDialog
{
    Q_OBJECT

public:
    //! \p network is not owned and must outlive the dialog.
    ProxyLoginDialog(Network *network, const QUrl &url, QWidget *parent);

private:
    QLineEdit *m_user;
    QLineEdit *m_password;
};

//! Opens such a dialog; after a login is given, \p browser retries. No-op without a proxy.
void askForProxyLogin(LeadBrowser *browser, const QUrl &url, QWidget *parent);

} // namespace LeadViewer
