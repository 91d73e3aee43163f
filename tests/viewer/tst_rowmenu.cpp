// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-menu");

QByteArray fewActions()
{
    return R"({"fields":{"name":"Asha"},"actions":[)"
           R"({"id":"a1","type":"OUTGOING_CALL","creationTimestamp":1736411700000,"duration":77,)"
           R"("employeeid":"R&D@example.com","phoneNumber":"919820012345",)"
           R"("callRecording":"https:\/\/recordings.example.com\/1.mp3"},)"
           R"({"id":"a2","type":"USER_NOTE","creationTimestamp":1736325300000,"text":"Called"},)"
           R"({"id":"a3","type":"INCOMING_CALL","creationTimestamp":1736321700000,"duration":5,)"
           R"("employeeid":"R&D@example.com"},)"
           R"({"id":"a4","type":"USER_NOTE","text":"No time"}]})";
}

} // namespace

//! The menu of a row, by mouse and by keyboard.
class RowMenuTest : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void takeLink(const QUrl &url) { m_opened += url; }

private Q_SLOTS:
    void init();
    void cleanup();
    void opensByMouseAndKeys();
    void hasWhatTheRowHas();
    void copies();
    void filters_data();
    void filters();
    void filtersNarrowDown();
    void opensTheRecording();
    void choosesColumns();

private:
    //! The menu that is open; null while there is none.
    [[nodiscard]] static QMenu *menu();
    [[nodiscard]] static QStringList entries(const QMenu *menu);
    //! Opens the menu of a row and chooses an entry.
    [[nodiscard]] bool choose(int row, const QString &entry);

    std::unique_ptr<WindowFixture> m_fixture;
    QList<QUrl> m_opened;
};

void RowMenuTest::init()
{
    QGuiApplication::clipboard()->clear();
    m_opened.clear();
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "takeLink");
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, fewActions());
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead));
    m_fixture->table()->setFocus();
}

void RowMenuTest::cleanup()
{
    m_fixture.reset();
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
}

QMenu *RowMenuTest::menu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QStringList RowMenuTest::entries(const QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            texts += action->text();
    }
    return texts;
}

bool RowMenuTest::choose(int row, const QString &entry)
{
    m_fixture->table()->select(row);
    QTest::keyClick(m_fixture->table(), Qt::Key_Menu);
    QMenu *open = menu();
    if (open == nullptr)
        return false;
    for (QAction *action : open->actions()) {
        if (action->text() != entry)
            continue;
        open->setActiveAction(action);
        QTest::keyClick(open, Qt::Key_Return);
        return true;
    }
    open->close();
    return false;
}

void RowMenuTest::opensByMouseAndKeys()
{
    TimelineTable *table = m_fixture->table();
    const auto opens = [] {
        QMenu *open = menu();
        if (open == nullptr)
            return false;
        open->close();
        return true;
    };
    QTest::keyClick(table, Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(opens());
    QTest::keyClick(m_fixture->table(), Qt::Key_Menu);
    QVERIFY(opens());
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(1, 1),
                            table->mapToGlobal(QPoint(1, 1)));
    QCoreApplication::sendEvent(table, &byKey);
    QVERIFY(opens());
    const auto rightClick = [table](const QPoint &place) {
        QTest::mouseClick(table->viewport(), Qt::RightButton, Qt::NoModifier, place);
        QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                                table->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(table->viewport(), &event);
    };
    rightClick(table->cellRect(2, 1).center());
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a3"));
    QVERIFY(opens());
    // Neither a heading nor the place below the rows is a row.
    rightClick(table->visualRect(table->model()->index(0, 1)).center());
    QVERIFY(!opens());
    rightClick(QPoint(5, table->viewport()->height() - 3));
    QVERIFY(!opens());
    // Nor is there one without rows.
    m_fixture->standin().addLead(lead, R"({"fields":{},"actions":[]})");
    m_fixture->refresh();
    QVERIFY(m_fixture->isDone());
    table->setFocus();
    QTest::keyClick(m_fixture->table(), Qt::Key_Menu);
    QVERIFY(!opens());
}

void RowMenuTest::hasWhatTheRowHas()
{
    const auto entriesOf = [this](int row) {
        m_fixture->table()->select(row);
        QTest::keyClick(m_fixture->table(), Qt::Key_Menu);
        const QStringList texts = entries(menu());
        menu()->close();
        return texts;
    };
    QCOMPARE(entriesOf(0),
             (QStringList{QStringLiteral("Copy row"), QStringLiteral("Copy phone"),
                          QStringLiteral("Copy as JSON"), QStringLiteral("Show only Calls"),
                          QStringLiteral("Show only R&&D"), QStringLiteral("Show only 9 Jan 2025"),
                          QStringLiteral("Open recording"), QStringLiteral("Columns")}));
    QCOMPARE(entriesOf(3),
             (QStringList{QStringLiteral("Copy row"), QStringLiteral("Copy as JSON"),
                          QStringLiteral("Show only Notes"), QStringLiteral("Columns")}));
}

void RowMenuTest::copies()
{
    const auto copied = [] {
        return QGuiApplication::clipboard()->text();
    };
    QVERIFY(choose(0, QStringLiteral("Copy row")));
    QTRY_COMPARE(copied(),
                 QStringLiteral("9 Jan 2025, 2:05 pm\tOutgoing call\tR&D\tConnected · 1:17 · "
                                "recording · Phone: +91 98200 12345"));
    QVERIFY(choose(0, QStringLiteral("Copy phone")));
    QTRY_COMPARE(copied(), QStringLiteral("+919820012345"));
    QVERIFY(choose(1, QStringLiteral("Copy as JSON")));
    QTRY_VERIFY(copied().contains(QLatin1String("\"a2\"")));
    QCOMPARE(QJsonDocument::fromJson(copied().toUtf8()).object()[QStringLiteral("text")].toString(),
             QStringLiteral("Called"));
    m_fixture->table()->selectAll();
    QTest::keyClick(m_fixture->table(), Qt::Key_Menu);
    QCOMPARE(entries(menu()).constFirst(), QStringLiteral("Copy 4 rows"));
    menu()->close();
}

void RowMenuTest::filters_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("ids");
    QTest::newRow("kind") << 0 << QStringLiteral("Show only Calls") << QStringLiteral("a1 a3");
    QTest::newRow("person") << 0 << QStringLiteral("Show only R&&D") << QStringLiteral("a1 a3");
    QTest::newRow("day") << 1 << QStringLiteral("Show only 8 Jan 2025") << QStringLiteral("a2 a3");
}

void RowMenuTest::filters()
{
    QFETCH(int, row);
    QFETCH(QString, entry);
    QVERIFY(choose(row, entry));
    QTRY_VERIFY(!m_fixture->browser().filter().isEmpty());
    QVERIFY(m_fixture->isDone());
    QTEST(m_fixture->ids().join(QLatin1Char(' ')), "ids");
    QVERIFY(!m_fixture->line(QStringLiteral("coverageLabel")).isEmpty());
}

void RowMenuTest::filtersNarrowDown()
{
    QVERIFY(choose(0, QStringLiteral("Show only Calls")));
    QTRY_COMPARE(m_fixture->ids().size(), 2);
    QVERIFY(m_fixture->isDone());
    QVERIFY(choose(1, QStringLiteral("Show only 8 Jan 2025")));
    QTRY_COMPARE(m_fixture->ids(), QStringList{QStringLiteral("a3")});
    QVERIFY(m_fixture->isDone());
}

void RowMenuTest::opensTheRecording()
{
    QVERIFY(choose(0, QStringLiteral("Open recording")));
    QTRY_COMPARE(m_opened,
                 QList<QUrl>{QUrl(QStringLiteral("https://recordings.example.com/1.mp3"))});
}

void RowMenuTest::choosesColumns()
{
    TimelineTable *table = m_fixture->table();
    const auto toggle = [this](const QString &column) {
        QTest::keyClick(m_fixture->table(), Qt::Key_Menu);
        for (QMenu *columns : menu()->findChildren<QMenu *>()) {
            for (QAction *action : columns->actions()) {
                if (action->text() == column && action->isEnabled())
                    action->trigger();
            }
        }
        menu()->close();
    };
    toggle(QStringLiteral("By"));
    QVERIFY(table->isColumnHidden(2));
    toggle(QStringLiteral("By"));
    QVERIFY(!table->isColumnHidden(2));
    for (const char *column : {"What", "By", "Details", "Time (IST)"})
        toggle(QString::fromLatin1(column));
    QVERIFY(!table->isColumnHidden(0)); // the last one stays
    QVERIFY(table->isColumnHidden(3));
    toggle(QStringLiteral("Reset columns"));
    for (int column = 0; column < 4; ++column)
        QVERIFY(!table->isColumnHidden(column));
}

LEAD_VIEWER_TEST(RowMenuTest, QApplication)
#include "tst_rowmenu.moc"
