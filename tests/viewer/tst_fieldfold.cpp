// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/fieldsfixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QToolButton>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! Fields without a value are folded below the others, and still found.
class FieldFoldTest : public FieldsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void emptyFieldsAreFolded();
    void foldButtonByKeyAndBus();
    void emptyFieldsAreFound();
    void emptyFieldsInTheirPlaces();
    void fieldThatBecomesEmptyIsFolded();
};

void FieldFoldTest::emptyFieldsAreFolded()
{
    const QStringList filled = shown();
    for (const char *label : {"City", "Budget", "Alternate phone"})
        QVERIFY2(!filled.contains(QString::fromLatin1(label)), label);
    QCOMPARE(filled.size(), 9);
    QCOMPARE(foldButton()->text(), QStringLiteral("3 empty fields"));
    QCOMPARE(nameOf(foldButton()), QStringLiteral("3 empty fields"));
    QTest::mouseClick(foldButton(), Qt::LeftButton);
    QCOMPARE(shown(),
             filled
                 + QStringList({QStringLiteral("City"), QStringLiteral("Budget"),
                                QStringLiteral("Alternate phone")}));
    QCoreApplication::sendPostedEvents();
    QVERIFY(line(QStringLiteral("City"))->y() > foldButton()->y());
    QVERIFY(line(QStringLiteral("Source"))->y() < foldButton()->y());
    QTest::mouseClick(foldButton(), Qt::LeftButton);
    QCOMPARE(shown(), filled);
    QVERIFY(openLead(R"({"fields": {"name": "Rohan"}})"));
    QVERIFY(foldButton()->isHidden());
    QVERIFY(openLead(R"({"fields": {"name": "Rohan", "city": ""}})"));
    QCOMPARE(foldButton()->text(), QStringLiteral("1 empty field"));
}

void FieldFoldTest::foldButtonByKeyAndBus()
{
    foldButton()->setFocus();
    press(Qt::Key_Return);
    QVERIFY(shown().contains(QStringLiteral("City")));
    press(Qt::Key_Down);
    QCOMPARE(focusName(), QStringLiteral("City"));
    press(Qt::Key_Up);
    press(Qt::Key_Space);
    QVERIFY(!shown().contains(QStringLiteral("City")));
    QAccessibleActionInterface *actions
        = QAccessible::queryAccessibleInterface(foldButton())->actionInterface();
    actions->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(shown().contains(QStringLiteral("City")));
}

void FieldFoldTest::emptyFieldsAreFound()
{
    m_fixture->edit(QStringLiteral("Find a field"))->setFocus();
    type(QStringLiteral("cit"));
    QCOMPARE(shown(), QStringList{QStringLiteral("City")});
    QVERIFY(foldButton()->isHidden());
    QVERIFY(labelsOf(&m_fixture->window()).contains(QStringLiteral("1 of 12 fields")));
    press(Qt::Key_Escape);
    QVERIFY(!shown().contains(QStringLiteral("City")));
    QVERIFY(!foldButton()->isHidden());
}

void FieldFoldTest::emptyFieldsInTheirPlaces()
{
    auto *pane = m_fixture->window().findChild<FieldsPane *>();
    QVERIFY(pane->hidesEmptyFields());
    pane->setHidesEmptyFields(false);
    QVERIFY(!pane->hidesEmptyFields());
    QTRY_VERIFY(form()->isComplete());
    QVERIFY(foldButton()->isHidden());
    QCOMPARE(shown().size(), 12);
    QCoreApplication::sendPostedEvents();
    QVERIFY(line(QStringLiteral("City"))->y() < line(QStringLiteral("Source"))->y());
    pane->setHidesEmptyFields(true);
    QTRY_VERIFY(form()->isComplete());
    QCOMPARE(shown().size(), 9);
}

void FieldFoldTest::fieldThatBecomesEmptyIsFolded()
{
    const auto places = [this] {
        QCoreApplication::sendPostedEvents();
        return line(QStringLiteral("Source"))->y() < foldButton()->y();
    };
    QVERIFY(places());
    // The last of the fields with a value: the order of all fields stays.
    m_fixture->standin().addLead(
        lead, R"({"fields": {"name": "Asha Kulkarni", "source": "", "city": ""}})");
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QTRY_VERIFY(form()->isComplete());
    QCOMPARE(shown(), QStringList{QStringLiteral("Name")});
    QCOMPARE(foldButton()->text(), QStringLiteral("2 empty fields"));
    foldButton()->setChecked(true);
    QVERIFY(!places());
}

LEAD_VIEWER_TEST(FieldFoldTest, QApplication)
#include "tst_fieldfold.moc"
