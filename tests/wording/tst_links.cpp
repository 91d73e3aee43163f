// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "wording/links.h"

#include <QtTest>

Q_DECLARE_METATYPE(LeadViewer::FieldType)

namespace LeadViewer {

using Test::parsed;

namespace {

QString printed(const std::vector<Link> &links)
{
    QStringList lines;
    for (const Link &link : links)
        lines += linkText(link.kind) + QLatin1Char(' ') + link.url.toString(QUrl::FullyEncoded)
            + (link.subject.isEmpty() ? QString() : QLatin1String(" | ") + link.subject);
    return lines.join(QLatin1Char('\n'));
}

Json::Value text(const char *value)
{
    return Json::Value(QString::fromUtf8(value));
}

// Each of them would do something else than it seems to, or is no address of the web at all.
constexpr const char *traps[] = {
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "smb://server/share",
    "\\\\server\\share",
    "//server/share",
    "ftp://x.in/a",
    "ms-msdt:/id x",
    "search-ms:query=x",
    "about:blank",
    "blob:https://x.in/1",
    "view-source:https://x.in",
    "http:x.in",
    "http:/x.in",
    "http:///x.in",
    "https://",
    "https:",
    "http://?q",
    "http://:80/",
    "https://user@x.in/",
    "https://user:secret@x.in/",
    "https://telecrm.in@evil.example/",
    "https://@evil.example/",
    "https://:@evil.example/",
    "https://telecrm.in\\@evil.example/",
    "https:\\\\evil.example",
    "https://x.in/\ta",
    "https://x.in/\u202efdp.exe",
    "https://telecrm.in%2F@evil.example/",
    "https://telecrm.in\u3000.evil.example/",
    "https://telecrm.in%00.evil.example/",
    "*#06#",
    "tel:*%2306%23",
    "+919876543210#",
    "**21*9876543210#",
    "a@b.in?bcc=c@d.in",
    "mailto:a@b.in?bcc=c@d.in",
    "https://x\u200b.in/",
    "https://x.in/%zz",
    "https://x.in:99999/",
    "https://[::1/",
    "see https://x.in/",
    "https://x.in/ and more",
    "<a href=\"https://x.in\">x</a>",
    "www.x.in is it",
    "acme homes.in",
    "https://x.in /a",
    "https://x y.in/a",
    "https://x.in/ a",
    "acme",
    "n.a",
    "12.5",
    "10.0.0.1",
    "acme..in",
    "acme.in:x",
};

} // namespace

class LinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksFields_data();
    void linksFields();
    void linksNoTraps();
    void linksNoOddMail_data();
    void linksNoOddMail();
    void opensFewAddresses_data();
    void opensFewAddresses();
    void linksRecordings_data();
    void linksRecordings();
    void saysWhereLinksGo_data();
    void saysWhereLinksGo();
    void linksLeadPages_data();
    void linksLeadPages();
};

void LinksTest::linksFields_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("links");
    const auto row = [](const char *title, const char *name, FieldType type, const char *json,
                        const char *links) {
        QTest::newRow(title) << QString::fromLatin1(name) << type << QByteArray(json)
                             << QString::fromUtf8(links);
    };
    using Type = FieldType;
    const char *phone = "Call tel:+919876543210\nWhatsApp https://wa.me/919876543210";
    row("a phone field", "x", Type::Phone, R"("+91 98765 43210")", phone);
    row("a phone field in digits", "x", Type::Phone, "919876543210", phone);
    for (const char *name : {"phone", "mobile", "alternate_phone", "phone_1", "phoneNumber",
                             "whatsapp_number", "Mobile No"})
        row(name, name, Type::Other, R"("9876543210")", phone);
    row("no phone number", "phone", Type::Other, R"("call me")", "");
    row("a phone number in a text field", "phone", Type::Text, R"("9876543210")", "");
    row("a number elsewhere", "customer_number", Type::Other, R"("9876543210")", "");
    row("a name with phone in it", "phonetic_name", Type::Other, R"("9876543210")", "");
    row("a list of a phone", "phone", Type::Phone, R"(["9876543210"])", phone);
    const char *two = "Call tel:+919876543210 | +91 98765 43210\n"
                      "WhatsApp https://wa.me/919876543210 | +91 98765 43210\n"
                      "Call tel:+919820012345 | +91 98200 12345\n"
                      "WhatsApp https://wa.me/919820012345 | +91 98200 12345";
    row("a list of phones", "phone", Type::Phone, R"(["9876543210", 919820012345, "", null])", two);
    row("two phones in one", "phone", Type::Phone, R"("9876543210 / 9820012345")", two);
    row("a phone twice", "phone", Type::Phone, R"(["9876543210", "+91 98765 43210"])", phone);
    row("a phone with a fraction", "phone", Type::Phone, "9876543210.0", phone);
    row("a phone with an exponent", "phone", Type::Phone, "9.19876543210E11", phone);
    row("a phone with an extension", "phone", Type::Phone, R"("+919876543210,,1234")", phone);
    row("a shortened phone", "phone", Type::Phone, R"("9876543210/11")", phone);
    row("two local numbers", "phone", Type::Phone, R"("245678/245679")", "");
    row("a masked phone", "phone", Type::Phone, R"("98XXXXXX10")", "");
    row("an object with a phone", "phone", Type::Phone, R"({"number":"9876543210"})", "");
    row("an address in a phone field", "phone", Type::Phone, R"("https://x.in")", "");

    const char *mail = "Email mailto:asha.rao@example.com";
    row("an e-mail field", "x", Type::Email, R"("asha.rao@example.com")", mail);
    for (const char *name : {"email", "email_1", "workEmail"})
        row(name, name, Type::Other, R"("asha.rao@example.com")", mail);
    row("an address with signs", "email", Type::Email, R"("a+b_c%d#e/f=g'h@x.in")",
        "Email mailto:a%2Bb_c%25d%23e%2Ff%3Dg%27h@x.in");
    row("an address in Hindi", "email", Type::Email, R"("अ@x.in")", "Email mailto:%E0%A4%85@x.in");
    row("a person", "employeeid", Type::Other, R"("asha.rao@example.com")", "");

    row("a website", "x", Type::Website, R"("https://x.in/a?b=c&d#e")",
        "Open https://x.in/a?b=c&d#e");
    row("a website without a scheme", "x", Type::Website, R"("www.x.in/a")",
        "Open https://www.x.in/a");
    for (const char *typed : {"acmehomes.in", " acmehomes.in ", "https:// acmehomes.in",
                              "https://acmehomes.in", "acmehomes.in,"})
        row(typed, "x", Type::Website,
            qPrintable(QStringLiteral("\"%1\"").arg(QLatin1String(typed))),
            "Open https://acmehomes.in");
    row("a website's page", "x", Type::Website, R"("acmehomes.in:8080/plans?a=1#b")",
        "Open https://acmehomes.in:8080/plans?a=1#b");
    row("a website in Hindi letters", "x", Type::Website, R"("उदाहरण.भारत")",
        "Open https://xn--p1b6ci4b4b3a.xn--h2brj9c");
    row("a website by its name", "company_website", Type::Other, R"("acmehomes.in")",
        "Open https://acmehomes.in");
    row("a host in a text field", "x", Type::Text, R"("acmehomes.in")", "");
    row("a host elsewhere", "x", Type::Other, R"("acmehomes.in")", "");
    row("a file's name", "x", Type::MediaLink, R"("plan.pdf")", "");
    row("a file without a scheme", "x", Type::MediaLink, R"("acmehomes.in/plan.pdf")",
        "Open https://acmehomes.in/plan.pdf");
    row("blanks", "x", Type::MediaLink, R"("https://x.in/site plan 2.pdf")",
        "Open https://x.in/site%20plan%202.pdf");
    row("blanks in a website", "x", Type::Website, R"("acmehomes.in/site plan.pdf")",
        "Open https://acmehomes.in/site%20plan.pdf");
    row("blanks in a text", "x", Type::Text, R"("https://x.in/a b")", "");
    const char *links = "Open https://x.in/1 | https://x.in/1\nOpen https://y.in | https://y.in";
    for (const char *list :
         {R"("https://x.in/1, https://y.in")", R"("https://x.in/1\nhttps://y.in")",
          R"("https://x.in/1 | https://y.in")", R"("https://x.in/1 https://y.in")",
          R"("https://x.in/1,https://y.in")", R"("https://x.in/1 and https://y.in")",
          R"(["https://x.in/1", "https://y.in", "x", null])"}) {
        for (const Type type : {Type::Website, Type::MediaLink, Type::Text, Type::Other})
            QTest::addRow("%s %d", list, int(type))
                << QStringLiteral("x") << type << QByteArray(list) << QString::fromLatin1(links);
    }
    row("hosts", "x", Type::Website, R"("x.in/1 / y.in")", links);
    row("a comma in an address", "x", Type::Website, R"("https://x.in/1,2")",
        "Open https://x.in/1,2");
    row("addresses and a remark", "x", Type::Website, R"("https://x.in, https://y.in soon")", "");
    row("a file", "x", Type::MediaLink, R"(" http://x.in:8080/1.pdf ")",
        "Open http://x.in:8080/1.pdf");
    row("an address in capitals", "x", Type::Website, R"("HTTPS://X.IN/A")", "Open https://x.in/A");
    row("an address in a text", "booking_form", Type::Other, R"("https://x.in/1.pdf")",
        "Open https://x.in/1.pdf");
    row("an address in a text field", "x", Type::Text, R"("https://x.in/1.pdf")",
        "Open https://x.in/1.pdf");
    row("www in a text", "x", Type::Text, R"("www.x.in")", "");
    row("an address in Hindi letters", "x", Type::Website, R"("https://उदाहरण.भारत/क")",
        "Open https://xn--p1b6ci4b4b3a.xn--h2brj9c/%E0%A4%95");
    row("null", "website", Type::Website, "null", "");
    row("a boolean", "website", Type::Website, "true", "");
    row("an object", "website", Type::Website, R"({"url":"https://x.in"})", "");
    row("a list of one", "website", Type::Website, R"(["https://x.in"])", "Open https://x.in");
    row("blank", "website", Type::Website, R"("  ")", "");
}

void LinksTest::linksFields()
{
    QFETCH(QString, name);
    QFETCH(FieldType, type);
    QFETCH(QByteArray, json);
    const std::vector<Link> links = linksFor(name, type, parsed(json));
    QTEST(printed(links), "links");
    for (const Link &link : links)
        QVERIFY2(isOpenable(link.url), qPrintable(link.url.toString()));
}

void LinksTest::linksNoTraps()
{
    for (const char *trap : traps) {
        for (const FieldType type : {FieldType::Other, FieldType::Text, FieldType::Website,
                                     FieldType::MediaLink, FieldType::Email, FieldType::Phone}) {
            const std::vector<Link> links = linksFor(QStringLiteral("x"), type, text(trap));
            QVERIFY2(links.empty(),
                     qPrintable(QString::fromUtf8(trap).trimmed() + QLatin1String(" → ")
                                + printed(links)));
        }
        QVERIFY(!isRecordingLink(text(trap)));
    }
    const QString longPath(5000, QLatin1Char('a'));
    QVERIFY(linksFor(QStringLiteral("x"), FieldType::Website,
                     Json::Value(QStringLiteral("https://x.in/") + longPath))
                .empty());
}

void LinksTest::linksNoOddMail_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"a@b@c",         "@b",       "a@",        "a",         "a b@c",
                             "a@b?subject=x", "a@b&cc=c", "a@b,c@d",   "a@b;c@d",   "a@b%0Acc:c@d",
                             "a@b\nCc: c@d",  "a@b\rc",   "\"a b\"@c", "<a@b>",     "Asha <a@b>",
                             "mailto:a@b",    "a@b#c?d",  "a\u202e@b", "a\u200b@b", "a@[127.0.0.1]",
                             "a\\@b"}) {
        QTest::addRow("'%s'", text) << QString::fromUtf8(text);
    }
}

void LinksTest::linksNoOddMail()
{
    QFETCH(QString, text);
    QCOMPARE(printed(linksFor(QStringLiteral("email"), FieldType::Email, Json::Value(text))),
             QString());
}

void LinksTest::opensFewAddresses_data()
{
    QTest::addColumn<bool>("openable");
    for (const char *url :
         {"https://x.in", "http://x.in/a?b#c", "HTTPS://x.in", "https://wa.me/919876543210",
          "mailto:a@b.in", "mailto:a%2Bb@c.in", "tel:+919876543210", "https://127.0.0.1:1/"})
        QTest::newRow(url) << true;
    for (const char *url : {"",
                            "x",
                            "/x",
                            "mailto:",
                            "mailto:a",
                            "mailto:a@b?subject=x",
                            "mailto:a@b?body=",
                            "mailto:a@b,c@d",
                            "mailto:a@b%2Cc@d",
                            "mailto:a@b%0Acc:c@d",
                            "mailto:a@b#c",
                            "mailto://a@b",
                            "mailto:a%3Fsubject=x@b",
                            "tel:",
                            "tel:abc",
                            "tel:+91;ext=1",
                            "tel:9876543210",
                            "tel:+1234567",
                            "tel:+1234567890123456",
                            "tel:+0123456789",
                            "tel:+91 98765 43210",
                            "tel:+919876543210?x",
                            "tel:*%2306%23",
                            "tel:*#06#",
                            "tel:**21*9876543210%23",
                            "tel:+919876543210,,1",
                            "tel:+919876543210%2C1",
                            "mailto:a@b?bcc=c@d",
                            "https:///x",
                            "https://u@x.in",
                            "https://u:p@x.in",
                            "httpsx://x.in",
                            "javascript:alert(1)",
                            "file:///x",
                            "data:text/html,x",
                            "smb://x/y",
                            "sms:+919876543210",
                            "callto:x",
                            "intent://x"})
        QTest::newRow(url) << false;
}

void LinksTest::opensFewAddresses()
{
    QTEST(isOpenable(QUrl(QString::fromLatin1(QTest::currentDataTag()), QUrl::TolerantMode)),
          "openable");
}

void LinksTest::linksRecordings_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *json, const char *url) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(url);
    };
    row(R"({"callRecording":"https://x.in/1.mp3"})", "https://x.in/1.mp3");
    row(R"({"callRecording":{"url":" https://x.in/1.mp3","name":"1"}})", "https://x.in/1.mp3");
    row(R"({"recording":"http://x.in/1.mp3"})", "http://x.in/1.mp3");
    row(R"({"callRecording":null,"recording":{"url":"http://x.in/1"}})", "http://x.in/1");
    row(R"({"callRecording":"https://x.in/rec/call 1.mp3"})", "https://x.in/rec/call 1.mp3");
    row(R"({"recording":{"url":"https://x.in/r.mp3?name=Asha Rao"}})",
        "https://x.in/r.mp3?name=Asha Rao");
    for (const char *json :
         {"{}", "7", R"({"callRecording":"x.in/a b.mp3"})", R"({"callRecording":null})",
          R"({"callRecording":{}})", R"({"callRecording":{"filePath":"/a"}})",
          R"({"callRecording":{"url":["https://x.in"]}})", R"({"callRecording":["https://x.in"]})",
          R"({"callRecording":"rec/1.wav"})", R"({"callRecording":"www.x.in"})",
          R"({"callRecording":{"url":"javascript:alert"}})",
          R"({"callRecording":{"filePath":"https://x.in/1"}})", R"({"text":"https://x.in"})"})
        row(json, "");
}

void LinksTest::linksRecordings()
{
    QFETCH(QByteArray, json);
    const auto link = recordingLink(Action::fromJson(parsed(json)));
    QTEST(link ? link->url.toString() : QString(), "url");
    QVERIFY(!link || (link->kind == LinkKind::Open && isOpenable(link->url)));
}

void LinksTest::saysWhereLinksGo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("target");
    const auto row = [](const char *name, const char *text, const char *target) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(target);
    };
    row("an address", "https://x.in/a?b=c#d", "https://x.in/a?b=c#d");
    row("another alphabet", "https://tele\u0441rm.in/", "https://xn--telerm-lrf.in/");
    row("wide letters", "https://\uff45vil.example/", "https://evil.example/");
    row("a host that begins like another", "https://telecrm.in.evil.example/",
        "https://telecrm.in.evil.example/");
    row("another host behind the path", "https://evil.example/#@telecrm.in",
        "https://evil.example/#@telecrm.in");
    row("direction in the path", "https://x.in/%E2%80%AEfdp.exe", "https://x.in/%E2%80%AEfdp.exe");
    row("Hindi in the path", "https://x.in/क", "https://x.in/%E0%A4%95");
}

void LinksTest::saysWhereLinksGo()
{
    QFETCH(QString, text);
    const auto links = linksFor(QStringLiteral("x"), FieldType::Website, Json::Value(text));
    QCOMPARE(links.size(), std::size_t(1));
    QTEST(linkTarget(links.front().url), "target");
    // And that is what is handed on.
    QCOMPARE(linkTarget(links.front().url).toLatin1(), links.front().url.toEncoded());
}

void LinksTest::linksLeadPages_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("enterprise");
    QTest::addColumn<QString>("lead");
    QTest::addColumn<QByteArray>("url");
    const QByteArray site = "https://next.telecrm.in/";
    const QString usual = BaseUrl().url().toString();
    const QByteArray path = "/views/all-leads-v2/overlay/l/";
    const auto row = [&usual](const char *enterprise, const char *lead, const QByteArray &url) {
        QTest::addRow("'%s' '%s'", enterprise, lead)
            << usual << QString::fromUtf8(enterprise) << QString::fromUtf8(lead) << url;
    };
    row("64f0", "603d", site + "64f0" + path + "603d");
    row("a/b?c#d", "%2e%2e", site + "a%2Fb%3Fc%23d" + path + "%252e%252e");
    row("../../x", "@evil.example", site + "..%2F..%2Fx" + path + "%40evil.example");
    row("a b", "न", site + "a%20b" + path + "%E0%A4%A8");
    for (const auto &[enterprise, lead] : {std::pair{"", "1"}, {"1", ""}, {".", "1"}, {"1", ".."}})
        row(enterprise, lead, {});
    // A lead of another service has its page there.
    for (const auto &[service, origin] :
         {std::pair{"https://crm.example/autoupdate/v2", "https://crm.example"},
          {"https://crm.example:8443/a/b/c/", "https://crm.example:8443"},
          {"https://crm.example:443", "https://crm.example"},
          {"https://CRM.example/%2e%2e", "https://crm.example"},
          {"https://\u0939.example/v2", "https://xn--22b.example"},
          {"https://[2001:db8::1]:444/v2", "https://[2001:db8::1]:444"},
          {"http://127.0.0.1:8080/v2", "http://127.0.0.1:8080"},
          {"http://[::1]/v2", "http://[::1]"},
          {"http://localhost:80/v2", "http://localhost"}}) {
        QTest::newRow(service) << QString::fromUtf8(service) << QStringLiteral("64f0")
                               << QStringLiteral("603d")
                               << origin + QByteArray("/64f0") + path + "603d";
    }
}

void LinksTest::linksLeadPages()
{
    QFETCH(QString, service);
    QFETCH(QString, enterprise);
    QFETCH(QString, lead);
    const auto base = BaseUrl::parse(service);
    QVERIFY(std::holds_alternative<BaseUrl>(base));
    const QUrl url = leadPageUrl(std::get<BaseUrl>(base), {{enterprise}, {lead}});
    QTEST(url.toEncoded(), "url");
    QCOMPARE(isOpenable(url), !url.isEmpty());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::LinksTest, QCoreApplication)

#include "tst_links.moc"
