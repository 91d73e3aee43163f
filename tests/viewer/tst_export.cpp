// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/exportfixture.h"
#include "viewer/outgoing.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QRegularExpression>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! A timeline exported from the window, as a person does it. Exports that end early are in
//! tst_exportstopping.cpp.
class ExportTest : public ExportFixture
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheWholeTimeline();
    void saysWhatItWillExport();
    void startsInTheFolderOfTheSettings();
    void opensWhatItWrote();
    void opensTablesAlone();
    void suggestsASafeName();
    void addsTheSuffix();
    void quotesInTheNameStay();
    void rejectedDialogExportsNothing();
    void filterLetsThrough();
    void saysHowFarItIs();
    void saysHowFarItIsWithATotal();
    void isAnnouncedOnce();
    void goesOnAfterAFailure();
    void goesOnAfterALongRefusal();
    void goesOnWithAnotherToken();
    void keepsItsOwnLead();
    void asksForAMissingToken();
    void focusStaysWhereItIsWanted();
    void controlsAreNamed();
    void menuNeedsATimeline();
};

void ExportTest::writesTheWholeTimeline()
{
    exportTo(path());
    QVERIFY(isExported(230));
    QCOMPARE(text(), QStringLiteral("Exported 230 actions of Asha Rao to %1.").arg(path()));
    QCOMPARE(bar()->weight(), NoticeWeight::Success);
    const QList<QByteArray> lines = content().split('\n');
    QCOMPARE(lines.size(), 232); // names, 230 rows, nothing behind the last end
    for (int i = 1; i <= 230; ++i)
        QVERIFY(lines.at(i).contains(",a" + QByteArray::number(i) + ','));
    QCOMPARE(content().count(",Asha Rao,"), 230);
    QCOMPARE(content().count(",lead-asha\r\n"), 230);
    QVERIFY(!content().contains(Standin::token().toUtf8()));
    QCOMPARE(buttons(), (QStringList{openName, folderName, closeName}));
    m_fixture->click(closeName);
    QCOMPARE(text(), QString());
    // What is shown is as it was.
    QCOMPARE(m_fixture->ids().size(), 10);
    QVERIFY(action()->isEnabled());
}

void ExportTest::saysWhatItWillExport()
{
    const auto title = [this] {
        press(Qt::Key_E, Qt::ControlModifier);
        const QString shown = dialog() != nullptr ? dialog()->windowTitle() : QString();
        if (dialog() != nullptr)
            dialog()->reject();
        static_cast<void>(waitFor([this] { return dialog() == nullptr; }));
        m_fixture->window().activateWindow();
        static_cast<void>(waitForKeyboard(&m_fixture->window()));
        return shown;
    };
    QCOMPARE(title(), QStringLiteral("Export actions of Asha Rao")); // their number is not known
    m_fixture->browser().setTotal(230);
    QCOMPARE(title(), QStringLiteral("Export 230 actions of Asha Rao"));
    m_fixture->click(QStringLiteral("Payments"));
    QVERIFY(m_fixture->isDone());
    m_fixture->table()->setFocus();
    QCOMPARE(title(), QStringLiteral("Export 57 actions of Asha Rao: Payments"));
}

void ExportTest::startsInTheFolderOfTheSettings()
{
    m_fixture = std::make_unique<WindowFixture>(path(QStringLiteral("settings.ini")));
    m_fixture->standin().addLead(asha, mixedLeadJson(QStringLiteral("Asha Rao"), 3));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(asha));
    m_fixture->table()->setFocus();
    const QString own = path(QStringLiteral("Exports"));
    QVERIFY(QDir().mkdir(own));
    m_fixture->settings().setExportFolder(own);
    press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(dialog() != nullptr);
    QCOMPARE(dialog()->directory().absolutePath(), own);
    dialog()->reject();
    QTRY_VERIFY(dialog() == nullptr);
    // A folder that is gone is not suggested.
    QVERIFY(QDir().rmdir(own));
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QVERIFY(QDir().mkpath(documents));
    action()->trigger();
    QVERIFY(dialog() != nullptr);
    QCOMPARE(dialog()->directory(), QDir(documents));
}

void ExportTest::opensWhatItWrote()
{
    Outgoing outgoing;
    exportTo(path());
    QVERIFY(isExported(230));
    static_cast<void>(outgoing.takeRecorded());
    m_fixture->click(openName);
    QCOMPARE(outgoing.takeRecorded(),
             QStringList{QString::fromLatin1(QUrl::fromLocalFile(path()).toEncoded())});
#ifndef Q_OS_WIN // asks the file manager itself
    m_fixture->click(folderName);
    QCOMPARE(outgoing.takeRecorded(),
             QStringList{QString::fromLatin1(QUrl::fromLocalFile(m_folder->path()).toEncoded())});
#endif
    QVERIFY(QFile::remove(path()));
    m_fixture->click(openName);
    QCOMPARE(outgoing.takeRecorded(), QStringList());
    QCOMPARE(text(), QStringLiteral("The file is gone. Export again."));
    QCOMPARE(buttons(), QStringList{closeName});
}

void ExportTest::opensTablesAlone()
{
    // What is in the file came from the service, and another program might run it.
    Outgoing outgoing;
    exportTo(path(QStringLiteral("asha.html")));
    QVERIFY(isExported(230));
    static_cast<void>(outgoing.takeRecorded());
    m_fixture->click(openName);
    QCOMPARE(outgoing.takeRecorded(), QStringList());
    QVERIFY2(text().contains(QStringLiteral("spreadsheet program")), qPrintable(text()));
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

void ExportTest::quotesInTheNameStay()
{
    for (int i = 0; i < 2; ++i) { // the second time over the first file
        exportTo(path(QStringLiteral("asha \"rao\" o'b")));
        QVERIFY(isExported(230));
        QCOMPARE(files(), QStringList{QStringLiteral("asha \"rao\" o'b.csv")});
        QVERIFY2(text().contains(QStringLiteral("asha \"rao\" o'b.csv")), qPrintable(text()));
        m_fixture->click(closeName);
    }
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
    const QString filterText = QStringLiteral("Exports only filtered actions: Payments.");
    QVERIFY2(text().contains(filterText), qPrintable(text()));
    m_fixture->standin().release();
    QVERIFY(isExported(57));
    QCOMPARE(text(),
             QStringLiteral("Exported 57 actions of Asha Rao (Payments) to %1.").arg(path()));
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
    QTRY_VERIFY(!isReadingBehind(m_fixture->browser()));
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
        QCOMPARE(content().count(",a" + QByteArray::number(i) + ','), 1);
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
    QVERIFY(m_fixture->browser().means().client->retries()->next() == nullptr);
    const int before = m_fixture->standin().requestCount();
    m_fixture->standin().setInterceptor({});
    m_fixture->click(retryName);
    QVERIFY(isExported(230));
    // What was read is not read again; the last request is for the total.
    QCOMPARE(m_fixture->standin().requestCount(), before + 3);
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

void ExportTest::keepsItsOwnLead()
{
    exportHalf();
    QVERIFY(m_fixture->open(rohan));
    QCOMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("Rohan Mehta"));
    QVERIFY(!action()->isEnabled());
    m_fixture->standin().release();
    QVERIFY(isExported(230));
    QCOMPARE(content().count(",a230,"), 1);
    QCOMPARE(m_fixture->ids().size(), 3);
    QVERIFY(action()->isEnabled());
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
    m_fixture->action(QStringLiteral("Include timeline"))->trigger();
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
