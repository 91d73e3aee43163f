// SPDX-License-Identifier: MIT
#include "viewer/tokenreveal.h"

#include "viewer/icons.h"

#include <QApplication>
#include <QLineEdit>
#include <QProxyStyle>
#include <QToolButton>

namespace LeadViewer {

namespace {

//! \brief Hides a password behind a character that every font has. Many fonts lack the one that
//! styles use, and then Qt would search all fonts for it.
class BulletStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_LineEdit_PasswordCharacter
            ? int(u'•')
            : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

} // namespace

TokenReveal::TokenReveal(QLineEdit *edit, QToolButton *button)
    : m_edit(edit)
    , m_button(button)
{
    auto *bullets = new BulletStyle;
    bullets->setParent(edit);
    edit->setStyle(bullets);
    connect(button, &QToolButton::toggled, this, &TokenReveal::showIcon);
    connect(qApp, &QApplication::focusChanged, this, &TokenReveal::conceal);
    showIcon();
}

void TokenReveal::showIcon()
{
    const bool isShown = m_button->isChecked();
    m_edit->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    m_button->setIcon(actionIcon(isShown ? QStringLiteral("conceal") : QStringLiteral("reveal"),
                                 m_button->palette()));
}

void TokenReveal::conceal(QWidget *, QWidget *current)
{
    // Without a current widget, the window lost the focus: the token is hidden, too.
    if (current != m_edit && current != m_button)
        m_button->setChecked(false);
}

} // namespace LeadViewer
