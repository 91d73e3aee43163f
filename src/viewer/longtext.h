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

    // For other widgets that show long texts:
    //! Searching the end of a word from each of its lines takes time by the square of its length,
    //! so that a text with a very long word is wrapped anywhere.
    [[nodiscard]] static QTextOption::WrapMode wrapModeFor(const QString &text);
    //! The sentence below a text of which \p count characters are not shown.
    [[nodiscard]] static QString noteOfHidden(qsizetype count);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    QString m_text;
    QString m_copyText;
};

} // namespace LeadViewer
