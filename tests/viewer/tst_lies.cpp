// SPDX-License-Identifier: MIT
#include "export/timelineexport.h"
#include "support/lyingservice.h"
#include "support/testprogram.h"
#include "telecrm/network.h"
#include "timeline/actionsmodel.h"
#include "viewer/activitypane.h"
#include "viewer/errordialog.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <set>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

constexpr int fewActions = 60;
constexpr int manyActions = 250;

QString lieName(const Lie &lie)
{
    return QString::fromLatin1(lie.name);
}

bool hasArrivals(const Lie &lie)
{
    return lieName(lie).contains(QLatin1String("arrive"));
}

std::set<QString> setOf(const QStringList &texts)
{
    return {texts.begin(), texts.end()};
}

} // namespace

//! The real window on services that lie: every gesture sends three requests at most and comes to an
//! end, and a walk by "Next page" shows at least what a client shows that believes each page.
class LiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void turnsPages_data() { addLies(); }
    void turnsPages();
    void keepsToItsBudget_data() { addLies(); }
    void keepsToItsBudget();
    void endsEveryWalk_data() { addLies(); }
    void endsEveryWalk();
    void looksAheadOncePerPage_data() { addLies(); }
    void looksAheadOncePerPage();

private:
    static void addLies();
    void show(const Lie &lie, int count);
    //! How many requests \p gesture sends.
    template<typename Gesture>
    int requestsOf(Gesture gesture);
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] bool claimsArrivals() const
    {
        return m_fixture->notice().contains(QLatin1String("arrived"));
    }

    std::unique_ptr<LyingService> m_service;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<WindowFixture> m_fixture;
};

void LiesTest::addLies()
{
    QTest::addColumn<Lie>("lie");
    for (const Lie &lie : lies())
        QTest::newRow(lie.name) << lie;
}

void LiesTest::cleanup()
{
    m_fixture.reset();
    m_network.reset();
    m_service.reset();
}

void LiesTest::show(const Lie &lie, int count)
{
    m_service = std::make_unique<LyingService>(lie, count);
    m_network = std::make_unique<Network>();
    m_fixture = std::make_unique<WindowFixture>(m_service->baseUrl(), m_network.get());
    m_fixture->client().setRetryPolicy(
        {.waits = {std::chrono::milliseconds(2), std::chrono::milliseconds(4)}});
    *m_fixture->browser().means().pace = RequestPace(1, RequestPace::Milliseconds::zero());
    QVERIFY(m_fixture->show());
}

template<typename Gesture>
int LiesTest::requestsOf(Gesture gesture)
{
    m_service->clearRequests();
    gesture();
    if (!m_fixture->isDone())
        qFatal("A gesture does not end.");
    if (ErrorDialog *dialog = m_fixture->window().errorDialog())
        dialog->close();
    return int(m_service->requests().size());
}

bool LiesTest::isQuiet() const
{
    return waitFor([this] {
        return !m_fixture->browser().isBusy() && !isReadingBehind(m_fixture->browser());
    });
}

QStringList LiesTest::texts() const
{
    QStringList texts;
    for (const Action &action : m_fixture->browser().actions()->actions())
        texts += action.json.find(u"text")->toString();
    return texts;
}

void LiesTest::turnsPages()
{
    QFETCH(Lie, lie);
    const int pageSize = lieName(lie).startsWith(QLatin1String("at most")) ? 50 : 10;
    show(lie, fewActions);
    m_fixture->box(QStringLiteral("Page size"))->setValue(pageSize);
    QVERIFY(requestsOf([this] { static_cast<void>(m_fixture->open(LyingService::leadId())); })
            <= RequestBudget::most);
    QVERIFY(m_fixture->browser().lead() != nullptr);
    QStringList shown = texts();
    const Believed believed = shownByBelievingClient(lie, fewActions, pageSize);
    for (int turn = 0; turn < believed.requests + 3; ++turn) {
        if (!m_fixture->button(QStringLiteral("Next page"))->isEnabled())
            break;
        const int asked = requestsOf([this] { m_fixture->click(QStringLiteral("Next page")); });
        QVERIFY2(asked <= RequestBudget::most, qPrintable(QString::number(asked)));
        shown += texts();
        QVERIFY2(hasArrivals(lie) || !claimsArrivals(), qPrintable(m_fixture->notice()));
    }
    // What arrives depends on how often the service is asked.
    for (const QString &text : setOf(believed.texts)) {
        const bool isNew = text.section(QLatin1Char(' '), 1).toInt() > fewActions;
        QVERIFY2(isNew || shown.contains(text), qPrintable(text));
    }
}

void LiesTest::keepsToItsBudget()
{
    QFETCH(Lie, lie);
    show(lie, fewActions);
    const auto check = [this](const char *name, const auto &gesture) {
        const int asked = requestsOf(gesture);
        QVERIFY2(asked <= RequestBudget::most,
                 qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(name)).arg(asked)));
    };
    check("open", [this] { static_cast<void>(m_fixture->open(LyingService::leadId())); });
    QVERIFY(m_fixture->browser().lead() != nullptr);
    LeadBrowser &browser = m_fixture->browser();
    check("next", [&] { browser.turn(PageTurn::Next); });
    check("refresh", [&] { browser.refresh(); });
    check("jump", [&] { browser.showPageAt(35); });
    check("far jump", [&] { browser.showPageAt(1000); });
    check("previous", [&] { browser.turn(PageTurn::Previous); });
    check("page size", [&] { browser.setPageSize(7, 0); });
    check("first", [&] { browser.turn(PageTurn::First); });
    check("start again", [&] { browser.startAgain(); });
    // A short timeline is read in three requests where it is not searched.
    check("filter", [&] { browser.setFilter({ActionKind::Note, {}, {}, {}, {}}); });
    check("filter, next", [&] { browser.turn(PageTurn::Next); });
    check("filter, refresh", [&] { browser.refresh(); });
    check("no filter", [&] { browser.setFilter({}); });
    check("last", [&] { browser.turn(PageTurn::Last); });
}

void LiesTest::endsEveryWalk()
{
    QFETCH(Lie, lie);
    constexpr int most = 40;
    show(lie, manyActions);
    static_cast<void>(m_fixture->open(LyingService::leadId()));
    QVERIFY(m_fixture->browser().lead() != nullptr);
    const auto isOver = [this](const char *stop) {
        const QAbstractButton *button = m_fixture->button(QString::fromLatin1(stop));
        return waitFor([button] { return !button->isVisible(); });
    };
    m_service->clearRequests();
    m_fixture->window().findChild<ActivityPane *>()->readAll();
    QVERIFY(isOver("Stop loading"));
    QVERIFY2(m_service->requests().size() <= most,
             qPrintable(QString::number(m_service->requests().size())));

    m_service->clearRequests();
    m_fixture->action(QStringLiteral("Find in timeline"))->trigger();
    m_fixture->edit(QStringLiteral("Find"))->setText(QStringLiteral("no such text"));
    if (m_fixture->button(QStringLiteral("Search older pages"))->isEnabled()) {
        m_fixture->click(QStringLiteral("Search older pages"));
        QVERIFY(isOver("Stop searching"));
    }
    QVERIFY(m_service->requests().size() <= most);

    m_service->clearRequests();
    m_fixture->browser().setFilter({{}, {}, QStringLiteral("nobody@example.com"), {}, {}});
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_service->requests().size() <= most);
    if (ErrorDialog *dialog = m_fixture->window().errorDialog())
        dialog->close();

    m_service->clearRequests();
    const QTemporaryDir folder;
    TimelineExport exporting(m_fixture->browser().means());
    ExportOrder order;
    order.address = m_fixture->browser().lead()->address;
    order.fileName = folder.filePath(QStringLiteral("out.csv"));
    exporting.start(order);
    QVERIFY(waitFor([&exporting] { return exporting.state() != TimelineExport::State::Reading; }));
    QVERIFY(m_service->requests().size() <= most);
    // Whatever is written was sent, and what is missing is known.
    const WalkResult &result = exporting.result();
    if (exporting.state() == TimelineExport::State::Idle && result.total)
        QVERIFY(exporting.rows() + result.missing() >= *result.total);
}

void LiesTest::looksAheadOncePerPage()
{
    QFETCH(Lie, lie);
    show(lie, fewActions);
    m_fixture->readInBackground();
    static_cast<void>(m_fixture->open(LyingService::leadId()));
    QVERIFY(m_fixture->browser().lead() != nullptr);
    QVERIFY(isQuiet());
    for (int turn = 0; turn < 8; ++turn) {
        if (!m_fixture->button(QStringLiteral("Next page"))->isEnabled())
            break;
        m_service->clearRequests();
        m_fixture->click(QStringLiteral("Next page"));
        QVERIFY(m_fixture->isDone());
        if (ErrorDialog *dialog = m_fixture->window().errorDialog())
            dialog->close();
        QVERIFY(isQuiet());
        constexpr int behind = 2; // the total, and a page ahead
        const int asked = int(m_service->requests().size());
        QVERIFY2(asked <= RequestBudget::most + behind, qPrintable(QString::number(asked)));
    }
}

LEAD_VIEWER_TEST(LiesTest, QApplication)
#include "tst_lies.moc"
