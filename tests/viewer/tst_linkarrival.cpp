// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/rememberfixture.h"

#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString elsewhere = QStringLiteral("ent_other");
const QString question
    = QStringLiteral("A link asks to open lead lead-asha in another workspace, ent_other.");

QString linkTo(const QString &enterprise, const QString &lead)
{
    return QStringLiteral("lead-viewer://lead/%1/%2").arg(enterprise, lead);
}

} // namespace

//! Links from outside in the window: what opens at once, what is asked first, what is refused.
class LinkArrivalTest : public RememberFixture
{
    Q_OBJECT

private Q_SLOTS:
    void opensInTheSameWorkspace();
    void opensAPageOfTeleCrm();
    void opensInTheRememberedWorkspace();
    void waitsForTheToken();
    void asksForTheToken();
    void asksBeforeAnotherWorkspace();
    void opensAnotherWorkspaceWhenTold_data();
    void opensAnotherWorkspaceWhenTold();
    void tokenStaysInItsWorkspace();
    void cancelChangesNothing_data();
    void cancelChangesNothing();
    void newestLinkCounts();
    void refuses_data();
    void refuses();
    void refusesAnotherWorkspaceThanTheLockedOne();
    void nothingComesFromAnEmptyLink();
    void hostileIds();

private:
    void arrive(const QString &link) { m_fixture->window().openFromLink(link); }
    [[nodiscard]] QString asked() const;
    [[nodiscard]] QAbstractButton *answer(const QString &name) const;
    [[nodiscard]] QString shown() const { return shownLeadName(m_fixture->browser()); }
    void showWithToken();
};

QString LinkArrivalTest::asked() const
{
    const auto *notice = m_fixture->window().findChild<QWidget *>(QStringLiteral("linkNotice"));
    return notice->isVisible() ? notice->accessibleDescription() : QString();
}

QAbstractButton *LinkArrivalTest::answer(const QString &name) const
{
    const auto *notice = m_fixture->window().findChild<QWidget *>(QStringLiteral("linkNotice"));
    return m_fixture->find<QAbstractButton>(name, notice);
}

//! As after an earlier run in this workspace, with a token that came from outside.
void LinkArrivalTest::showWithToken()
{
    start();
    m_fixture->standin().addLead(QStringLiteral("lead-2"),
                                 leadJson(QStringLiteral("Rohan Mehta"), 3));
    m_fixture->window().fillIn({}, {}, Standin::token());
    QVERIFY(m_fixture->show());
}

void LinkArrivalTest::opensInTheSameWorkspace()
{
    showWithToken();
    QVERIFY(m_fixture->open(asha));
    arrive(linkTo(Standin::enterpriseId(), QStringLiteral("lead-2")));
    QTRY_COMPARE(shown(), QStringLiteral("Rohan Mehta"));
    QCOMPARE(asked(), QString());
    // The workspace in use is the open lead's, whatever is typed.
    m_fixture->edit(QStringLiteral("Enterprise ID"))->setText(elsewhere);
    arrive(linkTo(Standin::enterpriseId(), asha));
    QTRY_COMPARE(shown(), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(asked(), QString());
}

void LinkArrivalTest::opensAPageOfTeleCrm()
{
    showWithToken();
    arrive(QStringLiteral("https://next.telecrm.in/%1/views/all-leads-v2/overlay/l/lead-asha?x=1")
               .arg(Standin::enterpriseId()));
    QTRY_COMPARE(shown(), QStringLiteral("Asha Kulkarni"));
    // The page's host is not asked.
    QCOMPARE(m_fixture->client().baseUrl().url(), m_fixture->standin().baseUrl());
}

void LinkArrivalTest::opensInTheRememberedWorkspace()
{
    showWithToken();
    arrive(linkTo(Standin::enterpriseId(), asha));
    QTRY_COMPARE(shown(), QStringLiteral("Asha Kulkarni"));
}

void LinkArrivalTest::waitsForTheToken()
{
    start();
    remember(Standin::enterpriseId(), Standin::token());
    arrive(linkTo(Standin::enterpriseId(), asha)); // before the window is there
    QVERIFY(m_fixture->show());
    QTRY_COMPARE(shown(), QStringLiteral("Asha Kulkarni"));
}

void LinkArrivalTest::asksForTheToken()
{
    start();
    QVERIFY(m_fixture->show());
    arrive(linkTo(Standin::enterpriseId(), asha));
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), 0);
    QVERIFY(m_fixture->edit(tokenName)->hasFocus());
    type(Standin::token());
    press(Qt::Key_Return);
    QTRY_COMPARE(shown(), QStringLiteral("Asha Kulkarni"));
}

void LinkArrivalTest::asksBeforeAnotherWorkspace()
{
    showWithToken();
    QVERIFY(m_fixture->open(QStringLiteral("lead-2")));
    const int before = m_fixture->standin().requestCount();
    arrive(linkTo(elsewhere, asha));
    QCOMPARE(asked(), question);
    QVERIFY(answer(QStringLiteral("Cancel opening"))->hasFocus());
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), before);
    QCOMPARE(shown(), QStringLiteral("Rohan Mehta"));
    QCOMPARE(m_fixture->edit(QStringLiteral("Enterprise ID"))->text(), Standin::enterpriseId());
    QCOMPARE(tokenText(), Standin::token());
    // The rest of the window can be used meanwhile.
    QVERIFY(m_fixture->open(asha));
    QCOMPARE(asked(), question);
}

void LinkArrivalTest::opensAnotherWorkspaceWhenTold_data()
{
    QTest::addColumn<bool>("hasLead");
    QTest::newRow("start page") << false;
    QTest::newRow("a lead is open") << true;
}

void LinkArrivalTest::opensAnotherWorkspaceWhenTold()
{
    QFETCH(const bool, hasLead);
    start();
    remember(elsewhere, QStringLiteral("other-token"));
    m_fixture->window().fillIn({}, {}, Standin::token());
    QVERIFY(m_fixture->show());
    if (hasLead)
        QVERIFY(m_fixture->open(asha));
    m_fixture->answerWith({200, leadJson(QStringLiteral("Farah Khan"), 3), {}, {}});
    arrive(linkTo(elsewhere, asha));
    QCOMPARE(asked(), question);
    answer(QStringLiteral("Open lead of link"))->click();
    QCOMPARE(asked(), QString());
    QTRY_COMPARE(shown(), QStringLiteral("Farah Khan"));
    const StandinRequest request = m_fixture->standin().requests().constLast();
    QVERIFY2(request.target.contains("/enterprise/ent_other/lead/lead-asha?"),
             request.target.constData());
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer other-token"));
}

void LinkArrivalTest::tokenStaysInItsWorkspace()
{
    showWithToken();
    QVERIFY(m_fixture->open(asha));
    const int before = m_fixture->standin().requestCount();
    arrive(linkTo(elsewhere, asha));
    answer(QStringLiteral("Open lead of link"))->click();
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), before);
    QCOMPARE(tokenText(), QString());
    QVERIFY(m_fixture->edit(tokenName)->hasFocus());
    QCOMPARE(shown(), QStringLiteral("Asha Kulkarni"));
    // It is still there for its own.
    arrive(linkTo(Standin::enterpriseId(), QStringLiteral("lead-2")));
    QTRY_COMPARE(shown(), QStringLiteral("Rohan Mehta"));
}

void LinkArrivalTest::cancelChangesNothing_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Enter") << int(Qt::Key_Return);
    QTest::newRow("Space") << int(Qt::Key_Space);
    QTest::newRow("Escape") << int(Qt::Key_Escape);
}

void LinkArrivalTest::cancelChangesNothing()
{
    QFETCH(const int, key);
    showWithToken();
    m_fixture->edit(QStringLiteral("Lead ID"))->setFocus();
    type(QStringLiteral("lead-typed"));
    arrive(linkTo(elsewhere, asha));
    press(Qt::Key(key));
    QCOMPARE(asked(), QString());
    QCOMPARE(m_fixture->edit(QStringLiteral("Lead ID"))->text(), QStringLiteral("lead-typed"));
    QVERIFY(m_fixture->edit(QStringLiteral("Lead ID"))->hasFocus());
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), 0);
}

void LinkArrivalTest::newestLinkCounts()
{
    showWithToken();
    arrive(linkTo(elsewhere, QStringLiteral("lead-9")));
    arrive(linkTo(elsewhere, asha));
    QCOMPARE(asked(), question);
    arrive(linkTo(Standin::enterpriseId(), asha));
    QCOMPARE(asked(), QString());
    QTRY_COMPARE(shown(), QStringLiteral("Asha Kulkarni"));
}

void LinkArrivalTest::refuses_data()
{
    QTest::addColumn<QString>("link");
    for (const char *link : {"lead-viewer:", "lead-viewer://lead/ent_123456/lead-asha?token=t7",
                             "hello", "https://example.org/ent_123456/views/x/l/lead-asha"})
        QTest::newRow(link) << QString::fromLatin1(link);
}

void LinkArrivalTest::refuses()
{
    QFETCH(const QString, link);
    showWithToken();
    arrive(link);
    QCOMPARE(m_fixture->notice(), QStringLiteral("This link does not name a lead."));
    QCOMPARE(asked(), QString());
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), 0);
}

void LinkArrivalTest::refusesAnotherWorkspaceThanTheLockedOne()
{
    start();
    Policy policy;
    policy.enterpriseId = Standin::enterpriseId();
    policy.locksEnterpriseId = true;
    m_fixture->setPolicy(policy);
    m_fixture->window().fillIn({}, {}, Standin::token());
    QVERIFY(m_fixture->show());
    arrive(linkTo(elsewhere, asha));
    QCOMPARE(asked(), QString());
    QCOMPARE(m_fixture->notice(),
             QStringLiteral("The lead of this link is in another workspace. The Enterprise ID is "
                            "set by your administrator."));
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), 0);
    arrive(linkTo(Standin::enterpriseId(), asha));
    QTRY_COMPARE(shown(), QStringLiteral("Asha Kulkarni"));
}

void LinkArrivalTest::nothingComesFromAnEmptyLink()
{
    showWithToken();
    m_fixture->window().setWindowState(Qt::WindowMinimized);
    QVERIFY(m_fixture->window().isMinimized());
    arrive({});
    QVERIFY(!m_fixture->window().isMinimized());
    QCOMPARE(m_fixture->notice(), QString());
    QCOMPARE(asked(), QString());
    QVERIFY(m_fixture->staysIdle());
}

void LinkArrivalTest::hostileIds()
{
    showWithToken();
    arrive(QStringLiteral("lead-viewer://lead/x%3Cb%3Eent/a%E2%80%AEb"));
    // What turns the text around is no ID at all; what looks like HTML is shown as it is.
    QCOMPARE(m_fixture->notice(), QStringLiteral("This link does not name a lead."));
    arrive(QStringLiteral("lead-viewer://lead/x%3Cb%3Eent/lead"));
    QCOMPARE(asked(),
             QStringLiteral("A link asks to open lead lead in another workspace, "
                            "x<b>ent."));
    const auto *notice = m_fixture->window().findChild<QWidget *>(QStringLiteral("linkNotice"));
    QCOMPARE(notice->findChild<QLabel *>(QStringLiteral("textLabel"))->textFormat(), Qt::PlainText);
}

LEAD_VIEWER_TEST(LinkArrivalTest, QApplication)
#include "tst_linkarrival.moc"
