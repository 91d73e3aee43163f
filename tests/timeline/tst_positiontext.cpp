// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "timeline/positiontext.h"

#include <QLocale>
#include <QtTest>

namespace LeadViewer {

class PositionTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesThePosition_data();
    void writesThePosition();
    void writesNumbersAsThePersonDoes();
    void writesTheEcho();
};

void PositionTextTest::writesThePosition_data()
{
    QTest::addColumn<PagePosition>("position");
    QTest::addColumn<QString>("text");
    const auto row = [](const PagePosition &position, const char *text) {
        QTest::newRow(text) << position << QString::fromUtf8(text);
    };
    row({0, 10, 10, false}, "1–10 · more may follow");
    row({10, 10, 10, false}, "11–20 · more may follow");
    row({50, 10, 7, true}, "51–57 · last page");
    row({20, 10, 10, true}, "21–30 · last page");
    row({0, 10, 10, false, 230}, "1–10 of 230 · page 1 of 23");
    row({220, 10, 10, true, 230}, "221–230 of 230 · page 23 of 23");
    row({50, 10, 7, true, 57}, "51–57 of 57 · page 6 of 6");
    row({3, 10, 10, false, 57}, "4–13 of 57");
    row({0, 10, 10, false, 10}, "1–10 of 10 · page 1 of 1"); // not looked behind yet
    row({0, 10, 7, true}, "7 actions");
    row({0, 10, 1, true}, "1 action");
    row({0, 10, 1, true, 1}, "1 action");
    row({0, 10, 7, true, 57}, "1–7; TeleCRM says 57");
    row({0, 10, 0, true}, "No actions");
    row({500, 10, 0, true}, "No actions from 501 on");
    QTest::newRow("a page of one names no range twice")
        << PagePosition{56, 10, 1, true} << QStringLiteral("57 · last page");
}

void PositionTextTest::writesThePosition()
{
    QFETCH(PagePosition, position);
    QTEST(positionText(position), "text");
}

void PositionTextTest::writesNumbersAsThePersonDoes()
{
    const QLocale before;
    const auto reset = qScopeGuard([&before] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
    QCOMPARE(positionText({123'450, 10, 10, false}),
             QStringLiteral("1,23,451–1,23,460 · more may follow"));
    QCOMPARE(positionText({123'450, 10, 0, true}), QStringLiteral("No actions from 1,23,451 on"));
}

void PositionTextTest::writesTheEcho()
{
    QCOMPARE(echoText({{true, 20, 50}, 15, 10}),
             QStringLiteral("TeleCRM used skip 15 and page size 10 instead of 20 and 50. Refresh "
                            "to try again."));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::PositionTextTest, QCoreApplication)

#include "tst_positiontext.moc"
