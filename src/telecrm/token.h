// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/secret.h"

#include <QByteArray>
#include <QDebug>
#include <QString>

#include <memory>

namespace LeadViewer {

//! \brief A Sync token: the secret that opens a whole workspace.
//!
//! The only ways out of this type are the header of a request, \ref plain for the input and for the
//! store of passwords, and \ref redacted, which removes the secret from a text. It cannot be
//! streamed to a log: the operator is deleted.
//!
//! Copies share one buffer, which is overwritten when the last of them goes. What Qt and the system
//! make of the token on its way is out of reach and not overwritten: the text of a QLineEdit and
//! what it keeps for undoing, the header in a QNetworkRequest and in what is written to the socket,
//! what QtKeychain and the store's own library hold while they hand it over.
class Token
{
public:
    Token() = default;
    //! From what a person typed or pasted: outer white space and a leading "Bearer" go.
    static Token fromInput(QStringView input);

    [[nodiscard]] bool isEmpty() const { return m_secret == nullptr; }
    //! Whether the token can stand in a header at all: visible ASCII without spaces. Its form is
    //! not checked beyond that, since the service documents none.
    [[nodiscard]] bool isSendable() const;
    //! The value of the Authorization header.
    [[nodiscard]] QByteArray authorization() const;
    //! The token itself: for the token input and the store of passwords, and nothing else.
    [[nodiscard]] QString plain() const;
    //! \p text with each occurrence of the token, percent-encoded or not, replaced by "(token)".
    [[nodiscard]] QString redacted(QString text) const;

    bool operator==(const Token &other) const { return bytes() == other.bytes(); }

private:
    [[nodiscard]] QByteArrayView bytes() const
    {
        return m_secret != nullptr ? m_secret->bytes() : QByteArrayView();
    }

    std::shared_ptr<const Secret> m_secret; // never empty
};

QDebug operator<<(QDebug, const Token &) = delete;

} // namespace LeadViewer
