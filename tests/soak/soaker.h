// SPDX-License-Identifier: MIT
#pragma once

#include "soak/faultyrelay.h"
#include "viewer/windowfixture.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <random>
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
//! Every step is something that a person can do, also while the step before is under way. After
//! each step, the invariants are checked; \ref problem has the first violation.
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
    struct Step
    {
        QString name;
        int weight;
        std::function<void()> act;
    };

    void addLeads();
    void addSteps();
    void addReadingSteps();
    void watch();
    void openLead(const QString &id);
    void clickOne(const QStringList &names);
    void chooseIn(const QString &label);
    void stepBox(const QString &name, int value);
    void triggerAny();
    void closeDialogs();
    void moveFocus();
    void let(int milliseconds);
    void fail(const QString &problem);
    void checkAfterFailure();
    void checkBounds();
    void compareWithService();
    void measure();
    [[nodiscard]] int upTo(int highest);
    [[nodiscard]] const QString &any(const QStringList &texts);
    [[nodiscard]] QStringList shownIds();

    std::mt19937_64 m_random;
    Standin m_standin;
    bool m_isStarted;
    Network m_network;
    FaultyRelay m_relay;
    WindowFixture m_fixture;
    QStringList m_leads;
    std::vector<Step> m_steps;
    int m_stepCount = 0;
    QMap<QString, int> m_stepCounts;
    QStringList m_trace;
    QStringList m_added; // ids of the actions that arrived since the last rest
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
