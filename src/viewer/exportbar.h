// SPDX-License-Identifier: MIT
#pragma once

#include "viewer/noticeframe.h"

#include <memory>

namespace Ui {
class ExportBar;
}

namespace LeadViewer {

//! \brief A line above the panes for an export: its progress, with Stop; why it waits, with Try
//! again and Stop; its result, with Close, and with Open and Show in folder when there is a file.
//! Hidden while there is none.
//!
//! Each change of stage is announced to screen readers, not each page.
class ExportBar : public NoticeFrame
{
    Q_OBJECT

public:
    enum class Stage { Running, Waiting, Written, Over };

    explicit ExportBar(QWidget *parent = nullptr);
    ~ExportBar() override;

    //! Shows \p text as plain text with the buttons of that stage.
    void setStage(Stage stage, NoticeWeight weight, const QString &text);
    //! Sets another text of the same stage, which is not announced.
    void setText(const QString &text);
    //! The shown text; empty while the bar is hidden.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void stopRequested();
    void retryRequested();
    void openRequested();
    void folderRequested();

private:
    std::unique_ptr<Ui::ExportBar> m_ui;
    QString m_text;
};

} // namespace LeadViewer
