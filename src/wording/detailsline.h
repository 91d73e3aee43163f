// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "wording/textcontext.h"

#include <QString>
#include <QStringList>
#include <QVarLengthArray>

#include <optional>
#include <utility>
#include <vector>

namespace LeadViewer {

//! What a line is for: the eye ("Connected · 1:01"), the ear ("Connected, 1 minute 1 second"), or a
//! file. In a file it is complete: nothing is cut or left out (see isLeftOut()), line breaks stay,
//! recordings have addresses.
enum class Sense { Sight, Hearing, File };

//! \brief Collects the parts of a details line, and marks the keys of the record that are used. The
//! keys of the other columns are used from the start.
class DetailsLine
{
public:
    //! Both have to outlive this.
    DetailsLine(const Action &action, const TextContext &context, Sense sense);

    //! Marks a key as used and returns its value; null pointer when the value has no text.
    const Json::Value *useValue(const QString &key);
    //! The same as text, see \ref written; empty when there is none.
    QString useText(const QString &key);
    //! A value in one line of limited length; complete for a file.
    [[nodiscard]] QString written(const Json::Value &value) const;

    //! Adds a part, unless it is empty or, outside of files, said already.
    void add(const QString &part);
    //! Adds a key with its label, and marks it as used.
    void addLabelled(const QString &key);
    //! Adds all members of `fields`, and marks it as used.
    void addFields();
    //! Adds all members of the record that are not used.
    void addRest();

    [[nodiscard]] const Action &action() const { return m_action; }
    [[nodiscard]] const TextContext &context() const { return m_context; }
    [[nodiscard]] Sense sense() const { return m_sense; }
    [[nodiscard]] QString duration(qint64 seconds) const;
    //! The line, at most 2,000 characters unless it is for a file; "—" while it has no parts.
    [[nodiscard]] QString text() const;

private:
    // More than any screen shows in a line. It is made for every cell that is drawn.
    static constexpr qsizetype longest = 2000;

    // Nor does a record have so many members that say nothing, unless somebody means harm.
    static constexpr int mostLeftOut = 500;

    [[nodiscard]] bool isFull() const
    {
        return (m_length >= longest || m_leftOut >= mostLeftOut) && m_sense != Sense::File;
    }
    [[nodiscard]] bool isUsed(const QString &key) const;
    void addMembers(const Json::Value &object, bool isRecord);
    [[nodiscard]] bool isSaid(const QString &text, bool isLabelled) const;
    void addWithLabel(const QString &key, const Json::Value &value);
    [[nodiscard]] QString readable(const QString &key, const Json::Value &value) const;

    const Action &m_action;
    const TextContext &m_context;
    Sense m_sense;
    QVarLengthArray<QString, 16> m_used; // so few that a linear search is fastest
    QStringList m_parts;
    std::vector<std::pair<QString, bool>> m_said; // the texts in them, and whether it has a label
    qsizetype m_length = 0; // of all parts
    int m_leftOut = 0; // how many members are, see isLeftOut()
};

//! A member of an action's record in readable words (times, people, statuses); nothing when the
//! value as sent is as good. A field of a custom action has the type that the workspace says.
[[nodiscard]] std::optional<QString> actionMemberText(const Action &action, const QString &name,
                                                      const Json::Value &value,
                                                      const TextContext &context);

} // namespace LeadViewer
