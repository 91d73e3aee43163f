// SPDX-License-Identifier: MIT
#include "viewer/fieldspane.h"

#include "timeline/fieldsmodel.h"
#include "timeline/leadbrowser.h"
#include "ui_fieldspane.h"

namespace LeadViewer {

FieldsPane::FieldsPane(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FieldsPane>())
{
    m_ui->setupUi(this);
    m_ui->findLabel->hide();
    connect(m_ui->findEdit, &QLineEdit::textChanged, m_ui->form, &LeadForm::setFilter);
    connect(m_ui->form, &LeadForm::matchCountChanged, this, &FieldsPane::showMatches);
}

FieldsPane::~FieldsPane() = default;

void FieldsPane::setBrowser(LeadBrowser *browser)
{
    m_browser = browser;
    m_ui->form->setModel(browser->fields());
    connect(browser, &LeadBrowser::loaded, this, &FieldsPane::showLead);
}

void FieldsPane::focusFields()
{
    m_ui->form->focusFirstValue();
}

void FieldsPane::focusFind()
{
    m_ui->findEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->findEdit->selectAll();
}

void FieldsPane::showLead()
{
    const QString name = m_browser->leadName();
    m_ui->nameLabel->setText(name.isEmpty() ? tr("Lead without a name") : name);
    //: %1 is the lead's ID
    m_ui->idLabel->setText(tr("Lead ID: %1").arg(m_browser->address().lead.text));
}

void FieldsPane::showMatches()
{
    const bool isFiltered = !m_ui->findEdit->text().trimmed().isEmpty();
    m_ui->findLabel->setVisible(isFiltered);
    if (isFiltered) {
        //: How many of a lead's fields match what was typed
        m_ui->findLabel->setText(tr("%1 of %2 fields")
                                     .arg(m_ui->form->matchCount())
                                     .arg(m_browser->fields()->rowCount()));
    }
}

} // namespace LeadViewer
