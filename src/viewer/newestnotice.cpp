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
    for (auto i = m_notices.size(); i-- > 0;) {
        m_notices.at(i)->setAllowed(!isCovered);
        isCovered = isCovered || m_notices.at(i)->isWanted();
    }
}

} // namespace LeadViewer
