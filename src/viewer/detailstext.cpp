// SPDX-License-Identifier: MIT
#include "viewer/detailstext.h"

#include "viewer/longtext.h"
#include "wording/visibletext.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace LeadViewer {

namespace {

constexpr int iconSize = 16;
constexpr int iconSpace = iconSize + 6;
constexpr double headingScale = 1.15;

QTextBlockFormat blockWith(double topMargin, double leftMargin = 0)
{
    QTextBlockFormat format;
    format.setTopMargin(topMargin);
    format.setLeftMargin(leftMargin);
    return format;
}

//! Begins a block; the document's first block is there already.
void startBlock(QTextCursor *cursor, const QTextBlockFormat &format)
{
    if (cursor->document()->isEmpty())
        cursor->setBlockFormat(format);
    else
        cursor->insertBlock(format);
}

//! The part of \p text for which there is \p room, which becomes less.
QString fitting(const QString &text, qsizetype *room)
{
    QString shown = beginning(text, *room);
    *room -= shown.size();
    return shown;
}

} // namespace

DetailsText::DetailsText(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void DetailsText::showFacts(const DetailFacts &facts, const QIcon &icon)
{
    if (m_text.isEmpty() || facts != m_facts) {
        m_facts = facts;
        m_text = factsText(facts);
        build();
    }
    showIcon(icon);
}

void DetailsText::showIcon(const QIcon &icon)
{
    m_icon = m_text.isEmpty() ? QIcon() : icon;
    viewport()->update();
}

void DetailsText::showNothing()
{
    m_facts = {};
    m_icon = {};
    m_text.clear();
    clear();
}

void DetailsText::build()
{
    clear();
    setWordWrapMode(LongText::wrapModeFor(beginning(m_text, LongText::longestShown)));
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    qsizetype room = LongText::longestShown;
    addHeading(&cursor);
    addContent(&cursor, &room);
    addFacts(&cursor, &room);
    qsizetype all = m_facts.content.size();
    for (const DetailFact &fact : m_facts.facts)
        all += fact.text.size();
    if (const qsizetype hidden = all - (LongText::longestShown - room); hidden > 0) {
        startBlock(&cursor, {});
        cursor.insertText(LongText::noteOfHidden(hidden), {});
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

void DetailsText::addHeading(QTextCursor *cursor)
{
    QTextCharFormat bold;
    QFont font = this->font();
    font.setBold(true);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * headingScale);
    bold.setFont(font);
    startBlock(cursor, blockWith(0, iconSpace));
    cursor->insertText(m_facts.what, bold);
    for (const QString &line : {m_facts.when, m_facts.by}) {
        if (line.isEmpty())
            continue;
        startBlock(cursor, blockWith(0));
        cursor->insertText(line, {});
    }
}

void DetailsText::addContent(QTextCursor *cursor, qsizetype *room)
{
    if (m_facts.content.isEmpty())
        return;
    const double space = fontMetrics().height() * 0.75;
    startBlock(cursor, blockWith(space));
    // Its line breaks begin blocks of their own, each with the direction of its first letter.
    const QString shown = fitting(m_facts.content, room);
    const qsizetype first = shown.indexOf(QLatin1Char('\n'));
    cursor->insertText(shown.left(first), {});
    if (first >= 0) {
        startBlock(cursor, blockWith(0));
        cursor->insertText(shown.mid(first + 1), {});
    }
}

void DetailsText::addFacts(QTextCursor *cursor, qsizetype *room)
{
    const int column = labelWidth();
    double space = fontMetrics().height() * 0.75;
    for (const DetailFact &fact : m_facts.facts) {
        if (*room <= 0)
            return;
        const QString text = fitting(fact.text, room);
        // The lines of a paragraph after the first stand below the value, not below the label.
        QTextBlockFormat format = blockWith(space, column);
        format.setTextIndent(-column);
        format.setTabPositions({QTextOption::Tab(column, QTextOption::LeftTab)});
        startBlock(cursor, format);
        space = 2;
        cursor->insertText(fact.label, {});
        // A text from right to left would be laid out in the label's direction.
        const bool isBelow
            = text.isRightToLeft() || fontMetrics().horizontalAdvance(fact.label) >= column;
        const qsizetype first = isBelow ? 0 : text.indexOf(QLatin1Char('\n'));
        if (!isBelow)
            cursor->insertText(QLatin1Char('\t') + text.left(first), {});
        if (first < 0)
            continue;
        startBlock(cursor, blockWith(0, column));
        cursor->insertText(isBelow ? text : text.mid(first + 1), {});
    }
}

//! Wide enough for all labels, but for very long ones: the value stands below those.
int DetailsText::labelWidth() const
{
    constexpr int mostCharacters = 16;
    const QFontMetrics metrics = fontMetrics();
    const int most = mostCharacters * metrics.averageCharWidth();
    int width = 0;
    for (const DetailFact &fact : m_facts.facts) {
        if (const int needed = metrics.horizontalAdvance(fact.label); needed <= most)
            width = std::max(width, needed);
    }
    return std::max(width, most / 2) + 2 * metrics.averageCharWidth();
}

void DetailsText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && !textCursor().hasSelection())
        QGuiApplication::clipboard()->setText(m_text);
    else
        QTextEdit::keyPressEvent(event);
}

void DetailsText::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (m_icon.isNull())
        return;
    const QTextBlock heading = document()->firstBlock();
    const QRectF block = document()->documentLayout()->blockBoundingRect(heading);
    const auto line = heading.layout()->lineCount() > 0 ? heading.layout()->lineAt(0).height() : 0;
    QPainter painter(viewport());
    m_icon.paint(&painter, int(document()->documentMargin()) - horizontalScrollBar()->value(),
                 int(block.top() + (line - iconSize) / 2) - verticalScrollBar()->value(), iconSize,
                 iconSize);
}

void DetailsText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_text.isEmpty())
        build();
}

QMimeData *DetailsText::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const bool isWhole
        = cursor.selectionStart() == 0 && cursor.selectionEnd() == document()->characterCount() - 1;
    auto *copy = new QMimeData;
    QString part = cursor.selectedText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    part.replace(QChar::LineSeparator, QLatin1Char('\n'));
    copy->setText(isWhole && !m_text.isEmpty() ? m_text : part);
    return copy;
}

} // namespace LeadViewer
