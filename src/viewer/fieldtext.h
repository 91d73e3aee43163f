// SPDX-License-Identifier: MIT
#pragma once

#include "viewer/longtext.h"

#include <array>

namespace LeadViewer {

//! \brief A field's value: read-only text that can be selected and copied. It is wrapped in the
//! width that it gets and as high as its lines, so that nothing is cut; from \ref maximumLines on
//! it scrolls.
//!
//! Keys that only move are left to the parent: Shift and an arrow selects, Up and Down scroll a
//! value that has more lines. So is the context menu.
class FieldText : public LongText
{
    Q_OBJECT

public:
    static constexpr int maximumLines = 8;

    explicit FieldText(QWidget *parent = nullptr);

    //! Shows \p text. Copying all of it, or without a selection, copies \p copyText instead, unless
    //! that is empty.
    void setValue(const QString &text, const QString &copyText);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    //! The text in one line.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    //! Whether the text has more than \ref maximumLines lines in \p width.
    [[nodiscard]] bool overflows(int width) const;
    //! How much lower than usual the letters of the first line stand in \p width, in pixels: less
    //! than 0 for some scripts.
    [[nodiscard]] int firstLineDrop(int width) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Fit
    {
        int width = -1;
        int height = 0;
        qreal ascent = 0; // of the first line
        qreal longest = 0; // line
        bool overflows = false;
    };

    [[nodiscard]] Fit measured(int width) const;
    [[nodiscard]] const Fit &fit(int width) const;

    // Layouts ask for several widths in turn: with a scroll bar, without one, and for one line.
    mutable std::array<Fit, 4> m_fits;
    mutable std::size_t m_nextFit = 0;
};

} // namespace LeadViewer
