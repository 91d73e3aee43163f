// SPDX-License-Identifier: MIT
#include "viewer/windowfixture.h"

#include "support/patience.h"
#include "timeline/actionsmodel.h"
#include "timeline/readingbehind.h"
#include "timeline/timelinerows.h"
#include "viewer/errordialog.h"
#include "viewer/leadform.h"
#include "viewer/noticebar.h"
#include "viewer/timelinepane.h"
#include "wording/phonemask.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer::Test {

namespace {

QByteArray before(const QByteArray &target)
{
    return target.left(target.indexOf('?'));
}

QByteArray behind(const QByteArray &target)
{
    return target.contains('?') ? target.mid(target.indexOf('?') + 1) : QByteArray();
}

//! Between a dialog that closes and the window behind it, nothing has the keyboard for a moment.
QWidget *focused()
{
    static_cast<void>(waitFor([] { return QApplication::activeWindow() != nullptr; }));
    QWidget *widget = QApplication::focusWidget();
    return widget != nullptr ? widget : QApplication::activeWindow();
}

} // namespace

QString nameOf(const QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(
        const_cast<QWidget *>(widget));
    return interface != nullptr ? interface->text(QAccessible::Name) : QString();
}

QStringList textsOf(const QWidget *top)
{
    QStringList texts;
    QList<const QObject *> objects{top};
    for (const QObject *child : top->findChildren<QObject *>())
        objects += child;
    for (const QObject *object : objects) {
        const QMetaObject *meta = object->metaObject();
        for (int i = 0; i < meta->propertyCount(); ++i) {
            if (meta->property(i).typeId() == QMetaType::QString)
                texts += meta->property(i).read(object).toString();
        }
    }
    texts.removeAll(QString());
    return texts;
}

QStringList labelsOf(const QWidget *top)
{
    QStringList lines;
    for (const QLabel *label : top->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            lines += label->text();
    }
    return lines;
}

bool waitForKeyboard(const QWidget *window)
{
    return waitFor([window] { return QApplication::activeWindow() == window; });
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(focused(), key, modifiers);
}

void type(const QString &text)
{
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    QTest::keyClicks(focused(), text);
}

QByteArray pageQuery(qint64 skip, int limit)
{
    return "includeActions=true&skip=" + QByteArray::number(skip)
        + "&limit=" + QByteArray::number(limit);
}

QByteArray errorJson(const QByteArray &code, const QByteArray &message)
{
    return R"({"error":{"code":")" + code + R"(","message":")" + message + R"("}})";
}

WindowFixture::WindowFixture(const QString &settingsFile)
    : m_isStarted(m_standin.start())
    , m_client(&m_network, std::get<BaseUrl>(BaseUrl::parse(m_standin.baseUrl().toString())),
               "Test")
    , m_browser(&m_client)
{
    m_client.setRetryPolicy(RetryPolicy::never());
    if (!settingsFile.isEmpty())
        m_settings.emplace(settingsFile);
    m_window = std::make_unique<MainWindow>(&m_browser, m_settings ? &*m_settings : nullptr);
    if (m_settings) {
        m_keeper.emplace(&m_store, &*m_settings, m_client.baseUrl().origin());
        m_window->setTokenKeeper(&*m_keeper);
    }
}

WindowFixture::WindowFixture(const QUrl &service, Network *network)
    : m_isStarted(true)
    , m_client(network, std::get<BaseUrl>(BaseUrl::parse(service.toString())), "Test")
    , m_browser(&m_client)
{
    m_client.setRetryPolicy(RetryPolicy::never());
    m_window = std::make_unique<MainWindow>(&m_browser, nullptr);
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::readInBackground(NamesStore *store)
{
    m_names.emplace(&m_client);
    m_names->setStore(store);
    m_browser.behind()->turnOn(&*m_names);
    m_browser.behind()->setSettlingTime(std::chrono::milliseconds::zero());
}

void WindowFixture::setPolicy(const Policy &policy)
{
    m_client.setMasking(policy.masksPhones ? &maskedPhonesIn : nullptr);
    if (m_keeper && !policy.allowsRemember)
        m_keeper->forbid();
    m_window->setPolicy(policy);
}

bool WindowFixture::show()
{
    m_window->show();
    m_window->activateWindow();
    return m_isStarted && waitForKeyboard(m_window.get());
}

void WindowFixture::unfold() const
{
    action(QStringLiteral("Workspace"))->setChecked(true);
}

QLineEdit *WindowFixture::edit(const QString &name) const
{
    auto *edit = get<QLineEdit>(name);
    const bool isInPanel
        = name == QStringLiteral("Enterprise ID") || name == QStringLiteral("Token");
    if (isInPanel)
        unfold();
    return edit;
}

QString WindowFixture::value(const QString &label) const
{
    const auto *value = find<QPlainTextEdit>(label, m_window->findChild<LeadForm *>());
    return value != nullptr ? value->toPlainText() : QString();
}

QModelIndex WindowFixture::cell(int row, int column) const
{
    const QAbstractItemModel *model = table()->model();
    for (int i = 0; i < model->rowCount(); ++i) {
        const QModelIndex index = model->index(i, column);
        if (!index.data(TimelineRows::IsHeadingRole).toBool() && row-- == 0)
            return index;
    }
    return {};
}

QStringList WindowFixture::headings() const
{
    QStringList headings;
    const QAbstractItemModel *model = table()->model();
    for (int i = 0; i < model->rowCount(); ++i) {
        const QModelIndex index = model->index(i, 0);
        if (index.data(TimelineRows::IsHeadingRole).toBool())
            headings += index.data().toString();
    }
    return headings;
}

QStringList WindowFixture::row(int row) const
{
    QStringList texts;
    for (int column = 0; column < table()->model()->columnCount(); ++column)
        texts += cell(row, column).data().toString();
    return texts;
}

QStringList WindowFixture::ids() const
{
    QStringList ids;
    for (int row = 0; row < table()->actionCount(); ++row)
        ids += cell(row, 0).data(ActionsModel::IdRole).toString();
    return ids;
}

QString WindowFixture::currentId() const
{
    return table()->currentIndex().data(ActionsModel::IdRole).toString();
}

QString WindowFixture::notice() const
{
    const auto *bar = m_window->findChild<NoticeBar *>(QStringLiteral("noticeBar"));
    return bar->isVisible() ? bar->text() : QString();
}

QAbstractButton *WindowFixture::noticeButton() const
{
    const auto *bar = m_window->findChild<NoticeBar *>(QStringLiteral("noticeBar"));
    auto *button = bar->findChild<QAbstractButton *>(QStringLiteral("actionButton"));
    return button->isVisible() ? button : nullptr;
}

QString WindowFixture::line(const QString &objectName) const
{
    const auto *label = m_window->findChild<QLabel *>(objectName);
    return label != nullptr && label->isVisible() ? label->text().remove(QChar(0x200b)) : QString();
}

QAction *WindowFixture::action(const QString &text) const
{
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text().remove(QLatin1Char('&')) == text)
            return action;
    }
    return nullptr;
}

void WindowFixture::fill(const QString &leadId)
{
    const std::pair<const char *, QString> inputs[]{{"Enterprise ID", Standin::enterpriseId()},
                                                    {"Lead ID", leadId},
                                                    {"Token", Standin::token()}};
    for (const auto &[name, text] : inputs) {
        edit(QString::fromLatin1(name))->setFocus();
        type(text);
    }
}

bool WindowFixture::open(const QString &leadId)
{
    fill(leadId);
    click(QStringLiteral("Open lead"));
    return isDone();
}

void WindowFixture::click(const QString &buttonName)
{
    QTest::mouseClick(button(buttonName), Qt::LeftButton);
}

bool WindowFixture::turn(const QString &buttonName)
{
    // A page that was shown a moment ago needs no request.
    const int before = m_standin.requestCount();
    click(buttonName);
    return isDone() && m_standin.requestCount() <= before + RequestBudget::most;
}

void WindowFixture::refresh()
{
    action(QStringLiteral("Refresh"))->trigger();
}

QList<bool> WindowFixture::pagingEnabled() const
{
    QList<bool> states;
    for (const char *name : {"First page", "Previous page", "Next page"})
        states += button(QString::fromLatin1(name))->isEnabled();
    return states;
}

void WindowFixture::answerWith(const StandinAnswer &answer)
{
    m_standin.setInterceptor([answer](const StandinRequest &) { return answer; });
}

bool WindowFixture::fail()
{
    answerWith({500, errorJson("INTERNAL", "Sorry"), "application/json", {}});
    press(Qt::Key_F5);
    return isDone() && m_window->errorDialog() != nullptr
        && waitForKeyboard(m_window->errorDialog());
}

QAbstractButton *WindowFixture::dialogButton(const QString &name) const
{
    auto *button = find<QAbstractButton>(name, m_window->errorDialog());
    return button != nullptr && button->isVisible() ? button : nullptr;
}

void WindowFixture::clickInDialog(const QString &buttonName)
{
    QTest::mouseClick(dialogButton(buttonName), Qt::LeftButton);
}

bool WindowFixture::isBack()
{
    if (!waitFor([this] { return m_window->errorDialog() == nullptr; }))
        return false;
    m_window->activateWindow(); // as a window manager does it; off-screen there is none
    return waitForKeyboard(m_window.get());
}

bool WindowFixture::isDone() const
{
    // A lead may be searched for, which the browser does not do.
    const QAction *cancel = action(QStringLiteral("Cancel"));
    const bool isDone = waitFor([&] { return !m_browser.isBusy() && !cancel->isEnabled(); });
    QCoreApplication::sendPostedEvents(); // what is new is shown and laid out by events
    return isDone;
}

bool WindowFixture::staysIdle() const
{
    QSignalSpy busy(&m_browser, &LeadBrowser::busyChanged);
    return !m_browser.isBusy() && !busy.wait(TimelinePane::pauseMilliseconds + 100);
}

QByteArray WindowFixture::lastPath() const
{
    return before(m_standin.requests().constLast().target);
}

QByteArray WindowFixture::lastQuery() const
{
    return behind(m_standin.requests().constLast().target);
}

QList<QByteArray> WindowFixture::queries() const
{
    QList<QByteArray> queries;
    for (const StandinRequest &request : m_standin.requests())
        queries += behind(request.target);
    return queries;
}

} // namespace LeadViewer::Test
