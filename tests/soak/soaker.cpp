// SPDX-License-Identifier: MIT
#include "soak/soaker.h"

#include "soak/processmemory.h"
#include "support/leadending.h"
#include "support/leadjson.h"
#include "timeline/actionsmodel.h"
#include "timeline/fieldsmodel.h"
#include "viewer/errordialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QPixmapCache>
#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer::Test {

namespace {

constexpr int newestSteps = 40;
constexpr std::chrono::milliseconds longestWait{400};
//! Of the liar. Its last page of 100 is a full one, which does not say that it is the last.
constexpr int liarActions = 200;
constexpr int honestActions = 230;

//! Short, since most faults end by them.
TransferLimits hastyLimits()
{
    TransferLimits limits;
    limits.withoutProgress = std::chrono::milliseconds(150);
    limits.overall = std::chrono::milliseconds(500);
    limits.maximumBytes = 512LL * 1024;
    return limits;
}

//! Adds small and large leads, and returns the IDs of all leads.
QStringList addLeads(Standin &standin)
{
    standin.loadSamples();
    const QStringList ids = standin.leadIds();
    standin.addLead(QStringLiteral("lead-notes"), leadJson(QStringLiteral("Notes only"), 230));
    standin.addLead(QStringLiteral("lead-none"), leadJson(QStringLiteral("No actions"), 0));
    standin.addGeneratedLead(QStringLiteral("lead-many"), QStringLiteral("Many actions"), 100'000);
    return ids
        + QStringList{QStringLiteral("lead-notes"), QStringLiteral("lead-none"),
                      QStringLiteral("lead-many")};
}

//! Opens nothing: what is handed to the desktop ends here.
class NoDesktop : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void take(const QUrl &) { }
};

} // namespace

Soaker::Soaker(const Order &order)
    : m_order(order)
    , m_isStarted(m_standin.start())
    , m_relay(m_standin.baseUrl(), Standin::token().toUtf8(), order.seed + 1)
    , m_fixture(m_relay.baseUrl(), &m_network)
    , m_user(order.seed, m_fixture, m_standin, addLeads(m_standin))
    , m_rules(m_fixture, m_relay)
{
    m_relay.addService(LyingService::leadId().toUtf8(), m_liar.baseUrl());
    lie(order.onlyLie != nullptr ? *order.onlyLie : lies().front());
    addLyingSteps();
    // A short timeline is read to its end in a moment.
    *m_fixture.browser().means().pace
        = RequestPace(RequestPace::burst, std::chrono::milliseconds(50));
    m_fixture.client().setLimits(hastyLimits());
    static NoDesktop desktop;
    for (const char *scheme : {"http", "https", "mailto", "tel"})
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), &desktop, "take");
    m_fixture.readInBackground();
    watch();
}

Soaker::~Soaker() = default;

bool Soaker::show()
{
    return m_isStarted && m_fixture.show();
}

void Soaker::addLyingSteps()
{
    m_user.addStep({QStringLiteral("open the lead of the liar"),
                    m_order.onlyLie != nullptr ? 40 : 8,
                    [this] { m_user.openLead(LyingService::leadId()); }, true});
    m_user.addStep({QStringLiteral("the liar changes its lie"), 4, [this] {
                        const int drawn = m_user.upTo(int(lies().size()) - 1);
                        lie(m_order.onlyLie != nullptr ? *m_order.onlyLie
                                                       : lies().at(std::size_t(drawn)));
                    }});
}

void Soaker::lie(const Lie &lie)
{
    m_lie = &lie;
    ++m_lieCounts[QString::fromLatin1(lie.name)];
    m_liar.restart(lie, liarActions);
}

void Soaker::watch()
{
    LeadBrowser &browser = m_fixture.browser();
    QObject::connect(&browser, &LeadBrowser::answered, &browser, [this] {
        ++m_loadedCount;
        m_idsBefore = pageIds();
        m_nameBefore = shownLeadName(m_fixture.browser());
    });
    QObject::connect(&browser, &LeadBrowser::progressed, &browser,
                     [this] { m_idsBefore = pageIds(); });
    // Without a token a new filter is not applied, and the rows of the old one are no page of the
    // whole timeline.
    QObject::connect(&browser, &LeadBrowser::pageChanged, &browser, [this, &browser] {
        const bool isFiltered = !browser.filter().isEmpty();
        if (std::exchange(m_isFiltered, isFiltered) && !isFiltered)
            m_idsBefore = pageIds();
    });
    QObject::connect(&browser, &LeadBrowser::failed, &browser, [this] {
        ++m_failedCount;
        checkAfterFailure();
    });
    m_sincePulse.start();
    QObject::connect(&m_pulse, &QTimer::timeout, &browser,
                     [this] { m_longestPause = std::max(m_longestPause, m_sincePulse.restart()); });
    m_pulse.start(5);
}

QStringList Soaker::pageIds()
{
    QStringList ids;
    for (const Action &action : m_fixture.browser().actions()->actions())
        ids += action.id;
    return ids;
}

void Soaker::fail(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem + QLatin1String(" The liar: ") + QLatin1String(m_lie->name);
}

void Soaker::moveFocus()
{
    if (m_user.moveFocus())
        return;
    QStringList open;
    for (const QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible()) {
            open
                += QStringLiteral("%1 \"%2\"%3")
                       .arg(QString::fromLatin1(top->metaObject()->className()), top->windowTitle(),
                            top->isActiveWindow() ? QStringLiteral(" (active)") : QString());
        }
    }
    fail(QStringLiteral("The window cannot be made active; open: %1.").arg(open.join(u',')));
}

void Soaker::let(int milliseconds)
{
    QTest::qWait(milliseconds);
}

bool Soaker::step()
{
    const RandomUser::Step &step = m_user.drawStep();
    ++m_stepCount;
    ++m_stepCounts[step.name];
    m_trace += QStringLiteral("%1 %2").arg(m_stepCount).arg(step.name);
    if (m_trace.size() > newestSteps)
        m_trace.removeFirst();
    moveFocus();
    m_rules.begin();
    step.act();
    const bool waits = m_user.upTo(9) < 7;
    if (waits) {
        // A person does not always wait for the end.
        static_cast<void>(QTest::qWaitFor([this] { return !m_fixture.browser().isBusy(); },
                                          int(longestWait.count())));
    } else {
        let(m_user.upTo(8));
    }
    if (m_order.isStrict && waits)
        checkRequests(step.isOnePage);
    m_user.closeDialogs();
    checkBounds();
    return m_problem.isEmpty();
}

void Soaker::checkRequests(bool isOnePage)
{
    QString problem = isLiarShown() ? m_rules.checkEnd() : QString();
    if (problem.isEmpty())
        problem = m_rules.check(isOnePage);
    if (problem.isEmpty() && m_relay.traffic().withoutToken > 0)
        problem = QStringLiteral("A request has no token.");
    if (!problem.isEmpty())
        fail(problem);
}

bool Soaker::isLiarShown()
{
    const LeadBrowser &browser = m_fixture.browser();
    return browser.lead() != nullptr && browser.lead()->address.lead.text == LyingService::leadId();
}

void Soaker::checkAfterFailure()
{
    const LeadBrowser &browser = m_fixture.browser();
    if (shownLeadName(browser) != m_nameBefore)
        fail(QStringLiteral("A failure replaced the lead."));
    const QStringList ids = pageIds();
    if (browser.filter().isEmpty() && ids != m_idsBefore)
        fail(QStringLiteral("A failure replaced the page, %1 by %2.")
                 .arg(m_idsBefore.join(u' '), ids.join(u' ')));
}

void Soaker::checkBounds()
{
    const LeadBrowser &browser = m_fixture.browser();
    if (!m_fixture.window().isVisible())
        fail(QStringLiteral("The window is gone."));
    // A liar may send everything at once, also what arrived.
    const qsizetype mostRows = isLiarShown() ? 2 * honestActions : 101;
    if (m_fixture.ids().size() > mostRows)
        fail(QStringLiteral("A page has %1 rows.").arg(m_fixture.ids().size()));
    if (!m_relay.problem().isEmpty())
        fail(m_relay.problem());
    const QWidget *form = m_fixture.window().findChild<QWidget *>(QStringLiteral("fieldsPane"));
    if (browser.lead() != nullptr && form != nullptr && browser.fields()->rowCount() == 0
        && !browser.lead()->lead.fields.empty()) {
        fail(QStringLiteral("The form lost the lead's fields."));
    }
}

bool Soaker::rest()
{
    m_relay.setFaultRate(0);
    m_fixture.client().setLimits({});
    m_liar.restart({}, honestActions);
    m_user.removeArrived();
    m_user.showEverything();
    moveFocus();
    press(Qt::Key_Escape);
    m_fixture.browser().cancel();
    m_fixture.click(QStringLiteral("Close find"));
    while (m_problem.isEmpty() && m_fixture.window().errorDialog() != nullptr) {
        m_fixture.window().errorDialog()->close();
        let(1);
    }
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (qobject_cast<QDialog *>(top) != nullptr)
            top->close();
    }
    m_fixture.window().resize(1366, 768);
    moveFocus();
    // A lead that is opened again keeps its filter, so others come between.
    if (openAtRest(QStringLiteral("lead-notes")))
        compareWithLiar();
    m_user.stepBox(QStringLiteral("Page size"), 10);
    static_cast<void>(openAtRest(Standin::demoLeadId()));
    if (!waitFor([this] { return !isReadingBehind(m_fixture.browser()); }))
        fail(QStringLiteral("What is read behind the lead does not end."));
    if (m_problem.isEmpty())
        compareWithService();
    checkSecrecy();
    m_standin.clearRequests();
    m_liar.clearRequests();
    measure();
    lie(m_order.onlyLie != nullptr ? *m_order.onlyLie : lies().front());
    m_fixture.client().setLimits(hastyLimits());
    m_relay.setFaultRate(m_order.faultRate);
    return m_problem.isEmpty();
}

bool Soaker::openAtRest(const QString &lead)
{
    if (m_fixture.open(lead) && m_fixture.window().failureText().isEmpty()
        && m_fixture.browser().lead()->address.lead.text == lead) {
        return true;
    }
    fail(QStringLiteral("At rest, %1 cannot be opened: %2 %3")
             .arg(lead, m_fixture.window().failureText(), m_fixture.window().problemText()));
    return false;
}

void Soaker::compareWithLiar()
{
    m_user.stepBox(QStringLiteral("Page size"), 100);
    if (!m_fixture.isDone() || !openAtRest(LyingService::leadId()))
        return;
    const QStringList all = m_liar.timeline().ids();
    QStringList ids = m_fixture.ids();
    while (m_problem.isEmpty() && m_fixture.button(QStringLiteral("Next page"))->isEnabled()) {
        m_fixture.click(QStringLiteral("Next page"));
        if (!m_fixture.isDone() || ids.size() > all.size())
            fail(QStringLiteral("At rest, there is no last page."));
        ids += m_fixture.ids();
    }
    if (ids != all)
        fail(QStringLiteral("The pages show “%1”, the service has “%2”.")
                 .arg(ids.join(QLatin1Char(' ')), all.join(QLatin1Char(' '))));
}

void Soaker::checkSecrecy()
{
    const QStringList texts = labelsOf(&m_fixture.window())
        + QStringList{m_fixture.window().windowTitle(), QApplication::clipboard()->text()};
    if (texts.join(QLatin1Char('\n')).contains(Standin::token()))
        fail(QStringLiteral("The token is shown."));
}

void Soaker::compareWithService()
{
    // Once as everybody reads JSON, behind the relay's back, once as the viewer does.
    QUrl url = m_standin.baseUrl();
    url.setPath(url.path() + QLatin1String("/enterprise/") + Standin::enterpriseId()
                + QLatin1String("/lead/") + Standin::demoLeadId());
    url.setQuery(QStringLiteral("includeActions=true&skip=0&limit=10"));
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + Standin::token().toUtf8());
    const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
    if (!waitFor([&reply] { return reply->isFinished(); }))
        return fail(QStringLiteral("The stand-in does not answer."));
    const QByteArray body = reply->readAll();
    const QJsonObject lead = QJsonDocument::fromJson(body).object();
    QStringList ids;
    for (const auto &action : lead.value(QLatin1String("actions")).toArray())
        ids += action.toObject().value(QLatin1String("id")).toString();
    if (ids.isEmpty() || m_fixture.ids() != ids)
        fail(QStringLiteral("The page shows “%1”, the service has “%2”.")
                 .arg(m_fixture.ids().join(QLatin1Char(' ')), ids.join(QLatin1Char(' '))));

    const auto json = Json::parse(body);
    const auto page = readLeadPage(std::get<Json::Value>(json));
    const LeadBrowser &browser = m_fixture.browser();
    const Lead &shown = browser.lead()->lead;
    if (shown != std::get<LeadPage>(page).lead)
        fail(QStringLiteral("The lead that is shown is not the service's."));
    if (browser.fields()->rows() != leadRows(shown, browser.context()))
        fail(QStringLiteral("The form does not show the lead."));
}

void Soaker::measure()
{
    // What was typed can be undone, without end; that is Qt's and no fault. Setting a text forgets
    // it.
    for (auto *edit : m_fixture.window().findChildren<QLineEdit *>())
        edit->setText(edit->text());
    // Pictures of controls in each size they ever had are kept up to a bound of Qt's.
    QPixmapCache::clear();
    // What is thrown away goes by events.
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        let(2);
    }
    SoakFigures figures;
    figures.steps = m_stepCount;
    figures.heapBytes = heapInUse();
    figures.residentBytes = residentMemory();
    for (QWidget *top : QApplication::topLevelWidgets())
        figures.objects += 1 + top->findChildren<QObject *>().size();
    figures.objects += m_fixture.browser().findChildren<QObject *>().size();
    figures.objects += m_fixture.client().findChildren<QObject *>().size();
    m_figures.push_back(figures);
}

} // namespace LeadViewer::Test

#include "soaker.moc"
#include "support/patience.h"
