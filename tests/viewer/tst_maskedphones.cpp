// SPDX-License-Identifier: MIT
#include "support/patience.h"
#include "support/testprogram.h"
#include "timeline/fieldsmodel.h"
#include "viewer/errordialog.h"
#include "viewer/fieldtext.h"
#include "viewer/leadform.h"
#include "viewer/outgoing.h"
#include "viewer/surfaces.h"
#include "viewer/windowfixture.h"
#include "wording/baretext.h"
#include "wording/phonemask.h"

#include <QClipboard>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! With masked phone numbers, nothing in the window, on the clipboard or in a file has more than
//! the last four digits.
class MaskedPhonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void noSurfaceTells();
    void noCopyTells();
    void noExportTells();
    void noErrorTells();
    void nothingIsFoundByHiddenDigits();
    void showsEverythingWithoutThePolicy();

private:
    [[nodiscard]] bool open();
    [[nodiscard]] QString telling() const;

    Outgoing m_outgoing;
    std::unique_ptr<WindowFixture> m_fixture;
};

// Below the class: moc takes the // of the addresses for comments.
namespace {

// One number, +91 98765 43210, in every place and form.
constexpr const char *leadBody = R"({
    "id": "603d2b2f5c1e4a0012ab34cd", "phone_alias": "+919876543210", "status": "Call 9876543210",
    "fields": {
        "name": "Asha 98765 43210", "phone": "+91-98765-43210", "alternate_phone": 9876543210,
        "mobile": "(98765) 43210", "whatsapp": ["9876543210.0", "०९८७६५४३२१०"], "old": 9.87654321E9,
        "email": "9876543210@example.com", "website": "https://wa.me/919876543210",
        "page": "https://example.com/?phone=9876543210", "note": "<p>987<b>65</b>43210</p>",
        "about": "tel:+919876543210, 98765\u200b43210; 0091 98765.43210", "tags": ["9876543210"],
        "nested": {"contact": {"number": "9876543210"}, "9876543210": "x"},
        "json": "{\"phone\":\"9876543210\"}", "customer_id": "919876543210",
        "price": 9876543210, "call_on": 9876543210
    },
    "actions": [
        {"id": "a1", "type": "OUTGOING_CALL", "created_on": 1732600000123,
         "performed_by": "9876543210", "phone": "9876543210", "from": "098765-43210",
         "note": "Spoke on 9876543210 on 12/05/2024",
         "callRecording": "https://example.com/rec/9876543210_1732600000.mp3"},
        {"id": "a2", "type": "USER_NOTE", "created_on": 1732500000123, "text": "Wife: 98765/43210",
         "performed_by": "9876543210@example.com"},
        {"id": "a3", "type": "WHATSAPP_9876543210", "created_on": 1732400000123,
         "message": {"to": 919876543210, "text": "9 8 7 6 5 4 3 2 1 0"}},
        {"id": "a4", "type": "PAYMENT", "created_on": 1732300000123, "amount": 7500000},
        "9876543210", [9876543210]
    ], "actions_skip": 0, "actions_limit": 10})";

constexpr const char *membersBody
    = R"({"data":[{"name":"Ravi 9876543210","email":"9876543210@example.com"}],"total_count":1})";

//! Whether \p text holds more of the number than its last four digits, whatever is between them.
bool isTelling(const QString &text)
{
    QString digits;
    for (const QChar c : bareText(text)) {
        if (isNumeral(c) || c == phoneMask)
            digits += c;
    }
    return digits.contains(QLatin1String("98765")) || digits.contains(QLatin1String("43210"));
}

} // namespace

void MaskedPhonesTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->readInBackground();
    Policy policy;
    policy.masksPhones = true;
    m_fixture->setPolicy(policy);
    m_fixture->standin().setInterceptor(
        [](const StandinRequest &request) -> std::optional<StandinAnswer> {
            const bool isMembers = request.target.contains("/team-members");
            const bool isLead = request.method == "GET" && request.target.contains("/lead/");
            if (!isMembers && !isLead)
                return std::nullopt;
            return StandinAnswer{200, isMembers ? membersBody : leadBody, "application/json", {}};
        });
}

bool MaskedPhonesTest::open()
{
    const auto *form = m_fixture->window().findChild<LeadForm *>();
    const bool isOpen = m_fixture->show() && m_fixture->open(QStringLiteral("lead-1"))
        && m_fixture->browser().lead() != nullptr
        && waitFor([this] { return !Test::isReadingBehind(m_fixture->browser()); })
        && waitFor([form] { return form->isComplete(); });
    QCoreApplication::sendPostedEvents();
    return isOpen;
}

//! The first text that holds more than the last four digits; empty when none does.
QString MaskedPhonesTest::telling() const
{
    int masked = 0;
    for (const Surface &surface : allSurfaces() + surfacesOf(m_fixture->browser().fields())) {
        if (isTelling(surface.text))
            return surface.where + QStringLiteral(": ") + surface.text.left(500);
        masked += surface.text.contains(phoneMask) ? 1 : 0;
    }
    constexpr int fewest = 20;
    return masked >= fewest ? QString() : QStringLiteral("Only %1 texts are masked.").arg(masked);
}

void MaskedPhonesTest::noSurfaceTells()
{
    QVERIFY(open());
    const int rows = m_fixture->table()->actionCount();
    QCOMPARE(rows, 6);
    for (int row = 0; row < rows; ++row) {
        m_fixture->table()->select(row);
        QCOMPARE(telling(), QString());
    }
    // A link that cannot work is not offered.
    for (auto *button : m_fixture->window().findChildren<QToolButton *>()) {
        const QString says = nameOf(button);
        static const QRegularExpression link(QStringLiteral("^(?:Call|WhatsApp|Email)\\b"));
        QVERIFY2(button->isHidden() || !link.match(says).hasMatch(), qPrintable(says));
    }
    QCOMPARE(m_fixture->value(QStringLiteral("Phone")), QString::fromUtf8("+••-•••••-•3210"));
    QVERIFY(m_fixture->window().windowTitle().contains(QString::fromUtf8("Asha ••••• •3210")));
}

void MaskedPhonesTest::noCopyTells()
{
    QVERIFY(open());
    const QClipboard *clipboard = QGuiApplication::clipboard();
    const auto *form = m_fixture->window().findChild<LeadForm *>();
    int copied = 0;
    const auto check = [&copied, clipboard] {
        copied += clipboard->text().contains(phoneMask) ? 1 : 0;
        QVERIFY2(!isTelling(clipboard->text()), qPrintable(clipboard->text()));
    };
    for (QWidget *value : form->findChildren<QWidget *>()) {
        if (qobject_cast<QPlainTextEdit *>(value) == nullptr)
            continue;
        value->setFocus();
        QTest::keyClick(value, Qt::Key_C, Qt::ControlModifier);
        check();
    }
    for (int row = 0; row < m_fixture->table()->actionCount(); ++row) {
        m_fixture->table()->select(row);
        for (const char *name : {"Copy selected action", "Copy selected action as JSON"}) {
            m_fixture->action(QLatin1String(name))->trigger();
            check();
        }
    }
    QVERIFY(copied > 20);
}

void MaskedPhonesTest::noExportTells()
{
    QVERIFY(open());
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("timeline.csv"));
    m_fixture->action(QStringLiteral("Export timeline…"))->trigger();
    auto *dialog = m_fixture->window().findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr);
    QVERIFY2(!isTelling(dialog->selectedFiles().join(u' ')),
             qPrintable(dialog->selectedFiles().join(u' ')));
    Q_EMIT dialog->fileSelected(name);
    static_cast<QDialog *>(dialog)->done(QDialog::Accepted);
    QTRY_VERIFY(QFile::exists(name));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.count(QStringLiteral("3210")) >= 4);
    QVERIFY(text.contains(phoneMask));
    for (const QString &line : text.split(u'\n'))
        QVERIFY2(!isTelling(line), qPrintable(line));
}

void MaskedPhonesTest::noErrorTells()
{
    QVERIFY(open());
    m_fixture->answerWith(
        {422, errorJson("INVALID", "Call 98765-43210 first"), "application/json", {}});
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_fixture->window().errorDialog() != nullptr);
    m_fixture->dialogButton(QStringLiteral("Details"))->click();
    QCOMPARE(telling(), QString());
    m_fixture->dialogButton(QStringLiteral("Copy details"))->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(phoneMask) && !isTelling(copied), qPrintable(copied));
}

void MaskedPhonesTest::nothingIsFoundByHiddenDigits()
{
    QVERIFY(open());
    auto *find = m_fixture->edit(QStringLiteral("Find a field"));
    find->setText(QStringLiteral("98765"));
    for (const auto *value :
         m_fixture->window().findChild<LeadForm *>()->findChildren<FieldText *>())
        QVERIFY2(!value->isVisible(), qPrintable(value->toPlainText()));
}

void MaskedPhonesTest::showsEverythingWithoutThePolicy()
{
    m_fixture->setPolicy({});
    QVERIFY(open());
    QVERIFY(!telling().isEmpty());
    QCOMPARE(m_fixture->value(QStringLiteral("Phone")), QStringLiteral("+91 98765 43210"));
}

LEAD_VIEWER_TEST(MaskedPhonesTest, QApplication)
#include "tst_maskedphones.moc"
