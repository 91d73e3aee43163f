// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "wording/datetext.h"
#include "wording/textcontext.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QStringList>

#include <vector>

namespace LeadViewer {

//! \brief One page of a timeline, a row for each action in the service's order.
//!
//! Holds a whole page and never fetches: LeadBrowser turns pages. The old page stays until the next
//! one is set. Texts are made on demand. Rows have the time of day alone: TimelineRows adds the
//! days. The column of times names the zone in its header; when it has two names on the page, each
//! row says its own.
class ActionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhenColumn, WhatColumn, WhoColumn, DetailsColumn, ColumnCount };
    enum Role {
        FullTextRole = Qt::UserRole, //!< everything in the action, as text
        JsonRole, //!< the record as JSON text
        IdRole, //!< the action's id; empty when it has none
        KindRole, //!< ActionKind as int
        IconNameRole, //!< see iconName()
        DayRole, //!< the QDate it happened on in the context's zone; not valid without a time
        RecordingRole, //!< the QUrl of a call's recording; empty when there is none to open
        PhoneRole, //!< its phone number to copy: see phoneOf()
        CopyRole, //!< the cell's text to copy, with the day of a time
        SpokenRole, //!< the whole row as one sentence; see spokenText()
        FactsRole, //!< DetailFacts: what the text of FullTextRole is made of
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setActions(std::vector<Action> actions);
    [[nodiscard]] const std::vector<Action> &actions() const { return m_actions; }

    //! The zone and the names for the texts of the rows. Rows and selections stay.
    void setContext(const TextContext &context);
    [[nodiscard]] const TextContext &context() const { return m_context; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString cellText(const Action &action, int column) const;
    [[nodiscard]] QString cellNote(const Action &action, int column) const;
    [[nodiscard]] QString spokenCell(const Action &action, int column) const;
    void updateZoneNames();
    [[nodiscard]] QString withZone(const QString &text, const Action &action) const;

    std::vector<Action> m_actions;
    TextContext m_context;
    //! The short names that the zone has at the times of the rows, each once, in their order: two
    //! where summer time begins or ends between them. Today's name while no row has a time.
    QStringList m_zoneNames{zoneName(m_context.zone)};
    QDateTime m_zoneTime = QDateTime::currentDateTimeUtc(); //!< when the first of them is used
};

} // namespace LeadViewer
