// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace LeadViewer {

//! \brief While it exists, no line in Qt's logging holds a token, whether it comes from this
//! program, from Qt or from another thread.
//!
//! Forwards every line to the previous message handler, and restores that handler when it is
//! deleted. Only one may exist at a time.
class SecretFilter
{
public:
    SecretFilter();
    ~SecretFilter();
    Q_DISABLE_COPY_MOVE(SecretFilter)
};

} // namespace LeadViewer
