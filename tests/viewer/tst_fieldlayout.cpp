// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "timeline/fieldsmodel.h"
#include "viewer/colors.h"
#include "viewer/fieldline.h"
#include "viewer/fieldtext.h"
#include "viewer/leadcard.h"
#include "viewer/leadform.h"
#include "viewer/wrappedlabel.h"
#include "wording/leadheading.h"
#include "wording/leadrows.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QScrollBar>
#include <QStyle>
#include <QStyleFactory>
#include <QTextBlock>
#include <QToolButton>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

//! Fields of every kind that is hard to place.
Lead hardLead();

//! The height of the document's lines as they are wrapped, with its margins.
qreal heightOf(const FieldText &text)
{
    qreal height = text.document()->documentMargin();
    for (QTextBlock block = text.document()->firstBlock(); block.isValid(); block = block.next())
        height += text.document()->documentLayout()->blockBoundingRect(block).height();
    return height;
}

//! What of \p text a person cannot read; empty when everything is there.
QString cutPartOf(const FieldText &text)
{
    const QString name = text.accessibleName();
    const qreal room = text.viewport()->width() - text.document()->documentMargin();
    for (QTextBlock block = text.document()->firstBlock(); block.isValid(); block = block.next()) {
        (void)text.document()->documentLayout()->blockBoundingRect(block);
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            if (block.layout()->lineAt(i).naturalTextRect().right() > room)
                return name + QStringLiteral(": a line is wider than the control");
        }
    }
    if (text.horizontalScrollBar()->maximum() > 0)
        return name + QStringLiteral(": scrolls sideways");
    const int lines = int(text.document()->size().height());
    if (lines > FieldText::maximumLines) {
        return text.verticalScrollBar()->isVisible()
            ? QString()
            : name + QStringLiteral(": no scroll bar for %1 lines").arg(lines);
    }
    const qreal height = heightOf(text);
    if (text.verticalScrollBar()->maximum() > 0 || text.verticalScrollBar()->isVisible())
        return name + QStringLiteral(": scrolls, with %1 lines").arg(lines);
    if (text.height() < height || text.height() > height + 2)
        return name + QStringLiteral(": %1 px high for %2 px").arg(text.height()).arg(height);
    return {};
}

//! What is wrong with the places of what is in \p line.
QString misplacedIn(const FieldLine &line)
{
    const QString name = line.row().label;
    const auto parts = line.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QWidget *part : parts) {
        if (part->isHidden())
            continue;
        if (!line.rect().contains(part->geometry()))
            return name + QStringLiteral(": a part is outside");
        if (const auto *label = qobject_cast<const QLabel *>(part);
            label != nullptr && label->heightForWidth(label->width()) > label->height())
            return name + QStringLiteral(": the label is cut");
        for (const QWidget *other : parts) {
            if (other != part && !other->isHidden()
                && other->geometry().intersects(part->geometry()))
                return name + QStringLiteral(": parts cover each other");
        }
    }
    return {};
}

} // namespace

//! Where the parts of the left pane are: nothing is cut without a sign, in any style, font and
//! width.
class FieldLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void nothingIsCut_data();
    void nothingIsCut();
    void cardIsNotCut_data() { nothingIsCut_data(); }
    void cardIsNotCut();
    void labelsWrapInsideWords();
    void textIsBesideItsLabel();
    void labelColumnIsTheSameForEveryLead();
    void labelStandsAboveInANarrowPane();
    void buttonsStandBelowWhereTheyDoNotFit();
    void changedValueGetsItsHeight();

private:
    //! Gives the form this width, and waits until everything has its place.
    void resize(int width);
    [[nodiscard]] const FieldLine *line(const QString &label) const;

    QFont m_font;
    FieldsModel m_model;
    std::unique_ptr<LeadForm> m_form;
};

// Below the class: moc takes the // of the addresses for comments.
namespace {

Lead hardLead()
{
    Lead lead;
    lead.fields = parsed(R"({
        "name": "Lakshmi Narayanan Venkatasubramanian", "phone": "+91 555 010 0123",
        "mobile": "9876543210 / +1 415 555 0123", "alternate_phone": "245678/245679",
        "email": "lakshmi.narayanan.venkatasubramanian@example-homes-of-pune.example.com",
        "website": "https://example.com/a/very/long/path/that/goes/on/and/on/and/on?and=on",
        "company_website": "https://example.com/one, https://example.com/two",
        "status": "Follow up", "created_on": 1736411700123, "price": 5390000,
        "address": "Flat 4, Shanti Apartments\nMahatma Gandhi Road, near the post office\nPune",
        "hindi": "आशा कुलकर्णी को तीन कमरों वाला फ्लैट चाहिए", "urdu": "یہ ایک لمبا جملہ ہے",
        "word": "Donaudampfschifffahrtsgesellschaftskapitaenspatentinhaberin0123456789",
        "eight": "1\n2\n3\n4\n5\n6\n7\n8", "nine": "1\n2\n3\n4\n5\n6\n7\n8\n9",
        "a_field_with_a_name_that_is_much_longer_than_its_value": "1", "empty": ""})")
                      .object();
    const QString remark = QStringLiteral("Wants a corner plot near the road, and asks every week "
                                          "whether there is one yet. ");
    lead.fields.push_back({QStringLiteral("remark"), Json::Value(remark.repeated(2))});
    lead.fields.push_back({QStringLiteral("remarks"), Json::Value(remark.repeated(9))});
    return lead;
}

} // namespace

void FieldLayoutTest::initTestCase()
{
    m_font = QApplication::font();
    m_model.setRows(leadRows(hardLead()));
}

void FieldLayoutTest::init()
{
    m_form = std::make_unique<LeadForm>();
    m_form->setHidesEmptyFields(false);
    m_form->setModel(&m_model);
    m_form->show();
    QTRY_VERIFY(m_form->isComplete());
}

void FieldLayoutTest::cleanup()
{
    m_form.reset();
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setFont(m_font);
}

void FieldLayoutTest::resize(int width)
{
    m_form->resize(width, 600);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

const FieldLine *FieldLayoutTest::line(const QString &label) const
{
    for (const auto *line : m_form->findChildren<FieldLine *>()) {
        if (line->row().label == label)
            return line;
    }
    qFatal("There is no field \"%s\".", qPrintable(label));
}

void FieldLayoutTest::nothingIsCut_data()
{
    QTest::addColumn<QString>("style");
    QTest::addColumn<int>("points");
    for (const QString &style : QStyleFactory::keys()) {
        for (int points = 9; points <= 20; ++points)
            QTest::addRow("%s, %d pt", qPrintable(style), points) << style << points;
    }
}

void FieldLayoutTest::nothingIsCut()
{
    QFETCH(QString, style);
    QFETCH(int, points);
    QApplication::setStyle(style);
    QFont font = m_font;
    font.setPointSize(points);
    QApplication::setFont(font);
    for (int width = 260; width <= 500; width += 30) {
        resize(width);
        QCOMPARE(m_form->widget()->width(), m_form->viewport()->width());
        const auto lines = m_form->findChildren<FieldLine *>();
        QCOMPARE(lines.size(), qsizetype(m_model.rows().size()));
        for (const FieldLine *line : lines) {
            QString problem = cutPartOf(*line->value());
            if (problem.isEmpty())
                problem = misplacedIn(*line);
            QVERIFY2(problem.isEmpty(),
                     qPrintable(QStringLiteral("%1 px: %2").arg(width).arg(problem)));
            QCOMPARE(line->height(), line->heightForWidth(line->width()));
        }
    }
}

void FieldLayoutTest::cardIsNotCut()
{
    QFETCH(QString, style);
    QFETCH(int, points);
    QApplication::setStyle(style);
    QFont font = m_font;
    font.setPointSize(points);
    QApplication::setFont(font);
    LeadHeading heading;
    heading.name = QStringLiteral("Lakshmi Narayanan Venkatasubramanian");
    heading.status = QStringLiteral("Waiting for the papers of the bank");
    heading.rating = QStringLiteral("4 of 5");
    heading.stars = 4;
    heading.owner = QStringLiteral("Meera Venkatalakshmi Subramaniam Joshi");
    heading.lastContact = QStringLiteral("20 Nov 2026, 5:48 pm, WhatsApp message sent");
    LeadCard card;
    card.setLead(heading, &m_model.rows().at(1));
    card.show();
    for (int width = 260; width <= 500; width += 30) {
        card.resize(width, card.heightForWidth(width));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(card.width(), width);
        for (const auto *line : card.findChildren<FieldLine *>()) {
            QVERIFY(line->isVisible());
            QCOMPARE(cutPartOf(*line->value()) + misplacedIn(*line), QString());
        }
        for (const char *name : {"nameLabel", "statusLabel", "starsLabel"}) {
            const auto *label = card.findChild<QLabel *>(QLatin1String(name));
            QVERIFY2(card.rect().contains(label->geometry()), name);
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), name);
            const bool isStars = label->text().startsWith(QChar(u'★'));
            QVERIFY2(!isStars || label->width() >= label->sizeHint().width(), name);
        }
    }
}

void FieldLayoutTest::labelsWrapInsideWords()
{
    WrappedLabel label;
    label.setText(QStringLiteral("Venkatasubramanian"));
    const QSize whole = label.sizeHint();
    const int line = label.fontMetrics().height();
    QVERIFY(whole.height() < 2 * line);
    QVERIFY(whole.width() >= label.fontMetrics().horizontalAdvance(label.text()));
    QVERIFY(label.heightForWidth(whole.width()) < 2 * line);
    QVERIFY(label.heightForWidth(whole.width() / 2) >= 2 * line);
    // And it is painted so: nothing reaches the right edge.
    label.setText(QString(40, QLatin1Char('M')));
    label.resize(100, label.heightForWidth(100));
    const QImage image = label.grab().toImage();
    const QRgb empty = image.pixel(image.width() - 1, 0);
    for (int y = 0; y < image.height(); ++y)
        QCOMPARE(image.pixel(image.width() - 1, y), empty);
    bool isPainted = false; // the last line, too
    for (int x = 0; x < image.width(); ++x)
        isPainted |= image.pixel(x, image.height() - line / 2) != empty;
    QVERIFY(isPainted);
}

void FieldLayoutTest::textIsBesideItsLabel()
{
    resize(400);
    for (const auto *line : m_form->findChildren<FieldLine *>()) {
        const auto *label = line->findChild<QLabel *>();
        QTextCursor start = line->value()->textCursor();
        start.movePosition(QTextCursor::Start);
        const QTextLine first = start.block().layout()->lineAt(0);
        const qreal value
            = line->value()->y() + line->value()->document()->documentMargin() + first.ascent();
        const qreal name = label->y() + label->contentsRect().y() + label->fontMetrics().ascent();
        QVERIFY2(
            qAbs(value - name) <= 1,
            qPrintable(QStringLiteral("%1: %2, %3").arg(line->row().label).arg(value).arg(name)));
    }
}

void FieldLayoutTest::labelColumnIsTheSameForEveryLead()
{
    resize(400);
    const int x = line(QStringLiteral("Status"))->value()->x();
    for (const auto *line : m_form->findChildren<FieldLine *>())
        QCOMPARE(line->value()->x(), x);
    FieldsModel other;
    Lead lead;
    lead.fields = parsed(R"({"a":"1","b":"2"})").object();
    other.setRows(leadRows(lead));
    m_form = std::make_unique<LeadForm>();
    m_form->setModel(&other);
    m_form->show();
    resize(400);
    QCOMPARE(line(QStringLiteral("A"))->value()->x(), x);
}

void FieldLayoutTest::labelStandsAboveInANarrowPane()
{
    QFont font = m_font;
    font.setPointSize(14);
    QApplication::setFont(font);
    const auto isAbove = [this](int width) {
        resize(width);
        const FieldLine *status = line(QStringLiteral("Status"));
        return status->findChild<QLabel *>()->geometry().bottom() < status->value()->y();
    };
    QVERIFY(isAbove(260));
    QVERIFY(!isAbove(500));
}

void FieldLayoutTest::buttonsStandBelowWhereTheyDoNotFit()
{
    const auto first = [this] {
        const FieldLine *phone = line(QStringLiteral("Phone"));
        return std::pair(phone->value()->geometry(), phone->findChild<QToolButton *>()->geometry());
    };
    resize(500);
    auto [value, button] = first();
    QVERIFY(button.left() > value.right());
    QVERIFY(button.top() <= value.center().y());
    QCOMPARE(button.size(), QSize(24, 24));
    resize(260);
    std::tie(value, button) = first();
    QVERIFY(button.top() > value.bottom());
    QCOMPARE(button.left(), value.left());
}

void FieldLayoutTest::changedValueGetsItsHeight()
{
    resize(300);
    Lead lead = hardLead();
    const int before = line(QStringLiteral("Status"))->height();
    for (Json::Member &member : lead.fields) {
        if (member.name == QStringLiteral("status"))
            member.value = Json::Value(QStringLiteral("one\ntwo\nthree"));
    }
    FieldsModel model;
    model.setRows(leadRows(hardLead()));
    m_form->setModel(&model);
    model.setRows(leadRows(lead));
    resize(300);
    const FieldLine *status = line(QStringLiteral("Status"));
    QVERIFY(status->height() > before);
    QCOMPARE(cutPartOf(*status->value()), QString());
    m_form.reset(); // before its model
}

LEAD_VIEWER_TEST(FieldLayoutTest, QApplication)
#include "tst_fieldlayout.moc"
