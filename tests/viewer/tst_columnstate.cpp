// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/tablecolumns.h"
#include "viewer/windowfixture.h"

#include <QHeaderView>
#include <QMenu>
#include <QTemporaryDir>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-3");

} // namespace

//! The columns of the timeline: a person moves, hides and resizes them, and they stay so.
class ColumnStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void staysAfterARestart();
    void detailsFillTheRest();
    void headerHasAMenu();
    void refusesWhatItDidNotSave_data();
    void refusesWhatItDidNotSave();
    void widthsFollowTheFont();

private:
    [[nodiscard]] QHeaderView *header() const { return m_fixture->table()->horizontalHeader(); }
    [[nodiscard]] TableColumns *columns() const { return m_fixture->table()->columns(); }
    [[nodiscard]] bool start();

    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

bool ColumnStateTest::start()
{
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_fixture->standin().addLead(lead, leadJson(QStringLiteral("Asha Kulkarni"), 3));
    return m_fixture->show() && m_fixture->open(lead);
}

void ColumnStateTest::init()
{
    QFile::remove(m_folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(start());
}

void ColumnStateTest::staysAfterARestart()
{
    QVERIFY(m_fixture->open(lead));
    header()->moveSection(header()->visualIndex(2), 0); // By comes first
    header()->resizeSection(1, 133);
    header()->hideSection(0);
    QCOMPARE(columns()->shown(), (QList<int>{2, 1, 3}));
    m_fixture->window().close();
    QVERIFY(start());
    QCOMPARE(columns()->shown(), (QList<int>{2, 1, 3}));
    QCOMPARE(header()->sectionSize(1), 133);
    columns()->reset();
    QCOMPARE(columns()->shown(), (QList<int>{0, 1, 2, 3}));
    m_fixture->window().close();
    QVERIFY(start());
    QCOMPARE(columns()->shown(), (QList<int>{0, 1, 2, 3}));
    QVERIFY(header()->sectionSize(1) != 133);
}

void ColumnStateTest::detailsFillTheRest()
{
    const int width = m_fixture->table()->viewport()->width();
    QTRY_COMPARE(header()->length(), width);
    header()->resizeSection(1, header()->sectionSize(1) + 30);
    QTRY_COMPARE(header()->length(), width);
    header()->moveSection(3, 1);
    header()->hideSection(2);
    QTRY_COMPARE(header()->length(), width);
    QVERIFY(header()->sectionSize(3) > header()->sectionSize(1));
    QVERIFY(header()->sectionsMovable());
}

void ColumnStateTest::headerHasAMenu()
{
    QWidget *surface = header()->viewport();
    QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(5, 5),
                            surface->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(surface, &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    QStringList texts;
    for (QAction *action : menu->actions()) {
        texts += action->text();
        if (action->text() == QLatin1String("What"))
            action->trigger();
    }
    QCOMPARE(
        texts,
        (QStringList{QStringLiteral("Time (IST)"), QStringLiteral("What"), QStringLiteral("By"),
                     QStringLiteral("Details"), QString(), QStringLiteral("Reset columns")}));
    QVERIFY(header()->isSectionHidden(1));
    menu->close();
}

void ColumnStateTest::refusesWhatItDidNotSave_data()
{
    QTest::addColumn<QByteArray>("state");
    for (const char *state :
         {"", ",", "0:90", "0:90,1:90,2:90", "0:90,1:90,2:90,2:90", "0:90,1:90,2:90,4:90",
          "0:90,1:90,2:90,-1:90", "0:90,1:90,2:90,3:x", "0:90,1:90,2:90,3:0",
          "-0:90,1:90,2:90,3:99999999", "0:-90,1:-90,2:-90,3:-90", "0:90:1,1:90,2:90,3:90",
          "0:90,1:90,2:90,3:90,0:90", "\xff\xfe\x00", "3;90"}) {
        QTest::newRow(state) << QByteArray(state);
    }
}

void ColumnStateTest::refusesWhatItDidNotSave()
{
    QFETCH(QByteArray, state);
    columns()->restore("1:-120,0:90,3:400,2:110");
    const QByteArray before = columns()->save();
    QVERIFY(before.startsWith("1:-120,0:90,3:"));
    columns()->restore(state);
    QCOMPARE(columns()->save(), before);
}

void ColumnStateTest::widthsFollowTheFont()
{
    header()->resizeSection(1, 100);
    TimelineTable *table = m_fixture->table();
    const int before = table->fontMetrics().averageCharWidth();
    QFont font = table->font();
    font.setPointSize(font.pointSize() * 2);
    table->setFont(font);
    const int after = table->fontMetrics().averageCharWidth();
    QVERIFY(after > before);
    QCOMPARE(header()->sectionSize(1), 100 * after / before);
}

LEAD_VIEWER_TEST(ColumnStateTest, QApplication)
#include "tst_columnstate.moc"
