// SPDX-License-Identifier: MIT
#pragma once

#include "wording/errorwording.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ErrorDialog;
}

namespace LeadViewer {

//! \brief Tells what failed, what the service says about it and what to do. Window-modal: use
//! open(). Deletes itself when closed. Shows plain text only.
class ErrorDialog : public QDialog
{
    Q_OBJECT

public:
    ErrorDialog(const ErrorWords &words, const QString &details, QWidget *parent);
    ~ErrorDialog() override;

Q_SIGNALS:
    //! The dialog was closed, and the person wants to change that input.
    void editRequested(LeadViewer::Suspect input);
    //! The dialog was closed, and the person wants to retry.
    void retryRequested();

private:
    void setUpEditButton(Suspect suspect);

    std::unique_ptr<Ui::ErrorDialog> m_ui;
};

} // namespace LeadViewer
