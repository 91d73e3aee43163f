// SPDX-License-Identifier: MIT
#include "viewer/noticeframe.h"

#include "viewer/colors.h"

#include "viewer/icons.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPalette>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace LeadViewer {

namespace {

constexpr qreal textContrast = 4.5;
constexpr qreal iconContrast = 3;

struct WeightLook
{
    const char *icon; // see resources/icons/actions
    QRgb light; // the colour on a light background
    QRgb dark;
};

WeightLook weightLook(NoticeWeight weight)
{
    switch (weight) {
    case NoticeWeight::Success:
        return {"success", 0xff1b7f3b, 0xff7fce98};
    case NoticeWeight::Warning:
        return {"warning", 0xff9a5b00, 0xfff5c451};
    case NoticeWeight::Error:
        return {"error", 0xffb3261e, 0xfff5938c};
    case NoticeWeight::Information:
        break;
    }
    return {"information", 0xff1a5fb4, 0xff8ab4f8};
}

} // namespace

NoticeColors noticeColors(const QPalette &window, NoticeWeight weight)
{
    const QColor ground = window.color(QPalette::Active, QPalette::Window);
    const QColor text = window.color(QPalette::Active, QPalette::WindowText);
    const bool isLight = luminanceOf(ground) > luminanceOf(text);
    const WeightLook look = weightLook(weight);
    const QColor accent(isLight ? look.light : look.dark);
    // Less of the colour where the theme's own text would be hard to read on it.
    constexpr int most = 18; // percent
    constexpr int step = 2;
    QColor tint = ground;
    for (int share = most; share > 0; share -= step) {
        const QColor candidate = mixed(ground, accent, share / 100.0);
        if (contrastOf(candidate, text) >= textContrast) {
            tint = candidate;
            break;
        }
    }
    return {tint, contrastOf(tint, accent) >= iconContrast ? accent : text};
}

QString weightName(NoticeWeight weight)
{
    switch (weight) {
    case NoticeWeight::Success:
        //: The weight of a message: something was done
        return NoticeFrame::tr("Done");
    case NoticeWeight::Warning:
        //: The weight of a message
        return NoticeFrame::tr("Warning");
    case NoticeWeight::Error:
        //: The weight of a message
        return NoticeFrame::tr("Error");
    case NoticeWeight::Information:
        break;
    }
    //: The weight of a message: it is only information
    return NoticeFrame::tr("Note");
}

NoticeFrame::NoticeFrame(QWidget *parent)
    : QFrame(parent)
{
    setAutoFillBackground(true);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *former, QWidget *now) {
        if (now != nullptr && isAncestorOf(now) && former != nullptr && !isAncestorOf(former))
            m_focusBefore = former;
    });
}

void NoticeFrame::setAllowed(bool isAllowed)
{
    m_isAllowed = isAllowed;
    updateVisible();
}

void NoticeFrame::showAs(NoticeWeight weight)
{
    m_weight = weight;
    m_isWanted = true;
    showLook();
    updateVisible();
    Q_EMIT wantedChanged();
}

void NoticeFrame::leave()
{
    if (!m_isWanted)
        return;
    m_isWanted = false;
    updateVisible();
    Q_EMIT wantedChanged();
}

void NoticeFrame::giveFocusBack()
{
    if (!m_focusBefore.isNull() && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void NoticeFrame::announce(const QString &text)
{
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeFrame::setCross(QToolButton *button)
{
    m_cross = button;
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setToolTip(button->text());
}

void NoticeFrame::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    const bool isLook
        = event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange;
    // Setting the same colours again changes nothing, so this comes to an end.
    if (isLook && m_icon != nullptr)
        showLook();
}

void NoticeFrame::updateVisible()
{
    const bool isShown = m_isWanted && m_isAllowed;
    // Otherwise the focus falls on what stands behind the button.
    const QWidget *focused = QApplication::focusWidget();
    if (!isShown && focused != nullptr && isAncestorOf(focused))
        giveFocusBack();
    setVisible(isShown);
}

void NoticeFrame::showLook()
{
    auto *row = qobject_cast<QBoxLayout *>(layout());
    if (row == nullptr)
        return;
    if (m_icon == nullptr) {
        m_icon = new QLabel(this);
        m_icon->setTextFormat(Qt::PlainText);
        row->insertWidget(0, m_icon);
    }
    const QPalette window
        = parentWidget() != nullptr ? parentWidget()->palette() : QApplication::palette();
    const NoticeColors colors = noticeColors(window, m_weight);
    QPalette ground; // everything else is the parent's
    ground.setColor(QPalette::Window, colors.ground);
    setPalette(ground);
    QPalette ink = window;
    ink.setColor(QPalette::ButtonText, colors.icon);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const QIcon icon = actionIcon(QString::fromLatin1(weightLook(m_weight).icon), ink);
    m_icon->setPixmap(icon.pixmap(QSize(side, side), devicePixelRatioF()));
    if (m_cross != nullptr)
        m_cross->setIcon(actionIcon(QStringLiteral("cancel"), window));
}

} // namespace LeadViewer
