// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "timeline/filtertext.h"

#include <QtTest>

#include <memory>

namespace LeadViewer {

namespace {

const QDateTime noon(QDate(2025, 1, 9), QTime(12, 0), Qt::UTC);

} // namespace

class FilterTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void covers_data();
    void covers();
    void coversATime_data();
    void coversATime();
    void saysWhatWasFound_data();
    void saysWhatWasFound();
};

void FilterTextTest::names_data()
{
    QTest::addColumn<TimelineFilter>("filter");
    QTest::addColumn<QString>("name");
    const auto row = [](const TimelineFilter &filter, const QString &name) {
        QTest::addRow("%s", qPrintable(name)) << filter << name;
    };
    const QString asha = QStringLiteral("asha@x.in");
    row({ActionKind::Call, {}, {}, {}, {}}, QStringLiteral("Calls"));
    row({{}, QStringLiteral("MISSED_CALL"), {}, {}, {}}, QStringLiteral("Missed call"));
    row({{}, QStringLiteral("1001"), {}, {}, {}}, QStringLiteral("Site visit"));
    row({{}, {}, asha, {}, {}}, QStringLiteral("All actions by Asha Rao"));
    row({ActionKind::Note, {}, QStringLiteral(""), {}, {}}, QStringLiteral("Notes without a name"));
    row({ActionKind::Note, {}, QStringLiteral("bot-7"), {}, {}}, QStringLiteral("Notes by bot-7"));
    row({{}, {}, {}, noon, {}}, QStringLiteral("All actions, from 9 Jan 2025 on"));
    row({{}, {}, {}, {}, noon}, QStringLiteral("All actions, until 9 Jan 2025"));
    row({{}, {}, {}, noon, noon}, QStringLiteral("All actions, 9 Jan 2025"));
    row({{}, {}, {}, noon, noon.addDays(2)},
        QStringLiteral("All actions, 9 Jan 2025 – 11 Jan 2025"));
}

void FilterTextTest::names()
{
    QFETCH(TimelineFilter, filter);
    auto workspace = std::make_shared<Workspace>();
    workspace->memberNames.insert(QStringLiteral("asha@x.in"), QStringLiteral("Asha Rao"));
    workspace->actionNames.insert(QStringLiteral("1001"), QStringLiteral("Site visit"));
    QTEST(filterName(filter, {QTimeZone::utc(), workspace}), "name");
}

void FilterTextTest::covers_data()
{
    QTest::addColumn<FilterCoverage>("coverage");
    QTest::addColumn<QString>("text");
    const auto row = [](const FilterCoverage &coverage, const QString &text) {
        QTest::addRow("%s", qPrintable(text)) << coverage << text;
    };
    FilterCoverage searched;
    searched.isSearched = true;
    searched.isReading = true;
    row(searched, QStringLiteral("Searching…"));
    searched.isReading = false;
    searched.isAtEnd = true;
    row(searched, QStringLiteral("0 calls in the whole timeline."));
    searched.matches = 1234;
    row(searched, QStringLiteral("1,234 calls in the whole timeline."));
    searched.isAtEnd = false;
    searched.matches = 10;
    row(searched, QStringLiteral("10 calls so far, there may be more."));

    FilterCoverage read;
    row(read, QStringLiteral("Nothing loaded yet."));
    read.isReading = true;
    row(read, QStringLiteral("Loading the timeline…"));
    read.read = 300;
    read.matches = 10;
    row(read, QStringLiteral("10 calls in the newest 300 actions, searching…"));
    read.isReading = false;
    row(read, QStringLiteral("10 calls in the newest 300 actions."));
    read.missing = 2;
    row(read, QStringLiteral("10 calls in the newest 300 actions. 2 actions could not be found."));
    read.missing = 0;
    read.matches = 0;
    row(read, QStringLiteral("0 calls in the newest 300 actions."));
    read.isWindowSearched = true;
    row(read, QStringLiteral("0 calls in the newest 300 calls."));
    read.isAtEnd = true;
    row(read, QStringLiteral("0 calls (all 300 calls searched)"));
    read.read = 1;
    row(read, QStringLiteral("0 calls (1 call searched)"));
    read.isWindowSearched = false;
    row(read, QStringLiteral("0 calls (1 action searched)"));
    read.read = 230;
    read.matches = 1;
    row(read, QStringLiteral("1 call (all 230 actions searched)"));
    read.missing = 1;
    row(read, QStringLiteral("1 call (all 230 actions searched). 1 action could not be found."));
    FilterCoverage full;
    full.read = 9000;
    full.matches = 5000;
    full.isFull = true;
    row(full,
        QStringLiteral("The first 5,000 calls in the newest 9,000 actions. Choose a time to see "
                       "others."));
    FilterCoverage refused;
    refused.read = 100;
    refused.matches = 2;
    refused.refusal = SearchRefusal{SearchRefusal::Kind::NotFiltered, 200};
    row(refused,
        QStringLiteral("2 calls in the newest 100 actions. TeleCRM's search also sent other "
                       "actions. The viewer searches page by page, which takes longer."));
    refused.refusal = SearchRefusal{SearchRefusal::Kind::Everything, 405};
    row(refused,
        QStringLiteral("2 calls in the newest 100 actions. TeleCRM's search did not work (405). "
                       "The viewer searches page by page, which takes longer."));
}

void FilterTextTest::coversATime_data()
{
    QTest::addColumn<FilterCoverage>("coverage");
    QTest::addColumn<QString>("text");
    const auto row = [](const FilterCoverage &coverage, const char *text) {
        QTest::newRow(text) << coverage << QString::fromUtf8(text);
    };
    FilterCoverage read;
    read.isAtEnd = true;
    read.read = 2;
    row(read, "Nothing on 9 Jan 2025 (all 2 actions searched)");
    read.isWindowSearched = true;
    row(read, "Nothing on 9 Jan 2025 (all 2 actions of that time searched)");
    read.isWindowSearched = false;
    read.withoutTime = 2;
    row(read,
        "Nothing on 9 Jan 2025 (all 2 actions searched). 2 actions have no time and are left out.");
    read.withoutTime = 1;
    read.matches = 1;
    row(read,
        "1 action on 9 Jan 2025 (all 2 actions searched). 1 action has no time and is left out.");
    // An action without a time may be part of the whole timeline all the same.
    FilterCoverage searched;
    searched.isSearched = true;
    searched.isAtEnd = true;
    row(searched, "Nothing on 9 Jan 2025.");
    searched.withoutTime = 2;
    row(searched, "Nothing on 9 Jan 2025. 2 actions have no time and are left out.");
    searched.isReading = true;
    row(searched, "Searching…");
    searched.isReading = false;
    searched.withoutTime = 0;
    searched.matches = 3;
    row(searched, "3 actions on 9 Jan 2025.");
}

void FilterTextTest::coversATime()
{
    QFETCH(FilterCoverage, coverage);
    QTEST(coverageText({{}, {}, {}, noon, noon}, coverage, {QTimeZone::utc(), {}}), "text");
}

void FilterTextTest::saysWhatWasFound_data()
{
    QTest::addColumn<TimelineFilter>("filter");
    QTest::addColumn<int>("matches");
    QTest::addColumn<QString>("text");
    const auto row = [](const TimelineFilter &filter, int matches, const char *text) {
        QTest::newRow(text) << filter << matches << QString::fromUtf8(text);
    };
    const QString asha = QStringLiteral("asha@x.in");
    const QString incoming = QStringLiteral("INCOMING_CALL");
    row({{}, {}, {}, noon, {}}, 0, "Nothing since 9 Jan 2025 in the whole timeline.");
    row({{}, {}, {}, {}, noon}, 2, "2 actions until 9 Jan 2025 in the whole timeline.");
    row({{}, {}, {}, noon, noon.addDays(2)}, 1,
        "1 action from 9 Jan 2025 to 11 Jan 2025 in the whole timeline.");
    row({{}, {}, asha, {}, {}}, 3, "3 actions by Asha Rao in the whole timeline.");
    row({ActionKind::Call, incoming, asha, {}, {}}, 10,
        "10 incoming calls by Asha Rao in the whole timeline.");
    row({{}, incoming, {}, {}, {}}, 1, "1 incoming call in the whole timeline.");
    row({ActionKind::System, {}, QStringLiteral(""), {}, {}}, 2,
        "2 system events without a name in the whole timeline.");
    row({{}, QStringLiteral("1001"), {}, {}, {}}, 4, "4 × Site visit in the whole timeline.");
    row({{}, QStringLiteral("IVR_INCOMING_CALL"), {}, {}, {}}, 4,
        "4 × Incoming call (IVR) in the whole timeline.");
}

void FilterTextTest::saysWhatWasFound()
{
    QFETCH(TimelineFilter, filter);
    QFETCH(int, matches);
    auto workspace = std::make_shared<Workspace>();
    workspace->memberNames.insert(QStringLiteral("asha@x.in"), QStringLiteral("Asha Rao"));
    workspace->actionNames.insert(QStringLiteral("1001"), QStringLiteral("Site visit"));
    const TextContext context{QTimeZone::utc(), workspace};
    FilterCoverage coverage;
    coverage.isSearched = true;
    coverage.isAtEnd = true;
    coverage.matches = matches;
    QFETCH(QString, text);
    // Of a time it is not said that the whole timeline was searched.
    if (filter.from || filter.to)
        text.replace(QStringLiteral(" in the whole timeline"), QString());
    QCOMPARE(coverageText(filter, coverage, context), text);
    QCOMPARE(readSoFarText(filter, matches, context),
             text.replace(QStringLiteral(" in the whole timeline"), QString())
                 .replace(QLatin1Char('.'), QStringLiteral(" loaded so far.")));
}

void FilterTextTest::covers()
{
    QFETCH(FilterCoverage, coverage);
    QTEST(coverageText({ActionKind::Call, {}, {}, {}, {}}, coverage, {}), "text");
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::FilterTextTest, QCoreApplication)

#include "tst_filtertext.moc"
