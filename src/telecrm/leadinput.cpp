// SPDX-License-Identifier: MIT
#include "telecrm/leadinput.h"

#include "telecrm/hiddencharacter.h"
#include "telecrm/viewerlink.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace LeadViewer {

namespace {

const QRegularExpression &linkForm()
{
    // With a scheme; without one, TeleCRM's own address, or one with such a path.
    static const QRegularExpression form(
        QStringLiteral("(?:(?:https?|lead-viewer)://|(?<![\\w.@:/-])(?:[a-z0-9-]+\\.)*"
                       "(?:telecrm\\.in(?=[/:?#]|$)"
                       "|[a-z0-9-]+(?::[0-9]+)?(?=/(?:[^\\s?#]+/)?(?:enterprise|views)/)))"
                       "[^\\s<>\\[\\]\"'`\u201c\u201d\u2018\u2019]*"),
        QRegularExpression::CaseInsensitiveOption);
    return form;
}

QString withoutUnseen(QString text)
{
    return text.removeIf(isUnseen);
}

LeadAddress addressIn(const QUrl &url)
{
    // The encoded path is matched, so that an ID with a slash stays one part.
    static const QRegularExpression page(
        QStringLiteral("^/([^/]+)/views(?:/(?:.*?/)?l/([^/]+))?(?:/|$)"));
    static const QRegularExpression api(
        QStringLiteral("/enterprise/([^/]+)(?:/lead/([^/]+))?(?:/|$)"));
    const QString path = url.path(QUrl::FullyEncoded);
    for (const QRegularExpression &form : {page, api}) {
        const QRegularExpressionMatch match = form.match(path);
        if (match.hasMatch()) {
            const auto decoded = [&match](int group) {
                return QUrl::fromPercentEncoding(match.captured(group).toLatin1());
            };
            return {{decoded(1)}, {decoded(2)}};
        }
    }
    return {};
}

//! Of the links that name anything, each once.
QList<LeadAddress> addressesIn(const QString &text)
{
    QList<LeadAddress> addresses;
    for (auto matches = linkForm().globalMatch(withoutUnseen(text)); matches.hasNext();) {
        static const QRegularExpression end(QStringLiteral("[.,;:!?)\\]}]+$"));
        QString link = matches.next().captured().remove(end);
        LeadAddress address;
        if (isViewerLink(link)) {
            address = addressFromViewerLink(link).value_or(address);
        } else {
            if (!link.startsWith(QLatin1String("http"), Qt::CaseInsensitive))
                link.prepend(QLatin1String("https://"));
            const QUrl url(link, QUrl::StrictMode);
            if (url.isValid())
                address = addressIn(url);
        }
        if (!(address == LeadAddress()) && !addresses.contains(address))
            addresses += address;
    }
    return addresses;
}

//! The words of 24 hexadecimal digits: the form of all IDs that were seen.
QStringList usualIds(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("(?<![\\w-])[0-9a-f]{24}(?![\\w-])"),
                                         QRegularExpression::CaseInsensitiveOption);
    QStringList ids;
    for (auto matches = form.globalMatch(text); matches.hasNext();)
        ids += matches.next().captured().toLower();
    ids.removeDuplicates();
    return ids;
}

} // namespace

std::optional<InputProblem> checkId(const QString &id, const Token &token)
{
    if (id.isEmpty())
        return InputProblem::Empty;
    if (id == QLatin1String(".") || id == QLatin1String(".."))
        return InputProblem::OnlyDots;
    const Token typed = Token::fromInput(id);
    if (Token::isFormIn(typed.plain()) || (!token.isEmpty() && typed == token))
        return InputProblem::LooksLikeToken;
    if (std::any_of(id.begin(), id.end(),
                    [](QChar c) { return c.category() == QChar::Other_Control; }))
        return InputProblem::ControlCharacters;
    const bool isLink = linkForm().match(id).hasMatch();
    if (isLink ? addressesIn(id).size() > 1 : usualIds(id).size() > 1)
        return InputProblem::SeveralIds;
    if (isLink || isViewerLink(id))
        return InputProblem::LinkWithoutId;
    return std::nullopt;
}

std::optional<InputProblem> checkToken(const Token &token)
{
    if (token.isEmpty())
        return InputProblem::Empty;
    if (token.isSendable())
        return std::nullopt;
    const QString text = token.plain();
    if (Token::isFormIn(text))
        return InputProblem::SeveralTokens;
    const bool isAscii = std::all_of(
        text.begin(), text.end(), [](QChar c) { return c.isSpace() || (c > u' ' && c < u'\x7f'); });
    return isAscii ? InputProblem::Spaces : InputProblem::NotSendable;
}

QString idFromInput(const QString &input)
{
    QString text = withoutUnseen(input).trimmed();
    if (Token::isFormIn(Token::fromInput(text).plain()) || linkForm().match(text).hasMatch())
        return text;
    const QStringList usual = usualIds(text);
    if (usual.size() == 1)
        return usual.first();
    static const QRegularExpression around(
        QStringLiteral("^(?:[\"'`\u201c\u201d\u2018\u2019<(\\[{\\s]"
                       "|(?:(?:lead|enterprise|workspace)[ _-]?(?:id)?|_?id)"
                       "[\"'\u201d\u2019]?\\s*[:=])+"
                       "|[\"'`\u201c\u201d\u2018\u2019>)\\]},;.\\s]+$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString id = QString(text).remove(around);
    return id.isEmpty() ? text : id;
}

std::optional<LeadAddress> addressFromLink(const QString &text)
{
    const QList<LeadAddress> addresses = addressesIn(text);
    return addresses.size() == 1 ? std::optional(addresses.first()) : std::nullopt;
}

} // namespace LeadViewer
