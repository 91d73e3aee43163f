// SPDX-License-Identifier: MIT
#include "viewer/activitystrip.h"

#include "timeline/activitytext.h"
#include "viewer/activitypainting.h"
#include "wording/datetext.h"
#include "wording/valuetext.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace LeadViewer {

namespace {

constexpr int stripHeight = 44;
constexpr int margin = 3;
constexpr int narrowestColumn = 7;
constexpr int widestBar = 24;

//! Gives screen readers the line of the current bar as a value, too, since not every screen reader
//! reads the description.
class AccessibleStrip : public QAccessibleWidget
{
public:
    explicit AccessibleStrip(ActivityStrip *strip)
        : QAccessibleWidget(strip, QAccessible::Chart)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        const auto *strip = qobject_cast<const ActivityStrip *>(widget());
        return what == QAccessible::Value && strip != nullptr ? strip->currentText()
                                                              : QAccessibleWidget::text(what);
    }
};

QAccessibleInterface *accessibleStrip(const QString &, QObject *object)
{
    auto *strip = qobject_cast<ActivityStrip *>(object);
    return strip != nullptr ? new AccessibleStrip(strip) : nullptr;
}

} // namespace

ActivityStrip::ActivityStrip(QWidget *parent)
    : QWidget(parent)
{
    QAccessible::installFactory(&accessibleStrip); // does nothing the second time
    setAccessibleName(tr("Activity"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCounts(nullptr, {});
}

QSize ActivityStrip::sizeHint() const
{
    // The bars need some height above the text, also with a large font.
    const int height = std::max(stripHeight, 2 * margin + 2 * fontMetrics().height());
    return {40 * narrowestColumn, height};
}

QSize ActivityStrip::minimumSizeHint() const
{
    return {8 * narrowestColumn, sizeHint().height()};
}

void ActivityStrip::setCounts(const ActivityCounts *counts, const QString &coverage)
{
    m_counts = counts;
    updateBuckets();
    const bool isRewritten = m_coverageText != coverage;
    m_coverageText = coverage;
    if (isRewritten)
        update();
    updateCurrent();
}

KindCounts ActivityStrip::shownCounts() const
{
    KindCounts counts;
    for (const Bucket &bucket : m_buckets)
        counts += bucket.counts;
    return counts;
}

void ActivityStrip::updateBuckets()
{
    const int maximum = std::max(barsRect().width() / narrowestColumn, 1);
    std::vector<Bucket> buckets;
    if (m_counts != nullptr)
        buckets = m_counts->buckets(maximum);
    if (buckets == m_buckets)
        return;
    const QDate cursorDay = m_cursor >= 0 ? m_buckets.at(std::size_t(m_cursor)).day : QDate();
    m_buckets = std::move(buckets);
    const auto picture = m_counts != nullptr ? m_counts->pictured() : ActivityCounts::Pictured();
    m_firstDay = picture.first;
    m_lastDay = picture.last;
    m_highest = 0;
    for (const Bucket &bucket : m_buckets)
        m_highest = std::max(m_highest, bucket.counts.total());
    m_cursor = bucketOf(cursorDay);
    m_hovered = underMouse() ? barAt(mapFromGlobal(QCursor::pos())) : -1;
    m_current = -1;
    if (m_cursor < 0 && hasFocus())
        m_cursor = nextBar(int(m_buckets.size()), -1);
    update();
}

//! Finds the current bar, and announces its text when that changed.
void ActivityStrip::updateCurrent()
{
    const int current = m_hovered >= 0 ? m_hovered : hasFocus() ? m_cursor : -1;
    if (current != m_current) {
        m_current = current;
        update();
    }
    QString text = current >= 0 ? activityText(m_buckets.at(std::size_t(current))) : QString();
    const QString description = text.isEmpty() ? m_coverageText : text;
    if (description != accessibleDescription())
        setAccessibleDescription(description); // tells screen readers, too
    if (text == m_currentText)
        return;
    m_currentText = std::move(text);
    QAccessibleValueChangeEvent event(this, m_currentText);
    QAccessible::updateAccessibility(&event);
    Q_EMIT currentTextChanged(m_currentText);
}

//! The next bucket with actions after \p from in steps of 1 or -1; -1 when there is none.
int ActivityStrip::nextBar(int from, int step) const
{
    const int count = int(m_buckets.size());
    for (int i = from + step; i >= 0 && i < count; i += step) {
        if (!m_buckets.at(std::size_t(i)).day.isNull())
            return i;
    }
    return -1;
}

//! The bucket with actions that holds \p day; -1 when there is none.
int ActivityStrip::bucketOf(const QDate &day) const
{
    const auto found
        = std::find_if(m_buckets.begin(), m_buckets.end(), [&day](const Bucket &bucket) {
              return bucket.first <= day && day <= bucket.last && !bucket.day.isNull();
          });
    return day.isValid() && found != m_buckets.end() ? int(found - m_buckets.begin()) : -1;
}

int ActivityStrip::barAt(const QPoint &position) const
{
    for (int i = nextBar(-1, 1); i >= 0; i = nextBar(i, 1)) {
        const QRect column = columnRect(i);
        if (column.left() <= position.x() && position.x() <= column.right())
            return i;
    }
    return -1;
}

QRect ActivityStrip::barsRect() const
{
    return rect().adjusted(margin, margin, -margin, -margin - fontMetrics().height());
}

QRect ActivityStrip::columnRect(int bucket) const
{
    const QRect bars = barsRect();
    const auto edge = [&](int i) {
        return bars.left() + int(qint64(bars.width()) * i / qint64(m_buckets.size()));
    };
    return {edge(bucket), bars.top(), edge(bucket + 1) - edge(bucket), bars.height()};
}

void ActivityStrip::moveCursor(int bucket)
{
    if (bucket < 0)
        return;
    m_cursor = bucket;
    // The keyboard was used last, so the place of the mouse does not count.
    m_hovered = -1;
    updateCurrent();
    showToolTip(bucket);
}

void ActivityStrip::choose(int bucket)
{
    if (bucket < 0)
        return;
    const Bucket &chosen = m_buckets.at(std::size_t(bucket));
    Q_EMIT dayChosen(chosen.day, chosen.skip);
}

void ActivityStrip::showToolTip(int bucket)
{
    const QRect column = columnRect(bucket);
    QToolTip::showText(mapToGlobal(column.center()), toolTipText(m_currentText), this, column);
}

bool ActivityStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int bar = barAt(help->pos());
    const QString text = bar >= 0 ? activityText(m_buckets.at(std::size_t(bar))) : m_coverageText;
    QToolTip::showText(help->globalPos(), text.isEmpty() ? QString() : toolTipText(text), this,
                       bar >= 0 ? columnRect(bar) : QRect());
    return true;
}

void ActivityStrip::keyPressEvent(QKeyEvent *event)
{
    // Without a bar, the window gets the key.
    if (m_current < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(nextBar(m_current, -1));
    case Qt::Key_Right:
        return moveCursor(nextBar(m_current, 1));
    case Qt::Key_Home:
        return moveCursor(nextBar(-1, 1));
    case Qt::Key_End:
        return moveCursor(nextBar(int(m_buckets.size()), -1));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Select:
        return choose(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ActivityStrip::mouseMoveEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position().toPoint());
    if (bar == m_hovered)
        return;
    m_hovered = bar;
    updateCurrent();
    if (bar >= 0 && QToolTip::isVisible())
        showToolTip(bar);
}

void ActivityStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    const int bar = barAt(event->position().toPoint());
    if (bar < 0)
        return;
    m_cursor = bar;
    m_hovered = bar;
    updateCurrent();
    choose(bar);
}

void ActivityStrip::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    updateCurrent();
}

void ActivityStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_cursor < 0)
        m_cursor = nextBar(int(m_buckets.size()), -1);
    updateCurrent();
    update();
}

void ActivityStrip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    updateCurrent();
    update();
}

void ActivityStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateBuckets();
    updateCurrent();
}

void ActivityStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().brush(QPalette::Base));
    if (!m_buckets.empty()) {
        paintBars(&painter);
        paintDates(&painter);
    }
    if (hasFocus()) {
        // Some styles draw a focus frame only after a key was pressed, and some never.
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void ActivityStrip::paintBars(QPainter *painter) const
{
    for (int i = nextBar(-1, 1); i >= 0; i = nextBar(i, 1)) {
        const KindCounts &counts = m_buckets.at(std::size_t(i)).counts;
        const QRect column = columnRect(i);
        constexpr int leastHeight = 3;
        const int most = column.height() - 2;
        // The square root keeps a single call visible beside a busy day.
        const double share = std::sqrt(double(counts.total()) / m_highest);
        const int height = std::max(int(std::lround(most * share)), leastHeight);
        const int width = std::clamp(column.width() - 2, 1, widestBar);
        const QRect bar(column.left() + (column.width() - width) / 2, column.bottom() - height,
                        width, height);
        if (i == m_current) {
            QColor ground = palette().color(QPalette::Highlight);
            ground.setAlphaF(0.3F);
            painter->fillRect(column, ground);
        }
        paintBar(painter, bar, counts, palette());
        if (i == m_current) {
            painter->setPen(palette().color(QPalette::Text));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(bar.adjusted(-1, -1, 0, 0));
        }
    }
    painter->setPen(palette().color(QPalette::Mid));
    const QRect bars = barsRect();
    painter->drawLine(bars.bottomLeft(), bars.bottomRight());
}

void ActivityStrip::paintDates(QPainter *painter) const
{
    const QRect line(margin, barsRect().bottom() + 1, rect().width() - 2 * margin,
                     fontMetrics().height());
    const QString first = dateText(m_firstDay);
    const QString last = dateText(m_lastDay);
    painter->setPen(palette().color(QPalette::Text));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, first);
    const bool isRoom = fontMetrics().horizontalAdvance(first + last) + 4 * margin < line.width();
    if (m_firstDay != m_lastDay && isRoom)
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, last);
    // The coverage is written between the days when there is room.
    const int days
        = std::max(fontMetrics().horizontalAdvance(first), fontMetrics().horizontalAdvance(last))
        + 2 * margin;
    const QRect middle = line.adjusted(days, 0, -days, 0);
    if (fontMetrics().horizontalAdvance(m_coverageText) <= middle.width())
        painter->drawText(middle, Qt::AlignCenter, m_coverageText);
}

} // namespace LeadViewer
