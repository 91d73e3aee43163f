// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/readerfixture.h"

#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer {

using Test::ReaderFixture;
using Test::ScriptedReply;

//! What a round asks for, and when it begins, goes on and ends. What a round reads is in
//! tst_workspacereader.cpp.
class WorkspaceRoundsTest : public ReaderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachListOnce();
    void triesAFailedListThreeTimes();
    void goesOnWithTheSameRound();
    void beginsAgainWithAnotherToken();
    void leavesTheFormerForAnother();
    void remembersTheFirst();
    void stops();
    void waitsInVainWithoutHarm();
    void needsAnIdAndAToken();
    void changesOnlyWithNews();
    void mayBeStoppedByWhoeverHears();
    void mayBeDeletedByWhoeverHears();
    void outlivesTheClient();
};

void WorkspaceRoundsTest::readsEachListOnce()
{
    WorkspaceReader reader(m_client.get());
    reader.read(first);
    answerAllWell(reader);
    const auto names = reader.workspace(first);
    QSignalSpy changed(&reader, &WorkspaceReader::changed);
    reader.read(first);
    QVERIFY(!reader.isReading());
    QCOMPARE(m_network->count(), 3);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(reader.workspace(first), names);
}

void WorkspaceRoundsTest::triesAFailedListThreeTimes()
{
    WorkspaceReader reader(m_client.get());
    for (int round = 0; round < 3; ++round) {
        reader.read(first);
        QCOMPARE(endpoints().constLast(), pipelineList);
        answering()->answer(401, "{}");
        QVERIFY(!reader.isReading());
        QCOMPARE(m_network->count(), round + 1);
    }
    // Given up, so that it no longer stands before the others.
    reader.read(first);
    QCOMPARE(endpoints().constLast(), actionsList);
    answerAllWell(reader);
    reader.read(first);
    QVERIFY(!reader.isReading());
    QCOMPARE(endpoints().count(pipelineList), 3);
    // Another workspace has its own count.
    reader.read(second);
    QCOMPARE(endpoints().constLast(), pipelineList);
}

void WorkspaceRoundsTest::goesOnWithTheSameRound()
{
    WorkspaceReader reader(m_client.get());
    reader.read(first);
    answerWell();
    reader.read(first);
    QCOMPARE(m_network->count(), 2);
    QVERIFY(!answering()->isAborted());
    answerAllWell(reader);
    QCOMPARE(m_network->count(), 3);
}

void WorkspaceRoundsTest::beginsAgainWithAnotherToken()
{
    WorkspaceReader reader(m_client.get());
    reader.read(first);
    answerWell();
    ScriptedReply *former = answering();
    m_client->tokens()->set(first, Token::fromInput(QStringLiteral("cc-1:dd-2")));
    QVERIFY(former->isAborted());
    QTRY_VERIFY(!reader.isReading());
    reader.read(first);
    QCOMPARE(m_network->count(), 3);
    QCOMPARE(endpoint(2), actionsList);
    QCOMPARE(m_network->last().request.rawHeader("Authorization"), QByteArray("Bearer cc-1:dd-2"));
}

void WorkspaceRoundsTest::leavesTheFormerForAnother()
{
    WorkspaceReader reader(m_client.get());
    QSignalSpy changed(&reader, &WorkspaceReader::changed);
    reader.read(first);
    answerWell();
    ScriptedReply *former = answering();
    reader.read(second);
    QVERIFY(former->isAborted());
    QCOMPARE(m_network->count(), 3);
    QVERIFY(m_network->last().request.url().toEncoded().contains("/ent%2F2/lead-stage-pipeline"));
    answerWell();
    answerWell();
    QCOMPARE(changed.count(), 3);
    QCOMPARE(changed.last().first().value<EnterpriseId>(), second);
    // Nothing of the one gets into the other.
    QCOMPARE(reader.workspace(second)->actionNames.size(), 1);
    QVERIFY(reader.workspace(first)->actionNames.isEmpty());

    // To be cut off is no failure.
    for (int round = 0; round < 4; ++round) {
        reader.read(first);
        QCOMPARE(endpoints().constLast(), actionsList);
        reader.read(second);
        QCOMPARE(endpoints().constLast(), fieldsList);
    }
}

void WorkspaceRoundsTest::remembersTheFirst()
{
    WorkspaceReader reader(m_client.get());
    reader.read(first);
    answerAllWell(reader);
    const auto names = reader.workspace(first);
    QCOMPARE(names->statuses.size(), 1);
    reader.read(second);
    answerAllWell(reader);
    QCOMPARE(m_network->count(), 6);
    QCOMPARE(reader.workspace(first), names);
    reader.read(first);
    QVERIFY(!reader.isReading());
    QCOMPARE(m_network->count(), 6);
    QVERIFY(reader.workspace({QStringLiteral("ENT_1")}) == nullptr);
}

void WorkspaceRoundsTest::stops()
{
    WorkspaceReader reader(m_client.get());
    reader.stop();
    reader.read(first);
    answerWell();
    QSignalSpy changed(&reader, &WorkspaceReader::changed);
    ScriptedReply *cancelled = answering();
    reader.stop();
    QVERIFY(!reader.isReading());
    QVERIFY(cancelled->isAborted());
    QCOMPARE(m_network->count(), 2);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(reader.workspace(first)->statuses.size(), 1);
    reader.read(first);
    QCOMPARE(endpoints().constLast(), actionsList);
}

void WorkspaceRoundsTest::waitsInVainWithoutHarm()
{
    ScriptedReply *silent = nullptr;
    {
        WorkspaceReader reader(m_client.get());
        reader.read(first);
        silent = answering();
        // One request at a time: nothing else is asked for meanwhile, and leads are not in the way.
        QTest::qWait(50);
        QCOMPARE(m_network->count(), 1);
        m_client->getPage({address}, LeadQuery{});
        QCOMPARE(m_network->count(), 2);
    }
    QVERIFY(silent->isAborted());
    QVERIFY(!answering()->isAborted());
}

void WorkspaceRoundsTest::needsAnIdAndAToken()
{
    WorkspaceReader reader(m_client.get());
    reader.read({});
    m_client->tokens()->set(first, {});
    reader.read(first);
    m_client->tokens()->set(first, Token::fromInput(QStringLiteral("two words")));
    reader.read(first);
    QVERIFY(!reader.isReading());
    QCOMPARE(m_network->count(), 0);
    // What cannot be read does not let the former go on.
    m_client->tokens()->set(first, token());
    reader.read(first);
    reader.read({});
    QVERIFY(!reader.isReading());
}

void WorkspaceRoundsTest::changesOnlyWithNews()
{
    WorkspaceReader reader(m_client.get());
    QSignalSpy changed(&reader, &WorkspaceReader::changed);
    reader.read(first);
    answering()->answer(200, R"({"leadStages":[]})");
    answering()->answer(200, R"({"customActions":[{}]})");
    QCOMPARE(changed.count(), 0);
    QVERIFY(reader.workspace(first) == nullptr);
    answering()->answer(200, fields);
    QCOMPARE(changed.count(), 1);
    QVERIFY(reader.workspace(first) != nullptr);
    // Empty is read, too.
    reader.read(first);
    QVERIFY(!reader.isReading());
}

void WorkspaceRoundsTest::mayBeStoppedByWhoeverHears()
{
    WorkspaceReader reader(m_client.get());
    connect(&reader, &WorkspaceReader::changed, this, [&reader] { reader.stop(); });
    reader.read(first);
    answerWell();
    QVERIFY(!reader.isReading());
    QCOMPARE(m_network->count(), 2);
    reader.read(first);
    QCOMPARE(endpoints().constLast(), actionsList);
}

void WorkspaceRoundsTest::mayBeDeletedByWhoeverHears()
{
    auto reader = std::make_unique<WorkspaceReader>(m_client.get());
    connect(reader.get(), &WorkspaceReader::changed, this, [&reader] { reader.reset(); });
    reader->read(first);
    answerWell();
    QVERIFY(reader == nullptr);
    QVERIFY(answering()->isAborted());
}

void WorkspaceRoundsTest::outlivesTheClient()
{
    WorkspaceReader reader(m_client.get());
    reader.read(first);
    answerWell();
    m_client.reset();
    QVERIFY(!reader.isReading());
    reader.stop();
    QCOMPARE(reader.workspace(first)->statuses.size(), 1);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::WorkspaceRoundsTest, QCoreApplication)

#include "tst_workspacerounds.moc"
