// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/error.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace LeadViewer {

class LeadBrowser;
class LeadPages;
class LeadsModel;
class OwnerForm;
class Settings;

//! \brief A list of leads: what a search found, or the leads of one owner. Enter or a double click
//! opens a lead; the list stays.
class LeadsPane : public QWidget
{
    Q_OBJECT

public:
    explicit LeadsPane(QWidget *parent = nullptr);

    //! \p browser and \p settings are not owned and must outlive the pane. Without settings the
    //! owner is not remembered.
    void setBrowser(LeadBrowser *browser, Settings *settings);
    //! Made-up leads have an owner of their own, who is not remembered.
    void setSampleData();
    //! The workspace whose leads are listed by owner.
    void setEnterprise(const EnterpriseId &enterprise);

    //! Lists what a search found; \p title says what was looked for. Takes \p pages, which show
    //! their first page.
    void showFound(LeadPages *pages, const QString &title);
    //! Lists the leads of an owner, and asks who that is.
    void showMine();
    [[nodiscard]] bool showsMine() const { return m_pages == m_mine; }
    void focusList();
    //! Opens the lead after (1) or before (-1) the open one, also on the next or previous page.
    //! The one after that is prefetched.
    void step(int direction);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void openRequested(const LeadViewer::LeadAddress &address);
    //! A person wants the pane closed.
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void usePages(LeadPages *pages, const QString &title);
    void useMine();
    void dropOthers(const EnterpriseId &enterprise);
    void listMine();
    void showPage();
    void showFailure(const Error &error);
    void showNote(const QString &text, bool canRetry);
    void showContext();
    void showState();
    void showIcons();
    void fitFont();
    void open(int row);
    [[nodiscard]] int openRow() const;
    [[nodiscard]] int rowBeside(int row, int direction) const;
    void prefetch();

    LeadBrowser *m_browser = nullptr;
    Settings *m_settings = nullptr;
    EnterpriseId m_enterprise;
    LeadPages *m_mine = nullptr; // a child
    LeadPages *m_pages = nullptr; // those that are listed: m_mine, or what was found (a child)
    LeadsModel *m_model;
    QLabel *m_title;
    OwnerForm *m_form;
    QListView *m_list;
    QLabel *m_note;
    QPushButton *m_retryButton;
    QPushButton *m_previousButton;
    QLabel *m_position;
    QPushButton *m_nextButton;
    int m_direction = 0; // of the last step; 0 after anything else
    bool m_canRetry = false; // a request failed, and the note tells why
    bool m_isStepping = false; // a page is awaited whose lead is to be opened
};

} // namespace LeadViewer
