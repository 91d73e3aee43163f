// SPDX-License-Identifier: MIT
#include "telecrm/leadinput.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace LeadViewer {

namespace {

bool hasTokenForm(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(bearer\\s+)?[0-9a-f-]{32,}:[0-9a-f-]{32,}$"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

} // namespace

std::optional<InputProblem> checkId(const QString &id, const Token &token)
{
    if (id.isEmpty())
        return InputProblem::Empty;
    if (id == QLatin1String(".") || id == QLatin1String(".."))
        return InputProblem::OnlyDots;
    if (hasTokenForm(id) || (!token.isEmpty() && Token::fromInput(id) == token))
        return InputProblem::LooksLikeToken;
    if (std::any_of(id.begin(), id.end(),
                    [](QChar c) { return c.category() == QChar::Other_Control; }))
        return InputProblem::ControlCharacters;
    return std::nullopt;
}

std::optional<InputProblem> checkToken(const Token &token)
{
    if (token.isEmpty())
        return InputProblem::Empty;
    if (!token.isSendable())
        return InputProblem::NotSendable;
    return std::nullopt;
}

bool looksLikePhone(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\+?[0-9][0-9 ()-]{8,17}$"));
    if (!form.match(text).hasMatch())
        return false;
    const auto digits
        = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return digits >= 10 && digits <= 15;
}

std::optional<LeadAddress> addressFromLink(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid()
        || (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")))
        return std::nullopt;
    // The encoded path is matched, so that an ID with a slash stays one part.
    static const QRegularExpression page(QStringLiteral("^/([^/]+)/views/(?:.*/)?l/([^/]+)/?$"));
    static const QRegularExpression api(QStringLiteral("/enterprise/([^/]+)/lead/([^/]+)/?$"));
    const QString path = url.path(QUrl::FullyEncoded);
    for (const QRegularExpression &form : {page, api}) {
        const QRegularExpressionMatch match = form.match(path);
        if (match.hasMatch()) {
            const auto decoded = [&match](int group) {
                return QUrl::fromPercentEncoding(match.captured(group).toLatin1());
            };
            return LeadAddress{{decoded(1)}, {decoded(2)}};
        }
    }
    return std::nullopt;
}

} // namespace LeadViewer
