// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>
#include <QtPlugin>

namespace LeadViewer {

//! \brief The stand-in with the leads that come with the program, as a plug-in: what it brings
//! along (a server, and TLS of its own) is loaded only where it is wanted.
class DemoService
{
public:
    virtual ~DemoService() = default;

    //! Loads the sample leads and listens. Null text when it went well, else what went wrong. Goes
    //! on until the object is deleted.
    virtual QString start() = 0;

    // Of the service that runs.
    [[nodiscard]] virtual QUrl baseUrl() const = 0;
    [[nodiscard]] virtual QString enterpriseId() const = 0;
    [[nodiscard]] virtual QString leadId() const = 0;
    [[nodiscard]] virtual QString token() const = 0;
};

} // namespace LeadViewer

Q_DECLARE_INTERFACE(LeadViewer::DemoService, "org.leadviewer.DemoService/1")
