// SPDX-License-Identifier: MIT
#pragma once

#include "wording/actionkind.h"
#include "wording/textcontext.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

class QButtonGroup;
class QMenu;

namespace LeadViewer {

class ChipRow;
class FilterChip;

//! \brief The chips of the kinds of action, and the menus of their types: the usual kinds have a
//! chip each, the others and those without room stand under "More".
class KindChips : public QObject
{
    Q_OBJECT

public:
    //! Adds its chips to \p row, which must outlive it.
    explicit KindChips(ChipRow *row, QObject *parent = nullptr);

    //! The types of the menus: those in \p seen come first.
    void setTypes(const QStringList &seen, const TextContext &context);
    //! Shows what is chosen; nothing is emitted.
    void show(std::optional<ActionKind> kind, const QString &type);
    void focus();

Q_SIGNALS:
    //! A person chose a kind, nothing for all, and one of its types, empty for any.
    void chosen(std::optional<LeadViewer::ActionKind> kind, const QString &type);

private:
    struct Chip
    {
        std::optional<ActionKind> kind; // nothing: all
        FilterChip *button;
        QMenu *types; // null without a kind
    };

    void add(std::optional<ActionKind> kind, const QString &name);
    void onToggled(int id, bool isChosen);
    void fillTypes(QMenu *menu, ActionKind kind);
    void addType(QMenu *menu, ActionKind kind, const QString &type, const QString &name);
    void fillMore();
    void listTypes();
    //! Lists them when the present event is done: an entry of a menu may have caused it.
    void listTypesSoon();
    void showChosen();
    [[nodiscard]] bool isUnderMore(ActionKind kind) const;
    //! The types of a kind, those seen first; \p seenCount of them are.
    [[nodiscard]] QStringList typesFor(ActionKind kind, int *seenCount) const;

    ChipRow *m_row;
    QButtonGroup *m_group;
    FilterChip *m_more;
    QMenu *m_moreMenu;
    std::vector<Chip> m_chips;
    QStringList m_seen;
    TextContext m_context;
    std::optional<ActionKind> m_kind;
    QString m_type;
};

} // namespace LeadViewer
