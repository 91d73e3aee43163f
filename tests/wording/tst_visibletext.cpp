// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "wording/visibletext.h"

#include <QtTest>

namespace LeadViewer {

//! What a text from outside looks like when it is shown.
class VisibleTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesAlone_data();
    void leavesAlone();
    void shows_data();
    void shows();
    void showsEveryControlOfDirection();
    void staysTheSame();
    void takesOnePass();
    void shortens_data();
    void shortens();
};

void VisibleTextTest::leavesAlone_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) {
        QTest::newRow(name) << text;
    };
    row("nothing", {});
    row("English", QStringLiteral("Asha Rao, called twice\n\tand wrote & <b>waited</b>"));
    row("Hindi", QStringLiteral("आशा कुलकर्णी ने फ़ोन किया, क्षमा करें"));
    row("Hindi with joiners",
        QStringLiteral("क्‍ष, राष्‌ट्र, श्री"));
    row("Marathi with an eyelash", QStringLiteral("सुर्‍या"));
    row("Bengali with a joiner", QStringLiteral("র‍্যাব"));
    row("Malayalam with a joiner", QStringLiteral("അവന്‍"));
    row("Kannada with a joiner", QStringLiteral("ರ‍್ಯಾಂಕ್"));
    row("Sinhala with a joiner", QStringLiteral("ශ්‍රී"));
    row("Tamil", QStringLiteral("வணக்கம்"));
    row("Urdu", QStringLiteral("فریدہ شیخ نے فون کیا۔"));
    row("Persian with a non-joiner", QStringLiteral("می‌خواهم"));
    row("Arabic with vowels", QStringLiteral("مُحَمَّدٌ ﷺ"));
    row("Arabic with a sign of category Cf", QStringLiteral("\u06dd١"));
    row("Hebrew with points", QStringLiteral("בְּרֵאשִׁ֖ית"));
    row("Tibetan stacks", QStringLiteral("བསྒྲུབས་"));
    row("Thai", QStringLiteral("ผู้ใหญ่"));
    row("Vietnamese in parts", QStringLiteral("Nguye\u0302\u0303n"));
    row("spaces with a width", QStringLiteral("1\u00a0000\u202f000\u3000x\u2003y"));
    row("emoji", QStringLiteral("😀👍🏽❤️1️⃣"));
    row("a family", QStringLiteral("👩‍👩‍👧‍👦"));
    row("a job with a skin", QStringLiteral("👩🏽‍💻"));
    row("a flag with a joiner", QStringLiteral("🏳️‍🌈"));
    row("a burning heart", QStringLiteral("❤️‍🔥"));
    row("the flag of India", QStringLiteral("🇮🇳"));
    row("the flag of Scotland",
        QStringLiteral("🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074"
                       "\U000e007f!"));
    row("Chinese with a variant", QStringLiteral("葛\U000e0100城"));
    row("private use", QStringLiteral("\ue000"));
    row("what was shown already", QStringLiteral("[U+202E] ␀ … \ufffd"));
}

void VisibleTextTest::leavesAlone()
{
    QFETCH(QString, text);
    const QString shown = visibleText(text);
    QCOMPARE(shown, text);
    // Not even copied.
    QCOMPARE(shown.constData(), text.constData());
}

void VisibleTextTest::shows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &text, const QString &shown) {
        QTest::newRow(name) << text << shown;
    };
    row("a name that ends in exe", QStringLiteral("photo\u202egpj.exe"),
        QStringLiteral("photo[U+202E]gpj.exe"));
    row("an isolate", QStringLiteral("\u2067a\u2069"), QStringLiteral("[U+2067]a[U+2069]"));
    row("a number that a messenger marked",
        QStringLiteral("\u200eplease call me on \u202a+91 98765 43210\u202c"),
        QStringLiteral("please call me on +91 98765 43210"));
    row("isolates of left-to-right text", QStringLiteral("\u2066a\u2069 \u20681\u2069"),
        QStringLiteral("a 1"));
    row("a mark beside Arabic", QStringLiteral("\u200eشیخ"), QStringLiteral("[U+200E]شیخ"));
    row("a mark beside an override", QStringLiteral("\u200ea\u202db\u202c"),
        QStringLiteral("[U+200E]a[U+202D]b[U+202C]"));
    row("a mark from right to left", QStringLiteral("a\u200f!"), QStringLiteral("a[U+200F]!"));
    row("a direction mark in Arabic", QStringLiteral("شیخ\u061c"), QStringLiteral("شیخ[U+061C]"));
    row("many in a row", QString(1000, QChar(0x202e)), QStringLiteral("[U+202E ×1000]"));
    row("NUL", QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b"), QStringLiteral("a␀b"));
    row("NUL twice", QString(2, QChar(u'\0')), QStringLiteral("␀␀"));
    row("an escape sequence", QStringLiteral("\u001b[31mred\u0007"), QStringLiteral("␛[31mred␇"));
    row("delete", QStringLiteral("\u007f"), QStringLiteral("␡"));
    row("a later control", QStringLiteral("\u009b1m"), QStringLiteral("[U+009B]1m"));
    row("all kinds of line breaks", QStringLiteral("a\r\nb\rc\u2028d\u2029e\u0085f\ng"),
        QStringLiteral("a\nb\nc\nd\ne\nf\ng"));
    row("half a character", QStringLiteral("a") + QChar(0xd83d) + QStringLiteral("b"),
        QStringLiteral("a\ufffdb"));
    row("the other half", QString(QChar(0xde00)), QStringLiteral("\ufffd"));
    row("halves the wrong way round", QString(QChar(0xde00)) + QChar(0xd83d),
        QStringLiteral("\ufffd\ufffd"));
    row("spaces without width", QStringLiteral("a\u200bb\u2060c\ufeffd\u2063"),
        QStringLiteral("abcd"));
    row("a soft hyphen", QStringLiteral("pay\u00adpal"), QStringLiteral("paypal"));
    row("a joiner between Latin letters", QStringLiteral("pay\u200dpal"), QStringLiteral("paypal"));
    row("a non-joiner at the start", QStringLiteral("\u200cx"), QStringLiteral("x"));
    row("joiners alone", QString(50, QChar(0x200d)), QString());
    row("joiners in a row in Hindi", QStringLiteral("क्\u200d\u200d\u200dष"),
        QStringLiteral("क्\u200dष"));
    row("tags", QStringLiteral("hi\U000e0041\U000e0042"), QStringLiteral("hi[U+E0041][U+E0042]"));
    row("tags behind a flag that are none", QStringLiteral("🏴\U000e0041"),
        QStringLiteral("🏴[U+E0041]"));
    row("a tower of marks with spaces without width in it",
        QStringLiteral("Z") + QStringLiteral("\u0301\u200b").repeated(9),
        QStringLiteral("Z") + QString(6, QChar(0x0301)) + QStringLiteral("…"));
    row("fillers", QStringLiteral("\u3164\u115f\u2800"),
        QStringLiteral("[U+3164][U+115F][U+2800]"));
    row("marks of the text engine", QStringLiteral("\ufdd0\ufdd1\ufffc\uffff"),
        QStringLiteral("[U+FDD0][U+FDD1][U+FFFC][U+FFFF]"));
    row("a tower of marks",
        QStringLiteral("Z") + QString(500, QChar(0x0301)) + QStringLiteral("algo"),
        QStringLiteral("Z") + QString(6, QChar(0x0301)) + QStringLiteral("…algo"));
    row("marks on nothing", QString(9, QChar(0x0489)),
        QString(6, QChar(0x0489)) + QStringLiteral("…"));
    row("variants in a row", QStringLiteral("x") + QString(300, QChar(0xfe01)),
        QStringLiteral("x") + QString(6, QChar(0xfe01)) + QStringLiteral("…"));
}

void VisibleTextTest::shows()
{
    QFETCH(QString, text);
    QTEST(visibleText(text), "shown");
}

void VisibleTextTest::showsEveryControlOfDirection()
{
    for (const char16_t c : {u'\u061c', u'\u200e', u'\u200f', u'\u202a', u'\u202b', u'\u202c',
                             u'\u202d', u'\u202e', u'\u2066', u'\u2067', u'\u2068', u'\u2069'}) {
        const QString shown = visibleText(QStringLiteral("א%1b").arg(QChar(c)));
        QCOMPARE(
            shown,
            QStringLiteral("א[U+%1]b").arg(QString::number(c, 16).toUpper(), 4, QLatin1Char('0')));
    }
}

void VisibleTextTest::staysTheSame()
{
    // Every character there is, each behind a letter of its own and twice.
    QString text;
    for (char32_t c = 0; c <= 0x10ffff; ++c) {
        text += QLatin1Char('x');
        for (int i = 0; i < 2; ++i) {
            if (QChar::requiresSurrogates(c))
                text += QChar::fromUcs4(c);
            else
                text += QChar(char16_t(c));
        }
    }
    const QString shown = visibleText(text);
    QVERIFY(shown != text);
    QCOMPARE(visibleText(shown).constData(), shown.constData());
}

void VisibleTextTest::takesOnePass()
{
    // A pass over what eight characters stand for at most; a quadratic one would take hours, which
    // no test is given.
    const QString turning = QStringLiteral("\u202e\u202d").repeated(300'000);
    QCOMPARE(visibleText(turning).size(), 8 * turning.size());
    const QString marks = QStringLiteral("Z") + QString(3'000'000, QChar(0x0301));
    QCOMPARE(visibleText(marks).size(), qsizetype(8));
}

void VisibleTextTest::shortens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<int>("lines");
    QTest::addColumn<QString>("shown");
    const auto row
        = [](const char *name, const char *text, int maximum, int lines, const char *shown) {
              QTest::newRow(name) << QString::fromUtf8(text) << maximum << lines
                                  << QString::fromUtf8(shown);
          };
    row("short enough", "abc\nde", 6, 2, "abc\nde");
    row("too many characters", "abcdef", 5, 1, "abcd…");
    row("too many lines", "a\nb\nc\nd", 100, 2, "a\nb…");
    row("one line of two", "a\nb", 100, 1, "a…");
    row("too many of both", "abcdef\nb\nc", 4, 2, "abc…");
    row("a line break at the end", "a\nb\n", 100, 2, "a\nb…");
    row("half a character at the edge", "ab😀cd", 4, 1, "ab…");
    row("room for the mark alone", "abc", 1, 1, "…");
    row("nothing", "", 5, 1, "");
}

void VisibleTextTest::shortens()
{
    QFETCH(QString, text);
    QFETCH(int, maximum);
    QFETCH(int, lines);
    QTEST(shortText(text, maximum, lines), "shown");
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::VisibleTextTest, QCoreApplication)

#include "tst_visibletext.moc"
