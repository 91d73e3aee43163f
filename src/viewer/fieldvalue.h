// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace LeadViewer {

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

//! Shows \p text, which may be of any length, without holding up the window: a word of thousands of
//! characters is wrapped without looking for its end, and of a text beyond \ref longestShown
//! characters the rest is counted instead of shown.
void showLongText(QPlainTextEdit *edit, const QString &text);
inline constexpr qsizetype longestShown = 100'000;

//! The control for a value: one line where that is enough, several where it is not. Plain text,
//! read only, reached by Tab, named \p name for a screen reader.
[[nodiscard]] QWidget *makeFieldValue(const QString &name, const QString &value, QWidget *parent);

} // namespace LeadViewer
