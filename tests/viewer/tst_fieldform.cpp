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

//! The form as a person uses it by keyboard, mouse and assistive technology.
class FieldFormTest : public FieldsFixture
{
    Q_OBJECT

private Q_SLOTS:
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
};

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

LEAD_VIEWER_TEST(FieldFormTest, QApplication)
#include "tst_fieldform.moc"
