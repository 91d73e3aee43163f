// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>
#include <QDate>

#include <vector>

namespace LeadViewer {

class ActionsModel;

//! \brief The rows of the table: the actions of an ActionsModel, with a heading above the first
//! action of each day.
//!
//! A day is one of the context's zone. An action without a time belongs to the day above it, and
//! needs none. A heading has the same text in each column, and nobody can select it. Rows of
//! actions have the data of the ActionsModel.
//!
//! System events can be hidden. The heading above them says how many are; those without a heading
//! above stay.
class TimelineRows : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { IsHeadingRole = Qt::UserRole + 100 };

    //! \p actions is not owned and must outlive the rows.
    explicit TimelineRows(ActionsModel *actions, QObject *parent = nullptr);

    //! Whether the page may begin or end within a day. Then its heading counts the actions of the
    //! page alone, and says so.
    void setCut(bool isCutAbove, bool isCutBelow);
    void setHidesSystemEvents(bool isHiding);
    [[nodiscard]] bool hidesSystemEvents() const { return m_hidesSystemEvents; }
    //! The cell with the keyboard's focus: a screen reader hears the whole row from it, after the
    //! heading above it.
    void setSpokenCell(const QModelIndex &index) { m_spoken = index; }

    [[nodiscard]] bool isHeading(int row) const;
    //! Hidden ones count, too.
    [[nodiscard]] int actionCount() const { return int(m_rowOfAction.size()); }
    //! The row of an action; -1 when there is no such action, or it is hidden.
    [[nodiscard]] int rowOf(int action) const;
    //! The action in a row, or the first one below a heading, also a hidden one; -1 when there is
    //! none.
    [[nodiscard]] int actionAt(int row) const;
    //! The index in the ActionsModel; not valid for a heading.
    [[nodiscard]] QModelIndex toAction(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        int action; //!< of a heading, the first action below it
        QDate day = {}; //!< of a heading; else not valid
        int count = 0; //!< of the shown actions below a heading that have a time
        int hidden = 0; //!< of the hidden ones below it
        bool operator==(const Row &) const = default;
    };

    [[nodiscard]] std::vector<Row> madeRows() const;
    void setRows(std::vector<Row> rows);
    void updateTexts();
    [[nodiscard]] QVariant headingData(int row, int role) const;
    [[nodiscard]] QString headingText(int row) const;
    [[nodiscard]] QString spokenHeading(int row) const;

    ActionsModel *m_actions;
    std::vector<Row> m_rows;
    std::vector<int> m_rowOfAction;
    QPersistentModelIndex m_spoken;
    bool m_isCutAbove = false;
    bool m_isCutBelow = false;
    bool m_hidesSystemEvents = false;
};

} // namespace LeadViewer
