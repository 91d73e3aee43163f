// SPDX-License-Identifier: MIT
#include "viewer/zonemenu.h"

#include "wording/datetext.h"

#include <QActionGroup>

namespace LeadViewer {

ZoneMenu::ZoneMenu(QWidget *parent)
    : QMenu(parent)
{
    auto *zones = new QActionGroup(this);
    const auto add = [this, zones](const QString &text, const QString &name) {
        QAction *action = addAction(text);
        action->setCheckable(true);
        action->setData(name);
        zones->addAction(action);
        connect(action, &QAction::triggered, this, [this, name] { Q_EMIT chosen(name); });
    };
    add(tr("This &computer's zone"), QString());
    add(tr("&Asia/Kolkata (IST)"), QStringLiteral("Asia/Kolkata"));
    add(tr("&UTC"), QStringLiteral("UTC"));
    setZoneName({});
}

void ZoneMenu::setZoneName(const QString &name)
{
    actions().constFirst()->setChecked(true);
    for (QAction *action : actions()) {
        if (action->data().toString() == name)
            action->setChecked(true);
    }
}

QString ZoneMenu::zoneName() const
{
    for (const QAction *action : actions()) {
        if (action->isChecked())
            return action->data().toString();
    }
    return {};
}

QTimeZone ZoneMenu::zone() const
{
    const QTimeZone zone = zoneNamed(zoneName().toLatin1());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

} // namespace LeadViewer
