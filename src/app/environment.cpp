// SPDX-License-Identifier: MIT
#include "app/environment.h"

#include <cstdlib>
#include <cstring>

namespace LeadViewer {

Token takeTokenFromEnvironment()
{
    QString text = qEnvironmentVariable(tokenVariable);
    Token token = Token::fromInput(text);
    wipe(text.data(), std::size_t(text.size()) * sizeof(QChar));
#ifdef Q_OS_UNIX
    // Unsetting a variable does not overwrite its text in memory.
    if (char *value = std::getenv(tokenVariable))
        wipe(value, std::strlen(value));
#endif
    qunsetenv(tokenVariable);
    return token;
}

} // namespace LeadViewer
