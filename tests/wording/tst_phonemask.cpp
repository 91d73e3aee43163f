// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "wording/phonemask.h"

#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! Which digits stay where an administrator wants phone numbers masked.
class PhoneMaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksInText_data();
    void masksInText();
    void staysAsItIs_data();
    void staysAsItIs();
    void masksValues_data();
    void masksValues();
    void endsSoon_data();
    void endsSoon();
};

void PhoneMaskTest::masksInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const std::pair<const char *, const char *> rows[]{
        {"9876543210", "••••••3210"},
        {"+919876543210", "+••••••••3210"},
        {"+91-98765-43210", "+••-•••••-•3210"},
        {"(98765) 43210", "(•••••) •3210"},
        {"(+91) 98765 43210", "(+••) ••••• •3210"},
        {"0091 98765.43210", "•••• •••••.•3210"},
        {"98765/43210", "•••••/•3210"},
        {"98765,43210", "•••••,•3210"},
        {"98765_43210", "•••••_•3210"},
        {"98765   43210", "•••••   •3210"},
        {"9 8 7 6 5 4 3 2 1 0", "• • • • • • 3 2 1 0"},
        {"( 022 ) - 2456 7890", "( ••• ) - •••• 7890"},
        {"022-24567890", "•••-••••7890"},
        {"24567890", "••••7890"},
        {"2456789", "•••6789"},
        {"1-800-555-0199", "•-•••-•••-0199"},
        {"+44 (0)20 7946 0958", "+•• (•)•• •••• 0958"},
        {"9876543210.0", "••••••3210.0"},
        {"9876543 210", "••••••3 210"},
        {"9876543210 9820012345", "••••••3210 ••••••2345"},
        {"9876543210/9820012345", "••••••3210/••••••2345"},
        {"9876543210, 9820012345", "••••••3210, ••••••2345"},
        {"98765432109820012345", "••••••••••••••••2345"},
        {"Ravi:9876543210.", "Ravi:••••••3210."},
        {"x9876543210y", "x••••••3210y"},
        {"Call 98765-43210 on 12/05/2024 at 10:30", "Call •••••-•3210 on 12/05/2024 at 10:30"},
        {"2024-05-12 9876543210", "2024-05-12 ••••••3210"},
        {"9876543210 2024-05-12", "••••••3210 2024-05-12"},
        {"17:23 9876543210", "17:23 ••••••3210"},
        {"paid 500, 9876543210", "paid 500, ••••••3210"},
        {"price 98765 43210", "price ••••• •3210"},
        {"price? 9876543210", "price? ••••••3210"},
        {"budget 9876543210", "budget ••••••3210"},
        {"price 98765-43210", "price •••••-•3210"},
        {"98.76543210", "••.••••3210"},
        {"+1732600000123", "+•••••••••0123"},
        // Digits of other scripts, and digits that are drawn.
        {"९८७६५ ४३२१०", "••••• •३२१०"},
        {"９８７６５４３２１０", "••••••３２１０"},
        {"＋９１－98765－43210", "＋••－•••••－•3210"},
        {"٩٨٧٦٥٤٣٢١٠", "••••••٣٢١٠"},
        {"⑨⑧⑦⑥⑤④③②①⓪", "••••••③②①⓪"},
        {"𝟗𝟖𝟕𝟔𝟓𝟒𝟑𝟐𝟏𝟎", "••••••𝟑𝟐𝟏𝟎"},
        {"98765\u00a043210", "•••••\u00a0•3210"},
        {"98765\u200b43210", "•••••\u200b•3210"},
        {"98765\u00ad43210", "•••••\u00ad•3210"},
        {"98765\u201343210", "•••••\u2013•3210"},
        {"9\ufe0f\u20e38\ufe0f\u20e37\ufe0f\u20e36\ufe0f\u20e35\ufe0f\u20e34\ufe0f\u20e3",
         "9\ufe0f\u20e38\ufe0f\u20e37\ufe0f\u20e36\ufe0f\u20e35\ufe0f\u20e34\ufe0f\u20e3"},
        {"9\ufe0f\u20e38\ufe0f\u20e37\ufe0f\u20e36\ufe0f\u20e35\ufe0f\u20e34\ufe0f\u20e33\ufe0f"
         "\u20e3",
         "•\ufe0f\u20e3•\ufe0f\u20e3•\ufe0f\u20e36\ufe0f\u20e35\ufe0f\u20e34\ufe0f\u20e33\ufe0f"
         "\u20e3"},
        // Addresses.
        {"tel:+919876543210", "tel:+••••••••3210"},
        {"tel:02224567890", "tel:•••••••7890"},
        {"https://wa.me/919876543210?text=hi", "https://wa.me/••••••••3210?text=hi"},
        {"wa.me/919876543210", "wa.me/••••••••3210"},
        {"https://x.in/?phone=02224567890&n=1", "https://x.in/?phone=•••••••7890&n=1"},
        {"https://x.in/rec/2026/11/9876543210_1732600000.mp3",
         "https://x.in/rec/2026/11/••••••3210_1732600000.mp3"},
        {"https://x.in/98765-43210/a", "https://x.in/•••••-•3210/a"},
        {"https://x.in/?p=%2B919876543210", "https://x.in/?p=%2B••••••••3210"},
        {"https://x.in/?p=%2B91%2098765%2043210", "https://x.in/?p=+•• ••••• •3210"},
        {"recording_9876543210_20261126_172325.wav", "recording_••••••3210_20261126_172325.wav"},
        {"9876543210@gmail.com", "••••••3210@gmail.com"},
        {"mailto:919876543210@wa.in", "mailto:••••••••3210@wa.in"},
        // HTML.
        {"<p>987<b>65</b>43210</p>", "••••••3210"},
        {"<a href=\"tel:+919876543210\">call</a>", "<a href=\"tel:+••••••••3210\">call</a>"},
        {"98765&nbsp;43210", "••••• •3210"},
        // JSON in a text.
        {R"({"phone":"9876543210","createdOn":1732600000123})",
         R"({"phone":"••••••3210","createdOn":1732600000123})"},
    };
    for (const auto &[text, masked] : rows)
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(masked);
}

void PhoneMaskTest::masksInText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, masked);
    QCOMPARE(maskedPhones(text), masked);
    QCOMPARE(maskedPhones(masked), masked);
}

void PhoneMaskTest::staysAsItIs_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {
             "",
             "560001",
             "Flat 12, Sector 9",
             "2026-11-26",
             "2026-11-26 17:23",
             "2026-11-26T17:23:25.123+05:30",
             "2026-11-26T17:23:25.123456Z",
             "26/11/2026, 17:23:25",
             "26.11.2026",
             "11/26/2026 5:23 pm",
             "26 Nov 2026 17:23",
             "12/05/24 17:23",
             "20261126",
             "20261126T172325Z",
             "2024-2025",
             "2024/25",
             "1732600000123",
             "₹75,00,000",
             "₹ 7500000",
             "Rs. 7500000/-",
             "INR 75,00,000.50",
             "$1234567.89",
             "12,34,567",
             "9,876,543,210",
             "7500000 rupees",
             "budget: 7500000",
             "10000-20000 sqft",
             "1200 - 1500 sq ft",
             "Rs 50000-60000",
             "12345678 bytes",
             "19.0760, 72.8777",
             "77.5945627",
             "603d2b2f5c1e4a0012ab34cd",
             "603212215311340012123401",
             "lead 603d2b2f5c1e4a0012ab34cd open",
             "3f2504e0-4f89-11d3-9a0c-030512345678",
             "https://x.in/rec/1732600000/123456789.mp3",
             "asha1987654@example.com",
             "ACTION_1001",
         })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void PhoneMaskTest::staysAsItIs()
{
    QFETCH(const QString, text);
    QCOMPARE(maskedPhones(text), text);
}

void PhoneMaskTest::masksValues_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("masked");
    const std::pair<const char *, const char *> rows[]{
        {R"({"x":9876543210})", R"({"x":"••••••3210"})"},
        {R"({"x":9876543210.0})", R"({"x":"••••••3210"})"},
        {R"({"x":9.87654321E9})", R"({"x":"••••••3210"})"},
        {R"({"x":919876543210})", R"({"x":"••••••••3210"})"},
        {R"({"phone":["24567", 24568]})", R"({"phone":["•4567", "•4568"]})"},
        {R"({"alternate_mobile_no":"98765\n43210"})", R"({"alternate_mobile_no":"•••••\n•3210"})"},
        {R"({"phone":{"number":"24567"}})", R"({"phone":{"number":"•4567"}})"},
        {R"({"phone":"20261126"})", R"({"phone":"••••1126"})"},
        {R"({"phoneNumber":"98765*43210"})", R"({"phoneNumber":"•••••*•3210"})"},
        {R"({"amount":9876543210})", R"({"amount":"••••••3210"})"},
        {R"({"customer_id":"9876543210"})", R"({"customer_id":"••••••3210"})"},
        {R"({"performed_by":"9876543210"})", R"({"performed_by":"••••••3210"})"},
        {R"({"call_on":"9876543210"})", R"({"call_on":"••••••3210"})"},
        {R"({"9876543210":true})", R"({"••••••3210":true})"},
        {R"([["x","9876543210"]])", R"([["x","••••••3210"]])"},
        {R"({"x":"24567890"})", R"({"x":"••••7890"})"},
        {R"({"id":"+919876543210"})", R"({"id":"+••••••••3210"})"},
        // These stay.
        {R"({"id":"9876543210"})", R"({"id":"9876543210"})"},
        {R"({"id":"603d2b2f5c1e4a0012ab34cd"})", R"({"id":"603d2b2f5c1e4a0012ab34cd"})"},
        {R"({"createdOn":1732600000})", R"({"createdOn":1732600000})"},
        {R"({"creationTimestamp":1732600000123})", R"({"creationTimestamp":1732600000123})"},
        {R"({"visit_day":1732600000123})", R"({"visit_day":1732600000123})"},
        {R"({"birth_date":631152000000})", R"({"birth_date":631152000000})"},
        {R"({"loan_needed":7500000})", R"({"loan_needed":7500000})"},
        {R"({"wish":"7500000"})", R"({"wish":"7500000"})"},
        {R"({"deal_value":"1234567890"})", R"({"deal_value":"1234567890"})"},
        {R"({"lat":12.97159876,"lng":77.59456270})", R"({"lat":12.97159876,"lng":77.59456270})"},
        {R"({"statusid":1234567})", R"({"statusid":1234567})"},
        {R"({"total_count":1234567,"a":null,"b":false})",
         R"({"total_count":1234567,"a":null,"b":false})"},
    };
    for (const auto &[sent, masked] : rows)
        QTest::newRow(sent) << QByteArray(sent) << QByteArray(masked);
}

void PhoneMaskTest::masksValues()
{
    QFETCH(const QByteArray, sent);
    QFETCH(const QByteArray, masked);
    QCOMPARE(maskedPhonesIn(parsed(sent)).toJson(), parsed(masked).toJson());
}

void PhoneMaskTest::endsSoon_data()
{
    QTest::addColumn<QString>("part");
    for (const char *part : {"1", "9876543210 ", "1-", "1 ", "0-0", "a1", "1,", "(", "12/", "1.",
                             "%39", "₹1,", "1:", "<b>1</b>", "20261126_"})
        QTest::newRow(part) << QString::fromUtf8(part);
}

void PhoneMaskTest::endsSoon()
{
    QFETCH(const QString, part);
    constexpr int times = 50000;
    const QString masked = maskedPhones(part.repeated(times));
    QVERIFY(masked.size() >= times / 2);
    if (part == QLatin1String("1"))
        QCOMPARE(masked.count(u'1'), 4);
}

LEAD_VIEWER_TEST(PhoneMaskTest, QCoreApplication)

#include "tst_phonemask.moc"
