// SPDX-License-Identifier: MIT
#include "session/settings.h"
#include "support/testprogram.h"
#include "viewer/windowfixture.h"
#include "viewer/zoom.h"

#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWheelEvent>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! The size of all text.
class ZoomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keysZoom();
    void wheelZooms();
    void staysWithinBounds();
    void textFollows();
    void fontInPixelsFollows();
    void isRemembered();

private:
    qreal points() const { return QApplication::font().pointSizeF(); }
    QString lastAnnounced() { return m_announced->constLast().constFirst().toString(); }
    void start();

    QTemporaryDir m_folder;
    QFont m_usual;
    std::optional<Settings> m_settings;
    std::unique_ptr<QMainWindow> m_window;
    QLabel *m_label = nullptr;
    Zoom *m_zoom = nullptr;
    std::unique_ptr<QSignalSpy> m_announced;
};

void ZoomTest::init()
{
    m_usual = QApplication::font();
    m_settings.emplace(m_folder.filePath(QStringLiteral("settings.ini")));
    m_settings->setZoom(Settings::usualZoom);
    start();
}

void ZoomTest::start()
{
    m_window = std::make_unique<QMainWindow>();
    m_zoom = new Zoom(&*m_settings, m_window.get());
    m_announced = std::make_unique<QSignalSpy>(m_zoom, &Zoom::announced);
    m_zoom->addActions(m_window->menuBar()->addMenu(QStringLiteral("View")));
    m_label = new QLabel(QStringLiteral("Text"), m_window.get());
    m_window->setCentralWidget(m_label);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(waitForKeyboard(m_window.get()));
}

void ZoomTest::cleanup()
{
    m_window.reset();
    QApplication::setFont(m_usual);
}

void ZoomTest::keysZoom()
{
    press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_zoom->percent(), 110);
    QCOMPARE(lastAnnounced(), QStringLiteral("Zoom 110 %"));
    press(Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(m_zoom->percent(), 120);
    QCOMPARE(points(), m_usual.pointSizeF() * 1.2);
    press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_zoom->percent(), 110);
    press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_zoom->percent(), 100);
    QCOMPARE(lastAnnounced(), QStringLiteral("Zoom 100 %"));
    QCOMPARE(points(), m_usual.pointSizeF());
}

void ZoomTest::wheelZooms()
{
    QWheelEvent event(QPointF(5, 5), m_label->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120),
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_label, &event);
    QCOMPARE(m_zoom->percent(), 110);
}

void ZoomTest::staysWithinBounds()
{
    m_zoom->changeBy(100);
    QCOMPARE(m_zoom->percent(), 200);
    m_zoom->changeBy(1);
    QCOMPARE(m_zoom->percent(), 200);
    QCOMPARE(lastAnnounced(), QStringLiteral("Zoom 200 %"));
    QCOMPARE(m_announced->size(), 2);
    m_zoom->changeBy(-100);
    QCOMPARE(m_zoom->percent(), 70);
    QCOMPARE(points(), m_usual.pointSizeF() * 0.7);
}

void ZoomTest::textFollows()
{
    const int before = m_label->sizeHint().height();
    auto *heading = new QLabel(QStringLiteral("Text"), m_label);
    QFont own;
    own.setBold(true);
    heading->setFont(own);
    m_zoom->changeBy(10);
    QTRY_VERIFY(m_label->sizeHint().height() > before * 3 / 2);
    QTRY_COMPARE(heading->font().pointSizeF(), m_usual.pointSizeF() * 2);
    QVERIFY(heading->font().bold());
}

void ZoomTest::fontInPixelsFollows()
{
    QFont pixels = m_usual;
    pixels.setPixelSize(13);
    QApplication::setFont(pixels);
    start();
    m_zoom->changeBy(5);
    QCOMPARE(QApplication::font().pixelSize(), 20); // 19.5
    m_zoom->reset();
    QCOMPARE(QApplication::font().pixelSize(), 13);
}

void ZoomTest::isRemembered()
{
    m_zoom->changeBy(3);
    QCOMPARE(m_settings->zoom(), 130);
    m_window.reset();
    QApplication::setFont(m_usual);
    start();
    QCOMPARE(m_zoom->percent(), 130);
    QCOMPARE(points(), m_usual.pointSizeF() * 1.3);
    QVERIFY(m_announced->isEmpty());
    // Without settings nothing is remembered, and nothing breaks.
    Zoom zoom(nullptr);
    zoom.changeBy(1);
    QCOMPARE(zoom.percent(), 110);
    QCOMPARE(m_settings->zoom(), 130);
}

LEAD_VIEWER_TEST(ZoomTest, QApplication)
#include "tst_zoom.moc"
