// SPDX-License-Identifier: MIT
#include "support/hostilelead.h"
#include "support/testprogram.h"
#include "timeline/fieldsmodel.h"
#include "viewer/detailstext.h"
#include "viewer/errordialog.h"
#include "viewer/fieldtext.h"
#include "viewer/leadform.h"
#include "viewer/longtext.h"
#include "viewer/surfaces.h"
#include "viewer/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-1");

} // namespace

//! Leads that are too much of something: the window shows what it can, says what it leaves out,
//! loses nothing, and comes back within seconds.
class HostileSizeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void tenThousandFields();
    void megabytesInOneField();
    void nested_data();
    void nested();
    void namesThatOccurTwice();
    void bigNumbers();
    void wrongTypes();

private:
    [[nodiscard]] LeadForm *form() const { return m_fixture->window().findChild<LeadForm *>(); }
    [[nodiscard]] bool open(const QByteArray &json);
    //! The values of the form that can be seen.
    [[nodiscard]] QStringList values() const;
    //! What is wrong with anything in the window; empty when nothing is.
    [[nodiscard]] QString problem() const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void HostileSizeTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
}

bool HostileSizeTest::open(const QByteArray &json)
{
    m_fixture->answerWith({200, json, "application/json", {}});
    const bool isOpen = m_fixture->open(lead) && waitFor([this] { return form()->isComplete(); });
    QCoreApplication::sendPostedEvents();
    return isOpen;
}

QStringList HostileSizeTest::values() const
{
    QStringList values;
    for (const auto *value : form()->findChildren<FieldText *>()) {
        if (value->isVisible())
            values += value->toPlainText();
    }
    return values;
}

QString HostileSizeTest::problem() const
{
    for (const Surface &surface : allSurfaces()) {
        const QString problem = problemOf(surface);
        if (!problem.isEmpty())
            return surface.where + QStringLiteral(": ") + problem;
    }
    return {};
}

void HostileSizeTest::tenThousandFields()
{
    QElapsedTimer timer;
    timer.start();
    m_fixture->answerWith({200, manyFieldsLead(10'000), "application/json", {}});
    QVERIFY(m_fixture->open(lead));
    const qint64 shown = timer.elapsed();
    QVERIFY(values().size() >= 12);
    QTRY_VERIFY(form()->isComplete());
    const qint64 complete = timer.elapsed();
    qInfo("first rows after %lld ms, all after %lld ms", shown, complete);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(values().size(), qsizetype(LeadForm::mostRows));
    const QString rest = QStringLiteral("9,001 more fields are not shown here. Type in “Find a "
                                        "field” to see them.");
    QVERIFY(labelsOf(form()).contains(rest));

    // None of them is out of reach.
    auto *find = m_fixture->edit(QStringLiteral("Find a field"));
    find->setFocus();
    timer.restart();
    type(QStringLiteral("field_9876"));
    QTRY_COMPARE(values(), QStringList{QStringLiteral("value 9876")});
    qInfo("found after %lld ms", timer.elapsed());
    QVERIFY(labelsOf(&m_fixture->window()).contains(QStringLiteral("1 of 10001 fields")));
    QVERIFY(!labelsOf(form()).contains(rest));
    // Tab goes from the box to what was found.
    press(Qt::Key_Tab);
    QCOMPARE(nameOf(QApplication::focusWidget()), QStringLiteral("Field 9876"));

    find->setFocus();
    type(QStringLiteral("value 9"));
    QTRY_VERIFY(form()->isComplete());
    QTRY_COMPARE(values().size(), 111 + qsizetype(LeadForm::mostRows));
    QVERIFY(labelsOf(form()).filter(QStringLiteral("more fields")).isEmpty());
    type(QStringLiteral("value"));
    QTRY_VERIFY(form()->isComplete());
    QVERIFY(labelsOf(form()).contains(
        QStringLiteral("8,001 more fields match and are not shown here. Type more to see fewer.")));
    press(Qt::Key_Escape);
    QTRY_COMPARE(values().size(), qsizetype(LeadForm::mostRows));
    QVERIFY(labelsOf(form()).contains(rest));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
}

void HostileSizeTest::megabytesInOneField()
{
    constexpr int length = 5 * 1024 * 1024;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(open(longFieldLead(length)));
    qInfo("open after %lld ms", timer.elapsed());
    QCOMPARE(problem(), QString());
    qInfo("looked over after %lld ms", timer.elapsed());
    const QString &whole = m_fixture->browser().fields()->rows().back().value;
    QVERIFY(whole.size() > length);

    auto *value = m_fixture->get<LongText>(QStringLiteral("Notes"));
    QVERIFY(value->toPlainText().size() < LongText::longestShown + 200);
    const QString said = QLocale().toString(whole.size() - LongText::longestShown)
        + QStringLiteral(" more characters are not shown here.");
    QVERIFY2(value->toPlainText().contains(said), qPrintable(value->toPlainText().right(200)));
    // Nothing selected, and everything: both are the whole value. A part is that part.
    for (const bool isSelected : {false, true}) {
        value->setFocus();
        if (isSelected)
            press(Qt::Key_A, Qt::ControlModifier);
        QGuiApplication::clipboard()->clear();
        press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text() == whole);
    }
    QTextCursor part = value->textCursor();
    part.setPosition(0);
    part.setPosition(10, QTextCursor::KeepAnchor);
    value->setTextCursor(part);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), whole.left(10));

    // The action with the same text, whole when it is copied.
    m_fixture->action(QStringLiteral("Copy selected action"))->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().size() > whole.size());
    const auto *details = m_fixture->get<DetailsText>(QStringLiteral("Details"));
    QVERIFY(details->toPlainText().size() < LongText::longestShown + 200);
    timer.restart();
    for (int i = 0; i < 10; ++i)
        (void)m_fixture->window().grab();
    qInfo("painted ten times in %lld ms", timer.elapsed());
}

void HostileSizeTest::nested_data()
{
    QTest::addColumn<int>("depth");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("as deep as is read") << 198 << true;
    QTest::newRow("one deeper") << 199 << false;
    QTest::newRow("five thousand deep") << 5000 << false;
}

void HostileSizeTest::nested()
{
    QFETCH(int, depth);
    QFETCH(bool, isRead);
    QVERIFY(open(nestedLead(depth)));
    QCOMPARE(m_fixture->browser().lead() != nullptr, isRead);
    const ErrorDialog *dialog = m_fixture->window().errorDialog();
    QCOMPARE(dialog == nullptr, isRead);
    if (!isRead) {
        QVERIFY(labelsOf(dialog)
                    .join(QLatin1Char(' '))
                    .contains(QStringLiteral("built in a way this program does not read")));
    }
    QCOMPARE(problem(), QString());
}

void HostileSizeTest::namesThatOccurTwice()
{
    QVERIFY(open(duplicateKeysLead()));
    // The last one counts where there can be only one, and every value is shown.
    QCOMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("last zqx"));
    QCOMPARE(values().filter(QStringLiteral("zqx")),
             (QStringList{QStringLiteral("zqx"), QStringLiteral("last zqx")}));
    QCOMPARE(values().filter(QRegularExpression(QStringLiteral("Pune|Delhi"))),
             (QStringList{QStringLiteral("Pune"), QStringLiteral("Delhi")}));
    const QString tags = m_fixture->value(QStringLiteral("Tags"));
    QCOMPARE(tags, QStringLiteral("A: 1\nA: 2"));
    QCOMPARE(m_fixture->ids(), QStringList{QStringLiteral("a2")});
    const QString details = m_fixture->get<DetailsText>(QStringLiteral("Details"))->toPlainText();
    QVERIFY2(details.contains(QStringLiteral("\none\n\ntwo")), qPrintable(details));
    QCOMPARE(problem(), QString());
}

void HostileSizeTest::bigNumbers()
{
    QVERIFY(open(bigNumbersLead()));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    // As they were sent, to the last digit.
    for (const char *number : {"9007199254740993", "123456789012345678901234567890", "1e400",
                               "-1e400", "1E-400", "-0.0", "18446744073709551616"}) {
        QVERIFY2(values().contains(QLatin1String(number))
                     || values()
                            .join(QLatin1Char('\n'))
                            .remove(QLatin1Char(','))
                            .contains(QLatin1String(number)),
                 number);
    }
    QCOMPARE(m_fixture->table()->actionCount(), 39);
    for (int row = 0; row < 39; ++row)
        m_fixture->table()->select(row);
    QCOMPARE(problem(), QString());
}

void HostileSizeTest::wrongTypes()
{
    // Each of them through the models is in the timeline's tests; here are some through the window.
    const QAbstractItemModelTester fields(m_fixture->browser().fields(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<Variant> variants = Test::wrongTypes();
    int shown = 0;
    for (qsizetype i = 0; i < variants.size(); i += 13) {
        m_fixture->answerWith({200, variants.at(i).json, "application/json", {}});
        if (m_fixture->browser().lead() != nullptr)
            press(Qt::Key_F5);
        else
            QVERIFY(m_fixture->open(lead));
        QVERIFY(m_fixture->isDone());
        const QString wrong = problem();
        QVERIFY2(wrong.isEmpty(), qPrintable(variants.at(i).name + wrong));
        (void)m_fixture->window().grab();
        if (ErrorDialog *dialog = m_fixture->window().errorDialog()) {
            QVERIFY2(!labelsOf(dialog).isEmpty(), qPrintable(variants.at(i).name));
            dialog->close();
            QVERIFY(m_fixture->isBack());
        } else {
            ++shown;
        }
    }
    QVERIFY(shown > 20);
}

LEAD_VIEWER_TEST(HostileSizeTest, QApplication)
#include "tst_hostilesize.moc"
