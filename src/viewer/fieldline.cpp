// SPDX-License-Identifier: MIT
#include "viewer/fieldline.h"

#include "viewer/fieldbutton.h"
#include "viewer/fieldmenu.h"
#include "viewer/fieldtext.h"
#include "viewer/wrappedlabel.h"
#include "wording/valuetext.h"
#include "wording/visibletext.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>

namespace LeadViewer {

namespace {

constexpr int focusFrame = 2; // on each side of the value, for the focus frame
constexpr int lineGap = 1; // between lines, on each side
constexpr int controlSpacing = 4; // between controls

WrappedLabel *makeLabel(QWidget *parent)
{
    auto *label = new WrappedLabel(parent);
    label->setContentsMargins(2, 2, 2, 2); // as a value has them
    return label;
}

QString iconName(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Call:
        return QStringLiteral("call");
    case LinkKind::WhatsApp:
        return QStringLiteral("whatsapp");
    case LinkKind::Write:
        return QStringLiteral("email");
    case LinkKind::Open:
        return QStringLiteral("open");
    }
    return {};
}

//! The number or the e-mail address of a link.
QString spelledOut(const Link &link)
{
    return link.url.path(QUrl::FullyDecoded);
}

} // namespace

FieldLine::FieldLine(const FieldRow &row, QWidget *parent)
    : QWidget(parent)
    , m_row(row)
    , m_label(makeLabel(this))
    , m_value(new FieldText(this))
{
    m_value->setFocusPolicy(Qt::ClickFocus); // the form makes one of its controls a tab stop
    m_value->installEventFilter(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setRow(row);
}

void FieldLine::setRow(const FieldRow &row)
{
    const bool isNew = m_groups.empty();
    const bool haveButtonsChanged = isNew || row.links != m_row.links
        || row.copyText != m_row.copyText || row.isUnclearPhone != m_row.isUnclearPhone;
    m_row = row;
    constexpr qsizetype longestLabel = 80; // the tooltip has all of it
    m_label->setText(shortText(row.label, longestLabel, 1));
    m_value->setAccessibleName(row.label);
    m_value->setValue(row.value, row.copyText);
    // Screen readers would otherwise read the tooltip's markup.
    m_label->setAccessibleDescription(row.note);
    m_value->setAccessibleDescription(row.note);
    const bool hasNote = !row.note.isEmpty();
    m_label->setToolTip(hasNote ? toolTipText(row.label + QLatin1Char('\n') + row.note)
                                : QString());
    m_value->setToolTip(hasNote ? toolTipText(row.note) : QString());
    if (haveButtonsChanged)
        makeGroups();
    updateGeometry();
    if (!isNew) // a new line gets its size later
        arrange(width(), true);
}

void FieldLine::setLabelVisible(bool visible)
{
    m_label->setVisible(visible);
    updateGeometry();
}

QList<QWidget *> FieldLine::controls() const
{
    QList<QWidget *> controls{m_value};
    for (const Group &group : m_groups)
        std::copy(group.buttons.begin(), group.buttons.end(), std::back_inserter(controls));
    return controls;
}

FieldButton *FieldLine::addButton(const QString &iconName, const QString &text, const QString &name,
                                  const QString &note)
{
    auto *button = new FieldButton(this);
    button->setIconName(iconName);
    button->setAccessibleName(name);
    button->setNote(text, note);
    button->installEventFilter(this);
    button->show();
    m_groups.back().buttons.push_back(button);
    return button;
}

void FieldLine::addCopyButton(const QString &name, const QString &text)
{
    constexpr qsizetype longest = 200;
    FieldButton *button
        = addButton(QStringLiteral("copy"), name, name, breakable(shortText(text, longest, 3)));
    connect(button, &QToolButton::clicked, this,
            [text] { QGuiApplication::clipboard()->setText(text); });
}

void FieldLine::makeGroups()
{
    const bool hadFocus
        = m_value->hasFocus() || (focusWidget() != nullptr && focusWidget()->hasFocus());
    if (hadFocus)
        m_value->setFocus(Qt::OtherFocusReason);
    for (const Group &group : m_groups) {
        delete group.subject;
        for (FieldButton *button : group.buttons)
            delete button;
    }
    m_groups.assign(1, Group{nullptr, {}});
    //: Button: copy a field's value: "Copy Phone", or one of several numbers in it: "Copy +91 98765
    //: 43210"
    const auto copyName = [](const QString &what) {
        return tr("Copy %1").arg(what);
    };
    const bool isForOne = m_row.links.empty() || m_row.links.front().subject.isEmpty();
    const bool isCopied = m_row.isUnclearPhone
        || (!m_row.links.empty() && m_row.links.front().kind != LinkKind::Open);
    if (isCopied && isForOne)
        addCopyButton(copyName(m_row.label), m_row.copyText);
    QString subject;
    for (const Link &link : m_row.links) {
        if (link.subject != subject) {
            subject = link.subject;
            m_groups.push_back({makeLabel(this), {}});
            m_groups.back().subject->setText(subject);
            m_groups.back().subject->show();
            if (isCopied)
                addCopyButton(copyName(subject), spelledOut(link));
        }
        const QString name = linkName(link);
        FieldButton *button
            //: What a button does with a field: "Call: Phone"
            = addButton(iconName(link.kind), name, tr("%1: %2").arg(name, m_row.label),
                        breakable(linkTarget(link.url)));
        connect(button, &QToolButton::clicked, this,
                [this, url = link.url] { Q_EMIT linkChosen(url); });
    }
}

int FieldLine::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize FieldLine::sizeHint() const
{
    // The real height depends on the width.
    return {fontMetrics().averageCharWidth() * 40, FieldButton::side(this) + 2 * lineGap};
}

QSize FieldLine::minimumSizeHint() const
{
    return {0, FieldButton::side(this)};
}

//! Where the first line of text begins in a button's height, so that all lines have one pitch.
int FieldLine::textDrop() const
{
    const int textHeight = fontMetrics().height() + 4;
    return std::max(0, (FieldButton::side(this) - textHeight) / 2);
}

int FieldLine::arrange(int width, bool moves) const
{
    const int letter = fontMetrics().averageCharWidth();
    const int column = 15 * letter;
    const int leastValue = 18 * letter; // the longest phone numbers
    const int valueBeside = focusFrame + column + controlSpacing;
    const bool isAbove = width - valueBeside - focusFrame < leastValue;
    int x = focusFrame;
    int y = lineGap;
    int bottom = lineGap;
    if (!m_label->isHidden()) {
        x = isAbove ? focusFrame + letter : valueBeside;
        const int labelWidth = isAbove ? width - 2 * focusFrame : column;
        const int labelHeight = m_label->heightForWidth(labelWidth);
        const int drop = isAbove
            ? 0
            : textDrop() + std::max(0, m_value->firstLineDrop(width - x - focusFrame));
        if (moves)
            m_label->setGeometry(focusFrame, y + drop, labelWidth, labelHeight);
        bottom = y + drop + labelHeight;
        if (isAbove)
            y = bottom;
    }
    for (const Group &group : m_groups)
        y += arrangeGroup(group, {x, y}, width - x - focusFrame, moves);
    return std::max(bottom, y) + lineGap;
}

//! Text and buttons side by side where they fit, else the buttons below; returns their height.
int FieldLine::arrangeGroup(const Group &group, const QPoint &place, int width, bool moves) const
{
    const int side = FieldButton::side(this);
    QWidget *text = group.subject != nullptr ? static_cast<QWidget *>(group.subject) : m_value;
    int textWidth = width;
    bool isBeside = false;
    if (!group.buttons.empty()) {
        const int line = text->sizeHint().width();
        const int buttonsWidth = int(group.buttons.size()) * (side + controlSpacing);
        const bool isOneLine = text->heightForWidth(line) <= side + controlSpacing;
        isBeside = isOneLine && line + buttonsWidth <= width;
        if (isBeside)
            textWidth = line;
    }
    const int textHeight = text->heightForWidth(textWidth);
    int drop = textDrop();
    if (text == m_value)
        drop += std::max(0, -m_value->firstLineDrop(textWidth));
    if (moves)
        text->setGeometry(place.x(), place.y() + drop, textWidth, textHeight);
    int height = std::max(side, drop + textHeight);
    int x = isBeside ? textWidth + controlSpacing : 0;
    int y = isBeside ? 0 : height;
    for (FieldButton *button : group.buttons) {
        if (x > 0 && x + side > width) {
            x = 0;
            y += side + controlSpacing;
        }
        if (moves)
            button->setGeometry(place.x() + x, place.y() + y, side, side);
        x += side + controlSpacing;
        height = std::max(height, y + side);
    }
    return height;
}

void FieldLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

bool FieldLine::event(QEvent *event)
{
    // The label, the value or a button needs another size, for example with another font.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange(width(), true);
    }
    return QWidget::event(event);
}

bool FieldLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        Q_EMIT focused(static_cast<QWidget *>(watched), reason);
    }
    return QWidget::eventFilter(watched, event);
}

void FieldLine::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_value->hasFocus())
        drawFocusFrame(
            m_value->geometry().adjusted(-focusFrame, -focusFrame, focusFrame, focusFrame), this);
}

void FieldLine::keyPressEvent(QKeyEvent *event)
{
    const bool isMenuKey = event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier;
    const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const QList<QWidget *> all = controls();
    if (isMenuKey) {
        showMenu(mapToGlobal(m_value->geometry().bottomLeft()));
    } else if (isSideways && event->modifiers() == Qt::NoModifier) {
        const qsizetype to = all.indexOf(focusWidget()) + (event->key() == Qt::Key_Right ? 1 : -1);
        if (to >= 0 && to < all.size())
            all.at(to)->setFocus(Qt::TabFocusReason);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FieldLine::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    showMenu(isByKey ? mapToGlobal(m_value->geometry().bottomLeft()) : event->globalPos());
}

void FieldLine::showMenu(const QPoint &position)
{
    auto *menu = new FieldMenu(m_row, m_value, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &FieldMenu::linkChosen, this, &FieldLine::linkChosen);
    menu->popup(position);
}

} // namespace LeadViewer
