// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/fieldline.h"
#include "viewer/fieldspane.h"
#include "viewer/leadform.h"
#include "viewer/windowfixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QToolButton>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-1");

constexpr const char *leadText = R"({"fields": {"name": "Asha Kulkarni", "phone": "9876543210",
    "email": "asha@example.com", "status": "Booked", "rating": 4, "assignee": "meera@example.com",
    "last_activity_on": 1736411700123, "city": "", "budget": null, "tags": ["VIP", "3 BHK"],
    "alternate_phone": "", "source": "Website"}, "actions": []})";

QString focusName()
{
    return nameOf(QApplication::focusWidget());
}

} // namespace

//! Fields without a value are folded below the others, and still found.
class FieldFoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void emptyFieldsAreFolded();
    void foldButtonByKeyAndBus();
    void emptyFieldsAreFound();
    void emptyFieldsInTheirPlaces();
    void fieldThatBecomesEmptyIsFolded();

private:
    [[nodiscard]] LeadForm *form() const { return m_fixture->window().findChild<LeadForm *>(); }
    [[nodiscard]] FieldLine *line(const QString &label) const;
    [[nodiscard]] QToolButton *foldButton() const;
    //! The labels of the fields that are shown.
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] bool openLead(const QByteArray &json);

    std::unique_ptr<WindowFixture> m_fixture;
};

void FieldFoldTest::init()
{
    QGuiApplication::clipboard()->clear();
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(openLead(leadText));
}

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

bool FieldFoldTest::openLead(const QByteArray &json)
{
    m_fixture->standin().addLead(lead, json);
    const bool isOpen = m_fixture->open(lead) && waitFor([this] { return form()->isComplete(); });
    QCoreApplication::sendPostedEvents();
    return isOpen;
}

FieldLine *FieldFoldTest::line(const QString &label) const
{
    for (auto *line : form()->findChildren<FieldLine *>()) {
        if (line->row().label == label)
            return line;
    }
    qFatal("There is no field \"%s\".", qPrintable(label));
}

QToolButton *FieldFoldTest::foldButton() const
{
    for (auto *button : form()->findChildren<QToolButton *>()) {
        if (button->isCheckable())
            return button;
    }
    qFatal("There is no button that folds.");
}

QStringList FieldFoldTest::shown() const
{
    QStringList labels;
    for (const auto *line : form()->findChildren<FieldLine *>()) {
        if (!line->isHidden())
            labels += line->row().label;
    }
    return labels;
}

LEAD_VIEWER_TEST(FieldFoldTest, QApplication)
#include "tst_fieldfold.moc"
