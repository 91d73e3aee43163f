// SPDX-License-Identifier: MIT
#pragma once

#include "support/browserstate.h"
#include "support/leadanswer.h"
#include "support/scriptednetwork.h"
#include "telecrm/client.h"
#include "timeline/actionsmodel.h"
#include "timeline/fieldsmodel.h"
#include "timeline/leadbrowser.h"
#include "timeline/readingbehind.h"

#include <QAbstractItemModelTester>

#include <memory>
#include <utility>

namespace LeadViewer::Test {

//! \brief A browser on a ScriptedNetwork, and a log of its signals.
class BrowserFixture
{
public:
    BrowserFixture()
    {
        client.setRetryPolicy(RetryPolicy::never()); // a failure is shown at once
        client.tokens()->set({QStringLiteral("E")}, Token::fromInput(QStringLiteral("a-token")));
        m_fieldsTester.setUseFetchMore(false);
        m_actionsTester.setUseFetchMore(false);
        const auto log = [this](const char *word) {
            m_signals += QLatin1String(word);
        };
        QObject::connect(&browser, &LeadBrowser::busyChanged, &browser, [this, log](bool busy) {
            log(busy ? "busy" : "idle");
            m_busyAgrees = m_busyAgrees && browser.isBusy() == busy;
        });
        QObject::connect(&browser, &LeadBrowser::answered, &browser, [log] { log("answered"); });
        QObject::connect(&browser, &LeadBrowser::cancelled, &browser, [log] { log("cancelled"); });
        QObject::connect(&browser, &LeadBrowser::failed, &browser, [this, log](const Error &error) {
            log("failed");
            lastError = error;
        });
    }

    static LeadAddress address(const QString &lead) { return {{QStringLiteral("E")}, {lead}}; }

    void open(const QString &lead, const LeadQuery &query = {})
    {
        browser.open(address(lead), query);
    }
    //! Opens a lead of \p total actions and answers; its name is its ID.
    void show(const QString &lead, int total, const LeadQuery &query = {})
    {
        open(lead, query);
        answer(total);
        takeSignals();
    }
    //! Answers the newest request like a service with \p total actions for that lead.
    void answer(int total)
    {
        const QUrl url = network.last().request.url();
        network.reply()->answer(200, leadAnswer(url.fileName(), total, url));
    }
    void fail() { network.reply()->answer(500, R"({"error":{"code":"A","message":"Broken"}})"); }

    //! The query of the newest request, such as "20+10" for skip 20 and limit 10.
    [[nodiscard]] QString asked() const { return asked(network.count() - 1); }
    [[nodiscard]] QString asked(int index) const
    {
        const QUrlQuery query(network.at(index).request.url());
        return query.queryItemValue(QStringLiteral("skip")) + QLatin1Char('+')
            + query.queryItemValue(QStringLiteral("limit"));
    }
    [[nodiscard]] QString askedLead() const { return network.last().request.url().fileName(); }

    //! What the page says about arrivals: "2", "2 shown", or nothing.
    [[nodiscard]] QString arrivals() const
    {
        const TimelinePage &page = browser.page();
        const QString shown = page.areNewShown ? QStringLiteral(" shown") : QString();
        return page.newActions == 0 ? QString() : QString::number(page.newActions) + shown;
    }

    //! The names of the signals since the last call, with spaces between them.
    QString takeSignals() { return std::exchange(m_signals, {}).join(QLatin1Char(' ')); }
    //! Whether isBusy() always agreed with busyChanged.
    [[nodiscard]] bool busyAgrees() const { return m_busyAgrees; }

    //! First and last row, such as "Note 11 – Note 20 (10)".
    [[nodiscard]] QString rows() const
    {
        const int count = browser.actions()->rowCount();
        const auto text = [this](int row) {
            return browser.actions()->index(row, ActionsModel::DetailsColumn).data().toString();
        };
        return count == 0 ? QString()
                          : QStringLiteral("%1 – %2 (%3)").arg(text(0), text(count - 1)).arg(count);
    }

    ScriptedNetwork network;
    Client client{&network, BaseUrl(), "test"};
    LeadBrowser browser{&client};
    Error lastError;

private:
    QAbstractItemModelTester m_fieldsTester{browser.fields(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester m_actionsTester{
        browser.actions(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    QStringList m_signals;
    bool m_busyAgrees = true;
};

} // namespace LeadViewer::Test
