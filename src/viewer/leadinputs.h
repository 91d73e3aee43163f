// SPDX-License-Identifier: MIT
#pragma once

#include "leads/leadquestion.h"
#include "leads/recentfile.h"
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

class RecentCompleter;
class TokenReveal;

//! \brief The inputs that name a lead: enterprise, token, whether it is remembered, and the box for
//! the lead.
//!
//! At first it is the start page, with all of them and where to find what they ask for. Once a lead
//! was opened, the box is elsewhere (see \ref leave), and the rest is the workspace panel, which is
//! folded away until it is wanted.
//!
//! A problem with an input is shown below it, and the input gets the focus; invalid input is never
//! returned.
class LeadInputs : public QWidget
{
    Q_OBJECT

public:
    struct Input
    {
        LeadAddress address; //!< without a lead, unless the question names one by its ID
        Token token;
        LeadQuestion question; //!< what names the lead
    };

    explicit LeadInputs(QWidget *parent = nullptr);
    ~LeadInputs() override;

    void setEnterpriseId(const QString &id);
    void setLeadId(const QString &id);
    void setToken(const QString &token);
    //! An empty text leaves its input as it is. The focus goes to the first empty one.
    void fillIn(const QString &enterpriseId, const QString &leadId, const QString &token);
    [[nodiscard]] EnterpriseId enterpriseId() const; //!< see idFromInput()
    [[nodiscard]] QString leadId() const; //!< see idFromInput()
    [[nodiscard]] Token token() const;
    [[nodiscard]] bool isComplete() const; //!< no input is empty

    //! Returns the inputs when all can be sent. Otherwise shows the problem below each
    //! wrong input, and puts the focus on the first one.
    [[nodiscard]] std::optional<Input> checkInputs();
    //! Says what is wrong with the token, and puts the focus there.
    void askForToken();
    //! The problems shown below the inputs; empty when there are none.
    [[nodiscard]] QString problemText() const;
    //! Says below the box for the lead that what it names was not found. The focus goes there,
    //! unless the person has left the inputs meanwhile.
    void showNothingFound(const QString &text);

    //! Puts the focus on an input and selects all its text.
    void focusOn(Suspect input);
    //! Whether the administrator has locked it.
    [[nodiscard]] bool isLocked(Suspect input) const;
    void focusFirstEmpty();
    [[nodiscard]] bool hasInputFocus() const; //!< one of the inputs or buttons has the focus

    //! Ends the start page for good, and folds the panel. The caller gets the box for the lead,
    //! with its buttons, and gives it another parent.
    [[nodiscard]] QWidget *leaveStartPage();
    [[nodiscard]] bool isStartPage() const { return m_isStartPage; }
    //! Hides or shows Enterprise ID, Token and Remember. Nothing is folded on the start page.
    void setFolded(bool isFolded);
    [[nodiscard]] bool isFolded() const;
    //! There are no sample leads to try.
    void hideSamples();
    void setBusy(bool busy);

    //! Nobody can change the enterprise ID any more; a link to a lead elsewhere is refused.
    void lockEnterpriseId();
    //! Remember cannot be ticked any more.
    void lockRemember();

    //! Whether there is a store for tokens.
    void setCanRemember(bool canRemember);
    void setRemembering(bool isRemembering);
    //! Leads to choose from in the box for the lead.
    void setRecentLeads(const QList<RecentLead> &leads);
    //! The line below the token.
    void setTokenPlace(const QString &text);

Q_SIGNALS:
    void openRequested();
    void tokenChanged(const LeadViewer::Token &token);
    void cancelRequested();
    //! A person changed the text in the box for the lead.
    void leadEdited();
    //! The panel was folded or unfolded; a problem in it unfolds it, too.
    void foldedChanged(bool isFolded);
    void samplesRequested();
    //! Where the IDs and the token are to be found.
    void helpRequested();
    void enterpriseChanged();
    //! The person ticked or unticked Remember.
    void rememberChosen(bool isRemembering);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QLineEdit *editOf(Suspect input) const; //!< null where there is none
    void readPasted(QLineEdit *edit);
    [[nodiscard]] bool isLeadElsewhere() const;
    [[nodiscard]] LeadQuestion question() const;
    void showUnderstood();
    void showIcon();

    std::unique_ptr<Ui::LeadInputs> m_ui;
    std::unique_ptr<TokenReveal> m_reveal; // goes before the widgets that it watches
    RecentCompleter *m_completer;
    bool m_isStartPage = true;
};

} // namespace LeadViewer
