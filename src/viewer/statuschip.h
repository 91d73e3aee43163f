// SPDX-License-Identifier: MIT
#pragma once

#include "viewer/wrappedlabel.h"

#include <QColor>
#include <QString>

namespace LeadViewer {

//! The background of a word in \p palette's text colour that belongs to \p color: as much of that
//! colour as leaves the word readable, with a contrast of at least 4.5:1.
[[nodiscard]] QColor chipColor(const QColor &color, const QPalette &palette);

//! \brief A lead's status as a rounded chip, tinted in the colour that it has in TeleCRM. The word
//! says everything, so that nobody has to distinguish colours.
class StatusChip : public WrappedLabel
{
    Q_OBJECT

public:
    explicit StatusChip(QWidget *parent = nullptr);

    //! \p color is "#rrggbb"; anything else is a chip without a tint. Hidden without a text.
    void setStatus(const QString &text, const QString &color);
    [[nodiscard]] QColor color() const { return m_color; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_color;
};

} // namespace LeadViewer
