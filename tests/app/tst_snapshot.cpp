// SPDX-License-Identifier: MIT
#include "app/snapshot.h"
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/errordialog.h"
#include "viewer/windowfixture.h"

#include <QImage>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString asha = QStringLiteral("lead-asha");

//! How many colours there are on a coarse grid; a blank picture has one.
int coloursOf(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours += image.pixel(x, y);
    }
    return int(colours.size());
}

} // namespace

//! The picture of the window: when it is drawn, what is on it, and which code says how it went.
class SnapshotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void lead();
    void failure();
    void refusedInput();
    void unwritableFile();
    void slowAnswerIsWaitedFor();

private:
    [[nodiscard]] QString file() const
    {
        return m_directory.filePath(QStringLiteral("picture.png"));
    }

    QTemporaryDir m_directory;
    std::unique_ptr<WindowFixture> m_fixture;
};

void SnapshotTest::init()
{
    QFile::remove(file());
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(asha, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    m_fixture->window().fillIn(Standin::enterpriseId(), asha, Standin::token());
    QVERIFY(m_fixture->show());
}

void SnapshotTest::lead()
{
    // The window before the lead, to see that the picture is another one.
    const QImage before = m_fixture->window().grab().toImage();
    Snapshot snapshot(&m_fixture->window(), &m_fixture->browser(), file());
    QSignalSpy finished(&snapshot, &Snapshot::finished);
    snapshot.start();
    QVERIFY(finished.wait(patience));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toInt(), 0);
    const QImage image(file());
    QVERIFY(!image.isNull());
    QCOMPARE(image.size(), before.size());
    QVERIFY(coloursOf(image) > 10);
    QVERIFY(image.convertToFormat(before.format()) != before);
}

void SnapshotTest::failure()
{
    m_fixture->standin().removeLead(asha);
    Snapshot snapshot(&m_fixture->window(), &m_fixture->browser(), file());
    QSignalSpy finished(&snapshot, &Snapshot::finished);
    snapshot.start();
    QVERIFY(finished.wait(patience));
    QCOMPARE(finished.first().first().toInt(), 1);
    // The dialog is a window of its own and has to be drawn over the picture.
    ErrorDialog *dialog = m_fixture->window().errorDialog();
    QVERIFY(dialog != nullptr);
    const QImage image(file());
    QVERIFY(coloursOf(image) > 10);
    const QImage without = m_fixture->window().grab().toImage();
    QVERIFY(image.convertToFormat(without.format()) != without);
}

void SnapshotTest::refusedInput()
{
    m_fixture->edit(QStringLiteral("Token"))->setFocus();
    type(QString());
    Snapshot snapshot(&m_fixture->window(), &m_fixture->browser(), file());
    QSignalSpy finished(&snapshot, &Snapshot::finished);
    snapshot.start();
    QVERIFY(finished.isEmpty()); // never before start() has returned
    QVERIFY(finished.wait(patience));
    QCOMPARE(finished.first().first().toInt(), 1);
    QVERIFY(coloursOf(QImage(file())) > 10);
    QCOMPARE(m_fixture->standin().requestCount(), 0);
}

void SnapshotTest::unwritableFile()
{
    Snapshot snapshot(&m_fixture->window(), &m_fixture->browser(),
                      m_directory.filePath(QStringLiteral("no such folder/picture.png")));
    QSignalSpy finished(&snapshot, &Snapshot::finished);
    snapshot.start();
    QVERIFY(finished.wait(patience));
    QCOMPARE(finished.first().first().toInt(), 1);
}

void SnapshotTest::slowAnswerIsWaitedFor()
{
    m_fixture->standin().hold();
    Snapshot snapshot(&m_fixture->window(), &m_fixture->browser(), file());
    QSignalSpy finished(&snapshot, &Snapshot::finished);
    snapshot.start();
    QTRY_COMPARE(m_fixture->standin().requestCount(), 1);
    QVERIFY(!QFile::exists(file()));
    m_fixture->standin().release();
    QVERIFY(finished.wait(patience));
    QVERIFY(QFile::exists(file()));
}

LEAD_VIEWER_TEST(SnapshotTest, QApplication)
#include "tst_snapshot.moc"
