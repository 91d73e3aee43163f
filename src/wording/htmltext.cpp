// SPDX-License-Identifier: MIT
#include "wording/htmltext.h"

#include "wording/references.h"

#include <QCache>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <QTextDocumentFragment>

#include <algorithm>
#include <optional>
#include <vector>

namespace LeadViewer {

namespace {

constexpr qsizetype longestHtml = 2'000'000;
constexpr int mostBreaks = 20'000;

//! What a tag does to the text.
enum class TagKind { Inline, Break, Block, Item, Preformatted, Hidden, Link, Picture };

struct TagRule
{
    TagKind kind = TagKind::Inline;
    //! Nobody writes such a name between angle brackets for anything else.
    bool isCertain = false;
};

std::optional<TagRule> ruleOf(const QString &name)
{
    static const QHash<QString, TagRule> rules = [] {
        QHash<QString, TagRule> all;
        const auto add = [&all](const char *names, TagKind kind, bool isCertain) {
            for (const QString &each : QString::fromLatin1(names).split(QLatin1Char(' ')))
                all.insert(each, {kind, isCertain});
        };
        add("br", TagKind::Break, true);
        add("p div html body table thead tbody tfoot tr td th ul ol h1 h2 h3 h4 h5 h6 hr "
            "blockquote",
            TagKind::Block, true);
        add("head center address article section header footer main nav aside details summary "
            "figure figcaption form option caption dl dt dd legend fieldset",
            TagKind::Block, false);
        add("li", TagKind::Item, true);
        add("pre", TagKind::Preformatted, true);
        add("style script", TagKind::Hidden, true);
        add("title svg template", TagKind::Hidden, false);
        add("span font strong em tt meta", TagKind::Inline, true);
        add("b i u s q big small sub sup del ins strike mark code kbd samp var cite abbr label "
            "link base input button select textarea time data map area col colgroup wbr iframe "
            "object video audio source noscript bdi bdo acronym dfn",
            TagKind::Inline, false);
        add("a", TagKind::Link, false);
        add("img", TagKind::Picture, true);
        return all;
    }();
    const auto rule = rules.constFind(name);
    return rule != rules.cend() ? std::optional(*rule) : std::nullopt;
}

//! A tag, or something else that is no text.
struct Tag
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QString name; // in lower case; empty for a comment
    bool isClosing = false;
    TagKind kind = TagKind::Inline;
    QString attributes;
};

const QRegularExpression &tagPattern()
{
    // Every repetition is possessive, so that nothing is read twice.
    static const QRegularExpression pattern(
        QStringLiteral(
            R"(<(/?)(?:([a-z][a-z0-9]*+)|[ovwmx]:[a-z]++|st1:[a-z]++))"
            R"(((?:(?:\s++|(?<=["']))[a-z_:@][-\w:.]*+\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>]++))"
            R"(|\s++(?:nowrap|noshade|hidden|compact|disabled|checked|selected|allowfullscreen)"
            R"()(?![-\w])|\s++(?:data|aria)-[-\w]++)*+))"
            R"(\s*+/?>|<!--|<!doctype\b[^<>]*+>|<!\[[^<>]*+>|<\?xml\b[^<>]*+>)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

//! The text of HTML without tags.
QString plainText(QString html)
{
    html.replace(QLatin1Char('<'), QLatin1String("&lt;"));
    return QTextDocumentFragment::fromHtml(html).toPlainText().trimmed();
}

//! The value of an attribute; empty when there is none.
QString attribute(QStringView attributes, QStringView name)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"re((?:\s|(?<=["']))([^\s=]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'<>]++)))re"));
    auto matches = pattern.globalMatch(attributes.toString());
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.capturedView(1).compare(name, Qt::CaseInsensitive) == 0)
            return plainText(match.captured(match.lastCapturedIndex()));
    }
    return {};
}

//! Reads HTML, and writes it with line breaks as the only tags, so that no style, nesting or
//! address is left when the library converts it.
class HtmlReader
{
public:
    explicit HtmlReader(const QString &text)
        : m_text(text)
    {
    }

    //! The text, or the HTML itself when it cannot be read; nothing when this is no HTML.
    std::optional<QString> read()
    {
        findTags();
        if (m_tags.empty())
            return std::nullopt;
        qsizetype at = 0;
        for (const Tag &tag : m_tags) {
            if (tag.begin < at)
                continue; // in a style
            addText(QStringView(m_text).mid(at, tag.begin - at));
            at = tag.end;
            addTag(tag, at);
            if (m_breaks > mostBreaks)
                return m_text;
        }
        addText(QStringView(m_text).mid(at));
        closeLink();
        const QString text = tidied(QTextDocumentFragment::fromHtml(m_html).toPlainText());
        return text.isEmpty() && m_hasPicture ? m_text : text;
    }

private:
    void findTags()
    {
        QHash<QString, bool> isClosed;
        bool isHtml = false;
        qsizetype at = 0;
        auto matches = tagPattern().globalMatch(m_text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            Tag tag{match.capturedStart(),       match.capturedEnd(), match.captured(2).toLower(),
                    match.capturedLength(1) > 0, TagKind::Inline,     match.captured(3)};
            if (tag.begin < at)
                continue; // in a comment
            if (match.capturedView() == u"<!--") {
                at = m_text.indexOf(QLatin1String("-->"), tag.end);
                if (at < 0)
                    break; // the rest is no HTML, but it shows
                tag.end = at += 3;
            }
            if (!tag.name.isEmpty()) {
                const auto rule = ruleOf(tag.name);
                if (!rule || !(rule->isCertain || isMarkup(tag, isClosed)))
                    continue;
                tag.kind = rule->kind;
                isHtml = true;
                m_hasBlocks
                    = m_hasBlocks || tag.kind == TagKind::Block || tag.kind == TagKind::Item;
            }
            m_tags.push_back(std::move(tag));
        }
        if (!isHtml)
            m_tags.clear();
    }

    [[nodiscard]] bool isMarkup(const Tag &tag, QHash<QString, bool> &isClosed) const
    {
        if (tag.isClosing || tag.attributes.contains(u'='))
            return true;
        // A text may begin in bold and be cut before the end of it.
        if (tag.begin == 0 && tag.name.size() == 1)
            return true;
        auto known = isClosed.find(tag.name);
        if (known == isClosed.end()) {
            known
                = isClosed.insert(tag.name,
                                  m_text.contains(QLatin1String("</") + tag.name + QLatin1Char('>'),
                                                  Qt::CaseInsensitive));
        }
        return *known;
    }

    void addText(QStringView text)
    {
        const bool keepsLines = !m_hasBlocks || m_preformatted > 0;
        // "<br>" and the line break behind it are one.
        if (keepsLines && m_isAfterBreak && text.startsWith(u"\r\n"))
            text = text.mid(2);
        else if (keepsLines && m_isAfterBreak && text.startsWith(u'\n'))
            text = text.mid(1);
        if (text.isEmpty())
            return;
        m_isAfterBreak = false;
        const bool isBlank = text.trimmed().isEmpty();
        if (isBlank && !keepsLines && m_isLineEmpty)
            return;
        QString part = text.toString();
        m_linkText += part;
        part.replace(QLatin1Char('<'), QLatin1String("&lt;"));
        if (keepsLines) {
            m_breaks += int(part.count(QLatin1Char('\n')));
            part.replace(QLatin1Char('\n'), QLatin1String("<br>"));
            m_isLineEmpty = part.endsWith(QLatin1String("<br>"));
        }
        if (m_preformatted > 0)
            part.replace(QLatin1Char(' '), QLatin1String("&nbsp;"));
        m_html += part;
        if (!isBlank)
            m_isLineEmpty = m_isLineEmpty && keepsLines;
    }

    void addBreak()
    {
        m_html += QLatin1String("<br>");
        m_isLineEmpty = true;
        ++m_breaks;
    }

    void startLine()
    {
        if (!m_isLineEmpty)
            addBreak();
    }

    //! \p at is where the text goes on.
    void addTag(const Tag &tag, qsizetype &at)
    {
        switch (tag.kind) {
        case TagKind::Inline:
            break;
        case TagKind::Break:
            addBreak();
            m_isAfterBreak = true;
            break;
        case TagKind::Item:
        case TagKind::Block:
            startLine();
            if (tag.kind == TagKind::Item && !tag.isClosing)
                m_html += QStringLiteral("• ");
            break;
        case TagKind::Preformatted:
            startLine();
            m_preformatted = std::max(0, m_preformatted + (tag.isClosing ? -1 : 1));
            break;
        case TagKind::Hidden:
            if (!tag.isClosing) {
                const qsizetype end
                    = m_text.indexOf(QLatin1String("</") + tag.name, at, Qt::CaseInsensitive);
                at = end < 0 ? m_text.size() : end;
            }
            break;
        case TagKind::Link:
            closeLink();
            openLink(tag);
            break;
        case TagKind::Picture:
            m_hasPicture = true;
            addText(attribute(tag.attributes, u"alt").toHtmlEscaped());
            break;
        }
    }

    void openLink(const Tag &tag)
    {
        m_link = attribute(tag.attributes, u"href");
        m_linkText.clear();
    }

    //! Writes the address behind the text of the link, unless the text says it.
    void closeLink()
    {
        if (m_link.isEmpty() || m_link.startsWith(QLatin1Char('#')))
            return;
        const auto bare = [](QString address) {
            static const QRegularExpression beginning(
                QStringLiteral("^(https?://|mailto:|tel:)(www\\.)?"),
                QRegularExpression::CaseInsensitiveOption);
            address.remove(beginning);
            return address.endsWith(QLatin1Char('/')) ? address.chopped(1) : address;
        };
        if (bare(plainText(m_linkText)).compare(bare(m_link), Qt::CaseInsensitive) != 0)
            addText(QStringLiteral(" (%1)").arg(m_link.toHtmlEscaped()));
        m_link.clear();
    }

    //! Without spaces at the ends of lines, and without rows of blank lines.
    [[nodiscard]] QString tidied(const QString &text) const
    {
        QStringList lines;
        for (const QString &each : text.split(QLatin1Char('\n'))) {
            QString line = each;
            while (!line.isEmpty() && line.back().isSpace())
                line.chop(1);
            if (line.isEmpty() && (lines.isEmpty() || lines.constLast().isEmpty()))
                continue;
            lines += line.startsWith(QLatin1Char(' ')) && m_hasBlocks ? line.trimmed() : line;
        }
        if (!lines.isEmpty() && lines.constLast().isEmpty())
            lines.removeLast();
        return lines.join(QLatin1Char('\n'));
    }

    const QString &m_text;
    std::vector<Tag> m_tags;
    QString m_html;
    QString m_link; // the address of the open link
    QString m_linkText; // since its start
    int m_breaks = 0;
    int m_preformatted = 0; // how many such tags are open
    bool m_hasBlocks = false;
    bool m_hasPicture = false;
    bool m_isLineEmpty = true;
    bool m_isAfterBreak = false;
};

} // namespace

QString htmlText(const QString &text)
{
    const bool hasTags = text.contains(QLatin1Char('<'));
    if (text.size() > longestHtml || (!hasTags && !text.contains(QLatin1Char('&'))))
        return text;
    if (!hasTags)
        return withoutReferences(text);
    // A table asks for the text of each row whenever it is drawn.
    constexpr qsizetype charactersKept = 8'000'000;
    thread_local QCache<QString, QString> read(charactersKept);
    if (const QString *known = read.object(text))
        return *known;
    const auto html = HtmlReader(text).read();
    QString result = html ? *html : withoutReferences(text);
    read.insert(text, new QString(result), text.size() + result.size() + 1);
    return result;
}

} // namespace LeadViewer
