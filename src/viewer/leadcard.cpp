// SPDX-License-Identifier: MIT
#include "viewer/leadcard.h"

#include "viewer/fieldline.h"
#include "viewer/fieldtext.h"
#include "viewer/statuschip.h"
#include "viewer/wrappedlabel.h"
#include "wording/leadheading.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace LeadViewer {

namespace {

FieldLine *makeLine(const QString &label, LeadCard *card)
{
    auto *line = new FieldLine({{}, label, {}, {}}, card);
    line->hide();
    QObject::connect(line, &FieldLine::linkChosen, card, &LeadCard::linkChosen);
    return line;
}

} // namespace

LeadCard::LeadCard(QWidget *parent)
    : QWidget(parent)
    , m_name(new WrappedLabel(this))
    , m_status(new StatusChip(this))
    , m_stars(new WrappedLabel(this))
    , m_phone(makeLine({}, this))
    , m_owner(makeLine(tr("Owner"), this))
    , m_lastContact(makeLine(tr("Last contact"), this))
{
    m_name->setObjectName(QStringLiteral("nameLabel"));
    m_name->setText(tr("No lead open"));
    constexpr int indent = 4; // of the text in the lines below
    m_name->setContentsMargins(indent, 0, 0, 0);
    m_status->setObjectName(QStringLiteral("statusLabel"));
    m_stars->setObjectName(QStringLiteral("starsLabel"));
    m_stars->hide();
    m_phone->setLabelVisible(false);
    m_phone->value()->setFocusPolicy(Qt::StrongFocus);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(2);
    column->addWidget(m_name);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(indent, 0, 0, 0);
    row->setSpacing(2 * indent);
    row->addWidget(m_status);
    row->addWidget(m_stars);
    row->addStretch();
    column->addLayout(row);
    for (FieldLine *line : {m_phone, m_owner, m_lastContact})
        column->addWidget(line);

    m_name->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copy = new QAction(tr("Copy name"), m_name);
    connect(copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_name->text()); });
    m_name->addAction(copy);
}

void LeadCard::setLead(const LeadHeading &heading, const FieldRow *phone)
{
    showNameFont();
    m_name->setText(heading.name.isEmpty() ? tr("Unnamed lead") : heading.name);
    m_status->setStatus(heading.status, heading.statusColor);
    showRating(heading);

    const auto show = [](FieldLine *line, const FieldRow &row) {
        line->setRow(row);
        line->setVisible(!row.value.isEmpty());
    };
    show(m_phone, phone != nullptr ? *phone : FieldRow());
    const auto rowOf = [](const FieldLine *line, const QString &value) {
        return FieldRow{{}, line->row().label, value, {}, value};
    };
    show(m_owner, rowOf(m_owner, heading.owner));
    show(m_lastContact, rowOf(m_lastContact, heading.lastContact));
}

void LeadCard::addLeadActions(const QList<QAction *> &actions)
{
    m_name->addActions(actions);
}

void LeadCard::showRating(const LeadHeading &heading)
{
    //: %1 is "4 of 5"
    const QString spoken
        = heading.rating.isEmpty() ? QString() : tr("Rating %1").arg(heading.rating);
    const bool isStars = heading.stars > 0;
    constexpr int best = 5;
    m_stars->setText(isStars ? QString(heading.stars, QChar(u'★'))
                             + QString(best - heading.stars, QChar(u'☆'))
                             : spoken);
    // Stars stay in one line; any other text may be wrapped.
    m_stars->setSizePolicy(isStars ? QSizePolicy::Fixed : QSizePolicy::Preferred,
                           QSizePolicy::Preferred);
    // A screen reader would read the stars one by one.
    m_stars->setAccessibleName(isStars ? spoken : QString());
    m_stars->setVisible(!spoken.isEmpty());
}

//! Not before there is a lead, so that the first window does not wait for this font.
void LeadCard::showNameFont()
{
    QFont large = font();
    constexpr double larger = 1.35;
    large.setPointSizeF(large.pointSizeF() * larger);
    large.setBold(true);
    m_name->setFont(large);
}

void LeadCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_name->font().bold())
        showNameFont();
}

void LeadCard::keyPressEvent(QKeyEvent *event)
{
    QList<FieldLine *> lines;
    for (FieldLine *line : {m_phone, m_owner, m_lastContact}) {
        if (!line->isHidden())
            lines += line;
    }
    qsizetype current = 0;
    while (current < lines.size() && !lines.at(current)->isAncestorOf(focusWidget()))
        ++current;
    const bool isUp = event->key() == Qt::Key_Up;
    const qsizetype to = isUp ? current - 1 : current + 1;
    if ((isUp || event->key() == Qt::Key_Down) && to >= 0 && to < lines.size())
        lines.at(to)->value()->setFocus(Qt::TabFocusReason);
    else
        QWidget::keyPressEvent(event);
}

} // namespace LeadViewer
