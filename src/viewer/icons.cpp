// SPDX-License-Identifier: MIT
#include "viewer/icons.h"

#include <QPainter>
#include <QPixmap>

namespace LeadViewer {

namespace {

QPixmap tinted(QPixmap pixmap, const QColor &color)
{
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    return pixmap;
}

} // namespace

QIcon actionIcon(const QString &name, const QPalette &palette)
{
    const QIcon drawing(QStringLiteral(":/icons/actions/%1.svg").arg(name));
    QIcon icon;
    for (const int size : {16, 24, 32, 48}) {
        const QPixmap pixmap = drawing.pixmap(QSize(size, size), 1.0);
        if (pixmap.isNull())
            continue;
        icon.addPixmap(tinted(pixmap, palette.color(QPalette::Active, QPalette::ButtonText)));
        icon.addPixmap(tinted(pixmap, palette.color(QPalette::Disabled, QPalette::ButtonText)),
                       QIcon::Disabled);
    }
    return icon;
}

} // namespace LeadViewer
