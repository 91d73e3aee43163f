// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace Ui {
class FindBar;
}

namespace LeadViewer {

class LeadBrowser;
class TimelineFinder;
class TimelineTable;

//! \brief Finds a text in the actions of the page, and on request in older pages, and says which
//! part of the current action has it. Hidden until \ref openBar, and when another lead is shown.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);
    ~FindBar() override;

    //! Nothing is owned; everything must outlive the bar. Matches are marked in \p table, and the
    //! row of the current match becomes its current row.
    void setTimeline(LeadBrowser *browser, TimelineTable *table);
    //! Shows the bar with the focus in it.
    void openBar();
    //! Moves to the match after (1) or before (-1) the current row, and continues at the other end
    //! of the page.
    void step(int direction);
    //! No-op while it is closed. The focus goes to the table where it was in the bar.
    void closeBar();
    //! Esc: stops the search in older pages, or else closes the bar, and the focus goes to the
    //! table.
    void leave();

Q_SIGNALS:
    void shownChanged(bool isShown);

private:
    void find();
    void findOnPage();
    void showCount();
    void showNotFound();
    void searchOlderPages();
    void stopSearching();
    void goToFoundAction();
    void goTo(int row);
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isMatch(int row);

    std::unique_ptr<Ui::FindBar> m_ui;
    LeadBrowser *m_browser = nullptr;
    TimelineTable *m_table = nullptr;
    TimelineFinder *m_finder = nullptr;
    QString m_note; // the result of the search in older pages
    std::vector<bool> m_matches; // of the rows of the page; empty until they are searched
    std::optional<qint64> m_foundPlace; // the place of a match whose page is requested
    LeadAddress m_lead; // the one that is searched
};

} // namespace LeadViewer
