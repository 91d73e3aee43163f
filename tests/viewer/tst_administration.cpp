// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/errordialog.h"
#include "viewer/noticebar.h"
#include "viewer/rememberfixture.h"

#include <QAction>
#include <QPushButton>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString setBy = QStringLiteral("Set by your administrator");

QString descriptionOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Description);
}

} // namespace

//! What an administrator decided, in the window.
class AdministrationTest : public RememberFixture
{
    Q_OBJECT

private Q_SLOTS:
    void valuesHaveAnOrder_data();
    void valuesHaveAnOrder();
    void lockedControlsSayWhy();
    void exportStaysOff();
    void rememberStaysOff();
    void rememberedTokenIsOnlyForgotten();
    void refusesALeadElsewhere();
    void takesALinkIntoTheWorkspace();
    void saysWhatCannotBeRead();
    void nobodyIsSentToALockedInput_data();
    void nobodyIsSentToALockedInput();

private:
    [[nodiscard]] QSpinBox *pageSize() const { return m_fixture->box(QStringLiteral("Page size")); }
    [[nodiscard]] QLineEdit *enterprise() const
    {
        return m_fixture->edit(QStringLiteral("Enterprise ID"));
    }
    [[nodiscard]] static Policy locked()
    {
        Policy policy;
        policy.enterpriseId = Standin::enterpriseId();
        policy.pageSize = 25;
        policy.locksEnterpriseId = policy.locksPageSize = true;
        policy.allowsExport = policy.allowsRemember = false;
        return policy;
    }
};

void AdministrationTest::valuesHaveAnOrder_data()
{
    QTest::addColumn<bool>("isOwn");
    QTest::addColumn<bool>("hasPolicy");
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("id");
    QTest::newRow("nothing") << false << false << false << 10 << QString();
    QTest::newRow("own") << true << false << false << 20 << QStringLiteral("own");
    QTest::newRow("default") << false << true << false << 25 << Standin::enterpriseId();
    QTest::newRow("own before default") << true << true << false << 20 << QStringLiteral("own");
    QTest::newRow("locked before own") << true << true << true << 25 << Standin::enterpriseId();
}

void AdministrationTest::valuesHaveAnOrder()
{
    QFETCH(const bool, isOwn);
    QFETCH(const bool, hasPolicy);
    QFETCH(const bool, isLocked);
    m_fixture.reset();
    if (isOwn) {
        Settings(m_file).setPageSize(20);
        Settings(m_file).setEnterpriseId(QStringLiteral("own"));
    }
    m_fixture = std::make_unique<WindowFixture>(m_file);
    Policy policy = hasPolicy ? locked() : Policy();
    policy.locksEnterpriseId = policy.locksPageSize = isLocked;
    m_fixture->setPolicy(policy);
    QTEST(pageSize()->value(), "size");
    QTEST(enterprise()->text(), "id");
    QCOMPARE(pageSize()->isEnabled(), !isLocked);
    QCOMPARE(enterprise()->isEnabled(), !isLocked);
}

void AdministrationTest::lockedControlsSayWhy()
{
    m_fixture->setPolicy(locked());
    QVERIFY(m_fixture->show());
    for (QWidget *control : std::initializer_list<QWidget *>{pageSize(), enterprise(), box()}) {
        QVERIFY2(!control->isEnabled(), qPrintable(nameOf(control)));
        QCOMPARE(control->toolTip(), setBy);
        QCOMPARE(descriptionOf(control), setBy);
    }
    QVERIFY(m_fixture->edit(QStringLiteral("Lead ID"))->isEnabled());
}

void AdministrationTest::exportStaysOff()
{
    m_fixture->setPolicy(locked());
    QVERIFY(m_fixture->show());
    m_fixture->window().fillIn({}, asha, Standin::token());
    m_fixture->click(QStringLiteral("Open lead"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->table()->actionCount(), 25);
    QAction *action = m_fixture->action(QStringLiteral("Export timeline… – ") + setBy);
    QVERIFY(action != nullptr);
    QVERIFY(!action->isEnabled());
    QCOMPARE(action->toolTip(), setBy);
}

void AdministrationTest::rememberStaysOff()
{
    m_fixture->setPolicy(locked());
    QVERIFY(m_fixture->show());
    m_fixture->window().fillIn({}, asha, Standin::token());
    m_fixture->click(QStringLiteral("Open lead"));
    QVERIFY(m_fixture->isDone());
    QVERIFY(!box()->isChecked());
    QVERIFY(!box()->isEnabled());
    QVERIFY(m_fixture->store().asked.isEmpty());
}

void AdministrationTest::rememberedTokenIsOnlyForgotten()
{
    start();
    remember(Standin::enterpriseId(), Standin::token());
    m_fixture->setPolicy(locked());
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->staysIdle());
    QVERIFY(m_fixture->store().asked.isEmpty());
    QCOMPARE(tokenText(), QString());
    QVERIFY(!box()->isChecked());
    QAction *forget = m_fixture->action(QStringLiteral("Forget token"));
    QVERIFY(forget->isEnabled());
    forget->trigger();
    QTRY_COMPARE(m_fixture->store().count(StoreCall::Operation::Remove), 1);
    QTRY_VERIFY(!m_fixture->settings().isTokenRemembered(key()));
    QVERIFY(m_fixture->store().tokens.isEmpty());
}

void AdministrationTest::refusesALeadElsewhere()
{
    m_fixture->setPolicy(locked());
    m_fixture->window().fillIn(
        {}, QStringLiteral("https://next.telecrm.in/other_1/views/all/l/603d2b2f5c1e4a0012ab34cd"),
        Standin::token());
    QVERIFY(m_fixture->show());
    m_fixture->click(QStringLiteral("Open lead"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(enterprise()->text(), Standin::enterpriseId());
    QCOMPARE(m_fixture->standin().requestCount(), 0);
    QVERIFY(m_fixture->window().problemText().contains(QStringLiteral("in another workspace")));
}

void AdministrationTest::takesALinkIntoTheWorkspace()
{
    m_fixture->setPolicy(locked());
    m_fixture->window().fillIn({},
                               QStringLiteral("https://next.telecrm.in/%1/views/all/l/%2")
                                   .arg(Standin::enterpriseId(), asha),
                               Standin::token());
    QVERIFY(m_fixture->show());
    m_fixture->click(QStringLiteral("Open lead"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("Asha Kulkarni"));
}

void AdministrationTest::saysWhatCannotBeRead()
{
    Policy policy;
    policy.problems
        = {{Policy::Fault::WrongValue, QStringLiteral("/etc/p"), QStringLiteral("PageSize")},
           {Policy::Fault::UnknownKey, QStringLiteral("/etc/p"), QStringLiteral("<b>Mask")},
           {Policy::Fault::Unreadable, QStringLiteral("/etc/q")}};
    m_fixture->setPolicy(policy);
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(asha)); // which clears other notices
    const auto *bar = m_fixture->window().findChild<NoticeBar *>(QStringLiteral("policyBar"));
    QVERIFY(bar->isVisible());
    for (const char *part : {"/etc/p", "PageSize", "<b>Mask", "/etc/q", "Tell your administrator."})
        QVERIFY2(bar->text().contains(QLatin1String(part)), part);
}

void AdministrationTest::nobodyIsSentToALockedInput_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<QString>("button");
    const QString limit = QStringLiteral("limit must be between 1 and 5");
    const QString enterprise = QStringLiteral("Enterprise not found");
    QTest::newRow("page size") << 400 << limit << false << QStringLiteral("Edit Page size");
    QTest::newRow("locked page size") << 400 << limit << true << QString();
    QTest::newRow("enterprise") << 401 << enterprise << false
                                << QStringLiteral("Edit Enterprise ID");
    QTest::newRow("locked enterprise") << 401 << enterprise << true << QString();
    QTest::newRow("lead") << 404 << QStringLiteral("Lead not found") << true
                          << QStringLiteral("Edit Lead ID");
}

void AdministrationTest::nobodyIsSentToALockedInput()
{
    QFETCH(const int, status);
    QFETCH(const QString, message);
    QFETCH(const bool, isLocked);
    if (isLocked)
        m_fixture->setPolicy(locked());
    QVERIFY(m_fixture->show());
    m_fixture->answerWith({status, errorJson("WRONG", message.toUtf8()), "application/json", {}});
    m_fixture->window().fillIn(Standin::enterpriseId(), asha, Standin::token());
    m_fixture->click(QStringLiteral("Open lead"));
    QVERIFY(m_fixture->isDone());
    const QWidget *dialog = m_fixture->window().errorDialog();
    QVERIFY(dialog != nullptr);
    const auto *button = dialog->findChild<QPushButton *>(QStringLiteral("editButton"));
    QTEST(button->isHidden() ? QString() : button->text().remove(u'&'), "button");
}

LEAD_VIEWER_TEST(AdministrationTest, QApplication)
#include "tst_administration.moc"
