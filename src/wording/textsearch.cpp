// SPDX-License-Identifier: MIT
#include "wording/textsearch.h"

#include "telecrm/hiddencharacter.h"

namespace LeadViewer {

namespace {

QString withoutUnseen(QString text)
{
    text.removeIf([](QChar c) { return isUnseenInWords(c.unicode()); });
    return text;
}

} // namespace

bool containsText(const QString &text, const QString &sought)
{
    const QString wanted = withoutUnseen(sought).trimmed();
    return !wanted.isEmpty() && withoutUnseen(text).contains(wanted, Qt::CaseInsensitive);
}

} // namespace LeadViewer
