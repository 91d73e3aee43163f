// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/baseurl.h"

#include <QtTest>

namespace LeadViewer {

namespace {

BaseUrl baseUrl(const QString &text)
{
    return std::get<BaseUrl>(BaseUrl::parse(text));
}

} // namespace

class BaseUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheServicesOwnByDefault();
    void takesAddresses_data();
    void takesAddresses();
    void refusesAddresses_data();
    void refusesAddresses();
    void tellsLoopback_data();
    void tellsLoopback();
    void encodesEachIdByItself_data();
    void encodesEachIdByItself();
    void asksForThePageOnlyWithTheTimeline();
    void asksForAPageOfASearch();
};

void BaseUrlTest::isTheServicesOwnByDefault()
{
    QCOMPARE(BaseUrl().url().toEncoded(), QByteArray("https://next.telecrm.in/autoupdate/v2"));
    QVERIFY(!isLoopbackHost(BaseUrl().url().host()));
    QVERIFY(baseUrl(QStringLiteral(" https://next.telecrm.in/autoupdate/v2/ ")) == BaseUrl());
    QVERIFY(baseUrl(QStringLiteral("https://next-api.telecrm.in/autoupdate/v2")) != BaseUrl());
}

void BaseUrlTest::takesAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char *name, const char *text, const char *url) {
        QTest::newRow(name) << QString::fromUtf8(text) << QByteArray(url);
    };
    row("https", "https://example.com/a/b", "https://example.com/a/b");
    row("https without a path", "https://example.com", "https://example.com");
    row("one trailing slash", "https://example.com/a/", "https://example.com/a");
    row("nothing but a slash", "https://example.com/", "https://example.com");
    row("several trailing slashes", "https://example.com/a//", "https://example.com/a");
    row("a port", "https://example.com:8443/a", "https://example.com:8443/a");
    row("outer white space", " https://example.com/a\n", "https://example.com/a");
    row("scheme and host in capitals", "HTTPS://EXAMPLE.com/A", "https://example.com/A");
    row("an encoded slash stays one", "https://example.com/a%2Fb", "https://example.com/a%2Fb");
    row("http on 127.0.0.1", "http://127.0.0.1:8080/v2", "http://127.0.0.1:8080/v2");
    row("http on another address of this computer", "http://127.9.8.7/v2", "http://127.9.8.7/v2");
    row("http on ::1", "http://[::1]:8080/v2", "http://[::1]:8080/v2");
    row("http on localhost", "http://localhost/v2", "http://localhost/v2");
    row("http on LocalHost", "http://LocalHost/v2", "http://localhost/v2");
}

void BaseUrlTest::takesAddresses()
{
    QFETCH(QString, text);
    const auto result = BaseUrl::parse(text);
    QVERIFY(std::holds_alternative<BaseUrl>(result));
    QTEST(std::get<BaseUrl>(result).url().toEncoded(), "url");
}

void BaseUrlTest::refusesAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<BaseUrlProblem>("problem");
    const auto row = [](const char *name, const char *text, BaseUrlProblem problem) {
        QTest::newRow(name) << QString::fromUtf8(text) << problem;
    };
    row("nothing", "", BaseUrlProblem::NotAnAddress);
    row("words", "my server", BaseUrlProblem::NotAnAddress);
    row("a host alone", "next.telecrm.in", BaseUrlProblem::NotAnAddress);
    row("a path alone", "/autoupdate/v2", BaseUrlProblem::NotAnAddress);
    row("no host", "https:///autoupdate/v2", BaseUrlProblem::NotAnAddress);
    row("a scheme alone", "https:", BaseUrlProblem::NotAnAddress);
    row("a space inside", "https://exa mple.com/", BaseUrlProblem::NotAnAddress);
    row("no scheme", "//example.com/a", BaseUrlProblem::NotAnAddress);
    row("a port beyond all ports", "https://example.com:70000/", BaseUrlProblem::NotAnAddress);
    row("ftp", "ftp://example.com/a", BaseUrlProblem::NotHttp);
    row("a file on a host", "file://example.com/a", BaseUrlProblem::NotHttp);
    row("http to another host", "http://example.com/a", BaseUrlProblem::PlainHttp);
    row("http to a name that begins like this computer's", "http://localhost.example.com/",
        BaseUrlProblem::PlainHttp);
    row("http to a name that begins like its address", "http://127.0.0.1.example.com/",
        BaseUrlProblem::PlainHttp);
    row("http to any address", "http://0.0.0.0/", BaseUrlProblem::PlainHttp);
    row("http to a private network", "http://192.168.0.1/", BaseUrlProblem::PlainHttp);
    row("http to another IPv6 host", "http://[2001:db8::1]/", BaseUrlProblem::PlainHttp);
    row("a user name", "https://user@example.com/", BaseUrlProblem::Credentials);
    row("a user name and a password", "https://user:pass@example.com/",
        BaseUrlProblem::Credentials);
    row("this computer as the user name", "http://127.0.0.1@example.com/",
        BaseUrlProblem::Credentials);
    row("a query", "https://example.com/a?b=c", BaseUrlProblem::QueryOrFragment);
    row("an empty query", "https://example.com/a?", BaseUrlProblem::QueryOrFragment);
    row("a fragment", "https://example.com/a#b", BaseUrlProblem::QueryOrFragment);
}

void BaseUrlTest::refusesAddresses()
{
    QFETCH(QString, text);
    const auto result = BaseUrl::parse(text);
    QVERIFY(std::holds_alternative<BaseUrlProblem>(result));
    QTEST(std::get<BaseUrlProblem>(result), "problem");
}

void BaseUrlTest::tellsLoopback_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isLoopback");
    QTest::newRow("127.0.0.1") << QStringLiteral("http://127.0.0.1:1/") << true;
    QTest::newRow("::1 over https") << QStringLiteral("https://[::1]/") << true;
    QTest::newRow("localhost") << QStringLiteral("https://localhost/") << true;
    QTest::newRow("another host") << QStringLiteral("https://example.com/") << false;
    QTest::newRow("a private network") << QStringLiteral("https://10.0.0.1/") << false;
}

void BaseUrlTest::tellsLoopback()
{
    QFETCH(QString, text);
    QTEST(isLoopbackHost(baseUrl(text).url().host()), "isLoopback");
}

void BaseUrlTest::encodesEachIdByItself_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const char *id, const char *encoded) {
        QTest::newRow(name) << QString::fromUtf8(id) << QByteArray(encoded);
    };
    row("hexadecimal", "603d2b2f5c1e4a0012ab34cd", "603d2b2f5c1e4a0012ab34cd");
    row("the documented sample", "ent_123456", "ent_123456");
    row("a slash", "a/b", "a%2Fb");
    row("a step up", "../x", "..%2Fx");
    row("a question mark", "a?limit=5", "a%3Flimit%3D5");
    row("a number sign", "a#b", "a%23b");
    row("a percent sign", "100%", "100%25");
    row("text that looks encoded", "a%2Fb", "a%252Fb");
    row("a space", "a b", "a%20b");
    row("a plus sign", "a+b", "a%2Bb");
    row("a colon and a semicolon", "a:b;c", "a%3Ab%3Bc");
    row("a backslash", "a\\b", "a%5Cb");
    row("brackets and braces", "[a]{b}|^`", "%5Ba%5D%7Bb%7D%7C%5E%60");
    row("quotes", "\"a\"'b'", "%22a%22%27b%27");
    row("signs that are allowed in a path", "!$&()*,=@", "%21%24%26%28%29%2A%2C%3D%40");
    row("signs that need no encoding", "a-b._~", "a-b._~");
    row("Hindi", "लीड", "%E0%A4%B2%E0%A5%80%E0%A4%A1");
    row("an emoji", "😀", "%F0%9F%98%80");
    row("a line break", "a\nb", "a%0Ab");
}

void BaseUrlTest::encodesEachIdByItself()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, encoded);
    const LeadQuery withoutTimeline{false, 0, 10};
    QCOMPARE(LeadAddress({{id}, {QStringLiteral("L")}}).path().toLatin1(),
             "/enterprise/" + encoded + "/lead/L");
    for (const BaseUrl &base : {BaseUrl(), baseUrl(QStringLiteral("http://127.0.0.1:1234"))}) {
        const QByteArray start = base.url().toEncoded();
        QCOMPARE(base.leadUrl({{id}, {QStringLiteral("L")}}, withoutTimeline).toEncoded(),
                 start + "/enterprise/" + encoded + "/lead/L");
        const QUrl lead = base.leadUrl({{QStringLiteral("E")}, {id}}, LeadQuery{});
        QCOMPARE(lead.toEncoded(),
                 start + "/enterprise/E/lead/" + encoded + "?includeActions=true&skip=0&limit=10");
        QCOMPARE(lead.host(), base.url().host());
        QCOMPARE(base.leadSearchUrl({id}, 0, 10).toEncoded(),
                 start + "/enterprise/" + encoded + "/lead/search?skip=0&limit=10");
    }
}

void BaseUrlTest::asksForThePageOnlyWithTheTimeline()
{
    const LeadAddress address{{QStringLiteral("E")}, {QStringLiteral("L")}};
    const QByteArray lead = "https://next.telecrm.in/autoupdate/v2/enterprise/E/lead/L";
    QCOMPARE(BaseUrl().leadUrl(address, {false, 20, 50}).toEncoded(), lead);
    QCOMPARE(BaseUrl().leadUrl(address, {true, 20, 50}).toEncoded(),
             lead + "?includeActions=true&skip=20&limit=50");
    QCOMPARE(BaseUrl().leadUrl(address, {true, 12345678901234, 100}).toEncoded(),
             lead + "?includeActions=true&skip=12345678901234&limit=100");
}

void BaseUrlTest::asksForAPageOfASearch()
{
    const EnterpriseId enterprise{QStringLiteral("E")};
    const QByteArray below = "https://next.telecrm.in/autoupdate/v2/enterprise/E/lead/";
    QCOMPARE(BaseUrl().leadSearchUrl(enterprise, 20, 50).toEncoded(),
             below + "search?skip=20&limit=50");
    QCOMPARE(BaseUrl().leadSearchUrl(enterprise, 12345678901234, 1).toEncoded(),
             below + "search?skip=12345678901234&limit=1");
    QCOMPARE(BaseUrl().searchUrl({enterprise, {QStringLiteral("L")}}, 20, 50).toEncoded(),
             below + "L/action/search?skip=20&limit=50");
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::BaseUrlTest, QCoreApplication)

#include "tst_baseurl.moc"
