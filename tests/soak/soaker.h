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

//! What is measured where a run stands still: the same lead, the first page, nothing under way.
struct SoakFigures
{
    int steps = 0;
    qint64 heapBytes = 0; //!< in use
    qint64 residentBytes = 0;
    qsizetype objects = 0; //!< QObjects in the window and beside it
};

//! \brief Uses the viewer at random, over a relay that spoils answers, and looks after it.
//!
//! Every step is something a person can do, done before or after the step before has ended. After
//! each one, what may not happen is looked for; \ref problem says what was found.
class Soaker
{
public:
    explicit Soaker(quint64 seed);
    ~Soaker();

    [[nodiscard]] bool show();
    //! One step; false when something is wrong.
    [[nodiscard]] bool step();
    //! Comes to rest without faults, and compares what is shown with what the stand-in has.
    [[nodiscard]] bool rest();

    [[nodiscard]] const QString &problem() const { return m_problem; }
    //! The newest steps, the last one last.
    [[nodiscard]] const QStringList &trace() const { return m_trace; }
    [[nodiscard]] const std::vector<SoakFigures> &figures() const { return m_figures; }
    [[nodiscard]] const FaultyRelay &relay() const { return m_relay; }
    [[nodiscard]] const QMap<QString, int> &stepCounts() const { return m_stepCounts; }
    [[nodiscard]] int loadedCount() const { return m_loadedCount; }
    [[nodiscard]] int failedCount() const { return m_failedCount; }
    //! The longest the window took no events.
    [[nodiscard]] qint64 longestPause() const { return m_longestPause; }

    //! How many of 100 answers are spoilt between two rests.
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
    void takeFocus();
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
    QStringList m_idsBefore; // as they were when something was loaded last
    QString m_nameBefore;
    QTimer m_pulse;
    QElapsedTimer m_sincePulse;
    qint64 m_longestPause = 0;
};

} // namespace LeadViewer::Test
