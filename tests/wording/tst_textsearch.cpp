// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "wording/textsearch.h"

#include <QtTest>

namespace LeadViewer {

class TextSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void findsNothingElse_data();
    void findsNothingElse();
    void searchesLongTexts();
};

namespace {

void addRow(const char *sought, const char *text)
{
    QTest::addRow("'%s' in '%s'", sought, text)
        << QString::fromUtf8(sought) << QString::fromUtf8(text);
}

} // namespace

void TextSearchTest::finds_data()
{
    QTest::addColumn<QString>("sought");
    QTest::addColumn<QString>("text");
    addRow("asha", "ASHA Rao");
    addRow(" asha ", "Asha");
    addRow("उदाहरण", "यह उदाहरण है");
    addRow("Zoë", "Zoe\u0308");
    addRow("soft", "so\u00adft");
    addRow("soft", "so[U+00AD]ft");
    addRow("softly", "so[U+200B ×12]ftly");
    addRow("[U+00AD]", "so[U+00AD]ft");
    addRow("so\u200bft", "SOFT");
    addRow("call me", "call\nme");
    addRow("2:05 pm", "9 Jan 2025, 2:05\u202fpm");
    addRow("12.5", "12.5 acres");
    addRow("12", "12 acres");
    addRow("1,2", "1,2");
    addRow("/46", "9820012345/46");
    for (const char *sought :
         {"9876543210", "919876543210", "+91 98765 43210", "09876543210", "00919876543210",
          "98765-43210", "+91-98765-43210", "९८७६५४३२१०", "98765 432", "987654", "543210"}) {
        for (const char *text :
             {"+91 98765 43210", "+919876543210", "9876543210", "98765-43210", "0 98765 43210",
              "call (98765) 43210 now", "Plot 12, 98765 43210", "at 12 98765 43210", "९८७६५ ४३२१०",
              "98765\u00a043210", "98765\u200b 43210", "98765.43210", "98200 12345 / 98765 43210",
              "98200 12345 98765 43210", "+91\u201198765\u201143210"})
            addRow(sought, text);
    }
    addRow("4321", "+91 98765 43210"); // one number with certainty, so any part of it
    addRow("65432", "+91 98765 43210");
    addRow("2226543210", "022 2654 3210");
    addRow("02226543210", "022 2654-3210");
    addRow("+14155550123", "+1 (415) 555-0123");
    addRow("0014155550123", "+1 415 555 0123");
    addRow("415-555-0123", "+14155550123");
    for (const char *text : {"₹1,25,000", "125,000", "₹1,25,000.50", "1'25'000", "Rs.1,25,000/-",
                             "125000", "₹१,२५,०००", "5 of ₹1,25,000, paid"}) {
        for (const char *sought : {"125000", "1,25,000", "125,000", "₹125000", "1,25,000.00"})
            addRow(sought, text);
    }
    addRow("25000", "₹1,25,000");
    addRow("1250", "₹1,250");
    addRow("12500", "₹12,500");
    addRow("12500000", "₹1,25,00,000");
}

void TextSearchTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, sought);
    QVERIFY(SoughtText(sought).isIn(text));
}

void TextSearchTest::findsNothingElse_data()
{
    QTest::addColumn<QString>("sought");
    QTest::addColumn<QString>("text");
    addRow("", "Asha");
    addRow(" \u200b\t", "Asha \u200b\t");
    addRow("asha", "");
    addRow("ashar", "Asha Rao");
    addRow("asha  rao", "Asha Rao");
    for (const char *sought : {"20252", "92025", "205", "12", "2025205"})
        addRow(sought, "9 Jan 2025, 2:05 pm");
    addRow("0914", "2025-01-09 14:05");
    addRow("110", "101 102 103");
    addRow("1021", "101 102 103");
    addRow("125", "12.5");
    addRow("12.5", "₹125");
    addRow("1.25", "₹1,25,000");
    addRow("12", "1 2");
    addRow("12", "1,2");
    addRow("123", "1,2,3");
    addRow("123456", "12:34:56");
    addRow("98765", "9876 / 5432");
    addRow("12345", "123/45");
    addRow("2345", "1,2 345");
    addRow("1000100", "1,000, 100");
    addRow("9876543210", "98765, 43210");
    addRow("9876543210", "9876543211");
    addRow("+14155550123", "+1 415 555 0124");
    addRow("43210-98200", "9876543210, 9820012345");
    addRow("4321098200", "9876543210, 9820012345");
    addRow("125000", "₹12,500");
    addRow("125000", "1,25,00");
    addRow("+91", "98765 43210");
}

void TextSearchTest::findsNothingElse()
{
    QFETCH(QString, text);
    QFETCH(QString, sought);
    QVERIFY(!SoughtText(sought).isIn(text));
}

void TextSearchTest::searchesLongTexts()
{
    for (const char *part :
         {"1", "1 ", "1,234", "1,", "(1) - ", "+91 98765 43210 ", "[U+00AD", "१ "}) {
        const QString text = QString::fromUtf8(part).repeated(30000);
        QVERIFY(!SoughtText(QStringLiteral("5551234567")).isIn(text));
        QVERIFY(!SoughtText(QStringLiteral("asha")).isIn(text));
        QVERIFY(!SoughtText(text).isIn(QStringLiteral("asha")));
    }
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::TextSearchTest, QCoreApplication)

#include "tst_textsearch.moc"
