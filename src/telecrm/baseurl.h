// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/leadquery.h"

#include <QUrl>

#include <variant>

class QUrlQuery;

namespace LeadViewer {

//! Why an address cannot be the service's.
enum class BaseUrlProblem {
    NotAnAddress, //!< no absolute address with a host
    NotHttp, //!< a scheme other than https and http
    PlainHttp, //!< http to a host that is not this computer: the token would travel readable
    Credentials, //!< a user name or password inside the address
    QueryOrFragment, //!< "?…" or "#…" behind the path
};

//! Whether \p host is this computer: 127.0.0.0/8, ::1 or localhost.
[[nodiscard]] bool isLoopbackHost(const QString &host);

//! \brief The address below which the service's paths lie. The token travels to this origin only.
class BaseUrl
{
public:
    //! The service's own: `https://next.telecrm.in/autoupdate/v2`.
    BaseUrl();
    //! Reads an address given by a person. Plain http is taken for loopback hosts alone. A
    //! trailing slash makes no difference.
    static std::variant<BaseUrl, BaseUrlProblem> parse(const QString &text);

    [[nodiscard]] const QUrl &url() const { return m_url; }
    //! Scheme, host and, where it is not the scheme's own, port: "https://next.telecrm.in".
    [[nodiscard]] QString origin() const;
    //! `GET /enterprise/{enterpriseId}/lead/{leadId}?includeActions=true&skip=…&limit=…`, or
    //! without a query when the timeline is not asked for.
    [[nodiscard]] QUrl leadUrl(const LeadAddress &address, const LeadQuery &query) const;
    //! `POST /enterprise/{enterpriseId}/lead/{leadId}/action/search?skip=…&limit=…`
    [[nodiscard]] QUrl searchUrl(const LeadAddress &address, qint64 skip, int limit) const;
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
