// SPDX-License-Identifier: MIT
#include "viewer/icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace LeadViewer {

namespace {

//! The colour of each mode; other modes use that of QIcon::Normal.
using Tints = QHash<QIcon::Mode, QColor>;

//! \brief Draws a one-colour drawing in the given colours, each size on first use: most sizes and
//! modes are never used, and drawing all of them would delay the first window.
class TintedDrawing : public QIconEngine
{
public:
    TintedDrawing(QString path, Tints tints)
        : m_path(std::move(path))
        , m_tints(std::move(tints))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        QPixmap drawing = pixmap(rect.size() * ratio, mode, state);
        drawing.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, drawing);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QPixmap &drawing = m_drawings[{mode, size.width(), size.height()}];
        if (drawing.isNull() && !size.isEmpty())
            drawing = draw(size, m_tints.value(mode, m_tints.value(QIcon::Normal)));
        return drawing;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new TintedDrawing(m_path, m_tints); }

private:
    struct Key
    {
        QIcon::Mode mode;
        int width;
        int height;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, int(key.mode), key.width, key.height);
        }
    };

    [[nodiscard]] QPixmap draw(const QSize &size, const QColor &color) const
    {
        QPixmap drawing(size);
        drawing.fill(Qt::transparent);
        QPainter painter(&drawing);
        QSvgRenderer(m_path).render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(drawing.rect(), color);
        return drawing;
    }

    QString m_path;
    Tints m_tints;
    QHash<Key, QPixmap> m_drawings;
};

QIcon tintedIcon(const QString &path, const Tints &tints)
{
    return QFile::exists(path) ? QIcon(new TintedDrawing(path, tints)) : QIcon();
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
