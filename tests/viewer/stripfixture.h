// SPDX-License-Identifier: MIT
#pragma once

#include "support/patience.h"
#include "timeline/activitytext.h"
#include "viewer/activitystrip.h"

#include <QAccessible>
#include <QToolTip>
#include <QtTest>

#include <memory>

namespace LeadViewer::Test {

//! The base class of the tests of the activity strip: for each test function an empty strip, shown
//! and without the focus.
class StripFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_counts.clear();
        m_read = 0;
        m_strip = std::make_unique<ActivityStrip>();
        m_strip->resize(400, m_strip->sizeHint().height());
        // Away from the mouse, wherever the test before has left it.
        QCursor::setPos(0, 0);
        m_strip->move(100, 100);
        m_strip->show();
        QVERIFY(QTest::qWaitForWindowActive(m_strip.get(), patience));
        m_strip->clearFocus();
    }
    void cleanup()
    {
        QToolTip::hideText();
        m_strip.reset();
    }

protected:
    static inline const QDate monday{2025, 1, 6};
    static inline const QString first = QStringLiteral("Mon, 6 Jan 2025: 4 actions – 4 calls");
    static inline const QString second = QStringLiteral("Wed, 8 Jan 2025: 1 action – 1 note");
    static inline const QString third = QStringLiteral("Thu, 9 Jan 2025: 2 actions – 2 calls");

    //! Adds \p count actions \p day days after that Monday.
    void add(int day, int count, const QString &type = QStringLiteral("OUTGOING_CALL"))
    {
        Action action;
        action.type.code = type;
        action.time = QDateTime(monday.addDays(day), QTime(12, 0), Qt::UTC);
        m_counts.add(std::vector<Action>(std::size_t(count), action), m_read, QTimeZone::utc());
        m_read += count;
    }
    //! Four calls on Monday, nothing on Tuesday, a note on Wednesday, two calls on Thursday.
    void addThreeDays()
    {
        add(3, 2);
        add(2, 1, QStringLiteral("USER_NOTE"));
        add(0, 4);
        setCounts();
    }
    void setCounts(bool isWhole = false)
    {
        m_strip->setCounts(&m_counts, activityCoverageText(m_counts, isWhole));
    }
    void press(Qt::Key key) { QTest::keyClick(m_strip.get(), key); }
    //! The middle of the column of a day, \p of days being shown.
    [[nodiscard]] QPoint columnOf(int day, int of = 4) const
    {
        return {m_strip->width() * (2 * day + 1) / (2 * of), m_strip->height() / 3};
    }
    void hover(const QPoint &position) { QTest::mouseMove(m_strip.get(), position); }
    [[nodiscard]] QString description() const
    {
        return QAccessible::queryAccessibleInterface(m_strip.get())->text(QAccessible::Description);
    }
    [[nodiscard]] QImage image() const { return m_strip->grab().toImage(); }

    ActivityCounts m_counts;
    qint64 m_read = 0;
    std::unique_ptr<ActivityStrip> m_strip;
};

} // namespace LeadViewer::Test
