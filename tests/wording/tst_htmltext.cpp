// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "wording/htmltext.h"

namespace LeadViewer {

//! What a person reads in a value that holds HTML.
class HtmlTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesAlone_data();
    void leavesAlone();
    void reads_data();
    void reads();
    void readsHugeText_data();
    void readsHugeText();
};

void HtmlTextTest::leavesAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "a < b",
                             "a < b > c",
                             "<3",
                             "I <3 you > all",
                             "x <y> z",
                             "<attached: 00000012-PHOTO.jpg>",
                             "<asha@example.com>",
                             "Asha <asha@example.com>, <https://example.com/a>",
                             "List<String> and Map<String, List<Integer>>",
                             "if (a<b && c>d)",
                             "if a<b>c",
                             "x <p and q> y",
                             "a<b and c>d",
                             "1<2>0",
                             "Meet at <address> on <time>",
                             "Dear <name>,\nyour <code> is <data>",
                             "<Media omitted>",
                             "<br",
                             "<br and more",
                             "< br >",
                             "<>",
                             "</>",
                             "</ p>",
                             "<!-- no tag",
                             "Budget <p.m. 5000",
                             "<hidden>",
                             "R&D; Tom & Sons",
                             "AT&T",
                             "&foo;",
                             "&amp",
                             "&;",
                             "&#;",
                             "https://example.com/?a=1&amp;b=2",
                             "see www.example.com/?a=1&amp;b=2&lt;c now",
                             "&#1;",
                             "&#x110000;",
                             "&#55555;x"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void HtmlTextTest::leavesAlone()
{
    QFETCH(QString, text);
    QCOMPARE(htmlText(text), text);
}

void HtmlTextTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const char *text, const char *read) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(read);
    };
    row("line breaks", "Needs paper cups<br>How many: 500 <br/>Used in: a tea stall&nbsp;<br>",
        "Needs paper cups\nHow many: 500\nUsed in: a tea stall");
    row("an e-mail",
        "<html><head><style>p{margin:0;color:#222}</style></head><body><p>Dear Sir,</p>"
        "<p>&nbsp;</p><p>Here is our <b>price list</b>.</p></body></html>",
        "Dear Sir,\n\nHere is our price list.");
    row("an editor", "<div class=\"ql-editor\"><p>Call him on Monday</p></div>",
        "Call him on Monday");
    row("a name", "Tom &amp; Sons", "Tom & Sons");
    row("every reference of escaping",
        "&lt;b&gt; &quot;x&quot; &#39;y&#039; &apos;z&apos;&nbsp;&amp;", "<b> \"x\" 'y' 'z' &");
    row("numbers of letters", "&#8377;500 &#x20b9;5 a&#13;&#10;b", "₹500 ₹5 a\r\nb");
    row("escaped twice", "Tom &amp;amp; Sons &amp;lt;3", "Tom &amp; Sons &lt;3");
    row("beside an address", "&amp; https://example.com/?a=1&amp;b=2 &amp; c",
        "& https://example.com/?a=1&amp;b=2 & c");
    row("paragraphs", "<p>one</p><p>two</p>", "one\ntwo");
    row("paragraphs that are not closed", "<P>one<P>two", "one\ntwo");
    row("nothing in it", "<p><br></p>", "");
    row("many empty paragraphs", "<p>a</p><p></p><p> </p><p><br></p><p>&nbsp;</p><p>b</p>",
        "a\n\nb");
    row("source in lines", "<div>\n  <p>one\n  more</p>\n\n\n  <p>two</p>\n</div>",
        "one more\ntwo");
    row("line breaks of a person", "one\ntwo<br>three\n<b>four</b>", "one\ntwo\nthree\nfour");
    row("line breaks of both kinds", "one<br />\r\ntwo<br>\nthree", "one\ntwo\nthree");
    row("a list", "<ul><li>2 BHK</li><li>3 BHK</ul>ok", "• 2 BHK\n• 3 BHK\nok");
    row("a table",
        "<table><tr><th>Name</th><td>Asha</td></tr><tr><td nowrap>City</td></tr></table>",
        "Name\nAsha\nCity");
    row("prepared text", "<pre>a  b\n c</pre>", "a  b\n c");
    row("comparisons inside", "<p>a < b and <asha@example.com> & x <y></p>",
        "a < b and <asha@example.com> & x <y>");
    row("a placeholder inside", "Meet at <address><br>on <time>", "Meet at <address>\non <time>");
    row("bold that was cut", "<b>Customer wants", "Customer wants");
    row("bold", "a <b>hot</b> lead", "a hot lead");
    row("only an end", "call back</p>", "call back");
    row("colours", "<font color=red size='2'>late</font>", "late");
    row("a tag of a mail program",
        "<p>one<o:p></o:p></p><![endif]--><!--[if mso]><p>no</p><![endif]-->", "one");
    row("a comment", "<p>a<!-- <b>no</b> --> b</p>", "a b");
    row("a comment that does not end", "<p>a<!-- b</p>", "a<!-- b</p>");
    row("a script", "<p>a</p><SCRIPT type=\"x\">if (a<b) alert('<p>no</p>')</SCRIPT><p>b", "a\nb");
    row("a style that does not end", "<p>a</p><style>p{}", "a");
    row("a title", "<html><head><title>Mail</title></head><body>Text</body></html>", "Text");
    row("a link", "<a href=\"https://example.com/pay\">Pay here</a> now<br>",
        "Pay here (https://example.com/pay) now");
    row("a link that says where", "<a href='https://www.example.com/'>example.com</a>",
        "example.com");
    row("a link with a false address",
        "<a title=\" href='https://good.example' \" href=https://bad.example>"
        "https://good.example</a>",
        "https://good.example (https://bad.example)");
    row("an address for mail", "<a href=\"mailto:asha@example.com\">asha@example.com</a>",
        "asha@example.com");
    row("an address with a reference", "<a href=\"https://example.com/?a=1&amp;b=2\">x</a>",
        "x (https://example.com/?a=1&b=2)");
    row("a link that is not closed", "Pay <a href=\"https://example.com/pay\">here",
        "Pay here (https://example.com/pay)");
    row("a link behind one that is not closed",
        "<a href='https://example.com/a'>x <a title='z'href='https://example.com/b'>y</a>",
        "x (https://example.com/a)y (https://example.com/b)");
    row("a picture in a link",
        "<a href=\"https://example.com\"><img src='x.png' alt='Site'></a><p>",
        "Site (https://example.com)");
    row("attributes as programs write them",
        "<p class=MsoNormal><font face=\"Arial\"size=2 color='#222'>a</font><br clear=all>"
        "<span style='font-family:\"Arial\",sans-serif' data-x aria-y='1'>b</span><hr noshade>",
        "a\nb");
    row("a link in the page", "<a href=\"#top\">Up</a>", "Up");
    row("a picture", "<p>See <img src=\"http://example.com/x.png\" alt=\"the <plan>\"></p>",
        "See the <plan>");
    row("a picture alone", "<p><img src=\"http://example.com/x.png\"></p>",
        "<p><img src=\"http://example.com/x.png\"></p>");
    row("escaped tags in HTML", "<p>use &lt;b&gt;bold&lt;/b&gt;</p>", "use <b>bold</b>");
    row("other references in HTML", "<p>caf&eacute; &copy; R&amp;D &amp;amp;</p>",
        "café © R&D &amp;");
    row("Hindi", "<p>आशा ने <b>फ़ोन</b> किया</p>", "आशा ने फ़ोन किया");
    row("capitals", "ONE<BR>TWO", "ONE\nTWO");
}

void HtmlTextTest::reads()
{
    QFETCH(QString, text);
    QTEST(htmlText(text), "read");
    // The second time it is remembered.
    QTEST(htmlText(text), "read");
}

void HtmlTextTest::readsHugeText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRead");
    const auto row = [](const char *name, const char *part, int count, bool isRead) {
        QTest::newRow(name) << QString::fromLatin1(part).repeated(count) << isRead;
    };
    row("deep", "<div>", 100'000, true);
    row("deep tables", "<table><tr><td>", 30'000, true);
    row("styles", "<p style='color:red' class=a>word</p>", 19'000, true);
    row("too many lines", "<p>word</p>", 100'000, false);
    row("too long", "<p>word and more words and more words</p>", 100'000, false);
    row("no tags", "a <", 300'000, false);
    row("tags that do not end", "<a b=", 300'000, false);
    row("values that do not end", "<p a='x\" b=\"' ", 100'000, false);
    row("comments that do not end", "<p><!--", 200'000, true);
    row("styles that do not end", "<style>", 200'000, true);
    row("links", "<a href='https://example.com/x'>x</a> ", 10'000, true);
    row("references", "&amp;", 50'000, true);
    row("references in an address", "x://&amp;", 200'000, false);
    row("names of nothing", "<name>", 200'000, false);
}

void HtmlTextTest::readsHugeText()
{
    QFETCH(QString, text);
    const QString read = htmlText(text);
    QTEST(read != text, "isRead");
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::HtmlTextTest, QCoreApplication)

#include "tst_htmltext.moc"
