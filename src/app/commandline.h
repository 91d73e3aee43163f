// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/baseurl.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace LeadViewer {

//! \brief What the program is told when it starts. There is no option for the token: a command line
//! can be read by every other program on the computer.
struct CommandLine
{
    //! What to do instead of, or before, showing the window.
    enum class Outcome {
        Run,
        PrintAndExit, //!< `--help` or `--version`: `text` goes to standard output
        Refuse, //!< something is wrong: `text` says what, for standard error
    };

    Outcome outcome = Outcome::Run;
    QString text;
    bool demo = false;
    QString enterpriseId;
    QString leadId;
    std::optional<BaseUrl> baseUrl; //!< when one was named
    QString screenshot; //!< the PNG file to write; empty for none

    //! \p arguments as QCoreApplication has them, the program's name first.
    static CommandLine parse(const QStringList &arguments);
};

} // namespace LeadViewer
