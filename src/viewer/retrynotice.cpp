// SPDX-License-Identifier: MIT
#include "viewer/retrynotice.h"

#include "telecrm/client.h"
#include "timeline/leadbrowser.h"
#include "ui_retrynotice.h"
#include "wording/retrytext.h"
#include "wording/valuetext.h"

#include <QAccessible>
#include <QApplication>

namespace LeadViewer {

RetryNotice::RetryNotice(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::RetryNotice>())
{
    m_ui->setupUi(this);
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &RetryNotice::showState);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *former, QWidget *now) {
        if (now == m_ui->nowButton && former != nullptr)
            m_focusBefore = former;
    });
    hide();
}

RetryNotice::~RetryNotice() = default;

void RetryNotice::setBrowser(LeadBrowser *browser)
{
    m_browser = browser;
    Retries *retries = browser->means().client->retries();
    connect(retries, &Retries::changed, this, &RetryNotice::showState);
    connect(m_ui->nowButton, &QPushButton::clicked, retries, &Retries::goOnNow);
}

QString RetryNotice::text() const
{
    return isHidden() ? QString() : m_ui->textLabel->text();
}

void RetryNotice::showState()
{
    const Retry *retry
        = m_browser.isNull() ? nullptr : m_browser->means().client->retries()->next();
    if (retry == nullptr) {
        m_tick.stop();
        m_shown = {};
        leave();
        return;
    }
    constexpr qint64 second = 1000;
    const qint64 left = std::max<qint64>(retry->until.remainingTime(), 0);
    const QString text = retryText(*retry, (left + second - 1) / second);
    m_ui->textLabel->setText(breakable(text));
    show();
    // When the number changes next.
    if (left > 0)
        m_tick.start(int((left - 1) % second) + 1);
    if (m_shown == retry->until)
        return;
    m_shown = retry->until;
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void RetryNotice::leave()
{
    // Otherwise the focus falls on whatever stands behind the button.
    if (m_ui->nowButton->hasFocus() && !m_focusBefore.isNull() && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    hide();
}

} // namespace LeadViewer
