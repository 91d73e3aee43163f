// SPDX-License-Identifier: MIT
#pragma once

#include "support/leadjson.h"
#include "viewer/windowfixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace LeadViewer::Test {

//! The base class of the tests of remembered tokens: for each test function a window with empty
//! settings and a ScriptedStore, not shown yet.
class RememberFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("settings.ini"));
        start({});
    }
    void cleanup() { m_fixture.reset(); }

protected:
    static inline const QString asha = QStringLiteral("lead-asha");
    static inline const QString tokenName = QStringLiteral("Token");
    static inline const QString stored = QStringLiteral("Saved in your password store.");

    //! A window that is not shown yet, as after a run in which \p enterprise was opened last.
    void start(const QString &enterprise = Standin::enterpriseId())
    {
        m_fixture.reset();
        Settings(m_file).setEnterpriseId(enterprise);
        m_fixture = std::make_unique<WindowFixture>(m_file);
        m_fixture->standin().addLead(asha, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    }
    //! As if a token had been stored in another run. The stand-in has another port in each run, so
    //! this is done behind the window's back.
    void remember(const QString &enterprise, const QString &token)
    {
        m_fixture->settings().setTokenRemembered(key(enterprise), true);
        m_fixture->store().tokens.insert(key(enterprise).text(), Token::fromInput(token));
    }
    [[nodiscard]] TokenKey key(const QString &enterprise = Standin::enterpriseId()) const
    {
        return {QStringLiteral("http://127.0.0.1:%1").arg(m_fixture->standin().baseUrl().port()),
                {enterprise}};
    }
    [[nodiscard]] QAbstractButton *box() const
    {
        return m_fixture->button(QStringLiteral("Remember"));
    }
    [[nodiscard]] QString place() const
    {
        m_fixture->unfold();
        return m_fixture->line(QStringLiteral("tokenPlace"));
    }
    [[nodiscard]] QString tokenText() const { return m_fixture->edit(tokenName)->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<WindowFixture> m_fixture;
};

} // namespace LeadViewer::Test
