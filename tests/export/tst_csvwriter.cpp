// SPDX-License-Identifier: MIT
#include "export/csvwriter.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace LeadViewer;

//! Cells to bytes: quoting, encoding, and nothing a spreadsheet runs.
class CsvWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cell_data();
    void cell();
    void safeCells_data();
    void safeCells();
    void textsThatStay_data();
    void textsThatStay();
    void rows();
};

void CsvWriterTest::cell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QString &text, const QByteArray &bytes) {
        QTest::newRow(name) << text << bytes;
    };
    row("plain text as it is", QStringLiteral("Asha Rao"), "Asha Rao");
    row("nothing is nothing", {}, "");
    row("a comma is quoted", QStringLiteral("a,b"), "\"a,b\"");
    row("a quote is doubled", QStringLiteral("a\"b"), "\"a\"\"b\"");
    row("nothing but quotes", QStringLiteral("\"\"\""), "\"\"\"\"\"\"\"\"");
    row("a line break stays", QStringLiteral("a\nb"), "\"a\nb\"");
    row("a carriage return stays", QStringLiteral("a\rb"), "\"a\rb\"");
    row("outer spaces are not trimmed", QStringLiteral(" a "), "\" a \"");
    row("other scripts", QString::fromUtf8("आशा"), "आशा");
    row("letters of two bytes", QString::fromUtf8("Zoë"), "Zoë");
    row("emoji", QString::fromUtf8("🙏"), "🙏");
    row("half of a pair", QString(QChar(0xd83d)) + u'x', "\xef\xbf\xbdx");
    row("half of a pair at the end", QStringLiteral("x") + QChar(0xd83d), "x\xef\xbf\xbd");
    row("the other half", QString(QChar(0xde4f)) + u'x', "\xef\xbf\xbdx");
    row("halves in the wrong order", QString(QChar(0xde4f)) + QChar(0xd83d),
        "\xef\xbf\xbd\xef\xbf\xbd");
    row("a byte order mark", QString(QChar(0xfeff)) + u'x', "\xef\xbb\xbfx");
    row("NUL", QString(QChar(0)), QByteArray(1, '\0'));
    row("a semicolon is quoted", QStringLiteral("a;b"), "\"a;b\"");
    row("a tab is quoted", QStringLiteral("a\tb"), "\"a\tb\"");
    row("a formula", QStringLiteral("=1+1"), "'=1+1");
    row("a formula that needs quotes", QStringLiteral("=A1,B1"), "\"'=A1,B1\"");
}

void CsvWriterTest::cell()
{
    QFETCH(QString, text);
    CsvWriter csv;
    csv.addText(text);
    QTEST(csv.bytes(), "bytes");
}

void CsvWriterTest::safeCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char *text, const char *cell) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(cell);
    };
    // Formulas.
    row("+91 98765 43210", "'+91 98765 43210");
    row("-1", "'-1");
    row("@SUM(A1)", "'@SUM(A1)");
    row("\t=1", "'\t'=1");
    row("\n=1", "'\n'=1");
    row("\tx", "'\tx");
    row("  =1", "'  =1");
    row("'=1", "''=1");
    row("\"=1\"", "'\"=1\"");
    row("\u00a0=1", "'\u00a0=1");
    row("\u200b=1", "'\u200b=1");
    for (const char *sign : {"＝", "＋", "－", "＠"})
        row(sign, ("'" + QByteArray(sign)).constData());
    // Behind what a spreadsheet may split at.
    row("x;=cmd|'/C calc'!A0;y", "x;'=cmd|'/C calc'!A0;y");
    row("x; =1", "x;' =1");
    row("x;\"=1\"", "x;'\"=1\"");
    row("x;'=1", "x;''=1");
    row("x;;@a;-b", "x;;'@a;'-b");
    row("x|=1", "x|'=1");
    row("x\t=1", "x\t'=1");
    row("x\n=1\n+2", "x\n'=1\n'+2");
    row("x\r\n=1", "x\r\n'=1");
    row("x\r=1", "x\r'=1");
    row("x\v=1", "x\v'=1");
    row("x\f=1", "x\f'=1");
    row("x\u0085=1", "x\u0085'=1");
    row("x\u2028=1", "x\u2028'=1");
    row("x\u2029=1", "x\u2029'=1");
    row("x;＝1", "x;'＝1");
    row("=1;=2", "'=1;'=2");
    // Notes.
    row("- wife picked up, call at 6", " - wife picked up, call at 6");
    row("- दोबारा कॉल करें 🙏", " - दोबारा कॉल करें 🙏");
    row("- 2BHK\n- call: 6", " - 2BHK\n - call: 6");
    row("  - wife", "  - wife");
    row("'- wife", "'- wife");
    row("- wife, who said 3-4", " - wife, who said 3-4");
    row("- 5", "'- 5");
    row("- 5 Jan", "'- 5 Jan");
    row("-wife", "'-wife");
    row("- - wife", "'- - wife");
    row("- ", "'- ");
    row("- SUM(A1)", "'- SUM(A1)");
    row("- cmd|'/C calc'!A0", "'- cmd|'/C calc'!A0");
    row("- wife\n- SUM(A1)", "'- wife\n'- SUM(A1)");
    row("- A1=1", "'- A1=1");
    row("- Sheet!A1", "'- Sheet!A1");
    row("- \"x\"", "'- \"x\"");
    row("－ wife", "'－ wife");
    // Numbers, dates, times, amounts.
    for (const char *number : {"09876543210",
                               "919876543210",
                               "98765 43210",
                               "022-26543210",
                               "(022) 2654 3210",
                               "651234567890123456789e12",
                               "12E5",
                               "1 e5",
                               "3-4",
                               "3/4",
                               "3.4",
                               "3,4",
                               "1 1/2",
                               "1.5.2026",
                               "2026-09-21",
                               "2026-09-21T14:13:20",
                               "12:30",
                               "3 pm",
                               "12:30 PM",
                               "5 Jan",
                               "May-24",
                               "5. March 2026",
                               "Mon, 5 Sept 2026",
                               "5. Mai 2026",
                               "3 févr.",
                               "5 जनवरी 2026",
                               "5%",
                               "(5)",
                               "5-",
                               "0",
                               " 5 ",
                               "₹5,000",
                               "5 €",
                               "$5",
                               "५",
                               "１２",
                               "true",
                               "FALSE",
                               "'5",
                               "5\n",
                               "1\u00a0000"})
        row(number, ("'" + QByteArray(number)).constData());
}

void CsvWriterTest::safeCells()
{
    QFETCH(QString, text);
    QTEST(safeCell(text), "cell");
}

void CsvWriterTest::textsThatStay_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " ",
                             "Asha Rao",
                             "1=1",
                             "a - b",
                             "a, =b",
                             "x; y",
                             "line one\nline two",
                             "– wife",
                             "603d2b2f5c1e4a0012ab34cd",
                             "ent_123456",
                             "a1",
                             "E5",
                             "2 min 5 s",
                             "5 calls",
                             "Room 12",
                             "₹5,000 · Paid",
                             "Jan",
                             "March",
                             "am",
                             "5'10\"",
                             "#5",
                             "1_000",
                             "…",
                             "asha@example.com",
                             "2025-01-09T14:05:00.000+05:30 x",
                             "🙏",
                             "आशा",
                             "'Asha'",
                             "\"quoted\""}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void CsvWriterTest::textsThatStay()
{
    QFETCH(QString, text);
    QCOMPARE(safeCell(text), text);
}

void CsvWriterTest::rows()
{
    CsvWriter csv;
    csv.addByteOrderMark();
    csv.addText(u"a");
    csv.addText(u"");
    csv.endRow();
    csv.addText(u"b");
    csv.addText(u"");
    csv.addText(u"c,d");
    csv.addValue(QStringLiteral("2025-01-09 14:05:00"));
    csv.endRow();
    QCOMPARE(csv.bytes(),
             QByteArray("\xef\xbb\xbf"
                        "a,\r\nb,,\"c,d\",2025-01-09 14:05:00\r\n"));
    csv.clear();
    QCOMPARE(csv.bytes(), QByteArray());
}

LEAD_VIEWER_TEST(CsvWriterTest, QCoreApplication)
#include "tst_csvwriter.moc"
