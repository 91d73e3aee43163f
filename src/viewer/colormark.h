// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QWidget>

namespace LeadViewer {

//! \brief A small filled square beside a word that has a colour in TeleCRM. Hidden without a
//! colour. It is only decoration, so that nobody has to distinguish colours.
class ColorMark : public QWidget
{
    Q_OBJECT

public:
    explicit ColorMark(QWidget *parent = nullptr);

    //! "#RRGGBB"; anything else hides the mark.
    void setColor(const QString &color);
    [[nodiscard]] QColor color() const { return m_color; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_color;
};

} // namespace LeadViewer
