// SPDX-License-Identifier: MIT
#include "viewer/leadspane.h"

#include "leads/leadpages.h"
#include "leads/leadsmodel.h"
#include "leads/leadstext.h"
#include "session/settings.h"
#include "telecrm/leadinput.h"
#include "timeline/leadbrowser.h"
#include "timeline/readingbehind.h"
#include "viewer/icons.h"
#include "viewer/inputwording.h"
#include "viewer/ownerform.h"
#include "viewer/wrappedlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace LeadViewer {

LeadsPane::LeadsPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new LeadsModel(this))
    , m_title(new WrappedLabel(this))
    , m_form(new OwnerForm(this))
    , m_list(new QListView(this))
    , m_note(new WrappedLabel(this))
    , m_retryButton(new QPushButton(this))
    , m_previousButton(new QPushButton(this))
    , m_position(new QLabel(this))
    , m_nextButton(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    auto *paging = new QHBoxLayout;
    for (QLabel *label : {m_title, m_note, m_position})
        label->setTextFormat(Qt::PlainText);
    m_form->setObjectName(QStringLiteral("ownerForm"));
    m_title->setObjectName(QStringLiteral("leadsTitle"));
    m_note->setObjectName(QStringLiteral("leadsNote"));
    m_position->setObjectName(QStringLiteral("leadsPosition"));
    m_list->setAccessibleName(tr("Leads"));
    m_list->setModel(m_model);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAlternatingRowColors(true);
    m_list->setTabKeyNavigation(false);
    m_previousButton->setAccessibleName(tr("Previous leads"));
    m_previousButton->setToolTip(tr("Previous leads"));
    m_nextButton->setAccessibleName(tr("Next leads"));
    m_nextButton->setToolTip(tr("Next leads"));
    m_position->setAlignment(Qt::AlignCenter);
    m_position->setWordWrap(true);
    paging->addWidget(m_previousButton);
    paging->addWidget(m_position, 1);
    paging->addWidget(m_nextButton);
    column->addWidget(m_title);
    column->addWidget(m_form);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    column->addWidget(m_retryButton);
    column->addLayout(paging);
    m_form->hide();
    showIcons();
    fitFont();

    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        m_direction = 0;
        open(index.row());
    });
    connect(m_form, &OwnerForm::chosen, this, &LeadsPane::listMine);
    connect(m_previousButton, &QPushButton::clicked, this, [this] { m_pages->previous(); });
    connect(m_nextButton, &QPushButton::clicked, this, [this] { m_pages->next(); });
    connect(m_retryButton, &QPushButton::clicked, this, [this] {
        if (m_canRetry)
            m_pages->retry();
        else
            listMine();
    });
}

void LeadsPane::setBrowser(LeadBrowser *browser, Settings *settings)
{
    m_browser = browser;
    m_settings = settings;
    m_mine = new LeadPages(browser->means().client, this);
    if (settings != nullptr)
        m_form->setOwner(settings->owner());
    connect(browser, &LeadBrowser::contextChanged, this, &LeadsPane::showContext);
    connect(browser, &LeadBrowser::leadChanged, this,
            [this] { dropOthers(m_browser->lead()->address.enterprise); });
    connect(browser, &LeadBrowser::answered, this, &LeadsPane::prefetch);
    useMine();
}

void LeadsPane::setEnterprise(const EnterpriseId &enterprise)
{
    m_enterprise = enterprise;
    showContext();
}

//! The names are those of the workspace whose leads are listed, or are to be.
void LeadsPane::showContext()
{
    const auto contextOf = [this](const EnterpriseId &enterprise) {
        return TextContext{m_browser->context().zone, m_browser->behind()->workspace(enterprise)};
    };
    m_model->setContext(contextOf(m_pages->enterprise()));
    m_form->setContext(contextOf(m_enterprise));
    showState();
}

void LeadsPane::setSampleData()
{
    m_settings = nullptr;
    m_form->setOwner({});
}

void LeadsPane::useMine()
{
    usePages(m_mine, tr("My leads"));
}

void LeadsPane::usePages(LeadPages *pages, const QString &title)
{
    m_title->setText(title);
    if (m_pages != nullptr) {
        m_pages->cancel();
        m_pages->disconnect(this);
        if (m_pages != m_mine)
            m_pages->deleteLater();
    }
    m_pages = pages;
    m_isStepping = false;
    connect(pages, &LeadPages::shown, this, &LeadsPane::showPage);
    connect(pages, &LeadPages::ended, this, [this] {
        m_isStepping = false;
        showState();
    });
    connect(pages, &LeadPages::failed, this, &LeadsPane::showFailure);
    connect(pages, &LeadPages::busyChanged, this, &LeadsPane::showState);
    m_form->setVisible(pages == m_mine);
    showPage();
}

void LeadsPane::showFound(LeadPages *pages, const QString &title)
{
    pages->setParent(this);
    usePages(pages, title);
}

void LeadsPane::showMine()
{
    if (!showsMine())
        useMine();
    dropOthers(m_enterprise);
    if (m_form->owner().isEmpty())
        m_form->focusOwner();
    else if (m_model->rowCount() == 0)
        listMine();
    focusList();
}

//! My leads of another workspace than \p enterprise are not those that the title promises.
void LeadsPane::dropOthers(const EnterpriseId &enterprise)
{
    if (m_mine->search().isEmpty() || m_mine->enterprise() == enterprise)
        return;
    m_mine->clear();
    if (showsMine())
        showPage();
}

void LeadsPane::listMine()
{
    m_isStepping = false;
    const LeadSearch search = m_form->search();
    const auto problem = checkId(m_enterprise.text, {});
    if (search.isEmpty() || problem) {
        m_form->focusOwner();
        if (problem)
            showNote(inputProblemText(*problem, Suspect::EnterpriseId), false);
        else if (!m_form->isOwnerEmpty())
            showNote(tr("Enter the owner's email address, such as asha@example.com."), false);
        return;
    }
    if (m_settings != nullptr)
        m_settings->setOwner(m_form->owner());
    m_pages->start(m_enterprise, search);
    m_browser->behind()->wantNames(m_enterprise);
    showContext();
}

void LeadsPane::focusList()
{
    if (m_model->rowCount() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
    else if (m_form->isVisibleTo(this))
        m_form->focusOwner();
}

void LeadsPane::showPage()
{
    m_note->clear();
    m_canRetry = false;
    m_model->setLeads(m_pages->page().leads);
    m_list->setCurrentIndex(m_model->index(std::max(0, openRow())));
    // Nobody is typing another owner.
    if (m_form->isOwnerFocused() && m_form->search() == m_pages->search())
        focusList();
    showContext();
    if (std::exchange(m_isStepping, false))
        this->open(m_direction > 0 ? rowBeside(-1, 1) : rowBeside(m_model->rowCount(), -1));
}

void LeadsPane::showFailure(const Error &error)
{
    m_isStepping = false;
    const ErrorWords words = leadSearchWords(error, m_enterprise);
    //: %1 is what happened, %2 what to do
    showNote(tr("%1 %2").arg(words.headline, words.advice), true);
}

void LeadsPane::showNote(const QString &text, bool canRetry)
{
    m_canRetry = canRetry;
    m_note->setText(text);
    showState();
    QAccessibleEvent event(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void LeadsPane::showState()
{
    const LeadsPage &page = m_pages->page();
    const bool isAsked = !m_pages->search().isEmpty();
    m_note->setVisible(!m_note->text().isEmpty());
    m_retryButton->setText(m_canRetry ? tr("Try again") : tr("Show leads"));
    m_retryButton->setVisible((m_canRetry || !isAsked) && !m_pages->isBusy());
    m_position->setText(m_pages->isBusy() ? tr("Searching…")
                            : isAsked     ? leadsPositionText(page, m_browser->context().zone)
                                          : QString());
    const bool hadFocus = m_previousButton->hasFocus() || m_nextButton->hasFocus();
    m_previousButton->setEnabled(page.hasPrevious);
    m_nextButton->setEnabled(page.hasNext);
    if (hadFocus && !m_previousButton->hasFocus() && !m_nextButton->hasFocus())
        m_list->setFocus(Qt::OtherFocusReason);
}

void LeadsPane::open(int row)
{
    const LeadId id = m_model->idAt(row);
    if (id.text.isEmpty())
        return;
    m_list->setCurrentIndex(m_model->index(row));
    Q_EMIT openRequested({m_pages->enterprise(), id});
}

//! The row of the open lead, the current one where it is listed twice; -1 when it is not listed.
int LeadsPane::openRow() const
{
    const OpenLead *lead = m_browser->lead();
    if (lead == nullptr || lead->address.enterprise != m_pages->enterprise())
        return -1;
    const int current = m_list->currentIndex().row();
    return m_model->idAt(current) == lead->address.lead ? current
                                                        : m_model->rowOf(lead->address.lead);
}

//! The next row in that direction with another lead that can be opened; -1 when there is none.
int LeadsPane::rowBeside(int row, int direction) const
{
    const LeadId here = m_model->idAt(row);
    for (row += direction; row >= 0 && row < m_model->rowCount(); row += direction) {
        const LeadId id = m_model->idAt(row);
        if (!id.text.isEmpty() && id != here)
            return row;
    }
    return -1;
}

void LeadsPane::step(int direction)
{
    if (m_browser->isBusy() || m_pages->isBusy())
        return; // a key held down opens each lead on its way
    m_direction = direction;
    const int open = openRow();
    const int row
        = rowBeside(open >= 0 ? open : m_list->currentIndex().row() - direction, direction);
    const LeadsPage &page = m_pages->page();
    if (row >= 0) {
        this->open(row);
    } else if (direction > 0 ? page.hasNext : page.hasPrevious) {
        m_isStepping = true;
        direction > 0 ? m_pages->next() : m_pages->previous();
    }
}

void LeadsPane::prefetch()
{
    const int open = openRow();
    if (open < 0 || open != m_list->currentIndex().row())
        m_direction = 0; // it was opened in another way
    const int row = m_direction != 0 ? rowBeside(open, m_direction) : -1;
    if (row >= 0)
        m_browser->prefetchLead({m_pages->enterprise(), m_model->idAt(row)});
}

void LeadsPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
    } else if (m_pages->isBusy()) {
        m_isStepping = false;
        m_pages->cancel();
    } else {
        Q_EMIT closeRequested();
    }
}

void LeadsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcons();
    else if (event->type() == QEvent::FontChange)
        fitFont();
}

//! Wide enough for both days of a lead.
QSize LeadsPane::sizeHint() const
{
    constexpr int characters = 52;
    return {characters * fontMetrics().averageCharWidth(), QWidget::sizeHint().height()};
}

//! The colour of a lead's status is a bar beside its lines.
void LeadsPane::fitFont()
{
    constexpr int barWidth = 5;
    constexpr qreal barLines = 2.6;
    constexpr int fewestCharacters = 34; // a phone number is whole
    setMinimumWidth(fewestCharacters * fontMetrics().averageCharWidth());
    m_list->setIconSize({barWidth, int(barLines * fontMetrics().height())});
}

void LeadsPane::showIcons()
{
    m_previousButton->setIcon(actionIcon(QStringLiteral("previous-page"), palette()));
    m_nextButton->setIcon(actionIcon(QStringLiteral("next-page"), palette()));
}

} // namespace LeadViewer
