// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "wording/phonetext.h"

#include <QtTest>

namespace LeadViewer {

namespace {

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

} // namespace

class PhoneTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void leavesOtherTextAlone_data();
    void leavesOtherTextAlone();
};

void PhoneTextTest::readsNumbers_data()
{
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *sent, const char *shown) {
        QTest::newRow(sent) << QString::fromLatin1(shown);
    };
    // Mobile numbers in India.
    row("919876543210", "+91 98765 43210");
    row("+919876543210", "+91 98765 43210");
    row("9876543210", "+91 98765 43210");
    row("09876543210", "+91 98765 43210");
    row("00919876543210", "+91 98765 43210");
    row("6000000000", "+91 60000 00000");
    row(" +91 98765-43210 ", "+91 98765 43210");
    row("+91-98765.43210", "+91 98765 43210");
    row("98765 43210", "+91 98765 43210");
    row("(98765) 43210", "+91 98765 43210");
    // Other numbers in India.
    row("912226543210", "+91 22 2654 3210");
    row("+91 22 2654 3210", "+91 22 2654 3210");
    row("022 2654 3210", "+91 22 2654 3210");
    row("915550100123", "+91 555 010 0123");
    row("+91 1800 123 456", "+91 1800 123 456");
    row("9118001234567", "+91 1800 123 4567");
    // Other countries.
    row("+14155550123", "+1 415 555 0123");
    row("14155550123", "+1 415 555 0123");
    row("+1 (415) 555-0123", "+1 415 555 0123");
    row("+79161234567", "+7 916 123 4567");
    row("+971501234567", "+971 501 234 567");
    row("971501234567", "+971 501 234 567");
    row("+442079460958", "+44 207 946 0958");
    row("+6591234567", "+65 9123 4567");
    row("6591234567", "+91 65912 34567"); // ten digits are read as a mobile number in India
    row("+35312345678", "+353 1234 5678");
    row("+8613912345678", "+86 139 1234 5678");
    row("+2971234567", "+297 123 4567");
    row("+290123456", "+290 123 456");
}

void PhoneTextTest::readsNumbers()
{
    const QString sent = QString::fromLatin1(QTest::currentDataTag());
    QFETCH(QString, shown);
    QCOMPARE(phoneText(sent), shown);
    const QString digits = phoneDigits(sent);
    QCOMPARE(digits, digitsOf(shown));
    // No digit that was sent is lost or changed but the zeros dialled before a number.
    QString dialled = digitsOf(sent);
    while (dialled.startsWith(QLatin1Char('0')))
        dialled.remove(0, 1);
    QVERIFY(digits.endsWith(dialled));
    // What is shown can be read again, and so can what a link holds.
    QCOMPARE(phoneText(shown), shown);
    QCOMPARE(phoneDigits(QLatin1Char('+') + digits), digits);
}

void PhoneTextTest::leavesOtherTextAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " ",
                             "+",
                             "(+91) 98765 43210",
                             "-9876543210",
                             "9876543210-",
                             "/9876543210",
                             "1234",
                             "123456",
                             "2654321",
                             "12345678",
                             "2226543210",
                             "5550100123",
                             "0000000000",
                             "0987654321",
                             "18001234567",
                             "91987654321",
                             "9198765432101",
                             "0919876543210",
                             "+91 987654321",
                             "+91 0987654321",
                             "+1 415 555 012",
                             "+1 115 555 0123",
                             "+0 9876543210",
                             "++919876543210",
                             "+91+9876543210",
                             "1234567890123456",
                             "+12345678901234567",
                             "98765x43210",
                             "9876543210 ext 5",
                             "call 9876543210",
                             "9876543210, 9876543211",
                             "9876543210;9876543211",
                             "+44 (0)20 7946 0958",
                             "2025-01-09",
                             "2025-01-09 10:00",
                             "9.876543210e9",
                             "9876543210?body=x",
                             "9876543210#1",
                             "*#06#9876543210",
                             "javascript:9876543210",
                             "98765\n43210",
                             "-9876543210x"}) {
        QTest::addRow("'%s'", text) << QString::fromUtf8(text);
    }
    QTest::newRow("Hindi digits") << QStringLiteral("९८७६५४३२१०");
}

void PhoneTextTest::leavesOtherTextAlone()
{
    QFETCH(QString, text);
    QCOMPARE(phoneText(text), text);
    QCOMPARE(phoneDigits(text), QString());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::PhoneTextTest, QCoreApplication)

#include "tst_phonetext.moc"
