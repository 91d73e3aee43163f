// SPDX-License-Identifier: MIT
#include "viewer/leadinputs.h"

#include "telecrm/leadinput.h"
#include "ui_leadinputs.h"
#include "viewer/administration.h"
#include "viewer/icons.h"
#include "viewer/inputwording.h"
#include "viewer/recentcompleter.h"
#include "viewer/tokenreveal.h"

#include <QEvent>
#include <QFontInfo>
#include <QShortcut>
#include <QSignalBlocker>

#include <initializer_list>
#include <utility>

namespace LeadViewer {

namespace {

//! Begins the text of a problem.
QString mark()
{
    return QStringLiteral("⚠ ");
}

QFont headingFont(QFont font)
{
    constexpr qreal factor = 1.4;
    font.setPointSizeF(QFontInfo(font).pointSizeF() * factor);
    return font;
}

void showLine(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

//! A problem with the input above.
void showBelow(QLabel *label, const QString &text)
{
    showLine(label, text.isEmpty() ? text : mark() + text);
}

void showInputProblem(QLabel *label, Suspect input, std::optional<InputProblem> problem)
{
    showBelow(label, problem ? inputProblemText(*problem, input) : QString());
}

} // namespace

LeadInputs::LeadInputs(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LeadInputs>())
{
    m_ui->setupUi(this);
    m_completer = new RecentCompleter(m_ui->leadEdit);
    m_reveal = std::make_unique<TokenReveal>(m_ui->tokenEdit, m_ui->revealButton);
    for (QLabel *label : {m_ui->enterpriseProblem, m_ui->leadProblem, m_ui->tokenProblem})
        label->hide();
    m_ui->startLabel->setFont(headingFont(font()));
    const int margin = 4 * fontMetrics().height();
    layout()->setContentsMargins(margin, margin / 2, margin, 0);

    const std::pair<QLineEdit *, QLabel *> inputs[]{{m_ui->enterpriseEdit, m_ui->enterpriseProblem},
                                                    {m_ui->leadEdit, m_ui->leadProblem},
                                                    {m_ui->tokenEdit, m_ui->tokenProblem}};
    for (const auto &[edit, problem] : inputs) {
        connect(edit, &QLineEdit::returnPressed, m_ui->openButton, &QPushButton::click);
        connect(edit, &QLineEdit::textChanged, problem,
                [problem = problem] { showBelow(problem, {}); });
    }
    for (QLineEdit *edit : {m_ui->enterpriseEdit, m_ui->leadEdit}) {
        // A pasted link is complete at once; a typed one only when the lead is opened.
        connect(edit, &QLineEdit::textEdited, this,
                [this, edit, before = qsizetype(0)](const QString &text) mutable {
                    const bool isPasted = text.size() > std::exchange(before, text.size()) + 1;
                    if (isPasted)
                        readPasted(edit);
                });
    }
    connect(m_ui->leadEdit, &QLineEdit::textChanged, this, &LeadInputs::showUnderstood);
    connect(m_ui->leadEdit, &QLineEdit::textEdited, this, &LeadInputs::leadEdited);
    connect(m_ui->tokenEdit, &QLineEdit::textChanged, this,
            [this] { Q_EMIT tokenChanged(token()); });
    connect(m_ui->enterpriseEdit, &QLineEdit::textChanged, this, &LeadInputs::enterpriseChanged);
    // Not the click: assistive technology changes the state without one.
    connect(m_ui->rememberBox, &QCheckBox::toggled, this, &LeadInputs::rememberChosen);
    // A checkbox does not react to Enter by itself, and a button only on some desktops.
    QAbstractButton *const buttons[]{m_ui->rememberBox, m_ui->openButton};
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        for (QAbstractButton *button : buttons) {
            new QShortcut(QKeySequence(key), button, m_ui->openButton, &QPushButton::click,
                          Qt::WidgetShortcut);
        }
    }
    connect(m_ui->openButton, &QPushButton::clicked, this, &LeadInputs::openRequested);
    connect(m_ui->samplesButton, &QPushButton::clicked, this, &LeadInputs::samplesRequested);
    connect(m_ui->helpButton, &QPushButton::clicked, this, &LeadInputs::helpRequested);
    connect(m_ui->cancelButton, &QToolButton::clicked, this, &LeadInputs::cancelRequested);
    showIcon();
}

LeadInputs::~LeadInputs() = default;

void LeadInputs::setEnterpriseId(const QString &id)
{
    m_ui->enterpriseEdit->setText(id);
}

void LeadInputs::setLeadId(const QString &id)
{
    m_ui->leadEdit->setText(id);
}

void LeadInputs::setToken(const QString &token)
{
    m_ui->tokenEdit->setText(token);
}

EnterpriseId LeadInputs::enterpriseId() const
{
    return {idFromInput(m_ui->enterpriseEdit->text())};
}

QString LeadInputs::leadId() const
{
    return idFromInput(m_ui->leadEdit->text());
}

Token LeadInputs::token() const
{
    return Token::fromInput(m_ui->tokenEdit->text());
}

bool LeadInputs::isComplete() const
{
    return !m_ui->enterpriseEdit->text().trimmed().isEmpty()
        && !m_ui->leadEdit->text().trimmed().isEmpty()
        && !m_ui->tokenEdit->text().trimmed().isEmpty();
}

//! What a person typed may name the lead in several ways; what the program filled in is an ID.
LeadQuestion LeadInputs::question() const
{
    if (m_ui->leadEdit->isModified())
        return leadQuestion(m_ui->leadEdit->text());
    return {LeadQuestion::Kind::Id, leadId(), {{}, {leadId()}}, {}};
}

std::optional<LeadInputs::Input> LeadInputs::checkInputs()
{
    readPasted(m_ui->enterpriseEdit);
    readPasted(m_ui->leadEdit);
    const QString enterprise = enterpriseId().text;
    const LeadQuestion question = this->question();
    const Token typed = token();
    const auto enterpriseProblem = checkId(enterprise, typed);
    const auto leadProblem = checkId(question.text, typed);
    const auto tokenProblem = checkToken(typed);
    showInputProblem(m_ui->enterpriseProblem, Suspect::EnterpriseId, enterpriseProblem);
    showInputProblem(m_ui->leadProblem, Suspect::LeadId, leadProblem);
    showInputProblem(m_ui->tokenProblem, Suspect::Token, tokenProblem);

    if (enterpriseProblem || tokenProblem)
        setFolded(false);
    if (isLeadElsewhere()) {
        showBelow(m_ui->leadProblem,
                  tr("This lead is in another workspace. The Enterprise ID is set by your "
                     "administrator."));
        focusOn(Suspect::LeadId);
        return std::nullopt;
    }
    if (enterpriseProblem)
        focusOn(Suspect::EnterpriseId);
    else if (leadProblem)
        focusOn(Suspect::LeadId);
    else if (tokenProblem)
        focusOn(Suspect::Token);
    else
        return Input{{{enterprise}, question.address.lead}, typed, question};
    return std::nullopt;
}

void LeadInputs::askForToken()
{
    showInputProblem(m_ui->tokenProblem, Suspect::Token, checkToken(token()));
    focusOn(Suspect::Token);
}

QString LeadInputs::problemText() const
{
    QStringList problems;
    for (const QLabel *label : {m_ui->enterpriseProblem, m_ui->leadProblem, m_ui->tokenProblem}) {
        if (!label->isHidden() && label->text().startsWith(mark()))
            problems += label->text();
    }
    return problems.join(QLatin1Char('\n'));
}

QLineEdit *LeadInputs::editOf(Suspect input) const
{
    switch (input) {
    case Suspect::EnterpriseId:
        return m_ui->enterpriseEdit;
    case Suspect::LeadId:
        return m_ui->leadEdit;
    case Suspect::Token:
        return m_ui->tokenEdit;
    case Suspect::PageSize:
    case Suspect::None:
        break;
    }
    return nullptr;
}

bool LeadInputs::isLocked(Suspect input) const
{
    const QLineEdit *edit = editOf(input);
    return edit != nullptr && LeadViewer::isLocked(edit);
}

void LeadInputs::focusOn(Suspect input)
{
    if (QLineEdit *edit = editOf(input)) {
        if (edit != m_ui->leadEdit)
            setFolded(false);
        edit->setFocus(Qt::ShortcutFocusReason);
        edit->selectAll();
    }
}

void LeadInputs::fillIn(const QString &enterpriseId, const QString &leadId, const QString &token)
{
    if (!enterpriseId.isEmpty())
        setEnterpriseId(enterpriseId);
    if (!leadId.isEmpty())
        setLeadId(leadId);
    if (!token.isEmpty())
        setToken(token);
    focusFirstEmpty();
}

void LeadInputs::focusFirstEmpty()
{
    if (m_ui->enterpriseEdit->text().isEmpty())
        focusOn(Suspect::EnterpriseId);
    else if (m_ui->leadEdit->text().isEmpty() || !m_ui->tokenEdit->text().isEmpty())
        focusOn(Suspect::LeadId);
    else
        focusOn(Suspect::Token);
}

bool LeadInputs::hasInputFocus() const
{
    const QWidget *focused = window()->focusWidget(); // also while the window is not active
    return focused != nullptr && (isAncestorOf(focused) || m_ui->leadBox->isAncestorOf(focused));
}

void LeadInputs::showNothingFound(const QString &text)
{
    showBelow(m_ui->leadProblem, text);
    if (hasInputFocus())
        focusOn(Suspect::LeadId);
}

QWidget *LeadInputs::leaveStartPage()
{
    m_isStartPage = false;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->startLabel, m_ui->leadLabel,
                                                            m_ui->leadHint, m_ui->startButtons})
        widget->hide();
    layout()->setContentsMargins(0, 0, 0, 0);
    setFolded(true);
    return m_ui->leadBox;
}

void LeadInputs::setFolded(bool isFolded)
{
    if (isFolded)
        m_ui->leadEdit->deselect(); // what is read now is the lead
    if (m_isStartPage || isFolded == this->isFolded())
        return;
    m_ui->workspacePanel->setHidden(isFolded);
    Q_EMIT foldedChanged(isFolded);
}

bool LeadInputs::isFolded() const
{
    return m_ui->workspacePanel->isHidden();
}

void LeadInputs::hideSamples()
{
    m_ui->samplesButton->hide();
}

void LeadInputs::setBusy(bool busy)
{
    // A disabled button would lose the focus.
    if (!busy && m_ui->cancelButton->hasFocus())
        m_ui->openButton->setFocus(Qt::OtherFocusReason);
    m_ui->cancelButton->setEnabled(busy);
}

void LeadInputs::lockEnterpriseId()
{
    lockControl(m_ui->enterpriseEdit);
}

void LeadInputs::lockRemember()
{
    lockControl(m_ui->rememberBox);
}

void LeadInputs::setCanRemember(bool canRemember)
{
    m_ui->rememberBox->setEnabled(canRemember && !LeadViewer::isLocked(m_ui->rememberBox));
}

void LeadInputs::setRemembering(bool isRemembering)
{
    const QSignalBlocker blocker(m_ui->rememberBox);
    m_ui->rememberBox->setChecked(isRemembering);
}

void LeadInputs::setRecentLeads(const QList<RecentLead> &leads)
{
    m_completer->setLeads(leads);
}

void LeadInputs::setTokenPlace(const QString &text)
{
    m_ui->tokenPlace->setText(text);
}

void LeadInputs::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_reveal->showIcon();
        m_completer->showIcon();
        showIcon();
    } else if (event->type() == QEvent::FontChange) {
        m_ui->startLabel->setFont(headingFont(font()));
    }
}

//! Puts the IDs that were pasted in place of what is around them.
void LeadInputs::readPasted(QLineEdit *edit)
{
    if (isLeadElsewhere())
        return;
    const auto address = addressFromLink(edit->text());
    if (address && !address->lead.text.isEmpty() && !address->enterprise.text.isEmpty()) {
        m_ui->enterpriseEdit->setText(address->enterprise.text);
        m_ui->leadEdit->setText(address->lead.text);
        return;
    }
    if (edit == m_ui->leadEdit && leadQuestion(edit->text()).kind != LeadQuestion::Kind::Id)
        return; // it is searched for as it stands
    // A link without a lead still names its workspace.
    const QString id = address && edit == m_ui->enterpriseEdit ? address->enterprise.text
                                                               : idFromInput(edit->text());
    if (id == edit->text())
        return;
    const bool isTyped = edit->isModified();
    edit->setText(id);
    edit->setModified(isTyped);
    if (edit == m_ui->leadEdit)
        showUnderstood();
}

//! Whether the input for the lead has a link into another workspace than the one that is locked.
bool LeadInputs::isLeadElsewhere() const
{
    const auto address = addressFromLink(m_ui->leadEdit->text());
    return isLocked(Suspect::EnterpriseId) && address && !address->enterprise.text.isEmpty()
        && address->enterprise != enterpriseId();
}

//! Says how the text that a person typed into the box for the lead is understood.
void LeadInputs::showUnderstood()
{
    const QString text = m_ui->leadEdit->isModified()
        ? understoodText(leadQuestion(m_ui->leadEdit->text()))
        : QString();
    showLine(m_ui->leadProblem, text);
    m_ui->leadEdit->setAccessibleDescription(text);
}

void LeadInputs::showIcon()
{
    m_ui->cancelButton->setIcon(actionIcon(QStringLiteral("cancel"), palette()));
}

} // namespace LeadViewer
