// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>
#include <QtPlugin>

namespace LeadViewer {

//! \brief The stand-in with the sample leads, as a plug-in: its libraries (a server with its own
//! TLS) are loaded only when it is used.
class DemoService
{
public:
    virtual ~DemoService() = default;

    //! Loads the sample leads and listens until the object is deleted. Null text on success, else
    //! an error message.
    virtual QString start() = 0;

    // Of the running service.
    [[nodiscard]] virtual QUrl baseUrl() const = 0;
    [[nodiscard]] virtual QString enterpriseId() const = 0;
    [[nodiscard]] virtual QString leadId() const = 0;
    [[nodiscard]] virtual QString token() const = 0;
};

} // namespace LeadViewer

Q_DECLARE_INTERFACE(LeadViewer::DemoService, "org.leadviewer.DemoService/1")
