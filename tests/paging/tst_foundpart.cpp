// SPDX-License-Identifier: MIT
#include "paging/foundpart.h"

#include "support/parsed.h"
#include "support/testprogram.h"

namespace LeadViewer {

using Test::parsed;

//! Finding a text anywhere in an action.
class FoundPartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhere_data();
    void saysWhere();
    void findsSpans_data();
    void findsSpans();
};

void FoundPartTest::saysWhere_data()
{
    QTest::addColumn<QString>("sought");
    QTest::addColumn<QString>("where"); // empty for nowhere
    const auto row = [](const char *sought, const char *where) {
        QTest::newRow(sought) << QString::fromUtf8(sought) << QString::fromUtf8(where);
    };
    row("", "");
    row("  ", "");
    row("\u200b", "");
    row("nothing like it", "");
    row("EMAIL sent", "Found in What: “Email sent”");
    row("asha@", "Found in By: “asha (asha@example.com)”");
    row("2026", "Found in When: “21 Sep 2026, 7:43 pm”");
    row(" payment plan ",
        "Found in Text: “…er asked. Customer asked. The payment plan ends here. More words and "
        "wor…”");
    row("token amount", "Found in Text: “…words and words and words and token amount.”");
    row("ends here",
        "Found in Text: “…tomer asked. The payment plan ends here. More words and words and wor…”");
    row("price list", "Found in Subject: “Our price list & more”");
    row("list & more", "Found in Subject: “Our price list & more”");
    row("&amp;", "Found in Subject: “Our price list &amp; <b>more</b>”");
    row("cooperate", "Found in Remarks: “We cooperate gladly”");
    row("co\u00adoperate", "Found in Remarks: “We cooperate gladly”");
    row("deeply", "Found in B: “found deeply inside”");
    row("second tag", "Found in Tags: “Second tag”");
    row("987654321012", "Found in Ref: “987654321012”");
    row("contact source", "Found in Contact source: “Contact source”");
    row("true", "Found in Is hot: “true”");
    row("null", "");
    row("yes", "Found in Is hot: “Yes”");
}

void FoundPartTest::saysWhere()
{
    QFETCH(QString, sought);
    QFETCH(QString, where);
    const QString text = QStringLiteral("Customer asked. ").repeated(50)
        + QStringLiteral("The payment plan ends here.\\n")
        + QStringLiteral("More words and words and words and token amount.");
    const Action action
        = Action::fromJson(parsed(QStringLiteral(
                                      R"({"type":"OUTGOING_EMAIL","creationTimestamp":1790000000000,
                "employeeid":"asha@example.com","text":"%1",
                "subject":"Our price list &amp; <b>more</b>","remarks":"We co\u00adoperate gladly",
                "a":{"b":["",{"b":"found deeply inside"}]},"tags":["First tag","Second tag"],
                "ref":987654321012,"contact_source":"x","is_hot":true,"nothing":null})")
                                      .arg(text)
                                      .toUtf8()));
    QCOMPARE(isFoundIn(action, sought, {}), !where.isEmpty());
    QCOMPARE(foundPartText(action, sought, {}), where);
}

void FoundPartTest::findsSpans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sought");
    QTest::addColumn<int>("from");
    QTest::addColumn<QString>("found"); // empty for nothing
    QTest::newRow("first") << u"a Note, a note"_qs << u"note"_qs << 0 << u"Note"_qs;
    QTest::newRow("further on") << u"a Note, a note"_qs << u"note"_qs << 6 << u"note"_qs;
    QTest::newRow("no more") << u"a Note, a note"_qs << u"note"_qs << 14 << QString();
    QTest::newRow("whole") << u"note"_qs << u"NOTE"_qs << 0 << u"note"_qs;
    QTest::newRow("repeated") << u"aaaa"_qs << u"aa"_qs << 0 << u"aa"_qs;
    QTest::newRow("past what is not seen")
        << u"x no\u00adt\u200be y"_qs << u"note"_qs << 0 << u"no\u00adt\u200be"_qs;
    QTest::newRow("nothing") << u"a note"_qs << u" "_qs << 0 << QString();
    QTest::newRow("in nothing") << QString() << u"note"_qs << 0 << QString();
}

void FoundPartTest::findsSpans()
{
    QFETCH(QString, text);
    QFETCH(QString, sought);
    QFETCH(int, from);
    const auto span = foundSpan(text, sought, from);
    QTEST(span ? text.mid(span->begin, span->end - span->begin) : QString(), "found");
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::FoundPartTest, QCoreApplication)
#include "tst_foundpart.moc"
