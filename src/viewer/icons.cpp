// SPDX-License-Identifier: MIT
#include "viewer/icons.h"

#include "viewer/kindcolor.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

//! The sizes in pixels that the build draws; see CMakeLists.txt.
constexpr std::array sizes{16, 20, 24, 30, 32, 36, 40, 48, 60, 72};

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
        const int wanted = std::max(size.width(), size.height());
        const auto *const drawn = std::lower_bound(sizes.begin(), sizes.end() - 1, wanted);
        QPixmap drawing = QPixmap(m_path.arg(*drawn));
        if (drawing.size() != size)
            drawing = drawing.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QPainter painter(&drawing);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(drawing.rect(), color);
        return drawing;
    }

    QString m_path; // with a place for the size
    Tints m_tints;
    QHash<Key, QPixmap> m_drawings;
};

QIcon tintedIcon(const QString &path, const Tints &tints)
{
    return QFile::exists(path.arg(sizes.front())) ? QIcon(new TintedDrawing(path, tints)) : QIcon();
}

} // namespace

QIcon actionIcon(const QString &name, const QPalette &palette)
{
    return tintedIcon(QStringLiteral(":/icons/actions/%1-%2.png").arg(name),
                      {{QIcon::Normal, palette.color(QPalette::Active, QPalette::ButtonText)},
                       {QIcon::Disabled, palette.color(QPalette::Disabled, QPalette::ButtonText)}});
}

QIcon kindIcon(const QString &name, const QPalette &palette)
{
    return tintedIcon(QStringLiteral(":/icons/kinds/%1-%2.png").arg(name),
                      {{QIcon::Normal, iconColor(name, palette)},
                       {QIcon::Selected, palette.color(QPalette::HighlightedText)},
                       {QIcon::Disabled, palette.color(QPalette::Disabled, QPalette::Text)}});
}

} // namespace LeadViewer
