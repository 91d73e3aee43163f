// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/filterchip.h"
#include "viewer/filtermenus.h"
#include "viewer/windowfixture.h"
#include "wording/datetext.h"

#include <QAction>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

Q_DECLARE_METATYPE(LeadViewer::TimelineFilter)

namespace {

const QString lead = QStringLiteral("lead-230");

//! The ids of every so manieth action from the one of that number on.
QStringList idsFrom(int number, int count, int step = 4)
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids += QStringLiteral("a%1").arg(number + i * step);
    return ids;
}

} // namespace

//! The menus of the filter: one type, one person, and days, which begin at midnight in the zone
//! that was chosen.
class FilterInputsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void type();
    void person();
    void onePersonInTwoSpellings();
    void peopleOfAnotherLead();
    void days_data();
    void days();
    void nothingBeforeTheDaysAreComplete();
    void timesInWords();
    void daysFollowTheZone();
    void filterOfTheBrowser_data();
    void filterOfTheBrowser();
    void filterOfTheHistory();

private:
    [[nodiscard]] QString coverage() const
    {
        return m_fixture->line(QStringLiteral("coverageLabel"));
    }
    //! What a chip says is chosen in its menu: "By: asha.rao".
    [[nodiscard]] QString shown(const QString &chip) const;
    [[nodiscard]] bool choose(const QString &chip, const QString &entry)
    {
        return chooseFilter(*m_fixture, chip, {entry});
    }
    [[nodiscard]] QStringList people() const
    {
        return filterEntries(*m_fixture, QStringLiteral("By"));
    }
    //! Opens the dialog that asks for days.
    [[nodiscard]] QDialog *askForDays();
    [[nodiscard]] bool chooseDays(const QDate &from, const QDate &to);
    void chooseZone(const QString &text);

    std::unique_ptr<WindowFixture> m_fixture;
};

void FilterInputsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, mixedLeadJson(QStringLiteral("Asha Kulkarni"), 230));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead));
}

QString FilterInputsTest::shown(const QString &chip) const
{
    QString text = m_fixture->get<FilterChip>(chip)->text();
    return text.remove(QStringLiteral(" ▾"));
}

QDialog *FilterInputsTest::askForDays()
{
    filterEntry(*m_fixture, QStringLiteral("Time"), {QStringLiteral("Choose days…")})->trigger();
    auto *dialog = m_fixture->window().findChild<QDialog *>(QStringLiteral("DayRangeDialog"));
    return dialog != nullptr && waitForKeyboard(dialog) ? dialog : nullptr;
}

bool FilterInputsTest::chooseDays(const QDate &from, const QDate &to)
{
    QDialog *dialog = askForDays();
    if (dialog == nullptr)
        return false;
    dialog->findChild<QDateEdit *>(QStringLiteral("fromEdit"))->setDate(from);
    dialog->findChild<QDateEdit *>(QStringLiteral("toEdit"))->setDate(to);
    press(Qt::Key_Return);
    return m_fixture->isBack() && m_fixture->isDone();
}

void FilterInputsTest::chooseZone(const QString &text)
{
    QAction *zone = m_fixture->action(text);
    QVERIFY(zone != nullptr);
    zone->trigger();
    QVERIFY(m_fixture->isDone());
}

void FilterInputsTest::type()
{
    const QString calls = QStringLiteral("Calls");
    // The type that was seen is at hand, the others are a step away.
    QCOMPARE(filterEntries(*m_fixture, calls),
             (QStringList{QStringLiteral("Any type"), QStringLiteral("-"),
                          QStringLiteral("Outgoing call"), QStringLiteral("> More types…")}));
    QVERIFY(m_fixture->get<FilterChip>(QStringLiteral("Notes"))->choices() == nullptr);
    QVERIFY(choose(calls, QStringLiteral("Outgoing call")));
    QCOMPARE(m_fixture->ids(), idsFrom(1, 10));
    QCOMPARE(coverage(), QStringLiteral("58 outgoing calls in the whole timeline."));
    QVERIFY(m_fixture->get<FilterChip>(calls)->isChecked());
    QVERIFY(filterEntry(*m_fixture, calls, {QStringLiteral("Outgoing call")})->isChecked());
    QVERIFY(!filterEntry(*m_fixture, calls, {QStringLiteral("Any type")})->isChecked());
    QVERIFY(chooseFilter(*m_fixture, calls,
                         {QStringLiteral("More types…"), QStringLiteral("Missed call")}));
    QCOMPARE(coverage(), QStringLiteral("0 missed calls in the whole timeline."));
    const TimelineFilter filter = m_fixture->browser().filter();
    QCOMPARE(filter.type, QStringLiteral("MISSED_CALL"));
    QVERIFY(filter.kind == ActionKind::Call);
    QVERIFY(choose(calls, QStringLiteral("Any type")));
    QCOMPARE(coverage(), QStringLiteral("25 calls in the newest 100 actions."));
    // The chip itself is every type of its kind.
    QVERIFY(choose(calls, QStringLiteral("Outgoing call")));
    m_fixture->click(QStringLiteral("All"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids(), idsFrom(1, 10, 1));
    QVERIFY(coverage().isEmpty());
}

void FilterInputsTest::person()
{
    QCOMPARE(people(),
             (QStringList{QStringLiteral("Anyone"), QStringLiteral("People seen so far"),
                          QStringLiteral("ravi.iyer"), QStringLiteral("asha.rao")}));
    QVERIFY(choose(QStringLiteral("By"), QStringLiteral("asha.rao")));
    QCOMPARE(shown(QStringLiteral("By")), QStringLiteral("By: asha.rao"));
    QCOMPARE(m_fixture->ids().mid(0, 4),
             (QStringList{QStringLiteral("a3"), QStringLiteral("a4"), QStringLiteral("a7"),
                          QStringLiteral("a8")}));
    QCOMPARE(coverage(), QStringLiteral("50 actions by asha.rao in the newest 100 actions."));
    // Together with a kind.
    m_fixture->click(QStringLiteral("Payments"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids(), idsFrom(3, 10));
    m_fixture->click(QStringLiteral("Calls"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids(), QStringList());
    QCOMPARE(coverage(), QStringLiteral("0 calls by asha.rao (all 230 actions searched)"));
    QVERIFY(choose(QStringLiteral("By"), QStringLiteral("Anyone")));
    QCOMPARE(m_fixture->ids(), idsFrom(1, 10));
}

void FilterInputsTest::onePersonInTwoSpellings()
{
    m_fixture->standin().addLead(
        QStringLiteral("lead-spelled"),
        R"({"fields":{"name":"S"},"actions":[)"
        R"({"id":"1","type":"USER_NOTE","employeeid":"Asha@Example.com"},)"
        R"({"id":"2","type":"USER_NOTE","employeeid":"asha@example.com"},)"
        R"({"id":"3","type":"USER_NOTE","employeeid":" asha@example.com"},)"
        R"({"id":"4","type":"USER_NOTE","employeeid":"65f0a1"},)"
        R"({"id":"5","type":"USER_NOTE"}]})");
    QVERIFY(m_fixture->open(QStringLiteral("lead-spelled")));
    QCOMPARE(
        people(),
        (QStringList{QStringLiteral("Anyone"), QStringLiteral("People seen so far"),
                     QStringLiteral("asha"), QStringLiteral("65f0a1"), QStringLiteral("No name")}));
    QVERIFY(choose(QStringLiteral("By"), QStringLiteral("asha")));
    QCOMPARE(m_fixture->ids(),
             (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    QVERIFY(choose(QStringLiteral("By"), QStringLiteral("No name")));
    QCOMPARE(m_fixture->ids(), QStringList{QStringLiteral("5")});
}

void FilterInputsTest::peopleOfAnotherLead()
{
    m_fixture->standin().addLead(QStringLiteral("lead-other"),
                                 leadJson(QStringLiteral("Rohan Mehta"), 5));
    QVERIFY(choose(QStringLiteral("By"), QStringLiteral("asha.rao")));
    QVERIFY(m_fixture->open(QStringLiteral("lead-other")));
    QCOMPARE(shown(QStringLiteral("By")), QStringLiteral("By"));
    QCOMPARE(people(),
             (QStringList{QStringLiteral("Anyone"), QStringLiteral("People seen so far"),
                          QStringLiteral("ravi.iyer")}));
    QCOMPARE(m_fixture->ids(), idsFrom(1, 5, 1));
}

void FilterInputsTest::days_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    // The newest action is of 1:13 in the morning of the 13th in UTC, 6:43 in India.
    QTest::newRow("India") << QStringLiteral("Asia/Kolkata (IST)") << 8 << 31;
    QTest::newRow("UTC") << QStringLiteral("UTC") << 3 << 26;
}

void FilterInputsTest::days()
{
    QFETCH(QString, zone);
    QFETCH(int, first);
    QFETCH(int, last);
    chooseZone(zone);
    const QDate day(2025, 11, 12);
    QVERIFY(chooseDays(day, day));
    QCOMPARE(m_fixture->ids(), idsFrom(first, 10, 1));
    QCOMPARE(m_fixture->browser().page().position.total, 24);
    QCOMPARE(coverage(), QStringLiteral("24 actions on 12 Nov 2025."));
    QCOMPARE(m_fixture->get<FilterChip>(QStringLiteral("Time"))->accessibleDescription(),
             QStringLiteral("12 Nov 2025"));
    m_fixture->click(QStringLiteral("Last page"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids().constLast(), QStringLiteral("a%1").arg(last));
}

void FilterInputsTest::nothingBeforeTheDaysAreComplete()
{
    const int requests = m_fixture->standin().requestCount();
    QDialog *dialog = askForDays();
    QVERIFY(dialog != nullptr);
    auto *from = dialog->findChild<QDateEdit *>(QStringLiteral("fromEdit"));
    auto *to = dialog->findChild<QDateEdit *>(QStringLiteral("toEdit"));
    const auto *problem = dialog->findChild<QLabel *>(QStringLiteral("problemLabel"));
    const auto *apply = dialog->findChild<QPushButton *>(QStringLiteral("applyButton"));
    QVERIFY(from->hasFocus());
    QCOMPARE(from->date(), dayOf(QDateTime::currentDateTimeUtc(), QTimeZone("Asia/Kolkata")));
    QCOMPARE(problem->text(), QString());
    to->setDate(from->date().addDays(-1));
    QCOMPARE(problem->text(), QStringLiteral("“From” is later than “To”."));
    QCOMPARE(from->accessibleDescription(), problem->text());
    QVERIFY(!apply->isEnabled());
    press(Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    to->setDate(from->date());
    QVERIFY(apply->isEnabled());
    QCOMPARE(problem->text(), QString());
    press(Qt::Key_Escape);
    QVERIFY(m_fixture->isBack());
    QCOMPARE(m_fixture->standin().requestCount(), requests);
    QVERIFY(m_fixture->browser().filter().isEmpty());
    QVERIFY(
        filterEntry(*m_fixture, QStringLiteral("Time"), {QStringLiteral("Any time")})->isChecked());
}

void FilterInputsTest::timesInWords()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDate today = dayOf(now, QTimeZone("Asia/Kolkata"));
    // One action an hour, the newest a minute ago.
    QByteArray actions;
    for (int i = 0; i < 60; ++i) {
        actions += (i > 0 ? "," : "") + QByteArray(R"({"type":"USER_NOTE","id":"n)")
            + QByteArray::number(i) + R"(","creationTimestamp":)"
            + QByteArray::number(now.addSecs(-60 - i * 86'400LL).toMSecsSinceEpoch()) + '}';
    }
    m_fixture->standin().addLead(QStringLiteral("lead-recent"),
                                 R"({"fields":{"name":"R"},"actions":[)" + actions + "]}");
    QVERIFY(m_fixture->open(QStringLiteral("lead-recent")));
    const QString time = QStringLiteral("Time");
    QCOMPARE(filterEntries(*m_fixture, time),
             (QStringList{QStringLiteral("Any time"), QStringLiteral("Today"),
                          QStringLiteral("Last 7 days"), QStringLiteral("Last 30 days"),
                          QStringLiteral("This month"), QStringLiteral("-"),
                          QStringLiteral("Choose days…")}));
    const auto total = [this] {
        return m_fixture->browser().page().position.total.value_or(-1);
    };
    QVERIFY(choose(time, QStringLiteral("Last 7 days")));
    QCOMPARE(total(), 7);
    QCOMPARE(shown(time), QStringLiteral("Time: Last 7 days"));
    QCOMPARE(coverage(), QStringLiteral("7 actions since %1.").arg(dateText(today.addDays(-6))));
    QVERIFY(choose(time, QStringLiteral("Last 30 days")));
    QCOMPARE(total(), 30);
    QVERIFY(choose(time, QStringLiteral("This month")));
    QCOMPARE(total(), today.day());
    QVERIFY(filterEntry(*m_fixture, time, {QStringLiteral("This month")})->isChecked());
    // The words stay in another zone, and are of its days.
    chooseZone(QStringLiteral("UTC"));
    QCOMPARE(shown(time), QStringLiteral("Time: This month"));
    QCOMPARE(m_fixture->browser().filter().from->time(), QTime(0, 0));
    QVERIFY(choose(time, QStringLiteral("Today")));
    QCOMPARE(total(), 1);
    QVERIFY(choose(time, QStringLiteral("Any time")));
    QVERIFY(m_fixture->browser().filter().isEmpty());
    QCOMPARE(shown(time), time);
}

void FilterInputsTest::daysFollowTheZone()
{
    const QDate day(2025, 11, 12);
    QVERIFY(chooseDays(day, day));
    QCOMPARE(m_fixture->ids().constFirst(), QStringLiteral("a8"));
    // The chip goes on saying what the rows are of.
    chooseZone(QStringLiteral("UTC"));
    QCOMPARE(shown(QStringLiteral("Time")), QStringLiteral("Time: 12 Nov 2025"));
    QCOMPARE(m_fixture->ids().constFirst(), QStringLiteral("a3"));
    QCOMPARE(coverage(), QStringLiteral("24 actions on 12 Nov 2025."));
}

void FilterInputsTest::filterOfTheBrowser_data()
{
    QTest::addColumn<TimelineFilter>("filter");
    TimelineFilter filter;
    filter.person = QStringLiteral("somebody.unseen");
    QTest::newRow("a person who is not listed") << filter;
    filter = {};
    filter.person = QString::fromLatin1("");
    QTest::newRow("nobody named") << filter;
    filter = {};
    filter.type = QStringLiteral("ACTION_4711");
    QTest::newRow("a type that is not listed") << filter;
    filter = {};
    filter.from = QDateTime(QDate(2025, 11, 12), QTime(7, 8), Qt::UTC);
    filter.to = QDateTime(QDate(2025, 11, 12), QTime(9, 8), Qt::UTC);
    QTest::newRow("hours of a day") << filter;
}

void FilterInputsTest::filterOfTheBrowser()
{
    QFETCH(TimelineFilter, filter);
    m_fixture->standin().hold();
    m_fixture->browser().setFilter(filter);
    // The chips show it already while it is read.
    const QString by = shown(QStringLiteral("By"));
    const QString time = shown(QStringLiteral("Time"));
    const bool isMore = m_fixture->get<FilterChip>(QStringLiteral("More"))->isChosen();
    QCOMPARE(isMore, !filter.type.isEmpty());
    QCOMPARE(by != QStringLiteral("By"), filter.person.has_value());
    QCOMPARE(time, filter.from ? QStringLiteral("Time: 12 Nov 2025") : QStringLiteral("Time"));
    m_fixture->standin().release();
    QVERIFY(m_fixture->isDone());
    QCOMPARE(shown(QStringLiteral("By")), by);
    QCOMPARE(shown(QStringLiteral("Time")), time);
    QCOMPARE(m_fixture->browser().filter(), filter);

    // A kind is chosen in place of the type; the rest stays as it is.
    m_fixture->click(QStringLiteral("Notes"));
    QVERIFY(m_fixture->isDone());
    filter.kind = ActionKind::Note;
    filter.type.clear();
    QCOMPARE(m_fixture->browser().filter(), filter);
    // Cleared, the entry of the filter is not offered for another lead.
    m_fixture->standin().addLead(QStringLiteral("lead-other"),
                                 leadJson(QStringLiteral("Rohan Mehta"), 5));
    QVERIFY(m_fixture->open(QStringLiteral("lead-other")));
    QCOMPARE(people().size(), 3);
    QVERIFY(
        filterEntry(*m_fixture, QStringLiteral("More"), {QStringLiteral("Custom actions")})->menu()
        == nullptr);
}

void FilterInputsTest::filterOfTheHistory()
{
    m_fixture->standin().addLead(QStringLiteral("lead-other"),
                                 leadJson(QStringLiteral("Rohan Mehta"), 5));
    TimelineFilter filter;
    filter.person = QStringLiteral("somebody.unseen");
    filter.type = QStringLiteral("ACTION_4711");
    m_fixture->browser().setFilter(filter);
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_fixture->open(QStringLiteral("lead-other")));
    QCOMPARE(shown(QStringLiteral("By")), QStringLiteral("By"));
    press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_fixture->isDone());
    QTRY_COMPARE(m_fixture->browser().filter(), filter);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->get<FilterChip>(QStringLiteral("By"))->accessibleDescription(),
             *filter.person);
    QVERIFY(m_fixture->get<FilterChip>(QStringLiteral("More"))->isChosen());
    QVERIFY(coverage().startsWith(QStringLiteral("0 × Action 4711 by somebody.unseen")));
    m_fixture->click(QStringLiteral("Notes"));
    QVERIFY(m_fixture->isDone());
    filter.kind = ActionKind::Note;
    filter.type.clear();
    QCOMPARE(m_fixture->browser().filter(), filter);
}

LEAD_VIEWER_TEST(FilterInputsTest, QApplication)
#include "tst_filterinputs.moc"
