// SPDX-License-Identifier: MIT
#include "standin/answers.h"

#include <utility>

namespace LeadViewer {

StandinAnswer jsonAnswer(int status, const Json &body)
{
    StandinAnswer result;
    result.status = status;
    // An ID may hold invalid UTF-8, which must not throw here.
    result.body
        = QByteArray::fromStdString(body.dump(-1, ' ', false, Json::error_handler_t::replace));
    return result;
}

StandinAnswer pageAnswer(Json data, qint64 total, const RequestedPage &page)
{
    Json body = Json::object();
    body["data"] = std::move(data);
    body["total_count"] = total;
    body["skip"] = page.skip;
    body["limit"] = page.limit;
    return jsonAnswer(200, body);
}

StandinAnswer errorAnswer(int status, const char *code, const QString &message)
{
    Json body = Json::object();
    body["error"]["code"] = code;
    body["error"]["message"] = message.toStdString();
    return jsonAnswer(status, body);
}

StandinAnswer badRequest(const QString &message)
{
    return errorAnswer(400, "BAD_REQUEST", message);
}

StandinAnswer unknownPath(const StandinRequest &request)
{
    const qsizetype end = request.target.indexOf('?');
    const QString path = QString::fromUtf8(end < 0 ? request.target : request.target.first(end));
    StandinAnswer result;
    result.status = 404;
    result.contentType = "text/html; charset=utf-8";
    result.body = "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">"
                  "<title>Error</title></head>\n<body><pre>Cannot "
        + request.method + ' ' + path.toHtmlEscaped().toUtf8() + "</pre></body>\n</html>\n";
    return result;
}

StandinAnswer methodNotAllowed(const QByteArray &allowed)
{
    StandinAnswer result
        = errorAnswer(405, "METHOD_NOT_ALLOWED",
                      allowed == "GET" ? QStringLiteral("This TeleCRM can only be read.")
                                       : QStringLiteral("A search is sent as POST."));
    result.headers.emplaceBack("Allow", allowed);
    return result;
}

} // namespace LeadViewer
