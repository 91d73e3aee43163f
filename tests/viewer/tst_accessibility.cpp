// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/errordialog.h"
#include "viewer/windowfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTabBar>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-1");

} // namespace

//! The window for those who do not use a mouse, or do not see it.
class AccessibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void everyControlHasAName_data();
    void everyControlHasAName();
    void labelsSpeakForThemselves();
    void labelsArePlainText_data();
    void labelsArePlainText();
    void dialogIsDescribed();
    void largeText();

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

void AccessibilityTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead));
}

void AccessibilityTest::everyControlHasAName_data()
{
    QTest::addColumn<bool>("inDialog");
    QTest::newRow("window") << false;
    QTest::newRow("error dialog") << true;
}

void AccessibilityTest::everyControlHasAName()
{
    QFETCH(bool, inDialog);
    QVERIFY(m_fixture->fail());
    const QWidget *top = &m_fixture->window();
    if (inDialog)
        top = m_fixture->window().errorDialog();
    int controls = 0;
    for (const QWidget *widget : top->findChildren<QWidget *>()) {
        const bool takesFocus
            = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
        const bool isControl
            = takesFocus || qobject_cast<const QAbstractButton *>(widget) != nullptr;
        // The parts of a control speak through it.
        const bool isPart = widget->objectName().startsWith(QStringLiteral("qt_"))
            && qobject_cast<const QTabBar *>(widget) == nullptr;
        if (!isControl || isPart || qobject_cast<const QLabel *>(widget) != nullptr
            || qobject_cast<const QMenu *>(widget) != nullptr
            || qobject_cast<const QAbstractItemView *>(widget->parentWidget()) != nullptr
            || qobject_cast<const QLineEdit *>(widget->parentWidget()) != nullptr)
            continue;
        // A button that is hidden for good needs none.
        if (widget->isHidden() && qobject_cast<const QAbstractButton *>(widget) != nullptr)
            continue;
        ++controls;
        QVERIFY2(
            !nameOf(widget).isEmpty(),
            qPrintable(QStringLiteral("%1 %2").arg(
                QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
    }
    QVERIFY(controls >= (inDialog ? 5 : 20));
}

void AccessibilityTest::labelsSpeakForThemselves()
{
    // An accessible name would be read in place of the text.
    QVERIFY(m_fixture->fail());
    for (const QLabel *label : m_fixture->window().findChildren<QLabel *>())
        QVERIFY2(label->accessibleName().isEmpty(), qPrintable(label->objectName()));
    const auto *position = m_fixture->window().findChild<QLabel *>(QStringLiteral("positionLabel"));
    QCOMPARE(nameOf(position), QStringLiteral("1–10 · more may follow"));
}

void AccessibilityTest::labelsArePlainText_data()
{
    QTest::addColumn<bool>("withDialog");
    QTest::newRow("window") << false;
    QTest::newRow("with the error dialog") << true;
}

void AccessibilityTest::labelsArePlainText()
{
    QFETCH(bool, withDialog);
    if (withDialog)
        QVERIFY(m_fixture->fail());
    int labels = 0;
    for (const QLabel *label : m_fixture->window().findChildren<QLabel *>()) {
        if (label->buddy() != nullptr)
            continue; // names an input, always in the program's own words
        ++labels;
        QVERIFY2(label->textFormat() == Qt::PlainText,
                 qPrintable(label->objectName() + label->text()));
    }
    QVERIFY(labels >= (withDialog ? 15 : 12));
}

void AccessibilityTest::dialogIsDescribed()
{
    QVERIFY(m_fixture->fail());
    QAccessibleInterface *dialog
        = QAccessible::queryAccessibleInterface(m_fixture->window().errorDialog());
    QCOMPARE(dialog->text(QAccessible::Name), QStringLiteral("Lead Viewer"));
    const QString spoken = dialog->text(QAccessible::Description);
    for (const QString &line : labelsOf(m_fixture->window().errorDialog()))
        QVERIFY2(spoken.contains(line), qPrintable(spoken));
}

void AccessibilityTest::largeText()
{
    // At twice the size everything still has its place on a screen of 1366×768, or nearly.
    const QFont normal = QApplication::font();
    QFont large = normal;
    large.setPointSizeF(normal.pointSizeF() * 2);
    QApplication::setFont(large);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QSize least = m_fixture->window().minimumSizeHint();
    QApplication::setFont(normal);
    const QSize usual = m_fixture->window().minimumSizeHint();
    QVERIFY2(usual.width() <= 1366 && usual.height() <= 700,
             qPrintable(QStringLiteral("%1 × %2").arg(usual.width()).arg(usual.height())));
    QVERIFY2(least.height() <= 1080, qPrintable(QString::number(least.height())));
}

LEAD_VIEWER_TEST(AccessibilityTest, QApplication)
#include "tst_accessibility.moc"
