// SPDX-License-Identifier: MIT
#include "viewer/actiontabs.h"

#include "timeline/actionsmodel.h"
#include "ui_actiontabs.h"
#include "viewer/linkopener.h"
#include "wording/links.h"
#include "wording/valuetext.h"

#include <QToolButton>

namespace LeadViewer {

ActionTabs::ActionTabs(QWidget *parent)
    : QTabWidget(parent)
    , m_ui(std::make_unique<Ui::ActionTabs>())
    , m_recordingButton(new QToolButton(this))
{
    m_ui->setupUi(this);
    m_recordingButton->setText(tr("Open recording"));
    m_recordingButton->setFocusPolicy(Qt::StrongFocus);
    m_recordingButton->hide();
    setCornerWidget(m_recordingButton);
    connect(m_recordingButton, &QToolButton::clicked, this, [this] {
        if (const QString problem = openLink(m_recording); !problem.isEmpty())
            Q_EMIT noticed(problem);
    });
}

ActionTabs::~ActionTabs() = default;

void ActionTabs::showAction(const QModelIndex &index)
{
    m_ui->detailText->setLongText(index.isValid()
                                      ? index.data(ActionsModel::FullTextRole).toString()
                                      : tr("Select an action to see everything in it."));
    m_ui->jsonText->setLongText(index.isValid() ? index.data(ActionsModel::JsonRole).toString()
                                                : QString());
    m_recording = index.data(ActionsModel::RecordingRole).toUrl();
    const QString target = linkTarget(m_recording);
    m_recordingButton->setToolTip(target.isEmpty() ? QString() : toolTipText(breakable(target)));
    m_recordingButton->setAccessibleDescription(target);
    m_recordingButton->setVisible(!m_recording.isEmpty());
}

void ActionTabs::focusText()
{
    currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace LeadViewer
