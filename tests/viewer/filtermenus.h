// SPDX-License-Identifier: MIT
#pragma once

#include "viewer/filterbar.h"
#include "viewer/filterchip.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QMenu>

namespace LeadViewer::Test {

//! The entry of a filter chip's menu, by the texts on the way to it; null when there is none.
[[nodiscard]] inline QAction *filterEntry(const WindowFixture &fixture, const QString &chip,
                                          const QStringList &path)
{
    const QMenu *menu = fixture.get<FilterChip>(chip)->choices();
    QAction *entry = nullptr;
    for (const QString &text : path) {
        entry = nullptr;
        const QList<QAction *> actions = menu != nullptr ? menu->actions() : QList<QAction *>();
        for (QAction *action : actions) {
            if (!action->isSeparator() && action->text() == text)
                entry = action;
        }
        menu = entry != nullptr ? entry->menu() : nullptr;
    }
    return entry;
}

//! Chooses an entry of a filter chip's menu, and waits.
[[nodiscard]] inline bool chooseFilter(const WindowFixture &fixture, const QString &chip,
                                       const QStringList &path)
{
    QAction *entry = filterEntry(fixture, chip, path);
    if (entry == nullptr)
        return false;
    entry->trigger();
    return fixture.isDone();
}

//! The entries of a chip's menu; "-" for a separator, "> " before a menu.
[[nodiscard]] inline QStringList filterEntries(const WindowFixture &fixture, const QString &chip)
{
    QStringList texts;
    for (const QAction *action : fixture.get<FilterChip>(chip)->choices()->actions()) {
        texts += action->menu() != nullptr ? QStringLiteral("> ") + action->text()
            : action->isSeparator() && action->text().isEmpty() ? QStringLiteral("-")
                                                                : action->text();
    }
    return texts;
}

} // namespace LeadViewer::Test
