// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/activitypainting.h"
#include "viewer/stripfixture.h"

#include <QPainter>
#include <QSignalSpy>
#include <QtTest>

#include <cmath>

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

//! What the bars of the activity look like, and when they are painted.
class ActivityPaintingTest : public StripFixture
{
    Q_OBJECT

private Q_SLOTS:
    void tellsKindsApart_data();
    void tellsKindsApart();
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
    const QRgb callColor = kindFill(ActionKind::Call, palette).pattern.color().rgb();
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

LEAD_VIEWER_TEST(ActivityPaintingTest, QApplication)
#include "tst_activitypainting.moc"
