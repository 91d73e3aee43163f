// SPDX-License-Identifier: MIT
#include "viewer/leadform.h"

#include "timeline/fieldsmodel.h"
#include "viewer/fieldbutton.h"
#include "viewer/fieldline.h"
#include "viewer/fieldtext.h"
#include "wording/valuetext.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace LeadViewer {

namespace {

constexpr int linesAtOnce = 25; // a few milliseconds of work

//! The control that Tab reaches last before \p widget.
QWidget *controlBefore(QWidget *widget)
{
    QWidget *before = widget->previousInFocusChain();
    while (before != widget && (before->focusPolicy() & Qt::TabFocus) == 0)
        before = before->previousInFocusChain();
    return before;
}

//! What takes the focus in a line of the form: its value, or the line is a button itself.
QWidget *controlOf(QWidget *line)
{
    auto *field = qobject_cast<FieldLine *>(line);
    return field != nullptr ? field->value() : line;
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

} // namespace

LeadForm::LeadForm(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_layout(new QVBoxLayout(m_content))
    , m_foldButton(new FieldButton(m_content))
    , m_restLabel(new QLabel(m_content))
{
    m_layout->setContentsMargins(2, 2, 2, 2);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_foldButton, 0, Qt::AlignLeft);
    m_layout->addWidget(m_restLabel);
    m_layout->addStretch();
    m_foldButton->setCheckable(true);
    m_foldButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_foldButton->setArrowType(Qt::RightArrow);
    m_foldButton->installEventFilter(this);
    m_foldButton->hide();
    connect(m_foldButton, &QToolButton::toggled, this, [this](bool isOpen) {
        m_foldButton->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        showLines();
    });
    m_restLabel->setTextFormat(Qt::PlainText);
    m_restLabel->setWordWrap(true);
    m_restLabel->setMargin(4);
    m_restLabel->hide();
    m_content->setAccessibleName(tr("Lead fields"));
    m_content->setObjectName(QStringLiteral("leadFields"));
    setWidget(m_content);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // the values take the focus
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_idle.setInterval(0);
    // Each time, all lines get their place; so the more there are, the more are made at once.
    connect(&m_idle, &QTimer::timeout, this,
            [this] { makeLines(std::max(linesAtOnce, int(m_lines.size() / 4))); });
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
    showLines();
    Q_EMIT matchCountChanged();
}

void LeadForm::setHidesEmptyFields(bool hides)
{
    m_hidesEmpty = hides;
    if (m_model != nullptr)
        updateLines();
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

void LeadForm::focusFields()
{
    if (m_stop != nullptr)
        m_stop->setFocus(Qt::ShortcutFocusReason);
}

void LeadForm::scrollToTop()
{
    verticalScrollBar()->setValue(0);
    if (m_stop == nullptr || !m_stop->hasFocus())
        setStop(nullptr);
    keepStop();
}

//! Chooses the first rows, and then matches of the filter among the others.
void LeadForm::chooseRows()
{
    const auto &rows = m_model->rows();
    std::vector<std::size_t> all(rows.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    auto firstEmpty = all.end();
    if (m_hidesEmpty) {
        firstEmpty = std::stable_partition(all.begin(), all.end(), [&rows](std::size_t row) {
            return rows[row].value != noValueText();
        });
    }
    const auto filled = std::size_t(firstEmpty - all.begin());
    m_chosen.assign(all.begin(), all.begin() + qsizetype(std::min(all.size(), mostRows)));
    for (std::size_t i = mostRows; i < all.size() && m_chosen.size() < 2 * mostRows; ++i) {
        if (!m_filter.isBlank() && matches(rows[all[i]], m_filter))
            m_chosen.push_back(all[i]);
    }
    m_filledCount = filled;
}

bool LeadForm::isShown(const FieldRow &row) const
{
    const bool isFolded = m_hidesEmpty && m_filter.isBlank() && !m_foldButton->isChecked();
    return matches(row, m_filter) && !(isFolded && row.value == noValueText());
}

void LeadForm::showLines()
{
    {
        const StillLayout still(m_layout);
        for (FieldLine *line : m_lines)
            line->setVisible(isShown(line->row()));
        const int empty = int(m_model->rows().size() - m_filledCount);
        m_foldButton->setVisible(m_filter.isBlank() && empty > 0);
        //: Button that shows and hides the fields without a value
        m_foldButton->setText(tr("%Ln empty field(s)", nullptr, empty));
    }
    showRest();
    keepStop();
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
    const bool hadFocus = focusWidget() != nullptr && focusWidget()->hasFocus();
    {
        const StillLayout still(m_layout);
        while (kept < m_lines.size() && kept < m_chosen.size()) {
            const FieldRow &row = rows[m_chosen[kept]];
            const FieldRow &before = m_lines[kept]->row();
            if (before.apiName != row.apiName || before.label != row.label)
                break;
            if (before != row)
                m_lines[kept]->setRow(row);
            ++kept;
        }
        while (m_lines.size() > kept) {
            m_layout->removeWidget(m_lines.back()); // a layout that is disabled would keep it
            delete m_lines.back();
            m_lines.pop_back();
        }
        placeFoldButton();
    }
    makeLines(std::max(0, linesInView() - int(kept)));
    showLines();
    if (hadFocus && (focusWidget() == nullptr || !focusWidget()->hasFocus()))
        focusFields();
    Q_EMIT matchCountChanged();
}

//! Puts it between the lines with a value and those without.
void LeadForm::placeFoldButton()
{
    m_layout->removeWidget(m_foldButton);
    m_layout->insertWidget(int(std::min(m_filledCount, m_lines.size())), m_foldButton, 0,
                           Qt::AlignLeft);
}

//! At least as many as can be seen at once.
int LeadForm::linesInView() const
{
    constexpr int fewest = 12; // before the form has its size
    return std::max(fewest, viewport()->height() / FieldButton::side(this) + 1);
}

void LeadForm::makeLines(int count)
{
    const auto &rows = m_model->rows();
    const StillLayout still(m_layout);
    const std::size_t end = std::min(m_chosen.size(), m_lines.size() + std::size_t(count));
    while (m_lines.size() < end) {
        const std::size_t index = m_lines.size();
        m_lines.push_back(makeLine(rows[m_chosen[index]]));
        m_layout->insertWidget(int(index < m_filledCount ? index : index + 1), m_lines.back());
        // Set now; otherwise each line would be shown by its own event.
        m_lines.back()->setVisible(isShown(m_lines.back()->row()));
    }
    keepStop();
    if (isComplete())
        m_idle.stop();
    else
        m_idle.start();
}

FieldLine *LeadForm::makeLine(const FieldRow &row)
{
    auto *line = new FieldLine(row, m_content);
    connect(line, &FieldLine::linkChosen, this, &LeadForm::linkChosen);
    connect(line, &FieldLine::focused, this, &LeadForm::onFocused);
    return line;
}

void LeadForm::onFocused(QWidget *control, Qt::FocusReason reason)
{
    setStop(control);
    // What has the focus is in view, unless a person scrolled away from it.
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason || reason == Qt::OtherFocusReason)
        ensureWidgetVisible(control, 0, FieldButton::side(this) / 2);
}

//! All shown lines, from top to bottom.
QList<QWidget *> LeadForm::stops() const
{
    QList<QWidget *> stops;
    for (int i = 0; i < m_layout->count(); ++i) {
        QWidget *line = m_layout->itemAt(i)->widget();
        if (line != nullptr && line != m_restLabel && !line->isHidden())
            stops += line;
    }
    return stops;
}

//! Makes \p control the only one in the form that Tab reaches.
void LeadForm::setStop(QWidget *control)
{
    if (control == m_stop)
        return;
    if (m_stop != nullptr)
        m_stop->setFocusPolicy(Qt::ClickFocus);
    m_stop = control;
    if (control == nullptr)
        return;
    control->setFocusPolicy(Qt::StrongFocus);
    // Otherwise a control would come after all others in the window that were made before it.
    setTabOrder(controlBefore(this), control);
}

//! Where the control that Tab reaches is gone or hidden, the first one takes its place.
void LeadForm::keepStop()
{
    const bool isReached = m_stop != nullptr && !m_stop->isHidden()
        && (m_stop == m_foldButton || !m_stop->parentWidget()->isHidden());
    if (isReached)
        return;
    const QList<QWidget *> all = stops();
    setStop(all.isEmpty() ? nullptr : controlOf(all.constFirst()));
}

void LeadForm::keyPressEvent(QKeyEvent *event)
{
    const QList<QWidget *> all = stops();
    const QWidget *focused = m_content->focusWidget();
    qsizetype current = 0;
    while (current < all.size() && all.at(current) != focused
           && !all.at(current)->isAncestorOf(focused))
        ++current;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!isPlain || current == all.size()) {
        QScrollArea::keyPressEvent(event);
        return;
    }
    // A page is what can be seen at once, and at least one field.
    const auto isOnePage = [&](qsizetype line) {
        return std::abs(all.at(line)->y() - all.at(current)->y()) <= viewport()->height();
    };
    const qsizetype last = all.size() - 1;
    qsizetype to = 0;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        to = std::max<qsizetype>(0, current - 1);
        while (event->key() == Qt::Key_PageUp && to > 0 && isOnePage(to - 1))
            --to;
        break;
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        to = std::min(last, current + 1);
        while (event->key() == Qt::Key_PageDown && to < last && isOnePage(to + 1))
            ++to;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = last;
        break;
    default:
        QScrollArea::keyPressEvent(event);
        return;
    }
    controlOf(all.at(to))->setFocus(Qt::TabFocusReason);
}

bool LeadForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_foldButton && event->type() == QEvent::FocusIn)
        onFocused(m_foldButton, static_cast<QFocusEvent *>(event)->reason());
    return QScrollArea::eventFilter(watched, event);
}

} // namespace LeadViewer
