// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/detailspane.h"
#include "viewer/errordialog.h"
#include "viewer/fieldspane.h"
#include "viewer/panes.h"
#include "viewer/timelinetable.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString asha = QStringLiteral("lead-asha");
const QString rohan = QStringLiteral("lead-rohan");

//! A lead with notes, newest first, \p daily of them a day.
QByteArray leadOfDays(int actions, int daily)
{
    constexpr qint64 newest = 1736411700000; // 9 January 2025
    constexpr qint64 hour = 3'600'000;
    constexpr qint64 day = 24 * hour;
    QJsonArray list;
    for (int i = 0; i < actions; ++i) {
        list.append(QJsonObject{
            {QStringLiteral("id"), QStringLiteral("a%1").arg(i + 1)},
            {QStringLiteral("type"), QStringLiteral("USER_NOTE")},
            {QStringLiteral("creationTimestamp"),
             double(newest - day * (i / daily) - hour * (i % daily))},
            {QStringLiteral("text"), QStringLiteral("Note %1").arg(i + 1)},
        });
    }
    return QJsonDocument(
               QJsonObject{{QStringLiteral("fields"),
                            QJsonObject{{QStringLiteral("name"), QStringLiteral("Asha Kulkarni")}}},
                           {QStringLiteral("actions"), list}})
        .toJson();
}

} // namespace

//! Where the parts of the window are, and when each is there.
class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void startPage();
    void startPageStaysWhileNothingOpens();
    void samplesAreAskedFor();
    void workspaceIsFoldedAndUnfolded();
    void refusedTokenUnfoldsTheWorkspace();
    void fitsTheScreen();
    void backAndForwardNameTheLeads();
    void firstRowHasTheFocus();
    void focusStaysWithAPersonWhoTypesOn();
    void tenRowsAreWhole_data();
    void tenRowsAreWhole();
    void nothingNecessaryIsCut();
    void narrowWindowHasTabs();
    void widthsAreKept();
    void enterShowsTheDetails();
    void activityAndEmptyFieldsFollowTheMenu();
    void listTakesThePlaceOfTheFields();

private:
    [[nodiscard]] QWidget *part(const char *name) const
    {
        return m_fixture->window().findChild<QWidget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QAction *action(const char *text) const
    {
        return m_fixture->action(QString::fromLatin1(text));
    }
    void resize(const QSize &size);

    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void LayoutTest::init()
{
    const QString file = m_folder.filePath(QStringLiteral("settings.ini"));
    QFile::remove(file);
    m_fixture = std::make_unique<WindowFixture>(file);
    m_fixture->standin().addLead(asha, leadOfDays(57, 3));
    m_fixture->standin().addLead(rohan, leadJson(QStringLiteral("Rohan Mehta"), 12));
    QVERIFY(m_fixture->show());
}

void LayoutTest::resize(const QSize &size)
{
    m_fixture->window().resize(size);
    QCOMPARE(m_fixture->window().size(), size);
    QVERIFY(m_fixture->isDone());
}

void LayoutTest::startPage()
{
    for (const char *name : {"Enterprise ID", "Token", "Lead ID"})
        QVERIFY2(m_fixture->edit(QString::fromLatin1(name))->isVisible(), name);
    QVERIFY(m_fixture->button(QStringLiteral("Open lead"))->isVisible());
    QVERIFY(m_fixture->button(QStringLiteral("Try sample leads"))->isVisible());
    m_fixture->click(QStringLiteral("Where do I find these?"));
    QWidget *help = nullptr;
    QTRY_VERIFY((help = QApplication::activeModalWidget()) != nullptr
                || (help = QApplication::activeWindow()) != &m_fixture->window());
    QVERIFY(waitForKeyboard(help));
    QVERIFY(labelsOf(help).join(u' ').contains(QStringLiteral("Sync")));
    press(Qt::Key_Escape);
    QVERIFY(m_fixture->isBack());
    const QStringList labels = labelsOf(&m_fixture->window());
    QVERIFY(labels.contains(QStringLiteral("In TeleCRM: Settings → Website and API")));
    QVERIFY(labels.contains(QStringLiteral("A Sync token from the same page")));
    QVERIFY(!part("panes")->isVisible());
    QVERIFY(!part("topBar")->isVisible());
    QVERIFY(!action("Workspace")->isEnabled()); // it is open anyway

    QVERIFY(m_fixture->open(asha));
    QVERIFY(part("panes")->isVisible());
    QVERIFY(part("topBar")->isAncestorOf(m_fixture->get<QLineEdit>(QStringLiteral("Lead ID"))));
    QVERIFY(m_fixture->get<QLineEdit>(QStringLiteral("Lead ID"))->isVisible());
    for (const char *name : {"Enterprise ID", "Token"})
        QVERIFY2(!m_fixture->get<QLineEdit>(QString::fromLatin1(name))->isVisible(), name);
    QVERIFY(!m_fixture->button(QStringLiteral("Try sample leads"))->isVisible());
}

void LayoutTest::startPageStaysWhileNothingOpens()
{
    m_fixture->answerWith({500, errorJson("INTERNAL", "Sorry"), "application/json", {}});
    QVERIFY(m_fixture->open(asha));
    QVERIFY(m_fixture->window().errorDialog() != nullptr);
    QVERIFY(!part("panes")->isVisible());
    QVERIFY(m_fixture->edit(QStringLiteral("Token"))->isVisible());
}

void LayoutTest::samplesAreAskedFor()
{
    QSignalSpy asked(&m_fixture->window(), &MainWindow::samplesRequested);
    m_fixture->click(QStringLiteral("Try sample leads"));
    QCOMPARE(asked.size(), 1);
    // Among the sample leads there is nothing to try.
    m_fixture->window().setSampleData();
    QVERIFY(!m_fixture->button(QStringLiteral("Try sample leads"))->isVisible());
    QVERIFY(labelsOf(&m_fixture->window())
                .contains(QStringLiteral("Sample leads. Nothing leaves this computer.")));
}

void LayoutTest::workspaceIsFoldedAndUnfolded()
{
    QVERIFY(m_fixture->open(asha));
    auto *token = m_fixture->get<QLineEdit>(QStringLiteral("Token"));
    QAbstractButton *button = m_fixture->button(QStringLiteral("Workspace"));
    QVERIFY(button->text().startsWith(QStringLiteral("Workspace ")));
    QVERIFY(button->toolTip().contains(Standin::enterpriseId()));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(token->isVisible());
    QVERIFY(m_fixture->get<QLineEdit>(QStringLiteral("Enterprise ID"))->hasFocus());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!token->isVisible());
    press(Qt::Key_F4);
    QVERIFY(token->isVisible());
    // A lead that opens folds it away.
    QVERIFY(m_fixture->open(rohan));
    QVERIFY(!token->isVisible());
    QVERIFY(!action("Workspace")->isChecked());
}

void LayoutTest::refusedTokenUnfoldsTheWorkspace()
{
    QVERIFY(m_fixture->open(asha));
    m_fixture->answerWith({401, errorJson("UNAUTHORIZED", "No"), "application/json", {}});
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QVERIFY(waitForKeyboard(m_fixture->window().errorDialog()));
    press(Qt::Key_Escape);
    QVERIFY(m_fixture->isBack());
    auto *token = m_fixture->get<QLineEdit>(QStringLiteral("Token"));
    QVERIFY(token->isVisible());
    QVERIFY(token->hasFocus());
    QVERIFY(action("Workspace")->isChecked());
}

void LayoutTest::fitsTheScreen()
{
    const QSize all = m_fixture->window().screen()->availableSize();
    m_fixture->window().resize(2 * all);
    m_fixture->window().close(); // which stores the size
    const QString file = m_folder.filePath(QStringLiteral("settings.ini"));
    m_fixture = std::make_unique<WindowFixture>(file);
    m_fixture->window().fitScreen();
    QVERIFY(!m_fixture->window().isMaximized()); // it has the size that a person gave it
    QVERIFY(m_fixture->window().width() <= all.width());
    QVERIFY(m_fixture->window().height() <= all.height());

    // The first window fills a small screen; it gets its usual size back when that is left.
    QFile::remove(file);
    m_fixture = std::make_unique<WindowFixture>(file);
    m_fixture->window().fitScreen();
    QVERIFY(all.width() <= 1366);
    QVERIFY(m_fixture->window().isMaximized());
    QVERIFY(m_fixture->window().width() <= all.width());
}

void LayoutTest::backAndForwardNameTheLeads()
{
    QVERIFY(m_fixture->open(asha));
    QVERIFY(m_fixture->open(rohan));
    QVERIFY(action("Back")->toolTip().contains(QStringLiteral("Back: Asha Kulkarni")));
    press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_fixture->isDone());
    QVERIFY(action("Forward")->toolTip().contains(QStringLiteral("Forward: Rohan Mehta")));
    QVERIFY(!action("Back")->isEnabled());
}

void LayoutTest::firstRowHasTheFocus()
{
    m_fixture->fill(asha);
    press(Qt::Key_Return);
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_fixture->table()->hasFocus());
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a1"));
    press(Qt::Key_Down);
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a2"));
    // Without a timeline there are only fields.
    action("Include timeline")->trigger();
    press(Qt::Key_L, Qt::ControlModifier);
    press(Qt::Key_Return);
    QVERIFY(m_fixture->isDone());
    QVERIFY(part("fieldsPane")->isAncestorOf(QApplication::focusWidget()));
}

void LayoutTest::focusStaysWithAPersonWhoTypesOn()
{
    QVERIFY(m_fixture->open(asha));
    m_fixture->standin().hold();
    press(Qt::Key_L, Qt::ControlModifier);
    type(rohan);
    press(Qt::Key_Return);
    type(QStringLiteral("another"));
    m_fixture->standin().release();
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->value(QStringLiteral("Name")), QStringLiteral("Rohan Mehta"));
    QVERIFY(m_fixture->edit(QStringLiteral("Lead ID"))->hasFocus());
    QCOMPARE(m_fixture->edit(QStringLiteral("Lead ID"))->text(), QStringLiteral("another"));
}

void LayoutTest::tenRowsAreWhole_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("daily");
    QTest::addColumn<bool>("isFull"); // with a filter and a notice
    // Sizes of the window's inside, below a title bar of 24 pixels.
    QTest::newRow("a laptop with a task bar") << QSize(1366, 688) << 3 << true;
    QTest::newRow("the same, two a day") << QSize(1366, 688) << 2 << true;
    QTest::newRow("the first size") << QSize(1280, 680) << 2 << false;
    QTest::newRow("1024 by 600, maximised") << QSize(1024, 576) << 3 << false;
    QTest::newRow("1920 by 1080 at 200 %, maximised") << QSize(960, 516) << 4 << false;
}

void LayoutTest::tenRowsAreWhole()
{
    QFETCH(QSize, size);
    QFETCH(int, daily);
    QFETCH(bool, isFull);
    m_fixture->standin().addLead(asha, leadOfDays(57, daily));
    QVERIFY(m_fixture->open(asha));
    resize(size);
    if (isFull) {
        QTest::mouseClick(m_fixture->button(QStringLiteral("Notes")), Qt::LeftButton);
        QVERIFY(m_fixture->isDone());
        QVERIFY(m_fixture->button(QStringLiteral("Clear filter"))->isVisible());
        m_fixture->standin().hold();
        press(Qt::Key_F5);
        press(Qt::Key_Escape);
        QVERIFY(m_fixture->isDone());
        QVERIFY(!m_fixture->notice().isEmpty());
    }
    auto *table = m_fixture->window().findChild<TimelineTable *>();
    QCOMPARE(table->actionCount(), 10);
    const QModelIndex last = table->model()->index(table->model()->rowCount() - 1, 0);
    const QRect inside = table->viewport()->rect();
    QVERIFY2(inside.contains(table->visualRect(table->model()->index(0, 0)).bottomLeft()),
             "the first row");
    QVERIFY2(
        table->visualRect(last).bottom() <= inside.bottom(),
        qPrintable(
            QStringLiteral("%1 > %2").arg(table->visualRect(last).bottom()).arg(inside.bottom())));
}

void LayoutTest::nothingNecessaryIsCut()
{
    QVERIFY(m_fixture->open(asha));
    resize({960, 600});
    const QRect inside = m_fixture->window().rect();
    for (const char *name : {"Open lead", "Refresh", "Find", "Export", "Workspace", "Next page",
                             "Last page", "By", "Time"}) {
        const QAbstractButton *button = m_fixture->button(QString::fromLatin1(name));
        QVERIFY2(button->isVisible(), name);
        const QRect place(button->mapTo(&m_fixture->window(), QPoint()), button->size());
        QVERIFY2(inside.contains(place), name);
        QVERIFY2(button->width() >= button->minimumSizeHint().width(), name);
    }
    const QSpinBox *box = m_fixture->box(QStringLiteral("Page size"));
    QVERIFY(inside.contains(QRect(box->mapTo(&m_fixture->window(), QPoint()), box->size())));
}

void LayoutTest::narrowWindowHasTabs()
{
    QVERIFY(m_fixture->open(asha));
    auto *panes = m_fixture->window().findChild<Panes *>();
    auto *tabs = panes->findChild<QTabWidget *>(QString(), Qt::FindDirectChildrenOnly);
    QWidget *details = part("detailsPane");
    resize({1366, 688});
    QVERIFY(details->isVisible());
    QVERIFY(part("fieldsPane")->isVisible());
    QVERIFY(!tabs->tabBar()->isVisible());
    press(Qt::Key_4, Qt::ControlModifier);
    const QWidget *text = QApplication::focusWidget();
    QVERIFY(details->isAncestorOf(text));

    resize({1024, 576});
    // A person who reads the details goes on reading them.
    QVERIFY(tabs->tabBar()->isVisible());
    QVERIFY(details->isVisible());
    QCOMPARE(QApplication::focusWidget(), text);
    press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!details->isVisible());
    QVERIFY(part("fieldsPane")->isVisible());
    press(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(details->isVisible());
    QVERIFY(!part("fieldsPane")->isVisible());

    resize({1366, 688});
    QVERIFY(details->isVisible());
    QVERIFY(part("fieldsPane")->isVisible());
}

void LayoutTest::widthsAreKept()
{
    QVERIFY(m_fixture->open(asha));
    auto *panes = m_fixture->window().findChild<Panes *>();
    resize({1366, 688});
    panes->setSizes({330, 640, 380});
    const QList<int> wide = panes->sizes();
    resize({1024, 576});
    panes->setSizes({310, 700});
    const QList<int> narrow = panes->sizes();
    m_fixture->window().close();

    m_fixture = std::make_unique<WindowFixture>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_fixture->standin().addLead(asha, leadOfDays(57, 3));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(asha));
    QCOMPARE(m_fixture->window().size(), QSize(1024, 576));
    panes = m_fixture->window().findChild<Panes *>();
    QCOMPARE(panes->sizes(), narrow);
    resize({1366, 688});
    QCOMPARE(panes->sizes(), wide);
}

void LayoutTest::enterShowsTheDetails()
{
    QVERIFY(m_fixture->open(asha));
    resize({1024, 576});
    m_fixture->table()->setFocus();
    press(Qt::Key_Return);
    QVERIFY(part("detailsPane")->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(part("detailsPane")->isVisible());
}

void LayoutTest::activityAndEmptyFieldsFollowTheMenu()
{
    QVERIFY(m_fixture->open(asha));
    QVERIFY(!part("activityPane")->isVisible());
    action("Activity")->trigger();
    QVERIFY(part("activityPane")->isVisible());
    action("Activity")->trigger();
    QVERIFY(!part("activityPane")->isVisible());

    const auto *pane = m_fixture->window().findChild<FieldsPane *>();
    QVERIFY(pane->hidesEmptyFields());
    action("Empty fields")->trigger();
    QVERIFY(!pane->hidesEmptyFields());
    QVERIFY(!m_fixture->settings().hidesEmptyFields());

    action("API names")->trigger();
    QCOMPARE(m_fixture->value(QStringLiteral("name")), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(m_fixture->value(QStringLiteral("Name")), QString());
    action("API names")->trigger();
    QCOMPARE(m_fixture->value(QStringLiteral("Name")), QStringLiteral("Asha Kulkarni"));
}

void LayoutTest::listTakesThePlaceOfTheFields()
{
    QVERIFY(m_fixture->open(asha));
    resize({1024, 576});
    press(Qt::Key_5, Qt::ControlModifier);
    QTRY_VERIFY(part("ownerForm")->isVisible());
    QTRY_VERIFY(!part("fieldsPane")->isVisible());
    QVERIFY(m_fixture->window().minimumSizeHint().width() <= 1024);
    QCOMPARE(m_fixture->window().width(), 1024);
    // What was out of the way comes back when it is wanted.
    press(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(part("detailsPane")->isVisible());
    QVERIFY(!part("ownerForm")->isVisible());
    // Where there is room, both are there.
    resize({1366, 688});
    press(Qt::Key_5, Qt::ControlModifier);
    QTRY_VERIFY(part("ownerForm")->isVisible());
    QVERIFY(part("fieldsPane")->isVisible() || part("detailsPane")->isVisible());
}

LEAD_VIEWER_TEST(LayoutTest, QApplication)
#include "tst_layout.moc"
