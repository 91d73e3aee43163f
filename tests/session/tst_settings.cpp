// SPDX-License-Identifier: MIT
#include "session/settings.h"
#include "support/testprogram.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

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
    void survivesAFileThatIsNone_data();
    void survivesAFileThatIsNone();
    void buildsNoValueOfAnyType_data();
    void buildsNoValueOfAnyType();
    void leavesAloneWhatIsNoSettingsFile_data();
    void leavesAloneWhatIsNoSettingsFile();
    void keepsWhatItDoesNotKnow();
    void readsWhatEditorsWrite_data();
    void readsWhatEditorsWrite();
    void twoWindowsKeepEachOthersSettings();
    void writesThroughALink();
    void usesTheProgramsNames();
    void takesTheDefaultsOfTheComputer();

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

    [[nodiscard]] QByteArray readFile() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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
        settings.setLayouts({{QStringLiteral("window"), window}});
        settings.setLayouts({{QStringLiteral("splitter"), "splitter"}});
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

void SettingsTest::survivesAFileThatIsNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("any bytes") << QByteArray("\x00\xff{\"timeline/pageSize\":50", 25);
    QTest::newRow("the JSON of version 0.1.0")
        << QByteArray("{\n    \"timeline/pageSize\": 50\n}\n");
    QTest::newRow("a key without a value") << QByteArray("[timeline]\npageSize\n");
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
    QTest::addColumn<int>("read");
    // An int of 25, as a value of any type is written.
    const QByteArray any = "Variant(\\0\\0\\0\\x2\\0\\0\\0\\x19)\n";
    QTest::newRow("as Qt writes it") << "[timeline]\npageSize=@" + any << 25 << 10;
    QTest::newRow("in quotes") << QByteArray(
        "[timeline]\npageSize=\"@Variant(\\0\\0\\0\\x2\\0\\0\\0\\x19)\"\n")
                               << 25 << 10;
    QTest::newRow("without an escape")
        << QByteArray("[timeline]\npageSize=@ByteArray(25)\n") << 25 << 10;
    QTest::newRow("with an escape") << "[timeline]\npageSize=\\x40" + any << 25 << 10;
    QTest::newRow("with an octal escape") << "[timeline]\npageSize=\\100" + any << 25 << 10;
    QTest::newRow("among others") << "[timeline]\ntimeZone=UTC\npageSize=50\nx=@" + any << 50 << 50;
    QTest::newRow("gigabytes") << QByteArray("[timeline]\npageSize=@Variant(\\0\\0\\0\\t2((\\0)\n")
                               << 0 << 10;
    QTest::newRow("gigabytes in a key of no use")
        << QByteArray("[timeline]\npageSize=50\nx=@Variant(\\0\\0\\0\\t2((\\0)\n") << 0 << 50;
}

void SettingsTest::buildsNoValueOfAnyType()
{
    QFETCH(QByteArray, content);
    QFETCH(int, built);
    writeFile(content);
    if (built != 0)
        QCOMPARE(QSettings(m_file, QSettings::IniFormat).value("timeline/pageSize").toInt(), built);
    Settings(m_file).setEnterpriseId(QStringLiteral("E"));
    QTEST(Settings(m_file).pageSize(), "read");
    QCOMPARE(Settings(m_file).enterpriseId(), QStringLiteral("E"));
}

void SettingsTest::leavesAloneWhatIsNoSettingsFile_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind :
         {"a FIFO", "a folder", "a socket", "a link to a FIFO", "a link to nothing",
          "a link to itself", "a link to a device", "a file of another kind", "an unreadable file"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void SettingsTest::leavesAloneWhatIsNoSettingsFile()
{
#ifndef Q_OS_UNIX
    QSKIP("Made with the calls of a Unix system");
#else
    QFETCH(QString, kind);
    const QByteArray name = QFile::encodeName(m_file);
    const QString other = m_folder->filePath(QStringLiteral("other"));
    QByteArray before;
    if (kind == QLatin1String("a FIFO")) {
        QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    } else if (kind == QLatin1String("a folder")) {
        QVERIFY(QDir().mkpath(m_file));
    } else if (kind == QLatin1String("a socket")) {
        QCOMPARE(::mknod(name.constData(), S_IFSOCK | 0600, 0), 0);
    } else if (kind == QLatin1String("a link to a FIFO")) {
        QCOMPARE(::mkfifo(QFile::encodeName(other).constData(), 0600), 0);
        QVERIFY(QFile::link(other, m_file));
    } else if (kind == QLatin1String("a link to nothing")) {
        QVERIFY(QFile::link(other, m_file));
    } else if (kind == QLatin1String("a link to itself")) {
        QVERIFY(QFile::link(m_file, m_file));
    } else if (kind == QLatin1String("a link to a device")) {
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), m_file));
    } else {
        before = "[timeline]\npageSize=50\n";
        if (kind == QLatin1String("a file of another kind"))
            before += QByteArray(1024 * 1024, 'x');
        writeFile(before);
        if (kind == QLatin1String("an unreadable file")) {
            QVERIFY(QFile::setPermissions(m_file, {}));
            if (QFile file(m_file); file.open(QIODevice::ReadOnly))
                QSKIP("This user may read every file");
        }
    }
    const auto typeOf = [&name] {
        struct stat status = {};
        return ::lstat(name.constData(), &status) == 0 ? status.st_mode : 0;
    };
    const auto type = typeOf();
    {
        Settings settings(m_file);
        QCOMPARE(settings.pageSize(), 10);
        QCOMPARE(settings.enterpriseId(), QString());
        settings.setPageSize(20);
        settings.setLayouts({{QStringLiteral("window"), "window"}});
        // Within the run it is remembered.
        QCOMPARE(settings.pageSize(), 20);
    }
    QCOMPARE(typeOf(), type);
    QVERIFY(!QFileInfo::exists(other) || !QFileInfo(other).isFile());
    if (kind == QLatin1String("a file of another kind")) {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
    }
#endif
}

void SettingsTest::keepsWhatItDoesNotKnow()
{
    // Sections, keys and forms of a newer version, and what nobody understands.
    const QByteArray content = "; by hand\n"
                               "nothing\n"
                               "[General]\n"
                               "version=9\n"
                               "\n"
                               "[timeline]\n"
                               "pageSize=500\n"
                               "columns\\when=@Variant(\\0\\0\\0\\x2)\n"
                               "timeZone=Asia/Dubai\n"
                               "  spaced = \"a; b\"  \n"
                               "\n"
                               "[tokens]\n"
                               "remembered=@Variant(\\0\\0\\0\\t)\n"
                               "[lead]\n"
                               "enterpriseId=\"\\x939\"\n"
                               "[layout]\n"
                               "window=@ByteArray(\\x1)\n"
                               "[unknown]\n"
                               "pageSize=7\r\n"
                               "last=\xff\xfe";
    writeFile(content);
    const TokenKey key{QStringLiteral("https://next.telecrm.in"), {QStringLiteral("ent")}};
    Settings settings(m_file);
    QCOMPARE(settings.pageSize(), 10);
    QCOMPARE(settings.timeZone(), QString());
    QCOMPARE(settings.enterpriseId(), QString());
    QCOMPARE(settings.layout(QStringLiteral("window")), QByteArray());
    QVERIFY(!settings.isTokenRemembered(key));
    settings.setTokenRemembered(key, false); // there is none
    QCOMPARE(readFile(), content);

    settings.setPageSize(25);
    QByteArray expected = content;
    QCOMPARE(readFile(), expected.replace("pageSize=500", "pageSize=25"));
    settings.setLayouts({{QStringLiteral("panes"), "abc"}});
    QCOMPARE(readFile(), expected.replace("(\\x1)\n", "(\\x1)\npanes=YWJj\n"));
    settings.setEnterpriseId(QStringLiteral("ent"));
    QCOMPARE(readFile(), expected.replace("\"\\x939\"", "ent"));
    settings.setTokenRemembered(key, true);
    QCOMPARE(readFile(),
             expected.replace("remembered=@Variant(\\0\\0\\0\\t)",
                              "remembered=https://next.telecrm.in ent"));
    settings.setTimeZone(QStringLiteral("UTC"));
    QCOMPARE(readFile(), expected.replace("Asia/Dubai", "UTC"));
    QCOMPARE(Settings(m_file).pageSize(), 25);
}

void SettingsTest::readsWhatEditorsWrite_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("plain") << QByteArray("[timeline]\npageSize=50");
    QTest::newRow("line ends of Windows") << QByteArray("[timeline]\r\npageSize=50\r\n");
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf[timeline]\npageSize=50\n");
    QTest::newRow("spaces") << QByteArray(" [timeline] \n pageSize =  50 \n");
    QTest::newRow("quotes") << QByteArray("[timeline]\npageSize=\"50\"\n");
    QTest::newRow("a comment") << QByteArray("[timeline]\n;pageSize=9\npageSize=50 ; many\n");
    QTest::newRow("twice") << QByteArray("[timeline]\npageSize=9\n[x]\n[timeline]\npageSize=50\n");
}

void SettingsTest::readsWhatEditorsWrite()
{
    QFETCH(QByteArray, content);
    writeFile(content);
    QCOMPARE(Settings(m_file).pageSize(), 50);
    Settings(m_file).setPageSize(20);
    QCOMPARE(Settings(m_file).pageSize(), 20);
}

void SettingsTest::twoWindowsKeepEachOthersSettings()
{
    Settings one(m_file);
    Settings other(m_file);
    const TokenKey key{QStringLiteral("https://next.telecrm.in"), {QStringLiteral("one")}};
    const TokenKey otherKey{QStringLiteral("https://next.telecrm.in"), {QStringLiteral("other")}};
    one.setPageSize(20);
    other.setTimeZone(QStringLiteral("UTC"));
    one.setTokenRemembered(key, true);
    other.setTokenRemembered(otherKey, true);
    const Settings next(m_file);
    QCOMPARE(next.pageSize(), 20);
    QCOMPARE(next.timeZone(), QStringLiteral("UTC"));
    QVERIFY(next.isTokenRemembered(key));
    QVERIFY(next.isTokenRemembered(otherKey));
}

void SettingsTest::writesThroughALink()
{
    const QString real = m_folder->filePath(QStringLiteral("real.ini"));
    Settings(real).setPageSize(20);
    if (!QFile::link(real, m_file))
        QSKIP("There are no links here");
    Settings(m_file).setPageSize(30);
    QVERIFY(QFileInfo(m_file).isSymLink());
    QCOMPARE(Settings(real).pageSize(), 30);
}

void SettingsTest::usesTheProgramsNames()
{
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->path()));
    QCoreApplication::setOrganizationName(QStringLiteral("Test Organization"));
    QCoreApplication::setApplicationName(QStringLiteral("Test Program"));
    Settings().setPageSize(33);
    QCOMPARE(Settings().pageSize(), 33);
    const QFileInfo file(m_folder->filePath(QStringLiteral("Test Organization/Test Program.conf")));
    QVERIFY(file.isFile());
    // It tells which workspaces a person uses.
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void SettingsTest::takesTheDefaultsOfTheComputer()
{
    const QString computer = m_folder->filePath(QStringLiteral("computer"));
    qputenv("XDG_CONFIG_DIRS", QFile::encodeName(computer));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->path()));
    QCoreApplication::setOrganizationName(QStringLiteral("Test Organization"));
    QCoreApplication::setApplicationName(QStringLiteral("Test Program"));
    QVERIFY(QDir().mkpath(computer + QStringLiteral("/Test Organization")));
    QFile file(computer + QStringLiteral("/Test Organization/Test Program.conf"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("[timeline]\npageSize=50\n[lead]\nenterpriseId=5a3b1e00\n") > 0);
    file.close();
    QCOMPARE(Settings().pageSize(), 50);
    QCOMPARE(Settings().enterpriseId(), QStringLiteral("5a3b1e00"));
    Settings().setPageSize(20);
    QCOMPARE(Settings().pageSize(), 20);
    QCOMPARE(Settings().enterpriseId(), QStringLiteral("5a3b1e00"));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::SettingsTest, QCoreApplication)

#include "tst_settings.moc"
