// SPDX-License-Identifier: MIT
#pragma once

#include "wording/leadrows.h"
#include "wording/textsearch.h"

#include <QPointer>
#include <QScrollArea>
#include <QTimer>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace LeadViewer {

class FieldButton;
class FieldLine;
class FieldsModel;

//! \brief A lead's fields as a form: a FieldLine for each row of a FieldsModel.
//!
//! The lines that fit the screen are made at once, the others when the program is idle, so that a
//! lead of 500 fields is shown as quickly as a small one. Unchanged lines are kept. At most
//! \ref mostRows lines are made, and a line below tells how many more fields there are. The filter
//! searches all fields, and shows at most \ref mostRows more of the others.
//!
//! The form is one stop of the Tab key. Up, Down, Home, End and the page keys go through its
//! fields; Left and Right go to the buttons of a field.
class LeadForm : public QScrollArea
{
    Q_OBJECT

public:
    //! Far more than the fields of a workspace. Each line has a few widgets.
    static constexpr std::size_t mostRows = 1000;

    explicit LeadForm(QWidget *parent = nullptr);

    //! \p model is not owned and must outlive the form.
    void setModel(FieldsModel *model);
    //! Shows only the rows that match; empty text shows all.
    void setFilter(const QString &text);
    //! Number of fields that match the filter, with or without a line.
    [[nodiscard]] int matchCount() const;
    //! Whether all chosen lines are made.
    [[nodiscard]] bool isComplete() const;
    //! Whether fields without a value stand last, below a button that unfolds them; true at first.
    //! The filter finds them in any case.
    void setHidesEmptyFields(bool hides);
    [[nodiscard]] bool hidesEmptyFields() const { return m_hidesEmpty; }
    //! Scrolls to the first field, which is also where Tab goes next.
    void scrollToTop();
    //! Puts the focus on the field where it was last, at first the first one.
    void focusFields();

Q_SIGNALS:
    //! The fields or the filter changed.
    void matchCountChanged();
    //! A person pressed a link button of a field.
    void linkChosen(const QUrl &url);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateLines();
    void chooseRows();
    void showLines();
    void showRest();
    [[nodiscard]] bool isShown(const FieldRow &row) const;
    [[nodiscard]] int linesInView() const;
    void makeLines(int count);
    [[nodiscard]] FieldLine *makeLine(const FieldRow &row);
    void placeFoldButton();
    [[nodiscard]] QList<QWidget *> stops() const;
    void onFocused(QWidget *control, Qt::FocusReason reason);
    void setStop(QWidget *control);
    void keepStop();

    FieldsModel *m_model = nullptr;
    QWidget *m_content;
    QVBoxLayout *m_layout; // the lines, with the fold button before those without a value
    FieldButton *m_foldButton;
    QLabel *m_restLabel;
    std::vector<std::size_t> m_chosen; // the rows of the model that are shown, in their order
    std::size_t m_filledCount = 0; // how many of them stand above the fold button
    std::vector<FieldLine *> m_lines; // the lines made so far, for the first of the chosen rows
    QPointer<QWidget> m_stop; // the control that Tab reaches
    SoughtText m_filter;
    QTimer m_idle;
    bool m_hidesEmpty = true;
};

} // namespace LeadViewer
