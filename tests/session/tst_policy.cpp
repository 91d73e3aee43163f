// SPDX-License-Identifier: MIT
#include "session/policy.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

namespace LeadViewer {

namespace {

//! Everything a policy says, in one line.
QString textOf(const Policy &policy)
{
    const auto value = [](const QString &text, bool isLocked) {
        return isLocked ? text + u'!' : text;
    };
    QStringList parts{
        value(policy.enterpriseId.value_or(QStringLiteral("-")), policy.locksEnterpriseId),
        value(policy.baseUrl ? policy.baseUrl->origin() : QStringLiteral("-"), policy.locksBaseUrl),
        value(QString::number(policy.pageSize.value_or(0)), policy.locksPageSize)};
    if (!policy.allowsExport)
        parts += QStringLiteral("no export");
    if (!policy.allowsRemember)
        parts += QStringLiteral("no Remember");
    if (!policy.allowsRecentLeads)
        parts += QStringLiteral("no recent leads");
    if (policy.masksPhones)
        parts += QStringLiteral("masked");
    return parts.join(QStringLiteral(", "));
}

} // namespace

//! What an administrator can decide, and what is said of a policy that cannot be read.
class PolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void says_data();
    void says();
    void isSafeWhenItIsNoFile_data();
    void isSafeWhenItIsNoFile();
    void samplesHaveTheSwitchesOnly();

private:
    void write(const QByteArray &content) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void PolicyTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("policy.conf"));
}

void PolicyTest::says_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QStringList>("problems"); // fault and key
    const char *const nothing = "-, -, 0";
    const char *const safe = "-, -, 0, no export, no Remember, no recent leads, masked";
    struct Row
    {
        const char *content;
        const char *policy;
        QStringList problems = {};
    };
    const QString all = QStringLiteral("0 ");
    const auto unknown = [](const char *key) {
        return QStringList(QStringLiteral("1 ") + QLatin1String(key));
    };
    const auto wrong = [](const char *key) {
        return QStringList(QStringLiteral("2 ") + QLatin1String(key));
    };
    const Row rows[]{
        {"", nothing},
        {"; a comment for it@example.com, in C:\\Users\n", nothing},
        {"EnterpriseId=ent_1\nBaseAddress=https://crm.example/v2\nPageSize=25\n",
         "ent_1, https://crm.example, 25"},
        {"[General]\nEnterpriseId=ent_1\n[Locked]\nEnterpriseId=true\n", "ent_1!, -, 0"},
        {"enterpriseid=ent_1\n[LOCKED]\nenterpriseId=TRUE\n", "ent_1!, -, 0"},
        {"BaseAddress=https://crm.example/v2\n[Locked]\nBaseAddress=1\nPageSize=1\n",
         "-, https://crm.example!, 0!"},
        {"PageSize=100\n[Locked]\nPageSize=false\n", "-, -, 100"},
        {"AllowExport=false\nAllowRemember=0\nAllowRecentLeads=0\nMaskPhones=1\n", safe},
        {"AllowExport=true\nAllowRemember=1\nAllowRecentLeads=true\nMaskPhones=false\n", nothing},
        {"AllowRecentLeads=false\n", "-, -, 0, no recent leads"},
        {"AllowExport = false \n", "-, -, 0, no export"},
        // What cannot be read is said, and switches are safe then.
        {"AllowExport=no\n", "-, -, 0, no export", wrong("AllowExport")},
        {"AllowExport=\n", "-, -, 0, no export", wrong("AllowExport")},
        {"AllowExport=true, false\n", "-, -, 0, no export", wrong("AllowExport")},
        {"AllowRemember=2\n", "-, -, 0, no Remember", wrong("AllowRemember")},
        {"AllowRecentLeads=off\n", "-, -, 0, no recent leads", wrong("AllowRecentLeads")},
        {"MaskPhones=yes\n", "-, -, 0, masked", wrong("MaskPhones")},
        {"MaskPhone=true\n", nothing, unknown("MaskPhone")},
        {"[Privacy]\nMaskPhones=true\n", nothing, unknown("Privacy/MaskPhones")},
        {"[Locked]\nMaskPhones=true\n", nothing, unknown("Locked/MaskPhones")},
        {"RecentLeads=false\n", nothing, unknown("RecentLeads")},
        {"PageSize=0\n", nothing, wrong("PageSize")},
        {"PageSize=101\n", nothing, wrong("PageSize")},
        {"PageSize=-1\n", nothing, wrong("PageSize")},
        {"PageSize=ten\n", nothing, wrong("PageSize")},
        {"PageSize=10.5\n", nothing, wrong("PageSize")},
        {"PageSize=\n[Locked]\nPageSize=true\n", "-, -, 0!", wrong("PageSize")},
        {"PageSize=20\n[Locked]\nPageSize=maybe\n", "-, -, 20!", wrong("Locked/PageSize")},
        {"BaseAddress=http://crm.example/v2\n", nothing, wrong("BaseAddress")},
        {"BaseAddress=http://127.0.0.1:8080\n", nothing, wrong("BaseAddress")},
        {"BaseAddress=crm.example\n", nothing, wrong("BaseAddress")},
        {"BaseAddress=https://crm.example/?a=b\n", nothing, wrong("BaseAddress")},
        {"EnterpriseId=\n", nothing, wrong("EnterpriseId")},
        {"EnterpriseId=..\n", nothing, wrong("EnterpriseId")},
        {"EnterpriseId=https://next.telecrm.in/ent_1/views/all/l/603d2b2f5c1e4a0012ab34cd\n",
         nothing, wrong("EnterpriseId")},
        {"[Locked]\nEnterpriseId=true\n", nothing, {QStringLiteral("3 Locked/EnterpriseId")}},
        // All of it.
        {"EnterpriseId=@Variant(\\0\\0\\0\\0)\n", safe, {all}},
        {"EnterpriseId=a\\x40b\n", safe, {all}},
        {"this is no policy\n", safe, {all}},
        {"[Locked\nPageSize=true\n", safe, {all}},
    };
    for (const Row &row : rows) {
        QTest::newRow(QByteArray(row.content).replace('\n', ' ').constData())
            << QByteArray(row.content) << QString::fromLatin1(row.policy) << row.problems;
    }
    QTest::newRow("too large") << QByteArray(64 * 1024 + 1, '\n') << QString::fromLatin1(safe)
                               << QStringList(all);
}

void PolicyTest::says()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, policy);
    QFETCH(const QStringList, problems);
    write(content);
    const Policy read = Policy::fromFile(m_file);
    QCOMPARE(textOf(read), policy);
    QStringList found;
    for (const Policy::Problem &problem : read.problems) {
        QCOMPARE(problem.place, m_file);
        found += QString::number(int(problem.fault)) + u' ' + problem.key;
    }
    QCOMPARE(found, problems);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content); // nothing is written
}

void PolicyTest::isSafeWhenItIsNoFile_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("missing") << QStringLiteral("missing") << false;
    for (const char *kind : {"folder", "fifo", "link"})
        QTest::newRow(kind) << QString::fromLatin1(kind) << true;
}

void PolicyTest::isSafeWhenItIsNoFile()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, isSaid);
    if (kind == QLatin1String("folder"))
        QVERIFY(QDir().mkpath(m_file));
    else if (kind == QLatin1String("fifo"))
        QCOMPARE(mkfifo(QFile::encodeName(m_file).constData(), S_IRUSR | S_IWUSR), 0);
    else if (kind == QLatin1String("link"))
        QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("nowhere")), m_file));
    const Policy policy = Policy::fromFile(m_file);
    QCOMPARE(policy.problems.size(), isSaid ? 1 : 0);
    QCOMPARE(policy.masksPhones, isSaid);
    QCOMPARE(policy.allowsExport, !isSaid);
    QCOMPARE(policy.allowsRemember, !isSaid);
    QCOMPARE(policy.allowsRecentLeads, !isSaid);
}

void PolicyTest::samplesHaveTheSwitchesOnly()
{
    write("EnterpriseId=ent_1\nPageSize=5\nMaskPhones=true\nAllowExport=false\n"
          "AllowRecentLeads=false\nOther=1\n"
          "[Locked]\nEnterpriseId=true\nPageSize=true\n");
    const Policy samples = Policy::fromFile(m_file).withoutValues();
    QCOMPARE(textOf(samples), QStringLiteral("-, -, 0, no export, no recent leads, masked"));
    QCOMPARE(samples.problems.size(), 1);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::PolicyTest, QCoreApplication)

#include "tst_policy.moc"
