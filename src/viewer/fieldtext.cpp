// SPDX-License-Identifier: MIT
#include "viewer/fieldtext.h"

#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace LeadViewer {

namespace {

constexpr int oneLineWidth = 1'000'000; // in pixels: no line is longer

//! Whether a key without modifiers goes to another field or button.
bool movesOn(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down
        || key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_PageUp
        || key == Qt::Key_PageDown;
}

} // namespace

FieldText::FieldText(QWidget *parent)
    : LongText(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(2);
    // The base colour would make read-only text look like an input.
    viewport()->setAutoFillBackground(false);
    // All lines are wrapped, but the editor takes them for a few pixels longer than they are.
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this,
            [this] { horizontalScrollBar()->setMaximum(0); });
}

void FieldText::setValue(const QString &text, const QString &copyText)
{
    setLongText(text, copyText);
    m_fits.fill({});
    updateGeometry();
}

FieldText::Fit FieldText::measured(int width) const
{
    const qreal margin = document()->documentMargin();
    // More letters have no place in the lines that count; to measure them all would take long.
    const qsizetype most = std::clamp<qsizetype>(qsizetype(maximumLines) * width, 1000, 20'000);
    Fit result;
    result.width = width;
    qreal height = 0;
    int lines = 0;
    for (QTextBlock block = document()->firstBlock(); block.isValid() && !result.overflows;
         block = block.next()) {
        const QString text = block.text();
        QTextLayout layout(text.left(most), document()->defaultFont(), this);
        layout.setTextOption(document()->defaultTextOption());
        layout.beginLayout();
        // As the layout of plain text documents does it.
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLeadingIncluded(true);
            line.setLineWidth(std::max(1.0, width - 2 * margin));
            result.overflows = ++lines > maximumLines;
            if (result.overflows)
                break;
            if (lines == 1)
                result.ascent = line.ascent();
            height += line.height();
            result.longest = std::max(result.longest, line.naturalTextWidth());
        }
        layout.endLayout();
        result.overflows = result.overflows || text.size() > most;
    }
    // With one pixel less, the editor takes the last line for one that needs scrolling.
    result.height = int(std::ceil(height + 2 * margin)) + 1;
    return result;
}

const FieldText::Fit &FieldText::fit(int width) const
{
    const auto known = std::find_if(m_fits.begin(), m_fits.end(),
                                    [width](const Fit &each) { return each.width == width; });
    if (known != m_fits.end())
        return *known;
    Fit &next = m_fits[m_nextFit];
    m_nextFit = (m_nextFit + 1) % m_fits.size();
    next = measured(width);
    return next;
}

int FieldText::heightForWidth(int width) const
{
    return fit(width).height;
}

QSize FieldText::sizeHint() const
{
    const Fit &line = fit(oneLineWidth);
    const int margins = int(2 * document()->documentMargin());
    return {int(std::ceil(line.longest)) + margins + 1, line.height};
}

QSize FieldText::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

bool FieldText::overflows(int width) const
{
    return fit(width).overflows;
}

int FieldText::firstLineDrop(int width) const
{
    return int(std::lround(fit(width).ascent - fontMetrics().ascent()));
}

void FieldText::resizeEvent(QResizeEvent *event)
{
    const auto policy = overflows(width()) ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff;
    if (policy != verticalScrollBarPolicy())
        setVerticalScrollBarPolicy(policy);
    LongText::resizeEvent(event);
}

void FieldText::changeEvent(QEvent *event)
{
    LongText::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_fits.fill({});
        updateGeometry();
    }
}

void FieldText::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!isPlain || !movesOn(event->key())) {
        LongText::keyPressEvent(event);
        return;
    }
    QScrollBar *bar = verticalScrollBar();
    if (event->key() == Qt::Key_Down && bar->value() < bar->maximum())
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    else if (event->key() == Qt::Key_Up && bar->value() > bar->minimum())
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    else
        event->ignore();
}

void FieldText::focusOutEvent(QFocusEvent *event)
{
    LongText::focusOutEvent(event);
    // Otherwise a later Ctrl+C would copy a part that was selected long ago.
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::MouseFocusReason || reason == Qt::OtherFocusReason) {
        QTextCursor cursor = textCursor();
        cursor.clearSelection();
        setTextCursor(cursor);
    }
}

void FieldText::contextMenuEvent(QContextMenuEvent *event)
{
    event->ignore();
}

} // namespace LeadViewer
