// SPDX-License-Identifier: MIT
#include "telecrm/leadsearch.h"

#include "support/testprogram.h"

#include <QtTest>

namespace LeadViewer {

namespace {

LeadSearch::Field field(const char *name, const QStringList &values)
{
    return {QString::fromLatin1(name), values};
}

} // namespace

class LeadSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsABody_data();
    void isWrittenAsABody();
};

void LeadSearchTest::isWrittenAsABody_data()
{
    QTest::addColumn<LeadSearch>("search");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const LeadSearch &search, const char *body) {
        QTest::newRow(name) << search << QByteArray(body);
    };
    const auto utc = [](qint64 time) {
        return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    };
    const QString phone = QStringLiteral("919876543210");
    row("nothing", {}, "{}");
    row("one value as text", {{field("phone", {phone})}, {}, {}},
        R"({"fields":{"phone":"919876543210"}})");
    row("several values as a list, in their order",
        {{field("phone", {phone, QStringLiteral("9876543210")})}, {}, {}},
        R"({"fields":{"phone":["919876543210","9876543210"]}})");
    row("several fields",
        {{field("email", {QStringLiteral("Jane@x.in")}),
          field("status", {QStringLiteral("Fresh")})},
         {},
         {}},
        R"({"fields":{"email":"Jane@x.in","status":"Fresh"}})");
    row("quotes, a backslash and a line break",
        {{field("name", {QStringLiteral("\"Jane\"\\\n")})}, {}, {}},
        R"({"fields":{"name":"\"Jane\"\\\n"}})");
    row("Hindi", {{field("name", {QStringLiteral("सुनीता")})}, {}, {}},
        R"({"fields":{"name":"सुनीता"}})");
    row("an empty value", {{field("name", {QString()})}, {}, {}}, R"({"fields":{"name":""}})");
    row("from a time on", {{}, utc(1795000000123), {}},
        R"({"fields":{"created_on":{"from":1795000000123}}})");
    row("up to a time", {{}, {}, utc(0)}, R"({"fields":{"created_on":{"to":0}}})");
    row("in a window", {{}, utc(-1), utc(1795000000123)},
        R"({"fields":{"created_on":{"from":-1,"to":1795000000123}}})");
    row("a time of India",
        {{}, QDateTime(QDate(2026, 11, 18), QTime(16, 36, 40), Qt::OffsetFromUTC, 19800), {}},
        R"({"fields":{"created_on":{"from":1795000000000}}})");
    row("a field in a window", {{field("assignee", {QStringLiteral("asha@x.in")})}, utc(1), {}},
        R"({"fields":{"assignee":"asha@x.in","created_on":{"from":1}}})");
}

void LeadSearchTest::isWrittenAsABody()
{
    QFETCH(LeadSearch, search);
    QTEST(search.body(), "body");
    QCOMPARE(search.isEmpty(), search == LeadSearch());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::LeadSearchTest, QCoreApplication)

#include "tst_leadsearch.moc"
