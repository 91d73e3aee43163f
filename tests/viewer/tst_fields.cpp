// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/fieldline.h"
#include "viewer/fieldtext.h"
#include "viewer/leadform.h"
#include "viewer/windowfixture.h"

#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-1");
const QString findName = QStringLiteral("Find a field");

QByteArray leadWith(const QJsonObject &fields)
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("fields"), fields}, {QStringLiteral("actions"), {}}})
        .toJson();
}

QJsonObject manyFields(int count)
{
    QJsonObject fields{{QStringLiteral("name"), QStringLiteral("Asha Kulkarni")}};
    for (int i = 1; i < count; ++i)
        fields.insert(QStringLiteral("field_%1").arg(i, 3, 10, QLatin1Char('0')),
                      QStringLiteral("value %1").arg(i));
    return fields;
}

} // namespace

//! The form of a lead's fields: everything readable, selectable, copyable and findable.
class FieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void copiedByKeyboard_data();
    void copiedByKeyboard();
    void valuesCannotBeChanged();
    void severalLinesAreShownInFull();
    void longValuesFollowTheWidth();
    void nothingIsADash();
    void markupIsShownAsItIs();
    void longLabelsLeaveRoomForTheValue();
    void found_data();
    void found();
    void findIsForgottenWithTheNextLead();
    void fiveHundredFields();
    void refreshKeepsTheControls();
    void changedFieldIsShown();
    void fewerFieldsReplaceMore();

private:
    [[nodiscard]] LeadForm *form() const { return m_fixture->window().findChild<LeadForm *>(); }
    //! The names of the values that are shown.
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] bool openLeadWith(const QJsonObject &fields);

    std::unique_ptr<WindowFixture> m_fixture;
};

void FieldsTest::init()
{
    QGuiApplication::clipboard()->clear();
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
}

QStringList FieldsTest::shown() const
{
    QStringList names;
    for (const FieldLine *line : form()->findChildren<FieldLine *>()) {
        if (!line->isHidden())
            names += nameOf(line->value());
    }
    return names;
}

bool FieldsTest::openLeadWith(const QJsonObject &fields)
{
    m_fixture->standin().addLead(lead, leadWith(fields));
    const bool isOpen = m_fixture->open(lead) && waitFor([this] { return form()->isComplete(); });
    QCoreApplication::sendPostedEvents(); // what was made last is shown by an event
    return isOpen;
}

void FieldsTest::copiedByKeyboard_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("short") << QStringLiteral("asha@example.com");
    QTest::newRow("long") << QStringLiteral(
        "a value that is too long for a line of the form, by far");
    QTest::newRow("several lines") << QStringLiteral("Flat 4\nMG Road\n\nPune 411001");
    QTest::newRow("markup") << QStringLiteral("1 <b> x & \"y\"");
    QTest::newRow("Hindi") << QStringLiteral("आशा कुलकर्णी");
}

void FieldsTest::copiedByKeyboard()
{
    QFETCH(QString, value);
    QVERIFY(openLeadWith({{QStringLiteral("email"), value}}));
    m_fixture->edit(findName)->setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(nameOf(QApplication::focusWidget()), QStringLiteral("Email"));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), value);
    // Tab leaves it again, whatever kind of control it is.
    press(Qt::Key_Tab);
    QVERIFY(nameOf(QApplication::focusWidget()) != QStringLiteral("Email"));
}

void FieldsTest::valuesCannotBeChanged()
{
    const QString lines = QStringLiteral("one\ntwo");
    QVERIFY(openLeadWith(
        {{QStringLiteral("email"), QStringLiteral("a@b")}, {QStringLiteral("notes"), lines}}));
    for (const char *name : {"Email", "Notes"}) {
        m_fixture->find<QWidget>(QString::fromLatin1(name), form())->setFocus();
        type(QStringLiteral("changed"));
        press(Qt::Key_V, Qt::ControlModifier);
    }
    QCOMPARE(m_fixture->value(QStringLiteral("Email")), QStringLiteral("a@b"));
    QCOMPARE(m_fixture->value(QStringLiteral("Notes")), lines);
    QVERIFY(m_fixture->staysIdle()); // and Enter is not the only key that must not ask
    QCOMPARE(m_fixture->standin().requestCount(), 1);
}

void FieldsTest::severalLinesAreShownInFull()
{
    QVERIFY(openLeadWith({{QStringLiteral("notes"), QStringLiteral("one\ntwo\nthree\nfour")}}));
    auto *notes = m_fixture->find<QPlainTextEdit>(QStringLiteral("Notes"), form());
    QVERIFY(notes != nullptr);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QVERIFY(notes->height() >= 4 * notes->fontMetrics().lineSpacing());
    QVERIFY(notes->height() < 6 * notes->fontMetrics().lineSpacing());
}

//! A scroll bar makes the lines narrower, and their number another one.
void FieldsTest::longValuesFollowTheWidth()
{
    for (const int paragraphs : {1, 2, 4, 7, 8, 9, 40}) {
        FieldText text;
        text.setValue(QStringLiteral("Wants a corner plot near the road\n").repeated(paragraphs),
                      {});
        text.show();
        for (int width = 40; width < 600; width += 7) {
            text.resize(width, text.heightForWidth(width));
            QCoreApplication::processEvents();
            const bool overflows = text.document()->size().height() > FieldText::maximumLines;
            QCOMPARE(text.verticalScrollBar()->isVisible(), overflows);
            QCOMPARE(text.verticalScrollBar()->maximum() > 0, overflows);
        }
        QCOMPARE(text.toPlainText().count(u'\n'), paragraphs);
    }
}

void FieldsTest::nothingIsADash()
{
    QVERIFY(openLeadWith({{QStringLiteral("email"), QString()},
                          {QStringLiteral("phone"), QJsonValue::Null},
                          {QStringLiteral("tags"), QJsonArray()}}));
    for (const char *name : {"Email", "Phone", "Tags"})
        QCOMPARE(m_fixture->value(QString::fromLatin1(name)), QStringLiteral("—"));
}

void FieldsTest::markupIsShownAsItIs()
{
    const QString markup = QStringLiteral("<b>x</b>");
    // The text of HTML, in which such a tag is escaped.
    const QString sent = QStringLiteral("<p>&lt;b&gt;x&lt;/b&gt;</p>");
    QVERIFY(openLeadWith({{QStringLiteral("name"), sent}, {QStringLiteral("<i>y</i>"), sent}}));
    QCOMPARE(m_fixture->value(QStringLiteral("Name")), markup);
    QVERIFY(labelsOf(&m_fixture->window()).contains(markup)); // the heading
    QCOMPARE(m_fixture->window().windowTitle(), QStringLiteral("<b>x</b> – Lead Viewer"));
    for (const QLabel *label : form()->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    int tips = 0;
    for (const QWidget *widget : form()->findChildren<QWidget *>()) {
        const QString tip = widget->toolTip();
        if (tip.isEmpty())
            continue;
        ++tips;
        // A tooltip may be rich text by itself; what the service sent in it is not.
        QVERIFY2(!tip.contains(QStringLiteral("<b>x")) && !tip.contains(QStringLiteral("<i>y")),
                 qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("API name")), qPrintable(tip));
    }
    QCOMPARE(tips, 4);
}

void FieldsTest::longLabelsLeaveRoomForTheValue()
{
    const QString name(300, QLatin1Char('q'));
    QVERIFY(openLeadWith({{name, QStringLiteral("short")}}));
    const auto *value = m_fixture->find<FieldText>(QString(QLatin1Char('Q')) + name.mid(1), form());
    QVERIFY(value != nullptr);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QVERIFY(value->width() > form()->viewport()->width() / 3);
    QVERIFY(form()->viewport()->rect().contains(
        value->mapTo(form()->viewport(), value->rect().topRight())));
    QVERIFY(value->toolTip().contains(name));
}

void FieldsTest::found_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("count");
    QTest::newRow("label") << QStringLiteral("EMA") << QStringList{QStringLiteral("Email")}
                           << QStringLiteral("1 of 4 fields");
    QTest::newRow("API name") << QStringLiteral("lostreasonid")
                              << QStringList{QStringLiteral("Lost reason")}
                              << QStringLiteral("1 of 4 fields");
    QTest::newRow("value") << QStringLiteral("pune") << QStringList{QStringLiteral("City")}
                           << QStringLiteral("1 of 4 fields");
    QTest::newRow("several") << QStringLiteral(" asha ")
                             << QStringList{QStringLiteral("Name"), QStringLiteral("Email")}
                             << QStringLiteral("2 of 4 fields");
    QTest::newRow("none") << QStringLiteral("zebra") << QStringList()
                          << QStringLiteral("No field matches. Esc shows all.");
}

void FieldsTest::found()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QFETCH(QString, count);
    QVERIFY(openLeadWith({{QStringLiteral("name"), QStringLiteral("Asha")},
                          {QStringLiteral("email"), QStringLiteral("asha@example.com")},
                          {QStringLiteral("city"), QStringLiteral("Pune")},
                          {QStringLiteral("lostReasonid"), QStringLiteral("too dear")}}));
    QCOMPARE(shown().size(), 4);
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_fixture->edit(findName)->hasFocus());
    type(text);
    QCOMPARE(shown(), names);
    QVERIFY(labelsOf(&m_fixture->window()).contains(count));
    QCOMPARE(form()->matchCount(), int(names.size()));
    type(QString());
    QCOMPARE(shown().size(), 4);
    QVERIFY(labelsOf(&m_fixture->window()).filter(QStringLiteral("of 4 fields")).isEmpty());
    type(text);
    press(Qt::Key_Escape);
    QCOMPARE(shown().size(), 4);
    QVERIFY(m_fixture->edit(findName)->text().isEmpty());
}

void FieldsTest::findIsForgottenWithTheNextLead()
{
    QVERIFY(openLeadWith(manyFields(3)));
    m_fixture->edit(findName)->setFocus();
    type(QStringLiteral("002"));
    QCOMPARE(shown().size(), 1);
    // The same lead again keeps it.
    m_fixture->refresh();
    QTRY_COMPARE(m_fixture->standin().requestCount(), 2);
    QTRY_VERIFY(!m_fixture->browser().isBusy());
    QCOMPARE(shown().size(), 1);
    m_fixture->standin().addLead(QStringLiteral("lead-2"), leadWith(manyFields(200)));
    QVERIFY(m_fixture->open(QStringLiteral("lead-2")));
    QTRY_VERIFY(form()->isComplete());
    QTRY_COMPARE(shown().size(), 200);
    QVERIFY(m_fixture->edit(findName)->text().isEmpty());
}

void FieldsTest::fiveHundredFields()
{
    m_fixture->standin().addLead(lead, leadWith(manyFields(500)));
    QVERIFY(m_fixture->open(lead));
    // What fits a screen is there with the answer, the rest follows.
    QVERIFY(shown().size() >= 12);
    QVERIFY(!form()->isComplete());
    QTRY_VERIFY(form()->isComplete());
    QTRY_COMPARE(shown().size(), 500);
    QCOMPARE(m_fixture->value(QStringLiteral("Field 499")), QStringLiteral("value 499"));
    m_fixture->edit(findName)->setFocus();
    type(QStringLiteral("value 49"));
    QCOMPARE(shown().size(), 11);
    QVERIFY(labelsOf(&m_fixture->window()).contains(QStringLiteral("11 of 500 fields")));
    QVERIFY(m_fixture->find<FieldText>(QStringLiteral("Field 499"), form())->isVisible());
}

void FieldsTest::refreshKeepsTheControls()
{
    QVERIFY(openLeadWith(manyFields(60)));
    const auto before = form()->findChildren<QWidget *>();
    auto *value = m_fixture->find<FieldText>(QStringLiteral("Field 003"), form());
    value->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_F5);
    QVERIFY(m_fixture->browser().isBusy());
    QVERIFY(m_fixture->isDone());
    // QCOMPARE would look into the former ones, which are gone if this fails.
    QVERIFY(form()->findChildren<QWidget *>() == before);
    QVERIFY(value->hasFocus());
    QCOMPARE(value->textCursor().selectedText(), QStringLiteral("value 3"));
}

void FieldsTest::changedFieldIsShown()
{
    QVERIFY(openLeadWith(manyFields(5)));
    auto *name = m_fixture->find<FieldText>(QStringLiteral("Name"), form());
    QJsonObject changed = manyFields(5);
    changed.insert(QStringLiteral("field_003"), QStringLiteral("changed"));
    m_fixture->standin().addLead(lead, leadWith(changed));
    press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_fixture->isDone());
    QTRY_VERIFY(form()->isComplete());
    QCOMPARE(m_fixture->value(QStringLiteral("Field 003")), QStringLiteral("changed"));
    QVERIFY(m_fixture->find<FieldText>(QStringLiteral("Name"), form()) == name);
    QCOMPARE(shown().size(), 5);
}

void FieldsTest::fewerFieldsReplaceMore()
{
    QVERIFY(openLeadWith(manyFields(60)));
    QVERIFY(openLeadWith({{QStringLiteral("name"), QStringLiteral("Rohan")}}));
    QCOMPARE(shown(), QStringList{QStringLiteral("Name")});
    QCOMPARE(m_fixture->value(QStringLiteral("Name")), QStringLiteral("Rohan"));
}

LEAD_VIEWER_TEST(FieldsTest, QApplication)
#include "tst_fields.moc"
