// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QToolButton>
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

//! The boxes of the filter: one type, one person, and days, which begin at midnight in the zone
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
    void daysFollowTheZone();
    void filterOfTheBrowser_data();
    void filterOfTheBrowser();
    void filterOfTheHistory();

private:
    [[nodiscard]] QString coverage() const
    {
        return m_fixture->line(QStringLiteral("coverageLabel"));
    }
    //! Not by what a screen reader calls it: that is the entry that is chosen.
    [[nodiscard]] QComboBox *boxOf(const QString &name) const;
    //! Chooses an entry of a box as a person does: by its text.
    [[nodiscard]] bool choose(const QString &box, const QString &entry);
    //! Types a day into an input of the bar and ticks the box before it.
    [[nodiscard]] bool setDay(const QString &name, const QDate &day);
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

QComboBox *FilterInputsTest::boxOf(const QString &name) const
{
    for (auto *box : m_fixture->window().findChildren<QComboBox *>()) {
        if (box->accessibleName() == name)
            return box;
    }
    qFatal("There is no box \"%s\".", qPrintable(name));
}

bool FilterInputsTest::choose(const QString &box, const QString &entry)
{
    QComboBox *entries = boxOf(box);
    const int index = entries->findText(entry);
    if (index < 0)
        return false;
    entries->setFocus();
    press(Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        press(Qt::Key_Down);
    return entries->currentText() == entry && m_fixture->isDone();
}

bool FilterInputsTest::setDay(const QString &name, const QDate &day)
{
    auto *check = m_fixture->get<QCheckBox>(name);
    if (!check->isChecked())
        QTest::mouseClick(check, Qt::LeftButton, Qt::NoModifier, {8, check->height() / 2});
    auto *edit = m_fixture->get<QDateEdit>(name + QStringLiteral(" day"));
    if (!edit->isEnabled())
        return false;
    edit->setDate(day);
    return m_fixture->isDone();
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
    const QString box = QStringLiteral("Type");
    QVERIFY(choose(box, QStringLiteral("Payment")));
    QCOMPARE(m_fixture->ids(), idsFrom(3, 10));
    QCOMPARE(coverage(), QStringLiteral("Payment: 57 in the whole timeline."));
    // The workspace's own types are listed as they are seen.
    QVERIFY(choose(box, QStringLiteral("Custom action 1001")));
    QCOMPARE(m_fixture->ids(), idsFrom(4, 10));
    QVERIFY(choose(box, QStringLiteral("Any type")));
    QCOMPARE(m_fixture->ids(), idsFrom(1, 10, 1));
    QVERIFY(coverage().isEmpty());
}

void FilterInputsTest::person()
{
    const QComboBox *box = boxOf(QStringLiteral("Person"));
    QStringList people;
    for (int i = 0; i < box->count(); ++i)
        people += box->itemText(i);
    QCOMPARE(people,
             (QStringList{QStringLiteral("Anyone"), QStringLiteral("ravi.iyer"),
                          QStringLiteral("asha.rao")}));
    QVERIFY(choose(QStringLiteral("Person"), QStringLiteral("asha.rao")));
    QCOMPARE(m_fixture->ids().mid(0, 4),
             (QStringList{QStringLiteral("a3"), QStringLiteral("a4"), QStringLiteral("a7"),
                          QStringLiteral("a8")}));
    QVERIFY2(coverage().startsWith(QStringLiteral("All actions by asha.rao: 50 among")),
             qPrintable(coverage()));
    // Together with a kind.
    m_fixture->click(QStringLiteral("Payments"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids(), idsFrom(3, 10));
    m_fixture->click(QStringLiteral("Calls"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids(), QStringList());
    QCOMPARE(coverage(), QStringLiteral("Calls by asha.rao: none in all 230 actions."));
}

void FilterInputsTest::onePersonInTwoSpellings()
{
    m_fixture->standin().addLead(
        QStringLiteral("spelled"),
        R"({"fields":{"name":"S"},"actions":[)"
        R"({"id":"1","type":"USER_NOTE","employeeid":"Asha@Example.com"},)"
        R"({"id":"2","type":"USER_NOTE","employeeid":"asha@example.com"},)"
        R"({"id":"3","type":"USER_NOTE","employeeid":" asha@example.com"},)"
        R"({"id":"4","type":"USER_NOTE","employeeid":"65f0a1"},)"
        R"({"id":"5","type":"USER_NOTE"}]})");
    QVERIFY(m_fixture->open(QStringLiteral("spelled")));
    const QComboBox *box = boxOf(QStringLiteral("Person"));
    QStringList people;
    for (int i = 0; i < box->count(); ++i)
        people += box->itemText(i);
    QCOMPARE(people,
             (QStringList{QStringLiteral("Anyone"), QStringLiteral("asha"),
                          QStringLiteral("65f0a1"), QStringLiteral("Nobody named")}));
    QVERIFY(choose(QStringLiteral("Person"), QStringLiteral("asha")));
    QCOMPARE(m_fixture->ids(),
             (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    QVERIFY(choose(QStringLiteral("Person"), QStringLiteral("Nobody named")));
    QCOMPARE(m_fixture->ids(), QStringList{QStringLiteral("5")});
}

void FilterInputsTest::peopleOfAnotherLead()
{
    m_fixture->standin().addLead(QStringLiteral("other"),
                                 leadJson(QStringLiteral("Rohan Mehta"), 5));
    QVERIFY(choose(QStringLiteral("Person"), QStringLiteral("asha.rao")));
    QVERIFY(m_fixture->open(QStringLiteral("other")));
    QCOMPARE(boxOf(QStringLiteral("Person"))->currentText(), QStringLiteral("Anyone"));
    QCOMPARE(boxOf(QStringLiteral("Person"))->count(), 2);
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
    QVERIFY(setDay(QStringLiteral("To"), day));
    QCOMPARE(m_fixture->ids(), idsFrom(first, 10, 1));
    QVERIFY(setDay(QStringLiteral("From"), day));
    QCOMPARE(m_fixture->ids(), idsFrom(first, 10, 1));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("1–10 of 24 · page 1 of 3"));
    QVERIFY2(coverage().contains(QStringLiteral("12 Nov 2025: 24 found by TeleCRM's search.")),
             qPrintable(coverage()));
    m_fixture->click(QStringLiteral("Last page"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->ids().constLast(), QStringLiteral("a%1").arg(last));
}

void FilterInputsTest::daysFollowTheZone()
{
    const QDate day(2025, 11, 12);
    QVERIFY(setDay(QStringLiteral("From"), day));
    QVERIFY(setDay(QStringLiteral("To"), day));
    QCOMPARE(m_fixture->ids().constFirst(), QStringLiteral("a8"));
    // The inputs go on saying what the rows are of.
    chooseZone(QStringLiteral("UTC"));
    QCOMPARE(m_fixture->get<QDateEdit>(QStringLiteral("From day"))->date(), day);
    QCOMPARE(m_fixture->get<QDateEdit>(QStringLiteral("To day"))->date(), day);
    QCOMPARE(m_fixture->ids().constFirst(), QStringLiteral("a3"));
    QVERIFY2(coverage().contains(QStringLiteral("12 Nov 2025: 24")), qPrintable(coverage()));
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
    // The boxes show it already while it is read.
    const QString type = boxOf(QStringLiteral("Type"))->currentText();
    const QString person = boxOf(QStringLiteral("Person"))->currentText();
    const auto *from = m_fixture->get<QCheckBox>(QStringLiteral("From"));
    QCOMPARE(type != QStringLiteral("Any type"), !filter.type.isEmpty());
    QCOMPARE(person != QStringLiteral("Anyone"), filter.person.has_value());
    QCOMPARE(from->isChecked(), filter.from.has_value());
    m_fixture->standin().release();
    QVERIFY(m_fixture->isDone());
    QCOMPARE(boxOf(QStringLiteral("Type"))->currentText(), type);
    QCOMPARE(boxOf(QStringLiteral("Person"))->currentText(), person);

    m_fixture->click(QStringLiteral("Notes"));
    QVERIFY(m_fixture->isDone());
    filter.kind = ActionKind::Note;
    QCOMPARE(m_fixture->browser().filter(), filter);
    // Cleared, the entry of the filter is not offered for another lead.
    m_fixture->standin().addLead(QStringLiteral("other"),
                                 leadJson(QStringLiteral("Rohan Mehta"), 5));
    QVERIFY(m_fixture->open(QStringLiteral("other")));
    QVERIFY(filter.type.isEmpty() || boxOf(QStringLiteral("Type"))->findText(type) < 0);
    QCOMPARE(boxOf(QStringLiteral("Person"))->count(), 2);
}

void FilterInputsTest::filterOfTheHistory()
{
    m_fixture->standin().addLead(QStringLiteral("other"),
                                 leadJson(QStringLiteral("Rohan Mehta"), 5));
    TimelineFilter filter;
    filter.person = QStringLiteral("somebody.unseen");
    filter.type = QStringLiteral("ACTION_4711");
    m_fixture->browser().setFilter(filter);
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_fixture->open(QStringLiteral("other")));
    QCOMPARE(boxOf(QStringLiteral("Person"))->currentText(), QStringLiteral("Anyone"));
    press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_fixture->isDone());
    QTRY_COMPARE(m_fixture->browser().filter(), filter);
    QVERIFY(m_fixture->isDone());
    QVERIFY(boxOf(QStringLiteral("Person"))->currentText().contains(*filter.person));
    QCOMPARE(boxOf(QStringLiteral("Type"))->currentText(), QStringLiteral("Action 4711"));
    m_fixture->click(QStringLiteral("Notes"));
    QVERIFY(m_fixture->isDone());
    filter.kind = ActionKind::Note;
    QCOMPARE(m_fixture->browser().filter(), filter);
}

LEAD_VIEWER_TEST(FilterInputsTest, QApplication)
#include "tst_filterinputs.moc"
