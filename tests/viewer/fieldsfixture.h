// SPDX-License-Identifier: MIT
#pragma once

#include "support/patience.h"
#include "viewer/fieldline.h"
#include "viewer/fieldspane.h"
#include "viewer/leadform.h"
#include "viewer/windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QToolButton>
#include <QtTest>

#include <memory>

namespace LeadViewer::Test {

//! The base class of the tests of a lead's fields: for each test function a window that shows a
//! lead with filled and empty fields, and an empty clipboard.
class FieldsFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QGuiApplication::clipboard()->clear();
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->show());
        QVERIFY(openLead(leadText));
    }
    void cleanup() { m_fixture.reset(); }

protected:
    static inline const QString lead = QStringLiteral("lead-1");
    static constexpr const char *leadText
        = R"({"fields": {"name": "Asha Kulkarni", "phone": "9876543210",
    "email": "asha@example.com", "status": "Booked", "rating": 4, "assignee": "meera@example.com",
    "last_activity_on": 1736411700123, "city": "", "budget": null, "tags": ["VIP", "3 BHK"],
    "alternate_phone": "", "source": "Website"}, "actions": []})";

    [[nodiscard]] static QString clipboardText() { return QGuiApplication::clipboard()->text(); }
    [[nodiscard]] static QString focusName() { return nameOf(QApplication::focusWidget()); }

    [[nodiscard]] LeadForm *form() const { return m_fixture->window().findChild<LeadForm *>(); }
    [[nodiscard]] FieldLine *line(const QString &label) const
    {
        for (auto *line : form()->findChildren<FieldLine *>()) {
            if (line->row().label == label)
                return line;
        }
        qFatal("There is no field \"%s\".", qPrintable(label));
    }
    [[nodiscard]] FieldText *value(const QString &label) const { return line(label)->value(); }
    [[nodiscard]] QToolButton *foldButton() const
    {
        for (auto *button : form()->findChildren<QToolButton *>()) {
            if (button->isCheckable())
                return button;
        }
        qFatal("There is no button that folds.");
    }
    //! The labels of the fields that are shown.
    [[nodiscard]] QStringList shown() const
    {
        QStringList labels;
        for (const auto *line : form()->findChildren<FieldLine *>()) {
            if (!line->isHidden())
                labels += line->row().label;
        }
        return labels;
    }
    //! Shows another content of the lead, and waits until all of it is there.
    [[nodiscard]] bool openLead(const QByteArray &json)
    {
        m_fixture->standin().addLead(lead, json);
        const bool isOpen
            = m_fixture->open(lead) && waitFor([this] { return form()->isComplete(); });
        QCoreApplication::sendPostedEvents();
        return isOpen;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

} // namespace LeadViewer::Test
