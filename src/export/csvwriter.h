// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringView>

namespace LeadViewer {

//! \brief Cells to the bytes of a CSV file: RFC 4180 (commas, lines ended by CR LF, quotes where a
//! cell needs them) in UTF-8, with a byte order mark at its beginning, without which Excel takes it
//! for something else.
//!
//! No cell is left to be taken for a formula (CWE-1236). A text whose first character, but for
//! spaces and apostrophes, is one of `= + - @`, their full-width twins, a tab or a line break gets
//! an apostrophe before it: "'=1+1", "'+91 98765 43210". So a phone number stays as it is read, and
//! a spreadsheet keeps it as text instead of making 9.2E+11 of it. Whoever needs the text exactly
//! takes one apostrophe away from where the same rule holds for the rest.
//!
//! Half of a surrogate pair becomes U+FFFD; everything else is written as it is, NUL too.
class CsvWriter
{
public:
    //! What a file begins with.
    void addByteOrderMark();
    void addCell(QStringView text);
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

//! Whether a spreadsheet could take the cell for more than text: see \ref CsvWriter.
[[nodiscard]] bool looksLikeFormula(QStringView text);

} // namespace LeadViewer
