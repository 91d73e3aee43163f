// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/shortcutsheet.h"
#include "viewer/windowfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTableView>
#include <QtTest>

#include <algorithm>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! The sheet of keys.
class ShortcutSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesFromTheMenus();
    void leavesOutWhatAMenuHas();
    void hasEveryKeyOfTheWindow();
    void opensOnceAndCloses();
    void speaksWholeRows();

private:
    static QTableView *tableOf(const QWidget *window)
    {
        const auto *sheet = window->findChild<ShortcutSheet *>();
        return sheet != nullptr ? sheet->findChild<QTableView *>() : nullptr;
    }
};

void ShortcutSheetTest::comesFromTheMenus()
{
    QMenuBar menus;
    QMenu *file = menus.addMenu(QStringLiteral("&File"));
    file->addAction(QStringLiteral("Save && &quit…"))
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Q), QKeySequence(Qt::CTRL | Qt::Key_W)});
    file->addSeparator();
    file->addAction(QStringLiteral("Without keys"));
    QMenu *zone = menus.addMenu(QStringLiteral("&View"))->addMenu(QStringLiteral("Time &zone"));
    zone->addAction(QStringLiteral("&UTC"))->setShortcut(QKeySequence(Qt::Key_F9));
    zone->addAction(QStringLiteral("Hidden"))->setShortcut(QKeySequence(Qt::Key_F10));
    zone->actions().constLast()->setVisible(false);
    const QList<ShortcutRow> rows = shortcutRows(&menus);
    QVERIFY(rows.size() > 2);
    QCOMPARE(rows.at(0),
             (ShortcutRow{QStringLiteral("File"), QStringLiteral("Save & quit"),
                          QStringLiteral("Ctrl+Q or Ctrl+W")}));
    QCOMPARE(rows.at(1),
             (ShortcutRow{QStringLiteral("View – Time zone"), QStringLiteral("UTC"),
                          QStringLiteral("F9")}));
    QCOMPARE(rows.at(2).keys, QStringLiteral("Home or End"));
}

void ShortcutSheetTest::leavesOutWhatAMenuHas()
{
    const auto places = [](const QMenuBar &menus) {
        QStringList found;
        for (const ShortcutRow &row : shortcutRows(&menus)) {
            if (row.keys == QLatin1String("F6"))
                found += row.place;
        }
        return found;
    };
    QMenuBar menus;
    QCOMPARE(places(menus), QStringList{QStringLiteral("Everywhere")});
    menus.addMenu(QStringLiteral("View"))
        ->addAction(QStringLiteral("Next pane"))
        ->setShortcut(QKeySequence(Qt::Key_F6));
    QCOMPARE(places(menus), QStringList{QStringLiteral("View")});
}

void ShortcutSheetTest::hasEveryKeyOfTheWindow()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    const QList<ShortcutRow> rows = shortcutRows(fixture.window().menuBar());
    int found = 0;
    for (const QAction *action : fixture.window().findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts()) {
            const QString text = key.toString(QKeySequence::NativeText);
            const bool isThere
                = std::any_of(rows.begin(), rows.end(), [&text](const ShortcutRow &row) {
                      return row.keys.split(QStringLiteral(" or ")).contains(text);
                  });
            QVERIFY2(isThere || action->text().isEmpty(), qPrintable(action->text() + text));
            ++found;
        }
    }
    QVERIFY(found > 20);
}

void ShortcutSheetTest::opensOnceAndCloses()
{
    QMainWindow window;
    window.menuBar()
        ->addMenu(QStringLiteral("File"))
        ->addAction(QStringLiteral("Quit"))
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    window.show();
    openShortcutSheet(window.menuBar(), &window);
    openShortcutSheet(window.menuBar(), &window);
    QCOMPARE(window.findChildren<ShortcutSheet *>().size(), 1);
    QPointer<ShortcutSheet> sheet = window.findChild<ShortcutSheet *>();
    QVERIFY(waitForKeyboard(sheet));
    QVERIFY(!sheet->isModal());
    QVERIFY(tableOf(&window)->hasFocus());
    // Every row can be seen where the screen has room for it.
    const QTableView *table = tableOf(&window);
    if (sheet->height() < sheet->screen()->availableSize().height() * 8 / 10)
        QVERIFY(table->verticalHeader()->length() <= table->viewport()->height());
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    press(Qt::Key_Escape);
    QTRY_VERIFY(sheet.isNull());
}

void ShortcutSheetTest::speaksWholeRows()
{
    QMainWindow window;
    window.menuBar()
        ->addMenu(QStringLiteral("File"))
        ->addAction(QStringLiteral("Quit"))
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    window.show();
    openShortcutSheet(window.menuBar(), &window);
    QCOMPARE(nameOf(tableOf(&window)), QStringLiteral("Keyboard shortcuts"));
    QAccessibleInterface *cell
        = QAccessible::queryAccessibleInterface(tableOf(&window))->tableInterface()->cellAt(0, 0);
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("File: Quit, Ctrl+Q"));
}

LEAD_VIEWER_TEST(ShortcutSheetTest, QApplication)
#include "tst_shortcutsheet.moc"
