// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/leadquery.h"

#include <QUrl>

#include <variant>

class QUrlQuery;

namespace LeadViewer {

//! Why an address is refused as the base URL.
enum class BaseUrlProblem {
    NotAnAddress, //!< no absolute address with a host
    NotHttp, //!< a scheme other than https and http
    PlainHttp, //!< http to a host that is not this computer: the token would be readable on the way
    Credentials, //!< a user name or password inside the address
    QueryOrFragment, //!< "?…" or "#…" after the path
};

//! Whether \p host is this computer: 127.0.0.0/8, ::1 or localhost.
[[nodiscard]] bool isLoopbackHost(const QString &host);

//! \brief The address in front of every path of the service. The token is sent to this origin only.
class BaseUrl
{
public:
    //! The service's own: `https://next.telecrm.in/autoupdate/v2`.
    BaseUrl();
    //! Reads an address given by a person. Plain http is accepted for loopback hosts only. A
    //! trailing slash is ignored.
    static std::variant<BaseUrl, BaseUrlProblem> parse(const QString &text);

    [[nodiscard]] const QUrl &url() const { return m_url; }
    //! Scheme, host, and the port unless it is the scheme's default: "https://next.telecrm.in".
    [[nodiscard]] QString origin() const;
    //! `GET /enterprise/{enterpriseId}/lead/{leadId}?includeActions=true&skip=…&limit=…`, or
    //! without a query when the timeline is not asked for.
    [[nodiscard]] QUrl leadUrl(const LeadAddress &address, const LeadQuery &query) const;
    //! `POST /enterprise/{enterpriseId}/lead/{leadId}/action/search?skip=…&limit=…`
    [[nodiscard]] QUrl searchUrl(const LeadAddress &address, qint64 skip, int limit) const;
    //! `POST /enterprise/{enterpriseId}/lead/search?skip=…&limit=…`
    [[nodiscard]] QUrl leadSearchUrl(const EnterpriseId &enterprise, qint64 skip, int limit) const;
    //! `GET /enterprise/{enterpriseId}/{endpoint}`
    [[nodiscard]] QUrl metadataUrl(const EnterpriseId &enterprise, const QString &endpoint,
                                   const QUrlQuery &query) const;

    bool operator==(const BaseUrl &) const = default;

private:
    explicit BaseUrl(QUrl url);
    [[nodiscard]] QUrl below(const QString &path, const QUrlQuery &query) const;
    QUrl m_url;
};

} // namespace LeadViewer
