// SPDX-License-Identifier: MIT
#include "viewer/errordialog.h"

#include "ui_errordialog.h"
#include "wording/valuetext.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QStyle>

namespace LeadViewer {

ErrorDialog::ErrorDialog(const ErrorWords &words, const QString &details, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ErrorDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    const QIcon icon = style()->standardIcon(QStyle::SP_MessageBoxWarning, nullptr, this);
    m_ui->iconLabel->setPixmap(
        icon.pixmap(style()->pixelMetric(QStyle::PM_MessageBoxIconSize, nullptr, this)));
    m_ui->headlineLabel->setText(breakable(words.headline));
    m_ui->saidLabel->setText(breakable(words.said));
    m_ui->saidLabel->setVisible(!words.said.isEmpty());
    m_ui->adviceLabel->setText(words.advice);
    m_ui->detailsText->setLongText(details);
    m_ui->detailsText->hide();
    m_ui->column->setSizeConstraint(QLayout::SetMinimumSize);
    // Screen readers read the description when the dialog opens.
    setAccessibleDescription(
        QStringList{words.headline, words.said, words.advice}.join(QLatin1Char('\n')).simplified());

    setUpEditButton(words.suspect);
    m_ui->retryButton->setVisible(words.canRetry);
    // Enter must not retry when the advice is to wait.
    QPushButton *wanted = words.hasToWait ? m_ui->closeButton
        : words.canRetry                  ? m_ui->retryButton
                                          : m_ui->editButton;
    QPushButton *first = wanted->isHidden() ? m_ui->closeButton : wanted;
    first->setDefault(true);
    first->setFocus();

    connect(m_ui->detailsButton, &QPushButton::toggled, this, [this](bool shown) {
        m_ui->detailsText->setVisible(shown);
        adjustSize();
    });
    connect(m_ui->copyButton, &QPushButton::clicked, this,
            [details] { QGuiApplication::clipboard()->setText(details); });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->editButton, &QPushButton::clicked, this, [this, suspect = words.suspect] {
        accept();
        Q_EMIT editRequested(suspect);
    });
    connect(m_ui->retryButton, &QPushButton::clicked, this, [this] {
        Q_EMIT retryRequested(); // first, so that the failure is a thing of the past
        accept();
    });
}

ErrorDialog::~ErrorDialog() = default;

void ErrorDialog::setUpEditButton(Suspect suspect)
{
    switch (suspect) {
    case Suspect::EnterpriseId:
        m_ui->editButton->setText(tr("&Edit Enterprise ID"));
        break;
    case Suspect::LeadId:
        m_ui->editButton->setText(tr("&Edit Lead ID"));
        break;
    case Suspect::Token:
        m_ui->editButton->setText(tr("&Edit Token"));
        break;
    case Suspect::PageSize:
        m_ui->editButton->setText(tr("&Edit Page size"));
        break;
    case Suspect::None:
        m_ui->editButton->hide();
        break;
    }
}

} // namespace LeadViewer
