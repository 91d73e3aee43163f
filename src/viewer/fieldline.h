// SPDX-License-Identifier: MIT
#pragma once

#include "wording/leadrows.h"

#include <QWidget>

#include <vector>

namespace LeadViewer {

class FieldButton;
class FieldText;
class WrappedLabel;

//! \brief One field of a lead: its label, its value, and buttons for what can be done with the
//! value. Nothing of them is cut: the value wraps, and buttons without room stand below it. The
//! label has the same width in every line of one width and font; it stands above the value where
//! the line is narrow.
//!
//! Left and Right go through the value and its buttons; a frame shows which has the focus. A
//! context menu copies the field in several forms.
class FieldLine : public QWidget
{
    Q_OBJECT

public:
    explicit FieldLine(const FieldRow &row, QWidget *parent);

    [[nodiscard]] const FieldRow &row() const { return m_row; }
    //! Shows another value; the focus stays.
    void setRow(const FieldRow &row);
    void setLabelVisible(bool visible);
    [[nodiscard]] FieldText *value() const { return m_value; }
    //! What can have the focus: the value, then its buttons.
    [[nodiscard]] QList<QWidget *> controls() const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! A person pressed a link button.
    void linkChosen(const QUrl &url);
    //! The value or one of its buttons got the focus.
    void focused(QWidget *control, Qt::FocusReason reason);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    //! The buttons for the whole value, or those for one of several numbers or addresses in it.
    struct Group
    {
        WrappedLabel *subject; // names the number or address; null for the whole value
        std::vector<FieldButton *> buttons;
    };

    void makeGroups();
    [[nodiscard]] FieldButton *addButton(const QString &iconName, const QString &text,
                                         const QString &name, const QString &note);
    void addCopyButton(const QString &name, const QString &text);
    //! Returns the height in \p width; \p moves says whether to put everything in its place.
    int arrange(int width, bool moves) const;
    [[nodiscard]] int arrangeGroup(const Group &group, const QPoint &place, int width,
                                   bool moves) const;
    [[nodiscard]] int textDrop() const;
    void showMenu(const QPoint &position);

    FieldRow m_row;
    WrappedLabel *m_label;
    FieldText *m_value;
    std::vector<Group> m_groups;
};

} // namespace LeadViewer
