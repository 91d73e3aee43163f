// SPDX-License-Identifier: MIT
#include "viewer/tablecolumns.h"

#include "timeline/actionsmodel.h"
#include "viewer/literaltext.h"
#include "wording/datetext.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>
#include <vector>

namespace LeadViewer {

namespace {

constexpr int columnCount = ActionsModel::ColumnCount;
// In letters.
constexpr int whatLetters = 25;
constexpr int byLetters = 15;
constexpr int narrowest = 30; // in pixels
constexpr int widest = 4000;

} // namespace

TableColumns::TableColumns(QTableView *table)
    : QObject(table)
    , m_table(table)
    , m_header(table->horizontalHeader())
    , m_letterWidth(table->fontMetrics().averageCharWidth())
{
    m_header->setSectionsMovable(true);
    m_header->setStretchLastSection(false);
    m_header->setMinimumSectionSize(narrowest);
    m_header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this, &TableColumns::openMenu);
    reset();
}

QByteArray TableColumns::save() const
{
    // "0:96,2:-150": each column with its width, from left to right; a hidden one below zero.
    QByteArrayList columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        const bool isHidden = m_header->isSectionHidden(column);
        // A hidden section has no width until it is shown.
        if (isHidden)
            m_header->showSection(column);
        const int width = m_header->sectionSize(column);
        if (isHidden)
            m_header->hideSection(column);
        columns += QByteArray::number(column) + ':' + QByteArray::number(isHidden ? -width : width);
    }
    return columns.join(',');
}

void TableColumns::restore(const QByteArray &state)
{
    std::vector<std::pair<int, int>> columns;
    QList<int> seen;
    bool isAnyShown = false;
    for (const QByteArray &part : state.split(',')) {
        const QByteArrayList numbers = part.split(':');
        bool isColumn = false;
        bool isWidth = false;
        const int column = numbers.constFirst().toInt(&isColumn);
        const int width = numbers.constLast().toInt(&isWidth);
        if (numbers.size() != 2 || !isColumn || !isWidth || column < 0 || column >= columnCount
            || seen.contains(column) || width > widest || width < -widest || width == 0) {
            return;
        }
        seen += column;
        columns.emplace_back(column, width);
        isAnyShown |= width > 0;
    }
    if (seen.size() != columnCount || !isAnyShown)
        return;
    for (int place = 0; place < columnCount; ++place) {
        const auto [column, width] = columns[std::size_t(place)];
        m_header->moveSection(m_header->visualIndex(column), place);
        m_header->showSection(column);
        m_header->resizeSection(column, std::max(narrowest, std::abs(width)));
        m_header->setSectionHidden(column, width < 0);
    }
    fillRest();
}

void TableColumns::reset()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    m_letterWidth = metrics.averageCharWidth();
    // From typical text, not from the rows: measuring each page would take time. A row may say its
    // zone, see ActionsModel.
    const QString longTime = timeText(QDateTime(QDate(2026, 9, 28), QTime(10, 58)));
    const QString header
        = m_table->model()->headerData(ActionsModel::WhenColumn, Qt::Horizontal).toString();
    const int timeWidth
        = std::max(metrics.horizontalAdvance(longTime + QStringLiteral(" GMT")),
                   std::min(metrics.horizontalAdvance(header), m_letterWidth * whatLetters));
    for (int column = 0; column < columnCount; ++column) {
        m_header->showSection(column);
        m_header->moveSection(m_header->visualIndex(column), column);
    }
    m_header->resizeSection(ActionsModel::WhenColumn, timeWidth + m_letterWidth * 2);
    m_header->resizeSection(ActionsModel::WhatColumn, m_letterWidth * whatLetters);
    m_header->resizeSection(ActionsModel::WhoColumn, m_letterWidth * byLetters);
    fillRest();
}

void TableColumns::fitFont()
{
    const int before = std::exchange(m_letterWidth, m_table->fontMetrics().averageCharWidth());
    if (before == m_letterWidth || before == 0)
        return;
    for (int column = 0; column < columnCount; ++column) {
        const int width = m_header->sectionSize(column) * m_letterWidth / before;
        if (!m_header->isSectionHidden(column))
            m_header->resizeSection(column, std::clamp(width, narrowest, widest));
    }
}

void TableColumns::addTo(QMenu *menu)
{
    for (int column = 0; column < columnCount; ++column) {
        const QString name = m_table->model()->headerData(column, Qt::Horizontal).toString();
        QAction *action = menu->addAction(literalText(name));
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        // A table without columns could not be left again.
        action->setEnabled(!action->isChecked() || shown().size() > 1);
        connect(action, &QAction::toggled, this,
                [this, column](bool isShown) { show(column, isShown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &TableColumns::reset);
}

QList<int> TableColumns::shown() const
{
    QList<int> columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (!m_header->isSectionHidden(column))
            columns += column;
    }
    return columns;
}

void TableColumns::show(int column, bool isShown)
{
    if (!isShown && shown().size() < 2)
        return;
    m_header->setSectionHidden(column, !isShown);
    fillRest();
}

void TableColumns::fillRest()
{
    m_header->setSectionResizeMode(QHeaderView::Interactive);
    const bool hasDetails = !m_header->isSectionHidden(ActionsModel::DetailsColumn);
    m_header->setSectionResizeMode(
        hasDetails ? int(ActionsModel::DetailsColumn) : shown().constLast(), QHeaderView::Stretch);
}

void TableColumns::openMenu(const QPoint &place)
{
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTo(menu);
    menu->popup(m_header->mapToGlobal(place));
}

} // namespace LeadViewer
