// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>
#include <QTimeZone>

namespace LeadViewer {

//! \brief The time zones to choose from: this computer's, India's, where the service is used most,
//! and UTC.
class ZoneMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ZoneMenu(QWidget *parent = nullptr);

    //! Checks a zone by its name: "Asia/Kolkata", "UTC", or empty for this computer's. Any other
    //! name counts as empty. Emits nothing.
    void setZoneName(const QString &name);
    //! The checked zone.
    [[nodiscard]] QTimeZone zone() const;

Q_SIGNALS:
    void chosen(const QString &name);

private:
    [[nodiscard]] QString zoneName() const;
};

} // namespace LeadViewer
