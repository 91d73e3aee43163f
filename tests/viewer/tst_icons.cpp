// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "timeline/actionsmodel.h"
#include "viewer/actiondelegate.h"
#include "viewer/icons.h"
#include "viewer/kindcolor.h"
#include "wording/actionkind.h"

#include <QSet>
#include <QStandardItemModel>
#include <QtTest>

namespace LeadViewer {

namespace {

//! Every name iconName() gives to a type of the table or to one it has to guess.
QSet<QString> kindIconNames()
{
    QStringList codes{QString(), QStringLiteral("1001"), QStringLiteral("X_CALL"),
                      QStringLiteral("X"), QStringLiteral("INCOMING_SMS")};
    for (const ActionKind kind : allActionKinds)
        codes += typesOf(kind);
    QSet<QString> names;
    for (const QString &code : codes)
        names += iconName({code});
    return names;
}

//! The colour of the most opaque pixel: a line's colour where nothing is blended into it.
QColor lineColor(const QIcon &icon, QIcon::Mode mode)
{
    const QImage image = icon.pixmap(QSize(48, 48), 1.0, mode).toImage();
    QColor color(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > color.alpha())
                color = pixel;
        }
    }
    return color;
}

} // namespace

class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsEveryKind();
    void drawsEveryKindInItsOwnWay();
    void drawsEverySize();
    void takesThePalettesColors();
    void aRowWithoutFocusHasColorsOfItsOwn();
    void drawsNothingForUnknownNames();
};

void IconsTest::drawsEveryKind()
{
    const QSet<QString> names = kindIconNames();
    QCOMPARE(names.size(), 18);
    for (const QString &name : names) {
        QVERIFY2(!kindIcon(name, {}).isNull(), qPrintable(name));
        QVERIFY2(lineColor(kindIcon(name, {}), QIcon::Normal).alpha() == 255, qPrintable(name));
    }
}

void IconsTest::drawsEveryKindInItsOwnWay()
{
    constexpr int smallest = 16;
    QList<QImage> images;
    for (const QString &name : kindIconNames()) {
        const QImage image = kindIcon(name, {}).pixmap(QSize(smallest, smallest), 1.0).toImage();
        QVERIFY2(!images.contains(image), qPrintable(name));
        images += image;
    }
}

//! The sizes that the build draws, those between them, and larger ones.
void IconsTest::drawsEverySize()
{
    const QIcon icon = kindIcon(QStringLiteral("note"), {});
    for (int size = 1; size <= 100; ++size) {
        const QImage image = icon.pixmap(QSize(size, size), 1.0).toImage();
        QCOMPARE(image.size(), QSize(size, size));
        bool isDrawn = false;
        for (int x = 0; x < size; ++x)
            isDrawn |= image.pixelColor(x, size / 2).alpha() > 0;
        QVERIFY2(isDrawn, qPrintable(QString::number(size)));
    }
}

void IconsTest::takesThePalettesColors()
{
    QPalette palette;
    palette.setColor(QPalette::Text, QColor(10, 200, 30));
    palette.setColor(QPalette::HighlightedText, QColor(200, 10, 30));
    palette.setColor(QPalette::Disabled, QPalette::Text, QColor(90, 90, 200));
    const QIcon icon = kindIcon(QStringLiteral("system"), palette);
    QCOMPARE(lineColor(icon, QIcon::Normal), QColor(10, 200, 30));
    QCOMPARE(lineColor(icon, QIcon::Selected), QColor(200, 10, 30));
    QCOMPARE(lineColor(icon, QIcon::Disabled), QColor(90, 90, 200));
    // What a person did has the colour of its kind, but not on a selected row.
    const QIcon note = kindIcon(QStringLiteral("note"), palette);
    QCOMPARE(lineColor(note, QIcon::Normal).name(),
             iconColor(QStringLiteral("note"), palette).name());
    QCOMPARE(lineColor(note, QIcon::Selected), QColor(200, 10, 30));
    palette.setColor(QPalette::ButtonText, QColor(1, 2, 3));
    QCOMPARE(lineColor(actionIcon(QStringLiteral("copy"), palette), QIcon::Normal),
             QColor(1, 2, 3));
}

void IconsTest::aRowWithoutFocusHasColorsOfItsOwn()
{
    struct Delegate : ActionDelegate
    {
        using ActionDelegate::initStyleOption;
    };
    QStandardItemModel rows(1, ActionsModel::WhatColumn + 1);
    const QModelIndex row = rows.index(0, ActionsModel::WhatColumn);
    rows.setData(row, QStringLiteral("note"), ActionsModel::IconNameRole);
    QStyleOptionViewItem option;
    option.palette.setColor(QPalette::Active, QPalette::HighlightedText, Qt::white);
    option.palette.setColor(QPalette::Inactive, QPalette::HighlightedText, Qt::black);
    const Delegate delegate;
    delegate.initStyleOption(&option, row);
    QCOMPARE(lineColor(option.icon, QIcon::Selected), QColor(Qt::black));
    option.state |= QStyle::State_Active;
    delegate.initStyleOption(&option, row);
    QCOMPARE(lineColor(option.icon, QIcon::Selected), QColor(Qt::white));
}

void IconsTest::drawsNothingForUnknownNames()
{
    QVERIFY(kindIcon(QStringLiteral("no-such-kind"), {}).isNull());
    QVERIFY(kindIcon({}, {}).isNull());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::IconsTest, QApplication)

#include "tst_icons.moc"
