// SPDX-License-Identifier: MIT
#include "viewer/exportbar.h"

#include "ui_exportbar.h"
#include "wording/valuetext.h"

namespace LeadViewer {

ExportBar::ExportBar(QWidget *parent)
    : NoticeFrame(parent)
    , m_ui(std::make_unique<Ui::ExportBar>())
{
    m_ui->setupUi(this);
    connect(m_ui->stopButton, &QPushButton::clicked, this, &ExportBar::stopRequested);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &ExportBar::retryRequested);
    connect(m_ui->openButton, &QPushButton::clicked, this, &ExportBar::openRequested);
    connect(m_ui->folderButton, &QPushButton::clicked, this, &ExportBar::folderRequested);
    connect(m_ui->closeButton, &QToolButton::clicked, this, &ExportBar::leave);
    setCross(m_ui->closeButton);
}

ExportBar::~ExportBar() = default;

void ExportBar::setStage(Stage stage, NoticeWeight weight, const QString &text)
{
    setText(text);
    const bool isOver = stage == Stage::Written || stage == Stage::Over;
    m_ui->closeButton->setVisible(isOver);
    // Move the focus before its button is hidden: otherwise Qt moves it to the next control. It
    // does not move to Stop: a key pressed twice would stop the export.
    if (m_ui->retryButton->hasFocus() && stage == Stage::Running)
        giveFocusBack();
    else if (isOver && (m_ui->retryButton->hasFocus() || m_ui->stopButton->hasFocus()))
        m_ui->closeButton->setFocus();
    m_ui->stopButton->setVisible(!isOver);
    m_ui->retryButton->setVisible(stage == Stage::Waiting);
    m_ui->openButton->setVisible(stage == Stage::Written);
    m_ui->folderButton->setVisible(stage == Stage::Written);
    announce(text);
    showAs(weight);
}

void ExportBar::setText(const QString &text)
{
    m_text = text;
    m_ui->textLabel->setText(breakable(text));
}

QString ExportBar::text() const
{
    return isWanted() ? m_text : QString();
}

} // namespace LeadViewer
