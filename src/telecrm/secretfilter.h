// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace LeadViewer {

//! \brief While it lives, no line that goes through Qt's logging holds a token, whoever writes it:
//! this program, Qt's own categories, another thread.
//!
//! Hands every line on to the message handler there was before, and puts that back when it goes.
//! There is one at a time.
class SecretFilter
{
public:
    SecretFilter();
    ~SecretFilter();
    Q_DISABLE_COPY_MOVE(SecretFilter)
};

} // namespace LeadViewer
