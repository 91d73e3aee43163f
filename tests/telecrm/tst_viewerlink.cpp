// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/viewerlink.h"

#include <QtTest>

using namespace LeadViewer;

//! Links from outside: what is read, that nothing else is, and how one is written.
class ViewerLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void tellsItsOwn_data();
    void tellsItsOwn();
    void goesThereAndBack_data();
    void goesThereAndBack();
    void readsAPage_data();
    void readsAPage();
};

void ViewerLinkTest::reads_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("enterprise");
    QTest::addColumn<QString>("lead");
    const auto row = [](const char *link, const char *enterprise, const char *lead) {
        QTest::newRow(link) << QString::fromLatin1(link) << QString::fromUtf8(enterprise)
                            << QString::fromUtf8(lead);
    };
    row("lead-viewer://lead/5a3b/603d", "5a3b", "603d");
    row("lead-viewer://lead/ent_123456/lead-asha.2~x", "ent_123456", "lead-asha.2~x");
    row("LEAD-VIEWER://Lead/Ent_A/B", "Ent_A", "B");
    row("lead-viewer://lead/603D2B2F5C1E4A0012AB34CD/603d2b2f5c1e4a0012ab34ce",
        "603d2b2f5c1e4a0012ab34cd", "603d2b2f5c1e4a0012ab34ce");
    row("lead-viewer://lead/%65nt/a%2fb%3Fc%23d%25e%20f", "ent", "a/b?c#d%e f");
    row("lead-viewer://lead/a/%E0%A4%B2%E0%A5%80%E0%A4%A1", "a", "लीड");
    row("lead-viewer://lead/a%3Ab/c%40d%2Bf", "a:b", "c@d+f");
    row("lead-viewer://lead/.../-", "...", "-");
}

void ViewerLinkTest::reads()
{
    QFETCH(QString, link);
    QVERIFY(isViewerLink(link));
    const auto address = addressFromViewerLink(link);
    QVERIFY(address.has_value());
    QTEST(address->enterprise.text, "enterprise");
    QTEST(address->lead.text, "lead");
}

void ViewerLinkTest::refuses_data()
{
    QTest::addColumn<QString>("link");
    // Another form: other places, extra parts, what belongs to web addresses.
    for (const char *link :
         {"", "lead-viewer:", "lead-viewer://", "lead-viewer://lead", "lead-viewer://lead/",
          "lead-viewer://lead/a", "lead-viewer://lead/a/", "lead-viewer://lead//b",
          "lead-viewer://lead///", "lead-viewer://lead/a/b/", "lead-viewer://lead/a/b/c",
          "lead-viewer://lead/a//b", "lead-viewer:///lead/a/b", "lead-viewer:/lead/a/b",
          "lead-viewer:lead/a/b", "lead-viewer://leads/a/b", "lead-viewer://settings/a/b",
          "lead-viewer://a/b", "lead-viewer://lead.example.org/a/b", "lead-viewer://lead:80/a/b",
          "lead-viewer://me@lead/a/b", "lead-viewer://lead/a/b?token=t7", "lead-viewer://lead/a/b?",
          "lead-viewer://lead/a/b#", "lead-viewer://lead/a/b#c", "lead-viewer://lead/a?x/b",
          "lead-viewer://lead/a/b&base-url=https://example.org", "lead-viewer://lead/a/b;c",
          "lead-viewer://lead/a/b:c", "lead-viewer://lead/me@a/b", "lead-viewer://lead/a/b\\c",
          "lead-viewer://lead/a/b|c", "https://lead/a/b", "lead-viewer2://lead/a/b",
          "xlead-viewer://lead/a/b", "lead-viewer//lead/a/b",
          // Percent-encoding and UTF-8 that are none.
          "lead-viewer://lead/a/%", "lead-viewer://lead/a/%4", "lead-viewer://lead/a/b%zz",
          "lead-viewer://lead/a/%u0041", "lead-viewer://lead/a/%ff", "lead-viewer://lead/a/%e0%a4",
          "lead-viewer://lead/a/%c0%af", "lead-viewer://lead/a/%ed%a0%80",
          "lead-viewer://lead/a/%ef%bb%bfb",
          // Spaces, quotes, controls and what is not seen, as they are and encoded.
          " lead-viewer://lead/a/b", "lead-viewer://lead/a/b ", "lead-viewer://lead/a/b c",
          "lead-viewer://lead/a/b\n", "lead-viewer://lead/a/b\tc",
          "lead-viewer://lead/a/b\" --base-url \"https://example.org", "lead-viewer://lead/a/b%20",
          "lead-viewer://lead/a/%20", "lead-viewer://lead/%0a/b", "lead-viewer://lead/a/b%0Ac",
          "lead-viewer://lead/a/b%00", "lead-viewer://lead/a/%7f", "lead-viewer://lead/a/b%C2%85",
          "lead-viewer://lead/a/b%E2%80%AEc", "lead-viewer://lead/a/b%E2%80%8Bc",
          "lead-viewer://lead/a/%22b%22", "lead-viewer://lead/लीड/b",
          // No ID: path steps, another link, several IDs, an ID with its name.
          "lead-viewer://lead/a/.", "lead-viewer://lead/../b", "lead-viewer://lead/%2e%2E/b",
          "lead-viewer://lead/a/https%3A%2F%2Fexample.org%2Fenterprise%2Fx%2Flead%2Fy",
          "lead-viewer://lead/a/lead-viewer%3A%2F%2Flead%2Fx%2Fy%20https%3A%2F%2Fx",
          "lead-viewer://lead/a/603d2b2f5c1e4a0012ab34cd%20603d2b2f5c1e4a0012ab34ce",
          "lead-viewer://lead/a/Lead%20ID%3A%20b"})
        QTest::newRow(link) << QString::fromUtf8(link);
    QTest::newRow("a token") << QStringLiteral(
        "lead-viewer://lead/a/5a3b1e00-0000-4000-8000-0000000000001760000000000%3A"
        "5a3b1e00-0000-4000-8000-000000000002");
    QTest::newRow("too long") << QStringLiteral("lead-viewer://lead/a/")
            + QString(492, QLatin1Char('b'));
    QTest::newRow("a NUL") << QStringLiteral("lead-viewer://lead/a/b") + QChar(0)
            + QStringLiteral("c");
}

void ViewerLinkTest::refuses()
{
    QFETCH(QString, link);
    QVERIFY(!addressFromViewerLink(link).has_value());
}

void ViewerLinkTest::tellsItsOwn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOwn");
    for (const char *text : {"lead-viewer://lead/a/b", "lead-viewer:", "Lead-Viewer:x?token=t7"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"", "l9", "lead-viewer", "https://lead-viewer:1/", " lead-viewer:x"})
        QTest::newRow(text) << QString::fromLatin1(text) << false;
}

void ViewerLinkTest::tellsItsOwn()
{
    QFETCH(QString, text);
    QTEST(isViewerLink(text), "isOwn");
}

void ViewerLinkTest::goesThereAndBack_data()
{
    QTest::addColumn<QString>("enterprise");
    QTest::addColumn<QString>("lead");
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("isRead");
    const auto row
        = [](const char *enterprise, const char *lead, const char *link, bool isRead = true) {
              QTest::newRow(link) << QString::fromUtf8(enterprise) << QString::fromUtf8(lead)
                                  << QString::fromLatin1(link) << isRead;
          };
    row("5a3b", "603d", "lead-viewer://lead/5a3b/603d");
    row("ent_123456", "lead-asha.2~x", "lead-viewer://lead/ent_123456/lead-asha.2~x");
    row("a:b", "c@d+f", "lead-viewer://lead/a%3Ab/c%40d%2Bf");
    row("ent", "a/b?c#d%e f", "lead-viewer://lead/ent/a%2Fb%3Fc%23d%25e%20f");
    row("a", "लीड", "lead-viewer://lead/a/%E0%A4%B2%E0%A5%80%E0%A4%A1");
    row("a", "b\" --base-url \"c", "lead-viewer://lead/a/b%22%20--base-url%20%22c");
    row("", "b", "lead-viewer://lead//b", false);
    row("a", "", "lead-viewer://lead/a/", false);
    row("..", "b", "lead-viewer://lead/../b", false);
    row("a", "b\n", "lead-viewer://lead/a/b%0A", false);
}

void ViewerLinkTest::goesThereAndBack()
{
    QFETCH(const QString, enterprise);
    QFETCH(const QString, lead);
    QFETCH(const bool, isRead);
    const LeadAddress address{{enterprise}, {lead}};
    const QString link = viewerLink(address);
    QTEST(link, "link");
    QCOMPARE(addressFromViewerLink(link), isRead ? std::optional(address) : std::nullopt);
}

void ViewerLinkTest::readsAPage_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("lead"); // empty: refused; the enterprise is always the same
    const auto row = [](const char *link, const char *lead = "") {
        QTest::newRow(link) << QString::fromLatin1(link) << QString::fromLatin1(lead);
    };
    row("lead-viewer://lead/5a3b/603d", "603d");
    row("https://next.telecrm.in/5a3b/views/all-leads-v2/overlay/l/603d", "603d");
    row("HTTPS://Next.TeleCRM.in/5a3b/views/x/l/603d?tab=1#top", "603d");
    row("https://telecrm.in/5a3b/views/l/a%2Fb", "a/b");
    row("https://next.telecrm.in/autoupdate/v2/enterprise/5a3b/lead/603d", "603d");
    // Other hosts, and what only looks like the vendor's.
    row("http://next.telecrm.in/5a3b/views/x/l/603d");
    row("https://example.org/5a3b/views/x/l/603d");
    row("https://telecrm.in.example.org/5a3b/views/x/l/603d");
    row("https://nottelecrm.in/5a3b/views/x/l/603d");
    row("https://next.telecrm.in:8443/5a3b/views/x/l/603d");
    row("https://next.telecrm.in@example.org/5a3b/views/x/l/603d");
    row("https://me:secret@next.telecrm.in/5a3b/views/x/l/603d");
    row("https://example.org/?x=https://next.telecrm.in/5a3b/views/x/l/603d");
    row("next.telecrm.in/5a3b/views/x/l/603d");
    // No lead, or more than one.
    row("https://next.telecrm.in/5a3b/views/all-leads-v2");
    row("https://next.telecrm.in/5a3b/views/x/l/%2E%2E");
    row("https://next.telecrm.in/5a3b/views/x/l/a%0Ab");
    row("https://next.telecrm.in/5a3b/views/x/l/1 https://next.telecrm.in/5a3b/views/x/l/2");
    row("https://next.telecrm.in/5a3b/views/x/l/603d --base-url https://example.org");
    row("lead-viewer://lead/5a3b");
    QTest::newRow("too long") << QStringLiteral("https://next.telecrm.in/5a3b/views/x/l/603d?")
            + QString(2048, QLatin1Char('x'))
                              << QString();
}

void ViewerLinkTest::readsAPage()
{
    QFETCH(const QString, link);
    QFETCH(const QString, lead);
    const auto expected = lead.isEmpty()
        ? std::nullopt
        : std::optional(LeadAddress{{QStringLiteral("5a3b")}, {lead}});
    QCOMPARE(addressFromOutsideLink(link), expected);
}

LEAD_VIEWER_TEST(ViewerLinkTest, QCoreApplication)
#include "tst_viewerlink.moc"
