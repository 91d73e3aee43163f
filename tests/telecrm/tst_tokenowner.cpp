// SPDX-License-Identifier: MIT
#include "telecrm/tokenowner.h"

#include "support/leadending.h"
#include "support/testprogram.h"
#include "telecrm/clientfixture.h"
#include "telecrm/replyhandle.h"

#include <QSignalSpy>
#include <QUrlQuery>

namespace LeadViewer {

using Test::LeadEnding;
using Test::ScriptedReply;
using namespace std::chrono_literals;

namespace {

//! Every text of an error.
QString textOf(const Error &error)
{
    return QStringList{error.url.toString(),
                       error.redirectTarget.toString(),
                       error.networkDetail,
                       error.body,
                       error.service.code,
                       error.service.message,
                       QString::fromLatin1(error.method)}
        .join(u'\n');
}

} // namespace

//! Who has the token, and what happens to requests when it is gone.
class TokenOwnerTest : public Test::ClientFixture
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOneForEachWorkspace();
    void tellsWhatWasDropped();
    void asksForWhatIsMissing();
    void forgettingEndsEverything_data();
    void forgettingEndsEverything();
    void replacingEndsItsWorkspaceOnly();
    void settingTheSameEndsNothing();
    void retriesWithTheTokenOfThatMoment();
    void sendsNothingWithoutAToken_data();
    void sendsNothingWithoutAToken();
    void asksForATokenForGesturesOnly();
    void usesWhatIsSetWhenItIsWanted_data();
    void usesWhatIsSetWhenItIsWanted();
    void tellsNoToken();
    void cancelsWhatAHandleHeld();

private:
    static EnterpriseId other() { return {QStringLiteral("ent/2")}; }
    static Token newToken() { return Token::fromInput(QStringLiteral("cc-3:dd-4")); }
    TokenOwner *tokens() { return m_client->tokens(); }
    LeadReply *ask(const RequestBudget &budget = {},
                   const EnterpriseId &enterprise = address.enterprise)
    {
        return m_client->getPage({{enterprise, address.lead}}, LeadQuery{}, budget);
    }
    [[nodiscard]] QByteArray sent(int index) const
    {
        return m_network->at(index).request.rawHeader("Authorization");
    }
};

void TokenOwnerTest::keepsOneForEachWorkspace()
{
    TokenOwner owner;
    QVERIFY(owner.of(other()).isEmpty());
    owner.set(other(), token());
    owner.set(address.enterprise, newToken());
    QVERIFY(owner.of(other()) == token());
    QVERIFY(owner.of(address.enterprise) == newToken());
    owner.set(other(), {});
    QVERIFY(owner.of(other()).isEmpty());
    QVERIFY(owner.of(address.enterprise) == newToken());
    owner.forget();
    QVERIFY(owner.of(address.enterprise).isEmpty());
}

void TokenOwnerTest::tellsWhatWasDropped()
{
    TokenOwner owner;
    QList<EnterpriseId> dropped;
    connect(&owner, &TokenOwner::dropped, &owner, [&](const EnterpriseId &enterprise) {
        // It is gone already.
        QVERIFY(!(owner.of(enterprise) == token()));
        dropped += enterprise;
    });
    owner.set(other(), {});
    owner.set(other(), token());
    owner.set(other(), token());
    QVERIFY(dropped.isEmpty());
    owner.set(other(), newToken());
    QCOMPARE(dropped, QList<EnterpriseId>{other()});
    owner.set(other(), {});
    QCOMPARE(dropped.size(), 2);
    owner.forget();
    QCOMPARE(dropped.size(), 2);
    owner.set(other(), token());
    owner.set(address.enterprise, token());
    owner.forget();
    QCOMPARE(dropped.size(), 4);
    QVERIFY(dropped.mid(2).contains(other()) && dropped.mid(2).contains(address.enterprise));
}

void TokenOwnerTest::asksForWhatIsMissing()
{
    TokenOwner owner;
    QSignalSpy wanted(&owner, &TokenOwner::wanted);
    QSignalSpy missing(&owner, &TokenOwner::missing);
    QVERIFY(!owner.require(other()));
    owner.set(other(), Token::fromInput(QStringLiteral("not to be sent \u00e9")));
    QVERIFY(!owner.require(other()));
    QCOMPARE(missing.size(), 2);
    owner.set(other(), token());
    QVERIFY(owner.require(other()));
    QCOMPARE(missing.size(), 2);
    QCOMPARE(wanted.size(), 3);
}

void TokenOwnerTest::forgettingEndsEverything_data()
{
    QTest::addColumn<bool>("isForgotten");
    QTest::newRow("forgotten") << true;
    QTest::newRow("replaced") << false;
}

void TokenOwnerTest::forgettingEndsEverything()
{
    QFETCH(bool, isForgotten);
    m_client->setRetryPolicy({.waits = {2ms, 2ms}});
    LeadReply *waiting = ask(RequestBudget());
    waiting->setRetrying(true);
    LeadEnding waited(waiting);
    answering()->answer(503, broken);
    QVERIFY(waiting->retry() != nullptr);

    LeadReply *open = ask(RequestBudget());
    open->setRetrying(true);
    LeadEnding page(open);
    LeadEnding search(m_client->getPage({address, ActionSearch{}}, LeadQuery{}));
    LeadEnding prefetch(ask(RequestBudget::forBackground()));
    LeadReply *begun = ask(RequestBudget::forNextPage());
    LeadEnding next(begun);
    answering()->head(200);
    answering()->feed(lead.left(20));
    JsonReply *names
        = m_client->getMetadata(address.enterprise, QStringLiteral("team-members"), {});
    QSignalSpy named(names, &Reply::finished);
    std::optional<ErrorKind> kind;
    connect(names, &Reply::finished, this, [&] { kind = std::get<Error>(names->result()).kind; });
    const int before = m_network->count();
    QCOMPARE(before, 6);

    QSignalSpy resumed(waiting, &Reply::resumed);
    if (isForgotten)
        tokens()->forget();
    else
        tokens()->set(address.enterprise, newToken());
    // Nothing has been emitted, but all are stopped.
    QCOMPARE(page.count(), 0);
    QVERIFY(waiting->retry() == nullptr);
    QVERIFY(m_client->retries()->next() == nullptr);
    for (int index = 1; index < before; ++index)
        QVERIFY(m_network->at(index).reply.isNull() || m_network->at(index).reply->isAborted());
    // Whoever ends the waits now ends nothing twice.
    waiting->setRetrying(false);
    m_client->retries()->goOnNow();
    letPass();
    for (const LeadEnding *ending : {&waited, &page, &search, &prefetch, &next}) {
        QCOMPARE(ending->count(), 1);
        QVERIFY(ending->isError());
        QCOMPARE(ending->error().kind, ErrorKind::NoToken);
    }
    QCOMPARE(named.size(), 1);
    QCOMPARE(kind, ErrorKind::NoToken);
    QCOMPARE(resumed.size(), 0);
    QCOMPARE(m_network->count(), before);
}

void TokenOwnerTest::replacingEndsItsWorkspaceOnly()
{
    LeadEnding here(ask());
    LeadEnding there(ask(RequestBudget(), other()));
    tokens()->set(address.enterprise, newToken());
    QVERIFY(here.wait());
    QCOMPARE(here.error().kind, ErrorKind::NoToken);
    QCOMPARE(there.count(), 0);
    answering()->answer(200, lead);
    QVERIFY(there.isPage());
    LeadEnding again(ask());
    QCOMPARE(sent(2), newToken().authorization());
    LeadEnding last(ask(RequestBudget(), other()));
    tokens()->forget();
    QVERIFY(again.wait());
    QVERIFY(last.wait());
    QCOMPARE(again.error().kind, ErrorKind::NoToken);
    QCOMPARE(last.error().kind, ErrorKind::NoToken);
}

void TokenOwnerTest::settingTheSameEndsNothing()
{
    LeadEnding ending(ask());
    tokens()->set(address.enterprise, token());
    letPass();
    QCOMPARE(ending.count(), 0);
    answering()->answer(200, lead);
    QVERIFY(ending.isPage());
}

void TokenOwnerTest::retriesWithTheTokenOfThatMoment()
{
    m_client->setRetryPolicy({.waits = {2ms, 2ms}});
    LeadReply *reply = ask();
    reply->setRetrying(true);
    LeadEnding ending(reply);
    answering()->answer(503, broken);
    // As the request would find it, had nobody told it.
    tokens()->blockSignals(true);
    tokens()->set(address.enterprise, newToken());
    QTRY_COMPARE(m_network->count(), 2);
    QCOMPARE(sent(0), token().authorization());
    QCOMPARE(sent(1), newToken().authorization());
    answering()->answer(503, broken);
    tokens()->forget();
    QVERIFY(ending.wait());
    QCOMPARE(ending.error().kind, ErrorKind::NoToken);
    QCOMPARE(m_network->count(), 2);
}

void TokenOwnerTest::sendsNothingWithoutAToken_data()
{
    QTest::addColumn<QString>("input");
    QTest::newRow("none") << QString();
    QTest::newRow("one that cannot be sent") << QStringLiteral("a b \u00e9");
}

void TokenOwnerTest::sendsNothingWithoutAToken()
{
    QFETCH(QString, input);
    tokens()->set(address.enterprise, Token::fromInput(input));
    RequestBudget budget;
    LeadReply *reply = ask(budget);
    reply->setRetrying(true);
    LeadEnding ending(reply);
    QCOMPARE(ending.count(), 0); // not from inside the call
    QVERIFY(ending.wait());
    QCOMPARE(ending.error().kind, ErrorKind::NoToken);
    QCOMPARE(ending.error().attempts, 0);
    QCOMPARE(budget.left(), RequestBudget::most);
    letPass();
    QCOMPARE(ending.count(), 1);
    QCOMPARE(m_network->count(), 0);
}

void TokenOwnerTest::asksForATokenForGesturesOnly()
{
    tokens()->forget();
    QSignalSpy wanted(tokens(), &TokenOwner::wanted);
    QSignalSpy missing(tokens(), &TokenOwner::missing);
    LeadEnding background(ask(RequestBudget::forBackground()));
    LeadEnding next(ask(RequestBudget::forNextPage()));
    m_client->getMetadata(address.enterprise, QStringLiteral("team-members"), {});
    QVERIFY(background.wait());
    QVERIFY(next.wait());
    QCOMPARE(background.error().kind, ErrorKind::NoToken);
    QCOMPARE(wanted.size() + missing.size(), 0);
    LeadEnding gesture(ask(RequestBudget()));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing.at(0).at(0).value<EnterpriseId>(), address.enterprise);
    QVERIFY(gesture.wait());
    QCOMPARE(m_network->count(), 0);
}

void TokenOwnerTest::usesWhatIsSetWhenItIsWanted_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("unknown") << false;
    QTest::newRow("an old one") << true;
}

void TokenOwnerTest::usesWhatIsSetWhenItIsWanted()
{
    QFETCH(bool, isKnown);
    QSignalSpy missing(tokens(), &TokenOwner::missing);
    connect(tokens(), &TokenOwner::wanted, this, [this](const EnterpriseId &enterprise) {
        QCOMPARE(m_network->count(), 0);
        tokens()->set(enterprise, newToken());
    });
    if (!isKnown)
        tokens()->forget();
    LeadEnding ending(ask());
    QCOMPARE(m_network->count(), 1);
    QCOMPARE(sent(0), newToken().authorization());
    QCOMPARE(missing.size(), 0);
    answering()->answer(200, lead);
    QVERIFY(ending.isPage());
}

void TokenOwnerTest::tellsNoToken()
{
    const QString secret = token().plain();
    LeadEnding refused(ask());
    answering()->answer(403, R"({"error":{"code":"A","message":"Bearer aa-1:bb-2 is bad"}})");
    LeadEnding dropped(ask());
    tokens()->forget();
    QVERIFY(dropped.wait());
    LeadEnding unsent(ask());
    QVERIFY(unsent.wait());
    QVERIFY(textOf(refused.error()).contains(QStringLiteral("(token) is bad")));
    for (const LeadEnding *ending : {&refused, &dropped, &unsent})
        QVERIFY(!textOf(ending->error()).contains(secret));
}

void TokenOwnerTest::cancelsWhatAHandleHeld()
{
    ReplyHandle<LeadPage> handle(ask());
    const QPointer<ScriptedReply> first = answering();
    LeadEnding ending(handle.get());
    handle = ReplyHandle<LeadPage>(ask());
    QVERIFY(first.isNull() || first->isAborted());
    const QPointer<ScriptedReply> second = answering();
    ReplyHandle<LeadPage> moved(std::move(handle));
    QVERIFY(!second->isAborted());
    LeadEnding kept(moved.release());
    moved.cancel();
    answering()->answer(200, lead);
    QVERIFY(kept.isPage());
    {
        const ReplyHandle<LeadPage> brief(ask());
        QVERIFY(bool(brief));
    }
    QVERIFY(m_network->last().reply.isNull() || answering()->isAborted());
    letPass();
    QCOMPARE(ending.count(), 0);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::TokenOwnerTest, QCoreApplication)
#include "tst_tokenowner.moc"
