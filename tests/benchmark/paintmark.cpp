// SPDX-License-Identifier: MIT
//
// A plug-in that any Qt program loads when QT_QPA_GENERIC_PLUGINS names it, so that programs are
// timed as they are built for people. It writes lines of a name and CLOCK_MONOTONIC nanoseconds to
// the file descriptor PAINTMARK_FD:
//
//   window  a window was painted for the first time, and the event loop has nothing else to do
//   rows    likewise an item view whose model has rows
//
// The program that is to end then is told so by PAINTMARK_EXIT, which holds one of these names.
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>
#include <QGenericPlugin>
#include <QTimer>

#include <cstdio>
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

class PaintMarkPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "paintmark.json")

public:
    QObject *create(const QString &, const QString &) override
    {
        auto *mark = new PaintMark(QCoreApplication::instance());
        QCoreApplication::instance()->installEventFilter(mark);
        return mark;
    }
};

#include "paintmark.moc"
