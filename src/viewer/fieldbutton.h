// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

namespace LeadViewer {

//! Draws a frame along the inner side of \p place, which is that of what has the focus.
void drawFocusFrame(const QRect &place, QWidget *on);

//! \brief A flat button in a form of fields. Space and Enter press it; the arrow keys, Home, End
//! and the page keys are left to the form.
class FieldButton : public QToolButton
{
    Q_OBJECT

public:
    explicit FieldButton(QWidget *parent);

    //! Shows an icon of actionIcon() in place of the text.
    void setIconName(const QString &name);
    //! Sets a tooltip of \p text and \p note, and \p note as plain text for screen readers.
    void setNote(const QString &text, const QString &note);
    //! The side of a button that has an icon only, in pixels: about 24, more with large letters.
    [[nodiscard]] static int side(const QWidget *widget);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showIcon();

    QString m_iconName;
};

} // namespace LeadViewer
