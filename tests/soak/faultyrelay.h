// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <random>
#include <utility>
#include <vector>

class QTcpSocket;

namespace LeadViewer::Test {

//! \brief A proxy between the viewer and the stand-in that spoils some of the answers.
//!
//! The seed and the order of the requests decide which answers, and how. Listens on a free port of
//! 127.0.0.1 and lives in the event loop of its thread; one answer does not block the others. It
//! counts the requests, and checks that they carry their token in its place.
class FaultyRelay : public QObject
{
    Q_OBJECT

public:
    struct Traffic
    {
        int requests = 0;
        int pages = 0; //!< requests for a page of a timeline, also of a search
        int otherPages = 0; //!< of \ref pages, those of the services of addService()
        int totals = 0; //!< searches for one row, which are sent to learn the total
        int withoutToken = 0; //!< requests that a service refuses for sure
        int spoilt = 0; //!< answers
    };

    //! Forwards requests to \p service. \p token belongs in their Authorization header, and nowhere
    //! else.
    FaultyRelay(const QUrl &service, const QByteArray &token, quint64 seed,
                QObject *parent = nullptr);
    //! Forwards requests with \p part in their path to \p service.
    void addService(const QByteArray &part, const QUrl &service);

    //! Replaces the service's own address.
    [[nodiscard]] QUrl baseUrl() const;
    //! The percentage of spoilt answers from now on.
    void setFaultRate(int percent) { m_percent = percent; }
    //! How many times each fault occurred, by its name.
    [[nodiscard]] const QMap<QString, int> &faults() const { return m_faults; }
    [[nodiscard]] const Traffic &traffic() const { return m_traffic; }
    //! What is wrong with the first bad request; empty while there is none.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    struct Fault;
    static const std::vector<Fault> &table();

    void accept();
    void readRequest(QTcpSocket *viewer);
    void count(const QByteArray &request);
    void checkToken(const QByteArray &request);
    [[nodiscard]] QUrl serviceFor(const QByteArray &target) const;
    void passOn(const QByteArray &request, QTcpSocket *viewer);
    void answer(QTcpSocket *viewer, const QByteArray &answer);
    void spoil(const Fault &fault, QTcpSocket *viewer, const QByteArray &answer);
    void drip(QTcpSocket *viewer, const QByteArray &bytes);
    [[nodiscard]] int upTo(int highest);

    QTcpServer m_server;
    QTcpServer m_elsewhere; // where no request may come
    QUrl m_service;
    std::vector<std::pair<QByteArray, QUrl>> m_services; // the others, by a part of the path
    QByteArray m_token;
    std::mt19937_64 m_random;
    int m_percent = 0;
    Traffic m_traffic;
    QString m_problem;
    QMap<QString, int> m_faults;
};

} // namespace LeadViewer::Test
