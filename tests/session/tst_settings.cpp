// SPDX-License-Identifier: MIT
#include "session/settings.h"
#include "support/testprogram.h"

#include "session/settingsformat.h"

#include <QTemporaryDir>
#include <QtTest>

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
    void survivesAFileThatIsNone();
    void buildsNoValueOfAnyType();
    void usesTheProgramsNames();

private:
    void write(const QString &key, const QVariant &value) const
    {
        QSettings(m_file, settingsFormat()).setValue(key, value);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void SettingsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_file = m_folder->filePath(QStringLiteral("settings.json"));
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
    Settings(m_file).setEnterpriseId(id);
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

void SettingsTest::survivesAFileThatIsNone()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QByteArray("\x00\xff{\"timeline/pageSize\":50", 25)) > 0);
    file.close();
    Settings settings(m_file);
    QCOMPARE(settings.pageSize(), 10);
    QCOMPARE(settings.enterpriseId(), QString());
    // It is replaced by what is kept next.
    settings.setPageSize(20);
    QCOMPARE(Settings(m_file).pageSize(), 20);
}

void SettingsTest::buildsNoValueOfAnyType()
{
    // Qt's own forms take this for a value of a type of its own that is gigabytes long.
    const QString value = QStringLiteral("@Variant(\\0\\0\\0\\t2((\\0)");
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("[timeline]\npageSize=" + value.toUtf8() + '\n') > 0);
    file.close();
    QCOMPARE(Settings(m_file).pageSize(), 10);
    write(QStringLiteral("timeline/pageSize"), value);
    QCOMPARE(Settings(m_file).pageSize(), 10);
    Settings(m_file).setEnterpriseId(value);
    QCOMPARE(Settings(m_file).enterpriseId(), value);
}

void SettingsTest::usesTheProgramsNames()
{
    QSettings::setPath(settingsFormat(), QSettings::UserScope, m_folder->path());
    QCoreApplication::setOrganizationName(QStringLiteral("Test Organization"));
    QCoreApplication::setApplicationName(QStringLiteral("Test Program"));
    Settings().setPageSize(33);
    QCOMPARE(Settings().pageSize(), 33);
    QVERIFY(
        QFile::exists(m_folder->filePath(QStringLiteral("Test Organization/Test Program.json"))));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::SettingsTest, QCoreApplication)

#include "tst_settings.moc"
