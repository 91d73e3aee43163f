// SPDX-License-Identifier: MIT
#pragma once

#include "soak/faultyrelay.h"
#include "soak/randomuser.h"

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
//! invariants are checked; \ref problem has the first violation.
class Soaker
{
public:
    explicit Soaker(quint64 seed);
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
    [[nodiscard]] int loadedCount() const { return m_loadedCount; }
    [[nodiscard]] int failedCount() const { return m_failedCount; }
    //! The longest time in which the window handled no events.
    [[nodiscard]] qint64 longestPause() const { return m_longestPause; }

    //! The percentage of spoilt answers between two rests.
    static constexpr int faultRate = 25;

private:
    void watch();
    void moveFocus();
    void let(int milliseconds);
    void fail(const QString &problem);
    void checkAfterFailure();
    void checkBounds();
    void compareWithService();
    void measure();
    [[nodiscard]] QStringList shownIds();

    Standin m_standin;
    bool m_isStarted;
    Network m_network;
    FaultyRelay m_relay;
    WindowFixture m_fixture;
    RandomUser m_user;
    int m_stepCount = 0;
    QMap<QString, int> m_stepCounts;
    QStringList m_trace;
    QString m_problem;
    std::vector<SoakFigures> m_figures;
    int m_loadedCount = 0;
    int m_failedCount = 0;
    QStringList m_idsBefore; // of the last loaded page
    QString m_nameBefore;
    QTimer m_pulse;
    QElapsedTimer m_sincePulse;
    qint64 m_longestPause = 0;
};

} // namespace LeadViewer::Test
