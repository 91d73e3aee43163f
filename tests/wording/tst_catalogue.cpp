// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "wording/plural.h"

#include <QFile>
#include <QLocale>
#include <QXmlStreamReader>
#include <QtTest>

#include <limits>

namespace LeadViewer {

namespace {

//! The source texts whose two forms are the same.
const QStringList &withOneForm()
{
    static const QStringList sources{
        QStringLiteral("Exporting: %Ln found among %1 (%2)"),
        QStringLiteral("%Ln without a time"),
        QStringLiteral("%Ln dated before 1990"),
        QStringLiteral("%Ln dated in the future"),
        // Correct English would have a form of its own for 1 in these; they have never had it.
        QStringLiteral("%1 of %n field(s)"),
        QStringLiteral("%Ln more character(s) are not shown here. Copying without a selection "
                       "takes all."),
        QStringLiteral("%Ln more field(s) are not shown here. Type in “Find a field” to see them."),
        QStringLiteral("%Ln more field(s) match and are not shown here. Type more to see fewer."),
        QStringLiteral("Not in the %Ln older action(s) either."),
        QStringLiteral("Searching older pages: %Ln action(s)…"),
    };
    return sources;
}

} // namespace

//! The English catalogue, as the program has it and as it stands in resources/translations.
class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEveryPlural_data();
    void hasEveryPlural();
    void writesNumbersAsThePersonDoes();
    void takesCountsOfAnySize();
};

void CatalogueTest::hasEveryPlural_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("comment");
    QTest::addColumn<bool>("isFinished");
    QFile file(QStringLiteral(LEAD_VIEWER_CATALOGUE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QByteArray context;
    QByteArray source;
    QByteArray comment;
    int plurals = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText().toUtf8();
        } else if (xml.name() == u"message") {
            QCOMPARE(xml.attributes().value(QLatin1String("numerus")), u"yes");
            comment.clear();
        } else if (xml.name() == u"source") {
            source = xml.readElementText().toUtf8();
        } else if (xml.name() == u"comment") {
            comment = xml.readElementText().toUtf8();
        } else if (xml.name() == u"translation") {
            QTest::addRow("%s %s", context.constData(), source.constData())
                << context << comment << xml.attributes().isEmpty();
            ++plurals;
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(plurals > 0);
}

void CatalogueTest::hasEveryPlural()
{
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, comment);
    QFETCH(bool, isFinished);
    QVERIFY(isFinished);
    const QByteArray source = QByteArray(QTest::currentDataTag()).mid(context.size() + 1);
    const auto text = [&](int count) {
        return QCoreApplication::translate(context.constData(), source.constData(),
                                           comment.constData(), count);
    };
    for (const int count : {0, 1, 2, 7, 999}) {
        const QString written = text(count);
        for (const char *part : {"%n", "%Ln", "(s)"})
            QVERIFY2(!written.contains(QLatin1String(part)), qPrintable(written));
        // Where there is just one, its number may be left out.
        QVERIFY2(count == 1 || written.contains(QString::number(count)), qPrintable(written));
        for (const char *place : {"%1", "%2"})
            QCOMPARE(written.contains(QLatin1String(place)), source.contains(place));
    }
    const QString seven = text(7);
    QCOMPARE(text(2), QString(seven).replace(u'7', u'2'));
    const bool isOneForm = text(1) == QString(seven).replace(u'7', u'1');
    QCOMPARE(isOneForm, withOneForm().contains(QString::fromUtf8(source)));
}

void CatalogueTest::writesNumbersAsThePersonDoes()
{
    const QLocale before;
    const auto reset = qScopeGuard([&before] { QLocale::setDefault(before); });
    const auto text = [](const char *context, const char *source) {
        return QCoreApplication::translate(context, source, nullptr, 123'450);
    };
    QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
    QCOMPARE(text("LeadViewer::ExportText", "%Ln action(s)"), QStringLiteral("1,23,450 actions"));
    // Also inside a sentence, beside other places.
    QCOMPARE(text("LeadViewer::ExportText", "Exporting: %Ln found among %1 (%2)"),
             QStringLiteral("Exporting: 1,23,450 found among %1 (%2)"));
    // Years, hours and rows are not grouped.
    QCOMPARE(text("LeadViewer::DateText", "%n year(s) ago"), QStringLiteral("123450 years ago"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(text("LeadViewer::ExportText", "%Ln action(s)"), QStringLiteral("123,450 actions"));
}

void CatalogueTest::takesCountsOfAnySize()
{
    constexpr int largest = std::numeric_limits<int>::max();
    QCOMPARE(pluralCount(0), 0);
    QCOMPARE(pluralCount(1), 1);
    QCOMPARE(pluralCount(largest), largest);
    QCOMPARE(pluralCount(qint64(largest) + 1), largest);
    // Its lower half is 1.
    QCOMPARE(pluralCount((1LL << 32) + 1), largest);
    QCOMPARE(pluralCount(std::numeric_limits<qint64>::max()), largest);
    QCOMPARE(pluralCount(-1), 0);
    QCOMPARE(pluralCount(std::numeric_limits<qint64>::min()), 0);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::CatalogueTest, QCoreApplication)

#include "tst_catalogue.moc"
