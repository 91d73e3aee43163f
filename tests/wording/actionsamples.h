// SPDX-License-Identifier: MIT
#pragma once

#include "support/parsed.h"
#include "telecrm/action.h"
#include "wording/actionkind.h"
#include "wording/textcontext.h"

#include <memory>

namespace LeadViewer::Test {

[[nodiscard]] inline Action actionOf(const QByteArray &json)
{
    return Action::fromJson(parsed(json));
}

//! A record of that type with further members.
[[nodiscard]] inline Action actionOf(const QByteArray &type, const QByteArray &members)
{
    const QByteArray comma = members.isEmpty() ? "" : ",";
    return actionOf("{\"type\":\"" + type + '"' + comma + members + '}');
}

//! The table's own types; that none is missing from it is tested beside the table.
[[nodiscard]] inline QStringList knownTypes()
{
    QStringList codes;
    for (const ActionKind kind : allActionKinds)
        codes += typesOf(kind);
    return codes;
}

//! A workspace that has names for some of everything.
[[nodiscard]] inline TextContext named()
{
    auto workspace = std::make_shared<Workspace>();
    workspace->memberNames.insert(QStringLiteral("asha.rao@example.com"),
                                  QStringLiteral("Asha Rao"));
    workspace->statuses.insert(QStringLiteral("1"), {QStringLiteral("Fresh"), {}});
    workspace->statuses.insert(QStringLiteral("12"), {QStringLiteral("Won"), {}});
    workspace->actionNames.insert(QStringLiteral("1001"), QStringLiteral("Site visit"));
    workspace->actionFieldTypes.insert(QStringLiteral("1001"),
                                       {{QStringLiteral("visit_date"), FieldType::Date},
                                        {QStringLiteral("expected_value"), FieldType::Money},
                                        {QStringLiteral("alternate_number"), FieldType::Phone}});
    TextContext context;
    context.workspace = workspace;
    return context;
}

} // namespace LeadViewer::Test
