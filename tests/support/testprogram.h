// SPDX-License-Identifier: MIT
#pragma once

#include "support/patience.h"
#include "wording/catalogue.h"

#include <QtTest>

namespace LeadViewer::Test {

//! \brief One test class of a test program. A room has one program for all its test classes, and
//! ctest runs it once for each of them, in a process and a home of its own:
//!
//!     tst_paging pager [-functions] [function…]
//!
//! Objects are static, created by \ref LEAD_VIEWER_TEST; the program's main() finds them by name.
class TestEntry
{
public:
    using Run = int (*)(int argc, char **argv);

    //! \p className is the class as written in the source: "LeadViewer::PagerTest" is run as
    //! "pager".
    TestEntry(const char *className, Run run);

private:
    QByteArray m_name;
    Run m_run;
    TestEntry *m_next;

    friend int runTest(int argc, char **argv);
    static TestEntry *s_first;
};

//! Runs the test that the first argument names, with the arguments behind it. Without one, or with
//! an unknown one, prints the names and returns 2.
[[nodiscard]] int runTest(int argc, char **argv);

template<typename Class, typename Application>
int runTestClass(int argc, char **argv)
{
    // Sizes do not depend on the screen.
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    Application application(argc, argv);
    installCatalogue();
    Class test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace LeadViewer::Test

//! Adds a test class to its room's program. \p Application is the kind of application object it
//! needs: QCoreApplication, QGuiApplication or QApplication.
#define LEAD_VIEWER_TEST(Class, Application)                                                       \
    static const LeadViewer::Test::TestEntry lead_viewer_test_entry(                               \
        #Class, &LeadViewer::Test::runTestClass<Class, Application>);
