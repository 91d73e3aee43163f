// SPDX-License-Identifier: MIT
#include "viewer/fieldspane.h"

#include "timeline/fieldsmodel.h"
#include "timeline/leadbrowser.h"
#include "ui_fieldspane.h"
#include "viewer/clearbutton.h"
#include "wording/leadheading.h"
#include "wording/valuetext.h"

#include <QKeyEvent>

#include <algorithm>

namespace LeadViewer {

FieldsPane::FieldsPane(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FieldsPane>())
{
    m_ui->setupUi(this);
    m_ui->findLabel->hide();
    constexpr int leastWidth = 260; // a phone number and its buttons fit
    setMinimumWidth(leastWidth);
    addClearButtonWhenFilled(m_ui->findEdit);
    connect(m_ui->findEdit, &QLineEdit::textChanged, m_ui->form, &LeadForm::setFilter);
    connect(m_ui->form, &LeadForm::matchCountChanged, this, &FieldsPane::showMatches);
    connect(m_ui->form, &LeadForm::linkChosen, this, &FieldsPane::linkChosen);
    connect(m_ui->card, &LeadCard::linkChosen, this, &FieldsPane::linkChosen);
}

FieldsPane::~FieldsPane() = default;

void FieldsPane::setBrowser(LeadBrowser *browser)
{
    m_browser = browser;
    m_ui->form->setModel(browser->fields());
    connect(browser, &LeadBrowser::leadChanged, this, &FieldsPane::showLead);
    connect(browser, &LeadBrowser::contextChanged, this, &FieldsPane::showCard);
    connect(browser->fields(), &QAbstractItemModel::modelReset, this, &FieldsPane::showCard);
}

void FieldsPane::addLeadActions(const QList<QAction *> &actions)
{
    m_ui->card->addLeadActions(actions);
}

void FieldsPane::focusFields()
{
    m_ui->form->focusFields();
}

void FieldsPane::focusFind()
{
    m_ui->findEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->findEdit->selectAll();
}

void FieldsPane::setHidesEmptyFields(bool hides)
{
    m_ui->form->setHidesEmptyFields(hides);
}

bool FieldsPane::hidesEmptyFields() const
{
    return m_ui->form->hidesEmptyFields();
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
    showCard();
}

void FieldsPane::showCard()
{
    const OpenLead *lead = m_browser->lead();
    if (lead == nullptr)
        return;
    const auto &rows = m_browser->fields()->rows();
    const auto phone = std::find_if(rows.begin(), rows.end(), [](const FieldRow &row) {
        return row.apiName == QLatin1String("phone") && row.value != noValueText();
    });
    m_ui->card->setLead(leadHeading(lead->lead, lead->newestActions, m_browser->context()),
                        phone != rows.end() ? &*phone : nullptr);
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
