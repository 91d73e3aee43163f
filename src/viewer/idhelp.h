// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QUrl>

namespace LeadViewer {

//! \brief Tells in three steps where the Enterprise ID, the token and a lead's ID are found. Does
//! not block the window, so that its inputs can be filled beside it. Deletes itself when closed.
class IdHelp : public QDialog
{
    Q_OBJECT

public:
    //! \p telecrm is the start page of TeleCRM's own web app.
    IdHelp(const QUrl &telecrm, QWidget *window);
};

} // namespace LeadViewer
