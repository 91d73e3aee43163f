// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/chiprow.h"
#include "viewer/filterchip.h"
#include "viewer/filtermenus.h"
#include "viewer/windowfixture.h"

#include <QAccessible>
#include <QToolButton>
#include <QtTest>

#include <algorithm>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-230");

//! The ids of every fourth action from the one of that number on.
QStringList idsFrom(int number, int count, int step = 4)
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids += QStringLiteral("a%1").arg(number + i * step);
    return ids;
}

} // namespace

//! A timeline narrowed to some of its actions, and what the window says the rows rest on.
class FilterBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void kindByMouse();
    void kindByKeyboard();
    void readOn();
    void cleared();
    void clearedByKeyboard();
    void lastPage();
    void refusedSearch();
    void nothingMatches();
    void refreshKeepsTheFilter();
    void anotherLeadHasNone();
    void failureKeepsTheFilter();
    void byAssistiveTechnology();
    void kindsUnderMore();
    void ofARow();
    void chosenChipKeepsItsPlace();
    void narrowBarMovesChips();
    void fitsBesideTheOtherPanes();
    void coverageIsOneLine();

private:
    [[nodiscard]] QToolButton *chip(const QString &name) const
    {
        return m_fixture->get<QToolButton>(name);
    }
    [[nodiscard]] QString coverage() const
    {
        return m_fixture->line(QStringLiteral("coverageLabel"));
    }
    [[nodiscard]] QString position() const { return m_fixture->window().positionText(); }
    [[nodiscard]] bool clickChip(const QString &name);

    std::unique_ptr<WindowFixture> m_fixture;
};

void FilterBarTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, mixedLeadJson(QStringLiteral("Asha Kulkarni"), 230));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead));
}

bool FilterBarTest::clickChip(const QString &name)
{
    QTest::mouseClick(chip(name), Qt::LeftButton);
    return m_fixture->isDone();
}

void FilterBarTest::kindByMouse()
{
    QVERIFY(coverage().isEmpty());
    QVERIFY(!m_fixture->button(QStringLiteral("Clear filter"))->isVisible());
    QVERIFY(clickChip(QStringLiteral("Notes")));
    QCOMPARE(m_fixture->ids(), idsFrom(2, 10));
    QCOMPARE(coverage(), QStringLiteral("58 notes in the whole timeline."));
    QCOMPARE(position(), QStringLiteral("1–10 of 58 · page 1 of 6"));
    // One search brought them, so that there is nothing left to read.
    QCOMPARE(m_fixture->standin().requestCount(), 2);
    QVERIFY(m_fixture->lastPath().endsWith("/search"));
    QVERIFY(!m_fixture->button(QStringLiteral("Search older"))->isVisible());
}

void FilterBarTest::kindByKeyboard()
{
    m_fixture->table()->setFocus();
    press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(chip(QStringLiteral("All"))->hasFocus());
    press(Qt::Key_Right);
    QVERIFY(m_fixture->isDone());
    QVERIFY(chip(QStringLiteral("Calls"))->isChecked());
    QVERIFY(chip(QStringLiteral("Calls"))->hasFocus());
    QCOMPARE(m_fixture->ids(), idsFrom(1, 10));
    press(Qt::Key_Right);
    QVERIFY(m_fixture->isDone());
    QVERIFY(chip(QStringLiteral("Notes"))->isChecked());
    QVERIFY(chip(QStringLiteral("Notes"))->hasFocus());
    QCOMPARE(m_fixture->ids(), idsFrom(2, 10));
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    QVERIFY(m_fixture->isDone());
    QVERIFY(chip(QStringLiteral("All"))->hasFocus());
    QCOMPARE(m_fixture->ids(), idsFrom(1, 10, 1));
    QVERIFY(coverage().isEmpty());
}

void FilterBarTest::readOn()
{
    // Calls are of many types, so that they are picked out of what is read.
    QVERIFY(clickChip(QStringLiteral("Calls")));
    QCOMPARE(m_fixture->ids(), idsFrom(1, 10));
    QCOMPARE(coverage(), QStringLiteral("25 calls in the newest 100 actions."));
    QCOMPARE(position(), QStringLiteral("1–10 · more may follow"));
    const QString readOnName = QStringLiteral("Search older");
    for (int i = 0; i < 6 && m_fixture->button(readOnName)->isVisible(); ++i) {
        m_fixture->click(readOnName);
        QVERIFY(m_fixture->isDone());
    }
    QVERIFY(!m_fixture->button(readOnName)->isVisible());
    QCOMPARE(coverage(), QStringLiteral("58 calls (all 230 actions searched)"));
    // The page stays where it is; it is known now how many there are.
    QCOMPARE(position(), QStringLiteral("1–10 of 58 · page 1 of 6"));
    QCOMPARE(m_fixture->ids(), idsFrom(1, 10));
    // The last asks for the total.
    QCOMPARE(m_fixture->queries().mid(1),
             (QList{pageQuery(0, 100), pageQuery(100, 100), pageQuery(200, 100),
                    QByteArray("skip=0&limit=1")}));
}

void FilterBarTest::cleared()
{
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    const QStringList before = m_fixture->ids();
    QVERIFY(clickChip(QStringLiteral("Payments")));
    QCOMPARE(m_fixture->ids(), idsFrom(3, 10));
    const int requests = m_fixture->standin().requestCount();
    m_fixture->click(QStringLiteral("Clear filter"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids(), before);
    QCOMPARE(position(), QStringLiteral("11–20 · more may follow"));
    QVERIFY(coverage().isEmpty());
    QVERIFY(!m_fixture->button(QStringLiteral("Clear filter"))->isVisible());
    QVERIFY(chip(QStringLiteral("All"))->hasFocus());
    QVERIFY(chip(QStringLiteral("All"))->isChecked());
    QCOMPARE(m_fixture->standin().requestCount(), requests);
}

void FilterBarTest::clearedByKeyboard()
{
    QVERIFY(clickChip(QStringLiteral("Notes")));
    m_fixture->button(QStringLiteral("Clear filter"))->setFocus();
    press(Qt::Key_Space);
    QVERIFY(m_fixture->isDone());
    QVERIFY(chip(QStringLiteral("All"))->hasFocus());
    QCOMPARE(m_fixture->ids(), idsFrom(1, 10, 1));
}

void FilterBarTest::lastPage()
{
    QVERIFY(!m_fixture->button(QStringLiteral("Last page"))->isEnabled());
    QVERIFY(clickChip(QStringLiteral("Notes")));
    QVERIFY(m_fixture->button(QStringLiteral("Last page"))->isEnabled());
    m_fixture->table()->setFocus();
    press(Qt::Key_PageDown, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(position(), QStringLiteral("51–58 of 58 · page 6 of 6"));
    QCOMPARE(m_fixture->ids(), idsFrom(202, 8));
    QVERIFY(!m_fixture->button(QStringLiteral("Last page"))->isEnabled());
    QCOMPARE(m_fixture->pagingEnabled(), (QList{true, true, false}));
}

void FilterBarTest::refusedSearch()
{
    m_fixture->standin().setInterceptor(
        [](const StandinRequest &request) -> std::optional<StandinAnswer> {
            if (!request.target.contains("/search"))
                return std::nullopt;
            return StandinAnswer{405, errorJson("NOT_ALLOWED", "No"), "application/json", {}};
        });
    QVERIFY(clickChip(QStringLiteral("Notes")));
    QCOMPARE(m_fixture->ids(), idsFrom(2, 10));
    QCOMPARE(
        coverage(),
        QStringLiteral(
            "25 notes in the newest 100 actions. TeleCRM's search did not work (405). The viewer "
            "searches page by page, which takes longer."));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    QVERIFY(m_fixture->notice().isEmpty());
}

void FilterBarTest::nothingMatches()
{
    QVERIFY(chooseFilter(*m_fixture, QStringLiteral("More"),
                         {QStringLiteral("Tasks"), QStringLiteral("Any type")}));
    QCOMPARE(m_fixture->ids(), QStringList());
    QCOMPARE(coverage(), QStringLiteral("0 tasks (all 230 actions searched)"));
    QCOMPARE(m_fixture->line(QStringLiteral("noteLabel")), QStringLiteral("No actions match."));
    for (const QString &text : labelsOf(&m_fixture->window()))
        QVERIFY2(!text.contains(QStringLiteral("no results"), Qt::CaseInsensitive),
                 qPrintable(text));
    QVERIFY(m_fixture->button(QStringLiteral("Clear filter"))->isVisible());
    QVERIFY(clickChip(QStringLiteral("All")));
    QCOMPARE(m_fixture->ids(), idsFrom(1, 10, 1));
    QVERIFY(m_fixture->line(QStringLiteral("noteLabel")).isEmpty());
}

void FilterBarTest::refreshKeepsTheFilter()
{
    for (const char *kind : {"Notes", "Calls"}) {
        QVERIFY(clickChip(QString::fromLatin1(kind)));
        QVERIFY(m_fixture->turn(QStringLiteral("Next page")) || position().contains(u"11–20"));
        const QStringList before = m_fixture->ids();
        press(Qt::Key_F5);
        QVERIFY(m_fixture->isDone());
        QCOMPARE(m_fixture->ids(), before);
        QVERIFY(chip(QString::fromLatin1(kind))->isChecked());
        QVERIFY(coverage().contains(QString::fromLatin1(kind).toLower()));
        QVERIFY2(position().startsWith(QStringLiteral("11–20")), qPrintable(position()));
    }
}

void FilterBarTest::anotherLeadHasNone()
{
    m_fixture->standin().addLead(QStringLiteral("lead-other"),
                                 leadJson(QStringLiteral("Rohan Mehta"), 5));
    QVERIFY(clickChip(QStringLiteral("Payments")));
    QVERIFY(m_fixture->open(QStringLiteral("lead-other")));
    QVERIFY(chip(QStringLiteral("All"))->isChecked());
    QVERIFY(coverage().isEmpty());
    QCOMPARE(m_fixture->ids(), idsFrom(1, 5, 1));
}

void FilterBarTest::failureKeepsTheFilter()
{
    m_fixture->answerWith({429, errorJson("TOO_MANY_REQUESTS", "Later"), "application/json", {}});
    QVERIFY(clickChip(QStringLiteral("Notes")));
    QVERIFY(m_fixture->window().errorDialog() != nullptr);
    // Rows of before are not left to be taken for matches.
    QCOMPARE(m_fixture->ids(), QStringList());
    m_fixture->standin().setInterceptor({});
    m_fixture->clickInDialog(QStringLiteral("Try again"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids(), idsFrom(2, 10));
}

//! What a screen reader offers for a widget is done as if a person had done it.
void FilterBarTest::byAssistiveTechnology()
{
    const auto act = [](QObject *object, const QString &action) {
        QAccessibleActionInterface *actions
            = QAccessible::queryAccessibleInterface(object)->actionInterface();
        if (!actions->actionNames().contains(action))
            return false;
        actions->doAction(action);
        return true;
    };
    const QString press = QAccessibleActionInterface::pressAction();
    QVERIFY(act(chip(QStringLiteral("Notes")), QAccessibleActionInterface::toggleAction()));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids(), idsFrom(2, 10));
    QCOMPARE(coverage(), QStringLiteral("58 notes in the whole timeline."));
    // An entry of a menu, found in the tree below its button.
    QMenu *people = m_fixture->get<FilterChip>(QStringLiteral("By"))->choices();
    QAccessibleInterface *entry = nullptr;
    QAccessibleInterface *menu = QAccessible::queryAccessibleInterface(people);
    for (int i = 0; i < menu->childCount(); ++i) {
        if (menu->child(i)->text(QAccessible::Name) == QStringLiteral("asha.rao"))
            entry = menu->child(i);
    }
    QVERIFY(entry != nullptr);
    QVERIFY(entry->actionInterface()->actionNames().contains(press));
    entry->actionInterface()->doAction(press);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids(), QStringList());
    QCOMPARE(coverage(), QStringLiteral("0 notes by asha.rao (all 58 notes searched)"));
    const QAccessibleInterface *by
        = QAccessible::queryAccessibleInterface(chip(QStringLiteral("By")));
    QCOMPARE(by->text(QAccessible::Name), QStringLiteral("By"));
    QCOMPARE(by->text(QAccessible::Description), QStringLiteral("asha.rao"));
    QCOMPARE(chip(QStringLiteral("By"))->text(), QStringLiteral("By: asha.rao ▾"));
    QVERIFY(act(m_fixture->button(QStringLiteral("Clear filter")), press));
    QTRY_COMPARE(m_fixture->ids(), idsFrom(1, 10, 1));
    QCOMPARE(chip(QStringLiteral("By"))->text(), QStringLiteral("By ▾"));
    QCOMPARE(by->text(QAccessible::Description), QStringLiteral("Only what one person did"));
}

void FilterBarTest::kindsUnderMore()
{
    QCOMPARE(filterEntries(*m_fixture, QStringLiteral("More")),
             (QStringList{QStringLiteral("> Tasks"), QStringLiteral("Custom actions"),
                          QStringLiteral("> System events"), QStringLiteral("Other actions")}));
    QVERIFY(chooseFilter(*m_fixture, QStringLiteral("More"), {QStringLiteral("Custom actions")}));
    QCOMPARE(m_fixture->ids(), idsFrom(4, 10));
    auto *more = m_fixture->get<FilterChip>(QStringLiteral("More"));
    QVERIFY(more->isChosen());
    QCOMPARE(more->text(), QStringLiteral("Custom actions ▾"));
    QVERIFY(!chip(QStringLiteral("All"))->isChecked());
    QVERIFY(filterEntry(*m_fixture, QStringLiteral("More"), {QStringLiteral("Custom actions")})
                ->isChecked());
    m_fixture->table()->setFocus();
    press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(more->hasFocus());
    QVERIFY(clickChip(QStringLiteral("Notes")));
    QVERIFY(!more->isChosen());
    QCOMPARE(more->text(), QStringLiteral("More ▾"));
}

void FilterBarTest::ofARow()
{
    auto *bar = m_fixture->window().findChild<FilterBar *>();
    bar->showPerson(QStringLiteral("asha.rao@example.com"));
    QVERIFY(m_fixture->isDone());
    bar->showKind(ActionKind::Payment);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(coverage(), QStringLiteral("57 payments by asha.rao (all 57 payments searched)"));
    QVERIFY(chip(QStringLiteral("Payments"))->isChecked());
    QVERIFY(
        filterEntry(*m_fixture, QStringLiteral("By"), {QStringLiteral("asha.rao")})->isChecked());
}

void FilterBarTest::chosenChipKeepsItsPlace()
{
    QList<QRect> before;
    QList<QRect> after;
    const QStringList names{QStringLiteral("All"),      QStringLiteral("Calls"),
                            QStringLiteral("Notes"),    QStringLiteral("Messages"),
                            QStringLiteral("Payments"), QStringLiteral("More"),
                            QStringLiteral("By"),       QStringLiteral("Time")};
    for (const QString &name : names)
        before += chip(name)->geometry();
    const QImage unchosen = chip(QStringLiteral("Calls"))->grab().toImage();
    for (const char *kind : {"Calls", "Custom actions"}) {
        after.clear();
        if (qstrcmp(kind, "Calls") == 0)
            QVERIFY(clickChip(QString::fromLatin1(kind)));
        else
            QVERIFY(chooseFilter(*m_fixture, QStringLiteral("More"), {QString::fromLatin1(kind)}));
        for (const QString &name : names)
            after += chip(name)->geometry();
        QCOMPARE(after, before);
    }
    // A line below the text, in the colour of text: it is seen without colours, too.
    QVERIFY(clickChip(QStringLiteral("Calls")));
    const QImage chosen = chip(QStringLiteral("Calls"))->grab().toImage();
    const QRgb text = chip(QStringLiteral("Calls"))->palette().color(QPalette::ButtonText).rgb();
    const auto lineLength = [&](const QImage &image) {
        int longest = 0;
        for (int y = image.height() / 2; y < image.height(); ++y) {
            int length = 0;
            for (int x = 0; x < image.width(); ++x)
                length += image.pixel(x, y) == text ? 1 : 0;
            longest = std::max(longest, length);
        }
        return longest;
    };
    QVERIFY(lineLength(chosen) > chosen.width() / 2);
    QVERIFY(lineLength(unchosen) < unchosen.width() / 2);
}

void FilterBarTest::narrowBarMovesChips()
{
    auto *row = m_fixture->window().findChild<ChipRow *>();
    QVERIFY(clickChip(QStringLiteral("Payments")));
    QVERIFY(chip(QStringLiteral("Payments"))->isVisible());
    // As a layout does it.
    row->setMaximumWidth(row->sizeHint().width() - 1);
    QTRY_VERIFY(!chip(QStringLiteral("Payments"))->isVisible());
    QVERIFY(chip(QStringLiteral("Messages"))->isVisible());
    auto *more = m_fixture->get<FilterChip>(QStringLiteral("More"));
    QCOMPARE(more->text(), QStringLiteral("Payments ▾"));
    QVERIFY(more->isChosen());
    QCOMPARE(filterEntries(*m_fixture, QStringLiteral("More")).constFirst(),
             QStringLiteral("Payments"));
    row->setMaximumWidth(row->minimumSizeHint().width());
    QTRY_VERIFY(!chip(QStringLiteral("Calls"))->isVisible());
    for (const char *name : {"All", "More", "By", "Time"}) {
        const QToolButton *shown = chip(QString::fromLatin1(name));
        QVERIFY(shown->isVisible() && row->rect().contains(shown->geometry()));
    }
    row->setMaximumWidth(QWIDGETSIZE_MAX);
    QTRY_VERIFY(chip(QStringLiteral("Payments"))->isVisible());
    QVERIFY(chip(QStringLiteral("Payments"))->isChecked());
    QVERIFY(!more->isChosen());
}

void FilterBarTest::fitsBesideTheOtherPanes()
{
    const auto *bar = m_fixture->window().findChild<FilterBar *>();
    constexpr int widest = 620;
    QVERIFY2(bar->sizeHint().width() <= widest,
             qPrintable(QString::number(bar->sizeHint().width())));
    QVERIFY(chooseFilter(*m_fixture, QStringLiteral("By"), {QStringLiteral("asha.rao")}));
    QVERIFY(chooseFilter(*m_fixture, QStringLiteral("Time"), {QStringLiteral("Last 30 days")}));
    QVERIFY2(bar->minimumSizeHint().width() <= widest,
             qPrintable(QString::number(bar->minimumSizeHint().width())));
}

void FilterBarTest::coverageIsOneLine()
{
    const auto *bar = m_fixture->window().findChild<FilterBar *>();
    const int before = bar->sizeHint().height();
    QVERIFY(clickChip(QStringLiteral("Calls")));
    QTRY_VERIFY(bar->height() > before);
    constexpr int most = 24 + 8; // a line and the space above it
    QVERIFY2(bar->height() - before <= most, qPrintable(QString::number(bar->height() - before)));
}

LEAD_VIEWER_TEST(FilterBarTest, QApplication)
#include "tst_filterbar.moc"
