// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDebug>
#include <QString>

namespace LeadViewer {

//! \brief A Sync token: the secret that opens a whole workspace.
//!
//! The only ways out of this type are the header of a request and \ref redacted, which removes the
//! secret from a text. It cannot be streamed to a log: the operator is deleted.
class Token
{
public:
    Token() = default;
    //! From what a person typed or pasted: outer white space and a leading "Bearer" go.
    static Token fromInput(const QString &input);

    [[nodiscard]] bool isEmpty() const { return m_secret.isEmpty(); }
    //! Whether the token can stand in a header at all: visible ASCII without spaces. Its form is
    //! not checked beyond that, since the service documents none.
    [[nodiscard]] bool isSendable() const;
    //! The value of the Authorization header.
    [[nodiscard]] QByteArray authorization() const;
    //! \p text with each occurrence of the token, percent-encoded or not, replaced by "(token)".
    [[nodiscard]] QString redacted(QString text) const;

    bool operator==(const Token &) const = default;

private:
    QByteArray m_secret;
};

QDebug operator<<(QDebug, const Token &) = delete;

} // namespace LeadViewer
