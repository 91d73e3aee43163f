// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>
#include <QWidget>

#include <memory>

class QModelIndex;

namespace Ui {
class DetailsPane;
}

namespace LeadViewer {

//! \brief Everything in the selected action: what a person reads, the record as JSON, and buttons
//! that copy it and open its recording.
//!
//! Usable from 260 px of width.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);
    ~DetailsPane() override;

    //! \p actionIndex has the roles of ActionsModel; an invalid one shows nothing.
    void showAction(const QModelIndex &actionIndex);
    void focusText(); //!< on the text of the tab in front

Q_SIGNALS:
    //! A message that needs no decision.
    void noticed(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcons();

    std::unique_ptr<Ui::DetailsPane> m_ui;
    QString m_iconName; // of the shown action's kind
    QUrl m_recording;
};

} // namespace LeadViewer
