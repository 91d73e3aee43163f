// SPDX-License-Identifier: MIT
#include "viewer/longtext.h"

#include "wording/plural.h"
#include "wording/visibletext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace LeadViewer {

namespace {

bool hasLongWord(const QString &text)
{
    constexpr int longWord = 1000;
    int run = 0;
    return std::any_of(text.begin(), text.end(), [&run](QChar c) {
        run = c.isSpace() ? 0 : run + 1;
        return run > longWord;
    });
}

} // namespace

LongText::LongText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
}

void LongText::setLongText(const QString &text, const QString &copyText)
{
    m_copyText = copyText.isEmpty() ? text : copyText;
    if (text == m_text && !text.isEmpty())
        return;
    m_text = text;
    QString shown = beginning(text, longestShown);
    // Searching the end of a word from each of its lines takes time by the square of its length.
    setWordWrapMode(hasLongWord(shown) ? QTextOption::WrapAnywhere
                                       : QTextOption::WrapAtWordBoundaryOrAnywhere);
    if (shown.size() < text.size()) {
        const qsizetype hidden = text.size() - shown.size();
        shown += QChar(u'…')
            + QLatin1Char('\n')
            //: Stands below the beginning of a text that is too long to show
            + tr("%Ln more character(s) are not shown here. Copying without a selection takes all.",
                 nullptr, pluralCount(hidden));
    }
    setPlainText(shown);
}

void LongText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && !textCursor().hasSelection())
        QGuiApplication::clipboard()->setText(m_copyText);
    else
        QPlainTextEdit::keyPressEvent(event);
}

QMimeData *LongText::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const bool isWhole
        = cursor.selectionStart() == 0 && cursor.selectionEnd() == document()->characterCount() - 1;
    auto *copy = new QMimeData;
    copy->setText(
        isWhole ? m_copyText
                : cursor.selectedText().replace(QChar::ParagraphSeparator, QLatin1Char('\n')));
    return copy;
}

} // namespace LeadViewer
