// SPDX-License-Identifier: MIT
#include "standin/standinfixture.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

#include <limits>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! Leads whose timeline changes while it is read, and one that is too long to be stored.
class GrowingLeadsTest : public StandinFixture
{
    Q_OBJECT

private Q_SLOTS:
    void putsNewActionsFirst();
    void bringsNewActionsIntoShape();
    void takesActionsOut();
    void refusesWhatIsNotThere();

    void generatesALongTimeline();
    void generatesInEachShape_data();
    void generatesInEachShape();
    void searchesAGeneratedTimeline_data();
    void searchesAGeneratedTimeline();
    void changesAGeneratedTimeline();

private:
    static inline const QString big = QStringLiteral("65a81f3c9b2d4e0017c6b001");

    QStringList ids(const QString &lead, const QByteArray &query);
};

QStringList GrowingLeadsTest::ids(const QString &lead, const QByteArray &query)
{
    QStringList result;
    const QJsonArray actions = get(lead, "includeActions=true&" + query).actions();
    for (const auto &action : actions)
        result.append(action[QStringLiteral("id")].toString());
    return result;
}

void GrowingLeadsTest::putsNewActionsFirst()
{
    const QString asha = Standin::demoLeadId();
    const QStringList before = ids(asha, "limit=10");
    QVERIFY(m_standin->prependAction(asha, R"({"id":"new 1","type":"USER_NOTE"})"));
    QVERIFY(m_standin->prependAction(asha, R"({"id":"new 2","type":"USER_NOTE"})"));
    // What was the end of a page comes again at the start of the next.
    const QStringList news{QStringLiteral("new 2"), QStringLiteral("new 1")};
    QCOMPARE(ids(asha, "limit=10"), news + before.first(8));
    QCOMPARE(ids(asha, "limit=2&skip=10"), before.sliced(8));
    QCOMPARE(search(asha, {}).json()[QStringLiteral("total_count")].toInt(), 232);

    QVERIFY(m_standin->addLead(QStringLiteral("empty"), "{}"));
    QVERIFY(m_standin->prependAction(QStringLiteral("empty"), R"({"id":"first"})"));
    QCOMPARE(ids(QStringLiteral("empty"), {}), QStringList{QStringLiteral("first")});
}

void GrowingLeadsTest::bringsNewActionsIntoShape()
{
    makeStandin(StandinShape::Live);
    for (int number = 0; number < 2; ++number)
        QVERIFY(m_standin->prependAction(jane, R"({"type":1002,"fields":{}})"));
    const QJsonArray actions = get(jane, "includeActions=true").actions();
    QCOMPARE(actions.size(), 3);
    QCOMPARE(actions[0][QStringLiteral("type")].toString(), QStringLiteral("ACTION_1002"));
    const auto time = [&actions](int index) {
        return actions[index][QStringLiteral("creationTimestamp")].toInteger();
    };
    QVERIFY(time(0) > time(1) && time(1) > time(2) && time(2) > 0);
    QSet<QString> seen;
    for (const auto &action : actions)
        seen.insert(action[QStringLiteral("id")].toString());
    QCOMPARE(seen.size(), 3);

    makeStandin(StandinShape::Documented);
    QVERIFY(m_standin->prependAction(
        jane, R"({"id":"i","type":"ACTION_1002","creationTimestamp":1,"fields":{"a":1}})"));
    QVERIFY(get(jane, "includeActions=true")
                .body.contains(R"("actions":[{"type":"1002","fields":{"a":1}},{)"));
}

void GrowingLeadsTest::takesActionsOut()
{
    const QString asha = Standin::demoLeadId();
    const QStringList before = ids(asha, "limit=10");
    QVERIFY(m_standin->removeAction(asha, before[3]));
    QVERIFY(!m_standin->removeAction(asha, before[3]));
    QCOMPARE(ids(asha, "limit=9"), before.first(3) + before.sliced(4));

    QVERIFY(
        m_standin->addLead(jane, R"({"actions":[{"id":"x","n":1},7,{"id":"x","n":2},{"id":5}]})"));
    QVERIFY(m_standin->removeAction(jane, QStringLiteral("x")));
    QCOMPARE(get(jane, "includeActions=true").body,
             QByteArray(R"({"actions":[7,{"id":"x","n":2},{"id":5}],)"
                        R"("actions_skip":0,"actions_limit":10})"));
}

void GrowingLeadsTest::refusesWhatIsNotThere()
{
    const QByteArray before = get(jane, "includeActions=true").body;
    QVERIFY(!m_standin->prependAction(QStringLiteral("nobody"), "{}"));
    QVERIFY(!m_standin->prependAction(jane, R"({"id":)"));
    QVERIFY(!m_standin->prependAction(jane, {}));
    QVERIFY(!m_standin->removeAction(QStringLiteral("nobody"), QStringLiteral("x")));
    QVERIFY(!m_standin->removeAction(jane, QString()));
    QCOMPARE(get(jane, "includeActions=true").body, before);
    QVERIFY(m_standin->addLead(jane, R"({"actions":"none"})"));
    QVERIFY(!m_standin->prependAction(jane, "{}"));
}

void GrowingLeadsTest::generatesALongTimeline()
{
    m_standin->addGeneratedLead(big, QStringLiteral("Big Lead"), 100000);
    QCOMPARE(m_standin->leadName(big), QStringLiteral("Big Lead"));
    QCOMPARE(m_standin->leadIds().constLast(), big);

    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{24}$"));
    qint64 newer = std::numeric_limits<qint64>::max();
    QSet<QString> seen;
    QSet<QString> types;
    QSet<QString> performers;
    for (const char *const skip : {"0", "100", "50000", "99900"}) {
        const QJsonArray page
            = get(big, QByteArray("includeActions=true&limit=100&skip=") + skip).actions();
        QCOMPARE(page.size(), 100);
        for (const auto &action : page) {
            const qint64 time = action[QStringLiteral("creationTimestamp")].toInteger();
            QVERIFY2(time > 0 && time < newer, qPrintable(QString::number(time)));
            newer = time;
            const QString id = action[QStringLiteral("id")].toString();
            QVERIFY2(hex.match(id).hasMatch(), qPrintable(id));
            seen.insert(id);
            types.insert(action[QStringLiteral("type")].toString());
            performers.insert(action[QStringLiteral("employeeid")].toString());
        }
    }
    QCOMPARE(seen.size(), 400);
    QVERIFY2(types.size() >= 12, qPrintable(QString::number(types.size())));
    QCOMPARE(performers.size(), 6);
    QCOMPARE(ids(big, "skip=99995").size(), 5);
    QCOMPARE(ids(big, "skip=100000").size(), 0);

    const QByteArray before = get(big, "includeActions=true&skip=777").body;
    m_standin->addGeneratedLead(big, QStringLiteral("Big Lead"), 100000);
    QCOMPARE(get(big, "includeActions=true&skip=777").body, before);
    m_standin->addGeneratedLead(QStringLiteral("other"), QString(), 1);
    QVERIFY(ids(QStringLiteral("other"), {}).constFirst() != ids(big, {}).constFirst());
    m_standin->addGeneratedLead(QStringLiteral("none"), QString(), 0);
    QCOMPARE(ids(QStringLiteral("none"), {}).size(), 0);
}

void GrowingLeadsTest::generatesInEachShape_data()
{
    QTest::addColumn<StandinShape>("shape");
    QTest::newRow("live") << StandinShape::Live;
    QTest::newRow("documented") << StandinShape::Documented;
}

void GrowingLeadsTest::generatesInEachShape()
{
    QFETCH(StandinShape, shape);
    m_standin->addGeneratedLead(big, QStringLiteral("Big Lead"), 100);
    const QJsonArray stored = get(big, "includeActions=true&limit=100").actions();
    makeStandin(shape);
    m_standin->addGeneratedLead(big, QStringLiteral("Big Lead"), 100);
    QCOMPARE(m_standin->leadName(big), QStringLiteral("Big Lead"));
    const QJsonArray shown = get(big, "includeActions=true&limit=100").actions();
    if (shape == StandinShape::Live) {
        QCOMPARE(shown, stored);
        return;
    }
    QCOMPARE(shown.size(), stored.size());
    for (const auto &action : shown)
        QVERIFY(!action.toObject().contains(QLatin1String("id")));
}

void GrowingLeadsTest::searchesAGeneratedTimeline_data()
{
    QTest::addColumn<StandinShape>("shape");
    QTest::addColumn<QByteArray>("filter");
    const QByteArray type = R"({"type":"1001"})";
    const QByteArray performer = R"({"performed_by":["AUTOMATION-9c41"]})";
    // Four days of October 2026.
    const QByteArray window = R"({"created_on":{"from":1791225000000,"to":1791570600000}})";
    QTest::newRow("by type") << StandinShape::AsStored << type;
    QTest::newRow("by type, live") << StandinShape::Live << type;
    QTest::newRow("by type, as documented") << StandinShape::Documented << type;
    QTest::newRow("by performer") << StandinShape::AsStored << performer;
    QTest::newRow("by performer, as documented") << StandinShape::Documented << performer;
    QTest::newRow("by time") << StandinShape::AsStored << window;
    QTest::newRow("by time, as documented") << StandinShape::Documented << window;
}

void GrowingLeadsTest::searchesAGeneratedTimeline()
{
    QFETCH(StandinShape, shape);
    QFETCH(QByteArray, filter);
    makeStandin(shape);
    m_standin->addGeneratedLead(big, QStringLiteral("Big Lead"), 2000);
    const QJsonArray all = allActions(big);
    QCOMPARE(all.size(), 2000);
    // The same actions, each of them stored.
    const QString copy = QStringLiteral("copy");
    QVERIFY(m_standin->addLead(
        copy, QJsonDocument(QJsonObject{{QStringLiteral("actions"), all}}).toJson()));
    const QJsonObject found = search(big, filter, "limit=100").json();
    const int total = found[QStringLiteral("total_count")].toInt();
    const bool hasIt = shape != StandinShape::Documented || filter.contains("type");
    QVERIFY2(hasIt ? total > 20 && total < 200 : total == 0, qPrintable(QString::number(total)));
    QCOMPARE(found, search(copy, filter, "limit=100").json());
}

void GrowingLeadsTest::changesAGeneratedTimeline()
{
    m_standin->addGeneratedLead(big, QStringLiteral("Big Lead"), 1000);
    const QStringList before = ids(big, "limit=10");
    QVERIFY(m_standin->removeAction(big, before[4]));
    QVERIFY(m_standin->removeAction(big, before[1]));
    QVERIFY(!m_standin->removeAction(big, before[4]));
    QVERIFY(!m_standin->removeAction(big, before[4].toUpper() + QLatin1Char('x')));
    QVERIFY(m_standin->prependAction(big, R"({"id":"new"})"));
    QCOMPARE(ids(big, "limit=9"),
             QStringList({QStringLiteral("new"), before[0], before[2], before[3], before[5],
                          before[6], before[7], before[8], before[9]}));
    QCOMPARE(search(big, {}).json()[QStringLiteral("total_count")].toInt(), 999);
}

LEAD_VIEWER_TEST(GrowingLeadsTest, QCoreApplication)

#include "tst_growingleads.moc"
