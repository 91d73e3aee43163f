// SPDX-License-Identifier: MIT
#pragma once

#include "viewer/noticeframe.h"

#include <functional>
#include <memory>

namespace Ui {
class NoticeBar;
}

namespace LeadViewer {

//! \brief A line above the panes for messages that need no decision. Hidden while it has no text.
class NoticeBar : public NoticeFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);
    ~NoticeBar() override;

    //! Shows \p text as plain text in place of the message before it; an empty text hides the bar.
    void showMessage(NoticeWeight weight, const QString &text);
    //! The same as information.
    void setText(const QString &text) { showMessage(NoticeWeight::Information, text); }
    [[nodiscard]] QString text() const { return m_text; }
    //! Shows a button beside the text, which does \p help. The next message removes it.
    void setAction(const QString &text, std::function<void()> help);
    //! Whether a person may hide it; true at first.
    void setHidable(bool hidable);

private:
    std::unique_ptr<Ui::NoticeBar> m_ui;
    QString m_text;
    std::function<void()> m_help; // what the button does
};

} // namespace LeadViewer
