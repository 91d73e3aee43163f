// SPDX-License-Identifier: MIT
#include "standin/demo.h"
#include "standin/standin.h"

#include <QObject>

namespace LeadViewer {

class DemoPlugin : public QObject, public DemoService
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.leadviewer.DemoService/1")
    Q_INTERFACES(LeadViewer::DemoService)

public:
    QString start() override
    {
        m_standin.loadSamples();
        m_standin.setGeneratedLeads(50'000);
        return m_standin.start() ? QString() : m_standin.errorString();
    }
    [[nodiscard]] QUrl baseUrl() const override { return m_standin.baseUrl(); }
    [[nodiscard]] QString enterpriseId() const override { return Standin::enterpriseId(); }
    [[nodiscard]] QString leadId() const override { return Standin::demoLeadId(); }
    [[nodiscard]] QString token() const override { return Standin::token(); }

private:
    Standin m_standin;
};

} // namespace LeadViewer

#include "demoplugin.moc"
