// SPDX-License-Identifier: MIT
#pragma once

#include "leads/leadquestion.h"
#include "telecrm/error.h"

#include <QObject>

#include <optional>

namespace LeadViewer {

class ErrorControl;
class LeadBrowser;
class LeadInputs;
class LeadPages;
class LeadsPane;
struct ErrorWords;

//! \brief Finds the lead that a person names by its phone number, e-mail address or name. One hit
//! opens, several are listed, and none is said below the box for the lead.
class LeadFinding : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        LeadInputs *inputs;
        LeadsPane *pane;
        ErrorControl *errors;
    };

    //! Nothing is owned. The parent is \p window, which contains \p parts; \p browser must outlive
    //! it.
    LeadFinding(const Parts &parts, LeadBrowser *browser, QWidget *window);

    //! Searches for what \p question asks TeleCRM for; the search before is cancelled.
    void find(const EnterpriseId &enterprise, const LeadQuestion &question);
    //! The browser opens \p question by its ID. When there is no such ID, its search follows; when
    //! that finds nothing either, the failure is that of the ID.
    void expect(const EnterpriseId &enterprise, const LeadQuestion &question);
    void cancel();
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void busyChanged();
    //! This lead alone was found.
    void openRequested(const LeadViewer::LeadAddress &address);
    //! Several leads are in the pane, which is to be shown.
    void listed();

private:
    void ask(const LeadSearch &search);
    void showFound();
    void showThatThereIsNone();
    void showFailure(const Error &error);
    [[nodiscard]] bool searchInstead(const Error &error);
    void showThatThereIsNoId(const ErrorWords &words);
    [[nodiscard]] QString foundTitle() const;
    void dropPages();

    Parts m_parts;
    LeadBrowser *m_browser;
    LeadPages *m_pages = nullptr; // of the search under way; a child
    EnterpriseId m_enterprise;
    LeadQuestion m_question;
    bool m_isElsewhere = false; // the usual field has been searched
    bool m_isExpected = false; // the question is asked as an ID first
    std::optional<Error> m_noId; // what the service said to the ID
};

} // namespace LeadViewer
