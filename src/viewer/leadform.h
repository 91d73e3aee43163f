// SPDX-License-Identifier: MIT
#pragma once

#include "wording/leadrows.h"
#include "wording/textsearch.h"

#include <QScrollArea>
#include <QTimer>

#include <vector>

class QFormLayout;
class QLabel;

namespace LeadViewer {

class FieldsModel;

//! \brief A lead's fields as a form: a label and a read-only, selectable value for each row of a
//! FieldsModel.
//!
//! The rows that fit the screen are made at once, the others when the program is idle, so that a
//! lead of 500 fields is shown as quickly as a small one. Unchanged rows are kept. At most
//! \ref mostRows rows are made, and a line below tells how many more fields there are. The filter
//! searches all fields, and shows at most \ref mostRows more of the others.
class LeadForm : public QScrollArea
{
    Q_OBJECT

public:
    //! Far more than the fields of a workspace. Each row has a few widgets.
    static constexpr std::size_t mostRows = 1000;

    explicit LeadForm(QWidget *parent = nullptr);

    //! \p model is not owned and must outlive the form.
    void setModel(FieldsModel *model);
    //! Shows only the rows that match; empty text shows all.
    void setFilter(const QString &text);
    //! Number of fields that match the filter, with or without a row.
    [[nodiscard]] int matchCount() const;
    //! Whether all chosen rows are made.
    [[nodiscard]] bool isComplete() const;
    void scrollToTop();
    //! Puts the focus on the first visible value.
    void focusFirstValue();

Q_SIGNALS:
    //! The fields or the filter changed.
    void matchCountChanged();
    //! A person pressed a link button of a field.
    void linkChosen(const QUrl &url);

private:
    struct Line
    {
        FieldRow row;
        QLabel *label;
        QWidget *value; // with its buttons, when it has some
    };

    void updateLines();
    void chooseRows();
    void showRest();
    [[nodiscard]] int linesInView() const;
    void makeLines(int count);
    void changeLine(std::size_t index, const FieldRow &row);
    void dropLine(std::size_t index);
    [[nodiscard]] Line makeLine(const FieldRow &row);
    [[nodiscard]] QWidget *makeValue(const FieldRow &row);

    FieldsModel *m_model = nullptr;
    QWidget *m_content;
    QFormLayout *m_layout;
    QLabel *m_restLabel;
    std::vector<std::size_t> m_chosen; // the rows of the model that are shown, in their order
    std::vector<Line> m_lines; // the lines made so far, for the first of the chosen rows
    SoughtText m_filter;
    QTimer m_idle;
};

} // namespace LeadViewer
