// SPDX-License-Identifier: MIT
#include "viewer/administration.h"

#include "session/settings.h"
#include "viewer/leadinputs.h"
#include "viewer/noticebar.h"
#include "viewer/timelinepane.h"
#include "wording/valuetext.h"

#include <QAction>
#include <QCoreApplication>
#include <QSpinBox>
#include <QStringList>
#include <QVariant>
#include <QWidget>

namespace LeadViewer {

namespace {

constexpr const char *lockedProperty = "lockedByAdministrator";

struct Administration
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::Administration)
};

QString problemText(const Policy::Problem &problem)
{
    const QString place = oneLine(problem.place);
    const QString key = oneLine(problem.key);
    switch (problem.fault) {
    case Policy::Fault::Unreadable:
        //: %1 is a file or a registry key
        return Administration::tr("The administrator's policy cannot be read: %1. Export, Remember "
                                  "and recent leads are off, and phone numbers are masked.")
            .arg(place);
    case Policy::Fault::UnknownKey:
        //: %1 is a file or a registry key, %2 is the name of a value in it
        return Administration::tr("The administrator's policy (%1) has an unknown name: %2.")
            .arg(place, key);
    case Policy::Fault::WrongValue:
        //: %1 is a file or a registry key, %2 is the name of a value in it
        return Administration::tr("The administrator's policy (%1) has a wrong value for %2.")
            .arg(place, key);
    case Policy::Fault::NothingToLock:
        //: %1 is a file or a registry key, %2 is the name of a value in it
        return Administration::tr("The administrator's policy (%1) has no value to lock for %2.")
            .arg(place, key);
    }
    return {};
}

QString lockedText()
{
    return Administration::tr("Set by your administrator");
}

} // namespace

void administer(const AdministeredParts &parts, const Policy &policy, const Settings *settings)
{
    const int usual = policy.pageSize.value_or(Settings::usualPageSize);
    const bool isOwn = settings != nullptr && !policy.locksPageSize;
    parts.timeline->setPageSize(isOwn ? settings->pageSize(usual) : usual);
    if (policy.locksPageSize)
        lockControl(parts.timeline->pageSizeBox());
    if (policy.enterpriseId
        && (policy.locksEnterpriseId || parts.inputs->enterpriseId().text.isEmpty()))
        parts.inputs->setEnterpriseId(*policy.enterpriseId);
    if (policy.locksEnterpriseId)
        parts.inputs->lockEnterpriseId();
    if (!policy.allowsRemember)
        parts.inputs->lockRemember();
    if (!policy.allowsExport)
        lockControl(parts.exportAction);
    parts.bar->showMessage(NoticeWeight::Warning, policyProblemsText(policy));
    parts.inputs->focusFirstEmpty();
}

QString policyProblemsText(const Policy &policy)
{
    constexpr qsizetype most = 5; // in the bar
    QStringList texts;
    for (const Policy::Problem &problem : policy.problems.mid(0, most))
        texts += problemText(problem);
    if (policy.problems.size() > most)
        texts += Administration::tr("There are more problems in it.");
    if (!texts.isEmpty())
        texts += Administration::tr("Tell your administrator.");
    return texts.join(u' ');
}

void lockControl(QWidget *control)
{
    control->setProperty(lockedProperty, true);
    control->setEnabled(false);
    control->setToolTip(lockedText());
    control->setAccessibleDescription(lockedText());
}

void lockControl(QAction *action)
{
    action->setProperty(lockedProperty, true);
    action->setEnabled(false);
    action->setToolTip(lockedText());
    //: %1 is the text of a menu's action, %2 is "Set by your administrator"
    action->setText(Administration::tr("%1 – %2").arg(action->text(), lockedText()));
}

bool isLocked(const QObject *control)
{
    return control->property(lockedProperty).toBool();
}

} // namespace LeadViewer
