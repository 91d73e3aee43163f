// SPDX-License-Identifier: MIT
#include "session/namescache.h"
#include "support/testprogram.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

namespace LeadViewer {

namespace {

const EnterpriseId first{QStringLiteral("ent_1")};
const EnterpriseId second{QStringLiteral("../ent/2")};
const QString origin = QStringLiteral("https://next.telecrm.in");

KnownNames sample()
{
    KnownNames names;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(1763000000123, Qt::UTC);
    names.hasEverybody = true;
    for (const QString &each :
         {QString(pipelineList), QStringLiteral("a@x.in"), QStringLiteral("nobody@x.in")})
        names.asked.insert(each, time);
    Workspace &workspace = names.workspace;
    workspace.memberNames.insert(QStringLiteral("a@x.in"), QStringLiteral("Åsha \"R\" Rao"));
    workspace.statuses.insert(QStringLiteral("1"),
                              {QStringLiteral("Fresh"), QStringLiteral("#00ff7F")});
    workspace.statuses.insert(QStringLiteral("2"), {QStringLiteral("Lost"), {}});
    workspace.lostReasons.insert(QStringLiteral("7"), QStringLiteral("Too dear"));
    workspace.actionNames.insert(QStringLiteral("1001"), QStringLiteral("Site visit"));
    workspace.actionFieldTypes.insert(QStringLiteral("1001"),
                                      {{QStringLiteral("visit_date"), FieldType::Date},
                                       {QStringLiteral("expected_value"), FieldType::Money}});
    workspace.actionFieldTypes.insert(QStringLiteral("1002"),
                                      {{QStringLiteral("phone_2"), FieldType::Phone}});
    for (int type = 0; type <= int(FieldType::LostReason); ++type)
        workspace.fieldTypes.insert(QStringLiteral("f%1").arg(type), FieldType(type));
    return names;
}

} // namespace

class NamesCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsAll();
    void keepsNothingElse();
    void hasAFileForEachWorkspaceAndOrigin();
    void ignoresWhatIsDamaged_data();
    void ignoresWhatIsDamaged();
    void forgetsAllWorkspaces();
    void needsAFolder();

private:
    [[nodiscard]] NamesCache cache(const QString &at = origin) const { return {m_folder, at}; }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder).entryList(QDir::AllEntries | QDir::System | QDir::Hidden
                                        | QDir::NoDotAndDotDot);
    }
    //! The file of the first workspace, when it is the only one.
    [[nodiscard]] QString file() const { return m_folder + u'/' + files().constFirst(); }
    void write(const QByteArray &text) const
    {
        QFile target(file());
        QVERIFY(target.open(QIODevice::WriteOnly));
        QCOMPARE(target.write(text), text.size());
    }
    [[nodiscard]] QByteArray written() const
    {
        QFile source(file());
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_folder;
};

void NamesCacheTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_folder = m_directory->filePath(QStringLiteral("cache/names"));
}

void NamesCacheTest::keepsAll()
{
    QCOMPARE(cache().load(first), KnownNames());
    cache().save(first, sample());
    QCOMPARE(cache().load(first), sample());
    KnownNames less = sample();
    less.workspace.fieldTypes.clear();
    less.asked.clear();
    less.hasEverybody = false;
    cache().save(first, less);
    QCOMPARE(cache().load(first), less);
}

void NamesCacheTest::keepsNothingElse()
{
    cache().save(first, sample());
    const QJsonObject json = QJsonDocument::fromJson(written()).object();
    QCOMPARE(json.keys().join(u' '),
             QStringLiteral("asked customActions customFields data hasEverybody lostReasons "
                            "statuses"));
    const auto keys = [&json](const char *list) {
        return json[QLatin1String(list)][0].toObject().keys().join(u' ');
    };
    QCOMPARE(keys("data"), QStringLiteral("email name"));
    QCOMPARE(keys("customActions"), QStringLiteral("code displayName"));
    QCOMPARE(json[QLatin1String("customActions")][1].toObject().keys().join(u' '),
             QStringLiteral("code fieldSchema"));
    QCOMPARE(keys("customFields"), QStringLiteral("apiName type"));
    QCOMPARE(keys("lostReasons"), QStringLiteral("id label"));
    QCOMPARE(keys("statuses"), QStringLiteral("color id label"));
}

void NamesCacheTest::hasAFileForEachWorkspaceAndOrigin()
{
    const QString other = QStringLiteral("http://127.0.0.1:8080");
    cache().save(first, sample());
    // echo -n "https://next.telecrm.in ent_1" | sha256sum
    QCOMPARE(files(),
             QStringList({QStringLiteral(
                 "6a52dce5e7d5ffd3d685893475dc8cf279375f71616b573d8fd2c8fe077963e0.json")}));
    QCOMPARE(cache().load(second), KnownNames());
    QCOMPARE(cache(other).load(first), KnownNames());
    cache().save(second, {});
    cache(other).save(first, {});
    QCOMPARE(files().size(), 3);
    QCOMPARE(cache().load(first), sample());
}

void NamesCacheTest::ignoresWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no members") << QByteArray("{}");
    const QByteArray lists = R"("data":[],"customActions":[],"statuses":[],"customFields":[])";
    QTest::newRow("not asked") << '{' + lists + R"(,"hasEverybody":true})";
    QTest::newRow("only a part") << QByteArray(R"({"asked":{"a@x.in":1},"hasEverybody":true,
                                    "data":[{"email":"a@x.in","name":"A"}]})");
    QTest::newRow("other types") << '{' + lists + R"(,"asked":{"a@x.in":"1","b@x.in":1.5,
                                    "c@x.in":null},"hasEverybody":7})";
}

void NamesCacheTest::ignoresWhatIsDamaged()
{
    QFETCH(QByteArray, text);
    cache().save(first, sample());
    write(text);
    QCOMPARE(cache().load(first), KnownNames());
}

void NamesCacheTest::forgetsAllWorkspaces()
{
    cache().forget(); // there is no folder yet
    cache().save(first, sample());
    // What QSaveFile leaves when the program is ended while it writes.
    QVERIFY(QFile::copy(file(), file() + QStringLiteral(".AbCdEf")));
    cache().save(second, sample());
    cache(QStringLiteral("http://localhost")).save(first, sample());
    const QStringList foreign{QStringLiteral("somebody's.json"),
                              QString(64, u'z') + QStringLiteral(".json")};
    for (const QString &name : foreign) {
        QFile file(m_folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QCOMPARE(files().size(), 6);
    cache().forget();
    QCOMPARE(files(), foreign);
    QCOMPARE(cache().load(first), KnownNames());
}

void NamesCacheTest::needsAFolder()
{
    NamesCache none(QString(), origin);
    none.save(first, sample());
    QCOMPARE(none.load(first), KnownNames());
    none.forget();
    // A file in the place of the folder.
    QVERIFY(QDir().mkpath(m_directory->filePath(QStringLiteral("cache"))));
    QFile file(m_folder);
    QVERIFY(file.open(QIODevice::WriteOnly));
    cache().save(first, sample());
    QCOMPARE(cache().load(first), KnownNames());
    cache().forget();
    QVERIFY(file.exists());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::NamesCacheTest, QCoreApplication)

#include "tst_namescache.moc"
