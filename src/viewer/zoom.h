// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QObject>

class QMenu;

namespace LeadViewer {

class Settings;

//! \brief The size of all text, in percent of the system's: 70 to 200 in steps of 10. Everything
//! that is measured from text follows. Remembered in the settings.
class Zoom : public QObject
{
    Q_OBJECT

public:
    //! Takes the zoom of \p settings (null: nothing is remembered), which are not owned and must
    //! outlive the object. Ctrl and the wheel zoom from now on.
    explicit Zoom(Settings *settings, QObject *parent = nullptr);

    [[nodiscard]] int percent() const { return m_percent; }
    //! Adds a menu with "Zoom in", "Zoom out" and "Usual size" and their keys to \p menu.
    void addActions(QMenu *menu);
    //! Makes the text larger (above 0) or smaller, within its bounds.
    void changeBy(int steps);
    void reset();

Q_SIGNALS:
    //! "Zoom 120 %", also at a bound, where nothing changes.
    void announced(const QString &text);

private:
    void setPercent(int percent);
    void apply();

    Settings *m_settings;
    QFont m_usualFont;
    int m_percent;
};

} // namespace LeadViewer
