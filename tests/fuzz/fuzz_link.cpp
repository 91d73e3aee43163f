// SPDX-License-Identifier: MIT
//
// The link reader: what a person pastes, what a field's value offers to open, and what may be
// handed to the desktop.
#include "fuzz/fuzzing.h"
#include "leads/leadquestion.h"
#include "telecrm/leadinput.h"
#include "telecrm/viewerlink.h"
#include "wording/links.h"

namespace LeadViewer {

namespace {

using Fuzz::require;

void checkOpenable(const QUrl &url)
{
    const QString scheme = url.scheme();
    require(scheme == QLatin1String("https") || scheme == QLatin1String("http")
                || scheme == QLatin1String("mailto") || scheme == QLatin1String("tel"),
            "only four schemes are opened");
    require(url.userName().isEmpty() && url.password().isEmpty(), "no address logs in");
}

} // namespace

} // namespace LeadViewer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace LeadViewer;
    const QString text = QString::fromUtf8(Fuzz::bytes(data, size));

    if (const auto address = addressFromLink(text)) {
        const Token none;
        Fuzz::require(!address->enterprise.text.isEmpty() || !address->lead.text.isEmpty(),
                      "a link that is read names a workspace or a lead");
        static_cast<void>(checkId(address->lead.text, none));
        const QUrl page = leadPageUrl(BaseUrl(), *address);
        if (!page.isEmpty())
            Fuzz::require(page.host() == QLatin1String("next.telecrm.in") && isOpenable(page),
                          "a lead's page is the vendor's");
    }
    if (const auto address = addressFromViewerLink(text)) {
        Fuzz::require(isViewerLink(text), "only the program's own links are read as such");
        for (const QString &id : {address->enterprise.text, address->lead.text})
            Fuzz::require(!checkId(id, {}) && idFromInput(id) == id, "a link has sendable IDs");
    }
    if (const auto address = addressFromOutsideLink(text)) {
        Fuzz::require(addressFromViewerLink(viewerLink(*address)) == address,
                      "a link that is written names the same lead");
    }
    const QString id = idFromInput(text);
    Fuzz::require(idFromInput(id) == id, "an ID that was read is read as itself");
    const LeadQuestion question = leadQuestion(text);
    for (const LeadSearch::Field &field : question.search.fields) {
        for (const QString &value : field.values)
            Fuzz::require(!Token::isFormIn(value), "no token is searched for");
    }
    static_cast<void>(understoodText(question));

    if (isOpenable(QUrl(text)))
        checkOpenable(QUrl(text));
    for (const FieldType type : {FieldType::Other, FieldType::Text, FieldType::Email,
                                 FieldType::Phone, FieldType::Website, FieldType::MediaLink}) {
        for (const QString &name :
             {QStringLiteral("website"), QStringLiteral("phone"), QStringLiteral("email"), text}) {
            for (const Link &link : linksFor(name, type, Json::Value(text))) {
                Fuzz::require(isOpenable(link.url), "nothing is offered that may not be opened");
                checkOpenable(link.url);
            }
        }
    }
    Action call;
    call.json = Json::Value(Json::Value::Object{{QStringLiteral("recording"), Json::Value(text)}});
    if (const auto link = recordingLink(call))
        checkOpenable(link->url);
    return 0;
}
