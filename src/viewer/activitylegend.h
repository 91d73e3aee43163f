// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/activitycounts.h"

#include <QWidget>

#include <vector>

namespace LeadViewer {

//! \brief The names of the colours in the picture of activity; on several lines where it is narrow.
class ActivityLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityLegend(QWidget *parent = nullptr);

    //! Names the kinds that \p counts has.
    void setCounts(const KindCounts &counts);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    //! Where each name and its colour stand in that width; the height of all.
    int place(int width, std::vector<QRect> *places) const;

    std::vector<ActionKind> m_kinds;
};

} // namespace LeadViewer
