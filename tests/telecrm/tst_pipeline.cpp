// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "telecrm/statuslabel.h"

#include <QtTest>

namespace LeadViewer {

using Test::labelOf;
using Test::parsed;

namespace {

Workspace pipelineOf(const QByteArray &json)
{
    Workspace workspace;
    return readPipeline(parsed(json), workspace) ? workspace : Workspace();
}

} // namespace

//! The statuses and the lost reasons of a workspace.
class PipelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheDocumentedPipeline();
    void readsTheOtherPipeline_data();
    void readsTheOtherPipeline();
    void prefersWhatIsInUse();
    void takesOnlyColorsThatCanBePainted_data();
    void takesOnlyColorsThatCanBePainted();
    void findsStatusesByIdAndLabel();
};

void PipelineTest::readsTheDocumentedPipeline()
{
    const Workspace workspace = pipelineOf(
        R"({"leadStages":[{"stageid":"s1","stageType":"OPEN","visibility":true,)"
        R"("activeStatuses":[{"statusid":1,"label":"Fresh","color":"#00AAff"}],)"
        R"("archivedStatuses":[{"statusid":2,"label":"Cold","color":"#000000"}]},)"
        R"({"stageid":"s2","stageType":"LOST","activeStatuses":[{"statusid":3,"label":"Lost"}]}],)"
        R"("activeLeadLostReasons":[{"reasonid":5,"reasonLabel":"Too dear","isDefault":true}],)"
        R"("archivedLeadLostReasons":[{"reasonid":6,"reasonLabel":"Moved away"}],)"
        R"("version":4,"lastModifiedBy":"a@x.in"})");
    const QHash<QString, PipelineStatus> statuses{
        {QStringLiteral("1"), {QStringLiteral("Fresh"), QStringLiteral("#00AAff")}},
        {QStringLiteral("2"), {QStringLiteral("Cold"), QStringLiteral("#000000")}},
        {QStringLiteral("3"), {QStringLiteral("Lost"), {}}},
    };
    const QHash<QString, QString> reasons{
        {QStringLiteral("5"), QStringLiteral("Too dear")},
        {QStringLiteral("6"), QStringLiteral("Moved away")},
    };
    QCOMPARE(workspace.statuses, statuses);
    QCOMPARE(workspace.lostReasons, reasons);
}

void PipelineTest::readsTheOtherPipeline_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("documented keys") << QByteArray(R"("statusid":1,"label":"Fresh")")
                                     << QByteArray(R"("reasonid":5,"reasonLabel":"Too dear")");
    QTest::newRow("id and name") << QByteArray(R"("id":1,"name":"Fresh")")
                                 << QByteArray(R"("id":5,"name":"Too dear")");
    QTest::newRow("camel case and text") << QByteArray(R"("statusId":" 1 ","label":" Fresh ")")
                                         << QByteArray(R"("reasonId":"5","label":"Too\tdear")");
    QTest::newRow("empty ones before")
        << QByteArray(R"("statusid":null,"id":"1","label":"","name":"Fresh")")
        << QByteArray(R"("reasonid":"","id":5.0,"reasonLabel":[],"name":"Too dear")");
}

void PipelineTest::readsTheOtherPipeline()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, reason);
    const Workspace workspace = pipelineOf(R"({"statuses":[{"stageType":"OPEN","color":"#123456",)"
                                           + status + R"(}],"lostReasons":[{)" + reason + "}]}");
    const QHash<QString, PipelineStatus> statuses{
        {QStringLiteral("1"), {QStringLiteral("Fresh"), QStringLiteral("#123456")}}};
    const QHash<QString, QString> reasons{{QStringLiteral("5"), QStringLiteral("Too dear")}};
    QCOMPARE(workspace.statuses, statuses);
    QCOMPARE(workspace.lostReasons, reasons);
}

void PipelineTest::prefersWhatIsInUse()
{
    // Archived in a stage that comes before the one where the same id is in use.
    const Workspace workspace
        = pipelineOf(R"({"leadStages":[{"archivedStatuses":[{"statusid":1,"label":"Archived"}]},)"
                     R"({"activeStatuses":[{"statusid":1,"label":"In use"}]}],)"
                     R"("archivedLeadLostReasons":[{"reasonid":5,"reasonLabel":"Archived"}],)"
                     R"("activeLeadLostReasons":[{"reasonid":5,"reasonLabel":"In use"}]})");
    QCOMPARE(labelOf(workspace, QStringLiteral("1")), QStringLiteral("In use"));
    QCOMPARE(workspace.lostReasons.value(QStringLiteral("5")), QStringLiteral("In use"));
}

void PipelineTest::takesOnlyColorsThatCanBePainted_data()
{
    QTest::addColumn<QByteArray>("color");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *color, const char *expected) {
        QTest::newRow(color) << QByteArray(color) << QString::fromLatin1(expected);
    };
    row("\"#1a2B3c\"", "#1a2B3c");
    row("\" #1a2B3c \"", "#1a2B3c");
    row("\"#123\"", "");
    row("\"#12345678\"", "");
    row("\"1234567\"", "");
    row("\"#12345g\"", "");
    row("\"#١٢٣٤٥٦\"", "");
    row("\"red\"", "");
    row("\"rgb(1,2,3)\"", "");
    row("1234567", "");
    row("null", "");
    row("[\"#123456\"]", "");
}

void PipelineTest::takesOnlyColorsThatCanBePainted()
{
    QFETCH(QByteArray, color);
    const Workspace workspace
        = pipelineOf(R"({"statuses":[{"id":1,"label":"Fresh","color":)" + color + "}]}");
    QCOMPARE(labelOf(workspace, QStringLiteral("1")), QStringLiteral("Fresh"));
    QTEST(workspace.statuses.value(QStringLiteral("1")).color, "expected");
}

void PipelineTest::findsStatusesByIdAndLabel()
{
    const Workspace workspace = pipelineOf(
        R"({"statuses":[{"id":1,"label":"2"},{"id":2,"label":"Fresh lead"},{"id":10,"label":"WON"},)"
        R"({"id":9,"label":"Won"},{"id":11,"label":"won"}]})");
    QCOMPARE(labelOf(workspace, QStringLiteral("1")), QStringLiteral("2"));
    QCOMPARE(labelOf(workspace, QStringLiteral("2")), QStringLiteral("Fresh lead"));
    QCOMPARE(labelOf(workspace, QStringLiteral(" 2 ")), QStringLiteral("Fresh lead"));
    QCOMPARE(labelOf(workspace, QStringLiteral("FRESH  LEAD")), QStringLiteral("Fresh lead"));
    QCOMPARE(labelOf(workspace, QStringLiteral("won")), QStringLiteral("won"));
    QCOMPARE(labelOf(workspace, QStringLiteral("WON")), QStringLiteral("WON"));
    QCOMPARE(labelOf(workspace, QStringLiteral("wOn")), QStringLiteral("Won"));
    QCOMPARE(labelOf(workspace, QStringLiteral("Fresh")), QStringLiteral("(none)"));
    QCOMPARE(labelOf(workspace, {}), QStringLiteral("(none)"));
    QCOMPARE(labelOf({}, QStringLiteral("1")), QStringLiteral("(none)"));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::PipelineTest, QCoreApplication)

#include "tst_pipeline.moc"
