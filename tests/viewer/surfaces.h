// SPDX-License-Identifier: MIT
#pragma once

#include "support/problemoftext.h"

#include <QList>
#include <QString>

class QAbstractItemModel;

namespace LeadViewer::Test {

//! \brief One text that a person can read or hear in a window, and how Qt interprets it.
struct Surface
{
    enum class Kind {
        Text, //!< plain text
        Label, //!< of a QLabel with plain text; may have zero-width spaces as break points
        Note, //!< a tooltip: rich text when it looks like HTML
        Caption, //!< of a button, menu or tab: an ampersand underlines
        Rich, //!< of a QLabel that renders markup
    };

    QString where; //!< "QLabel nameLabel text"
    QString text;
    Kind kind = Kind::Text;
};

//! Every text in every window of the program: all text properties of all objects, the models of
//! views and boxes, tabs, and all texts for screen readers. New widgets are included automatically.
[[nodiscard]] QList<Surface> allSurfaces();

//! The texts of every cell and header of a model, for the roles that are shown or spoken.
[[nodiscard]] QList<Surface> surfacesOf(const QAbstractItemModel *model);

//! What is wrong with a surface: it has a character that is invisible or changes the order, it
//! interprets a text from outside as markup or a shortcut, or it is too long for its place. Empty
//! when nothing is wrong.
[[nodiscard]] QString problemOf(const Surface &surface);

} // namespace LeadViewer::Test
