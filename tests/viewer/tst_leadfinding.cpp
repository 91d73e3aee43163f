// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/patience.h"
#include "support/testprogram.h"
#include "viewer/errordialog.h"
#include "viewer/leadsdock.h"
#include "viewer/leadspane.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

//! A lead with three notes.
QByteArray lead(const QByteArray &name, const QByteArray &phone, const QByteArray &email = {})
{
    return R"({"fields":{"name":")" + name + R"(","phone":")" + phone + R"(","email":")" + email
        + R"(","assignee":"ravi.iyer@example.com"},"status":"Fresh","actions":[
        {"id":"a1","type":"USER_NOTE","text":"One"},{"id":"a2","type":"USER_NOTE","text":"Two"}]})";
}

} // namespace

//! A lead is found by what people know of it.
class LeadFindingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensTheOnlyOne_data();
    void opensTheOnlyOne();
    void listsSeveral();
    void walksTheList();
    void searchesOneMoreField();
    void saysThatThereIsNone();
    void saysWhyItCannotSearch_data();
    void saysWhyItCannotSearch();
    void isCancelled_data();
    void isCancelled();
    void asksAsAnIdFirst();
    void asksForAToken();
    void searchesForWhatIsNoId_data();
    void searchesForWhatIsNoId();
    void leavesTheFocusAlone_data();
    void leavesTheFocusAlone();
    void walksOverALeadThatIsListedTwice();

private:
    [[nodiscard]] LeadsDock *dock() const { return m_fixture->window().findChild<LeadsDock *>(); }
    [[nodiscard]] QListView *list() const
    {
        return m_fixture->get<QListView>(QStringLiteral("Leads"));
    }
    [[nodiscard]] QString understood() const
    {
        return m_fixture->line(QStringLiteral("leadProblem"));
    }
    [[nodiscard]] QString shownLead() const { return shownLeadName(m_fixture->browser()); }
    //! Enters \p text into the box for the lead, as a person does.
    void ask(const QString &text)
    {
        m_fixture->fill(text);
        m_fixture->edit(QStringLiteral("Lead ID"))->setFocus();
        press(Qt::Key_Return);
    }
    [[nodiscard]] bool opens(const QString &name)
    {
        return waitFor([&] { return shownLead() == name && !m_fixture->browser().isBusy(); });
    }
    [[nodiscard]] int searches() const
    {
        int count = 0;
        for (const StandinRequest &request : m_fixture->standin().requests())
            count += request.target.contains("/lead/search") ? 1 : 0;
        return count;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void LeadFindingTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    Standin &standin = m_fixture->standin();
    standin.addLead(QStringLiteral("lead-asha"),
                    lead("Asha Rao", "919876543210", "asha@example.com"));
    for (int number = 1; number <= 25; ++number) {
        standin.addLead(QStringLiteral("lead-r%1").arg(number),
                        lead("Ravi Kumar", "9198200123" + QByteArray::number(10 + number)));
    }
    standin.addLead(QStringLiteral("lead-hex"), lead("abcdefabcdefabcdefabcdef", "919876500000"));
    QVERIFY(m_fixture->show());
}

//! Whatever was done, nothing but searches was posted.
void LeadFindingTest::cleanup()
{
    for (const StandinRequest &request : m_fixture->standin().requests()) {
        const QByteArray path = request.target.left(request.target.indexOf('?'));
        QVERIFY2(request.method == "GET" || (request.method == "POST" && path.endsWith("/search")),
                 request.target.constData());
    }
    m_fixture.reset();
}

void LeadFindingTest::opensTheOnlyOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("understood");
    const QString phone = QStringLiteral("Phone number +91 98765 43210");
    QTest::newRow("phone") << QStringLiteral("98765 43210") << phone;
    QTest::newRow("phone with its country") << QStringLiteral("+91-98765-43210") << phone;
    QTest::newRow("email") << QStringLiteral("asha@example.com")
                           << QStringLiteral("Email address asha@example.com");
    QTest::newRow("name") << QStringLiteral("asha rao") << QStringLiteral("Name: asha rao");
}

void LeadFindingTest::opensTheOnlyOne()
{
    QFETCH(QString, text);
    m_fixture->fill({});
    m_fixture->edit(QStringLiteral("Lead ID"))->setFocus();
    type(text);
    QTEST(understood(), "understood");
    press(Qt::Key_Return);
    QVERIFY(opens(QStringLiteral("Asha Rao")));
    QCOMPARE(m_fixture->edit(QStringLiteral("Lead ID"))->text(), QStringLiteral("lead-asha"));
    QCOMPARE(understood(), QString());
    QVERIFY(dock()->isHidden());
    QCOMPARE(QApplication::focusWidget(), m_fixture->table());
    // One search, and the lead.
    QCOMPARE(m_fixture->standin().requestCount(), 2);
    QCOMPARE(searches(), 1);
}

void LeadFindingTest::listsSeveral()
{
    ask(QStringLiteral("Ravi Kumar"));
    QTRY_VERIFY(dock()->isVisible());
    QCOMPARE(list()->model()->rowCount(), 20);
    QCOMPARE(m_fixture->line(QStringLiteral("leadsPosition")), QStringLiteral("1–20 of 25"));
    QCOMPARE(m_fixture->line(QStringLiteral("leadsTitle")), QStringLiteral("Name: Ravi Kumar"));
    QCOMPARE(QApplication::focusWidget(), list());
    QVERIFY(list()->currentIndex().data().toString().startsWith(
        QStringLiteral("Ravi Kumar · Fresh\n+91 98200 123")));
    QCOMPARE(shownLead(), QString()); // nothing is opened on a guess
    QVERIFY(!m_fixture->button(QStringLiteral("Cancel"))->isEnabled());
    press(Qt::Key_Down);
    const QString second = list()->currentIndex().data().toString();
    press(Qt::Key_Return);
    QVERIFY(opens(QStringLiteral("Ravi Kumar")));
    QCOMPARE(QApplication::focusWidget(), m_fixture->table());
    QCOMPARE(list()->currentIndex().data().toString(), second);
    QVERIFY(dock()->isVisible());
    m_fixture->click(QStringLiteral("Next leads"));
    QTRY_COMPARE(list()->model()->rowCount(), 5);
    QCOMPARE(m_fixture->line(QStringLiteral("leadsPosition")), QStringLiteral("21–25 of 25"));
    m_fixture->click(QStringLiteral("Previous leads"));
    QTRY_COMPARE(list()->model()->rowCount(), 20);
    // A search with one hit leaves the list as it is.
    ask(QStringLiteral("asha@example.com"));
    QVERIFY(opens(QStringLiteral("Asha Rao")));
    QCOMPARE(list()->model()->rowCount(), 20);
    list()->setFocus();
    press(Qt::Key_Escape);
    QVERIFY(dock()->isHidden());
    QCOMPARE(QApplication::focusWidget(), m_fixture->edit(QStringLiteral("Lead ID")));
}

void LeadFindingTest::walksTheList()
{
    ask(QStringLiteral("Ravi Kumar"));
    QTRY_VERIFY(dock()->isVisible());
    const auto opened = [this] {
        return m_fixture->browser().lead() != nullptr
            ? m_fixture->browser().lead()->address.lead.text
            : QString();
    };
    QStringList ids;
    const auto step = [&](Qt::Key key) {
        const QString before = opened();
        press(key, Qt::ControlModifier);
        if (!waitFor([&] { return opened() != before && !isReadingBehind(m_fixture->browser()); }))
            qFatal("No other lead was opened.");
        ids += opened();
    };
    for (int i = 0; i < 21; ++i)
        step(Qt::Key_Down);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 21);
    QCOMPARE(list()->model()->rowCount(), 5);
    step(Qt::Key_Up);
    QCOMPARE(list()->model()->rowCount(), 20);
    QCOMPARE(ids.at(21), ids.at(19));
    step(Qt::Key_Up);
    QCOMPARE(ids.at(22), ids.at(18));
    // Each lead was asked for once, though the next one is prefetched.
    QList<QByteArray> gets;
    for (const StandinRequest &request : m_fixture->standin().requests()) {
        if (request.method == "GET")
            gets += request.target;
    }
    QVERIFY2(gets.size() <= ids.size() + 3, QByteArray::number(gets.size()).constData());
}

void LeadFindingTest::searchesOneMoreField()
{
    Standin &standin = m_fixture->standin();
    standin.addLead(QStringLiteral("lead-2"),
                    R"({"fields":{"name":"Meena Shah","email_1":"Meena@Example.com"}})");
    ask(QStringLiteral("meena@example.com"));
    QVERIFY(opens(QStringLiteral("Meena Shah")));
    QCOMPARE(searches(), 2);
    QCOMPARE(standin.requestCount(), 3);
    // A workspace without that field has nobody there.
    ask(QStringLiteral("nobody@example.com"));
    QTRY_VERIFY(understood().startsWith(QStringLiteral("⚠ ")));
    QCOMPARE(searches(), 4);
    standin.setInterceptor([](const StandinRequest &request) -> std::optional<StandinAnswer> {
        if (!request.body.contains("email_1"))
            return std::nullopt;
        return StandinAnswer{
            400, errorJson("BAD_REQUEST", "Unknown field"), "application/json", {}};
    });
    ask(QStringLiteral("none@example.com"));
    QTRY_VERIFY(understood().startsWith(QStringLiteral("⚠ ")));
    QCOMPARE(searches(), 6);
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
}

void LeadFindingTest::saysThatThereIsNone()
{
    QVERIFY(m_fixture->open(QStringLiteral("lead-asha")));
    ask(QStringLiteral("98765 43219"));
    QTRY_VERIFY(understood().contains(QStringLiteral("+91 98765 43219")));
    QVERIFY(understood().startsWith(QStringLiteral("⚠ ")));
    QVERIFY(!m_fixture->button(QStringLiteral("Cancel"))->isEnabled());
    QCOMPARE(shownLead(), QStringLiteral("Asha Rao"));
    QVERIFY(dock()->isHidden());
    QCOMPARE(QApplication::focusWidget(), m_fixture->edit(QStringLiteral("Lead ID")));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
}

void LeadFindingTest::saysWhyItCannotSearch_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("headline");
    const auto row
        = [](const char *name, int status, const QByteArray &body, const char *headline) {
              QTest::newRow(name) << status << body << QString::fromUtf8(headline);
          };
    row("400", 400, errorJson("BAD_REQUEST", "Invalid filter"),
        "TeleCRM did not accept this search.");
    row("401", 401, errorJson("NOT_AUTHORIZED", "No"), "TeleCRM did not accept the token.");
    row("404", 404, "<html>Not found</html>", "TeleCRM does not search for leads here (404).");
    row("405", 405, "", "TeleCRM does not search for leads here (405).");
    row("500", 500, errorJson("INTERNAL", "Sorry"), "TeleCRM is not answering properly (500).");
    row("another shape", 200, R"({"leads":[]})", "TeleCRM sent an answer without a list of leads.");
}

void LeadFindingTest::saysWhyItCannotSearch()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, headline);
    QVERIFY(m_fixture->open(QStringLiteral("lead-asha")));
    m_fixture->answerWith({status, body, "application/json", {}});
    ask(QStringLiteral("Ravi Kumar"));
    QTRY_VERIFY(m_fixture->window().errorDialog() != nullptr);
    QCOMPARE(m_fixture->window().failureText(), headline);
    QCOMPARE(shownLead(), QStringLiteral("Asha Rao"));
    QVERIFY(dock()->isHidden());
    QVERIFY(!m_fixture->notice().contains(headline));
    m_fixture->standin().setInterceptor({});
    if (auto *again = m_fixture->dialogButton(QStringLiteral("Try again"))) {
        QVERIFY(waitForKeyboard(m_fixture->window().errorDialog()));
        again->click();
        QTRY_VERIFY(dock()->isVisible());
        // Nothing is said any more of the failure.
        QCOMPARE(m_fixture->notice(), QString());
        QCOMPARE(m_fixture->window().failureText(), QString());
    } else {
        m_fixture->window().errorDialog()->close();
        QVERIFY(m_fixture->isBack());
        QVERIFY(m_fixture->notice().startsWith(headline));
        ask(QStringLiteral("Ravi Kumar"));
        QTRY_VERIFY(dock()->isVisible());
        QCOMPARE(m_fixture->notice(), QString());
    }
}

void LeadFindingTest::isCancelled_data()
{
    QTest::addColumn<bool>("byTyping");
    QTest::newRow("Esc") << false;
    QTest::newRow("other text") << true;
}

void LeadFindingTest::isCancelled()
{
    QFETCH(bool, byTyping);
    m_fixture->standin().holdOnly("/lead/search");
    ask(QStringLiteral("asha rao"));
    QTRY_COMPARE(searches(), 1);
    QVERIFY(m_fixture->button(QStringLiteral("Cancel"))->isEnabled());
    if (byTyping)
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("s"));
    else
        press(Qt::Key_Escape);
    QVERIFY(!m_fixture->button(QStringLiteral("Cancel"))->isEnabled());
    m_fixture->standin().release();
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(shownLead(), QString());
    QCOMPARE(m_fixture->standin().requestCount(), 1);
}

void LeadFindingTest::asksAsAnIdFirst()
{
    ask(QStringLiteral("abcdefabcdefabcdefabcdef"));
    QVERIFY(opens(QStringLiteral("abcdefabcdefabcdefabcdef")));
    QCOMPARE(m_fixture->browser().lead()->address.lead.text, QStringLiteral("lead-hex"));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    QCOMPARE(m_fixture->standin().requestCount(), 3);
    // Digits may be a phone number as well, which is said where they were typed.
    ask(QStringLiteral("23456789"));
    QTRY_VERIFY(understood().startsWith(
        QStringLiteral("⚠ No lead has the ID or the phone number 23456789.")));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    // What is neither is said once.
    ask(QStringLiteral("abcdefabcdefabcdefabcde0"));
    QTRY_VERIFY(m_fixture->window().errorDialog() != nullptr);
    QVERIFY(m_fixture->window().failureText().contains(QStringLiteral("abcdefabcdefabcdefabcde0")));
    QCOMPARE(shownLead(), QStringLiteral("abcdefabcdefabcdefabcdef"));
}

void LeadFindingTest::asksForAToken()
{
    m_fixture->fill(QStringLiteral("asha rao"));
    m_fixture->edit(QStringLiteral("Token"))->clear();
    m_fixture->edit(QStringLiteral("Lead ID"))->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), m_fixture->edit(QStringLiteral("Token")));
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), 0);
}

void LeadFindingTest::searchesForWhatIsNoId_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("404") << 404;
    QTest::newRow("400") << 400;
}

void LeadFindingTest::searchesForWhatIsNoId()
{
    QFETCH(int, status);
    const QString name = QStringLiteral("Anne-Marie");
    const auto refuse = [this, status] {
        m_fixture->standin().setInterceptor([status](const StandinRequest &request)
                                                -> std::optional<StandinAnswer> {
            if (!request.target.contains("Anne"))
                return std::nullopt;
            return StandinAnswer{status, errorJson("NO", "No such lead"), "application/json", {}};
        });
    };
    refuse();
    ask(name);
    QTRY_VERIFY(m_fixture->window().errorDialog() != nullptr);
    QCOMPARE(searches(), 1);
    const QString description = m_fixture->window().errorDialog()->accessibleDescription();
    QCOMPARE(description.contains(QStringLiteral("No lead has this name either.")), status == 404);
    m_fixture->window().errorDialog()->close();
    QVERIFY(m_fixture->isBack());
    for (const char *id : {"lead-a1", "lead-a2"})
        m_fixture->standin().addLead(QString::fromLatin1(id), lead("Anne-Marie", "919800000001"));
    ask(name);
    QTRY_VERIFY(dock()->isVisible());
    QCOMPARE(m_fixture->line(QStringLiteral("leadsTitle")), QStringLiteral("Name: Anne-Marie"));
    QCOMPARE(list()->model()->rowCount(), 2);
    // The list gives way to My leads, which the same key closes.
    press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(dock()->isVisible());
    QCOMPARE(m_fixture->line(QStringLiteral("leadsTitle")), QStringLiteral("My leads"));
    QVERIFY(m_fixture->action(QStringLiteral("My leads"))->isChecked());
    press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(dock()->isHidden());
}

void LeadFindingTest::leavesTheFocusAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("several") << QStringLiteral("Ravi Kumar");
    QTest::newRow("none") << QStringLiteral("98765 43219");
}

//! Of a person who does something else until the answer comes.
void LeadFindingTest::leavesTheFocusAlone()
{
    QFETCH(QString, text);
    QVERIFY(m_fixture->open(QStringLiteral("lead-asha")));
    m_fixture->standin().holdOnly("/lead/search");
    ask(text);
    QTRY_COMPARE(searches(), 1);
    m_fixture->table()->setFocus();
    m_fixture->standin().release();
    QTRY_VERIFY(dock()->isVisible() || understood().startsWith(QStringLiteral("⚠ ")));
    QCOMPARE(QApplication::focusWidget(), m_fixture->table());
}

void LeadFindingTest::walksOverALeadThatIsListedTwice()
{
    m_fixture->standin().setInterceptor([](const StandinRequest &request)
                                            -> std::optional<StandinAnswer> {
        if (!request.target.contains("/lead/search"))
            return std::nullopt;
        QByteArrayList rows;
        for (const char *id : {"lead-r1", "lead-r2", "lead-r1", "lead-r1", "lead-r3"})
            rows += QByteArray(R"({"id":")") + id + R"(","fields":{}})";
        return StandinAnswer{200, R"({"data":[)" + rows.join(',') + "]}", "application/json", {}};
    });
    ask(QStringLiteral("Ravi Kumar"));
    QTRY_VERIFY(dock()->isVisible());
    QStringList ids;
    for (int i = 0; i < 4; ++i) {
        press(Qt::Key_Down, Qt::ControlModifier);
        QVERIFY(m_fixture->isDone());
        ids += m_fixture->browser().lead()->address.lead.text;
    }
    QCOMPARE(ids.join(u' '), QStringLiteral("lead-r1 lead-r2 lead-r1 lead-r3"));
}

LEAD_VIEWER_TEST(LeadFindingTest, QApplication)
#include "tst_leadfinding.moc"
