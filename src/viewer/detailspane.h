// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>
#include <QWidget>

#include <memory>

class QAbstractItemModel;
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

    //! The model of the actions; while it has rows and none is shown, the pane says what to do. Not
    //! owned; must outlive the pane.
    void setActions(const QAbstractItemModel *actions);
    //! \p actionIndex has the roles of ActionsModel; an invalid one shows nothing.
    void showAction(const QModelIndex &actionIndex);
    void focusText(); //!< on the text of the tab in front

Q_SIGNALS:
    //! A message that needs no decision.
    void noticed(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showHint();
    void showIcons();

    std::unique_ptr<Ui::DetailsPane> m_ui;
    const QAbstractItemModel *m_actions = nullptr;
    QString m_iconName; // of the shown action's kind
    bool m_isEmpty = true;
    QUrl m_recording;
};

} // namespace LeadViewer
