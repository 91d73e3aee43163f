// SPDX-License-Identifier: MIT
#pragma once

#include "wording/errorwording.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ErrorDialog;
}

namespace LeadViewer {

//! \brief Says what failed, what the service says of it and what to do. Window-modal and never
//! blocking: open() it. Deletes itself when closed. Shows plain text only.
class ErrorDialog : public QDialog
{
    Q_OBJECT

public:
    ErrorDialog(const ErrorWords &words, const QString &details, QWidget *parent);
    ~ErrorDialog() override;

Q_SIGNALS:
    //! The dialog has closed and the person wants to change that input.
    void editRequested(LeadViewer::Suspect input);
    //! The dialog has closed and the person wants to ask again.
    void retryRequested();

private:
    void setUpEditButton(Suspect suspect);

    std::unique_ptr<Ui::ErrorDialog> m_ui;
};

} // namespace LeadViewer
