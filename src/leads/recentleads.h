// SPDX-License-Identifier: MIT
#pragma once

#include "leads/recentfile.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace LeadViewer {

//! \brief The leads opened last: 20 for each of the last 10 workspaces, newest first, each once.
//!
//! While the program runs, their names are known. In the file are their IDs, and their names only
//! when they may be kept. A lead that was opened is written a moment later, at the latest when the
//! object ends.
class RecentLeads : public QObject
{
    Q_OBJECT

public:
    enum class Keeping {
        Nothing, //!< neither in memory nor in the file
        Ids,
        IdsAndNames,
    };

    static constexpr qsizetype mostLeads = 20; //!< of one workspace
    static constexpr qsizetype mostWorkspaces = 10;

    //! Keeps Ids, in memory only.
    explicit RecentLeads(QObject *parent = nullptr);
    ~RecentLeads() override;

    //! What it no longer keeps is removed from the file at once.
    void setKeeping(Keeping keeping);
    //! Phone numbers in names are masked from now on: see phonemask.h.
    void setMasksPhones(bool isMasking);
    //! The file to read from now, and to keep the leads in. Call it after the others.
    void setFile(const QString &fileName);

    //! A lead was opened. An ID that cannot be kept is ignored.
    void add(const LeadAddress &address, const QString &name);
    //! Of one workspace.
    [[nodiscard]] QList<RecentLead> leads(const EnterpriseId &enterprise) const;
    [[nodiscard]] bool isEmpty() const { return m_leads.isEmpty(); }
    //! Forgets all leads of all workspaces, also in the file.
    void clear();

Q_SIGNALS:
    void changed();

private:
    void insert(const RecentLead &lead);
    void write();

    RecentFile m_file;
    QList<RecentLead> m_leads; // of all workspaces, newest first
    Keeping m_keeping = Keeping::Ids;
    bool m_masksPhones = false;
    QTimer m_writing;
};

//! How the leads of one workspace are shown: by name, else by ID. A name that several have is
//! followed by the ID: "Asha Rao (lead-1)".
[[nodiscard]] QStringList recentTexts(const QList<RecentLead> &leads);

} // namespace LeadViewer
