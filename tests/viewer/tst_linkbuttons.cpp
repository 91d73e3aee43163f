// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/leadform.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QtTest>

#include <utility>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-1/2");
const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto"),
                          QStringLiteral("tel")};

// With quotation marks of the other kind, for the sake of moc.
constexpr const char *leadText
    = "{'fields': {"
      "'name': 'Asha Kulkarni',"
      "'phone': '+91 98765 43210',"
      "'email': 'asha.rao+home@example.com',"
      "'website': 'https://www.example.com/a?b=c&d=%20e',"
      "'brochure': 'http://example.org/x.pdf',"
      "'alternate_phone': 'call me',"
      "'email_1': 'mailto:a@b.c?cc=x',"
      "'email_2': 'a@b.c?cc=d@e.f',"
      "'script': 'javascript:alert(1)',"
      "'script_website': 'javascript:alert(1)',"
      "'file_website': 'file:///etc/passwd',"
      "'user_website': 'https://example.com@evil.example/',"
      "'data_website': 'data:text/html,x'},"
      "'actions': ["
      "{'id': 'a1', 'type': 'OUTGOING_CALL', 'callRecording': "
      "'https://example.com/r/1.mp3?t=a%2Fb'},"
      "{'id': 'a2', 'type': 'OUTGOING_CALL', 'callRecording': 'javascript:alert(1)'},"
      "{'id': 'a3', 'type': 'OUTGOING_CALL', 'callRecording': {'url': "
      "'https://example.com/3.mp3'}},"
      "{'id': 'a4', 'type': 'OUTGOING_CALL', 'callRecording': null}]}";

} // namespace

//! Takes what the program hands to the desktop.
class Desktop : public QObject
{
    Q_OBJECT

public:
    //! Everything handed over since the last call, as it would go to another program.
    [[nodiscard]] QStringList taken() { return std::exchange(m_urls, {}); }
    void forget() { m_urls.clear(); }

public Q_SLOTS:
    void take(const QUrl &url) { m_urls += QString::fromLatin1(url.toEncoded()); }

private:
    QStringList m_urls;
};

//! What a person can open from a lead: each by exactly one address, and nothing by any other.
class LinkButtonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fieldButtons_data();
    void fieldButtons();
    void buttonsByKeyboard();
    void addressWithoutAScheme();
    void hostileValuesHaveNone();
    void arrowOrder();
    void recording();
    void page();
    void noPageOfSampleData();
    void noPageWithoutALead();
    void eachNumberHasItsButtons();
    void eachAddressHasItsButton();
    void longValuesAreWhole();
    void noTelephone();
    void nothingTakesIt_data();
    void nothingTakesIt();

private:
    [[nodiscard]] LeadForm *form() const { return m_fixture->window().findChild<LeadForm *>(); }
    //! The names of what Right reaches from the value that has the focus, and of that.
    [[nodiscard]] QStringList reached() const;

    std::unique_ptr<WindowFixture> m_fixture;
    Desktop m_desktop;
};

void LinkButtonsTest::init()
{
    for (const QString &scheme : schemes)
        QDesktopServices::setUrlHandler(scheme, &m_desktop, "take");
    m_desktop.forget();
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, QByteArray(leadText).replace('\'', '"'));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead));
}

void LinkButtonsTest::cleanup()
{
    m_fixture.reset();
    for (const QString &scheme : schemes)
        QDesktopServices::unsetUrlHandler(scheme);
}

QStringList LinkButtonsTest::reached() const
{
    QStringList names;
    for (const QWidget *last = nullptr; last != QApplication::focusWidget();) {
        last = QApplication::focusWidget();
        names += nameOf(last);
        press(Qt::Key_Right);
    }
    return names;
}

void LinkButtonsTest::fieldButtons_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    QTest::newRow("call") << QStringLiteral("Call: Phone") << QStringLiteral("tel:+919876543210");
    QTest::newRow("WhatsApp") << QStringLiteral("WhatsApp: Phone")
                              << QStringLiteral("https://wa.me/919876543210");
    QTest::newRow("write") << QStringLiteral("Email: Email")
                           << QStringLiteral("mailto:asha.rao%2Bhome@example.com");
    QTest::newRow("website") << QStringLiteral("Open: Website")
                             << QStringLiteral("https://www.example.com/a?b=c&d=%20e");
    QTest::newRow("any field") << QStringLiteral("Open: Brochure")
                               << QStringLiteral("http://example.org/x.pdf");
}

void LinkButtonsTest::fieldButtons()
{
    QFETCH(QString, name);
    QFETCH(QString, url);
    auto *button = m_fixture->get<QToolButton>(name);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_desktop.taken(), QStringList{url});
    // Telephone programs start unseen.
    const bool isCall = url.startsWith(QStringLiteral("tel:"));
    QCOMPARE(m_fixture->notice(),
             isCall ? QStringLiteral("Sent to your telephone program.") : QString());
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    QCOMPARE(m_fixture->standin().requestCount(), 1);
    if (isCall) {
        m_fixture->click(QStringLiteral("Copy number"));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("+919876543210"));
    }
}

void LinkButtonsTest::buttonsByKeyboard()
{
    m_fixture->get<QToolButton>(QStringLiteral("WhatsApp: Phone"))->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(m_desktop.taken(), QStringList{QStringLiteral("https://wa.me/919876543210")});
}

void LinkButtonsTest::addressWithoutAScheme()
{
    // That the field holds an address is known from the workspace.
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, R"({"fields": {"website": "www.example.com/x"}})");
    m_fixture->readInBackground();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead));
    const QString open = QStringLiteral("Open: Website");
    QTRY_VERIFY(m_fixture->find<QToolButton>(open) != nullptr);
    m_fixture->click(open);
    QCOMPARE(m_desktop.taken(), QStringList{QStringLiteral("https://www.example.com/x")});
}

void LinkButtonsTest::hostileValuesHaveNone()
{
    QStringList names;
    const QRegularExpression link(QStringLiteral("^(Call|WhatsApp|Email|Open): "));
    for (const auto *button : form()->findChildren<QToolButton *>()) {
        if (nameOf(button).contains(link))
            names += nameOf(button);
    }
    names.sort();
    QCOMPARE(names,
             (QStringList{QStringLiteral("Call: Phone"), QStringLiteral("Email: Email"),
                          QStringLiteral("Open: Brochure"), QStringLiteral("Open: Website"),
                          QStringLiteral("WhatsApp: Phone")}));
    // They are shown as they are.
    QCOMPARE(m_fixture->value(QStringLiteral("Script website")),
             QStringLiteral("javascript:alert(1)"));
}

void LinkButtonsTest::arrowOrder()
{
    const QStringList phone{QStringLiteral("Phone"), QStringLiteral("Copy Phone"),
                            QStringLiteral("Call: Phone"), QStringLiteral("WhatsApp: Phone")};
    const auto go = [this](const QString &name) {
        m_fixture->find<QPlainTextEdit>(name, form())->setFocus();
    };
    go(QStringLiteral("Phone"));
    QCOMPARE(reached(), phone);
    press(Qt::Key_Left);
    QCOMPARE(nameOf(QApplication::focusWidget()), QStringLiteral("Call: Phone"));
    go(QStringLiteral("Email"));
    QCOMPARE(reached(),
             (QStringList{QStringLiteral("Email"), QStringLiteral("Copy Email"),
                          QStringLiteral("Email: Email")}));
    go(QStringLiteral("Website"));
    QCOMPARE(reached(), (QStringList{QStringLiteral("Website"), QStringLiteral("Open: Website")}));
    go(QStringLiteral("Email 1"));
    QCOMPARE(reached(), QStringList{QStringLiteral("Email 1")});
    // And where fields keep their place while their values change.
    m_fixture->standin().addLead(
        lead, R"({"fields": {"name": "Asha", "phone": "9123456780", "email": "x@example.com",
                             "email_1": "y@example.com"}, "actions": []})");
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    go(QStringLiteral("Phone"));
    QCOMPARE(reached(), phone);
    go(QStringLiteral("Email 1"));
    QCOMPARE(reached(),
             (QStringList{QStringLiteral("Email 1"), QStringLiteral("Copy Email 1"),
                          QStringLiteral("Email: Email 1")}));
}

void LinkButtonsTest::recording()
{
    const auto *button = m_fixture->get<QPushButton>(QStringLiteral("Open recording"));
    m_fixture->table()->setFocus();
    QVERIFY(button->isVisible());
    m_fixture->click(QStringLiteral("Open recording"));
    QCOMPARE(m_desktop.taken(), QStringList{QStringLiteral("https://example.com/r/1.mp3?t=a%2Fb")});
    m_fixture->table()->setFocus();
    press(Qt::Key_Down);
    QVERIFY(!button->isVisible());
    press(Qt::Key_Down);
    QVERIFY(button->isVisible());
    m_fixture->click(QStringLiteral("Open recording"));
    QCOMPARE(m_desktop.taken(), QStringList{QStringLiteral("https://example.com/3.mp3")});
    m_fixture->table()->setFocus();
    press(Qt::Key_Down);
    QVERIFY(!button->isVisible());
}

void LinkButtonsTest::page()
{
    QAction *page = m_fixture->action(QStringLiteral("Open in TeleCRM"));
    QVERIFY(page->isEnabled());
    page->trigger();
    QCOMPARE(m_desktop.taken(),
             QStringList{m_fixture->client().baseUrl().origin()
                         + QStringLiteral("/%1/views/all-leads-v2/overlay/l/lead-1%2F2")
                               .arg(Standin::enterpriseId())});
}

void LinkButtonsTest::noPageOfSampleData()
{
    m_fixture->window().setSampleData();
    QVERIFY(m_fixture->open(lead));
    QVERIFY(!m_fixture->action(QStringLiteral("Open in TeleCRM"))->isEnabled());
}

void LinkButtonsTest::noPageWithoutALead()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(!m_fixture->action(QStringLiteral("Open in TeleCRM"))->isEnabled());
}

void LinkButtonsTest::eachNumberHasItsButtons()
{
    m_fixture->standin().addLead(
        lead, R"({"fields": {"phone": "9876543210 / 98200 12345", "mobile": ["9123456780",
                             "+1 415 555 0123"], "email": "x@example.com"}, "actions": []})");
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    const QStringList names{QStringLiteral("Call +91 98765 43210: Phone"),
                            QStringLiteral("WhatsApp +91 98765 43210: Phone"),
                            QStringLiteral("Call +91 98200 12345: Phone"),
                            QStringLiteral("WhatsApp +91 98200 12345: Phone")};
    m_fixture->find<QPlainTextEdit>(QStringLiteral("Phone"), form())->setFocus();
    QCOMPARE(reached(),
             (QStringList{QStringLiteral("Phone"), QStringLiteral("Copy +91 98765 43210"),
                          names.at(0), names.at(1), QStringLiteral("Copy +91 98200 12345"),
                          names.at(2), names.at(3)}));
    for (const QString &name : names) {
        m_fixture->get<QToolButton>(name)->setFocus();
        press(Qt::Key_Return);
    }
    QCOMPARE(m_desktop.taken(),
             (QStringList{QStringLiteral("tel:+919876543210"),
                          QStringLiteral("https://wa.me/919876543210"),
                          QStringLiteral("tel:+919820012345"),
                          QStringLiteral("https://wa.me/919820012345")}));
    m_fixture->click(QStringLiteral("Copy +91 98200 12345"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("+919820012345"));
    // Who sees the buttons reads which number is called.
    QVERIFY(labelsOf(form()).contains(QStringLiteral("+91 98200 12345")));
    m_fixture->click(QStringLiteral("Call +1 415 555 0123: Mobile"));
    QCOMPARE(m_desktop.taken(), QStringList{QStringLiteral("tel:+14155550123")});
}

void LinkButtonsTest::eachAddressHasItsButton()
{
    m_fixture->standin().addLead(
        lead, R"({"fields": {"website": "acmehomes.in, https://example.com/a b"}, "actions": []})");
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    m_fixture->click(QStringLiteral("Open https://acmehomes.in: Website"));
    m_fixture->click(QStringLiteral("Open https://example.com/a%20b: Website"));
    QCOMPARE(m_desktop.taken(),
             (QStringList{QStringLiteral("https://acmehomes.in"),
                          QStringLiteral("https://example.com/a%20b")}));
}

void LinkButtonsTest::longValuesAreWhole()
{
    m_fixture->standin().addLead(
        lead,
        R"({"fields": {"website": "https://example.com/a/very/long/path/that/goes/on/and/on/and/on",
                             "notes": "Asha wants a flat of three rooms that she can see from her office"},
                  "actions": []})");
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    for (const char *name : {"Website", "Notes"}) {
        const auto *value = m_fixture->find<QPlainTextEdit>(QString::fromLatin1(name), form());
        // As many lines as are needed, and no empty ones.
        const auto emptyHeight = [value] {
            return value->viewport()->height()
                - int(value->document()->size().height()) * value->fontMetrics().lineSpacing();
        };
        QTRY_VERIFY(value->document()->size().height() > 1 && emptyHeight() >= 0
                    && emptyHeight() < value->fontMetrics().lineSpacing());
    }
}

void LinkButtonsTest::noTelephone()
{
    QDesktopServices::unsetUrlHandler(QStringLiteral("tel"));
    m_fixture->click(QStringLiteral("Call: Phone"));
    QCOMPARE(m_fixture->notice(),
             QStringLiteral("This computer has no program that calls +919876543210."));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    QCOMPARE(m_fixture->noticeButton()->text(), QStringLiteral("Copy number"));
    m_fixture->noticeButton()->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("+919876543210"));
    QCOMPARE(m_fixture->notice(), QStringLiteral("+919876543210 was copied."));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
}

void LinkButtonsTest::nothingTakesIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("copied");
    QTest::newRow("write") << QStringLiteral("Email: Email")
                           << QStringLiteral("asha.rao+home@example.com");
    QTest::newRow("page") << QStringLiteral("Open: Brochure")
                          << QStringLiteral("http://example.org/x.pdf");
}

void LinkButtonsTest::nothingTakesIt()
{
    QFETCH(QString, name);
    QFETCH(QString, copied);
    for (const QString &scheme : schemes)
        QDesktopServices::unsetUrlHandler(scheme);
    m_fixture->click(name);
    QCOMPARE(QGuiApplication::clipboard()->text(), copied);
    QCOMPARE(
        m_fixture->notice(),
        QStringLiteral("Nothing on this computer opens it. %1 was copied instead.").arg(copied));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
}

LEAD_VIEWER_TEST(LinkButtonsTest, QApplication)
#include "tst_linkbuttons.moc"
