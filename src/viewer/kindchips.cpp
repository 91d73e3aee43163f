// SPDX-License-Identifier: MIT
#include "viewer/kindchips.h"

#include "timeline/filtertext.h"
#include "viewer/chiprow.h"
#include "viewer/filterchip.h"
#include "viewer/literaltext.h"
#include "wording/valuetext.h"
#include "wording/visibletext.h"

#include <QButtonGroup>
#include <QMenu>
#include <QSignalBlocker>
#include <QVariant>

#include <algorithm>
#include <array>
#include <iterator>

namespace LeadViewer {

namespace {

//! The kinds that have a chip of their own while there is room.
constexpr std::array usualKinds{ActionKind::Call, ActionKind::Note, ActionKind::Message,
                                ActionKind::Payment};

//! The kind and the type of a menu's entry.
constexpr const char *kindProperty = "kind";
constexpr const char *typeProperty = "type";

//! QMenu::clear() keeps the menus that were added to it.
void emptyMenu(QMenu *menu)
{
    menu->clear();
    qDeleteAll(menu->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
}

} // namespace

KindChips::KindChips(ChipRow *row, QObject *parent)
    : QObject(parent)
    , m_row(row)
    , m_group(new QButtonGroup(this))
{
    //: Chip: actions of every kind
    add(std::nullopt, tr("All"));
    for (const ActionKind kind : usualKinds)
        add(kind, kindName(kind));
    //: Chip: its menu has more kinds of action
    m_more = new FilterChip(tr("More"), row);
    m_moreMenu = new QMenu(m_more);
    m_more->setChoices(m_moreMenu);
    QStringList names;
    for (const ActionKind kind : allActionKinds)
        names += kindName(kind);
    m_more->reserve(names);
    row->add(m_more, ChipRow::Place::Start);
    listTypes();
    // Not the click: assistive technology changes the state without one.
    connect(m_group, &QButtonGroup::idToggled, this, &KindChips::onToggled);
    connect(row, &ChipRow::leftOutChanged, this, [this] {
        fillMore();
        showChosen();
    });
}

void KindChips::add(std::optional<ActionKind> kind, const QString &name)
{
    auto *button = new FilterChip(name, m_row);
    button->setCheckable(true);
    m_group->addButton(button, int(m_chips.size()));
    m_row->add(button, kind ? ChipRow::Place::StartOrHidden : ChipRow::Place::Start);
    m_chips.push_back({kind, button, kind ? new QMenu(button) : nullptr});
}

void KindChips::onToggled(int id, bool isChosen)
{
    if (isChosen)
        Q_EMIT chosen(m_chips.at(std::size_t(id)).kind, {});
}

void KindChips::setTypes(const QStringList &seen, const TextContext &context)
{
    m_seen = seen;
    m_context = context;
    listTypesSoon();
}

void KindChips::show(std::optional<ActionKind> kind, const QString &type)
{
    m_kind = !kind && !type.isEmpty() ? kindOf({type}) : kind;
    m_type = type;
    if (!type.isEmpty() && !m_seen.contains(type)) {
        m_seen += type;
        listTypesSoon();
    }
    showChosen();
}

void KindChips::listTypesSoon()
{
    QMetaObject::invokeMethod(this, &KindChips::listTypes, Qt::QueuedConnection);
}

void KindChips::focus()
{
    for (const Chip &chip : m_chips) {
        if (chip.button->isChecked())
            return chip.button->setFocus(Qt::ShortcutFocusReason);
    }
    m_more->setFocus(Qt::ShortcutFocusReason);
}

bool KindChips::isUnderMore(ActionKind kind) const
{
    return std::none_of(m_chips.begin(), m_chips.end(), [&](const Chip &chip) {
        return chip.kind == kind && !m_row->isLeftOut(chip.button);
    });
}

QStringList KindChips::typesFor(ActionKind kind, int *seenCount) const
{
    const auto isOfKind = [kind](const QString &type) {
        return !type.isEmpty() && kindOf({type}) == kind;
    };
    QStringList types;
    std::copy_if(m_seen.begin(), m_seen.end(), std::back_inserter(types), isOfKind);
    *seenCount = int(types.size());
    QStringList rest = typesOf(kind);
    QStringList own = m_context.names().actionNames.keys();
    own.sort();
    std::copy_if(own.begin(), own.end(), std::back_inserter(rest), isOfKind);
    for (const QString &type : rest) {
        if (!types.contains(type))
            types += type;
    }
    return types;
}

void KindChips::addType(QMenu *menu, ActionKind kind, const QString &type, const QString &name)
{
    constexpr qsizetype longestName = 60;
    QAction *entry = menu->addAction(literalText(shortText(name, longestName, 1)));
    entry->setToolTip(toolTipText(name)); // else it would be the text, read as markup
    entry->setCheckable(true);
    entry->setProperty(kindProperty, int(kind));
    entry->setProperty(typeProperty, type);
    connect(entry, &QAction::triggered, this, [this, kind, type] { Q_EMIT chosen(kind, type); });
}

void KindChips::fillTypes(QMenu *menu, ActionKind kind)
{
    int seenCount = 0;
    const QStringList types = typesFor(kind, &seenCount);
    //: Entry of a menu of types of action
    const QString anyType = tr("Any type");
    addType(menu, kind, {}, anyType);
    menu->addSeparator();
    QMenu *rest = menu;
    for (int i = 0; i < types.size(); ++i) {
        if (i == seenCount && seenCount > 0) {
            //: Opens a menu with the types of action that were not seen in this timeline
            rest = menu->addMenu(tr("More types…"));
        }
        addType(rest, kind, types.at(i), typeName(types.at(i), m_context));
    }
}

void KindChips::fillMore()
{
    emptyMenu(m_moreMenu);
    for (const ActionKind kind : allActionKinds) {
        if (!isUnderMore(kind))
            continue;
        int seenCount = 0;
        if (typesFor(kind, &seenCount).size() > 1)
            fillTypes(m_moreMenu->addMenu(kindName(kind)), kind);
        else
            addType(m_moreMenu, kind, {}, kindName(kind));
    }
}

void KindChips::listTypes()
{
    for (const Chip &chip : m_chips) {
        if (!chip.kind)
            continue;
        emptyMenu(chip.types);
        int seenCount = 0;
        const bool hasSeveral = typesFor(*chip.kind, &seenCount).size() > 1;
        if (hasSeveral)
            fillTypes(chip.types, *chip.kind);
        chip.button->setChoices(hasSeveral ? chip.types : nullptr);
    }
    fillMore();
    showChosen();
}

void KindChips::showChosen()
{
    const QSignalBlocker blocker(m_group);
    const bool isMore = m_kind && isUnderMore(*m_kind);
    // An exclusive group would not let go of its last button.
    m_group->setExclusive(false);
    for (const Chip &chip : m_chips)
        chip.button->setChecked(!isMore && chip.kind == m_kind);
    m_group->setExclusive(true);
    m_more->setChosenText(isMore ? kindName(*m_kind) : QString());
    for (QAction *entry : m_row->findChildren<QAction *>()) {
        const QVariant kind = entry->property(kindProperty);
        if (kind.isValid()) {
            entry->setChecked(m_kind && kind.toInt() == int(*m_kind)
                              && entry->property(typeProperty).toString() == m_type);
        }
    }
}

} // namespace LeadViewer
