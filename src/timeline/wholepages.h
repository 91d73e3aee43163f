// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/askedpages.h"

namespace LeadViewer {

class ReadActions;

//! \brief The pages of a lead's whole timeline. Each answer brings the lead's fields, too.
class WholePages : public AskedPages
{
    Q_OBJECT

public:
    //! \p read is cleared when the timeline changed; not owned.
    WholePages(Client *client, ReadActions *read, const LeadAddress &address,
               QObject *parent = nullptr);

    //! Of the answer that came last, or was cached.
    [[nodiscard]] const Lead &lead() const { return m_lead; }

Q_SIGNALS:
    //! Before \ref shown. \p answeredAt is older than the last answer when the page was cached.
    void leadReceived(const LeadViewer::Lead &lead, const QDateTime &answeredAt);

private:
    bool accept(const AnsweredPage &answer, const LeadQuery &query) override;
    void onChange() override;

    Client *m_client;
    ReadActions *m_read;
    Lead m_lead;
};

} // namespace LeadViewer
