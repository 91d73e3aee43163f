// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "viewer/fieldline.h"
#include "viewer/fieldspane.h"
#include "viewer/fieldtext.h"
#include "viewer/leadcard.h"
#include "viewer/leadform.h"
#include "viewer/statuschip.h"
#include "viewer/windowfixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QDesktopServices>
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

QString focusName()
{
    return nameOf(QApplication::focusWidget());
}

} // namespace

//! The form as a person uses it by keyboard, mouse and assistive technology, and the card above it.
class FieldFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void oneTabStop();
    void tabGoesWhereTheFocusWas();
    void keysGoThroughTheFields();
    void keysScrollALongValueFirst();
    void focusIsShown_data();
    void focusIsShown();
    void focusIsInView();
    void focusIsSpoken();
    void everyControlIsOnTheBus();
    void selectedPartIsCopied();
    void menu_data();
    void menu();
    void menuOpensLinks();
    void copiesAsJson_data();
    void copiesAsJson();
    void emptyFieldsAreFolded();
    void foldButtonByKeyAndBus();
    void emptyFieldsAreFound();
    void emptyFieldsInTheirPlaces();
    void fieldThatBecomesEmptyIsFolded();
    void card();
    void cardWithoutMuch();
    void ratings_data();
    void ratings();
    void descriptionsHoldNoMarkup();

private:
    [[nodiscard]] LeadForm *form() const { return m_fixture->window().findChild<LeadForm *>(); }
    [[nodiscard]] LeadCard *leadCard() const { return m_fixture->window().findChild<LeadCard *>(); }
    [[nodiscard]] FieldLine *line(const QString &label) const;
    [[nodiscard]] FieldText *value(const QString &label) const { return line(label)->value(); }
    [[nodiscard]] QToolButton *foldButton() const;
    //! The labels of the fields that are shown.
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] bool openLead(const QByteArray &json);
    //! The label of that object name in the card; empty while it is hidden.
    [[nodiscard]] QString inCard(const char *name) const;
    //! The texts of the open menu of that line.
    [[nodiscard]] QStringList menuTexts(const FieldLine *line) const;
    void choose(const FieldLine *line, const QString &text) const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void FieldFormTest::init()
{
    QGuiApplication::clipboard()->clear();
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(openLead(leadText));
}

bool FieldFormTest::openLead(const QByteArray &json)
{
    m_fixture->standin().addLead(lead, json);
    const bool isOpen = m_fixture->open(lead) && waitFor([this] { return form()->isComplete(); });
    QCoreApplication::sendPostedEvents();
    return isOpen;
}

FieldLine *FieldFormTest::line(const QString &label) const
{
    for (auto *line : form()->findChildren<FieldLine *>()) {
        if (line->row().label == label)
            return line;
    }
    qFatal("There is no field \"%s\".", qPrintable(label));
}

QToolButton *FieldFormTest::foldButton() const
{
    for (auto *button : form()->findChildren<QToolButton *>()) {
        if (button->isCheckable())
            return button;
    }
    qFatal("There is no button that folds.");
}

QStringList FieldFormTest::shown() const
{
    QStringList labels;
    for (const auto *line : form()->findChildren<FieldLine *>()) {
        if (!line->isHidden())
            labels += line->row().label;
    }
    return labels;
}

QString FieldFormTest::inCard(const char *name) const
{
    const auto *label = leadCard()->findChild<QLabel *>(QLatin1String(name));
    return label->isVisible() ? label->text() : QString();
}

QStringList FieldFormTest::menuTexts(const FieldLine *line) const
{
    QStringList texts;
    const auto *menu = line->findChild<QMenu *>();
    if (menu == nullptr || !menu->isVisible())
        return texts;
    for (const QAction *action : menu->actions())
        texts += action->isSeparator() ? QStringLiteral("-") : action->text();
    return texts;
}

void FieldFormTest::choose(const FieldLine *line, const QString &text) const
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

void FieldFormTest::oneTabStop()
{
    m_fixture->edit(QStringLiteral("Find a field"))->setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), value(QStringLiteral("Name")));
    press(Qt::Key_Tab);
    QVERIFY(!form()->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(focusName(), QStringLiteral("All"));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), value(QStringLiteral("Name")));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(focusName(), QStringLiteral("Find a field"));
}

void FieldFormTest::tabGoesWhereTheFocusWas()
{
    value(QStringLiteral("Phone"))->setFocus();
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QCOMPARE(focusName(), QStringLiteral("Call: Phone"));
    press(Qt::Key_Tab);
    QCOMPARE(focusName(), QStringLiteral("All"));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(focusName(), QStringLiteral("Call: Phone"));
    press(Qt::Key_Down);
    QCOMPARE(focusName(), QStringLiteral("Email"));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(focusName(), QStringLiteral("Find a field"));
    press(Qt::Key_Tab);
    QCOMPARE(focusName(), QStringLiteral("Email"));
    // A field that is gone hands over to the first one.
    m_fixture->edit(QStringLiteral("Find a field"))->setFocus();
    type(QStringLiteral("website"));
    QCOMPARE(shown(), QStringList{QStringLiteral("Source")});
    press(Qt::Key_Tab);
    QCOMPARE(focusName(), QStringLiteral("Source"));
    // Another lead begins with its first field.
    m_fixture->standin().addLead(QStringLiteral("lead-2"), leadText);
    QVERIFY(m_fixture->open(QStringLiteral("lead-2")));
    m_fixture->edit(QStringLiteral("Find a field"))->setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(focusName(), QStringLiteral("Name"));
}

void FieldFormTest::keysGoThroughTheFields()
{
    value(QStringLiteral("Name"))->setFocus();
    const std::pair<Qt::Key, const char *> steps[]{
        {Qt::Key_Up, "Name"},
        {Qt::Key_Down, "Phone"},
        {Qt::Key_Down, "Email"},
        {Qt::Key_Up, "Phone"},
        {Qt::Key_Left, "Phone"},
        {Qt::Key_Right, "Copy Phone"},
        {Qt::Key_Right, "Call: Phone"},
        {Qt::Key_Right, "WhatsApp: Phone"},
        {Qt::Key_Right, "WhatsApp: Phone"},
        {Qt::Key_Left, "Call: Phone"},
        {Qt::Key_Up, "Name"},
        {Qt::Key_End, "3 empty fields"},
        {Qt::Key_Down, "3 empty fields"},
        {Qt::Key_Up, "Source"},
        {Qt::Key_Home, "Name"},
        {Qt::Key_PageDown, "3 empty fields"},
        {Qt::Key_PageUp, "Name"},
    };
    m_fixture->window().resize(1280, 900); // the whole form is one page
    QTRY_COMPARE(form()->verticalScrollBar()->maximum(), 0);
    for (const auto &[key, name] : steps) {
        press(key);
        QCOMPARE(focusName(), QString::fromLatin1(name));
    }
    QCOMPARE(m_fixture->standin().requestCount(), 1);
}

void FieldFormTest::keysScrollALongValueFirst()
{
    QVERIFY(openLead(R"({"fields": {"a": "1\n2\n3\n4\n5\n6\n7\n8\n9\n10", "b": "2"}})"));
    FieldText *text = value(QStringLiteral("A"));
    text->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QVERIFY(text->hasFocus());
    QCOMPARE(text->verticalScrollBar()->value(), text->verticalScrollBar()->maximum());
    press(Qt::Key_Down);
    QCOMPARE(focusName(), QStringLiteral("B"));
}

void FieldFormTest::focusIsShown_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("one line") << QStringLiteral("Name");
    QTest::newRow("with buttons") << QStringLiteral("Phone");
    QTest::newRow("button") << QStringLiteral("Call: Phone");
    QTest::newRow("fold button") << QStringLiteral("3 empty fields");
}

void FieldFormTest::focusIsShown()
{
    QFETCH(QString, name);
    auto *control = m_fixture->find<QWidget>(name, form());
    const QColor frame = m_fixture->window().palette().color(QPalette::Highlight);
    const auto framed = [this, control, frame] {
        const QRect place(control->mapTo(form()->widget(), QPoint(0, 0)), control->size());
        const QImage image = form()->widget()->grab(place.adjusted(-2, -2, 2, 2)).toImage();
        int pixels = 0;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y)
                pixels += image.pixelColor(x, y) == frame ? 1 : 0;
        }
        return pixels >= image.width() + image.height();
    };
    QVERIFY(!framed());
    control->setFocus(Qt::OtherFocusReason); // as assistive technology gives it
    QVERIFY(framed());
    m_fixture->edit(QStringLiteral("Find a field"))->setFocus();
    QVERIFY(!framed());
}

void FieldFormTest::focusIsInView()
{
    QByteArray fields;
    for (int i = 0; i < 60; ++i)
        fields += (i > 0 ? ",\"f" : "\"f") + QByteArray::number(i) + "\":1";
    QVERIFY(openLead("{\"fields\":{" + fields + "}}"));
    const auto isInView = [this](const QWidget *control) {
        return form()->viewport()->rect().contains(
            QRect(control->mapTo(form()->viewport(), QPoint(0, 0)), control->size()));
    };
    auto *last = value(QStringLiteral("F59"));
    QVERIFY(!isInView(last));
    last->setFocus(Qt::OtherFocusReason);
    QVERIFY(isInView(last));
    press(Qt::Key_Home);
    QVERIFY(isInView(value(QStringLiteral("F0"))));
    press(Qt::Key_PageDown);
    const QString paged = focusName();
    QVERIFY(paged != QStringLiteral("F0") && paged != QStringLiteral("F1"));
    QVERIFY(isInView(QApplication::focusWidget()));
    press(Qt::Key_PageUp);
    QCOMPARE(focusName(), QStringLiteral("F0"));
}

void FieldFormTest::focusIsSpoken()
{
    // Qt tells a screen reader of each control that gets the keyboard's focus, with these texts.
    const auto spoken = [] {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(
            QApplication::focusWidget());
        return interface->state().focused ? interface->text(QAccessible::Name) + QLatin1Char('=')
                + interface->text(QAccessible::Value)
                                          : QString();
    };
    value(QStringLiteral("Name"))->setFocus();
    press(Qt::Key_Down);
    QCOMPARE(spoken(), QStringLiteral("Phone=+91 98765 43210"));
    press(Qt::Key_Right);
    QCOMPARE(spoken(), QStringLiteral("Copy Phone="));
    press(Qt::Key_Down);
    QCOMPARE(spoken(), QStringLiteral("Email=asha@example.com"));
}

void FieldFormTest::everyControlIsOnTheBus()
{
    for (const char *name : {"Name", "Tags", "WhatsApp: Phone", "Copy Email", "3 empty fields"}) {
        auto *control = m_fixture->find<QWidget>(QString::fromUtf8(name), form());
        QVERIFY2(control != nullptr, name);
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(control);
        QVERIFY(interface->state().focusable);
        interface->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QVERIFY2(control->hasFocus(), name);
        QVERIFY(interface->state().focused);
    }
    QAccessibleInterface *copy = QAccessible::queryAccessibleInterface(
        m_fixture->find<QToolButton>(QStringLiteral("Copy Email"), form()));
    copy->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(clipboardText(), QStringLiteral("asha@example.com"));
}

void FieldFormTest::selectedPartIsCopied()
{
    FieldText *text = value(QStringLiteral("Phone"));
    text->setFocus();
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText(), QStringLiteral("+919876543210"));
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText(), QStringLiteral("+91"));
    // What was selected before does not count any more when the focus comes back.
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText(), QStringLiteral("+919876543210"));
    // By mouse: a double click selects a word.
    QTest::mouseDClick(value(QStringLiteral("Name"))->viewport(), Qt::LeftButton, Qt::NoModifier,
                       QPoint(8, 8));
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText(), QStringLiteral("Asha"));
}

void FieldFormTest::menu_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::newRow("on the value") << QByteArray("value");
    QTest::newRow("on the label") << QByteArray("label");
    QTest::newRow("menu key") << QByteArray("menu key");
    QTest::newRow("menu key on a button") << QByteArray("button");
    QTest::newRow("Shift+F10") << QByteArray("Shift+F10");
}

void FieldFormTest::menu()
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

void FieldFormTest::menuOpensLinks()
{
    QSignalSpy chosen(m_fixture->window().findChild<FieldsPane *>(), &FieldsPane::linkChosen);
    value(QStringLiteral("Email"))->setFocus();
    press(Qt::Key_F10, Qt::ShiftModifier);
    choose(line(QStringLiteral("Email")), QStringLiteral("Email"));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toUrl(), QUrl(QStringLiteral("mailto:asha@example.com")));
}

void FieldFormTest::copiesAsJson_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("text") << QStringLiteral("Phone") << QByteArray(R"({"phone":"9876543210"})");
    QTest::newRow("number") << QStringLiteral("Rating") << QByteArray(R"({"rating":4})");
    QTest::newRow("list") << QStringLiteral("Tags") << QByteArray(R"({"tags":["VIP","3 BHK"]})");
    QTest::newRow("null") << QStringLiteral("Budget") << QByteArray(R"({"budget":null})");
}

void FieldFormTest::copiesAsJson()
{
    QFETCH(QString, label);
    QFETCH(QByteArray, json);
    foldButton()->setChecked(true);
    value(label)->setFocus();
    press(Qt::Key_F10, Qt::ShiftModifier);
    choose(line(label), QStringLiteral("Copy as JSON"));
    QCOMPARE(parsed(clipboardText().toUtf8()), parsed(json));
}

void FieldFormTest::emptyFieldsAreFolded()
{
    const QStringList filled = shown();
    for (const char *label : {"City", "Budget", "Alternate phone"})
        QVERIFY2(!filled.contains(QString::fromLatin1(label)), label);
    QCOMPARE(filled.size(), 9);
    QCOMPARE(foldButton()->text(), QStringLiteral("3 empty fields"));
    QCOMPARE(nameOf(foldButton()), QStringLiteral("3 empty fields"));
    QTest::mouseClick(foldButton(), Qt::LeftButton);
    QCOMPARE(shown(),
             filled
                 + QStringList({QStringLiteral("City"), QStringLiteral("Budget"),
                                QStringLiteral("Alternate phone")}));
    QCoreApplication::sendPostedEvents();
    QVERIFY(line(QStringLiteral("City"))->y() > foldButton()->y());
    QVERIFY(line(QStringLiteral("Source"))->y() < foldButton()->y());
    QTest::mouseClick(foldButton(), Qt::LeftButton);
    QCOMPARE(shown(), filled);
    QVERIFY(openLead(R"({"fields": {"name": "Rohan"}})"));
    QVERIFY(foldButton()->isHidden());
    QVERIFY(openLead(R"({"fields": {"name": "Rohan", "city": ""}})"));
    QCOMPARE(foldButton()->text(), QStringLiteral("1 empty field"));
}

void FieldFormTest::foldButtonByKeyAndBus()
{
    foldButton()->setFocus();
    press(Qt::Key_Return);
    QVERIFY(shown().contains(QStringLiteral("City")));
    press(Qt::Key_Down);
    QCOMPARE(focusName(), QStringLiteral("City"));
    press(Qt::Key_Up);
    press(Qt::Key_Space);
    QVERIFY(!shown().contains(QStringLiteral("City")));
    QAccessibleActionInterface *actions
        = QAccessible::queryAccessibleInterface(foldButton())->actionInterface();
    actions->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(shown().contains(QStringLiteral("City")));
}

void FieldFormTest::emptyFieldsAreFound()
{
    m_fixture->edit(QStringLiteral("Find a field"))->setFocus();
    type(QStringLiteral("cit"));
    QCOMPARE(shown(), QStringList{QStringLiteral("City")});
    QVERIFY(foldButton()->isHidden());
    QVERIFY(labelsOf(&m_fixture->window()).contains(QStringLiteral("1 of 12 fields")));
    press(Qt::Key_Escape);
    QVERIFY(!shown().contains(QStringLiteral("City")));
    QVERIFY(!foldButton()->isHidden());
}

void FieldFormTest::emptyFieldsInTheirPlaces()
{
    auto *pane = m_fixture->window().findChild<FieldsPane *>();
    QVERIFY(pane->hidesEmptyFields());
    pane->setHidesEmptyFields(false);
    QVERIFY(!pane->hidesEmptyFields());
    QTRY_VERIFY(form()->isComplete());
    QVERIFY(foldButton()->isHidden());
    QCOMPARE(shown().size(), 12);
    QCoreApplication::sendPostedEvents();
    QVERIFY(line(QStringLiteral("City"))->y() < line(QStringLiteral("Source"))->y());
    pane->setHidesEmptyFields(true);
    QTRY_VERIFY(form()->isComplete());
    QCOMPARE(shown().size(), 9);
}

void FieldFormTest::fieldThatBecomesEmptyIsFolded()
{
    const auto places = [this] {
        QCoreApplication::sendPostedEvents();
        return line(QStringLiteral("Source"))->y() < foldButton()->y();
    };
    QVERIFY(places());
    // The last of the fields with a value: the order of all fields stays.
    m_fixture->standin().addLead(
        lead, R"({"fields": {"name": "Asha Kulkarni", "source": "", "city": ""}})");
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QTRY_VERIFY(form()->isComplete());
    QCOMPARE(shown(), QStringList{QStringLiteral("Name")});
    QCOMPARE(foldButton()->text(), QStringLiteral("2 empty fields"));
    foldButton()->setChecked(true);
    QVERIFY(!places());
}

void FieldFormTest::card()
{
    QCOMPARE(inCard("nameLabel"), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(inCard("statusLabel"), QStringLiteral("Booked"));
    QCOMPARE(inCard("starsLabel"), QStringLiteral("★★★★☆"));
    const auto inLine = [this](const QString &name) {
        return m_fixture->find<QPlainTextEdit>(name, leadCard())->toPlainText();
    };
    QCOMPARE(inLine(QStringLiteral("Phone")), QStringLiteral("+91 98765 43210"));
    QCOMPARE(inLine(QStringLiteral("Owner")), QStringLiteral("meera"));
    QCOMPARE(inLine(QStringLiteral("Last contact")), QStringLiteral("9 Jan 2025, 2:05 pm"));
    // The ID is in the input and in the form.
    for (const QString &text : labelsOf(leadCard()))
        QVERIFY2(!text.contains(lead), qPrintable(text));
    // The number's buttons are reached from it, and the lines from each other.
    auto *phone = m_fixture->find<QPlainTextEdit>(QStringLiteral("Phone"), leadCard());
    phone->setFocus();
    press(Qt::Key_Right);
    QCOMPARE(focusName(), QStringLiteral("Copy Phone"));
    press(Qt::Key_Return);
    QCOMPARE(clipboardText(), QStringLiteral("+919876543210"));
    press(Qt::Key_Down);
    QCOMPARE(focusName(), QStringLiteral("Owner"));
    press(Qt::Key_Down);
    QCOMPARE(focusName(), QStringLiteral("Last contact"));
    press(Qt::Key_Down);
    QCOMPARE(focusName(), QStringLiteral("Last contact"));
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QVERIFY(phone->hasFocus());
}

void FieldFormTest::cardWithoutMuch()
{
    QVERIFY(openLead(R"({"fields": {"phone": ""}})"));
    QCOMPARE(inCard("nameLabel"), QStringLiteral("Unnamed lead"));
    QVERIFY(inCard("statusLabel").isEmpty());
    QVERIFY(inCard("starsLabel").isEmpty());
    for (const auto *line : leadCard()->findChildren<FieldLine *>())
        QVERIFY2(line->isHidden(), qPrintable(line->row().label));
}

void FieldFormTest::ratings_data()
{
    QTest::addColumn<QByteArray>("rating");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("five") << QByteArray("5") << QStringLiteral("★★★★★")
                          << QStringLiteral("Rating 5 of 5");
    QTest::newRow("text") << QByteArray("\"1\"") << QStringLiteral("★☆☆☆☆")
                          << QStringLiteral("Rating 1 of 5");
    QTest::newRow("half") << QByteArray("3.5") << QStringLiteral("★★★★☆")
                          << QStringLiteral("Rating 3.5 of 5");
    QTest::newRow("a word") << QByteArray("\"Hot\"") << QStringLiteral("Rating Hot")
                            << QStringLiteral("Rating Hot");
    QTest::newRow("too many") << QByteArray("9") << QStringLiteral("Rating 9")
                              << QStringLiteral("Rating 9");
}

void FieldFormTest::ratings()
{
    QFETCH(QByteArray, rating);
    QVERIFY(openLead(R"({"fields": {"rating": )" + rating + "}}"));
    QTEST(inCard("starsLabel"), "shown");
    QTEST(nameOf(leadCard()->findChild<QLabel *>(QStringLiteral("starsLabel"))), "spoken");
}

void FieldFormTest::descriptionsHoldNoMarkup()
{
    int descriptions = 0;
    for (QWidget *widget :
         m_fixture->window().findChild<FieldsPane *>()->findChildren<QWidget *>()) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        const QString text = interface->text(QAccessible::Description);
        QVERIFY2(!text.contains(QLatin1Char('<')), qPrintable(text));
        descriptions += text.isEmpty() ? 0 : 1;
    }
    QVERIFY(descriptions > 20);
}

LEAD_VIEWER_TEST(FieldFormTest, QApplication)
#include "tst_fieldform.moc"
