// SPDX-License-Identifier: MIT
#pragma once

#include "session/settingsfile.h"
#include "session/tokenkey.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace LeadViewer {

//! \brief What is kept between runs: page size, the enterprise opened last, the window's layout.
//!
//! Holds no lead data and no secret; only for which workspaces a token is stored elsewhere. An
//! unreadable or absurd value counts as absent. It stays in the file until it is set; see
//! SettingsFile, also for what happens when the file is none.
class Settings
{
public:
    //! In the person's own folder of settings, under the names QCoreApplication has:
    //! "~/.config/<organization>/<application>.conf". What is not there is looked for in the same
    //! file in the computer's folders ("/etc/xdg"), where the administrator sets it.
    Settings();
    //! In a file of its own, for tests.
    explicit Settings(const QString &file);

    //! 1 to 100; 10 when nothing is remembered.
    [[nodiscard]] int pageSize() const;
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
    //! Each state by its widget.
    void setLayouts(const QMap<QString, QByteArray> &states);

private:
    [[nodiscard]] QString value(const QString &key) const;
    [[nodiscard]] QStringList rememberedTokens() const;

    SettingsFile m_file;
    std::vector<SettingsFile> m_defaults; // those of the computer, the first one counts
};

} // namespace LeadViewer
