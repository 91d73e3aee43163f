// SPDX-License-Identifier: MIT
#include "viewer/leadform.h"

#include "timeline/fieldsmodel.h"
#include "viewer/fieldvalue.h"
#include "wording/links.h"
#include "wording/valuetext.h"
#include "wording/visibletext.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace LeadViewer {

namespace {

constexpr int linesAtOnce = 25; // a few milliseconds of work
constexpr int longestLabel = 24; // average characters

//! The control that Tab reaches last before \p widget.
QWidget *controlBefore(QWidget *widget)
{
    QWidget *before = widget->previousInFocusChain();
    while (before != widget && (before->focusPolicy() & Qt::TabFocus) == 0)
        before = before->previousInFocusChain();
    return before;
}

//! The controls of a value that Tab reaches: the value itself, then its links.
QList<QWidget *> controlsOf(QWidget *value)
{
    return value->layout() == nullptr
        ? QList{value}
        : value->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
}

//! Puts the controls of \p value after \p before in the tab order.
void orderBehind(QWidget *before, QWidget *value)
{
    for (QWidget *control : controlsOf(value)) {
        QWidget::setTabOrder(before, control);
        before = control;
    }
}

//! Disables a layout while many of its widgets are shown or hidden: otherwise each change would
//! arrange all of them.
class StillLayout
{
public:
    explicit StillLayout(QLayout *layout)
        : m_layout(layout)
    {
        m_layout->setEnabled(false);
    }
    ~StillLayout()
    {
        m_layout->setEnabled(true);
        m_layout->update();
    }
    StillLayout(const StillLayout &) = delete;
    StillLayout &operator=(const StillLayout &) = delete;

private:
    QLayout *m_layout;
};

QString labelNote(const FieldRow &row)
{
    return toolTipText(row.label + QLatin1Char('\n') + row.note);
}

//! Sets a tooltip, and the same text for screen readers, which would otherwise read the tooltip's
//! markup.
void setNote(QWidget *widget, const QString &note)
{
    widget->setToolTip(toolTipText(note));
    widget->setAccessibleDescription(note);
}

QToolButton *makeButton(const QString &text, const QString &accessibleName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setAccessibleName(accessibleName);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    return button;
}

} // namespace

LeadForm::LeadForm(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_layout(new QFormLayout)
    , m_restLabel(new QLabel(m_content))
{
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_layout);
    column->addWidget(m_restLabel);
    m_restLabel->setTextFormat(Qt::PlainText);
    m_restLabel->setWordWrap(true);
    m_restLabel->setMargin(4);
    m_restLabel->hide();
    m_content->setAccessibleName(tr("Lead fields"));
    m_content->setObjectName(QStringLiteral("leadFields"));
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_layout->setContentsMargins(4, 4, 4, 4);
    m_layout->setVerticalSpacing(2);
    setWidget(m_content);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // the values take the focus
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, [this] { makeLines(linesAtOnce); });
}

void LeadForm::setModel(FieldsModel *model)
{
    m_model = model;
    connect(model, &QAbstractItemModel::modelReset, this, &LeadForm::updateLines);
    updateLines();
}

void LeadForm::setFilter(const QString &text)
{
    m_filter = SoughtText(text);
    if (m_model == nullptr)
        return;
    if (m_model->rows().size() > mostRows)
        updateLines();
    const StillLayout still(m_content->layout());
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_layout->setRowVisible(int(i), matches(m_lines[i].row, m_filter));
    showRest();
    Q_EMIT matchCountChanged();
}

int LeadForm::matchCount() const
{
    const auto &rows = m_model->rows();
    return int(std::count_if(rows.begin(), rows.end(),
                             [this](const FieldRow &row) { return matches(row, m_filter); }));
}

bool LeadForm::isComplete() const
{
    return m_model == nullptr || m_lines.size() == m_chosen.size();
}

void LeadForm::focusFirstValue()
{
    const auto first = std::find_if(m_lines.begin(), m_lines.end(),
                                    [](const Line &line) { return !line.value->isHidden(); });
    if (first != m_lines.end())
        controlsOf(first->value).constFirst()->setFocus(Qt::ShortcutFocusReason);
}

void LeadForm::scrollToTop()
{
    verticalScrollBar()->setValue(0);
}

//! Chooses the first rows, and then matches of the filter among the others.
void LeadForm::chooseRows()
{
    const auto &rows = m_model->rows();
    m_chosen.resize(std::min(rows.size(), mostRows));
    std::iota(m_chosen.begin(), m_chosen.end(), std::size_t(0));
    if (m_filter.isBlank())
        return;
    for (std::size_t i = mostRows; i < rows.size() && m_chosen.size() < 2 * mostRows; ++i) {
        if (matches(rows[i], m_filter))
            m_chosen.push_back(i);
    }
}

//! Shows how many of the matching rows are left out.
void LeadForm::showRest()
{
    const auto &rows = m_model->rows();
    const auto shown = std::count_if(m_chosen.begin(), m_chosen.end(),
                                     [&](std::size_t row) { return matches(rows[row], m_filter); });
    const int rest = matchCount() - int(shown);
    m_restLabel->setVisible(rest > 0);
    if (rest > 0) {
        const QString text = m_filter.isBlank()
            //: Stands below the fields; “Find a field” is the input above them
            ? tr("%Ln more field(s) are not shown here. Type in “Find a field” to see them.",
                 nullptr, rest)
            //: Stands below the fields that were found
            : tr("%Ln more field(s) match and are not shown here. Type more to see fewer.", nullptr,
                 rest);
        m_restLabel->setText(text);
    }
}

void LeadForm::updateLines()
{
    chooseRows();
    // Fields in the same place keep their controls, so that nothing moves when a value changes.
    const auto &rows = m_model->rows();
    std::size_t kept = 0;
    while (kept < m_lines.size() && kept < m_chosen.size()) {
        const FieldRow &row = rows[m_chosen[kept]];
        const FieldRow &before = m_lines[kept].row;
        if (before.apiName != row.apiName || before.label != row.label)
            break;
        if (before != row)
            changeLine(kept, row);
        ++kept;
    }
    {
        const StillLayout still(m_content->layout());
        while (m_lines.size() > kept)
            dropLine(m_lines.size() - 1);
    }
    makeLines(std::max(0, linesInView() - int(kept)));
    showRest();
    Q_EMIT matchCountChanged();
}

//! At least as many as can be seen at once.
int LeadForm::linesInView() const
{
    constexpr int fewest = 12; // before the form has its size
    const int shortest = fontMetrics().height() * 5 / 4; // a line with its frame is taller
    return std::max(fewest, viewport()->height() / shortest + 1);
}

void LeadForm::makeLines(int count)
{
    const auto &rows = m_model->rows();
    const StillLayout still(m_content->layout());
    const std::size_t end = std::min(m_chosen.size(), m_lines.size() + std::size_t(count));
    while (m_lines.size() < end) {
        m_lines.push_back(makeLine(rows[m_chosen[m_lines.size()]]));
        const Line &line = m_lines.back();
        m_layout->addRow(line.label, line.value);
        // Otherwise the tab order would put new controls after all others in the window.
        orderBehind(m_lines.size() > 1 ? controlsOf(m_lines[m_lines.size() - 2].value).constLast()
                                       : controlBefore(this),
                    line.value);
        // Set now; otherwise each row would be shown by its own event.
        m_layout->setRowVisible(line.value, matches(line.row, m_filter));
    }
    if (isComplete())
        m_idle.stop();
    else
        m_idle.start();
}

void LeadForm::changeLine(std::size_t index, const FieldRow &row)
{
    Line &line = m_lines[index];
    line.label->setToolTip(labelNote(row));
    if (line.row.value != row.value || line.row.links != row.links
        || line.row.isUnclearPhone != row.isUnclearPhone) {
        QWidget *value = makeValue(row);
        const QWidget *focused = window()->focusWidget();
        const bool hadFocus = line.value == focused || line.value->isAncestorOf(focused);
        orderBehind(controlsOf(line.value).constLast(), value);
        delete m_layout->replaceWidget(line.value, value, Qt::FindDirectChildrenOnly);
        delete line.value;
        line.value = value;
        m_layout->setRowVisible(int(index), matches(row, m_filter));
        if (hadFocus)
            controlsOf(value).constFirst()->setFocus(Qt::OtherFocusReason);
    }
    setNote(line.value, row.note);
    line.row = row;
}

void LeadForm::dropLine(std::size_t index)
{
    m_layout->removeRow(int(index)); // deletes both controls
    m_lines.erase(m_lines.begin() + qsizetype(index));
}

LeadForm::Line LeadForm::makeLine(const FieldRow &row)
{
    auto *label = new QLabel(m_content);
    label->setTextFormat(Qt::PlainText);
    // A long name must not push the values out of the form; the tooltip shows all of it.
    const int longest = label->fontMetrics().averageCharWidth() * longestLabel;
    label->setText(label->fontMetrics().elidedText(row.label, Qt::ElideRight, longest));
    label->setToolTip(labelNote(row));
    QWidget *value = makeValue(row);
    setNote(value, row.note);
    return {row, label, value};
}

QWidget *LeadForm::makeValue(const FieldRow &row)
{
    if (row.links.empty() && !row.isUnclearPhone)
        return makeFieldValue(row, m_content);
    auto *whole = new QWidget(m_content);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QHBoxLayout *line = nullptr;
    const auto addLine = [&line, column] {
        line = new QHBoxLayout;
        line->setSpacing(2);
        column->addLayout(line);
    };
    addLine();
    line->addWidget(makeFieldValue(row, whole), 1);
    if (row.isUnclearPhone) {
        //: Button: copy a field's value; then the same with the field's name: "Copy Phone"
        QToolButton *button = makeButton(tr("Copy"), tr("Copy %1").arg(row.label), whole);
        connect(button, &QToolButton::clicked, this,
                [text = row.copyText] { QGuiApplication::clipboard()->setText(text); });
        line->addWidget(button);
    }
    // Each of several numbers or addresses has a line of its own.
    QString subject;
    for (const Link &link : row.links) {
        const bool isFirst = link.subject != subject;
        const QString text = linkText(link.kind);
        //: What a button does with one of several numbers in a field: "Call +91 98765 43210"
        const QString whose = link.subject.isEmpty() ? text : tr("%1 %2").arg(text, link.subject);
        if (isFirst) {
            addLine();
            column->setAlignment(line, Qt::AlignLeft);
        }
        constexpr qsizetype longestText = 40;
        QString shown = isFirst ? shortText(whose, longestText, 1) : text;
        shown.replace(QLatin1Char('&'), QLatin1String("&&")); // not a key to press
        QToolButton *button = makeButton(shown,
                                         //: What a button does with a field: "Call: Phone"
                                         tr("%1: %2").arg(whose, row.label), whole);
        setNote(button, breakable(linkTarget(link.url)));
        connect(button, &QToolButton::clicked, this,
                [this, url = link.url] { Q_EMIT linkChosen(url); });
        line->addWidget(button);
        subject = link.subject;
    }
    return whole;
}

} // namespace LeadViewer
