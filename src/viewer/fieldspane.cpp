// SPDX-License-Identifier: MIT
#include "viewer/fieldspane.h"

#include "timeline/fieldsmodel.h"
#include "timeline/leadbrowser.h"
#include "ui_fieldspane.h"
#include "viewer/clearbutton.h"
#include "wording/leadheading.h"
#include "wording/valuetext.h"

#include <QKeyEvent>

namespace LeadViewer {

namespace {

//! Made only when there is a lead, so that the first window does not wait for this font.
QFont nameFont(QFont font)
{
    constexpr int points = 14;
    font.setPointSize(points);
    font.setBold(true);
    return font;
}

} // namespace

FieldsPane::FieldsPane(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FieldsPane>())
{
    m_ui->setupUi(this);
    m_ui->findLabel->hide();
    // A long name without a space must not make the window wider.
    m_ui->nameLabel->setMinimumWidth(1);
    m_ui->idLabel->setMinimumWidth(1);
    addClearButtonWhenFilled(m_ui->findEdit);
    connect(m_ui->findEdit, &QLineEdit::textChanged, m_ui->form, &LeadForm::setFilter);
    connect(m_ui->form, &LeadForm::matchCountChanged, this, &FieldsPane::showMatches);
    connect(m_ui->form, &LeadForm::linkChosen, this, &FieldsPane::linkChosen);
    for (QLabel *label : {m_ui->statusLabel, m_ui->contactLabel}) {
        label->setMinimumWidth(1);
        label->hide();
    }
}

FieldsPane::~FieldsPane() = default;

void FieldsPane::setBrowser(LeadBrowser *browser)
{
    m_browser = browser;
    m_ui->form->setModel(browser->fields());
    connect(browser, &LeadBrowser::leadChanged, this, &FieldsPane::showLead);
    connect(browser, &LeadBrowser::contextChanged, this, &FieldsPane::showHeading);
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

void FieldsPane::keyPressEvent(QKeyEvent *event)
{
    // Esc arrives here only while there is no request to cancel. When it is not used here, the
    // window gets it.
    if (event->key() == Qt::Key_Escape && m_ui->findEdit->hasFocus()
        && !m_ui->findEdit->text().isEmpty())
        m_ui->findEdit->clear();
    else
        QWidget::keyPressEvent(event);
}

void FieldsPane::showLead()
{
    const LeadAddress &address = m_browser->lead()->address;
    if (address != m_shownAddress) {
        m_shownAddress = address;
        m_ui->findEdit->clear(); // was typed for another lead
        m_ui->form->scrollToTop();
    }
    showHeading();
    //: %1 is the lead's ID
    const QString id = tr("Lead ID: %1").arg(address.lead.text);
    m_ui->idLabel->setText(id);
    m_ui->idLabel->setToolTip(toolTipText(id));
}

void FieldsPane::showHeading()
{
    const OpenLead *lead = m_browser->lead();
    if (lead == nullptr)
        return;
    const LeadHeading heading = leadHeading(lead->lead, lead->newestActions, m_browser->context());
    m_ui->nameLabel->setFont(nameFont(font()));
    m_ui->nameLabel->setText(breakable(heading.name.isEmpty() ? tr("Unnamed lead") : heading.name));
    m_ui->nameLabel->setToolTip(toolTipText(heading.name));

    const auto show = [](QLabel *label, QStringList parts, const QString &separator) {
        parts.removeAll(QString());
        const QString text = parts.join(separator);
        label->setText(breakable(text));
        label->setToolTip(toolTipText(text));
        label->setVisible(!text.isEmpty());
    };
    m_ui->statusMark->setColor(heading.status.isEmpty() ? QString() : heading.statusColor);
    //: %1 is "4 of 5"
    show(m_ui->statusLabel,
         {heading.status,
          heading.rating.isEmpty() ? QString() : tr("Rating %1").arg(heading.rating),
          heading.phone},
         QStringLiteral(" · "));
    show(m_ui->contactLabel,
         //: %1 is whom a lead is assigned to
         {heading.owner.isEmpty() ? QString() : tr("Owner: %1").arg(heading.owner),
          //: %1 is a time and what happened then
          heading.lastContact.isEmpty() ? QString()
                                        : tr("Last contact: %1").arg(heading.lastContact)},
         QStringLiteral("\n"));
}

void FieldsPane::showMatches()
{
    const bool isFiltered = !m_ui->findEdit->text().trimmed().isEmpty();
    m_ui->findLabel->setVisible(isFiltered);
    if (isFiltered) {
        const int matching = m_ui->form->matchCount();
        //: %1 is how many of a lead's fields match what was typed
        const QString found = tr("%1 of %n field(s)", nullptr, m_browser->fields()->rowCount());
        m_ui->findLabel->setText(matching == 0 ? tr("No field matches. Esc shows all.")
                                               : found.arg(matching));
    }
}

} // namespace LeadViewer
