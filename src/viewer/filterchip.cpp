// SPDX-License-Identifier: MIT
#include "viewer/filterchip.h"

#include "viewer/literaltext.h"
#include "wording/valuetext.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>

namespace LeadViewer {

FilterChip::FilterChip(const QString &name, QWidget *parent)
    : QToolButton(parent)
    , m_name(name)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
    showText(name);
    connect(this, &QToolButton::clicked, this, [this] {
        if (opensByClick())
            openMenu();
    });
}

void FilterChip::setChoices(QMenu *menu)
{
    // Not by QToolButton::setMenu(): it opens a menu in an event loop that runs until it is closed,
    // and assistive technology would wait for that.
    m_choices = menu;
    showText(m_name);
    showDescription({});
}

//! A screen reader would read the markup of the tooltip in place of an empty description.
void FilterChip::showDescription(const QString &choice)
{
    const QString rest = hasArrow() ? tr("The arrow down opens the types.") : m_hint;
    setAccessibleDescription(choice.isEmpty() ? rest : choice);
}

void FilterChip::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    if (!hasArrow())
        return;
    // Painted like any other button with an arrow for its menu.
    option->features.setFlag(QStyleOptionToolButton::PopupDelay, false);
    option->features |= QStyleOptionToolButton::MenuButtonPopup | QStyleOptionToolButton::HasMenu;
}

void FilterChip::mousePressEvent(QMouseEvent *event)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    const QRect arrow
        = style()->subControlRect(QStyle::CC_ToolButton, &option, QStyle::SC_ToolButtonMenu, this);
    if (hasArrow() && event->button() == Qt::LeftButton
        && arrow.contains(event->position().toPoint()))
        openMenu();
    else
        QToolButton::mousePressEvent(event);
}

void FilterChip::openMenu()
{
    m_choices->popup(mapToGlobal(rect().bottomLeft()));
}

void FilterChip::showText(const QString &text)
{
    const QString caption = literalText(text);
    setText(opensByClick() ? caption + QStringLiteral(" ▾") : caption);
}

void FilterChip::setChoice(const QString &choice)
{
    constexpr int mostCharacters = 22;
    m_isChosen = !choice.isEmpty();
    //: A part of the filter and what is chosen for it: "By: Asha Rao"
    const QString whole = m_isChosen ? tr("%1: %2").arg(m_name, choice) : m_name;
    showText(fontMetrics().elidedText(whole, Qt::ElideRight,
                                      mostCharacters * fontMetrics().averageCharWidth()));
    showDescription(choice);
    setToolTip(toolTipText(m_isChosen ? whole : m_hint));
    update();
}

void FilterChip::reserve(const QStringList &texts)
{
    m_reserved = texts;
    updateGeometry();
}

void FilterChip::setChosenText(const QString &text)
{
    m_isChosen = !text.isEmpty();
    showText(m_isChosen ? text : m_name);
    showDescription(text);
    update();
}

void FilterChip::setHint(const QString &hint)
{
    m_hint = hint;
    if (!m_isChosen) {
        setToolTip(toolTipText(hint));
        showDescription({});
    }
}

QSize FilterChip::sizeHint() const
{
    QSize size = QToolButton::sizeHint();
    const auto widthOf = [this](const QString &text) {
        return fontMetrics().size(Qt::TextShowMnemonic, text).width();
    };
    const int shown = widthOf(text());
    int widest = shown;
    for (const QString &reserved : m_reserved)
        widest = std::max(widest, widthOf(reserved + QStringLiteral(" ▾")));
    size.rwidth() += widest - shown;
    if (hasArrow())
        size.rwidth() += style()->pixelMetric(QStyle::PM_MenuButtonIndicator, nullptr, this);
    return size;
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.state.setFlag(QStyle::State_On, isChosen());
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    if (!isChosen())
        return;
    // In dark colours, some styles hardly show that a button is checked.
    constexpr int thickness = 2;
    constexpr int space = 3;
    const QRect button
        = style()->subControlRect(QStyle::CC_ToolButton, &option, QStyle::SC_ToolButton, this);
    painter.fillRect(QRect(button.left() + space, button.bottom() - space,
                           button.width() - 2 * space, thickness),
                     palette().color(QPalette::ButtonText));
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_choices != nullptr && event->key() == Qt::Key_Down)
        openMenu();
    else if (isEnter)
        click();
    else
        QToolButton::keyPressEvent(event);
}

} // namespace LeadViewer
