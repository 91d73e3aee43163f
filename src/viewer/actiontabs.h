// SPDX-License-Identifier: MIT
#pragma once

#include <QModelIndex>
#include <QTabWidget>
#include <QUrl>

#include <memory>

class QToolButton;

namespace Ui {
class ActionTabs;
}

namespace LeadViewer {

//! \brief Everything in the selected action: as text, as JSON, and a button for its recording when
//! it has a link.
class ActionTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit ActionTabs(QWidget *parent = nullptr);
    ~ActionTabs() override;

    //! \p index is of an ActionsModel; an invalid one shows that nothing is selected.
    void showAction(const QModelIndex &index);
    void focusText(); //!< on the text of the tab in front

Q_SIGNALS:
    //! A message that needs no decision.
    void noticed(const QString &text);

private:
    std::unique_ptr<Ui::ActionTabs> m_ui;
    QToolButton *m_recordingButton;
    QUrl m_recording;
};

} // namespace LeadViewer
