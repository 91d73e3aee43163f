// SPDX-License-Identifier: MIT
#include "viewer/linknotice.h"

#include "ui_linknotice.h"
#include "wording/valuetext.h"

#include <QKeyEvent>

namespace LeadViewer {

LinkNotice::LinkNotice(QWidget *parent)
    : NoticeFrame(parent)
    , m_ui(std::make_unique<Ui::LinkNotice>())
{
    m_ui->setupUi(this);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &LinkNotice::leave);
    connect(m_ui->openButton, &QPushButton::clicked, this, [this] {
        leave();
        Q_EMIT accepted();
    });
}

LinkNotice::~LinkNotice() = default;

void LinkNotice::ask(const QString &text)
{
    m_text = text;
    m_ui->textLabel->setText(breakable(text));
    setAccessibleName(weightName(NoticeWeight::Warning));
    announce(text);
    showAs(NoticeWeight::Warning);
    m_ui->cancelButton->setFocus(Qt::OtherFocusReason);
}

QString LinkNotice::text() const
{
    return isWanted() ? m_text : QString();
}

void LinkNotice::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        NoticeFrame::keyPressEvent(event);
}

} // namespace LeadViewer
