// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"

#include <QtTest>

namespace LeadViewer {

using Json::Value;
using Test::parsed;

//! JSON text as it is shown and copied: exact, and nothing in it that cannot be seen.
class JsonWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapes_data();
    void escapes();
    void indentsOnlySoFar();
};

void JsonWriterTest::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("json");
    const auto row = [](const char *name, const QString &text, const QString &json) {
        QTest::newRow(name) << text << json;
    };
    const auto same = [&row](const char *name, const QString &text) {
        row(name, text, QLatin1Char('"') + text + QLatin1Char('"'));
    };
    same("Hindi with a joiner", QStringLiteral("क्‍ष"));
    same("Urdu", QStringLiteral("فریدہ شیخ"));
    same("emoji", QStringLiteral("👩🏽‍💻😀"));
    row("a control of direction", QStringLiteral("a\u202eb"), QStringLiteral("\"a\\u202eb\""));
    row("NUL", QString(QChar(u'\0')), QStringLiteral("\"\\u0000\""));
    row("a control", QStringLiteral("\u009b"), QStringLiteral("\"\\u009b\""));
    row("a space without width", QStringLiteral("\ufeff"), QStringLiteral("\"\\ufeff\""));
    row("a line separator", QStringLiteral("\u2028"), QStringLiteral("\"\\u2028\""));
    row("a tag", QStringLiteral("\U000e0041"), QStringLiteral("\"\\udb40\\udc41\""));
    row("a joiner in English", QStringLiteral("a\u200db"), QStringLiteral("\"a\\u200db\""));
    row("a second joiner in Hindi", QStringLiteral("क्\u200d\u200dष"),
        QStringLiteral("\"क्\u200d\\u200dष\""));
    row("a tower of marks", QStringLiteral("e") + QString(8, QChar(0x301)),
        QStringLiteral("\"e") + QString(6, QChar(0x301)) + QStringLiteral("\\u0301\\u0301\""));
    row("line breaks", QStringLiteral("a\r\n\tb"), QStringLiteral("\"a\\r\\n\\tb\""));
    row("quotes", QStringLiteral("\"\\"), QStringLiteral("\"\\\"\\\\\""));
}

void JsonWriterTest::escapes()
{
    QFETCH(QString, text);
    const Value value(text);
    QTEST(value.toJson(), "json");
    QCOMPARE(parsed(value.toJson().toUtf8()), value);
    // Names are written like values.
    const Value object(Value::Object{{text, Value()}});
    QCOMPARE(object.toJson(), QStringLiteral("{\n    %1: null\n}").arg(value.toJson()));
}

void JsonWriterTest::indentsOnlySoFar()
{
    QByteArray json = "1";
    for (int i = 0; i < Json::maximumDepth; ++i)
        json = '[' + json + ']';
    const QStringList lines = parsed(json).toJson().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2 * qsizetype(Json::maximumDepth) + 1);
    for (const QString &line : lines)
        QVERIFY(line.size() <= 12 * 4 + 1);
    QCOMPARE(lines.at(2), QStringLiteral("        ["));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::JsonWriterTest, QCoreApplication)

#include "tst_jsonwriter.moc"
