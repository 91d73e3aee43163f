// SPDX-License-Identifier: MIT
#include "viewer/aboutbox.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace LeadViewer {

namespace {

struct AboutBox
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::AboutBox)
};

} // namespace

void openAboutBox(QWidget *window)
{
    auto *about = new QMessageBox(
        QMessageBox::Information, AboutBox::tr("About Lead Viewer"),
        AboutBox::tr("Lead Viewer %1").arg(QCoreApplication::applicationVersion()),
        QMessageBox::Close, window);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setTextFormat(Qt::PlainText);
    about->setInformativeText(
        AboutBox::tr(
            "Reads one TeleCRM lead: its fields and its timeline. It changes nothing. The token "
            "stays in memory, or in this computer's password store if you want it "
            "remembered.\n\nQt %1, used under the LGPL. Lead Viewer is under the MIT licence.")
            .arg(QString::fromLatin1(qVersion())));
    about->open();
}

} // namespace LeadViewer
