// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/errorbody.h"

#include <QtTest>

namespace LeadViewer {

class ErrorBodyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryShape_data();
    void readsEveryShape();
    void tellsWhetherTheCodeIsTeleCrms_data();
    void tellsWhetherTheCodeIsTeleCrms();
    void readsWebPages_data();
    void readsWebPages();
    void cutsLongMessages_data();
    void cutsLongMessages();
};

void ErrorBodyTest::readsEveryShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *body, const char *code, const char *message) {
        QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(code)
                            << QString::fromUtf8(message);
    };
    row("the usual one", R"({"error":{"code":"NOT_AUTHORIZED","message":"Bad token"}})",
        "NOT_AUTHORIZED", "Bad token");
    row("white space around", R"({"error":{"code":" A ","message":"\n Bad \n"}})", "A", "Bad");
    row("a code without a message", R"({"error":{"code":"A"}})", "A", "");
    row("a message without a code", R"({"error":{"message":"Bad"}})", "", "Bad");
    row("a number as code", R"({"error":{"code":401,"message":"Bad"}})", "401", "Bad");
    row("error as text", R"({"error":"Bad"})", "", "Bad");
    row("error as text, with a code beside", R"({"error":"Bad","code":"A"})", "A", "Bad");
    row("error as text, with a message beside", R"({"error":"Bad","message":"Worse"})", "", "Bad");
    row("at top level", R"({"message":"Bad","code":"A"})", "A", "Bad");
    row("at top level, with an empty error", R"({"error":{},"message":"Bad"})", "", "Bad");
    row("error null", R"({"error":null,"message":"Bad"})", "", "Bad");
    row("a list of objects", R"({"errors":[{"code":"A","message":"Bad"},{"message":"Worse"}]})",
        "A", "Bad");
    row("a list of texts", R"({"errors":["Bad","Worse"]})", "", "Bad");
    row("an empty list", R"({"errors":[]})", "", "");
    row("a list that is none", R"({"errors":"Bad"})", "", "");
    row("a message in Hindi", R"({"error":{"message":"टोकन ग़लत है"}})", "", "टोकन ग़लत है");
    row("a message that is an object", R"({"error":{"code":{"a":1},"message":["Bad"]}})", "", "");
    row("nothing known", R"({"status":"failed"})", "", "");
    row("JSON text alone", R"("Bad")", "", "Bad");
    row("a list alone", R"([{"message":"Bad"}])", "", "");
    row("JSON null", "null", "", "");
    row("plain text", " Internal Server Error\n", "", "Internal Server Error");
    row("nothing", "", "", "");
    row("white space", " \r\n ", "", "");
    row("an object cut off", R"({"error":{"code":"A","message":"Ba)", "", "");
    row("an object with a fault", R"({"error":{"code":"A","message":"Bad",}})", "", "");
    row("a list cut off", R"(["Bad")", "", "");
}

void ErrorBodyTest::readsEveryShape()
{
    QFETCH(QByteArray, body);
    const ErrorBody found = readErrorBody(body);
    QTEST(found.code, "code");
    QTEST(found.message, "message");
}

void ErrorBodyTest::tellsWhetherTheCodeIsTeleCrms_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isTeleCrms");
    const auto row = [](const char *body, bool isTeleCrms) {
        QTest::newRow(body) << QByteArray(body) << isTeleCrms;
    };
    row(R"({"error":{"code":"LEAD_NOT_FOUND","message":"No"}})", true);
    row(R"({"error":{"code":" CONFLICT "}})", true);
    row(R"({"error":{"code":404}})", false);
    row(R"({"error":{"code":"404"}})", false);
    row(R"({"error":{"code":"notFound"}})", false);
    row(R"({"error":{"code":"NOT FOUND"}})", false);
    row(R"({"error":{"code":""},"code":"LEAD_NOT_FOUND"})", false);
    row(R"({"error":"Not Found","code":"LEAD_NOT_FOUND"})", false);
    row(R"({"errors":[{"code":"LEAD_NOT_FOUND"}]})", false);
    row("<html>LEAD_NOT_FOUND</html>", false);
    row("", false);
}

void ErrorBodyTest::tellsWhetherTheCodeIsTeleCrms()
{
    QFETCH(QByteArray, body);
    QTEST(readErrorBody(body).isTeleCrms, "isTeleCrms");
}

void ErrorBodyTest::readsWebPages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &body, const char *message) {
        QTest::newRow(name) << body << QString::fromUtf8(message);
    };
    row("as the service answers a wrong path",
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta "
        "charset=\"utf-8\">\n<title>Error</title>\n"
        "</head>\n<body>\n<pre>Cannot GET /enterprise/x</pre>\n</body>\n</html>\n",
        "Cannot GET /enterprise/x");
    row("as a gateway answers",
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad "
        "Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n",
        "502 Bad Gateway nginx");
    row("scripts, styles and comments",
        "<HTML><STYLE type='a'>p { color: red }</STYLE><!-- a > b --><p>Sign <b>in</b></p>"
        "<Script>if (a < b) alert('x')</Script ></HTML>",
        "Sign in");
    row("a word that begins like head", "<html><header>Sign in</header></html>", "Sign in");
    row("entities", "<p>a&nbsp;&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; &amp;lt;</p>",
        "a <b> & \"c\" 'd' &lt;");
    row("white space in front", "\n\n  <p>Gone</p>", "Gone");
    row("no words", "<html><body></body></html>", "");
    row("a script that goes on for ever",
        "<html><head><title>x</title><script>" + QByteArray("var a = 1; ").repeated(5000)
            + "</script></head><body>Sign in</body></html>",
        "");
}

void ErrorBodyTest::readsWebPages()
{
    QFETCH(QByteArray, body);
    QTEST(readErrorBody(body).message, "message");
    QCOMPARE(readErrorBody(body).code, QString());
}

void ErrorBodyTest::cutsLongMessages_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("in JSON") << QByteArray("{\"error\":{\"message\":\"") << QByteArray("\"}}");
    QTest::newRow("in plain text") << QByteArray() << QByteArray();
    QTest::newRow("in a web page") << QByteArray("<p>") << QByteArray("</p>");
}

void ErrorBodyTest::cutsLongMessages()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    constexpr qsizetype maximum = ErrorBody::maximumMessage;
    const auto messageOf = [&](const QByteArray &text) {
        return readErrorBody(before + text + after).message;
    };
    QCOMPARE(messageOf(QByteArray(maximum, 'x')), QString(maximum, QLatin1Char('x')));
    QVERIFY(messageOf(QByteArray(100'000, 'x')).size() <= maximum);
    QVERIFY(messageOf(QByteArray(100'000, 'x')).startsWith(QLatin1String("xxx")));
    // No letter is cut in half at the edge, wherever it lies.
    for (const char *start : {"", "x"}) {
        const QString cut = messageOf(start + QByteArray("😀").repeated(2000));
        QVERIFY(cut.size() > maximum / 2);
        QVERIFY(!cut.back().isHighSurrogate());
    }
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ErrorBodyTest, QCoreApplication)

#include "tst_errorbody.moc"
