// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"

#include <QObject>

namespace LeadViewer {

class LeadBrowser;
class LeadInputs;
class LinkNotice;
class NoticeBar;
class TokenControl;

//! \brief What happens with a link that comes from outside, which anybody can have written.
//!
//! One into the workspace in use is opened at once, or when its token comes. One into another
//! workspace is shown first, and nothing changes until a person chooses Open. One that names no
//! lead, or another workspace than the administrator's, is refused in words.
class LinkArrival : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        LeadInputs *inputs;
        TokenControl *token;
        LinkNotice *question;
        NoticeBar *bar; //!< says why a link is refused
    };

    //! Nothing is owned; all must outlive the object, but for its end.
    LinkArrival(const Parts &parts, LeadBrowser *browser, QObject *parent);

    //! \p link is any text; see addressFromOutsideLink().
    void arrive(const QString &link);

private:
    [[nodiscard]] EnterpriseId workspace() const;
    void refuse(const QString &text);
    void open(const LeadAddress &address);

    Parts m_parts;
    LeadBrowser *m_browser;
    LeadAddress m_asked; // the lead of the question
};

} // namespace LeadViewer
