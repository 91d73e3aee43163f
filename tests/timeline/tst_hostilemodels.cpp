// SPDX-License-Identifier: MIT
#include "support/hostilelead.h"
#include "support/parsed.h"
#include "support/problemoftext.h"
#include "support/testprogram.h"
#include "telecrm/errorbody.h"
#include "telecrm/lead.h"
#include "timeline/actionsmodel.h"
#include "timeline/fieldsmodel.h"
#include "timeline/filtertext.h"
#include "wording/errorwording.h"
#include "wording/leadheading.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QtTest>

namespace LeadViewer {

using Test::HostileText;
using Test::parsed;
using Test::problemOfText;
using Test::Variant;

namespace {

constexpr int lastRole = ActionsModel::SpokenRole;

//! Every text of a model, by every role it has.
QStringList textsOf(const QAbstractItemModel &model)
{
    QStringList texts;
    // The actions of a hostile lead repeat after ten.
    constexpr int mostRows = 40;
    for (int row = 0; row < std::min(model.rowCount(), mostRows); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            // The own roles of a model are those of a row.
            const int last = column == 0 ? lastRole : Qt::UserRole - 1;
            for (int role = 0; role <= last; ++role) {
                const bool isRaw = role == ActionsModel::IdRole || role == FieldsModel::ApiNameRole;
                const QVariant data = model.index(row, column).data(role);
                // The text of a whole action has the same role as the name of a field.
                const bool isFullText = role == ActionsModel::FullTextRole
                    && qobject_cast<const ActionsModel *>(&model) != nullptr;
                if (data.typeId() == QMetaType::QString && (!isRaw || isFullText))
                    texts += data.toString();
            }
        }
    }
    return texts;
}

//! Everything that is made of a lead and its actions.
QStringList textsOf(const LeadPage &page, const TextContext &context = {})
{
    FieldsModel fields;
    const QAbstractItemModelTester fieldsTester(
        &fields, QAbstractItemModelTester::FailureReportingMode::Fatal);
    fields.setRows(leadRows(page.lead, context));
    ActionsModel model;
    model.setContext(context);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QStringList texts = textsOf(fields);
    for (const FieldRow &row : fields.rows()) {
        texts += {row.label, row.value, row.note, row.copyText};
        (void)matches(row, SoughtText(QStringLiteral("x")));
    }
    std::vector<Action> actions;
    if (page.actions)
        actions = page.actions->actions;
    const LeadHeading heading = leadHeading(page.lead, actions, context);
    texts += {heading.name,  heading.status, heading.statusColor, heading.rating,
              heading.phone, heading.owner,  heading.lastContact, shownName(page.lead)};
    for (const Action &action : actions)
        texts += {personName(action.performer, context), typeName(action.type.code, context)};
    model.setActions(std::move(actions));
    return texts + textsOf(model);
}

} // namespace

//! What a service or a stranger can put into an answer, through everything that makes words of it.
class HostileModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsVisible_data();
    void everyTextIsVisible();
    void errorsAreVisible_data();
    void errorsAreVisible();
    void jsonIsExact_data();
    void jsonIsExact();
    void wrongTypes();
    void longNamesEverywhere();
    void indentingDoesNotBlowUp();
};

void HostileModelsTest::everyTextIsVisible_data()
{
    QTest::addColumn<QString>("text");
    for (const HostileText &hostile : Test::hostileTexts())
        QTest::newRow(hostile.name) << hostile.text;
}

void HostileModelsTest::everyTextIsVisible()
{
    QFETCH(QString, text);
    const auto page = readLeadPage(parsed(Test::hostileLead(text)));
    QVERIFY(std::holds_alternative<LeadPage>(page));
    auto workspace = std::make_shared<Workspace>();
    QVERIFY(readCustomActions(parsed(Test::hostileMetadata("custom-actions", text)), *workspace));
    QVERIFY(readCustomFields(parsed(Test::hostileMetadata("custom-fields", text)), *workspace));
    QVERIFY(readPipeline(parsed(Test::hostileMetadata("lead-stage-pipeline", text)), *workspace));
    QVERIFY(readTeamMembers(parsed(Test::hostileMetadata("team-members", text)), *workspace));
    for (const TextContext &context :
         {TextContext{}, TextContext{QTimeZone::utc(), std::move(workspace)}}) {
        const QStringList texts = textsOf(std::get<LeadPage>(page), context);
        QVERIFY(texts.filter(Test::hostileMark).size() > 300);
        for (const QString &shown : texts)
            QCOMPARE(problemOfText(shown), QString());
    }
}

void HostileModelsTest::errorsAreVisible_data()
{
    everyTextIsVisible_data();
}

void HostileModelsTest::errorsAreVisible()
{
    QFETCH(QString, text);
    Error error;
    error.httpStatus = 422;
    error.url = QUrl(QStringLiteral("https://example.com/x"));
    const QByteArray json = Test::hostileError(text);
    for (const QByteArray &body : {json, text.toUtf8(), "<html>" + text.toUtf8()}) {
        error.service = readErrorBody(body);
        error.body = QString::fromUtf8(body).left(Error::maximumBody);
        error.networkDetail = text;
        error.redirectTarget = QUrl(QStringLiteral("https://xn--tele-9cd.example/"));
        for (const ErrorKind kind : {ErrorKind::ClientError, ErrorKind::NotAuthorized,
                                     ErrorKind::NotFound, ErrorKind::Redirect}) {
            error.kind = kind;
            const ErrorWords words = errorWords(error, {{text}, {text}});
            for (const QString &shown :
                 {words.headline, words.said, words.advice, errorDetails(error)}) {
                QCOMPARE(problemOfText(shown), QString());
            }
            for (const QString &shown : {words.headline, words.said, words.advice}) {
                QVERIFY(shown.size() < 1200);
                QVERIFY(shown.count(QLatin1Char('\n')) < 8);
            }
        }
    }
}

void HostileModelsTest::jsonIsExact_data()
{
    everyTextIsVisible_data();
}

void HostileModelsTest::jsonIsExact()
{
    QFETCH(QString, text);
    const Json::Value value = parsed(Test::hostileLead(text));
    const QString json = value.toJson();
    // Nothing hidden in it, and nothing lost.
    QCOMPARE(problemOfText(json), QString());
    QCOMPARE(parsed(json.toUtf8()), value);
    QVERIFY(QJsonDocument::fromJson(json.toUtf8()).isObject());
}

void HostileModelsTest::wrongTypes()
{
    int read = 0;
    int refused = 0;
    for (const Variant &variant : Test::wrongTypes()) {
        const auto json = Json::parse(variant.json);
        QVERIFY2(std::holds_alternative<Json::Value>(json), qPrintable(variant.name));
        const auto page = readLeadPage(std::get<Json::Value>(json));
        if (const auto *lead = std::get_if<LeadPage>(&page)) {
            ++read;
            const QStringList texts = textsOf(*lead);
            QVERIFY2(!texts.isEmpty(), qPrintable(variant.name));
            for (const QString &text : texts)
                QVERIFY2(problemOfText(text).isEmpty(), qPrintable(variant.name));
        } else {
            ++refused;
            Error error;
            error.kind = std::get<ErrorKind>(page);
            QVERIFY2(!errorWords(error, {}).headline.isEmpty(), qPrintable(variant.name));
        }
        auto workspace = Workspace();
        (void)readCustomActions(std::get<Json::Value>(json), workspace);
        (void)readCustomFields(std::get<Json::Value>(json), workspace);
        (void)readPipeline(std::get<Json::Value>(json), workspace);
        (void)readTeamMembers(std::get<Json::Value>(json), workspace);
    }
    QVERIFY(read > 500);
    QCOMPARE(refused, 18); // what is no lead at all, and `fields` that are no object
}

void HostileModelsTest::longNamesEverywhere()
{
    // A novel where a name is due: what stands in a line stays as long as a line.
    const QString name = Test::hostileMark + QString(20'000, QLatin1Char('x'));
    const auto page = readLeadPage(parsed(Test::hostileLead(name)));
    const LeadPage &lead = std::get<LeadPage>(page);
    ActionsModel model;
    model.setActions(lead.actions->actions);
    for (int row = 0; row < 10; ++row) {
        for (int column = 0; column < ActionsModel::ColumnCount; ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole),
                                   int(Qt::AccessibleTextRole), int(ActionsModel::SpokenRole)})
                QVERIFY(model.index(row, column).data(role).toString().size() < 4000);
        }
    }
    for (const FieldRow &row : leadRows(lead.lead)) {
        QVERIFY(row.label.size() < 600);
        QVERIFY(row.note.size() < 3000);
    }
    for (const Action &action : lead.actions->actions) {
        QVERIFY(typeName(action.type.code, {}).size() < 600);
        QVERIFY(personName(action.performer, {}).size() < 600);
    }
}

void HostileModelsTest::indentingDoesNotBlowUp()
{
    // A million lines, each of which would be indented by all of the depth.
    QByteArray lines;
    for (int i = 0; i < 1'000'000; ++i)
        lines += "\\n";
    QByteArray json = "\"a" + lines + "b\"";
    for (int i = 0; i < 190; ++i)
        json = R"({"x":)" + json + '}';
    Json::Value::Object fields{{QStringLiteral("deep"), parsed(json)}};
    Lead lead;
    lead.fields = std::move(fields);
    const std::vector<FieldRow> rows = leadRows(lead);
    QCOMPARE(rows.size(), std::size_t(1));
    QVERIFY(rows.front().value.size() < 40'000'000);
    QVERIFY(rows.front().value.endsWith(QLatin1Char('b')));
    QVERIFY(lead.fields.front().value.toJson().size() < 10'000'000);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::HostileModelsTest, QCoreApplication)

#include "tst_hostilemodels.moc"
