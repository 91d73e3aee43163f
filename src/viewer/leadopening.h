// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAction;

namespace LeadViewer {

class FieldsPane;
class LeadBrowser;
class LeadFinding;
class LeadInputs;
class LeadsDock;
class TimelinePane;
class TokenControl;
struct LeadAddress;

//! \brief Opens leads: the one that the inputs name, one that is chosen elsewhere in the window,
//! and the shown one again.
class LeadOpening : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        LeadInputs *inputs;
        TokenControl *token;
        LeadsDock *leads;
        LeadFinding *finding;
        FieldsPane *fields;
        TimelinePane *timeline;
        QAction *includeTimeline; //!< checkable: whether the timeline is asked for
    };

    //! Nothing is owned. The parent is the window, which contains \p parts; \p browser must outlive
    //! the object.
    LeadOpening(const Parts &parts, LeadBrowser *browser, QObject *window);

    //! Opens the lead that the inputs name, or searches for it. False when an input is refused.
    bool openInputs();
    //! Opens a lead by its ID, which is certain.
    void open(const LeadAddress &address);
    //! Asks again for the shown lead, with what the page boxes say.
    void refresh();

    //! Whether a person waits for the lead that is shown now, and did nothing else meanwhile: the
    //! focus is where leads are named and chosen.
    [[nodiscard]] bool isAwaited() const;
    //! Folds the inputs, and puts the focus on the first row of the lead.
    void focusLead();

private:
    //! Whether the focus is where leads are named and chosen.
    [[nodiscard]] bool isNaming() const;
    void ask(const LeadAddress &address);
    void loadTimeline();
    void followBusy();

    Parts m_parts;
    LeadBrowser *m_browser;
    bool m_isOpening = false; // a person opened a lead, which has not come yet
};

} // namespace LeadViewer
