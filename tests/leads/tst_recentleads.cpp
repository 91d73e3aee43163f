// SPDX-License-Identifier: MIT
#include "leads/recentleads.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace LeadViewer {

namespace {

const EnterpriseId first{QStringLiteral("ent_1")};
const EnterpriseId second{QStringLiteral("5a3b1e00c0ffee0000000001")};
const QString token = QStringLiteral(
    "5a3b1e00-0000-4000-8000-0000000000001760000000000:5a3b1e00-0000-4000-8000-000000000002");

LeadAddress lead(int number, const EnterpriseId &enterprise = first)
{
    return {enterprise, {QStringLiteral("lead-%1").arg(number)}};
}

QString nameOf(int number)
{
    return QStringLiteral("Name %1").arg(number);
}

} // namespace

//! Which leads are kept, in what order, and what of it is on the disk.
class RecentLeadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newestIsFirstAndEachIsThereOnce();
    void keepsTwentyOfTenWorkspaces();
    void boundsHoldForAFileToo();
    void namesAreInTheFileOnlyWhenAllowed();
    void writesAMomentLater();
    void keepsNothingWhenItIsOff();
    void clears();
    void clearsNoLink();
    void namesAreShownSafely();
    void masksPhones();
    void keepsNoToken_data();
    void keepsNoToken();
    void ignoresWhatIsDamaged_data();
    void ignoresWhatIsDamaged();
    void needsNoFile();
    void tellsLeadsApart();

private:
    using Keeping = RecentLeads::Keeping;

    //! As after a start of the program.
    void start(Keeping keeping)
    {
        m_leads = nullptr;
        m_leads = std::make_unique<RecentLeads>();
        m_leads->setKeeping(keeping);
        m_leads->setFile(m_file);
    }
    [[nodiscard]] QStringList shown(const EnterpriseId &enterprise = first) const
    {
        return recentTexts(m_leads->leads(enterprise));
    }
    [[nodiscard]] QByteArray written() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &text) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<RecentLeads> m_leads;
};

void RecentLeadsTest::init()
{
    m_leads = nullptr;
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("config/recent/leads.json"));
    start(Keeping::IdsAndNames);
}

void RecentLeadsTest::newestIsFirstAndEachIsThereOnce()
{
    QSignalSpy changed(m_leads.get(), &RecentLeads::changed);
    QVERIFY(m_leads->isEmpty());
    for (const int number : {1, 2, 3, 1})
        m_leads->add(lead(number), nameOf(number));
    m_leads->add(lead(1, second), QStringLiteral("Other"));
    QCOMPARE(changed.size(), 5);
    m_leads->add(lead(1, second), QStringLiteral("Other")); // loaded again
    QCOMPARE(changed.size(), 5);
    const QStringList order{nameOf(1), nameOf(3), nameOf(2)};
    QCOMPARE(shown(), order);
    QCOMPARE(shown(second), QStringList(QStringLiteral("Other")));
    QCOMPARE(m_leads->leads(first).constFirst(), (RecentLead{lead(1), nameOf(1)}));
    start(Keeping::IdsAndNames);
    QCOMPARE(shown(), order);
    QCOMPARE(shown(second), QStringList(QStringLiteral("Other")));
    m_leads->add(lead(2), QStringLiteral("Renamed"));
    QCOMPARE(shown(), (QStringList{QStringLiteral("Renamed"), nameOf(1), nameOf(3)}));
}

void RecentLeadsTest::keepsTwentyOfTenWorkspaces()
{
    for (int number = 1; number <= 21; ++number)
        m_leads->add(lead(number), nameOf(number));
    QCOMPARE(shown().size(), 20);
    QCOMPARE(shown().constFirst(), nameOf(21));
    QCOMPARE(shown().constLast(), nameOf(2));
    for (int workspace = 2; workspace <= 10; ++workspace)
        m_leads->add(lead(1, {QStringLiteral("ent_%1").arg(workspace)}), nameOf(1));
    QCOMPARE(shown().size(), 20);
    m_leads->add(lead(1, {QStringLiteral("ent_11")}), nameOf(1));
    QCOMPARE(shown().size(), 0);
    QCOMPARE(shown({QStringLiteral("ent_2")}).size(), 1);
    start(Keeping::IdsAndNames);
    QCOMPARE(shown({QStringLiteral("ent_2")}).size(), 1);
    QCOMPARE(shown({QStringLiteral("ent_11")}).size(), 1);
}

void RecentLeadsTest::boundsHoldForAFileToo()
{
    QByteArray entries;
    for (int number = 1; number <= 25; ++number) {
        entries += R"({"enterprise":"ent_1","lead":"lead-)" + QByteArray::number(number)
            + R"("},{"enterprise":"other)" + QByteArray::number(number) + R"(","lead":"x"},)";
    }
    write(R"({"leads":[)" + entries.chopped(1) + "]}");
    start(Keeping::Ids);
    QStringList ids;
    for (int number = 1; number <= 20; ++number)
        ids += lead(number).lead.text;
    QCOMPARE(shown(), ids);
    int others = 0;
    for (int number = 1; number <= 25; ++number)
        others += int(shown({QStringLiteral("other%1").arg(number)}).size());
    QCOMPARE(others, 9);
}

void RecentLeadsTest::namesAreInTheFileOnlyWhenAllowed()
{
    start(Keeping::Ids);
    m_leads->add(lead(1), QStringLiteral("Asha Rao"));
    QCOMPARE(shown(), QStringList(QStringLiteral("Asha Rao"))); // in this run
    start(Keeping::Ids);
    QCOMPARE(written(), QByteArray(R"({"leads":[{"enterprise":"ent_1","lead":"lead-1"}]})"));
    QCOMPARE(shown(), QStringList(QStringLiteral("lead-1")));

    m_leads->add(lead(1), QStringLiteral("Asha Rao"));
    m_leads->setKeeping(Keeping::IdsAndNames);
    const QByteArray named(
        R"({"leads":[{"enterprise":"ent_1","lead":"lead-1","name":"Asha Rao"}]})");
    QCOMPARE(written(), named);
    m_leads->setKeeping(Keeping::Ids);
    QVERIFY(!written().contains("Asha"));
    // Not even from an earlier run.
    write(named);
    start(Keeping::Ids);
    QCOMPARE(shown(), QStringList(QStringLiteral("lead-1")));
    m_leads = nullptr;
    QVERIFY(written().contains("lead-1"));
    QVERIFY(!written().contains("Asha"));
}

void RecentLeadsTest::writesAMomentLater()
{
    m_leads->add(lead(1), nameOf(1));
    QVERIFY(!written().contains("lead-1"));
    QTRY_VERIFY(written().contains("lead-1"));
}

void RecentLeadsTest::keepsNothingWhenItIsOff()
{
    m_leads->add(lead(1), nameOf(1));
    start(Keeping::IdsAndNames);
    QVERIFY(written().contains("lead-1"));
    QSignalSpy changed(m_leads.get(), &RecentLeads::changed);
    m_leads->setKeeping(Keeping::Nothing);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!QFile::exists(m_file));
    m_leads->add(lead(2), nameOf(2));
    QVERIFY(m_leads->isEmpty());
    start(Keeping::Nothing);
    QVERIFY(!QFile::exists(m_file));
    // A file of an earlier run is removed as well.
    write(R"({"leads":[{"enterprise":"ent_1","lead":"lead-1"}]})");
    start(Keeping::Nothing);
    QVERIFY(!QFile::exists(m_file));
    QVERIFY(m_leads->isEmpty());
}

void RecentLeadsTest::clears()
{
    m_leads->add(lead(1), nameOf(1));
    m_leads->add(lead(1, second), nameOf(1));
    start(Keeping::IdsAndNames);
    // What QSaveFile leaves when the program is ended while it writes.
    QVERIFY(QFile::copy(m_file, m_file + QStringLiteral(".AbCdEf")));
    const QString foreign = QFileInfo(m_file).path() + QStringLiteral("/leads.jsonx");
    QVERIFY(QFile::copy(m_file, foreign));
    m_leads->add(lead(2), nameOf(2));
    m_leads->clear();
    QVERIFY(m_leads->isEmpty());
    start(Keeping::IdsAndNames);
    QVERIFY(m_leads->isEmpty());
    QCOMPARE(QDir(QFileInfo(m_file).path()).entryList(QDir::Files),
             QStringList(QStringLiteral("leads.jsonx")));
}

void RecentLeadsTest::clearsNoLink()
{
    const QString target = m_folder->filePath(QStringLiteral("target"));
    m_leads->add(lead(1), nameOf(1));
    start(Keeping::Ids);
    QVERIFY(QFile::rename(m_file, target));
    QVERIFY(QFile::link(target, m_file));
    m_leads->clear();
    QVERIFY(QFileInfo(m_file).isSymLink());
    QVERIFY(QFileInfo(target).size() > 0);
}

void RecentLeadsTest::namesAreShownSafely()
{
    m_leads->add(lead(1), QStringLiteral("Asha\n\u202eRao\u2800"));
    QCOMPARE(shown(), QStringList(QStringLiteral("Asha [U+202E]Rao[U+2800]")));
    m_leads = nullptr;
    write(R"({"leads":[{"enterprise":"ent_1","lead":"lead-2","name":"a\n\u202eb"},)"
          R"({"enterprise":"ent_1","lead":"lead-3","name":7}]})");
    start(Keeping::IdsAndNames);
    QCOMPARE(shown(), (QStringList{QStringLiteral("a [U+202E]b"), QStringLiteral("lead-3")}));
}

void RecentLeadsTest::masksPhones()
{
    m_leads->add(lead(1), QStringLiteral("Asha 98765 43210"));
    m_leads = nullptr;
    QVERIFY(written().contains("98765 43210"));
    m_leads = std::make_unique<RecentLeads>();
    m_leads->setKeeping(Keeping::IdsAndNames);
    m_leads->setMasksPhones(true);
    m_leads->setFile(m_file);
    QCOMPARE(shown(), QStringList(QStringLiteral("Asha ••••• •3210")));
    m_leads->add(lead(2), QStringLiteral("98200 12345"));
    m_leads = nullptr;
    QVERIFY(written().contains("2345"));
    QVERIFY(!written().contains("98200"));
    QVERIFY(!written().contains("98765"));
}

void RecentLeadsTest::keepsNoToken_data()
{
    QTest::addColumn<QString>("enterprise");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kept");
    const QString id = QStringLiteral("lead-1");
    const QString usual = QStringLiteral("ent_1");
    QTest::newRow("as an ID") << usual << token << QStringLiteral("Asha") << 0;
    QTest::newRow("as a workspace") << token << id << QStringLiteral("Asha") << 0;
    QTest::newRow("as a name") << usual << id << QStringLiteral("Bearer ") + token << 1;
    QTest::newRow("as a name in lines") << usual << id << QString(token).insert(40, u'\n') << 1;
    QTest::newRow("no ID") << usual << QString() << QStringLiteral("Asha") << 0;
    QTest::newRow("two dots") << usual << QStringLiteral("..") << QStringLiteral("Asha") << 0;
    QTest::newRow("a control") << usual << QStringLiteral("a\nb") << QStringLiteral("Asha") << 0;
    QTest::newRow("very long") << usual << QString(257, u'a') << QStringLiteral("Asha") << 0;
}

void RecentLeadsTest::keepsNoToken()
{
    QFETCH(QString, enterprise);
    QFETCH(QString, id);
    QFETCH(QString, name);
    QFETCH(int, kept);
    m_leads->add({{enterprise}, {id}}, name);
    QCOMPARE(m_leads->leads({enterprise}).size(), kept);
    m_leads = nullptr;
    QVERIFY(!written().contains("4000-8000"));
    // Neither is it read.
    const QList<RecentLead> bad{{{{enterprise}, {id}}, name}};
    RecentFile(m_file).write(bad);
    start(Keeping::IdsAndNames);
    QCOMPARE(m_leads->leads({enterprise}).size(), kept);
    QVERIFY(!shown().join(u' ').contains(QStringLiteral("4000-8000")));
}

void RecentLeadsTest::ignoresWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no members") << QByteArray("{}");
    QTest::newRow("no list") << QByteArray(R"({"leads":"lead-1"})");
    QTest::newRow("other entries")
        << QByteArray(R"({"leads":[1,null,"lead-1",[],{},{"lead":"lead-1"},)"
                      R"({"enterprise":"ent_1"},{"enterprise":"ent_1","lead":5}]})");
}

void RecentLeadsTest::ignoresWhatIsDamaged()
{
    QFETCH(QByteArray, text);
    write(text);
    start(Keeping::Ids);
    QVERIFY(m_leads->isEmpty());
    m_leads->add(lead(2), nameOf(2));
    start(Keeping::Ids);
    QCOMPARE(shown(), QStringList(QStringLiteral("lead-2")));
}

void RecentLeadsTest::needsNoFile()
{
    m_leads = std::make_unique<RecentLeads>();
    m_leads->add(lead(1), nameOf(1));
    QCOMPARE(shown(), QStringList(nameOf(1)));
    m_leads->setFile({});
    QCOMPARE(shown(), QStringList(nameOf(1)));
    m_leads->clear();
    QVERIFY(m_leads->isEmpty());
    // What was opened before the file was known is the newest.
    write(R"({"leads":[{"enterprise":"ent_1","lead":"lead-1"},)"
          R"({"enterprise":"ent_1","lead":"lead-2"}]})");
    m_leads->add(lead(2), nameOf(2));
    m_leads->setFile(m_file);
    QCOMPARE(shown(), (QStringList{nameOf(2), QStringLiteral("lead-1")}));
}

void RecentLeadsTest::tellsLeadsApart()
{
    m_leads->add(lead(1), QStringLiteral("Asha Rao"));
    m_leads->add(lead(2), QStringLiteral("Asha Rao"));
    m_leads->add(lead(3), QString());
    m_leads->add(lead(4), QString(100, u'a'));
    QCOMPARE(
        shown(),
        (QStringList{QString(59, u'a') + u'…', QStringLiteral("lead-3"),
                     QStringLiteral("Asha Rao (lead-2)"), QStringLiteral("Asha Rao (lead-1)")}));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::RecentLeadsTest, QCoreApplication)

#include "tst_recentleads.moc"
