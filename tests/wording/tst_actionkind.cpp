// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "wording/actionkind.h"

#include <QSet>
#include <QtTest>

namespace LeadViewer {

class ActionKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTypes_data();
    void knowsTypes();
    void guessesNoMoreThanNamesSay_data();
    void guessesNoMoreThanNamesSay();
    void listsEveryTypeOnce();
    void namesKinds();
};

void ActionKindTest::knowsTypes_data()
{
    QTest::addColumn<ActionKind>("kind");
    QTest::addColumn<QString>("icon");
    const auto row = [](const QByteArray &code, ActionKind kind, const char *icon) {
        QTest::newRow(code.constData()) << kind << QString::fromLatin1(icon);
    };
    using Kind = ActionKind;
    // Every type the service's documentation or a public client names.
    row("PAYMENT", Kind::Payment, "payment");
    row("INCOMING_CALL", Kind::Call, "call-incoming");
    row("OUTGOING_CALL", Kind::Call, "call-outgoing");
    row("MISSED_CALL", Kind::Call, "call-missed");
    row("REJECTED_CALL", Kind::Call, "call-missed");
    row("CALL_ACTION", Kind::Call, "call");
    for (const char *vendor : {"MAQSAM", "IVR", "MCUBE", "KNOWLARITY", "CALLER_DESK"}) {
        row(QByteArray(vendor) + "_INCOMING_CALL", Kind::Call, "call-incoming");
        row(QByteArray(vendor) + "_OUTGOING_CALL", Kind::Call, "call-outgoing");
    }
    row("INCOMING_WHATSAPP_MSG", Kind::Message, "message-in");
    row("OUTGOING_WHATSAPP_MSG", Kind::Message, "message-out");
    row("WHATSAPP_ACTION", Kind::Message, "message");
    row("OUTGOING_SMS", Kind::Message, "sms");
    row("OUTGOING_EMAIL", Kind::Message, "email");
    row("CALL_FOLLOWUP_COMPLETION_ACTION", Kind::Task, "task");
    row("TODO_TASK_COMPLETION_ACTION", Kind::Task, "task");
    row("GOOGLE_MEET_COMPLETION_ACTION", Kind::Task, "task");
    row("USER_NOTE", Kind::Note, "note");
    row("SYSTEM_NOTE", Kind::System, "system");
    row("LEAD_ASSIGNMENT", Kind::System, "assignment");
    row("STATUS_CHANGE", Kind::System, "status");
    row("AUTO_UPDATE_LEAD_ACTION", Kind::System, "integration");
    row("CUSTOM_API", Kind::System, "integration");
}

void ActionKindTest::knowsTypes()
{
    const ActionType type{QString::fromLatin1(QTest::currentDataTag())};
    QTEST(kindOf(type), "kind");
    QTEST(iconName(type), "icon");
    QVERIFY(!typeTitle(type.code).isEmpty());
    QVERIFY(typesOf(kindOf(type)).contains(type.code));
}

void ActionKindTest::guessesNoMoreThanNamesSay_data()
{
    QTest::addColumn<ActionKind>("kind");
    QTest::addColumn<QString>("icon");
    const auto row = [](const char *code, ActionKind kind, const char *icon) {
        QTest::newRow(code) << kind << QString::fromLatin1(icon);
    };
    using Kind = ActionKind;
    row("1001", Kind::Custom, "custom");
    row("EXOTEL_INCOMING_CALL", Kind::Call, "call-incoming");
    row("EXOTEL_OUTGOING_CALL", Kind::Call, "call-outgoing");
    row("EXOTEL_MISSED_CALL", Kind::Call, "call-missed");
    row("EXOTEL_CALL", Kind::Call, "call");
    row("CALL_SCHEDULED", Kind::Other, "other");
    row("RECALL", Kind::Other, "other");
    row("INCOMING_SMS", Kind::Message, "sms");
    row("INCOMING_EMAIL", Kind::Message, "email");
    row("OUTGOING_WHATSAPP_TEMPLATE", Kind::Message, "message-out");
    row("ZOOM_COMPLETION_ACTION", Kind::Task, "task");
    row("WHATSAPP_TASK_COMPLETION_ACTION", Kind::Task, "task");
    row("TEAM_NOTE", Kind::Other, "other");
    row("PAYMENT_REMINDER", Kind::Other, "other");
    row("ACTION_", Kind::Other, "other");
    row("_", Kind::Other, "other");
    row("", Kind::Other, "other");
}

void ActionKindTest::guessesNoMoreThanNamesSay()
{
    const ActionType type{QString::fromLatin1(QTest::currentDataTag())};
    QTEST(kindOf(type), "kind");
    QTEST(iconName(type), "icon");
    QVERIFY(typeTitle(type.code).isEmpty());
}

void ActionKindTest::listsEveryTypeOnce()
{
    QSet<QString> codes;
    qsizetype count = 0;
    for (const ActionKind kind : allActionKinds) {
        const QStringList types = typesOf(kind);
        count += types.size();
        codes += QSet<QString>(types.begin(), types.end());
        for (const QString &code : types)
            QCOMPARE(kindOf({code}), kind);
    }
    QCOMPARE(count, 30);
    QCOMPARE(codes.size(), count);
    QVERIFY(typesOf(ActionKind::Custom).isEmpty());
    QVERIFY(typesOf(ActionKind::Other).isEmpty());
    QCOMPARE(typesOf(ActionKind::Note), QStringList{QStringLiteral("USER_NOTE")});
}

void ActionKindTest::namesKinds()
{
    QStringList names;
    for (const ActionKind kind : allActionKinds)
        names += kindName(kind);
    QCOMPARE(names.join(QLatin1Char(' ')),
             QStringLiteral(
                 "Calls Notes Messages Payments Tasks Custom actions System events Other actions"));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ActionKindTest, QCoreApplication)

#include "tst_actionkind.moc"
