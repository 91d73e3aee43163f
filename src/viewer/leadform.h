// SPDX-License-Identifier: MIT
#pragma once

#include "wording/leadrows.h"

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
//! lead of 500 fields is on the screen as quickly as a small one. Rows that stay the same are kept.
//! Of a lead with more than \ref mostRows fields only so many rows are made, and a line below says
//! how many there are besides; the filter looks through all, and shows as many of those it finds
//! there.
class LeadForm : public QScrollArea
{
    Q_OBJECT

public:
    //! Far more than a workspace has fields. Each row is a handful of widgets.
    static constexpr std::size_t mostRows = 1000;

    explicit LeadForm(QWidget *parent = nullptr);

    //! \p model is not owned and must outlive the form.
    void setModel(FieldsModel *model);
    //! Shows only the rows that match; empty text shows all.
    void setFilter(const QString &text);
    //! Number of fields that match the filter, made or not.
    [[nodiscard]] int matchCount() const;
    //! Whether every row that is to be shown has its controls.
    [[nodiscard]] bool isComplete() const;
    void scrollToTop();
    //! Puts the focus on the first value there is.
    void focusFirstValue();

Q_SIGNALS:
    //! The fields are others, or the filter is.
    void matchCountChanged();
    //! A person wants to call, write to or open what a field holds.
    void linkChosen(const QUrl &url);

private:
    struct Line
    {
        FieldRow row;
        QLabel *label;
        QWidget *value; // with its links, when it has some
    };

    void update();
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
    std::vector<std::size_t> m_chosen; // the rows of the model that get a line, in their order
    std::vector<Line> m_lines; // the first of the chosen, as far as they are made
    QString m_filter;
    QTimer m_idle;
};

} // namespace LeadViewer
