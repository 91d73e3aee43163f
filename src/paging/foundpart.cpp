// SPDX-License-Identifier: MIT
#include "paging/foundpart.h"

#include "wording/actionwording.h"
#include "wording/datetext.h"
#include "wording/detailsline.h"
#include "wording/fieldlabel.h"
#include "wording/textsearch.h"
#include "wording/valuetext.h"
#include "wording/visibletext.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace LeadViewer {

namespace {

struct FoundParts
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::FoundParts)
};

//! Is given a label and a text below it; true ends the visit.
using PartVisit = std::function<bool(const QString &label, const QString &text)>;

enum class Form { Words, AsSent };

//! Visits each value inside another one.
class ValueVisitor
{
public:
    ValueVisitor(Form form, const Action &action, const TextContext &context,
                 const PartVisit &visit)
        : m_form(form)
        , m_action(action)
        , m_context(context)
        , m_visit(visit)
    {
    }

    [[nodiscard]] bool ends(const Json::Value &value, const QString &name = {}) const
    {
        const auto endsMember = [this](const Json::Member &member) {
            return ends(member.value, member.name);
        };
        const auto endsElement = [this, &name](const Json::Value &element) {
            return ends(element, name);
        };
        const bool isNested = value.isObject() || value.isArray();
        return (!name.isEmpty() && m_form == Form::Words && endsWords(value, name, isNested))
            || (m_form == Form::AsSent && !isNested && m_visit(fieldLabel(name), sent(value)))
            || std::any_of(value.object().begin(), value.object().end(), endsMember)
            || std::any_of(value.array().begin(), value.array().end(), endsElement);
    }

private:
    [[nodiscard]] bool endsWords(const Json::Value &value, const QString &name, bool isNested) const
    {
        const QString label = fieldLabel(name);
        const auto words = actionMemberText(m_action, name, value, m_context);
        return m_visit(label,
                       words          ? *words
                           : isNested ? QString()
                                      : valueText(value))
            || m_visit(label, label);
    }

    [[nodiscard]] static QString sent(const Json::Value &value)
    {
        if (value.isString())
            return visibleText(value.toString());
        return value.isNull() ? QString() : value.toJson();
    }

    Form m_form;
    const Action &m_action;
    const TextContext &m_context;
    const PartVisit &m_visit;
};

//! Visits everything in an action, what a person reads first.
bool visitParts(const Action &action, const TextContext &context, const PartVisit &visit)
{
    const auto endsValues = [&](Form form) {
        return ValueVisitor(form, action, context, visit).ends(action.json);
    };
    const QString what = FoundParts::tr("What");
    const QString when = FoundParts::tr("When");
    const QString details = FoundParts::tr("Details");
    return visit(what, whatText(action, context))
        || visit(FoundParts::tr("By"), fullWhoText(action, context))
        || visit(when, whenText(action, context))
        || (action.time && visit(when, exactTimeText(*action.time, context.zone)))
        || endsValues(Form::Words) || visit(details, detailsText(action, context))
        || visit(details, fullText(action, context)) || endsValues(Form::AsSent);
}

//! The least number of those from \p low to \p high for which \p isEnough holds; it holds for all
//! above, and for \p high.
qsizetype least(TextSpan range, const std::function<bool(qsizetype)> &isEnough)
{
    auto [low, high] = range;
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        if (isEnough(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

//! The words around a match.
QString excerpt(const QString &text, const QString &sought)
{
    constexpr qsizetype around = 30;
    const QString line = text.simplified();
    const auto span = foundSpan(line, sought).value_or(TextSpan{0, 0});
    qsizetype begin = std::max<qsizetype>(0, span.begin - around);
    if (begin > 0 && line.at(begin).isLowSurrogate())
        ++begin;
    const QString cut = shortText(line.mid(begin), span.end - begin + around + 1, 1);
    return begin > 0 ? QChar(u'…') + cut : cut;
}

} // namespace

bool isFoundIn(const Action &action, const QString &text, const TextContext &context)
{
    const SoughtText sought(text);
    return !sought.isBlank()
        && visitParts(action, context, [&sought](const QString & /*label*/, const QString &part) {
               return sought.isIn(part);
           });
}

std::optional<TextSpan> foundSpan(const QString &text, const QString &sought, qsizetype from)
{
    const QString rest = text.mid(from);
    const SoughtText wanted(sought);
    if (rest.isEmpty() || !wanted.isIn(rest))
        return std::nullopt;
    // Two characters that are equal need not be as long, so the match is narrowed from both ends.
    const qsizetype end
        = least({1, rest.size()}, [&](qsizetype length) { return wanted.isIn(rest.left(length)); });
    const qsizetype length
        = least({1, end}, [&](qsizetype size) { return wanted.isIn(rest.mid(end - size, size)); });
    return TextSpan{from + end - length, from + end};
}

QString foundPartText(const Action &action, const QString &text, const TextContext &context)
{
    QString found;
    const SoughtText sought(text);
    if (sought.isBlank())
        return found;
    visitParts(action, context, [&](const QString &label, const QString &part) {
        if (!sought.isIn(part))
            return false;
        //: %1 is a label of a value ("Text"), %2 a piece of the value
        found = FoundParts::tr("Found in %1: “%2”").arg(label, excerpt(part, text));
        return true;
    });
    return found;
}

} // namespace LeadViewer
