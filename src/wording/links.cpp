// SPDX-License-Identifier: MIT
#include "wording/links.h"

#include "wording/fieldtext.h"
#include "wording/phonemask.h"
#include "wording/phonetext.h"
#include "wording/valuetext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace LeadViewer {

namespace {

struct Links
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::Links)
};

// Real addresses are shorter, and some systems cut or refuse longer ones.
constexpr qsizetype longestAddress = 4096;

constexpr std::size_t mostLinks = 10; // of one value

//! Characters that are invisible or change the order of others, and a masked digit: no address
//! holds them.
bool isHidden(QChar c)
{
    return c == phoneMask || c.isSpace() || c.isNull() || c.category() == QChar::Other_Control
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

//! An address without its scheme, as people write it: "acmehomes.in/plans".
bool lacksScheme(const QString &text, FieldType type)
{
    static const QRegularExpression form(QStringLiteral(
        "^(?:[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]*\\.)+(?:xn--[a-z0-9-]+|\\p{L}[\\p{L}\\p{M}]+)"
        "(?::[0-9]+)?(/.*|[?#].*)?$"));
    const QRegularExpressionMatch match = form.match(text.left(longestAddress + 1));
    // In a field for files, "plan.pdf" is a file's name.
    return match.hasMatch()
        && (type == FieldType::Website
            || text.startsWith(QLatin1String("www."), Qt::CaseInsensitive)
            || match.capturedLength(1) > 0);
}

bool isAddressType(FieldType type)
{
    return type == FieldType::Website || type == FieldType::MediaLink;
}

//! The address that is the whole text, also without a scheme in a field for addresses.
std::optional<QUrl> addressIn(const QString &text, FieldType type)
{
    const bool isShort = isAddressType(type) && lacksScheme(text, type);
    return webAddress(isShort ? QLatin1String("https://") + text : text);
}

//! The same for an address of a page or a file with blanks in its path. A blank behind a slash
//! begins a remark.
std::optional<QUrl> addressWithBlanks(QString text, FieldType type)
{
    static const QRegularExpression form(QStringLiteral("^(?:https?://)?[^/ ]+/(?:[^ ]+ +)*[^ ]+$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (text.size() > longestAddress || !isAddressType(type) || text.contains(QLatin1String("/ "))
        || !form.match(text).hasMatch())
        return std::nullopt;
    return addressIn(text.replace(QLatin1Char(' '), QLatin1String("%20")), type);
}

//! The values in a list, or the one value.
QStringList scalarTexts(const Json::Value &value)
{
    if (!value.isArray())
        return {scalarText(value)};
    constexpr std::size_t longestList = 100;
    QStringList texts;
    for (const Json::Value &element : value.array()) {
        texts += scalarText(element);
        if (std::size_t(texts.size()) == longestList)
            break;
    }
    return texts;
}

std::vector<Link> phoneLinks(const QStringList &texts)
{
    std::vector<Phone> phones;
    for (const QString &text : texts) {
        for (const Phone &phone : phonesIn(text)) {
            if (std::find(phones.begin(), phones.end(), phone) == phones.end())
                phones.push_back(phone);
        }
    }
    phones.resize(std::min(phones.size(), mostPhones));
    std::vector<Link> links;
    for (const Phone &phone : phones) {
        const QString subject = phones.size() > 1 ? phone.text : QString();
        links.push_back({LinkKind::Call, QUrl(QLatin1String("tel:+") + phone.digits), subject});
        links.push_back(
            {LinkKind::WhatsApp, QUrl(QLatin1String("https://wa.me/") + phone.digits), subject});
    }
    return links;
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

Link linkTo(const QUrl &url)
{
    constexpr qsizetype longestSubject = 60;
    return {LinkKind::Open, url, oneLine(linkTarget(url), longestSubject)};
}

//! The links of a text that is one address, or nothing but addresses.
std::vector<Link> webLinks(const QString &sent, FieldType type)
{
    static const QRegularExpression schemeAndBlanks(QStringLiteral("^(https?://) +"),
                                                    QRegularExpression::CaseInsensitiveOption);
    // A blank alone may be part of an address.
    static const QRegularExpression between(
        QStringLiteral("\\s+(?:and|or|[&/])\\s+|\\s*[,;|\n\t]\\s*|\\s+(?=https?://|www\\.)"),
        QRegularExpression::CaseInsensitiveOption);
    QString text = sent;
    if (isAddressType(type))
        text.replace(schemeAndBlanks, QStringLiteral("\\1"));
    const auto address = [type](const QString &part) {
        const auto url = addressIn(part, type);
        return url ? url : addressWithBlanks(part, type);
    };
    constexpr qsizetype longest = longestAddress * qsizetype(mostLinks);
    const QStringList parts = text.left(longest).split(between, Qt::SkipEmptyParts);
    std::vector<Link> links;
    for (const QString &part : parts) {
        const auto url = address(part);
        if (!url || links.size() == mostLinks)
            break;
        links.push_back(linkTo(*url));
    }
    if (!links.empty() && (links.size() == std::size_t(parts.size()) || links.size() == mostLinks))
        return links;
    const auto whole = address(text);
    return whole ? std::vector<Link>{linkTo(*whole)} : std::vector<Link>();
}

std::vector<Link> webLinks(const QStringList &texts, FieldType type)
{
    std::vector<Link> links;
    for (const QString &text : texts) {
        for (const Link &link : webLinks(text, type)) {
            if (std::find(links.begin(), links.end(), link) == links.end())
                links.push_back(link);
        }
    }
    links.resize(std::min(links.size(), mostLinks), {LinkKind::Open, {}});
    if (links.size() == 1)
        links.front().subject.clear();
    return links;
}

//! The address of a recording, with or without blanks.
std::optional<QUrl> recordingUrl(const Json::Value &recording)
{
    const Json::Value *url = recording.isObject() ? recording.find(u"url") : &recording;
    if (url == nullptr)
        return std::nullopt;
    const QString text = url->toString().trimmed();
    const auto whole = webAddress(text);
    const bool hasScheme = text.startsWith(QLatin1String("http"), Qt::CaseInsensitive);
    return whole || !hasScheme ? whole : addressWithBlanks(text, FieldType::MediaLink);
}

} // namespace

std::vector<Link> linksFor(const QString &apiName, FieldType type, const Json::Value &value)
{
    const FieldType known = type != FieldType::Other ? type : typeByName(apiName);
    const QStringList texts = scalarTexts(value);
    if (known == FieldType::Phone)
        return phoneLinks(texts);
    return known == FieldType::Email ? emailLinks(scalarText(value)) : webLinks(texts, known);
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
    static const QRegularExpression number(QStringLiteral("^\\+[1-9][0-9]{7,14}$"));
    return url.scheme() == QLatin1String("tel") && number.match(path).hasMatch();
}

bool isRecordingLink(const Json::Value &recording)
{
    return recordingUrl(recording).has_value();
}

std::optional<Link> recordingLink(const Action &action)
{
    for (const QStringView key : {u"callRecording", u"recording"}) {
        const Json::Value *recording = action.json.find(key);
        if (const auto url = recording != nullptr ? recordingUrl(*recording) : std::nullopt)
            return Link{LinkKind::Open, *url};
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
        return Links::tr("Email");
    case LinkKind::Open:
        //: Button: open a web page or file
        return Links::tr("Open");
    }
    return {};
}

QString linkName(const Link &link)
{
    const QString text = linkText(link.kind);
    //: What a button does with one of several numbers in a field: "Call +91 98765 43210"
    return link.subject.isEmpty() ? text : Links::tr("%1 %2").arg(text, link.subject);
}

} // namespace LeadViewer
