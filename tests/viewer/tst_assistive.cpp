// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/detailspane.h"
#include "viewer/filterchip.h"
#include "viewer/rememberfixture.h"
#include "viewer/windowfixture.h"
#include "viewer/zonemenu.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QMenu>
#include <QTextEdit>
#include <QToolButton>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

QAccessibleInterface *interfaceOf(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object);
}

//! Presses a button as assistive technology does, and waits until its animation has ended.
bool pressThroughTheBus(QAbstractButton *button)
{
    QAccessibleActionInterface *actions = interfaceOf(button)->actionInterface();
    if (actions == nullptr || actions->actionNames().isEmpty())
        return false;
    actions->doAction(actions->actionNames().constFirst());
    return waitFor([button = QPointer(button)] { return !button || !button->isDown(); });
}

} // namespace

//! Assistive technology changes a control's state without a click or a key. Whatever it does has
//! the effect that a click has.
class AssistiveTest : public RememberFixture
{
    Q_OBJECT

private Q_SLOTS:
    void everyButton();
    void chips();
    void chipsSetByTheProgram();
    void remember();
    void menus_data();
    void menus();
    void pageSize();
    void row();
    void zone();

private:
    [[nodiscard]] bool openNew();
    //! What can be told from outside of what a window did and shows.
    [[nodiscard]] QStringList state() const;
};

bool AssistiveTest::openNew()
{
    // A menu of the former window, which a person closes first, too.
    if (QWidget *menu = QApplication::activePopupWidget())
        menu->close();
    start();
    const QString lead = QStringLiteral("lead-230");
    m_fixture->standin().addLead(lead, mixedLeadJson(QStringLiteral("Asha Kulkarni"), 230));
    return m_fixture->show() && m_fixture->open(lead);
}

QStringList AssistiveTest::state() const
{
    QStringList state = m_fixture->ids();
    for (const QByteArray &query : m_fixture->queries())
        state += QString::fromLatin1(query);
    for (const auto *button : m_fixture->window().findChildren<QAbstractButton *>()) {
        state += QStringLiteral("%1 %2 %3")
                     .arg(nameOf(button), button->isVisible() ? QStringLiteral("shown") : QString(),
                          button->isChecked() ? QStringLiteral("checked") : QString());
    }
    for (const char *label : {"coverageLabel", "positionLabel", "tokenPlace"})
        state += m_fixture->line(QString::fromLatin1(label));
    state += m_fixture->notice();
    return state;
}

void AssistiveTest::everyButton()
{
    QVERIFY(openNew());
    QStringList names;
    for (const auto *button : m_fixture->window().findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->isEnabled() && !nameOf(button).isEmpty())
            names += nameOf(button);
    }
    names.removeDuplicates();
    QVERIFY(names.size() >= 15);
    for (const QString &name : names) {
        QVERIFY(openNew());
        if (!m_fixture->button(name)->isVisible())
            continue; // of two of that name, the other one
        auto *button = m_fixture->button(name);
        // A check box is ticked at its mark.
        const bool isCheckBox = qobject_cast<QCheckBox *>(button) != nullptr;
        QTest::mouseClick(button, Qt::LeftButton, Qt::NoModifier,
                          isCheckBox ? QPoint(8, button->height() / 2) : QPoint());
        QVERIFY(m_fixture->isDone());
        const QStringList clicked = state();
        QVERIFY(openNew());
        QVERIFY2(pressThroughTheBus(m_fixture->button(name)), qPrintable(name));
        QVERIFY(m_fixture->isDone());
        const QStringList pressed = state();
        for (qsizetype i = 0; i < std::min(clicked.size(), pressed.size()); ++i)
            QVERIFY2(pressed.at(i) == clicked.at(i),
                     qPrintable(QStringLiteral("%1: %2, by a click %3")
                                    .arg(name, pressed.at(i), clicked.at(i))));
        QCOMPARE(pressed.size(), clicked.size());
    }
}

void AssistiveTest::chips()
{
    QVERIFY(openNew());
    const int before = m_fixture->standin().requestCount();
    QVERIFY(pressThroughTheBus(m_fixture->get<QToolButton>(QStringLiteral("Notes"))));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids().constFirst(), QStringLiteral("a2"));
    QCOMPARE(m_fixture->line(QStringLiteral("coverageLabel")),
             QStringLiteral("58 notes in the whole timeline."));
    QCOMPARE(m_fixture->standin().requestCount(), before + 1);
    // Pressed once more, it stays.
    QVERIFY(pressThroughTheBus(m_fixture->get<QToolButton>(QStringLiteral("Notes"))));
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_fixture->get<QToolButton>(QStringLiteral("Notes"))->isChecked());
    QVERIFY(pressThroughTheBus(m_fixture->get<QToolButton>(QStringLiteral("All"))));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids().constFirst(), QStringLiteral("a1"));
    QVERIFY(m_fixture->browser().filter().isEmpty());
    QCOMPARE(m_fixture->standin().requestCount(), before + 1);
}

void AssistiveTest::chipsSetByTheProgram()
{
    QVERIFY(openNew());
    QVERIFY(pressThroughTheBus(m_fixture->get<QToolButton>(QStringLiteral("Notes"))));
    QVERIFY(m_fixture->isDone());
    // Another lead has no filter; the chip that shows it opens nothing.
    QSignalSpy busy(&m_fixture->browser(), &LeadBrowser::busyChanged);
    QVERIFY(m_fixture->open(asha));
    QVERIFY(m_fixture->get<QToolButton>(QStringLiteral("All"))->isChecked());
    QCOMPARE(busy.size(), 2);
}

void AssistiveTest::remember()
{
    QVERIFY(m_fixture->show());
    m_fixture->fill(asha);
    QVERIFY(pressThroughTheBus(box()));
    QVERIFY(box()->isChecked());
    m_fixture->click(QStringLiteral("Open lead"));
    QVERIFY(m_fixture->isDone());
    QTRY_COMPARE(place(), stored);
    QCOMPARE(m_fixture->store().asked.size(), 1);
    QVERIFY(pressThroughTheBus(box()));
    QTRY_VERIFY(m_fixture->store().tokens.isEmpty());
    QTRY_VERIFY(place().startsWith(QStringLiteral("Removed from")));
    QVERIFY(!box()->isChecked());
}

void AssistiveTest::menus_data()
{
    QTest::addColumn<QString>("chip");
    QTest::addColumn<QString>("entry");
    QTest::newRow("type") << QStringLiteral("Calls") << QStringLiteral("Outgoing call");
    QTest::newRow("kind") << QStringLiteral("More") << QStringLiteral("Custom actions");
    QTest::newRow("person") << QStringLiteral("By") << QStringLiteral("asha.rao");
    QTest::newRow("time") << QStringLiteral("Time") << QStringLiteral("Last 7 days");
}

void AssistiveTest::menus()
{
    QFETCH(QString, chip);
    QFETCH(QString, entry);
    QVERIFY(openNew());
    auto *button = m_fixture->get<FilterChip>(chip);
    button->setFocus();
    press(Qt::Key_Down);
    QVERIFY(button->choices()->isVisible());
    while (button->choices()->activeAction() == nullptr
           || button->choices()->activeAction()->text() != entry) {
        const QAction *before = button->choices()->activeAction();
        QTest::keyClick(button->choices(), Qt::Key_Down);
        QVERIFY(button->choices()->activeAction() != before);
    }
    QTest::keyClick(button->choices(), Qt::Key_Return);
    QVERIFY(m_fixture->isDone());
    const QStringList byKey = state();
    const TimelineFilter filter = m_fixture->browser().filter();
    QVERIFY(!filter.isEmpty());

    QVERIFY(openNew());
    QAccessibleInterface *menu
        = interfaceOf(m_fixture->get<FilterChip>(chip)->choices()); // there is no key, and no popup
    QAccessibleInterface *chosen = nullptr;
    for (int i = 0; i < menu->childCount(); ++i) {
        if (menu->child(i)->text(QAccessible::Name) == entry)
            chosen = menu->child(i);
    }
    QVERIFY(chosen != nullptr);
    chosen->actionInterface()->doAction(chosen->actionInterface()->actionNames().constFirst());
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->browser().filter(), filter);
    QCOMPARE(state(), byKey);
}

void AssistiveTest::pageSize()
{
    QVERIFY(openNew());
    QAccessibleValueInterface *value
        = interfaceOf(m_fixture->box(QStringLiteral("Page size")))->valueInterface();
    QVERIFY(value != nullptr);
    value->setCurrentValue(25);
    QTRY_COMPARE(m_fixture->ids().size(), 25);
    QCOMPARE(m_fixture->settings().pageSize(), 25);
}

void AssistiveTest::row()
{
    QVERIFY(openNew());
    QAccessibleTableInterface *table = interfaceOf(m_fixture->table())->tableInterface();
    QVERIFY(table != nullptr);
    const auto *details = m_fixture->window().findChild<DetailsPane *>()->findChild<QTextEdit *>();
    const QModelIndex index = m_fixture->cell(3, 1);
    QTest::mouseClick(m_fixture->table()->viewport(), Qt::LeftButton, Qt::NoModifier,
                      m_fixture->table()->visualRect(index).center());
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a4"));
    const QString text = details->toPlainText();
    press(Qt::Key_Down);
    QVERIFY(details->toPlainText() != text);

    QVERIFY(table->selectRow(m_fixture->cell(3, 0).row()));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a4"));
    QCOMPARE(details->toPlainText(), text);
    // It was added to the one before, and is the one that is shown.
    QCOMPARE(m_fixture->table()->selectedActions().size(), 2);
    // A single cell stands for its row.
    QAccessibleActionInterface *cell
        = table->cellAt(m_fixture->cell(5, 2).row(), 2)->actionInterface();
    QVERIFY(cell != nullptr);
    cell->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a6"));
}

void AssistiveTest::zone()
{
    QVERIFY(openNew());
    auto *menu = m_fixture->window().findChild<ZoneMenu *>();
    QAccessibleInterface *entry = interfaceOf(menu)->child(2);
    QVERIFY(entry != nullptr);
    entry->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(m_fixture->action(QStringLiteral("UTC"))->isChecked());
    QCOMPARE(m_fixture->browser().context().zone, QTimeZone("UTC"));
    QCOMPARE(m_fixture->settings().timeZone(), QStringLiteral("UTC"));
}

LEAD_VIEWER_TEST(AssistiveTest, QApplication)
#include "tst_assistive.moc"
