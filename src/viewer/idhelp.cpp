// SPDX-License-Identifier: MIT
#include "viewer/idhelp.h"

#include "viewer/linkopener.h"
#include "viewer/noticebar.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace LeadViewer {

IdHelp::IdHelp(const QUrl &telecrm, QWidget *window)
    : QDialog(window)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find the IDs and the token"));
    const std::pair<QString, QString> steps[]{
        {tr("1. Enterprise ID"),
         tr("In TeleCRM, open Settings → Website and API. Copy the Enterprise ID.")},
        {tr("2. Token"), tr("On the same page, make a Sync token. An Async token cannot read.")},
        {tr("3. Lead ID"),
         tr("Open the lead in TeleCRM and copy its link. The ID is the last part of it; you can "
            "paste the whole link, or type the lead's phone number instead.")},
    };
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    QStringList spoken;
    constexpr int characters = 65;
    for (const auto &[name, step] : steps) {
        auto *nameLabel = new QLabel(name, this);
        auto *stepLabel = new QLabel(step, this);
        for (QLabel *label : {nameLabel, stepLabel})
            label->setTextFormat(Qt::PlainText);
        stepLabel->setWordWrap(true);
        stepLabel->setMinimumWidth(fontMetrics().averageCharWidth() * characters);
        stepLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
        QFont bold = nameLabel->font();
        bold.setBold(true);
        nameLabel->setFont(bold);
        form->addRow(nameLabel, stepLabel);
        spoken += name + QStringLiteral(": ") + step;
    }
    // Screen readers read the description when the dialog opens.
    setAccessibleDescription(spoken.join(u'\n'));

    auto *problem = new NoticeBar(this);
    form->addRow(problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *open = buttons->addButton(tr("&Open TeleCRM"), QDialogButtonBox::ActionRole);
    open->setDefault(true);
    connect(open, &QPushButton::clicked, problem,
            [telecrm, problem] { openLink(telecrm, problem); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    open->setFocus();
}

} // namespace LeadViewer
