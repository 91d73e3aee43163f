// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/leadsearch.h"
#include "wording/textcontext.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace LeadViewer {

class TimeChip;

//! \brief Whose leads are listed, with which status, and created when.
class OwnerForm : public QWidget
{
    Q_OBJECT

public:
    explicit OwnerForm(QWidget *parent = nullptr);

    //! An e-mail address.
    void setOwner(const QString &owner);
    //! The e-mail address that was entered; empty when it is none, or several.
    [[nodiscard]] QString owner() const;
    [[nodiscard]] bool isOwnerEmpty() const; //!< nothing was entered
    //! Days are those of the context's zone, and its workspace has the statuses to choose from.
    void setContext(const TextContext &context);
    //! What is chosen. Empty while there is no \ref owner.
    [[nodiscard]] LeadSearch search() const;
    void focusOwner();
    [[nodiscard]] bool isOwnerFocused() const;

Q_SIGNALS:
    //! A person entered an owner with Enter, or chose a status or a time.
    void chosen();

private:
    TextContext m_context;
    QLineEdit *m_owner;
    QComboBox *m_status;
    TimeChip *m_created;
};

} // namespace LeadViewer
