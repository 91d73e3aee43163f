// SPDX-License-Identifier: MIT
#include "support/patience.h"
#include "support/testprogram.h"
#include "viewer/filtermenus.h"
#include "viewer/leadsdock.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QTemporaryDir>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! The list of one owner's leads, at the left of the window.
class MyLeadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void asksForTheOwnerOnce();
    void narrowsByStatusAndDay();
    void saysWhyItIsNotListed();
    void sendsNoTokenInAnotherPlace_data();
    void sendsNoTokenInAnotherPlace();
    void keepsEachTokenToItsWorkspace();
    void stays();
    void asksForATokenOnly();
    void forgetsThoseOfAnotherWorkspace();
    void knowsStatusesBeforeTheFirstLead();

private:
    void start();
    [[nodiscard]] QDockWidget *dock() const { return m_fixture->window().findChild<LeadsDock *>(); }
    [[nodiscard]] QListView *list() const
    {
        return m_fixture->get<QListView>(QStringLiteral("Leads"));
    }
    //! The filter of the newest search.
    [[nodiscard]] QJsonObject asked() const
    {
        QByteArray body;
        for (const StandinRequest &request : m_fixture->standin().requests()) {
            if (request.target.contains("/lead/search"))
                body = request.body;
        }
        return QJsonDocument::fromJson(body)[QStringLiteral("fields")].toObject();
    }
    //! Opens the list and enters the owner.
    void listOwner()
    {
        press(Qt::Key_5, Qt::ControlModifier);
        m_fixture->edit(QStringLiteral("Owner"))->setFocus();
        type(QStringLiteral("ravi.iyer@example.com"));
        press(Qt::Key_Return);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void MyLeadsTest::start()
{
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_fixture->readInBackground();
    for (int number = 1; number <= 7; ++number) {
        const QString text = QString::number(number);
        m_fixture->standin().addLead(
            QStringLiteral("lead-%1").arg(text),
            QStringLiteral(R"({"status":"%1","fields":{"name":"Lead %2","assignee":"%3",)"
                           R"("created_on":%4},"actions":[]})")
                .arg(number % 2 == 0 ? QStringLiteral("Fresh") : QStringLiteral("Interested"), text,
                     number < 7 ? QStringLiteral("ravi.iyer@example.com")
                                : QStringLiteral("asha@example.com"))
                .arg(QDateTime::currentMSecsSinceEpoch() - number * 86'400'000LL * 2)
                .toUtf8());
    }
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(QStringLiteral("lead-7")));
}

void MyLeadsTest::init()
{
    QFile::remove(m_folder.filePath(QStringLiteral("settings.ini")));
    start();
}

void MyLeadsTest::asksForTheOwnerOnce()
{
    QVERIFY(dock()->isHidden());
    press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(dock()->isVisible());
    QCOMPARE(QApplication::focusWidget(), m_fixture->edit(QStringLiteral("Owner")));
    type(QStringLiteral("  Ravi.Iyer@example.com "));
    press(Qt::Key_Return);
    QTRY_COMPARE(list()->model()->rowCount(), 6);
    QCOMPARE(asked(),
             (QJsonObject{{QStringLiteral("assignee"), QStringLiteral("Ravi.Iyer@example.com")}}));
    QVERIFY(list()->model()->index(0, 0).data().toString().startsWith(QStringLiteral("Lead 1")));
    QCOMPARE(m_fixture->settings().owner(), QStringLiteral("Ravi.Iyer@example.com"));
    press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(dock()->isHidden());
    // Next lead walks the list also while it is closed.
    press(Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(waitFor(
        [this] { return shownLeadName(m_fixture->browser()) == QStringLiteral("Lead 1"); }));
    press(Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), list());
}

void MyLeadsTest::narrowsByStatusAndDay()
{
    listOwner();
    QTRY_COMPARE(list()->model()->rowCount(), 6);
    auto *status = dock()->findChild<QComboBox *>();
    QCOMPARE(status->accessibleName(), QStringLiteral("Status"));
    QTRY_VERIFY(status->findText(QStringLiteral("Fresh")) > 0);
    QCOMPARE(status->itemText(0), QStringLiteral("All statuses"));
    status->setFocus();
    QTest::keyClicks(status, QStringLiteral("Fresh"));
    press(Qt::Key_Return);
    if (list()->model()->rowCount() == 6)
        Q_EMIT status->activated(status->currentIndex());
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(asked().value(QStringLiteral("status")).toString(), QStringLiteral("Fresh"));
    QVERIFY(chooseFilter(*m_fixture, QStringLiteral("Created"), {QStringLiteral("Last 7 days")}));
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QVERIFY(
        asked().value(QStringLiteral("created_on")).toObject().contains(QStringLiteral("from")));
    QVERIFY(list()->model()->index(0, 0).data().toString().startsWith(QStringLiteral("Lead 2")));
}

void MyLeadsTest::saysWhyItIsNotListed()
{
    listOwner();
    QTRY_COMPARE(list()->model()->rowCount(), 6);
    m_fixture->answerWith({404, "<html></html>", "text/html", {}});
    m_fixture->edit(QStringLiteral("Owner"))->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->line(QStringLiteral("leadsNote")),
                 QStringLiteral("TeleCRM does not search for leads here (404). Enter the ID of the "
                                "lead, or paste the link to its page in TeleCRM."));
    QCOMPARE(list()->model()->rowCount(), 6);
    m_fixture->standin().setInterceptor({});
    QAbstractButton *again = m_fixture->find<QAbstractButton>(QStringLiteral("Try again"), dock());
    QVERIFY(again->isVisible());
    again->click();
    QTRY_COMPARE(m_fixture->line(QStringLiteral("leadsNote")), QString());
    QCOMPARE(list()->model()->rowCount(), 6);
}

void MyLeadsTest::sendsNoTokenInAnotherPlace_data()
{
    QTest::addColumn<QString>("enterprise");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("said");
    const QString token = Standin::token();
    const QString ravi = QStringLiteral("ravi.iyer@example.com");
    const QString wrong
        = QStringLiteral("Enter the owner's email address, such as asha@example.com.");
    QTest::newRow("a token for the enterprise")
        << token << ravi << QStringLiteral("This is a token, not an ID.");
    QTest::newRow("no enterprise") << QString() << ravi << QStringLiteral("Enter the Enterprise");
    QTest::newRow("a token for the owner") << Standin::enterpriseId() << token << wrong;
    QTest::newRow("a name") << Standin::enterpriseId() << QStringLiteral("Ravi Iyer") << wrong;
}

void MyLeadsTest::sendsNoTokenInAnotherPlace()
{
    QFETCH(QString, enterprise);
    QFETCH(QString, owner);
    QFETCH(QString, said);
    press(Qt::Key_5, Qt::ControlModifier);
    m_fixture->edit(QStringLiteral("Enterprise ID"))->setText(enterprise);
    m_fixture->edit(QStringLiteral("Owner"))->setText(owner);
    m_fixture->edit(QStringLiteral("Owner"))->setFocus();
    QVERIFY(m_fixture->staysIdle());
    const int before = m_fixture->standin().requestCount();
    press(Qt::Key_Return);
    QVERIFY2(m_fixture->line(QStringLiteral("leadsNote")).contains(said),
             qPrintable(m_fixture->line(QStringLiteral("leadsNote"))));
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), before);
    QCOMPARE(m_fixture->settings().owner(), QString());
}

void MyLeadsTest::keepsEachTokenToItsWorkspace()
{
    listOwner();
    QTRY_COMPARE(list()->model()->rowCount(), 6);
    QVERIFY(m_fixture->staysIdle());
    m_fixture->edit(QStringLiteral("Enterprise ID"))->setText(QStringLiteral("ent_other"));
    m_fixture->edit(QStringLiteral("Token"))->setText(QStringLiteral("token-of-another"));
    list()->setFocus();
    press(Qt::Key_Return);
    QVERIFY(waitFor(
        [this] { return shownLeadName(m_fixture->browser()) == QStringLiteral("Lead 1"); }));
    QCOMPARE(m_fixture->edit(QStringLiteral("Enterprise ID"))->text(), Standin::enterpriseId());
    for (const StandinRequest &request : m_fixture->standin().requests())
        QVERIFY(!request.header("Authorization").contains("token-of-another"));
}

void MyLeadsTest::stays()
{
    listOwner();
    QTRY_COMPARE(list()->model()->rowCount(), 6);
    m_fixture->window().close();
    start();
    QVERIFY(dock()->isVisible());
    QVERIFY(m_fixture->action(QStringLiteral("My leads"))->isChecked());
    QCOMPARE(m_fixture->edit(QStringLiteral("Owner"))->text(),
             QStringLiteral("ravi.iyer@example.com"));
    // Nothing is asked for before a person wants it.
    QCOMPARE(m_fixture->line(QStringLiteral("leadsTitle")), QStringLiteral("My leads"));
    QCOMPARE(list()->model()->rowCount(), 0);
    m_fixture->click(QStringLiteral("Show leads"));
    QTRY_COMPARE(list()->model()->rowCount(), 6);
}

void MyLeadsTest::asksForATokenOnly()
{
    m_fixture->edit(QStringLiteral("Lead ID"))->clear();
    m_fixture->action(QStringLiteral("Forget token"))->trigger();
    listOwner();
    QCOMPARE(QApplication::focusWidget(), m_fixture->edit(QStringLiteral("Token")));
    QVERIFY(m_fixture->line(QStringLiteral("leadProblem")).isNull());
    QVERIFY(!m_fixture->line(QStringLiteral("tokenProblem")).isEmpty());
}

void MyLeadsTest::forgetsThoseOfAnotherWorkspace()
{
    listOwner();
    QTRY_COMPARE(list()->model()->rowCount(), 6);
    m_fixture->answerWith({200, R"({"fields":{"name":"Elsewhere"}})", "application/json", {}});
    m_fixture->edit(QStringLiteral("Enterprise ID"))->setText(QStringLiteral("ent_other"));
    QCOMPARE(list()->model()->rowCount(), 6); // while it is being typed
    m_fixture->edit(QStringLiteral("Token"))->setText(QStringLiteral("token-of-another"));
    m_fixture->edit(QStringLiteral("Lead ID"))->setText(QStringLiteral("lead-9"));
    m_fixture->click(QStringLiteral("Open lead"));
    QVERIFY(waitFor(
        [this] { return shownLeadName(m_fixture->browser()) == QStringLiteral("Elsewhere"); }));
    QCOMPARE(list()->model()->rowCount(), 0);
    QVERIFY(m_fixture->button(QStringLiteral("Show leads"))->isVisible());
}

void MyLeadsTest::knowsStatusesBeforeTheFirstLead()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->readInBackground();
    QVERIFY(m_fixture->show());
    m_fixture->fill({});
    listOwner();
    auto *status = dock()->findChild<QComboBox *>();
    QTRY_VERIFY(status->findText(QStringLiteral("Fresh")) > 0);
}

LEAD_VIEWER_TEST(MyLeadsTest, QApplication)
#include "tst_myleads.moc"
