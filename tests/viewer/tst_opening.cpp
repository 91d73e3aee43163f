// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/timelinepane.h"
#include "viewer/windowfixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString asha = QStringLiteral("lead-asha");
const QString rohan = QStringLiteral("lead-rohan");

} // namespace

//! Opening a lead: which request goes out, how often, and what is then on the screen.
class OpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void enterOpens_data();
    void enterOpens();
    void otherWaysOpen_data();
    void otherWaysOpen();
    void showsTheLead();
    void typedSkipIsAskedForByShortcutToo();
    void typedSkipIsAskedForOnceHoweverSlowTheAnswer();
    void withoutTimeline();
    void timelineMissingInTheAnswer();
    void noActions();
    void anotherLeadStartsAtItsFirstPage();
    void typedSkipCountsForAnotherLead();
    void sameLeadKeepsItsPlace();
    void enterpriseIsRememberedAndTheTokenIsNot();
    void sampleEnterpriseIsNotRemembered();

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

void OpeningTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(asha, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    m_fixture->standin().addLead(rohan, leadJson(QStringLiteral("Rohan Mehta"), 3));
    QVERIFY(m_fixture->show());
}

void OpeningTest::enterOpens_data()
{
    QTest::addColumn<QString>("input");
    for (const char *name : {"Enterprise ID", "Lead ID", "Token", "Skip", "Page size", "Open lead"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void OpeningTest::enterOpens()
{
    QFETCH(QString, input);
    m_fixture->fill(asha);
    m_fixture->find<QWidget>(input)->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 1);
    QVERIFY(m_fixture->isDone());

    const StandinRequest request = m_fixture->standin().requests().constFirst();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(m_fixture->lastPath(),
             QByteArray("/autoupdate/v2/enterprise/" + Standin::enterpriseId().toLatin1()
                        + "/lead/lead-asha"));
    QCOMPARE(m_fixture->lastQuery(), pageQuery(0));
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer " + Standin::token().toLatin1()));
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), 1);
    QCOMPARE(m_fixture->row(0).constLast(), QStringLiteral("Note 1"));
}

void OpeningTest::otherWaysOpen_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("a mouse click") << 0 << 0;
    QTest::newRow("the space bar on the button") << int(Qt::Key_Space) << 0;
    QTest::newRow("Ctrl+Return") << int(Qt::Key_Return) << int(Qt::ControlModifier);
    QTest::newRow("Alt+O") << int(Qt::Key_O) << int(Qt::AltModifier);
}

void OpeningTest::otherWaysOpen()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    m_fixture->fill(rohan);
    if (key == 0) {
        m_fixture->click(QStringLiteral("Open lead"));
    } else {
        if (key == Qt::Key_Space)
            m_fixture->button(QStringLiteral("Open lead"))->setFocus();
        press(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    }
    QTRY_COMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("Rohan Mehta"));
    QCOMPARE(m_fixture->standin().requestCount(), 1);
}

void OpeningTest::showsTheLead()
{
    QVERIFY(m_fixture->button(QStringLiteral("Open lead"))->property("default").toBool());
    QVERIFY(m_fixture->open(asha));
    QCOMPARE(m_fixture->value(QStringLiteral("Name")), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(m_fixture->value(QStringLiteral("Phone")), QStringLiteral("+91 99999 99999"));
    QCOMPARE(m_fixture->value(QStringLiteral("Contact source")), QStringLiteral("Website"));

    QCOMPARE(m_fixture->table()->actionCount(), 10);
    for (int i = 0; i < 10; ++i) {
        const QStringList row = m_fixture->row(i);
        QVERIFY(!row.at(0).isEmpty());
        QCOMPARE(row.at(1), QStringLiteral("Note"));
        QCOMPARE(row.at(2), QStringLiteral("ravi.iyer"));
        QCOMPARE(row.at(3), QStringLiteral("Note %1").arg(i + 1));
    }
    const QStringList labels = labelsOf(&m_fixture->window());
    QVERIFY(labels.contains(QStringLiteral("Asha Kulkarni")));
    QVERIFY(labels.contains(QStringLiteral("1–10 · more may follow")));
    QCOMPARE(m_fixture->window().windowTitle(), QStringLiteral("Asha Kulkarni – Lead Viewer"));
}

void OpeningTest::typedSkipIsAskedForByShortcutToo()
{
    // What was typed counts at once, not only once the box has lost the focus.
    m_fixture->fill(asha);
    m_fixture->box(QStringLiteral("Skip"))->setFocus();
    type(QStringLiteral("20"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 1);
    QCOMPARE(m_fixture->lastQuery(), pageQuery(20));
}

void OpeningTest::typedSkipIsAskedForOnceHoweverSlowTheAnswer()
{
    QVERIFY(m_fixture->open(asha));
    m_fixture->standin().hold();
    m_fixture->box(QStringLiteral("Skip"))->setFocus();
    type(QStringLiteral("20"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 2);
    constexpr int longerThanThePause = 2 * TimelinePane::pauseMilliseconds;
    QVERIFY(!QTest::qWaitFor([this] { return m_fixture->standin().requestCount() > 2; },
                             longerThanThePause));
    m_fixture->standin().release();
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->queries(), (QList{pageQuery(0), pageQuery(20)}));
}

void OpeningTest::withoutTimeline()
{
    QVERIFY(m_fixture->open(asha));
    QAction *include = m_fixture->action(QStringLiteral("Include timeline"));
    QVERIFY(include->isChecked());
    include->trigger();
    QVERIFY(m_fixture->open(asha));

    QCOMPARE(m_fixture->standin().requestCount(), 2);
    QVERIFY(!m_fixture->standin().requests().constLast().target.contains('?'));
    QCOMPARE(m_fixture->table()->actionCount(), 0);
    QCOMPARE(m_fixture->window().positionText(), QString()); // said once
    QVERIFY(labelsOf(&m_fixture->window()).contains(QStringLiteral("Timeline not loaded.")));
    QCOMPARE(m_fixture->value(QStringLiteral("Name")), QStringLiteral("Asha Kulkarni"));
    for (const char *name : {"First page", "Previous page", "Next page"})
        QVERIFY2(!m_fixture->button(QString::fromLatin1(name))->isEnabled(), name);

    // At once: nothing has to be opened again by hand.
    include->trigger();
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->table()->actionCount(), 10);
    QVERIFY(!labelsOf(&m_fixture->window())
                 .join(QLatin1Char('\n'))
                 .contains(QStringLiteral("not asked for")));
}

void OpeningTest::timelineMissingInTheAnswer()
{
    m_fixture->standin().setInterceptor([](const StandinRequest &) {
        return StandinAnswer{200, R"({"fields":{"name":"Asha Kulkarni"}})", "application/json", {}};
    });
    QVERIFY(m_fixture->open(asha));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("No timeline"));
    QCOMPARE(m_fixture->value(QStringLiteral("Name")), QStringLiteral("Asha Kulkarni"));
    QVERIFY(!m_fixture->button(QStringLiteral("Next page"))->isEnabled());
}

void OpeningTest::noActions()
{
    m_fixture->standin().addLead(rohan, leadJson(QStringLiteral("Rohan Mehta"), 0));
    QVERIFY(m_fixture->open(rohan));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("No actions"));
    QVERIFY(
        labelsOf(&m_fixture->window()).contains(QStringLiteral("This lead has no actions yet.")));
    QVERIFY(!m_fixture->button(QStringLiteral("Next page"))->isEnabled());
    QVERIFY(!m_fixture->button(QStringLiteral("Previous page"))->isEnabled());
    QVERIFY(!m_fixture->table()->currentIndex().isValid());
}

void OpeningTest::anotherLeadStartsAtItsFirstPage()
{
    QVERIFY(m_fixture->open(asha));
    m_fixture->click(QStringLiteral("Next page"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->box(QStringLiteral("Skip"))->value(), 10);
    QVERIFY(m_fixture->open(rohan));
    QCOMPARE(m_fixture->lastQuery(), pageQuery(0));
    QCOMPARE(m_fixture->box(QStringLiteral("Skip"))->value(), 0);
}

void OpeningTest::typedSkipCountsForAnotherLead()
{
    QVERIFY(m_fixture->open(rohan));
    m_fixture->fill(asha);
    m_fixture->box(QStringLiteral("Skip"))->setFocus();
    type(QStringLiteral("30"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 2);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->lastQuery(), pageQuery(30));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("31–40 · more may follow"));
}

void OpeningTest::sameLeadKeepsItsPlace()
{
    QVERIFY(m_fixture->open(asha));
    m_fixture->click(QStringLiteral("Next page"));
    QVERIFY(m_fixture->isDone());
    m_fixture->click(QStringLiteral("Open lead"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->queries(), (QList{pageQuery(0), pageQuery(10), pageQuery(10)}));
}

void OpeningTest::enterpriseIsRememberedAndTheTokenIsNot()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("settings.ini"));
    m_fixture = std::make_unique<WindowFixture>(file);
    QVERIFY(m_fixture->show());
    m_fixture->standin().addLead(asha, leadJson(QStringLiteral("Asha Kulkarni"), 1));
    QVERIFY(m_fixture->open(asha));
    m_fixture->window().close();

    m_fixture = std::make_unique<WindowFixture>(file);
    QVERIFY(m_fixture->show());
    QCOMPARE(m_fixture->edit(QStringLiteral("Enterprise ID"))->text(), Standin::enterpriseId());
    QCOMPARE(m_fixture->edit(QStringLiteral("Token"))->text(), QString());
    QVERIFY(m_fixture->edit(QStringLiteral("Lead ID"))->hasFocus());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray settings = written.readAll();
    QVERIFY(settings.contains(Standin::enterpriseId().toLatin1()));
    QVERIFY(!settings.contains(Standin::token().toLatin1()));
    QVERIFY(!settings.contains("Asha"));
}

void OpeningTest::sampleEnterpriseIsNotRemembered()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("settings.ini"));
    m_fixture = std::make_unique<WindowFixture>(file);
    m_fixture->window().setSampleData();
    QVERIFY(m_fixture->show());
    m_fixture->standin().addLead(asha, leadJson(QStringLiteral("Asha Kulkarni"), 1));
    QVERIFY(m_fixture->open(asha));
    QCOMPARE(labelsOf(&m_fixture->window()).filter(QStringLiteral("Sample leads")).size(), 1);
    m_fixture.reset();
    QCOMPARE(Settings(file).enterpriseId(), QString());
}

LEAD_VIEWER_TEST(OpeningTest, QApplication)
#include "tst_opening.moc"
