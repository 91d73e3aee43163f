// SPDX-License-Identifier: MIT
#include "session/settings.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>

#include <sys/stat.h>

namespace LeadViewer {

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void hasDefaults();
    void remembersFromRunToRun();
    void remembersIdsOfEveryForm_data();
    void remembersIdsOfEveryForm();
    void keepsLayoutsApart();
    void takesAbsurdValuesForAbsent_data();
    void takesAbsurdValuesForAbsent();
    void zoomHasItsSteps_data();
    void zoomHasItsSteps();
    void switchesAreTrueOrFalse_data();
    void switchesAreTrueOrFalse();
    void keepsNoLayoutUnlessWanted();
    void recentLeadsHaveSwitches();
    void ownerIsAText_data();
    void ownerIsAText();
    void exportFolderIsAPath_data();
    void exportFolderIsAPath();
    void survivesAFileThatIsNone_data();
    void survivesAFileThatIsNone();
    void buildsNoValueOfAnyType_data();
    void buildsNoValueOfAnyType();
    void leavesAloneWhatIsNoFile_data();
    void leavesAloneWhatIsNoFile();
    void keepsValuesOfANewerVersion();
    void usesTheProgramsNames();
    void readsNoOtherFile();

private:
    void write(const QString &key, const QVariant &value) const
    {
        QSettings(m_file, QSettings::IniFormat).setValue(key, value);
    }

    void writeFile(const QByteArray &content) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void SettingsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_file = m_folder->filePath(QStringLiteral("settings.ini"));
}

void SettingsTest::hasDefaults()
{
    const Settings settings(m_file);
    QCOMPARE(settings.pageSize(), 10);
    QCOMPARE(settings.enterpriseId(), QString());
    QCOMPARE(settings.layout(QStringLiteral("window")), QByteArray());
}

void SettingsTest::remembersFromRunToRun()
{
    for (const int size : {1, 25, 100}) {
        {
            Settings settings(m_file);
            settings.setPageSize(size);
            settings.setEnterpriseId(QStringLiteral("ent_%1").arg(size));
        }
        const Settings settings(m_file);
        QCOMPARE(settings.pageSize(), size);
        QCOMPARE(settings.enterpriseId(), QStringLiteral("ent_%1").arg(size));
    }
    Settings(m_file).setEnterpriseId({});
    QCOMPARE(Settings(m_file).enterpriseId(), QString());
    QCOMPARE(Settings(m_file).pageSize(), 100);
}

void SettingsTest::remembersIdsOfEveryForm_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"5a3b1e00c0ffee0000000001", "0012", "1e5", "a, b", "a;b=c/d\\e", "%1 @x",
                           "@Invalid()", "उद्यम", "\"quoted\""})
        QTest::newRow(id) << QString::fromUtf8(id);
    QTest::newRow("as long as an ID gets") << QString(256, QLatin1Char('a'));
}

void SettingsTest::remembersIdsOfEveryForm()
{
    QFETCH(QString, id);
    const TokenKey key{QStringLiteral("https://next.telecrm.in"), {id}};
    const TokenKey other{QStringLiteral("https://next.telecrm.in"), {QStringLiteral("other")}};
    {
        Settings settings(m_file);
        settings.setEnterpriseId(id);
        settings.setTokenRemembered(other, true);
        settings.setTokenRemembered(key, true);
    }
    QCOMPARE(Settings(m_file).enterpriseId(), id);
    QVERIFY(Settings(m_file).isTokenRemembered(key));
    Settings(m_file).setTokenRemembered(other, false);
    QVERIFY(!Settings(m_file).isTokenRemembered(other));
    QVERIFY(Settings(m_file).isTokenRemembered(key));
    Settings(m_file).setTokenRemembered(key, false);
    QVERIFY(!Settings(m_file).isTokenRemembered(key));
    QCOMPARE(Settings(m_file).enterpriseId(), id);
}

void SettingsTest::keepsLayoutsApart()
{
    const QByteArray window("\x00\xff\x01 window", 10);
    {
        Settings settings(m_file);
        settings.setLayout(QStringLiteral("window"), window);
        settings.setLayout(QStringLiteral("splitter"), "splitter");
    }
    const Settings settings(m_file);
    QCOMPARE(settings.layout(QStringLiteral("window")), window);
    QCOMPARE(settings.layout(QStringLiteral("splitter")), QByteArray("splitter"));
    QCOMPARE(settings.layout(QStringLiteral("other")), QByteArray());
}

void SettingsTest::takesAbsurdValuesForAbsent_data()
{
    QTest::addColumn<QVariant>("pageSize");
    QTest::newRow("0") << QVariant(0);
    QTest::newRow("below 0") << QVariant(-10);
    QTest::newRow("101") << QVariant(101);
    QTest::newRow("beyond an int") << QVariant(99999999999LL);
    QTest::newRow("words") << QVariant(QStringLiteral("many"));
    QTest::newRow("nothing") << QVariant(QString());
    QTest::newRow("a list") << QVariant(QStringList{QStringLiteral("10"), QStringLiteral("20")});
    QTest::newRow("bytes") << QVariant(QByteArray("\x00\x01", 2));
}

void SettingsTest::takesAbsurdValuesForAbsent()
{
    QFETCH(QVariant, pageSize);
    write(QStringLiteral("timeline/pageSize"), pageSize);
    write(QStringLiteral("lead/enterpriseId"), QString(257, QLatin1Char('a')));
    const Settings settings(m_file);
    QCOMPARE(settings.pageSize(), 10);
    QCOMPARE(settings.enterpriseId(), QString());
    // The keys are the ones the program writes, or nothing above would prove a thing.
    write(QStringLiteral("timeline/pageSize"), 25);
    write(QStringLiteral("lead/enterpriseId"), QStringLiteral("ent_1"));
    QCOMPARE(Settings(m_file).pageSize(), 25);
    QCOMPARE(Settings(m_file).enterpriseId(), QStringLiteral("ent_1"));
}

void SettingsTest::zoomHasItsSteps_data()
{
    QTest::addColumn<QVariant>("written");
    QTest::addColumn<int>("zoom");
    QTest::newRow("nothing") << QVariant() << 100;
    for (const int zoom : {70, 80, 100, 150, 200})
        QTest::addRow("%d", zoom) << QVariant(zoom) << zoom;
    for (const char *absurd : {"60", "69", "75", "201", "210", "-100", "0", "large", "", "1e2"})
        QTest::addRow("absurd: %s", absurd) << QVariant(QString::fromLatin1(absurd)) << 100;
}

void SettingsTest::zoomHasItsSteps()
{
    QFETCH(QVariant, written);
    if (written.isValid())
        write(QStringLiteral("window/zoom"), written);
    QTEST(Settings(m_file).zoom(), "zoom");
    Settings(m_file).setZoom(120);
    QCOMPARE(Settings(m_file).zoom(), 120);
}

void SettingsTest::switchesAreTrueOrFalse_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<bool>("hidesEmptyFields");
    QTest::addColumn<bool>("keepsLayout");
    QTest::newRow("true") << QStringLiteral("true") << true << true;
    QTest::newRow("false") << QStringLiteral("false") << false << false;
    for (const char *absurd : {"", "1", "yes", "TRUE", "maybe"})
        QTest::addRow("absurd: %s", absurd) << QString::fromLatin1(absurd) << true << true;
}

void SettingsTest::switchesAreTrueOrFalse()
{
    QFETCH(QString, written);
    write(QStringLiteral("fields/hidesEmpty"), written);
    write(QStringLiteral("window/keepsLayout"), written);
    write(QStringLiteral("timeline/hidesSystemEvents"), written);
    QTEST(Settings(m_file).hidesEmptyFields(), "hidesEmptyFields");
    QCOMPARE(Settings(m_file).hidesSystemEvents(), written == QLatin1String("true"));
    QTEST(Settings(m_file).keepsLayout(), "keepsLayout");
    for (const bool isOn : {true, false}) {
        Settings(m_file).setHidesEmptyFields(isOn);
        Settings(m_file).setHidesSystemEvents(isOn);
        Settings(m_file).setKeepsLayout(isOn);
        QCOMPARE(Settings(m_file).hidesEmptyFields(), isOn);
        QCOMPARE(Settings(m_file).hidesSystemEvents(), isOn);
        QCOMPARE(Settings(m_file).keepsLayout(), isOn);
    }
}

void SettingsTest::keepsNoLayoutUnlessWanted()
{
    const QString window = QStringLiteral("window");
    Settings(m_file).setLayout(window, "geometry");
    Settings(m_file).setPageSize(25);
    Settings(m_file).setKeepsLayout(false);
    QCOMPARE(Settings(m_file).layout(window), QByteArray());
    Settings(m_file).setLayout(window, "geometry");
    QCOMPARE(Settings(m_file).layout(window), QByteArray());
    Settings(m_file).setKeepsLayout(true);
    Settings(m_file).setLayout(window, "geometry");
    QCOMPARE(Settings(m_file).layout(window), QByteArray("geometry"));
    QCOMPARE(Settings(m_file).pageSize(), 25);
    // The same where nothing is written.
    Settings nowhere(m_folder->path());
    nowhere.setLayout(window, "geometry");
    nowhere.setKeepsLayout(false);
    QCOMPARE(nowhere.layout(window), QByteArray());
    QCOMPARE(nowhere.keepsLayout(), false);
}

void SettingsTest::recentLeadsHaveSwitches()
{
    QVERIFY(Settings(m_file).remembersRecentLeads());
    QVERIFY(!Settings(m_file).remembersLeadNames());
    QVERIFY(!Settings(m_file).showsMyLeads());
    for (const bool isOn : {true, false}) {
        Settings(m_file).setRemembersRecentLeads(!isOn);
        Settings(m_file).setRemembersLeadNames(isOn);
        QCOMPARE(Settings(m_file).remembersRecentLeads(), !isOn);
        QCOMPARE(Settings(m_file).remembersLeadNames(), isOn);
        Settings(m_file).setShowsMyLeads(isOn);
        QCOMPARE(Settings(m_file).showsMyLeads(), isOn);
        QCOMPARE(Settings(m_file).remembersLeadNames(), isOn);
    }
}

void SettingsTest::ownerIsAText_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<bool>("isTaken");
    const auto row = [](const QString &owner, bool isTaken) {
        QTest::addRow("%s", qPrintable(owner.left(40))) << owner << isTaken;
    };
    row(QString(), true);
    row(QStringLiteral("asha.rao+leads@example.in"), true);
    row(QString::fromUtf8("आशा@उदाहरण.भारत"), true);
    row(QStringLiteral("\"a b\"@example.in, \\; %1"), true);
    row(QString(254, u'a'), true);
    row(QString(255, u'b'), false);
}

void SettingsTest::ownerIsAText()
{
    QFETCH(QString, owner);
    QFETCH(bool, isTaken);
    Settings(m_file).setPageSize(25);
    Settings(m_file).setOwner(owner);
    QCOMPARE(Settings(m_file).owner(), isTaken ? owner : QString());
    QCOMPARE(Settings(m_file).pageSize(), 25); // the file is not taken for a damaged one
}

void SettingsTest::exportFolderIsAPath_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("isTaken");
    const auto row = [](const QString &folder, bool isTaken) {
        QTest::addRow("%s", qPrintable(folder.left(40))) << folder << isTaken;
    };
    row(QDir::rootPath() + QStringLiteral("home/asha/Exports"), true);
    row(QDir::rootPath() + QString::fromUtf8("home/आशा/a@b, \"c\"; %1"), true);
    row(QDir::rootPath() + QString(4000, u'a'), true);
    row(QDir::rootPath() + QString(4097, u'a'), false);
    row(QStringLiteral("Exports"), false);
    row(QStringLiteral("../Exports"), false);
    row(QString(), false);
}

void SettingsTest::exportFolderIsAPath()
{
    QFETCH(QString, folder);
    QFETCH(bool, isTaken);
    Settings(m_file).setPageSize(25);
    Settings(m_file).setExportFolder(folder);
    QCOMPARE(Settings(m_file).exportFolder(), isTaken ? folder : QString());
    QCOMPARE(Settings(m_file).pageSize(), 25); // the file is not taken for a damaged one
}

void SettingsTest::survivesAFileThatIsNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("any bytes") << QByteArray("\x00\xff{\"timeline/pageSize\":50", 25);
    QTest::newRow("the JSON of version 0.1.0")
        << QByteArray("{\n    \"timeline/pageSize\": 50\n}\n");
    QTest::newRow("a key without a value") << QByteArray("[timeline]\npageSize\n");
    QTest::newRow("far too much") << "[timeline]\nx=" + QByteArray(1024 * 1024, 'x')
            + "\npageSize=50\n";
}

void SettingsTest::survivesAFileThatIsNone()
{
    QFETCH(QByteArray, content);
    writeFile(content);
    {
        Settings settings(m_file);
        QCOMPARE(settings.pageSize(), 10);
        QCOMPARE(settings.enterpriseId(), QString());
        settings.setPageSize(20);
    }
    QCOMPARE(Settings(m_file).pageSize(), 20);
}

void SettingsTest::buildsNoValueOfAnyType_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("built"); // what Qt makes of it; 0 where that cannot be tried
    // An int of 25, as a value of any type is written.
    const QByteArray any = "Variant(\\0\\0\\0\\x2\\0\\0\\0\\x19)\n";
    QTest::newRow("as Qt writes it") << "[timeline]\npageSize=@" + any << 25;
    QTest::newRow("in quotes") << QByteArray(
        "[timeline]\npageSize=\"@Variant(\\0\\0\\0\\x2\\0\\0\\0\\x19)\"\n")
                               << 25;
    QTest::newRow("without an escape") << QByteArray("[timeline]\npageSize=@ByteArray(25)\n") << 25;
    QTest::newRow("with an escape") << "[timeline]\npageSize=\\x40" + any << 25;
    QTest::newRow("with an octal escape") << "[timeline]\npageSize=\\100" + any << 25;
    QTest::newRow("among others") << "[timeline]\ntimeZone=UTC\npageSize=50\nx=@" + any << 50;
    QTest::newRow("gigabytes") << QByteArray("[timeline]\npageSize=@Variant(\\0\\0\\0\\t2((\\0)\n")
                               << 0;
    QTest::newRow("gigabytes in a key of no use")
        << QByteArray("[timeline]\npageSize=50\nx=@Variant(\\0\\0\\0\\t2((\\0)\n") << 0;
}

void SettingsTest::buildsNoValueOfAnyType()
{
    QFETCH(QByteArray, content);
    QFETCH(int, built);
    writeFile(content);
    if (built != 0)
        QCOMPARE(QSettings(m_file, QSettings::IniFormat).value("timeline/pageSize").toInt(), built);
    Settings(m_file).setEnterpriseId(QStringLiteral("E"));
    QCOMPARE(Settings(m_file).pageSize(), 10);
    QCOMPARE(Settings(m_file).timeZone(), QString());
    QCOMPARE(Settings(m_file).enterpriseId(), QStringLiteral("E"));
}

void SettingsTest::leavesAloneWhatIsNoFile_data()
{
    using Make = std::function<bool(const QString &path)>;
    QTest::addColumn<Make>("make");
    QTest::newRow("a FIFO") << Make(
        [](const QString &path) { return mkfifo(QFile::encodeName(path).constData(), 0600) == 0; });
    QTest::newRow("a folder") << Make([](const QString &path) { return QDir().mkdir(path); });
    QTest::newRow("a link to nothing") << Make(
        [](const QString &path) { return QFile::link(path + QStringLiteral(".gone"), path); });
    QTest::newRow("a device") << Make(
        [](const QString &path) { return QFile::link(QStringLiteral("/dev/zero"), path); });
}

void SettingsTest::leavesAloneWhatIsNoFile()
{
    QFETCH(std::function<bool(const QString &path)>, make);
    QVERIFY(make(m_file));
    const QFileInfo before(m_file);
    {
        Settings settings(m_file);
        QCOMPARE(settings.pageSize(), 10);
        settings.setPageSize(25);
        QCOMPARE(settings.pageSize(), 25); // for this run
    }
    const QFileInfo after(m_file);
    QCOMPARE(after.isSymLink(), before.isSymLink());
    QCOMPARE(after.exists(), before.exists());
    QVERIFY(!after.isFile());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::System).size(),
             before.isDir() ? 0 : 1);
}

void SettingsTest::keepsValuesOfANewerVersion()
{
    writeFile("[timeline]\npageSize=500\ncolumns=7\n[future]\nplan=a b\n");
    Settings(m_file).setTimeZone(QStringLiteral("UTC"));
    const QSettings content(m_file, QSettings::IniFormat);
    QCOMPARE(content.value(QStringLiteral("timeline/pageSize")).toInt(), 500);
    QCOMPARE(content.value(QStringLiteral("timeline/columns")).toInt(), 7);
    QCOMPARE(content.value(QStringLiteral("future/plan")).toString(), QStringLiteral("a b"));
    QCOMPARE(content.value(QStringLiteral("timeline/timeZone")).toString(), QStringLiteral("UTC"));
}

void SettingsTest::usesTheProgramsNames()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
    QCoreApplication::setOrganizationName(QStringLiteral("Test Organization"));
    QCoreApplication::setApplicationName(QStringLiteral("Test Program"));
    Settings().setPageSize(33);
    QCOMPARE(Settings().pageSize(), 33);
    const QString file
        = QSettings(QSettings::NativeFormat, QSettings::UserScope,
                    QStringLiteral("Test Organization"), QStringLiteral("Test Program"))
              .fileName();
    QVERIFY(file.startsWith(m_folder->path()));
    QVERIFY(QFile::exists(file));
}

void SettingsTest::readsNoOtherFile()
{
    const QString computer = m_folder->filePath(QStringLiteral("computer"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::SystemScope, computer);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
    QCoreApplication::setOrganizationName(QStringLiteral("Test Organization"));
    QCoreApplication::setApplicationName(QStringLiteral("Test Program"));
    QVERIFY(QDir().mkpath(computer + QStringLiteral("/Test Organization")));
    QFile file(computer + QStringLiteral("/Test Organization/Test Program.conf"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("[timeline]\npageSize=50\n[lead]\nenterpriseId=5a3b1e00\n") > 0);
    file.close();
    QCOMPARE(Settings().pageSize(), 10);
    QCOMPARE(Settings().pageSize(25), 25);
    QCOMPARE(Settings().enterpriseId(), QString());
    Settings().setPageSize(20);
    QCOMPARE(Settings().pageSize(25), 20);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::SettingsTest, QCoreApplication)

#include "tst_settings.moc"
