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
    row("a formula", QStringLiteral("=1+1"), "'=1+1");
    row("a phone number is readable and no formula", QStringLiteral("+91 98765 43210"),
        "'+91 98765 43210");
    row("a minus", QStringLiteral("-1"), "'-1");
    row("an at", QStringLiteral("@SUM(A1)"), "'@SUM(A1)");
    row("a tab", QStringLiteral("\t=1"), "'\t=1");
    row("a line break in front", QStringLiteral("\n=1"), "\"'\n=1\"");
    row("a formula behind spaces", QStringLiteral("  =1"), "\"'  =1\"");
    row("a formula behind an apostrophe gets another", QStringLiteral("'=1"), "''=1");
    row("a formula with full-width sign", QString::fromUtf8("＝1"), "'＝1");
    row("a formula that needs quotes", QStringLiteral("=A1,B1"), "\"'=A1,B1\"");
    row("a formula inside is text", QStringLiteral("1=1"), "1=1");
}

void CsvWriterTest::cell()
{
    QFETCH(QString, text);
    CsvWriter csv;
    csv.addCell(text);
    QTEST(csv.bytes(), "bytes");
}

void CsvWriterTest::rows()
{
    CsvWriter csv;
    csv.addByteOrderMark();
    csv.addCell(u"a");
    csv.addCell(u"");
    csv.endRow();
    csv.addCell(u"b");
    csv.addCell(u"");
    csv.addCell(u"c,d");
    csv.endRow();
    QCOMPARE(csv.bytes(),
             QByteArray("\xef\xbb\xbf"
                        "a,\r\nb,,\"c,d\"\r\n"));
    csv.clear();
    QCOMPARE(csv.bytes(), QByteArray());
}

LEAD_VIEWER_TEST(CsvWriterTest, QCoreApplication)
#include "tst_csvwriter.moc"
