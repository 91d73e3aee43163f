// SPDX-License-Identifier: MIT
#pragma once

#include "support/problemoftext.h"

#include <QList>
#include <QString>

class QAbstractItemModel;

namespace LeadViewer::Test {

//! \brief One text a person can read, hear or be told somewhere in a window, and how Qt takes it.
struct Surface
{
    enum class Kind {
        Text, //!< as it stands
        Label, //!< of a QLabel that shows plain text; may be broken by spaces without width
        Note, //!< a tooltip: rich text when it looks like that
        Caption, //!< of a button, menu or tab: an ampersand underlines
        Rich, //!< of a QLabel that would take markup for markup
    };

    QString where; //!< "QLabel nameLabel text"
    QString text;
    Kind kind = Kind::Text;
};

//! Every text in every window of the program: all properties of all objects that are texts, the
//! models behind views and boxes, tabs, and all that the tree for screen readers says. A new widget
//! is among them by itself.
[[nodiscard]] QList<Surface> allSurfaces();

//! What every cell and header of a model says by the roles that are shown or spoken.
[[nodiscard]] QList<Surface> surfacesOf(const QAbstractItemModel *model);

//! What is wrong with a surface: it shows something that cannot be seen or turns the order, it
//! takes a text from outside for markup or a shortcut, or it is too long for its place. Empty when
//! nothing is.
[[nodiscard]] QString problemOf(const Surface &surface);

} // namespace LeadViewer::Test
