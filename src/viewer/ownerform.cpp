// SPDX-License-Identifier: MIT
#include "viewer/ownerform.h"

#include "leads/leadquestion.h"
#include "viewer/timechip.h"
#include "wording/valuetext.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace LeadViewer {

OwnerForm::OwnerForm(QWidget *parent)
    : QWidget(parent)
    , m_owner(new QLineEdit(this))
    , m_status(new QComboBox(this))
    //: When leads were created
    , m_created(new TimeChip(tr("Created"), this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    const auto addInput = [this, form](const QString &name, QWidget *input) {
        auto *label = new QLabel(name, this);
        label->setBuddy(input);
        form->addRow(label, input);
    };
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setPlaceholderText(tr("Email address"));
    m_status->setAccessibleName(tr("Status"));
    m_status->view()->setAccessibleName(tr("Status"));
    //: The person that leads are assigned to
    addInput(tr("O&wner:"), m_owner);
    addInput(tr("Stat&us:"), m_status);
    form->addRow(QString(), m_created);
    m_status->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setContext({});
    connect(m_owner, &QLineEdit::returnPressed, this, &OwnerForm::chosen);
    connect(m_status, &QComboBox::activated, this, &OwnerForm::chosen);
    connect(m_created, &TimeChip::chosen, this, &OwnerForm::chosen);
}

void OwnerForm::setOwner(const QString &owner)
{
    m_owner->setText(owner);
}

QString OwnerForm::owner() const
{
    const LeadQuestion question = leadQuestion(m_owner->text());
    const bool isOne = question.kind == LeadQuestion::Kind::Email
        && question.search.fields.front().values.size() == 1;
    return isOne ? question.search.fields.front().values.constFirst() : QString();
}

bool OwnerForm::isOwnerEmpty() const
{
    return m_owner->text().trimmed().isEmpty();
}

void OwnerForm::setContext(const TextContext &context)
{
    m_created->showBounds(m_created->boundsIn(context.zone), context.zone);
    constexpr qsizetype longestLabel = 60;
    QStringList labels;
    for (const PipelineStatus &status : context.names().statuses)
        labels += status.label;
    labels.removeDuplicates();
    std::sort(labels.begin(), labels.end(), [](const QString &left, const QString &right) {
        return QString::localeAwareCompare(left, right) < 0;
    });
    m_context = context;
    const QVariant chosen = m_status->currentData();
    const QSignalBlocker blocker(m_status);
    m_status->clear();
    m_status->addItem(tr("All statuses"));
    for (const QString &label : labels)
        m_status->addItem(oneLine(label, longestLabel), label);
    m_status->setCurrentIndex(std::max(0, m_status->findData(chosen)));
}

LeadSearch OwnerForm::search() const
{
    if (owner().isEmpty())
        return {};
    LeadSearch search;
    search.fields.push_back({QStringLiteral("assignee"), {owner()}});
    // One at a time: the service answers an owner with several statuses with 500.
    if (const QString status = m_status->currentData().toString(); !status.isEmpty())
        search.fields.push_back({QStringLiteral("status"), {status}});
    const TimeBounds created = m_created->boundsIn(m_context.zone);
    search.createdFrom = created.from;
    search.createdTo = created.to;
    return search;
}

void OwnerForm::focusOwner()
{
    m_owner->setFocus(Qt::ShortcutFocusReason);
    m_owner->selectAll();
}

bool OwnerForm::isOwnerFocused() const
{
    return m_owner->hasFocus();
}

} // namespace LeadViewer
