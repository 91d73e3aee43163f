// SPDX-License-Identifier: MIT
#pragma once

#include "standin/json.h"
#include "standin/standinmessage.h"

#include <QString>

namespace LeadViewer {

StandinAnswer jsonAnswer(int status, const Json &body);

//! \brief `{"error": {"code", "message"}}`, as every documented refusal looks.
StandinAnswer errorAnswer(int status, const char *code, const QString &message);

//! \brief 400 `BAD_REQUEST`.
StandinAnswer badRequest(const QString &message);

//! \brief 404 with a page of HTML, as the service answers on a path that it does not know.
StandinAnswer unknownPath(const StandinRequest &request);

//! \brief 405, with the only method that the path takes.
StandinAnswer methodNotAllowed(const QByteArray &allowed);

} // namespace LeadViewer
