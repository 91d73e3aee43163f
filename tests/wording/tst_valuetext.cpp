// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "wording/valuetext.h"

#include <QTextDocument>

#include <QtTest>

namespace LeadViewer {

using Test::parsed;

namespace {

bool hasBrokenLetter(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isLowSurrogate())
            return true;
        if (!text.at(i).isHighSurrogate())
            continue;
        if (i + 1 == text.size() || !text.at(i + 1).isLowSurrogate())
            return true;
        ++i;
    }
    return false;
}

} // namespace

class ValueTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesValues_data();
    void writesValues();
    void writesValuesInOneLine_data();
    void writesValuesInOneLine();
    void shortensLines_data();
    void shortensLines();
    void neverCutsALetterInHalf();
    void showsWhatComesBehindAGap_data();
    void showsWhatComesBehindAGap();
    void escapesToolTips_data();
    void escapesToolTips();
    void shortensToolTips();
    void breaksLongWords();
};

void ValueTextTest::breaksLongWords()
{
    QCOMPARE(breakable(QStringLiteral("short words stay as they are")),
             QStringLiteral("short words stay as they are"));
    const QString word(100, QLatin1Char('W'));
    QString broken = breakable(word);
    QCOMPARE(broken.count(QChar(0x200b)), 2);
    QCOMPARE(broken.remove(QChar(0x200b)), word);
    // Characters of two halves stay whole.
    QString faces = breakable(QStringLiteral("😀").repeated(100));
    for (const QString &part : faces.split(QChar(0x200b)))
        QVERIFY(!part.front().isLowSurrogate() && !part.back().isHighSurrogate());
}

void ValueTextTest::writesValues_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *json, const char *text) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(text);
    };
    row("null", "null", "—");
    row("empty text", "\"\"", "—");
    row("blank text", "\" \\t\\n\"", "—");
    row("a dash says as little", "\"—\"", "—");
    row("a dash and more", "\"—a\"", "—a");
    row("hidden text is spelled", R"("\u2800")", "[U+2800]");
    row("nothing to see", R"("\u200b \u200e\u00ad")", "—");
    row("nothing to see in HTML", "\"<p>&nbsp;<br></p>\"", "—");
    row("a list of nothing", "[null]", "—");
    row("a list sent as text", R"(" [\"2 BHK\",\"3 BHK\", null, \"\"]")", "2 BHK, 3 BHK");
    row("no list", R"("[2] [\"3 BHK\"")", "[2] [\"3 BHK\"");
    row("a number in brackets", R"("[2]")", "[2]");
    row("an empty list sent as text", R"("[]")", "—");
    row("HTML", R"("<p>Dear Sir,</p><p>Tom &amp; <b>Sons</b></p>")", "Dear Sir,\nTom & Sons");
    row("HTML in an object", R"({"text":"one<br>two","note":"<p>three</p>"})",
        "Text:\n  one\n  two\nNote: three");
    row("Urdu in an object", R"({"text":"فون ok کیا"})", "Text:\n  فون ok کیا");
    row("an empty list", "[]", "—");
    row("an empty object", "{}", "—");
    row("true", "true", "Yes");
    row("false", "false", "No");
    row("zero", "0", "0");
    row("a number as sent", "1.10", "1.10");
    row("a long number as sent", "12345678901234567890", "12345678901234567890");
    row("text", "\"Jane Doe\"", "Jane Doe");
    row("text with line breaks", R"(" a\n b ")", " a\n b ");
    row("text that looks like markup", "\"<x>y</x>\"", "<x>y</x>");
    row("a money text", "\"1000\"", "1000");
    row("a list", R"(["hot","new",3,true,null,""])", "hot, new, 3, Yes");
    row("a list with empty parts", "[[],{}]", "—");
    row("an object", R"({"contact_source":"Web","rating":4})", "Contact source: Web\nRating: 4");
    row("an object in an object", R"({"utm_source":{"a":{"b":1},"c":2},"d":{}})",
        "UTM source:\n  A:\n    B: 1\n  C: 2\nD: —");
    row("a text of several lines in an object", R"({"text":"one\ntwo"})", "Text:\n  one\n  two");
    row("a list in an object", R"({"tags":["a","b"]})", "Tags: a, b");
    row("a list of objects", R"([{"a":1,"b":2},{"a":3},4])", "• A: 1\n  B: 2\n• A: 3\n• 4");
    row("a list with empty entries", R"(["VIP",null,"","\u200b",{},"Returning"])",
        "VIP, Returning");
    row("a list of objects and nothing", R"([null,{"a":1},""])", "• A: 1");
    row("a list of lists", "[[1,2],[3]]", "• 1, 2\n• 3");
    row("a list of objects in an object", R"({"items":[{"a":1,"b":2}]})",
        "Items:\n  • A: 1\n    B: 2");
}

void ValueTextTest::writesValues()
{
    QFETCH(QByteArray, json);
    QTEST(valueText(parsed(json)), "text");
    QCOMPARE(hasText(parsed(json)), valueText(parsed(json)) != noValueText());
    QVERIFY(!valueText(parsed(json)).contains(QLatin1String("[object")));
}

void ValueTextTest::writesValuesInOneLine_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *json, const char *line) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(line);
    };
    row("null", "null", "—");
    row("blank text", "\"  \"", "—");
    row("line breaks", R"(" one\n\n\ttwo\u2028three ")", "one two three");
    row("an object", R"({"a":{"b":1},"c":2})", "A: B: 1 C: 2");
    row("a list of objects", R"([{"a":1},{"a":2}])", "• A: 1 • A: 2");
}

void ValueTextTest::writesValuesInOneLine()
{
    QFETCH(QByteArray, json);
    QTEST(valueLine(parsed(json)), "line");
}

void ValueTextTest::shortensLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *text, int maximum, const char *line) {
        QTest::newRow(name) << QString::fromUtf8(text) << maximum << QString::fromUtf8(line);
    };
    row("short enough", "abcde", 5, "abcde");
    row("one too many", "abcdef", 5, "abcd…");
    row("white space does not count", " a  b\n\nc ", 5, "a b c");
    row("room for a mark alone", "abc", 1, "…");
    row("an emoji across the edge", "abc😀def", 5, "abc…");
    row("an emoji before the edge", "ab😀def", 5, "ab😀…");
}

void ValueTextTest::shortensLines()
{
    QFETCH(QString, text);
    QFETCH(int, maximum);
    QTEST(valueLine(Json::Value(text), maximum), "line");
}

void ValueTextTest::neverCutsALetterInHalf()
{
    for (int letters = 0; letters < 8; ++letters) {
        const QString start(letters, QLatin1Char('x'));
        for (int maximum = 2; maximum < 12; ++maximum) {
            const Json::Value emojis(start + QStringLiteral("😀").repeated(40));
            const QString line = valueLine(emojis, maximum);
            QVERIFY(line.size() <= maximum);
            QVERIFY(!hasBrokenLetter(line));
            QVERIFY(line.endsWith(u'…'));
            // Much white space first, so that the cut lies elsewhere than the end of the line.
            const Json::Value gap(start + QString(4 * maximum - letters - 1, QLatin1Char(' '))
                                  + QStringLiteral("😀 and more"));
            QVERIFY(!hasBrokenLetter(valueLine(gap, maximum)));
            QVERIFY(valueLine(gap, maximum).size() <= maximum);
        }
    }
}

void ValueTextTest::showsWhatComesBehindAGap_data()
{
    QTest::addColumn<int>("gap");
    QTest::newRow("a gap of some lines") << 10;
    QTest::newRow("a gap of a page") << 2000;
}

void ValueTextTest::showsWhatComesBehindAGap()
{
    QFETCH(int, gap);
    const QString space(gap, QLatin1Char('\n'));
    // Words must be there, or at least a mark that there is more.
    const QString line
        = valueLine(Json::Value(QStringLiteral("one") + space + QStringLiteral("two")));
    QVERIFY(line == QLatin1String("one two") || line.endsWith(u'…'));
    const QString late = valueLine(Json::Value(space + QStringLiteral("two")));
    QVERIFY(late == QLatin1String("two") || late.endsWith(u'…'));
}

void ValueTextTest::escapesToolTips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    const auto row = [](const char *text, const char *escaped) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(escaped);
    };
    row("plain", "plain");
    row("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;");
    row("<img src='http://example.com/x'>", "&lt;img src='http://example.com/x'&gt;");
    row("a & b", "a &amp; b");
    row("&lt;b&gt;", "&amp;lt;b&amp;gt;");
}

void ValueTextTest::escapesToolTips()
{
    QFETCH(QString, text);
    QFETCH(QString, escaped);
    const QString tip = toolTipText(text);
    QVERIFY2(tip.contains(escaped), qPrintable(tip));
    for (const char *markup : {"<b>", "<img", "</b>"})
        QVERIFY(!tip.contains(QLatin1String(markup)));
    // Anything else would be shown with its escapes.
    QVERIFY(Qt::mightBeRichText(tip));
}

void ValueTextTest::shortensToolTips()
{
    const QString tip = toolTipText(QStringLiteral("😀").repeated(100'000));
    QVERIFY(tip.size() < 3000);
    QVERIFY(tip.contains(u'…'));
    QVERIFY(!hasBrokenLetter(tip));
    QVERIFY(
        !hasBrokenLetter(toolTipText(QStringLiteral("x") + QStringLiteral("😀").repeated(5000))));
    QVERIFY(toolTipText(QStringLiteral("one\ntwo")).contains(QLatin1String("<br")));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ValueTextTest, QCoreApplication)

#include "tst_valuetext.moc"
