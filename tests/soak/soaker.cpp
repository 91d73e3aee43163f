// SPDX-License-Identifier: MIT
#include "soak/soaker.h"

#include "soak/processmemory.h"
#include "support/leadending.h"
#include "support/leadjson.h"
#include "timeline/actionsmodel.h"
#include "timeline/fieldsmodel.h"
#include "viewer/errordialog.h"

#include <QApplication>
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
    standin.addLead(QStringLiteral("notes"), leadJson(QStringLiteral("Notes only"), 230));
    standin.addLead(QStringLiteral("none"), leadJson(QStringLiteral("No actions"), 0));
    standin.addGeneratedLead(QStringLiteral("many"), QStringLiteral("Many actions"), 100'000);
    return ids
        + QStringList{QStringLiteral("notes"), QStringLiteral("none"), QStringLiteral("many")};
}

//! Opens nothing: what is handed to the desktop ends here.
class NoDesktop : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void take(const QUrl &) { }
};

} // namespace

Soaker::Soaker(quint64 seed)
    : m_isStarted(m_standin.start())
    , m_relay(m_standin.baseUrl(), seed + 1)
    , m_fixture(m_relay.baseUrl(), &m_network)
    , m_user(seed, m_fixture, m_standin, addLeads(m_standin))
{
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

void Soaker::watch()
{
    LeadBrowser &browser = m_fixture.browser();
    QObject::connect(&browser, &LeadBrowser::loaded, &browser, [this] {
        ++m_loadedCount;
        m_idsBefore = shownIds();
        m_nameBefore = m_fixture.browser().leadName();
    });
    QObject::connect(&browser, &LeadBrowser::progressed, &browser,
                     [this] { m_idsBefore = shownIds(); });
    QObject::connect(&browser, &LeadBrowser::failed, &browser, [this] {
        ++m_failedCount;
        checkAfterFailure();
    });
    m_sincePulse.start();
    QObject::connect(&m_pulse, &QTimer::timeout, &browser,
                     [this] { m_longestPause = std::max(m_longestPause, m_sincePulse.restart()); });
    m_pulse.start(5);
}

QStringList Soaker::shownIds()
{
    QStringList ids;
    for (const Action &action : m_fixture.browser().actions()->actions())
        ids += action.id;
    return ids;
}

void Soaker::fail(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
}

void Soaker::moveFocus()
{
    if (!m_user.moveFocus())
        fail(QStringLiteral("The window cannot be made active."));
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
    step.act();
    if (m_user.upTo(9) < 7) {
        // A person does not always wait for the end.
        static_cast<void>(QTest::qWaitFor([this] { return !m_fixture.browser().isBusy(); },
                                          int(longestWait.count())));
    } else {
        let(m_user.upTo(8));
    }
    m_user.closeDialogs();
    checkBounds();
    return m_problem.isEmpty();
}

void Soaker::checkAfterFailure()
{
    const LeadBrowser &browser = m_fixture.browser();
    if (browser.leadName() != m_nameBefore)
        fail(QStringLiteral("A failure replaced the lead."));
    if (browser.filter().isEmpty() && shownIds() != m_idsBefore)
        fail(QStringLiteral("A failure replaced the page."));
}

void Soaker::checkBounds()
{
    const LeadBrowser &browser = m_fixture.browser();
    if (!m_fixture.window().isVisible())
        fail(QStringLiteral("The window is gone."));
    if (browser.actions()->rowCount() > 101)
        fail(QStringLiteral("A page has %1 rows.").arg(browser.actions()->rowCount()));
    const QWidget *form = m_fixture.window().findChild<QWidget *>(QStringLiteral("fieldsPane"));
    if (browser.hasLead() && form != nullptr && browser.fields()->rowCount() == 0
        && !browser.lead().fields.empty()) {
        fail(QStringLiteral("The form lost the lead's fields."));
    }
}

bool Soaker::rest()
{
    m_relay.setFaultRate(0);
    m_fixture.client().setLimits({});
    m_user.removeArrived();
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
    m_user.stepBox(QStringLiteral("Page size"), 10);
    // A lead that is opened again keeps its filter, so another one comes between.
    for (const QString &lead : {QStringLiteral("notes"), Standin::demoLeadId()}) {
        if (!m_fixture.open(lead) || !m_fixture.window().failureText().isEmpty()
            || m_fixture.browser().address().lead.text != lead) {
            fail(
                QStringLiteral("At rest, %1 cannot be opened: %2 %3")
                    .arg(lead, m_fixture.window().failureText(), m_fixture.window().problemText()));
        }
    }
    if (!QTest::qWaitFor([this] { return !m_fixture.browser().isReadingInBackground(); }))
        fail(QStringLiteral("What is read behind the lead does not end."));
    if (m_problem.isEmpty())
        compareWithService();
    m_standin.clearRequests();
    measure();
    m_fixture.client().setLimits(hastyLimits());
    m_relay.setFaultRate(faultRate);
    return m_problem.isEmpty();
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
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }))
        return fail(QStringLiteral("The stand-in does not answer."));
    const QByteArray body = reply->readAll();
    const QJsonObject lead = QJsonDocument::fromJson(body).object();
    QStringList ids;
    for (const QJsonValue &action : lead.value(QLatin1String("actions")).toArray())
        ids += action.toObject().value(QLatin1String("id")).toString();
    if (ids.isEmpty() || shownIds() != ids)
        fail(QStringLiteral("The page shows “%1”, the service has “%2”.")
                 .arg(shownIds().join(QLatin1Char(' ')), ids.join(QLatin1Char(' '))));

    const auto json = Json::parse(body);
    const auto page = readLeadPage(std::get<Json::Value>(json));
    const LeadBrowser &browser = m_fixture.browser();
    if (browser.lead() != std::get<LeadPage>(page).lead)
        fail(QStringLiteral("The lead that is shown is not the service's."));
    if (browser.fields()->rows() != leadRows(browser.lead(), browser.context()))
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
