// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/json.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace LeadViewer {

//! \name Small files of JSON that only their owner can read
//!
//! The folder of such a file holds nothing else, and is made when it is needed. What is no regular
//! file (a folder, a FIFO, a link) is left alone. With an empty name, nothing is kept.
//! \{

//! Nothing when the file is absent, damaged, of more than 1 MiB or no regular file.
[[nodiscard]] std::optional<Json::Value> readPrivateFile(const QString &fileName);

//! Replaces the file as a whole. Where that fails, or \p json needs more than 1 MiB, what was there
//! stays.
void writePrivateFile(const QString &fileName, const QJsonObject &json);

//! \}

} // namespace LeadViewer
