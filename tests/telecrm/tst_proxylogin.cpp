// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/proxycheck.h"
#include "telecrm/wirefixture.h"

#include <QtTest>

#include <algorithm>

namespace LeadViewer {

using Test::LeadEnding;
using Test::WireFixture;
using namespace std::chrono_literals;

//! A proxy that does not let us through: it is asked a few times at most, and the error says why.
class ProxyLoginTest : public WireFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY",
                                 "ALL_PROXY", "NO_PROXY"})
            qunsetenv(name);
    }
    void cleanup() { qunsetenv("https_proxy"); }

    void tellsThatTheProxyAsksForALogin_data();
    void tellsThatTheProxyAsksForALogin();
    void tellsThatALoginWasRefused_data();
    void tellsThatALoginWasRefused();
    void sendsAGivenLogin();
    void tellsOtherRefusals_data();
    void tellsOtherRefusals();
    void doesNotWaitForASilentProxy();
    void canBeCancelledMeanwhile();

private:
    //! Asks through the server as proxy; \p login is "name:password" or empty.
    LeadReply *askThrough(const QByteArray &login = {})
    {
        QUrl proxy = m_server->baseUrl();
        proxy.setPath({});
        proxy.setUserInfo(QString::fromLatin1(login));
        qputenv("https_proxy", proxy.toEncoded());
        return ask(QUrl(QStringLiteral("https://crm.invalid/autoupdate/v2")));
    }
    //! False when there is none.
    bool waitForError(LeadEnding &ending)
    {
        if (!ending.wait() || !ending.isError() || ending.error().httpStatus != 0)
            return false;
        // No more comes afterwards.
        const qsizetype asked = m_server->requests().size();
        QTest::qWait(20);
        const QList<QByteArray> &heads = m_server->requests();
        return heads.size() == asked
            && std::all_of(heads.begin(), heads.end(), [](const QByteArray &head) {
                   return head.startsWith("CONNECT crm.invalid:443 HTTP/1.1\r\n");
               });
    }
    void expectLoginAsked(const QByteArray &login);
    static QByteArray challenge(const QByteArray &text)
    {
        return "Proxy-Authenticate: " + text + "\r\n";
    }
    static void addChallenges();
};

void ProxyLoginTest::addChallenges()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<End>("end");
    const QByteArray ntlm = challenge("NTLM");
    const QByteArray basic = challenge("Basic realm=\"x\"");
    const QByteArray digest = challenge("Digest realm=\"x\", nonce=\"1\", qop=\"auth\"");
    for (const End end : {End::KeepOpen, End::Close}) {
        const auto row
            = [end](const char *name, const QByteArray &headers, const QByteArray &body = {}) {
                  QTest::addRow("%s, %s", name, end == End::Close ? "closed" : "kept open")
                      << headers << body << end;
              };
        row("NTLM", ntlm);
        row("NTLM with its second step",
            challenge("NTLM TlRMTVNTUAACAAAADAAMADgAAAAFgokCAAAAAAAAAAAAAAAAAAAAAEQAAAAAAAAABgGx"
                      "HQAAAA9EAE8ATQBBAEkATgA="));
        row("NTLM with a page", ntlm, "<html>Sign in</html>");
        row("Negotiate", challenge("Negotiate"));
        row("Negotiate and NTLM", challenge("Negotiate") + ntlm);
        row("both in one line", challenge("Negotiate, NTLM"));
        row("NTLM and Basic", ntlm + basic);
        row("Basic", basic);
        row("Basic without a realm", challenge("Basic"));
        row("Basic with a page", basic, "<html>Sign in</html>");
        row("Digest", digest);
        row("Digest and NTLM", digest + ntlm);
        row("Digest, out of date", challenge("Digest realm=\"x\", nonce=\"1\", stale=true"));
        row("Digest of a kind Qt does not know",
            challenge("Digest realm=\"x\", nonce=\"1\", algorithm=SHA-256"));
        row("Bearer", challenge("Bearer"));
        row("not how", {});
    }
}

void ProxyLoginTest::tellsThatTheProxyAsksForALogin_data()
{
    addChallenges();
}

void ProxyLoginTest::tellsThatTheProxyAsksForALogin()
{
    expectLoginAsked({});
}

void ProxyLoginTest::tellsThatALoginWasRefused_data()
{
    addChallenges();
}

void ProxyLoginTest::tellsThatALoginWasRefused()
{
    expectLoginAsked("name:password");
}

void ProxyLoginTest::expectLoginAsked(const QByteArray &login)
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    QFETCH(End, end);
    const QByteArray close = end == End::Close ? "Connection: close\r\n" : "";
    m_server->play("HTTP/1.1 407 Login\r\n" + headers + close + lengthOf(body) + "\r\n" + body,
                   end);
    LeadReply *reply = askThrough(login);
    reply->setRetrying(true);
    LeadEnding ending(reply);
    QVERIFY(waitForError(ending));
    QCOMPARE(ending.error().kind, ErrorKind::ProxyLogin);
    QVERIFY(!ending.error().networkDetail.isEmpty());
    QVERIFY2(m_server->requests().size() <= ProxyCheck::maximumAttempts,
             qPrintable(QString::number(m_server->requests().size())));
}

void ProxyLoginTest::sendsAGivenLogin()
{
    m_server->play("HTTP/1.1 407 Login\r\n" + challenge("Basic realm=\"x\"") + lengthOf({})
                       + "Connection: close\r\n\r\n",
                   End::Close);
    LeadEnding first(askThrough());
    QVERIFY(waitForError(first));
    const QUrl url = first.error().url;
    const QByteArray login
        = "Proxy-Authorization: Basic " + QByteArray("na:me:pass word").toBase64();
    const auto isSent = [this, &login] {
        const QList<QByteArray> &heads = m_server->requests();
        return std::any_of(heads.begin(), heads.end(),
                           [&login](const QByteArray &head) { return head.contains(login); });
    };
    QVERIFY(!isSent());
    QVERIFY(!m_network.hasProxyLogin(url));
    m_network.logInToProxy(url, QStringLiteral("na:me"), QStringLiteral("pass word"));
    QCOMPARE(m_network.proxyName(url),
             QStringLiteral("127.0.0.1:%1").arg(m_server->baseUrl().port()));
    QVERIFY(m_network.hasProxyLogin(url));
    LeadEnding second(askThrough());
    QVERIFY(waitForError(second));
    QCOMPARE(second.error().kind, ErrorKind::ProxyLogin);
    QVERIFY(isSent());
    // Another proxy does not get it.
    m_server = std::make_unique<Test::RawServer>();
    m_server->play("HTTP/1.1 407 Login\r\n" + challenge("Basic realm=\"x\"") + lengthOf({})
                       + "Connection: close\r\n\r\n",
                   End::Close);
    LeadEnding third(askThrough());
    QVERIFY(waitForError(third));
    QVERIFY(!isSent());
    QVERIFY(!m_network.hasProxyLogin(url));
}

void ProxyLoginTest::tellsOtherRefusals_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray end = "Content-Length: 0\r\n\r\n";
    QTest::newRow("it forbids") << "HTTP/1.1 403 Forbidden\r\n" + end << ErrorKind::Proxy;
    QTest::newRow("it fails") << "HTTP/1.1 502 Bad Gateway\r\n" + end << ErrorKind::Proxy;
    QTest::newRow("it finds no service")
        << "HTTP/1.1 404 Not Found\r\n" + end << ErrorKind::HostNotFound;
    QTest::newRow("the service refuses it")
        << "HTTP/1.1 503 Unavailable\r\n" + end << ErrorKind::ConnectionRefused;
    QTest::newRow("it is no proxy") << QByteArray("220 mail.example\r\n") << ErrorKind::Proxy;
    QTest::newRow("it says nothing") << QByteArray() << ErrorKind::Proxy;
}

void ProxyLoginTest::tellsOtherRefusals()
{
    QFETCH(QByteArray, answer);
    m_server->play(answer, End::Close);
    LeadEnding ending(askThrough());
    QVERIFY(waitForError(ending));
    QTEST(ending.error().kind, "kind");
    QCOMPARE(m_server->requests().size(), 1);
}

void ProxyLoginTest::doesNotWaitForASilentProxy()
{
    m_limits.withoutProgress = 250ms;
    m_server->play({}, End::KeepOpen);
    LeadEnding ending(askThrough());
    QVERIFY(waitForError(ending));
    QCOMPARE(ending.error().kind, ErrorKind::TimedOut);
}

void ProxyLoginTest::canBeCancelledMeanwhile()
{
    m_server->play({}, End::KeepOpen);
    QPointer<LeadReply> reply = askThrough();
    LeadEnding ending(reply);
    QTRY_COMPARE(m_server->requests().size(), 1);
    reply->cancel();
    QTRY_VERIFY(reply.isNull());
    QCOMPARE(ending.count(), 0);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ProxyLoginTest, QCoreApplication)

#include "tst_proxylogin.moc"
