// SPDX-License-Identifier: MIT
#include "export/timelineexport.h"
#include "standin/standin.h"
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "telecrm/client.h"
#include "telecrm/network.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#endif

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-230");

} // namespace

//! A timeline written to a file, over a real connection.
class TimelineExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesEveryActionInOrder();
    void filterLetsThrough();
    void fileIsItsOwnersAlone_data();
    void fileIsItsOwnersAlone();
    void fullDiskIsNamed();
    void failureMidwayKeepsTheOlderFile();
    void stoppingLeavesNothing();
    void placeThatCannotBeWritten_data();
    void placeThatCannotBeWritten();

private:
    [[nodiscard]] ExportOrder order(const QString &name = QStringLiteral("out.csv")) const;
    [[nodiscard]] QByteArray content() const;
    [[nodiscard]] QStringList left() const;

    std::unique_ptr<Standin> m_standin;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<TimelineExport> m_export;
    RequestPace m_pace{1, RequestPace::Milliseconds::zero()};
};

void TimelineExportTest::init()
{
    m_export.reset();
    m_client.reset();
    m_network.reset();
    m_standin = std::make_unique<Standin>();
    m_standin->addLead(lead, mixedLeadJson(QStringLiteral("Asha"), 230));
    QVERIFY(m_standin->start());
    m_folder = std::make_unique<QTemporaryDir>();
    m_network = std::make_unique<Network>();
    m_client = std::make_unique<Client>(
        m_network.get(), std::get<BaseUrl>(BaseUrl::parse(m_standin->baseUrl().toString())),
        "Test");
    m_client->tokens()->set({Standin::enterpriseId()}, Token::fromInput(Standin::token()));
    m_export = std::make_unique<TimelineExport>(ReadingMeans{m_client.get(), &m_pace, nullptr});
}

ExportOrder TimelineExportTest::order(const QString &name) const
{
    ExportOrder order;
    order.context.zone = QTimeZone::utc();
    order.address = {{Standin::enterpriseId()}, {lead}};
    order.lead = {QStringLiteral("Asha"), QStringLiteral("98765 43210 (work)"), lead};
    order.fileName = m_folder->filePath(name);
    return order;
}

QByteArray TimelineExportTest::content() const
{
    QFile file(order().fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList TimelineExportTest::left() const
{
    return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
}

void TimelineExportTest::writesEveryActionInOrder()
{
    QSignalSpy finished(m_export.get(), &TimelineExport::finished);
    m_export->start(order());
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(m_export->rows(), 230);
    const QList<QByteArray> lines = content().split('\n');
    QCOMPARE(lines.size(), 232); // names, 230 rows, nothing behind the last end
    QCOMPARE(
        lines.first(),
        QByteArray("\xef\xbb\xbfTime (UTC),Kind,What,By,Details,Type,Performer,ID,Exact time,Lead "
                   "name,Lead phone,Lead ID\r"));
    for (int i = 1; i <= 230; ++i) {
        QVERIFY(lines.at(i).contains(",a" + QByteArray::number(i) + ','));
        QVERIFY(lines.at(i).endsWith(",Asha,98765 43210 (work)," + lead.toUtf8() + '\r'));
    }
    QVERIFY(!content().contains(Standin::token().toUtf8()));
}

void TimelineExportTest::filterLetsThrough()
{
    QSignalSpy finished(m_export.get(), &TimelineExport::finished);
    ExportOrder filtered = order();
    filtered.filter.kind = ActionKind::Payment;
    m_export->start(filtered);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(m_export->rows(), 57);
    QCOMPARE(content().count(",PAYMENT,"), 57);
}

void TimelineExportTest::fileIsItsOwnersAlone_data()
{
    QTest::addColumn<bool>("hasOlder");
    QTest::newRow("a new file") << false;
    QTest::newRow("over a file that others can read") << true;
}

void TimelineExportTest::fileIsItsOwnersAlone()
{
#ifdef Q_OS_WIN
    QSKIP("On Windows, the folder decides.");
#endif
    QFETCH(bool, hasOlder);
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (hasOlder) {
        QFile older(order().fileName);
        QVERIFY(older.open(QIODevice::WriteOnly)
                && older.setPermissions(older.permissions() | others));
    }
    QSignalSpy finished(m_export.get(), &TimelineExport::finished);
    m_export->start(order());
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!(QFile::permissions(order().fileName) & others));
}

void TimelineExportTest::fullDiskIsNamed()
{
#ifdef Q_OS_LINUX
    const QByteArray place = m_folder->path().toUtf8();
    const bool isMounted = ::mount("tmpfs", place.constData(), "tmpfs", 0, "size=4k") == 0;
    // Only root can make a small disk. A limit of the process says something else.
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    if (!isMounted) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{4096, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    }
    const auto undo = qScopeGuard([&] {
        ::umount(place.constData());
        ::setrlimit(RLIMIT_FSIZE, &before);
    });
    QSignalSpy failed(m_export.get(), &TimelineExport::failed);
    m_export->start(order());
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<ExportFault>().systemText,
             isMounted ? QStringLiteral("No space left on device")
                       : QStringLiteral("File too large"));
    QCOMPARE(left(), QStringList());
#endif
}

void TimelineExportTest::failureMidwayKeepsTheOlderFile()
{
    QFile older(order().fileName);
    QVERIFY(older.open(QIODevice::WriteOnly) && older.write("older") == 5);
    older.close();
    m_standin->setInterceptor([](const StandinRequest &request) -> std::optional<StandinAnswer> {
        if (request.target.contains("skip=100"))
            return StandinAnswer{403, "{}", "application/json", {}};
        return std::nullopt;
    });
    QSignalSpy interrupted(m_export.get(), &TimelineExport::interrupted);
    QSignalSpy finished(m_export.get(), &TimelineExport::finished);
    m_export->start(order());
    QTRY_COMPARE(interrupted.count(), 1);
    QCOMPARE(m_export->rows(), 100);
    QCOMPARE(content(), QByteArray("older"));
    // Goes on where it stopped.
    m_standin->setInterceptor({});
    m_export->resume();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(m_export->rows(), 230);
    QCOMPARE(content().count("\r\n"), 231);
    QCOMPARE(m_standin->requestCount(), 5); // the last asks for the total
}

void TimelineExportTest::stoppingLeavesNothing()
{
    m_standin->holdOnly("skip=200");
    m_export->start(order());
    QTRY_COMPARE(m_export->rows(), 200);
    m_export->stop();
    QVERIFY(m_export->state() == TimelineExport::State::Idle);
    QCOMPARE(left(), QStringList());
}

void TimelineExportTest::placeThatCannotBeWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("no such folder") << QStringLiteral("missing/out.csv");
    QTest::newRow("a folder of that name") << QStringLiteral(".");
}

void TimelineExportTest::placeThatCannotBeWritten()
{
    QFETCH(QString, name);
    QSignalSpy failed(m_export.get(), &TimelineExport::failed);
    m_export->start(order(name));
    QCOMPARE(failed.count(), 1);
    QVERIFY(!failed.first().first().value<ExportFault>().systemText.isEmpty());
    QVERIFY(m_export->state() == TimelineExport::State::Idle);
    QCOMPARE(m_standin->requestCount(), 0);
}

LEAD_VIEWER_TEST(TimelineExportTest, QCoreApplication)
#include "tst_timelineexport.moc"
