// SPDX-License-Identifier: MIT
#include "session/credentialstore.h"

#include <memory>

#include <qt_windows.h>
#include <wincred.h>

namespace LeadViewer {

namespace {

using Result = StoreCall::Result;
template<typename Type>
using Credentials = std::unique_ptr<Type, decltype(&::CredFree)>;

//! CRED_MAX_CREDENTIAL_BLOB_SIZE since Windows 7; some headers still have the smaller one.
constexpr qsizetype mostBytes = 5 * 512;

//! What went wrong with the last function called.
Result failure()
{
    switch (::GetLastError()) {
    case ERROR_NOT_FOUND:
        return Result::NotFound;
    case ERROR_NO_SUCH_LOGON_SESSION: // a user without a profile
        return Result::NoStore;
    case ERROR_ACCESS_DENIED:
        return Result::Refused;
    default:
        return Result::Failed;
    }
}

const wchar_t *wide(const QString &text)
{
    return reinterpret_cast<const wchar_t *>(text.utf16());
}

void readToken(const QString &name, StoreCall *call)
{
    CREDENTIALW *found = nullptr;
    if (!::CredReadW(wide(name), CRED_TYPE_GENERIC, 0, &found))
        return call->complete(failure());
    const Credentials<CREDENTIALW> credential(found, &::CredFree);
    const auto size = std::size_t(credential->CredentialBlobSize);
    auto *const bytes = reinterpret_cast<char *>(credential->CredentialBlob);
    QString text = QString::fromUtf8(bytes, qsizetype(size));
    const Token token = Token::fromInput(text);
    wipe(text.data(), std::size_t(text.size()) * sizeof(QChar));
    wipe(bytes, size);
    call->complete(token.isEmpty() ? Result::NotFound : Result::Done, token);
}

Result writeToken(QString name, const Token &token)
{
    QString text = token.plain();
    QByteArray bytes = text.toUtf8();
    wipe(text.data(), std::size_t(text.size()) * sizeof(QChar));
    QString user = QStringLiteral("token"); // shown beside the name, and must not be empty
    CREDENTIALW credential{};
    credential.Type = CRED_TYPE_GENERIC;
    credential.TargetName = reinterpret_cast<wchar_t *>(name.data());
    credential.UserName = reinterpret_cast<wchar_t *>(user.data());
    credential.CredentialBlob = reinterpret_cast<BYTE *>(bytes.data());
    credential.CredentialBlobSize = DWORD(bytes.size());
    credential.Persist = CRED_PERSIST_LOCAL_MACHINE; // until it is removed; it does not roam
    Result result = Result::Failed;
    if (bytes.size() <= mostBytes)
        result = ::CredWriteW(&credential, 0) ? Result::Done : failure();
    wipe(bytes.data(), std::size_t(bytes.size()));
    return result;
}

Result removeToken(const wchar_t *name)
{
    if (::CredDeleteW(name, CRED_TYPE_GENERIC, 0))
        return Result::Done;
    const Result result = failure();
    return result == Result::NotFound ? Result::Done : result;
}

} // namespace

std::unique_ptr<TokenStore> systemTokenStore()
{
    return std::make_unique<CredentialStore>();
}

void CredentialStore::execute(StoreCall *call)
{
    const QString name = call->key().entryName();
    switch (call->operation()) {
    case StoreCall::Operation::Read:
        return readToken(name, call);
    case StoreCall::Operation::Write:
        return call->complete(writeToken(name, call->token()));
    case StoreCall::Operation::Remove:
        return call->complete(removeToken(wide(name)));
    }
}

bool CredentialStore::removeAll()
{
    DWORD count = 0;
    CREDENTIALW **found = nullptr;
    const QString filter = TokenKey::service + QStringLiteral(" *");
    if (!::CredEnumerateW(wide(filter), 0, &count, &found))
        return failure() == Result::NotFound;
    const Credentials<CREDENTIALW *> credentials(found, &::CredFree);
    bool isDone = true;
    for (DWORD i = 0; i < count; ++i)
        isDone = removeToken(credentials.get()[i]->TargetName) == Result::Done && isDone;
    return isDone;
}

} // namespace LeadViewer
