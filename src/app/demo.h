// SPDX-License-Identifier: MIT
#pragma once

#include <QPluginLoader>
#include <QString>

namespace LeadViewer {

class DemoService;

//! \brief The made-up leads for `--demo`, and the service they come from, which is loaded for them.
class Demo
{
public:
    Demo();
    ~Demo(); //!< Stops the service.
    Q_DISABLE_COPY_MOVE(Demo)

    //! Starts the service. Null text when it runs, else a sentence about what is wrong.
    [[nodiscard]] QString start();
    //! Only while it runs.
    [[nodiscard]] const DemoService &service() const { return *m_service; }

private:
    QPluginLoader m_loader;
    DemoService *m_service = nullptr;
};

} // namespace LeadViewer
