// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace LeadViewer {

//! \brief Read-only plain text of any length, shown without holding up the window: a word of
//! thousands of characters is wrapped without looking for its end, and of a text beyond
//! \ref longestShown characters the rest is counted instead of shown.
//!
//! A selection is copied as it is seen, as plain text. Copying with nothing selected, or with
//! everything, takes the whole text, however little of it is shown.
class LongText : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype longestShown = 100'000;

    explicit LongText(QWidget *parent = nullptr);

    void setLongText(const QString &text);
    [[nodiscard]] const QString &wholeText() const { return m_text; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    QString m_text;
};

} // namespace LeadViewer
