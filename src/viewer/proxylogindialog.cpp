// SPDX-License-Identifier: MIT
#include "viewer/proxylogindialog.h"

#include "telecrm/client.h"
#include "telecrm/network.h"
#include "timeline/leadbrowser.h"
#include "wording/valuetext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace LeadViewer {

ProxyLoginDialog::ProxyLoginDialog(Network *network, const QUrl &url, QWidget *parent)
    : QDialog(parent)
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Proxy login"));
    const QString proxy = oneLine(network->proxyName(url));
    //: %1 is a proxy: "proxy.example:8080"
    const QString asked = network->hasProxyLogin(url)
        ? tr("The proxy %1 did not accept the login.").arg(proxy)
        //: %1 is a proxy: "proxy.example:8080"
        : tr("The proxy %1 asks for a login.").arg(proxy);
    auto *label = new QLabel(
        asked + QLatin1Char('\n')
            + tr("It is sent to this proxy only, and forgotten when the program is closed."),
        this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // Screen readers read the description when the dialog opens.
    setAccessibleDescription(label->text());
    m_user->setAccessibleName(tr("User name"));
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *logIn = buttons->addButton(tr("&Log in"), QDialogButtonBox::AcceptRole);
    logIn->setDefault(true);
    logIn->setEnabled(false);
    auto *form = new QFormLayout(this);
    form->addRow(label);
    form->addRow(tr("&User name:"), m_user);
    form->addRow(tr("&Password:"), m_password);
    form->addRow(buttons);

    connect(m_user, &QLineEdit::textChanged, logIn,
            [logIn](const QString &user) { logIn->setEnabled(!user.isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, network, url] {
        network->logInToProxy(url, m_user->text(), m_password->text());
        accept();
    });
}

void askForProxyLogin(LeadBrowser *browser, const QUrl &url, QWidget *parent)
{
    auto *network = qobject_cast<Network *>(browser->means().client->network());
    if (network == nullptr || network->proxyName(url).isEmpty())
        return;
    auto *dialog = new ProxyLoginDialog(network, url, parent);
    QObject::connect(dialog, &QDialog::accepted, browser, &LeadBrowser::retry);
    dialog->open();
}

} // namespace LeadViewer
