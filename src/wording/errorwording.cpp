// SPDX-License-Identifier: MIT
#include "wording/errorwording.h"

#include "telecrm/baseurl.h"
#include "telecrm/retrypolicy.h"
#include "wording/datetext.h"
#include "wording/errormessage.h"
#include "wording/valuetext.h"
#include "wording/visibletext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

struct ErrorWording
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::ErrorWording)
};

struct KnownWords
{
    ErrorKind kind;
    Suspect suspect;
    bool canRetry;
    const char *headline;
    const char *advice;
};

// %1 is "TeleCRM" or the host that was asked, %2 the lead ID, %3 the HTTP status, %4 when
// Retry-After ends, %5 the base address.
#define WORDS(text) QT_TRANSLATE_NOOP("LeadViewer::ErrorWording", text)
constexpr std::array knownWords{
    KnownWords{
        ErrorKind::BadRequest, Suspect::PageSize, false,
        WORDS("TeleCRM did not accept the request."),
        WORDS(
            "Choose a page size from 1 to 100 and a skip of 0 or more, then open the lead again.")},
    KnownWords{ErrorKind::NotAuthorized, Suspect::Token, false,
               WORDS("TeleCRM did not accept the token."),
               WORDS("Check, in this order: the token is complete · it is a Sync token, not an "
                     "Async token · it belongs to this Enterprise ID.")},
    KnownWords{ErrorKind::Forbidden, Suspect::None, false,
               WORDS("This token may not read this lead."),
               WORDS("Ask your TeleCRM administrator for access.")},
    KnownWords{ErrorKind::NotFound, Suspect::LeadId, false,
               WORDS("There is no lead with the ID “%2” in this workspace."),
               WORDS("Check the ID. The lead may have been deleted.")},
    KnownWords{
        ErrorKind::TooManyRequests, Suspect::None, true, WORDS("TeleCRM asks you to wait."),
        WORDS(
            "Try again in a few minutes. TeleCRM limits how many requests a workspace sends in an "
            "hour.")},
    KnownWords{ErrorKind::ClientError, Suspect::None, false,
               WORDS("TeleCRM refused the request (%3)."),
               WORDS("If it happens again, send the details to your administrator.")},
    KnownWords{ErrorKind::ServerError, Suspect::None, true,
               WORDS("TeleCRM is not answering properly (%3)."),
               WORDS("Try again in a moment. If it happens again, send the details to your "
                     "administrator.")},
    KnownWords{
        ErrorKind::Redirect, Suspect::None, false,
        WORDS("%1 points to another address, and the token is not sent there."),
        WORDS("A network sign-in page can cause this: open a web page in the browser, sign in, "
              "and try again. Otherwise check the base address with your administrator.")},
    KnownWords{ErrorKind::Interim, Suspect::None, true,
               WORDS("%1 announced its answer in a way this program does not read (%3)."),
               WORDS("Try again. If it happens again, send the details to your administrator.")},
    KnownWords{ErrorKind::UnknownStatus, Suspect::None, true,
               WORDS("%1 gave an answer this program does not understand (%3)."),
               WORDS("Try again. A proxy between this computer and TeleCRM can cause this. If it "
                     "happens again, send the details to your administrator.")},
    KnownWords{ErrorKind::NoNetwork, Suspect::None, true,
               WORDS("Cannot reach %1: there is no network."),
               WORDS("Check your internet connection, then try again.")},
    KnownWords{ErrorKind::HostNotFound, Suspect::None, true,
               WORDS("Cannot reach %1. No internet, or its name was not found."),
               WORDS("Check your internet connection, then try again.")},
    KnownWords{
        ErrorKind::ConnectionRefused, Suspect::None, true,
        WORDS("Cannot reach %1: the connection was refused."),
        WORDS("The service may be down, or a firewall is in the way. Try again in a moment.")},
    KnownWords{ErrorKind::ConnectionLost, Suspect::None, true,
               WORDS("The connection to %1 was closed before an answer came."),
               WORDS("Try again. If it happens again, a firewall or proxy may be in the way.")},
    KnownWords{ErrorKind::TimedOut, Suspect::None, true, WORDS("%1 did not answer in time."),
               WORDS("The connection may be slow, or the service busy. Try again.")},
    KnownWords{ErrorKind::TookTooLong, Suspect::None, true,
               WORDS("The answer from %1 took longer than 2 minutes."),
               WORDS("The connection may be slow, or the service busy. Try again; a smaller page "
                     "size makes the answer shorter.")},
    KnownWords{ErrorKind::Proxy, Suspect::None, true,
               WORDS("Cannot reach %1: the proxy did not let the request through."),
               WORDS("The proxy of this network may be set up wrongly. Ask your network "
                     "administrator.")},
    KnownWords{
        ErrorKind::ProxyLogin, Suspect::None, true,
        WORDS("Cannot reach %1: the proxy asks for a login."),
        WORDS("Try again and give the user name and the password for the proxy. Your network "
              "administrator knows them. The token was not sent.")},
    KnownWords{ErrorKind::Tls, Suspect::None, true,
               WORDS("Cannot reach %1: a secure connection could not be made."),
               WORDS("A network sign-in page, a proxy or a virus scanner may be in the way, or the "
                     "service is not set up for secure connections. The token was not sent. Ask "
                     "your network administrator.")},
    KnownWords{
        ErrorKind::CertificateExpired, Suspect::None, true,
        WORDS("Cannot reach %1 safely: its certificate has expired."),
        WORDS("Check the date and the time of this computer first. If they are right, tell your "
              "TeleCRM administrator that the certificate ran out. The token was not sent.")},
    KnownWords{
        ErrorKind::CertificateNotYetValid, Suspect::None, true,
        WORDS("Cannot reach %1 safely: its certificate is not valid yet."),
        WORDS("The date or the time of this computer is probably wrong: set it, then try again. "
              "The token was not sent.")},
    KnownWords{ErrorKind::CertificateOfAnotherHost, Suspect::None, true,
               WORDS("Cannot reach %1 safely: what answered has the certificate of another "
                     "address."),
               WORDS("A network sign-in page can cause this: open a web page in the browser, sign "
                     "in, and try again. Otherwise check the base address with your "
                     "administrator. The token was not sent.")},
    KnownWords{
        ErrorKind::CertificateNotTrusted, Suspect::None, true,
        WORDS("Cannot reach %1 safely: this computer does not know who issued its "
              "certificate."),
        WORDS("Somebody may be listening in, or a company's proxy or a virus scanner opens "
              "secure connections. The token was not sent. Ask your network administrator.")},
    KnownWords{ErrorKind::OtherNetwork, Suspect::None, true, WORDS("Cannot reach %1."),
               WORDS("Check your internet connection, then try again. The details say more.")},
    KnownWords{ErrorKind::Empty, Suspect::None, true, WORDS("%1 sent an empty answer."),
               WORDS("Try again. If it happens again, send the details to your administrator.")},
    KnownWords{ErrorKind::CutOff, Suspect::None, true, WORDS("The answer from %1 is not complete."),
               WORDS("The connection was probably interrupted. Try again.")},
    KnownWords{ErrorKind::TooLarge, Suspect::None, false,
               WORDS("The answer from %1 is too large to be a lead (over 32 MiB)."),
               WORDS("Try a smaller page size, or open the lead without its timeline.")},
    KnownWords{ErrorKind::TooDeep, Suspect::None, false,
               WORDS("The answer from %1 is built in a way this program does not read."),
               WORDS("If it happens again, send the details to your administrator.")},
    KnownWords{ErrorKind::NotJson, Suspect::None, true,
               WORDS("%1 sent an answer this program cannot read."),
               WORDS("Try again. If it happens again, send the details to your administrator.")},
    KnownWords{ErrorKind::NotAnObject, Suspect::None, true,
               WORDS("%1 sent an answer that is not a lead."),
               WORDS("Try again. If it happens again, send the details to your administrator.")},
    KnownWords{ErrorKind::NoFields, Suspect::None, true,
               WORDS("%1 sent an answer without the lead's fields."),
               WORDS("Try again. If it happens again, send the details to your administrator.")},
    KnownWords{ErrorKind::NoLeads, Suspect::None, true,
               WORDS("TeleCRM sent an answer without a list of leads."),
               WORDS("Try again. If it happens again, send the details to your administrator.")},
    KnownWords{ErrorKind::NoActions, Suspect::None, true,
               WORDS("TeleCRM sent an answer without the page of the timeline."),
               WORDS("Try again. The old page is kept.")},
    KnownWords{ErrorKind::NoProgress, Suspect::None, true,
               WORDS("TeleCRM sends the same actions again and again."),
               WORDS("The rest of this timeline cannot be loaded now. Try again later.")},
    KnownWords{ErrorKind::NoToken, Suspect::Token, false,
               WORDS("A token is needed for this workspace."),
               WORDS("Enter the token, then try again.")},
    KnownWords{ErrorKind::OverBudget, Suspect::None, true,
               WORDS("Stopped after three requests to TeleCRM, without a result."),
               WORDS("Do the same again. If that does not help, wait a few minutes first.")},
};

// When the kind alone is ambiguous.
constexpr KnownWords unknownEnterprise{
    ErrorKind::NotAuthorized, Suspect::EnterpriseId, false,
    WORDS("TeleCRM did not accept this Enterprise ID with this token."),
    WORDS("Check the Enterprise ID first: you find it in TeleCRM under Settings → Website and API; "
          "it is not "
          "the token. If it is right, check the token: it has to be a Sync token of this "
          "workspace, not an Async token, and not deleted.")};
constexpr KnownWords notTeleCrm{
    ErrorKind::ClientError, Suspect::None, false,
    WORDS("This address does not answer as TeleCRM does (%3)."),
    WORDS("Check the base address, %5: at TeleCRM it ends in /autoupdate/v2. If it is right, a "
          "proxy or a firewall may have answered. Otherwise check the Enterprise ID, the Lead ID "
          "and the token.")};
constexpr KnownWords notProperly{
    ErrorKind::ServerError, Suspect::None, true, WORDS("%1 is not answering properly (%3)."),
    WORDS("Try again in a moment. If it happens again, send the details to your administrator.")};
constexpr KnownWords signInPage{
    ErrorKind::NotJson, Suspect::None, true, WORDS("A web page came instead of an answer from %1."),
    WORDS("A network sign-in page can cause this: open a web page in the browser, sign in, "
          "and try again.")};
constexpr KnownWords badRequest{ErrorKind::BadRequest, Suspect::LeadId, false,
                                WORDS("TeleCRM did not accept the request."),
                                WORDS("Check the Lead ID. If it is right, choose a page size from "
                                      "1 to 100 and a skip of 0 or more, "
                                      "then open the lead again.")};
constexpr KnownWords limitedUntil{
    ErrorKind::TooManyRequests, Suspect::None, true, WORDS("TeleCRM asks you to wait until %4."),
    WORDS("Try again then. TeleCRM limits how many requests a workspace sends in an hour.")};
constexpr KnownWords awayUntil{ErrorKind::ServerError, Suspect::None, true,
                               WORDS("%1 asks you to wait until %4 (%3)."),
                               WORDS("Try again then.")};
constexpr KnownWords redirectLoop{ErrorKind::Redirect, Suspect::None, false,
                                  WORDS("%1 redirects the request in a circle."),
                                  WORDS("Check the base address with your administrator.")};
constexpr KnownWords redirectNowhere{
    ErrorKind::Redirect, Suspect::None, false,
    WORDS("%1 points to another address, but does not say which (%3)."),
    WORDS("Check the base address with your administrator.")};
#undef WORDS

bool namesEnterprise(const ErrorBody &body)
{
    return body.code.contains(QLatin1String("ENTERPRISE"), Qt::CaseInsensitive)
        || body.message.contains(QLatin1String("enterprise"), Qt::CaseInsensitive);
}

bool namesPage(const ErrorBody &body)
{
    return body.message.contains(QLatin1String("limit"), Qt::CaseInsensitive)
        || body.message.contains(QLatin1String("skip"), Qt::CaseInsensitive);
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    const int port = a.scheme() == QLatin1String("https") ? 443 : 80;
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port(port) == b.port(port);
}

//! Whether the answer says until when.
bool asksToWait(const Error &error)
{
    const auto asked = askedWait(error);
    return asked && *asked > asked->zero();
}

//! The words of a kind that need no more than the kind.
const KnownWords &wordsFor(ErrorKind kind)
{
    const auto *found
        = std::find_if(knownWords.begin(), knownWords.end(),
                       [kind](const KnownWords &words) { return words.kind == kind; });
    Q_ASSERT(found != knownWords.end());
    return *found;
}

bool isWebPage(const Error &error)
{
    const QString type = error.contentType.section(QLatin1Char(';'), 0, 0).trimmed();
    return !type.endsWith(QLatin1String("json"), Qt::CaseInsensitive)
        && (type.contains(QLatin1String("html"), Qt::CaseInsensitive)
            || error.body.trimmed().startsWith(QLatin1Char('<')));
}

//! The words for an answer of status 4xx or 5xx.
const KnownWords &wordsForStatus(const Error &error)
{
    const bool isServers = error.kind == ErrorKind::ServerError;
    if (!error.service.isTeleCrms && isServers)
        return notProperly;
    // Of what is sent with a request, routers know the address alone.
    const bool isOfAddress = error.kind == ErrorKind::NotFound
        || error.kind == ErrorKind::ClientError || isWebPage(error);
    if (!error.service.isTeleCrms && isOfAddress)
        return notTeleCrm;
    const auto names = [&error](const char *word) {
        return error.service.code.contains(QLatin1String(word));
    };
    if (error.kind == ErrorKind::NotAuthorized && namesEnterprise(error.service))
        return unknownEnterprise;
    if (error.kind == ErrorKind::NotFound && names("ENTERPRISE"))
        return unknownEnterprise;
    if (error.kind == ErrorKind::NotFound && (names("ACTION") || names("MEMBER")))
        return wordsFor(ErrorKind::ClientError);
    // The input boxes allow only values in range, so the ID is the likely fault, unless the message
    // names the page.
    if (error.kind == ErrorKind::BadRequest && !namesPage(error.service))
        return badRequest;
    return wordsFor(error.kind);
}

const KnownWords &wordsFor(const Error &error)
{
    if (asksToWait(error))
        return error.kind == ErrorKind::TooManyRequests ? limitedUntil : awayUntil;
    switch (error.kind) {
    case ErrorKind::BadRequest:
    case ErrorKind::NotAuthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::ClientError:
    case ErrorKind::ServerError:
        return wordsForStatus(error);
    case ErrorKind::NotJson:
        return isWebPage(error) ? signInPage : wordsFor(error.kind);
    case ErrorKind::Redirect:
        if (error.redirectTarget.isEmpty())
            return redirectNowhere;
        if (isSameOrigin(error.redirectTarget, error.url))
            return redirectLoop;
        [[fallthrough]];
    default:
        return wordsFor(error.kind);
    }
}

//! "2:05 pm", by the clock of this computer.
QString untilText(const Error &error)
{
    // Rounded up to a whole minute, as the text has no seconds.
    constexpr qint64 almostAMinute = 59'999;
    const QDateTime until = error.retryAt->addMSecs(almostAMinute);
    // Far ahead it may be a time of tomorrow.
    constexpr qint64 mostOfADay = 12LL * 60 * 60;
    return error.time.secsTo(until) < mostOfADay ? timeText(until) : dateTimeText(until);
}

QString baseAddress(const QUrl &url)
{
    const QString text = url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo);
    return oneLine(text.left(text.lastIndexOf(QLatin1String("/enterprise/"))));
}

//! The host only where a person or an administrator chose it.
QString serviceName(const QUrl &url)
{
    return isSameOrigin(url, BaseUrl().url()) ? QStringLiteral("TeleCRM") : url.host();
}

//! Whether the service's message says no more than the headline of its status.
bool repeatsHeadline(const Error &error, const KnownWords &known, const LeadAddress &asked)
{
    // Other words of a status have a headline of another meaning.
    const bool isOfStatus = &known == &limitedUntil || &known == &wordsFor(error.kind);
    return isOfStatus && repeatsStatus(error, asked.lead);
}

QString filled(const char *text, const Error &error, const LeadAddress &asked)
{
    constexpr qsizetype longestId = 100;
    // One pass, so that a "%1" inside an ID is not replaced.
    QString result = ErrorWording::tr(text);
    QString out;
    for (qsizetype i = 0; i < result.size(); ++i) {
        const QStringView mark = QStringView(result).mid(i, 2);
        if (mark == u"%1")
            out += serviceName(error.url);
        else if (mark == u"%2")
            out += oneLine(asked.lead.text, longestId);
        else if (mark == u"%3")
            out += QString::number(error.httpStatus);
        else if (mark == u"%4")
            out += untilText(error);
        else if (mark == u"%5")
            out += baseAddress(error.url);
        else {
            out += result.at(i);
            continue;
        }
        ++i;
    }
    return out;
}

} // namespace

ErrorWords errorWords(const Error &error, const LeadAddress &asked)
{
    const KnownWords &known = wordsFor(error);
    ErrorWords words;
    words.headline = filled(known.headline, error, asked);
    words.advice = filled(known.advice, error, asked);
    words.suspect = known.suspect;
    words.canRetry = known.canRetry;
    words.hasToWait = error.kind == ErrorKind::TooManyRequests || asksToWait(error);
    if (error.attempts > 1) {
        //: %n is above 1, %1 what to do
        words.advice
            = ErrorWording::tr("Tried %n time(s). %1", nullptr, error.attempts).arg(words.advice);
    }
    if (!error.service.message.isEmpty() && !repeatsHeadline(error, known, asked)) {
        // The dialog has to fit the screen.
        constexpr int mostLines = 8;
        words.said = ErrorWording::tr("The service says: “%1”")
                         .arg(shortText(visibleText(error.service.message),
                                        ErrorBody::maximumMessage, mostLines));
    }
    return words;
}

} // namespace LeadViewer
