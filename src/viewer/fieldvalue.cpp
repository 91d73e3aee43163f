// SPDX-License-Identifier: MIT
#include "viewer/fieldvalue.h"

#include "wording/leadrows.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace LeadViewer {

namespace {

// The base colour would make read-only text look like an input.
void blendIn(QWidget *widget)
{
    QPalette palette = widget->palette();
    palette.setBrush(QPalette::Base, Qt::transparent);
    widget->setPalette(palette);
}

} // namespace

FieldText::FieldText(const QString &text, QWidget *parent)
    : LongText(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    setLongText(text);
    blendIn(this);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &FieldText::fitHeight);
    fitHeight();
}

QSize FieldText::sizeHint() const
{
    // The layout of plain text measures its height in lines as they are wrapped.
    const int lines = std::clamp(int(std::ceil(document()->size().height())), 1, maximumLines);
    const int margins = int(2 * document()->documentMargin()) + 2 * frameWidth();
    return {fontMetrics().averageCharWidth() * 20, lines * fontMetrics().lineSpacing() + margins};
}

QSize FieldText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, sizeHint().height()};
}

void FieldText::resizeEvent(QResizeEvent *event)
{
    LongText::resizeEvent(event);
    // While it adjusts its scroll bars, the editor does not tell that its lines became fewer or
    // more.
    fitHeight();
}

void FieldText::fitHeight()
{
    // The editor counts the lines of the paragraphs that it has laid out, so the number changes
    // with the scroll bar. Once one was needed in some width, it stays in that width.
    if (document()->size().height() > maximumLines)
        m_overflowWidth = std::max(m_overflowWidth, width());
    const auto policy = width() <= m_overflowWidth ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff;
    if (policy != verticalScrollBarPolicy())
        setVerticalScrollBarPolicy(policy);
    updateGeometry();
}

FieldLine::FieldLine(const QString &text, const QString &copyText, QWidget *parent)
    : QLineEdit(text, parent)
    , m_copyText(copyText.isEmpty() ? text : copyText)
{
    setReadOnly(true);
    setFrame(false);
    setCursorPosition(0);
    blendIn(this);
}

void FieldLine::keyPressEvent(QKeyEvent *event)
{
    const bool isWhole = !hasSelectedText() || selectedText() == text();
    if (event->matches(QKeySequence::Copy) && isWhole)
        QGuiApplication::clipboard()->setText(m_copyText);
    else
        QLineEdit::keyPressEvent(event);
}

QWidget *makeFieldValue(const FieldRow &row, QWidget *parent)
{
    // Longer text would be cut at the edge of a narrow form, or at the buttons.
    const qsizetype longestLine = row.links.empty() && !row.isUnclearPhone ? 32 : 16;
    QWidget *widget = nullptr;
    if (row.value.size() <= longestLine && !row.value.contains(QLatin1Char('\n')))
        widget = new FieldLine(row.value, row.copyText, parent);
    else
        widget = new FieldText(row.value, parent);
    widget->setAccessibleName(row.label);
    return widget;
}

} // namespace LeadViewer
