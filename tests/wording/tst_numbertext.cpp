// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "wording/numbertext.h"

#include <QLocale>
#include <QtTest>

namespace LeadViewer {

class NumberTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void writesNumbers_data();
    void writesNumbers();
    void writesMoneyInIndia_data();
    void writesMoneyInIndia();
    void writesMoneyElsewhere_data();
    void writesMoneyElsewhere();
    void losesNoDigit();

private:
    QLocale m_before;
};

void NumberTextTest::init()
{
    m_before = QLocale();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
}

void NumberTextTest::cleanup()
{
    QLocale::setDefault(m_before);
}

void NumberTextTest::writesNumbers_data()
{
    QTest::addColumn<QString>("india");
    QTest::addColumn<QString>("america");
    QTest::addColumn<QString>("germany");
    const auto row
        = [](const char *sent, const char *india, const char *america, const char *germany) {
              QTest::newRow(sent) << QString::fromUtf8(india) << QString::fromUtf8(america)
                                  << QString::fromUtf8(germany);
          };
    row("0", "0", "0", "0");
    row("999", "999", "999", "999");
    row("1000", "1,000", "1,000", "1.000");
    row("100000", "1,00,000", "100,000", "100.000");
    row("1234567.50", "12,34,567.50", "1,234,567.50", "1.234.567,50");
    row("-123456", "-1,23,456", "-123,456", "-123.456");
    row(" 1000 ", "1,000", "1,000", "1.000");
    row("007", "007", "007", "007");
    row("0.10", "0.10", "0.10", "0,10");
    row("1e3", "1,000", "1,000", "1.000");
    row("1.25E7", "1,25,00,000", "12,500,000", "12.500.000");
    row("-1.25e+7", "-1,25,00,000", "-12,500,000", "-12.500.000");
    row("4.5E4", "45,000", "45,000", "45.000");
    row("45000.0", "45,000", "45,000", "45.000");
    row("45000.00", "45,000.00", "45,000.00", "45.000,00");
    row("1.0E-4", "0.0001", "0.0001", "0,0001");
    row("1.234567E3", "1,234.567", "1,234.567", "1.234,567");
    row("1.2300E2", "123", "123", "123");
    row("0.0E0", "0", "0", "0");
    row("0.05E1", "0.5", "0.5", "0,5");
    row("12345678901234567890.5e1", "12,34,56,78,90,12,34,56,78,905", "123,456,789,012,345,678,905",
        "123.456.789.012.345.678.905");
    row("1e40", "10,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,000",
        "10,000,000,000,000,000,000,000,000,000,000,000,000,000",
        "10.000.000.000.000.000.000.000.000.000.000.000.000.000");
    for (const char *odd :
         {"1e41",      "1e400", "1e-400",  "1e99999999999", "e5",  "1e",   "1e+", "1.e5",
          "12,50,000", "1,000", "about 5", "5 %",           "",    ".5",   "5.",  "1.2.3",
          "--5",       "+5",    "0x10",    "nan",           "१२३", "1 000"})
        row(odd, odd, odd, odd);
}

void NumberTextTest::writesNumbers()
{
    const QString sent = QString::fromUtf8(QTest::currentDataTag());
    QTEST(numberText(sent), "india");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QTEST(numberText(sent), "america");
    QLocale::setDefault(QLocale(QLocale::German));
    QTEST(numberText(sent), "germany");
}

void NumberTextTest::writesMoneyInIndia_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *amount, const char *currency, const char *text) {
        QTest::addRow("'%s' %s", amount, currency)
            << QString::fromUtf8(amount) << QString::fromUtf8(currency) << QString::fromUtf8(text);
    };
    row("1234567.50", "INR", "₹12,34,567.50");
    row("1234567", "INR", "₹12,34,567");
    row("1234567.5", "inr", "₹12,34,567.5");
    row("-5000", "INR", "-₹5,000");
    row("111", "INR", "₹111");
    row("1000", "", "1,000");
    row("1000", " ", "1,000");
    row("1000", "USD", "$1,000");
    row("1000", "EUR", "€1,000");
    row("1234", "XOF", "XOF 1,234");
    row("1234", "AED", "AED 1,234");
    row("1234", "PKR", "PKR 1,234");
    row("1234", "AUD", "AUD 1,234");
    row("1234", "SGD", "SGD 1,234");
    row("-1234", "QAR", "QAR -1,234");
    row("1250000.5", "Rupees", "Rupees 12,50,000.5");
    row("1234", "%1", "%1 1,234");
    row("1,234", "INR", "INR 1,234"); // as it was sent, whatever it means
    row("much", "INR", "INR much");
    row("", "INR", "INR");
    row("", "", "");
}

void NumberTextTest::writesMoneyInIndia()
{
    QFETCH(QString, amount);
    QFETCH(QString, currency);
    QTEST(moneyText(amount, currency), "text");
}

void NumberTextTest::writesMoneyElsewhere_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("text");
    const QLocale america(QLocale::English, QLocale::UnitedStates);
    const QLocale australia(QLocale::English, QLocale::Australia);
    const QLocale germany(QLocale::German, QLocale::Germany);
    QTest::newRow("rupees in America")
        << america << QStringLiteral("INR") << QStringLiteral("₹1,23,456.70");
    QTest::newRow("rupees in Germany")
        << germany << QStringLiteral("inr") << QStringLiteral("₹1,23,456.70");
    QTest::newRow("dollars in America")
        << america << QStringLiteral("USD") << QStringLiteral("$123,456.70");
    QTest::newRow("dollars in Australia")
        << australia << QStringLiteral("AUD") << QStringLiteral("$123,456.70");
    QTest::newRow("American dollars in Australia")
        << australia << QStringLiteral("USD") << QStringLiteral("USD 123,456.70");
    QTest::newRow("Australian dollars in America")
        << america << QStringLiteral("AUD") << QStringLiteral("AUD 123,456.70");
    QTest::newRow("euros in Germany")
        << germany << QStringLiteral("EUR") << QStringLiteral("123.456,70\u00a0€");
}

void NumberTextTest::writesMoneyElsewhere()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, currency);
    QLocale::setDefault(locale);
    QTEST(moneyText(QStringLiteral("123456.70"), currency), "text");
}

void NumberTextTest::losesNoDigit()
{
    // More than a double or 64 bits can hold.
    QCOMPARE(moneyText(QStringLiteral("12345678901234567890.123456789"), QStringLiteral("INR")),
             QStringLiteral("₹1,23,45,67,89,01,23,45,67,890.123456789"));
    QCOMPARE(numberText(QStringLiteral("9007199254740993")),
             QStringLiteral("9,00,71,99,25,47,40,993"));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::NumberTextTest, QCoreApplication)

#include "tst_numbertext.moc"
