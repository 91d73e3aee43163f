// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"

#include <QtTest>

namespace LeadViewer {

using Json::Value;
using Test::parsed;

//! Strings and names in JSON text: escapes, surrogates, bytes that are no UTF-8.
class JsonStringsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStrings_data();
    void readsStrings();
    void tellsSimilarTextsApart();
};

void JsonStringsTest::readsStrings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("string");
    const QString replacement(QChar::ReplacementCharacter);
    QTest::newRow("plain") << QByteArray("abc") << QStringLiteral("abc");
    QTest::newRow("each escape") << QByteArray("\\\"\\\\\\/\\b\\f\\n\\r\\t")
                                 << QStringLiteral("\"\\/\b\f\n\r\t");
    QTest::newRow("an escape in hexadecimal")
        << QByteArray("\\u0936\\u20B9") << QStringLiteral("श₹");
    QTest::newRow("NUL") << QByteArray("a\\u0000b")
                         << QStringLiteral("a") + QChar() + QLatin1Char('b');
    QTest::newRow("a pair of surrogates") << QByteArray("\\ud83d\\ude00") << QStringLiteral("😀");
    QTest::newRow("a pair in capitals") << QByteArray("\\uD83D\\uDE00") << QStringLiteral("😀");
    QTest::newRow("four bytes") << QByteArray("\xf0\x9f\x98\x80") << QStringLiteral("😀");
    QTest::newRow("a lone high surrogate")
        << QByteArray("a\\ud83db") << QStringLiteral("a%1b").arg(replacement);
    QTest::newRow("a lone low surrogate")
        << QByteArray("a\\ude00b") << QStringLiteral("a%1b").arg(replacement);
    QTest::newRow("surrogates the wrong way round")
        << QByteArray("\\ude00\\ud83d") << replacement + replacement;
    QTest::newRow("two high surrogates, then the low one")
        << QByteArray("\\ud83d\\ud83d\\ude00") << replacement + QStringLiteral("😀");
    QTest::newRow("a high surrogate before another escape")
        << QByteArray("\\ud83d\\n") << replacement + QLatin1Char('\n');
    QTest::newRow("a high surrogate before an escape of a letter")
        << QByteArray("\\ud83d\\u0041") << replacement + QLatin1Char('A');
    QTest::newRow("a backslash before the letter u")
        << QByteArray("\\\\ud83d") << QStringLiteral("\\ud83d");
    QTest::newRow("a backslash, then a lone surrogate")
        << QByteArray("\\\\\\ud83d") << QStringLiteral("\\") + replacement;
    QTest::newRow("a byte that is no UTF-8") << QByteArray("a\xff"
                                                           "b")
                                             << QStringLiteral("a%1b").arg(replacement);
    QTest::newRow("a letter cut in half") << QByteArray("a\xc3"
                                                        "b")
                                          << QStringLiteral("a%1b").arg(replacement);
}

void JsonStringsTest::readsStrings()
{
    QFETCH(QByteArray, text);
    const Value value = parsed("{\"" + text + "\":\"" + text + "\"}");
    QTEST(value.object().front().value.toString(), "string");
    QTEST(value.object().front().name, "string");
    QTEST(parsed("\xef\xbb\xbf[\"" + text + "\"]").array().front().toString(), "string");
}

void JsonStringsTest::tellsSimilarTextsApart()
{
    // Of one length, with the same letters at both ends and in the middle.
    Value::Object members;
    Value::Array elements;
    QByteArray object;
    QByteArray array;
    for (int i = 0; i < 3000; ++i) {
        const QString text = QStringLiteral("a%1b%1c").arg(i % 1000, 3, 10, QLatin1Char('0'));
        members.push_back({text, Value(text)});
        elements.push_back(Value(text));
        object += (i > 0 ? ",\"" : "\"") + text.toLatin1() + "\":\"" + text.toLatin1() + '"';
        array += (i > 0 ? ",\"" : "\"") + text.toLatin1() + '"';
    }
    QVERIFY(parsed('{' + object + '}') == Value(members));
    QVERIFY(parsed('[' + array + ']') == Value(elements));
    const QByteArray longText(200, 'x');
    QCOMPARE(parsed("[\"" + longText + "\",\"" + longText + "y\"]").array().back().toString(),
             QString::fromLatin1(longText + 'y'));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::JsonStringsTest, QCoreApplication)

#include "tst_jsonstrings.moc"
