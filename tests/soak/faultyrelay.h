// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <random>

class QTcpSocket;

namespace LeadViewer::Test {

//! \brief A proxy between the viewer and the stand-in that spoils some of the answers.
//!
//! The seed and the order of the requests decide which answers, and how. Listens on a free port of
//! 127.0.0.1 and lives in the event loop of its thread; one answer does not block the others.
class FaultyRelay : public QObject
{
    Q_OBJECT

public:
    //! Forwards requests to \p service.
    FaultyRelay(const QUrl &service, quint64 seed, QObject *parent = nullptr);

    //! Replaces the service's own address.
    [[nodiscard]] QUrl baseUrl() const;
    //! The percentage of spoilt answers from now on.
    void setFaultRate(int percent) { m_percent = percent; }
    //! How many times each fault occurred, by its name.
    [[nodiscard]] const QMap<QString, int> &faults() const { return m_faults; }
    [[nodiscard]] int requestCount() const { return m_requestCount; }

private:
    struct Fault;
    static const std::vector<Fault> &table();

    void accept();
    void readRequest(QTcpSocket *viewer);
    void passOn(const QByteArray &request, QTcpSocket *viewer);
    void answer(QTcpSocket *viewer, const QByteArray &answer);
    void spoil(const Fault &fault, QTcpSocket *viewer, const QByteArray &answer);
    void drip(QTcpSocket *viewer, const QByteArray &bytes);
    [[nodiscard]] int upTo(int highest);

    QTcpServer m_server;
    QUrl m_service;
    std::mt19937_64 m_random;
    int m_percent = 0;
    int m_requestCount = 0;
    QMap<QString, int> m_faults;
};

} // namespace LeadViewer::Test
