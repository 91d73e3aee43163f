// SPDX-License-Identifier: MIT
#include "viewer/textdialog.h"

#include "viewer/longtext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadViewer {

TextDialog::TextDialog(const QString &title, const QString &sentence, const QString &text,
                       QWidget *window)
    : QDialog(window)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *label = new QLabel(sentence, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // Screen readers read the description when the dialog opens.
    setAccessibleDescription(sentence);
    auto *view = new LongText(this);
    view->setAccessibleName(title);
    view->setLongText(text);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setDefault(true);
    connect(copy, &QPushButton::clicked, this,
            [text] { QGuiApplication::clipboard()->setText(text); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(view);
    column->addWidget(buttons);
    constexpr int characters = 80;
    constexpr int lines = 14;
    resize(fontMetrics().averageCharWidth() * characters, fontMetrics().lineSpacing() * lines);
    copy->setFocus();
}

} // namespace LeadViewer
