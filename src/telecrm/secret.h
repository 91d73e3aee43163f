// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <cstddef>
#include <memory>

namespace LeadViewer {

//! Overwrites \p size bytes with zeros, which no compiler leaves out.
void wipe(void *memory, std::size_t size);

//! \brief The bytes of a secret: one buffer, never copied, overwritten when it goes.
//!
//! Every secret is known to \ref redactAll for as long as it lives.
class Secret
{
public:
    //! What stands in for a secret in a text.
    static constexpr QLatin1String placeholder{"(token)"};
    //! Anything shorter is left in log lines: it is the beginning of a token being typed, and would
    //! tear holes into words that have nothing to do with it.
    static constexpr qsizetype shortestFiltered = 6;

    explicit Secret(QStringView text);
    ~Secret();
    Q_DISABLE_COPY_MOVE(Secret)

    //! UTF-8.
    [[nodiscard]] QByteArrayView bytes() const { return {m_bytes.get(), m_size}; }
    //! \p text with each occurrence of the secret replaced by \ref placeholder: as it is, or with
    //! any of its characters percent-encoded or behind a backslash.
    [[nodiscard]] QString redacted(QString text) const;
    //! The same for every secret there is. Safe to call from any thread.
    [[nodiscard]] static QString redactAll(QString text);

private:
    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
};

} // namespace LeadViewer
