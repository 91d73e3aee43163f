// SPDX-License-Identifier: MIT
#include "soak/soaker.h"

#include "soak/processmemory.h"
#include "support/leadending.h"
#include "support/leadjson.h"
#include "timeline/actionsmodel.h"
#include "timeline/fieldsmodel.h"
#include "viewer/errordialog.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QNetworkReply>
#include <QPixmapCache>
#include <QSignalSpy>
#include <QToolButton>
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

//! Opens nothing: what is handed to the desktop ends here.
class NoDesktop : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void take(const QUrl &) { }
};

} // namespace

Soaker::Soaker(quint64 seed)
    : m_random(seed)
    , m_isStarted(m_standin.start())
    , m_relay(m_standin.baseUrl(), seed + 1)
    , m_fixture(m_relay.baseUrl(), &m_network)
{
    m_fixture.client().setLimits(hastyLimits());
    addLeads();
    addSteps();
    addReadingSteps();
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

void Soaker::addLeads()
{
    m_standin.loadSamples();
    m_leads = m_standin.leadIds();
    m_standin.addLead(QStringLiteral("notes"), leadJson(QStringLiteral("Notes only"), 230));
    m_standin.addLead(QStringLiteral("none"), leadJson(QStringLiteral("No actions"), 0));
    m_standin.addGeneratedLead(QStringLiteral("many"), QStringLiteral("Many actions"), 100'000);
    m_leads += {QStringLiteral("notes"), QStringLiteral("none"), QStringLiteral("many")};
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

int Soaker::upTo(int highest)
{
    return highest <= 0 ? 0 : int(m_random() % quint64(highest + 1));
}

const QString &Soaker::any(const QStringList &texts)
{
    return texts.at(upTo(int(texts.size()) - 1));
}

void Soaker::fail(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
}

void Soaker::addSteps()
{
    m_steps = {
        {QStringLiteral("turn a page"), 30,
         [this] {
             clickOne({QStringLiteral("First page"), QStringLiteral("Previous page"),
                       QStringLiteral("Next page"), QStringLiteral("Next page"),
                       QStringLiteral("Last page")});
         }},
        {QStringLiteral("refresh"), 8,
         [] {
             press(Qt::Key_F5);
         }},
        {QStringLiteral("open a lead"), 10,
         [this] {
             openLead(any(m_leads));
         }},
        {QStringLiteral("open what is not there"), 1,
         [this] {
             openLead(QStringLiteral("nobody"));
         }},
        {QStringLiteral("type a skip"), 5,
         [this] {
             stepBox(QStringLiteral("Skip"), upTo(3) == 0 ? upTo(99'999) : upTo(60));
         }},
        {QStringLiteral("choose a page size"), 3,
         [this] {
             stepBox(QStringLiteral("Page size"), 1 + upTo(99));
         }},
        {QStringLiteral("press Esc"), 5,
         [] {
             press(Qt::Key_Escape);
         }},
        {QStringLiteral("go back"), 3,
         [] {
             press(Qt::Key_Left, Qt::AltModifier);
         }},
        {QStringLiteral("go forward"), 2,
         [] {
             press(Qt::Key_Right, Qt::AltModifier);
         }},
        {QStringLiteral("choose a command"), 5,
         [this] {
             triggerAny();
         }},
        {QStringLiteral("resize the window"), 2,
         [this] {
             m_fixture.window().resize(900 + upTo(900), 500 + upTo(600));
         }},
        {QStringLiteral("an action arrives"), 4,
         [this] {
             const QString id = QStringLiteral("arrived-%1").arg(m_stepCount);
             m_standin.prependAction(
                 Standin::demoLeadId(),
                 QStringLiteral(R"({"id":"%1","type":"USER_NOTE"})").arg(id).toUtf8());
             m_added += id;
         }},
    };
}

void Soaker::addReadingSteps()
{
    const std::vector<Step> steps{
        {QStringLiteral("filter by kind"), 8,
         [this] {
             clickOne({QStringLiteral("All"), QStringLiteral("Calls"), QStringLiteral("Notes"),
                       QStringLiteral("Messages"), QStringLiteral("Payments"),
                       QStringLiteral("System"), QStringLiteral("Tasks"), QStringLiteral("Other")});
         }},
        {QStringLiteral("filter by type or person"), 4,
         [this] {
             chooseIn(upTo(1) == 0 ? QStringLiteral("Type") : QStringLiteral("Person"));
         }},
        {QStringLiteral("clear the filter"), 4,
         [this] {
             clickOne({QStringLiteral("Clear filter"), QStringLiteral("Read on")});
         }},
        {QStringLiteral("find a text"), 3,
         [this] {
             press(Qt::Key_F, Qt::ControlModifier);
             type(any({QStringLiteral("call"), QStringLiteral("note"), QStringLiteral("zzz")}));
             press(Qt::Key_Return);
         }},
        {QStringLiteral("find on"), 3,
         [this] {
             clickOne({QStringLiteral("Next match"), QStringLiteral("Search older pages"),
                       QStringLiteral("Stop searching"), QStringLiteral("Close find")});
         }},
        {QStringLiteral("read all"), 2,
         [this] {
             clickOne({QStringLiteral("Read all"), QStringLiteral("Stop reading")});
         }},
        {QStringLiteral("look at a row"), 6,
         [this] {
             QTableView *table = m_fixture.table();
             table->setFocus();
             table->selectRow(upTo(table->model()->rowCount() - 1));
         }},
    };
    m_steps.insert(m_steps.end(), steps.begin(), steps.end());
}

void Soaker::openLead(const QString &id)
{
    m_fixture.fill(id);
    press(Qt::Key_Return);
}

void Soaker::clickOne(const QStringList &names)
{
    auto *button = m_fixture.find<QAbstractButton>(any(names));
    if (button != nullptr && button->isVisible() && button->isEnabled())
        button->click();
}

void Soaker::chooseIn(const QString &label)
{
    for (auto *name : m_fixture.window().findChildren<QLabel *>()) {
        auto *box = qobject_cast<QComboBox *>(name->buddy());
        if (box == nullptr || name->text().remove(QLatin1Char('&')) != label || box->count() == 0)
            continue;
        const int index = upTo(box->count() - 1);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index); // what only a person's choice does
    }
}

void Soaker::stepBox(const QString &name, int value)
{
    QSpinBox *box = m_fixture.box(name);
    if (!box->isEnabled())
        return;
    box->setFocus();
    type(QString::number(value));
    press(Qt::Key_Return);
}

void Soaker::triggerAny()
{
    QList<QAction *> actions;
    for (QAction *action : m_fixture.window().findChildren<QAction *>()) {
        const bool endsAll = action->text().contains(QLatin1String("Quit"));
        if (action->isEnabled() && !action->text().isEmpty() && action->menu() == nullptr
            && !endsAll) {
            actions += action;
        }
    }
    if (!actions.isEmpty())
        actions.at(upTo(int(actions.size()) - 1))->trigger();
}

void Soaker::closeDialogs()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(top);
        if (dialog == nullptr || !dialog->isVisible())
            continue;
        QList<QAbstractButton *> buttons;
        for (auto *button : dialog->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled())
                buttons += button;
        }
        if (!buttons.isEmpty())
            buttons.at(upTo(int(buttons.size()) - 1))->click();
        if (dialog->isVisible() && upTo(1) == 0)
            dialog->close();
    }
}

//! As a window manager does it when a dialog goes; off-screen there is none.
void Soaker::moveFocus()
{
    if (QApplication::focusWidget() != nullptr)
        return;
    m_fixture.window().activateWindow();
    if (!QTest::qWaitForWindowActive(&m_fixture.window()))
        fail(QStringLiteral("The window cannot be made active."));
    if (QApplication::focusWidget() == nullptr)
        m_fixture.edit(QStringLiteral("Lead ID"))->setFocus();
}

void Soaker::let(int milliseconds)
{
    QTest::qWait(milliseconds);
}

bool Soaker::step()
{
    int total = 0;
    for (const Step &step : m_steps)
        total += step.weight;
    int drawn = upTo(total - 1);
    const Step *chosen = m_steps.data();
    while (drawn >= chosen->weight)
        drawn -= (chosen++)->weight;

    ++m_stepCount;
    ++m_stepCounts[chosen->name];
    m_trace += QStringLiteral("%1 %2").arg(m_stepCount).arg(chosen->name);
    if (m_trace.size() > newestSteps)
        m_trace.removeFirst();
    moveFocus();
    chosen->act();
    if (upTo(9) < 7) {
        // A person does not always wait for the end.
        static_cast<void>(QTest::qWaitFor([this] { return !m_fixture.browser().isBusy(); },
                                          int(longestWait.count())));
    } else {
        let(upTo(8));
    }
    closeDialogs();
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
    for (const QString &id : std::as_const(m_added))
        m_standin.removeAction(Standin::demoLeadId(), id);
    m_added.clear();
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
    stepBox(QStringLiteral("Page size"), 10);
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
