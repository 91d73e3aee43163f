// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/errordialog.h"
#include "viewer/rememberfixture.h"

#include <QAction>
#include <QDir>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString memoryOnly = QStringLiteral("Not saved: used until you close the window.");
const QString untilOpened
    = QStringLiteral("Saved in your password store after the first lead opens.");

} // namespace

//! Remember, Forget token and the line that says where the token is. What a stored token does is in
//! tst_storedtoken.cpp.
class RememberTest : public RememberFixture
{
    Q_OBJECT

private Q_SLOTS:
    void isOffAtFirst();
    void cannotBeTickedWithoutAStore();
    void keepsTheTokenOnceALeadHasOpened();
    void keepsNothingThatWasNotAccepted();
    void settingsHoldTheFactAlone();
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();
    void untickingRemoves();
    void forgettingRemoves();
    void forgettingWithoutAStoreEmptiesTheInput();
    void nothingIsAskedWithAForgottenToken();
    void worksByKeyboard();

private:
    [[nodiscard]] QAction *forget() const
    {
        return m_fixture->action(QStringLiteral("Forget token"));
    }
};

void RememberTest::isOffAtFirst()
{
    QVERIFY(m_fixture->show());
    QVERIFY(!box()->isChecked() && box()->isEnabled());
    QCOMPARE(place(), memoryOnly);
    QVERIFY(!forget()->isEnabled());
    QVERIFY(m_fixture->open(asha));
    QCOMPARE(place(), memoryOnly);
    QVERIFY(forget()->isEnabled());
    QVERIFY(m_fixture->store().asked.isEmpty());
}

void RememberTest::cannotBeTickedWithoutAStore()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(!box()->isEnabled() && !box()->isChecked());
    QCOMPARE(place(), memoryOnly);
}

void RememberTest::keepsTheTokenOnceALeadHasOpened()
{
    QVERIFY(m_fixture->show());
    m_fixture->fill(asha);
    m_fixture->click(QStringLiteral("Remember"));
    QCOMPARE(place(), untilOpened);
    QVERIFY(m_fixture->store().asked.isEmpty());
    m_fixture->click(QStringLiteral("Open lead"));
    QVERIFY(m_fixture->isDone());
    QTRY_COMPARE(place(), stored);
    QVERIFY(m_fixture->store().tokens.value(key().text()) == Token::fromInput(Standin::token()));
    // Turning pages asks the store for nothing.
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QCOMPARE(m_fixture->store().asked.size(), 1);
}

void RememberTest::keepsNothingThatWasNotAccepted()
{
    QVERIFY(m_fixture->show());
    m_fixture->fill(asha);
    m_fixture->click(QStringLiteral("Remember"));
    m_fixture->edit(tokenName)->setFocus();
    type(QStringLiteral("wrong-token"));
    press(Qt::Key_Return);
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_fixture->window().errorDialog() != nullptr);
    QVERIFY(m_fixture->store().asked.isEmpty());
    QCOMPARE(place(), untilOpened);
}

void RememberTest::settingsHoldTheFactAlone()
{
    keepsTheTokenOnceALeadHasOpened();
    const QString enterprise = key().enterprise.text;
    m_fixture->window().close();
    m_fixture.reset();
    int files = 0;
    QDir folder(m_folder->path());
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains(enterprise.toLatin1()));
        QVERIFY(!bytes.contains(Standin::token().toLatin1()));
        QVERIFY(!bytes.contains(Standin::token().toLatin1().toBase64().left(16)));
        ++files;
    }
    QCOMPARE(files, 1);
}

void RememberTest::saysWhyThereIsNone_data()
{
    QTest::addColumn<StoreCall::Result>("result");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no store") << StoreCall::Result::NoStore
                              << QStringLiteral("No password store is running on this computer.");
    QTest::newRow("refused") << StoreCall::Result::Refused
                             << QStringLiteral("The password store is locked, or refused.");
    QTest::newRow("out of time") << StoreCall::Result::TimedOut
                                 << QStringLiteral("The password store did not answer.");
    QTest::newRow("failed") << StoreCall::Result::Failed
                            << QStringLiteral("The password store could not be used.");
}

void RememberTest::saysWhyThereIsNone()
{
    QFETCH(StoreCall::Result, result);
    QFETCH(QString, reason);
    m_fixture->store().answer = result;
    QVERIFY(m_fixture->show());
    m_fixture->fill(asha);
    m_fixture->click(QStringLiteral("Remember"));
    m_fixture->click(QStringLiteral("Open lead"));
    QVERIFY(m_fixture->isDone());
    QTRY_COMPARE(
        place(),
        reason + QStringLiteral(" The token is not saved: it is used until you close the window."));
    QVERIFY(!box()->isChecked());
    QCOMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("Asha Kulkarni"));
}

void RememberTest::untickingRemoves()
{
    start();
    remember(Standin::enterpriseId(), Standin::token());
    QVERIFY(m_fixture->show());
    QTRY_COMPARE(place(), stored);
    m_fixture->click(QStringLiteral("Remember"));
    QTRY_COMPARE(place(),
                 QStringLiteral("Removed from this computer's password store. ") + memoryOnly);
    QVERIFY(m_fixture->store().tokens.isEmpty());
    QCOMPARE(tokenText(), Standin::token());
    QVERIFY(!box()->isChecked());
}

void RememberTest::forgettingRemoves()
{
    start();
    remember(Standin::enterpriseId(), Standin::token());
    QVERIFY(m_fixture->show());
    QTRY_COMPARE(place(), stored);
    forget()->trigger();
    QCOMPARE(tokenText(), QString());
    QTRY_VERIFY(m_fixture->store().tokens.isEmpty());
    QTRY_COMPARE(place(), QStringLiteral("Removed from this computer's password store."));
    QVERIFY(!forget()->isEnabled());
    QVERIFY(!m_fixture->settings().isTokenRemembered(key()));
}

void RememberTest::forgettingWithoutAStoreEmptiesTheInput()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(!forget()->isEnabled());
    m_fixture->edit(tokenName)->setFocus();
    type(Standin::token());
    QVERIFY(forget()->isEnabled());
    forget()->trigger();
    QCOMPARE(tokenText(), QString());
    QVERIFY(!forget()->isEnabled());
}

void RememberTest::nothingIsAskedWithAForgottenToken()
{
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(asha));
    forget()->trigger();
    const int before = m_fixture->standin().requestCount();
    m_fixture->click(QStringLiteral("Next page"));
    press(Qt::Key_F5);
    m_fixture->click(QStringLiteral("Calls"));
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), before);
    QCOMPARE(m_fixture->line(QStringLiteral("tokenProblem")),
             QStringLiteral("⚠ Enter a Sync token of this workspace."));
    QVERIFY(m_fixture->edit(tokenName)->hasFocus());
    QCOMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("Asha Kulkarni"));
    // Typed anew, it turns pages again.
    type(Standin::token());
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
}

void RememberTest::worksByKeyboard()
{
    QVERIFY(m_fixture->show());
    m_fixture->fill(asha);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    QVERIFY(box()->hasFocus());
    press(Qt::Key_Space);
    QVERIFY(box()->isChecked());
    press(Qt::Key_Return); // as in the inputs
    QTRY_COMPARE(place(), stored);
    press(Qt::Key_M, Qt::AltModifier);
    QTRY_VERIFY(place().startsWith(QStringLiteral("Removed from")));
}

LEAD_VIEWER_TEST(RememberTest, QApplication)
#include "tst_remember.moc"
