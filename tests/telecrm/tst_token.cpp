// SPDX-License-Identifier: MIT
#include "telecrm/token.h"

#include <QDebug>
#include <QTextStream>
#include <QtTest>

#include <ostream>

namespace LeadViewer {

namespace {

template<typename Stream>
concept TakesToken = requires(Stream &stream, const Token &token)
{
    stream << token;
};
template<typename Target>
concept MadeFromToken = requires(const Token &token)
{
    static_cast<Target>(token);
};

// A log line with a token in it must not even compile.
static_assert(!TakesToken<QDebug>);
static_assert(!TakesToken<QTextStream>);
static_assert(!TakesToken<std::ostream>);
static_assert(!MadeFromToken<QString> && !MadeFromToken<QByteArray>);

const QString secret = QStringLiteral("3f2a:9c/+1");

Token token(const QString &input)
{
    return Token::fromInput(input);
}

} // namespace

class TokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInput_data();
    void readsInput();
    void tellsWhatCanBeSent_data();
    void tellsWhatCanBeSent();
    void isTakenOutOfTexts_data();
    void isTakenOutOfTexts();
    void leavesTextsAloneWhenEmpty();
    void comparesByItsSecret();
};

void TokenTest::readsInput_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QByteArray>("header");
    const QByteArray header = "Bearer a:b-1";
    QTest::newRow("as it is") << QStringLiteral("a:b-1") << header;
    QTest::newRow("with outer white space") << QStringLiteral(" \t\r\na:b-1\n ") << header;
    QTest::newRow("with the scheme") << QStringLiteral("Bearer a:b-1") << header;
    QTest::newRow("with the scheme in small letters") << QStringLiteral("bearer a:b-1") << header;
    QTest::newRow("with the scheme in capitals and more space")
        << QStringLiteral("  BEARER \t a:b-1 ") << header;
    QTest::newRow("a token that begins like the scheme")
        << QStringLiteral("bearer-1") << QByteArray("Bearer bearer-1");
    QTest::newRow("the scheme twice goes once")
        << QStringLiteral("Bearer bearer x") << QByteArray("Bearer bearer x");
    QTest::newRow("nothing but the scheme") << QStringLiteral("Bearer ") << QByteArray("Bearer ");
    QTest::newRow("nothing") << QString() << QByteArray("Bearer ");
}

void TokenTest::readsInput()
{
    QFETCH(QString, input);
    QFETCH(QByteArray, header);
    QCOMPARE(token(input).authorization(), header);
    QCOMPARE(token(input).isEmpty(), header == "Bearer ");
}

void TokenTest::tellsWhatCanBeSent_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<bool>("isSendable");
    QTest::newRow("the usual form")
        << QStringLiteral("5a3b1e00-0000-4000-8000-0000000000001760000000000:5a3b1e00-0000")
        << true;
    QTest::newRow("every visible sign")
        << QStringLiteral("!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~") << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a space inside") << QStringLiteral("a b") << false;
    QTest::newRow("a line break inside") << QStringLiteral("a\nb") << false;
    QTest::newRow("a whole header smuggled in") << QStringLiteral("a\r\nX-Evil: 1") << false;
    QTest::newRow("a tab inside") << QStringLiteral("a\tb") << false;
    QTest::newRow("NUL inside") << QStringLiteral("a") + QChar() + QLatin1Char('b') << false;
    QTest::newRow("delete") << QStringLiteral("a\x7f") << false;
    QTest::newRow("a letter beyond ASCII") << QStringLiteral("tokén") << false;
    QTest::newRow("a space that does not break") << QStringLiteral("a\u00a0b") << false;
    QTest::newRow("a space of no width") << QStringLiteral("a\u200bb") << false;
}

void TokenTest::tellsWhatCanBeSent()
{
    QFETCH(QString, input);
    QTEST(token(input).isSendable(), "isSendable");
}

void TokenTest::isTakenOutOfTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("redacted");
    QTest::newRow("not in it") << QStringLiteral("3f2a and 9c") << QStringLiteral("3f2a and 9c");
    QTest::newRow("in the middle")
        << QStringLiteral("token 3f2a:9c/+1.") << QStringLiteral("token (token).");
    QTest::newRow("several times")
        << QStringLiteral("3f2a:9c/+13f2a:9c/+1") << QStringLiteral("(token)(token)");
    QTest::newRow("percent-encoded")
        << QStringLiteral("/lead/3f2a%3A9c%2F%2B1?x") << QStringLiteral("/lead/(token)?x");
    QTest::newRow("percent-encoded in small letters")
        << QStringLiteral("/lead/3f2a%3a9c%2f%2b1?x") << QStringLiteral("/lead/(token)?x");
    QTest::newRow("with the scheme")
        << QStringLiteral("Bearer 3f2a:9c/+1") << QStringLiteral("Bearer (token)");
    QTest::newRow("an empty text") << QString() << QString();
}

void TokenTest::isTakenOutOfTexts()
{
    QFETCH(QString, text);
    QTEST(token(secret).redacted(text), "redacted");
}

void TokenTest::leavesTextsAloneWhenEmpty()
{
    QCOMPARE(Token().redacted(QStringLiteral("abc")), QStringLiteral("abc"));
}

void TokenTest::comparesByItsSecret()
{
    QCOMPARE(token(QStringLiteral("Bearer a")), token(QStringLiteral(" a ")));
    QVERIFY(token(QStringLiteral("a")) != token(QStringLiteral("A")));
    QVERIFY(Token() == token(QString()));
}

} // namespace LeadViewer

QTEST_GUILESS_MAIN(LeadViewer::TokenTest)

#include "tst_token.moc"
