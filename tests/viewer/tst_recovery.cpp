// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/errordialog.h"
#include "viewer/windowfixture.h"

#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString asha = QStringLiteral("lead-asha");
const QString tryAgain = QStringLiteral("Try again");

} // namespace

//! The way from a failure back to a lead: the buttons of the dialog, and what was shown before.
class RecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void wrongTokenIsRefusedByTheService();
    void wrongEnterpriseIsRefusedByTheService();
    void unknownLead();
    void pageSizeIsOfferedToEdit();
    void refusedConnection();
    void dataStaysAndTheNoticeGoes();
    void failedTurnIsTriedAgain();

private:
    [[nodiscard]] bool fail() { return m_fixture->open(asha) && dialog() != nullptr; }
    [[nodiscard]] ErrorDialog *dialog() const { return m_fixture->window().errorDialog(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void RecoveryTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(asha, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    QVERIFY(m_fixture->show());
}

void RecoveryTest::wrongTokenIsRefusedByTheService()
{
    m_fixture->fill(asha);
    m_fixture->edit(QStringLiteral("Token"))->setFocus();
    type(QStringLiteral("wrong"));
    press(Qt::Key_Return);
    QTRY_VERIFY(dialog() != nullptr);
    QVERIFY(waitForKeyboard(dialog()));
    QPointer<ErrorDialog> former = dialog();
    QVERIFY(labelsOf(dialog()).at(1).contains(QStringLiteral("Missing or invalid access token.")));
    press(Qt::Key_Return);
    QVERIFY(m_fixture->isBack());
    QVERIFY(former.isNull());
    QLineEdit *token = m_fixture->edit(QStringLiteral("Token"));
    QVERIFY(token->hasFocus());
    QCOMPARE(token->selectionLength(), token->text().size());
    QCOMPARE(m_fixture->standin().requestCount(), 1);
    // So typing replaces it, and Enter asks again.
    QTest::keyClicks(QApplication::focusWidget(), Standin::token());
    press(Qt::Key_Return);
    QTRY_COMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(m_fixture->window().failureText(), QString());
}

void RecoveryTest::wrongEnterpriseIsRefusedByTheService()
{
    m_fixture->fill(asha);
    m_fixture->edit(QStringLiteral("Enterprise ID"))->setFocus();
    type(QStringLiteral("e7"));
    press(Qt::Key_Return);
    QTRY_VERIFY(dialog() != nullptr);
    QVERIFY(labelsOf(dialog()).at(1).contains(QStringLiteral("Enterprise with id")));
    m_fixture->clickInDialog(QStringLiteral("Edit Enterprise ID"));
    QVERIFY(m_fixture->isBack());
    QVERIFY(m_fixture->edit(QStringLiteral("Enterprise ID"))->hasFocus());
    QCOMPARE(m_fixture->edit(QStringLiteral("Enterprise ID"))->selectedText(),
             QStringLiteral("e7"));
}

void RecoveryTest::unknownLead()
{
    QVERIFY(m_fixture->open(QStringLiteral("no-such-lead")));
    QVERIFY(dialog() != nullptr);
    QCOMPARE(labelsOf(dialog()).first(),
             QStringLiteral("There is no lead with the ID “no-such-lead” in this workspace."));
    m_fixture->clickInDialog(QStringLiteral("Edit Lead ID"));
    QVERIFY(m_fixture->isBack());
    QVERIFY(m_fixture->edit(QStringLiteral("Lead ID"))->hasFocus());
    QCOMPARE(m_fixture->edit(QStringLiteral("Lead ID"))->selectedText(),
             QStringLiteral("no-such-lead"));
}

void RecoveryTest::pageSizeIsOfferedToEdit()
{
    m_fixture->answerWith({400,
                           errorJson("BAD_REQUEST", "Limit should be between 1 and 100"),
                           "application/json",
                           {}});
    QVERIFY(fail());
    m_fixture->clickInDialog(QStringLiteral("Edit Page size"));
    QVERIFY(m_fixture->isBack());
    QSpinBox *box = m_fixture->box(QStringLiteral("Page size"));
    QVERIFY(box->hasFocus());
    QCOMPARE(box->findChild<QLineEdit *>()->selectedText(), QStringLiteral("10"));
}

void RecoveryTest::refusedConnection()
{
    const auto port = quint16(m_fixture->standin().baseUrl().port());
    m_fixture->standin().stop();
    QVERIFY(fail());
    QCOMPARE(labelsOf(dialog()).first(),
             QStringLiteral("Cannot reach 127.0.0.1: the connection was refused."));
    QVERIFY(labelsOf(dialog()).last().contains(QStringLiteral("Try again")));
    QVERIFY2(m_fixture->standin().start(port), qPrintable(m_fixture->standin().errorString()));
    m_fixture->clickInDialog(tryAgain);
    QTRY_COMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(m_fixture->lastQuery(), pageQuery(0));
    QCOMPARE(m_fixture->standin().requestCount(), 1);
}

void RecoveryTest::dataStaysAndTheNoticeGoes()
{
    QVERIFY(m_fixture->open(asha));
    m_fixture->button(QStringLiteral("Next page"))->setFocus();
    press(Qt::Key_Space);
    QVERIFY(m_fixture->isDone());
    m_fixture->answerWith({500, errorJson("INTERNAL", "Sorry"), "application/json", {}});
    press(Qt::Key_F5);
    QTRY_VERIFY(dialog() != nullptr);

    QCOMPARE(m_fixture->value(QStringLiteral("Name")), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(m_fixture->row(0).constLast(), QStringLiteral("Note 11"));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("11–20 · more may follow"));
    const QString notice = QStringLiteral(
        "TeleCRM is not answering properly (500). Still shown: Asha Kulkarni, as of ");
    QCOMPARE(labelsOf(&m_fixture->window()).filter(notice).size(), 0); // the dialog says it
    press(Qt::Key_Escape);
    QVERIFY(m_fixture->isBack());
    QCOMPARE(labelsOf(&m_fixture->window()).filter(notice).size(), 1);

    press(Qt::Key_F5);
    QTRY_VERIFY(dialog() != nullptr);
    m_fixture->standin().setInterceptor({});
    m_fixture->clickInDialog(tryAgain);
    QTRY_COMPARE(m_fixture->window().failureText(), QString());
    QCOMPARE(m_fixture->lastQuery(), pageQuery(10));
    QVERIFY(labelsOf(&m_fixture->window()).filter(QStringLiteral("TeleCRM is not")).isEmpty());
    QTRY_VERIFY(dialog() == nullptr);
}

void RecoveryTest::failedTurnIsTriedAgain()
{
    QVERIFY(m_fixture->open(asha));
    m_fixture->answerWith({503, "{}", "application/json", {}});
    m_fixture->click(QStringLiteral("Next page"));
    QTRY_VERIFY(dialog() != nullptr);
    m_fixture->standin().setInterceptor({});
    m_fixture->clickInDialog(tryAgain);
    QTRY_COMPARE(m_fixture->window().positionText(), QStringLiteral("11–20 · more may follow"));
    QCOMPARE(m_fixture->queries(), (QList{pageQuery(0), pageQuery(10), pageQuery(10)}));
}

LEAD_VIEWER_TEST(RecoveryTest, QApplication)
#include "tst_recovery.moc"
