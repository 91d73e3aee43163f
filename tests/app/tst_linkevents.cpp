// SPDX-License-Identifier: MIT
#include "app/linkevents.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QFileOpenEvent>
#include <QSignalSpy>
#include <QtTest>

using namespace LeadViewer;

//! Links that come as events, as macOS sends them.
class LinkEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesLinks_data();
    void takesLinks();
};

void LinkEventsTest::takesLinks_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("a link") << QStringLiteral("lead-viewer://lead/ent_1/a%2Fb") << true;
    QTest::newRow("a link that names no lead") << QStringLiteral("lead-viewer://settings") << true;
    QTest::newRow("a file") << QStringLiteral("file:///tmp/lead-viewer") << false;
    QTest::newRow("a page") << QStringLiteral("https://next.telecrm.in/e/views/x/l/9") << false;
}

void LinkEventsTest::takesLinks()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isTaken);
    LinkEvents events;
    qApp->installEventFilter(&events);
    QSignalSpy opened(&events, &LinkEvents::linkOpened);
    QFileOpenEvent event{QUrl(url)};
    QCoreApplication::sendEvent(qApp, &event);
    QCOMPARE(opened.size(), isTaken ? 1 : 0);
    if (isTaken)
        QCOMPARE(opened.first().first().toString(), url);
}

LEAD_VIEWER_TEST(LinkEventsTest, QApplication)
#include "tst_linkevents.moc"
