// SPDX-License-Identifier: MIT
#pragma once

#include <QPluginLoader>
#include <QString>

namespace LeadViewer {

class DemoService;

//! \brief The service with made-up leads for `--demo`, which is a plug-in.
class Demo
{
public:
    Demo();
    ~Demo(); //!< Stops the service.
    Q_DISABLE_COPY_MOVE(Demo)

    //! Starts the service. Null text on success, else an error message.
    [[nodiscard]] QString start();
    //! Only after a successful \ref start.
    [[nodiscard]] const DemoService &service() const { return *m_service; }

private:
    QPluginLoader m_loader;
    DemoService *m_service = nullptr;
};

} // namespace LeadViewer
