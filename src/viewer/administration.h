// SPDX-License-Identifier: MIT
#pragma once

#include "session/policy.h"

#include <QString>

class QAction;
class QWidget;

namespace LeadViewer {

class LeadInputs;
class NoticeBar;
class Settings;
class TimelinePane;

//! The parts of the window that an administrator decides about.
struct AdministeredParts
{
    LeadInputs *inputs;
    TimelinePane *timeline;
    QAction *exportAction;
    NoticeBar *bar; //!< says what of the policy could not be read
};

//! Takes the administrator's values where \p settings (null: none) have none, and locks what is to
//! be locked.
void administer(const AdministeredParts &parts, const Policy &policy, const Settings *settings);

//! What of the policy could not be read, one sentence for each problem; empty when there is none.
[[nodiscard]] QString policyProblemsText(const Policy &policy);

//! Disables a control for good, and says who did: in its tool tip, and for screen readers.
void lockControl(QWidget *control);
//! The same in the text of a menu's action.
void lockControl(QAction *action);
//! Whether lockControl() was called. What enables it else has to ask.
[[nodiscard]] bool isLocked(const QObject *control);

} // namespace LeadViewer
