// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/token.h"

#include <QDataStream>
#include <QDebug>
#include <QTextStream>
#include <QVariant>
#include <QtTest>

#include <ostream>
#include <string>

#if defined(Q_OS_LINUX) && !defined(LEAD_VIEWER_SANITIZED)
#include <fcntl.h>
#include <unistd.h>
#endif

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
static_assert(!TakesToken<QDataStream>);
static_assert(!MadeFromToken<QString> && !MadeFromToken<QByteArray>);
static_assert(!MadeFromToken<std::string> && !MadeFromToken<const char *>);
static_assert(!std::is_convertible_v<Token, QVariant>);
// Nor can the bytes themselves get a second owner.
static_assert(!std::is_copy_constructible_v<Secret> && !std::is_move_constructible_v<Secret>);

const QString usual = QStringLiteral(
    "5a3b1e00-0000-4000-8000-0000000000001760000000000:5a3b1e00-0000-4000-8000-000000000002");
const QString secret = QStringLiteral("3f2a:9c/+1");

Token token(const QString &input)
{
    return Token::fromInput(input);
}

#if defined(Q_OS_LINUX) && !defined(LEAD_VIEWER_SANITIZED)
constexpr int hiddenSize = 40;

//! A letter of a secret that stands nowhere in this program as a whole.
char hiddenLetter(int place)
{
    return char('a' + (place * 7 + place / 3) % 26);
}

//! How often that secret is in what this process has allocated or released, in letters of \p width
//! bytes. Its beginning does not matter: there the allocator writes into what was released.
int countInMemory(int width)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        qFatal("The list of memory cannot be read.");
    const int memory = ::open("/proc/self/mem", O_RDONLY);
    int count = 0;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        if (!line.contains(" rw-p ") || line.contains("[stack]"))
            continue;
        const QList<QByteArray> range = line.left(line.indexOf(' ')).split('-');
        const auto first = range[0].toULongLong(nullptr, 16);
        QByteArray bytes(qsizetype(range[1].toULongLong(nullptr, 16) - first), Qt::Uninitialized);
        // What is read is itself in memory, and must not be found there the next time.
        const auto size = ::pread(memory, bytes.data(), std::size_t(bytes.size()), off_t(first));
        for (qsizetype start = 0; start + hiddenSize * width <= size; ++start) {
            int place = hiddenSize / 2;
            while (place < hiddenSize && bytes[start + place * width] == hiddenLetter(place)
                   && (width == 1 || bytes[start + place * width + 1] == '\0'))
                ++place;
            count += place == hiddenSize ? 1 : 0;
        }
        wipe(bytes.data(), std::size_t(bytes.size()));
    }
    ::close(memory);
    return count;
}
#endif

} // namespace

class TokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInput_data();
    void readsInput();
    void readsPasted_data();
    void readsPasted();
    void readsOtherFormsPasted_data();
    void readsOtherFormsPasted();
    void guessesNothing_data();
    void guessesNothing();
    void tellsWhatCanBeSent_data();
    void tellsWhatCanBeSent();
    void isTakenOutOfTexts_data();
    void isTakenOutOfTexts();
    void leavesTextsAloneWhenEmpty();
    void comparesByItsSecret();
    void cannotBeShownAsAVariant();
    void isWipedWithItsLastCopy();
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
    QTest::newRow("the scheme twice")
        << QStringLiteral("Bearer bearer x") << QByteArray("Bearer x");
    QTest::newRow("nothing but the scheme") << QStringLiteral("Bearer ") << QByteArray("Bearer ");
    QTest::newRow("nothing") << QString() << QByteArray("Bearer ");
}

void TokenTest::readsPasted_data()
{
    QTest::addColumn<QString>("input");
    const auto row = [](const char *name, const char *format, const QString &pasted = usual) {
        QTest::newRow(name) << QString::fromUtf8(format).arg(pasted);
    };
    const auto broken = [](qsizetype at, const QString &by) {
        return usual.left(at) + by + usual.mid(at);
    };
    row("a header", "Authorization: Bearer %1");
    row("a header without a scheme", "authorization:%1");
    row("a header with a line end", "Authorization: Bearer %1\r\n");
    row("two headers", "Authorization: Bearer %1\r\nAccept: application/json");
    row("a command", "curl -H 'Authorization: Bearer %1' https://next.telecrm.in/x");
    row("a command in double quotes",
        "curl 'https://next.telecrm.in/enterprise/5a3b1e00c0ffee0000000001' \\\n"
        "  -H \"Authorization: Bearer %1\" \\\n  -H 'Accept: */*'");
    row("JSON", R"({"token": "%1"})");
    row("JSON with more", R"({"token":"%1","enterpriseId":"5a3b1e00c0ffee0000000001"})");
    row("a name", "Token: %1");
    row("a variable", "export TELECRM_TOKEN=%1;");
    row("quotes", "\"%1\"");
    row("single quotes", "'%1',");
    row("typographic quotes", "“%1”");
    row("German quotes", "„%1“");
    row("backticks", "`%1`");
    row("angle brackets", "<%1>");
    row("a scheme before quotes", "Bearer \"%1\"");
    row("a full stop", "The token is %1.");
    row("a byte order mark", "\ufeff%1");
    row("a space that does not break", "Bearer\u00a0%1\u00a0");
    row("a colon behind", "curl -u %1: https://next.telecrm.in");
    row("twice the same", "%1\n%1");
    row("beside an ID", "5a3b1e00c0ffee0000000001\n%1\n603d2b2f5c1e4a0012ab34cd");
    row("a space of no width inside", "%1", broken(20, QStringLiteral("\u200b")));
    row("a soft hyphen inside", "%1", broken(40, QStringLiteral("\u00ad")));
    row("a joiner inside", "Bearer %1", broken(1, QStringLiteral("\u200d")));
    row("a space inside", "%1", broken(30, QStringLiteral(" ")));
    for (const qsizetype at : {1, 8, 9, 36, 40, 49, 50, 58, 84}) {
        QTest::addRow("a line break at %d", int(at))
            << QStringLiteral("Authorization: Bearer %1\n")
                   .arg(broken(at, QStringLiteral("\r\n  ")));
    }
    row("a line separator inside", "%1", broken(50, QStringLiteral("\u2028")));
    row("several line breaks inside", "%1",
        broken(20, QStringLiteral("\n")).replace(u':', QLatin1String("\n:\n")));
}

void TokenTest::readsPasted()
{
    QFETCH(QString, input);
    QVERIFY(token(input) == token(usual));
    QVERIFY(token(input).isSendable());
}

void TokenTest::readsOtherFormsPasted_data()
{
    QTest::addColumn<QString>("input");
    for (const char *text :
         {"Authorization: Bearer aa-1:bb", "\"aa-1:bb\",", "Bearer “aa-1:bb”", "<aa-1:bb>",
          "token=aa-1:bb", "Access token: aa-1:bb", "-H 'Authorization: Bearer aa-1:bb'",
          R"({"token":"aa-1:bb"})", R"({ "access_token" : "aa-1:bb" })", "aa\u200b-1:bb",
          "aa-1:\nbb", "aa-1\r\n:bb", "\ufeffaa-1:bb\u00a0"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TokenTest::readsOtherFormsPasted()
{
    QFETCH(QString, input);
    QCOMPARE(token(input).authorization(), QByteArray("Bearer aa-1:bb"));
}

void TokenTest::guessesNothing_data()
{
    QTest::addColumn<QString>("input");
    const QString other = QString(usual).replace(0, 1, u'6');
    const auto row = [&other](const char *format) {
        QTest::newRow(format) << QString::fromUtf8(format).arg(usual, other);
    };
    row("%1\n%2");
    row("%1,%2");
    row("Sync: %1 Async: %2");
    row(R"({"sync":"%1","async":"%2"})");
    row("curl -H 'Authorization: Bearer %2' -H 'X-Token: %1'");
    row(R"({"token":"a:b","other":"c:d"})");
    row("a:b\nc:d");
    row("a:b c:d");
}

void TokenTest::guessesNothing()
{
    QFETCH(QString, input);
    QVERIFY(!token(input).isSendable());
    QVERIFY(!token(input).isEmpty());
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
    QTest::newRow("a space of no width is taken out") << QStringLiteral("a\u200bb") << true;
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
    QTest::newRow("percent-encoded throughout")
        << QStringLiteral("%33%66%32%61%3A%39%63%2F%2B%31") << QStringLiteral("(token)");
    QTest::newRow("percent-encoded in part")
        << QStringLiteral("?t=3f2a:9c%2f+1&x") << QStringLiteral("?t=(token)&x");
    QTest::newRow("as JSON may write it")
        << QStringLiteral("\"t\":\"3f2a:9c\\/+1\"") << QStringLiteral("\"t\":\"(token)\"");
    QTest::newRow("with characters that are not shown")
        << QStringLiteral("a\u00ad \u200b3f2a:\ufeff9c/\u2060+1") << QStringLiteral("a (token)");
    QTest::newRow("nearly the whole") << QStringLiteral("3f2a:9c/+") << QStringLiteral("3f2a:9c/+");
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

void TokenTest::cannotBeShownAsAVariant()
{
    const QVariant variant = QVariant::fromValue(token(secret));
    QVERIFY(!variant.canConvert<QString>());
    QVERIFY(!variant.canConvert<QByteArray>());
    QVERIFY(!QMetaType::fromType<Token>().hasRegisteredDebugStreamOperator());
    QString shown;
    QDebug(&shown) << variant;
    QVERIFY2(!shown.contains(secret.left(4)), qPrintable(shown));
}

void TokenTest::isWipedWithItsLastCopy()
{
#if defined(Q_OS_LINUX) && !defined(LEAD_VIEWER_SANITIZED)
    // Many, because what is released is soon used for something else.
    constexpr int count = 200;
    QList<Token> tokens;
    QList<Token> copies;
    {
        QString typed(hiddenSize, QLatin1Char(' '));
        for (int i = 0; i < hiddenSize; ++i)
            typed[i] = QLatin1Char(hiddenLetter(i));
        for (int i = 0; i < count; ++i)
            tokens += Token::fromInput(typed);
        wipe(typed.data(), std::size_t(typed.size()) * sizeof(QChar));
    }
    copies = tokens;
    copies.detach();
    QVERIFY(copies == tokens);
    QCOMPARE(copies[0].redacted(QStringLiteral("abc")), QStringLiteral("abc"));
    // One buffer for all copies, and nothing left behind by making, comparing and searching.
    QCOMPARE(countInMemory(1), count);
    QCOMPARE(countInMemory(2), 0);
    tokens.clear();
    QCOMPARE(countInMemory(1), count);
    copies.clear();
    QCOMPARE(countInMemory(1), 0);
#else
    QSKIP("Only Linux lets a program read its own memory, and not under AddressSanitizer.");
#endif
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::TokenTest, QCoreApplication)

#include "tst_token.moc"
