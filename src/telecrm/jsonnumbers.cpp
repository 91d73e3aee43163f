// SPDX-License-Identifier: MIT
#include "telecrm/jsonnumbers.h"

#include <algorithm>
#include <string_view>

namespace LeadViewer::Json {

namespace {

//! Whether the whole text is a number as JSON writes it.
bool isNumber(std::string_view text)
{
    const auto skip = [&text](std::string_view any) {
        const bool isThere = !text.empty() && any.find(text.front()) != std::string_view::npos;
        text.remove_prefix(isThere ? 1 : 0);
        return isThere;
    };
    const auto skipDigits = [&skip] {
        const bool areThere = skip("0123456789");
        while (skip("0123456789")) { }
        return areThere;
    };
    skip("-");
    if (!skip("0") && !skipDigits())
        return false;
    if (skip(".") && !skipDigits())
        return false;
    if (skip("eE")) {
        skip("+-");
        if (!skipDigits())
            return false;
    }
    return text.empty();
}

//! The place behind the string that begins at \p at; the end of the text when the string has none.
std::size_t behindString(std::string_view text, std::size_t at)
{
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\')
            ++at;
    }
    return std::min(at + 1, text.size());
}

} // namespace

WithoutNumbers withoutNumbers(const QByteArray &json)
{
    const std::string_view text(json.constData(), std::size_t(json.size()));
    WithoutNumbers result;
    result.text.reserve(json.size());
    std::size_t kept = 0; // everything before it is in the result
    const auto keepUpTo = [&](std::size_t at) {
        result.text.append(text.data() + kept, qsizetype(at - kept));
        kept = at;
    };
    for (std::size_t at = text.find_first_of("\"-0123456789"); at < text.size();
         at = text.find_first_of("\"-0123456789", at)) {
        if (text[at] == '"') {
            at = behindString(text, at);
            continue;
        }
        const std::size_t end
            = std::min(text.find_first_not_of("+-.0123456789eE", at), text.size());
        const std::string_view number = text.substr(at, end - at);
        if (isNumber(number)) {
            keepUpTo(at);
            result.text.append('0');
            result.numbers.emplace_back(number.data(), qsizetype(number.size()));
            kept = end;
        }
        at = end;
    }
    keepUpTo(text.size());
    return result;
}

} // namespace LeadViewer::Json
