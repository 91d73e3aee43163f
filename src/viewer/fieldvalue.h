// SPDX-License-Identifier: MIT
#pragma once

#include "viewer/longtext.h"

#include <QLineEdit>

namespace LeadViewer {

struct FieldRow;

//! \brief A field's value of several lines: read-only text that can be selected and copied, as high
//! as its lines up to \ref maximumLines, and scrolled when it has more.
class FieldText : public LongText
{
    Q_OBJECT

public:
    static constexpr int maximumLines = 8;

    explicit FieldText(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    int m_overflowWidth = 0; // in pixels: up to here, a scroll bar is needed
};

//! \brief A field's value of one line: read-only text that can be selected and copied. Copying all
//! of it, or without a selection, copies \p copyText instead.
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

//! The control for a row's value, with one line or several. Plain text, read only, reached by Tab;
//! its name for screen readers is the row's label.
[[nodiscard]] QWidget *makeFieldValue(const FieldRow &row, QWidget *parent);

} // namespace LeadViewer
