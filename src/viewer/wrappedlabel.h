// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

#include <optional>

class QTextLayout;

namespace LeadViewer {

//! \brief A label of plain text that is wrapped between words, and inside a word that is wider than
//! the label, so that nothing is cut at its edge. A QLabel wraps between words only.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    //! The text in as few lines as it has.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    //! Wraps the text in \p width without the margins; returns the size of the lines.
    QSizeF wrap(QTextLayout &layout, qreal width) const;

    struct Wrapped
    {
        QString text;
        QFont font;
        int width;
        int height;
    };
    mutable std::optional<Wrapped> m_last; // layouts ask for the same several times
};

} // namespace LeadViewer
