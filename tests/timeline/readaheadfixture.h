// SPDX-License-Identifier: MIT
#pragma once

#include "browserfixture.h"

#include <QtTest>

#include <memory>

namespace LeadViewer::Test {

//! The base class of the tests of pages that are read ahead: for each test function a browser that
//! reads in the background.
class ReadAheadFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<BrowserFixture>();
        f->browser.behind()->turnOn(nullptr);
        // So long that a lead settles only where a test sets another time.
        f->browser.behind()->setSettlingTime(std::chrono::hours(1));
    }
    void cleanup()
    {
        QVERIFY(f->busyAgrees());
        f.reset();
    }

protected:
    static inline const QString jane = QStringLiteral("jane");

    static TimelineFilter notesOnly()
    {
        TimelineFilter filter;
        filter.type = QStringLiteral("USER_NOTE");
        return filter;
    }
    //! Opens a lead of \p total actions and turns its first page; the page behind it is read.
    void turnOnce(int total)
    {
        f->show(jane, total);
        turnAndAnswer(total);
        QCOMPARE(f->asked(), QStringLiteral("20+10"));
        f->answer(total);
        f->takeSignals();
    }
    void turnAndAnswer(int total)
    {
        f->browser.turn(PageTurn::Next);
        f->answer(total);
    }
    [[nodiscard]] int searches() const
    {
        int count = 0;
        for (int i = 0; i < f->network.count(); ++i)
            count += f->network.at(i).verb == "POST" ? 1 : 0;
        return count;
    }
    //! How many pages of the timeline were asked for.
    [[nodiscard]] int pages() const { return f->network.count() - searches(); }

    std::unique_ptr<BrowserFixture> f;
};

} // namespace LeadViewer::Test
