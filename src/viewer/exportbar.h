// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QPointer>

#include <memory>

namespace Ui {
class ExportBar;
}

namespace LeadViewer {

//! \brief A line above the panes for an export: how far it is, with Stop; why it waits, with Try
//! again and Stop; what became of it, with Close. Hidden while there is none.
//!
//! A screen reader is told of each change of these, not of each page.
class ExportBar : public QFrame
{
    Q_OBJECT

public:
    enum class Stage { Running, Waiting, Over };

    explicit ExportBar(QWidget *parent = nullptr);
    ~ExportBar() override;

    //! Shows \p text as plain text with the buttons of that stage.
    void setStage(Stage stage, const QString &text);
    //! Another text of the same stage, which is not announced.
    void setText(const QString &text);
    //! What it says; empty while it is hidden.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void stopRequested();
    void retryRequested();

private:
    void leave();
    void giveFocusBack();

    std::unique_ptr<Ui::ExportBar> m_ui;
    QString m_text;
    QPointer<QWidget> m_focusBefore; // what had the focus before one of the buttons
};

} // namespace LeadViewer
