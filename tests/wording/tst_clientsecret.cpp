// SPDX-License-Identifier: MIT
#include "support/leadending.h"
#include "support/scriptednetwork.h"
#include "support/testprogram.h"
#include "telecrm/client.h"
#include "wording/errorwording.h"

#include <QtTest>

namespace LeadViewer {

using Test::LeadEnding;
using Test::ScriptedNetwork;
using Test::ScriptedReply;

namespace {

const QString secret = QStringLiteral(
    "5a3b1e00-0000-4000-8000-0000000000011760000000000:5a3b1e00-0000-4000-8000-000000000002");
const QByteArray raw = secret.toLatin1();
const QByteArray encoded = QUrl::toPercentEncoding(secret);

//! The longest piece of the token that \p text holds. The whole of one is not the only way to give
//! it away.
qsizetype longestPiece(const QString &text)
{
    qsizetype longest = 0;
    for (qsizetype start = 0; start < secret.size(); ++start) {
        qsizetype length = longest + 1;
        while (start + length <= secret.size()
               && text.contains(QStringView(secret).mid(start, length), Qt::CaseInsensitive)) {
            longest = length++;
        }
    }
    return longest;
}

} // namespace

//! Whatever the service sends back, the token is in nothing that a person may copy and send on.
class ClientSecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isInNoText_data();
    void isInNoText();
    void isInNoTextWhenTypedAsAnId_data();
    void isInNoTextWhenTypedAsAnId();
    void isInNoTextOfTheNetwork();
    void isInNoRedirect_data();
    void isInNoRedirect();

private:
    LeadReply *ask(const LeadAddress &address = {{QStringLiteral("E")}, {QStringLiteral("L")}})
    {
        m_client.tokens()->set(address.enterprise, Token::fromInput(secret));
        return m_client.getPage({address}, LeadQuery{});
    }
    ScriptedReply *answering() const { return m_network.reply(); }
    static void check(const LeadEnding &ending);

    ScriptedNetwork m_network;
    Client m_client{&m_network, BaseUrl(), "test"};
};

void ClientSecretTest::check(const LeadEnding &ending)
{
    QVERIFY(ending.isError());
    const Error &error = ending.error();
    const ErrorWords words = errorWords(error, {{QStringLiteral("E")}, {QStringLiteral("L")}});
    const QStringList texts{error.service.code,
                            error.service.message,
                            error.url.toString(),
                            error.url.toString(QUrl::FullyEncoded),
                            error.redirectTarget.toString(),
                            error.redirectTarget.toString(QUrl::FullyEncoded),
                            error.networkDetail,
                            error.body,
                            words.headline,
                            words.said,
                            words.advice,
                            errorDetails(error)};
    // Zeros and a few digits may come together by chance.
    constexpr qsizetype harmless = 8;
    for (const QString &text : texts)
        QVERIFY2(longestPiece(text) <= harmless, qPrintable(text.right(300)));
}

void ClientSecretTest::isInNoText_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto json = [](const QByteArray &message) {
        return R"({"error":{"code":"NOT_AUTHORIZED","message":")" + message + R"("}})";
    };
    QTest::newRow("in the message") << 401 << json("Token " + raw + " is unknown");
    QTest::newRow("in the code") << 401 << QByteArray(R"({"error":{"code":")" + raw + R"("}})");
    QTest::newRow("in plain text") << 500 << QByteArray("Bearer " + raw);
    QTest::newRow("in a web page") << 404 << QByteArray("<html><p>" + raw + "</p></html>");
    QTest::newRow("percent-encoded") << 404 << json("Cannot GET /lead/" + encoded);
    QTest::newRow("percent-encoded in small letters")
        << 404 << json("Cannot GET /lead/" + encoded.toLower());
    QTest::newRow("in an answer that is no lead") << 200 << QByteArray("{\"" + raw + "\":1}");
    QTest::newRow("in an answer that is cut off") << 200 << QByteArray("{\"a\":\"" + raw);
    QTest::newRow("across the end of a long message")
        << 400 << json(QByteArray(ErrorBody::maximumMessage - 40, 'x') + raw);
    QTest::newRow("across the end of a long plain text")
        << 500 << QByteArray(ErrorBody::maximumMessage - 40, 'x') + raw;
    QTest::newRow("across the end of what is kept of a body")
        << 500 << QByteArray(Error::maximumBody - 40, 'x') + raw;
    for (const int count : {12, 48, 187, 188, 189, 190, 400})
        QTest::addRow("%d times", count) << 500 << (raw + ' ').repeated(count);
    QTest::newRow("400 times in a message") << 500 << json((raw + ' ').repeated(400));
}

void ClientSecretTest::isInNoText()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    LeadEnding ending(ask());
    answering()->answer(status, body);
    check(ending);
}

void ClientSecretTest::isInNoTextWhenTypedAsAnId_data()
{
    QTest::addColumn<LeadAddress>("address");
    QTest::newRow("as the lead ID") << LeadAddress{{QStringLiteral("E")}, {secret}};
    QTest::newRow("as the enterprise ID") << LeadAddress{{secret}, {QStringLiteral("L")}};
}

void ClientSecretTest::isInNoTextWhenTypedAsAnId()
{
    QFETCH(LeadAddress, address);
    LeadEnding ending(ask(address));
    answering()->answer(
        401, R"({"error":{"message":"Enterprise with id \")" + raw + R"(\" not found"}})");
    check(ending);
    QVERIFY(ending.error().url.isValid());
}

void ClientSecretTest::isInNoTextOfTheNetwork()
{
    LeadEnding ending(ask());
    answering()->fail(QNetworkReply::UnknownContentError,
                      QStringLiteral("Error transferring https://x/%1 - server replied: %2")
                          .arg(QString::fromLatin1(encoded), secret),
                      422);
    check(ending);
}

void ClientSecretTest::isInNoRedirect_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("in the path") << QByteArray("https://example.com/" + raw + "/x");
    QTest::newRow("in the path, encoded") << QByteArray("https://example.com/" + encoded);
    QTest::newRow("in the path, encoded in small letters")
        << QByteArray("https://example.com/" + encoded.toLower());
    QTest::newRow("in the query") << QByteArray("https://example.com/?token=" + raw);
    QTest::newRow("in the fragment") << QByteArray("https://example.com/#" + raw);
    QTest::newRow("as user name and password") << QByteArray("https://" + raw + "@example.com/");
}

void ClientSecretTest::isInNoRedirect()
{
    QFETCH(QByteArray, target);
    LeadEnding ending(ask());
    answering()->refuseRedirect(QUrl::fromEncoded(target));
    check(ending);
    QCOMPARE(ending.error().redirectTarget.host(), QStringLiteral("example.com"));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ClientSecretTest, QCoreApplication)

#include "tst_clientsecret.moc"
