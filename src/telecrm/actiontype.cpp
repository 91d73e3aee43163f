// SPDX-License-Identifier: MIT
#include "telecrm/actiontype.h"

#include <algorithm>

namespace LeadViewer {

namespace {

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
}

} // namespace

bool ActionType::isCustom() const
{
    return isDigits(code);
}

ActionType ActionType::fromJson(const Json::Value *value)
{
    if (value == nullptr)
        return {};
    if (value->isNumber()) {
        const auto whole = value->toInteger();
        return {whole ? QString::number(*whole) : QString::fromLatin1(value->numberText())};
    }
    static constexpr QLatin1String customPrefix("ACTION_");
    const QString name = value->toString().trimmed().toUpper();
    if (name.startsWith(customPrefix) && isDigits(QStringView(name).mid(customPrefix.size())))
        return {name.mid(customPrefix.size())};
    return {name};
}

} // namespace LeadViewer
