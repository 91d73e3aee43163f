// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/token.h"
#include "wording/errorwording.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QLineEdit;

namespace Ui {
class LeadInputs;
}

namespace LeadViewer {

enum class InputProblem;

//! \brief Where a person says which lead: enterprise, lead, token, with or without its timeline,
//! and whether the token is remembered.
//!
//! What is wrong with an input stands below it, and the focus goes there; nothing wrong is handed
//! on.
class LeadInputs : public QWidget
{
    Q_OBJECT

public:
    struct Input
    {
        LeadAddress address;
        Token token;
    };

    explicit LeadInputs(QWidget *parent = nullptr);
    ~LeadInputs() override;

    void setEnterpriseId(const QString &id);
    void setLeadId(const QString &id);
    void setToken(const QString &token);
    [[nodiscard]] EnterpriseId enterpriseId() const; //!< as it stands there, trimmed
    [[nodiscard]] QString leadId() const; //!< likewise
    [[nodiscard]] Token token() const;
    [[nodiscard]] bool includesTimeline() const;
    [[nodiscard]] bool isComplete() const; //!< no input is empty

    //! The inputs, trimmed, when each can be sent. Otherwise says below each what is wrong, and
    //! puts the focus on the first that is.
    [[nodiscard]] std::optional<Input> take();
    //! What is wrong now, as it stands below the inputs; empty when nothing is.
    [[nodiscard]] QString problemText() const;

    //! Puts the focus on an input with everything in it selected.
    void focusOn(Suspect input);
    void focusFirstEmpty();
    void setBusy(bool busy);

    //! Whether there is any place to remember a token in.
    void setCanRemember(bool canRemember);
    void setRemembering(bool isRemembering);
    //! The quiet line below the token.
    void setTokenPlace(const QString &text);

Q_SIGNALS:
    void openRequested();
    void tokenChanged(const LeadViewer::Token &token);
    void cancelRequested();
    void enterpriseChanged();
    //! The person ticked or unticked Remember.
    void rememberChosen(bool isRemembering);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setProblem(QLabel *label, std::optional<InputProblem> problem, const QString &emptyText);
    void readLink(QLineEdit *edit);
    void hintAtPhone();
    void concealToken(QWidget *previous, QWidget *current);
    void showReveal();

    std::unique_ptr<Ui::LeadInputs> m_ui;
};

} // namespace LeadViewer
