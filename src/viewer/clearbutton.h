// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace LeadViewer {

//! Adds the clear button to \p edit when it has text for the first time. Qt searches its icon in
//! themes and image formats, and the first window should not wait for that.
inline void addClearButtonWhenFilled(QLineEdit *edit)
{
    QObject::connect(edit, &QLineEdit::textChanged, edit,
                     [edit] { edit->setClearButtonEnabled(true); });
}

} // namespace LeadViewer
