// SPDX-License-Identifier: MIT
#include "wording/fieldlabel.h"

#include "wording/visibletext.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <array>

namespace LeadViewer {

namespace {

struct FieldLabel
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::FieldLabel)
};

struct KnownLabel
{
    const char *apiName;
    const char *label;
};

// Names that need a better label than their own words.
constexpr std::array knownLabels{
    KnownLabel{"id", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "ID")},
    KnownLabel{"_id", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "ID")},
    KnownLabel{"email", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Email")},
    //: Label of who did something
    KnownLabel{"employeeid", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "By")},
    KnownLabel{"created_on", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Created")},
    KnownLabel{"modified_on", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Modified")},
    KnownLabel{"last_activity_on", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Last activity")},
    KnownLabel{"statusChangeTimestamp",
               QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Status changed")},
    KnownLabel{"lostReasonid", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Lost reason")},
    KnownLabel{"leadMetaData", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "More about the lead")},
    KnownLabel{"isArchived", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Archived")},
    KnownLabel{"isSpam", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Spam")},
    KnownLabel{"creationTimestamp", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Happened")},
    KnownLabel{"modificationTimestamp", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Modified")},
    KnownLabel{"phoneNumber", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Phone")},
    KnownLabel{"feedback", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Outcome")},
    KnownLabel{"callRecording", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Recording")},
    //: Label of a note that TeleCRM did not send to its end
    KnownLabel{"isTruncated", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Cut short by TeleCRM")},
    KnownLabel{"assignedto", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Assigned to")},
    KnownLabel{"reassignmentNote", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Note")},
    KnownLabel{"fromStatusid", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "From status")},
    KnownLabel{"toStatusid", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "To status")},
    KnownLabel{"paymentid", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "Payment ID")},
    //: Label of who did something
    KnownLabel{"performed_by", QT_TRANSLATE_NOOP("LeadViewer::FieldLabel", "By")},
};

const QHash<QString, const char *> &labelTable()
{
    static const QHash<QString, const char *> table = [] {
        QHash<QString, const char *> labels;
        for (const KnownLabel &known : knownLabels)
            labels.insert(QString::fromLatin1(known.apiName), known.label);
        return labels;
    }();
    return table;
}

bool isAcronym(const QString &word)
{
    static constexpr std::array<QStringView, 12> acronyms{u"api", u"crm", u"gst", u"id",
                                                          u"ivr", u"pan", u"pin", u"sms",
                                                          u"ui",  u"url", u"utm", u"whatsapp"};
    return std::find(acronyms.begin(), acronyms.end(), word) != acronyms.end();
}

//! Splits a name at characters that are no letters or digits, and before a capital that begins a
//! word.
QStringList wordsOf(const QString &apiName)
{
    QStringList words;
    QString word;
    const auto flush = [&] {
        if (!word.isEmpty())
            words.append(std::exchange(word, {}).toLower());
    };
    for (qsizetype i = 0; i < apiName.size(); ++i) {
        const QChar c = apiName.at(i);
        // Marks belong to the letter before them, as in Hindi; a surrogate is half a letter.
        if (!c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate()) {
            flush();
            continue;
        }
        const bool startsWord
            = c.isUpper() && i > 0 && (apiName.at(i - 1).isLower() || apiName.at(i - 1).isDigit());
        if (startsWord)
            flush();
        word += c;
    }
    flush();
    return words;
}

//! Empty for a name without visible characters.
QString writtenOut(const QString &apiName)
{
    constexpr qsizetype longest = 500; // a name of megabytes is no label
    const QString name = beginning(apiName, longest);
    QStringList words = wordsOf(name);
    if (words.isEmpty())
        return visibleText(name).simplified();
    for (QString &word : words) {
        if (word == QLatin1String("whatsapp"))
            word = QStringLiteral("WhatsApp");
        else if (isAcronym(word))
            word = word.toUpper();
    }
    QString &first = words.first();
    first[0] = first.at(0).toUpper();
    if (name.size() < apiName.size())
        words.last() += QChar(u'…');
    return visibleText(words.join(QLatin1Char(' ')));
}

} // namespace

QString humanized(const QString &apiName)
{
    const QString text = writtenOut(apiName);
    return text.isEmpty() ? FieldLabel::tr("(no name)") : text;
}

QString fieldLabel(const QString &apiName)
{
    const char *known = labelTable().value(apiName);
    return known != nullptr ? FieldLabel::tr(known) : humanized(apiName);
}

} // namespace LeadViewer
