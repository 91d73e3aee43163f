// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/readerfixture.h"

#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer {

using Test::ReaderFixture;
using Test::ScriptedNamesStore;

//! Which people are asked for, and what is kept for the next start.
class WorkspacePeopleTest : public ReaderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_store = std::make_unique<ScriptedNamesStore>(); }
    void asksForUnknownPeople();
    void comesAfterTheLists();
    void asksForTwoAtMost();
    void readsTheListOfASmallWorkspace_data();
    void readsTheListOfASmallWorkspace();
    void readsTwoPagesOfMembers_data();
    void readsTwoPagesOfMembers();
    void asksForEmailAddressesOnly_data();
    void asksForEmailAddressesOnly();
    void asksOnceWhateverTheAnswer_data();
    void asksOnceWhateverTheAnswer();
    void forgetsWhoWasWantedBefore();
    void stopsWithTheRound();
    void asksNothingWhileHeldBack();
    void keepsWithinTheBudget();
    void asksNothingAtASecondStart();
    void usesNothingOld_data();
    void usesNothingOld();
    void keepsNothingAfterForgetting();
    void keepsTheStoreWhenATokenIsReplaced();

private:
    //! The people and pages of members that were asked for.
    [[nodiscard]] QStringList askedForPeople() const
    {
        return endpoints().filter(QStringLiteral("team-members"));
    }
    [[nodiscard]] static QString nameOf(const WorkspaceReader &reader, int number)
    {
        const auto names = reader.workspace(first);
        return names != nullptr ? names->memberName(memberAddress(number)) : QString();
    }

    std::unique_ptr<ScriptedNamesStore> m_store = std::make_unique<ScriptedNamesStore>();
};

void WorkspacePeopleTest::asksForUnknownPeople()
{
    WorkspaceReader reader(m_client.get());
    QSignalSpy changed(&reader, &WorkspaceReader::changed);
    reader.wantPeople(
        first, {QStringLiteral(" M1@x.in"), QStringLiteral("m1@X.in "), QStringLiteral("m2@x.in")});
    QCOMPARE(m_network->count(), 1); // one request at a time
    QCOMPARE(m_network->last().request.url().toEncoded(),
             QByteArray("https://next.telecrm.in/autoupdate/v2/enterprise/ent_1/team-members/"
                        "m1%40x.in?includeDeleted=true"));
    answering()->answer(200, member("Asha Rao"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(nameOf(reader, 1), QStringLiteral("Asha Rao"));
    answering()->answer(200, R"({"data":)" + member("Meera  Joshi") + '}');
    QCOMPARE(nameOf(reader, 2), QStringLiteral("Meera Joshi"));
    QVERIFY(!reader.isReading());
    reader.wantPeople(first, addresses(1, 3));
    QCOMPARE(askedForPeople(),
             QStringList({memberPath(memberAddress(1)), memberPath(memberAddress(2)),
                          memberPath(memberAddress(3))}));
}

void WorkspacePeopleTest::comesAfterTheLists()
{
    WorkspaceReader reader(m_client.get());
    reader.read(first);
    reader.wantPeople(first, addresses(1, 1));
    answerAllWell(reader);
    QCOMPARE(endpoints(), allLists + QStringList({memberPath(memberAddress(1))}));
    QCOMPARE(nameOf(reader, 1), QStringLiteral("Somebody"));
}

void WorkspacePeopleTest::asksForTwoAtMost()
{
    WorkspaceReader reader(m_client.get());
    reader.wantPeople(first, addresses(101, 5));
    answerAllWell(reader);
    QCOMPARE(askedForPeople(), QStringList({membersList, memberPath(memberAddress(101))}));
    QCOMPARE(m_network->queries().constFirst(),
             QStringLiteral("skip=0&limit=10&includeDeleted=true"));
    QCOMPARE(nameOf(reader, 10), QStringLiteral("Member 10"));
    // Who was in the list, is known.
    reader.wantPeople(first, addresses(1, 10));
    QVERIFY(!reader.isReading());
    // The same page again; the list is not.
    reader.wantPeople(first, addresses(101, 5));
    answerAllWell(reader);
    QCOMPARE(askedForPeople().mid(2),
             QStringList({memberPath(memberAddress(102)), memberPath(memberAddress(103))}));
}

void WorkspacePeopleTest::readsTheListOfASmallWorkspace_data()
{
    QTest::addColumn<QByteArray>("answer"); // empty: 500
    QTest::addColumn<int>("requests");
    QTest::newRow("all of three") << members(1, 3, R"(,"total_count":3)") << 1;
    QTest::newRow("ten of ten") << members(101, 10, R"(,"total_count":10)") << 1;
    QTest::newRow("three of the wanted, of many") << members(1, 3, R"(,"total_count":217)") << 2;
    QTest::newRow("no total") << members(101, 3) << 2;
    QTest::newRow("a failure") << QByteArray() << 2;
    QTest::newRow("another shape") << QByteArray(R"({"total_count":3})") << 2;
}

void WorkspacePeopleTest::readsTheListOfASmallWorkspace()
{
    QFETCH(QByteArray, answer);
    WorkspaceReader reader(m_client.get());
    reader.wantPeople(first, addresses(1, 4));
    answering()->answer(answer.isEmpty() ? 500 : 200, answer);
    answerAllWell(reader);
    QTEST(m_network->count(), "requests");
    // A list that tells nobody is not read again.
    reader.wantPeople(first, addresses(11, 3));
    QCOMPARE(askedForPeople().count(membersList), 1);
}

void WorkspacePeopleTest::readsTwoPagesOfMembers_data()
{
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("pages");
    QTest::newRow("ten") << 10 << 1;
    QTest::newRow("eleven") << 11 << 2;
    QTest::newRow("twenty") << 20 << 2;
    QTest::newRow("more than two pages") << 21 << 1;
}

//! The second page names more people than a request for one of them.
void WorkspacePeopleTest::readsTwoPagesOfMembers()
{
    QFETCH(int, total);
    QFETCH(int, pages);
    const auto totalText = QStringLiteral(R"(,"total_count":%1)").arg(total).toLatin1();
    WorkspaceReader reader(m_client.get());
    reader.wantPeople(first, addresses(8, 5));
    answering()->answer(200, members(1, 10, totalText));
    QCOMPARE(reader.isReading(), total > 10);
    if (pages == 2) {
        QCOMPARE(m_network->queries().constLast(),
                 QStringLiteral("skip=10&limit=10&includeDeleted=true"));
        answering()->answer(200, members(11, total - 10, totalText));
        QVERIFY(!reader.isReading());
        QCOMPARE(nameOf(reader, 11), QStringLiteral("Member 11"));
        // Everybody is known, so nobody else is asked for.
        reader.wantPeople(first, addresses(1, 40));
        QVERIFY(!reader.isReading());
    }
    QCOMPARE(askedForPeople().count(membersList), pages);
}

void WorkspacePeopleTest::asksForEmailAddressesOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("sent"); // empty: nothing
    const auto row = [](const QString &text, const QByteArray &sent) {
        QTest::newRow(text.left(40).toUtf8().constData()) << text << sent;
    };
    row(QStringLiteral("a@x.in"), "a%40x.in");
    row(QStringLiteral("a/../b?c#d%2F&e@x.in"), "a%2F..%2Fb%3Fc%23d%252f%26e%40x.in");
    row(QStringLiteral("ä@x.in"), "%C3%A4%40x.in");
    for (const char *const none : {"", "a", "@", "a@", "@x.in", "a b@x.in", "a@b@x.in", "..",
                                   "5f1e", "a\n@x.in", "https://x.in@y.in/z", "a@x.in?b", "a@<b>"})
        row(QString::fromLatin1(none), {});
    row(QStringLiteral("a\u202e@x.in"), {});
    row(QChar(0xd800) + QStringLiteral("@x.in"), {});
    row(QString(249, QLatin1Char('b')) + QStringLiteral("@xy.in"), {});
    row(QString(248, QLatin1Char('a')) + QStringLiteral("@xy.in"),
        QByteArray(248, 'a') + "%40xy.in");
}

void WorkspacePeopleTest::asksForEmailAddressesOnly()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, sent);
    WorkspaceReader reader(m_client.get());
    reader.wantPeople(first, {text});
    QCOMPARE(m_network->count(), sent.isEmpty() ? 0 : 1);
    if (!sent.isEmpty()) {
        QVERIFY2(m_network->last().request.url().toEncoded().endsWith(
                     "/enterprise/ent_1/team-members/" + sent + "?includeDeleted=true"),
                 m_network->last().request.url().toEncoded().constData());
    }
}

void WorkspacePeopleTest::asksOnceWhateverTheAnswer_data()
{
    QTest::addColumn<int>("status"); // 0: the network fails
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("endsTheRound");
    QTest::newRow("404") << 404 << QByteArray(R"({"error":{"code":"TEAM_MEMBER_NOT_FOUND"}})")
                         << false;
    QTest::newRow("500") << 500 << QByteArray("{}") << false;
    QTest::newRow("no name") << 200 << QByteArray(R"({"name":" "})") << false;
    QTest::newRow("another shape") << 200 << QByteArray("[1]") << false;
    QTest::newRow("403") << 403 << QByteArray("{}") << true;
    QTest::newRow("no network") << 0 << QByteArray() << true;
}

void WorkspacePeopleTest::asksOnceWhateverTheAnswer()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, endsTheRound);
    {
        WorkspaceReader reader(m_client.get());
        reader.setStore(m_store.get());
        reader.wantPeople(first, addresses(1, 2));
        if (status != 0)
            answering()->answer(status, body);
        else
            answering()->fail(QNetworkReply::HostNotFoundError, QStringLiteral("x"));
        QCOMPARE(reader.isReading(), !endsTheRound);
        QVERIFY(m_client->retries()->next() == nullptr);
        reader.wantPeople(first, addresses(1, 2));
        QCOMPARE(endpoints().constLast(), memberPath(memberAddress(2)));
        answerAllWell(reader);
        QCOMPARE(nameOf(reader, 1), QString());
    }
    WorkspaceReader reader(m_client.get());
    reader.setStore(m_store.get());
    reader.wantPeople(first, addresses(1, 2));
    QCOMPARE(m_network->count(), 2);
}

void WorkspacePeopleTest::forgetsWhoWasWantedBefore()
{
    WorkspaceReader reader(m_client.get());
    reader.wantPeople(first, addresses(1, 2));
    // The next page, while the first person of this one is asked for.
    reader.wantPeople(first, addresses(21, 2));
    answerAllWell(reader);
    QCOMPARE(askedForPeople(),
             QStringList({memberPath(memberAddress(1)), memberPath(memberAddress(21)),
                          memberPath(memberAddress(22))}));
}

void WorkspacePeopleTest::stopsWithTheRound()
{
    WorkspaceReader reader(m_client.get());
    reader.read(first);
    reader.wantPeople(first, addresses(1, 2));
    reader.stop();
    QVERIFY(!reader.isReading());
    reader.wantPeople(first, {}); // the lists are not gone on with
    QVERIFY(!reader.isReading());
    reader.read(first);
    answerAllWell(reader);
    QCOMPARE(askedForPeople(), QStringList());
    // To be cut off does not count as asked.
    reader.wantPeople(first, addresses(1, 1));
    reader.stop();
    reader.wantPeople(first, addresses(1, 1));
    QCOMPARE(askedForPeople().size(), 2);
    // Another workspace ends it, too.
    reader.wantPeople(second, addresses(5, 1));
    answerAllWell(reader);
    QCOMPARE(endpoints().constLast(), memberPath(memberAddress(5)));
    QCOMPARE(nameOf(reader, 5), QString());
}

void WorkspacePeopleTest::asksNothingWhileHeldBack()
{
    WorkspaceReader reader(m_client.get());
    reader.wantPeople(first, addresses(1, 2));
    answering()->answer(429, "{}", {{"Retry-After", "60"}});
    QVERIFY(m_client->isHeldBack());
    QVERIFY(!reader.isReading());
    reader.wantPeople(first, addresses(2, 2));
    reader.read(first);
    QVERIFY(!reader.isReading());
    QCOMPARE(m_network->count(), 1);
}

void WorkspacePeopleTest::keepsWithinTheBudget()
{
    WorkspaceReader reader(m_client.get());
    reader.setStore(m_store.get());
    reader.read(first);
    reader.wantPeople(first, addresses(101, 10));
    answerAllWell(reader);
    QCOMPARE(m_network->count(), 5);
    QCOMPARE(m_store->saves, 1); // at the end of the round
}

void WorkspacePeopleTest::asksNothingAtASecondStart()
{
    KnownNames before;
    {
        WorkspaceReader reader(m_client.get());
        reader.setStore(m_store.get());
        reader.read(first);
        reader.wantPeople(first, addresses(1, 2));
        answerAllWell(reader);
        before.workspace = *reader.workspace(first);
    }
    QCOMPARE(m_network->count(), 5);
    QCOMPARE(m_store->kept.size(), 1);
    WorkspaceReader reader(m_client.get());
    reader.setStore(m_store.get());
    reader.read(first);
    QCOMPARE(*reader.workspace(first), before.workspace); // at once
    // Not even for those whom the first start left out.
    reader.wantPeople(first, addresses(1, 9));
    QVERIFY(!reader.isReading());
    QCOMPARE(m_network->count(), 5);
    QCOMPARE(m_store->saves, 1);
    reader.read(second);
    reader.read(first);
    QCOMPARE(m_store->loads, 3); // each workspace once
    // A small workspace is known as a whole.
    m_store->kept[first.text].asked.insert(membersList, QDateTime::currentDateTimeUtc());
    m_store->kept[first.text].hasEverybody = true;
    WorkspaceReader other(m_client.get());
    other.setStore(m_store.get());
    other.wantPeople(first, addresses(50, 2));
    QVERIFY(!other.isReading());
}

void WorkspacePeopleTest::usesNothingOld_data()
{
    QTest::addColumn<int>("seconds"); // since everything was read
    QTest::addColumn<bool>("isUsed");
    constexpr int day = 24 * 60 * 60;
    QTest::newRow("just now") << 0 << true;
    QTest::newRow("nearly a day") << day - 60 << true;
    QTest::newRow("more than a day") << day + 60 << false;
    QTest::newRow("in the future") << -60 << false;
}

void WorkspacePeopleTest::usesNothingOld()
{
    QFETCH(int, seconds);
    QFETCH(bool, isUsed);
    const QDateTime time = QDateTime::currentDateTimeUtc().addSecs(-seconds);
    KnownNames kept;
    kept.hasEverybody = true;
    for (const QString &each : allLists + QStringList({membersList, memberAddress(1)}))
        kept.asked.insert(each, time);
    kept.workspace.memberNames.insert(memberAddress(1), QStringLiteral("Asha Rao"));
    kept.workspace.statuses.insert(QStringLiteral("1"), {QStringLiteral("Old"), {}});
    kept.workspace.lostReasons.insert(QStringLiteral("1"), QStringLiteral("Old"));
    kept.workspace.actionNames.insert(QStringLiteral("1001"), QStringLiteral("Old"));
    kept.workspace.fieldTypes.insert(QStringLiteral("dob"), FieldType::Date);
    kept.workspace.actionFieldTypes.insert(QStringLiteral("1001"),
                                           {{QStringLiteral("dob"), FieldType::Date}});
    // Nobody knows when this one was asked for.
    kept.workspace.memberNames.insert(memberAddress(2), QStringLiteral("Meera Joshi"));
    m_store->kept.insert(first.text, kept);

    WorkspaceReader reader(m_client.get());
    reader.setStore(m_store.get());
    reader.read(first);
    QCOMPARE(nameOf(reader, 1), isUsed ? QStringLiteral("Asha Rao") : QString());
    QCOMPARE(nameOf(reader, 2), QString());
    kept.workspace.memberNames.remove(memberAddress(2));
    if (isUsed)
        QCOMPARE(*reader.workspace(first), kept.workspace);
    else
        QVERIFY(reader.workspace(first) == nullptr);
    reader.wantPeople(first, addresses(1, 2));
    answerAllWell(reader);
    QCOMPARE(m_network->count(), isUsed ? 0 : 5);
}

void WorkspacePeopleTest::keepsNothingAfterForgetting()
{
    WorkspaceReader reader(m_client.get());
    reader.setStore(m_store.get());
    reader.read(first);
    answerAllWell(reader);
    reader.wantPeople(first, addresses(1, 2));
    answerWell(); // one is known, the other is asked for
    m_store->kept.insert(second.text, {});
    m_client->tokens()->forget();
    QTRY_VERIFY(!reader.isReading());
    QVERIFY(m_store->kept.isEmpty());
    QVERIFY(reader.workspace(first) == nullptr);
    reader.stop();
    QVERIFY(m_store->kept.isEmpty());
    // With a token, everything is asked for again.
    m_client->tokens()->set(first, token());
    const int before = m_network->count();
    reader.read(first);
    answerAllWell(reader);
    QCOMPARE(m_network->count(), before + 3);
    QCOMPARE(m_store->kept.size(), 1);
    // Also when no token was in memory.
    m_client->tokens()->set(first, {});
    m_client->tokens()->forget();
    QVERIFY(m_store->kept.isEmpty());
}

void WorkspacePeopleTest::keepsTheStoreWhenATokenIsReplaced()
{
    WorkspaceReader reader(m_client.get());
    reader.setStore(m_store.get());
    reader.read(first);
    answerWell();
    m_client->tokens()->set(first, Token::fromInput(QStringLiteral("cc-1:dd-2")));
    QTRY_VERIFY(!reader.isReading());
    QCOMPARE(m_store->kept.value(first.text).workspace.statuses.size(), 1);
    QVERIFY(reader.workspace(first) != nullptr);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::WorkspacePeopleTest, QCoreApplication)

#include "tst_workspacepeople.moc"
