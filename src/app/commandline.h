// SPDX-License-Identifier: MIT
#pragma once

#include "session/policy.h"
#include "telecrm/baseurl.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace LeadViewer {

//! \brief The program's command line. There is no option for the token: every other program on the
//! computer can read a command line.
struct CommandLine
{
    //! What the program has to do.
    enum class Outcome {
        Run,
        PrintAndExit, //!< `--help` or `--version`: `text` goes to standard output
        Refuse, //!< something is wrong: `text` is the error, for standard error
    };

    Outcome outcome = Outcome::Run;
    QString text;
    bool demo = false;
    QString enterpriseId;
    QString leadId;
    bool isFromLink = false; //!< the IDs are those of a link, which anybody can have written
    //! When `--base-url` is given, or the administrator has set one.
    std::optional<BaseUrl> baseUrl;
    QString screenshot; //!< the PNG file to write; empty for none

    //! \p arguments as in QCoreApplication::arguments(), the program's name first. Another value
    //! than the one that \p policy locks is refused.
    static CommandLine parse(const QStringList &arguments, const Policy &policy = {});

private:
    QString takePolicy(const Policy &policy);
};

} // namespace LeadViewer
