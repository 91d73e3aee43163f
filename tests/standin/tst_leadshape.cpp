// SPDX-License-Identifier: MIT
#include "standin/standinfixture.h"
#include "support/testprogram.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! The two shapes a lead comes in: the one that is documented and the one of the live service.
class LeadShapeTest : public StandinFixture
{
    Q_OBJECT

private Q_SLOTS:
    void turnsLeadsIntoTheLiveShape();
    void turnsLeadsIntoTheDocumentedShape();
    void servesEverySampleInEachShape_data();
    void servesEverySampleInEachShape();
};

void LeadShapeTest::turnsLeadsIntoTheLiveShape()
{
    makeStandin(StandinShape::Live);
    const QString id = QStringLiteral("0123456789abcdef01234567");
    QVERIFY(m_standin->addLead(
        id,
        R"({"fields":{"name":"A","status":"Fresh","rating":4,"employeeid":"a@example.com"},
            "actions":[{"type":"1001","fields":{"note":"x"}}, {"type":1002,"id":"i","fields":{}},
                       {"type":"OUTGOING_CALL","fields":{"duration":5,"type":"y"}},
                       {"type":"ACTION_1003","id":"j","creationTimestamp":1},
                       {"type":"PAYMENT","status":"PENDING","currency":"INR","amount":"1"},
                       "odd"]})"));
    QCOMPARE(QString::fromUtf8(get(id, "includeActions=true").body),
             QStringLiteral(R"({"id":"0123456789abcdef01234567","status":"Fresh","rating":4,)"
                            R"("employeeid":"a@example.com","fields":{"name":"A"},"actions":[)"
                            R"({"id":"0123456789abcdef00000000","creationTimestamp":1795156200000,)"
                            R"("type":"ACTION_1001","fields":{"note":"x"}},)"
                            R"({"type":"ACTION_1002","id":"i","fields":{}},)"
                            R"({"id":"0123456789abcdef00000002","creationTimestamp":1795149000000,)"
                            R"("type":"OUTGOING_CALL","duration":5},)"
                            R"({"type":"ACTION_1003","id":"j","creationTimestamp":1},)"
                            R"({"id":"0123456789abcdef00000004","creationTimestamp":1795141800000,)"
                            R"("type":"PAYMENT","status":"PENDING","currency":"INR","amount":"1"},)"
                            R"("odd"],"actions_skip":0,"actions_limit":10})"));
}

void LeadShapeTest::turnsLeadsIntoTheDocumentedShape()
{
    makeStandin(StandinShape::Documented);
    const QString id = QStringLiteral("documented");
    QVERIFY(m_standin->addLead(
        id,
        R"({"id":"x","status":"Won","rating":5,"employeeid":"a@example.com","isSpam":false,
            "fields":{"name":"A","status":"Fresh"},
            "actions":[{"id":"1","type":"ACTION_1001","creationTimestamp":1,"employeeid":"e",
                        "modificationTimestamp":2,"fields":{"note":"x"}},
                       {"id":"2","type":1002,"fields":{}},
                       {"id":"3","type":"OUTGOING_CALL","creationTimestamp":1,"duration":5},
                       {"id":"4","type":"PAYMENT","creationTimestamp":1,"status":"PENDING",
                        "currency":"INR","amount":"1","paymentid":"p"},
                       {"id":"5","type":"CALL_ACTION"}, {"fields":{"a":1}}, 42]})"));
    QCOMPARE(
        QString::fromUtf8(get(id, "includeActions=true&limit=20").body),
        QStringLiteral(R"({"fields":{"name":"A","status":"Fresh","rating":5,)"
                       R"("employeeid":"a@example.com"},"actions":[)"
                       R"({"type":"1001","fields":{"note":"x"}},{"type":"1002","fields":{}},)"
                       R"({"type":"OUTGOING_CALL","fields":{"duration":5}},)"
                       R"({"type":"PAYMENT","status":"PENDING","currency":"INR","amount":"1"},)"
                       R"({"type":"CALL_ACTION","fields":{}},{"fields":{"a":1}},42],)"
                       R"("actions_skip":0,"actions_limit":20})"));
}

void LeadShapeTest::servesEverySampleInEachShape_data()
{
    QTest::addColumn<StandinShape>("shape");
    QTest::newRow("as stored") << StandinShape::AsStored;
    QTest::newRow("live") << StandinShape::Live;
    QTest::newRow("documented") << StandinShape::Documented;
}

void LeadShapeTest::servesEverySampleInEachShape()
{
    QFETCH(StandinShape, shape);
    makeStandin(StandinShape::AsStored);
    QHash<QString, qsizetype> stored;
    const QStringList ids = m_standin->leadIds();
    for (const QString &id : ids)
        stored.insert(id, allActions(id).size());

    makeStandin(shape);
    static const QRegularExpression bareCode(QStringLiteral("^[0-9]+$"));
    static const QRegularExpression fullCode(QStringLiteral("^ACTION_[0-9]+$"));
    for (const QString &id : ids) {
        const QJsonObject lead = get(id, "includeActions=true").json();
        QVERIFY(lead[QStringLiteral("fields")].isObject());
        if (shape == StandinShape::Documented) {
            QCOMPARE(lead.keys(),
                     QStringList({QStringLiteral("actions"), QStringLiteral("actions_limit"),
                                  QStringLiteral("actions_skip"), QStringLiteral("fields")}));
        } else if (shape == StandinShape::Live) {
            QCOMPARE(lead[QStringLiteral("id")].toString(), id);
            QVERIFY(!lead[QStringLiteral("fields")].toObject().contains(QLatin1String("status")));
        }
        const QJsonArray actions = allActions(id);
        QCOMPARE(actions.size(), stored[id]);
        for (const auto &action : actions) {
            const QJsonValue type = action[QStringLiteral("type")];
            if (shape == StandinShape::AsStored || type.isUndefined())
                continue;
            const bool live = shape == StandinShape::Live;
            QVERIFY(!type.isDouble());
            QVERIFY(!(live ? bareCode : fullCode).match(type.toString()).hasMatch());
            if (!live && type != QLatin1String("PAYMENT")) {
                QCOMPARE(action.toObject().keys(),
                         QStringList({QStringLiteral("fields"), QStringLiteral("type")}));
            }
        }
    }
}

LEAD_VIEWER_TEST(LeadShapeTest, QCoreApplication)

#include "tst_leadshape.moc"
