// SPDX-License-Identifier: MIT
#include "export/exporttext.h"

#include "export/timelineexport.h"
#include "timeline/filtertext.h"
#include "timeline/positiontext.h"
#include "wording/errorwording.h"
#include "wording/plural.h"
#include "wording/visibletext.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace LeadViewer {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::ExportText)
};

//! "12,300 of 100,000 actions", "12,300 actions".
QString readCount(const ExportProgress &progress)
{
    // Actions that arrive meanwhile can exceed the old total.
    const WalkResult &read = progress.read;
    if (!read.total || *read.total < read.count)
        return ExportText::tr("%Ln action(s)", nullptr, pluralCount(read.count));
    //: %1 is a number: "12,300 of 100,000 actions"
    return ExportText::tr("%1 of %Ln action(s)", nullptr, pluralCount(*read.total))
        .arg(QLocale().toString(read.count));
}

QString placeText(const QString &fileName)
{
    return visibleText(QDir::toNativeSeparators(fileName)).simplified();
}

} // namespace

QString exportTitle(const QString &lead, const QString &filterName, std::optional<qint64> count)
{
    const QString actions = count ? ExportText::tr("%Ln action(s)", nullptr, pluralCount(*count))
                                  //: In the place of "230 actions" where their number is not known
                                  : ExportText::tr("actions");
    return filterName.isEmpty()
        //: %1 is "230 actions" or "actions", %2 a lead's name
        ? ExportText::tr("Export %1 of %2").arg(actions, lead)
        //: %1 is "41 actions" or "actions", %2 a lead's name, %3 is what a filter asks for, "Calls"
        : ExportText::tr("Export %1 of %2: %3").arg(actions, lead, filterName);
}

QString exportProgressText(const ExportProgress &progress, const QString &lead)
{
    const bool isCounted = progress.read.total && *progress.read.total >= progress.read.count;
    const QString count
        = isCounted ? readCount(progress) : readCount(progress) + QStringLiteral("…");
    if (progress.isFiltered) {
        //: %Ln is a number of actions, %1 is "12,300 of 100,000 actions", %2 a lead's name
        return ExportText::tr("Exporting: %Ln found among %1 (%2)", nullptr,
                              pluralCount(progress.rows))
            .arg(count, lead);
    }
    //: %1 is "12,300 of 100,000 actions", %2 a lead's name
    return ExportText::tr("Exporting: %1 (%2)").arg(count, lead);
}

QString exportFilterText(const TimelineFilter &filter, const TextContext &context)
{
    if (filter.isEmpty())
        return {};
    //: %1 is what a filter asks for, "Calls"
    return ExportText::tr("Exports only filtered actions: %1.").arg(filterName(filter, context));
}

QString exportEndText(const ExportProgress &progress, const QString &lead,
                      const QString &filterName, const QString &fileName)
{
    const QString actions = ExportText::tr("%Ln action(s)", nullptr, pluralCount(progress.rows));
    QStringList sentences;
    if (filterName.isEmpty()) {
        //: %1 is "230 actions", %2 a lead's name, %3 a file
        sentences
            += ExportText::tr("Exported %1 of %2 to %3.").arg(actions, lead, placeText(fileName));
    } else {
        //: %1 is "41 actions", %2 a lead's name, %3 is what a filter asks for ("Calls"), %4 a file
        sentences += ExportText::tr("Exported %1 of %2 (%3) to %4.")
                         .arg(actions, lead, filterName, placeText(fileName));
    }
    const WalkResult &read = progress.read;
    if (read.arrived > 0) {
        //: “It” is the file
        sentences += ExportText::tr("%Ln action(s) arrived meanwhile and are not in it.", nullptr,
                                    pluralCount(read.arrived));
    }
    if (read.missing() > 0)
        sentences += missingText(read);
    if (read.hasChanged)
        sentences += ExportText::tr("The timeline changed meanwhile; export again to be sure.");
    if (!read.total)
        sentences += ExportText::tr("TeleCRM did not say how many there are.");
    return sentences.join(QLatin1Char(' '));
}

bool isExportDoubtful(const ExportProgress &progress)
{
    const WalkResult &read = progress.read;
    return read.arrived > 0 || read.missing() > 0 || read.hasChanged || !read.total;
}

QString exportStoppedText()
{
    return ExportText::tr("Export stopped. No file was written.");
}

QString exportInterruptedText(const Error &error, const LeadAddress &lead,
                              const ExportProgress &progress)
{
    const ErrorWords words = errorWords(error, lead);
    //: %1 is "12,300 of 100,000 actions", %2 a sentence that says why
    QString text
        = ExportText::tr("The export waits after %1. %2").arg(readCount(progress), words.headline);
    if (!words.hasToWait)
        return text;
    // It does not go on by itself when that time comes.
    //: %1 are sentences, "Try again" is the button beside them
    return ExportText::tr("%1 Then press “Try again”.").arg(text);
}

QString exportFaultText(const ExportFault &fault, const QString &fileName)
{
    const QString place = placeText(fileName);
    const QString reason = visibleText(fault.systemText).simplified();
    switch (fault.error) {
    case QFileDevice::OpenError:
    case QFileDevice::PermissionsError:
        //: %1 is a file, %2 the system's own words
        return ExportText::tr("Nothing was exported: %1 cannot be written (%2). Export again and "
                              "choose another folder.")
            .arg(place, reason);
    case QFileDevice::ResourceError:
    case QFileDevice::WriteError:
        //: %1 is a file, %2 the system's own words
        return ExportText::tr(
                   "Nothing was exported: writing %1 failed (%2). Look whether the disk is "
                   "full or the file is protected, or choose another folder.")
            .arg(place, reason);
    default:
        //: %1 is a file, %2 the system's own words
        return ExportText::tr("Nothing was exported: %1 could not be put in its place (%2). Export "
                              "again and choose another name or folder.")
            .arg(place, reason);
    }
}

QString exportFileName(const QString &lead)
{
    constexpr qsizetype longest = 60;
    QString name = visibleText(lead);
    for (QChar &c : name) {
        // Some file system refuses these, or some dialog reads them as a pattern, a home folder or
        // a list.
        if (c.unicode() < u' ' || QStringView(u"/\\:*?\"<>|~").contains(c))
            c = u' ';
    }
    name = beginning(name.simplified(), longest);
    // A file name that begins with a dot is hidden, and one with a dash looks like an option.
    const auto isOdd = [](QChar c) {
        return c == u'.' || c == u'-' || c.isSpace();
    };
    while (!name.isEmpty() && isOdd(name.front()))
        name.remove(0, 1);
    while (!name.isEmpty() && isOdd(name.back()))
        name.chop(1);
    //: The name of a file, without what a file system refuses: / \ : * ? " < > |
    return name.isEmpty() ? ExportText::tr("timeline") + QStringLiteral(".csv")
                          //: The name of a file; %1 is a lead's name
                          : ExportText::tr("%1 - timeline").arg(name) + QStringLiteral(".csv");
}

} // namespace LeadViewer
