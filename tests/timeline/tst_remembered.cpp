// SPDX-License-Identifier: MIT
#include "timeline/remembered.h"

#include <QtTest>

using namespace LeadViewer;

//! What is made of a text once is not made again, within bounds.
class RememberedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOnce();
    void keepsNoLongTexts();
    void keepsNotTooMany();

private:
    qsizetype sizeOf(const QString &text)
    {
        return m_known.of(text, [this](const QString &unknown) {
            ++m_made;
            return unknown.size();
        });
    }

    Remembered<qsizetype> m_known;
    int m_made = 0;
};

void RememberedTest::makesOnce()
{
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(sizeOf(QStringLiteral("ab")), 2);
        QCOMPARE(sizeOf(QStringLiteral("abc")), 3);
        QCOMPARE(sizeOf(QString()), 0);
    }
    QCOMPARE(m_made, 3);
}

void RememberedTest::keepsNoLongTexts()
{
    m_made = 0;
    const qsizetype before = m_known.count();
    const QString text(Remembered<qsizetype>::longestKept + 1, QLatin1Char('x'));
    QCOMPARE(sizeOf(text), text.size());
    QCOMPARE(sizeOf(text), text.size());
    QCOMPARE(m_made, 2);
    QCOMPARE(m_known.count(), before);
}

void RememberedTest::keepsNotTooMany()
{
    constexpr qsizetype most = Remembered<qsizetype>::mostKept;
    for (qsizetype i = 0; i < 3 * most; ++i) {
        const QString text = QString::number(i);
        QCOMPARE(sizeOf(text), text.size());
        QVERIFY(m_known.count() <= most);
    }
    QVERIFY(m_known.count() > 0);
}

QTEST_GUILESS_MAIN(RememberedTest)
#include "tst_remembered.moc"
