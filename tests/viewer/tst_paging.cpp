// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/windowfixture.h"

#include <QApplication>
#include <QTextEdit>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead57 = QStringLiteral("lead-57");
const QString lead30 = QStringLiteral("lead-30");
const QString firstPageName = QStringLiteral("First page");
const QString previousPageName = QStringLiteral("Previous page");
const QString nextPageName = QStringLiteral("Next page");
const QString skipName = QStringLiteral("Skip");

} // namespace

//! Turning pages in every way there is, and what the window says and allows at each of them.
class PagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void thereAndBack_data();
    void thereAndBack();
    void shortcutsWorkWhereverTheFocusIs_data();
    void shortcutsWorkWhereverTheFocusIs();
    void firstPage();
    void keyHeldDownAsksOnce();
    void rowsStayUntilTheNextPageIsThere();
    void failedTurnKeepsTheRows();
    void multipleOfThePageSize();
    void pageSizeOfTheServiceIsSaid();
    void refreshAsksForTheSamePage();

private:
    //! Whether the key for it turns the page, by one request at most.
    [[nodiscard]] bool turnByKey(const QString &button);

    std::unique_ptr<WindowFixture> m_fixture;
};

void PagingTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead57, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    m_fixture->standin().addLead(lead30, leadJson(QStringLiteral("Rohan Mehta"), 30));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead57));
}

bool PagingTest::turnByKey(const QString &button)
{
    const QSignalSpy answered(&m_fixture->browser(), &LeadBrowser::answered);
    const int before = m_fixture->standin().requestCount();
    if (button == firstPageName)
        press(Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier);
    else
        press(button == nextPageName ? Qt::Key_PageDown : Qt::Key_PageUp, Qt::ControlModifier);
    return m_fixture->isDone() && answered.size() == 1
        && m_fixture->standin().requestCount() <= before + 1;
}

void PagingTest::thereAndBack_data()
{
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("by mouse") << true;
    QTest::newRow("by keyboard") << false;
}

void PagingTest::thereAndBack()
{
    QFETCH(bool, byMouse);
    const QStringList positions{
        QStringLiteral("1–10 · more may follow"),  QStringLiteral("11–20 · more may follow"),
        QStringLiteral("21–30 · more may follow"), QStringLiteral("31–40 · more may follow"),
        QStringLiteral("41–50 · more may follow"), QStringLiteral("51–57 · last page")};
    const auto isOnPage = [&](int page) {
        const int skip = page * 10;
        return m_fixture->window().positionText() == positions.at(page)
            && m_fixture->table()->actionCount() == (page == 5 ? 7 : 10)
            && m_fixture->row(0).constLast() == QStringLiteral("Note %1").arg(skip + 1)
            && m_fixture->box(skipName)->value() == skip
            && m_fixture->pagingEnabled() == QList{page > 0, page > 0, page < 5};
    };
    QVERIFY(isOnPage(0));
    for (int page = 1; page <= 5; ++page) {
        QVERIFY(byMouse ? m_fixture->turn(nextPageName) : turnByKey(nextPageName));
        QVERIFY2(isOnPage(page), qPrintable(m_fixture->window().positionText()));
    }
    for (int page = 4; page >= 0; --page) {
        QVERIFY(byMouse ? m_fixture->turn(previousPageName) : turnByKey(previousPageName));
        QVERIFY2(isOnPage(page), qPrintable(m_fixture->window().positionText()));
    }
    // On the way back, only the newest page is asked for again.
    QCOMPARE(m_fixture->standin().requestCount(), 7);
}

void PagingTest::shortcutsWorkWhereverTheFocusIs_data()
{
    QTest::addColumn<QString>("focus");
    for (const char *name : {"Timeline", "Name", "Details", "Lead ID", "Token", "Skip", "Page size",
                             "Find a field", "Next page", "Workspace"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void PagingTest::shortcutsWorkWhereverTheFocusIs()
{
    QFETCH(QString, focus);
    QWidget *widget = focus.startsWith(QStringLiteral("Details"))
        ? m_fixture->find<QTextEdit>(focus)
        : m_fixture->find<QWidget>(focus);
    QVERIFY(widget != nullptr);
    widget->setFocus();
    QVERIFY(widget->hasFocus());
    QVERIFY(turnByKey(nextPageName));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("11–20 · more may follow"));
    QVERIFY(widget->hasFocus());
    QVERIFY(turnByKey(nextPageName));
    QVERIFY(turnByKey(previousPageName));
    QVERIFY(turnByKey(firstPageName));
    QCOMPARE(m_fixture->queries(),
             (QList{pageQuery(0), pageQuery(10), pageQuery(20), pageQuery(0)}));
    QVERIFY(widget->hasFocus());
}

void PagingTest::firstPage()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_fixture->turn(nextPageName));
    QVERIFY(m_fixture->turn(firstPageName));
    QCOMPARE(m_fixture->lastQuery(), pageQuery(0));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("1–10 · more may follow"));
    // The button that was pressed is disabled now; the focus must stay somewhere useful.
    QVERIFY(QApplication::focusWidget() != nullptr);
    QVERIFY(QApplication::focusWidget()->isEnabled());
}

void PagingTest::keyHeldDownAsksOnce()
{
    m_fixture->standin().hold();
    m_fixture->table()->setFocus();
    for (int i = 0; i < 5; ++i)
        press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 2);
    m_fixture->standin().release();
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->standin().requestCount(), 2);
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("11–20 · more may follow"));
}

void PagingTest::rowsStayUntilTheNextPageIsThere()
{
    m_fixture->standin().hold();
    m_fixture->click(nextPageName);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 2);
    QCOMPARE(m_fixture->table()->actionCount(), 10);
    QCOMPARE(m_fixture->row(0).constLast(), QStringLiteral("Note 1"));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("1–10 · more may follow"));
    m_fixture->standin().release();
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->row(0).constLast(), QStringLiteral("Note 11"));
}

void PagingTest::failedTurnKeepsTheRows()
{
    m_fixture->standin().setInterceptor([](const StandinRequest &) {
        return StandinAnswer{500, "{}", "application/json", {}};
    });
    QVERIFY(m_fixture->turn(nextPageName));
    QCOMPARE(m_fixture->table()->actionCount(), 10);
    QCOMPARE(m_fixture->row(0).constLast(), QStringLiteral("Note 1"));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("1–10 · more may follow"));
    QCOMPARE(m_fixture->box(skipName)->value(), 0);
    QCOMPARE(m_fixture->pagingEnabled(), (QList{false, false, true}));
}

void PagingTest::multipleOfThePageSize()
{
    QVERIFY(m_fixture->open(lead30));
    QVERIFY(m_fixture->turn(nextPageName));
    QVERIFY(m_fixture->turn(nextPageName));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("21–30 · more may follow"));
    // Only asking tells that a full page is the last one.
    QVERIFY(m_fixture->turn(nextPageName));
    QCOMPARE(m_fixture->lastQuery(), pageQuery(30));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("21–30 · last page"));
    QCOMPARE(m_fixture->table()->actionCount(), 10);
    QCOMPARE(m_fixture->row(0).constLast(), QStringLiteral("Note 21"));
    QCOMPARE(m_fixture->box(skipName)->value(), 20);
    QCOMPARE(m_fixture->pagingEnabled(), (QList{true, true, false}));
    QVERIFY(m_fixture->table()->currentIndex().isValid());
    QVERIFY(m_fixture->turn(previousPageName));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("11–20 · more may follow"));
}

void PagingTest::pageSizeOfTheServiceIsSaid()
{
    m_fixture->standin().setInterceptor([](const StandinRequest &) {
        return StandinAnswer{200,
                             R"({"fields":{},"actions":[{"type":"USER_NOTE","text":"Only this"}],)"
                             R"("actions_skip":0,"actions_limit":1})",
                             "application/json",
                             {}};
    });
    QVERIFY(m_fixture->open(lead57));
    QVERIFY(
        labelsOf(&m_fixture->window())
            .contains(QStringLiteral(
                "TeleCRM used skip 0 and page size 1 instead of 0 and 10. Refresh to try again.")));
    QCOMPARE(m_fixture->pagingEnabled(), (QList{false, false, true}));
}

void PagingTest::refreshAsksForTheSamePage()
{
    QVERIFY(m_fixture->turn(nextPageName));
    m_fixture->refresh();
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->lastQuery(), pageQuery(10));
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->queries().mid(1), QList<QByteArray>(4, pageQuery(10)));
    QCOMPARE(m_fixture->row(0).constLast(), QStringLiteral("Note 11"));

    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(!m_fixture->action(QStringLiteral("Refresh"))->isEnabled());
    press(Qt::Key_F5);
    QVERIFY(m_fixture->staysIdle());
}

LEAD_VIEWER_TEST(PagingTest, QApplication)
#include "tst_paging.moc"
