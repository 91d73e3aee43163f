// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "viewer/fieldsfixture.h"
#include "viewer/fieldtext.h"

#include <QAccessible>
#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! The menu of a field: what it copies, and what it opens.
class FieldMenuTest : public FieldsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void menu_data();
    void menu();
    void menuOpensLinks();
    void copiesAsJson_data();
    void copiesAsJson();

private:
    //! The texts of the open menu of that line.
    [[nodiscard]] QStringList menuTexts(const FieldLine *line) const;
    void choose(const FieldLine *line, const QString &text) const;
};

void FieldMenuTest::menu_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::newRow("on the value") << QByteArray("value");
    QTest::newRow("on the label") << QByteArray("label");
    QTest::newRow("menu key") << QByteArray("menu key");
    QTest::newRow("menu key on a button") << QByteArray("button");
    QTest::newRow("Shift+F10") << QByteArray("Shift+F10");
}

void FieldMenuTest::menu()
{
    QFETCH(QByteArray, where);
    FieldLine *phone = line(QStringLiteral("Phone"));
    phone->value()->setFocus();
    const auto ask = [](QWidget *widget, QContextMenuEvent::Reason reason) {
        const QPoint place = widget->rect().center();
        QContextMenuEvent event(reason, place, widget->mapToGlobal(place));
        QCoreApplication::sendEvent(widget, &event);
    };
    if (where == "value")
        ask(phone->value()->viewport(), QContextMenuEvent::Mouse);
    else if (where == "label")
        ask(phone->findChild<QLabel *>(), QContextMenuEvent::Mouse);
    else if (where == "menu key")
        ask(phone->value(), QContextMenuEvent::Keyboard);
    else if (where == "button")
        ask(phone->findChild<QToolButton *>(), QContextMenuEvent::Keyboard);
    else
        press(Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(menuTexts(phone),
             (QStringList{QStringLiteral("Copy value"), QStringLiteral("Copy label and value"),
                          QStringLiteral("Copy as JSON"), QStringLiteral("-"),
                          QStringLiteral("Call"), QStringLiteral("WhatsApp")}));
    choose(phone, QStringLiteral("Copy value"));
    QCOMPARE(clipboardText(), QStringLiteral("+919876543210"));
    if (where != "Shift+F10")
        return;
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_F10, Qt::ShiftModifier);
    choose(phone, QStringLiteral("Copy selection"));
    QCOMPARE(clipboardText(), QStringLiteral("+"));
    press(Qt::Key_F10, Qt::ShiftModifier);
    choose(phone, QStringLiteral("Copy label and value"));
    QCOMPARE(clipboardText(), QStringLiteral("Phone: +91 98765 43210"));
}

void FieldMenuTest::menuOpensLinks()
{
    QSignalSpy chosen(m_fixture->window().findChild<FieldsPane *>(), &FieldsPane::linkChosen);
    value(QStringLiteral("Email"))->setFocus();
    press(Qt::Key_F10, Qt::ShiftModifier);
    choose(line(QStringLiteral("Email")), QStringLiteral("Email"));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toUrl(), QUrl(QStringLiteral("mailto:asha@example.com")));
}

void FieldMenuTest::copiesAsJson_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("text") << QStringLiteral("Phone") << QByteArray(R"({"phone":"9876543210"})");
    QTest::newRow("number") << QStringLiteral("Rating") << QByteArray(R"({"rating":4})");
    QTest::newRow("list") << QStringLiteral("Tags") << QByteArray(R"({"tags":["VIP","3 BHK"]})");
    QTest::newRow("null") << QStringLiteral("Budget") << QByteArray(R"({"budget":null})");
}

void FieldMenuTest::copiesAsJson()
{
    QFETCH(QString, label);
    QFETCH(QByteArray, json);
    form()->setHidesEmptyFields(false);
    QTRY_VERIFY(form()->isComplete());
    value(label)->setFocus();
    press(Qt::Key_F10, Qt::ShiftModifier);
    choose(line(label), QStringLiteral("Copy as JSON"));
    QCOMPARE(parsed(clipboardText().toUtf8()), parsed(json));
}

QStringList FieldMenuTest::menuTexts(const FieldLine *line) const
{
    QStringList texts;
    const auto *menu = line->findChild<QMenu *>();
    if (menu == nullptr || !menu->isVisible())
        return texts;
    for (const QAction *action : menu->actions())
        texts += action->isSeparator() ? QStringLiteral("-") : action->text();
    return texts;
}

void FieldMenuTest::choose(const FieldLine *line, const QString &text) const
{
    auto *menu = line->findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    for (QAction *action : menu->actions()) {
        if (action->text() == text) {
            action->trigger();
            menu->close();
            QTRY_VERIFY(line->findChild<QMenu *>() == nullptr);
            m_fixture->window().activateWindow(); // as a window manager does it
            QVERIFY(waitForKeyboard(&m_fixture->window()));
            return;
        }
    }
    QFAIL(qPrintable(text));
}

LEAD_VIEWER_TEST(FieldMenuTest, QApplication)
#include "tst_fieldmenu.moc"
