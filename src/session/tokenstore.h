// SPDX-License-Identifier: MIT
#pragma once

#include "session/storecall.h"

namespace LeadViewer {

//! \brief Where tokens outlive the program: one for each key.
//!
//! Nothing here waits: every call returns at once, and its end comes through the event loop. The
//! calls belong to the store and go with it.
class TokenStore : public QObject
{
    Q_OBJECT

public:
    explicit TokenStore(QObject *parent = nullptr);

    //! For the calls that follow.
    void setTimes(const StoreCall::Times &times) { m_times = times; }

    StoreCall *read(const TokenKey &key);
    //! Puts \p token in the place of the one there was.
    StoreCall *write(const TokenKey &key, const Token &token);
    //! Done also where there was none.
    StoreCall *remove(const TokenKey &key);

protected:
    //! Answers \p call by StoreCall::end, some time or never. Comes from the event loop, so that it
    //! may answer at once. A write that was given up must not come true later.
    virtual void begin(StoreCall *call) = 0;

private:
    StoreCall *start(StoreCall::Operation operation, const TokenKey &key, const Token &token);

    StoreCall::Times m_times;
};

} // namespace LeadViewer
