// SPDX-License-Identifier: MIT
#include "support/leadending.h"
#include "support/testprogram.h"
#include "telecrm/clientfixture.h"

#include <QtTest>

namespace LeadViewer {

using Test::ClientFixture;
using Test::LeadEnding;

//! What the client makes of answers that are no lead, on a network whose answers the test gives.
class ClientErrorsTest : public ClientFixture
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFailuresByStatus_data();
    void tellsFailuresByStatus();
    void tellsFailuresByTheNetwork_data();
    void tellsFailuresByTheNetwork();
    void tellsFailuresByTheContent_data();
    void tellsFailuresByTheContent();
    void describesAFailure();
    void readsRetryAfter();
    void namesTheTargetOfARefusedRedirect();
    void tellsThatThereIsNoToken();
};

void ClientErrorsTest::tellsFailuresByStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("101 another protocol") << 101 << ErrorKind::Interim;
    QTest::newRow("103 only a hint") << 103 << ErrorKind::Interim;
    QTest::newRow("204 nothing") << 204 << ErrorKind::Empty;
    QTest::newRow("205 nothing, start anew") << 205 << ErrorKind::Empty;
    QTest::newRow("206 a part") << 206 << ErrorKind::CutOff;
    QTest::newRow("302 elsewhere") << 302 << ErrorKind::Redirect;
    QTest::newRow("304 not modified") << 304 << ErrorKind::UnknownStatus;
    QTest::newRow("400 bad request") << 400 << ErrorKind::BadRequest;
    QTest::newRow("401 not authorized") << 401 << ErrorKind::NotAuthorized;
    QTest::newRow("402 licence") << 402 << ErrorKind::ClientError;
    QTest::newRow("403 forbidden") << 403 << ErrorKind::Forbidden;
    QTest::newRow("404 not found") << 404 << ErrorKind::NotFound;
    QTest::newRow("422 of no use") << 422 << ErrorKind::ClientError;
    QTest::newRow("429 too many") << 429 << ErrorKind::TooManyRequests;
    QTest::newRow("500 fault") << 500 << ErrorKind::ServerError;
    QTest::newRow("503 away") << 503 << ErrorKind::ServerError;
    QTest::newRow("999 made up") << 999 << ErrorKind::UnknownStatus;
}

void ClientErrorsTest::tellsFailuresByStatus()
{
    QFETCH(int, status);
    for (const QByteArray &body :
         {QByteArray(R"({"error":{"code":"SOME_CODE","message":"Some words"}})"), QByteArray(),
          lead, QByteArray("<html>")}) {
        LeadEnding ending(ask());
        answering()->answer(status, body);
        QVERIFY(ending.isError());
        QTEST(ending.error().kind, "kind");
        QCOMPARE(ending.error().httpStatus, status);
        QCOMPARE(ending.transfer().httpStatus, status);
        if (body.contains("SOME_CODE")) {
            QCOMPARE(ending.error().service.code, QStringLiteral("SOME_CODE"));
            QCOMPARE(ending.error().service.message, QStringLiteral("Some words"));
        }
    }
}

void ClientErrorsTest::tellsFailuresByTheNetwork_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << 0
                             << ErrorKind::ConnectionRefused;
    QTest::newRow("closed before an answer")
        << QNetworkReply::RemoteHostClosedError << 0 << ErrorKind::ConnectionLost;
    QTest::newRow("closed behind the head")
        << QNetworkReply::RemoteHostClosedError << 200 << ErrorKind::CutOff;
    QTest::newRow("cancelled, but not by us")
        << QNetworkReply::OperationCanceledError << 0 << ErrorKind::TimedOut;
    QTest::newRow("cancelled behind the head, but not by us")
        << QNetworkReply::OperationCanceledError << 200 << ErrorKind::TimedOut;
    QTest::newRow("closed behind the head of an error")
        << QNetworkReply::RemoteHostClosedError << 500 << ErrorKind::ServerError;
    QTest::newRow("cancelled behind a redirect, but not by us")
        << QNetworkReply::OperationCanceledError << 302 << ErrorKind::TimedOut;
    QTest::newRow("TLS") << QNetworkReply::SslHandshakeFailedError << 0 << ErrorKind::Tls;
    QTest::newRow("a body that cannot be unpacked")
        << QNetworkReply::ProtocolFailure << 200 << ErrorKind::NotJson;
    QTest::newRow("anything else")
        << QNetworkReply::UnknownNetworkError << 0 << ErrorKind::OtherNetwork;
}

void ClientErrorsTest::tellsFailuresByTheNetwork()
{
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(int, status);
    LeadEnding ending(ask());
    if (status != 0) {
        // Even when all that came is a whole lead: more may have been meant to follow.
        answering()->head(status);
        answering()->feed(lead);
    }
    answering()->fail(error, QStringLiteral("Words of the network"), status);
    QVERIFY(ending.isError());
    QTEST(ending.error().kind, "kind");
    QCOMPARE(ending.error().httpStatus, status);
    QCOMPARE(ending.error().networkDetail, QStringLiteral("Words of the network"));
}

void ClientErrorsTest::tellsFailuresByTheContent_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("nothing") << QByteArray() << ErrorKind::Empty;
    QTest::newRow("a line's end") << QByteArray("\r\n") << ErrorKind::Empty;
    QTest::newRow("a web page") << QByteArray("<html></html>") << ErrorKind::NotJson;
    QTest::newRow("a lead cut off") << lead.chopped(10) << ErrorKind::CutOff;
    QTest::newRow("a list") << QByteArray("[]") << ErrorKind::NotAnObject;
    QTest::newRow("no fields") << QByteArray("{\"actions\":[]}") << ErrorKind::NoFields;
    QTest::newRow("an error of status 200")
        << QByteArray(R"({"error":{"code":"X","message":"Y"}})") << ErrorKind::NoFields;
    QTest::newRow("5,000 lists inside each other")
        << QByteArray(5000, '[') + QByteArray(5000, ']') << ErrorKind::TooDeep;
}

void ClientErrorsTest::tellsFailuresByTheContent()
{
    QFETCH(QByteArray, body);
    LeadEnding ending(ask());
    answering()->answer(200, body);
    QVERIFY(ending.isError());
    QTEST(ending.error().kind, "kind");
    QCOMPARE(ending.error().httpStatus, 200);
    QCOMPARE(ending.error().networkDetail, QString());
    QVERIFY(body.contains("\"X\"") == (ending.error().service.message == QLatin1String("Y")));
}

void ClientErrorsTest::describesAFailure()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    LeadEnding ending(ask());
    answering()->answer(500, QByteArray(100'000, 'x'));
    QVERIFY(ending.isError());
    const Error &error = ending.error();
    QCOMPARE(error.method, QByteArray("GET"));
    QCOMPARE(error.url, m_network->last().request.url());
    QCOMPARE(error.body, QString(Error::maximumBody, QLatin1Char('x')));
    QVERIFY(error.time >= before && error.time <= QDateTime::currentDateTimeUtc());
    QCOMPARE(error.time.timeSpec(), Qt::UTC);
    QVERIFY(error.redirectTarget.isEmpty());
    QVERIFY(!error.retryAt);
    QCOMPARE(ending.transfer().bytes, qint64(100'000));

    // No letter is cut in half at the end of what is kept.
    for (const char *start : {"", "x"}) {
        LeadEnding longer(ask());
        answering()->answer(500, start + QByteArray("😀").repeated(5000));
        QVERIFY(longer.isError());
        QVERIFY(longer.error().body.size() <= Error::maximumBody);
        QVERIFY(!longer.error().body.back().isHighSurrogate());
    }
}

void ClientErrorsTest::readsRetryAfter()
{
    LeadEnding ending(ask());
    answering()->answer(429, {}, {{"Retry-After", "20"}});
    QVERIFY(ending.isError());
    QVERIFY(ending.error().retryAt);
    QCOMPARE(ending.error().time.secsTo(*ending.error().retryAt), qint64(20));
}

void ClientErrorsTest::namesTheTargetOfARefusedRedirect()
{
    LeadEnding ending(ask());
    answering()->refuseRedirect(
        QUrl(QStringLiteral("https://user:pass@login.example.com/sign-in?ticket=secret#top")));
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::Redirect);
    QCOMPARE(ending.error().redirectTarget,
             QUrl(QStringLiteral("https://login.example.com/sign-in")));
}

void ClientErrorsTest::tellsThatThereIsNoToken()
{
    m_client->tokens()->forget();
    LeadEnding ending(ask());
    QCOMPARE(ending.count(), 0);
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::NoToken);
    QCOMPARE(m_network->count(), 0);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ClientErrorsTest, QCoreApplication)

#include "tst_clienterrors.moc"
