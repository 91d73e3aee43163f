// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "wording/callingcodes.h"
#include "wording/phonetext.h"

#include <QtTest>

namespace LeadViewer {

class PhoneTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void findsNumbersInTexts_data();
    void findsNumbersInTexts();
    void leavesOtherTextAlone_data();
    void leavesOtherTextAlone();
    void knowsHowLongNumbersAre_data();
    void knowsHowLongNumbersAre();
    void limitsItsWork();
};

void PhoneTextTest::readsNumbers_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("digits");
    const auto row = [](const char *sent, const char *shown, const char *digits) {
        QTest::newRow(sent) << QString::fromUtf8(sent) << QString::fromUtf8(shown)
                            << QString::fromLatin1(digits);
    };
    for (const char *sent : {"9876543210",
                             "919876543210",
                             "+919876543210",
                             "09876543210",
                             "00919876543210",
                             " +91 98765-43210 ",
                             "+91-98765.43210",
                             "98765 43210",
                             "(98765) 43210",
                             "98765 (43210)",
                             "(98765 43210)",
                             "[98765] 43210",
                             "(+91) 98765 43210",
                             "+91 (0) 98765 43210",
                             "+91 (98765) 43210",
                             "+91 098765 43210",
                             "+9109876543210",
                             "91-09876543210",
                             "0 98765 43210",
                             "+ 91 98765 43210",
                             "+(91) 98765 43210",
                             "0091 98765 43210",
                             "00 91 98765 43210",
                             "tel:+91-98765-43210",
                             "TEL:9876543210",
                             "-9876543210",
                             "9876543210-",
                             "9876543210.",
                             "9876-543-210",
                             "98 76 54 32 10",
                             "9876543210.0",
                             "9876543210.00",
                             "919876543210.0",
                             "91-9876543210.00",
                             "+91 98765 43210.0",
                             "9876543210.000000",
                             "9.87654321E9",
                             "9.876543210e+09",
                             "9.19876543210E11",
                             "9.1987654321E+11",
                             "९८७६५४३२१०",
                             "+٩١ ٩٨٧٦٥ ٤٣٢١٠",
                             "９８７６５４３２１０",
                             "\u202a+91\u00a098765\u00a043210\u202c",
                             "+91 98765 43210\u200b",
                             "\u2068 98765 43210\u2069",
                             "98765\u00ad43210",
                             "+91\u201198765\u201143210",
                             "98765\u201343210",
                             "98765\u200743210",
                             "\ufeff9876543210"})
        row(sent, "+91 98765 43210", "919876543210");
    row("6000000000", "+91 60000 00000", "916000000000");
    // Other numbers in India.
    row("912226543210", "+91 22265 43210", "912226543210");
    row("+91 2226543210", "+91 22265 43210", "912226543210");
    row("+91 22 2654 3210", "+91 22 2654 3210", "912226543210");
    row("+91-79-2654 3210", "+91 79265 43210", "917926543210");
    row("+91 1800 123 4567", "+91 1800 123 4567", "9118001234567");
    row("9876543210.5E0", "9876543210.5E0", "");
    // Other countries.
    row("+14155550123", "+1 4155550123", "14155550123");
    row("14155550123", "+1 4155550123", "14155550123");
    row("0014155550123", "+1 4155550123", "14155550123");
    row("001 415 555 0123", "+1 415 555 0123", "14155550123");
    row("1-415-555-0123", "+1-415-555-0123", "14155550123");
    row("+1 (415) 555-0123", "+1 (415) 555-0123", "14155550123");
    row("(+1) 415 555 0123", "(+1) 415 555 0123", "14155550123");
    row("+79161234567", "+7 9161234567", "79161234567");
    row("971501234567", "+971 501234567", "971501234567");
    row("971 50 123 4567", "+971 50 123 4567", "971501234567");
    row("+44 (0)20 7946 0958", "+44 (0)20 7946 0958", "442079460958");
    row("+44 020 7946 0958", "+44 020 7946 0958", "442079460958");
    row("447911123456", "+44 7911123456", "447911123456");
    row("+65 9123 4567", "+65 9123 4567", "6591234567");
    row("0065 9123 4567", "+65 9123 4567", "6591234567");
    row("2250701234567", "+225 0701234567", "2250701234567");
    row("+39 06 1234 5678", "+39 06 1234 5678", "390612345678");
    row("+12345678", "+1 2345678", "12345678");
    row("+123456789012345", "+1 23456789012345", "123456789012345");
    row("6591234567", "+91 65912 34567", "916591234567"); // ten digits are read as in India
}

void PhoneTextTest::readsNumbers()
{
    QFETCH(QString, sent);
    QFETCH(QString, shown);
    QFETCH(QString, digits);
    QCOMPARE(phoneText(sent), shown);
    QCOMPARE(phoneDigits(sent), digits);
    if (digits.isEmpty())
        return;
    QCOMPARE(phonesIn(sent), (std::vector<Phone>{{digits, shown}}));
    // What is shown can be read again, and so can what a link holds.
    QCOMPARE(phoneText(shown), shown);
    QCOMPARE(phoneDigits(shown), digits);
    QCOMPARE(phoneDigits(QLatin1Char('+') + digits), digits);
}

void PhoneTextTest::findsNumbersInTexts_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("digits");
    const auto row = [](const char *sent, const char *shown, const char *digits) {
        QTest::newRow(sent) << QString::fromUtf8(sent) << QString::fromUtf8(shown)
                            << QString::fromLatin1(digits);
    };
    const char *one = "919876543210";
    const char *two = "919876543210 919820012345";
    row("+91 98765 43210 ext 12", "+91 98765 43210 ext 12", one);
    row("9876543210 Extn. 12", "+91 98765 43210 Extn. 12", one);
    row("9876543210x12", "+91 98765 43210x12", one);
    row("9876543210 x 12", "+91 98765 43210 x 12", one);
    row("9876543210ext.12", "+91 98765 43210ext.12", one);
    row("+919876543210,123", "+91 98765 43210,123", one);
    row("+919876543210;ext=123", "+91 98765 43210;ext=123", one);
    row("tel:+91-98765-43210;ext=12", "+91 98765 43210;ext=12", one);
    row("9876543210 #12", "+91 98765 43210 #12", one);
    row("+1 415 555 0123 x5", "+1 415 555 0123 x5", "14155550123");
    row("p:+919876543210", "p:+91 98765 43210", one);
    row("98765 43210 (Ramesh)", "+91 98765 43210 (Ramesh)", one);
    row("Ramesh 98765 43210", "Ramesh +91 98765 43210", one);
    row("Ramesh (98765 43210)", "Ramesh (+91 98765 43210)", one);
    row("Ramesh - 9876543210", "Ramesh - +91 98765 43210", one);
    row("9876543210-Home", "+91 98765 43210-Home", one);
    row("Mob. 98765-43210", "Mob. +91 98765 43210", one);
    row("Mob.98765-43210", "Mob.+91 98765 43210", one);
    row("मोबाइल: ९८७६५ ४३२१०", "मोबाइल: +91 98765 43210", one);
    row("Mobile 2: 9876543210", "Mobile 2: +91 98765 43210", one);
    row("Mobile 2 9876543210", "Mobile 2 +91 98765 43210", one);
    row("call 9876543210 after 10:30", "call +91 98765 43210 after 10:30", one);
    row("Ramesh 91 98765 43210", "Ramesh +91 98765 43210", one);
    row("9876543210/46", "+91 98765 43210/46", one);
    row("+91 22 2654 3210/11", "+91 22 2654 3210/11", "912226543210");
    row("9876543210 / 46", "+91 98765 43210 / 46", one);
    row("9876543210, 98XXXXXX10", "+91 98765 43210, 98XXXXXX10", one);
    row("022-26543210 / 9876543210", "022-26543210 / +91 98765 43210", one);
    row("9876543210 / +91 98765-43210", "+91 98765 43210 / +91 98765 43210", one);
    row("9876543210 / 9820012345", "+91 98765 43210 / +91 98200 12345", two);
    for (const char *separator :
         {"/", ", ", ",", ";", " or ", " & ", "\n", "\t", "|", " and ", ":", " + "}) {
        const QString between = QString::fromLatin1(separator);
        for (const char *numbers : {"9876543210_9820012345", "+91 98765 43210_98200 12345",
                                    "98765-43210_+91-98200-12345", "9876543210.0_9820012345.0"}) {
            const QString sent = QString::fromLatin1(numbers).replace(QLatin1Char('_'), between);
            QTest::newRow(qPrintable(sent))
                << sent
                << QStringLiteral("+91 98765 43210") + between + QStringLiteral("+91 98200 12345")
                << QString::fromLatin1(two);
        }
    }
    row("9876543210 9820012345", "+91 98765 43210 +91 98200 12345", two);
    row("98765 43210 98200 12345", "+91 98765 43210 +91 98200 12345", two);
    row("98765 43210 - 98200 12345", "+91 98765 43210 - +91 98200 12345", two);
    row("9876543210 (9820012345)", "+91 98765 43210 (+91 98200 12345)", two);
    row("+91 98765 43210 +91 98200 12345", "+91 98765 43210 +91 98200 12345", two);
    row("+91 98765 43210 098200 12345", "+91 98765 43210 +91 98200 12345", two);
    row("Asha 9876543210, Ravi +1 415 555 0123", "Asha +91 98765 43210, Ravi +1 415 555 0123",
        "919876543210 14155550123");
}

void PhoneTextTest::findsNumbersInTexts()
{
    QFETCH(QString, sent);
    QFETCH(QString, shown);
    QStringList digits;
    for (const Phone &phone : phonesIn(sent))
        digits += phone.digits;
    QTEST(digits.join(QLatin1Char(' ')), "digits");
    QCOMPARE(phoneText(sent), shown);
    QCOMPARE(phoneText(shown), shown);
    QCOMPARE(phoneDigits(sent), QString());
}

void PhoneTextTest::leavesOtherTextAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " ",
                             "+",
                             "0",
                             "NA",
                             "+91",
                             "1234",
                             "123456",
                             "2654321",
                             "12345678",
                             "1234567890",
                             "2226543210",
                             "022 2654 3210",
                             "5550100123",
                             "0000000000",
                             "00000000000000",
                             "0987654321",
                             "98765432101",
                             "987654321",
                             "+1234567",
                             "+1234567890123456",
                             "245678/245679",
                             "245678-245679",
                             "245678 245679",
                             "18001234567",
                             "1800 123 4567",
                             "1800 234 5678",
                             "1860 234 5678",
                             "1 115 555 0123",
                             "(415) 555-0123",
                             "91987654321",
                             "9198765432101",
                             "+91 0987654321",
                             "+0 9876543210",
                             "00 0919876543210",
                             "++919876543210",
                             "+91+9876543210",
                             "9876543210+9820012345",
                             "98765432109820012345",
                             "+91 98765 43210 12",
                             "0091 98765 43210 12",
                             "9412345678-9",
                             "9876543210-11",
                             "9876543210 2",
                             "65 9123 4567",
                             "Phone 1 9876543210",
                             "+49 (0)30 123456",
                             "98XXXXXX10",
                             "98XXX XXX10",
                             "98765xxxxx",
                             "98******10",
                             "+91 987654XXXX",
                             "+91 987654 XXXX",
                             "+91 987654-****",
                             "XXXX 9876543210",
                             "+91 98765 43…",
                             "+91 98765 43...",
                             "98765x43210",
                             "98765O43210",
                             "9876543210x",
                             "A9876543210",
                             "9876543210A",
                             "ORD_9876543210",
                             "\u20b99876543210",
                             "98765/43210",
                             "12-05-2024",
                             "2025-01-09",
                             "2025-01-09 10:00",
                             "9876 5432 1098",
                             "9876 5432 1098 7654",
                             "9.87654E+09",
                             "9.2E+11",
                             "9.876543210e8",
                             "9876543210.5",
                             "9876543210?body=x",
                             "9876543210#1",
                             "*#06#9876543210",
                             "**21*9876543210#",
                             "9876543210@example.com",
                             "9876543210.asha@example.com",
                             "https://x.in/9876543210",
                             "x@9876543210"}) {
        QTest::addRow("'%s'", text) << QString::fromUtf8(text);
    }
}

void PhoneTextTest::leavesOtherTextAlone()
{
    QFETCH(QString, text);
    QCOMPARE(phoneText(text), text);
    QCOMPARE(phoneDigits(text), QString());
    QVERIFY(phonesIn(text).empty());
}

void PhoneTextTest::knowsHowLongNumbersAre_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("longest");
    const auto row = [](const char *code, int length, int longest) {
        QTest::newRow(code) << QString::fromLatin1(code) << length << longest;
    };
    for (const char *code : {"44", "91", "92", "225", "229", "880", "977"})
        row(code, 10, 10);
    for (const char *code : {"61", "94", "221", "237", "240", "242", "245", "966", "971"})
        row(code, 9, 9);
    for (const char *code :
         {"223", "226", "227", "228", "235", "236", "241", "965", "968", "973", "974"})
        row(code, 8, 8);
    row("1", 10, 10);
    row("60", 9, 10);
    row("65", 8, 8);
    row("49", 0, 0);
    row("98", 0, 0);
}

void PhoneTextTest::knowsHowLongNumbersAre()
{
    QFETCH(QString, code);
    QFETCH(int, length);
    QFETCH(int, longest);
    for (int size = 1; size < 13; ++size) {
        const QString digits = code + QString(size, QLatin1Char('5'));
        QCOMPARE(isNumberOfListedCountry(digits), size >= length && size <= longest);
        QCOMPARE(callingCode(digits), code);
    }
}

void PhoneTextTest::limitsItsWork()
{
    QString many;
    for (int i = 0; i < 1000; ++i)
        many += QStringLiteral("98765%1, ").arg(i, 5, 10, QLatin1Char('0'));
    QCOMPARE(phonesIn(many).size(), mostPhones);
    for (const char *part : {"9", "9 ", "9.", "(", "+", "+9", "9876543210", "9876543210 ",
                             "9876543210, ", "98765 ", "x", "tel:", "/", ".0", "१", "\u200b"}) {
        const QString text = QString::fromUtf8(part).repeated(30000);
        QVERIFY(phonesIn(text).size() <= 1);
        QVERIFY(!phoneText(text).isEmpty());
        QCOMPARE(phoneDigits(text), QString());
    }
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::PhoneTextTest, QCoreApplication)

#include "tst_phonetext.moc"
