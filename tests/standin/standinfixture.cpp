// SPDX-License-Identifier: MIT
#include "standin/standinfixture.h"

#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer::Test {

QByteArray bearer()
{
    return "Bearer " + Standin::token().toLatin1();
}

void StandinFixture::init()
{
    makeStandin(StandinShape::AsStored);
}

void StandinFixture::cleanup()
{
    m_network.reset();
    m_standin.reset();
}

void StandinFixture::makeStandin(StandinShape shape)
{
    m_network = std::make_unique<QNetworkAccessManager>();
    m_standin = std::make_unique<Standin>(shape);
    m_standin->loadSamples();
    QVERIFY2(m_standin->start(), qPrintable(m_standin->errorString()));
}

QByteArray StandinFixture::leadTarget(const QString &id, const QByteArray &query)
{
    return "/enterprise/" + Standin::enterpriseId().toLatin1() + "/lead/"
        + QUrl::toPercentEncoding(id) + (query.isEmpty() ? QByteArray() : '?' + query);
}

QNetworkReply *StandinFixture::send(const Sent &sent)
{
    const QUrl base = m_standin->baseUrl();
    const QByteArray url = sent.target.startsWith('/')
        ? base.toEncoded() + sent.target
        : base.toEncoded(QUrl::RemovePath) + '/' + sent.target;
    QNetworkRequest request(QUrl::fromEncoded(url, QUrl::StrictMode));
    if (!sent.authorization.isNull())
        request.setRawHeader("Authorization", sent.authorization);
    if (!sent.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    return m_network->sendCustomRequest(request, sent.method, sent.body);
}

Answer StandinFixture::finished(QNetworkReply *reply)
{
    QSignalSpy spy(reply, &QNetworkReply::finished);
    if (!reply->isFinished() && !spy.wait(10000))
        return {};
    const std::unique_ptr<QNetworkReply> owned(reply);
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->header(QNetworkRequest::ContentTypeHeader).toByteArray()};
}

Answer StandinFixture::get(const QString &id, const QByteArray &query)
{
    Sent sent;
    sent.target = leadTarget(id, query);
    return ask(sent);
}

Answer StandinFixture::search(const QString &id, const QByteArray &body, const QByteArray &query)
{
    Sent sent;
    sent.method = "POST";
    sent.target = leadTarget(id) + "/action/search" + (query.isEmpty() ? query : '?' + query);
    sent.body = body;
    return ask(sent);
}

Answer StandinFixture::searchLeads(const QByteArray &body, const QByteArray &query)
{
    Sent sent;
    sent.method = "POST";
    sent.target = leadTarget(QStringLiteral("search"), query);
    sent.body = body;
    return ask(sent);
}

Answer StandinFixture::list(const QByteArray &nameAndQuery)
{
    Sent sent;
    sent.target = "/enterprise/" + Standin::enterpriseId().toLatin1() + '/' + nameAndQuery;
    return ask(sent);
}

QJsonArray StandinFixture::allActions(const QString &id)
{
    QJsonArray all;
    for (;;) {
        const QByteArray query
            = "includeActions=true&limit=100&skip=" + QByteArray::number(all.size());
        const QJsonArray page = get(id, query).actions();
        for (const auto &action : page)
            all.append(action);
        if (page.size() < 100)
            return all;
    }
}

} // namespace LeadViewer::Test
