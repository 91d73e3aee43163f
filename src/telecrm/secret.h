// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <cstddef>
#include <memory>

namespace LeadViewer {

//! Overwrites \p size bytes with zeros; the compiler cannot optimize it away.
void wipe(void *memory, std::size_t size);

//! \brief The bytes of a secret: one buffer, never copied, overwritten when it is deleted.
//!
//! \ref redactAll knows every secret that exists.
class Secret
{
public:
    //! The text that replaces a secret.
    static constexpr QLatin1String placeholder{"(token)"};
    //! Shorter secrets stay in log lines: they are the start of a token being typed, and replacing
    //! them would damage other words.
    static constexpr qsizetype shortestFiltered = 6;

    explicit Secret(QStringView text);
    ~Secret();
    Q_DISABLE_COPY_MOVE(Secret)

    //! UTF-8.
    [[nodiscard]] QByteArrayView bytes() const { return {m_bytes.get(), m_size}; }
    //! \p text with each occurrence of the secret replaced by \ref placeholder: as it is, or with
    //! any of its characters percent-encoded or behind a backslash. Characters that isUnseen()
    //! names are left out: between two of its characters, they would hide it.
    [[nodiscard]] QString redacted(QString text) const;
    //! The same for every secret that exists. Safe to call from any thread.
    [[nodiscard]] static QString redactAll(QString text);

private:
    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
};

} // namespace LeadViewer
