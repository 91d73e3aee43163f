// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/windowfixture.h"

#include <QToolButton>
#include <QtTest>

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
    QCOMPARE(coverage(), QStringLiteral("Notes: 58 in the whole timeline."));
    QCOMPARE(position(), QStringLiteral("1–10 of 58 · page 1 of 6"));
    // One search brought them, so that there is nothing left to read.
    QCOMPARE(m_fixture->standin().requestCount(), 2);
    QVERIFY(m_fixture->lastPath().endsWith("/search"));
    QVERIFY(!m_fixture->button(QStringLiteral("Read on"))->isVisible());
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
    QCOMPARE(coverage(),
             QStringLiteral(
                 "Calls: 25 among the newest 100 actions. Older actions are not searched yet."));
    QCOMPARE(position(), QStringLiteral("1–10 · more may follow"));
    const QString readOnName = QStringLiteral("Read on");
    for (int i = 0; i < 6 && m_fixture->button(readOnName)->isVisible(); ++i) {
        m_fixture->click(readOnName);
        QVERIFY(m_fixture->isDone());
    }
    QVERIFY(!m_fixture->button(readOnName)->isVisible());
    QCOMPARE(coverage(), QStringLiteral("Calls: 58 in all 230 actions."));
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
    QCOMPARE(coverage(),
             QStringLiteral(
                 "Notes: 25 among the newest 100 actions. Older actions are not searched yet. "
                 "TeleCRM's search cannot be used (405), so the timeline is read page by "
                 "page."));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    QVERIFY(m_fixture->notice().isEmpty());
}

void FilterBarTest::nothingMatches()
{
    QVERIFY(clickChip(QStringLiteral("Tasks")));
    QCOMPARE(m_fixture->ids(), QStringList());
    QCOMPARE(coverage(), QStringLiteral("Tasks: none in all 230 actions."));
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
        QVERIFY(coverage().startsWith(QString::fromLatin1(kind)));
        QVERIFY2(position().startsWith(QStringLiteral("11–20")), qPrintable(position()));
    }
}

void FilterBarTest::anotherLeadHasNone()
{
    m_fixture->standin().addLead(QStringLiteral("other"),
                                 leadJson(QStringLiteral("Rohan Mehta"), 5));
    QVERIFY(clickChip(QStringLiteral("Payments")));
    QVERIFY(m_fixture->open(QStringLiteral("other")));
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

LEAD_VIEWER_TEST(FilterBarTest, QApplication)
#include "tst_filterbar.moc"
