// SPDX-License-Identifier: MIT
#include "viewer/dayrangedialog.h"

#include "ui_dayrangedialog.h"

#include <QPushButton>

namespace LeadViewer {

DayRangeDialog::DayRangeDialog(const QDate &from, const QDate &to, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DayRangeDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->fromEdit->setDate(from);
    m_ui->toEdit->setDate(to);
    for (QDateEdit *edit : {m_ui->fromEdit, m_ui->toEdit}) {
        //: Pattern of a day in an input: day, short month name, year. Letters as in
        //: QLocale::toString
        edit->setDisplayFormat(tr("d MMM yyyy"));
        connect(edit, &QDateEdit::dateChanged, this, &DayRangeDialog::check);
    }
    m_ui->applyButton->setDefault(true);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->applyButton, &QPushButton::clicked, this, [this] {
        Q_EMIT applied(m_ui->fromEdit->date(), m_ui->toEdit->date());
        accept();
    });
    check();
}

DayRangeDialog::~DayRangeDialog() = default;

void DayRangeDialog::check()
{
    const bool isWrong = m_ui->fromEdit->date() > m_ui->toEdit->date();
    m_ui->problemLabel->setText(isWrong ? tr("“From” is later than “To”.") : QString());
    m_ui->applyButton->setEnabled(!isWrong);
    m_ui->fromEdit->setAccessibleDescription(m_ui->problemLabel->text());
}

} // namespace LeadViewer
