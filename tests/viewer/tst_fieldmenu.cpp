// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "viewer/fieldline.h"
#include "viewer/fieldspane.h"
#include "viewer/fieldtext.h"
#include "viewer/leadform.h"
#include "viewer/windowfixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-1");

constexpr const char *leadText = R"({"fields": {"name": "Asha Kulkarni", "phone": "9876543210",
    "email": "asha@example.com", "status": "Booked", "rating": 4, "assignee": "meera@example.com",
    "last_activity_on": 1736411700123, "city": "", "budget": null, "tags": ["VIP", "3 BHK"],
    "alternate_phone": "", "source": "Website"}, "actions": []})";

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

//! The menu of a field: what it copies, and what it opens.
class FieldMenuTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void menu_data();
    void menu();
    void menuOpensLinks();
    void copiesAsJson_data();
    void copiesAsJson();

private:
    [[nodiscard]] LeadForm *form() const { return m_fixture->window().findChild<LeadForm *>(); }
    [[nodiscard]] FieldLine *line(const QString &label) const;
    [[nodiscard]] FieldText *value(const QString &label) const { return line(label)->value(); }
    [[nodiscard]] bool openLead(const QByteArray &json);
    //! The texts of the open menu of that line.
    [[nodiscard]] QStringList menuTexts(const FieldLine *line) const;
    void choose(const FieldLine *line, const QString &text) const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void FieldMenuTest::init()
{
    QGuiApplication::clipboard()->clear();
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(openLead(leadText));
}

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

bool FieldMenuTest::openLead(const QByteArray &json)
{
    m_fixture->standin().addLead(lead, json);
    const bool isOpen = m_fixture->open(lead) && waitFor([this] { return form()->isComplete(); });
    QCoreApplication::sendPostedEvents();
    return isOpen;
}

FieldLine *FieldMenuTest::line(const QString &label) const
{
    for (auto *line : form()->findChildren<FieldLine *>()) {
        if (line->row().label == label)
            return line;
    }
    qFatal("There is no field \"%s\".", qPrintable(label));
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
