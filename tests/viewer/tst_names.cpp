// SPDX-License-Identifier: MIT
#include "session/namescache.h"
#include "support/browserstate.h"
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QDir>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-230");
const QString other = QStringLiteral("lead-3");
const QList<QByteArray> lists{"/lead-stage-pipeline", "/custom-actions", "/team-members",
                              "/custom-fields"};

constexpr const char *smallLead = R"({"fields": {
    "name": "Asha Kulkarni", "status": 3, "assignee": "meera.joshi@example.com"},
  "actions": [
    {"id": "a1", "type": "ACTION_1001", "creationTimestamp": 1763000000000,
     "employeeid": "kabir.rao@example.in", "fields": {}},
    {"id": "a2", "type": "STATUS_CHANGE", "creationTimestamp": 1762000000000,
     "employeeid": "meera.joshi@example.com", "fromStatusid": 1, "toStatusid": 2}]})";

bool isForNames(const QByteArray &target)
{
    return std::any_of(lists.begin(), lists.end(),
                       [&target](const QByteArray &list) { return target.contains(list); });
}

} // namespace

//! Names and totals that are read in the background: they come by themselves, and nothing that
//! goes wrong with them keeps anybody from a lead.
class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(nullptr); }
    void cleanup() { m_fixture.reset(); }
    void namesAppear();
    void namesChangeNothingElse();
    void totalAppears();
    void lastPage();
    void failing_data();
    void failing();
    void held();
    void onceAWorkspace();
    void peopleOfTheShownPage();
    void onceADay();
    void forgottenWithTheToken();
    void searchRefused();
    void notReadWithoutIt();

private:
    void start(NamesStore *store);
    [[nodiscard]] bool isQuiet() const
    {
        return waitFor([this] { return !Test::isReadingBehind(m_fixture->browser()); });
    }
    //! The targets of the requests for names, without their queries.
    [[nodiscard]] QList<QByteArray> askedForNames() const;
    //! The same for members, from behind "/team-members" on and with their queries.
    [[nodiscard]] QStringList askedForPeople() const;
    //! Whether the small lead is shown without any name.
    void checkFallBacks() const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void NamesTest::start(NamesStore *store)
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, leadJson(QStringLiteral("Rohan Mehta"), 230));
    m_fixture->standin().addLead(other, smallLead);
    m_fixture->readInBackground(store);
    QVERIFY(m_fixture->show());
}

QList<QByteArray> NamesTest::askedForNames() const
{
    QList<QByteArray> targets;
    for (const StandinRequest &request : m_fixture->standin().requests()) {
        if (isForNames(request.target))
            targets += request.target;
    }
    return targets;
}

QStringList NamesTest::askedForPeople() const
{
    const QByteArray list("/team-members");
    QStringList targets;
    for (const QByteArray &target : askedForNames()) {
        if (const qsizetype at = target.indexOf(list); at >= 0)
            targets += QString::fromLatin1(target.mid(at + list.size()));
    }
    return targets;
}

void NamesTest::checkFallBacks() const
{
    QCOMPARE(m_fixture->value(QStringLiteral("Name")), QStringLiteral("Asha Kulkarni"));
    QVERIFY2(m_fixture->value(QStringLiteral("Status")).contains(QLatin1Char('3')),
             qPrintable(m_fixture->value(QStringLiteral("Status"))));
    QCOMPARE(m_fixture->ids(), (QStringList{QStringLiteral("a1"), QStringLiteral("a2")}));
    QCOMPARE(m_fixture->row(0).at(1), QStringLiteral("Custom action 1001"));
    QCOMPARE(m_fixture->row(0).at(2), QStringLiteral("kabir.rao"));
    QCOMPARE(m_fixture->row(1).at(2), QStringLiteral("meera.joshi"));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    QCOMPARE(m_fixture->notice(), QString());
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("2 actions"));
    QVERIFY(m_fixture->button(QStringLiteral("Open lead"))->isEnabled());
}

void NamesTest::namesAppear()
{
    QVERIFY(m_fixture->open(other));
    QVERIFY(isQuiet());
    QCOMPARE(m_fixture->row(0).at(1), QStringLiteral("Site visit"));
    QCOMPARE(m_fixture->row(0).at(2), QStringLiteral("Kabir Rao"));
    QCOMPARE(m_fixture->row(1).at(2), QStringLiteral("Meera Joshi"));
    QVERIFY2(m_fixture->row(1).at(3).contains(QStringLiteral("Fresh")),
             qPrintable(m_fixture->row(1).at(3)));
    QVERIFY(m_fixture->row(1).at(3).contains(QStringLiteral("Contacted")));
    QCOMPARE(m_fixture->value(QStringLiteral("Status")), QStringLiteral("Follow up"));
    const QString heading = m_fixture->line(QStringLiteral("statusLabel"));
    QVERIFY2(heading.contains(QStringLiteral("Follow up")), qPrintable(heading));
    QCOMPARE(m_fixture->get<QPlainTextEdit>(QStringLiteral("Owner"))->toPlainText(),
             QStringLiteral("Meera Joshi"));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
}

void NamesTest::namesChangeNothingElse()
{
    m_fixture->standin().holdOnly("/custom-actions");
    QVERIFY(m_fixture->open(other));
    m_fixture->table()->setFocus();
    press(Qt::Key_Down);
    QTRY_VERIFY(askedForNames().size() == 2);
    QCOMPARE(m_fixture->row(0).at(1), QStringLiteral("Custom action 1001"));
    m_fixture->standin().release();
    QVERIFY(isQuiet());
    QCOMPARE(m_fixture->row(0).at(1), QStringLiteral("Site visit"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a2"));
    QVERIFY(m_fixture->table()->hasFocus());
}

void NamesTest::totalAppears()
{
    m_fixture->standin().holdOnly("/action/search");
    QVERIFY(m_fixture->open(lead));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("1–10 · more may follow"));
    QVERIFY(!m_fixture->button(QStringLiteral("Last page"))->isEnabled());
    m_fixture->standin().release();
    QVERIFY(isQuiet());
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("1–10 of 230 · page 1 of 23"));
    m_fixture->click(QStringLiteral("Next page"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("11–20 of 230 · page 2 of 23"));
}

void NamesTest::lastPage()
{
    QVERIFY(m_fixture->open(lead));
    QVERIFY(isQuiet());
    QVERIFY(m_fixture->turn(QStringLiteral("Last page")));
    QVERIFY(isQuiet()); // one look behind the full page
    QCOMPARE(m_fixture->lastQuery(), pageQuery(230));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("221–230 of 230 · page 23 of 23"));
    QCOMPARE(m_fixture->pagingEnabled(), (QList{true, true, false}));
    QVERIFY(m_fixture->button(QStringLiteral("Previous page"))->hasFocus());
}

void NamesTest::failing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentType");
    const QByteArray json("application/json");
    QTest::newRow("500") << 500 << errorJson("INTERNAL", "Sorry") << json;
    QTest::newRow("401") << 401 << errorJson("UNAUTHORIZED", "No") << json;
    QTest::newRow("403") << 403 << errorJson("FORBIDDEN", "No") << json;
    QTest::newRow("404") << 404 << errorJson("NOT_FOUND", "No") << json;
    QTest::newRow("429") << 429 << errorJson("TOO_MANY_REQUESTS", "No") << json;
    QTest::newRow("HTML") << 200 << QByteArray("<html>Sign in</html>") << QByteArray("text/html");
    QTest::newRow("a list") << 200 << QByteArray("[1, null, \"x\"]") << json;
    QTest::newRow("a number") << 200 << QByteArray("1") << json;
    QTest::newRow("nothing") << 200 << QByteArray() << json;
    QTest::newRow("other members") << 200 << QByteArray(R"({"leadStages": 1, "customActions": {},
                                          "teamMembers": "x", "data": {}, "customFields": 2})")
                                   << json;
}

void NamesTest::failing()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, contentType);
    m_fixture->standin().setInterceptor(
        [=](const StandinRequest &request) -> std::optional<StandinAnswer> {
            if (!isForNames(request.target))
                return std::nullopt;
            return StandinAnswer{status, body, contentType, {{"Retry-After", "0"}}};
        });
    QVERIFY(m_fixture->open(other));
    QVERIFY(isQuiet());
    QVERIFY(!askedForNames().isEmpty());
    checkFallBacks();
    // They are read as soon as they can be.
    m_fixture->standin().setInterceptor({});
    QVERIFY(m_fixture->open(other));
    QVERIFY(isQuiet());
    QCOMPARE(m_fixture->row(0).at(1), QStringLiteral("Site visit"));
}

void NamesTest::held()
{
    m_fixture->standin().holdOnly("/lead-stage-pipeline");
    QVERIFY(m_fixture->open(other));
    QTRY_COMPARE(askedForNames().size(), 1);
    QVERIFY(Test::isReadingBehind(m_fixture->browser()));
    checkFallBacks();
    // Nobody waits for it: another lead opens, and the window is not busy.
    QVERIFY(m_fixture->open(lead));
    QCOMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("Rohan Mehta"));
    QVERIFY(!m_fixture->browser().isBusy());
    m_fixture->standin().release();
    QVERIFY(isQuiet());
}

void NamesTest::onceAWorkspace()
{
    QVERIFY(m_fixture->open(other));
    QVERIFY(isQuiet());
    const QList<QByteArray> asked = askedForNames();
    QCOMPARE(asked.size(), 5); // the two people one by one
    QCOMPARE(askedForPeople().size(), 2);
    m_fixture->standin().addLead(QStringLiteral("lead-4"), smallLead);
    QVERIFY(m_fixture->open(QStringLiteral("lead-4")));
    QVERIFY(isQuiet());
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QVERIFY(isQuiet());
    QCOMPARE(askedForNames(), asked);
    // They are there from the beginning.
    QVERIFY(m_fixture->open(other));
    QCOMPARE(m_fixture->row(0).at(1), QStringLiteral("Site visit"));
    QCOMPARE(m_fixture->row(0).at(2), QStringLiteral("Kabir Rao"));
}

void NamesTest::peopleOfTheShownPage()
{
    QByteArray actions;
    for (const char *const person : {"kabir.rao@example.in", "robot", "neha.gupta@example.com",
                                     "none@example.com", "far@example.com"}) {
        actions += QByteArray(actions.isEmpty() ? "" : ",") + R"({"id":")" + person
            + R"(","type":"USER_NOTE","employeeid":")" + person + R"("})";
    }
    QVERIFY(m_fixture->standin().addLead(
        QStringLiteral("lead-people"),
        R"({"fields":{"name":"A","assignee":"meera.joshi@example.com"},"actions":[)" + actions
            + "]}"));
    m_fixture->box(QStringLiteral("Page size"))->setValue(2);
    QVERIFY(m_fixture->open(QStringLiteral("lead-people")));
    QVERIFY(isQuiet());
    QStringList expected{QStringLiteral("/meera.joshi%40example.com?includeDeleted=true"),
                         QStringLiteral("/kabir.rao%40example.in?includeDeleted=true")};
    QCOMPARE(askedForPeople(), expected);
    QCOMPARE(m_fixture->row(0).at(2), QStringLiteral("Kabir Rao"));
    QCOMPARE(m_fixture->get<QPlainTextEdit>(QStringLiteral("Owner"))->toPlainText(),
             QStringLiteral("Meera Joshi"));
    m_fixture->click(QStringLiteral("Next page"));
    QVERIFY(m_fixture->isDone());
    QVERIFY(isQuiet());
    expected += {QStringLiteral("/neha.gupta%40example.com?includeDeleted=true"),
                 QStringLiteral("/none%40example.com?includeDeleted=true")};
    QCOMPARE(askedForPeople(), expected);
    QCOMPARE(m_fixture->row(0).at(2), QStringLiteral("Neha Gupta"));
    QCOMPARE(m_fixture->row(1).at(2), QStringLiteral("none"));
    // On a page of the matches of a filter, too.
    TimelineFilter filter;
    filter.person = QStringLiteral("far@example.com");
    m_fixture->browser().setFilter(filter);
    QVERIFY(m_fixture->isDone());
    QVERIFY(isQuiet());
    expected += QStringLiteral("/far%40example.com?includeDeleted=true");
    QCOMPARE(askedForPeople(), expected);
}

void NamesTest::onceADay()
{
    const QTemporaryDir folder;
    NamesCache cache(folder.filePath(QStringLiteral("names")), QStringLiteral("https://x"));
    start(&cache);
    QVERIFY(m_fixture->open(other));
    QVERIFY(isQuiet());
    QCOMPARE(askedForNames().size(), 5);
    m_fixture.reset();

    start(&cache);
    QVERIFY(m_fixture->open(other));
    // They are there from the beginning.
    QCOMPARE(m_fixture->row(0).at(1), QStringLiteral("Site visit"));
    QCOMPARE(m_fixture->row(0).at(2), QStringLiteral("Kabir Rao"));
    QCOMPARE(m_fixture->value(QStringLiteral("Status")), QStringLiteral("Follow up"));
    QVERIFY(isQuiet());
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(askedForNames(), QList<QByteArray>());
}

void NamesTest::forgottenWithTheToken()
{
    const QTemporaryDir folder;
    NamesCache cache(folder.path(), QStringLiteral("https://x"));
    start(&cache);
    QVERIFY(m_fixture->open(other));
    QVERIFY(isQuiet());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    m_fixture->action(QStringLiteral("Forget token"))->trigger();
    QVERIFY(isQuiet());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    m_fixture.reset();
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

void NamesTest::searchRefused()
{
    m_fixture->standin().setInterceptor(
        [](const StandinRequest &request) -> std::optional<StandinAnswer> {
            if (!request.target.contains("/action/search"))
                return std::nullopt;
            return StandinAnswer{405, errorJson("NOT_ALLOWED", "No"), "application/json", {}};
        });
    QVERIFY(m_fixture->open(lead));
    QVERIFY(isQuiet());
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("1–10 · more may follow"));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    QCOMPARE(m_fixture->notice(), QString());
    m_fixture->click(QStringLiteral("Next page"));
    QVERIFY(m_fixture->isDone());
}

void NamesTest::notReadWithoutIt()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(other, smallLead);
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(other));
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), 1);
    checkFallBacks();
}

LEAD_VIEWER_TEST(NamesTest, QApplication)
#include "tst_names.moc"
