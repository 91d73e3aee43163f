// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/errordialog.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QTemporaryDir>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;
using namespace std::chrono_literals;

namespace {

const QString asha = QStringLiteral("lead-asha");
const QString tokenName = QStringLiteral("Token");
const QString enterpriseName = QStringLiteral("Enterprise ID");
const QString otherEnterprise = QStringLiteral("ent_other");
const QString memoryOnly = QStringLiteral("In memory only, until the window is closed.");
const QString stored = QStringLiteral("Kept in this computer's password store.");
const QString untilOpened
    = QStringLiteral("Will be kept in this computer's password store once a lead has opened.");

} // namespace

//! Remember, Forget token and the line that says where the token is.
class RememberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isOffAtFirst();
    void cannotBeTickedWithoutAStore();
    void keepsTheTokenOnceALeadHasOpened();
    void keepsNothingThatWasNotAccepted();
    void settingsHoldTheFactAlone();
    void fillsInTheTokenAtTheNextStart();
    void windowComesBeforeTheStore();
    void opensTheLeadNamedAtStart();
    void opensNothingElseByItself();
    void storeThatNeverAnswersLeavesAUsableWindow();
    void typingWins();
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();
    void untickingRemoves();
    void forgettingRemoves();
    void forgettingWithoutAStoreEmptiesTheInput();
    void nothingIsAskedWithAForgottenToken();
    void workspacesHaveTheirOwnTokens();
    void refusedStoredTokenStays();
    void worksByKeyboard();
    void linkNamesTheWorkspace();

private:
    void start(const QString &enterprise = Standin::enterpriseId());
    void remember(const QString &enterprise, const QString &token);
    [[nodiscard]] TokenKey key(const QString &enterprise = Standin::enterpriseId()) const
    {
        return {QStringLiteral("http://127.0.0.1:%1").arg(m_fixture->standin().baseUrl().port()),
                {enterprise}};
    }
    [[nodiscard]] QAbstractButton *box() const
    {
        return m_fixture->button(QStringLiteral("Remember"));
    }
    [[nodiscard]] QAction *forget() const
    {
        return m_fixture->action(QStringLiteral("Forget token"));
    }
    [[nodiscard]] QString place() const { return m_fixture->line(QStringLiteral("tokenPlace")); }
    [[nodiscard]] QString tokenText() const { return m_fixture->edit(tokenName)->text(); }
    [[nodiscard]] int reads() const { return m_fixture->store().count(StoreCall::Operation::Read); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<WindowFixture> m_fixture;
};

void RememberTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("settings.ini"));
    start({});
}

void RememberTest::cleanup()
{
    m_fixture.reset();
}

//! A window that is not shown yet, as after a run in which \p enterprise was opened last.
void RememberTest::start(const QString &enterprise)
{
    m_fixture.reset();
    Settings(m_file).setEnterpriseId(enterprise);
    m_fixture = std::make_unique<WindowFixture>(m_file);
    m_fixture->standin().addLead(asha, leadJson(QStringLiteral("Asha Kulkarni"), 57));
}

//! As if a token had been stored in another run. The stand-in has another port in each, so that it
//! is done behind the window's back.
void RememberTest::remember(const QString &enterprise, const QString &token)
{
    m_fixture->settings().setTokenRemembered(key(enterprise), true);
    m_fixture->store().tokens.insert(key(enterprise).text(), Token::fromInput(token));
}

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

void RememberTest::fillsInTheTokenAtTheNextStart()
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

void RememberTest::windowComesBeforeTheStore()
{
    start();
    remember(Standin::enterpriseId(), Standin::token());
    QCoreApplication::processEvents();
    QVERIFY(m_fixture->store().asked.isEmpty());
    QVERIFY(m_fixture->show());
    QTRY_COMPARE(reads(), 1);
}

void RememberTest::opensTheLeadNamedAtStart()
{
    start();
    remember(Standin::enterpriseId(), Standin::token());
    m_fixture->window().fillIn({}, asha, {});
    QVERIFY(m_fixture->show());
    m_fixture->window().openAtStart();
    QTRY_COMPARE(m_fixture->browser().leadName(), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(m_fixture->store().asked.size(), 1);
}

void RememberTest::opensNothingElseByItself()
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

void RememberTest::storeThatNeverAnswersLeavesAUsableWindow()
{
    start();
    remember(Standin::enterpriseId(), Standin::token());
    m_fixture->store().answer.reset();
    m_fixture->store().setTimes({50ms, 400ms});
    QVERIFY(m_fixture->show());
    QTRY_COMPARE(place(), QStringLiteral("Asking this computer's password store for the token…"));
    QTRY_VERIFY(place().contains(QStringLiteral("has not answered yet")));
    QTRY_COMPARE(place(), QStringLiteral("The password store did not answer. Type the token."));
    QVERIFY(m_fixture->open(asha));
    QCOMPARE(m_fixture->browser().leadName(), QStringLiteral("Asha Kulkarni"));
}

void RememberTest::typingWins()
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
    QTRY_COMPARE(place(),
                 reason
                     + QStringLiteral(" The token is in memory only, until the window is closed."));
    QVERIFY(!box()->isChecked());
    QCOMPARE(m_fixture->browser().leadName(), QStringLiteral("Asha Kulkarni"));
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
    QCOMPARE(m_fixture->browser().leadName(), QStringLiteral("Asha Kulkarni"));
    // Typed anew, it turns pages again.
    type(Standin::token());
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
}

void RememberTest::workspacesHaveTheirOwnTokens()
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

void RememberTest::refusedStoredTokenStays()
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

void RememberTest::linkNamesTheWorkspace()
{
    remember(Standin::enterpriseId(), Standin::token());
    QVERIFY(m_fixture->show());
    m_fixture->window().fillIn(Standin::enterpriseId(), {}, {});
    QTRY_COMPARE(tokenText(), Standin::token());
}

LEAD_VIEWER_TEST(RememberTest, QApplication)
#include "tst_remember.moc"
