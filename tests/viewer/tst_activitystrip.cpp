// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/activitypainting.h"
#include "viewer/activitystrip.h"
#include "wording/valuetext.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>

using namespace LeadViewer;

namespace {

const QDate monday(2025, 1, 6);

QPalette lightPalette()
{
    return {QColor(0xef, 0xef, 0xef), QColor(0xef, 0xef, 0xef)};
}

QPalette paletteOf(const QColor &base, const QColor &text, const QColor &highlight)
{
    QPalette palette = lightPalette();
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Highlight, highlight);
    return palette;
}

//! A bar of one kind as it is painted, \p left pixels from the edge.
QImage barOf(ActionKind kind, const QPalette &palette, int left = 0)
{
    KindCounts counts;
    counts[kind] = 3;
    QImage image(60, 30, QImage::Format_RGB32);
    image.fill(palette.color(QPalette::Base));
    QPainter painter(&image);
    const QRect bar(left, 0, 12, 30);
    paintBar(&painter, bar, counts, palette);
    painter.end();
    return image.copy(bar);
}

//! Only dark and light: what is left without colors.
QImage withoutColors(const QImage &image)
{
    const QImage gray = image.convertToFormat(QImage::Format_Grayscale8);
    int low = 255;
    int high = 0;
    for (int y = 0; y < gray.height(); ++y) {
        for (int x = 0; x < gray.width(); ++x) {
            low = std::min(low, qGray(gray.pixel(x, y)));
            high = std::max(high, qGray(gray.pixel(x, y)));
        }
    }
    QImage result(image.size(), QImage::Format_RGB32);
    for (int y = 0; y < gray.height(); ++y) {
        for (int x = 0; x < gray.width(); ++x)
            result.setPixel(x, y, low < high && qGray(gray.pixel(x, y)) * 2 > low + high ? 1 : 0);
    }
    return result;
}

double contrast(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF()))
            + 0.0722 * linear(double(color.blueF()));
    };
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class ActivityStripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsKindsApart_data();
    void tellsKindsApart();
    void paintsTheSameKindAlike();
    void paintsBars();
    void paintsInProportion();
    void saysThatItIsEmpty();
    void walksByKeys();
    void choosesByKeys();
    void leavesKeysAloneWithoutBars();
    void choosesByMouse();
    void tellsWhatIsUnderTheMouse();
    void showsPlainToolTips();
    void speaksToScreenReaders();
    void showsTheFocus();
    void tellsWhatIsCovered();
    void staysAtItsDay();
    void fitsItsWidth();
    void repaintsOnlyWhenSomethingChanged();
    void showsAHundredThousand();

private:
    //! Adds \p count actions \p day days after that Monday.
    void add(int day, int count, const QString &type = QStringLiteral("OUTGOING_CALL"));
    //! Four calls on Monday, nothing on Tuesday, a note on Wednesday, two calls on Thursday.
    void addThreeDays();
    void setCounts(bool isWhole = false) { m_strip->setCounts(&m_counts, isWhole); }
    void press(Qt::Key key) { QTest::keyClick(m_strip.get(), key); }
    //! The middle of the column of a day, \p of days being shown.
    [[nodiscard]] QPoint columnOf(int day, int of = 4) const
    {
        return {m_strip->width() * (2 * day + 1) / (2 * of), m_strip->height() / 3};
    }
    void hover(const QPoint &position) { QTest::mouseMove(m_strip.get(), position); }
    [[nodiscard]] QString description() const
    {
        return QAccessible::queryAccessibleInterface(m_strip.get())->text(QAccessible::Description);
    }
    [[nodiscard]] QImage image() const { return m_strip->grab().toImage(); }

    ActivityCounts m_counts;
    qint64 m_read = 0;
    std::unique_ptr<ActivityStrip> m_strip;

    static inline const QString first = QStringLiteral("Mon, 6 Jan 2025: 4 actions – 4 calls");
    static inline const QString second = QStringLiteral("Wed, 8 Jan 2025: 1 action – 1 note");
    static inline const QString third = QStringLiteral("Thu, 9 Jan 2025: 2 actions – 2 calls");
};

void ActivityStripTest::init()
{
    m_counts.clear();
    m_read = 0;
    m_strip = std::make_unique<ActivityStrip>();
    m_strip->resize(400, m_strip->sizeHint().height());
    // Away from the mouse, wherever the test before has left it.
    QCursor::setPos(0, 0);
    m_strip->move(100, 100);
    m_strip->show();
    QVERIFY(QTest::qWaitForWindowActive(m_strip.get()));
    m_strip->clearFocus();
}

void ActivityStripTest::cleanup()
{
    QToolTip::hideText();
    m_strip.reset();
}

void ActivityStripTest::add(int day, int count, const QString &type)
{
    Action action;
    action.type.code = type;
    action.time = QDateTime(monday.addDays(day), QTime(12, 0), Qt::UTC);
    m_counts.add(std::vector<Action>(std::size_t(count), action), m_read, QTimeZone::utc());
    m_read += count;
}

void ActivityStripTest::addThreeDays()
{
    add(3, 2);
    add(2, 1, QStringLiteral("USER_NOTE"));
    add(0, 4);
    setCounts();
}

void ActivityStripTest::tellsKindsApart_data()
{
    QTest::addColumn<QPalette>("palette");
    const QColor blue(0x30, 0x8c, 0xc6);
    QTest::newRow("light") << paletteOf(Qt::white, Qt::black, blue);
    QTest::newRow("dark") << paletteOf(QColor(0x1e, 0x1e, 0x1e), Qt::white, blue);
    QTest::newRow("a gray highlight") << paletteOf(Qt::white, Qt::black, Qt::gray);
    QTest::newRow("high contrast") << paletteOf(Qt::black, Qt::white, Qt::yellow);
}

void ActivityStripTest::tellsKindsApart()
{
    QFETCH(QPalette, palette);
    for (const ActionKind one : allActionKinds) {
        const QColor strong = kindFill(one, palette).pattern.color();
        QVERIFY2(contrast(strong, palette.color(QPalette::Base)) >= 3,
                 qPrintable(QStringLiteral("%1: %2").arg(int(one)).arg(
                     contrast(strong, palette.color(QPalette::Base)))));
        for (const ActionKind other : allActionKinds) {
            if (one == other)
                continue;
            QVERIFY(barOf(one, palette) != barOf(other, palette));
            QVERIFY2(withoutColors(barOf(one, palette)) != withoutColors(barOf(other, palette)),
                     qPrintable(QStringLiteral("%1 looks like %2").arg(int(one)).arg(int(other))));
        }
    }
}

void ActivityStripTest::paintsTheSameKindAlike()
{
    const QPalette palette = paletteOf(Qt::white, Qt::black, Qt::blue);
    for (const ActionKind kind : allActionKinds) {
        for (const int left : {1, 2, 5, 47})
            QCOMPARE(barOf(kind, palette, left), barOf(kind, palette));
    }
}

void ActivityStripTest::paintsBars()
{
    m_strip->setPalette(paletteOf(Qt::white, Qt::black, Qt::blue));
    const QImage empty = image();
    addThreeDays();
    const QImage painted = image();
    QVERIFY(painted != empty);
    const QRgb base = qRgb(255, 255, 255);
    // At the foot of the bars, where even the lowest one is.
    const int foot = m_strip->height() - m_strip->fontMetrics().height() - 6;
    const auto at = [&](int day) {
        return painted.pixel(columnOf(day).x(), foot);
    };
    const QRgb callColor = kindFill(ActionKind::Call, m_strip->palette()).pattern.color().rgb();
    QCOMPARE(at(0), callColor);
    QCOMPARE(at(1), base);
    QVERIFY(at(2) != base && at(2) != callColor);
    QCOMPARE(at(3), callColor);
    // Monday is higher than Thursday.
    QCOMPARE(painted.pixel(columnOf(0)), callColor);
    QCOMPARE(painted.pixel(columnOf(3).x(), 8), base);
    // One action beside four has half their height.
    QVERIFY(painted.pixel(columnOf(2).x(), foot - 4) != base);
    QCOMPARE(painted.pixel(columnOf(2).x(), 12), base);
    // Another palette is another picture.
    m_strip->setPalette(paletteOf(Qt::black, Qt::white, Qt::blue));
    QCOMPARE(image().pixel(columnOf(1).x(), foot), qRgb(0, 0, 0));
}

void ActivityStripTest::paintsInProportion()
{
    const QPalette palette = paletteOf(Qt::white, Qt::black, Qt::blue);
    KindCounts counts;
    counts[ActionKind::Call] = 1;
    counts[ActionKind::System] = 2;
    QImage image(12, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintBar(&painter, image.rect(), counts, palette);
    painter.end();
    const QRgb callColor = kindFill(ActionKind::Call, palette).pattern.color().rgb();
    for (int y = 0; y < image.height(); ++y)
        QCOMPARE(image.pixel(5, y) == callColor, y >= 20);
}

void ActivityStripTest::saysThatItIsEmpty()
{
    const QImage empty = image();
    QImage bare = empty;
    bare.fill(m_strip->palette().color(QPalette::Base));
    QVERIFY(empty != bare); // some text
    QCOMPARE(description(), QStringLiteral("Activity appears here as pages are read"));
    QCOMPARE(m_strip->coverageText(), QString());
    m_strip->setCounts(nullptr, true);
    QCOMPARE(image(), empty);
    setCounts();
    QCOMPARE(image(), empty);
    // Read, but nothing that could be shown.
    m_counts.add({Action()}, 0, QTimeZone::utc());
    setCounts();
    QVERIFY(image() != empty);
    QCOMPARE(description(), QStringLiteral("None of the actions read says when it happened"));
    // From bars back to nothing.
    addThreeDays();
    m_counts.clear();
    setCounts();
    QCOMPARE(image(), empty);
    QCOMPARE(description(), QStringLiteral("Activity appears here as pages are read"));
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
             toolTipText(QStringLiteral("Activity in the newest 7 actions read")));
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
    QCOMPARE(description(), QStringLiteral("Activity in the newest 7 actions read"));

    m_strip->setFocus();
    press(Qt::Key_Left);
    QCOMPARE(accessible->text(QAccessible::Value), second);
    QCOMPARE(description(), second);
    m_strip->clearFocus();
    QCOMPARE(accessible->text(QAccessible::Value), QString());
    QCOMPARE(description(), QStringLiteral("Activity in the newest 7 actions read"));
}

void ActivityStripTest::showsTheFocus()
{
    const QImage before = image();
    m_strip->setFocus();
    QVERIFY(image() != before);
    addThreeDays();
    const QImage atEnd = image();
    press(Qt::Key_Home);
    QVERIFY(image() != atEnd);
    QCOMPARE(image().pixel(0, 20), m_strip->palette().color(QPalette::Highlight).rgb());
    QCOMPARE(m_strip->focusPolicy(), Qt::StrongFocus);
}

void ActivityStripTest::tellsWhatIsCovered()
{
    addThreeDays();
    QCOMPARE(m_strip->coverageText(), QStringLiteral("Activity in the newest 7 actions read"));
    setCounts(true);
    QCOMPARE(m_strip->coverageText(), QStringLiteral("Activity in all 7 actions"));
    QCOMPARE(description(), QStringLiteral("Activity in all 7 actions"));
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

void ActivityStripTest::repaintsOnlyWhenSomethingChanged()
{
    //! Counts what the strip is asked to paint.
    class Paints : public QObject
    {
    public:
        int count = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            count += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    };
    setCounts();
    QTest::qWait(50);
    Paints paints;
    m_strip->installEventFilter(&paints);
    m_counts.add({Action()}, 1000, QTimeZone::utc());
    setCounts();
    QTRY_COMPARE(paints.count, 1); // another reason for there being no bars
    addThreeDays();
    QTRY_COMPARE(paints.count, 2);
    paints.count = 0;
    QSignalSpy changed(m_strip.get(), &ActivityStrip::currentTextChanged);
    setCounts();
    setCounts(true);
    hover(columnOf(1));
    QTest::qWait(50);
    QCOMPARE(paints.count, 0);
    QCOMPARE(changed.count(), 0);
    add(3, 1);
    setCounts();
    QTRY_COMPARE(paints.count, 1);
    hover(columnOf(0));
    QTRY_COMPARE(paints.count, 2);
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
             QStringLiteral("Activity in the newest 100,000 actions read"));
}

LEAD_VIEWER_TEST(ActivityStripTest, QApplication)
#include "tst_activitystrip.moc"
