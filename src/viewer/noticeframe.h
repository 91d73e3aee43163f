// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFrame>
#include <QPointer>

class QLabel;
class QPalette;
class QToolButton;

namespace LeadViewer {

//! What a message is worth. Its icon, its tint and its spoken name tell it.
enum class NoticeWeight { Information, Success, Warning, Error };

struct NoticeColors
{
    QColor ground;
    QColor icon;
};

//! The colours of a notice on \p window: the window's text has a contrast of 4.5:1 at least on its
//! ground, if it has that on the window's, and the icon 3:1.
[[nodiscard]] NoticeColors noticeColors(const QPalette &window, NoticeWeight weight);

//! The contrast of two colours as WCAG 2.1 measures it: 1 to 21.
[[nodiscard]] qreal contrastRatio(const QColor &one, const QColor &other);

//! \brief The base class of the lines that tell something above the panes: their look by weight,
//! when they are seen, and where the focus goes when they disappear.
//!
//! Such a line is wanted or not; among several, NewestNotice shows one.
class NoticeFrame : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeFrame(QWidget *parent = nullptr);

    [[nodiscard]] NoticeWeight weight() const { return m_weight; }
    //! Whether it has something to say, seen or not.
    [[nodiscard]] bool isWanted() const { return m_isWanted; }
    //! Whether it may be seen while it is wanted; true at first.
    void setAllowed(bool isAllowed);

Q_SIGNALS:
    //! It has something new to say, or nothing any more.
    void wantedChanged();

protected:
    //! Shows it with the look of \p weight. Call it for each new message, after its text is set.
    void showAs(NoticeWeight weight);
    //! Hides it, and gives the focus back where it came from.
    void leave();
    //! Gives the focus back to what had it before a button in the line.
    void giveFocusBack();
    //! Tells screen readers a new message.
    void announce(const QString &text);
    //! Makes \p button the cross at the end of the line, with its text for those who do not see it.
    void setCross(QToolButton *button);

    void changeEvent(QEvent *event) override;

private:
    void updateVisible();
    void showLook();

    QLabel *m_icon = nullptr; // at the beginning of the layout, once there is a layout
    QToolButton *m_cross = nullptr;
    NoticeWeight m_weight = NoticeWeight::Information;
    bool m_isWanted = false;
    bool m_isAllowed = true;
    QPointer<QWidget> m_focusBefore; // had the focus before one of the buttons
};

//! The name of a weight, for those who do not see its icon.
[[nodiscard]] QString weightName(NoticeWeight weight);

} // namespace LeadViewer
