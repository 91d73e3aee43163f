// SPDX-License-Identifier: MIT
#include "wording/actioncount.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

struct ActionCount
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::ActionCount)
};

struct KindWords
{
    ActionKind kind;
    const char *text;
};

constexpr std::array<KindWords, allActionKinds.size()> kindWords{{
    {ActionKind::Call, QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln call(s)")},
    {ActionKind::Note, QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln note(s)")},
    {ActionKind::Message, QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln message(s)")},
    {ActionKind::Payment, QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln payment(s)")},
    {ActionKind::Task, QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln task(s)")},
    {ActionKind::Custom, QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln custom action(s)")},
    {ActionKind::System, QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln system event(s)")},
    {ActionKind::Other, QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln other action(s)")},
}};

struct TypeWords
{
    const char *code;
    const char *text;
};

constexpr std::array typeWords{
    TypeWords{"INCOMING_CALL",
              QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln incoming call(s)")},
    TypeWords{"OUTGOING_CALL",
              QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln outgoing call(s)")},
    TypeWords{"MISSED_CALL", QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln missed call(s)")},
    TypeWords{"REJECTED_CALL",
              QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln rejected call(s)")},
    TypeWords{"INCOMING_WHATSAPP_MSG",
              QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln WhatsApp message(s) received")},
    TypeWords{"OUTGOING_WHATSAPP_MSG",
              QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln WhatsApp message(s) sent")},
    TypeWords{"OUTGOING_SMS",
              QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln SMS message(s) sent")},
    TypeWords{"OUTGOING_EMAIL",
              QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln email(s) sent")},
    TypeWords{"USER_NOTE", QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln note(s)")},
    TypeWords{"SYSTEM_NOTE",
              QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln automatic note(s)")},
    TypeWords{"PAYMENT", QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln payment(s)")},
    TypeWords{"STATUS_CHANGE",
              QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln change(s) of status")},
    TypeWords{"LEAD_ASSIGNMENT",
              QT_TRANSLATE_N_NOOP("LeadViewer::ActionCount", "%Ln assignment(s)")},
};

} // namespace

QString countedKind(ActionKind kind, int count)
{
    return ActionCount::tr(kindWords.at(std::size_t(kind)).text, nullptr, count);
}

QString countedType(const QString &type, int count)
{
    const auto *const words
        = std::find_if(typeWords.begin(), typeWords.end(),
                       [&type](const TypeWords &each) { return type == QLatin1String(each.code); });
    return words == typeWords.end() ? QString() : ActionCount::tr(words->text, nullptr, count);
}

} // namespace LeadViewer
