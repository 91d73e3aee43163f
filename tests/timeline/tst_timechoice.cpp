// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "timeline/timechoice.h"

#include <QtTest>

namespace LeadViewer {

using Span = TimeChoice::Span;

//! The times of the filter: days of a zone, in words or as a range.
class TimeChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bounds_data();
    void bounds();
    void keepsItsWords();
    void losesItsWordsTomorrow();
    void restoresWhatWasChosen();
};

void TimeChoiceTest::bounds_data()
{
    QTest::addColumn<TimeChoice>("choice");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("from"); // empty: open
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("text");
    const auto row = [](const TimeChoice &choice, const char *zone, const char *from,
                        const char *to, const char *text) {
        QTest::addRow("%s, %s", text, zone)
            << choice << QByteArray(zone) << QString::fromLatin1(from) << QString::fromLatin1(to)
            << QString::fromUtf8(text);
    };
    const char *india = "Asia/Kolkata";
    row({Span::Any}, india, "", "", "Any time");
    row({Span::Today}, india, "2026-11-26T18:30:00.000Z", "2026-11-27T18:29:59.999Z", "Today");
    row({Span::Today}, "UTC", "2026-11-27T00:00:00.000Z", "2026-11-27T23:59:59.999Z", "Today");
    row({Span::Last7Days}, india, "2026-11-20T18:30:00.000Z", "", "Last 7 days");
    row({Span::Last30Days}, india, "2026-10-28T18:30:00.000Z", "", "Last 30 days");
    row({Span::ThisMonth}, "UTC", "2026-11-01T00:00:00.000Z", "", "This month");
    const QDate first(2025, 11, 12);
    row({Span::Range, first, first}, india, "2025-11-11T18:30:00.000Z", "2025-11-12T18:29:59.999Z",
        "12 Nov 2025");
    row({Span::Range, first, first.addDays(2)}, "UTC", "2025-11-12T00:00:00.000Z",
        "2025-11-14T23:59:59.999Z", "12 Nov 2025 – 14 Nov 2025");
    row({Span::Range, first, {}}, "UTC", "2025-11-12T00:00:00.000Z", "", "since 12 Nov 2025");
    row({Span::Range, {}, first}, "UTC", "", "2025-11-12T23:59:59.999Z", "until 12 Nov 2025");
}

void TimeChoiceTest::bounds()
{
    QFETCH(TimeChoice, choice);
    QFETCH(QByteArray, zone);
    const QDate today(2026, 11, 27);
    const TimeBounds bounds = boundsOf(choice, today, QTimeZone(zone));
    const auto written = [](const std::optional<QDateTime> &bound) {
        return bound ? bound->toString(Qt::ISODateWithMs) : QString();
    };
    QTEST(written(bounds.from), "from");
    QTEST(written(bounds.to), "to");
    QTEST(timeChoiceText(choice), "text");
    QCOMPARE(choiceOf(bounds, today, QTimeZone(zone), choice.span), choice);
}

void TimeChoiceTest::keepsItsWords()
{
    // On the first of a month, this month and today begin alike.
    const QDate first(2026, 11, 1);
    const QTimeZone utc = QTimeZone::utc();
    const TimeBounds month = boundsOf({Span::ThisMonth}, first, utc);
    QCOMPARE(choiceOf(month, first, utc, Span::ThisMonth).span, Span::ThisMonth);
    QCOMPARE(choiceOf(month, first, utc, Span::Any).span, Span::ThisMonth);
    const QDate seventh(2026, 11, 7);
    const TimeBounds week = boundsOf({Span::Last7Days}, seventh, utc);
    QCOMPARE(choiceOf(week, seventh, utc, Span::ThisMonth).span, Span::ThisMonth);
    QCOMPARE(choiceOf(week, seventh, utc, Span::Any).span, Span::Last7Days);
}

void TimeChoiceTest::losesItsWordsTomorrow()
{
    const QDate today(2026, 11, 27);
    const QTimeZone utc = QTimeZone::utc();
    QCOMPARE(choiceOf(boundsOf({Span::Today}, today, utc), today.addDays(1), utc, Span::Today),
             (TimeChoice{Span::Range, today, today}));
    QCOMPARE(
        choiceOf(boundsOf({Span::Last7Days}, today, utc), today.addDays(1), utc, Span::Last7Days),
        (TimeChoice{Span::Range, today.addDays(-6), {}}));
}

void TimeChoiceTest::restoresWhatWasChosen()
{
    const QDate today(2026, 11, 27);
    const QTimeZone utc = QTimeZone::utc();
    QCOMPARE(choiceOf({}, today, utc, Span::Range).span, Span::Any);
    const TimeBounds day = boundsOf({Span::Range, today, today}, today, utc);
    QCOMPARE(choiceOf(day, today, utc, Span::Any).span, Span::Today);
    // Hours of a day are shown as the day.
    QCOMPARE(choiceOf({today.startOfDay(utc).addSecs(3600), today.startOfDay(utc).addSecs(7200)},
                      today, utc, Span::Any),
             (TimeChoice{Span::Range, today, today}));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::TimeChoiceTest, QCoreApplication)

#include "tst_timechoice.moc"
