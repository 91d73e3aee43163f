// SPDX-License-Identifier: MIT
#include "standin/standinmessage.h"

#include <algorithm>

namespace LeadViewer {

QByteArray StandinRequest::header(QByteArrayView name) const
{
    const auto found = std::find_if(headers.cbegin(), headers.cend(), [name](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.cend() ? QByteArray() : found->second;
}

} // namespace LeadViewer
