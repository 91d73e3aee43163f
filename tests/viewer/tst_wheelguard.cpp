// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/wheelguard.h"
#include "viewer/windowfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

//! Turns the wheel over the middle of \p widget, as the window system reports it.
void turnWheel(QWidget *widget, int angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *top = widget->window();
    const QPoint inWindow = widget->mapTo(top, widget->rect().center());
    const QPointF global = top->mapToGlobal(inWindow);
    QWheelEvent event(inWindow, global, {}, QPoint(0, angle), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    // Only such an event goes from the widget to its parents.
    QSpontaneKeyEvent::setSpontaneous(&event);
    QWidget *below = top->childAt(inWindow);
    qApp->notify(below != nullptr ? below : top, &event);
}

} // namespace

//! The wheel over a control that it would change.
class WheelGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void changesOnlyWithTheFocus_data();
    void changesOnlyWithTheFocus();
    void scrollsWhatTheControlIsIn();
    void scrollBarsNeedNoFocus();
    void controlZooms();
    void partsOfANotchAddUp();
    void pageSizeOfTheWindowStays();

private:
    int value() const;

    std::unique_ptr<QScrollArea> m_area;
    WheelGuard *m_guard = nullptr;
    QWidget *m_control = nullptr;
    QLineEdit *m_edit = nullptr;
};

void WheelGuardTest::init()
{
    m_area = std::make_unique<QScrollArea>();
    m_guard = new WheelGuard(m_area.get());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    m_edit = new QLineEdit(content);
    column->addWidget(m_edit);
    m_control = new QSpinBox(content);
    column->addWidget(m_control);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->resize(300, 200);
    content->setMinimumHeight(2000);
    column->setAlignment(Qt::AlignTop);
}

void WheelGuardTest::cleanup()
{
    m_area.reset();
}

int WheelGuardTest::value() const
{
    if (const auto *date = qobject_cast<QDateEdit *>(m_control))
        return int(date->date().toJulianDay());
    for (const char *property : {"value", "currentIndex"}) {
        const QVariant value = m_control->property(property);
        if (value.isValid())
            return value.toInt();
    }
    return -1;
}

void WheelGuardTest::changesOnlyWithTheFocus_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind :
         {"spin box", "combo box", "combo box to type in", "date", "slider", "tab bar"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void WheelGuardTest::changesOnlyWithTheFocus()
{
    QFETCH(QString, kind);
    QLayout *column = m_area->widget()->layout();
    delete m_control;
    if (kind == QLatin1String("date")) {
        m_control = new QDateEdit(QDate(2026, 9, 15));
    } else if (kind == QLatin1String("slider")) {
        auto *slider = new QSlider(Qt::Horizontal);
        slider->setValue(50);
        m_control = slider;
    } else if (kind == QLatin1String("tab bar")) {
        auto *tabs = new QTabBar;
        for (const char *text : {"One", "Two", "Three"})
            tabs->addTab(QString::fromLatin1(text));
        tabs->setCurrentIndex(1);
        m_control = tabs;
    } else if (kind == QLatin1String("spin box")) {
        auto *box = new QSpinBox;
        box->setValue(50);
        m_control = box;
    } else {
        auto *box = new QComboBox;
        box->setEditable(kind != QLatin1String("combo box"));
        box->addItems({QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")});
        box->setCurrentIndex(1);
        m_control = box;
    }
    column->addWidget(m_control);
    m_control->setFocusPolicy(Qt::WheelFocus);
    m_area->show();
    m_area->activateWindow();
    QVERIFY(waitForKeyboard(m_area.get()));
    m_edit->setFocus();

    const int before = value();
    turnWheel(m_control, -120);
    QCOMPARE(value(), before);
    QVERIFY(m_edit->hasFocus());
    m_area->verticalScrollBar()->setValue(0);
    m_control->setFocus();
    turnWheel(m_control, -120);
    QVERIFY(value() != before);
    QCOMPARE(m_area->verticalScrollBar()->value(), 0);
}

void WheelGuardTest::scrollsWhatTheControlIsIn()
{
    m_area->show();
    m_area->activateWindow();
    QVERIFY(waitForKeyboard(m_area.get()));
    m_edit->setFocus();
    turnWheel(m_control, -120);
    QVERIFY(m_area->verticalScrollBar()->value() > 0);
}

void WheelGuardTest::scrollBarsNeedNoFocus()
{
    m_area->show();
    turnWheel(m_area->verticalScrollBar(), -120);
    QVERIFY(m_area->verticalScrollBar()->value() > 0);
}

void WheelGuardTest::controlZooms()
{
    QSignalSpy zoom(m_guard, &WheelGuard::zoomRequested);
    m_area->show();
    m_control->setFocus();
    for (QWidget *widget : QList<QWidget *>{m_control, m_area->viewport(), m_area.get()}) {
        turnWheel(widget, 120, Qt::ControlModifier);
        QCOMPARE(zoom.size(), 1); // once, however many parents there are
        QCOMPARE(zoom.takeFirst().constFirst().toInt(), 1);
    }
    turnWheel(m_control, -240, Qt::ControlModifier);
    QCOMPARE(zoom.takeFirst().constFirst().toInt(), -2);
    QCOMPARE(static_cast<QSpinBox *>(m_control)->value(), 0);
    QCOMPARE(m_area->verticalScrollBar()->value(), 0);
    turnWheel(m_area->viewport(), -120, Qt::ShiftModifier);
    QVERIFY(zoom.isEmpty());
}

void WheelGuardTest::partsOfANotchAddUp()
{
    QSignalSpy zoom(m_guard, &WheelGuard::zoomRequested);
    m_area->show();
    for (int i = 0; i < 7; ++i)
        turnWheel(m_area->viewport(), 15, Qt::ControlModifier);
    QVERIFY(zoom.isEmpty());
    turnWheel(m_area->viewport(), 15, Qt::ControlModifier);
    QCOMPARE(zoom.size(), 1);
    // Turning back does not have to make up for what was turned before.
    turnWheel(m_area->viewport(), 100, Qt::ControlModifier);
    turnWheel(m_area->viewport(), -120, Qt::ControlModifier);
    QCOMPARE(zoom.size(), 2);
    QCOMPARE(zoom.constLast().constFirst().toInt(), -1);
}

void WheelGuardTest::pageSizeOfTheWindowStays()
{
    const QString lead = QStringLiteral("lead-1");
    WindowFixture fixture;
    fixture.standin().addLead(lead, leadJson(QStringLiteral("Asha Rao"), 57));
    QVERIFY(fixture.show());
    QVERIFY(fixture.open(lead));
    fixture.table()->setFocus();
    QSpinBox *box = fixture.box(QStringLiteral("Page size"));
    turnWheel(box, -120);
    QCOMPARE(box->value(), 10);
    QVERIFY(fixture.staysIdle());
    box->setFocus();
    turnWheel(box, -120);
    QCOMPARE(box->value(), 9);
}

LEAD_VIEWER_TEST(WheelGuardTest, QApplication)
#include "tst_wheelguard.moc"
