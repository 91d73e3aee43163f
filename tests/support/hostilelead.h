// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace LeadViewer::Test {

// Leads as somebody with bad intentions would fill them in, or a broken service send them. All are
// JSON texts in ASCII, odd characters as escapes, to be served byte for byte.

//! Stands in every hostile text, so that a test can tell where one has got to.
inline const QString hostileMark = QStringLiteral("zqx");

struct HostileText
{
    const char *name;
    QString text;
};

//! Texts that would do harm if they were taken for more than text: markup, links, controls of
//! writing direction, controls, broken characters, and so on.
[[nodiscard]] QList<HostileText> hostileTexts();

//! A lead with that text wherever a lead can have one: values, names of fields, nested names, next
//! to `fields`, and in 100 actions of every kind in every key, as type, performer, ID and time.
[[nodiscard]] QByteArray hostileLead(const QString &text);

//! What a workspace with that text for every name answers to the endpoint that ends the path; empty
//! for one that is none.
[[nodiscard]] QByteArray hostileMetadata(const QByteArray &endpoint, const QString &text);

//! An error of the service with that text for its code and message.
[[nodiscard]] QByteArray hostileError(const QString &text);

//! A lead with one field, and one note, of so many characters, many of which are hidden.
[[nodiscard]] QByteArray longFieldLead(int length);
//! A lead of so many fields besides its name: "field_0001" with "value 1", and so on.
[[nodiscard]] QByteArray manyFieldsLead(int count);
//! A lead with one field of lists and objects inside each other.
[[nodiscard]] QByteArray nestedLead(int depth);
//! A lead with names that occur twice: its own, those of fields, of an action and of `fields`.
[[nodiscard]] QByteArray duplicateKeysLead();
//! Numbers beyond what counts exactly, or at all, in fields, times, durations and amounts.
[[nodiscard]] QByteArray bigNumbersLead();

struct Variant
{
    QString name; //!< which position holds what
    QByteArray json;
};

//! A good lead, with every position in it in turn replaced by values of every other type.
[[nodiscard]] QList<Variant> wrongTypes();

//! All of the above but the wrong types, by name: also a start for a fuzzer.
[[nodiscard]] QList<Variant> hostileLeads();

} // namespace LeadViewer::Test
