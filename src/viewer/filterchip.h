// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

class QMenu;

namespace LeadViewer {

//! \brief A button of the filter. What is chosen has a line below its text, in every style and
//! palette, and keeps its width.
//!
//! With a menu that opens at once, the text ends in "▾", and the button says what was chosen in the
//! menu. Enter works like Space, and the arrow down opens the menu.
class FilterChip : public QToolButton
{
    Q_OBJECT

public:
    //! \p name is also the name for a screen reader.
    explicit FilterChip(const QString &name, QWidget *parent = nullptr);

    //! The menu opens by a click, or beside a checkable chip by an arrow of its own; null for none.
    void setChoices(QMenu *menu);
    [[nodiscard]] QMenu *choices() const { return m_choices; }
    //! Shows \p choice of the menu, "By: Asha Rao"; a long one is cut, and whole in the tooltip and
    //! for a screen reader. Empty when nothing is chosen.
    void setChoice(const QString &choice);
    //! Shows another text for what is chosen: "Tasks". The chip is wide enough for all \p texts.
    void reserve(const QStringList &texts);
    void setChosenText(const QString &text);
    [[nodiscard]] bool isChosen() const { return m_isChosen || isChecked(); }
    //! The tooltip while nothing is chosen.
    void setHint(const QString &hint);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showText(const QString &text);
    void showDescription(const QString &choice);
    void openMenu();
    [[nodiscard]] bool opensByClick() const { return m_choices != nullptr && !isCheckable(); }
    [[nodiscard]] bool hasArrow() const { return m_choices != nullptr && isCheckable(); }

    QString m_name;
    QMenu *m_choices = nullptr; // a child of its own
    QString m_hint;
    QStringList m_reserved;
    bool m_isChosen = false;
};

} // namespace LeadViewer
