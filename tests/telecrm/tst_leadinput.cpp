// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/leadinput.h"

#include <QtTest>

namespace LeadViewer {

namespace {

const QString realToken = QStringLiteral(
    "5a3b1e00-0000-4000-8000-0000000000001760000000000:5a3b1e00-0000-4000-8000-000000000002");

Token token(const QString &input)
{
    return Token::fromInput(input);
}

} // namespace

class LeadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksIds_data();
    void checksIds();
    void checksTokens_data();
    void checksTokens();
    void readsLinks_data();
    void readsLinks();
    void readsIds_data();
    void readsIds();
    void refusesOtherLinks_data();
    void refusesOtherLinks();
};

void LeadInputTest::checksIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<std::optional<InputProblem>>("problem"); // while the token input holds "a:b"
    const std::optional<InputProblem> none;
    const auto looksLikeToken = std::optional(InputProblem::LooksLikeToken);
    const auto control = std::optional(InputProblem::ControlCharacters);
    QTest::newRow("nothing") << QString() << std::optional(InputProblem::Empty);
    QTest::newRow("a dot") << QStringLiteral(".") << std::optional(InputProblem::OnlyDots);
    QTest::newRow("two dots") << QStringLiteral("..") << std::optional(InputProblem::OnlyDots);
    QTest::newRow("three dots") << QStringLiteral("...") << none;
    QTest::newRow("hexadecimal") << QStringLiteral("603d2b2f5c1e4a0012ab34cd") << none;
    QTest::newRow("the documented sample") << QStringLiteral("ent_123456") << none;
    QTest::newRow("a phone number") << QStringLiteral("919999999999") << none;
    QTest::newRow("odd signs") << QStringLiteral("a/b?c#d%e f") << none;
    QTest::newRow("another script") << QStringLiteral("लीड") << none;
    QTest::newRow("the token that is typed") << QStringLiteral("a:b") << looksLikeToken;
    QTest::newRow("the same as a header") << QStringLiteral("Bearer a:b") << looksLikeToken;
    QTest::newRow("any token by its form") << realToken << looksLikeToken;
    QTest::newRow("the same in capitals") << realToken.toUpper() << looksLikeToken;
    QTest::newRow("the same as a header again")
        << QStringLiteral("bearer  ") + realToken << looksLikeToken;
    QTest::newRow("a token among words")
        << QStringLiteral("id: %1!").arg(realToken) << looksLikeToken;
    QTest::newRow("half a token") << realToken.section(QLatin1Char(':'), 1) << none;
    QTest::newRow("a short thing with a colon") << QStringLiteral("abc:def") << none;
    QTest::newRow("a line break") << QStringLiteral("a\nb") << control;
    QTest::newRow("a tab") << QStringLiteral("a\tb") << control;
    QTest::newRow("NUL") << QStringLiteral("a") + QChar() << control;
    const auto several = std::optional(InputProblem::SeveralIds);
    const auto noId = std::optional(InputProblem::LinkWithoutId);
    QTest::newRow("two IDs") << QStringLiteral("603d2b2f5c1e4a0012ab34cd/603d2b2f5c1e4a0012ab34ce")
                             << several;
    QTest::newRow("two links") << QStringLiteral(
        "https://next.telecrm.in/e/views/x/l/1 https://next.telecrm.in/e/views/x/l/2")
                               << several;
    QTest::newRow("a link to a list")
        << QStringLiteral("https://next.telecrm.in/5a3b/views/all-leads-v2") << noId;
    QTest::newRow("the first page") << QStringLiteral("https://next.telecrm.in/") << noId;
    QTest::newRow("without a scheme") << QStringLiteral("next.telecrm.in") << noId;
    QTest::newRow("another link") << QStringLiteral("see https://example.com/a?b") << noId;
    QTest::newRow("a link for this program")
        << QStringLiteral("lead-viewer://lead/ent_1/lead-1") << noId;
    QTest::newRow("a control character beyond ASCII") << QStringLiteral("a\u0085b") << control;
}

void LeadInputTest::checksIds()
{
    QFETCH(QString, id);
    QTEST(checkId(id, token(QStringLiteral("Bearer a:b"))), "problem");
    if (id == QLatin1String("a:b"))
        QCOMPARE(checkId(id, Token()), std::optional<InputProblem>());
}

void LeadInputTest::checksTokens_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<std::optional<InputProblem>>("problem");
    const std::optional<InputProblem> none;
    QTest::newRow("the usual form") << realToken << none;
    QTest::newRow("as a header") << QStringLiteral("Bearer ") + realToken << none;
    QTest::newRow("another form") << QStringLiteral("x") << none;
    QTest::newRow("nothing") << QString() << std::optional(InputProblem::Empty);
    QTest::newRow("the scheme alone")
        << QStringLiteral("Bearer ") << std::optional(InputProblem::Empty);
    QTest::newRow("a space inside") << QStringLiteral("a b") << std::optional(InputProblem::Spaces);
    QTest::newRow("a line break inside")
        << QStringLiteral("a\nb") << std::optional(InputProblem::Spaces);
    QTest::newRow("two lines of a header")
        << QStringLiteral("a\r\nX-Evil: 1") << std::optional(InputProblem::Spaces);
    QTest::newRow("two tokens") << realToken + u'\n' + QString(realToken).replace(0, 1, u'6')
                                << std::optional(InputProblem::SeveralTokens);
    QTest::newRow("hidden by dots")
        << QStringLiteral("••••") << std::optional(InputProblem::NotSendable);
    QTest::newRow("beyond ASCII") << QStringLiteral("tokén")
                                  << std::optional(InputProblem::NotSendable);
}

void LeadInputTest::checksTokens()
{
    QFETCH(QString, input);
    QTEST(checkToken(token(input)), "problem");
}

void LeadInputTest::readsLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("enterprise");
    QTest::addColumn<QString>("lead");
    const auto row
        = [](const char *name, const char *text, const char *enterprise, const char *lead) {
              QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(enterprise)
                                  << QString::fromUtf8(lead);
          };
    row("the web page of a lead",
        "https://next.telecrm.in/5a3b/views/all-leads-v2/overlay/l/603d2b", "5a3b", "603d2b");
    row("another view", "https://next.telecrm.in/5a3b/views/l/603d2b", "5a3b", "603d2b");
    row("with a query", "https://next.telecrm.in/5a3b/views/x/l/603d2b?tab=1#top", "5a3b",
        "603d2b");
    row("with a trailing slash", "https://next.telecrm.in/5a3b/views/x/l/603d2b/", "5a3b",
        "603d2b");
    row("white space around", "  https://next.telecrm.in/5a3b/views/x/l/603d2b\n", "5a3b",
        "603d2b");
    row("the API's address",
        "https://next.telecrm.in/autoupdate/v2/enterprise/5a3b/lead/"
        "603d2b?includeActions=true&skip=0&limit=10",
        "5a3b", "603d2b");
    row("the API on another base", "http://127.0.0.1:1/enterprise/5a3b/lead/603d2b", "5a3b",
        "603d2b");
    row("with more behind", "https://next.telecrm.in/5a3b/views/x/l/603d2b/activity", "5a3b",
        "603d2b");
    row("the API's address with more behind",
        "https://next.telecrm.in/enterprise/5a3b/lead/603d2b/action/1", "5a3b", "603d2b");
    row("for this program", "lead-viewer://lead/5a3b/603d2b", "5a3b", "603d2b");
    row("for this program, in a sentence", "See (lead-viewer://lead/5a3b/a%2Fb).", "5a3b", "a/b");
    row("without https", "next.telecrm.in/5a3b/views/x/l/603d2b", "5a3b", "603d2b");
    row("the API without https",
        "next.telecrm.in/autoupdate/v2/enterprise/5a3b/lead/603d2b/actions", "5a3b", "603d2b");
    row("another host without https", "crm.example.com:8080/enterprise/5a3b/lead/603d2b", "5a3b",
        "603d2b");
    row("in angle brackets", "<https://next.telecrm.in/5a3b/views/x/l/603d2b>", "5a3b", "603d2b");
    row("in quotes", "\"https://next.telecrm.in/5a3b/views/x/l/603d2b\",", "5a3b", "603d2b");
    row("with a name", "Lead: https://next.telecrm.in/5a3b/views/x/l/603d2b", "5a3b", "603d2b");
    row("in a sentence", "See (https://next.telecrm.in/5a3b/views/x/l/603d2b).", "5a3b", "603d2b");
    row("Markdown", "[Asha](https://next.telecrm.in/5a3b/views/x/l/603d2b)", "5a3b", "603d2b");
    row("Markdown that shows the link",
        "[next.telecrm.in/5a3b/views/x/l/603d2b](https://next.telecrm.in/5a3b/views/x/l/603d2b)",
        "5a3b", "603d2b");
    row("an invisible character", "https://next.telecrm.in/5a3b/views/x/l/603\u200bd2b", "5a3b",
        "603d2b");
    row("in capitals", "HTTPS://NEXT.TELECRM.IN/5a3b/views/x/l/603d2b", "5a3b", "603d2b");
    row("a command", "curl 'https://next.telecrm.in/enterprise/5a3b/lead/603d2b' -H 'Accept: */*'",
        "5a3b", "603d2b");
    row("beside another link",
        "https://example.com/a https://next.telecrm.in/5a3b/views/x/l/603d2b", "5a3b", "603d2b");
    row("without a lead", "https://next.telecrm.in/5a3b/views/all-leads-v2", "5a3b", "");
    row("the API without a lead", "https://next.telecrm.in/autoupdate/v2/enterprise/5a3b/lead/",
        "5a3b", "");
    row("an encoded slash", "https://x.in/enterprise/a%2Fb/lead/c%2Fd", "a/b", "c/d");
    row("an encoded percent sign", "https://x.in/enterprise/a%2525/lead/c%20d", "a%25", "c d");
    row("an encoded question mark", "https://x.in/enterprise/a%3Fb/lead/c%23d", "a?b", "c#d");
    row("Hindi, encoded", "https://x.in/enterprise/e/lead/%E0%A4%B2", "e", "ल");
    row("Hindi as it is", "https://x.in/enterprise/e/lead/ल", "e", "ल");
}

void LeadInputTest::readsLinks()
{
    QFETCH(QString, text);
    const auto address = addressFromLink(text);
    QVERIFY(address.has_value());
    QTEST(address->enterprise.text, "enterprise");
    QTEST(address->lead.text, "lead");
}

void LeadInputTest::readsIds_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *input, const char *id = "603d2b2f5c1e4a0012ab34cd") {
        QTest::newRow(input) << QString::fromUtf8(input) << QString::fromUtf8(id);
    };
    for (const char *input :
         {"603d2b2f5c1e4a0012ab34cd", " 603d2b2f5c1e4a0012ab34cd\r\n",
          "\"603d2b2f5c1e4a0012ab34cd\",", "'603d2b2f5c1e4a0012ab34cd'",
          "“603d2b2f5c1e4a0012ab34cd”", "<603d2b2f5c1e4a0012ab34cd>", "(603d2b2f5c1e4a0012ab34cd).",
          "603d2b2f5c1e4a0012ab34cd/actions", "/603d2b2f5c1e4a0012ab34cd/actions?x=y",
          "ID: 603d2b2f5c1e4a0012ab34cd", "lead_id=603d2b2f5c1e4a0012ab34cd&x=1",
          R"("id": "603d2b2f5c1e4a0012ab34cd",)", "Asha Rao 603d2b2f5c1e4a0012ab34cd",
          "603d2b2f\u200b5c1e4a0012ab34cd\ufeff", "\u200e603d2b2f5c1e4a0012ab34cd\u00a0",
          "603d2b2f5c1e\u200d4a0012ab34cd", "603D2B2F5C1E4A0012AB34CD",
          "603d2b2f5c1e4a0012ab34cd 603D2B2F5C1E4A0012AB34CD"})
        row(input);
    row("ent_123456", "ent_123456");
    row("\"ent_123456\",", "ent_123456");
    row("Enterprise ID: ent_123456", "ent_123456");
    row("enterprise_id = <ent_123456>", "ent_123456");
    row("Lead: lead-asha.", "lead-asha");
    row("identity", "identity");
    row("lead-asha", "lead-asha");
    row("a/b?c#d%e f", "a/b?c#d%e f");
    row("abc:def", "abc:def");
    row("...", "...");
    row("..", "..");
    row("", "");
    row("लीड", "लीड");
    row("Ent_A", "Ent_A");
    row("x603d2b2f5c1e4a0012ab34cd", "x603d2b2f5c1e4a0012ab34cd");
    row("603d2b2f5c1e4a0012ab34cd 603d2b2f5c1e4a0012ab34ce",
        "603d2b2f5c1e4a0012ab34cd 603d2b2f5c1e4a0012ab34ce");
    row("https://next.telecrm.in/603d2b2f5c1e4a0012ab34cd/views/all",
        "https://next.telecrm.in/603d2b2f5c1e4a0012ab34cd/views/all");
}

void LeadInputTest::readsIds()
{
    QFETCH(QString, input);
    QTEST(idFromInput(input), "id");
    QCOMPARE(idFromInput(idFromInput(input)), idFromInput(input));
    QCOMPARE(idFromInput(realToken), realToken);
}

void LeadInputTest::refusesOtherLinks_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "603d2b", "5a3b/603d2b", "https://next.telecrm.in/",
          "https://next.telecrm.in/enterprise//lead/603d2b",
          "https://example.com/?next=/enterprise/5a3b/lead/603d2b",
          "ftp://next.telecrm.in/enterprise/5a3b/lead/603d2b",
          "javascript:/enterprise/5a3b/lead/603d2b", "file:///enterprise/5a3b/lead/603d2b",
          "/enterprise/5a3b/lead/603d2b", "lead-viewer://lead/5a3b",
          "lead-viewer://settings/5a3b/603d2b", "lead-viewer://lead/5a3b/603d2b?token=t7",
          "lead-viewer://lead/a/1 lead-viewer://lead/a/2",
          "https://next.telecrm.in/a/views/l/1 https://next.telecrm.in/a/views/l/2"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void LeadInputTest::refusesOtherLinks()
{
    QFETCH(QString, text);
    QVERIFY(!addressFromLink(text).has_value());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::LeadInputTest, QCoreApplication)

#include "tst_leadinput.moc"
