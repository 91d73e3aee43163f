// SPDX-License-Identifier: MIT
#include "viewer/activitylegend.h"

#include "viewer/kindcolor.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace LeadViewer {

namespace {

constexpr int space = 4; // between a colour and its name
constexpr int gap = 12; // between two names

} // namespace

ActivityLegend::ActivityLegend(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCounts({});
}

void ActivityLegend::setCounts(const KindCounts &counts)
{
    std::vector<ActionKind> kinds;
    QStringList names;
    for (const ActionKind kind : allActionKinds) {
        if (counts[kind] == 0)
            continue;
        kinds.push_back(kind);
        names += kindName(kind);
    }
    //: Said by a screen reader; %1 is "Calls, Notes": the parts of the bars in a picture
    setAccessibleName(tr("Parts of the bars, from below: %1").arg(names.join(tr(", "))));
    if (kinds == m_kinds)
        return;
    m_kinds = std::move(kinds);
    updateGeometry();
    update();
}

int ActivityLegend::place(int width, std::vector<QRect> *places) const
{
    const int line = fontMetrics().height();
    int x = 0;
    int y = 0;
    for (const ActionKind kind : m_kinds) {
        const int needed
            = fontMetrics().ascent() + space + fontMetrics().horizontalAdvance(kindName(kind));
        if (x > 0 && x + needed > width) {
            x = 0;
            y += line;
        }
        if (places != nullptr)
            places->push_back({x, y, needed, line});
        x += needed + gap;
    }
    return m_kinds.empty() ? 0 : y + line;
}

QSize ActivityLegend::sizeHint() const
{
    constexpr int usualWidth = 400;
    return {usualWidth, heightForWidth(usualWidth)};
}

QSize ActivityLegend::minimumSizeHint() const
{
    int widest = 0;
    for (const ActionKind kind : m_kinds)
        widest = std::max(widest, fontMetrics().horizontalAdvance(kindName(kind)));
    return {widest + fontMetrics().ascent() + space, fontMetrics().height()};
}

int ActivityLegend::heightForWidth(int width) const
{
    return place(width, nullptr);
}

void ActivityLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    std::vector<QRect> places;
    place(width(), &places);
    const int side = fontMetrics().ascent();
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        const QRect &item = places.at(i);
        painter.fillRect(QRect(item.left(), item.top() + (item.height() - side) / 2, side, side),
                         kindColor(m_kinds.at(i), palette()));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(item.adjusted(side + space, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         kindName(m_kinds.at(i)));
    }
}

} // namespace LeadViewer
