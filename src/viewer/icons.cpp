// SPDX-License-Identifier: MIT
#include "viewer/icons.h"

#include <QPainter>
#include <QPixmap>

#include <initializer_list>

namespace LeadViewer {

namespace {

QPixmap tinted(QPixmap pixmap, const QColor &color)
{
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    return pixmap;
}

struct Tint
{
    QIcon::Mode mode;
    QColor color;
};

QIcon tintedIcon(const QString &path, std::initializer_list<Tint> tints)
{
    const QIcon drawing(path);
    QIcon icon;
    for (const int size : {16, 24, 32, 48}) {
        const QPixmap pixmap = drawing.pixmap(QSize(size, size), 1.0);
        if (pixmap.isNull())
            continue;
        for (const Tint &tint : tints)
            icon.addPixmap(tinted(pixmap, tint.color), tint.mode);
    }
    return icon;
}

} // namespace

QIcon actionIcon(const QString &name, const QPalette &palette)
{
    return tintedIcon(QStringLiteral(":/icons/actions/%1.svg").arg(name),
                      {{QIcon::Normal, palette.color(QPalette::Active, QPalette::ButtonText)},
                       {QIcon::Disabled, palette.color(QPalette::Disabled, QPalette::ButtonText)}});
}

QIcon kindIcon(const QString &name, const QPalette &palette)
{
    return tintedIcon(
        QStringLiteral(":/icons/kinds/%1.svg").arg(name),
        {{QIcon::Normal, palette.color(QPalette::Active, QPalette::Text)},
         {QIcon::Selected, palette.color(QPalette::Active, QPalette::HighlightedText)},
         {QIcon::Disabled, palette.color(QPalette::Disabled, QPalette::Text)}});
}

} // namespace LeadViewer
