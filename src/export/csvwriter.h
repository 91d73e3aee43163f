// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringView>

namespace LeadViewer {

//! \brief Cells to the bytes of a CSV file: RFC 4180 (commas, lines ended by CR LF, quotes where a
//! cell needs them) in UTF-8, with a byte order mark at its beginning, without which Excel takes it
//! for something else.
//!
//! A text stays a text when a spreadsheet opens the file (measured in LibreOffice 7.4 in English,
//! Hindi, German and French): see safeCell().
//!
//! Half of a surrogate pair becomes U+FFFD; everything else is written as it is, NUL too.
class CsvWriter
{
public:
    //! What a file begins with.
    void addByteOrderMark();
    void addText(QStringView text);
    //! Adds a cell that a spreadsheet may read as a date or a number.
    void addValue(const QString &value);
    //! Ends the row. A row has one cell at least.
    void endRow();

    //! What was added since the last time.
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    //! Forgets it, and keeps the room it took.
    void clear() { m_bytes.resize(0); }

private:
    QByteArray m_bytes;
    bool m_isRowBegun = false;
};

//! \brief A text as a cell that no spreadsheet takes for a formula (CWE-1236), a number or a date.
//!
//! - A formula begins, but for blanks, quotes and apostrophes, with one of `= + - @` or their
//!   full-width twins: it gets an apostrophe before it, "'=1+1", "'+91 98765 43210". The same holds
//!   behind each character at which a spreadsheet may begin a new cell (`;`, `|`, tab, line ends),
//!   since most know quotes only where they expect a cell to begin. A text that begins with a tab
//!   or line break gets one too, because some readers take those away first.
//! - A dash, a space and words without any sign of a formula get a space instead,
//!   " - wife picked up": it looks the same, and Excel does not search for a name "wife".
//! - What readsAsNumber() gets an apostrophe: "'09876543210", "'3-4".
//!
//! The apostrophe is visible, which is why it was chosen: a tab or a character without width would
//! stay in what is copied from the cell, LibreOffice takes spaces away before a number, and
//! `="09876543210"` is itself a formula. Whoever needs the text exactly takes one apostrophe away
//! from where the same rule holds for the rest.
[[nodiscard]] QString safeCell(QStringView text);

//! \brief Whether some spreadsheet reads the text as a number, a date, a time, an amount, or true
//! or false: "09876543210", "12e5", "3-4", "5 Jan", "3 pm", "(5)", "₹5,000".
//!
//! Nothing but digits of any script, currency signs, `. , : / + - ( ) %`, spaces, and the words of
//! dates and times in English, Hindi, German, French and the system's language.
[[nodiscard]] bool readsAsNumber(QStringView text);

} // namespace LeadViewer
