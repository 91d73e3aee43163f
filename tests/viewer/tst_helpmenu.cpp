// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/errordialog.h"
#include "viewer/helpmenu.h"
#include "viewer/helptext.h"
#include "viewer/idhelp.h"
#include "viewer/longtext.h"
#include "viewer/outgoing.h"
#include "viewer/shortcutsheet.h"
#include "viewer/textdialog.h"
#include "viewer/windowfixture.h"
#include "wording/errorwording.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

Error failureOf(const QUrl &url)
{
    Error error;
    error.kind = ErrorKind::NotFound;
    error.httpStatus = 404;
    error.method = "GET";
    error.url = url;
    error.networkDetail = QStringLiteral("Error transferring %1 - server replied: Not Found")
                              .arg(url.toString(QUrl::FullyEncoded));
    error.service.message = QStringLiteral("Asha Rao is not here");
    error.body = QStringLiteral("{\"name\":\"Asha Rao\"}");
    error.time = QDateTime(QDate(2026, 11, 27), QTime(2, 44), Qt::UTC);
    return error;
}

} // namespace

//! What the Help menu opens.
class HelpMenuTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void connectionIsTold();
    void reportHasNoLead_data();
    void reportHasNoLead();
    void reportWithoutAFailure();
    void opensWithTheKey();
    void reportsTheLastFailure();
    void showsTheConnection();
    void tellsWhereTheIdsAre();
    void opensOneOfAKind();

private:
    TextDialog *textDialog() const { return m_fixture->window().findChild<TextDialog *>(); }
    QString shownText() const { return textDialog()->findChild<LongText *>()->wholeText(); }
    void choose(const QString &text) { m_fixture->action(text)->trigger(); }

    std::unique_ptr<WindowFixture> m_fixture;
    const QString m_lead = QStringLiteral("lead-asha");
};

void HelpMenuTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(m_lead, leadJson(QStringLiteral("Asha Rao"), 3));
    QVERIFY(m_fixture->show());
}

void HelpMenuTest::connectionIsTold()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
    ConnectionFacts facts;
    facts.address = QUrl(QStringLiteral("https://next.telecrm.in/autoupdate/v2"));
    QCOMPARE(connectionText(facts, QTimeZone::utc()),
             QStringLiteral("Address: https://next.telecrm.in/autoupdate/v2\n"
                            "Encryption: TLS 1.2 or newer\n"
                            "Proxy: none\n"
                            "Last answer: none yet"));
    facts.address = QUrl(QStringLiteral("http://127.0.0.1:8080/v2"));
    facts.proxy = QStringLiteral("proxy.example:3128");
    facts.answer = Transfer{200, 27, 3584};
    facts.answeredAt = QDateTime(QDate(2026, 11, 27), QTime(2, 44), Qt::UTC);
    facts.failure = failureOf(QUrl(QStringLiteral("http://127.0.0.1:8080/v2/lead/1")));
    QCOMPARE(connectionText(facts, QTimeZone::utc()),
             QStringLiteral("Address: http://127.0.0.1:8080/v2\n"
                            "Encryption: none. The address is this computer.\n"
                            "Proxy: proxy.example:3128\n"
                            "Last answer: status 200, 27 ms, 3.5 kB, 27 Nov 2026, 2:44 am\n"
                            "Last failure: status 404, 27 Nov 2026, 2:44 am"));
    facts.failure->httpStatus = 0;
    facts.failure->tls.problems = QStringList{QStringLiteral("It has expired.")};
    QVERIFY(connectionText(facts, QTimeZone::utc())
                .endsWith(QStringLiteral("Last failure: no answer, 27 Nov 2026, 2:44 am\n"
                                         "Certificate: It has expired.")));
}

void HelpMenuTest::reportHasNoLead_data()
{
    QTest::addColumn<QString>("enterprise");
    QTest::addColumn<QString>("lead");
    QTest::newRow("as usual") << QStringLiteral("5a3b1e00c0ffee0000000001")
                              << QStringLiteral("64f0a1b2c3d4e5f6a7b8c9d0");
    QTest::newRow("encoded") << QStringLiteral("an id") << QStringLiteral("a/b+c?");
    QTest::newRow("short") << QStringLiteral("4") << QStringLiteral("1");
}

void HelpMenuTest::reportHasNoLead()
{
    QFETCH(QString, enterprise);
    QFETCH(QString, lead);
    const LeadAddress address{{enterprise}, {lead}};
    const QUrl url = BaseUrl().leadUrl(address, {});
    const Error error = failureOf(url);
    const QString text = reportText(error, address);
    QVERIFY(errorDetails(error).contains(QStringLiteral("Asha Rao")));
    QVERIFY2(!text.contains(QStringLiteral("Asha")), qPrintable(text));
    QVERIFY2(text.startsWith(QStringLiteral("Request: GET "
                                            "https://next.telecrm.in/autoupdate/v2/enterprise/ID/"
                                            "lead/ID?includeActions=true")),
             qPrintable(text));
    QCOMPARE(text.count(QStringLiteral("/enterprise/ID/lead/ID")), 2);
    QVERIFY2(text.contains(QStringLiteral("\nStatus: 404\n")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Program: ") + systemText()), qPrintable(text));
}

void HelpMenuTest::reportWithoutAFailure()
{
    QCOMPARE(reportText({}, {}), QStringLiteral("Program: ") + systemText());
    QVERIFY(systemText().contains(QStringLiteral("Qt ") + QString::fromLatin1(qVersion())));
}

void HelpMenuTest::opensWithTheKey()
{
    press(Qt::Key_F1);
    auto *sheet = m_fixture->window().findChild<ShortcutSheet *>();
    QVERIFY(sheet != nullptr);
    QVERIFY(waitForKeyboard(sheet));
    // The menu's own items come before "About".
    const QMenu *help = nullptr;
    for (const QAction *action : m_fixture->window().menuBar()->actions())
        help = action->text().remove(u'&') == QLatin1String("Help") ? action->menu() : help;
    QVERIFY(help != nullptr);
    QCOMPARE(help->actions().constFirst()->shortcut(), QKeySequence(Qt::Key_F1));
    QVERIFY(help->actions().constLast()->text().contains(QStringLiteral("About")));
}

void HelpMenuTest::reportsTheLastFailure()
{
    QVERIFY(m_fixture->open(m_lead));
    QVERIFY(m_fixture->fail());
    m_fixture->window().errorDialog()->close();
    QVERIFY(m_fixture->isBack());
    choose(QStringLiteral("Report a fault"));
    QVERIFY(waitForKeyboard(textDialog()));
    QVERIFY(!textDialog()->isModal());
    QVERIFY2(shownText().contains(QStringLiteral("Status: 500")), qPrintable(shownText()));
    for (const QString &secret : {Standin::token(), m_lead, Standin::enterpriseId(),
                                  QStringLiteral("Asha"), QStringLiteral("Sorry")})
        QVERIFY2(!shownText().contains(secret), qPrintable(secret));
    QGuiApplication::clipboard()->clear();
    press(Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), shownText());
    press(Qt::Key_Escape);
    QTRY_VERIFY(textDialog() == nullptr);
}

void HelpMenuTest::showsTheConnection()
{
    choose(QStringLiteral("Connection details"));
    QVERIFY2(shownText().endsWith(QStringLiteral("Last answer: none yet")),
             qPrintable(shownText()));
    textDialog()->close();
    QTRY_VERIFY(textDialog() == nullptr);
    m_fixture->window().activateWindow();
    QVERIFY(waitForKeyboard(&m_fixture->window()));
    QVERIFY(m_fixture->open(m_lead));
    choose(QStringLiteral("Connection details"));
    const QString text = shownText();
    QVERIFY2(text.contains(QStringLiteral("Last answer: status 200, ")), qPrintable(text));
    QVERIFY2(text.contains(m_fixture->client().baseUrl().url().toString()), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("Last failure")), qPrintable(text));
    for (const QString &secret : {Standin::token(), m_lead, Standin::enterpriseId()})
        QVERIFY2(!text.contains(secret), qPrintable(secret));
}

void HelpMenuTest::tellsWhereTheIdsAre()
{
    Outgoing outgoing;
    choose(QStringLiteral("Find the IDs and the token"));
    auto *help = m_fixture->window().findChild<IdHelp *>();
    QVERIFY(waitForKeyboard(help));
    QVERIFY(!help->isModal());
    for (const char *part :
         {"Enterprise ID", "Settings → Website and API", "Sync token", "Lead ID"})
        QVERIFY2(help->accessibleDescription().contains(QString::fromUtf8(part)), part);
    static_cast<void>(outgoing.takeRecorded());
    press(Qt::Key_Return);
    QCOMPARE(outgoing.takeRecorded(), QStringList{m_fixture->client().baseUrl().origin()});
    press(Qt::Key_Escape);
    QTRY_VERIFY(m_fixture->window().findChild<IdHelp *>() == nullptr);
}

void HelpMenuTest::opensOneOfAKind()
{
    for (int i = 0; i < 2; ++i) {
        choose(QStringLiteral("Find the IDs and the token"));
        choose(QStringLiteral("Connection details"));
        choose(QStringLiteral("Report a fault"));
        choose(QStringLiteral("Keyboard shortcuts"));
    }
    QCOMPARE(m_fixture->window().findChildren<QDialog *>().size(), 4);
}

LEAD_VIEWER_TEST(HelpMenuTest, QApplication)
#include "tst_helpmenu.moc"
