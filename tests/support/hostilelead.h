// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace LeadViewer::Test {

// Leads as an attacker would fill them in, or a broken service send them. All are JSON texts in
// ASCII, with other characters as escapes, to be served byte for byte.

//! Is in every hostile text, so that a test can find where it is shown.
inline const QString hostileMark = QStringLiteral("zqx");

//! The performer of hostile leads whose address looks like one, as the end of a path.
inline const QByteArray hostilePerson("evil%40evil.example");

struct HostileText
{
    const char *name;
    QString text;
};

//! Texts that would do harm if they were used as more than text: markup, links, controls of writing
//! direction, controls, broken characters, and so on.
[[nodiscard]] QList<HostileText> hostileTexts();

//! A lead with that text in every place that can hold one: values, names of fields, nested names,
//! next to `fields`, and in 100 actions of every kind in every key, as type, performer, ID and
//! time.
[[nodiscard]] QByteArray hostileLead(const QString &text);

//! The answer of a workspace with that text for every name to the endpoint at the end of the path;
//! empty for an unknown endpoint.
[[nodiscard]] QByteArray hostileMetadata(const QByteArray &endpoint, const QString &text);

//! An error of the service with that text for its code and message.
[[nodiscard]] QByteArray hostileError(const QString &text);

//! A lead with one field and one note of \p length characters, many of them hidden.
[[nodiscard]] QByteArray longFieldLead(int length);
//! A lead of \p count fields besides its name: "field_0001" with "value 1", and so on.
[[nodiscard]] QByteArray manyFieldsLead(int count);
//! A lead with one field of lists and objects inside each other.
[[nodiscard]] QByteArray nestedLead(int depth);
//! A lead with duplicate keys: in the lead itself, in fields, in an action, and `fields` itself.
[[nodiscard]] QByteArray duplicateKeysLead();
//! Numbers beyond the exact or the possible range, in fields, times, durations and amounts.
[[nodiscard]] QByteArray bigNumbersLead();

struct Variant
{
    QString name; //!< the position and its value
    QByteArray json;
};

//! Good leads in which one position holds a value of another type: all positions, all types.
[[nodiscard]] QList<Variant> wrongTypes();

//! All of the above except wrongTypes(), by name; also the seeds of a fuzzer.
[[nodiscard]] QList<Variant> hostileLeads();

} // namespace LeadViewer::Test
