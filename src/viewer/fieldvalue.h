// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>
#include <QPlainTextEdit>

namespace LeadViewer {

struct FieldRow;

//! \brief A field's value of several lines: read-only text that can be selected and copied, as high
//! as its lines up to \ref maximumLines, scrolled beyond.
class FieldText : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int maximumLines = 8;

    explicit FieldText(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void fitHeight();
};

//! \brief A field's value of one line: read-only text that can be selected and copied. Copying it
//! as a whole, or with nothing selected, takes the text that is made for that.
class FieldLine : public QLineEdit
{
    Q_OBJECT

public:
    FieldLine(const QString &text, const QString &copyText, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_copyText;
};

//! Shows \p text, which may be of any length, without holding up the window: a word of thousands of
//! characters is wrapped without looking for its end, and of a text beyond \ref longestShown
//! characters the rest is counted instead of shown.
void showLongText(QPlainTextEdit *edit, const QString &text);
inline constexpr qsizetype longestShown = 100'000;

//! The control for a row's value: one line where that is enough, several where it is not. Plain
//! text, read only, reached by Tab, named by the row's label for a screen reader.
[[nodiscard]] QWidget *makeFieldValue(const FieldRow &row, QWidget *parent);

} // namespace LeadViewer
