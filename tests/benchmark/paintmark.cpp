// SPDX-License-Identifier: MIT
#include "benchmark/paintmark.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <unistd.h>

namespace {

void write(const char *name)
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    const long long nanoseconds = now.tv_sec * 1'000'000'000LL + now.tv_nsec;
    ::dprintf(qEnvironmentVariableIntValue("PAINTMARK_FD"), "%s %lld\n", name, nanoseconds);
    if (qgetenv("PAINTMARK_EXIT") == name)
        ::_exit(EXIT_SUCCESS);
}

class PaintMark : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || !watched->isWidgetType())
            return false;
        const auto *widget = static_cast<QWidget *>(watched);
        if (!m_hasWindow) {
            m_hasWindow = true;
            writeWhenIdle("window");
        }
        if (!m_hasRows && hasRows(widget)) {
            m_hasRows = true;
            writeWhenIdle("rows");
        }
        return false;
    }

private:
    [[nodiscard]] static bool hasRows(const QWidget *viewport)
    {
        const auto *view = qobject_cast<QAbstractItemView *>(viewport->parentWidget());
        return view != nullptr && view->viewport() == viewport && view->model() != nullptr
            && view->model()->rowCount() > 0;
    }

    void writeWhenIdle(const char *name)
    {
        // Painting is one event, and what it draws is sent to the screen before that event ends.
        QTimer::singleShot(0, this, [name] { write(name); });
    }

    bool m_hasWindow = false;
    bool m_hasRows = false;
};

} // namespace

QObject *PaintMarkPlugin::create(const QString &, const QString &)
{
    auto *mark = new PaintMark(QCoreApplication::instance());
    QCoreApplication::instance()->installEventFilter(mark);
    return mark;
}
