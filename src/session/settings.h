// SPDX-License-Identifier: MIT
#pragma once

#include "session/tokenkey.h"

#include <QByteArray>
#include <QMap>
#include <QSettings>

#include <QString>
#include <optional>

namespace LeadViewer {

//! \brief What is kept between runs: what a person set, the enterprise opened last, the window's
//! layout.
//!
//! Holds no lead data and no secret; only for which workspaces a token is stored elsewhere. An
//! unreadable or absurd value counts as absent, and so does all of a file that is damaged. What is
//! no regular file, such as a FIFO or a folder, is left alone: then nothing is kept after the run.
class Settings
{
public:
    //! In the person's own settings, under the names QCoreApplication has. What the administrator
    //! sets is in Policy.
    Settings();
    //! In an INI file of its own, for tests.
    explicit Settings(const QString &file);

    static constexpr int usualPageSize = 10;
    static constexpr int smallestPageSize = 1;
    static constexpr int largestPageSize = 100;
    [[nodiscard]] static bool isPageSize(int size); //!< 1 to 100
    //! 1 to 100; \p usual when nothing is remembered.
    [[nodiscard]] int pageSize(int usual = usualPageSize) const;
    void setPageSize(int pageSize);

    //! The time zone for texts: "UTC", "Asia/Kolkata", or empty for this computer's own.
    [[nodiscard]] QString timeZone() const;
    void setTimeZone(const QString &zone);

    //! The workspace opened last; empty when none was.
    [[nodiscard]] QString enterpriseId() const;
    void setEnterpriseId(const QString &id);

    static constexpr int usualZoom = 100;
    static constexpr int smallestZoom = 70;
    static constexpr int largestZoom = 200;
    static constexpr int zoomStep = 10;
    //! The size of all text in percent: 70 to 200 in steps of 10.
    [[nodiscard]] int zoom() const;
    void setZoom(int percent);

    //! Whether fields without a value are left out of the form.
    [[nodiscard]] bool hidesEmptyFields() const;
    void setHidesEmptyFields(bool isHiding);

    //! Whether system events are left out of the timeline's table.
    [[nodiscard]] bool hidesSystemEvents() const;
    void setHidesSystemEvents(bool isHiding);

    //! Whether the window's size, panes and columns are kept.
    [[nodiscard]] bool keepsLayout() const;
    //! When they are no longer to be kept, what was kept is removed.
    void setKeepsLayout(bool isKept);

    //! The folder in which an export suggests to write, an absolute path; empty for none.
    [[nodiscard]] QString exportFolder() const;
    void setExportFolder(const QString &folder);

    //! Whether the leads opened last are kept, and whether their names are as well. The leads
    //! themselves are elsewhere: see RecentLeads.
    [[nodiscard]] bool remembersRecentLeads() const;
    void setRemembersRecentLeads(bool isRemembering);
    [[nodiscard]] bool remembersLeadNames() const;
    void setRemembersLeadNames(bool isRemembering);

    //! Whose leads My leads lists, as an e-mail address: any text of at most 254 characters; empty
    //! when none was entered.
    [[nodiscard]] QString owner() const;
    void setOwner(const QString &owner);

    [[nodiscard]] bool showsMyLeads() const;
    void setShowsMyLeads(bool isShown);

    //! Whether a token for \p key was written to the password store. The token itself is never in
    //! the settings.
    [[nodiscard]] bool isTokenRemembered(const TokenKey &key) const;
    void setTokenRemembered(const TokenKey &key, bool isRemembered);

    //! The window's geometry and the splitters' states, as their widgets save them. Nothing is kept
    //! unless \ref keepsLayout.
    [[nodiscard]] QByteArray layout(const QString &widget) const;
    void setLayout(const QString &widget, const QByteArray &state);

private:
    void removeDamagedFile();
    [[nodiscard]] QVariant value(const QString &key) const;
    [[nodiscard]] bool flag(const QString &key, bool usual) const;
    void setValue(const QString &key, const QVariant &value);

    mutable std::optional<QSettings> m_settings; // nothing where the file is none
    QMap<QString, QVariant> m_unwritten; // the values then
};

} // namespace LeadViewer
