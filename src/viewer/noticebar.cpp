// SPDX-License-Identifier: MIT
#include "viewer/noticebar.h"

#include "ui_noticebar.h"
#include "wording/valuetext.h"

#include <utility>

namespace LeadViewer {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::NoticeBar>())
{
    m_ui->setupUi(this);
    connect(m_ui->hideButton, &QToolButton::clicked, this, [this] { setText({}); });
    connect(m_ui->actionButton, &QToolButton::clicked, this, [this] {
        // The help may show another notice.
        if (const auto help = m_help)
            help();
    });
    m_ui->actionButton->hide();
    hide();
}

NoticeBar::~NoticeBar() = default;

void NoticeBar::setText(const QString &text)
{
    m_text = text;
    m_ui->textLabel->setText(breakable(text));
    m_help = nullptr;
    m_ui->actionButton->hide();
    setVisible(!text.isEmpty());
}

void NoticeBar::setAction(const QString &text, std::function<void()> help)
{
    m_help = std::move(help);
    m_ui->actionButton->setText(text);
    m_ui->actionButton->show();
}

QString NoticeBar::text() const
{
    return m_text;
}

void NoticeBar::setHidable(bool hidable)
{
    m_ui->hideButton->setVisible(hidable);
}

} // namespace LeadViewer
