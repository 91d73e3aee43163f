// SPDX-License-Identifier: MIT
#include "viewer/recentcompleter.h"

#include "leads/recentleads.h"
#include "viewer/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

namespace LeadViewer {

RecentCompleter::RecentCompleter(QLineEdit *box)
    : QCompleter(box)
    , m_box(box)
    , m_model(new QStandardItemModel(this))
{
    // Once: Qt gives the popup another delegate with each model, and keeps the old one.
    setModel(m_model);
    setCaseSensitivity(Qt::CaseInsensitive);
    setFilterMode(Qt::MatchContains);
    popup()->setAccessibleName(tr("Recent leads"));
    setWidget(box);
    for (const auto signal : {qOverload<const QString &>(&QCompleter::highlighted),
                              qOverload<const QString &>(&QCompleter::activated)})
        connect(this, signal, box, &QLineEdit::setText);
    connect(box, &QLineEdit::textEdited, this, [this] {
        if (popup()->isVisible())
            offer();
    });
    connect(box, &QLineEdit::returnPressed, popup(), &QWidget::hide);
}

void RecentCompleter::addArrow()
{
    m_arrow = m_box->addAction(QIcon(), QLineEdit::TrailingPosition);
    m_arrow->setText(tr("Recent leads"));
    m_arrow->setToolTip(tr("Recent leads (Down)"));
    connect(m_arrow, &QAction::triggered, this, [this] {
        m_box->setFocus(Qt::MouseFocusReason);
        offer();
    });
    showIcon();
}

void RecentCompleter::showIcon()
{
    if (m_arrow != nullptr)
        m_arrow->setIcon(actionIcon(QStringLiteral("choose"), m_box->palette()));
}

void RecentCompleter::setLeads(const QList<RecentLead> &leads)
{
    m_model->clear();
    if (m_arrow == nullptr && !leads.isEmpty())
        addArrow();
    if (m_arrow != nullptr)
        m_arrow->setVisible(!leads.isEmpty());
    const QStringList texts = recentTexts(leads);
    for (qsizetype i = 0; i < leads.size(); ++i) {
        auto *item = new QStandardItem(texts.at(i));
        item->setData(leads.at(i).address.lead.text, Qt::UserRole);
        m_model->appendRow(item);
    }
}

QString RecentCompleter::pathFromIndex(const QModelIndex &index) const
{
    return index.data(Qt::UserRole).toString();
}

bool RecentCompleter::eventFilter(QObject *watched, QEvent *event)
{
    // In the list below the box.
    const bool isEscape = watched != m_box && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (isEscape && m_box->text() != m_typed) {
        m_box->setText(m_typed);
        m_box->setModified(m_isModified);
    }
    const bool isDown = watched == m_box && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down && !popup()->isVisible();
    if (!isDown)
        return QCompleter::eventFilter(watched, event);
    offer();
    return true;
}

void RecentCompleter::offer()
{
    // The ID of the lead that is shown is no text to look for.
    m_typed = m_box->text();
    m_isModified = m_box->isModified();
    setCompletionPrefix(m_isModified ? m_typed : QString());
    if (completionCount() == 0)
        setCompletionPrefix({});
    complete();
}

} // namespace LeadViewer
