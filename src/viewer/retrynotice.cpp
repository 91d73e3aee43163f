// SPDX-License-Identifier: MIT
#include "viewer/retrynotice.h"

#include "telecrm/client.h"
#include "timeline/leadbrowser.h"
#include "ui_retrynotice.h"
#include "wording/retrytext.h"
#include "wording/valuetext.h"

namespace LeadViewer {

RetryNotice::RetryNotice(QWidget *parent)
    : NoticeFrame(parent)
    , m_ui(std::make_unique<Ui::RetryNotice>())
{
    m_ui->setupUi(this);
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &RetryNotice::showState);
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
    return isWanted() ? m_ui->textLabel->text() : QString();
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
    // When the number changes next.
    if (left > 0)
        m_tick.start(int((left - 1) % second) + 1);
    if (m_shown == retry->until)
        return;
    m_shown = retry->until;
    announce(text);
    showAs(NoticeWeight::Warning);
}

} // namespace LeadViewer
