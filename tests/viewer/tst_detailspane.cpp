// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "timeline/actionsmodel.h"
#include "viewer/detailspane.h"
#include "viewer/detailstext.h"
#include "viewer/longtext.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QClipboard>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTextBlock>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QByteArray message
    = R"({"type":"OUTGOING_WHATSAPP_MSG","employeeid":"meera.joshi@example.com",)"
      R"("creationTimestamp":1795176480000,"text":"Slot is confirmed for 27 November.\nPlease carry PAN.",)"
      R"("sentTimestamp":1795176480000,"readTimestamp":1795177501000})";

} // namespace

//! The pane with everything in the selected action.
class DetailsPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_pane.reset(); }
    void showsContentFirst();
    void showsMarkupAsItIs();
    void hasTwoColumns();
    void putsLongLabelsAbove();
    void cutsNothing_data();
    void cutsNothing();
    void copiesEverything();
    void copiesASelection();
    void copiesTheShownTab();
    void showsNothing();
    void isOneTextForAScreenReader();
    void isOneTabStop();
    void cutsTheLongestTexts();
    void textHasTheDirectionOfItsFirstLetter();

private:
    void show(const QByteArray &json);
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_pane->findChild<QPushButton *>(name);
    }

    std::unique_ptr<ActionsModel> m_model;
    std::unique_ptr<DetailsPane> m_pane;
    DetailsText *m_text = nullptr;
};

void DetailsPaneTest::init()
{
    QGuiApplication::clipboard()->clear();
    m_model = std::make_unique<ActionsModel>();
    TextContext context;
    context.zone = QTimeZone("Asia/Kolkata");
    m_model->setContext(context);
    m_pane = std::make_unique<DetailsPane>();
    m_text = m_pane->findChild<DetailsText *>();
    m_pane->resize(370, 500);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get(), patience));
}

void DetailsPaneTest::show(const QByteArray &json)
{
    m_model->setActions({Action::fromJson(parsed(json))});
    m_pane->showAction(m_model->index(0, 0));
}

void DetailsPaneTest::showsContentFirst()
{
    show(message);
    QCOMPARE(m_text->toPlainText(),
             QStringLiteral("WhatsApp sent\nFri 20 Nov 2026, 5:38 pm\nmeera.joshi\n"
                            "Slot is confirmed for 27 November.\nPlease carry PAN.\n"
                            "Sent\t20 Nov 2026, 5:38 pm\nRead\t20 Nov 2026, 5:55 pm\n"
                            "By\tmeera.joshi@example.com"));
    QCOMPARE(m_pane->findChild<LongText *>()->wholeText(),
             m_model->index(0, 0).data(ActionsModel::JsonRole).toString());
    if (qEnvironmentVariableIsSet("DETAILS_PICTURE"))
        m_pane->grab().save(qEnvironmentVariable("DETAILS_PICTURE"));
}

void DetailsPaneTest::showsMarkupAsItIs()
{
    show(R"({"type":"USER_NOTE","text":"&lt;b&gt;x&lt;/b&gt;","k":"&lt;i&gt;y"})");
    QCOMPARE(m_text->toPlainText(), QStringLiteral("Note\n<b>x</b>\nK\t<i>y"));
}

void DetailsPaneTest::hasTwoColumns()
{
    show(R"({"type":"USER_NOTE","a":"One","b":")" + QByteArray("word ").repeated(30) + R"("})");
    // All lines of a value begin below each other, behind the widest label.
    QList<qreal> lefts;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        const int tab = int(block.text().indexOf(QLatin1Char('\t')));
        if (tab < 0)
            continue;
        lefts += block.layout()->lineAt(0).cursorToX(tab + 1);
        for (int i = 1; i < block.layout()->lineCount(); ++i)
            lefts += block.layout()->lineAt(i).x();
    }
    QVERIFY(lefts.size() >= 4);
    for (const qreal left : lefts)
        QVERIFY2(qAbs(left - lefts.constFirst()) < 1.5, qPrintable(QString::number(left)));
}

void DetailsPaneTest::putsLongLabelsAbove()
{
    show(R"({"type":"USER_NOTE","a_label_that_is_far_too_long_for_a_column":"One"})");
    QCOMPARE(m_text->toPlainText(),
             QStringLiteral("Note\nA label that is far too long for a column\nOne"));
}

void DetailsPaneTest::cutsNothing_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("points");
    for (const int width : {260, 370, 1200}) {
        for (const int points : {9, 14, 20})
            QTest::addRow("%d px, %d pt", width, points) << width << points;
    }
}

void DetailsPaneTest::cutsNothing()
{
    QFETCH(int, width);
    QFETCH(int, points);
    QFont font = m_pane->font();
    font.setPointSize(points);
    m_pane->setFont(font);
    m_pane->resize(width, 500);
    QCOMPARE(m_pane->width(), width);
    show(R"({"type":"AUTO_UPDATE_LEAD_ACTION","callRecording":"https://x.in/1.mp3","text":")"
         + QByteArray("x").repeated(300) + R"(","phoneNumber":"+915550100123","address":")"
         + QByteArray("y").repeated(200) + R"("})");
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            QVERIFY2(line.x() + line.naturalTextWidth() <= m_text->viewport()->width(),
                     qPrintable(block.text()));
        }
    }
    QVERIFY(m_text->horizontalScrollBar()->maximum() == 0);
    QVERIFY(m_text->verticalScrollBar()->maximum() > 0
            || m_text->document()->size().height() <= m_text->viewport()->height());
}

void DetailsPaneTest::copiesEverything()
{
    show(message);
    m_text->setFocus();
    QTest::keyClick(m_text, Qt::Key_C, Qt::ControlModifier);
    const QString whole = m_model->index(0, 0).data(ActionsModel::FullTextRole).toString();
    QVERIFY(whole.contains(QStringLiteral("\n\nSlot is confirmed")));
    QCOMPARE(QGuiApplication::clipboard()->text(), whole);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(m_text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_text, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), whole);
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
}

void DetailsPaneTest::copiesASelection()
{
    show(message);
    QTextCursor part = m_text->textCursor();
    part.setPosition(0);
    part.setPosition(17, QTextCursor::KeepAnchor);
    m_text->setTextCursor(part);
    m_text->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("WhatsApp sent\nFri"));
}

void DetailsPaneTest::copiesTheShownTab()
{
    show(message);
    QTest::mouseClick(button(QStringLiteral("copyButton")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_text->wholeText());
    m_pane->findChild<QTabWidget *>()->setCurrentIndex(1);
    button(QStringLiteral("copyButton"))->setFocus();
    QTest::keyClick(button(QStringLiteral("copyButton")), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_pane->findChild<LongText *>()->wholeText());
}

void DetailsPaneTest::showsNothing()
{
    QCOMPARE(m_text->toPlainText(), QString());
    QVERIFY(!button(QStringLiteral("copyButton"))->isEnabled());
    show(message);
    QVERIFY(m_text->toPlainText().startsWith(QStringLiteral("WhatsApp sent")));
    QVERIFY(button(QStringLiteral("copyButton"))->isEnabled());
    m_pane->showAction({});
    QCOMPARE(m_text->toPlainText(), QString());
    QVERIFY(!button(QStringLiteral("copyButton"))->isEnabled());
    QCOMPARE(m_pane->findChild<LongText *>()->toPlainText(), QString());
}

void DetailsPaneTest::isOneTextForAScreenReader()
{
    show(message);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_text);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Details"));
    QVERIFY(accessible->state().readOnly);
    QAccessibleTextInterface *text = accessible->textInterface();
    QVERIFY(text != nullptr);
    QCOMPARE(text->text(0, text->characterCount()), m_text->toPlainText());
}

void DetailsPaneTest::isOneTabStop()
{
    show(R"({"type":"INCOMING_CALL","callRecording":"https://example.com/1.mp3"})");
    m_text->setFocus();
    QTest::keyClick(m_text, Qt::Key_Tab);
    QVERIFY(button(QStringLiteral("copyButton"))->hasFocus());
    QTest::keyClick(m_pane->focusWidget(), Qt::Key_Tab);
    QVERIFY(button(QStringLiteral("recordingButton"))->hasFocus());
    QCOMPARE(m_pane->focusWidget()->accessibleDescription(),
             QStringLiteral("https://example.com/1.mp3"));
    show(message);
    QVERIFY(!button(QStringLiteral("recordingButton"))->isVisible());
}

void DetailsPaneTest::cutsTheLongestTexts()
{
    show(R"({"type":"USER_NOTE","text":")" + QByteArray("x").repeated(150'000) + R"(","a":"B"})");
    const QString shown = m_text->toPlainText();
    QCOMPARE(shown.size(),
             LongText::longestShown + shown.indexOf(QLatin1Char('x'))
                 + shown.section(QLatin1Char('\n'), -1).size() + 1);
    QVERIFY2(shown.endsWith(QStringLiteral("50,001 more characters are not shown here. Copying "
                                           "without a selection takes all.")),
             qPrintable(shown.right(100)));
    QVERIFY(m_text->wholeText().endsWith(QStringLiteral("x\n\nA: B")));
}

void DetailsPaneTest::textHasTheDirectionOfItsFirstLetter()
{
    const QByteArray arabic = "فون کیا ok";
    show(R"({"type":"USER_NOTE","text":")" + arabic + R"(","a":")" + arabic + R"( 2","b":"ok"})");
    int count = 0;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        const bool isArabic = block.text().startsWith(QString::fromUtf8(arabic));
        count += isArabic ? 1 : 0;
        QCOMPARE(block.textDirection(), isArabic ? Qt::RightToLeft : Qt::LeftToRight);
    }
    QCOMPARE(count, 2);
}

LEAD_VIEWER_TEST(DetailsPaneTest, QApplication)
#include "tst_detailspane.moc"
