// SPDX-License-Identifier: MIT
#include "wording/textcontext.h"

namespace LeadViewer {

const Workspace &TextContext::names() const
{
    static const Workspace none;
    return workspace != nullptr ? *workspace : none;
}

} // namespace LeadViewer
