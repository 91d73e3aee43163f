// SPDX-License-Identifier: MIT
#include "standin/standinfixture.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! Leads that are too many to be stored: what they are like, and how they are found and opened.
class GeneratedLeadsTest : public StandinFixture
{
    Q_OBJECT

private Q_SLOTS:
    void generatesTheSameEveryTime();
    void areUnlikeEachOther();
    void belongToTheSampleWorkspace();
    void areFoundByEachOfTheirValues_data();
    void areFoundByEachOfTheirValues();
    void areListedBehindAndBeforeOthers();
    void opensAsTheSearchShows_data();
    void opensAsTheSearchShows();
    void haveActionsSinceTheirCreation();
    void areAsManyAsSet();
    void doNotHideTheSamples_data();
    void doNotHideTheSamples();

private:
    static inline const QString newest = QStringLiteral("66c0ffee0000000000000000");

    //! A page of the leads that match no filter: 100 of them.
    QJsonArray hundred(int skip);
    static QJsonValue field(const QJsonValue &lead, const char *name)
    {
        return lead[QStringLiteral("fields")][QLatin1String(name)];
    }
};

QJsonArray GeneratedLeadsTest::hundred(int skip)
{
    return searchLeads({}, "limit=100&skip=" + QByteArray::number(skip)).data();
}

void GeneratedLeadsTest::generatesTheSameEveryTime()
{
    m_standin->setGeneratedLeads(50'000);
    const QByteArray lead
        = R"({"id":"66c0ffee0000000000000000","status":"Negotiation","rating":3,)"
          R"("employeeid":"gauri.patil@example.com","createdBy":"Facebook integration",)"
          R"("fields":{"name":"Kavita Pandey","phone":"919812345678",)"
          R"("email":"kavita.pandey.0@example.in","city":"Nagpur","source":"Facebook",)"
          R"("created_on":1795100932228,"modified_on":1795186358618,)"
          R"("last_activity_type":"MISSED_CALL","last_activity_on":1795186358618})";
    QCOMPARE(searchLeads(R"({"fields":{"phone":"919812345678"}})").body,
             R"({"data":[)" + lead + R"(,"actions":[]}],"total_count":1,"skip":0,"limit":10})");
    QCOMPARE(get(newest).body, lead + '}');
}

void GeneratedLeadsTest::areUnlikeEachOther()
{
    m_standin->setGeneratedLeads(50'000);
    QSet<QString> ids;
    QSet<QString> phones;
    QSet<QString> emails;
    QSet<QString> names;
    qint64 earlier = std::numeric_limits<qint64>::max();
    static const QRegularExpression phoneForm(QStringLiteral("^91[6-9][0-9]{9}$"));
    static const QRegularExpression idForm(QStringLiteral("^[0-9a-f]{24}$"));
    for (int skip = 20'000; skip < 22'000; skip += 100) {
        const QJsonArray page = hundred(skip);
        QCOMPARE(page.size(), 100);
        for (const auto &lead : page) {
            const QString id = lead[QStringLiteral("id")].toString();
            const QString phone = field(lead, "phone").toString();
            QVERIFY2(idForm.match(id).hasMatch(), qPrintable(id));
            QVERIFY2(phoneForm.match(phone).hasMatch(), qPrintable(phone));
            ids.insert(id);
            phones.insert(phone);
            emails.insert(field(lead, "email").toString());
            names.insert(field(lead, "name").toString());
            const qint64 created = field(lead, "created_on").toInteger();
            QVERIFY(created < earlier);
            earlier = created;
        }
    }
    QCOMPARE(ids.size(), 2000);
    QCOMPARE(phones.size(), 2000);
    QCOMPARE(emails.size(), 2000);
    QVERIFY2(names.size() > 1000 && names.size() < 1600, qPrintable(QString::number(names.size())));
}

void GeneratedLeadsTest::belongToTheSampleWorkspace()
{
    m_standin->setGeneratedLeads(300);
    QSet<QString> team;
    for (const char *query : {"team-members", "team-members?skip=10"}) {
        const QJsonArray members = list(query).data();
        for (const auto &member : members)
            team.insert(member[QStringLiteral("email")].toString());
    }
    const QByteArray pipeline = list("lead-stage-pipeline").body;
    QSet<QString> assignees;
    QSet<QString> statuses;
    for (int skip = 0; skip < 300; skip += 100) {
        const QJsonArray page = hundred(skip);
        for (const auto &lead : page) {
            if (!lead[QStringLiteral("id")].toString().startsWith(newest.first(16)))
                continue;
            const QString assignee = lead[QStringLiteral("employeeid")].toString();
            const QString status = lead[QStringLiteral("status")].toString();
            QVERIFY2(team.contains(assignee), qPrintable(assignee));
            QVERIFY2(pipeline.contains("\"label\": \"" + status.toUtf8() + '"'),
                     qPrintable(status));
            assignees.insert(assignee);
            statuses.insert(status);
            const int rating = lead[QStringLiteral("rating")].toInt();
            QVERIFY(rating >= 1 && rating <= 5);
        }
    }
    QCOMPARE(assignees.size(), 8);
    QCOMPARE(statuses.size(), 9);
}

void GeneratedLeadsTest::areFoundByEachOfTheirValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOnlyOne");
    const auto row = [](const char *name, bool isOnlyOne) {
        QTest::newRow(name) << QString::fromLatin1(name) << isOnlyOne;
    };
    row("phone", true);
    row("email", true);
    row("created_on", true);
    row("name", false);
    row("city", false);
    row("source", false);
    row("status", false);
    row("rating", false);
    row("employeeid", false);
    row("createdBy", false);
    row("modified_on", false);
    row("last_activity_type", false);
    row("last_activity_on", false);
}

void GeneratedLeadsTest::areFoundByEachOfTheirValues()
{
    QFETCH(QString, name);
    QFETCH(bool, isOnlyOne);
    m_standin->setGeneratedLeads(3000);
    const QJsonObject lead = get(QStringLiteral("66c0ffee000000000000000a")).json();
    const QJsonObject fields = lead[QStringLiteral("fields")].toObject();
    const QJsonValue value = fields.contains(name) ? fields[name] : lead[name];
    QVERIFY(!value.isUndefined());
    const QJsonObject filter{{QStringLiteral("fields"), QJsonObject{{name, value}}}};
    const Answer answer = searchLeads(QJsonDocument(filter).toJson(), "limit=100");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.total() > 0 && answer.total() < 3000);
    QCOMPARE(searchLeads(R"({"fields":{"no such field":""}})").total(), 0);
    QVERIFY(!isOnlyOne || answer.total() == 1);
    const QJsonArray data = answer.data();
    for (const auto &row : data) {
        const QJsonValue found = field(row, name.toLatin1().constData());
        QCOMPARE(found.isUndefined() ? row[name] : found, value);
    }
}

void GeneratedLeadsTest::areListedBehindAndBeforeOthers()
{
    m_standin->setGeneratedLeads(100);
    const QJsonArray page = hundred(0);
    QStringList stored;
    for (int index = 0; index < page.size(); ++index) {
        const QString id = page[index][QStringLiteral("id")].toString();
        if (!id.startsWith(newest.first(16)))
            stored.append(QString::number(index) + u' ' + field(page[index], "name").toString());
    }
    // Farida is of 20 November 2026; the others were created before the oldest of the 100, or at a
    // time that nobody knows.
    QCOMPARE(stored, QStringList{QStringLiteral("0 Farida Sheikh")});
    QCOMPARE(field(hundred(100).first(), "name").isString(), true);
    QCOMPARE(searchLeads({}).total(), 108);
}

void GeneratedLeadsTest::opensAsTheSearchShows_data()
{
    QTest::addColumn<StandinShape>("shape");
    QTest::newRow("as stored") << StandinShape::AsStored;
    QTest::newRow("live") << StandinShape::Live;
    QTest::newRow("documented") << StandinShape::Documented;
}

void GeneratedLeadsTest::opensAsTheSearchShows()
{
    QFETCH(StandinShape, shape);
    makeStandin(shape);
    m_standin->setGeneratedLeads(50'000);
    const QJsonObject opened = get(QStringLiteral("66c0ffee000000000000c34f")).json();
    const QByteArray email = field(opened, "email").toString().toUtf8();
    QVERIFY(!email.isEmpty());
    const QJsonArray found = searchLeads(R"({"fields":{"email":")" + email + "\"}}").data();
    QCOMPARE(found.size(), 1);
    QJsonObject row = found.first().toObject();
    QCOMPARE(row.contains(QStringLiteral("actions")), shape != StandinShape::Documented);
    row.remove(QStringLiteral("actions"));
    QCOMPARE(row, opened);
}

void GeneratedLeadsTest::haveActionsSinceTheirCreation()
{
    makeStandin(StandinShape::Live);
    m_standin->setGeneratedLeads(50'000);
    QSet<int> counts;
    for (int number = 0; number < 60; ++number) {
        const QString id
            = newest.first(16) + QStringLiteral("%1").arg(number, 8, 16, QLatin1Char('0'));
        const QJsonObject lead = get(id, "includeActions=true&limit=100").json();
        const QJsonArray actions = lead[QStringLiteral("actions")].toArray();
        QVERIFY(!actions.isEmpty());
        counts.insert(int(actions.size()));
        qint64 later = field(lead, "last_activity_on").toInteger() + 1;
        for (const auto &action : actions) {
            const qint64 time = action[QStringLiteral("creationTimestamp")].toInteger();
            QVERIFY(time < later);
            later = time;
        }
        QVERIFY(later > field(lead, "created_on").toInteger());
        QCOMPARE(actions.first()[QStringLiteral("creationTimestamp")],
                 field(lead, "last_activity_on"));
        QCOMPARE(actions.first()[QStringLiteral("type")], field(lead, "last_activity_type"));
        QCOMPARE(search(id, {}).total(), int(actions.size()));
    }
    QCOMPARE(counts.size(), 12); // 1 to 12
}

void GeneratedLeadsTest::areAsManyAsSet()
{
    const QString third = QStringLiteral("66c0ffee0000000000000002");
    QCOMPARE(get(third).status, 404);
    m_standin->setGeneratedLeads(3);
    QCOMPARE(searchLeads({}).total(), 11);
    QCOMPARE(get(third).status, 200);
    QCOMPARE(get(QStringLiteral("66c0ffee0000000000000003")).status, 404);
    QCOMPARE(m_standin->leadIds().size(), 8);
    QVERIFY(!m_standin->prependAction(third, "{}"));
    m_standin->setGeneratedLeads(2);
    QCOMPARE(get(third).status, 404);
    QCOMPARE(searchLeads({}).total(), 10);
    m_standin->setGeneratedLeads(-1);
    QCOMPARE(searchLeads({}).total(), 8);
    QCOMPARE(get(newest).status, 404);
}

void GeneratedLeadsTest::doNotHideTheSamples_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("id");
    const auto rows = [](const char *id, const char *name, const char *phone, const char *email,
                         const char *emailField = "email") {
        const auto row = [&](const char *field, const char *value) {
            QTest::addRow("%s: %s", name, field)
                << QByteArray(field) << QByteArray(value) << QString::fromLatin1(id);
        };
        row("name", name);
        row("phone", phone);
        if (*email != '\0')
            row(emailField, email);
    };
    rows("603d2b2f5c1e4a0012ab34cd", "Jane Doe", "919999999999", "jane.doe@example.com");
    rows("65a81f3c9b2d4e0017c6a001", "Asha Kulkarni", "915550100123", "asha.kulkarni@example.com",
         "email_1");
    rows("65a81f3c9b2d4e0017c6a002", "Rohan Mehta", "915550100231", "rohan.mehta@example.in");
    rows("65a81f3c9b2d4e0017c6a003", "Farida Sheikh", "915550100342", "");
    rows("65a81f3c9b2d4e0017c6a004", "Vikram Iyer", "915550100453", "vikram.iyer@example.com");
    rows("65a81f3c9b2d4e0017c6a005", "सुनीता शर्मा", "915550100564", "sunita.sharma@example.in");
    rows("65a81f3c9b2d4e0017c6a006", "Odd Lead", "915550100675", "");
    rows("65a81f3c9b2d4e0017c6a007", "Meena Traders &amp; Sons", "9876543210.0",
         "meena@example.com", "email_1");
}

void GeneratedLeadsTest::doNotHideTheSamples()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QString, id);
    m_standin->setGeneratedLeads(50'000);
    const QJsonArray found
        = searchLeads(R"({"fields":{")" + name + R"(":")" + value + "\"}}").data();
    QVERIFY(!found.isEmpty());
    const auto isSample = [&id](const QJsonValue &lead) {
        return lead[QStringLiteral("id")].toString() == id;
    };
    QVERIFY(std::any_of(found.begin(), found.end(), isSample));
    // Others may have the same name.
    QVERIFY(name == "name" || found.size() == 1);
}

LEAD_VIEWER_TEST(GeneratedLeadsTest, QCoreApplication)

#include "tst_generatedleads.moc"
