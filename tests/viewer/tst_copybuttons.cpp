// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QRegularExpression>
#include <QToolButton>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-1");

} // namespace

//! A number is copied whether or not it can be called.
class CopyButtonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void unclearNumbersAreCopied();
    void changesFromUnclearToClear();

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

void CopyButtonsTest::init()
{
    QGuiApplication::clipboard()->clear();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, R"({"fields": {"phone": "9876543210"}, "actions": []})");
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead));
}

void CopyButtonsTest::unclearNumbersAreCopied()
{
    m_fixture->standin().addLead(
        lead, R"({"fields": {"phone": "245678/245679", "mobile": "98XXXXXX10", "mobile_2": "",
                             "mobile_3": 98765432101}, "actions": []})");
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->value(QStringLiteral("Phone")), QStringLiteral("245678/245679"));
    for (const auto &[name, copied] : {std::pair{"Copy Phone", "245678/245679"},
                                       {"Copy Mobile", "98XXXXXX10"},
                                       {"Copy Mobile 3", "98765432101"}}) {
        m_fixture->get<QToolButton>(QString::fromLatin1(name))->setFocus();
        press(Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(copied));
    }
    QVERIFY(m_fixture->find<QToolButton>(QStringLiteral("Copy Mobile 2")) == nullptr);
    const QRegularExpression dials(QStringLiteral("^(Call|WhatsApp)[ :]"));
    for (const auto *button : m_fixture->window().findChildren<QToolButton *>())
        QVERIFY2(!nameOf(button).contains(dials), qPrintable(nameOf(button)));
}

void CopyButtonsTest::changesFromUnclearToClear()
{
    const QString copy = QStringLiteral("Copy Phone");
    const QString call = QStringLiteral("Call: Phone");
    QVERIFY(m_fixture->find<QToolButton>(call) != nullptr);
    m_fixture->standin().addLead(lead, R"({"fields": {"phone": "98765"}, "actions": []})");
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_fixture->find<QToolButton>(call) == nullptr);
    m_fixture->click(copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("98765"));
    m_fixture->standin().addLead(lead, R"({"fields": {"phone": "9876543210"}, "actions": []})");
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_fixture->find<QToolButton>(call) != nullptr);
    m_fixture->click(copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("+919876543210"));
}

LEAD_VIEWER_TEST(CopyButtonsTest, QApplication)
#include "tst_copybuttons.moc"
