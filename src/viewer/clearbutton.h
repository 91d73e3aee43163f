// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace LeadViewer {

//! Gives \p edit the button that clears it once there is something to clear. Qt looks for its icon
//! among themes and image formats, which a window that is about to appear should not wait for.
inline void addClearButtonWhenFilled(QLineEdit *edit)
{
    QObject::connect(edit, &QLineEdit::textChanged, edit,
                     [edit] { edit->setClearButtonEnabled(true); });
}

} // namespace LeadViewer
