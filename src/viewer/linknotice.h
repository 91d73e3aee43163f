// SPDX-License-Identifier: MIT
#pragma once

#include "viewer/noticeframe.h"

#include <memory>

namespace Ui {
class LinkNotice;
}

namespace LeadViewer {

//! \brief A line above the panes that asks whether to open the lead of a link, with Open and
//! Cancel. Hidden while nothing is asked. The rest of the window can be used meanwhile.
class LinkNotice : public NoticeFrame
{
    Q_OBJECT

public:
    explicit LinkNotice(QWidget *parent = nullptr);
    ~LinkNotice() override;

    //! Asks \p text as plain text in place of the question before it. The focus goes to Cancel, so
    //! that a key typed for something else opens nothing.
    void ask(const QString &text);
    //! Hides the question.
    void withdraw() { leave(); }
    //! The question; empty while nothing is asked.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    //! A person chose Open.
    void accepted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::unique_ptr<Ui::LinkNotice> m_ui;
    QString m_text;
};

} // namespace LeadViewer
