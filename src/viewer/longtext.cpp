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

QTextOption::WrapMode LongText::wrapModeFor(const QString &text)
{
    return hasLongWord(text) ? QTextOption::WrapAnywhere
                             : QTextOption::WrapAtWordBoundaryOrAnywhere;
}

QString LongText::noteOfHidden(qsizetype count)
{
    //: Stands below the beginning of a text that is too long to show
    return tr("%Ln more character(s) are not shown here. Copying without a selection takes all.",
              nullptr, pluralCount(count));
}

void LongText::setLongText(const QString &text, const QString &copyText)
{
    m_copyText = copyText.isEmpty() ? text : copyText;
    if (text == m_text && !text.isEmpty())
        return;
    m_text = text;
    QString shown = beginning(text, longestShown);
    setWordWrapMode(wrapModeFor(shown));
    if (shown.size() < text.size()) {
        shown += QStringLiteral("…\n") + noteOfHidden(text.size() - shown.size());
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
