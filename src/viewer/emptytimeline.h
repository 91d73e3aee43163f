// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace LeadViewer {

class LeadBrowser;

//! \brief Says in the middle of an empty table why it is empty, with the button that helps. Hidden
//! while there are rows, while rows are awaited, and without a lead.
class EmptyTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyTimeline(QWidget *parent = nullptr);

    //! \p browser is not owned and must outlive this.
    void setBrowser(LeadBrowser *browser);
    //! Whether the page has actions, but no row shows one.
    void setAllHidden(bool areAllHidden);

Q_SIGNALS:
    //! The open lead is wanted with its timeline.
    void loadRequested();
    //! The hidden rows are wanted.
    void systemEventsRequested();
    //! The button was pressed; the focus may go elsewhere, since it will be hidden.
    void helped();

private:
    void showState();
    void showNote(const QString &text, const QString &help = {}, std::function<void()> action = {});
    void showEmptyPage();

    LeadBrowser *m_browser = nullptr;
    bool m_areAllHidden = false;
    QLabel *m_label;
    QPushButton *m_button;
    std::function<void()> m_action; // what the button does
};

} // namespace LeadViewer
