// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QMenuBar;

namespace LeadViewer {

//! \brief One row of the sheet.
struct ShortcutRow
{
    QString place; //!< the menu, or where the keys work: "Edit", "View – Time zone", "Timeline"
    QString text; //!< what they do: "Find in timeline"
    QString keys; //!< as they stand on this system's keyboards: "Ctrl+Q or Ctrl+W"
    bool operator==(const ShortcutRow &) const = default;
};

//! The menus' actions that have keys, in the order of the menus; then keys that no menu has, except
//! those that a menu's action has.
[[nodiscard]] QList<ShortcutRow> shortcutRows(const QMenuBar *menus);

//! \brief A sheet of all keys, which may stay open beside the window. Deletes itself when closed.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    //! \p window has the menus and becomes the parent.
    ShortcutSheet(const QMenuBar *menus, QWidget *window);
};

//! Opens the sheet over \p window, or raises the one that is open.
void openShortcutSheet(const QMenuBar *menus, QWidget *window);

} // namespace LeadViewer
