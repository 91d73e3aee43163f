// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace LeadViewer::Json {

struct Member;

//! \brief A JSON value that keeps what Qt's JSON classes lose: the order of an object's members,
//! duplicate members, and every number exactly as it was written.
//!
//! Values are plain data, compared member by member. Copies share their content, which never
//! changes, so that a copy is cheap. Nothing here is about TeleCRM.
class Value
{
public:
    enum class Kind { Null, Boolean, Number, String, Array, Object };

    using Array = std::vector<Value>;
    using Object = std::vector<Member>;

    //! Null.
    Value();
    explicit Value(bool boolean);
    explicit Value(QString string);
    explicit Value(Array array);
    explicit Value(Object object);
    Value(const Value &);
    Value(Value &&) noexcept;
    Value &operator=(const Value &);
    Value &operator=(Value &&) noexcept;
    ~Value();
    //! \p text is the number as JSON writes it ("12345678901234", "0.10", "1e3").
    static Value number(QByteArray text);

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool isNull() const { return kind() == Kind::Null; }
    [[nodiscard]] bool isString() const { return kind() == Kind::String; }
    [[nodiscard]] bool isNumber() const { return kind() == Kind::Number; }
    [[nodiscard]] bool isArray() const { return kind() == Kind::Array; }
    [[nodiscard]] bool isObject() const { return kind() == Kind::Object; }

    //! False when this is no boolean.
    [[nodiscard]] bool toBool() const;
    //! Empty when this is no string.
    [[nodiscard]] QString toString() const;
    //! The number as it was sent; empty when this is no number.
    [[nodiscard]] QByteArray numberText() const;
    //! The number if it is whole and fits 64 bits ("10", "10.0" and "1e1" are 10), else nothing.
    [[nodiscard]] std::optional<qint64> toInteger() const;
    //! The elements; empty when this is no array.
    [[nodiscard]] const Array &array() const;
    //! The members in the order they were sent; empty when this is no object.
    [[nodiscard]] const Object &object() const;
    //! The member of that name, the last one if it occurs twice; null pointer when there is none
    //! or this is no object. Valid as long as this value is unchanged.
    [[nodiscard]] const Value *find(QStringView name) const;

    //! True for null, "", [] and {}.
    [[nodiscard]] bool isEmpty() const;

    //! JSON text, indented by four spaces, with everything in the order and form it was sent.
    //! Characters that are invisible or change the order of text are escaped: see
    //! isHiddenCharacter().
    [[nodiscard]] QString toJson() const;

    bool operator==(const Value &other) const;

private:
    struct Number
    {
        QByteArray text;
        bool operator==(const Number &) const = default;
    };
    std::variant<std::monostate, bool, Number, QString, std::shared_ptr<const Array>,
                 std::shared_ptr<const Object>>
        m_data;
};

//! \brief One name and its value inside an object.
struct Member
{
    QString name;
    Value value;
    bool operator==(const Member &other) const;
};

//! The value of that name, the last one if it occurs twice; null pointer when there is none. Valid
//! as long as \p members is unchanged.
[[nodiscard]] const Value *find(const Value::Object &members, QStringView name);

//! Why a text was not parsed.
enum class ParseError {
    NotJson, //!< no JSON text, or an empty one
    CutOff, //!< valid JSON so far, but incomplete
    TooDeep, //!< arrays and objects inside each other beyond \ref maximumDepth
};

//! The deepest nesting that is parsed. TeleCRM documents five levels; thousands of levels are an
//! attack on the parser.
inline constexpr int maximumDepth = 200;

//! Reads one JSON text in UTF-8. Invalid UTF-8 and lone surrogate escapes become U+FFFD; the rest
//! is still parsed.
[[nodiscard]] std::variant<Value, ParseError> parse(const QByteArray &text);

} // namespace LeadViewer::Json
