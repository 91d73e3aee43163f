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
    //! A link for this program, see viewerLink(). Anybody can have written it. When a link was
    //! refused, it is `lead-viewer:`, which names no lead: what was refused may hold a token.
    QString link;
    bool newWindow = false; //!< do not hand over to the program that runs already
    //! When `--base-url` is given, or the administrator has set one.
    std::optional<BaseUrl> baseUrl;
    QString screenshot; //!< the PNG file to write; empty for none

    //! \p arguments as in QCoreApplication::arguments(), the program's name first. Another value
    //! than the one that \p policy locks is refused.
    static CommandLine parse(const QStringList &arguments, const Policy &policy = {});

    //! What to hand over to the program that runs already: a link or an empty text, see
    //! SingleInstance. Nothing when this start needs a window of its own: for a picture, for sample
    //! leads, and for IDs that go with \p hasToken, a token of their own, or that are no link.
    [[nodiscard]] std::optional<QString> message(bool hasToken) const;

private:
    QString takePolicy(const Policy &policy);
};

} // namespace LeadViewer
