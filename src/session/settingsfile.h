// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QMap>
#include <QString>

#include <optional>

namespace LeadViewer {

//! \brief One file of settings: lines "name=value" below lines "[section]".
//!
//! Only the lines of keys that are set change. All others stay byte for byte: a newer version of
//! the program may need them. No object is ever built from a value.
//!
//! What is no regular file (a FIFO, a folder, a socket, a device, a link to nothing), what cannot
//! be read, and what is longer than 1 MiB counts as an empty file, and is not written to.
class SettingsFile
{
public:
    explicit SettingsFile(QString path);

    //! The value of "section/name", the last one if it occurs twice. Nothing when there is none, or
    //! one that this program would not write: with an escape or a quotation mark in it, or of
    //! QSettings' own types ("@…").
    [[nodiscard]] std::optional<QString> value(const QString &key) const;
    //! Sets the values of keys ("section/name"), and writes those that changed at once. What cannot
    //! be written is kept in memory, and written together with the next change. Values have no line
    //! break, semicolon, backslash or quotation mark, and do not begin with "@".
    void set(const QMap<QString, QString> &values);

private:
    [[nodiscard]] std::optional<QByteArrayList> lines() const;
    [[nodiscard]] bool write(const QByteArrayList &lines) const;

    QString m_path;
    QMap<QString, QString> m_unwritten;
};

} // namespace LeadViewer
