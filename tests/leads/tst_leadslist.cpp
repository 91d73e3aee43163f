// SPDX-License-Identifier: MIT
#include "leads/leadsmodel.h"
#include "leads/leadstext.h"
#include "support/parsed.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QColor>
#include <QLocale>
#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer {

namespace {

std::vector<FoundLead> leadsIn(const QByteArray &rows)
{
    return std::get<FoundLeads>(readFoundLeads(Test::parsed("{\"data\":" + rows + '}'))).leads;
}

Error errorOf(ErrorKind kind, int status, const QString &code = {})
{
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    error.service = {code, QStringLiteral("Said by the service."), true};
    error.url = QUrl(QStringLiteral("https://next.telecrm.in/autoupdate/v2/x"));
    return error;
}

} // namespace

//! What the list of found leads says: its rows, its place, its failures.
class LeadsListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::India)); }
    void rowsSayWhatIsKnown_data();
    void rowsSayWhatIsKnown();
    void rowsFollowTheNames();
    void findsRowsByTheirLead();
    void saysThePlace_data();
    void saysThePlace();
    void hasWordsForFailures_data();
    void hasWordsForFailures();
};

void LeadsListTest::rowsSayWhatIsKnown_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("text"); // lines between bars
    const auto row = [](const char *name, const char *json, const char *text) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(text);
    };
    row("as the service sends it",
        R"({"id":"1","status":"Interested","employeeid":"ravi.iyer@example.com","rating":4,)"
        R"("fields":{"name":"Asha Rao","phone":"919876543210","created_on":1736366400000,)"
        R"("last_activity_on":1736452800000}})",
        "Asha Rao · Interested|+91 98765 43210 · ravi.iyer|"
        "Created 9 Jan 2025 · last active 10 Jan 2025");
    row("everything in the fields",
        R"({"id":"1","fields":{"name":"Asha","status":"Fresh","assignee":"a@b.in"}})",
        "Asha · Fresh|a");
    row("only an ID", R"({"id":"1","fields":{}})", "No name");
    row("no ID", R"({"fields":{"name":"Asha"}})",
        "Asha|TeleCRM sent no ID, so it cannot be opened.");
    row("times that are none", R"({"id":"1","fields":{"name":"A","created_on":"soon"}})", "A");
    row("lines and a hidden character in the name",
        R"({"id":"1","fields":{"name":"Asha\nRao\u202e","phone":"1"}})", "Asha Rao[U+202E]|1");
}

void LeadsListTest::rowsSayWhatIsKnown()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, text);
    LeadsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    TextContext context;
    context.zone = QTimeZone("Asia/Kolkata");
    model.setContext(context);
    model.setLeads(leadsIn('[' + row + ']'));
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data().toString(), QString(text).replace(QLatin1Char('|'), QLatin1Char('\n')));
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(),
             QString(text).replace(QLatin1Char('|'), QLatin1String(", ")));
    QVERIFY(!index.data(Qt::DecorationRole).isValid());
}

void LeadsListTest::rowsFollowTheNames()
{
    LeadsModel model;
    model.setLeads(leadsIn(R"([{"id":"1","status":"Fresh","employeeid":"a@b.in","fields":{}}])"));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    auto workspace = std::make_shared<Workspace>();
    workspace->memberNames.insert(QStringLiteral("a@b.in"), QStringLiteral("Ravi Iyer"));
    workspace->statuses.insert(QStringLiteral("1"),
                               {QStringLiteral("Fresh"), QStringLiteral("#00FF00")});
    TextContext context;
    context.workspace = workspace;
    model.setContext(context);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("No name · Fresh\nRavi Iyer"));
    QCOMPARE(model.index(0).data(Qt::DecorationRole).value<QColor>(), QColor(0, 255, 0));
}

void LeadsListTest::findsRowsByTheirLead()
{
    LeadsModel model;
    model.setLeads(leadsIn(R"([{"id":"1","fields":{}},{"fields":{}},{"id":"3","fields":{}}])"));
    QCOMPARE(model.rowOf({QStringLiteral("3")}), 2);
    QCOMPARE(model.rowOf({QStringLiteral("2")}), -1);
    QCOMPARE(model.rowOf({QString()}), -1);
    QCOMPARE(model.idAt(2).text, QStringLiteral("3"));
    for (const int row : {-1, 1, 3})
        QCOMPARE(model.idAt(row).text, QString());
}

void LeadsListTest::saysThePlace_data()
{
    QTest::addColumn<qint64>("skip");
    QTest::addColumn<int>("count");
    QTest::addColumn<qint64>("total"); // -1: unknown
    QTest::addColumn<bool>("hasNext");
    QTest::addColumn<bool>("isPart");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, qint64 skip, int count, qint64 total, bool hasNext,
                        bool isPart, const char *text) {
        QTest::newRow(name) << skip << count << total << hasNext << isPart
                            << QString::fromUtf8(text);
    };
    row("none", 0, 0, 0, false, false, "No leads");
    row("the first of more", 0, 20, 33, true, false, "1–20 of 33");
    row("the last", 20, 13, 33, false, false, "21–33 of 33");
    row("thousands", 49'980, 20, 50'000, false, false, "49,981–50,000 of 50,000");
    row("no total", 0, 20, -1, true, false, "1–20 · more may follow");
    row("the last, no total", 20, 5, -1, false, false, "21–25 · last page");
    row("a total that is too small", 0, 7, 3, false, false, "1–7 · last page");
    row("a part", 0, 4, 4, true, true, "28 Oct 2026 – 27 Nov 2026: 1–4 of 4");
    row("an empty part", 0, 0, 0, true, true, "28 Oct 2026 – 27 Nov 2026: No leads");
}

void LeadsListTest::saysThePlace()
{
    QFETCH(qint64, skip);
    QFETCH(int, count);
    QFETCH(qint64, total);
    QFETCH(bool, hasNext);
    QFETCH(bool, isPart);
    LeadsPage page;
    page.leads.resize(std::size_t(count));
    page.skip = skip;
    if (total >= 0)
        page.total = total;
    page.hasNext = hasNext;
    if (isPart) {
        page.from = QDateTime::fromString(QStringLiteral("2026-10-28T12:00:00Z"), Qt::ISODate);
        page.to = QDateTime::fromString(QStringLiteral("2026-11-27T11:59:59Z"), Qt::ISODate);
    }
    QTEST(leadsPositionText(page, QTimeZone("Asia/Kolkata")), "text");
}

void LeadsListTest::hasWordsForFailures_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<Suspect>("suspect");
    const auto row
        = [](const char *name, const Error &error, const char *headline, Suspect suspect) {
              QTest::newRow(name) << error << QString::fromUtf8(headline) << suspect;
          };
    row("400", errorOf(ErrorKind::BadRequest, 400), "TeleCRM did not accept this search.",
        Suspect::None);
    row("401", errorOf(ErrorKind::NotAuthorized, 401, QStringLiteral("NOT_AUTHORIZED")),
        "TeleCRM did not accept the token.", Suspect::Token);
    row("403", errorOf(ErrorKind::Forbidden, 403), "This token may not search for leads.",
        Suspect::None);
    row("404", errorOf(ErrorKind::NotFound, 404), "TeleCRM does not search for leads here (404).",
        Suspect::None);
    row("405", errorOf(ErrorKind::ClientError, 405),
        "TeleCRM does not search for leads here (405).", Suspect::None);
    row("500", errorOf(ErrorKind::ServerError, 500), "TeleCRM is not answering properly (500).",
        Suspect::None);
    row("no list", errorOf(ErrorKind::NoLeads, 200),
        "TeleCRM sent an answer without a list of leads.", Suspect::None);
    row("no object", errorOf(ErrorKind::NotAnObject, 200),
        "TeleCRM sent an answer without a list of leads.", Suspect::None);
}

void LeadsListTest::hasWordsForFailures()
{
    QFETCH(Error, error);
    const ErrorWords words = leadSearchWords(error, {QStringLiteral("E")});
    QTEST(words.headline, "headline");
    QTEST(words.suspect, "suspect");
    QVERIFY(words.advice.endsWith(QLatin1Char('.')));
    // No words about an ID that nobody entered.
    QVERIFY(!words.headline.contains(QStringLiteral("ID")));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::LeadsListTest, QCoreApplication)
#include "tst_leadslist.moc"
