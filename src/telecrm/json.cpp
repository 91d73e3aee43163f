// SPDX-License-Identifier: MIT
#include "telecrm/json.h"

#include "telecrm/jsonnumbers.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <string_view>

namespace LeadViewer::Json {

Value::Value() = default;
Value::Value(bool boolean)
    : m_data(boolean)
{
}
Value::Value(QString string)
    : m_data(std::move(string))
{
}
Value::Value(Array array)
    : m_data(std::make_shared<const Array>(std::move(array)))
{
}
Value::Value(Object object)
    : m_data(std::make_shared<const Object>(std::move(object)))
{
}
Value::Value(const Value &) = default;
Value::Value(Value &&) noexcept = default;
Value &Value::operator=(const Value &) = default;
Value &Value::operator=(Value &&) noexcept = default;
Value::~Value() = default;

bool Value::operator==(const Value &other) const
{
    // Equal pointers are shared content; others may point to the same content.
    if (m_data == other.m_data)
        return true;
    if (kind() != other.kind())
        return false;
    return (isArray() && array() == other.array()) || (isObject() && object() == other.object());
}

const Value *find(const Value::Object &members, QStringView name)
{
    const auto found = std::find_if(members.rbegin(), members.rend(),
                                    [name](const Member &member) { return member.name == name; });
    return found != members.rend() ? &found->value : nullptr;
}

bool Member::operator==(const Member &other) const
{
    return name == other.name && value == other.value;
}

Value Value::number(QByteArray text)
{
    Value value;
    value.m_data = Number{std::move(text)};
    return value;
}

Value::Kind Value::kind() const
{
    return static_cast<Kind>(m_data.index());
}

bool Value::toBool() const
{
    const bool *boolean = std::get_if<bool>(&m_data);
    return boolean != nullptr && *boolean;
}

QString Value::toString() const
{
    const QString *string = std::get_if<QString>(&m_data);
    return string != nullptr ? *string : QString();
}

QByteArray Value::numberText() const
{
    const Number *number = std::get_if<Number>(&m_data);
    return number != nullptr ? number->text : QByteArray();
}

std::optional<qint64> Value::toInteger() const
{
    const Number *number = std::get_if<Number>(&m_data);
    if (number == nullptr)
        return std::nullopt;
    bool isWhole = false;
    const qint64 whole = number->text.toLongLong(&isWhole);
    if (isWhole)
        return whole;
    bool isNumber = false;
    const double real = number->text.toDouble(&isNumber);
    // Beyond 2^53 a double no longer tells which whole number was meant.
    constexpr double exactLimit = 9007199254740992.0;
    if (!isNumber || std::abs(real) > exactLimit || real != std::floor(real))
        return std::nullopt;
    return static_cast<qint64>(real);
}

const Value::Array &Value::array() const
{
    static const Array none;
    const auto *array = std::get_if<std::shared_ptr<const Array>>(&m_data);
    return array != nullptr && *array != nullptr ? **array : none;
}

const Value::Object &Value::object() const
{
    static const Object none;
    const auto *object = std::get_if<std::shared_ptr<const Object>>(&m_data);
    return object != nullptr && *object != nullptr ? **object : none;
}

const Value *Value::find(QStringView name) const
{
    return Json::find(object(), name);
}

bool Value::isEmpty() const
{
    switch (kind()) {
    case Kind::Null:
        return true;
    case Kind::String:
        return toString().isEmpty();
    case Kind::Array:
        return array().empty();
    case Kind::Object:
        return object().empty();
    case Kind::Boolean:
    case Kind::Number:
        break;
    }
    return false;
}

namespace {

//! Text as it was sent: what looks like a byte order mark at its beginning is part of it, too.
QString textFrom(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    if (utf8.starts_with("\xef\xbb\xbf"))
        text.prepend(QChar::ByteOrderMark);
    return text;
}

using Parser = nlohmann::json;

//! Builds values from the parser's events, with \p numbers in place of those that the parser reads:
//! see withoutNumbers().
class Builder final : public nlohmann::json_sax<Parser>
{
public:
    explicit Builder(std::vector<QByteArray> numbers)
        : m_numbers(std::move(numbers))
    {
    }

    bool null() override { return add(Value()); }
    bool boolean(bool value) override { return add(Value(value)); }
    bool number_integer(number_integer_t) override { return addNumber(); }
    bool number_unsigned(number_unsigned_t) override { return addNumber(); }
    bool number_float(number_float_t, const string_t &) override { return addNumber(); }
    bool string(string_t &value) override { return add(Value(textFrom(value))); }
    bool binary(binary_t &) override { return false; }
    bool key(string_t &name) override
    {
        m_open.back().name = textFrom(name);
        return true;
    }
    bool start_object(std::size_t) override { return open(true); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &) override
    {
        m_errorPosition = position;
        return false;
    }

    [[nodiscard]] Value take() { return std::move(m_root); }
    [[nodiscard]] bool isTooDeep() const { return m_tooDeep; }
    [[nodiscard]] std::size_t errorPosition() const { return m_errorPosition; }

private:
    struct Container
    {
        bool isObject = false;
        QString name; // of the member whose value comes next
        std::size_t first = 0; // of its members or elements
    };

    bool add(Value value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
        } else if (m_open.back().isObject) {
            m_members.push_back({std::move(m_open.back().name), std::move(value)});
        } else {
            m_elements.push_back(std::move(value));
        }
        return true;
    }

    bool addNumber()
    {
        // The parser can take the beginning of what is no number for one, before it refuses the
        // rest.
        return m_nextNumber < m_numbers.size()
            && add(Value::number(std::move(m_numbers[m_nextNumber++])));
    }

    bool open(bool isObject)
    {
        if (m_open.size() >= std::size_t(maximumDepth)) {
            m_tooDeep = true;
            return false;
        }
        m_open.push_back({isObject, {}, isObject ? m_members.size() : m_elements.size()});
        return true;
    }

    bool close()
    {
        const Container done = std::move(m_open.back());
        m_open.pop_back();
        return add(done.isObject ? Value(takeFrom(m_members, done.first))
                                 : Value(takeFrom(m_elements, done.first)));
    }

    //! Takes everything from \p first on off the end, into as much room as it needs.
    template<typename Part>
    static std::vector<Part> takeFrom(std::vector<Part> &parts, std::size_t first)
    {
        const auto begin = parts.begin() + std::ptrdiff_t(first);
        std::vector<Part> taken(std::make_move_iterator(begin),
                                std::make_move_iterator(parts.end()));
        parts.erase(begin, parts.end());
        return taken;
    }

    std::vector<QByteArray> m_numbers;
    std::size_t m_nextNumber = 0;
    std::vector<Container> m_open;
    // Of all that is open, one after the other.
    Value::Object m_members;
    Value::Array m_elements;
    Value m_root;
    std::size_t m_errorPosition = 0;
    bool m_tooDeep = false;
};

int hexAt(const QByteArray &text, qsizetype at)
{
    if (at + 6 > text.size() || text.at(at) != '\\' || text.at(at + 1) != 'u')
        return -1;
    bool isHex = false;
    const int code = text.mid(at + 2, 4).toInt(&isHex, 16);
    return isHex ? code : -1;
}

//! The text with every escape of a lone surrogate turned into that of U+FFFD, which the parser
//! would otherwise refuse together with everything around it.
QByteArray withoutLoneSurrogates(QByteArray text)
{
    static constexpr char replacement[] = "\\ufffd";
    for (qsizetype at = text.indexOf('\\'); at >= 0 && at + 1 < text.size();
         at = text.indexOf('\\', at)) {
        const int code = hexAt(text, at);
        if (code < 0) {
            at += 2; // an escape of one character, a quoted backslash among them
        } else if (code >= 0xd800 && code < 0xdc00) {
            const int next = hexAt(text, at + 6);
            if (next >= 0xdc00 && next < 0xe000) {
                at += 12;
            } else {
                text.replace(at, 6, replacement);
                at += 6;
            }
        } else {
            if (code >= 0xdc00 && code < 0xe000)
                text.replace(at, 6, replacement);
            at += 6;
        }
    }
    return text;
}

} // namespace

std::variant<Value, ParseError> parse(const QByteArray &text)
{
    const QByteArray utf8 = text.isValidUtf8() ? text : QString::fromUtf8(text).toUtf8();
    auto [readable, numbers] = withoutNumbers(withoutLoneSurrogates(utf8));
    // The parser takes a NUL for the end of the text.
    if (readable.trimmed().isEmpty() || readable.contains('\0'))
        return ParseError::NotJson;

    Builder builder(std::move(numbers));
    if (Parser::sax_parse(readable.cbegin(), readable.cend(), &builder))
        return builder.take();
    if (builder.isTooDeep())
        return ParseError::TooDeep;
    // The parser counts the end of the text as one more character.
    const bool atEnd = builder.errorPosition() > std::size_t(readable.size());
    return atEnd ? ParseError::CutOff : ParseError::NotJson;
}

} // namespace LeadViewer::Json
