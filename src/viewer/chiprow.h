// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <vector>

namespace LeadViewer {

//! \brief Widgets in one row: some at its beginning, some at its end. When the row is too narrow,
//! those that may be left out are hidden, the last one first.
class ChipRow : public QWidget
{
    Q_OBJECT

public:
    enum class Place { Start, StartOrHidden, End };

    using QWidget::QWidget;

    //! Takes the ownership.
    void add(QWidget *widget, Place place);
    //! Whether a widget has no room.
    [[nodiscard]] bool isLeftOut(const QWidget *widget) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! Other widgets than before are left out.
    void leftOutChanged();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Item
    {
        QWidget *widget;
        Place place;
        bool isLeftOut;
    };

    void arrange();
    [[nodiscard]] int spacing() const;
    [[nodiscard]] QSize sizeOf(bool hasAll) const;

    std::vector<Item> m_items;
};

} // namespace LeadViewer
