// SPDX-License-Identifier: MIT
#include "viewer/emptytimeline.h"

#include "timeline/leadbrowser.h"
#include "timeline/positiontext.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace LeadViewer {

EmptyTimeline::EmptyTimeline(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_label->setObjectName(QStringLiteral("noteLabel"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setForegroundRole(QPalette::Text); // it stands on the table
    m_button->setAutoDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_label);
    column->addWidget(m_button, 0, Qt::AlignCenter);
    connect(m_button, &QPushButton::clicked, this, [this] {
        // The action may show another note.
        const auto action = m_action;
        Q_EMIT helped();
        if (action)
            action();
    });
    hide();
}

void EmptyTimeline::setBrowser(LeadBrowser *browser)
{
    m_browser = browser;
    connect(browser, &LeadBrowser::pageChanged, this, &EmptyTimeline::showState);
    connect(browser, &LeadBrowser::progressed, this, &EmptyTimeline::showState);
    connect(browser, &LeadBrowser::busyChanged, this, &EmptyTimeline::showState);
}

void EmptyTimeline::setAllHidden(bool areAllHidden)
{
    m_areAllHidden = areAllHidden;
    showState();
}

void EmptyTimeline::showState()
{
    const TimelinePage &page = m_browser->page();
    switch (page.state) {
    case TimelineState::NothingOpen:
        showNote({});
        break;
    case TimelineState::NotAskedFor:
    case TimelineState::Missing:
        showNote(timelineNote(page.state), tr("Load timeline"), [this] { Q_EMIT loadRequested(); });
        break;
    case TimelineState::Shown:
        showEmptyPage();
        break;
    }
}

void EmptyTimeline::showEmptyPage()
{
    const PagePosition &position = m_browser->page().position;
    const auto turning = [this](PageTurn turn) {
        return [this, turn] {
            m_browser->turn(turn);
        };
    };
    if (m_areAllHidden) {
        showNote(tr("This page has system events only, which are hidden."),
                 tr("Show system events"), [this] { Q_EMIT systemEventsRequested(); });
    } else if (position.count > 0) {
        showNote({});
    } else if (!m_browser->filter().isEmpty()) {
        // While it reads on, matches may follow.
        if (m_browser->isBusy())
            showNote({});
        else
            showNote(tr("No actions match."), tr("Clear filter"),
                     [this] { m_browser->setFilter({}); });
    } else if (!totalAgrees(position) && m_browser->canTurn(PageTurn::Next)) {
        showNote(emptyPageText(position), tr("Next page"), turning(PageTurn::Next));
    } else if (position.skip == 0) {
        showNote(emptyPageText(position));
    } else if (m_browser->canTurn(PageTurn::Last)) {
        showNote(emptyPageText(position), tr("Last page"), turning(PageTurn::Last));
    } else {
        showNote(emptyPageText(position), tr("First page"), turning(PageTurn::First));
    }
}

void EmptyTimeline::showNote(const QString &text, const QString &help, std::function<void()> action)
{
    const bool isNew = text != m_label->text() && !text.isEmpty();
    m_action = std::move(action);
    m_label->setText(text);
    m_button->setText(help);
    m_button->setVisible(!help.isEmpty());
    setVisible(!text.isEmpty());
    if (isNew) {
        QAccessibleEvent event(m_label, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace LeadViewer
