// SPDX-License-Identifier: MIT
#pragma once

#include <QSplitter>

class QTabWidget;

namespace LeadViewer {

class Settings;

//! \brief The window's three panes: fields, timeline, details.
//!
//! In a wide window they stand side by side. In a narrow one, fields and details share the left
//! side as two tabs, so that the timeline keeps its width and its rows.
class Panes : public QSplitter
{
    Q_OBJECT

public:
    //! From this width on, in pixels, there is room for three panes.
    static constexpr int wide = 1180;
    //! From this width of the window on, there is room for two panes beside the list of leads.
    static constexpr int roomForList = 1300;

    explicit Panes(QWidget *parent = nullptr);

    //! Takes the panes as children. Call it once.
    void setPanes(QWidget *fields, QWidget *timeline, QWidget *details);
    //! Brings the fields or the details to the front, where they share a place.
    void showPane(QWidget *pane);
    //! The list of leads stands beside the panes. In a window that has no room for it, it takes the
    //! place of the left side; when that is wanted, \ref roomWanted is emitted.
    void makeRoom(bool isListOpen);

    //! The sizes of the panes, for wide and for narrow windows.
    void save(Settings *settings) const;
    void restore(const Settings &settings);

    //! That of a narrow window, which every window can become.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! The list of leads is in the way of a pane.
    void roomWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isWide() const { return count() > 2; }
    void arrange();
    void showLeft();

    QTabWidget *m_left;
    QWidget *m_details = nullptr;
    bool m_isListOpen = false;
    QList<int> m_wideSizes{310, 620, 340}; // in pixels, at first
    QList<int> m_narrowSizes{310, 650};
};

} // namespace LeadViewer
