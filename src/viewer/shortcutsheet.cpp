// SPDX-License-Identifier: MIT
#include "viewer/shortcutsheet.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

//! Keys that are no menu's action.
struct OtherKeys
{
    const char *place;
    const char *text;
    QKeyCombination key;
    QKeyCombination second = QKeyCombination::fromCombined(0);
};

constexpr std::array others{
    OtherKeys{QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Timeline"),
              QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "First or last row"), Qt::Key_Home,
              Qt::Key_End},
    OtherKeys{QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Timeline"),
              QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Go to the details of the row"),
              Qt::Key_Return},
    OtherKeys{QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Timeline"),
              QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Select all rows"),
              Qt::CTRL | Qt::Key_A},
    OtherKeys{QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Timeline"),
              QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Copy the selected rows"),
              Qt::CTRL | Qt::Key_C},
    OtherKeys{QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Timeline, fields"),
              QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Menu of the row or field"),
              Qt::SHIFT | Qt::Key_F10},
    OtherKeys{QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Fields"),
              QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Field before or after"), Qt::Key_Up,
              Qt::Key_Down},
    OtherKeys{QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Fields"),
              QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "First or last field"), Qt::Key_Home,
              Qt::Key_End},
    OtherKeys{QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Fields"),
              QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Buttons of the field"), Qt::Key_Left,
              Qt::Key_Right},
    OtherKeys{QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Fields"),
              QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Copy the value"),
              Qt::CTRL | Qt::Key_C},
    OtherKeys{QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Box for the lead"),
              QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Open the lead, or search for it"),
              Qt::Key_Return},
    OtherKeys{QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Box for the lead"),
              QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Recent leads"), Qt::Key_Down},
    OtherKeys{QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Filter"),
              QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Types of the kind"), Qt::Key_Down},
    OtherKeys{QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Find, export, list of leads"),
              QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Close"), Qt::Key_Escape},
    OtherKeys{QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Everywhere"),
              QT_TRANSLATE_NOOP("LeadViewer::ShortcutSheet", "Next pane"), Qt::Key_F6},
};

QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        // A doubled one stands for the character.
        if (text.at(i) == u'&' && ++i == text.size())
            break;
        plain += text.at(i);
    }
    return plain;
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList names;
    for (const QKeySequence &key : keys)
        names += key.toString(QKeySequence::NativeText);
    //: Between keys that do the same: "Ctrl+Q or Ctrl+W"
    return names.join(ShortcutSheet::tr(" or "));
}

void addRows(const QList<QAction *> &actions, const QString &place, QList<ShortcutRow> &rows,
             QList<QKeySequence> &used)
{
    for (const QAction *action : actions) {
        const QString text = withoutMnemonic(action->text());
        if (const QMenu *menu = action->menu()) {
            //: A menu and the menu in it
            addRows(menu->actions(),
                    place.isEmpty() ? text : ShortcutSheet::tr("%1 – %2").arg(place, text), rows,
                    used);
        } else if (!action->shortcuts().isEmpty() && action->isVisible()) {
            rows += {place, QString(text).remove(u'…'), keysText(action->shortcuts())};
            used += action->shortcuts();
        }
    }
}

} // namespace

QList<ShortcutRow> shortcutRows(const QMenuBar *menus)
{
    QList<ShortcutRow> rows;
    QList<QKeySequence> used;
    addRows(menus->actions(), {}, rows, used);
    for (const OtherKeys &other : others) {
        QList<QKeySequence> keys{other.key};
        if (other.second.toCombined() != 0)
            keys += other.second;
        if (!used.contains(keys.constFirst()))
            rows += {ShortcutSheet::tr(other.place), ShortcutSheet::tr(other.text), keysText(keys)};
    }
    return rows;
}

ShortcutSheet::ShortcutSheet(const QMenuBar *menus, QWidget *window)
    : QDialog(window)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));

    auto *model = new QStandardItemModel(this);
    //: Heads of columns: the menu or the place, what the keys do, the keys
    model->setHorizontalHeaderLabels({tr("Where"), tr("What it does"), tr("Keys")});
    for (const ShortcutRow &row : shortcutRows(menus)) {
        QList<QStandardItem *> items;
        for (const QString &text : {row.place, row.text, row.keys})
            items += new QStandardItem(text);
        // A screen reader says the cell, which by itself says too little.
        items.first()->setData(tr("%1: %2, %3").arg(row.place, row.text, row.keys),
                               Qt::AccessibleTextRole);
        model->appendRow(items);
    }

    auto *table = new QTableView(this);
    table->setAccessibleName(windowTitle());
    table->setModel(model);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->resizeColumnsToContents();
    table->resizeRowsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    table->selectRow(0);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(table);
    column->addWidget(buttons);
    table->setFocus();

    // All of it, where the screen has room.
    const int scrollBar = 40;
    const QSize rows(table->horizontalHeader()->length() + scrollBar,
                     table->verticalHeader()->length() + buttons->sizeHint().height()
                         + table->horizontalHeader()->sizeHint().height() + 2 * scrollBar);
    resize(rows.boundedTo(window->screen()->availableSize() * 9 / 10));
}

void openShortcutSheet(const QMenuBar *menus, QWidget *window)
{
    auto *sheet = window->findChild<ShortcutSheet *>(QString(), Qt::FindDirectChildrenOnly);
    if (sheet == nullptr)
        sheet = new ShortcutSheet(menus, window);
    sheet->show();
    sheet->raise();
    sheet->activateWindow();
}

} // namespace LeadViewer
