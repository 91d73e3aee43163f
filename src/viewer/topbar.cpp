// SPDX-License-Identifier: MIT
#include "viewer/topbar.h"

#include "viewer/icons.h"
#include "wording/valuetext.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <array>
#include <utility>

namespace LeadViewer {

namespace {

constexpr qsizetype longestId = 16; // in the button
constexpr qsizetype endOfId = 4;

} // namespace

TopBar::TopBar(QWidget *parent)
    : QToolBar(parent)
    , m_leadPlace(new QHBoxLayout)
    , m_leadHolder(new QWidget(this))
{
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_leadPlace->setContentsMargins(0, 0, 0, 0);
    m_leadHolder->setLayout(m_leadPlace);
    m_leadHolder->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void TopBar::setActions(const Actions &actions)
{
    m_actions = actions;
    // Their icons say enough.
    for (QAction *action : {actions.back, actions.forward})
        action->setPriority(QAction::LowPriority);
    addAction(actions.back);
    addAction(actions.forward);
    addWidget(m_leadHolder);
    addAction(actions.refresh);
    addAction(actions.find);
    addAction(actions.exportTimeline);
    addAction(actions.workspace);
    for (QAction *action : this->actions()) {
        if (QWidget *button = widgetForAction(action))
            button->setFocusPolicy(button == m_leadHolder ? Qt::NoFocus : Qt::TabFocus);
    }
    setWorkspace({});
    showIcons();
}

void TopBar::takeLeadBox(QWidget *box)
{
    m_leadPlace->addWidget(box);
    QWidget *before = widgetForAction(m_actions.forward);
    for (auto *control : box->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        setTabOrder(before, control);
        before = control;
    }
}

void TopBar::setWorkspace(const QString &enterpriseId)
{
    // The service sends no name of the workspace. Both ends tell two IDs apart.
    const QString id = oneLine(enterpriseId);
    const QString shown
        = id.size() <= longestId ? id : id.left(endOfId) + QChar(u'…') + id.right(endOfId);
    m_actions.workspace->setIconText(id.isEmpty() ? tr("Workspace")
                                                  //: %1 is the ID of a workspace, shortened
                                                  : tr("Workspace %1").arg(shown));
    m_actions.workspace->setToolTip(
        toolTipText(id.isEmpty() ? tr("Show or hide the Enterprise ID and the token")
                                 //: %1 is the whole ID of a workspace
                                 : tr("Enterprise ID %1. Show or hide it and the token.").arg(id)));
    if (QWidget *button = widgetForAction(m_actions.workspace)) {
        button->setAccessibleName(tr("Workspace"));
        button->setAccessibleDescription(id);
    }
}

void TopBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcons();
}

void TopBar::showIcons()
{
    if (m_actions.back == nullptr)
        return;
    const std::array<std::pair<QAction *, const char *>, 6> icons{
        {{m_actions.back, "back"},
         {m_actions.forward, "forward"},
         {m_actions.refresh, "refresh"},
         {m_actions.find, "find"},
         {m_actions.exportTimeline, "export"},
         {m_actions.workspace, "workspace"}}};
    for (const auto &[action, name] : icons)
        action->setIcon(actionIcon(QString::fromLatin1(name), palette()));
}

} // namespace LeadViewer
