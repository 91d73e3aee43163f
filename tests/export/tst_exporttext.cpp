// SPDX-License-Identifier: MIT
#include "export/exporttext.h"
#include "export/timelineexport.h"
#include "support/testprogram.h"
#include "telecrm/error.h"

#include <QDir>
#include <QtTest>

using namespace LeadViewer;

namespace {

const char *const generic = "/home/asha/asha.csv";

QString native()
{
    return QDir::toNativeSeparators(QLatin1String(generic));
}

} // namespace

//! What is said of an export, and what its file is called.
class ExportTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void title_data();
    void title();
    void progress_data();
    void progress();
    void filter();
    void end_data();
    void end();
    void interruption();
    void fault_data();
    void fault();
    void fileName_data();
    void fileName();
    void longNameIsCut();
};

void ExportTextTest::title_data()
{
    QTest::addColumn<QString>("filterName");
    QTest::addColumn<std::optional<qint64>>("count");
    QTest::addColumn<QString>("title");
    const auto row
        = [](const char *name, const char *filter, std::optional<qint64> count, const char *title) {
              QTest::newRow(name) << QString::fromUtf8(filter) << count << QString::fromUtf8(title);
          };
    row("with a number", "", 12300, "Export 12,300 actions of Asha %2 Rao");
    row("one", "", 1, "Export 1 action of Asha %2 Rao");
    row("without a number", "", {}, "Export actions of Asha %2 Rao");
    row("filtered", "Calls by Meera", 41, "Export 41 actions of Asha %2 Rao: Calls by Meera");
    row("filtered, without a number", "Calls", {}, "Export actions of Asha %2 Rao: Calls");
}

void ExportTextTest::title()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QFETCH(QString, filterName);
    QFETCH(std::optional<qint64>, count);
    QTEST(exportTitle(QStringLiteral("Asha %2 Rao"), filterName, count), "title");
}

void ExportTextTest::progress_data()
{
    QTest::addColumn<ExportProgress>("progress");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const ExportProgress &progress, const char *text) {
        QTest::newRow(name) << progress << QString::fromUtf8(text);
    };
    row("with a total", {12300, {12300, 100000, 0, false}, false},
        "Exporting: 12,300 of 100,000 actions (Asha Rao)");
    row("without a total", {12300, {12300, {}, 0, false}, false},
        "Exporting: 12,300 actions… (Asha Rao)");
    row("nothing yet", {0, {0, {}, 0, false}, false}, "Exporting: 0 actions… (Asha Rao)");
    row("one of one", {1, {1, 1, 0, false}, false}, "Exporting: 1 of 1 action (Asha Rao)");
    row("more than there were", {300, {300, 230, 3, false}, false},
        "Exporting: 300 actions… (Asha Rao)");
    row("with a filter", {57, {12300, 100000, 0, false}, true},
        "Exporting: 57 found among 12,300 of 100,000 actions (Asha Rao)");
    row("with a filter and no total", {57, {100, {}, 0, false}, true},
        "Exporting: 57 found among 100 actions… (Asha Rao)");
}

void ExportTextTest::progress()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QFETCH(ExportProgress, progress);
    QTEST(exportProgressText(progress, QStringLiteral("Asha Rao")), "text");
}

void ExportTextTest::filter()
{
    TimelineFilter filter;
    QCOMPARE(exportFilterText(filter, {}), QString());
    filter.kind = ActionKind::Call;
    QCOMPARE(exportFilterText(filter, {}), QStringLiteral("Exports only filtered actions: Calls."));
}

void ExportTextTest::end_data()
{
    QTest::addColumn<ExportProgress>("progress");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const ExportProgress &progress, const char *text) {
        QTest::newRow(name) << progress
                            << QString::fromUtf8(text).replace(QLatin1String(generic), native());
    };
    row("all", {230, {230, 230, 0, false}, false},
        "Exported 230 actions of Asha Rao to /home/asha/asha.csv.");
    row("one", {1, {1, 1, 0, false}, false},
        "Exported 1 action of Asha Rao to /home/asha/asha.csv.");
    row("with a filter", {57, {230, 230, 0, false}, true},
        "Exported 57 actions of Asha Rao (Calls) to /home/asha/asha.csv.");
    row("with one that arrived", {230, {230, 230, 1, false}, false},
        "Exported 230 actions of Asha Rao to /home/asha/asha.csv. 1 action arrived meanwhile and "
        "is not in "
        "it.");
    row("with some that arrived", {230, {230, 230, 3, false}, false},
        "Exported 230 actions of Asha Rao to /home/asha/asha.csv. 3 actions arrived meanwhile and "
        "are not in "
        "it.");
    row("with some missing", {25, {25, 1000, 0, false}, false},
        "Exported 25 actions of Asha Rao to /home/asha/asha.csv. TeleCRM sent 25 of 1,000 "
        "actions.");
    row("of a timeline that changed", {990, {990, 990, 0, true}, false},
        "Exported 990 actions of Asha Rao to /home/asha/asha.csv. The timeline changed meanwhile; "
        "export again "
        "to be sure.");
    row("without a total", {25, {25, {}, 0, false}, false},
        "Exported 25 actions of Asha Rao to /home/asha/asha.csv. TeleCRM did not say how many "
        "there are.");
}

void ExportTextTest::end()
{
    QFETCH(ExportProgress, progress);
    QTEST(exportEndText(progress, QStringLiteral("Asha Rao"),
                        progress.isFiltered ? QStringLiteral("Calls") : QString(),
                        QStringLiteral("/home/asha/asha.csv")),
          "text");
    QFETCH(QString, text);
    QCOMPARE(isExportDoubtful(progress), text.count(u'.') > 2);
    QCOMPARE(exportStoppedText(), QStringLiteral("Export stopped. No file was written."));
}

void ExportTextTest::interruption()
{
    Error error;
    error.kind = ErrorKind::ServerError;
    error.httpStatus = 503;
    error.service.isTeleCrms = true;
    QCOMPARE(exportInterruptedText(error, {}, {100, {100, 230, 0, false}, false}),
             QStringLiteral("The export waits after 100 of 230 actions. TeleCRM is not answering "
                            "properly (503)."));
    error.kind = ErrorKind::TooManyRequests;
    error.time = QDateTime(QDate(2025, 1, 9), QTime(8, 35), Qt::UTC);
    error.retryAt = error.time.addSecs(7200);
    QCOMPARE(exportInterruptedText(error, {}, {100, {100, 230, 0, false}, false}),
             QStringLiteral("The export waits after 100 of 230 actions. TeleCRM asks you to wait "
                            "until 4:05 pm. Then press “Try again”."));
}

void ExportTextTest::fault_data()
{
    QTest::addColumn<QFileDevice::FileError>("error");
    QTest::addColumn<QString>("says");
    QTest::newRow("a folder that is closed") << QFileDevice::OpenError << "another folder";
    QTest::newRow("no permission") << QFileDevice::PermissionsError << "another folder";
    QTest::newRow("a full disk") << QFileDevice::WriteError << "disk is full";
    QTest::newRow("a full quota") << QFileDevice::ResourceError << "disk is full";
    QTest::newRow("a name that is taken") << QFileDevice::RenameError << "another name";
}

void ExportTextTest::fault()
{
    QFETCH(QFileDevice::FileError, error);
    QFETCH(QString, says);
    const QString text = exportFaultText({error, QStringLiteral("the system's words")},
                                         QStringLiteral("/mnt/%2/asha.csv"));
    QVERIFY2(text.contains(says), qPrintable(text));
    QVERIFY2(text.contains(QDir::toNativeSeparators(QStringLiteral("/mnt/%2/asha.csv"))),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("(the system's words)")), qPrintable(text));
    QVERIFY(text.startsWith(QStringLiteral("Nothing was exported: ")));
}

void ExportTextTest::fileName_data()
{
    QTest::addColumn<QString>("lead");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, const char *lead, const char *file) {
        QTest::newRow(name) << QString::fromUtf8(lead) << QString::fromUtf8(file);
    };
    row("a name", "Asha Rao", "Asha Rao - timeline.csv");
    row("another script", "आशा राव", "आशा राव - timeline.csv");
    row("a way elsewhere", "../../etc/passwd", "etc passwd - timeline.csv");
    row("a way elsewhere with backslashes", "..\\..\\x", "x - timeline.csv");
    row("a folder", "/", "timeline.csv");
    row("nothing", "", "timeline.csv");
    row("dots alone", "...", "timeline.csv");
    row("what other systems refuse", "a:b*c?d\"e<f>g|h", "a b c d e f g h - timeline.csv");
    row("a firm", "A/C: Sharma & Sons <Delhi>", "A C Sharma & Sons Delhi - timeline.csv");
    row("a home folder", "~root", "root - timeline.csv");
    row("an option", "--help", "help - timeline.csv");
    row("line breaks", "a\nb\tc", "a b c - timeline.csv");
    row("a place of a translation", "%1 %2", "%1 %2 - timeline.csv");
    row("a turned order", "a\u202Egpj", "a[U+202E]gpj - timeline.csv");
}

void ExportTextTest::fileName()
{
    QFETCH(QString, lead);
    QTEST(exportFileName(lead), "name");
}

void ExportTextTest::longNameIsCut()
{
    // File systems count bytes: 255 of them, of which the writing of it takes some for itself.
    for (const char32_t letter : {U'a', U'आ', U'🙏'}) {
        const QString name = QString::fromUcs4(&letter, 1).repeated(1000);
        QVERIFY(exportFileName(name).toUtf8().size() < 220);
        QVERIFY(exportFileName(name).isValidUtf16());
    }
}

LEAD_VIEWER_TEST(ExportTextTest, QCoreApplication)
#include "tst_exporttext.moc"
