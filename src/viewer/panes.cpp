// SPDX-License-Identifier: MIT
#include "viewer/panes.h"

#include "session/settings.h"

#include <QDataStream>
#include <QIODevice>
#include <QLayout>
#include <QTabBar>
#include <QTabWidget>

namespace LeadViewer {

namespace {

constexpr int timelineStretch = 2;

QString layoutName()
{
    return QStringLiteral("panes");
}

} // namespace

Panes::Panes(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_left(new QTabWidget(this))
{
    m_left->setDocumentMode(true);
    m_left->setTabBarAutoHide(true);
    // Otherwise Tab would end at the bar of tabs while that is hidden.
    m_left->setFocusProxy(nullptr);
    m_left->setFocusPolicy(Qt::NoFocus);
    m_left->tabBar()->setAccessibleName(tr("Fields or details"));
    setChildrenCollapsible(false);
}

void Panes::setPanes(QWidget *fields, QWidget *timeline, QWidget *details)
{
    m_details = details;
    //: Title of a tab: the lead's fields
    m_left->addTab(fields, tr("Fields"));
    addWidget(timeline);
    // The fields keep their width when the window grows.
    setStretchFactor(indexOf(timeline), timelineStretch);
    arrange();
}

void Panes::showPane(QWidget *pane)
{
    const int tab = m_left->indexOf(pane);
    if (tab < 0)
        return;
    m_left->setCurrentIndex(tab);
    if (m_left->isHidden())
        Q_EMIT roomWanted();
}

void Panes::makeRoom(bool isListOpen)
{
    m_isListOpen = isListOpen;
    showLeft();
}

void Panes::showLeft()
{
    const bool isLeftOut = m_isListOpen && window()->width() < roomForList;
    if (isLeftOut == m_left->isHidden())
        return;
    m_left->setVisible(!isLeftOut);
    // At once, before the list takes its room: else the window would grow.
    updateGeometry();
    if (QLayout *around = parentWidget()->layout(); around != nullptr)
        around->activate();
}

void Panes::save(Settings *settings) const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    const bool isWhole = !m_left->isHidden();
    stream << (isWide() && isWhole ? sizes() : m_wideSizes)
           << (!isWide() && isWhole ? sizes() : m_narrowSizes);
    settings->setLayout(layoutName(), state);
}

void Panes::restore(const Settings &settings)
{
    QDataStream stream(settings.layout(layoutName()));
    QList<int> wideSizes;
    QList<int> narrowSizes;
    stream >> wideSizes >> narrowSizes;
    // A splitter bounds each size by itself.
    if (stream.status() != QDataStream::Ok || wideSizes.size() != m_wideSizes.size()
        || narrowSizes.size() != m_narrowSizes.size())
        return;
    m_wideSizes = wideSizes;
    m_narrowSizes = narrowSizes;
    setSizes(isWide() ? m_wideSizes : m_narrowSizes);
}

QSize Panes::minimumSizeHint() const
{
    QSize hint = QSplitter::minimumSizeHint();
    if (isWide())
        hint.rwidth() -= m_details->minimumSizeHint().width() + handleWidth();
    return hint;
}

void Panes::resizeEvent(QResizeEvent *event)
{
    if ((width() >= wide) != isWide())
        arrange();
    showLeft();
    QSplitter::resizeEvent(event);
}

//! Moves the details to where they belong in this width.
void Panes::arrange()
{
    if (m_details == nullptr)
        return;
    // Before the first showing, the sizes mean nothing.
    if (isVisible() && !m_left->isHidden())
        (isWide() ? m_wideSizes : m_narrowSizes) = sizes();
    QWidget *focused = m_details->focusWidget();
    const bool hadFocus = focused != nullptr && focused->hasFocus();
    if (width() >= wide) {
        addWidget(m_details);
        setStretchFactor(indexOf(m_details), 1);
        m_details->show();
        setSizes(m_wideSizes);
    } else {
        //: Title of a tab: everything in the selected action
        m_left->addTab(m_details, tr("Details"));
        setSizes(m_narrowSizes);
    }
    if (hadFocus) {
        showPane(m_details);
        focused->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace LeadViewer
