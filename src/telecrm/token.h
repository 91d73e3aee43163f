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
//! password store, and \ref redacted, which removes the secret from a text. It cannot be
//! streamed to a log: the operator is deleted.
//!
//! Copies share one buffer, which is overwritten when the last copy is deleted. Copies that Qt and
//! the system make are not overwritten: the text and the undo history of a QLineEdit, the header in
//! a QNetworkRequest and in the socket's buffer, and the copies of QtKeychain and the store's own
//! library.
class Token
{
public:
    Token() = default;
    //! \brief From what a person typed or pasted.
    //!
    //! Invisible characters are taken out. The one token of the usual form in the text is taken,
    //! whatever is around it, and also when it is broken over lines. A token of another form is
    //! what is left without the names, quotes and brackets around it: "Authorization: Bearer …",
    //! `curl -H "…"`, `{"token": "…"}`. With several tokens, or what may be several, the result is
    //! not sendable: it is not guessed which one is meant.
    static Token fromInput(QStringView input);
    //! Whether a token of the usual form is in the text: two UUIDs joined by a colon, with digits
    //! behind the first.
    [[nodiscard]] static bool isFormIn(QStringView text);

    [[nodiscard]] bool isEmpty() const { return m_secret == nullptr; }
    //! Whether the token can be sent in a header: visible ASCII without spaces. Its form is
    //! not checked beyond that, since the service documents none.
    [[nodiscard]] bool isSendable() const;
    //! The value of the Authorization header.
    [[nodiscard]] QByteArray authorization() const;
    //! The token itself: for the token input and the password store only.
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
