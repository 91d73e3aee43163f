// SPDX-License-Identifier: MIT
#pragma once

#include "support/leadjson.h"
#include "support/patience.h"
#include "viewer/exportbar.h"
#include "viewer/windowfixture.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include <memory>

namespace LeadViewer::Test {

//! The base class of the tests of an export from the window: for each test function a window that
//! shows a lead with 230 actions, and an empty folder.
class ExportFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->standin().addLead(asha, mixedLeadJson(QStringLiteral("Asha Rao"), 230));
        m_fixture->standin().addLead(rohan, leadJson(QStringLiteral("Rohan Mehta"), 3));
        QVERIFY(m_fixture->show());
        QVERIFY(m_fixture->open(asha));
        m_fixture->table()->setFocus();
    }
    void cleanup() { m_fixture.reset(); }

protected:
    static inline const QString asha = QStringLiteral("lead-asha");
    static inline const QString rohan = QStringLiteral("lead-rohan");
    static inline const QString stopName = QStringLiteral("Stop the export");
    static inline const QString retryName = QStringLiteral("Try again to export");
    static inline const QString openName = QStringLiteral("Open the exported file");
    static inline const QString folderName = QStringLiteral("Show in folder");
    static inline const QString closeName = QStringLiteral("Close the message about the export");

    [[nodiscard]] ExportBar *bar() const { return m_fixture->window().findChild<ExportBar *>(); }
    [[nodiscard]] QString text() const { return bar()->text(); }
    [[nodiscard]] QAction *action() const
    {
        return m_fixture->action(QStringLiteral("Export timeline…"));
    }
    [[nodiscard]] QFileDialog *dialog() const
    {
        return m_fixture->window().findChild<QFileDialog *>();
    }
    [[nodiscard]] QMessageBox *box() const
    {
        return m_fixture->window().findChild<QMessageBox *>();
    }
    //! The buttons of the bar that can be seen.
    [[nodiscard]] QStringList buttons() const
    {
        QStringList names;
        for (const QAbstractButton *button : bar()->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                names += nameOf(button);
        }
        return names;
    }
    [[nodiscard]] QString path(const QString &name = QStringLiteral("out.csv")) const
    {
        return m_folder->filePath(name);
    }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    }
    //! Presses Ctrl+E and saves under that name, replacing what is there.
    void exportTo(const QString &fileName)
    {
        press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(dialog() != nullptr);
        // Off-screen there is no window manager, which would give the dialog the focus.
        dialog()->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), dialog());
        auto *name = dialog()->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QVERIFY(name != nullptr);
        name->setFocus();
        name->setText(fileName);
        // The dialog asks by a box of its own whether to replace a file, and waits for it.
        QTimer answering;
        connect(&answering, &QTimer::timeout, this, [] {
            if (auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
                question->button(QMessageBox::Yes)->click();
        });
        answering.start(10);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(dialog() == nullptr);
        m_fixture->window().activateWindow();
        QVERIFY(waitForKeyboard(&m_fixture->window()));
    }
    //! As \ref exportTo, and waits until the first 100 are written; the second request is held.
    void exportHalf()
    {
        m_fixture->standin().holdOnly("skip=100");
        exportTo(path());
        QTRY_COMPARE(m_fixture->lastQuery(), pageQuery(100, 100));
        QTRY_VERIFY2(text().startsWith(QStringLiteral("Exporting: 100 ")), qPrintable(text()));
    }
    [[nodiscard]] bool isExported(int count) const
    {
        const QString start = QStringLiteral("Exported %1 ").arg(count);
        return waitFor([this, start] { return text().startsWith(start); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

} // namespace LeadViewer::Test
