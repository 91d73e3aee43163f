// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/rawserver.h"
#include "support/testprogram.h"
#include "viewer/errordialog.h"
#include "viewer/windowfixture.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString asha = QStringLiteral("lead-asha");
const QString closeName = QStringLiteral("Close");
const QString tryAgain = QStringLiteral("Try again");

} // namespace

//! Every kind of failure on the screen: what is said, what can be done, and what stays as it was.
class ErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void said_data();
    void said();
    void detailsAndCopy();
    void tokenIsNowhere_data();
    void tokenIsNowhere();
    void markupIsShownAsItIs();
    void closedByEscape();
    void onlyOneDialog();
    void asksForTheLoginOfAProxy();

private:
    [[nodiscard]] bool fail();
    [[nodiscard]] ErrorDialog *dialog() const { return m_fixture->window().errorDialog(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void ErrorsTest::init()
{
    QGuiApplication::clipboard()->clear();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(asha, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    QVERIFY(m_fixture->show());
}

bool ErrorsTest::fail()
{
    return m_fixture->open(asha) && dialog() != nullptr && waitForKeyboard(dialog());
}

void ErrorsTest::said_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("advice");
    QTest::addColumn<QString>("action"); // the button that stands for what to do

    const QString none;
    QTest::newRow("400") << 400 << errorJson("BAD_REQUEST", "Limit should be between 1 and 100")
                         << QStringLiteral("TeleCRM did not accept the request.")
                         << QStringLiteral("“Limit should be between 1 and 100”")
                         << QStringLiteral("Choose a page size from 1 to 100")
                         << QStringLiteral("Edit Page size");
    QTest::newRow("401") << 401 << errorJson("NOT_AUTHORIZED", "Missing or invalid access token.")
                         << QStringLiteral("TeleCRM did not accept the token.")
                         << QStringLiteral("“Missing or invalid access token.”")
                         << QStringLiteral("Sync token") << QStringLiteral("Edit Token");
    QTest::newRow("401 about the enterprise")
        << 401
        << errorJson("NOT_AUTHORIZED", "Enterprise with id e7 not found or invalid access token.")
        << QStringLiteral("TeleCRM did not accept this Enterprise ID with this token.")
        << QStringLiteral("“Enterprise with id e7 not found")
        << QStringLiteral("Check the Enterprise ID first") << QStringLiteral("Edit Enterprise ID");
    QTest::newRow("403") << 403 << errorJson("FORBIDDEN", "No access")
                         << QStringLiteral("This token may not read this lead.") << none
                         << QStringLiteral("administrator") << closeName;
    QTest::newRow("404") << 404 << errorJson("LEAD_NOT_FOUND", "Not here")
                         << QStringLiteral(
                                "There is no lead with the ID “lead-asha” in this workspace.")
                         << QStringLiteral("“Not here”")
                         << QStringLiteral("The lead may have been deleted")
                         << QStringLiteral("Edit Lead ID");
    QTest::newRow("404 as a web page")
        << 404 << QByteArray("<html><body><pre>Cannot GET /x</pre></body></html>")
        << QStringLiteral("This address does not answer as TeleCRM does (404).")
        << QStringLiteral("Cannot GET /x") << QStringLiteral("base address") << closeName;
    QTest::newRow("409") << 409 << errorJson("CONFLICT", "Busy")
                         << QStringLiteral("TeleCRM refused the request (409).")
                         << QStringLiteral("“Busy”") << none << closeName;
    QTest::newRow("429") << 429 << errorJson("TOO_MANY", "Slow down")
                         << QStringLiteral("TeleCRM asks you to wait.")
                         << QStringLiteral("“Slow down”") << QStringLiteral("in a few minutes")
                         << closeName;
    // Waiting first is what the advice says, so that Enter does not ask at once.
    QTest::newRow("500") << 500 << errorJson("INTERNAL", "Sorry")
                         << QStringLiteral("TeleCRM is not answering properly (500).")
                         << QStringLiteral("“Sorry”") << QStringLiteral("Try again in a moment.")
                         << tryAgain;
    QTest::newRow("503 as a web page")
        << 503 << QByteArray("<html><head><title>x</title></head><body><h1>Down</h1></body></html>")
        << QStringLiteral("127.0.0.1 is not answering properly (503).") << QStringLiteral("“Down”")
        << none << tryAgain;
    QTest::newRow("a web page instead of a lead")
        << 200 << QByteArray("<html><body>Sign in</body></html>")
        << QStringLiteral("A web page came instead of an answer from 127.0.0.1.")
        << QStringLiteral("Sign in") << QStringLiteral("sign-in page") << tryAgain;
    QTest::newRow("not JSON") << 200 << QByteArray("{oh")
                              << QStringLiteral(
                                     "127.0.0.1 sent an answer this program cannot read.")
                              << none << none << tryAgain;
    QTest::newRow("JSON with what is none")
        << 200 << QByteArray(R"({"fields":{"a":NaN}})")
        << QStringLiteral("127.0.0.1 sent an answer this program cannot read.") << none
        << QStringLiteral("send the details") << tryAgain;
    QTest::newRow("404 of a router")
        << 404
        << QByteArray(R"({"message":"Cannot GET /enterprise/e/lead/l","error":"Not Found",)"
                      R"("statusCode":404})")
        << QStringLiteral("This address does not answer as TeleCRM does (404).")
        << QStringLiteral("“Not Found”") << QStringLiteral("base address, http") << closeName;
    QTest::newRow("JSON, but no lead")
        << 200 << QByteArray("[1,2]")
        << QStringLiteral("127.0.0.1 sent an answer that is not a lead.") << none << none
        << tryAgain;
    QTest::newRow("no fields") << 200 << QByteArray(R"({"actions":[]})")
                               << QStringLiteral(
                                      "127.0.0.1 sent an answer without the lead's fields.")
                               << none << none << tryAgain;
}

void ErrorsTest::said()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, headline);
    QFETCH(QString, said);
    QFETCH(QString, advice);
    QFETCH(QString, action);
    m_fixture->answerWith(
        {status, body, body.startsWith('<') ? "text/html" : "application/json", {}});
    QSignalSpy failed(&m_fixture->browser(), &LeadBrowser::failed);
    // Coming back from here shows that the dialog blocks nothing.
    QVERIFY(fail());
    QCOMPARE(failed.size(), 1);
    QVERIFY(dialog()->isVisible());
    QVERIFY(dialog()->isModal());
    QCOMPARE(dialog()->windowModality(), Qt::WindowModal);
    QCOMPARE(dialog()->parentWidget(), &m_fixture->window());
    QCOMPARE(dialog()->windowTitle(), QStringLiteral("Lead Viewer"));

    const QStringList labels = labelsOf(dialog());
    QCOMPARE(labels.first(), headline);
    QCOMPARE(labels.size(), said.isEmpty() ? 2 : 3);
    QVERIFY2(said.isEmpty() || labels.at(1).contains(said), qPrintable(labels.at(1)));
    QVERIFY2(labels.last().contains(advice), qPrintable(labels.last()));
    QVERIFY(!labels.last().isEmpty());
    QCOMPARE(m_fixture->window().failureText(), headline);

    for (const QString &name :
         {action, closeName, QStringLiteral("Details"), QStringLiteral("Copy details")})
        QVERIFY2(m_fixture->dialogButton(name) != nullptr, qPrintable(name));
    const bool canRetry = action == tryAgain || status == 429;
    QCOMPARE(m_fixture->dialogButton(tryAgain) != nullptr, canRetry);
    // Enter does what helps most.
    QVERIFY(m_fixture->dialogButton(action)->hasFocus());
    QVERIFY(m_fixture->dialogButton(action)->property("default").toBool());
}

void ErrorsTest::detailsAndCopy()
{
    m_fixture->answerWith({404, errorJson("LEAD_NOT_FOUND", "Not here"), "application/json", {}});
    QVERIFY(fail());
    auto *details = m_fixture->find<QPlainTextEdit>(QStringLiteral("Details"), dialog());
    QVERIFY(details != nullptr);
    QVERIFY(!details->isVisible());
    m_fixture->clickInDialog(QStringLiteral("Details"));
    QVERIFY(details->isVisible());
    const QString text = details->toPlainText();
    for (const char *part :
         {"GET http://127.0.0.1:", "/lead/lead-asha?includeActions=true&skip=0&limit=10", "404",
          "LEAD_NOT_FOUND", R"("message":"Not here")", "Qt ", "Time: "})
        QVERIFY2(text.contains(QString::fromLatin1(part)), qPrintable(text));
    QTest::mouseClick(m_fixture->dialogButton(QStringLiteral("Copy details")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
    QVERIFY(dialog()->isVisible());
    m_fixture->clickInDialog(QStringLiteral("Details"));
    QVERIFY(!details->isVisible());
}

void ErrorsTest::tokenIsNowhere_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray token = Standin::token().toLatin1();
    QTest::newRow("in the service's message")
        << 401 << errorJson("NOT_AUTHORIZED", "Token " + token + " is unknown");
    QTest::newRow("in the code") << 400 << errorJson(token.constData(), "Look at the code");
    QTest::newRow("in a web page") << 500 << "<html><body>Bearer " + token + "</body></html>";
    QTest::newRow("in what is no JSON") << 200 << "Authorization: Bearer " + token;
    QTest::newRow("encoded") << 403 << errorJson("FORBIDDEN", token.toPercentEncoding());
}

void ErrorsTest::tokenIsNowhere()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_fixture->answerWith({status, body, "application/json", {}});
    QVERIFY(fail());
    m_fixture->clickInDialog(QStringLiteral("Details"));
    m_fixture->clickInDialog(QStringLiteral("Copy details"));
    QStringList texts = textsOf(&m_fixture->window());
    texts += QGuiApplication::clipboard()->text();
    // The input itself holds it, under several properties; whatever else does is one too many.
    const QStringList own = textsOf(m_fixture->edit(QStringLiteral("Token")));
    const QString secret = Standin::token().mid(4, 20);
    QVERIFY(texts.size() > 100);
    QVERIFY(!own.filter(secret).isEmpty());
    QCOMPARE(texts.filter(secret).size(), own.filter(secret).size());
}

void ErrorsTest::markupIsShownAsItIs()
{
    m_fixture->answerWith(
        {400, errorJson("BAD_REQUEST", "<b>bold</b> &amp; <img src='x'>"), "application/json", {}});
    QVERIFY(fail());
    QVERIFY(labelsOf(dialog()).at(1).contains(QStringLiteral("<b>bold</b> &amp; <img src='x'>")));
    for (const QLabel *label : dialog()->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void ErrorsTest::closedByEscape()
{
    m_fixture->standin().removeLead(asha);
    QVERIFY(fail());
    QPointer<ErrorDialog> former = dialog();
    press(Qt::Key_Escape);
    QVERIFY(m_fixture->isBack());
    QVERIFY(former.isNull());
    QVERIFY(QApplication::focusWidget() != nullptr);
    // The lead, and what has its ID for a name.
    QCOMPARE(m_fixture->standin().requestCount(), 2);
}

void ErrorsTest::onlyOneDialog()
{
    const auto count = [] {
        const QWidgetList all = QApplication::allWidgets();
        return std::count_if(all.begin(), all.end(), [](const QWidget *widget) {
            return qobject_cast<const ErrorDialog *>(widget) != nullptr;
        });
    };
    m_fixture->standin().removeLead(asha);
    QVERIFY(fail());
    m_fixture->answerWith({500, "{}", "application/json", {}});
    // As the program itself can ask, while the dialog keeps a person from it.
    m_fixture->browser().retry();
    QVERIFY(m_fixture->isDone());
    QTRY_COMPARE(int(count()), 1);
    QCOMPARE(labelsOf(dialog()).first(),
             QStringLiteral("127.0.0.1 is not answering properly (500)."));
    QVERIFY(dialog()->isVisible());
}

void ErrorsTest::asksForTheLoginOfAProxy()
{
    m_fixture.reset();
    RawServer proxy;
    proxy.play("HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
               "Connection: close\r\nContent-Length: 0\r\n\r\n",
               RawServer::End::Close);
    QUrl address = proxy.baseUrl();
    address.setPath({});
    qputenv("https_proxy", address.toEncoded());
    const auto reset = qScopeGuard([] { qunsetenv("https_proxy"); });
    Network network;
    m_fixture = std::make_unique<WindowFixture>(
        QUrl(QStringLiteral("https://crm.invalid/autoupdate/v2")), &network);
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(asha));
    const auto login = [this] {
        return dialog() != nullptr ? dialog()->findChild<QDialog *>() : nullptr;
    };
    QVERIFY(login() != nullptr && waitForKeyboard(login()));
    const QString name = QStringLiteral("127.0.0.1:%1").arg(address.port());
    QVERIFY(labelsOf(login()).first().startsWith(
        QStringLiteral("The proxy %1 asks for a login.").arg(name)));
    auto *logIn = m_fixture->find<QPushButton>(QStringLiteral("Log in"), login());
    QVERIFY(logIn != nullptr && !logIn->isEnabled());
    auto *user = m_fixture->find<QLineEdit>(QStringLiteral("User name"), login());
    auto *password = m_fixture->find<QLineEdit>(QStringLiteral("Password"), login());
    QVERIFY(user != nullptr && password != nullptr && user->hasFocus());
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QTest::keyClicks(user, QStringLiteral("asha"));
    QTest::keyClicks(password, QStringLiteral("open sesame"));
    const qsizetype before = proxy.requests().size();
    QPointer<QDialog> given(login());
    QTest::keyClick(password, Qt::Key_Return);
    // The proxy refuses it: it is asked for once more.
    QTRY_VERIFY(given.isNull());
    QTRY_VERIFY(login() != nullptr);
    QVERIFY(labelsOf(login()).first().startsWith(
        QStringLiteral("The proxy %1 did not accept the login.").arg(name)));
    const QByteArray sent
        = "Proxy-Authorization: Basic " + QByteArray("asha:open sesame").toBase64();
    QVERIFY(proxy.requests().size() > before);
    QVERIFY(proxy.requests().constLast().contains(sent));
    QVERIFY(textsOf(&m_fixture->window()).filter(QStringLiteral("open sesame")).isEmpty());
    // The error stays without a login.
    QTest::keyClick(login(), Qt::Key_Escape);
    QTRY_VERIFY(login() == nullptr);
    QVERIFY(dialog()->isVisible());
    QCOMPARE(labelsOf(dialog()).first(),
             QStringLiteral("Cannot reach crm.invalid: the proxy asks for a login."));
}

LEAD_VIEWER_TEST(ErrorsTest, QApplication)
#include "tst_errors.moc"
