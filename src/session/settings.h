// SPDX-License-Identifier: MIT
#pragma once

#include "session/tokenkey.h"

#include <QByteArray>
#include <QMap>
#include <QSettings>

#include <QString>
#include <optional>

namespace LeadViewer {

//! \brief What is kept between runs: page size, the enterprise opened last, the window's layout.
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

    //! Whether a token for \p key was written to the password store. The token itself is never in
    //! the settings.
    [[nodiscard]] bool isTokenRemembered(const TokenKey &key) const;
    void setTokenRemembered(const TokenKey &key, bool isRemembered);

    //! The window's geometry and the splitters' states, as their widgets save them.
    [[nodiscard]] QByteArray layout(const QString &widget) const;
    void setLayout(const QString &widget, const QByteArray &state);

private:
    void removeDamagedFile();
    [[nodiscard]] QVariant value(const QString &key) const;
    void setValue(const QString &key, const QVariant &value);

    mutable std::optional<QSettings> m_settings; // nothing where the file is none
    QMap<QString, QVariant> m_unwritten; // the values then
};

} // namespace LeadViewer
