// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "wording/textcontext.h"

#include <QString>
#include <QStringList>
#include <QVarLengthArray>

#include <optional>

namespace LeadViewer {

//! How a line is taken in: read ("connected · 1:01"), heard ("connected, 1 minute 1 second"), or
//! read in a file, where it is whole: nothing is cut, line breaks stay, recordings have addresses.
enum class Sense { Sight, Hearing, File };

//! \brief Collects the parts of a details line, and which keys of the record they used up. What the
//! other columns show is used up from the start.
class DetailsLine
{
public:
    //! Both have to outlive this.
    DetailsLine(const Action &action, const TextContext &context, Sense sense);

    //! The value of a key, used up; null pointer when there is none worth a word.
    const Json::Value *takeValue(const QString &key);
    //! The same as it was sent, as \ref written; empty when there is none.
    QString take(const QString &key);
    //! A value in one line, of bounded length; whole for a file.
    [[nodiscard]] QString written(const Json::Value &value) const;

    //! Adds a part; nothing when it is empty.
    void add(const QString &part);
    //! Adds a key with its label, used up.
    void addLabelled(const QString &key);
    //! Adds all members of `fields`, used up.
    void addFields();
    //! Adds all members of the record that are not used up.
    void addRest();

    [[nodiscard]] const Action &action() const { return m_action; }
    [[nodiscard]] const TextContext &context() const { return m_context; }
    [[nodiscard]] Sense sense() const { return m_sense; }
    [[nodiscard]] QString duration(qint64 seconds) const;
    //! The line, at most 2,000 characters but for a file; "—" while it has no parts.
    [[nodiscard]] QString text() const;

private:
    // More than any screen shows in a line; making it is work for every cell that is drawn.
    static constexpr qsizetype longest = 2000;

    [[nodiscard]] bool isFull() const { return m_length >= longest && m_sense != Sense::File; }
    [[nodiscard]] bool isUsed(const QString &key) const;
    void addMembers(const Json::Value &object, bool isRecord);
    [[nodiscard]] QString labelled(const QString &key, const Json::Value &value) const;

    const Action &m_action;
    const TextContext &m_context;
    Sense m_sense;
    QVarLengthArray<QString, 16> m_used; // so few that looking through them is quickest
    QStringList m_parts;
    qsizetype m_length = 0; // of all parts
};

//! A member of an action's record in readable words (times, people, statuses); nothing where the
//! value as sent says it as well.
[[nodiscard]] std::optional<QString> actionMemberText(const QString &name, const Json::Value &value,
                                                      const TextContext &context);

} // namespace LeadViewer
