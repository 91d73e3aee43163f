// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace LeadViewer {

//! \brief Read-only plain text of any length that does not block the window: a word of thousands of
//! characters is wrapped anywhere, and after \ref longestShown characters the text is cut and the
//! rest is counted.
//!
//! A selection is copied as plain text. Copying without a selection, or with everything selected,
//! copies the whole text, including the part that is cut.
class LongText : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype longestShown = 100'000;

    explicit LongText(QWidget *parent = nullptr);

    //! Copying the whole text copies \p copyText instead, unless that is empty.
    void setLongText(const QString &text, const QString &copyText = {});
    [[nodiscard]] const QString &wholeText() const { return m_text; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    QString m_text;
    QString m_copyText;
};

} // namespace LeadViewer
