// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/exportbar.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString asha = QStringLiteral("lead-asha");
const QString rohan = QStringLiteral("lead-rohan");
const QString stopped = QStringLiteral("Export stopped. No file was written.");
const QString stopName = QStringLiteral("Stop the export");
const QString retryName = QStringLiteral("Try again to export");
const QString closeName = QStringLiteral("Close the message about the export");

} // namespace

//! A timeline exported from the window, as a person does it.
class ExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void writesTheWholeTimeline();
    void suggestsASafeName();
    void addsTheSuffix();
    void rejectedDialogExportsNothing();
    void filterLetsThrough();
    void saysHowFarItIs();
    void saysHowFarItIsWithATotal();
    void isAnnouncedOnce();
    void stops_data();
    void stops();
    void escapeIsForWhatIsNearer();
    void escapeCancelsALeadFirst();
    void goesOnAfterAFailure();
    void goesOnAfterALongRefusal();
    void goesOnWithAnotherToken();
    void stopsAfterAFailure();
    void keepsItsOwnLead();
    void forgettingTheTokenStopsIt();
    void asksForAMissingToken();
    void folderThatIsGone();
    void closing_data();
    void closing();
    void closingWhileItEnds();
    void closingWhenNothingRuns();
    void focusStaysWhereItIsWanted();
    void controlsAreNamed();
    void menuNeedsATimeline();

private:
    [[nodiscard]] ExportBar *bar() const { return m_fixture->window().findChild<ExportBar *>(); }
    [[nodiscard]] QString text() const { return bar()->text(); }
    [[nodiscard]] QAction *action() const
    {
        return m_fixture->action(QStringLiteral("Export timeline…"));
    }
    [[nodiscard]] QFileDialog *dialog() const
    {
        return m_fixture->window().findChild<QFileDialog *>();
    }
    [[nodiscard]] QMessageBox *box() const
    {
        return m_fixture->window().findChild<QMessageBox *>();
    }
    //! The buttons of the bar that can be seen.
    [[nodiscard]] QStringList buttons() const;
    [[nodiscard]] QString path(const QString &name = QStringLiteral("out.csv")) const
    {
        return m_folder->filePath(name);
    }
    [[nodiscard]] QByteArray content(const QString &name = QStringLiteral("out.csv")) const;
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    }
    void writeOlder() const;
    //! Presses Ctrl+E and saves under that name, replacing what is there.
    void exportTo(const QString &fileName);
    //! As \ref exportTo, and waits until the first 100 are written; the second request is held.
    void exportHalf();
    [[nodiscard]] bool isExported(int count) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void ExportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(asha, mixedLeadJson(QStringLiteral("Asha Rao"), 230));
    m_fixture->standin().addLead(rohan, leadJson(QStringLiteral("Rohan Mehta"), 3));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(asha));
    m_fixture->table()->setFocus();
}

QStringList ExportTest::buttons() const
{
    QStringList names;
    for (const QAbstractButton *button : bar()->findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            names += nameOf(button);
    }
    return names;
}

QByteArray ExportTest::content(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ExportTest::writeOlder() const
{
    QFile older(path());
    QVERIFY(older.open(QIODevice::WriteOnly) && older.write("older") == 5);
}

void ExportTest::exportTo(const QString &fileName)
{
    press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(dialog() != nullptr);
    QVERIFY(QTest::qWaitForWindowActive(dialog()));
    auto *name = dialog()->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    QVERIFY(name != nullptr);
    name->setText(fileName);
    // The dialog asks by a box of its own whether to replace a file, and waits for it.
    QTimer answering;
    connect(&answering, &QTimer::timeout, this, [] {
        if (auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
            question->button(QMessageBox::Yes)->click();
    });
    answering.start(10);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(dialog() == nullptr);
    m_fixture->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
}

void ExportTest::exportHalf()
{
    m_fixture->standin().holdOnly("skip=100");
    exportTo(path());
    QTRY_COMPARE(m_fixture->lastQuery(), pageQuery(100, 100));
    QTRY_VERIFY2(text().startsWith(QStringLiteral("Exporting: 100 ")), qPrintable(text()));
}

bool ExportTest::isExported(int count) const
{
    const QString start = QStringLiteral("Exported %1 actions").arg(count);
    return QTest::qWaitFor([this, start] { return text().startsWith(start); }, 10'000);
}

void ExportTest::writesTheWholeTimeline()
{
    exportTo(path());
    QVERIFY(isExported(230));
    QCOMPARE(text(), QStringLiteral("Exported 230 actions to %1.").arg(path()));
    const QList<QByteArray> lines = content().split('\n');
    QCOMPARE(lines.size(), 232); // names, 230 rows, nothing behind the last end
    for (int i = 1; i <= 230; ++i)
        QVERIFY(lines.at(i).endsWith(",a" + QByteArray::number(i) + '\r'));
    QVERIFY(!content().contains(Standin::token().toUtf8()));
    QCOMPARE(buttons(), QStringList{closeName});
    m_fixture->click(closeName);
    QCOMPARE(text(), QString());
    // What is shown is as it was.
    QCOMPARE(m_fixture->ids().size(), 10);
    QVERIFY(action()->isEnabled());
}

void ExportTest::suggestsASafeName()
{
    m_fixture->standin().addLead(rohan, leadJson(QStringLiteral("../Rohan: \\\"a/b\\\""), 3));
    QVERIFY(m_fixture->open(rohan));
    press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(dialog() != nullptr);
    const QStringList selected = dialog()->selectedFiles();
    QCOMPARE(selected.size(), 1);
    QCOMPARE(QFileInfo(selected.first()).fileName(), QStringLiteral("Rohan a b - timeline.csv"));
    QCOMPARE(QFileInfo(selected.first()).absolutePath(), dialog()->directory().absolutePath());
}

void ExportTest::addsTheSuffix()
{
    exportTo(path(QStringLiteral("asha")));
    QVERIFY(isExported(230));
    QCOMPARE(files(), QStringList{QStringLiteral("asha.csv")});
}

void ExportTest::rejectedDialogExportsNothing()
{
    const int before = m_fixture->standin().requestCount();
    press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(dialog() != nullptr);
    dialog()->reject();
    QTRY_VERIFY(dialog() == nullptr);
    QCOMPARE(text(), QString());
    QCOMPARE(m_fixture->standin().requestCount(), before);
    QVERIFY(action()->isEnabled());
}

void ExportTest::filterLetsThrough()
{
    m_fixture->click(QStringLiteral("Payments"));
    QVERIFY(m_fixture->isDone());
    m_fixture->standin().hold();
    exportTo(path());
    const QString filterText
        = QStringLiteral("Exports only what the filter lets through: Payments.");
    QVERIFY2(text().contains(filterText), qPrintable(text()));
    m_fixture->standin().release();
    QVERIFY(isExported(57));
    QVERIFY2(text().contains(QStringLiteral("that the filter lets through")), qPrintable(text()));
    QCOMPARE(content().count(",PAYMENT,"), 57);
    QCOMPARE(content().count("\r\n"), 58);
}

void ExportTest::saysHowFarItIs()
{
    exportHalf();
    QCOMPARE(text(), QStringLiteral("Exporting: 100 actions… (Asha Rao)"));
    QCOMPARE(buttons(), QStringList{stopName});
    QVERIFY(!action()->isEnabled()); // one at a time
    m_fixture->standin().release();
    QVERIFY(isExported(230));
}

void ExportTest::saysHowFarItIsWithATotal()
{
    m_fixture->readInBackground();
    QVERIFY(m_fixture->open(asha));
    QTRY_COMPARE(m_fixture->browser().total(), std::optional<qint64>(230));
    exportHalf();
    QCOMPARE(text(), QStringLiteral("Exporting: 100 of 230 actions (Asha Rao)"));
}

void ExportTest::isAnnouncedOnce()
{
    exportHalf();
    const QString first = QStringLiteral("Exporting: 0 actions… (Asha Rao)");
    QCOMPARE(bar()->accessibleDescription(), first);
    QVERIFY(text() != first);
    m_fixture->standin().release();
    QVERIFY(isExported(230));
    QCOMPARE(bar()->accessibleDescription(), text());
}

void ExportTest::stops_data()
{
    QTest::addColumn<QString>("focus");
    QTest::addColumn<bool>("hasOlder");
    QTest::newRow("by the button") << QString() << false;
    QTest::newRow("by the button, an older file stays") << QString() << true;
    for (const char *name :
         {"Timeline", "Token", "Details of the selected action", "Name", "Skip", "Find a field"}) {
        QTest::addRow("by Esc in %s", name) << QString::fromLatin1(name) << true;
    }
}

void ExportTest::stops()
{
    QFETCH(QString, focus);
    QFETCH(bool, hasOlder);
    if (hasOlder)
        writeOlder();
    exportHalf();
    if (focus.isEmpty()) {
        m_fixture->click(stopName);
    } else {
        QWidget *widget = focus.startsWith(QStringLiteral("Details"))
            ? m_fixture->find<QPlainTextEdit>(focus)
            : m_fixture->find<QWidget>(focus);
        QVERIFY(widget != nullptr);
        widget->setFocus();
        QVERIFY(widget->hasFocus());
        press(Qt::Key_Escape);
    }
    QCOMPARE(text(), stopped);
    QCOMPARE(files(), hasOlder ? QStringList{QStringLiteral("out.csv")} : QStringList());
    QCOMPARE(content(), hasOlder ? QByteArray("older") : QByteArray());
    QCOMPARE(buttons(), QStringList{closeName});
    QVERIFY(action()->isEnabled());
    // A late answer changes nothing.
    m_fixture->standin().release();
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(text(), stopped);
    // Nothing is left to stop.
    press(Qt::Key_Escape);
    QCOMPARE(text(), stopped);
}

void ExportTest::escapeIsForWhatIsNearer()
{
    exportHalf();
    const QString before = text();
    press(Qt::Key_F, Qt::ControlModifier);
    auto *find = m_fixture->edit(QStringLiteral("Find"));
    QVERIFY(find->hasFocus());
    press(Qt::Key_Escape);
    QVERIFY(!find->isVisible());
    QCOMPARE(text(), before);
    m_fixture->edit(QStringLiteral("Find a field"))->setFocus();
    type(QStringLiteral("name"));
    press(Qt::Key_Escape);
    QCOMPARE(m_fixture->edit(QStringLiteral("Find a field"))->text(), QString());
    QCOMPARE(text(), before);
    press(Qt::Key_Escape);
    QCOMPARE(text(), stopped);
}

void ExportTest::escapeCancelsALeadFirst()
{
    exportHalf();
    const QString before = text();
    m_fixture->standin().hold();
    press(Qt::Key_F5);
    QVERIFY(m_fixture->browser().isBusy());
    press(Qt::Key_Escape);
    QVERIFY(!m_fixture->browser().isBusy());
    QCOMPARE(text(), before);
    press(Qt::Key_Escape);
    QCOMPARE(text(), stopped);
}

void ExportTest::goesOnAfterAFailure()
{
    m_fixture->standin().setInterceptor(
        [](const StandinRequest &request) -> std::optional<StandinAnswer> {
            if (request.target.contains("skip=100"))
                return StandinAnswer{503, errorJson("BUSY", "Sorry"), "application/json", {}};
            return std::nullopt;
        });
    exportTo(path());
    QTRY_COMPARE(text(),
                 QStringLiteral("The export waits after 100 actions. TeleCRM is not answering "
                                "properly (503)."));
    QCOMPARE(buttons(), (QStringList{retryName, stopName}));
    QCOMPARE(bar()->accessibleDescription(), text());
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    QVERIFY(!QFile::exists(path()));
    m_fixture->standin().setInterceptor({});
    m_fixture->click(retryName);
    QCOMPARE(buttons(), QStringList{stopName});
    QVERIFY(isExported(230));
    QCOMPARE(content().count("\r\n"), 231);
    for (int i = 1; i <= 230; ++i)
        QCOMPARE(content().count(",a" + QByteArray::number(i) + '\r'), 1);
}

void ExportTest::goesOnAfterALongRefusal()
{
    m_fixture->client().setRetryPolicy({});
    m_fixture->standin().setInterceptor(
        [](const StandinRequest &request) -> std::optional<StandinAnswer> {
            if (!request.target.contains("skip=100"))
                return std::nullopt;
            return StandinAnswer{429,
                                 errorJson("TOO_MANY", "Slow down"),
                                 "application/json",
                                 {{"Retry-After", "7200"}}};
        });
    exportTo(path());
    QTRY_COMPARE(buttons(), (QStringList{retryName, stopName}));
    static const QRegularExpression said(
        QStringLiteral("^The export waits after 100 actions\\. TeleCRM asks you to wait until "
                       "\\d{1,2}:\\d\\d [ap]m\\. Then press “Try again”\\.$"));
    QVERIFY2(said.match(text()).hasMatch(), qPrintable(text()));
    QVERIFY(m_fixture->browser().retries()->next() == nullptr);
    const int before = m_fixture->standin().requestCount();
    m_fixture->standin().setInterceptor({});
    m_fixture->click(retryName);
    QVERIFY(isExported(230));
    QCOMPARE(m_fixture->standin().requestCount(), before + 2); // what was read is not read again
    QCOMPARE(content().count("\r\n"), 231);
}

void ExportTest::goesOnWithAnotherToken()
{
    m_fixture->answerWith({401, errorJson("NOT_AUTHORIZED", "No"), "application/json", {}});
    exportTo(path());
    QTRY_COMPARE(buttons(), (QStringList{retryName, stopName}));
    m_fixture->edit(QStringLiteral("Token"))->setFocus();
    const QString other = QStringLiteral("another-token-that-can-be-sent");
    type(other);
    m_fixture->click(retryName);
    QTRY_COMPARE(m_fixture->standin().requests().constLast().header("Authorization"),
                 QByteArray("Bearer ") + other.toLatin1());
}

void ExportTest::stopsAfterAFailure()
{
    m_fixture->answerWith({503, errorJson("BUSY", "Sorry"), "application/json", {}});
    exportTo(path());
    QTRY_COMPARE(buttons(), (QStringList{retryName, stopName}));
    m_fixture->click(stopName);
    QCOMPARE(text(), stopped);
    QCOMPARE(files(), QStringList());
}

void ExportTest::keepsItsOwnLead()
{
    exportHalf();
    QVERIFY(m_fixture->open(rohan));
    QCOMPARE(m_fixture->browser().leadName(), QStringLiteral("Rohan Mehta"));
    QVERIFY(!action()->isEnabled());
    m_fixture->standin().release();
    QVERIFY(isExported(230));
    QCOMPARE(content().count(",a230\r\n"), 1);
    QCOMPARE(m_fixture->ids().size(), 3);
    QVERIFY(action()->isEnabled());
}

void ExportTest::forgettingTheTokenStopsIt()
{
    exportHalf();
    const int before = m_fixture->standin().requestCount();
    m_fixture->action(QStringLiteral("Forget token"))->trigger();
    QCOMPARE(text(), stopped);
    QCOMPARE(files(), QStringList());
    m_fixture->standin().release();
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), before);
}

void ExportTest::asksForAMissingToken()
{
    m_fixture->action(QStringLiteral("Forget token"))->trigger();
    const int before = m_fixture->standin().requestCount();
    m_fixture->table()->setFocus();
    press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(dialog() == nullptr);
    QVERIFY(m_fixture->edit(QStringLiteral("Token"))->hasFocus());
    QVERIFY(!m_fixture->window().problemText().isEmpty());
    QCOMPARE(m_fixture->standin().requestCount(), before);
}

void ExportTest::folderThatIsGone()
{
    exportHalf();
    QVERIFY(QDir(m_folder->path()).removeRecursively());
    m_fixture->standin().release();
    QTRY_VERIFY2(text().startsWith(QStringLiteral("Nothing was exported: ")), qPrintable(text()));
    QVERIFY2(text().contains(path()), qPrintable(text()));
    QCOMPARE(buttons(), QStringList{closeName});
    QVERIFY(action()->isEnabled());
}

void ExportTest::closing_data()
{
    QTest::addColumn<bool>("stops");
    QTest::newRow("keep exporting, which Esc and Enter mean") << false;
    QTest::newRow("stop and close") << true;
}

void ExportTest::closing()
{
    QFETCH(bool, stops);
    exportHalf();
    press(Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(m_fixture->window().isVisible());
    QVERIFY(box() != nullptr);
    QCOMPARE(box()->text(), QStringLiteral("An export is running. Stop it and close?"));
    QTRY_VERIFY(QApplication::activeWindow() == box());
    if (stops) {
        press(Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY(!m_fixture->window().isVisible());
        QCOMPARE(files(), QStringList());
        return;
    }
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
        QTRY_VERIFY(QApplication::activeWindow() == box());
        press(key);
        QTRY_VERIFY(box() == nullptr);
        QVERIFY(m_fixture->window().isVisible());
        m_fixture->window().close();
        QVERIFY(m_fixture->window().isVisible());
    }
    m_fixture->standin().release();
    QTRY_COMPARE(content().count("\r\n"), 231);
}

void ExportTest::closingWhileItEnds()
{
    exportHalf();
    m_fixture->window().close();
    QVERIFY(box() != nullptr);
    m_fixture->standin().release();
    // Nothing is left to ask: the file is there, and closing was what was wanted.
    QTRY_VERIFY(!m_fixture->window().isVisible());
    QCOMPARE(content().count("\r\n"), 231);
}

void ExportTest::closingWhenNothingRuns()
{
    m_fixture->window().close();
    QVERIFY(box() == nullptr);
    QVERIFY(!m_fixture->window().isVisible());
}

void ExportTest::focusStaysWhereItIsWanted()
{
    m_fixture->answerWith({503, errorJson("BUSY", "Sorry"), "application/json", {}});
    exportTo(path());
    QTRY_COMPARE(buttons(), (QStringList{retryName, stopName}));
    m_fixture->standin().setInterceptor({});
    m_fixture->standin().hold();
    m_fixture->table()->setFocus();
    m_fixture->button(retryName)->setFocus();
    press(Qt::Key_Space);
    QVERIFY(m_fixture->table()->hasFocus()); // and not on Stop
    m_fixture->button(stopName)->setFocus();
    press(Qt::Key_Space);
    QVERIFY(m_fixture->button(closeName)->hasFocus());
    press(Qt::Key_Space);
    QVERIFY(m_fixture->table()->hasFocus());
    QCOMPARE(text(), QString());
}

void ExportTest::controlsAreNamed()
{
    m_fixture->answerWith({503, errorJson("BUSY", "Sorry"), "application/json", {}});
    exportTo(path());
    QTRY_COMPARE(buttons(), (QStringList{retryName, stopName}));
    QCOMPARE(nameOf(bar()), QStringLiteral("Export"));
    for (const QAbstractButton *button : bar()->findChildren<QAbstractButton *>()) {
        QVERIFY(nameOf(button).startsWith(button->text()));
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }
    m_fixture->window().close();
    for (const QAbstractButton *button : box()->buttons())
        QVERIFY(!nameOf(button).isEmpty());
}

void ExportTest::menuNeedsATimeline()
{
    QVERIFY(action()->isEnabled());
    QCOMPARE(action()->shortcuts(),
             (QList{QKeySequence(QStringLiteral("Ctrl+Shift+E")),
                    QKeySequence(QStringLiteral("Ctrl+E"))}));
    m_fixture->click(QStringLiteral("Include timeline"));
    QVERIFY(m_fixture->open(rohan));
    QVERIFY(!action()->isEnabled());
    press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(dialog() == nullptr);
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(!action()->isEnabled());
}

LEAD_VIEWER_TEST(ExportTest, QApplication)
#include "tst_export.moc"
