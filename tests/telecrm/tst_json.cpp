// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "telecrm/json.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <clocale>

namespace LeadViewer {

using Json::ParseError;
using Json::Value;
using Test::parsed;

namespace {

bool isError(const QByteArray &text, ParseError error)
{
    const auto result = Json::parse(text);
    const auto *found = std::get_if<ParseError>(&result);
    return found != nullptr && *found == error;
}

QByteArray nested(const QByteArray &open, const QByteArray &inner, const QByteArray &close,
                  int depth)
{
    return open.repeated(depth) + inner + close.repeated(depth);
}

// Every kind of value, every escape, numbers in each form, letters of one to four bytes.
constexpr auto sample
    = "{\"fields\": {\"name\": \"Sunita \\u0936\\ud83d\\ude00 शर्मा 😀 \\\"\\\\\\/\\b\\f\\n\\r\\t\","
      " \"phone\": \"919999999999\", \"rating\": 4, \"deal\": -12.50e+3, \"tags\": [\"a\", "
      "[\"b\", {}], []], \"dup\": true, \"dup\": false, \"none\": null}, \"actions\": [{"
      "\"type\": \"ACTION_1001\", \"creationTimestamp\": 1763000000000}]}";

} // namespace

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfMembers();
    void keepsBothMembersOfOneNameAndFindsTheLast();
    void keepsNumbersAsSent_data();
    void keepsNumbersAsSent();
    void keepsNumbersAsSentWhereThePointIsAComma();
    void tellsWholeNumbers_data();
    void tellsWholeNumbers();
    void keepsApartWhatIsNested();
    void callsEveryCutOffTextCutOff();
    void refusesWhatIsNotJson_data();
    void refusesWhatIsNotJson();
    void limitsTheDepth_data();
    void limitsTheDepth();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void writesIndentedText();
    void tellsWhatIsEmpty_data();
    void tellsWhatIsEmpty();
    void answersHarmlesslyForOtherKinds();
};

void JsonTest::keepsTheOrderOfMembers()
{
    const Value value = parsed("{\"zebra\":1,\"apple\":2,\"_\":3,\"Mango\":4,\"10\":5,\"9\":6}");
    QStringList names;
    for (const Json::Member &member : value.object())
        names += member.name;
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("zebra apple _ Mango 10 9"));
}

void JsonTest::keepsBothMembersOfOneNameAndFindsTheLast()
{
    const Value value = parsed("{\"a\":\"first\",\"b\":0,\"a\":\"last\"}");
    QCOMPARE(value.object().size(), std::size_t(3));
    QCOMPARE(value.object().front().value.toString(), QStringLiteral("first"));
    QCOMPARE(value.object().back().name, QStringLiteral("a"));
    QVERIFY(value.find(u"a") != nullptr);
    QCOMPARE(value.find(u"a")->toString(), QStringLiteral("last"));
    QVERIFY(value.find(u"A") == nullptr);
    QVERIFY(value.find(u"") == nullptr);
}

void JsonTest::keepsNumbersAsSent_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"0",
                             "10",
                             "-0.5",
                             "0.1",
                             "1.10",
                             "1e3",
                             "1E+3",
                             "2.50e-7",
                             "12345678901234",
                             "9007199254740993",
                             "9223372036854775807",
                             "-9223372036854775808",
                             "18446744073709551615",
                             "18446744073709551616",
                             "123456789012345678901234567890",
                             "-0",
                             "-0.0",
                             "0.1000000000000000055511151231257827021181583404541015625",
                             "1e400",
                             "-1e400",
                             "1e5000",
                             "-1E+99999",
                             "1e-99999",
                             "1e999999999999999999999",
                             "-0e0"}) {
        QTest::newRow(text) << QByteArray(text);
    }
    QTest::newRow("four hundred digits") << QByteArray(400, '7');
    QTest::newRow("a million digits") << QByteArray(1'000'000, '7');
    QTest::newRow("a million digits behind the point") << "-0." + QByteArray(1'000'000, '7') + "e9";
}

void JsonTest::keepsNumbersAsSent()
{
    QFETCH(QByteArray, text);
    const auto result = Json::parse("{\"n\":" + text + ",\"list\":[" + text + "]}");
    const auto *value = std::get_if<Value>(&result);
    QVERIFY2(value != nullptr, "does not parse");
    QCOMPARE(value->find(u"n")->numberText(), text);
    QCOMPARE(value->find(u"list")->array().front().numberText(), text);
}

void JsonTest::keepsNumbersAsSentWhereThePointIsAComma()
{
#ifndef Q_OS_UNIX
    QSKIP("Made with the tools of a Unix system");
#else
    // Qt takes the person's locale over for the C library, where the parser looks for the point.
    const QTemporaryDir folder;
    QFile definition(folder.filePath(QStringLiteral("definition")));
    QVERIFY(definition.open(QIODevice::WriteOnly));
    definition.write("LC_NUMERIC\ndecimal_point \",\"\nthousands_sep \".\"\ngrouping 3;3\n"
                     "END LC_NUMERIC\n");
    definition.close();
    QProcess maker;
    maker.start(QStringLiteral("localedef"),
                {QStringLiteral("-c"), QStringLiteral("-i"), definition.fileName(),
                 QStringLiteral("-f"), QStringLiteral("UTF-8"),
                 folder.filePath(QStringLiteral("comma.UTF-8"))});
    if (!maker.waitForFinished()
        || !QFile::exists(folder.filePath(QStringLiteral("comma.UTF-8/LC_NUMERIC")))) {
        QSKIP("No locale with a decimal comma can be made here");
    }
    qputenv("LOCPATH", folder.path().toLocal8Bit());
    QVERIFY(std::setlocale(LC_NUMERIC, "comma.UTF-8") != nullptr);
    const auto reset = qScopeGuard([] { std::setlocale(LC_NUMERIC, "C"); });
    QCOMPARE(QByteArray(std::localeconv()->decimal_point), QByteArray(","));
    QCOMPARE(parsed("[1.10]").array().front().numberText(), QByteArray("1.10"));
    QCOMPARE(parsed("[1.5e3]").array().front().numberText(), QByteArray("1.5e3"));
    QCOMPARE(parsed("[10.0]").array().front().toInteger(), std::optional<qint64>(10));
#endif
}

void JsonTest::tellsWholeNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<qint64>>("whole");
    const std::optional<qint64> none;
    QTest::newRow("a whole number") << QByteArray("10") << std::optional<qint64>(10);
    QTest::newRow("with a zero fraction") << QByteArray("10.0") << std::optional<qint64>(10);
    QTest::newRow("with an exponent") << QByteArray("1e1") << std::optional<qint64>(10);
    QTest::newRow("below zero") << QByteArray("-3") << std::optional<qint64>(-3);
    QTest::newRow("the largest of 64 bits")
        << QByteArray("9223372036854775807") << std::optional<qint64>(9223372036854775807);
    QTest::newRow("beyond what a double tells apart")
        << QByteArray("9007199254740993") << std::optional<qint64>(9007199254740993);
    QTest::newRow("a fraction") << QByteArray("10.5") << none;
    QTest::newRow("beyond 64 bits") << QByteArray("9223372036854775808") << none;
    QTest::newRow("huge by its exponent") << QByteArray("1e300") << none;
    QTest::newRow("beyond every number type") << QByteArray("1e99999") << none;
    QTest::newRow("nearly nothing") << QByteArray("1e-99999") << none;
    QTest::newRow("no number") << QByteArray("\"10\"") << none;
    QTest::newRow("a boolean") << QByteArray("true") << none;
}

void JsonTest::tellsWholeNumbers()
{
    QFETCH(QByteArray, text);
    QTEST(parsed(text).toInteger(), "whole");
}

void JsonTest::keepsApartWhatIsNested()
{
    const Value value
        = parsed(R"({"a":[1,{"b":[2,{"c":3,"d":[]}],"e":4},5],"f":{"a":{},"g":6},"h":7})");
    QCOMPARE(value.object().size(), std::size_t(3));
    QCOMPARE(value.find(u"h")->toInteger(), std::optional<qint64>(7));
    QCOMPARE(value.find(u"f")->object().size(), std::size_t(2));
    QCOMPARE(value.find(u"f")->object().back().name, QStringLiteral("g"));
    const Value::Array &list = value.find(u"a")->array();
    QCOMPARE(list.size(), std::size_t(3));
    QCOMPARE(list.back().toInteger(), std::optional<qint64>(5));
    QCOMPARE(list[1].object().size(), std::size_t(2));
    QCOMPARE(list[1].object().back().name, QStringLiteral("e"));
    const Value::Array &inner = list[1].find(u"b")->array();
    QCOMPARE(inner.size(), std::size_t(2));
    QCOMPARE(inner[1].object().front().name, QStringLiteral("c"));
    QVERIFY(inner[1].find(u"d")->array().empty());
}

void JsonTest::callsEveryCutOffTextCutOff()
{
    const QByteArray whole(sample);
    QVERIFY(std::holds_alternative<Value>(Json::parse(whole)));
    for (qsizetype length = 1; length < whole.size(); ++length) {
        QVERIFY2(isError(whole.left(length), ParseError::CutOff),
                 whole.left(length).right(20).constData());
    }
    const QByteArray list = '[' + whole + ']';
    for (qsizetype length = 1; length < list.size(); ++length)
        QVERIFY2(isError(list.left(length), ParseError::CutOff), "a list");
}

void JsonTest::refusesWhatIsNotJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("white space") << QByteArray(" \r\n\t ");
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html>\n<html></html>");
    QTest::newRow("words") << QByteArray("Internal Server Error");
    QTest::newRow("something behind the end") << QByteArray("{\"a\":1} x");
    QTest::newRow("a second object") << QByteArray("{}{}");
    QTest::newRow("NUL and more behind the end") << QByteArray("{}\0{}", 5);
    QTest::newRow("a comma too many") << QByteArray("{\"a\":1,}");
    QTest::newRow("quotes of another kind") << QByteArray("{'a':1}");
    QTest::newRow("an unknown escape") << QByteArray("{\"a\":\"\\x41\"}");
    QTest::newRow("an escape with a sign") << QByteArray("{\"a\":\"\\u+d80\"}");
    QTest::newRow("a line break inside a string") << QByteArray("{\"a\":\"\n\"}");
    QTest::newRow("a leading zero") << QByteArray("{\"a\":01}");
    QTest::newRow("NaN") << QByteArray("{\"a\":NaN}");
    QTest::newRow("a comment") << QByteArray("{/* */}");
    QTest::newRow("the wrong bracket") << QByteArray("{\"a\":[1}");
    QTest::newRow("bytes of a compressed file") << QByteArray("\x1f\x8b\x08\x00\x00\x00", 6);
}

void JsonTest::refusesWhatIsNotJson()
{
    QFETCH(QByteArray, text);
    QVERIFY(isError(text, ParseError::NotJson));
}

void JsonTest::limitsTheDepth_data()
{
    QTest::addColumn<QByteArray>("open");
    QTest::addColumn<QByteArray>("close");
    QTest::newRow("arrays") << QByteArray("[") << QByteArray("]");
    QTest::newRow("objects") << QByteArray("{\"a\":") << QByteArray("}");
}

void JsonTest::limitsTheDepth()
{
    QFETCH(QByteArray, open);
    QFETCH(QByteArray, close);
    constexpr int limit = Json::maximumDepth;
    const auto deepest = Json::parse(nested(open, "1", close, limit));
    QVERIFY(std::holds_alternative<Value>(deepest));
    QCOMPARE(parsed(nested(open, "1", close, limit).simplified()), std::get<Value>(deepest));
    QVERIFY(isError(nested(open, "1", close, limit + 1), ParseError::TooDeep));
    QVERIFY(isError(nested(open, "1", close, 100'000), ParseError::TooDeep));
    QVERIFY(isError(nested(open, {}, {}, 100'000), ParseError::TooDeep));
    // Side by side is not deep.
    const QByteArray side = nested(open, "1", close, 100) + ',';
    QVERIFY(std::holds_alternative<Value>(Json::parse('[' + side.repeated(50) + "0]")));
}

void JsonTest::writesWhatItReads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("every kind of value") << QByteArray(sample);
    QTest::newRow("nothing inside") << QByteArray("[{},[],\"\",null]");
    QTest::newRow("control characters")
        << QByteArray("[\"\\u0000\\u0001\\u001f\\u007f\\u0085\\u2028\"]");
    QTest::newRow("letters of each size") << QByteArray("[\"a\u00e9\u0936\U0001F600\"]");
    QTest::newRow("lone surrogates") << QByteArray("[\"\\ud83d\",\"\\ude00\"]");
    QTest::newRow("names that need quoting") << QByteArray("{\"\\\"\\\\\\n\":1,\"\":2}");
    QTest::newRow("numbers") << QByteArray("[1.10,1e3,18446744073709551615,-0.0]");
    QTest::newRow("no container") << QByteArray("\"text\"");
}

void JsonTest::writesWhatItReads()
{
    QFETCH(QByteArray, text);
    const Value value = parsed(text);
    const QByteArray written = value.toJson().toUtf8();
    QCOMPARE(parsed(written), value);
    QCOMPARE(parsed(written).toJson().toUtf8(), written);
}

void JsonTest::writesIndentedText()
{
    const QByteArray text
        = "{\"b\":[1,{\"x\":null}],\"a\":{},\"t\":\"\\u0001\\\"\\\\\\n\\u0085é\"}";
    QCOMPARE(parsed(text).toJson(),
             QStringLiteral("{\n"
                            "    \"b\": [\n"
                            "        1,\n"
                            "        {\n"
                            "            \"x\": null\n"
                            "        }\n"
                            "    ],\n"
                            "    \"a\": {},\n"
                            "    \"t\": \"\\u0001\\\"\\\\\\n\\u0085é\"\n"
                            "}"));
}

void JsonTest::tellsWhatIsEmpty_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isEmpty");
    for (const char *text : {"null", "\"\"", "[]", "{}"})
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char *text : {"false", "0", "\" \"", "[null]", "{\"a\":null}"})
        QTest::newRow(text) << QByteArray(text) << false;
}

void JsonTest::tellsWhatIsEmpty()
{
    QFETCH(QByteArray, text);
    QTEST(parsed(text).isEmpty(), "isEmpty");
}

void JsonTest::answersHarmlesslyForOtherKinds()
{
    const Value null;
    QVERIFY(null.isNull());
    QCOMPARE(null.toString(), QString());
    QCOMPARE(null.numberText(), QByteArray());
    QCOMPARE(null.toInteger(), std::optional<qint64>());
    QVERIFY(!null.toBool());
    QVERIFY(null.array().empty());
    QVERIFY(null.object().empty());
    QVERIFY(null.find(u"a") == nullptr);
    QVERIFY(parsed("true").toBool());
    QVERIFY(!parsed("1").toBool());
    QVERIFY(parsed("1") != parsed("1.0"));
    QVERIFY(parsed("1") != parsed("\"1\""));
    QVERIFY(parsed("[]") != parsed("{}"));
    QVERIFY(parsed("{\"a\":1,\"b\":2}") != parsed("{\"b\":2,\"a\":1}"));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::JsonTest, QCoreApplication)

#include "tst_json.moc"
