// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;

namespace LeadViewer {

class FieldLine;
class StatusChip;
class WrappedLabel;
struct FieldRow;
struct LeadHeading;

//! \brief What a person looks for first in a lead: its name, status, rating, phone number with its
//! buttons, owner and last contact. Parts without a value are hidden.
class LeadCard : public QWidget
{
    Q_OBJECT

public:
    explicit LeadCard(QWidget *parent = nullptr);

    //! \p phone is the row of the lead's main number; null when it has none.
    void setLead(const LeadHeading &heading, const FieldRow *phone);

    //! Adds \p actions, which are not owned, to the context menu of the name.
    void addLeadActions(const QList<QAction *> &actions);

Q_SIGNALS:
    //! A person pressed a link button.
    void linkChosen(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showNameFont();
    void showRating(const LeadHeading &heading);

    WrappedLabel *m_name;
    StatusChip *m_status;
    WrappedLabel *m_stars;
    FieldLine *m_phone;
    FieldLine *m_owner;
    FieldLine *m_lastContact;
};

} // namespace LeadViewer
