// SPDX-License-Identifier: MIT
#include "leads/leadquestion.h"

#include "telecrm/hiddencharacter.h"
#include "telecrm/leadinput.h"
#include "telecrm/viewerlink.h"
#include "telecrm/workspace.h"
#include "wording/baretext.h"
#include "wording/phonerule.h"
#include "wording/phonetext.h"
#include "wording/valuetext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace LeadViewer {

namespace {

using Kind = LeadQuestion::Kind;

struct LeadQuestionText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::LeadQuestionText)
};

const QLatin1String phoneField("phone");
const QLatin1String emailField("email");
const QLatin1String nameField("name");

//! In one line, without what a person who pastes it does not see. Joiners are letters of a name.
QString inOneLine(QString text)
{
    text.removeIf([](QChar c) { return isUnseen(c) && !isJoiner(c.unicode()); });
    return text.simplified();
}

LeadSearch searchFor(const QString &field, QStringList values)
{
    values.removeDuplicates();
    LeadSearch search;
    search.fields.push_back({field, values.mid(0, LeadQuestion::mostValues)});
    return search;
}

LeadQuestion question(Kind kind, const QString &text, const LeadSearch &search)
{
    LeadQuestion result;
    result.kind = kind;
    result.text = text;
    if (kind == Kind::Id)
        result.address.lead.text = text;
    result.search = search;
    return result;
}

QString nationalDigits(const QString &digits)
{
    const QLatin1String india("91");
    constexpr qsizetype length = 12;
    return digits.size() == length && digits.startsWith(india) ? digits.mid(india.size())
                                                               : QString();
}

//! How the service may have stored a number. The first form was seen in its answers.
QStringList storedForms(const Phone &phone)
{
    QStringList forms{phone.digits, u'+' + phone.digits, phone.text};
    const QString national = nationalDigits(phone.digits);
    if (!national.isEmpty())
        forms += {national, u'0' + national};
    return forms;
}

//! Of several numbers, the first form of each comes first.
QStringList storedForms(const std::vector<Phone> &phones)
{
    QStringList forms;
    for (qsizetype form = 0; forms.size() < LeadQuestion::mostValues; ++form) {
        const qsizetype before = forms.size();
        for (const Phone &phone : phones)
            forms += storedForms(phone).mid(form, 1);
        if (forms.size() == before)
            break;
    }
    return forms;
}

LeadQuestion phoneQuestion(const std::vector<Phone> &phones, const QString &typed)
{
    QStringList texts;
    for (const Phone &phone : phones)
        texts += phone.text;
    QStringList forms = storedForms(phones);
    if (!typed.isEmpty())
        forms += typed;
    // A spreadsheet made a number with decimals of it before it was imported.
    for (const Phone &phone : phones) {
        for (const QString &digits : {nationalDigits(phone.digits), phone.digits}) {
            if (!digits.isEmpty())
                forms += digits + QLatin1String(".0");
        }
    }
    return question(Kind::Phone, texts.join(QLatin1String(", ")), searchFor(phoneField, forms));
}

QString digitsIn(QString text)
{
    return text.removeIf([](QChar c) { return !isNumeral(c); });
}

//! Whether it may be a phone number, although it is not certain which one.
bool isLikePhone(const QString &text)
{
    constexpr qsizetype fewest = 6;
    constexpr qsizetype most = 15; // ITU-T E.164
    const qsizetype count = digitsIn(text).size();
    return count >= fewest && count <= most && std::all_of(text.begin(), text.end(), [](QChar c) {
               return isNumeral(c) || isPhoneGrouping(c) || c == QLatin1Char('+');
           });
}

//! Numbers of ten digits are searched as those of India, too.
LeadSearch searchForLikePhone(const QString &text)
{
    const QString digits = digitsIn(text);
    QString national = digits.startsWith(QLatin1Char('0')) ? digits.mid(1) : digits;
    QStringList forms{text, digits};
    constexpr qsizetype length = 10;
    if (national.size() == length) {
        const QString shown = QStringLiteral("+91 %1 %2")
                                  .arg(national.left(length / 2), national.right(length / 2));
        forms = storedForms({QLatin1String("91") + national, shown}) + forms;
    }
    return searchFor(phoneField, forms);
}

QStringList emailsIn(const QString &text)
{
    // Letters of any script; \w has no vowel signs.
    static const QString outside = QStringLiteral("\\s@<>()\\[\\]\"`,;:\u201c\u201d\u2018");
    static const QRegularExpression form(
        QStringLiteral("(?<![^%1])[^%1]+@(?:[^%1./?!&|*]+\\.)+[^%1./?!&|*]{2,}").arg(outside));
    QStringList emails;
    // An apostrophe is part of a name, "o'brien", and at an end a quotation mark.
    static const QRegularExpression quotes(QStringLiteral("^['\u2019]+|['\u2019]+$"));
    for (auto matches = form.globalMatch(text); matches.hasNext();)
        emails += matches.next().captured().remove(quotes);
    emails.removeDuplicates();
    return emails.mid(0, LeadQuestion::mostValues);
}

bool hasDigit(QStringView word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

//! Whether one word looks like an ID rather than a name: "ent_123456", "lead-230".
bool looksLikeId(const QString &word)
{
    return hasDigit(word) || word.contains(QLatin1Char('-')) || word.contains(QLatin1Char('_'));
}

//! Whether a word may be part of a token. Names have no such words.
bool mayHaveSecret(const QString &line)
{
    constexpr qsizetype longest = 32;
    const QList<QStringView> words = QStringView(line).split(u' ');
    return std::any_of(words.begin(), words.end(),
                       [](QStringView word) { return word.size() > longest && hasDigit(word); });
}

//! Whether checkId() refuses it. Line breaks are no fault in a name.
bool isRefused(const QString &id)
{
    return checkId(id, {}) == InputProblem::LooksLikeToken || checkId(id.simplified(), {});
}

//! Takes off the quotes around a name.
QString unquoted(const QString &line)
{
    static const QRegularExpression quotes(
        QStringLiteral("^[\"\u201c\u201d]\\s*(.*[^\\s])\\s*[\"\u201c\u201d]$"));
    const QRegularExpressionMatch match = quotes.match(line);
    return match.hasMatch() ? match.captured(1) : line;
}

} // namespace

bool LeadQuestion::mayBePhone() const
{
    return !search.isEmpty() && search.fields.front().name == phoneField;
}

LeadQuestion leadQuestion(const QString &input)
{
    const QString line = inOneLine(input);
    const QString id = idFromInput(input);
    if (id.isEmpty())
        return {};
    const bool isOwnLink = isViewerLink(line);
    const auto link = isOwnLink ? addressFromViewerLink(line) : addressFromLink(input);
    if (link && !link->lead.text.isEmpty()) {
        LeadQuestion linked = question(Kind::Id, link->lead.text, {});
        linked.address = *link;
        return linked;
    }
    if (isOwnLink || isRefused(id))
        return question(Kind::Id, isOwnLink ? line : id, {});

    static const QRegularExpression usualId(QStringLiteral("^[0-9a-f]{24}$"));
    if (usualId.match(id).hasMatch()) {
        const bool isAlone = line.compare(id, Qt::CaseInsensitive) == 0;
        return question(Kind::Id, id, isAlone ? searchFor(nameField, {id}) : LeadSearch());
    }
    const QString bare = bareText(line).simplified();
    const std::vector<Phone> phones = phonesIn(line);
    if (!phoneDigits(line).isEmpty())
        return phoneQuestion(phones, bare);
    if (const QStringList emails = emailsIn(line); !emails.isEmpty())
        return question(Kind::Email, emails.join(QLatin1String(", ")),
                        searchFor(emailField, emails));
    const bool isOneWord = !id.contains(QLatin1Char(' '));
    if (isLikePhone(bare)) {
        const bool isBoth = std::all_of(bare.begin(), bare.end(), isNumeral);
        return question(isBoth ? Kind::Id : Kind::Phone, bare, searchForLikePhone(bare));
    }
    if (mayHaveSecret(line))
        return question(Kind::Id, id, {});
    if (isOneWord && looksLikeId(id))
        return question(Kind::Id, id,
                        phones.empty() ? searchFor(nameField, {id})
                                       : searchFor(phoneField, storedForms(phones)));
    if (!phones.empty())
        return phoneQuestion(phones, {});
    const QString name = unquoted(line);
    return question(Kind::Name, name, searchFor(nameField, {name}));
}

std::optional<LeadSearch> searchElsewhere(const LeadSearch &search, const Workspace *workspace)
{
    if (search.fields.size() != 1)
        return std::nullopt;
    LeadSearch::Field field = search.fields.front();
    const bool isEmail = field.name == emailField;
    if (!isEmail && field.name != phoneField)
        return std::nullopt;
    QString other;
    if (workspace == nullptr || workspace->fieldTypes.isEmpty()) {
        // The name that many workspaces have.
        other = isEmail ? QStringLiteral("email_1") : QString();
    } else {
        const FieldType type = isEmail ? FieldType::Email : FieldType::Phone;
        QStringList names = workspace->fieldTypes.keys(type);
        names.removeAll(field.name);
        std::sort(names.begin(), names.end());
        other = names.value(0);
    }
    if (other.isEmpty())
        return std::nullopt;
    field.name = other;
    LeadSearch result;
    result.fields.push_back(field);
    return result;
}

QString understoodText(const LeadQuestion &question)
{
    constexpr qsizetype longest = 60;
    const QString text = oneLine(question.text, longest);
    switch (question.kind) {
    case Kind::Nothing:
        break;
    case Kind::Id:
        if (checkId(question.text, {}))
            break;
        if (!question.address.enterprise.text.isEmpty())
            return LeadQuestionText::tr("Link to a lead");
        if (question.search.isEmpty())
            return LeadQuestionText::tr("Lead ID");
        return question.mayBePhone() ? LeadQuestionText::tr("Lead ID, or a phone number")
                                     : LeadQuestionText::tr("Lead ID, or a name");
    case Kind::Phone:
        return LeadQuestionText::tr("Phone number %1").arg(text);
    case Kind::Email:
        return LeadQuestionText::tr("Email address %1").arg(text);
    case Kind::Name:
        //: %1 is a lead's name
        return LeadQuestionText::tr("Name: %1").arg(text);
    }
    return {};
}

QString nothingFoundText(const LeadQuestion &question)
{
    const QString text = oneLine(question.text);
    switch (question.kind) {
    case Kind::Nothing:
        break;
    case Kind::Id:
        if (question.search.isEmpty())
            return LeadQuestionText::tr("No lead has the ID %1. Copy the ID again from TeleCRM.")
                .arg(text);
        return (question.mayBePhone()
                    ? LeadQuestionText::tr("No lead has the ID or the phone number %1. TeleCRM "
                                           "finds whole numbers only: try the email address or "
                                           "the name.")
                    : LeadQuestionText::tr("No lead has the ID or the name %1. TeleCRM finds whole "
                                           "names only: try the phone number."))
            .arg(text);
    case Kind::Phone:
        return LeadQuestionText::tr("No lead has the phone number %1. TeleCRM finds whole numbers "
                                    "only: try the email address or the name.")
            .arg(text);
    case Kind::Email:
        return LeadQuestionText::tr("No lead has the email address %1. TeleCRM finds whole "
                                    "addresses only: try the phone number or the name.")
            .arg(text);
    case Kind::Name:
        //: %1 is a lead's name
        return LeadQuestionText::tr("No lead has the name %1. TeleCRM finds whole names only: try "
                                    "the phone number or the email address.")
            .arg(text);
    }
    return {};
}

} // namespace LeadViewer
