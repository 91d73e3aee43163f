// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QIODevice>

class QNetworkReply;

namespace LeadViewer {

//! \brief The body of a request that Qt may send once only.
//!
//! Qt 6.4.2 sends a request again by itself when the connection closes before an answer: up to four
//! times in all, unseen and uncounted. Each time it goes back to the start of the body. This body
//! refuses that, so the request fails with QNetworkReply::ContentReSendError. A request without a
//! body needs an empty one. A redirect (307, 308) may go back, once for each answer.
class OneTimeBody : public QIODevice
{
    Q_OBJECT

public:
    explicit OneTimeBody(QByteArray bytes, QObject *parent = nullptr);

    //! Belongs to \p reply from now on, and counts its answers.
    void follow(QNetworkReply *reply);

    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    bool reset() override;

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_bytes;
    int m_mostResets = 0;
    int m_resets = 0;
};

} // namespace LeadViewer
