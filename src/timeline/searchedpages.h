// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/askedpages.h"

namespace LeadViewer {

//! \brief The pages of a search by the service. Every row is checked against the filter.
class SearchedPages : public AskedPages
{
    Q_OBJECT

public:
    //! planFor(\p filter) needs no reading. \p wholeTotal is the number of actions without the
    //! filter, when it is known.
    SearchedPages(Client *client, const LeadAddress &address, const TimelineFilter &filter,
                  std::optional<qint64> wholeTotal, QObject *parent = nullptr);

    void setTotal(qint64 total) override { m_wholeTotal = total; }
    [[nodiscard]] FilterCoverage coverage() const override;

Q_SIGNALS:
    //! The service does not search for this filter; no other signal follows.
    void refused(const LeadViewer::SearchRefusal &refusal);

private:
    bool accept(const AnsweredPage &answer, const LeadQuery &query) override;
    void handleFailure(const Error &error) override;

    TimelineFilter m_filter;
    std::optional<qint64> m_wholeTotal;
};

} // namespace LeadViewer
