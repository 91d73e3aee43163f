// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "timeline/actionsmodel.h"
#include "viewer/detailspane.h"
#include "viewer/detailstext.h"
#include "viewer/windowfixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextBlock>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-57");

//! A lead of \p count notes, of which \p first is the newest.
QByteArray leadFrom(int first, int count)
{
    QJsonArray actions;
    for (int i = first; i < first + count; ++i) {
        actions.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("a%1").arg(i)},
                                   {QStringLiteral("type"), QStringLiteral("USER_NOTE")},
                                   {QStringLiteral("text"), QStringLiteral("Note %1").arg(i)}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("fields"), QJsonObject()},
                                     {QStringLiteral("actions"), actions}})
        .toJson();
}

} // namespace

//! The table of actions and the pane below it that shows everything in the selected one.
class TimelinePaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void columns();
    void selectedByKeyboard();
    void selectedByMouse();
    void wholeRowIsSelected();
    void everyPageHasACurrentRow();
    void refreshKeepsTheSelection();
    void refreshKeepsTheSelectionAfterThePageSizeChanged();
    void copied();
    void nothingToCopyBeforeALead();
    void markupIsShownAsItIs();
    void textHasTheDirectionOfItsFirstLetter();
    void spokenText();
    void nothingSelectedWithoutRows();

private:
    [[nodiscard]] DetailsText *detailText() const
    {
        return m_fixture->get<DetailsText>(QStringLiteral("Details"));
    }
    [[nodiscard]] QString details() const;
    [[nodiscard]] QString json() const;
    [[nodiscard]] QString currentId() const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void TimelinePaneTest::init()
{
    QGuiApplication::clipboard()->clear();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead));
}

QString TimelinePaneTest::details() const
{
    return detailText()->toPlainText();
}

QString TimelinePaneTest::json() const
{
    return m_fixture->find<QPlainTextEdit>(QStringLiteral("JSON"))->toPlainText();
}

QString TimelinePaneTest::currentId() const
{
    return m_fixture->table()->currentIndex().data(ActionsModel::IdRole).toString();
}

void TimelinePaneTest::columns()
{
    QStringList headers;
    const QAbstractItemModel *model = m_fixture->table()->model();
    for (int i = 0; i < model->columnCount(); ++i)
        headers += model->headerData(i, Qt::Horizontal).toString();
    QCOMPARE(headers,
             (QStringList{QStringLiteral("Time (IST)"), QStringLiteral("What"),
                          QStringLiteral("By"), QStringLiteral("Details")}));
    QVERIFY(m_fixture->table()->horizontalHeader()->isVisible());
    // Times can be read: the column is as wide as its text.
    for (int i = 0; i < 2; ++i)
        QVERIFY(m_fixture->table()->columnWidth(i)
                > m_fixture->table()->fontMetrics().horizontalAdvance(m_fixture->row(0).at(i)));
}

void TimelinePaneTest::selectedByKeyboard()
{
    m_fixture->table()->setFocus();
    QCOMPARE(currentId(), QStringLiteral("a1"));
    for (int number = 2; number <= 4; ++number) {
        press(Qt::Key_Down);
        const QString note = QStringLiteral("Note %1").arg(number);
        QCOMPARE(currentId(), QStringLiteral("a%1").arg(number));
        QVERIFY(details().contains(note));
        QVERIFY(details().contains(QStringLiteral("By\travi.iyer@example.com")));
        const QJsonObject record = QJsonDocument::fromJson(json().toUtf8()).object();
        QCOMPARE(record[QStringLiteral("text")].toString(), note);
        QCOMPARE(record.size(), 5);
    }
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(currentId(), QStringLiteral("a10"));
    QVERIFY(details().contains(QStringLiteral("Note 10")));
    QCOMPARE(m_fixture->standin().requestCount(), 1);
}

void TimelinePaneTest::selectedByMouse()
{
    TimelineTable *table = m_fixture->table();
    const QRect cell = table->cellRect(2, ActionsModel::DetailsColumn);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
    QCOMPARE(currentId(), QStringLiteral("a3"));
    QVERIFY(details().contains(QStringLiteral("Note 3")));
    // The JSON is one tab away, and readable by keyboard.
    auto *tabs = m_fixture->window().findChild<DetailsPane *>()->findChild<QTabWidget *>();
    tabs->setFocus();
    press(Qt::Key_Right);
    auto *text = m_fixture->find<QPlainTextEdit>(QStringLiteral("JSON"));
    QVERIFY(text->isVisible());
    text->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), json());
}

void TimelinePaneTest::wholeRowIsSelected()
{
    const QItemSelectionModel *selection = m_fixture->table()->selectionModel();
    QCOMPARE(selection->selectedRows().size(), 1);
    QCOMPARE(selection->selectedIndexes().size(), int(ActionsModel::ColumnCount));
}

void TimelinePaneTest::everyPageHasACurrentRow()
{
    m_fixture->table()->setFocus();
    press(Qt::Key_Down);
    for (int page = 1; page <= 5; ++page) {
        press(Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(m_fixture->isDone());
        QVERIFY(m_fixture->table()->currentIndex().isValid());
        QCOMPARE(currentId(), QStringLiteral("a%1").arg(page * 10 + 1));
        QVERIFY(details().contains(QStringLiteral("Note %1").arg(page * 10 + 1)));
        QCOMPARE(m_fixture->table()->selectionModel()->selectedRows().size(), 1);
    }
}

void TimelinePaneTest::refreshKeepsTheSelection()
{
    m_fixture->table()->setFocus();
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Down);
    QCOMPARE(currentId(), QStringLiteral("a4"));
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(currentId(), QStringLiteral("a4"));
    // Two newer actions push it down; it stays selected.
    m_fixture->standin().addLead(lead, leadFrom(-1, 59));
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->row(0).constLast(), QStringLiteral("Note -1"));
    QCOMPARE(currentId(), QStringLiteral("a4"));
    QCOMPARE(m_fixture->table()->currentRow(), 5);
    QVERIFY(details().contains(QStringLiteral("Note 4")));
    QVERIFY(m_fixture->table()->viewport()->rect().intersects(
        m_fixture->table()->visualRect(m_fixture->table()->currentIndex())));
}

void TimelinePaneTest::refreshKeepsTheSelectionAfterThePageSizeChanged()
{
    // A short timeline looks the same in every size of page; that it was changed must leave no
    // trace.
    m_fixture->standin().addLead(lead, leadFrom(1, 5));
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    m_fixture->box(QStringLiteral("Page size"))->setFocus();
    press(Qt::Key_Up);
    QTRY_COMPARE(m_fixture->lastQuery(), pageQuery(0, 11));
    QVERIFY(m_fixture->isDone());
    m_fixture->table()->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(currentId(), QStringLiteral("a3"));
    m_fixture->standin().addLead(lead, leadFrom(0, 6));
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->table()->actionCount(), 6);
    QCOMPARE(currentId(), QStringLiteral("a3"));
}

void TimelinePaneTest::copied()
{
    m_fixture->table()->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), detailText()->wholeText());
    QVERIFY(detailText()->wholeText().contains(QStringLiteral("\n\nNote 2\n\n")));
    for (QAction *action : m_fixture->window().findChildren<QAction *>()) {
        if (action->text() == QStringLiteral("Copy selected action as &JSON"))
            action->trigger();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), json());
}

void TimelinePaneTest::nothingToCopyBeforeALead()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    for (const QAction *action : m_fixture->window().findChildren<QAction *>())
        QVERIFY(!action->text().startsWith(QStringLiteral("&Copy")) || !action->isEnabled());
    QCOMPARE(m_fixture->line(QStringLiteral("noteLabel")), QString());
}

void TimelinePaneTest::markupIsShownAsItIs()
{
    const QString markup = QStringLiteral("<b>x</b>");
    m_fixture->standin().addLead(
        lead,
        R"({"fields":{},"actions":[{"id":"1","type":"USER_NOTE","employeeid":"<b>x</b>@x.in","text":"<p>&lt;b&gt;x&lt;/b&gt;</p>"}]})");
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->row(0).at(ActionsModel::WhoColumn), markup);
    QCOMPARE(m_fixture->row(0).at(ActionsModel::DetailsColumn), markup);
    QVERIFY(details().contains(markup));
    QVERIFY(json().contains(QStringLiteral("\"<p>&lt;b&gt;x&lt;/b&gt;</p>\"")));
    for (int column = 0; column < ActionsModel::ColumnCount; ++column) {
        const QString tip = m_fixture->cell(0, column).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.isEmpty() && !tip.contains(QStringLiteral("<b>x")), qPrintable(tip));
    }
}

void TimelinePaneTest::textHasTheDirectionOfItsFirstLetter()
{
    const QString note = QStringLiteral("فون کیا ok");
    m_fixture->standin().addLead(
        lead,
        QStringLiteral(R"({"fields":{"name":"%1"},"actions":[{"type":"USER_NOTE","text":"Called"},)"
                       R"({"type":"USER_NOTE","text":"%1"},{"type":"USER_NOTE","text":"ok %1"}]})")
            .arg(note)
            .toUtf8());
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    // Where the ink of a widget is: -1 left, 1 right.
    const auto side = [](QWidget *widget, const QRect &area) {
        const QImage image = widget->grab(area).toImage();
        const QRgb paper = image.pixel(image.width() / 2, image.height() / 2);
        qint64 balance = 0;
        for (int y = 2; y < image.height() - 2; ++y) {
            for (int x = 2; x < image.width() - 2; ++x) {
                if (image.pixel(x, y) != paper)
                    balance += x < image.width() / 2 ? -1 : 1;
            }
        }
        return balance < 0 ? -1 : balance > 0 ? 1 : 0;
    };
    const auto sideOfRow = [&](int row) {
        TimelineTable *table = m_fixture->table();
        table->select(row == 0 ? 1 : 0);
        return side(table->viewport(), table->cellRect(row, ActionsModel::DetailsColumn));
    };
    QCOMPARE(sideOfRow(0), -1);
    QCOMPARE(sideOfRow(1), 1);
    QCOMPARE(sideOfRow(2), -1);
    // In the details the text has a line of its own.
    m_fixture->table()->select(1);
    QVERIFY(details().contains(QLatin1Char('\n') + note));
    for (QTextBlock block = detailText()->document()->begin(); block.isValid();
         block = block.next()) {
        QCOMPARE(block.textDirection(),
                 block.text().contains(note) ? Qt::RightToLeft : Qt::LeftToRight);
    }
    auto *heading = m_fixture->window().findChild<QLabel *>(QStringLiteral("nameLabel"));
    QCOMPARE(heading->text(), note);
    QCOMPARE(side(heading, heading->rect()), 1);
}

void TimelinePaneTest::spokenText()
{
    m_fixture->standin().addLead(lead, R"({"fields":{},"actions":[{"type":"USER_NOTE"}]})");
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->row(0).at(ActionsModel::DetailsColumn), QStringLiteral("—"));
    // As a screen reader gets it: no cell is silent, and a dash is said in a word.
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_fixture->table());
    QVERIFY(table != nullptr && table->tableInterface() != nullptr);
    QCOMPARE(table->tableInterface()->rowCount(), 1);
    QStringList spoken;
    for (int column = 0; column < ActionsModel::ColumnCount; ++column)
        spoken += table->tableInterface()->cellAt(0, column)->text(QAccessible::Name);
    QVERIFY(!spoken.contains(QString()));
    QCOMPARE(spoken.at(ActionsModel::WhatColumn), QStringLiteral("Note"));
    QCOMPARE(spoken.at(ActionsModel::DetailsColumn), QStringLiteral("none"));
}

void TimelinePaneTest::nothingSelectedWithoutRows()
{
    m_fixture->standin().addLead(lead, R"({"fields":{},"actions":[]})");
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->table()->actionCount(), 0);
    QCOMPARE(details(), QString());
    QCOMPARE(json(), QString());
}

LEAD_VIEWER_TEST(TimelinePaneTest, QApplication)
#include "tst_timelinepane.moc"
