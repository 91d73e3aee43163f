// SPDX-License-Identifier: MIT
#pragma once

#include "standin/json.h"
#include "standin/requestquery.h"
#include "standin/standinmessage.h"

#include <QString>

namespace LeadViewer {

StandinAnswer jsonAnswer(int status, const Json &body);

//! \brief `{data, total_count, skip, limit}`: \a page of a list of \a total items.
StandinAnswer pageAnswer(Json data, qint64 total, const RequestedPage &page);

//! \brief `{"error": {"code", "message"}}`, like every documented error.
StandinAnswer errorAnswer(int status, const char *code, const QString &message);

//! \brief 400 `BAD_REQUEST`.
StandinAnswer badRequest(const QString &message);

//! \brief 404 with an HTML page, like the service's answer to an unknown path.
StandinAnswer unknownPath(const StandinRequest &request);

//! \brief 405, with the only allowed method of the path.
StandinAnswer methodNotAllowed(const QByteArray &allowed);

} // namespace LeadViewer
