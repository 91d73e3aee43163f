// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/activitypainting.h"
#include "viewer/colors.h"
#include "viewer/kindcolor.h"
#include "viewer/stripfixture.h"

#include <QPainter>
#include <QSignalSpy>
#include <QtTest>

#include <cstdlib>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

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

} // namespace

//! What the bars of the activity look like, and when they are painted.
class ActivityPaintingTest : public StripFixture
{
    Q_OBJECT

private Q_SLOTS:
    void tellsKindsApart_data();
    void tellsKindsApart();
    void iconsAreReadable_data();
    void iconsAreReadable();
    void paintsFlatColors();
    void paintsTheSameKindAlike();
    void paintsBars();
    void paintsInProportion();
    void showsTheFocus();
    void repaintsOnlyWhenSomethingChanged();
};

void ActivityPaintingTest::tellsKindsApart_data()
{
    QTest::addColumn<QPalette>("palette");
    const QColor blue(0x30, 0x8c, 0xc6);
    QTest::newRow("light") << paletteOf(Qt::white, Qt::black, blue);
    QTest::newRow("dark") << paletteOf(QColor(0x1e, 0x1e, 0x1e), Qt::white, blue);
    QTest::newRow("a gray highlight") << paletteOf(Qt::white, Qt::black, Qt::gray);
    QTest::newRow("high contrast") << paletteOf(Qt::black, Qt::white, Qt::yellow);
}

void ActivityPaintingTest::tellsKindsApart()
{
    QFETCH(QPalette, palette);
    for (const ActionKind one : allActionKinds) {
        const QColor color = kindColor(one, palette);
        constexpr double least = 3;
        QVERIFY2(contrastOf(color, palette.color(QPalette::Base)) >= least,
                 qPrintable(QStringLiteral("%1: %2").arg(int(one)).arg(
                     contrastOf(color, palette.color(QPalette::Base)))));
        for (const ActionKind other : allActionKinds) {
            if (one == other)
                continue;
            const QColor beside = kindColor(other, palette);
            const int distance = std::abs(color.red() - beside.red())
                + std::abs(color.green() - beside.green()) + std::abs(color.blue() - beside.blue());
            constexpr int leastDistance = 60;
            QVERIFY2(distance >= leastDistance,
                     qPrintable(QStringLiteral("%1 looks like %2").arg(int(one)).arg(int(other))));
        }
    }
}

//! The palette's own colours may be any: text in such a colour has to stay readable.
void ActivityPaintingTest::iconsAreReadable_data()
{
    tellsKindsApart_data();
    QTest::newRow("gray") << paletteOf(QColor(0xc0, 0xc0, 0xc0), Qt::black, Qt::blue);
    QTest::newRow("dim") << paletteOf(QColor(0x32, 0x32, 0x32), Qt::white, Qt::blue);
}

void ActivityPaintingTest::iconsAreReadable()
{
    QFETCH(QPalette, palette);
    palette.setColor(QPalette::AlternateBase, palette.color(QPalette::Base).darker(105));
    for (const ActionKind kind : allActionKinds) {
        QStringList types = typesOf(kind);
        types += QStringLiteral("ACTION_1001");
        for (const QString &type : types) {
            const QColor color = iconColor(iconName({type}), palette);
            constexpr double least = 4.5;
            QVERIFY2(contrastOf(color, palette.color(QPalette::Base)) >= least
                         && contrastOf(color, palette.color(QPalette::AlternateBase)) >= least,
                     qPrintable(type + QLatin1Char(' ') + color.name()));
        }
    }
    QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
}

void ActivityPaintingTest::paintsFlatColors()
{
    const QPalette palette = paletteOf(Qt::white, Qt::black, Qt::blue);
    for (const ActionKind kind : allActionKinds) {
        const QImage bar = barOf(kind, palette);
        QImage flat = bar;
        flat.fill(kindColor(kind, palette));
        QCOMPARE(bar, flat);
    }
}

void ActivityPaintingTest::paintsTheSameKindAlike()
{
    const QPalette palette = paletteOf(Qt::white, Qt::black, Qt::blue);
    for (const ActionKind kind : allActionKinds) {
        for (const int left : {1, 2, 5, 47})
            QCOMPARE(barOf(kind, palette, left), barOf(kind, palette));
    }
}

void ActivityPaintingTest::paintsBars()
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
    const QRgb callColor = kindColor(ActionKind::Call, m_strip->palette()).rgb();
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

void ActivityPaintingTest::paintsInProportion()
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
    const QRgb callColor = kindColor(ActionKind::Call, palette).rgb();
    for (int y = 0; y < image.height(); ++y)
        QCOMPARE(image.pixel(5, y) == callColor, y >= 20);
}

void ActivityPaintingTest::showsTheFocus()
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

void ActivityPaintingTest::repaintsOnlyWhenSomethingChanged()
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
    QTRY_COMPARE(paints.count, 1); // another sentence about what was read
    addThreeDays();
    QTRY_COMPARE(paints.count, 2);
    paints.count = 0;
    QSignalSpy changed(m_strip.get(), &ActivityStrip::currentTextChanged);
    setCounts();
    setCounts();
    hover(columnOf(1));
    QTest::qWait(50);
    QCOMPARE(paints.count, 0);
    QCOMPARE(changed.count(), 0);
    setCounts(true); // another sentence between the days
    QTRY_COMPARE(paints.count, 1);
    add(3, 1);
    setCounts(true);
    QTRY_COMPARE(paints.count, 2);
    hover(columnOf(0));
    QTRY_COMPARE(paints.count, 3);
}

LEAD_VIEWER_TEST(ActivityPaintingTest, QApplication)
#include "tst_activitypainting.moc"
