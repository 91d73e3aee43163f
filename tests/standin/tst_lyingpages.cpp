// SPDX-License-Identifier: MIT
#include "liarfixture.h"
#include "support/testprogram.h"

#include <algorithm>

using namespace LeadViewer::Test;

namespace {

//! What a believing client shows of 60 actions.
struct Walk
{
    const char *lie;
    int pageSize;
    int rows;
    int different; //!< 0: fewer than there are
    int requests;
    bool isCutOff = false;
};

constexpr int someMissing = 0;

// By hand, not by the service. Pages of 10 need seven requests, the last one without a row.
const Walk walks[]{
    {"honest", 10, 60, 60, 7},
    {"ignores skip, echoes 0", 10, 140, 10, 14, true},
    {"ignores skip, echoes the request", 10, 140, 10, 14, true},
    {"ignores skip, without an echo", 10, 140, 10, 14, true},
    {"caps skip, echoes the cap", 10, 140, 40, 14, true},
    {"caps skip, echoes the request", 10, 140, 40, 14, true},
    {"caps skip, without an echo", 10, 140, 40, 14, true},
    {"begins again after the end, echoes the place", 10, 140, 60, 14, true},
    {"begins again after the end, echoes the request", 10, 140, 60, 14, true},
    {"begins again after the end, without an echo", 10, 140, 60, 14, true},
    {"one time for all", 10, 60, 60, 7},
    {"one time for all, in a new order", 10, 60, someMissing, 7},
    {"one time for each 40, in a new order", 10, 60, someMissing, 7},
    {"IDs twice, side by side", 10, 60, 60, 7},
    {"IDs twice, far apart", 10, 60, 60, 7},
    {"each ID is 0", 10, 60, 60, 7},
    {"each ID is null", 10, 60, 60, 7},
    {"no IDs", 10, 60, 60, 7},
    {"1 new action arrives", 10, 61, 60, 7},
    {"25 new actions arrive", 10, 85, 75, 9},
    {"as many new actions as a page has arrive", 10, 70, 60, 8},
    {"150 new actions arrive, 25 before each turn", 10, 140, 95, 14, true},
    {"loses 5 actions", 10, 55, 55, 6},
    {"loses more actions than a page has", 10, 48, 48, 5},
    {"at most 25 rows, echoes 25", 50, 25, 25, 1},
    {"at most 25 rows, echoes the request", 50, 25, 25, 1},
    {"at most 25 rows, without an echo", 50, 25, 25, 1},
    {"five rows too many, echoes the request", 10, 60, 60, 5},
    {"five rows too many, without an echo", 10, 60, 60, 5},
    {"ignores limit, echoes the request", 10, 60, 60, 2},
    {"ignores limit, without an echo", 10, 60, 60, 2},
    {"an empty page in the middle, once", 10, 30, 30, 4},
    {"an empty page in the middle, always", 10, 30, 30, 4},
    {"total is the end of the page", 10, 60, 60, 7},
    {"total is 0", 10, 60, 60, 7},
    {"total is negative", 10, 60, 60, 7},
    {"total is huge", 10, 60, 60, 7},
    {"total is words", 10, 60, 60, 7},
    {"total is digits in a text", 10, 60, 60, 7},
    {"total is one less", 10, 60, 60, 7},
    {"total is one more", 10, 60, 60, 7},
    {"no total", 10, 60, 60, 7},
    {"refuses to search with 400", 10, 60, 60, 7},
    {"refuses to search with 404", 10, 60, 60, 7},
    {"refuses to search with 405", 10, 60, 60, 7},
    {"refuses to search with 500", 10, 60, 60, 7},
    {"refuses to search with 501", 10, 60, 60, 7},
    {"refuses to search with 503 for 1 second", 10, 60, 60, 7},
    {"search ignores the filter", 10, 60, 60, 7},
    {"search ignores the time", 10, 60, 60, 7},
    {"closes the connection once", 10, 10, 10, 2},
    {"closes each connection", 10, 10, 10, 2},
    {"429 once, for 1 second", 10, 10, 10, 2},
    {"429 once", 10, 10, 10, 2},
    {"429 for ever, for 1 second", 10, 10, 10, 2},
    {"429 for ever", 10, 10, 10, 2},
};

} // namespace

//! Whether the pages of each service lie as its name says.
class LyingPagesTest : public LiarFixture
{
    Q_OBJECT

private Q_SLOTS:
    void misleadsABelievingClient_data();
    void misleadsABelievingClient();
    void cutsAndEchoes_data();
    void cutsAndEchoes();
    void givesIds_data();
    void givesIds();
    void ordersEqualTimesAnew();
    void ordersOnlyEqualTimesAnew();
    void emptiesOnePageOnce();
};

void LyingPagesTest::misleadsABelievingClient_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < lies().size(); ++i)
        QTest::newRow(lies().at(i).name) << int(i);
}

void LyingPagesTest::misleadsABelievingClient()
{
    QFETCH(int, index);
    const Lie &lie = lies().at(std::size_t(index));
    const auto *walk = std::find_if(std::begin(walks), std::end(walks), [&](const Walk &each) {
        return qstrcmp(each.lie, lie.name) == 0;
    });
    QVERIFY2(walk != std::end(walks), "No row says what this lie does.");

    const Believed believed = shownByBelievingClient(lie, 60, walk->pageSize);
    const auto different = int(setOf(believed.texts).size());
    QCOMPARE(believed.texts.size(), walk->rows);
    QCOMPARE(believed.requests, walk->requests);
    QCOMPARE(believed.isCutOff, walk->isCutOff);
    if (walk->different == someMissing)
        QVERIFY2(different < 60, "Nothing is missing.");
    else
        QCOMPARE(different, walk->different);

    // The same over HTTP.
    s->restart(lie, 60);
    QStringList shown;
    for (int i = 0; i < believed.requests; ++i)
        shown += page(shown.size(), walk->pageSize).texts();
    QCOMPARE(shown, believed.texts);
    QCOMPARE(s->requests().size(), believed.requests);
}

void LyingPagesTest::cutsAndEchoes_data()
{
    QTest::addColumn<QByteArray>("lie");
    QTest::addColumn<int>("skip");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QByteArray>("skipEcho");
    QTest::addColumn<QByteArray>("limitEcho");
    QTest::addColumn<QString>("newest");
    QTest::addColumn<int>("rows");
    const auto row = [](const char *lie, int skip, int limit, const char *skipEcho,
                        const char *limitEcho, const char *newest, int rows) {
        QTest::newRow(lie) << QByteArray(lie) << skip << limit << QByteArray(skipEcho)
                           << QByteArray(limitEcho) << QString::fromLatin1(newest) << rows;
    };
    row("honest", 20, 50, "20", "50", "Action 40", 40);
    row("ignores skip, echoes 0", 70, 50, "0", "50", "Action 60", 50);
    row("ignores skip, echoes the request", 70, 50, "70", "50", "Action 60", 50);
    row("ignores skip, without an echo", 70, 50, "", "50", "Action 60", 50);
    row("caps skip, echoes the cap", 70, 50, "30", "50", "Action 30", 30);
    row("caps skip, echoes the request", 70, 50, "70", "50", "Action 30", 30);
    row("caps skip, without an echo", 70, 50, "", "50", "Action 30", 30);
    row("begins again after the end, echoes the place", 70, 50, "10", "50", "Action 50", 50);
    row("begins again after the end, echoes the request", 70, 50, "70", "50", "Action 50", 50);
    row("begins again after the end, without an echo", 70, 50, "", "50", "Action 50", 50);
    row("at most 25 rows, echoes 25", 20, 50, "20", "25", "Action 40", 25);
    row("at most 25 rows, echoes the request", 20, 50, "20", "50", "Action 40", 25);
    row("at most 25 rows, without an echo", 20, 50, "20", "", "Action 40", 25);
    row("five rows too many, echoes the request", 20, 10, "20", "10", "Action 40", 15);
    row("five rows too many, without an echo", 20, 10, "20", "", "Action 40", 15);
    row("ignores limit, echoes the request", 20, 10, "20", "10", "Action 40", 40);
    row("ignores limit, without an echo", 20, 10, "20", "", "Action 40", 40);
}

void LyingPagesTest::cutsAndEchoes()
{
    QFETCH(QByteArray, lie);
    QFETCH(int, skip);
    QFETCH(int, limit);
    QFETCH(int, rows);
    become(lie.constData());
    const Received lead = page(skip, limit);
    const Received found = search("{}", skip, limit);
    QTEST(lead.value("actions_skip"), "skipEcho");
    QTEST(lead.value("actions_limit"), "limitEcho");
    QTEST(found.value("skip"), "skipEcho");
    QTEST(found.value("limit"), "limitEcho");
    QTEST(lead.texts().value(0), "newest");
    QCOMPARE(lead.texts().size(), rows);
    QCOMPARE(found.texts(), lead.texts());
}

void LyingPagesTest::givesIds_data()
{
    QTest::addColumn<int>("different");
    QTest::addColumn<int>("twins"); // with the ID of another action
    QTest::addColumn<int>("nearest"); // rows between two of one ID; 0: no two
    QTest::newRow("honest") << 60 << 0 << 0;
    QTest::newRow("IDs twice, side by side") << 45 << 30 << 1;
    QTest::newRow("IDs twice, far apart") << 45 << 30 << 19;
    QTest::newRow("each ID is 0") << 1 << 60 << 1;
    QTest::newRow("each ID is null") << 0 << 0 << 0;
    QTest::newRow("no IDs") << 0 << 0 << 0;
}

void LyingPagesTest::givesIds()
{
    become(QTest::currentDataTag());
    QStringList ids;
    const QJsonArray actions = page(0, 100).json.value(QStringLiteral("actions")).toArray();
    for (const auto &action : actions) {
        const QJsonValue id = action.toObject().value(QStringLiteral("id"));
        QCOMPARE(id.isNull(), qstrcmp(QTest::currentDataTag(), "each ID is null") == 0);
        ids += id.toString();
    }
    QCOMPARE(ids, s->timeline().ids());
    int twins = 0;
    qsizetype nearest = 0;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (ids.at(i).isEmpty())
            continue;
        twins += ids.count(ids.at(i)) > 1 ? 1 : 0;
        const qsizetype next = ids.indexOf(ids.at(i), i + 1);
        if (next > 0 && (nearest == 0 || next - i < nearest))
            nearest = next - i;
    }
    QSet<QString> different = setOf(ids);
    different.remove(QString());
    QTEST(int(different.size()), "different");
    QTEST(twins, "twins");
    QTEST(int(nearest), "nearest");
}

void LyingPagesTest::ordersEqualTimesAnew()
{
    become("one time for all, in a new order");
    const QStringList all = page(0, 100).texts();
    QCOMPARE(setOf(all), setOf(s->timeline().texts()));
    QVERIFY(all != s->timeline().texts());
    // A database answers the same question in the same way.
    QCOMPARE(page(0, 100).texts(), all);
    QVERIFY(page(10, 10).texts() != all.mid(10, 10));
    QVERIFY(page(0, 50).texts() != all.mid(0, 50));
    QSet<QByteArray> times;
    for (const auto &action : page(0, 100).json.value(QStringLiteral("actions")).toArray())
        times += QByteArray::number(
            action.toObject().value(QStringLiteral("creationTimestamp")).toDouble());
    QCOMPARE(times.size(), 1);
}

void LyingPagesTest::ordersOnlyEqualTimesAnew()
{
    become("one time for each 40, in a new order");
    const QStringList all = page(0, 100).texts();
    QVERIFY(all != s->timeline().texts());
    // Actions 40 to 60 have a later time than Actions 1 to 39.
    QCOMPARE(setOf(all.mid(0, 21)), setOf(s->timeline().texts().mid(0, 21)));
    QVERIFY(all.mid(0, 21) != s->timeline().texts().mid(0, 21));
}

void LyingPagesTest::emptiesOnePageOnce()
{
    for (const bool isOnce : {true, false}) {
        become(isOnce ? "an empty page in the middle, once"
                      : "an empty page in the middle, always");
        QCOMPARE(page(20, 10).texts().size(), 10);
        QCOMPARE(page(30, 10).texts().size(), 0);
        QCOMPARE(page(40, 10).texts().size(), 10);
        QCOMPARE(page(30, 10).texts().size(), isOnce ? 10 : 0);
    }
}

LEAD_VIEWER_TEST(LyingPagesTest, QCoreApplication)

#include "tst_lyingpages.moc"
