// SPDX-License-Identifier: MIT
#pragma once

#include "wording/detailfacts.h"

#include <QIcon>
#include <QTextEdit>

class QTextCursor;

namespace LeadViewer {

//! \brief The details of an action as one read-only plain text: a heading with an icon, what the
//! action is about, and the facts in two columns.
//!
//! Everything wraps, also in the middle of a long word. After LongText::longestShown characters the
//! text is cut and the rest is counted. A selection is copied as plain text; copying without a
//! selection, or with everything selected, copies \ref wholeText.
class DetailsText : public QTextEdit
{
    Q_OBJECT

public:
    explicit DetailsText(QWidget *parent = nullptr);

    //! \p icon stands before the heading.
    void showFacts(const DetailFacts &facts, const QIcon &icon);
    //! The icon in other colours; no-op without details.
    void showIcon(const QIcon &icon);
    void showNothing();
    //! All details, also those that are too long to be shown; empty without any.
    [[nodiscard]] const QString &wholeText() const { return m_text; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void build();
    void addHeading(QTextCursor *cursor);
    void addContent(QTextCursor *cursor, qsizetype *room);
    void addFacts(QTextCursor *cursor, qsizetype *room);
    [[nodiscard]] int labelWidth() const;

    DetailFacts m_facts;
    QIcon m_icon;
    QString m_text;
};

} // namespace LeadViewer
