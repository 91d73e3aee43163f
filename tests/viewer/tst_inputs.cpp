// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString asha = QStringLiteral("lead-asha");
const QString enterpriseName = QStringLiteral("Enterprise ID");
const QString leadName = QStringLiteral("Lead ID");
const QString tokenName = QStringLiteral("Token");

} // namespace

//! What the inputs take, tidy up, point at and refuse, before any request.
class InputsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void blanksAroundAreTakenOff_data();
    void blanksAroundAreTakenOff();
    void refused_data();
    void refused();
    void everyEmptyInputIsNamed();
    void problemGoesWhenTyping();
    void problemGoesWhenItsCauseDoes();
    void pastedLinkFillsBothIds_data();
    void pastedLinkFillsBothIds();
    void focusAtStart();

private:
    void put(const QString &input, const QString &text);
    void paste(const QString &input, const QString &text);
    //! The problem that stands right below the input; empty when there is none.
    [[nodiscard]] QString problemBelow(const QString &input) const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void InputsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(asha, leadJson(QStringLiteral("Asha Kulkarni"), 1));
    QVERIFY(m_fixture->show());
    m_fixture->fill(asha);
}

void InputsTest::put(const QString &input, const QString &text)
{
    m_fixture->edit(input)->setFocus();
    type(text);
}

void InputsTest::paste(const QString &input, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    m_fixture->edit(input)->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_V, Qt::ControlModifier);
}

QString InputsTest::problemBelow(const QString &input) const
{
    const QWidget *edit = m_fixture->edit(input);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QWidget *window = &m_fixture->window();
    const auto place = [window](const QWidget *widget) {
        return QRect(widget->mapTo(window, QPoint()), widget->size());
    };
    const QRect above = place(edit);
    QString nearest;
    int distance = 3 * edit->height();
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        const QRect below = place(label);
        const int gap = below.top() - above.bottom();
        if (label->isVisible() && label->text().startsWith(QStringLiteral("⚠ ")) && gap >= 0
            && gap < distance && below.left() < above.right() && above.left() < below.right()) {
            distance = gap;
            nearest = label->text();
        }
    }
    return nearest;
}

void InputsTest::blanksAroundAreTakenOff_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("text");
    QTest::newRow("enterprise") << enterpriseName
                                << QStringLiteral("  %1\t").arg(Standin::enterpriseId());
    QTest::newRow("lead") << leadName << QStringLiteral(" lead-asha \n");
    QTest::newRow("token") << tokenName << QStringLiteral("\n %1  ").arg(Standin::token());
    QTest::newRow("token with its scheme")
        << tokenName << QStringLiteral("Bearer %1").arg(Standin::token());
    QTest::newRow("token with its scheme, untidy")
        << tokenName << QStringLiteral("  bearer   %1 \n").arg(Standin::token());
    QTest::newRow("token broken over lines")
        << tokenName
        << QStringLiteral("Authorization: Bearer %1")
               .arg(QString(Standin::token())
                        .insert(Standin::token().size() / 2, QLatin1String("\r\n")));
    QTest::newRow("enterprise among words")
        << enterpriseName
        << QStringLiteral("Enterprise ID: \"%1\",").arg(Standin::enterpriseId().toUpper());
    QTest::newRow("lead in quotes") << leadName << QStringLiteral("“lead-\u200basha”,");
}

void InputsTest::blanksAroundAreTakenOff()
{
    QFETCH(QString, input);
    QFETCH(QString, text);
    paste(input, text);
    press(Qt::Key_Return);
    QTRY_COMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("Asha Kulkarni"));
    const StandinRequest request = m_fixture->standin().requests().constLast();
    QVERIFY(m_fixture->lastPath().endsWith("/enterprise/" + Standin::enterpriseId().toLatin1()
                                           + "/lead/lead-asha"));
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer " + Standin::token().toLatin1()));
}

void InputsTest::refused_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    const QString isToken = QStringLiteral("This is a token, not an ID.");
    QTest::newRow("no enterprise")
        << enterpriseName << QString() << QStringLiteral("Enter the Enterprise ID.");
    QTest::newRow("blank enterprise")
        << enterpriseName << QStringLiteral("   ") << QStringLiteral("Enter the Enterprise ID.");
    QTest::newRow("no lead") << leadName << QString()
                             << QStringLiteral(
                                    "Enter the lead's phone number, name, email, ID or link.");
    QTest::newRow("no token") << tokenName << QString() << QStringLiteral("Enter a Sync token");
    QTest::newRow("bare scheme") << tokenName << QStringLiteral("Bearer ")
                                 << QStringLiteral("Enter a Sync token");
    QTest::newRow("the token as enterprise") << enterpriseName << Standin::token() << isToken;
    QTest::newRow("the token as lead") << leadName << Standin::token() << isToken;
    QTest::newRow("another token as lead")
        << leadName
        << QStringLiteral(
               "Bearer 0a1b2c3d-0000-4000-8000-000000000000:0a1b2c3d-0000-4000-8000-000000000001")
        << isToken;
    QTest::newRow("line break inside the lead ID")
        << leadName << QStringLiteral("lead\n9") << QStringLiteral("has a line break");
    QTest::newRow("blank inside the token")
        << tokenName << QStringLiteral("abc def") << QStringLiteral("A token has no spaces");
    QTest::newRow("two tokens") << tokenName
                                << QStringLiteral("%1\n%2").arg(
                                       Standin::token(),
                                       QString(Standin::token()).replace(u'5', u'6'))
                                << QStringLiteral("more than one token");
    QTest::newRow("two lead IDs") << leadName
                                  << QStringLiteral(
                                         "603d2b2f5c1e4a0012ab34cd 603d2b2f5c1e4a0012ab34ce")
                                  << QStringLiteral("more than one ID");
    QTest::newRow("a link without a lead")
        << leadName << QStringLiteral("Lead: https://next.telecrm.in/5a3b/views/all-leads-v2")
        << QStringLiteral("This link has no lead ID.");
    QTest::newRow("a link without an enterprise")
        << enterpriseName << QStringLiteral("https://next.telecrm.in/")
        << QStringLiteral("This link has no Enterprise ID.");
    QTest::newRow("beyond ASCII in the token")
        << tokenName << QStringLiteral("abc–def") << QStringLiteral("no special characters");
}

void InputsTest::refused()
{
    QFETCH(QString, input);
    QFETCH(QString, text);
    QFETCH(QString, problem);
    if (text.isEmpty())
        put(input, text);
    else
        paste(input, text); // keys cannot bring everything that a clipboard can
    m_fixture->click(QStringLiteral("Open lead"));
    QVERIFY2(problemBelow(input).contains(problem), qPrintable(problemBelow(input)));
    QVERIFY(m_fixture->edit(input)->hasFocus());
    QCOMPARE(m_fixture->edit(input)->selectionLength(), m_fixture->edit(input)->text().size());
    QVERIFY(!m_fixture->window().openLead());
    QVERIFY(!m_fixture->browser().isBusy());
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    QCOMPARE(m_fixture->standin().requestCount(), 0);
}

void InputsTest::everyEmptyInputIsNamed()
{
    for (const QString &input : {enterpriseName, leadName, tokenName})
        put(input, QString());
    press(Qt::Key_Return);
    for (const QString &input : {enterpriseName, leadName, tokenName})
        QVERIFY2(problemBelow(input).contains(QStringLiteral("Enter")), qPrintable(input));
    QVERIFY(m_fixture->edit(enterpriseName)->hasFocus());
    // One after the other is put right.
    QTest::keyClicks(QApplication::focusWidget(), Standin::enterpriseId());
    press(Qt::Key_Return);
    QVERIFY(m_fixture->edit(leadName)->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), asha);
    press(Qt::Key_Return);
    QVERIFY(m_fixture->edit(tokenName)->hasFocus());
    QCOMPARE(m_fixture->standin().requestCount(), 0);
    QTest::keyClicks(QApplication::focusWidget(), Standin::token());
    press(Qt::Key_Return);
    QTRY_COMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(m_fixture->window().problemText(), QString());
}

void InputsTest::problemGoesWhenTyping()
{
    for (const QString &input : {enterpriseName, leadName, tokenName}) {
        put(input, QString());
        press(Qt::Key_Return);
        QVERIFY(!problemBelow(input).isEmpty());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
        QCOMPARE(problemBelow(input), QString());
    }
}

void InputsTest::problemGoesWhenItsCauseDoes()
{
    // The lead ID is right; the same text had been pasted as the token by mistake.
    put(tokenName, asha);
    press(Qt::Key_Return);
    QVERIFY(problemBelow(leadName).contains(QStringLiteral("This is a token")));
    put(tokenName, Standin::token());
    press(Qt::Key_Return);
    QTRY_COMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(problemBelow(leadName), QString());
}

void InputsTest::pastedLinkFillsBothIds_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("link");
    const QString page = QStringLiteral("https://next.telecrm.in/ent7/views/all/l/lead9");
    QTest::newRow("page, in Lead ID") << leadName << page;
    QTest::newRow("page, in Enterprise ID") << enterpriseName << page;
    QTest::newRow("page, with blanks around") << leadName << QStringLiteral(" %1\n").arg(page);
    QTest::newRow("page, with words around")
        << leadName << QStringLiteral("Lead: <%1/activity?x=y#z>.").arg(page);
    QTest::newRow("page, without https") << leadName << page.mid(int(qstrlen("https://")));
    QTest::newRow("address of the API")
        << leadName
        << QStringLiteral("https://next.telecrm.in/autoupdate/v2/enterprise/ent7/lead/lead9");
}

void InputsTest::pastedLinkFillsBothIds()
{
    QFETCH(QString, input);
    QFETCH(QString, link);
    paste(input, link);
    QCOMPARE(m_fixture->edit(enterpriseName)->text(), QStringLiteral("ent7"));
    QCOMPARE(m_fixture->edit(leadName)->text(), QStringLiteral("lead9"));
    QCOMPARE(m_fixture->standin().requestCount(), 0);
}

void InputsTest::focusAtStart()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->edit(enterpriseName)->hasFocus());
    m_fixture->window().fillIn(Standin::enterpriseId(), QString(), QString());
    QVERIFY(m_fixture->edit(leadName)->hasFocus());
    m_fixture->window().fillIn(QString(), asha, QString());
    QVERIFY(m_fixture->edit(tokenName)->hasFocus());
    QVERIFY(m_fixture->action(QStringLiteral("Include timeline"))->isChecked());
    QCOMPARE(m_fixture->box(QStringLiteral("Page size"))->value(), 10);
    QCOMPARE(m_fixture->box(QStringLiteral("Skip"))->value(), 0);
}

LEAD_VIEWER_TEST(InputsTest, QApplication)
#include "tst_inputs.moc"
