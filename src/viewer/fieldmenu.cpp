// SPDX-License-Identifier: MIT
#include "viewer/fieldmenu.h"

#include "viewer/fieldtext.h"
#include "viewer/literaltext.h"
#include "wording/leadrows.h"

#include <QClipboard>
#include <QGuiApplication>

namespace LeadViewer {

FieldMenu::FieldMenu(const FieldRow &row, FieldText *value, QWidget *parent)
    : QMenu(parent)
{
    if (value->textCursor().hasSelection())
        connect(addAction(tr("Copy selection")), &QAction::triggered, value, &FieldText::copy);
    addCopy(tr("Copy value"), row.copyText);
    //: The label is the name of a field: "Phone"
    addCopy(tr("Copy label and value"), row.label + QLatin1String(": ") + row.value);
    if (!row.apiName.isEmpty()) { // else it is no field of the lead
        const Json::Value json(Json::Value::Object{{row.apiName, row.sent}});
        connect(addAction(tr("Copy as JSON")), &QAction::triggered, this,
                [json] { QGuiApplication::clipboard()->setText(json.toJson()); });
    }
    if (!row.links.empty())
        addSeparator();
    for (const Link &link : row.links) {
        connect(addAction(literalText(linkName(link))), &QAction::triggered, this,
                [this, url = link.url] { Q_EMIT linkChosen(url); });
    }
}

void FieldMenu::addCopy(const QString &action, const QString &text)
{
    connect(addAction(action), &QAction::triggered, this,
            [text] { QGuiApplication::clipboard()->setText(text); });
}

} // namespace LeadViewer
