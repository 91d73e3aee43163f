// SPDX-License-Identifier: MIT
#pragma once

#include "standin/standin.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <memory>

namespace LeadViewer::Test {

//! The value of the Authorization header that the stand-in accepts.
[[nodiscard]] QByteArray bearer();

//! The answer to a request; status 0 when there was none.
struct Answer
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonArray actions() const { return json()[QStringLiteral("actions")].toArray(); }
    //! What a search found.
    [[nodiscard]] QJsonArray data() const { return json()[QStringLiteral("data")].toArray(); }
    //! How many things a search found; -1 when the answer does not tell.
    [[nodiscard]] int total() const { return json()[QStringLiteral("total_count")].toInt(-1); }
    [[nodiscard]] QString error(const char *key) const
    {
        return json()[QStringLiteral("error")][QLatin1String(key)].toString();
    }
};

//! A request, correct except for what the test sets. A target without a leading slash is relative
//! to the root of the server.
struct Sent
{
    QByteArray method = "GET";
    QByteArray target;
    QByteArray authorization = bearer();
    QByteArray body;
};

//! \brief The base class of the stand-in's tests: a new stand-in with the sample leads for each
//! test function, and a Qt client that knows nothing about TeleCRM.
class StandinFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    static inline const QString jane = QStringLiteral("603d2b2f5c1e4a0012ab34cd");

    //! Replaces the stand-in by a new one of that shape.
    void makeStandin(StandinShape shape);

    //! Path and query below the base URL.
    [[nodiscard]] static QByteArray leadTarget(const QString &id, const QByteArray &query = {});
    QNetworkReply *send(const Sent &sent);
    //! Waits for the end of \p reply and deletes it.
    static Answer finished(QNetworkReply *reply);
    Answer ask(const Sent &sent) { return finished(send(sent)); }
    Answer get(const QString &id, const QByteArray &query = {});
    //! A search in the timeline of a lead.
    Answer search(const QString &id, const QByteArray &body, const QByteArray &query = {});
    //! A search for leads.
    Answer searchLeads(const QByteArray &body, const QByteArray &query = {});
    //! The list of the workspace of that name.
    Answer list(const QByteArray &nameAndQuery);
    //! The actions of all pages.
    QJsonArray allActions(const QString &id);

    std::unique_ptr<Standin> m_standin;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace LeadViewer::Test
