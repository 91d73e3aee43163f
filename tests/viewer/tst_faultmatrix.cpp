// SPDX-License-Identifier: MIT
#include "faults.h"
#include "support/testprogram.h"
#include "viewer/errordialog.h"
#include "viewer/windowfixture.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTextStream>
#include <QTimer>
#include <QtTest>

#include <algorithm>

using namespace LeadViewer;
using namespace LeadViewer::Test;
using namespace std::chrono_literals;

namespace {

const QString leadId = QStringLiteral("lead-asha");
//! Far above what was measured, so that a busy machine fails no test, and below what it takes Qt to
//! wait for a thread of its own.
#ifdef LEAD_VIEWER_SANITIZED
constexpr qint64 longestGapAllowed = 60'000; // unpacking is ten times as slow there
#else
constexpr qint64 longestGapAllowed = 3000;
#endif

//! \brief How long the window does nothing at a time: it could not paint or take a key meanwhile.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_since.start();
        m_timer.start(2ms);
    }
    //! In milliseconds.
    [[nodiscard]] qint64 longestGap()
    {
        beat();
        return m_longest;
    }

private:
    void beat() { m_longest = std::max(m_longest, m_since.restart()); }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

//! A network that can be led to a name that does not exist: longer than a name may be, so that no
//! name server is asked for it.
class LosableNetwork : public Network
{
public:
    bool isLost = false;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *outgoing) override
    {
        if (!isLost)
            return Network::createRequest(operation, request, outgoing);
        QUrl url = request.url();
        url.setHost((QString(60, QLatin1Char('x')) + QLatin1Char('.')).repeated(5)
                    + QStringLiteral("invalid"));
        QNetworkRequest other(request);
        other.setUrl(url);
        return Network::createRequest(operation, other, outgoing);
    }
};

//! What a person sees of an open lead.
struct Shown
{
    QString name;
    QStringList ids;
    QStringList row;
    QString position;
    bool operator==(const Shown &) const = default;
};

} // namespace

//! Everything that can go wrong between the window and the service, on a real server: the words,
//! what was shown before, the window alive, and the way on. Prints a table at its end.
class FaultMatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fault_data();
    void fault();
    void cleanupTestCase();

private:
    struct Line
    {
        QString fault;
        QString seen;
        QString kept;
        qint64 gap = 0;
    };

    [[nodiscard]] std::unique_ptr<WindowFixture> window(const QUrl &service);
    [[nodiscard]] Shown shown(const WindowFixture &fixture) const;
    void startFault(FaultyServer &server, const FaultCase &row);
    void stopFault(FaultyServer &server);
    void checkDialog(WindowFixture &fixture, const FaultCase &row);
    void askAndFail(WindowFixture &fixture, const FaultCase &row, const QString &button);
    void refreshesWell(WindowFixture &fixture, FaultyServer &server, const FaultCase &row);
    void keepsWhatIsShown(FaultyServer &server, const FaultCase &row);
    void opensAfterwards(FaultyServer &server, const FaultCase &row);

    Authority m_authority;
    Authority m_stranger{QStringLiteral("Nobody's authority")};
    FaultyServer m_elsewhere{goodAnswer};
    std::optional<Identity> m_identity;
    std::unique_ptr<LosableNetwork> m_network;
    std::vector<FaultCase> m_cases;
    std::vector<Line> m_lines;
    Line m_line;
};

void FaultMatrixTest::initTestCase()
{
    // One for all rows, so that none leaves anything behind that harms the next.
    m_network = std::make_unique<LosableNetwork>();
    m_network->trustOnly({m_authority.certificate()});
    m_identity = m_authority.identity(QStringLiteral("127.0.0.1"));
    m_cases = faultCases(m_elsewhere.baseUrl(), m_authority, m_stranger);
}

void FaultMatrixTest::fault_data()
{
    QTest::addColumn<FaultCase>("row");
    for (const FaultCase &row : m_cases)
        QTest::newRow(row.name) << row;
}

void FaultMatrixTest::fault()
{
    QFETCH(FaultCase, row);
    m_line = {QString::fromLatin1(row.name), {}, {}, 0};
    FaultyServer server(goodAnswer, row.isSecure ? m_identity : std::optional<Identity>());
    keepsWhatIsShown(server, row);
    if (QTest::currentTestFailed())
        return;
    if (!row.headline.isEmpty() || row.isUnknownHost)
        opensAfterwards(server, row);
    QCOMPARE(m_elsewhere.connectionCount(), 0);
    QVERIFY2(m_line.gap <= longestGapAllowed, qPrintable(QString::number(m_line.gap)));
    m_lines.push_back(m_line);
}

std::unique_ptr<WindowFixture> FaultMatrixTest::window(const QUrl &service)
{
    auto fixture = std::make_unique<WindowFixture>(service, m_network.get());
    return fixture->show() ? std::move(fixture) : nullptr;
}

Shown FaultMatrixTest::shown(const WindowFixture &fixture) const
{
    auto &window = const_cast<WindowFixture &>(fixture).window();
    return {fixture.value(QStringLiteral("Name")), fixture.ids(),
            fixture.ids().isEmpty() ? QStringList() : fixture.row(0), window.positionText()};
}

void FaultMatrixTest::startFault(FaultyServer &server, const FaultCase &row)
{
    m_network->isLost = row.isUnknownHost;
    if (!row.isUnknownHost)
        server.startFault(row.fault);
    if (row.isBackAtOnce)
        server.stopFault();
}

void FaultMatrixTest::stopFault(FaultyServer &server)
{
    m_network->isLost = false;
    server.stopFault();
}

//! The dialog says what it should, and goes.
void FaultMatrixTest::checkDialog(WindowFixture &fixture, const FaultCase &row)
{
    ErrorDialog *dialog = fixture.window().errorDialog();
    QVERIFY(dialog != nullptr);
    QVERIFY(waitForKeyboard(dialog));
    const QStringList said = labelsOf(dialog);
    static const QRegularExpression timeOfDay(QStringLiteral("\\d{1,2}:\\d\\d [ap]m"));
    const QString headline
        = QString(said.first()).remove(QChar(0x200b)).replace(timeOfDay, QStringLiteral("<time>"));
    if (row.isUnknownHost) {
        QVERIFY2(headline.startsWith(QLatin1String("Cannot reach xxx")), qPrintable(headline));
        QVERIFY2(
            headline.endsWith(QLatin1String(".invalid. No internet, or its name was not found.")),
            qPrintable(headline));
        m_line.seen
            = QStringLiteral("Cannot reach <name>. No internet, or its name was not found.");
    } else {
        QCOMPARE(headline, row.headline);
        m_line.seen = headline;
    }
    QVERIFY2(said.last().contains(row.advice), qPrintable(said.last()));
}

void FaultMatrixTest::askAndFail(WindowFixture &fixture, const FaultCase &row,
                                 const QString &button)
{
    fixture.client().setLimits(row.limits);
    Heartbeat heartbeat;
    if (button == QLatin1String("Refresh"))
        fixture.refresh();
    else
        fixture.click(button);
    QVERIFY(fixture.browser().isBusy());
    QTRY_VERIFY(fixture.window().errorDialog() != nullptr);
    QVERIFY(fixture.isDone());
    m_line.gap = std::max(m_line.gap, heartbeat.longestGap());
    checkDialog(fixture, row);
    fixture.client().setLimits({});
}

void FaultMatrixTest::refreshesWell(WindowFixture &fixture, FaultyServer &server,
                                    const FaultCase &row)
{
    const Shown before = shown(fixture);
    const qsizetype asked = server.requests().size();
    fixture.client().setLimits(row.limits);
    Heartbeat heartbeat;
    fixture.refresh();
    QTRY_VERIFY(!fixture.browser().isBusy());
    m_line.gap = heartbeat.longestGap();
    QCOMPARE(fixture.window().failureText(), QString());
    QVERIFY(server.requests().size() > asked);
    QCOMPARE(shown(fixture), before);
    m_line.seen = QStringLiteral("nothing of it");
    m_line.kept = QStringLiteral("read anew");
}

void FaultMatrixTest::keepsWhatIsShown(FaultyServer &server, const FaultCase &row)
{
    const std::unique_ptr<WindowFixture> fixture = window(server.baseUrl());
    QVERIFY(fixture);
    QVERIFY(fixture->open(leadId));
    fixture->click(QStringLiteral("Next page"));
    QVERIFY(fixture->isDone());
    const Shown before = shown(*fixture);
    QCOMPARE(before.name, shownName);
    QCOMPARE(before.ids.size(), qsizetype(10));
    QCOMPARE(before.position, QStringLiteral("11–20 · more may follow"));

    startFault(server, row);
    if (row.headline.isEmpty() && !row.isUnknownHost) {
        refreshesWell(*fixture, server, row);
        stopFault(server);
    } else {
        for (const char *button : {"Refresh", "Next page"}) {
            askAndFail(*fixture, row, QLatin1String(button));
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(shown(*fixture), before);
            press(Qt::Key_Escape);
            QVERIFY(fixture->isBack());
            QVERIFY(
                fixture->notice().contains(QStringLiteral("Still shown: Asha Kulkarni, as of ")));
        }
        m_line.kept = QStringLiteral("fields, 10 rows, place");
        stopFault(server);
    }
    fixture->click(QStringLiteral("Next page"));
    QVERIFY(fixture->isDone());
    QCOMPARE(fixture->window().failureText(), QString());
    QCOMPARE(fixture->window().positionText(), QStringLiteral("21–30 · more may follow"));
    QCOMPARE(fixture->ids().constFirst(), QStringLiteral("a21"));
    QCOMPARE(fixture->notice(), QString());
}

void FaultMatrixTest::opensAfterwards(FaultyServer &server, const FaultCase &row)
{
    const std::unique_ptr<WindowFixture> fixture = window(server.baseUrl());
    QVERIFY(fixture);
    startFault(server, row);
    fixture->fill(leadId);
    askAndFail(*fixture, row, QStringLiteral("Open lead"));
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(shown(*fixture).ids, QStringList());
    QVERIFY(fixture->browser().lead() == nullptr);
    stopFault(server);
    press(Qt::Key_Escape);
    QVERIFY(fixture->isBack());
    fixture->click(QStringLiteral("Open lead"));
    QVERIFY(fixture->isDone());
    QCOMPARE(Test::shownLeadName(fixture->browser()), shownName);
    QCOMPARE(fixture->window().failureText(), QString());
}

void FaultMatrixTest::cleanupTestCase()
{
    qsizetype faultWidth = 0;
    qsizetype seenWidth = 0;
    for (const Line &line : m_lines) {
        faultWidth = std::max(faultWidth, line.fault.size());
        seenWidth = std::max(seenWidth, line.seen.size());
    }
    QTextStream out(stdout);
    const auto print
        = [&](const QString &fault, const QString &seen, const QString &kept, const QString &gap) {
              out << fault.leftJustified(faultWidth) << " | " << seen.leftJustified(seenWidth)
                  << " | " << kept.leftJustified(22) << " | " << gap << '\n';
          };
    print(QStringLiteral("Fault"), QStringLiteral("What the user sees"),
          QStringLiteral("Data kept"), QStringLiteral("Longest gap"));
    for (const Line &line : m_lines)
        print(line.fault, line.seen, line.kept, QStringLiteral("%1 ms").arg(line.gap));
    m_network.reset();
}

LEAD_VIEWER_TEST(FaultMatrixTest, QApplication)
#include "tst_faultmatrix.moc"
