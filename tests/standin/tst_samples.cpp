// SPDX-License-Identifier: MIT
#include "standin/standinfixture.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

#include <limits>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! The sample leads, which have to show whatever the viewer can meet.
class SamplesTest : public StandinFixture
{
    Q_OBJECT

private Q_SLOTS:
    void listsSamples();
    void countsSampleActions_data();
    void countsSampleActions();
    void showsEveryActionTypeInTheBusyLead();
    void showsManyTypesOnTheFirstPages();
    void showsTheOdditiesInTheBusyLead();
    void showsTheOdditiesInTheOddLead();
    void sortsSampleActionsNewestFirst();
};

void SamplesTest::listsSamples()
{
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{24}$"));
    const QStringList ids = m_standin->leadIds();
    QCOMPARE(ids.size(), 8);
    QCOMPARE(ids.constFirst(), jane);
    QVERIFY(ids.contains(Standin::demoLeadId()));
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
    for (const QString &id : ids) {
        QVERIFY(hex.match(id).hasMatch());
        QVERIFY2(!m_standin->leadName(id).isEmpty(), qPrintable(id));
    }
    QVERIFY(hex.match(Standin::enterpriseId()).hasMatch());
    m_standin->loadSamples();
    QCOMPARE(m_standin->leadIds(), ids);
}

void SamplesTest::countsSampleActions_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("actions");
    QTest::addColumn<int>("fields");
    QTest::newRow("one action, as documented") << QStringLiteral("Jane Doe") << 1 << 5;
    QTest::newRow("the busy lead") << QStringLiteral("Asha Kulkarni") << 230 << 25;
    QTest::newRow("some pages") << QStringLiteral("Rohan Mehta") << 57 << 9;
    QTest::newRow("no actions") << QStringLiteral("Farida Sheikh") << 0 << 6;
    QTest::newRow("many fields") << QStringLiteral("Vikram Iyer") << 4 << 500;
    QTest::newRow("whole pages, a Hindi name") << QStringLiteral("सुनीता शर्मा") << 30 << 8;
    QTest::newRow("the odd lead") << QStringLiteral("Odd Lead") << 27 << 21;
    QTest::newRow("the lead typed by people")
        << QStringLiteral("Meena Traders &amp; Sons") << 15 << 22;
}

void SamplesTest::countsSampleActions()
{
    QFETCH(QString, name);
    QString id;
    const QStringList ids = m_standin->leadIds();
    for (const QString &each : ids) {
        if (m_standin->leadName(each) == name)
            id = each;
    }
    QTEST(int(allActions(id).size()), "actions");
    QTEST(int(get(id).json()[QStringLiteral("fields")].toObject().size()), "fields");
}

void SamplesTest::showsEveryActionTypeInTheBusyLead()
{
    QSet<QString> found;
    bool numeric = false;
    const QJsonArray actions = allActions(Standin::demoLeadId());
    for (const auto &action : actions) {
        found.insert(action[QStringLiteral("type")].toString());
        numeric = numeric || action[QStringLiteral("type")].isDouble();
    }
    const char *const known[] = {"1001",
                                 "ACTION_1001",
                                 "ACTION_1002",
                                 "PAYMENT",
                                 "INCOMING_CALL",
                                 "OUTGOING_CALL",
                                 "MISSED_CALL",
                                 "REJECTED_CALL",
                                 "CALL_ACTION",
                                 "MAQSAM_INCOMING_CALL",
                                 "MAQSAM_OUTGOING_CALL",
                                 "IVR_INCOMING_CALL",
                                 "IVR_OUTGOING_CALL",
                                 "MCUBE_INCOMING_CALL",
                                 "MCUBE_OUTGOING_CALL",
                                 "KNOWLARITY_INCOMING_CALL",
                                 "KNOWLARITY_OUTGOING_CALL",
                                 "CALLER_DESK_INCOMING_CALL",
                                 "CALLER_DESK_OUTGOING_CALL",
                                 "INCOMING_WHATSAPP_MSG",
                                 "OUTGOING_WHATSAPP_MSG",
                                 "WHATSAPP_ACTION",
                                 "OUTGOING_SMS",
                                 "OUTGOING_EMAIL",
                                 "CALL_FOLLOWUP_COMPLETION_ACTION",
                                 "TODO_TASK_COMPLETION_ACTION",
                                 "GOOGLE_MEET_COMPLETION_ACTION",
                                 "USER_NOTE",
                                 "SYSTEM_NOTE",
                                 "LEAD_ASSIGNMENT",
                                 "STATUS_CHANGE",
                                 "AUTO_UPDATE_LEAD_ACTION",
                                 "CUSTOM_API"};
    for (const char *const type : known)
        QVERIFY2(found.remove(QLatin1String(type)), type);
    QVERIFY2(numeric, "a type as a bare number");
    found.remove(QStringLiteral("ACTION_1003"));
    found.remove(QString());
    QCOMPARE(found.values(), QStringList{QStringLiteral("VIRTUAL_TOUR_VIEWED")});
}

void SamplesTest::showsManyTypesOnTheFirstPages()
{
    QSet<QString> types;
    const QJsonArray actions = get(Standin::demoLeadId(), "includeActions=true&limit=20").actions();
    for (const auto &action : actions)
        types.insert(action[QStringLiteral("type")].toString());
    QVERIFY2(types.size() >= 12, qPrintable(QString::number(types.size())));
}

void SamplesTest::showsTheOdditiesInTheBusyLead()
{
    QSet<QString> payments;
    QSet<QString> kinds;
    const QJsonArray actions = allActions(Standin::demoLeadId());
    const auto note = [&kinds](bool seen, const char *what) {
        if (seen)
            kinds.insert(QLatin1String(what));
    };
    for (const auto &action : actions) {
        const QString type = action[QStringLiteral("type")].toString();
        const QJsonValue duration = action[QStringLiteral("duration")];
        const QJsonValue feedback = action[QStringLiteral("feedback")];
        const QJsonValue recording = action[QStringLiteral("callRecording")];
        const QJsonValue performer = action[QStringLiteral("employeeid")];
        if (type == QLatin1String("PAYMENT"))
            payments.insert(action[QStringLiteral("status")].toString());
        note(duration == 0, "no duration");
        note(duration == -1, "a negative duration");
        note(duration.toInt() > 3600, "a long call");
        note(type.endsWith(QLatin1String("_CALL")) && duration.isUndefined(), "duration absent");
        note(feedback == QLatin1String(" "), "blank feedback");
        note(feedback == QLatin1String("CONNECTED"), "connected");
        note(recording.isNull(), "recording null");
        note(recording.toString().startsWith(QLatin1String("https://")), "recording a link");
        note(recording.isString() && !recording.toString().startsWith(QLatin1String("http")),
             "recording no link");
        note(recording[QStringLiteral("url")].isString(), "recording object");
        note(recording.toObject().keys() == QStringList{QStringLiteral("filePath")},
             "recording on the phone");
        note(action[QStringLiteral("isTruncated")].toBool(), "cut note");
        note(action[QStringLiteral("text")].toString().contains(QLatin1Char('\n')), "line breaks");
        note(action[QStringLiteral("toStatusid")].isString(), "status as text");
        note(action[QStringLiteral("toStatusid")].isDouble(), "status as number");
        note(performer.isUndefined(), "no performer");
        note(performer == QLatin1String(""), "empty performer");
        note(performer.isString() && !performer.toString().isEmpty()
                 && !performer.toString().contains(QLatin1Char('@')),
             "performer no e-mail");
    }
    QCOMPARE(payments.size(), 6);
    QCOMPARE(kinds.size(), 18);
}

void SamplesTest::showsTheOdditiesInTheOddLead()
{
    QSet<QString> kinds;
    const auto note = [&kinds](bool seen, const char *what) {
        if (seen)
            kinds.insert(QLatin1String(what));
    };
    const QJsonArray actions = allActions(QStringLiteral("65a81f3c9b2d4e0017c6a006"));
    for (const auto &action : actions) {
        const QJsonValue type = action[QStringLiteral("type")];
        const QJsonValue time = action[QStringLiteral("creationTimestamp")];
        const QJsonValue duration = action[QStringLiteral("duration")];
        const QJsonValue feedback = action[QStringLiteral("feedback")];
        const QJsonValue recording = action[QStringLiteral("callRecording")];
        const QJsonValue performer = action[QStringLiteral("employeeid")];
        const QJsonValue status = action[QStringLiteral("toStatusid")];
        const QJsonValue amount = action[QStringLiteral("amount")];
        note(!action.isObject(), "no action");
        note(type == 1001, "custom type as number");
        note(type == QLatin1String("1001"), "custom type as digits");
        note(type == QLatin1String("ACTION_1001"), "custom type in full");
        note(type == QLatin1String("lower_case_type"), "unknown type");
        note(action.isObject() && type.isUndefined(), "no type");
        note(type.isString() && time.isUndefined(), "no time");
        note(time == 1795000000, "time in seconds");
        note(time.toDouble() > 1e12, "time in milliseconds");
        note(time.isString(), "time as text");
        note(duration == -1, "negative duration");
        note(duration == 0, "no duration");
        note(type == QLatin1String("INCOMING_CALL") && duration.isUndefined(), "duration absent");
        note(feedback.isString() && feedback.toString().trimmed().isEmpty(), "blank feedback");
        note(recording.toString().startsWith(QLatin1String("https://")), "recording a link");
        note(recording.isNull(), "recording null");
        note(recording[QStringLiteral("url")].isString()
                 && recording[QStringLiteral("name")].isString(),
             "recording object");
        note(recording.toObject().keys() == QStringList{QStringLiteral("filePath")},
             "recording on the phone");
        note(action[QStringLiteral("isTruncated")] == true, "cut note");
        note(action[QStringLiteral("reassignmentNote")].isString(), "reassignment");
        note(status.isString(), "status as text");
        note(status.isDouble(), "status as number");
        note(amount == QLatin1String("1234567.50"), "amount as text");
        note(amount.isDouble(), "amount as number");
        note(performer.isUndefined(), "no performer");
        note(performer.toString().contains(QLatin1Char('@')), "performer by e-mail");
        note(performer.toString().startsWith(QLatin1String("u-")), "performer no e-mail");
        note(performer == QLatin1String(""), "empty performer");
    }
    QCOMPARE(kinds.size(), 28);
}

void SamplesTest::sortsSampleActionsNewestFirst()
{
    for (const QString &name : {QStringLiteral("Asha Kulkarni"), QStringLiteral("Rohan Mehta"),
                                QStringLiteral("Vikram Iyer")}) {
        const QStringList ids = m_standin->leadIds();
        for (const QString &id : ids) {
            if (m_standin->leadName(id) != name)
                continue;
            qint64 newer = std::numeric_limits<qint64>::max();
            QSet<QString> seen;
            const QJsonArray actions = allActions(id);
            QVERIFY(!actions.isEmpty());
            for (const auto &action : actions) {
                const qint64 time = action[QStringLiteral("creationTimestamp")].toInteger();
                QVERIFY2(time > 0 && time <= newer, qPrintable(name));
                newer = time;
                seen.insert(action[QStringLiteral("id")].toString());
            }
            QCOMPARE(seen.size(), actions.size());
        }
    }
}

LEAD_VIEWER_TEST(SamplesTest, QCoreApplication)

#include "tst_samples.moc"
