// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace LeadViewer {

namespace {

constexpr qsizetype mebibyte = 1024 * 1024;

QJsonObject sample(const QString &text = QStringLiteral("first"))
{
    return {{QStringLiteral("text"), text}};
}

} // namespace

class PrivateFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatWasWrittenLast();
    void isForItsOwnerOnly();
    void ignoresWhatIsDamaged_data();
    void ignoresWhatIsDamaged();
    void ignoresWhatIsTooLarge();
    void leavesAloneWhatIsNoFile_data();
    void leavesAloneWhatIsNoFile();
    void needsANameAndAFolder();

private:
    [[nodiscard]] QString folder() const { return QFileInfo(m_file).path(); }
    //! The text of the sample that is in the file; null when there is none.
    [[nodiscard]] QString kept() const
    {
        const auto json = readPrivateFile(m_file);
        const Json::Value *text = json ? json->find(u"text") : nullptr;
        return text != nullptr ? text->toString() : QString();
    }
    void write(const QByteArray &text) const
    {
        QVERIFY(QDir().mkpath(folder()));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_file;
};

void PrivateFileTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_file = m_directory->filePath(QStringLiteral("cache/names/file.json"));
}

void PrivateFileTest::keepsWhatWasWrittenLast()
{
    QVERIFY(!readPrivateFile(m_file));
    writePrivateFile(m_file, sample());
    QCOMPARE(kept(), QStringLiteral("first"));
    writePrivateFile(m_file, sample(QStringLiteral("2")));
    QCOMPARE(kept(), QStringLiteral("2"));
    QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden),
             QStringList(QStringLiteral("file.json")));
}

void PrivateFileTest::isForItsOwnerOnly()
{
#ifndef Q_OS_UNIX
    QSKIP("Only Unix has these permissions.");
#endif
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    for (int round = 0; round < 2; ++round) {
        writePrivateFile(m_file, sample());
        QCOMPARE(QFile::permissions(m_file) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(folder()) & others, QFile::Permissions());
        // Also where they were not.
        QVERIFY(QFile::setPermissions(m_file, QFile::permissions(m_file) | others));
        QVERIFY(QFile::setPermissions(folder(), QFile::permissions(folder()) | others));
    }
}

void PrivateFileTest::ignoresWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\0\xff[", 3);
    QTest::newRow("cut off") << QByteArray(R"({"text":"first")");
    QTest::newRow("very deep") << QByteArray(100'000, '[');
}

void PrivateFileTest::ignoresWhatIsDamaged()
{
    QFETCH(QByteArray, text);
    write(text);
    QVERIFY(!readPrivateFile(m_file));
    writePrivateFile(m_file, sample());
    QCOMPARE(kept(), QStringLiteral("first"));
}

void PrivateFileTest::ignoresWhatIsTooLarge()
{
    const QByteArray text(R"({"text":"first"})");
    write(text + QByteArray(mebibyte - text.size(), ' '));
    QCOMPARE(kept(), QStringLiteral("first"));
    write(text + QByteArray(mebibyte + 1 - text.size(), ' '));
    QVERIFY(!readPrivateFile(m_file));
    // Neither is it written: what is there stays.
    write(text);
    writePrivateFile(m_file, sample(QString(mebibyte, u'a')));
    QCOMPARE(kept(), QStringLiteral("first"));
}

void PrivateFileTest::leavesAloneWhatIsNoFile_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *const kind : {"folder", "fifo", "dangling link", "link to a file"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void PrivateFileTest::leavesAloneWhatIsNoFile()
{
#ifndef Q_OS_UNIX
    QSKIP("Only Unix has all of these.");
#else
    QFETCH(QString, kind);
    const QString target = m_directory->filePath(QStringLiteral("target"));
    writePrivateFile(m_file, sample());
    if (kind == u"link to a file")
        QVERIFY(QFile::copy(m_file, target));
    QVERIFY(QFile::remove(m_file));
    if (kind == u"folder")
        QVERIFY(QDir().mkdir(m_file));
    else if (kind == u"fifo")
        QCOMPARE(mkfifo(QFile::encodeName(m_file).constData(), 0600), 0);
    else
        QVERIFY(QFile::link(target, m_file));
    const bool isTargetThere = QFile::exists(target);
    QVERIFY(!readPrivateFile(m_file));
    writePrivateFile(m_file, sample());
    QVERIFY(!readPrivateFile(m_file));
    QCOMPARE(QFile::exists(target), isTargetThere);
    const QFileInfo left(m_file);
    QVERIFY(left.exists() || left.isSymLink());
    QVERIFY(!left.isFile() || left.isSymLink());
#endif
}

void PrivateFileTest::needsANameAndAFolder()
{
    writePrivateFile({}, sample());
    QVERIFY(!readPrivateFile({}));
    // A file in the place of the folder.
    QVERIFY(QDir().mkpath(m_directory->filePath(QStringLiteral("cache"))));
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    writePrivateFile(m_file, sample());
    QVERIFY(!readPrivateFile(m_file));
    QVERIFY(file.exists());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::PrivateFileTest, QCoreApplication)

#include "tst_privatefile.moc"
