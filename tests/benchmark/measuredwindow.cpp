// SPDX-License-Identifier: MIT
#include "benchmark/measuredwindow.h"

#include "timeline/readingbehind.h"

#include <QAction>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QNetworkReply>
#include <QPointer>
#include <QStandardPaths>
#include <QTableView>
#include <QThread>
#include <QtTest>

#include <utility>

namespace LeadViewer::Bench {

namespace {

constexpr std::chrono::seconds patience{30};
//! Without a request for that long, nothing more comes of itself.
constexpr int restMilliseconds = 60;

BaseUrl baseUrl(const QUrl &service)
{
    return std::get<BaseUrl>(BaseUrl::parse(service.toString()));
}

template<typename Widget>
Widget *named(const QWidget &window, const QString &name)
{
    for (auto *widget : window.findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    qFatal("Nothing in the window is named \"%s\".", qPrintable(name));
}

} // namespace

double milliseconds(Moment from, Moment to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

qint64 memoryKib(const QByteArray &line)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &each : status.readAll().split('\n')) {
            if (each.startsWith(line + ':'))
                return each.mid(line.size() + 1).trimmed().split(' ').constFirst().toLongLong();
        }
    }
    qFatal("/proc/self/status has no %s.", line.constData());
}

QNetworkReply *MeasuredNetwork::createRequest(Operation operation, const QNetworkRequest &request,
                                              QIODevice *outgoing)
{
    const bool isLead = operation == GetOperation && request.url().path().contains(u"/lead/");
    ++m_underWay;
    if (isLead)
        m_leadAsked = now();
    QNetworkReply *reply = Network::createRequest(operation, request, outgoing);
    // The first to be told, because it is connected before anybody has the reply.
    connect(reply, &QNetworkReply::finished, this, [this, isLead] {
        if (isLead)
            m_leadAnswered = now();
    });
    connect(reply, &QObject::destroyed, this, [this] { --m_underWay; });
    return reply;
}

void MeasuredApplication::watch(const QWidget *top)
{
    m_watched = top;
    m_isPainting = false;
    m_painted.reset();
}

bool MeasuredApplication::notify(QObject *receiver, QEvent *event)
{
    // Qt's threads for the network hand out their events here too.
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    ++m_depth;
    if (m_watched != nullptr && event->type() == QEvent::Paint && receiver->isWidgetType()) {
        const auto *widget = static_cast<const QWidget *>(receiver);
        m_isPainting = m_isPainting || widget == m_watched || m_watched->isAncestorOf(widget);
    }
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    // The outermost event is the window's request to update, which ends by showing what was drawn.
    if (m_depth == 0 && std::exchange(m_isPainting, false)) {
        m_painted = now();
        m_watched = nullptr;
    }
    return result;
}

MeasuredWindow::MeasuredWindow(const QUrl &service, const QString &enterprise, int pageSize)
    : m_client(&m_network, baseUrl(service), QByteArrayLiteral("LeadViewer/bench"))
    , m_namesCache(QStandardPaths::writableLocation(QStandardPaths::CacheLocation),
                   m_client.baseUrl().origin())
    , m_names(&m_client)
    , m_browser(&m_client)
    , m_settings(m_directory.filePath(QStringLiteral("settings.ini")))
{
    m_settings.setPageSize(pageSize);
    m_names.setStore(&m_namesCache);
    m_browser.behind()->turnOn(&m_names);
    m_window.emplace(&m_browser, &m_settings);
    m_window->fillIn(enterprise, QString(), qEnvironmentVariable("LEAD_VIEWER_TOKEN"));
    m_leadEdit = named<QLineEdit>(*m_window, QStringLiteral("Lead ID"));
    m_cancel = m_window->findChild<QAction *>(QStringLiteral("cancelAction"));
    m_table = named<QTableView>(*m_window, QStringLiteral("Timeline"));
    m_form = m_window->findChild<LeadForm *>();
    m_window->show();
    m_window->activateWindow(); // as a window manager does it
    if (!QTest::qWaitForWindowActive(&*m_window))
        qFatal("The window does not become active.");
}

const QWidget *MeasuredWindow::table() const
{
    return m_table->viewport();
}

const QWidget *MeasuredWindow::form() const
{
    return m_form;
}

void MeasuredWindow::type(const QString &lead)
{
    m_leadEdit->setFocus();
    m_leadEdit->selectAll();
    QTest::keyClicks(m_leadEdit, lead);
    rest();
}

void MeasuredWindow::pressEnter()
{
    QTest::keyClick(m_leadEdit, Qt::Key_Return);
}

void MeasuredWindow::pressNextPage()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown, Qt::ControlModifier);
}

double MeasuredWindow::untilPainted(Moment since, const QWidget *what)
{
    auto *application = static_cast<MeasuredApplication *>(QCoreApplication::instance());
    // Only what is painted from the answer's coming on shows it. A page that is shown at once has
    // come before this is called, but is painted after it.
    application->watch(m_cancel->isEnabled() ? nullptr : what);
    QObject context;
    QObject::connect(&m_browser, &LeadBrowser::answered, &context,
                     [application, what] { application->watch(what); });
    while (!application->painted()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (now() - since > patience)
            qFatal("No page was painted: the same is shown already, or %s.",
                   qPrintable(m_window->failureText()));
    }
    m_painted = *application->painted();
    return milliseconds(since, m_painted);
}

void MeasuredWindow::open(const QString &leadId)
{
    type(leadId);
    const Moment start = now();
    pressEnter();
    (void)untilPainted(start, table());
    rest();
}

void MeasuredWindow::rest()
{
    QElapsedTimer quiet;
    quiet.start();
    while (quiet.elapsed() < restMilliseconds) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QTest::qSleep(1);
        if (m_network.underWay() > 0 || m_browser.isBusy() || m_browser.behind()->isReading()
            || !m_form->isComplete())
            quiet.restart();
    }
}

} // namespace LeadViewer::Bench
