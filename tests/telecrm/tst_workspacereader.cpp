// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/readerfixture.h"

#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer {

using Test::ReaderFixture;

//! What a round reads, page by page, and where a failure leaves it.
class WorkspaceReaderTest : public ReaderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnePartAfterTheOther();
    void sendsTheToken();
    void pagesTheMembers_data();
    void pagesTheMembers();
    void stopsAtFiftyPages();
    void keepsTheMembersBeforeAFailure();
    void goesOnAfterAPartThatFailed_data();
    void goesOnAfterAPartThatFailed();
    void endsTheRoundAtASharedFailure_data();
    void endsTheRoundAtASharedFailure();
};

void WorkspaceReaderTest::readsOnePartAfterTheOther()
{
    WorkspaceReader reader(m_client.get());
    QSignalSpy changed(&reader, &WorkspaceReader::changed);
    QVERIFY(!reader.isReading());
    QVERIFY(reader.workspace(first) == nullptr);
    reader.read(first);
    QVERIFY(reader.isReading());

    QCOMPARE(endpoints(), QStringList({pipelineEndpoint}));
    answering()->answer(200, pipeline);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reader.workspace(first)->status(QStringLiteral("1"))->label, QStringLiteral("Fresh"));

    QCOMPARE(endpoints(), QStringList({pipelineEndpoint, actionsEndpoint}));
    answering()->answer(200, actions);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(reader.workspace(first)->actionName({QStringLiteral("1001")}),
             QStringLiteral("Site visit"));

    QCOMPARE(endpoint(2), membersEndpoint);
    answering()->answer(200, members(1, 10));
    QCOMPARE(changed.count(), 2); // the part is not whole yet
    QCOMPARE(endpoint(3), membersEndpoint);
    answering()->answer(200, members(11, 3));
    QCOMPARE(changed.count(), 3);
    QCOMPARE(reader.workspace(first)->memberName(memberAddress(13)), QStringLiteral("Member 13"));

    QCOMPARE(endpoint(4), fieldsEndpoint);
    QVERIFY(reader.isReading());
    answering()->answer(200, fields);
    QCOMPARE(changed.count(), 4);
    QVERIFY(!reader.isReading());
    QCOMPARE(m_network->count(), 5);

    for (const QList<QVariant> &arguments : changed)
        QCOMPARE(arguments.first().value<EnterpriseId>(), first);
    const auto names = reader.workspace(first);
    QCOMPARE(names->fieldType(QStringLiteral("dob")), FieldType::Date);
    QCOMPARE(names->statuses.size(), 1);
    QCOMPARE(names->actionNames.size(), 1);
    QCOMPARE(names->memberNames.size(), 13);
    QCOMPARE(m_network->queries(),
             QStringList({{},
                          {},
                          QStringLiteral("skip=0&limit=10&includeDeleted=true"),
                          QStringLiteral("skip=10&limit=10&includeDeleted=true"),
                          {}}));
}

void WorkspaceReaderTest::sendsTheToken()
{
    WorkspaceReader reader(m_client.get());
    reader.read(second);
    answerAllWell(reader);
    QCOMPARE(m_network->count(), 4);
    for (int i = 0; i < m_network->count(); ++i) {
        const auto &asked = m_network->at(i);
        QCOMPARE(asked.verb, QByteArray("GET"));
        QCOMPARE(asked.request.rawHeader("Authorization"), QByteArray("Bearer aa-1:bb-2"));
        QVERIFY(asked.request.url().toEncoded().startsWith(
            "https://next.telecrm.in/autoupdate/v2/enterprise/ent%2F2/"));
    }
}

void WorkspaceReaderTest::pagesTheMembers_data()
{
    QTest::addColumn<QList<QByteArray>>("pages");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, const QList<QByteArray> &pages, int count) {
        QTest::newRow(name) << pages << count;
    };
    row("none", {members(1, 0)}, 0);
    row("a short page", {members(1, 9)}, 9);
    row("an empty page", {members(1, 10), members(11, 10), members(21, 0)}, 20);
    row("the total reached",
        {members(1, 10, R"(,"total_count":20)"), members(11, 10, R"(,"total_count":20)")}, 20);
    row("a total that is no number",
        {members(1, 10, R"(,"total_count":null)"), members(11, 0, R"(,"total_count":"?")")}, 10);
    row("a short page before the total", {members(1, 4, R"(,"total_count":20)")}, 4);
    row("a service that does not page", {members(1, 37)}, 37);
}

void WorkspaceReaderTest::pagesTheMembers()
{
    QFETCH(QList<QByteArray>, pages);
    WorkspaceReader reader(m_client.get());
    reader.read(first);
    answerWell();
    answerWell();
    for (int i = 0; i < pages.size(); ++i) {
        QCOMPARE(m_network->count(), 3 + i);
        QCOMPARE(endpoint(2 + i), membersEndpoint);
        QCOMPARE(m_network->queries().constLast(),
                 QStringLiteral("skip=%1&limit=10&includeDeleted=true").arg(10 * i));
        answering()->answer(200, pages.at(i));
    }
    QCOMPARE(endpoints().constLast(), fieldsEndpoint);
    QTEST(int(reader.workspace(first)->memberNames.size()), "count");
}

void WorkspaceReaderTest::stopsAtFiftyPages()
{
    WorkspaceReader reader(m_client.get());
    reader.read(first);
    answerWell();
    answerWell();
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(endpoints().constLast(), membersEndpoint);
        answering()->answer(200, members(1 + 10 * i, 10, R"(,"total_count":5000)"));
    }
    QCOMPARE(endpoints().constLast(), fieldsEndpoint);
    QCOMPARE(reader.workspace(first)->memberNames.size(), 500);
    answerWell();
    // That was all there is to it: the rest is not asked for the next time either.
    reader.read(first);
    QVERIFY(!reader.isReading());
}

void WorkspaceReaderTest::keepsTheMembersBeforeAFailure()
{
    WorkspaceReader reader(m_client.get());
    QSignalSpy changed(&reader, &WorkspaceReader::changed);
    reader.read(first);
    answerWell();
    answerWell();
    answering()->answer(200, members(1, 10));
    answering()->answer(500, "{}");
    QCOMPARE(changed.count(), 3);
    QCOMPARE(reader.workspace(first)->memberNames.size(), 10);
    answerWell();
    // The part as a whole has failed, and is read from its start.
    reader.read(first);
    QCOMPARE(m_network->queries().constLast(),
             QStringLiteral("skip=0&limit=10&includeDeleted=true"));
}

void WorkspaceReaderTest::goesOnAfterAPartThatFailed_data()
{
    QTest::addColumn<int>("failing");
    QTest::addColumn<int>("status"); // 0: a time-out, -1: a text that is cut off
    QTest::addColumn<QByteArray>("body");
    const auto rows = [](const char *name, int status, const QByteArray &body) {
        for (int part = 0; part < 4; ++part)
            QTest::addRow("part %d: %s", part, name) << part << status << body;
    };
    rows("400", 400, "{}");
    rows("404", 404, R"({"error":{"code":"ENTERPRISE_NOT_FOUND"}})");
    rows("500", 500, "");
    rows("another shape", 200, R"({"error":"no"})");
    rows("no object", 200, "[]");
    rows("HTML", 200, "<html></html>");
    rows("a time-out", 0, "");
    rows("cut off", -1, R"({"statuses":[)");
}

void WorkspaceReaderTest::goesOnAfterAPartThatFailed()
{
    QFETCH(int, failing);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    WorkspaceReader reader(m_client.get());
    QSignalSpy changed(&reader, &WorkspaceReader::changed);
    reader.read(first);
    const auto fail = [this, status, body] {
        if (status > 0) {
            answering()->answer(status, body);
        } else if (status == 0) {
            answering()->fail(QNetworkReply::OperationCanceledError, QStringLiteral("x"));
        } else {
            answering()->head(200);
            answering()->feed(body);
            answering()->fail(QNetworkReply::RemoteHostClosedError, QStringLiteral("x"), 200);
        }
    };
    for (int part = 0; part < 4; ++part) {
        QVERIFY(reader.isReading());
        if (part == failing)
            fail();
        else
            answerWell();
    }
    QVERIFY(!reader.isReading());
    QCOMPARE(m_network->count(), 4);
    QCOMPARE(changed.count(), 3);
    const Workspace &names = *reader.workspace(first);
    QCOMPARE(names.statuses.size(), failing == 0 ? 0 : 1);
    QCOMPARE(names.actionNames.size(), failing == 1 ? 0 : 1);
    QCOMPARE(names.memberNames.size(), failing == 2 ? 0 : 3);
    QCOMPARE(names.fieldTypes.size(), failing == 3 ? 0 : 1);

    // Only that part is asked for the next time.
    reader.read(first);
    QCOMPARE(m_network->count(), 5);
    QCOMPARE(endpoint(4), endpoint(failing));
    answerWell();
    QVERIFY(!reader.isReading());
    QCOMPARE(changed.count(), 4);
}

void WorkspaceReaderTest::endsTheRoundAtASharedFailure_data()
{
    QTest::addColumn<int>("status"); // 0: the network fails
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    const auto none = QNetworkReply::NoError;
    QTest::newRow("401") << 401 << none;
    QTest::newRow("403") << 403 << none;
    QTest::newRow("429") << 429 << none;
    const auto network = [](const char *name, QNetworkReply::NetworkError error) {
        QTest::newRow(name) << 0 << error;
    };
    network("no network", QNetworkReply::TemporaryNetworkFailureError);
    network("host not found", QNetworkReply::HostNotFoundError);
    network("refused", QNetworkReply::ConnectionRefusedError);
    network("closed", QNetworkReply::RemoteHostClosedError);
    network("proxy", QNetworkReply::ProxyNotFoundError);
    network("TLS", QNetworkReply::SslHandshakeFailedError);
    network("something else", QNetworkReply::UnknownNetworkError);
}

void WorkspaceReaderTest::endsTheRoundAtASharedFailure()
{
    QFETCH(int, status);
    QFETCH(QNetworkReply::NetworkError, error);
    WorkspaceReader reader(m_client.get());
    QSignalSpy changed(&reader, &WorkspaceReader::changed);
    reader.read(first);
    answerWell();
    if (status != 0) // and nothing is held back for long
        answering()->answer(status, R"({"error":{"code":"NO"}})", {{"Retry-After", "0"}});
    else
        answering()->fail(error, QStringLiteral("x"));
    QVERIFY(!reader.isReading());
    QVERIFY(m_client->retries()->next() == nullptr);
    QCOMPARE(endpoints(), QStringList({pipelineEndpoint, actionsEndpoint}));
    QCOMPARE(changed.count(), 1);
    // What came before it stays, and the next round begins where this one broke off.
    QCOMPARE(reader.workspace(first)->statuses.size(), 1);
    reader.read(first);
    QCOMPARE(m_network->count(), 3);
    QCOMPARE(endpoint(2), actionsEndpoint);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::WorkspaceReaderTest, QCoreApplication)

#include "tst_workspacereader.moc"
