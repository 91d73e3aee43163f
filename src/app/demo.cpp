// SPDX-License-Identifier: MIT
#include "app/demo.h"

#include "standin/demo.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace LeadViewer {

namespace {

//! Its installed path, relative to the program; in a build it is beside the program.
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
    // Also deletes the service, and waits for its threads.
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
