// SPDX-License-Identifier: MIT
#include "viewer/noticebar.h"

#include "ui_noticebar.h"
#include "wording/valuetext.h"

#include <utility>

namespace LeadViewer {

NoticeBar::NoticeBar(QWidget *parent)
    : NoticeFrame(parent)
    , m_ui(std::make_unique<Ui::NoticeBar>())
{
    m_ui->setupUi(this);
    setCross(m_ui->hideButton);
    connect(m_ui->hideButton, &QToolButton::clicked, this, [this] { setText({}); });
    connect(m_ui->actionButton, &QToolButton::clicked, this, [this] {
        // The help may show another notice.
        if (const auto help = m_help)
            help();
    });
    m_ui->actionButton->hide();
}

NoticeBar::~NoticeBar() = default;

void NoticeBar::showMessage(NoticeWeight weight, const QString &text)
{
    m_text = text;
    m_ui->textLabel->setText(breakable(text));
    m_help = nullptr;
    if (m_ui->actionButton->hasFocus())
        giveFocusBack();
    m_ui->actionButton->hide();
    if (text.isEmpty()) {
        leave();
        return;
    }
    setAccessibleName(weightName(weight));
    announce(text);
    showAs(weight);
}

void NoticeBar::setAction(const QString &text, std::function<void()> help)
{
    m_help = std::move(help);
    m_ui->actionButton->setText(text);
    m_ui->actionButton->show();
}

void NoticeBar::setHidable(bool hidable)
{
    m_ui->hideButton->setVisible(hidable);
}

} // namespace LeadViewer
