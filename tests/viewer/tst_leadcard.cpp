// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/colors.h"
#include "viewer/fieldsfixture.h"
#include "viewer/leadcard.h"
#include "viewer/statuschip.h"

#include <QAccessible>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! What stands above the form: what a person looks for first in a lead.
class LeadCardTest : public FieldsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void card();
    void cardWithoutMuch();
    void ratings_data();
    void ratings();
    void chipIsReadable_data();
    void chipIsReadable();
    void contrasts();
    void descriptionsHoldNoMarkup();

private:
    [[nodiscard]] LeadCard *leadCard() const { return m_fixture->window().findChild<LeadCard *>(); }
    //! The label of that object name in the card; empty while it is hidden.
    [[nodiscard]] QString inCard(const char *name) const;
};

void LeadCardTest::card()
{
    QCOMPARE(inCard("nameLabel"), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(inCard("statusLabel"), QStringLiteral("Booked"));
    QCOMPARE(inCard("starsLabel"), QStringLiteral("★★★★☆"));
    const auto inLine = [this](const QString &name) {
        return m_fixture->find<QPlainTextEdit>(name, leadCard())->toPlainText();
    };
    QCOMPARE(inLine(QStringLiteral("Phone")), QStringLiteral("+91 98765 43210"));
    QCOMPARE(inLine(QStringLiteral("Owner")), QStringLiteral("meera"));
    QCOMPARE(inLine(QStringLiteral("Last contact")), QStringLiteral("9 Jan 2025, 2:05 pm"));
    // The ID is in the input and in the form.
    for (const QString &text : labelsOf(leadCard()))
        QVERIFY2(!text.contains(lead), qPrintable(text));
    // The number's buttons are reached from it, and the lines from each other.
    auto *phone = m_fixture->find<QPlainTextEdit>(QStringLiteral("Phone"), leadCard());
    phone->setFocus();
    press(Qt::Key_Right);
    QCOMPARE(focusName(), QStringLiteral("Copy Phone"));
    press(Qt::Key_Return);
    QCOMPARE(clipboardText(), QStringLiteral("+919876543210"));
    press(Qt::Key_Down);
    QCOMPARE(focusName(), QStringLiteral("Owner"));
    press(Qt::Key_Down);
    QCOMPARE(focusName(), QStringLiteral("Last contact"));
    press(Qt::Key_Down);
    QCOMPARE(focusName(), QStringLiteral("Last contact"));
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QVERIFY(phone->hasFocus());
}

void LeadCardTest::cardWithoutMuch()
{
    QVERIFY(openLead(R"({"fields": {"phone": ""}})"));
    QCOMPARE(inCard("nameLabel"), QStringLiteral("Unnamed lead"));
    QVERIFY(inCard("statusLabel").isEmpty());
    QVERIFY(inCard("starsLabel").isEmpty());
    for (const auto *line : leadCard()->findChildren<FieldLine *>())
        QVERIFY2(line->isHidden(), qPrintable(line->row().label));
}

void LeadCardTest::ratings_data()
{
    QTest::addColumn<QByteArray>("rating");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("five") << QByteArray("5") << QStringLiteral("★★★★★")
                          << QStringLiteral("Rating 5 of 5");
    QTest::newRow("text") << QByteArray("\"1\"") << QStringLiteral("★☆☆☆☆")
                          << QStringLiteral("Rating 1 of 5");
    QTest::newRow("half") << QByteArray("3.5") << QStringLiteral("★★★★☆")
                          << QStringLiteral("Rating 3.5 of 5");
    QTest::newRow("a word") << QByteArray("\"Hot\"") << QStringLiteral("Rating Hot")
                            << QStringLiteral("Rating Hot");
    QTest::newRow("too many") << QByteArray("9") << QStringLiteral("Rating 9")
                              << QStringLiteral("Rating 9");
}

void LeadCardTest::ratings()
{
    QFETCH(QByteArray, rating);
    QVERIFY(openLead(R"({"fields": {"rating": )" + rating + "}}"));
    QTEST(inCard("starsLabel"), "shown");
    QTEST(nameOf(leadCard()->findChild<QLabel *>(QStringLiteral("starsLabel"))), "spoken");
}

void LeadCardTest::descriptionsHoldNoMarkup()
{
    int descriptions = 0;
    for (QWidget *widget :
         m_fixture->window().findChild<FieldsPane *>()->findChildren<QWidget *>()) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        const QString text = interface->text(QAccessible::Description);
        QVERIFY2(!text.contains(QLatin1Char('<')), qPrintable(text));
        descriptions += text.isEmpty() ? 0 : 1;
    }
    QVERIFY(descriptions > 20);
}

QString LeadCardTest::inCard(const char *name) const
{
    const auto *label = leadCard()->findChild<QLabel *>(QLatin1String(name));
    return label->isVisible() ? label->text() : QString();
}

void LeadCardTest::chipIsReadable_data()
{
    QTest::addColumn<QColor>("window");
    QTest::addColumn<QColor>("text");
    QTest::newRow("Fusion, light") << QColor(0xef, 0xef, 0xef) << QColor(Qt::black);
    QTest::newRow("Fusion, dark") << QColor(0x32, 0x32, 0x32) << QColor(Qt::white);
    QTest::newRow("Adwaita, light") << QColor(0xf6, 0xf5, 0xf4) << QColor(0x2e, 0x34, 0x36);
    QTest::newRow("Adwaita, dark") << QColor(0x35, 0x35, 0x35) << QColor(0xee, 0xee, 0xec);
    QTest::newRow("white") << QColor(Qt::white) << QColor(0x33, 0x33, 0x33);
    QTest::newRow("black") << QColor(Qt::black) << QColor(0xcc, 0xcc, 0xcc);
    QTest::newRow("weak text") << QColor(0xef, 0xef, 0xef) << QColor(0x68, 0x68, 0x68);
}

void LeadCardTest::chipIsReadable()
{
    QFETCH(QColor, window);
    QFETCH(QColor, text);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    int tinted = 0;
    for (int red = 0; red <= 255; red += 51) {
        for (int green = 0; green <= 255; green += 51) {
            for (int blue = 0; blue <= 255; blue += 51) {
                const QColor chip = chipColor(QColor(red, green, blue), palette);
                QVERIFY2(contrastOf(chip, text) >= 4.5,
                         qPrintable(QColor(red, green, blue).name() + chip.name()));
                tinted += chip != window ? 1 : 0;
            }
        }
    }
    QVERIFY(tinted > 150);
    // Another colour is another chip.
    QVERIFY(chipColor(Qt::red, palette) != chipColor(Qt::darkGreen, palette));
}

void LeadCardTest::contrasts()
{
    QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastOf(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastOf(Qt::red, Qt::red), 1.0);
    QVERIFY(qAbs(contrastOf(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

LEAD_VIEWER_TEST(LeadCardTest, QApplication)
#include "tst_leadcard.moc"
