// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/exportbar.h"
#include "viewer/newestnotice.h"
#include "viewer/noticebar.h"
#include "viewer/windowfixture.h"

#include <QApplication>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QList<NoticeWeight> weights{NoticeWeight::Information, NoticeWeight::Success,
                                  NoticeWeight::Warning, NoticeWeight::Error};

QImage iconOf(const NoticeBar &bar)
{
    for (const QLabel *label : bar.findChildren<QLabel *>()) {
        if (!label->pixmap(Qt::ReturnByValue).isNull())
            return label->pixmap(Qt::ReturnByValue).toImage();
    }
    return {};
}

} // namespace

//! How the lines above the panes look, and which of them is seen.
class NoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void canBeReadInEveryPalette_data();
    void canBeReadInEveryPalette();
    void eachWeightHasItsOwnLook();
    void followsThePalette();
    void crossHidesTheMessage();
    void newestIsSeen();
    void earlierOneComesBack();
    void focusLeavesAHiddenOne();
    void isAnnounced();

private:
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_button = nullptr;
    NoticeBar *m_first = nullptr;
    NoticeBar *m_second = nullptr;
    ExportBar *m_export = nullptr;
    QPalette m_palette;
};

void NoticesTest::init()
{
    m_palette = QApplication::palette();
    m_window = std::make_unique<QWidget>();
    m_button = new QPushButton(QStringLiteral("Elsewhere"), m_window.get());
    m_first = new NoticeBar(m_window.get());
    m_second = new NoticeBar(m_window.get());
    m_export = new ExportBar(m_window.get());
    auto *column = new QVBoxLayout(m_window.get());
    // Without help, the focus would go on to the button that comes after the lines.
    auto *after = new QPushButton(QStringLiteral("After"), m_window.get());
    for (QWidget *widget : QList<QWidget *>{m_button, m_first, m_second, m_export, after})
        column->addWidget(widget);
    new NewestNotice({m_first, m_second, m_export}, m_window.get());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(waitForKeyboard(m_window.get()));
    m_button->setFocus();
}

void NoticesTest::cleanup()
{
    m_window.reset();
    QApplication::setPalette(m_palette);
}

void NoticesTest::canBeReadInEveryPalette_data()
{
    QTest::addColumn<QString>("window");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *window, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(window) << QString::fromLatin1(text);
    };
    row("Fusion", "#efefef", "#000000");
    row("Fusion in the dark", "#323232", "#ffffff");
    row("Adwaita", "#f6f5f4", "#2e3436");
    row("Adwaita in the dark", "#353535", "#eeeeec");
    row("Windows", "#f0f0f0", "#000000");
    row("black on white", "#ffffff", "#000000");
    row("white on black", "#000000", "#ffffff");
    row("hardly enough", "#ffffff", "#757575");
    row("hardly enough in the dark", "#202020", "#8a8a8a");
    row("a middle grey", "#808080", "#000000");
}

void NoticesTest::canBeReadInEveryPalette()
{
    QFETCH(QString, window);
    QFETCH(QString, text);
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(window));
    palette.setColor(QPalette::WindowText, QColor(text));
    for (const NoticeWeight weight : weights) {
        const NoticeColors colors = noticeColors(palette, weight);
        QVERIFY2(contrastRatio(colors.ground, QColor(text)) >= 4.5,
                 qPrintable(colors.ground.name()));
        QVERIFY2(contrastRatio(colors.ground, colors.icon) >= 3.0, qPrintable(colors.icon.name()));
    }
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QVERIFY(contrastRatio(QColor(QStringLiteral("#767676")), Qt::white) > 4.5);
    QVERIFY(contrastRatio(QColor(QStringLiteral("#777777")), Qt::white) < 4.5);
}

void NoticesTest::eachWeightHasItsOwnLook()
{
    QList<QImage> icons;
    QStringList names;
    QList<QRgb> grounds;
    for (const NoticeWeight weight : weights) {
        m_first->showMessage(weight, QStringLiteral("A message"));
        QVERIFY(!iconOf(*m_first).isNull());
        QVERIFY(!icons.contains(iconOf(*m_first)));
        icons += iconOf(*m_first);
        names += nameOf(m_first);
        const QRgb ground = m_first->grab().toImage().pixel(m_first->width() / 2, 3);
        QVERIFY(!grounds.contains(ground));
        QVERIFY(ground != m_window->palette().color(QPalette::Window).rgb());
        grounds += ground;
    }
    QCOMPARE(names,
             (QStringList{QStringLiteral("Note"), QStringLiteral("Done"), QStringLiteral("Warning"),
                          QStringLiteral("Error")}));
}

void NoticesTest::followsThePalette()
{
    m_first->showMessage(NoticeWeight::Error, QStringLiteral("A message"));
    const QImage light = iconOf(*m_first);
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(QStringLiteral("#323232")));
    dark.setColor(QPalette::WindowText, Qt::white);
    QApplication::setPalette(dark);
    QTRY_COMPARE(m_first->palette().color(QPalette::Window),
                 noticeColors(dark, NoticeWeight::Error).ground);
    QVERIFY(contrastRatio(m_first->palette().color(QPalette::Window), Qt::white) >= 4.5);
    QVERIFY(iconOf(*m_first) != light);
}

void NoticesTest::crossHidesTheMessage()
{
    m_first->setText(QStringLiteral("A message"));
    auto *cross = m_first->findChild<QToolButton *>(QStringLiteral("hideButton"));
    QCOMPARE(nameOf(cross), QStringLiteral("Hide"));
    QVERIFY(!cross->icon().isNull());
    QCOMPARE(cross->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QVERIFY(cross->focusPolicy() & Qt::TabFocus);
    cross->setFocus();
    press(Qt::Key_Space);
    QVERIFY(!m_first->isVisible());
    QCOMPARE(m_first->text(), QString());
    QVERIFY(m_button->hasFocus());
    m_first->setHidable(false);
    m_first->setText(QStringLiteral("Another one"));
    QVERIFY(m_first->isVisible());
    QVERIFY(!cross->isVisible());
}

void NoticesTest::newestIsSeen()
{
    m_second->setText(QStringLiteral("The first message"));
    QVERIFY(m_second->isVisible());
    m_export->setStage(ExportBar::Stage::Running, NoticeWeight::Information,
                       QStringLiteral("Exporting"));
    QVERIFY(m_export->isVisible());
    QVERIFY(!m_second->isVisible());
    m_first->showMessage(NoticeWeight::Error, QStringLiteral("A failure"));
    QVERIFY(m_first->isVisible());
    QVERIFY(!m_export->isVisible());
    // How far it is, is no new message.
    m_export->setText(QStringLiteral("Exporting more"));
    QVERIFY(m_first->isVisible());
    m_export->setStage(ExportBar::Stage::Over, NoticeWeight::Error, QStringLiteral("Failed"));
    QVERIFY(m_export->isVisible());
    QVERIFY(!m_first->isVisible());
}

void NoticesTest::earlierOneComesBack()
{
    m_first->setText(QStringLiteral("The first message"));
    m_export->setStage(ExportBar::Stage::Running, NoticeWeight::Information,
                       QStringLiteral("Exporting"));
    m_second->setText(QStringLiteral("The newest message"));
    // One that ends unseen changes nothing.
    m_first->setText({});
    QVERIFY(m_second->isVisible());
    m_second->setText({});
    QVERIFY(m_export->isVisible());
    QCOMPARE(m_export->text(), QStringLiteral("Exporting"));
    QVERIFY(!m_first->isVisible());
    QVERIFY(!m_second->isVisible());
}

void NoticesTest::focusLeavesAHiddenOne()
{
    m_first->setText(QStringLiteral("A message"));
    m_first->setAction(QStringLiteral("Help"), [] {});
    m_first->findChild<QToolButton *>(QStringLiteral("actionButton"))->setFocus();
    QVERIFY(!m_button->hasFocus());
    m_second->setText(QStringLiteral("A newer message"));
    QVERIFY(!m_first->isVisible());
    QVERIFY(m_button->hasFocus());
}

void NoticesTest::isAnnounced()
{
    // A screen reader is told the description with an alert, which is not sent off-screen.
    m_first->showMessage(NoticeWeight::Warning, QStringLiteral("A message"));
    QCOMPARE(m_first->accessibleDescription(), QStringLiteral("A message"));
    m_export->setStage(ExportBar::Stage::Running, NoticeWeight::Information,
                       QStringLiteral("Exporting"));
    m_export->setText(QStringLiteral("Exporting more"));
    QCOMPARE(m_export->accessibleDescription(), QStringLiteral("Exporting"));
    QCOMPARE(nameOf(m_export), QStringLiteral("Export"));
}

LEAD_VIEWER_TEST(NoticesTest, QApplication)
#include "tst_notices.moc"
