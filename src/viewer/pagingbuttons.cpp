// SPDX-License-Identifier: MIT
#include "viewer/pagingbuttons.h"

#include "timeline/leadbrowser.h"
#include "timeline/readingbehind.h"
#include "viewer/icons.h"
#include "viewer/turnwatch.h"

#include <QPushButton>

#include <array>
#include <utility>

namespace LeadViewer {

PagingButtons::PagingButtons(const Buttons &buttons, LeadBrowser *browser, QWidget *table)
    : QObject(table)
    , m_buttons(buttons)
    , m_browser(browser)
    , m_table(table)
{
    const std::array<std::pair<QPushButton *, PageTurn>, 4> turns{
        {{buttons.first, PageTurn::First},
         {buttons.previous, PageTurn::Previous},
         {buttons.next, PageTurn::Next},
         {buttons.last, PageTurn::Last}}};
    for (const auto &[button, turn] : turns)
        connect(button, &QPushButton::clicked, browser,
                [browser, to = turn] { browser->turn(to); });
    connect(new TurnWatch(buttons.next), &TurnWatch::turnLikely, browser->behind(),
            &ReadingBehind::prepareNextPage);
    connect(browser, &LeadBrowser::pageChanged, this, &PagingButtons::enable);
    connect(browser, &LeadBrowser::progressed, this, &PagingButtons::enable);
    connect(browser, &LeadBrowser::busyChanged, this, &PagingButtons::enable);
    enable();
}

void PagingButtons::showIcons(const QPalette &palette)
{
    m_buttons.first->setIcon(actionIcon(QStringLiteral("first-page"), palette));
    m_buttons.previous->setIcon(actionIcon(QStringLiteral("previous-page"), palette));
    m_buttons.next->setIcon(actionIcon(QStringLiteral("next-page"), palette));
    m_buttons.last->setIcon(actionIcon(QStringLiteral("last-page"), palette));
}

void PagingButtons::enable()
{
    const QPushButton *focused = nullptr;
    for (QPushButton *button :
         {m_buttons.first, m_buttons.previous, m_buttons.next, m_buttons.last}) {
        if (button->hasFocus())
            focused = button;
    }
    m_buttons.next->setEnabled(m_browser->canTurn(PageTurn::Next));
    m_buttons.last->setEnabled(m_browser->canTurn(PageTurn::Last));
    m_buttons.previous->setEnabled(m_browser->canTurn(PageTurn::Previous));
    m_buttons.first->setEnabled(m_browser->canTurn(PageTurn::Previous));
    // At either end, the focus stays on a paging button instead of the next control.
    if (focused != nullptr && !focused->isEnabled()) {
        const bool isAtEnd = focused == m_buttons.next || focused == m_buttons.last;
        QPushButton *other = isAtEnd ? m_buttons.previous : m_buttons.next;
        if (other->isEnabled())
            other->setFocus(Qt::OtherFocusReason);
        else
            m_table->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace LeadViewer
