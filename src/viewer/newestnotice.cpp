// SPDX-License-Identifier: MIT
#include "viewer/newestnotice.h"

#include "viewer/noticeframe.h"

namespace LeadViewer {

NewestNotice::NewestNotice(const QList<NoticeFrame *> &notices, QObject *parent)
    : QObject(parent)
    , m_notices(notices)
{
    for (NoticeFrame *notice : notices)
        connect(notice, &NoticeFrame::wantedChanged, this, [this, notice] { raise(notice); });
    if (!notices.isEmpty())
        raise(notices.constLast());
}

void NewestNotice::raise(NoticeFrame *notice)
{
    m_notices.removeAll(notice);
    // One that says nothing gets no place above those that do.
    m_notices.insert(notice->isWanted() ? m_notices.size() : 0, notice);
    bool isCovered = false;
    for (auto each = m_notices.crbegin(); each != m_notices.crend(); ++each) {
        (*each)->setAllowed(!isCovered);
        isCovered = isCovered || (*each)->isWanted();
    }
}

} // namespace LeadViewer
