// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QDialog>

#include <memory>

namespace Ui {
class DayRangeDialog;
}

namespace LeadViewer {

//! \brief Asks for a first and a last day. It cannot be applied while the first day is the later
//! one.
class DayRangeDialog : public QDialog
{
    Q_OBJECT

public:
    DayRangeDialog(const QDate &from, const QDate &to, QWidget *parent);
    ~DayRangeDialog() override;

Q_SIGNALS:
    void applied(const QDate &from, const QDate &to);

private:
    void check();

    std::unique_ptr<Ui::DayRangeDialog> m_ui;
};

} // namespace LeadViewer
