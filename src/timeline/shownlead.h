// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/lead.h"
#include "wording/textcontext.h"

#include <QDateTime>
#include <QObject>

#include <optional>
#include <vector>

namespace LeadViewer {

class ActionsModel;
class FieldsModel;

//! \brief The lead that is shown.
struct OpenLead
{
    LeadAddress address;
    Lead lead;
    //! The first page of the timeline as it was read last; empty before that.
    std::vector<Action> newestActions;
    QDateTime answeredAt; //!< when \ref lead was answered, UTC

    //! The lead's name for a title; empty when it has none: see shownName().
    [[nodiscard]] QString name() const;
    //! For a sentence.
    [[nodiscard]] QString nameOrId() const;
};

//! \brief Holds the lead that is shown, and the models with its texts.
class ShownLead : public QObject
{
    Q_OBJECT

public:
    explicit ShownLead(QObject *parent = nullptr);

    void open(const LeadAddress &address, const Lead &lead, const QDateTime &answeredAt);
    //! Other values of the same lead. A cached answer may be older than the known lead, which then
    //! stays.
    void update(const Lead &lead, const QDateTime &answeredAt);
    void setNewest(const std::vector<Action> &actions);
    //! The zone and the names for all texts.
    void setContext(const TextContext &context);
    //! Whether something of the lead changed since the last call.
    [[nodiscard]] bool takeNews();

    //! Null pointer before there is one.
    [[nodiscard]] const OpenLead *lead() const { return m_lead ? &*m_lead : nullptr; }
    [[nodiscard]] const TextContext &context() const { return m_context; }
    // Ownership stays here.
    [[nodiscard]] FieldsModel *fields() const { return m_fields; }
    [[nodiscard]] ActionsModel *actions() const { return m_actions; }

private:
    void showTexts();

    FieldsModel *m_fields;
    ActionsModel *m_actions;
    TextContext m_context;
    std::optional<OpenLead> m_lead;
    bool m_isNew = false;
};

} // namespace LeadViewer
