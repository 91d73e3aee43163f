// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

namespace LeadViewer {

//! \brief What a function made of a few texts that come again and again, so that it need not make
//! it anew: for functions whose result depends on the text alone.
//!
//! Bounded, since texts come from outside: long ones are not kept, and all are forgotten when there
//! are too many. Not shared between threads; make it `thread_local`.
template<typename Result>
class Remembered
{
public:
    static constexpr qsizetype longestKept = 100;
    static constexpr qsizetype mostKept = 500;

    //! What \p make makes of \p text, now or before.
    template<typename Make>
    [[nodiscard]] Result of(const QString &text, const Make &make)
    {
        const auto known = m_known.constFind(text);
        if (known != m_known.cend())
            return *known;
        Result result = make(text);
        if (text.size() > longestKept)
            return result;
        if (m_known.size() >= mostKept)
            m_known.clear();
        m_known.insert(text, result);
        return result;
    }

    [[nodiscard]] qsizetype count() const { return m_known.size(); }

private:
    QHash<QString, Result> m_known;
};

} // namespace LeadViewer
