// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/stripfixture.h"
#include "wording/valuetext.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! The bars of the activity, used by keys, by mouse and by a screen reader. What they look like is
//! in tst_activitypainting.cpp.
class ActivityStripTest : public StripFixture
{
    Q_OBJECT

private Q_SLOTS:
    void isBareWithoutBars();
    void walksByKeys();
    void choosesByKeys();
    void leavesKeysAloneWithoutBars();
    void choosesByMouse();
    void tellsWhatIsUnderTheMouse();
    void showsPlainToolTips();
    void speaksToScreenReaders();
    void tellsWhatIsCovered();
    void tellsOfWrongClocks();
    void staysAtItsDay();
    void fitsItsWidth();
    void showsAHundredThousand();
};

void ActivityStripTest::isBareWithoutBars()
{
    const QImage empty = image();
    QImage bare = empty;
    bare.fill(m_strip->palette().color(QPalette::Base));
    QCOMPARE(empty, bare);
    QCOMPARE(description(), QString());
    QCOMPARE(m_strip->shownCounts(), KindCounts());
    // Read, but nothing that could be shown.
    m_counts.add({Action()}, 0, QTimeZone::utc());
    setCounts();
    QCOMPARE(image(), bare);
    // From bars back to nothing.
    m_counts.clear();
    addThreeDays();
    QVERIFY(image() != bare);
    KindCounts counts;
    counts[ActionKind::Call] = 6;
    counts[ActionKind::Note] = 1;
    QCOMPARE(m_strip->shownCounts(), counts);
    m_counts.clear();
    setCounts();
    QCOMPARE(image(), bare);
    QCOMPARE(description(), QString());
}

void ActivityStripTest::walksByKeys()
{
    addThreeDays();
    QSignalSpy changed(m_strip.get(), &ActivityStrip::currentTextChanged);
    QCOMPARE(m_strip->currentText(), QString());
    m_strip->setFocus();
    QCOMPARE(m_strip->currentText(), third); // begins at the newest
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.last().first().toString(), third);
    press(Qt::Key_Left);
    QCOMPARE(m_strip->currentText(), second);
    press(Qt::Key_Left); // over the day without actions
    QCOMPARE(m_strip->currentText(), first);
    QCOMPARE(changed.count(), 3);
    press(Qt::Key_Left);
    QCOMPARE(m_strip->currentText(), first);
    QCOMPARE(changed.count(), 3);
    press(Qt::Key_Right);
    QCOMPARE(m_strip->currentText(), second);
    press(Qt::Key_Home);
    QCOMPARE(m_strip->currentText(), first);
    press(Qt::Key_End);
    QCOMPARE(m_strip->currentText(), third);
    press(Qt::Key_Right);
    QCOMPARE(m_strip->currentText(), third);
    // Whoever comes back finds the place again.
    press(Qt::Key_Left);
    m_strip->clearFocus();
    QCOMPARE(m_strip->currentText(), QString());
    QCOMPARE(changed.last().first().toString(), QString());
    m_strip->setFocus();
    QCOMPARE(m_strip->currentText(), second);
}

void ActivityStripTest::choosesByKeys()
{
    addThreeDays();
    m_strip->setFocus();
    QSignalSpy chosen(m_strip.get(), &ActivityStrip::dayChosen);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        press(Qt::Key_End);
        press(key);
        QCOMPARE(chosen.last(), QList<QVariant>({monday.addDays(3), qint64(0)}));
        press(Qt::Key_Home);
        press(key);
        QCOMPARE(chosen.last(), QList<QVariant>({monday, qint64(3)}));
    }
    QCOMPARE(chosen.count(), 6);
}

void ActivityStripTest::leavesKeysAloneWithoutBars()
{
    m_strip->setFocus();
    QSignalSpy chosen(m_strip.get(), &ActivityStrip::dayChosen);
    for (const int key : {Qt::Key_Left, Qt::Key_End, Qt::Key_Return, Qt::Key_Space}) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(m_strip.get(), &event);
        QVERIFY(!event.isAccepted());
    }
    QCOMPARE(chosen.count(), 0);
    addThreeDays();
    QCOMPARE(m_strip->currentText(), third); // it has the focus already
    QKeyEvent event(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
    QCoreApplication::sendEvent(m_strip.get(), &event);
    QVERIFY(!event.isAccepted());
}

void ActivityStripTest::choosesByMouse()
{
    addThreeDays();
    QSignalSpy chosen(m_strip.get(), &ActivityStrip::dayChosen);
    const auto click = [this](int day, Qt::MouseButton button = Qt::LeftButton) {
        QTest::mouseClick(m_strip.get(), button, Qt::NoModifier, columnOf(day));
    };
    click(2);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.last(), QList<QVariant>({monday.addDays(2), qint64(2)}));
    click(1); // nothing there
    click(0, Qt::RightButton);
    QCOMPARE(chosen.count(), 1);
    // The keys go on from there.
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_strip.get(), &leave);
    m_strip->setFocus();
    QCOMPARE(m_strip->currentText(), second);
    press(Qt::Key_Right);
    QCOMPARE(m_strip->currentText(), third);
}

void ActivityStripTest::tellsWhatIsUnderTheMouse()
{
    addThreeDays();
    QSignalSpy changed(m_strip.get(), &ActivityStrip::currentTextChanged);
    const QImage before = image();
    hover(columnOf(0));
    QCOMPARE(m_strip->currentText(), first);
    QVERIFY(image() != before);
    hover(columnOf(0) + QPoint(3, 5));
    QCOMPARE(changed.count(), 1);
    hover(columnOf(2));
    QCOMPARE(m_strip->currentText(), second);
    hover(columnOf(1));
    QCOMPARE(m_strip->currentText(), QString());
    hover(columnOf(3));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_strip.get(), &leave);
    QCOMPARE(m_strip->currentText(), QString());
    QCOMPARE(image(), before);
}

void ActivityStripTest::showsPlainToolTips()
{
    addThreeDays();
    const auto tipAt = [this](const QPoint &position) {
        QHelpEvent event(QEvent::ToolTip, position, m_strip->mapToGlobal(position));
        QCoreApplication::sendEvent(m_strip.get(), &event);
        return QToolTip::text();
    };
    QCOMPARE(tipAt(columnOf(2)), toolTipText(second));
    QCOMPARE(tipAt(columnOf(1)),
             toolTipText(QStringLiteral("Activity in the newest 7 actions loaded")));
    // While one is shown, the next bar has its own at once; by keys it comes by itself.
    hover(columnOf(2));
    hover(columnOf(0));
    QCOMPARE(QToolTip::text(), toolTipText(first));
    m_strip->setFocus();
    press(Qt::Key_End);
    QCOMPARE(QToolTip::text(), toolTipText(third));
    QVERIFY(QToolTip::isVisible());
}

void ActivityStripTest::speaksToScreenReaders()
{
    addThreeDays();
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_strip.get());
    QVERIFY(accessible != nullptr);
    QCOMPARE(accessible->role(), QAccessible::Chart);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Activity"));
    QCOMPARE(accessible->text(QAccessible::Value), QString());
    QCOMPARE(description(), QStringLiteral("Activity in the newest 7 actions loaded"));

    m_strip->setFocus();
    press(Qt::Key_Left);
    QCOMPARE(accessible->text(QAccessible::Value), second);
    QCOMPARE(description(), second);
    m_strip->clearFocus();
    QCOMPARE(accessible->text(QAccessible::Value), QString());
    QCOMPARE(description(), QStringLiteral("Activity in the newest 7 actions loaded"));
}

void ActivityStripTest::tellsWhatIsCovered()
{
    addThreeDays();
    QCOMPARE(m_strip->coverageText(), QStringLiteral("Activity in the newest 7 actions loaded"));
    setCounts(true);
    QCOMPARE(m_strip->coverageText(), QStringLiteral("Activity in all 7 actions"));
    QCOMPARE(description(), QStringLiteral("Activity in all 7 actions"));
}

void ActivityStripTest::tellsOfWrongClocks()
{
    addThreeDays();
    add(100'000, 1);
    add(-20'000, 1);
    setCounts(true);
    QCOMPARE(m_strip->coverageText(),
             QStringLiteral("Activity in all 9 actions (1 dated before 1990, 1 dated in the "
                            "future)"));
    QCOMPARE(description(), m_strip->coverageText());
    m_strip->setFocus();
    QCOMPARE(m_strip->currentText(), third);
    press(Qt::Key_Home);
    QCOMPARE(m_strip->currentText(), first);
}

void ActivityStripTest::staysAtItsDay()
{
    addThreeDays();
    m_strip->setFocus();
    press(Qt::Key_Left);
    QCOMPARE(m_strip->currentText(), second);
    add(-30, 2);
    add(2, 1);
    setCounts();
    QCOMPARE(m_strip->currentText(), QStringLiteral("Wed, 8 Jan 2025: 2 actions – 1 call, 1 note"));
    // What it stood at is gone.
    m_counts.clear();
    m_read = 0;
    add(9, 1);
    add(-2, 1);
    setCounts();
    QCOMPARE(m_strip->currentText(), QStringLiteral("Wed, 15 Jan 2025: 1 action – 1 call"));
}

void ActivityStripTest::fitsItsWidth()
{
    addThreeDays();
    add(-40, 1);
    setCounts();
    m_strip->setFocus();
    QCOMPARE(m_strip->currentText(), third);
    m_strip->resize(100, m_strip->height());
    QVERIFY(m_strip->width() >= m_strip->minimumSizeHint().width());
    QCOMPARE(m_strip->currentText(),
             QStringLiteral("6 Jan 2025 – 12 Jan 2025: 7 actions – 6 calls, 1 note"));
    QSignalSpy chosen(m_strip.get(), &ActivityStrip::dayChosen);
    press(Qt::Key_Space);
    QCOMPARE(chosen.last(), QList<QVariant>({monday.addDays(3), qint64(0)}));
    m_strip->resize(400, m_strip->height());
    QCOMPARE(m_strip->currentText(), third);
    QVERIFY(m_strip->sizeHint().height() >= 40 && m_strip->sizeHint().height() <= 50);
    QFont large = m_strip->font();
    large.setPointSize(30);
    m_strip->setFont(large);
    QVERIFY(m_strip->sizeHint().height() > 2 * m_strip->fontMetrics().height());
    for (const int width : {0, 1, 5, 9}) {
        m_strip->setFixedWidth(width);
        QVERIFY(image().height() > 0 || width == 0);
    }
}

void ActivityStripTest::showsAHundredThousand()
{
    for (int day = 0; day < 2000; ++day)
        add(-day, 50);
    setCounts();
    QCOMPARE(m_counts.total(), 100'000);
    m_strip->setFocus();
    QSignalSpy changed(m_strip.get(), &ActivityStrip::currentTextChanged);
    press(Qt::Key_Home);
    // All bars, one after the other.
    for (int i = 0; i < 200; ++i)
        press(Qt::Key_Right);
    QVERIFY(!image().isNull());
    QVERIFY(changed.count() > 10 && changed.count() < 60);
    QCOMPARE(m_strip->coverageText(),
             QStringLiteral("Activity in the newest 100,000 actions loaded"));
}

LEAD_VIEWER_TEST(ActivityStripTest, QApplication)
#include "tst_activitystrip.moc"
