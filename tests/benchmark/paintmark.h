// SPDX-License-Identifier: MIT
#pragma once

#include <QGenericPlugin>

//! \brief A plug-in that any Qt program loads when QT_QPA_GENERIC_PLUGINS names it, so that
//! programs are timed as they are built for people.
//!
//! It writes lines of a name and CLOCK_MONOTONIC nanoseconds to the file descriptor PAINTMARK_FD:
//! "window" when a window was painted for the first time and the event loop has nothing else to do,
//! "rows" likewise for an item view whose model has rows. PAINTMARK_EXIT holds the name at which
//! the program is to end, which is for profilers.
class PaintMarkPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "paintmark.json")

public:
    QObject *create(const QString &name, const QString &specification) override;
};
