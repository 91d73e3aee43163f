// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

namespace LeadViewer {

class NoticeFrame;

//! \brief Shows one of several notices at a time: the one that got its message last. When it is
//! hidden, the one before it is seen again, if it is still wanted.
class NewestNotice : public QObject
{
    Q_OBJECT

public:
    //! \p notices are not owned, and must outlive the object, but for its end. The first one is the
    //! oldest.
    NewestNotice(const QList<NoticeFrame *> &notices, QObject *parent);

private:
    void raise(NoticeFrame *notice);

    QList<NoticeFrame *> m_notices; // the newest last
};

} // namespace LeadViewer
