// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/readerfixture.h"

#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer {

using Test::ReaderFixture;

//! The lists that a round reads, and where a failure leaves it.
class WorkspaceReaderTest : public ReaderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void readsOneListAfterTheOther();
    void sendsTheToken();
    void goesOnAfterAListThatFailed_data();
    void goesOnAfterAListThatFailed();
    void endsTheRoundAtASharedFailure_data();
    void endsTheRoundAtASharedFailure();
};

void WorkspaceReaderTest::readsOneListAfterTheOther()
{
    WorkspaceReader reader(m_client.get());
    QSignalSpy changed(&reader, &WorkspaceReader::changed);
    QVERIFY(!reader.isReading());
    QVERIFY(reader.workspace(first) == nullptr);
    reader.read(first);
    QVERIFY(reader.isReading());

    QCOMPARE(endpoints(), allLists.first(1));
    answering()->answer(200, pipeline);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reader.workspace(first)->status(QStringLiteral("1"))->label, QStringLiteral("Fresh"));

    QCOMPARE(endpoints(), allLists.first(2));
    answering()->answer(200, actions);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(reader.workspace(first)->actionName({QStringLiteral("1001")}),
             QStringLiteral("Site visit"));

    QCOMPARE(endpoints(), allLists);
    QVERIFY(reader.isReading());
    answering()->answer(200, fields);
    QCOMPARE(changed.count(), 3);
    QVERIFY(!reader.isReading());
    QCOMPARE(m_network->count(), 3);

    for (const QList<QVariant> &arguments : changed)
        QCOMPARE(arguments.first().value<EnterpriseId>(), first);
    const auto names = reader.workspace(first);
    QCOMPARE(names->fieldType(QStringLiteral("dob")), FieldType::Date);
    QCOMPARE(names->statuses.size(), 1);
    QCOMPARE(names->actionNames.size(), 1);
    QCOMPARE(m_network->queries(), QStringList({{}, QStringLiteral("detail=true"), {}}));
}

void WorkspaceReaderTest::sendsTheToken()
{
    WorkspaceReader reader(m_client.get());
    reader.read(second);
    answerAllWell(reader);
    QCOMPARE(m_network->count(), 3);
    for (int i = 0; i < m_network->count(); ++i) {
        const auto &asked = m_network->at(i);
        QCOMPARE(asked.verb, QByteArray("GET"));
        QCOMPARE(asked.request.rawHeader("Authorization"), QByteArray("Bearer aa-1:bb-2"));
        QVERIFY(asked.request.url().toEncoded().startsWith(
            "https://next.telecrm.in/autoupdate/v2/enterprise/ent%2F2/"));
    }
}

void WorkspaceReaderTest::goesOnAfterAListThatFailed_data()
{
    QTest::addColumn<int>("failing");
    QTest::addColumn<int>("status"); // 0: a time-out, -1: a text that is cut off
    QTest::addColumn<QByteArray>("body");
    const auto rows = [](const char *name, int status, const QByteArray &body) {
        for (int list = 0; list < 3; ++list)
            QTest::addRow("list %d: %s", list, name) << list << status << body;
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

void WorkspaceReaderTest::goesOnAfterAListThatFailed()
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
    for (int list = 0; list < 3; ++list) {
        QVERIFY(reader.isReading());
        if (list == failing)
            fail();
        else
            answerWell();
    }
    QVERIFY(!reader.isReading());
    QCOMPARE(endpoints(), allLists);
    QCOMPARE(changed.count(), 2);
    const Workspace &names = *reader.workspace(first);
    QCOMPARE(names.statuses.size(), failing == 0 ? 0 : 1);
    QCOMPARE(names.actionNames.size(), failing == 1 ? 0 : 1);
    QCOMPARE(names.fieldTypes.size(), failing == 2 ? 0 : 1);

    // People do not bring it back, and only that list is asked for the next time.
    reader.wantPeople(first, {});
    QCOMPARE(m_network->count(), 3);
    reader.read(first);
    QCOMPARE(m_network->count(), 4);
    QCOMPARE(endpoint(3), endpoint(failing));
    answerWell();
    QVERIFY(!reader.isReading());
    QCOMPARE(changed.count(), 3);
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
    QCOMPARE(endpoints(), allLists.first(2));
    QCOMPARE(changed.count(), 1);
    // What came before it stays, and the next round begins where this one broke off.
    QCOMPARE(reader.workspace(first)->statuses.size(), 1);
    reader.read(first);
    QCOMPARE(m_network->count(), 3);
    QCOMPARE(endpoint(2), actionsList);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::WorkspaceReaderTest, QCoreApplication)

#include "tst_workspacereader.moc"
