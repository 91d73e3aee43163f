// SPDX-License-Identifier: MIT
#include "wording/links.h"

#include "wording/fieldtext.h"
#include "wording/phonetext.h"
#include "wording/valuetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeadViewer {

namespace {

struct Links
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::Links)
};

// Real addresses are shorter, and some systems cut or refuse longer ones.
constexpr qsizetype longestAddress = 4096;

//! Characters that are invisible or change the order of others.
bool isHidden(QChar c)
{
    return c.isSpace() || c.isNull() || c.category() == QChar::Other_Control
        || c.category() == QChar::Other_Format;
}

//! One address, without anything that a mail program could read as another recipient or a header.
bool isPlainAddress(const QString &text)
{
    static const QString forbidden = QStringLiteral("?&,;:<>()[]\\\"`");
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    return at > 0 && at + 1 < text.size() && text.indexOf(QLatin1Char('@'), at + 1) < 0
        && text.size() <= longestAddress && std::none_of(text.begin(), text.end(), [](QChar c) {
               return isHidden(c) || forbidden.contains(c);
           });
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid()
        && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"))
        && !url.host().isEmpty()
        // No user name, not even an empty one: the text before the "@" looks like the host.
        && !url.authority(QUrl::FullyEncoded).contains(QLatin1Char('@'));
}

//! The web address that is the whole text; nothing when it may not be opened.
std::optional<QUrl> webAddress(const QString &text)
{
    // Browsers read a backslash as a slash, so what looks like a path may be the host.
    const bool isSuspect = text.size() > longestAddress || text.contains(QLatin1Char('\\'))
        || std::any_of(text.begin(), text.end(), isHidden);
    const QLatin1String http("http://");
    const QLatin1String https("https://");
    const bool hasScheme
        = text.startsWith(http, Qt::CaseInsensitive) || text.startsWith(https, Qt::CaseInsensitive);
    if (isSuspect || !hasScheme)
        return std::nullopt;
    const QUrl url(text, QUrl::StrictMode);
    return isWebAddress(url) ? std::optional(url) : std::nullopt;
}

std::vector<Link> phoneLinks(const QString &text)
{
    const QString digits = phoneDigits(text);
    if (digits.isEmpty())
        return {};
    return {{LinkKind::Call, QUrl(QLatin1String("tel:+") + digits)},
            {LinkKind::WhatsApp, QUrl(QLatin1String("https://wa.me/") + digits)}};
}

std::vector<Link> emailLinks(const QString &text)
{
    if (!isPlainAddress(text))
        return {};
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    const QByteArray encoded = "mailto:" + QUrl::toPercentEncoding(text.left(at)) + '@'
        + QUrl::toPercentEncoding(text.mid(at + 1));
    return {{LinkKind::Write, QUrl::fromEncoded(encoded, QUrl::StrictMode)}};
}

std::vector<Link> webLinks(const QString &text, bool mayLackScheme)
{
    const bool lacksScheme
        = mayLackScheme && text.startsWith(QLatin1String("www."), Qt::CaseInsensitive);
    const auto url = webAddress(lacksScheme ? QLatin1String("https://") + text : text);
    if (!url)
        return {};
    return {{LinkKind::Open, *url}};
}

} // namespace

std::vector<Link> linksFor(const QString &apiName, FieldType type, const Json::Value &value)
{
    const QString text = scalarText(value);
    if (text.isEmpty())
        return {};
    switch (type != FieldType::Other ? type : typeByName(apiName)) {
    case FieldType::Phone:
        return phoneLinks(text);
    case FieldType::Email:
        return emailLinks(text);
    case FieldType::Website:
    case FieldType::MediaLink:
        return webLinks(text, true);
    default:
        return webLinks(text, false);
    }
}

bool isOpenable(const QUrl &url)
{
    if (isWebAddress(url))
        return true;
    // Both others have a scheme and a path, and nothing else.
    if (!url.isValid() || url.hasQuery() || url.hasFragment() || !url.authority().isEmpty())
        return false;
    const QString path = url.path(QUrl::FullyDecoded);
    if (url.scheme() == QLatin1String("mailto"))
        return isPlainAddress(path);
    return url.scheme() == QLatin1String("tel") && !phoneDigits(path).isEmpty();
}

bool isRecordingLink(const Json::Value &recording)
{
    const Json::Value *url = recording.isObject() ? recording.find(u"url") : &recording;
    return url != nullptr && webAddress(url->toString().trimmed()).has_value();
}

std::optional<Link> recordingLink(const Action &action)
{
    for (const QStringView key : {u"callRecording", u"recording"}) {
        const Json::Value *recording = action.json.find(key);
        if (recording == nullptr || !isRecordingLink(*recording))
            continue;
        const Json::Value *url = recording->isObject() ? recording->find(u"url") : recording;
        return Link{LinkKind::Open, *webAddress(url->toString().trimmed())};
    }
    return std::nullopt;
}

QUrl leadPageUrl(const BaseUrl &service, const LeadAddress &address)
{
    QByteArrayList parts;
    for (const QString &id : {address.enterprise.text, address.lead.text}) {
        // A URL treats these as path steps and removes them.
        if (id.isEmpty() || id == QLatin1String(".") || id == QLatin1String(".."))
            return {};
        parts += QUrl::toPercentEncoding(id);
    }
    return QUrl::fromEncoded(service.origin().toLatin1() + '/' + parts.first()
                                 + "/views/all-leads-v2/overlay/l/" + parts.last(),
                             QUrl::StrictMode);
}

QString linkTarget(const QUrl &url)
{
    return QString::fromLatin1(url.toEncoded());
}

QString linkText(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Call:
        //: Button: call a telephone number
        return Links::tr("Call");
    case LinkKind::WhatsApp:
        //: Button: write to a telephone number with WhatsApp
        return Links::tr("WhatsApp");
    case LinkKind::Write:
        //: Button: write an e-mail
        return Links::tr("Write");
    case LinkKind::Open:
        //: Button: open a web page or file
        return Links::tr("Open");
    }
    return {};
}

} // namespace LeadViewer
