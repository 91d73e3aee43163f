// SPDX-License-Identifier: MIT
#include "app/snapshot.h"

#include "timeline/leadbrowser.h"
#include "timeline/positiontext.h"
#include "timeline/readingbehind.h"
#include "viewer/errordialog.h"
#include "viewer/mainwindow.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QPixmap>
#include <QTextStream>

#include <cstdio>

namespace LeadViewer {

namespace {

QPixmap picture(MainWindow *window)
{
    // Posted events lay out new widgets; send them now, before the picture.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QPixmap pixmap = window->grab();
    if (ErrorDialog *dialog = window->errorDialog()) {
        const QPixmap over = dialog->grab();
        const QSizeF size = over.deviceIndependentSize();
        QPainter painter(&pixmap);
        const QPointF corner((window->width() - size.width()) / 2,
                             (window->height() - size.height()) / 2);
        painter.drawPixmap(corner, over);
        painter.setPen(window->palette().color(QPalette::Mid));
        painter.drawRect(QRectF(corner, size));
    }
    return pixmap;
}

void print(std::FILE *stream, const QString &text)
{
    QTextStream(stream) << text << Qt::endl;
}

} // namespace

Snapshot::Snapshot(MainWindow *window, LeadBrowser *browser, QString file, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_browser(browser)
    , m_file(std::move(file))
{
    // Queued, so that the window shows the answer first.
    connect(browser, &LeadBrowser::answered, this, &Snapshot::waitForBackground,
            Qt::QueuedConnection);
    connect(browser, &LeadBrowser::failed, this, &Snapshot::writePicture, Qt::QueuedConnection);
}

void Snapshot::start()
{
    if (!m_window->openLead())
        QMetaObject::invokeMethod(this, &Snapshot::writePicture, Qt::QueuedConnection);
}

void Snapshot::waitForBackground()
{
    if (m_poll.isActive())
        return;
    m_waiting.start();
    m_poll.setInterval(10);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if ((!m_browser->behind()->isReading() && !m_browser->isBusy())
            || m_waiting.hasExpired(std::chrono::milliseconds(patience).count())) {
            m_poll.stop();
            writePicture();
        }
    });
    m_poll.start();
}

void Snapshot::writePicture()
{
    const QString problem
        = m_window->failureText().isEmpty() ? m_window->problemText() : m_window->failureText();
    const bool hasLead = m_browser->lead() != nullptr && m_window->failureText().isEmpty();
    if (hasLead) {
        print(stdout, m_browser->lead()->nameOrId());
        const QString position = m_window->positionText();
        print(stdout, position.isEmpty() ? timelineNote(m_browser->page().state) : position);
    } else {
        print(stdout, problem);
    }
    const bool isWritten = picture(m_window).save(m_file, "PNG");
    if (!isWritten)
        print(stderr, tr("The picture could not be written to %1.").arg(m_file));
    Q_EMIT finished(hasLead && isWritten ? 0 : 1);
}

} // namespace LeadViewer
