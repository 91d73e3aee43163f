// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QWidget>

#include <vector>

namespace LeadViewer {

//! \brief The one place for messages above the panes: of the bars in it, only the one that was
//! shown last can be seen.
//!
//! Each bar shows and hides itself. When the newest is hidden, the one before it is seen again, if
//! it is still shown. So messages never stack, and none is lost.
class NoticePlace : public QWidget
{
    Q_OBJECT

public:
    explicit NoticePlace(QWidget *parent = nullptr);

    //! Takes \p bar as a child.
    void addBar(QWidget *bar);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showNewest();

    QHash<QObject *, QWidget *> m_holders; // by their bar
    std::vector<QObject *> m_shown; // the bars that are shown, the newest last
};

} // namespace LeadViewer
