// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString tokenName = QStringLiteral("Token");
const QString showToken = QStringLiteral("Show token");

} // namespace

//! Who may read the token: the person who asks to, for as long as they look at it.
class TokenInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void tokenIsHidden();
    void revealedByKeyboard();
    void concealedWhenTheFocusLeaves_data();
    void concealedWhenTheFocusLeaves();
    void halfATokenIsNotUsed();

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

void TokenInputTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    m_fixture->fill(QStringLiteral("lead-asha"));
}

void TokenInputTest::tokenIsHidden()
{
    QLineEdit *token = m_fixture->edit(tokenName);
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    QVERIFY(!token->displayText().contains(Standin::token().left(4)));
    token->setFocus();
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
}

void TokenInputTest::revealedByKeyboard()
{
    QLineEdit *token = m_fixture->edit(tokenName);
    token->setFocus();
    press(Qt::Key_Tab);
    QVERIFY(m_fixture->button(showToken)->hasFocus());
    press(Qt::Key_Space);
    QCOMPARE(token->echoMode(), QLineEdit::Normal);
    QCOMPARE(token->displayText(), Standin::token());
    press(Qt::Key_Space);
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    // Back in the input the token stays readable, so that it can be corrected.
    press(Qt::Key_Space);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(token->hasFocus());
    QCOMPARE(token->echoMode(), QLineEdit::Normal);
}

void TokenInputTest::concealedWhenTheFocusLeaves_data()
{
    QTest::addColumn<QString>("to");
    QTest::newRow("a button") << QStringLiteral("Open lead");
    QTest::newRow("lead ID") << QStringLiteral("Lead ID");
    QTest::newRow("another window") << QString();
}

void TokenInputTest::concealedWhenTheFocusLeaves()
{
    QFETCH(QString, to);
    m_fixture->button(showToken)->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(m_fixture->edit(tokenName)->echoMode(), QLineEdit::Normal);
    QWidget other;
    if (to.isEmpty()) {
        other.show();
        other.activateWindow();
        QVERIFY(waitForKeyboard(&other));
    } else {
        m_fixture->find<QWidget>(to)->setFocus();
    }
    QTRY_COMPARE(m_fixture->edit(tokenName)->echoMode(), QLineEdit::Password);
    QVERIFY(!m_fixture->button(showToken)->isChecked());
}

void TokenInputTest::halfATokenIsNotUsed()
{
    m_fixture->standin().addLead(QStringLiteral("lead-asha"),
                                 leadJson(QStringLiteral("Asha Kulkarni"), 57));
    m_fixture->readInBackground();
    QVERIFY(m_fixture->open(QStringLiteral("lead-asha")));
    QTRY_VERIFY(!isReadingBehind(m_fixture->browser()));
    const auto sentWith = [this](const QString &token) {
        return m_fixture->standin().requests().constLast().header("Authorization")
            == "Bearer " + token.toLatin1();
    };
    const QString half = QStringLiteral("half-a-tok");
    m_fixture->edit(tokenName)->setFocus();
    type(half);
    const int before = m_fixture->standin().requestCount();
    m_fixture->browser().behind()->prepareNextPage();
    QTRY_COMPARE(m_fixture->standin().requestCount(), before + 1);
    QVERIFY(sentWith(Standin::token()));
    // What the person starts uses what stands in the input.
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QVERIFY(sentWith(half));
    QVERIFY(m_fixture->window().errorDialog() != nullptr); // the service refuses it
}

LEAD_VIEWER_TEST(TokenInputTest, QApplication)
#include "tst_tokeninput.moc"
