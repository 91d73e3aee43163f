// SPDX-License-Identifier: MIT
#pragma once

#include "viewer/windowfixture.h"

#include <functional>
#include <random>
#include <vector>

namespace LeadViewer::Test {

//! \brief Uses the window at random, by steps that a person can do.
class RandomUser
{
public:
    struct Step
    {
        QString name;
        int weight; //!< how often it is drawn, compared with the others
        std::function<void()> act;
        bool isOnePage = false; //!< asks for a page of a timeline at most
    };

    //! \p fixture and \p standin are not owned. \p leads are the IDs of the leads it opens.
    RandomUser(quint64 seed, WindowFixture &fixture, Standin &standin, const QStringList &leads);

    void addStep(const Step &step) { m_steps.push_back(step); }
    [[nodiscard]] const Step &drawStep();
    //! A random number from 0 to \p highest.
    [[nodiscard]] int upTo(int highest);
    void openLead(const QString &id);
    //! Types a value into the spin box of that name; a no-op while it is disabled.
    void stepBox(const QString &name, int value);
    //! Presses one button in each dialog; some dialogs stay.
    void closeDialogs();
    //! Makes the window active if nothing has the focus, unless a dialog becomes active; false when
    //! neither does. A window manager does it when a dialog goes; off-screen there is none.
    [[nodiscard]] bool moveFocus();
    //! Takes back the commands that show less, or other names.
    void showEverything();
    //! Removes the actions that arrived since the last call from the stand-in.
    void removeArrived();

private:
    void addSteps();
    void addReadingSteps();
    void clickOne(const QStringList &names);
    void chooseIn(const QString &chip);
    void triggerAny();
    [[nodiscard]] const QString &any(const QStringList &texts);

    std::mt19937_64 m_random;
    WindowFixture &m_fixture;
    Standin &m_standin;
    QStringList m_leads;
    std::vector<Step> m_steps;
    int m_arrivedCount = 0;
    QStringList m_arrived; // IDs
};

} // namespace LeadViewer::Test
