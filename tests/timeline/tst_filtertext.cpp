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
    row({ActionKind::Note, {}, QStringLiteral(""), {}, {}}, QStringLiteral("Notes, nobody named"));
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
    row(searched, QStringLiteral("Calls: searching…"));
    searched.isReading = false;
    searched.isAtEnd = true;
    row(searched, QStringLiteral("Calls: none in the whole timeline."));
    searched.matches = 1234;
    row(searched, QStringLiteral("Calls: 1,234 in the whole timeline."));
    searched.isAtEnd = false;
    searched.matches = 10;
    row(searched, QStringLiteral("Calls: 10 so far, more may follow."));

    FilterCoverage read;
    row(read, QStringLiteral("Calls: nothing read yet."));
    read.isReading = true;
    row(read, QStringLiteral("Calls: reading the timeline…"));
    read.read = 300;
    read.matches = 10;
    row(read, QStringLiteral("Calls: 10 among the newest 300 actions, reading on…"));
    read.isReading = false;
    row(read,
        QStringLiteral(
            "Calls: 10 among the newest 300 actions. Older actions are not searched yet."));
    read.matches = 0;
    row(read,
        QStringLiteral(
            "Calls: none among the newest 300 actions. Older actions are not searched yet."));
    read.isWindowSearched = true;
    row(read,
        QStringLiteral("Calls: none among the newest 300 actions of that time. Older actions are "
                       "not searched yet."));
    read.isAtEnd = true;
    row(read, QStringLiteral("Calls: none in all 300 actions of that time."));
    read.read = 1;
    row(read, QStringLiteral("Calls: none in the 1 action of that time."));
    read.isWindowSearched = false;
    row(read, QStringLiteral("Calls: none in the timeline's 1 action."));
    read.read = 0;
    row(read, QStringLiteral("Calls: none in all 0 actions."));
    FilterCoverage full;
    full.read = 9000;
    full.matches = 5000;
    full.isFull = true;
    row(full,
        QStringLiteral("Calls: the first 5,000, among the newest 9,000 actions. Choose a "
                       "time to see others."));
}

void FilterTextTest::coversATime_data()
{
    QTest::addColumn<FilterCoverage>("coverage");
    QTest::addColumn<QString>("text");
    const auto row = [](const FilterCoverage &coverage, const char *text) {
        QTest::newRow(text) << coverage
                            << QStringLiteral("All actions, 9 Jan 2025: ")
                + QString::fromUtf8(text);
    };
    FilterCoverage read;
    read.isAtEnd = true;
    read.read = 2;
    row(read, "none in all 2 actions.");
    read.withoutTime = 2;
    row(read, "none in all 2 actions. 2 actions have no time and are left out.");
    read.withoutTime = 1;
    read.matches = 1;
    row(read, "1 in all 2 actions. 1 action has no time and is left out.");
    // An action without a time may be part of the whole timeline all the same.
    FilterCoverage searched;
    searched.isSearched = true;
    searched.isAtEnd = true;
    row(searched, "none found by TeleCRM's search.");
    searched.withoutTime = 2;
    row(searched, "none found by TeleCRM's search. 2 actions have no time and are left out.");
    searched.isReading = true;
    row(searched, "searching…");
    searched.isReading = false;
    searched.withoutTime = 0;
    searched.matches = 3;
    row(searched, "3 found by TeleCRM's search.");
}

void FilterTextTest::coversATime()
{
    QFETCH(FilterCoverage, coverage);
    QTEST(coverageText({{}, {}, {}, noon, noon}, coverage, {QTimeZone::utc(), {}}), "text");
}

void FilterTextTest::covers()
{
    QFETCH(FilterCoverage, coverage);
    QTEST(coverageText({ActionKind::Call, {}, {}, {}, {}}, coverage, {}), "text");
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::FilterTextTest, QCoreApplication)

#include "tst_filtertext.moc"
