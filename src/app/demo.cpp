// SPDX-License-Identifier: MIT
#include "app/demo.h"

#include "standin/demo.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace LeadViewer {

namespace {

//! Where it is installed, seen from the program; in a build it lies beside it.
QString pluginFile()
{
    const QDir here(QCoreApplication::applicationDirPath());
    const QString installed
        = here.filePath(QStringLiteral(LEAD_VIEWER_PLUGINS "/" LEAD_VIEWER_DEMO_FILE));
    return QFileInfo::exists(installed) ? installed
                                        : here.filePath(QStringLiteral(LEAD_VIEWER_DEMO_FILE));
}

} // namespace

Demo::Demo()
    : m_loader(pluginFile())
{
}

Demo::~Demo()
{
    // Deletes the service with it, and waits for its threads.
    m_loader.unload();
}

QString Demo::start()
{
    m_service = qobject_cast<DemoService *>(m_loader.instance());
    if (m_service == nullptr)
        //: %1 is what the system says of a file
        return QCoreApplication::translate("LeadViewer::Demo",
                                           "The sample leads cannot be loaded: %1")
            .arg(m_loader.errorString());
    return m_service->start();
}

} // namespace LeadViewer
