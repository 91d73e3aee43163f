// SPDX-License-Identifier: MIT
#include "standin/standinfixture.h"
#include "support/testprogram.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

#include <algorithm>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

QSet<QString> texts(const QJsonArray &items, const char *key)
{
    QSet<QString> result;
    for (const auto &item : items)
        result.insert(item[QLatin1String(key)].toString());
    return result;
}

} // namespace

//! The workspace that comes with the program: it has to explain the sample leads.
class SampleWorkspaceTest : public StandinFixture
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryCustomAction();
    void knowsEveryField();
    void knowsEveryStatus();
    void knowsAllPeopleButOne();
    void saysWhoItIs();

private:
    //! The stages of the pipeline, with the statuses in use and those that are no more.
    QJsonArray statuses(const char *key);
};

void SampleWorkspaceTest::knowsEveryCustomAction()
{
    QHash<QString, QJsonObject> schemas;
    const QJsonArray known
        = list("custom-actions?detail=true").json()[QStringLiteral("customActions")].toArray();
    for (const auto &action : known) {
        QVERIFY(!action[QStringLiteral("displayName")].toString().isEmpty());
        schemas.insert(action[QStringLiteral("code")].toString(),
                       action[QStringLiteral("fieldSchema")].toObject());
    }
    static const QRegularExpression digits(QStringLiteral("^(?:ACTION_)?([0-9]+)$"));
    int checked = 0;
    const QStringList ids = m_standin->leadIds();
    for (const QString &id : ids) {
        const QJsonArray actions = allActions(id);
        for (const auto &action : actions) {
            const auto code
                = digits.match(action[QStringLiteral("type")].toVariant().toString()).captured(1);
            if (code.isEmpty())
                continue;
            QVERIFY2(schemas.contains(QStringLiteral("ACTION_") + code), qPrintable(code));
            const QJsonObject schema = schemas[QStringLiteral("ACTION_") + code];
            const QStringList keys = action[QStringLiteral("fields")].toObject().keys();
            for (const QString &key : keys) {
                QVERIFY2(schema[key][QStringLiteral("type")].isString(), qPrintable(key));
                ++checked;
            }
        }
    }
    QVERIFY(checked > 40);
}

void SampleWorkspaceTest::knowsEveryField()
{
    const QJsonArray fields
        = list("custom-fields?detail=true").json()[QStringLiteral("customFields")].toArray();
    const QSet<QString> names = texts(fields, "apiName");
    const QSet<QString> itemIds = texts(fields, "id");
    QCOMPARE(names.size(), fields.size());
    QCOMPARE(itemIds.size(), fields.size());
    const QStringList ids = m_standin->leadIds();
    for (const QString &id : ids) {
        const QStringList used = get(id).json()[QStringLiteral("fields")].toObject().keys();
        for (const QString &key : used)
            QVERIFY2(names.contains(key), qPrintable(key));
    }
    const QSet<QString> types = texts(fields, "type");
    for (const char *const type : {"TEXT", "NUMBER", "EMAIL", "PHONE", "DATE", "DROPDOWN", "TAGS",
                                   "MONEY", "WEBSITE", "CHECKBOX", "RATING", "STATUS"})
        QVERIFY2(types.contains(QLatin1String(type)), type);
    QCOMPARE(
        std::count_if(fields.begin(), fields.end(),
                      [](const auto &field) { return field[QStringLiteral("isLeadid")].toBool(); }),
        1);
}

QJsonArray SampleWorkspaceTest::statuses(const char *key)
{
    QJsonArray all;
    const QJsonArray stages
        = list("lead-stage-pipeline").json()[QStringLiteral("leadStages")].toArray();
    for (const auto &stage : stages) {
        const QJsonArray some = stage[QLatin1String(key)].toArray();
        for (const auto &status : some)
            all.append(status);
    }
    return all;
}

void SampleWorkspaceTest::knowsEveryStatus()
{
    QSet<QString> labels;
    QHash<qint64, bool> archived;
    for (const char *const key : {"activeStatuses", "archivedStatuses"}) {
        static const QRegularExpression color(QStringLiteral("^#[0-9A-F]{6}$"));
        const QJsonArray some = statuses(key);
        for (const auto &status : some) {
            labels.insert(status[QStringLiteral("label")].toString());
            archived.insert(status[QStringLiteral("statusid")].toInteger(), key[1] == 'r');
            QVERIFY(color.match(status[QStringLiteral("color")].toString()).hasMatch());
        }
    }
    QCOMPARE(labels.size(), archived.size());

    bool usesArchived = false;
    const QStringList ids = m_standin->leadIds();
    for (const QString &id : ids) {
        const QJsonObject lead = get(id).json();
        QString label = lead[QStringLiteral("status")].toString();
        if (label.isEmpty())
            label = lead[QStringLiteral("fields")][QStringLiteral("status")].toString();
        QVERIFY2(labels.contains(label), qPrintable(label));
        const QJsonArray changes = search(id, R"({"type":"STATUS_CHANGE"})", "limit=100")
                                       .json()[QStringLiteral("data")]
                                       .toArray();
        for (const auto &change : changes) {
            if (m_standin->leadName(id) == QLatin1String("Odd Lead"))
                continue;
            for (const char *const key : {"fromStatusid", "toStatusid"}) {
                const qint64 status = change[QLatin1String(key)].toVariant().toLongLong();
                QVERIFY2(archived.contains(status), qPrintable(QString::number(status)));
                usesArchived = usesArchived || archived[status];
            }
        }
    }
    QVERIFY(usesArchived);
    const QJsonObject pipeline = list("lead-stage-pipeline").json();
    QVERIFY(pipeline[QStringLiteral("activeLeadLostReasons")].toArray().size() > 1);
    QVERIFY(pipeline[QStringLiteral("archivedLeadLostReasons")].toArray().size() > 0);
}

void SampleWorkspaceTest::knowsAllPeopleButOne()
{
    QJsonArray team;
    for (const char *const skip : {"0", "10"}) {
        const QJsonArray page = list(QByteArray("team-members?includeDeleted=true&skip=") + skip)
                                    .json()[QStringLiteral("data")]
                                    .toArray();
        for (const auto &member : page)
            team.append(member);
    }
    QStringList names;
    for (const auto &member : team)
        names.append(member[QStringLiteral("name")].toString());
    QStringList sorted = names;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(names, sorted);
    const QSet<QString> states = texts(team, "status");
    for (const char *const state :
         {"Active", "Inactive", "On Leave", "Working", "Invited", "Deleted"})
        QVERIFY2(states.contains(QLatin1String(state)), state);

    QSet<QString> people;
    const QStringList ids = m_standin->leadIds();
    for (const QString &id : ids) {
        const QJsonArray actions = allActions(id);
        for (const auto &action : actions) {
            for (const char *const key : {"employeeid", "assignedto", "performed_by"})
                people.insert(action[QLatin1String(key)].toString().trimmed().toLower());
        }
        people.insert(get(id).json()[QStringLiteral("employeeid")].toString().toLower());
    }
    QStringList strangers;
    const QSet<QString> known = texts(team, "email");
    for (const QString &person : people) {
        if (person.contains(QLatin1Char('@')) && !known.contains(person))
            strangers.append(person);
    }
    QCOMPARE(strangers, QStringList{QStringLiteral("nikhil.bose@example.org")});
}

void SampleWorkspaceTest::saysWhoItIs()
{
    const QJsonObject workspace = list("metadata").json();
    QCOMPARE(workspace[QStringLiteral("id")].toString(), Standin::enterpriseId());
    QVERIFY(!workspace[QStringLiteral("name")].toString().isEmpty());
    QVERIFY(workspace[QStringLiteral("creationTimeStamp")].isDouble());
    const QJsonArray fields
        = list("custom-fields?detail=true").json()[QStringLiteral("customFields")].toArray();
    QVERIFY(texts(fields, "id")
                .contains(workspace[QStringLiteral("leadIdentifierFieldId")].toString()));
}

LEAD_VIEWER_TEST(SampleWorkspaceTest, QCoreApplication)

#include "tst_sampleworkspace.moc"
