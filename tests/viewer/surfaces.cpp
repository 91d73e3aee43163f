// SPDX-License-Identifier: MIT
#include "viewer/surfaces.h"

#include "support/hostilelead.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSet>
#include <QStatusBar>
#include <QTabBar>
#include <QTextBlock>
#include <QTextDocument>

namespace LeadViewer::Test {

namespace {

using Kind = Surface::Kind;

QString nameOf(const QObject *object)
{
    return QString::fromLatin1(object->metaObject()->className()) + QLatin1Char(' ')
        + object->objectName();
}

Kind kindOf(const QObject *object, const QByteArray &property)
{
    if (property == "toolTip" || property == "whatsThis")
        return Kind::Note;
    if (const auto *label = qobject_cast<const QLabel *>(object);
        label != nullptr && property == "text") {
        if (label->buddy() != nullptr)
            return Kind::Caption;
        return label->textFormat() == Qt::PlainText ? Kind::Label : Kind::Rich;
    }
    const bool isCaption = qobject_cast<const QAbstractButton *>(object) != nullptr
        || qobject_cast<const QAction *>(object) != nullptr || property == "title";
    return isCaption && (property == "text" || property == "title") ? Kind::Caption : Kind::Text;
}

void addProperties(const QObject *object, QList<Surface> &surfaces)
{
    const QMetaObject *meta = object->metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i) {
        const QMetaProperty property = meta->property(i);
        // What a label is made of inside, which is there as its text as well.
        const QByteArrayView name(property.name());
        const bool isInner = name == "html" || name == "markdown";
        if (property.typeId() != QMetaType::QString || isInner)
            continue;
        const QString text = property.read(object).toString();
        if (!text.isEmpty()) {
            surfaces.append(
                {nameOf(object) + QLatin1Char(' ') + QString::fromLatin1(property.name()), text,
                 kindOf(object, property.name())});
        }
    }
}

void addParts(const QObject *object, QList<Surface> &surfaces)
{
    if (const auto *tabs = qobject_cast<const QTabBar *>(object)) {
        for (int i = 0; i < tabs->count(); ++i) {
            surfaces.append(
                {nameOf(object) + QStringLiteral(" tab"), tabs->tabText(i), Kind::Caption});
            surfaces.append(
                {nameOf(object) + QStringLiteral(" tab's tip"), tabs->tabToolTip(i), Kind::Note});
        }
    } else if (const auto *view = qobject_cast<const QAbstractItemView *>(object)) {
        surfaces += surfacesOf(view->model());
    } else if (const auto *box = qobject_cast<const QComboBox *>(object)) {
        surfaces += surfacesOf(box->model());
    } else if (const auto *bar = qobject_cast<const QStatusBar *>(object)) {
        surfaces.append({nameOf(object), bar->currentMessage()});
    }
}

//! What the tree for screen readers says, from \p interface down.
void addSpoken(QAccessibleInterface *interface, QSet<QAccessibleInterface *> &seen,
               QList<Surface> &surfaces)
{
    if (interface == nullptr || !interface->isValid() || seen.contains(interface))
        return;
    seen.insert(interface);
    const QString where = QStringLiteral("spoken ")
        + (interface->object() != nullptr ? nameOf(interface->object()) : QStringLiteral("part"));
    for (const auto what : {QAccessible::Name, QAccessible::Description, QAccessible::Value,
                            QAccessible::Help, QAccessible::Accelerator}) {
        const QString text = interface->text(what);
        if (!text.isEmpty())
            surfaces.append({where, text, Kind::Label});
    }
    if (QAccessibleTextInterface *text = interface->textInterface())
        surfaces.append({where, text->text(0, text->characterCount()), Kind::Label});
    for (int i = 0; i < interface->childCount(); ++i)
        addSpoken(interface->child(i), seen, surfaces);
}

//! Whether a screen would show something else than the letters of \p html without its escapes.
bool holdsMarkup(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (format.isImageFormat() || format.isAnchor() || format.isTableFormat()
                || format.fontWeight() > QFont::Normal
                || format.hasProperty(QTextFormat::FontPointSize)
                || format.hasProperty(QTextFormat::ForegroundBrush))
                return true;
        }
        if (block.blockFormat().headingLevel() > 0)
            return true;
    }
    return false;
}

bool underlines(QString caption)
{
    // The program numbers the entries of a menu.
    static const QRegularExpression number(QStringLiteral("^&[1-9] "));
    caption.remove(number);
    caption.remove(QStringLiteral("&&"));
    return caption.contains(hostileMark) && caption.contains(QLatin1Char('&'));
}

qsizetype longestOf(const Surface &surface)
{
    constexpr qsizetype title = 150;
    constexpr qsizetype note = 20'000; // with the escapes of 2,000 characters
    constexpr qsizetype caption = 300;
    constexpr qsizetype label = 2500;
    if (surface.where.endsWith(QStringLiteral("windowTitle")))
        return title;
    switch (surface.kind) {
    case Kind::Note:
        return note;
    case Kind::Caption:
        return caption;
    case Kind::Label:
        // A value may be as long as its control lets it.
        return surface.where.startsWith(QStringLiteral("spoken ")) ? 110'000 : label;
    default:
        return surface.where.startsWith(QStringLiteral("cell")) ? label : 110'000;
    }
}

} // namespace

QList<Surface> allSurfaces()
{
    QList<Surface> surfaces;
    QSet<QAccessibleInterface *> seen;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        QList<const QObject *> objects{window};
        for (const QObject *child : window->findChildren<QObject *>())
            objects += child;
        for (const QObject *object : objects) {
            addProperties(object, surfaces);
            addParts(object, surfaces);
        }
        addSpoken(QAccessible::queryAccessibleInterface(const_cast<QWidget *>(window)), seen,
                  surfaces);
    }
    return surfaces;
}

QList<Surface> surfacesOf(const QAbstractItemModel *model)
{
    QList<Surface> surfaces;
    if (model == nullptr)
        return surfaces;
    const std::pair<Qt::ItemDataRole, Kind> roles[]{
        {Qt::DisplayRole, Kind::Text},
        {Qt::EditRole, Kind::Text},
        {Qt::ToolTipRole, Kind::Note},
        {Qt::StatusTipRole, Kind::Text},
        {Qt::WhatsThisRole, Kind::Note},
        {Qt::AccessibleTextRole, Kind::Text},
        {Qt::AccessibleDescriptionRole, Kind::Text},
    };
    const auto add = [&surfaces](const QString &where, const QVariant &data, Kind kind) {
        if (data.typeId() == QMetaType::QString && !data.toString().isEmpty())
            surfaces.append({where, data.toString(), kind});
    };
    for (const auto &[role, kind] : roles) {
        for (int column = 0; column < model->columnCount(); ++column) {
            add(QStringLiteral("header"), model->headerData(column, Qt::Horizontal, role), kind);
            for (int row = 0; row < model->rowCount(); ++row) {
                add(QStringLiteral("cell %1, %2").arg(row).arg(column),
                    model->index(row, column).data(role), kind);
            }
        }
        for (int row = 0; row < model->rowCount(); ++row)
            add(QStringLiteral("header"), model->headerData(row, Qt::Vertical, role), kind);
    }
    return surfaces;
}

QString problemOf(const Surface &surface)
{
    QString text = surface.text;
    // Where a long word may be broken is marked by this program itself.
    if (surface.kind == Kind::Label || surface.kind == Kind::Note
        || surface.where.endsWith(QStringLiteral("accessibleDescription")))
        text.remove(QChar(0x200b));
    if (const QString problem = problemOfText(text); !problem.isEmpty())
        return problem;
    if (surface.text.size() > longestOf(surface))
        return QStringLiteral("%1 characters").arg(surface.text.size());
    switch (surface.kind) {
    case Kind::Note:
        if (Qt::mightBeRichText(surface.text) && holdsMarkup(surface.text))
            return QStringLiteral("markup in a note");
        break;
    case Kind::Rich:
        if (surface.text.contains(hostileMark))
            return QStringLiteral("a label that takes markup");
        break;
    case Kind::Caption:
        if (underlines(surface.text))
            return QStringLiteral("an ampersand that underlines");
        break;
    case Kind::Text:
    case Kind::Label:
        break;
    }
    return {};
}

} // namespace LeadViewer::Test
