// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "timeline/actionsmodel.h"
#include "viewer/errordialog.h"
#include "viewer/fieldtext.h"
#include "viewer/leadform.h"
#include "viewer/longtext.h"
#include "viewer/windowfixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-57");
const QString nextName = QStringLiteral("Next page");
const QString pageSizeName = QStringLiteral("Page size");
const QString skipName = QStringLiteral("Skip");

QByteArray leadWith(const QJsonObject &fields)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("fields"), fields}}).toJson();
}

QJsonObject hundredFields(const QString &tenth)
{
    QJsonObject fields;
    for (int i = 0; i < 100; ++i)
        fields.insert(QStringLiteral("field_%1").arg(i, 3, 10, QLatin1Char('0')), i);
    fields.insert(QStringLiteral("field_010"), tenth);
    return fields;
}

} // namespace

//! What a person is at is not taken from under the hands by an answer, and nothing the service
//! sends changes the window itself.
class SteadinessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void pageSizeTypedBeforeTheNextPage();
    void pageSizeTypedBeforeARefresh();
    void skipTypedWhileAPageIsAwaited();
    void selectionStaysWithThePageSize();
    void formStaysWhereItIs();
    void turnsUseTheTokenThatStandsThere();
    void windowIsNoWiderThanItsWords();
    void dialogIsNoWiderThanItsWords();
    void longTextIsCutAndCounted();

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

void SteadinessTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead));
}

void SteadinessTest::pageSizeTypedBeforeTheNextPage()
{
    m_fixture->box(pageSizeName)->setFocus();
    type(QStringLiteral("25"));
    m_fixture->click(nextName);
    QTRY_COMPARE(m_fixture->browser().page().position.limit, 25);
    QCOMPARE(m_fixture->browser().pageSize(), 25);
    QCOMPARE(m_fixture->box(pageSizeName)->value(), 25);
}

void SteadinessTest::pageSizeTypedBeforeARefresh()
{
    m_fixture->box(pageSizeName)->setFocus();
    type(QStringLiteral("25"));
    m_fixture->refresh();
    QTRY_COMPARE(m_fixture->browser().page().position.limit, 25);
}

void SteadinessTest::skipTypedWhileAPageIsAwaited()
{
    m_fixture->standin().hold();
    m_fixture->click(nextName);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 2);
    m_fixture->box(skipName)->setFocus();
    type(QStringLiteral("30"));
    m_fixture->standin().release();
    QTRY_COMPARE(m_fixture->browser().page().position.skip, 10);
    QCOMPARE(m_fixture->box(skipName)->text(), QStringLiteral("30"));
    press(Qt::Key_Tab);
    QTRY_COMPARE(m_fixture->browser().page().position.skip, 30);
    QCOMPARE(m_fixture->standin().requestCount(), 3);
}

void SteadinessTest::selectionStaysWithThePageSize()
{
    TimelineTable *table = m_fixture->table();
    table->select(5);
    const QString id = table->currentIndex().data(ActionsModel::IdRole).toString();
    QCOMPARE(id, QStringLiteral("a6"));
    m_fixture->box(pageSizeName)->setFocus();
    type(QStringLiteral("25"));
    press(Qt::Key_Tab);
    QTRY_COMPARE(table->actionCount(), 25);
    QCOMPARE(table->currentIndex().data(ActionsModel::IdRole).toString(), id);
}

void SteadinessTest::formStaysWhereItIs()
{
    auto *form = m_fixture->window().findChild<LeadForm *>();
    m_fixture->standin().addLead(lead, leadWith(hundredFields(QStringLiteral("before"))));
    QVERIFY(m_fixture->open(lead));
    QTRY_VERIFY(form->isComplete());
    auto *kept = m_fixture->find<FieldText>(QStringLiteral("Field 050"));
    QVERIFY(kept != nullptr);
    kept->setFocus();
    kept->selectAll();
    QTRY_VERIFY(form->verticalScrollBar()->maximum() > 500);
    form->verticalScrollBar()->setValue(500);

    m_fixture->standin().addLead(lead, leadWith(hundredFields(QStringLiteral("after"))));
    press(Qt::Key_F5); // the focus stays in the form
    QTRY_COMPARE(m_fixture->value(QStringLiteral("Field 010")), QStringLiteral("after"));
    QVERIFY(m_fixture->find<FieldText>(QStringLiteral("Field 050")) == kept);
    QCOMPARE(kept->textCursor().selectedText(), QStringLiteral("50"));
    QCOMPARE(form->verticalScrollBar()->value(), 500);
}

void SteadinessTest::turnsUseTheTokenThatStandsThere()
{
    m_fixture->edit(QStringLiteral("Token"))->setFocus();
    type(QStringLiteral("another-token"));
    m_fixture->click(nextName);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 2);
    QCOMPARE(m_fixture->standin().requests().constLast().header("Authorization"),
             QByteArray("Bearer another-token"));
}

void SteadinessTest::windowIsNoWiderThanItsWords()
{
    const int before = m_fixture->window().minimumSizeHint().width();
    QVERIFY2(before <= 900, qPrintable(QString::number(before)));
    const QString word = QStringLiteral("lead-") + QString(400, QLatin1Char('W'));
    m_fixture->standin().addLead(word, leadWith({{QStringLiteral("name"), word}}));
    QVERIFY(m_fixture->open(word));
    const QString name = Test::shownLeadName(m_fixture->browser());
    QVERIFY(name.size() > 50 && word.startsWith(name.chopped(1)));
    QVERIFY(m_fixture->window().minimumSizeHint().width() <= 900);
    // As the notice of a failure, too.
    m_fixture->answerWith({500, errorJson("OUCH", "No"), "application/json", {}});
    QVERIFY(m_fixture->fail());
    QVERIFY(m_fixture->window().minimumSizeHint().width() <= 900);
}

void SteadinessTest::dialogIsNoWiderThanItsWords()
{
    m_fixture->answerWith({400, errorJson("OUCH", QByteArray(400, 'W')), "application/json", {}});
    QVERIFY(m_fixture->fail());
    QVERIFY(m_fixture->window().errorDialog()->minimumSizeHint().width() <= 900);
}

void SteadinessTest::longTextIsCutAndCounted()
{
    // A word without an end takes for ever to be wrapped at words.
    const QString text(1'000'000, QLatin1Char('x'));
    m_fixture->standin().addLead(lead, leadWith({{QStringLiteral("photo"), text}}));
    QVERIFY(m_fixture->open(lead));
    const QString shown = m_fixture->value(QStringLiteral("Photo"));
    QVERIFY(shown.startsWith(text.left(LongText::longestShown) + QChar(u'…')));
    QVERIFY(shown.contains(QLocale().toString(text.size() - LongText::longestShown)));
}

LEAD_VIEWER_TEST(SteadinessTest, QApplication)
#include "tst_steadiness.moc"
