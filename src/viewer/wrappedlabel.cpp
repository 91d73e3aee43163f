// SPDX-License-Identifier: MIT
#include "viewer/wrappedlabel.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace LeadViewer {

WrappedLabel::WrappedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSizeF WrappedLabel::wrap(QTextLayout &layout, qreal width) const
{
    QString text = this->text();
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    const auto direction = text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeft));
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setFont(font());
    layout.setText(text);
    layout.setTextOption(option);
    layout.beginLayout();
    QSizeF size(0, 0);
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({0, size.height()});
        size = {std::max(size.width(), line.naturalTextWidth()), size.height() + line.height()};
    }
    layout.endLayout();
    return size;
}

int WrappedLabel::heightForWidth(int width) const
{
    if (m_last && m_last->width == width && m_last->text == text() && m_last->font == font())
        return m_last->height;
    const QMargins margins = contentsMargins();
    QTextLayout layout;
    const QSizeF size = wrap(layout, width - margins.left() - margins.right());
    const int height = int(std::ceil(size.height())) + margins.top() + margins.bottom();
    m_last = {text(), font(), width, height};
    return height;
}

QSize WrappedLabel::sizeHint() const
{
    constexpr qreal endless = 1'000'000; // in pixels
    QTextLayout layout;
    const QSizeF size = wrap(layout, endless);
    const QMargins margins = contentsMargins();
    return QSize(int(std::ceil(size.width())) + 1, int(std::ceil(size.height()))).grownBy(margins);
}

QSize WrappedLabel::minimumSizeHint() const
{
    return {1, fontMetrics().height()};
}

void WrappedLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QTextLayout layout;
    const QRect room = contentsRect();
    (void)wrap(layout, room.width());
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    layout.draw(&painter, room.topLeft());
}

} // namespace LeadViewer
