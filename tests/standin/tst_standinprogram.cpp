// SPDX-License-Identifier: MIT
#include "standin/standinfixture.h"
#include "support/testprogram.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! The stand-in as the program telecrm-standin, which a person starts in a terminal.
class StandinProgramTest : public StandinFixture
{
    Q_OBJECT

private Q_SLOTS:
    void runsAsAProgram();
};

void StandinProgramTest::runsAsAProgram()
{
    QProcess program;
    program.start(QStringLiteral(TELECRM_STANDIN_PROGRAM),
                  {QStringLiteral("--shape"), QStringLiteral("live"), QStringLiteral("--leads"),
                   QStringLiteral("1234")});
    QVERIFY(program.waitForStarted());
    QByteArray said;
    while (!said.contains("Serving") && program.waitForReadyRead())
        said += program.readAllStandardOutput();
    QVERIFY2(said.contains(Standin::token().toLatin1()), said.constData());
    QVERIFY2(said.contains(Standin::enterpriseId().toLatin1()), said.constData());
    QVERIFY2(said.contains(jane.toLatin1() + "  Jane Doe"), said.constData());
    QVERIFY2(said.contains("1234 generated leads"), said.constData());
    const auto address
        = QRegularExpression(QStringLiteral("http://\\S+")).match(QString::fromUtf8(said));
    QVERIFY(address.hasMatch());
    QNetworkRequest request(QUrl::fromEncoded(address.captured().toLatin1() + leadTarget(jane)));
    request.setRawHeader("Authorization", bearer());
    const Answer answer = finished(m_network->get(request));
    QCOMPARE(answer.status, 200);
    m_network->clearConnectionCache();
    QCOMPARE(answer.json()[QStringLiteral("id")].toString(), jane);
#ifdef Q_OS_WIN
    program.kill();
    QVERIFY(program.waitForFinished());
#else
    program.terminate();
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
#endif
}

LEAD_VIEWER_TEST(StandinProgramTest, QCoreApplication)

#include "tst_standinprogram.moc"
