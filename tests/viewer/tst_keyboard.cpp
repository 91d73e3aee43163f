// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/errordialog.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTemporaryDir>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-1");

//! The letters that Alt calls controls and menus by.
QStringList mnemonicsOf(const QWidget *top)
{
    QStringList texts;
    for (const QWidget *widget : top->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts += button->text();
        else if (const auto *label = qobject_cast<const QLabel *>(widget);
                 label != nullptr && label->buddy() != nullptr)
            texts += label->text();
        else if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < bar->count(); ++i)
                texts += bar->tabText(i);
        } else if (const auto *menus = qobject_cast<const QMenuBar *>(widget)) {
            for (const QAction *action : menus->actions())
                texts += action->text();
        }
    }
    QStringList mnemonics;
    for (const QString &text : texts) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (!key.isEmpty())
            mnemonics += key;
    }
    mnemonics.sort();
    return mnemonics;
}

//! Where each Tab leads from \p start on, until it is there again.
QStringList tabStops(QWidget *start)
{
    constexpr int most = 60;
    QStringList names;
    start->setFocus();
    do {
        names += nameOf(QApplication::focusWidget());
        press(Qt::Key_Tab);
    } while (QApplication::focusWidget() != start && names.size() < most);
    return names;
}

} // namespace

//! The keys of the window: each means one thing, and they reach everything.
class KeyboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void mnemonicsAreUnique();
    void mnemonicsInMenusAreUnique();
    void shortcutsAreUnique();
    void tabOrder();
    void selectedActionIsReachedAndLeft();
    void tabOrderInTheDialog();
    void panesByKey();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void KeyboardTest::init()
{
    const QString file = m_folder.filePath(QStringLiteral("settings.ini"));
    QFile::remove(file);
    m_fixture = std::make_unique<WindowFixture>(file);
    m_fixture->standin().addLead(lead, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead));
}

void KeyboardTest::mnemonicsAreUnique()
{
    m_fixture->unfold();
    QStringList mnemonics = mnemonicsOf(&m_fixture->window());
    QVERIFY2(mnemonics.size() >= 13, qPrintable(mnemonics.join(u' ')));
    QStringList unique = mnemonics;
    unique.removeDuplicates();
    QCOMPARE(mnemonics, unique);

    QVERIFY(m_fixture->fail());
    mnemonics = mnemonicsOf(m_fixture->window().errorDialog());
    QVERIFY(mnemonics.size() >= 4);
    unique = mnemonics;
    unique.removeDuplicates();
    QCOMPARE(mnemonics, unique);
}

void KeyboardTest::mnemonicsInMenusAreUnique()
{
    int menus = 0;
    for (const QAction *title : m_fixture->window().menuBar()->actions()) {
        const QMenu *menu = title->menu();
        QStringList keys;
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator())
                continue;
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(!key.isEmpty(), qPrintable(action->text()));
            QVERIFY2(!keys.contains(key), qPrintable(action->text()));
            keys += key;
        }
        menus += keys.isEmpty() ? 0 : 1;
    }
    QCOMPARE(menus, 5);
}

void KeyboardTest::shortcutsAreUnique()
{
    QStringList keys;
    for (const QAction *action : m_fixture->window().findChildren<QAction *>()) {
        for (const QKeySequence &shortcut : action->shortcuts()) {
            QVERIFY2(!keys.contains(shortcut.toString()), qPrintable(action->text()));
            keys += shortcut.toString();
        }
    }
    QVERIFY(keys.contains(QStringLiteral("Ctrl+Q")));
    QVERIFY(keys.contains(QStringLiteral("F5")));
}

void KeyboardTest::tabOrder()
{
    // As it is read: the tool bar, the lead's fields, its timeline, the selected action.
    const QStringList wanted{
        QStringLiteral("Lead ID"), QStringLiteral("Open lead"),    QStringLiteral("Refresh"),
        QStringLiteral("Find"),    QStringLiteral("Export"),       QStringLiteral("Workspace"),
        QStringLiteral("Phone"),   QStringLiteral("Find a field"), QStringLiteral("Name"),
        QStringLiteral("All"),     QStringLiteral("More"),         QStringLiteral("By"),
        QStringLiteral("Time"),    QStringLiteral("Timeline"),     QStringLiteral("Next page"),
        QStringLiteral("Skip"),    QStringLiteral("Page size"),    QStringLiteral("Details"),
        QStringLiteral("Details"), QStringLiteral("Copy")};
    QCOMPARE(tabStops(m_fixture->edit(QStringLiteral("Lead ID"))), wanted);
    // The workspace, when it is unfolded, comes behind its button.
    m_fixture->unfold();
    QCOMPARE(tabStops(m_fixture->edit(QStringLiteral("Lead ID"))).mid(5, 6),
             (QStringList{QStringLiteral("Workspace"), QStringLiteral("Enterprise ID"),
                          QStringLiteral("Token"), QStringLiteral("Show token"),
                          QStringLiteral("Remember"), QStringLiteral("Phone")}));
}

void KeyboardTest::selectedActionIsReachedAndLeft()
{
    m_fixture->box(QStringLiteral("Page size"))->setFocus();
    press(Qt::Key_Tab);
    press(Qt::Key_Right);
    press(Qt::Key_Tab);
    QCOMPARE(nameOf(QApplication::focusWidget()), QStringLiteral("JSON"));
    press(Qt::Key_Tab);
    QCOMPARE(nameOf(QApplication::focusWidget()), QStringLiteral("Copy"));
    press(Qt::Key_Tab);
    QCOMPARE(nameOf(QApplication::focusWidget()), QStringLiteral("Lead ID"));
    // And a text that got the focus by a click lets it go, too.
    m_fixture->find<QPlainTextEdit>(QStringLiteral("JSON"))->setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(nameOf(QApplication::focusWidget()), QStringLiteral("Copy"));
}

void KeyboardTest::tabOrderInTheDialog()
{
    QVERIFY(m_fixture->fail());
    QCOMPARE(tabStops(QApplication::focusWidget()),
             (QStringList{QStringLiteral("Try again"), QStringLiteral("Close"),
                          QStringLiteral("Details"), QStringLiteral("Copy details")}));
    QTest::mouseClick(
        m_fixture->find<QPushButton>(QStringLiteral("Details"), m_fixture->window().errorDialog()),
        Qt::LeftButton);
    QCOMPARE(tabStops(QApplication::focusWidget()).size(), 5);
}

void KeyboardTest::panesByKey()
{
    press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_fixture->table()->hasFocus());
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(nameOf(QApplication::focusWidget()), QStringLiteral("Name"));
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_fixture->edit(QStringLiteral("Lead ID"))->hasFocus());
    QCOMPARE(m_fixture->edit(QStringLiteral("Lead ID"))->selectedText(), lead);
    QStringList places;
    for (int i = 0; i < 4; ++i) {
        press(Qt::Key_F6);
        places += nameOf(QApplication::focusWidget());
    }
    QCOMPARE(places,
             (QStringList{QStringLiteral("Name"), QStringLiteral("Timeline"),
                          QStringLiteral("Details"), QStringLiteral("Lead ID")}));
}

LEAD_VIEWER_TEST(KeyboardTest, QApplication)
#include "tst_keyboard.moc"
