// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"

#include <QUrl>
#include <QWidget>

#include <memory>

class QAction;

namespace Ui {
class FieldsPane;
}

namespace LeadViewer {

class LeadBrowser;

//! \brief The open lead: a card with what matters first, and its fields with an input to find one.
class FieldsPane : public QWidget
{
    Q_OBJECT

public:
    explicit FieldsPane(QWidget *parent = nullptr);
    ~FieldsPane() override;

    //! \p browser is not owned and must outlive the pane.
    void setBrowser(LeadBrowser *browser);
    //! Adds \p actions, which are not owned, to the context menu of the lead's name.
    void addLeadActions(const QList<QAction *> &actions);
    void focusFields();
    void focusFind();
    //! See LeadForm::setHidesEmptyFields().
    void setHidesEmptyFields(bool hides);
    [[nodiscard]] bool hidesEmptyFields() const;

Q_SIGNALS:
    //! A person pressed a link button of a field.
    void linkChosen(const QUrl &url);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showLead();
    void showCard();
    void showMatches();

    std::unique_ptr<Ui::FieldsPane> m_ui;
    LeadBrowser *m_browser = nullptr;
    LeadAddress m_shownAddress;
};

} // namespace LeadViewer
