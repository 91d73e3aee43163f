// SPDX-License-Identifier: MIT
#include "support/browserstate.h"
#include "support/hostilelead.h"
#include "support/parsed.h"
#include "support/testprogram.h"
#include "timeline/actionsmodel.h"
#include "timeline/fieldsmodel.h"
#include "viewer/errordialog.h"
#include "viewer/leadform.h"
#include "viewer/outgoing.h"
#include "viewer/surfaces.h"
#include "viewer/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-1");
constexpr int forms = 10; // different actions in a hostile lead

//! The last part of a request's path.
QByteArray endpointOf(const QByteArray &target)
{
    const QByteArray path = target.split('?').constFirst();
    return path.mid(path.lastIndexOf('/') + 1);
}

} // namespace

//! A lead, a workspace and errors filled in by somebody with bad intentions, through the whole
//! window: everything is shown as the text it is, and nothing is asked of anybody else.
class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everywhere_data();
    void everywhere();

private:
    // What a person can come to see of it, one after the other.
    void look();
    void openLinks();
    void copyEverything();
    void fail(const QString &text);
    //! Serves the lead, and a workspace, full of the text of this row.
    void serve(const QString &text);
    [[nodiscard]] bool open();
    //! Looks over everything there is; how many texts hold the hostile one.
    [[nodiscard]] int sweep();
    //! What is wrong with the texts that change with the selected action.
    [[nodiscard]] QString problemOfDetails() const;
    //! What was asked that has nothing to do with the lead and its workspace.
    [[nodiscard]] QStringList strangeRequests();

    std::unique_ptr<Outgoing> m_outgoing;
    std::unique_ptr<WindowFixture> m_fixture;
};

void HostileTest::init()
{
    QGuiApplication::clipboard()->clear();
    m_outgoing = std::make_unique<Outgoing>();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->readInBackground();
    QVERIFY(m_fixture->show());
    m_fixture->box(QStringLiteral("Page size"))->setValue(100);
}

void HostileTest::cleanup()
{
    m_fixture.reset();
    QCOMPARE(m_outgoing->takeRecorded(), QStringList());
    m_outgoing.reset();
}

void HostileTest::everywhere_data()
{
    QTest::addColumn<QString>("text");
    for (const HostileText &hostile : hostileTexts())
        QTest::newRow(hostile.name) << hostile.text;
}

void HostileTest::serve(const QString &text)
{
    m_fixture->standin().setInterceptor(
        [text](const StandinRequest &request) -> std::optional<StandinAnswer> {
            const QByteArray metadata = hostileMetadata(endpointOf(request.target), text);
            const bool isLead = request.method == "GET" && request.target.contains("/lead/");
            if (!metadata.isEmpty())
                return StandinAnswer{200, metadata, "application/json", {}};
            return isLead
                ? std::optional(StandinAnswer{200, hostileLead(text), "application/json", {}})
                : std::nullopt;
        });
}

bool HostileTest::open()
{
    const auto *form = m_fixture->window().findChild<LeadForm *>();
    const bool isOpen = m_fixture->open(lead) && m_fixture->browser().lead() != nullptr
        && waitFor([this] { return !Test::isReadingBehind(m_fixture->browser()); })
        && waitFor([form] { return form->isComplete(); });
    QCoreApplication::sendPostedEvents();
    return isOpen;
}

int HostileTest::sweep()
{
    int hostile = 0;
    QList<Surface> surfaces = allSurfaces();
    for (Surface surface : surfacesOf(m_fixture->browser().fields())) {
        surface.where.prepend(QStringLiteral("field "));
        surfaces += surface;
    }
    for (const Surface &surface : surfaces) {
        const QString problem = problemOf(surface);
        if (!problem.isEmpty()) {
            QTest::qFail(qPrintable(QStringLiteral("%1: %2: %3")
                                        .arg(surface.where, problem, surface.text.left(300))),
                         __FILE__, __LINE__);
            return -1;
        }
        hostile += surface.text.contains(hostileMark) ? 1 : 0;
    }
    return hostile;
}

QString HostileTest::problemOfDetails() const
{
    for (const char *name : {"detailText", "jsonText"}) {
        const auto *edit = m_fixture->window().findChild<QWidget *>(QLatin1String(name));
        const QString problem = problemOfText(edit->property("plainText").toString());
        if (!problem.isEmpty())
            return QLatin1String(name) + QStringLiteral(": ") + problem;
    }
    return {};
}

QStringList HostileTest::strangeRequests()
{
    QStringList strange;
    const QByteArray base = "/autoupdate/v2/enterprise/" + Standin::enterpriseId().toUtf8() + '/';
    for (const StandinRequest &request : m_fixture->standin().requests()) {
        const QByteArray rest = request.target.mid(base.size());
        const bool isLead
            = rest.startsWith("lead/lead-1?") || rest.startsWith("lead/lead-1/action/search?");
        const QByteArray path = rest.split('?').constFirst();
        const bool isMetadata = path == "team-members/" + hostilePerson
            || (path != hostilePerson && !hostileMetadata(path, {}).isEmpty());
        if (!request.target.startsWith(base) || (!isLead && !isMetadata))
            strange += QString::fromLatin1(request.method + ' ' + request.target);
    }
    return strange;
}

void HostileTest::everywhere()
{
    QFETCH(QString, text);
    const QAbstractItemModelTester fields(m_fixture->browser().fields(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester actions(m_fixture->browser().actions(),
                                           QAbstractItemModelTester::FailureReportingMode::QtTest);
    serve(text);
    QVERIFY(open());
    look();
    if (!QTest::currentTestFailed())
        openLinks();
    if (!QTest::currentTestFailed())
        copyEverything();
    if (!QTest::currentTestFailed())
        fail(text);
    QCOMPARE(strangeRequests().join(QLatin1Char('\n')), QString());
}

void HostileTest::look()
{
    QCOMPARE(m_fixture->table()->actionCount(), 100);
    // With the bar for finding, and something in the boxes.
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(sweep() >= 100);
    if (QTest::currentTestFailed())
        return;
    for (int row = 0; row < forms; ++row) {
        m_fixture->table()->select(row);
        const QString problem = problemOfDetails();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    QVERIFY(!m_fixture->window().grab().isNull()); // it can be painted
    QVERIFY2(m_fixture->window().minimumSizeHint().width() <= 1366,
             qPrintable(QString::number(m_fixture->window().minimumSizeHint().width())));
}

void HostileTest::fail(const QString &text)
{
    m_fixture->answerWith({422, hostileError(text), "application/json", {}});
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    ErrorDialog *dialog = m_fixture->window().errorDialog();
    QVERIFY(dialog != nullptr);
    m_fixture->dialogButton(QStringLiteral("Details"))->click();
    QVERIFY(sweep() >= 100);
    if (QTest::currentTestFailed())
        return;
    QCoreApplication::sendPostedEvents();
    QVERIFY2(dialog->sizeHint().height() <= 768,
             qPrintable(QString::number(dialog->sizeHint().height())));
    m_fixture->dialogButton(QStringLiteral("Copy details"))->click();
    QCOMPARE(problemOfText(QGuiApplication::clipboard()->text()), QString());
}

void HostileTest::copyEverything()
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    int copied = 0;
    const auto *form = m_fixture->window().findChild<LeadForm *>();
    for (QWidget *value : form->findChildren<QWidget *>()) {
        if (qobject_cast<QPlainTextEdit *>(value) == nullptr)
            continue;
        for (const bool isSelected : {true, false}) {
            value->setFocus();
            if (isSelected)
                QTest::keyClick(value, Qt::Key_A, Qt::ControlModifier);
            QGuiApplication::clipboard()->clear();
            QTest::keyClick(value, Qt::Key_C, Qt::ControlModifier);
            QVERIFY2(!clipboard->text().isEmpty(), qPrintable(nameOf(value)));
            QCOMPARE(problemOfText(clipboard->text()), QString());
            QVERIFY(!clipboard->mimeData()->hasHtml());
            ++copied;
        }
    }
    QVERIFY(copied > 20);
    for (int row = 0; row < forms; ++row) {
        m_fixture->table()->select(row);
        for (const char *name : {"Copy selected action", "Copy selected action as JSON"}) {
            QAction *copy = m_fixture->action(QLatin1String(name));
            QVERIFY2(copy != nullptr, name);
            QGuiApplication::clipboard()->clear();
            copy->trigger();
            QVERIFY2(clipboard->text().contains(hostileMark), name);
            QCOMPARE(problemOfText(clipboard->text()), QString());
        }
        // The JSON is the record, exactly.
        QCOMPARE(parsed(clipboard->text().toUtf8()),
                 m_fixture->browser().actions()->actions()[std::size_t(row)].json);
    }
}

void HostileTest::openLinks()
{
    m_fixture->table()->select(0);
    int links = 0;
    for (auto *button : m_fixture->window().findChildren<QToolButton *>()) {
        const QString says = nameOf(button);
        const bool isLink
            = says == QStringLiteral("Open recording") || says.contains(QStringLiteral(": "));
        if (!isLink || button->isHidden())
            continue;
        ++links;
        button->click();
        const QStringList opened = m_outgoing->takeRecorded();
        QCOMPARE(opened.size(), 1);
        // Where it goes was said, letter for letter, and is no place of another kind.
        QString told = button->accessibleDescription().remove(QChar(0x200b));
        QCOMPARE(opened.constFirst(), told);
        const QUrl url(told, QUrl::StrictMode);
        QVERIFY2(QStringList({QStringLiteral("https"), QStringLiteral("http"),
                              QStringLiteral("tel"), QStringLiteral("mailto")})
                     .contains(url.scheme()),
                 qPrintable(told));
        QVERIFY2(url.userInfo().isEmpty() && !url.authority().contains(QLatin1Char('@')),
                 qPrintable(told));
        QVERIFY2(url.scheme() != QStringLiteral("mailto") || !url.hasQuery(), qPrintable(told));
        static const QRegularExpression ascii(QStringLiteral("^[!-~]+$"));
        QVERIFY2(ascii.match(told).hasMatch(), qPrintable(told));
        QTextDocument tip;
        tip.setHtml(button->toolTip());
        QString expected = told;
        if (says.contains(QStringLiteral(": "))) // a picture alone does not say what it does
            expected.prepend(says.section(QStringLiteral(": "), 0, 0) + QLatin1Char('\n'));
        QCOMPARE(tip.toPlainText().remove(QChar(0x200b)), expected);
    }
    // What a good lead has, too, is there: call, write and open.
    QVERIFY(links >= 4);
    QCOMPARE(m_fixture->window().errorDialog(), nullptr);
}

LEAD_VIEWER_TEST(HostileTest, QApplication)
#include "tst_hostile.moc"
