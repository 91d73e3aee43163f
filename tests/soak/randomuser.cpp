// SPDX-License-Identifier: MIT
#include "soak/randomuser.h"
#include "support/patience.h"
#include "viewer/filterchip.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QTimer>
#include <QtTest>

namespace LeadViewer::Test {

RandomUser::RandomUser(quint64 seed, WindowFixture &fixture, Standin &standin,
                       const QStringList &leads)
    : m_random(seed)
    , m_fixture(fixture)
    , m_standin(standin)
    , m_leads(leads)
{
    addSteps();
    addReadingSteps();
}

int RandomUser::upTo(int highest)
{
    return highest <= 0 ? 0 : int(m_random() % quint64(highest + 1));
}

const QString &RandomUser::any(const QStringList &texts)
{
    return texts.at(upTo(int(texts.size()) - 1));
}

const RandomUser::Step &RandomUser::drawStep()
{
    int total = 0;
    for (const Step &step : m_steps)
        total += step.weight;
    int drawn = upTo(total - 1);
    const Step *chosen = m_steps.data();
    while (drawn >= chosen->weight)
        drawn -= (chosen++)->weight;
    return *chosen;
}

void RandomUser::addSteps()
{
    m_steps = {
        {QStringLiteral("turn a page"), 30,
         [this] {
             clickOne({QStringLiteral("First page"), QStringLiteral("Previous page"),
                       QStringLiteral("Next page"), QStringLiteral("Next page"),
                       QStringLiteral("Last page")});
         },
         true},
        {QStringLiteral("refresh"), 8, [] { press(Qt::Key_F5); }, true},
        {QStringLiteral("open a lead"), 10, [this] { openLead(any(m_leads)); }, true},
        {QStringLiteral("open what is not there"), 1,
         [this] { openLead(QStringLiteral("nobody")); }, true},
        {QStringLiteral("type a skip"), 5,
         [this] { stepBox(QStringLiteral("Skip"), upTo(3) == 0 ? upTo(99'999) : upTo(60)); }, true},
        {QStringLiteral("choose a page size"), 3,
         [this] { stepBox(QStringLiteral("Page size"), 1 + upTo(99)); }, true},
        {QStringLiteral("press Esc"), 5, [] { press(Qt::Key_Escape); }, true},
        {QStringLiteral("go back"), 3, [] { press(Qt::Key_Left, Qt::AltModifier); }, true},
        {QStringLiteral("go forward"), 2, [] { press(Qt::Key_Right, Qt::AltModifier); }, true},
        {QStringLiteral("choose a command"), 5,
         [this] {
             triggerAny();
         }},
        {QStringLiteral("resize the window"), 2,
         [this] {
             m_fixture.window().resize(900 + upTo(900), 500 + upTo(600));
         }},
        {QStringLiteral("an action arrives"), 4,
         [this] {
             const QString id = QStringLiteral("arrived-%1").arg(++m_arrivedCount);
             m_standin.prependAction(
                 Standin::demoLeadId(),
                 QStringLiteral(R"({"id":"%1","type":"USER_NOTE"})").arg(id).toUtf8());
             m_arrived += id;
         }},
    };
}

void RandomUser::addReadingSteps()
{
    const std::vector<Step> steps{
        {QStringLiteral("filter by kind"), 8,
         [this] {
             clickOne({QStringLiteral("All"), QStringLiteral("Calls"), QStringLiteral("Notes"),
                       QStringLiteral("Messages"), QStringLiteral("Payments")});
         }},
        {QStringLiteral("filter by a menu"), 4,
         [this] {
             chooseIn(any({QStringLiteral("Calls"), QStringLiteral("Messages"),
                           QStringLiteral("More"), QStringLiteral("By"), QStringLiteral("Time")}));
         }},
        {QStringLiteral("clear the filter"), 4,
         [this] {
             clickOne({QStringLiteral("Clear filter"), QStringLiteral("Search older")});
         }},
        {QStringLiteral("find a text"), 3,
         [this] {
             // Without a timeline there is no input to type into.
             if (!m_fixture.action(QStringLiteral("Find in timeline"))->isEnabled())
                 return;
             press(Qt::Key_F, Qt::ControlModifier);
             type(any({QStringLiteral("call"), QStringLiteral("note"), QStringLiteral("zzz")}));
             press(Qt::Key_Return);
         }},
        {QStringLiteral("find on"), 3,
         [this] {
             clickOne({QStringLiteral("Next match"), QStringLiteral("Search older pages"),
                       QStringLiteral("Stop searching"), QStringLiteral("Close find")});
         }},
        {QStringLiteral("read all"), 2,
         [this] {
             clickOne({QStringLiteral("Load all"), QStringLiteral("Stop loading")});
         }},
        {QStringLiteral("look at a row"), 6,
         [this] {
             TimelineTable *table = m_fixture.table();
             table->setFocus();
             table->select(upTo(table->actionCount() - 1));
         }},
    };
    m_steps.insert(m_steps.end(), steps.begin(), steps.end());
}

void RandomUser::openLead(const QString &id)
{
    m_fixture.fill(id);
    press(Qt::Key_Return);
}

void RandomUser::clickOne(const QStringList &names)
{
    auto *button = m_fixture.find<QAbstractButton>(any(names));
    if (button != nullptr && button->isVisible() && button->isEnabled())
        button->click();
}

void RandomUser::chooseIn(const QString &chip)
{
    const auto *button = m_fixture.find<FilterChip>(chip);
    if (button == nullptr || button->choices() == nullptr || !button->isEnabled())
        return;
    const QList<QAction *> entries = button->choices()->findChildren<QAction *>();
    QAction *entry = entries.value(upTo(int(entries.size()) - 1));
    if (entry != nullptr && entry->isCheckable())
        entry->trigger();
}

void RandomUser::stepBox(const QString &name, int value)
{
    QSpinBox *box = m_fixture.box(name);
    if (!box->isEnabled())
        return;
    box->setFocus();
    type(QString::number(value));
    press(Qt::Key_Return);
}

void RandomUser::triggerAny()
{
    QList<QAction *> actions;
    for (QAction *action : m_fixture.window().findChildren<QAction *>()) {
        const bool endsAll = action->text().contains(QLatin1String("Quit"));
        if (action->isEnabled() && !action->text().isEmpty() && action->menu() == nullptr
            && !endsAll) {
            actions += action;
        }
    }
    if (!actions.isEmpty())
        actions.at(upTo(int(actions.size()) - 1))->trigger();
}

void RandomUser::closeDialogs()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(top);
        if (dialog == nullptr || !dialog->isVisible())
            continue;
        QList<QAbstractButton *> buttons;
        for (auto *button : dialog->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled())
                buttons += button;
        }
        // A dialog may ask in an event loop of its own, before it replaces a file.
        QTimer::singleShot(0, dialog, [dialog] {
            auto *asked = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (asked != nullptr && asked->parentWidget() == dialog)
                asked->reject();
        });
        if (!buttons.isEmpty())
            buttons.at(upTo(int(buttons.size()) - 1))->click();
        if (dialog->isVisible() && upTo(1) == 0)
            dialog->close();
    }
}

bool RandomUser::moveFocus()
{
    if (QApplication::focusWidget() != nullptr)
        return true;
    m_fixture.window().activateWindow();
    // The failure of a request that was under way may open a dialog meanwhile.
    const bool hasKeyboard = waitFor([] { return QApplication::activeWindow() != nullptr; });
    if (QApplication::activeWindow() == &m_fixture.window()
        && QApplication::focusWidget() == nullptr)
        m_fixture.edit(QStringLiteral("Lead ID"))->setFocus();
    return hasKeyboard;
}

void RandomUser::showEverything()
{
    m_fixture.action(QStringLiteral("Include timeline"))->setChecked(true);
    m_fixture.action(QStringLiteral("API names"))->setChecked(false);
    m_fixture.action(QStringLiteral("System events"))->setChecked(true);
}

void RandomUser::removeArrived()
{
    for (const QString &id : std::as_const(m_arrived))
        m_standin.removeAction(Standin::demoLeadId(), id);
    m_arrived.clear();
}

} // namespace LeadViewer::Test
