// SPDX-License-Identifier: MIT
#include "viewer/detailspane.h"

#include "timeline/actionsmodel.h"
#include "ui_detailspane.h"
#include "viewer/icons.h"
#include "viewer/linkopener.h"
#include "wording/links.h"
#include "wording/valuetext.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

namespace LeadViewer {

DetailsPane::DetailsPane(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::DetailsPane>())
{
    m_ui->setupUi(this);
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this] {
        const bool isJson = m_ui->tabs->currentWidget() == m_ui->jsonText;
        QGuiApplication::clipboard()->setText(isJson ? m_ui->jsonText->wholeText()
                                                     : m_ui->detailText->wholeText());
    });
    connect(m_ui->recordingButton, &QPushButton::clicked, this, [this] {
        if (const QString problem = openLink(m_recording); !problem.isEmpty())
            Q_EMIT noticed(problem);
    });
    showAction({});
    showIcons();
}

DetailsPane::~DetailsPane() = default;

void DetailsPane::showAction(const QModelIndex &actionIndex)
{
    m_iconName = actionIndex.data(ActionsModel::IconNameRole).toString();
    m_recording = actionIndex.data(ActionsModel::RecordingRole).toUrl();
    m_ui->jsonText->setLongText(actionIndex.data(ActionsModel::JsonRole).toString());
    if (actionIndex.isValid()) {
        m_ui->detailText->showFacts(actionIndex.data(ActionsModel::FactsRole).value<DetailFacts>(),
                                    kindIcon(m_iconName, palette()));
    } else {
        m_ui->detailText->showNothing();
    }
    const QString target = linkTarget(m_recording);
    m_ui->recordingButton->setToolTip(target.isEmpty() ? QString()
                                                       : toolTipText(breakable(target)));
    m_ui->recordingButton->setAccessibleDescription(target);
    m_ui->recordingButton->setVisible(!m_recording.isEmpty());
    m_ui->copyButton->setEnabled(actionIndex.isValid());
}

void DetailsPane::showIcons()
{
    m_ui->copyButton->setIcon(actionIcon(QStringLiteral("copy"), palette()));
    m_ui->recordingButton->setIcon(actionIcon(QStringLiteral("open"), palette()));
    m_ui->detailText->showIcon(kindIcon(m_iconName, palette()));
}

void DetailsPane::focusText()
{
    m_ui->tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void DetailsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcons();
}

} // namespace LeadViewer
