// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "timeline/leadbrowser.h"
#include "viewer/leadlinks.h"
#include "viewer/noticebar.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead/1");

} // namespace

//! Copy link to lead and Copy lead ID, in the Edit menu and in that of the lead's name.
class LeadLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void nothingWithoutALead();
    void copies();
    void copiesTheVendorsPage();
    void sampleLeadHasOnlyItsId();
    void menuOfTheName();

private:
    [[nodiscard]] QAction *action(const char *text) const
    {
        return m_fixture->action(QString::fromLatin1(text));
    }
    [[nodiscard]] QString copied(const char *text) const
    {
        QGuiApplication::clipboard()->clear();
        action(text)->trigger();
        return QGuiApplication::clipboard()->text();
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void LeadLinksTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, leadJson(QStringLiteral("Asha Kulkarni"), 3));
    QVERIFY(m_fixture->show());
}

void LeadLinksTest::nothingWithoutALead()
{
    for (const char *text : {"Copy link to lead", "Copy lead ID", "Open in TeleCRM"})
        QVERIFY2(!action(text)->isEnabled(), text);
}

void LeadLinksTest::copies()
{
    QVERIFY(m_fixture->open(lead));
    QCOMPARE(copied("Copy lead ID"), lead);
    // The stand-in is not TeleCRM, so there is no page that a colleague could open.
    QCOMPARE(copied("Copy link to lead"),
             QStringLiteral("lead-viewer://lead/") + Standin::enterpriseId()
                 + QStringLiteral("/lead%2F1"));
}

void LeadLinksTest::copiesTheVendorsPage()
{
    QAction openPage;
    QAction copyLink;
    QAction copyId;
    Network network;
    Client client(&network, BaseUrl(), "Test");
    QCOMPARE(client.baseUrl().origin(), QStringLiteral("https://next.telecrm.in"));
    NoticeBar bar;
    LeadBrowser browser(&client);
    const LeadLinks links({&openPage, &copyLink, &copyId}, &bar, &browser, nullptr);
    QCOMPARE(links.linkTo({{QStringLiteral("5a3b")}, {lead}}),
             QStringLiteral("https://next.telecrm.in/5a3b/views/all-leads-v2/overlay/l/lead%2F1"));
}

void LeadLinksTest::sampleLeadHasOnlyItsId()
{
    m_fixture->window().setSampleData();
    QVERIFY(m_fixture->open(lead));
    QVERIFY(!action("Copy link to lead")->isEnabled());
    QVERIFY(!action("Open in TeleCRM")->isEnabled());
    QCOMPARE(copied("Copy lead ID"), lead);
}

void LeadLinksTest::menuOfTheName()
{
    const auto *name = m_fixture->window().findChild<QWidget *>(QStringLiteral("nameLabel"));
    QStringList texts;
    for (const QAction *entry : name->actions())
        texts += QString(entry->text()).remove(u'&');
    QCOMPARE(texts,
             (QStringList{QStringLiteral("Copy name"), QStringLiteral("Copy link to lead"),
                          QStringLiteral("Copy lead ID")}));
}

LEAD_VIEWER_TEST(LeadLinksTest, QApplication)
#include "tst_leadlinks.moc"
