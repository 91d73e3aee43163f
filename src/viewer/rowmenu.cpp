// SPDX-License-Identifier: MIT
#include "viewer/rowmenu.h"

#include "timeline/actionsmodel.h"
#include "timeline/leadbrowser.h"
#include "timeline/timechoice.h"
#include "viewer/linkopener.h"
#include "viewer/literaltext.h"
#include "viewer/tablecolumns.h"
#include "viewer/timelinetable.h"
#include "wording/actionkind.h"
#include "wording/datetext.h"
#include "wording/persontext.h"

#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QMenu>

namespace LeadViewer {

namespace {

//! A text from outside as a part of a menu's entry.
QString entryPart(const QString &text)
{
    constexpr qsizetype longest = 40;
    return literalText(text.size() > longest ? text.left(longest) + QChar(u'…') : text);
}

void copy(const QString &text)
{
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace

RowMenu::RowMenu(LeadBrowser *browser, TimelineTable *table, QObject *parent)
    : QObject(parent)
    , m_browser(browser)
    , m_table(table)
{
    connect(table, &TimelineTable::menuRequested, this, &RowMenu::open);
}

void RowMenu::open(const QPoint &place)
{
    // A key may ask twice: by itself and through the system.
    if ((m_menu != nullptr && m_menu->isVisible()) || !m_table->currentAction().isValid())
        return;
    m_menu = new QMenu(m_table);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    addCopying(m_menu);
    m_menu->addSeparator();
    addFilters(m_menu);
    m_menu->addSeparator();
    addRecording(m_menu);
    m_table->columns()->addTo(m_menu->addMenu(tr("Columns")));
    m_menu->popup(place);
}

void RowMenu::addCopying(QMenu *menu)
{
    const int rows = int(m_table->selectedActions().size());
    // Qt shows the key, but the table itself answers to it.
    QAction *copyRow
        = menu->addAction(rows > 1 ? tr("Copy %n row(s)", nullptr, rows) : tr("Copy row"), this,
                          [this] { copy(m_table->selectedText()); });
    copyRow->setShortcut(QKeySequence::Copy);
    copyRow->setShortcutContext(Qt::WidgetShortcut);
    const QString phone = m_table->currentAction().data(ActionsModel::PhoneRole).toString();
    if (!phone.isEmpty())
        menu->addAction(tr("Copy phone"), this, [phone] { copy(phone); });
    menu->addAction(tr("Copy as JSON"), this, [this] { copy(jsonOf(m_table->selectedActions())); });
}

void RowMenu::addFilters(QMenu *menu)
{
    const Action &action
        = m_browser->actions()->actions()[std::size_t(m_table->currentAction().row())];
    const TextContext &context = m_browser->context();
    TimelineFilter kind = m_browser->filter();
    kind.kind = kindOf(action.type);
    kind.type.clear();
    //: Sets the filter; %1 is a kind of actions ("Calls"), a person or a day
    const QString only = tr("Show only %1");
    addFilter(menu, only.arg(kindName(*kind.kind)), kind);
    if (const QString key = personKey(action.performer); !key.isEmpty()) {
        TimelineFilter person = m_browser->filter();
        person.person = key;
        addFilter(menu, only.arg(entryPart(performerText(action.performer, context))), person);
    }
    if (action.time) {
        const QDate day = dayOf(*action.time, context.zone);
        TimelineFilter one = m_browser->filter();
        const TimeBounds bounds = boundsOf({TimeChoice::Span::Range, day, day}, day, context.zone);
        one.from = bounds.from;
        one.to = bounds.to;
        addFilter(menu, only.arg(dateText(day)), one);
    }
}

void RowMenu::addFilter(QMenu *menu, const QString &text, const TimelineFilter &filter)
{
    menu->addAction(text, this, [this, filter] { m_browser->setFilter(filter); })
        ->setEnabled(filter != m_browser->filter());
}

void RowMenu::addRecording(QMenu *menu)
{
    const QUrl recording = m_table->currentAction().data(ActionsModel::RecordingRole).toUrl();
    if (recording.isEmpty())
        return;
    menu->addAction(tr("Open recording"), this, [this, recording] {
        if (const QString problem = openLink(recording); !problem.isEmpty())
            Q_EMIT noticed(problem);
    });
}

QString jsonOf(const QModelIndexList &actions)
{
    QStringList records;
    for (const QModelIndex &action : actions)
        records += action.data(ActionsModel::JsonRole).toString();
    const QString all = records.join(QStringLiteral(",\n"));
    return records.size() > 1 ? QStringLiteral("[\n%1\n]").arg(all) : all;
}

} // namespace LeadViewer
