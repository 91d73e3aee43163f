// SPDX-License-Identifier: MIT
#include "timeline/textcontext.h"

namespace LeadViewer {

const Workspace &TextContext::names() const
{
    static const Workspace none;
    return workspace != nullptr ? *workspace : none;
}

} // namespace LeadViewer
