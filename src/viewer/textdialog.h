// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QString>

namespace LeadViewer {

//! \brief A text to read and to copy, below a sentence about it. Does not block the window. Deletes
//! itself when closed.
class TextDialog : public QDialog
{
    Q_OBJECT

public:
    TextDialog(const QString &title, const QString &sentence, const QString &text, QWidget *window);
};

} // namespace LeadViewer
