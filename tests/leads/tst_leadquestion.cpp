// SPDX-License-Identifier: MIT
#include "leads/leadquestion.h"
#include "support/testprogram.h"
#include "telecrm/leadinput.h"
#include "telecrm/workspace.h"

#include <QtTest>

namespace LeadViewer {

namespace {

const QString token = QStringLiteral(
    "5a3b1e00-0000-4000-8000-0000000000001760000000000:5a3b1e00-0000-4000-8000-000000000002");

QString kindText(LeadQuestion::Kind kind)
{
    switch (kind) {
    case LeadQuestion::Kind::Nothing:
        return QStringLiteral("nothing");
    case LeadQuestion::Kind::Id:
        return QStringLiteral("id");
    case LeadQuestion::Kind::Phone:
        return QStringLiteral("phone");
    case LeadQuestion::Kind::Email:
        return QStringLiteral("email");
    case LeadQuestion::Kind::Name:
        return QStringLiteral("name");
    }
    return {};
}

QString bodyOf(const LeadQuestion &question)
{
    return question.search.isEmpty() ? QString() : QString::fromUtf8(question.search.body());
}

} // namespace

//! What a person may type or paste to name a lead.
class LeadQuestionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsLinks_data();
    void readsLinks();
    void searchesAllFormsOfANumber_data();
    void searchesAllFormsOfANumber();
    void searchesElsewhere_data();
    void searchesElsewhere();
    void refuses_data();
    void refuses();
    void sendsNoToken_data();
    void sendsNoToken();
    void tellsWhatItUnderstood_data();
    void tellsWhatItUnderstood();
    void tellsThatNothingWasFound_data();
    void tellsThatNothingWasFound();
};

void LeadQuestionTest::reads_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field"); // and the first value
    const auto row = [](const char *input, const char *kind, const char *text, const char *field) {
        QTest::newRow(input) << QString::fromUtf8(input) << QString::fromLatin1(kind)
                             << QString::fromUtf8(text) << QString::fromUtf8(field);
    };
    for (const char *input : {"", " ", "\n\t", "\u200b"})
        row(input, "nothing", "", "");

    const char *id = "603d2b2f5c1e4a0012ab34cd";
    row("603d2b2f5c1e4a0012ab34cd", "id", id, "name: 603d2b2f5c1e4a0012ab34cd");
    row(" 603D2B2F5C1E4A0012AB34CD ", "id", id, "name: 603d2b2f5c1e4a0012ab34cd");
    row("603123415311414400125134", "id", "603123415311414400125134",
        "name: 603123415311414400125134");
    row("Lead ID: 603d2b2f5c1e4a0012ab34cd", "id", id, "");
    row("Asha Rao <603d2b2f5c1e4a0012ab34cd> 98765 43210", "id", id, "");
    row("lead-230", "id", "lead-230", "name: lead-230");
    row("a1b2c3", "id", "a1b2c3", "name: a1b2c3");
    row("Lead ID: ent_123456,", "id", "ent_123456", "name: ent_123456");
    row("लीड१२", "id", "लीड१२", "name: लीड१२");
    row("ent_9876543210", "id", "ent_9876543210", "name: ent_9876543210");
    row("12", "id", "12", "name: 12");
    row("12345", "id", "12345", "name: 12345");
    row("asha1@localhost", "id", "asha1@localhost", "name: asha1@localhost");

    for (const char *input :
         {"9876543210", "98765 43210", "+91-98765-43210", "098765 43210", "tel:+919876543210",
          "0091 98765 43210", "919876543210", "(98765) 43210", "९८७६५ ४३२१०",
          "\u202a+91\u00a098765\u00a043210\u202c", "98765\u200b43210", "98765\n43210",
          "Asha Rao 98765 43210", "Phone number: +91 98765 43210"})
        row(input, "phone", "+91 98765 43210", "phone: 919876543210");
    row("Phone:9876543210", "id", "Phone:9876543210", "phone: 919876543210");
    row("14155550123", "phone", "+1 4155550123", "phone: 14155550123");
    row("+44 20 7946 0958", "phone", "+44 20 7946 0958", "phone: 442079460958");
    row("98765 43210, 98200 12345", "phone", "+91 98765 43210, +91 98200 12345",
        "phone: 919876543210");
    // It is not certain which number it is.
    row("022 2345 6789", "phone", "022 2345 6789", "phone: 912223456789");
    row("(022) 2345-6789", "phone", "(022) 2345-6789", "phone: 912223456789");
    row("2345 6789", "phone", "2345 6789", "phone: 2345 6789");
    row("+91 98765", "phone", "+91 98765", "phone: +91 98765");
    row("२३४५ ६७८९", "phone", "2345 6789", "phone: 2345 6789");
    row("23456789", "id", "23456789", "phone: 23456789");
    row("1234567890", "id", "1234567890", "phone: 911234567890");
    row("123456", "id", "123456", "phone: 123456");
    row("123456789012345", "id", "123456789012345", "phone: 123456789012345");
    row("1234567890123456", "id", "1234567890123456", "name: 1234567890123456");

    for (const char *input :
         {"asha.rao@example.in", " asha.rao@example.in ", "Asha Rao <asha.rao@example.in>",
          "mailto:asha.rao@example.in", "mailto:asha.rao@example.in?subject=9876543210",
          "\"asha.rao@example.in\"", "‘asha.rao@example.in’", "E-mail: asha.rao@example.in.",
          "asha.rao@example.in, 98765 43210"})
        row(input, "email", "asha.rao@example.in", "email: asha.rao@example.in");
    row("sean.o'brien@example.in", "email", "sean.o'brien@example.in",
        "email: sean.o'brien@example.in");
    row("'asha@example.in'", "email", "asha@example.in", "email: asha@example.in");
    row("9876543210@example.in", "email", "9876543210@example.in", "email: 9876543210@example.in");
    row("Asha+telecrm@mail.telecrm.in", "email", "Asha+telecrm@mail.telecrm.in",
        "email: Asha+telecrm@mail.telecrm.in");
    row("आशा@उदाहरण.भारत", "email", "आशा@उदाहरण.भारत", "email: आशा@उदाहरण.भारत");
    row("a@b.in; c@d.in; a@b.in", "email", "a@b.in, c@d.in", "email: a@b.in");

    row("Asha", "name", "Asha", "name: Asha");
    row("  Asha \n Rao ", "name", "Asha Rao", "name: Asha Rao");
    row("\"Asha Rao\"", "name", "Asha Rao", "name: Asha Rao");
    row("Rao, Asha", "name", "Rao, Asha", "name: Rao, Asha");
    row("Asha Rao Jr.", "name", "Asha Rao Jr.", "name: Asha Rao Jr.");
    row("Asha 2", "name", "Asha 2", "name: Asha 2");
    row("As\u200bha\u2060 Rao\ufeff", "name", "Asha Rao", "name: Asha Rao");
    row("क्\u200dष", "name", "क्\u200dष", "name: क्\u200dष");
    row("asha@localhost", "name", "asha@localhost", "name: asha@localhost");
    row("O'Neil & Sons", "name", "O'Neil & Sons", "name: O'Neil & Sons");
}

void LeadQuestionTest::reads()
{
    QFETCH(QString, input);
    QFETCH(QString, field);
    const LeadQuestion question = leadQuestion(input);
    QTEST(kindText(question.kind), "kind");
    QTEST(question.text, "text");
    QCOMPARE(question.address.lead.text,
             question.kind == LeadQuestion::Kind::Id ? question.text : QString());
    QCOMPARE(question.address.enterprise.text, QString());
    if (field.isEmpty()) {
        QVERIFY(question.search.isEmpty());
        return;
    }
    QCOMPARE(question.search.fields.size(), std::size_t(1));
    const LeadSearch::Field &asked = question.search.fields.front();
    QCOMPARE(asked.name + QStringLiteral(": ") + asked.values.constFirst(), field);
    QCOMPARE(checkId(question.text, {}), std::nullopt);
}

void LeadQuestionTest::readsLinks_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("enterprise");
    const QString both = QStringLiteral("5a3b1e00c0ffee0000000001");
    const auto row = [](const char *input, const QString &enterprise) {
        QTest::newRow(input) << QString::fromLatin1(input) << enterprise;
    };
    row("https://next.telecrm.in/5a3b1e00c0ffee0000000001/views/all/l/603d2b2f5c1e4a0012ab34cd",
        both);
    row("See next.telecrm.in/5a3b1e00c0ffee0000000001/views/all/l/603d2b2f5c1e4a0012ab34cd!", both);
    row("https://next.telecrm.in/autoupdate/v2/enterprise/5a3b1e00c0ffee0000000001/lead/"
        "603d2b2f5c1e4a0012ab34cd?includeActions=true",
        both);
    row("lead-viewer://lead/5a3b1e00c0ffee0000000001/603d2b2f5c1e4a0012ab34cd", both);
    row(" lead-viewer://lead/ent_1/603d2b2f5c1e4a0012ab34cd\n", QStringLiteral("ent_1"));
}

void LeadQuestionTest::readsLinks()
{
    QFETCH(QString, input);
    QFETCH(QString, enterprise);
    const LeadQuestion question = leadQuestion(input);
    QCOMPARE(kindText(question.kind), QStringLiteral("id"));
    QCOMPARE(question.text, QStringLiteral("603d2b2f5c1e4a0012ab34cd"));
    QCOMPARE(question.address.lead.text, QStringLiteral("603d2b2f5c1e4a0012ab34cd"));
    QCOMPARE(question.address.enterprise.text, enterprise);
    QVERIFY(question.search.isEmpty());
}

void LeadQuestionTest::searchesAllFormsOfANumber_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("body");
    const auto row = [](const char *input, const char *values) {
        QTest::newRow(input) << QString::fromUtf8(
            input) << QStringLiteral(R"({"fields":{"phone":%1}})").arg(QString::fromUtf8(values));
    };
    row("98765 43210",
        R"(["919876543210","+919876543210","+91 98765 43210","9876543210","09876543210",)"
        R"("98765 43210","9876543210.0","919876543210.0"])");
    row("+91 98765 43210",
        R"(["919876543210","+919876543210","+91 98765 43210","9876543210","09876543210",)"
        R"("9876543210.0","919876543210.0"])");
    row("Rao: 98765 43210",
        R"(["919876543210","+919876543210","+91 98765 43210","9876543210","09876543210",)"
        R"("9876543210.0","919876543210.0"])");
    row("९८७६५-४३२१०",
        R"(["919876543210","+919876543210","+91 98765 43210","9876543210","09876543210",)"
        R"("98765-43210","9876543210.0","919876543210.0"])");
    // Ten digits of another country may be somebody else's number in India.
    row("+1 916 555 0123", R"(["19165550123","+19165550123","+1 916 555 0123","19165550123.0"])");
    row("022-2345 6789",
        R"(["912223456789","+912223456789","+91 22234 56789","2223456789","02223456789",)"
        R"("022-2345 6789"])");
    row("2345 6789", R"(["2345 6789","23456789"])");
    row("23456789", R"("23456789")");
    // No more than eight.
    row("98765 43210 / 98200 12345",
        R"(["919876543210","919820012345","+919876543210","+919820012345","+91 98765 43210",)"
        R"("+91 98200 12345","9876543210","9820012345"])");
    row("98765 43210 / 98200 12345 / 98200 12346",
        R"(["919876543210","919820012345","919820012346","+919876543210","+919820012345",)"
        R"("+919820012346","+91 98765 43210","+91 98200 12345"])");
}

void LeadQuestionTest::searchesAllFormsOfANumber()
{
    QFETCH(QString, input);
    QTEST(bodyOf(leadQuestion(input)), "body");
}

void LeadQuestionTest::searchesElsewhere_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QStringList>("types"); // of fields: "name TYPE"
    QTest::addColumn<QString>("body"); // empty for no search
    const auto row
        = [](const char *name, const char *input, const QStringList &types, const char *body) {
              QTest::newRow(name) << QString::fromUtf8(input) << types << QString::fromUtf8(body);
          };
    const QStringList usual{QStringLiteral("name TEXT"), QStringLiteral("phone PHONE"),
                            QStringLiteral("email EMAIL")};
    const QStringList more = usual
        + QStringList{QStringLiteral("work_mail EMAIL"), QStringLiteral("home_mail EMAIL"),
                      QStringLiteral("other_phone PHONE")};
    row("e-mail, nothing known", "a@x.in", {}, R"({"fields":{"email_1":"a@x.in"}})");
    row("several, nothing known", "a@x.in b@x.in", {},
        R"({"fields":{"email_1":["a@x.in","b@x.in"]}})");
    row("e-mail, no other field", "a@x.in", usual, "");
    row("e-mail, the first by name", "a@x.in", more, R"({"fields":{"home_mail":"a@x.in"}})");
    row("phone, nothing known", "98765 43210", {}, "");
    row("phone, no other field", "98765 43210", usual, "");
    row("phone", "2345 6789", more, R"({"fields":{"other_phone":["2345 6789","23456789"]}})");
    row("name", "Asha Rao", more, "");
    row("ID", "603d2b2f5c1e4a0012ab34cd", more, "");
}

void LeadQuestionTest::searchesElsewhere()
{
    QFETCH(QString, input);
    QFETCH(QStringList, types);
    Workspace workspace;
    QByteArray fields;
    for (const QString &each : types) {
        const QStringList halves = each.split(u' ');
        fields += (fields.isEmpty() ? "" : ",") + QByteArray(R"({"apiName":")")
            + halves.at(0).toUtf8() + R"(","type":")" + halves.at(1).toUtf8() + R"("})";
    }
    const auto json = Json::parse(R"({"customFields":[)" + fields + "]}");
    QVERIFY(readCustomFields(std::get<Json::Value>(json), workspace));
    const auto search = searchElsewhere(leadQuestion(input).search, &workspace);
    QTEST(search ? QString::fromUtf8(search->body()) : QString(), "body");
    if (types.isEmpty())
        QCOMPARE(searchElsewhere(leadQuestion(input).search, nullptr), search);
}

void LeadQuestionTest::refuses_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<InputProblem>("problem");
    const auto row = [](const QString &input, InputProblem problem) {
        QTest::newRow(qPrintable(input)) << input << problem;
    };
    row(token, InputProblem::LooksLikeToken);
    row(QStringLiteral("."), InputProblem::OnlyDots);
    row(QStringLiteral(".."), InputProblem::OnlyDots);
    row(QStringLiteral("Asha\u0001Rao"), InputProblem::ControlCharacters);
    row(QStringLiteral("98765\u000143210"), InputProblem::ControlCharacters);
    row(QStringLiteral("603d2b2f5c1e4a0012ab34cd 603d2b2f5c1e4a0012ab34ce"),
        InputProblem::SeveralIds);
    row(QStringLiteral(
            "https://next.telecrm.in/e/views/x/l/1 https://next.telecrm.in/e/views/x/l/2"),
        InputProblem::SeveralIds);
    row(QStringLiteral("https://next.telecrm.in/5a3b/views/all-leads-v2"),
        InputProblem::LinkWithoutId);
    row(QStringLiteral("https://wa.me/919876543210"), InputProblem::LinkWithoutId);
    row(QStringLiteral("lead-viewer://lead/603d2b2f5c1e4a0012ab34cd"), InputProblem::LinkWithoutId);
    row(QStringLiteral("lead-viewer://other/ent_1/lead-1"), InputProblem::LinkWithoutId);
}

void LeadQuestionTest::refuses()
{
    QFETCH(QString, input);
    QFETCH(InputProblem, problem);
    const LeadQuestion question = leadQuestion(input);
    QCOMPARE(kindText(question.kind), QStringLiteral("id"));
    QCOMPARE(checkId(question.text, {}), std::optional(problem));
    QVERIFY(question.search.isEmpty());
    QCOMPARE(understoodText(question), QString());
}

void LeadQuestionTest::sendsNoToken_data()
{
    QTest::addColumn<QString>("input");
    const auto row = [](const char *name, const QString &input) {
        QTest::newRow(name) << input;
    };
    row("by itself", token);
    row("in capitals", token.toUpper());
    row("as a header", QStringLiteral("Authorization: Bearer ") + token);
    row("with a name", QStringLiteral("Asha Rao ") + token);
    row("with a number", QStringLiteral("98765 43210 ") + token);
    row("with an address", QStringLiteral("a@b.in ") + token);
    row("in quotes", u'"' + token + u'"');
    row("over two lines", QString(token).insert(40, u'\n'));
    row("with spaces", QString(token).insert(40, QLatin1String("  ")));
    row("with an invisible character", QString(token).insert(40, QChar(0x200b)));
    row("its beginning", token.left(60));
    row("its end", token.right(60));
    row("half of it", token.section(u':', 1));
    row("half of it with a name", QStringLiteral("Asha ") + token.section(u':', 1));
    row("another long secret", QStringLiteral("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0"));
}

void LeadQuestionTest::sendsNoToken()
{
    QFETCH(QString, input);
    const LeadQuestion question = leadQuestion(input);
    QCOMPARE(kindText(question.kind), QStringLiteral("id"));
    QVERIFY2(question.search.isEmpty(), qPrintable(bodyOf(question)));
}

void LeadQuestionTest::tellsWhatItUnderstood_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *input, const char *text) {
        QTest::newRow(input) << QString::fromUtf8(input) << QString::fromUtf8(text);
    };
    row("", "");
    row("9876543210", "Phone number +91 98765 43210");
    row("022 2345 6789", "Phone number 022 2345 6789");
    row("<a@b.in>", "Email address a@b.in");
    row("Asha  Rao", "Name: Asha Rao");
    row("As\u202eha", "Name: Asha");
    row("A\u0950\u2800sha", "Name: A\u0950sha");
    row("Lead ID: 603d2b2f5c1e4a0012ab34cd", "Lead ID");
    row("lead-230", "Lead ID, or a name");
    row("23456789", "Lead ID, or a phone number");
    row("https://next.telecrm.in/ent_1/views/all/l/lead-1", "Link to a lead");
    QTest::newRow("long") << QString(100, u'a')
                          << QStringLiteral("Name: ") + QString(59, u'a') + u'…';
}

void LeadQuestionTest::tellsWhatItUnderstood()
{
    QFETCH(QString, input);
    QTEST(understoodText(leadQuestion(input)), "text");
}

void LeadQuestionTest::tellsThatNothingWasFound_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *input, const char *text) {
        QTest::newRow(input) << QString::fromUtf8(input) << QString::fromUtf8(text);
    };
    row("", "");
    row("9876543210",
        "No lead has the phone number +91 98765 43210. TeleCRM finds whole numbers only: try the "
        "email address or the name.");
    row("a@b.in",
        "No lead has the email address a@b.in. TeleCRM finds whole addresses only: try the phone "
        "number or the name.");
    row("Asha Rao",
        "No lead has the name Asha Rao. TeleCRM finds whole names only: try the phone number or "
        "the email address.");
    row("lead-230",
        "No lead has the ID or the name lead-230. TeleCRM finds whole names only: try the phone "
        "number.");
    row("23456789",
        "No lead has the ID or the phone number 23456789. TeleCRM finds whole numbers only: try "
        "the email address or the name.");
    row("ID: 603d2b2f5c1e4a0012ab34cd",
        "No lead has the ID 603d2b2f5c1e4a0012ab34cd. Copy the ID again from TeleCRM.");
}

void LeadQuestionTest::tellsThatNothingWasFound()
{
    QFETCH(QString, input);
    QTEST(nothingFoundText(leadQuestion(input)), "text");
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::LeadQuestionTest, QCoreApplication)

#include "tst_leadquestion.moc"
