// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>
#include <QUrl>

namespace LeadViewer {

class FieldText;
struct FieldRow;

//! \brief The context menu of a field: copies it in several forms, and opens its links.
class FieldMenu : public QMenu
{
    Q_OBJECT

public:
    //! What is selected in \p value can be copied alone.
    FieldMenu(const FieldRow &row, FieldText *value, QWidget *parent);

Q_SIGNALS:
    void linkChosen(const QUrl &url);

private:
    void addCopy(const QString &action, const QString &text);
};

} // namespace LeadViewer
