// SPDX-License-Identifier: MIT
#include "viewer/exportbar.h"

#include "ui_exportbar.h"
#include "wording/valuetext.h"

#include <QAccessible>
#include <QApplication>

namespace LeadViewer {

ExportBar::ExportBar(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::ExportBar>())
{
    m_ui->setupUi(this);
    connect(m_ui->stopButton, &QPushButton::clicked, this, &ExportBar::stopRequested);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &ExportBar::retryRequested);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &ExportBar::closeBar);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *previous, QWidget *now) {
        if (now != nullptr && isAncestorOf(now) && previous != nullptr && !isAncestorOf(previous))
            m_focusBefore = previous;
    });
    hide();
}

ExportBar::~ExportBar() = default;

void ExportBar::setStage(Stage stage, const QString &text)
{
    setText(text);
    show();
    m_ui->closeButton->setVisible(stage == Stage::Over);
    // Move the focus before its button is hidden: otherwise Qt moves it to the next control. It
    // does not move to Stop: a key pressed twice would stop the export.
    if (m_ui->retryButton->hasFocus() && stage == Stage::Running)
        giveFocusBack();
    else if (stage == Stage::Over
             && (m_ui->retryButton->hasFocus() || m_ui->stopButton->hasFocus()))
        m_ui->closeButton->setFocus();
    m_ui->stopButton->setVisible(stage != Stage::Over);
    m_ui->retryButton->setVisible(stage == Stage::Waiting);
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ExportBar::setText(const QString &text)
{
    m_text = text;
    m_ui->textLabel->setText(breakable(text));
}

QString ExportBar::text() const
{
    return isHidden() ? QString() : m_text;
}

void ExportBar::closeBar()
{
    giveFocusBack();
    hide();
}

void ExportBar::giveFocusBack()
{
    if (!m_focusBefore.isNull() && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

} // namespace LeadViewer
