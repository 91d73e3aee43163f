// SPDX-License-Identifier: MIT
//
// The decoder: the body of an answer becomes JSON, JSON becomes a lead, a page of actions or the
// names of a workspace, and these become every text that is shown.
#include "fuzz/fuzzing.h"
#include "leads/leadsmodel.h"
#include "telecrm/lead.h"
#include "telecrm/workspace.h"
#include "timeline/actionsmodel.h"
#include "timeline/fieldsmodel.h"
#include "wording/leadheading.h"
#include "wording/leadrows.h"

#include <QLocale>

namespace LeadViewer {

namespace {

using Fuzz::require;

Workspace namesIn(const Json::Value &json)
{
    Workspace names;
    readCustomActions(json, names);
    readCustomFields(json, names);
    readPipeline(json, names);
    const auto members = readTeamMembers(json, names);
    require(!members || members->count >= 0, "a page of members counts them");
    return names;
}

void readEveryCell(const QAbstractItemModel &model)
{
    constexpr int lastRole = ActionsModel::SpokenRole;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            for (int role = 0; role <= lastRole; ++role) {
                // Qt's own roles end long before the model's begin.
                if (role <= Qt::StatusTipRole || role == Qt::AccessibleTextRole
                    || role >= Qt::UserRole) {
                    static_cast<void>(model.data(model.index(row, column), role));
                }
            }
        }
    }
}

void show(const LeadPage &page, const TextContext &context)
{
    FieldsModel fields;
    fields.setRows(leadRows(page.lead, context));
    for (const FieldRow &row : fields.rows()) {
        for (const Link &link : row.links)
            require(isOpenable(link.url), "nothing is offered that may not be opened");
    }
    readEveryCell(fields);

    ActionsModel actions;
    actions.setContext(context);
    if (page.actions)
        actions.setActions(page.actions->actions);
    readEveryCell(actions);
    static_cast<void>(leadHeading(page.lead, actions.actions(), context));
}

} // namespace

} // namespace LeadViewer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace LeadViewer;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
    const auto parsed = Json::parse(Fuzz::bytes(data, size));
    const auto *json = std::get_if<Json::Value>(&parsed);
    if (json == nullptr)
        return 0;

    const auto again = Json::parse(json->toJson().toUtf8());
    const auto *same = std::get_if<Json::Value>(&again);
    Fuzz::require(same != nullptr && *same == *json, "what is written reads the same");

    const TextContext plain{QTimeZone("Asia/Kolkata"), nullptr};
    const TextContext named{QTimeZone::utc(), std::make_shared<const Workspace>(namesIn(*json))};
    auto lead = readLeadPage(*json);
    if (const auto *page = std::get_if<LeadPage>(&lead)) {
        show(*page, plain);
        show(*page, named);
    }
    auto search = readSearchPage(*json);
    if (const auto *page = std::get_if<LeadPage>(&search))
        show(*page, plain);
    auto found = readFoundLeads(*json);
    if (auto *leads = std::get_if<FoundLeads>(&found)) {
        LeadsModel model;
        model.setContext(named);
        model.setLeads(std::move(leads->leads));
        for (int row = 0; row < model.rowCount(); ++row) {
            static_cast<void>(model.index(row).data());
            static_cast<void>(model.index(row).data(Qt::DecorationRole));
        }
    }
    return 0;
}
