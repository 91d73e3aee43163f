// SPDX-License-Identifier: MIT
#include "telecrm/secret.h"

#include "telecrm/hiddencharacter.h"

#include <QStringEncoder>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <vector>

namespace LeadViewer {

namespace {

struct Registry
{
    std::mutex mutex;
    std::vector<const Secret *> secrets;
};

Registry &registry()
{
    // Never destroyed, since a secret in a static object may outlive everything else.
    static auto *const registry = new Registry;
    return *registry;
}

int hexDigit(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= u'0' && code <= u'9')
        return code - u'0';
    if (code >= u'a' && code <= u'f')
        return code - u'a' + 10;
    if (code >= u'A' && code <= u'F')
        return code - u'A' + 10;
    return -1;
}

//! How many code units of \p text from \p start on spell \p secret; 0 when they do not.
qsizetype spelled(QStringView text, qsizetype start, QByteArrayView secret, bool withEscapes)
{
    qsizetype place = start;
    for (const char c : secret) {
        const int byte = static_cast<unsigned char>(c);
        if (withEscapes && place + 2 < text.size() && text[place] == u'%'
            && hexDigit(text[place + 1]) == byte / 16 && hexDigit(text[place + 2]) == byte % 16) {
            place += 3;
            continue;
        }
        if (withEscapes && place + 1 < text.size() && text[place] == u'\\'
            && text[place + 1].unicode() == byte)
            ++place;
        if (place >= text.size() || text[place].unicode() != byte)
            return 0;
        ++place;
    }
    return place - start;
}

QString withoutSpelled(const QString &text, QByteArrayView secret)
{
    QString clean;
    qsizetype copied = 0;
    qsizetype place = 0;
    while (place < text.size()) {
        // With escapes first, since a "%" of the secret may itself stand there as "%25".
        qsizetype length = spelled(text, place, secret, true);
        if (length == 0)
            length = spelled(text, place, secret, false);
        if (length == 0) {
            ++place;
            continue;
        }
        clean += QStringView(text).mid(copied, place - copied);
        clean += Secret::placeholder;
        place += length;
        copied = place;
    }
    if (copied == 0)
        return text;
    clean += QStringView(text).mid(copied);
    return clean;
}

} // namespace

void wipe(void *memory, std::size_t size)
{
    auto *byte = static_cast<volatile char *>(memory);
    for (std::size_t i = 0; i < size; ++i)
        byte[i] = '\0';
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

Secret::Secret(QStringView text)
{
    // Straight into its place, so that nothing has to be wiped on the way.
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    m_bytes = std::make_unique<char[]>(std::size_t(encoder.requiredSpace(text.size())));
    m_size = encoder.appendToBuffer(m_bytes.get(), text) - m_bytes.get();
    const std::lock_guard lock(registry().mutex);
    registry().secrets.push_back(this);
}

Secret::~Secret()
{
    {
        const std::lock_guard lock(registry().mutex);
        auto &secrets = registry().secrets;
        secrets.erase(std::find(secrets.begin(), secrets.end(), this));
    }
    wipe(m_bytes.get(), std::size_t(m_size));
}

QString Secret::redacted(QString text) const
{
    if (m_size == 0 || text.isEmpty())
        return text;
    // A character that is not shown would hide the secret here, and show it later.
    text.removeIf(isUnseen);
    // Such a secret is never sent, so that there is no hurry.
    if (std::any_of(bytes().begin(), bytes().end(), [](char c) { return (c & 0x80) != 0; })) {
        QString secret = QString::fromUtf8(bytes());
        text.replace(secret, placeholder);
        wipe(secret.data(), std::size_t(secret.size()) * sizeof(QChar));
    }
    return withoutSpelled(text, bytes());
}

QString Secret::redactAll(QString text)
{
    const std::lock_guard lock(registry().mutex);
    for (const Secret *secret : registry().secrets) {
        if (secret->m_size >= shortestFiltered)
            text = secret->redacted(std::move(text));
    }
    return text;
}

} // namespace LeadViewer
