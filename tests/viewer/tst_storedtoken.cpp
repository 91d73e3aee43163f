// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/rememberfixture.h"

#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;
using namespace std::chrono_literals;

namespace {

const QString enterpriseName = QStringLiteral("Enterprise ID");
const QString otherEnterprise = QStringLiteral("ent_other");

} // namespace

//! A window that finds a token in the store: at its start, and when another workspace is typed.
class StoredTokenTest : public RememberFixture
{
    Q_OBJECT

private Q_SLOTS:
    void fillsInTheTokenAtTheNextStart();
    void windowComesBeforeTheStore();
    void opensTheLeadNamedAtStart();
    void opensNothingElseByItself();
    void storeThatNeverAnswersLeavesAUsableWindow();
    void typingWins();
    void workspacesHaveTheirOwnTokens();
    void refusedStoredTokenStays();
    void linkNamesTheWorkspace();

private:
    [[nodiscard]] int reads() const { return m_fixture->store().count(StoreCall::Operation::Read); }
};

void StoredTokenTest::fillsInTheTokenAtTheNextStart()
{
    start();
    remember(Standin::enterpriseId(), Standin::token());
    QVERIFY(m_fixture->show());
    QTRY_COMPARE(tokenText(), Standin::token());
    QCOMPARE(m_fixture->edit(tokenName)->echoMode(), QLineEdit::Password);
    QCOMPARE(place(), stored);
    QVERIFY(box()->isChecked());
    // And nothing is opened that nobody named.
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), 0);
}

void StoredTokenTest::windowComesBeforeTheStore()
{
    start();
    remember(Standin::enterpriseId(), Standin::token());
    QCoreApplication::processEvents();
    QVERIFY(m_fixture->store().asked.isEmpty());
    QVERIFY(m_fixture->show());
    QTRY_COMPARE(reads(), 1);
}

void StoredTokenTest::opensTheLeadNamedAtStart()
{
    start();
    remember(Standin::enterpriseId(), Standin::token());
    m_fixture->window().fillIn({}, asha, {});
    QVERIFY(m_fixture->show());
    m_fixture->window().openAtStart();
    QTRY_COMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(m_fixture->store().asked.size(), 1);
}

void StoredTokenTest::opensNothingElseByItself()
{
    start();
    remember(Standin::enterpriseId(), Standin::token());
    m_fixture->store().answer.reset();
    m_fixture->window().fillIn({}, asha, {});
    QVERIFY(m_fixture->show());
    m_fixture->window().openAtStart();
    QTRY_COMPARE(reads(), 1);
    // Meanwhile the person has begun to type another lead.
    m_fixture->edit(QStringLiteral("Lead ID"))->setFocus();
    type(QStringLiteral("lead-"));
    m_fixture->store().carryOut(m_fixture->store().last);
    QCOMPARE(tokenText(), Standin::token());
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), 0);
}

void StoredTokenTest::storeThatNeverAnswersLeavesAUsableWindow()
{
    start();
    remember(Standin::enterpriseId(), Standin::token());
    m_fixture->store().answer.reset();
    m_fixture->store().setTimes({50ms, 400ms});
    QVERIFY(m_fixture->show());
    QTRY_COMPARE(place(), QStringLiteral("Reading the token from your password store…"));
    QTRY_VERIFY(place().contains(QStringLiteral("is not answering")));
    QTRY_COMPARE(place(), QStringLiteral("The password store did not answer. Type the token."));
    QVERIFY(m_fixture->open(asha));
    QCOMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("Asha Kulkarni"));
}

void StoredTokenTest::typingWins()
{
    start();
    remember(Standin::enterpriseId(), QStringLiteral("stored-token"));
    m_fixture->store().answer.reset();
    QVERIFY(m_fixture->show());
    QTRY_COMPARE(reads(), 1);
    const QPointer<StoreCall> read = m_fixture->store().last;
    m_fixture->edit(tokenName)->setFocus();
    type(QStringLiteral("typed"));
    if (!read.isNull())
        m_fixture->store().carryOut(read);
    QCoreApplication::processEvents();
    QCOMPARE(tokenText(), QStringLiteral("typed"));
}

void StoredTokenTest::workspacesHaveTheirOwnTokens()
{
    start();
    remember(Standin::enterpriseId(), Standin::token());
    remember(otherEnterprise, QStringLiteral("other-token"));
    QVERIFY(m_fixture->show());
    QTRY_COMPARE(tokenText(), Standin::token());
    m_fixture->edit(enterpriseName)->setFocus();
    type(otherEnterprise);
    QTRY_COMPARE(tokenText(), QStringLiteral("other-token"));
    QVERIFY(box()->isChecked());
    type(QStringLiteral("ent_unknown"));
    QVERIFY(!box()->isChecked());
    QCOMPARE(reads(), 2);
}

void StoredTokenTest::refusedStoredTokenStays()
{
    start();
    remember(Standin::enterpriseId(), QStringLiteral("deleted-since"));
    QVERIFY(m_fixture->show());
    QTRY_COMPARE(tokenText(), QStringLiteral("deleted-since"));
    m_fixture->edit(QStringLiteral("Lead ID"))->setFocus();
    type(asha);
    press(Qt::Key_Return);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->window().failureText(),
             QStringLiteral("TeleCRM did not accept the token."));
    QCOMPARE(m_fixture->store().asked.size(), 1);
    QCOMPARE(m_fixture->store().tokens.size(), 1);
}

void StoredTokenTest::linkNamesTheWorkspace()
{
    remember(Standin::enterpriseId(), Standin::token());
    QVERIFY(m_fixture->show());
    m_fixture->window().fillIn(Standin::enterpriseId(), {}, {});
    QTRY_COMPARE(tokenText(), Standin::token());
}

LEAD_VIEWER_TEST(StoredTokenTest, QApplication)
#include "tst_storedtoken.moc"
