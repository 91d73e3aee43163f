// SPDX-License-Identifier: MIT
#include "standin/leadendpoint.h"

#include "standin/leadshape.h"
#include "standin/leadstore.h"
#include "standin/workspace.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <variant>

namespace LeadViewer {

namespace {

constexpr qint64 defaultLimit = 10;
constexpr qint64 maximalLimit = 100;

struct LeadPath
{
    QString enterpriseId;
    QStringList rest; //!< What follows `/lead`.
};

//! \brief Which actions are asked for.
struct Page
{
    bool wanted = false;
    qint64 skip = 0;
    qint64 limit = defaultLimit;
};

StandinAnswer answer(int status, const Json &body)
{
    StandinAnswer result;
    result.status = status;
    // Bytes that are no UTF-8 can come in through an ID and must not throw on their way out.
    result.body
        = QByteArray::fromStdString(body.dump(-1, ' ', false, Json::error_handler_t::replace));
    return result;
}

StandinAnswer error(int status, const char *code, const QString &message)
{
    Json body = Json::object();
    body["error"]["code"] = code;
    body["error"]["message"] = message.toStdString();
    return answer(status, body);
}

//! \brief What stands before the first \a mark, or all of \a text.
QByteArray before(const QByteArray &text, char mark)
{
    const qsizetype end = text.indexOf(mark);
    return end < 0 ? text : text.first(end);
}

//! \brief What follows the first \a mark, or nothing.
QByteArray after(const QByteArray &text, char mark)
{
    const qsizetype end = text.indexOf(mark);
    return end < 0 ? QByteArray() : text.sliced(end + 1);
}

StandinAnswer unknownPath(const StandinRequest &request)
{
    const QString path = QString::fromUtf8(before(request.target, '?'));
    StandinAnswer result;
    result.status = 404;
    result.contentType = "text/html; charset=utf-8";
    result.body = "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">"
                  "<title>Error</title></head>\n<body><pre>Cannot "
        + request.method + ' ' + path.toHtmlEscaped().toUtf8() + "</pre></body>\n</html>\n";
    return result;
}

StandinAnswer readOnly()
{
    StandinAnswer result
        = error(405, "METHOD_NOT_ALLOWED", QStringLiteral("This TeleCRM can only be read."));
    result.headers.emplaceBack("Allow", "GET");
    return result;
}

//! \brief Cuts the raw path first and decodes each part then, so that an ID may hold a slash.
std::optional<LeadPath> leadPath(const QByteArray &target)
{
    QStringList parts;
    for (const QByteArray &part : before(target, '?').split('/'))
        parts.append(QString::fromUtf8(QByteArray::fromPercentEncoding(part)));
    static const QStringList start{QString(), QStringLiteral("autoupdate"), QStringLiteral("v2"),
                                   QStringLiteral("enterprise")};
    const qsizetype fixed = start.size();
    if (parts.size() < fixed + 2 || parts.mid(0, fixed) != start
        || parts[fixed + 1] != QLatin1String("lead"))
        return std::nullopt;
    LeadPath path{parts[fixed], parts.mid(fixed + 2)};
    if (path.enterpriseId.isEmpty() || path.rest.contains(QString()))
        return std::nullopt;
    return path;
}

//! \brief False for searches, which are sent as POST and change nothing.
bool isWrite(const QByteArray &method, const LeadPath &path)
{
    const bool isSearch = method == "POST" && !path.rest.isEmpty()
        && path.rest.constLast() == QLatin1String("search");
    return method != "GET" && !isSearch;
}

//! \brief The first value of the query's \a key, decoded; nothing when the key is absent.
std::optional<QByteArray> queryValue(const QByteArray &target, QByteArrayView key)
{
    for (const QByteArray &item : after(target, '?').split('&')) {
        if (QByteArray::fromPercentEncoding(before(item, '=')) == key)
            return QByteArray::fromPercentEncoding(after(item, '='));
    }
    return std::nullopt;
}

//! \brief Digits with at most a minus before them; Qt alone would also take blanks and a plus.
std::optional<qint64> wholeNumber(const QByteArray &text)
{
    const qsizetype sign = text.startsWith('-') ? 1 : 0;
    const bool digits = text.size() > sign
        && std::all_of(text.cbegin() + sign, text.cend(),
                       [](char each) { return each >= '0' && each <= '9'; });
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    return digits && fits ? std::optional(number) : std::nullopt;
}

//! \brief The page that the query asks for, or what is wrong with it.
std::variant<Page, QString> requestedPage(const QByteArray &target)
{
    Page page;
    const QByteArray include = queryValue(target, "includeActions").value_or("false");
    if (include != "true" && include != "false")
        return QStringLiteral("includeActions should be true or false");
    page.wanted = include == "true";
    if (!page.wanted)
        return page;

    if (const auto text = queryValue(target, "skip")) {
        const auto skip = wholeNumber(*text);
        if (!skip)
            return QStringLiteral("Skip should be a number");
        if (*skip < 0)
            return QStringLiteral("Skip should not be negative");
        page.skip = *skip;
    }
    if (const auto text = queryValue(target, "limit")) {
        const auto limit = wholeNumber(*text);
        if (!limit)
            return QStringLiteral("Limit should be a number");
        if (*limit < 1 || *limit > maximalLimit)
            return QStringLiteral("Limit should be between 1 and 100");
        page.limit = *limit;
    }
    return page;
}

Json pageOf(const Json &lead, const Page &page)
{
    Json result = Json::object();
    for (const auto &[key, value] : lead.items()) {
        if (key != "actions")
            result[key] = value;
    }
    if (!page.wanted)
        return result;

    const auto stored = lead.find("actions");
    Json actions = Json::array();
    if (stored != lead.end() && stored->is_array()) {
        const auto count = static_cast<qint64>(stored->size());
        const qint64 first = std::min(page.skip, count);
        const qint64 last = std::min(first + page.limit, count);
        actions.insert(actions.end(), stored->begin() + first, stored->begin() + last);
    } else if (stored != lead.end()) {
        actions = *stored; // A broken lead is served as broken as it was added.
    }
    result["actions"] = std::move(actions);
    result["actions_skip"] = page.skip;
    result["actions_limit"] = page.limit;
    return result;
}

} // namespace

StandinAnswer answerLeadRequest(const StandinRequest &request, const LeadStore &store)
{
    const auto path = leadPath(request.target);
    if (!path)
        return unknownPath(request);
    if (isWrite(request.method, *path))
        return readOnly();
    if (request.method != "GET" || path->rest.size() != 1)
        return unknownPath(request);

    if (request.header("Authorization") != "Bearer " + QByteArray(StandinWorkspace::token.data()))
        return error(401, "NOT_AUTHORIZED", QStringLiteral("Missing or invalid access token."));
    if (path->enterpriseId != StandinWorkspace::enterpriseId) {
        return error(401, "NOT_AUTHORIZED",
                     QStringLiteral("Enterprise with id \"%1\" not found or invalid access token.")
                         .arg(path->enterpriseId));
    }

    const auto page = requestedPage(request.target);
    if (const auto *const fault = std::get_if<QString>(&page))
        return error(400, "BAD_REQUEST", *fault);

    const QString &leadId = path->rest.constFirst();
    const LeadStore::Lead lead = store.lead(leadId);
    if (!lead) {
        return error(404, "LEAD_NOT_FOUND",
                     QStringLiteral("The lead with ID %1 was not found.").arg(leadId));
    }
    return answer(200, pageOf(*lead, std::get<Page>(page)));
}

} // namespace LeadViewer
