// SPDX-License-Identifier: MIT
#include "leads/leadstext.h"

#include "wording/datetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace LeadViewer {

namespace {

struct LeadsText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::LeadsText)
};

QString placeText(const LeadsPage &page)
{
    const QLocale locale;
    const auto count = qint64(page.leads.size());
    if (count == 0)
        return LeadsText::tr("No leads");
    //: The first and the last place of a page: "1–20"
    const QString places = LeadsText::tr("%1–%2").arg(locale.toString(page.skip + 1),
                                                      locale.toString(page.skip + count));
    if (page.total && *page.total >= page.skip + count)
        //: %1 is "1–20", %2 how many there are
        return LeadsText::tr("%1 of %2").arg(places, locale.toString(*page.total));
    //: %1 is "21–33"
    return page.hasNext ? LeadsText::tr("%1 · more may follow").arg(places)
                        : LeadsText::tr("%1 · last page").arg(places);
}

} // namespace

QString leadsPositionText(const LeadsPage &page, const QTimeZone &zone)
{
    if (!page.from || !page.to)
        return placeText(page);
    //: %1 and %2 are the first and the last day that the list covers, %3 is a place in the list
    return LeadsText::tr("%1 – %2: %3")
        .arg(dateText(dayOf(*page.from, zone)), dateText(dayOf(*page.to, zone)), placeText(page));
}

ErrorWords leadSearchWords(const Error &error, const EnterpriseId &enterprise)
{
    ErrorWords words = errorWords(error, {enterprise, {}});
    const QString otherWay
        = LeadsText::tr("Enter the ID of the lead, or paste the link to its page in TeleCRM.");
    switch (error.kind) {
    case ErrorKind::BadRequest:
        words.headline = LeadsText::tr("TeleCRM did not accept this search.");
        words.advice = otherWay;
        words.suspect = Suspect::None;
        break;
    case ErrorKind::NotFound:
        if (words.suspect == Suspect::EnterpriseId)
            break;
        [[fallthrough]];
    case ErrorKind::ClientError:
        words.headline
            = LeadsText::tr("TeleCRM does not search for leads here (%1).").arg(error.httpStatus);
        words.advice = otherWay;
        words.suspect = Suspect::None;
        break;
    case ErrorKind::Forbidden:
        words.headline = LeadsText::tr("This token may not search for leads.");
        break;
    case ErrorKind::NotAnObject:
        words.headline = LeadsText::tr("TeleCRM sent an answer without a list of leads.");
        break;
    default:
        break;
    }
    return words;
}

ErrorWords noSuchLeadWords(const Error &error, const LeadQuestion &question)
{
    ErrorWords words = errorWords(error, question.address);
    const bool hasDigit = std::any_of(question.text.begin(), question.text.end(),
                                      [](QChar c) { return c.isDigit(); });
    // What is certainly no name was searched as one, too, but nobody thinks of that.
    if (error.kind == ErrorKind::NotFound && !hasDigit) {
        words.advice = LeadsText::tr("No lead has this name either. TeleCRM finds whole names "
                                     "only: try the phone number.");
    }
    return words;
}

} // namespace LeadViewer
