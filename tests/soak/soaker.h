// SPDX-License-Identifier: MIT
#pragma once

#include "soak/faultyrelay.h"
#include "soak/randomuser.h"
#include "soak/requestrules.h"
#include "support/lyingservice.h"

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

namespace LeadViewer::Test {

//! What is measured at each rest: the same lead, the first page, no request under way.
struct SoakFigures
{
    int steps = 0;
    qint64 heapBytes = 0; //!< in use
    qint64 residentBytes = 0;
    qsizetype objects = 0; //!< QObjects in the window and outside of it
};

//! \brief Uses the viewer at random, over a relay that spoils answers, and checks it.
//!
//! Every step is one of RandomUser's, also while the step before is under way. After each step, the
//! invariants are checked; \ref problem has the first violation. One of the leads is at a service
//! that lies about its timeline, each time in another way, and is honest at rests.
class Soaker
{
public:
    struct Order
    {
        quint64 seed = 1;
        //! Whether few requests for a page, an end of all reading and a token in each request are
        //! demanded.
        bool isStrict = false;
        const Lie *onlyLie
            = nullptr; //!< in place of all; then that lead is opened most of the time
        int faultRate = 25; //!< the percentage of spoilt answers between two rests
    };

    explicit Soaker(const Order &order);
    ~Soaker();

    [[nodiscard]] bool show();
    //! One step; false when something is wrong.
    [[nodiscard]] bool step();
    //! Waits without faults until nothing is under way, and compares the window with the stand-in.
    [[nodiscard]] bool rest();

    [[nodiscard]] const QString &problem() const { return m_problem; }
    //! The newest steps, the last one last.
    [[nodiscard]] const QStringList &trace() const { return m_trace; }
    [[nodiscard]] const std::vector<SoakFigures> &figures() const { return m_figures; }
    [[nodiscard]] const FaultyRelay &relay() const { return m_relay; }
    [[nodiscard]] const QMap<QString, int> &stepCounts() const { return m_stepCounts; }
    //! How many times each lie was started, by its name.
    [[nodiscard]] const QMap<QString, int> &lieCounts() const { return m_lieCounts; }
    [[nodiscard]] int loadedCount() const { return m_loadedCount; }
    [[nodiscard]] int failedCount() const { return m_failedCount; }
    //! The longest time in which the window handled no events.
    [[nodiscard]] qint64 longestPause() const { return m_longestPause; }

private:
    void addLyingSteps();
    void lie(const Lie &lie);
    void watch();
    void moveFocus();
    void let(int milliseconds);
    void fail(const QString &problem);
    //! Of the actions of the page, also those that are hidden.
    [[nodiscard]] QStringList pageIds();
    void checkAfterFailure();
    void checkBounds();
    void checkRequests(bool isOnePage);
    void checkSecrecy();
    [[nodiscard]] bool isLiarShown();
    [[nodiscard]] bool openAtRest(const QString &lead);
    void compareWithService();
    void compareWithLiar();
    void measure();

    Order m_order;
    Standin m_standin;
    bool m_isStarted;
    LyingService m_liar;
    const Lie *m_lie = nullptr; // what it does now
    Network m_network;
    FaultyRelay m_relay;
    WindowFixture m_fixture;
    RandomUser m_user;
    RequestRules m_rules;
    int m_stepCount = 0;
    QMap<QString, int> m_stepCounts;
    QMap<QString, int> m_lieCounts;
    QStringList m_trace;
    QString m_problem;
    std::vector<SoakFigures> m_figures;
    int m_loadedCount = 0;
    int m_failedCount = 0;
    QStringList m_idsBefore; // of the last loaded page
    bool m_isFiltered = false;
    QString m_nameBefore;
    QTimer m_pulse;
    QElapsedTimer m_sincePulse;
    qint64 m_longestPause = 0;
};

} // namespace LeadViewer::Test
